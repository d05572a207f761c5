; Prints a line and ends.
;
; The program asks the kernel for two things, with the same numbers and registers as on Linux:
; rax says which system call, rdi, rsi and rdx are its arguments, rax then holds the result.

        global  _start

        section .text
_start:
        mov     rax, 1              ; write
        mov     rdi, 1              ;   to file 1, the standard output,
        mov     rsi, message        ;   from this address,
        mov     rdx, message.length ;   so many bytes
        syscall                     ; the program stops here, and the kernel goes on

        mov     rax, 60             ; exit
        xor     rdi, rdi            ;   with status 0
        syscall

        section .rodata
message:
        db      "Hello from ring 3!", 10
.length equ     $ - message
