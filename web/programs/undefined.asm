; ud2 is the one instruction that is promised never to exist: #UD, always.

        global  _start

        section .text
_start:
        mov     eax, 1              ; write
        mov     edi, 1
        lea     rsi, [rel text]
        mov     edx, text.length
        syscall

        ud2                         ; #UD

        mov     eax, 60             ; never reached
        xor     edi, edi
        syscall

        section .data
text:   db      "now an instruction that does not exist", 10
.length equ     $ - text
