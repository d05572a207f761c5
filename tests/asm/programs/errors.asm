; Three mistakes, all found at once.
        global  _start

        section .text
_start:
        movv    rax, 1              ; no such instruction
        mov     rdi, 1
        mov     rsi, mesage         ; no such symbol
        mov     rdx, message.length
        syscall
        mov     [rax], [rbx]        ; memory to memory does not exist
        mov     rax, 60
        syscall

        section .rodata
message:
        db      "Never printed", 10
.length equ     $ - message
