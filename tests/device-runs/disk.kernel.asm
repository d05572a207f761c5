; An IDE disk of 5000 sectors as a multiboot kernel finds it: each line is what the disk answered. Each sector holds 128
; double words: its number in the upper half, the word's place in the lower one.
bits 32
org 0x100000
BUFFER equ 0x200000
%macro line 1
    mov esi, %1
    call puts
%endmacro
%macro outb 2
    mov dx, %1
    mov al, %2
    out dx, al
%endmacro
%macro port 1
    mov dx, %1
    in al, dx
    movzx eax, al
    call hex
%endmacro
; device, count, low, mid, high, command
%macro ask 6
    outb 0x1f6, %1
    outb 0x1f2, %2
    outb 0x1f3, %3
    outb 0x1f4, %4
    outb 0x1f5, %5
    outb 0x1f7, %6
%endmacro
; a word of IDENTIFY DEVICE, and the bits of it to show
%macro word_of 2
    movzx eax, word [BUFFER + 2 * %1]
    and eax, %2
    call hex
%endmacro
header:
    dd 0x1badb002, 0x10000, -(0x1badb002 + 0x10000)
    dd header, header, 0, end, start
start:
    mov esp, stack
    lgdt [gdt_pointer]
    jmp 8:.flat
.flat:
    mov ax, 16
    mov ds, ax
    mov es, ax
    mov ss, ax
    outb 0x3fb, 3
    ; interrupt 14 alone
    outb 0x20, 0x11
    outb 0x21, 0x20
    outb 0x21, 4
    outb 0x21, 1
    outb 0xa0, 0x11
    outb 0xa1, 0x28
    outb 0xa1, 2
    outb 0xa1, 1
    outb 0x21, 0xfb
    outb 0xa1, 0xbf
    mov eax, handler
    mov [idt + 0x2e * 8], ax
    mov word [idt + 0x2e * 8 + 2], 8
    mov word [idt + 0x2e * 8 + 4], 0x8e00
    shr eax, 16
    mov [idt + 0x2e * 8 + 6], ax
    lidt [idt_pointer]
    sti
; --- after a reset by software
    line t_reset
    outb 0x1f6, 0xa0
    outb 0x3f6, 6
    call pause
    outb 0x3f6, 0
    call ready
    port 0x1f7
    port 0x1f1
    port 0x1f2
    port 0x1f3
    port 0x1f4
    port 0x1f5
    ; QEMU interrupts after a reset, which a disk does not
    mov dword [count], 0
; --- what it says it is
    line t_identify
    ask 0xa0, 0, 0, 0, 0, 0xec
    call ready
    call show_end
    call interrupts
    mov edi, BUFFER
    mov ecx, 256
    mov dx, 0x1f0
    rep insw
    call show_end
    word_of 0, 0x8080
    word_of 1, 0xffff
    word_of 3, 0xffff
    word_of 6, 0xffff
    word_of 47, 0xffff
    word_of 49, 0x0200
    word_of 53, 3
    word_of 54, 0xffff
    word_of 57, 0xffff
    word_of 59, 0xffff
    word_of 60, 0xffff
    word_of 61, 0xffff
    word_of 80, 0x70
    word_of 83, 0xe400
    word_of 86, 0x2400
    word_of 100, 0xffff
    word_of 101, 0xffff
; --- sectors by their kinds of addresses
    line t_read
    ask 0xe0, 1, 0x34, 0x12, 0, 0x20
    call take
    ask 0xe0, 1, 0x87, 0x13, 0, 0x21
    call take
    ask 0xa3, 1, 5, 2, 0, 0x20
    call take
    ask 0xaf, 1, 63, 1, 0, 0x20
    call take
    outb 0x1f6, 0x40
    outb 0x1f2, 0
    outb 0x1f3, 0
    outb 0x1f4, 0
    outb 0x1f5, 0
    ask 0x40, 1, 0x21, 0x03, 0, 0x24
    call take
    ; several with one command, and as double words
    ask 0xe0, 3, 0xfe, 0, 0, 0x20
    call take
    call take
    call ready
    mov edi, BUFFER
    mov ecx, 128
    mov dx, 0x1f0
    rep insd
    mov eax, [BUFFER]
    call hex
    mov eax, [BUFFER + 508]
    call hex
    call show_end
    call interrupts
    port 0x1f2
    port 0x1f3
    port 0x1f4
; --- blocks
    line t_multiple
    ask 0xe0, 0, 0, 0, 0, 0xc6
    call ready
    call show_end
    call interrupts
    ask 0xe0, 1, 0, 0, 0, 0xc4
    call failed
    ask 0xe0, 3, 0, 0, 0, 0xc6
    call failed
    ask 0xe0, 4, 0, 0, 0, 0xc6
    call ready
    call show_end
    call interrupts
    ask 0xe0, 6, 9, 0, 0, 0xc4
    call ready
    call take
    call take
    call take
    call take
    call ready
    call interrupts
    call take
    call take
    call show_end
    call interrupts
; --- writing
    line t_write
    ask 0xe0, 2, 0x10, 0x01, 0, 0x30
    call ready
    call interrupts
    call give
    call ready
    call show_end
    call interrupts
    call give
    call ready
    call show_end
    call interrupts
    ask 0xe0, 0, 0, 0, 0, 0xe7
    call ready
    call interrupts
    ask 0xe0, 3, 0x0f, 0x01, 0, 0x20
    call take
    call take
    call take
    ask 0xe0, 6, 0x20, 0x02, 0, 0xc5
    call ready
    call interrupts
    call give
    call give
    call give
    call give
    call ready
    call interrupts
    call give
    call give
    call ready
    call show_end
    call interrupts
    ask 0xe0, 1, 0x25, 0x02, 0, 0x20
    call take
    ask 0xe0, 1, 0x26, 0x02, 0, 0x20
    call take
; --- what it refuses
    line t_refuse
    ask 0xe0, 1, 0x88, 0x13, 0, 0x20
    call failed
    ask 0xe0, 0, 0, 0, 0, 0
    call failed
    ask 0xe0, 0, 0, 0, 0, 0xa1
    call failed
    outb 0x1f1, 0x99
    ask 0xe0, 0, 0, 0, 0, 0xef
    call failed
    outb 0x1f1, 3
    ask 0xe0, 0x0b, 0, 0, 0, 0xef
    call ready
    call show_end
    call interrupts
    ; the first sector of two is there, the second is not
    ask 0xe0, 2, 0x87, 0x13, 0, 0x20
    call take
    call failed
; --- without interrupts: alternate status leaves them, status takes them away
    line t_quiet
    outb 0x3f6, 2
    ask 0xe0, 1, 0, 0, 0, 0x40
    call ready
    call interrupts
    ; a disk keeps its interrupt until then, QEMU's forgets it
    port 0x1f7
    outb 0x3f6, 0
    ask 0xe0, 1, 0, 0, 0, 0x40
    call ready
    call interrupts
; --- upper halves
    line t_hob
    outb 0x1f2, 1
    outb 0x1f2, 2
    outb 0x1f5, 3
    outb 0x1f5, 4
    outb 0x3f6, 0x80
    port 0x1f2
    port 0x1f5
    outb 0x1f2, 5
    port 0x1f2
    port 0x1f5
; --- the second device, which is not there
    line t_second
    outb 0x1f6, 0xb0
    port 0x1f7
    port 0x3f6
    outb 0x1f7, 0xec
    port 0x1f7
    outb 0x1f6, 0xa0
    port 0x1f7
    call interrupts
; --- another geometry, and the last sector of all
    line t_geometry
    ask 0xa3, 10, 0, 0, 0, 0x91
    call ready
    call show_end
    ask 0xa2, 1, 4, 3, 0, 0x20
    call take
    ask 0xe0, 0, 0, 0, 0, 0xf8
    call ready
    port 0x1f3
    port 0x1f4
    port 0x1f5
    port 0x1f6
    ask 0xe0, 0, 0, 0, 0, 0xe5
    call ready
    port 0x1f2
    ask 0xe0, 0, 0, 0, 0, 0x90
    call ready
    port 0x1f1
    port 0x1f7
    line t_end
    mov al, 0x10
    out 0xf4, al
    hlt
; --- until the disk is no longer busy, as alternate status says
ready:
    push eax
    push edx
    mov dx, 0x3f6
.busy:
    in al, dx
    test al, 0x80
    jnz .busy
    mov ecx, 100
.settle:
    loop .settle
    pop edx
    pop eax
    ret
pause:
    mov ecx, 10000
.more:
    loop .more
    ret
; status and error of a command's end
show_end:
    port 0x1f7
    port 0x1f1
    ret
; what a refused command leaves, and that it interrupted
failed:
    call ready
    call show_end
    call interrupts
    ret
; interrupts since the last time
interrupts:
    mov eax, [count]
    mov dword [count], 0
    call hex
    ret
; one sector from the disk: status before, its first and last double words, their sum
take:
    call ready
    port 0x1f7
    mov edi, BUFFER
    mov ecx, 256
    mov dx, 0x1f0
    rep insw
    mov eax, [BUFFER]
    call hex
    mov eax, [BUFFER + 508]
    call hex
    xor eax, eax
    mov ecx, 128
.add:
    add eax, [BUFFER + 4 * ecx - 4]
    loop .add
    call hex
    ret
; one sector to the disk
give:
    mov edi, BUFFER
    mov ecx, 128
    mov eax, 0xabcd0000
    add eax, [given]
.fill:
    stosd
    inc eax
    loop .fill
    add dword [given], 0x1000
    mov esi, BUFFER
    mov ecx, 256
    mov dx, 0x1f0
    rep outsw
    ret
handler:
    push eax
    push edx
    inc dword [count]
    mov dx, 0x1f7
    in al, dx
    mov al, 0x20
    out 0xa0, al
    out 0x20, al
    pop edx
    pop eax
    iret
hex:
    pushad
    mov ebx, eax
    mov ecx, 8
.digit:
    rol ebx, 4
    mov eax, ebx
    and eax, 15
    mov al, [digits + eax]
    call putc
    loop .digit
    mov al, ' '
    call putc
    popad
    ret
puts:
    lodsb
    test al, al
    jz .done
    call putc
    jmp puts
.done:
    ret
putc:
    push edx
    mov dx, 0x3f8
    out dx, al
    pop edx
    ret
digits db '0123456789abcdef'
t_reset db 'reset: ', 0
t_identify db 10, 'identify: ', 0
t_read db 10, 'read: ', 0
t_multiple db 10, 'multiple: ', 0
t_write db 10, 'write: ', 0
t_refuse db 10, 'refuse: ', 0
t_quiet db 10, 'quiet: ', 0
t_hob db 10, 'halves: ', 0
t_second db 10, 'second: ', 0
t_geometry db 10, 'geometry: ', 0
t_end db 10, 'end', 10, 0
align 16
gdt:
    dq 0, 0x00cf9b000000ffff, 0x00cf93000000ffff
gdt_pointer:
    dw 23
    dd gdt
idt_pointer:
    dw 0x7ff
    dd idt
count dd 0
given dd 0
align 16
idt:
    times 2048 db 0
    times 4096 db 0
stack:
end:
