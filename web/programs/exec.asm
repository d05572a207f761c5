; The process stays, its program goes: execve replaces code, data and stack by
; those of another file. If all goes well, it does not return.

        global  _start

        section .text
_start:
        mov     eax, 59             ; execve
        lea     rdi, [rel path]
        lea     rsi, [rel words]    ;   argv: addresses, ended by 0
        xor     edx, edx            ;   no environment
        syscall

        mov     edi, eax            ; only reached if that failed
        neg     edi
        mov     eax, 60             ; exit, with the error number
        syscall

        section .data
path:   db      "/bin/uname", 0
        align   8
words:  dq      path, 0
