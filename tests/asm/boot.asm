; A boot sector: real mode, GDT, protected mode, padding to 512 bytes.
bits 16
org 0x7c00
start:
    cli
    xor ax, ax
    mov ds, ax
    mov es, ax
    mov ss, ax
    mov sp, 0x7c00
    mov si, message
.print:
    lodsb
    or al, al
    jz .done
    mov ah, 0x0e
    mov bx, 7
    int 0x10
    jmp .print
.done:
    in al, 0x92
    or al, 2
    out 0x92, al
    lgdt [gdt_register]
    mov eax, cr0
    or eax, 1
    mov cr0, eax
    jmp code_selector:protected
bits 32
protected:
    mov ax, data_selector
    mov ds, ax
    mov es, ax
    mov ss, ax
    mov esp, 0x90000
    mov dword [0xb8000], 0x07690748
    mov edi, 0x100000
    mov ecx, 1024
    xor eax, eax
    rep stosd
.halt:
    hlt
    jmp .halt
message: db 'Ringside', 13, 10, 0
align 8
gdt:
    dq 0
code_selector equ $ - gdt
    dw 0xffff, 0
    db 0, 10011010b, 11001111b, 0
data_selector equ $ - gdt
    dw 0xffff, 0
    db 0, 10010010b, 11001111b, 0
gdt_end:
gdt_register:
    dw gdt_end - gdt - 1
    dd gdt
times 510 - ($ - $$) db 0
dw 0xaa55
