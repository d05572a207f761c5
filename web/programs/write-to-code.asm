; Code is mapped for reading and executing, not for writing. The page is there,
; but the access is not allowed: another page fault, with another error code.

        global  _start

        section .text
_start:
        mov     eax, 1              ; write
        mov     edi, 1
        lea     rsi, [rel text]
        mov     edx, text.length
        syscall

        mov     byte [rel _start], 0x90     ; #PF: the page does not allow it

        mov     eax, 60             ; never reached
        xor     edi, edi
        syscall

        section .data
text:   db      "now a write to my own code", 10
.length equ     $ - text
