// From the loader to the program and to the end. Registers are the loader's (Multiboot 0.6.96, 3.2): 32-bit protected mode,
// flat segments, no paging, interrupts off, EAX with the loader's magic.

.code32

.section .multiboot, "a", @progbits
.balign 4
multiboot_header:
    .long 0x1badb002
    .long 0x00010000                // the addresses below count, not those of the ELF file
    .long 0xe4514ffe                // the three add up to zero
    .long multiboot_header, image_start, image_data_end, image_end, start

// Selectors, each the place of its descriptor in the table below.
.set KERNEL_CODE, 0x08
.set KERNEL_DATA, 0x10
.set USER_CODE, 0x18 | 3
.set USER_DATA, 0x20 | 3
.set TASK_STATE, 0x28
.set LOCAL_TABLE, 0x30

.set LOADER_MAGIC, 0x2badb002
.set USER_STACK_TOP, 0x9000
.set FLAG_INTERRUPTS, 0x200

.section .kernel, "awx", @progbits
.globl start
start:
    cli
    cld
    mov esp, offset kernel_stack_top
    mov [loader_magic], eax
    call set_up_segments
    call set_up_interrupts
    call set_up_console
    mov esi, offset text_banner
    call print
    cmp dword ptr [loader_magic], LOADER_MAGIC
    je 1f
    mov esi, offset text_no_loader
    call print
1:
    call set_up_timer
    sti

    // The timer works: three times.
    mov ebx, [ticks]
    add ebx, 3
2:
    hlt
    cmp [ticks], ebx
    jb 2b
    mov esi, offset text_ticks
    call print

    call check_all
    call run_program
    mov esi, offset text_status
    call print
    mov eax, [exit_status]
    call print_decimal
    mov esi, offset text_end
    call print
    mov eax, [different]
    call print_decimal
    mov esi, offset text_of
    call print
    mov eax, [checked]
    call print_decimal
    mov esi, offset text_new_line
    call print
    // The end of the machine.
    xor eax, eax
    out 0xf4, al
3:
    cli
    hlt
    jmp 3b

set_up_segments:
    // The descriptors that hold the address of something.
    mov eax, offset task_state
    mov edi, offset gdt + TASK_STATE
    call set_base
    mov eax, offset local_table
    mov edi, offset gdt + LOCAL_TABLE
    call set_base
    mov dword ptr [task_state + 8], KERNEL_DATA

    lgdt [gdt_pointer]
    .byte 0xea                      // a far jump loads CS
    .long 1f
    .word KERNEL_CODE
1:
    mov eax, KERNEL_DATA
    mov ds, eax
    mov es, eax
    mov fs, eax
    mov gs, eax
    mov ss, eax
    mov eax, TASK_STATE
    ltr ax
    mov eax, LOCAL_TABLE
    lldt ax
    ret

// The base EAX into the descriptor at EDI.
set_base:
    mov [edi + 2], ax
    shr eax, 16
    mov [edi + 4], al
    mov [edi + 7], ah
    ret

// Runs the program in ring 3 until it exits.
run_program:
    // Its system calls and interrupts go on where this stack is now.
    mov [task_state + 4], esp
    mov dword ptr [task_table + 24 + 8], 2      // running
    mov dword ptr [task_table + 16], 0          // in slot 0
    mov eax, USER_DATA
    mov ds, eax
    mov es, eax
    push USER_DATA
    push USER_STACK_TOP
    push FLAG_INTERRUPTS | 2
    push USER_CODE
    mov eax, offset program
    push eax
    iretd

// Comes here, on the stack of the system call, when the program has exited.
program_exited:
    mov dword ptr [task_table + 24 + 8], 0      // unused
    mov dword ptr [task_table + 16], -1
    mov esp, [task_state + 4]
    sti
    ret

.balign 8
gdt:
    .quad 0
    .quad 0x00cf9b000000ffff        // kernel code: ring 0, all 4 GiB
    .quad 0x00cf93000000ffff        // kernel data
    .quad 0x00c0fb0000000101        // program's code: ring 3, up to the end of its page
    .quad 0x00c0f30000000101        // program's data
    .quad 0x0000890000000067        // task state
    .quad 0x0000820000000007        // local descriptors: one, which nobody uses
gdt_end:
gdt_pointer:
    .word gdt_end - gdt - 1
    .long gdt

.balign 8
local_table:
    .quad 0

text_banner:    .asciz "kernel-32: 32-bit protected mode, which I take for ring 0\n"
text_no_loader: .asciz "kernel-32: the loader does not speak multiboot\n"
text_ticks:     .asciz "kernel-32: three timer interrupts\n"
text_status:    .asciz "kernel-32: the program exited with status "
text_end:       .asciz "\nkernel-32: not as I set it: "
text_of:        .asciz " of "
text_new_line:  .asciz "\n"

// The scheduler's table, as guests/abi/src/tasks.rs has it, with one slot in use at most.
.balign 8
.globl task_table
task_table:
    .ascii "RINGTASK"
    .long 1, 64, -1, 2              // version, capacity, current: nobody, next process number
    .long 1, 0, 0, 0                // slot 0: process 1, no parent, unused
    .quad 0                         // no page tables
    .quad kernel_stack_top
    .ascii "program"
    .skip 9
    .skip 24
    .skip 63 * 72

.section .kernel.bss, "aw", @nobits
.balign 16
kernel_stack:
    .skip 4096
kernel_stack_top:
task_state:
    .skip 104
loader_magic:
    .skip 4
exit_status:
    .skip 4
