; cli switches interrupts off: whoever may do that owns the machine. In ring 3
; the CPU refuses with #GP, and the kernel ends the program.

        global  _start

        section .text
_start:
        mov     eax, 1              ; write
        mov     edi, 1
        lea     rsi, [rel text]
        mov     edx, text.length
        syscall

        cli                         ; #GP in ring 3

        mov     eax, 60             ; never reached
        xor     edi, edi
        syscall

        section .data
text:   db      "now an instruction for ring 0 only", 10
.length equ     $ - text
