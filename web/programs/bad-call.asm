; A system call that does not exist. Nothing faults: the kernel answers with an
; error number, and the program is free to go on.

        global  _start
ENOSYS  equ     38

        section .text
_start:
        mov     eax, 4321           ; no such call
        syscall
        cmp     rax, -ENOSYS        ; errors come back as small negative numbers
        jne     other

        lea     rsi, [rel refused]
        mov     edx, refused.length
        xor     ebx, ebx
        jmp     print_and_exit
other:
        lea     rsi, [rel strange]
        mov     edx, strange.length
        mov     ebx, 1

print_and_exit:
        mov     eax, 1              ; write
        mov     edi, 1
        syscall
        mov     eax, 60             ; exit
        mov     edi, ebx
        syscall

        section .data
refused: db     "the kernel knows no such call, and I live on", 10
.length equ     $ - refused
strange: db     "another answer than ENOSYS", 10
.length equ     $ - strange
