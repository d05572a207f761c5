; Says hello three times, then ends.
; rax names the system call; rdi, rsi and rdx are its arguments, as on Linux.

        global  _start

        section .text
_start:
        mov     ebx, 3              ; how often
again:
        mov     eax, 1              ; write
        mov     edi, 1              ;   to the standard output
        lea     rsi, [rel text]     ;   these bytes
        mov     edx, text.length    ;   so many of them
        syscall                     ; here the kernel takes over
        dec     ebx
        jnz     again

        mov     eax, 60             ; exit
        xor     edi, edi            ;   with status 0
        syscall

        section .data
text:   db      "Hello from ring 3!", 10
.length equ     $ - text
