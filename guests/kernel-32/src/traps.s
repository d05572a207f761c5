// Interrupts, exceptions, system calls.

.code32

.set FIRST_LINE, 0x20
.set SYSTEM_CALL, 0x80
.set GATE, 0x8e00                   // present, ring 0, interrupt gate
.set GATE_FOR_PROGRAMS, 0xee00      // the same for `int` in ring 3

.section .kernel, "awx", @progbits
set_up_interrupts:
    xor ecx, ecx
    mov esi, offset exception_stubs
1:
    mov eax, esi
    mov edx, GATE
    call set_gate
    add esi, 16
    inc ecx
    cmp ecx, 32
    jb 1b
    mov ecx, FIRST_LINE
    mov eax, offset timer_interrupt
    call set_gate
    mov ecx, SYSTEM_CALL
    mov eax, offset system_call
    mov edx, GATE_FOR_PROGRAMS
    call set_gate
    lidt [idt_pointer]
    ret

// Vector ECX enters at EAX by a gate of kind EDX.
set_gate:
    push eax
    mov [idt + ecx * 8], ax
    mov word ptr [idt + ecx * 8 + 2], KERNEL_CODE
    mov [idt + ecx * 8 + 4], dx
    shr eax, 16
    mov [idt + ecx * 8 + 6], ax
    pop eax
    ret

// Both controllers behind the exceptions, all masked but the timer; the timer at 100 Hz.
set_up_timer:
    mov esi, offset controller_words
    mov ecx, 13
1:
    movzx edx, byte ptr [esi]
    mov al, [esi + 1]
    out dx, al
    add esi, 2
    loop 1b
    ret

controller_words:
    .byte 0x20, 0x11, 0x21, FIRST_LINE, 0x21, 4, 0x21, 1, 0x21, 0xfe
    .byte 0xa0, 0x11, 0xa1, FIRST_LINE + 8, 0xa1, 2, 0xa1, 1, 0xa1, 0xff
    .byte 0x43, 0x34, 0x40, 11932 & 255, 0x40, 11932 >> 8

// DS may be the program's, and cannot reach this; SS is always the kernel's.
timer_interrupt:
    push eax
    inc dword ptr ss:[ticks]
    mov al, 0x20
    out 0x20, al
    pop eax
    iretd

.balign 16
exception_stubs:
    .set vector, 0
    .rept 32
    .balign 16
    push vector
    jmp exception
    .set vector, vector + 1
    .endr

// Nothing here is meant to fault: said, and the end. The words on the stack: vector, perhaps an error code, EIP.
exception:
    mov eax, KERNEL_DATA
    mov ds, eax
    mov esi, offset text_exception
    call print
    mov ebx, 3
1:
    pop eax
    call print_hex
    mov al, ' '
    call put
    dec ebx
    jnz 1b
    mov al, 1
    out 0xf4, al
2:
    cli
    hlt
    jmp 2b

// The numbers and registers of Linux's `int 0x80`: EAX the call, EBX, ECX, EDX its arguments; EAX the result.
system_call:
    .byte 0x1e, 0x06                // push ds, es: the assembler would make 16 bits of them
    push esi
    push ecx
    push edx
    mov esi, KERNEL_DATA
    mov ds, esi
    mov es, esi
    cmp eax, 1
    je call_exit
    cmp eax, 4
    je call_write
    cmp eax, 43
    je call_times
    mov eax, -38                    // no such call
    jmp 1f
call_write:
    // The text must lie in the program's page or stack; its segments end at 0x102000.
    mov eax, -14                    // bad address
    mov esi, ecx
    cmp ecx, 0x102000
    jae 1f
    cmp edx, 0x1000
    ja 1f
    add ecx, edx
    cmp ecx, 0x102000
    ja 1f
    mov ecx, edx
    push edx
    call print_counted
    pop eax
    jmp 1f
call_times:
    mov eax, [ticks]
1:
    pop edx
    pop ecx
    pop esi
    .byte 0x07, 0x1f                // pop es, ds
    iretd
call_exit:
    mov [exit_status], ebx
    jmp program_exited

text_exception: .asciz "kernel-32: exception, error code or EIP, what follows: "
.balign 8
idt_pointer:
    .word (SYSTEM_CALL + 1) * 8 - 1
    .long idt

.section .kernel.bss, "aw", @nobits
.balign 8
idt:
    .skip (SYSTEM_CALL + 1) * 8
ticks:
    .skip 4
