; Data is mapped as not executable (NX). The bytes below are good instructions,
; but to run them is a page fault, which says so in its error code: I/D is set.

        global  _start

        section .text
_start:
        mov     eax, 1              ; write
        mov     edi, 1
        lea     rsi, [rel text]
        mov     edx, text.length
        syscall

        jmp     bytes               ; #PF: no execution here

        section .data
bytes:  mov     eax, 60
        xor     edi, edi
        syscall
text:   db      "now a jump into data", 10
.length equ     $ - text
