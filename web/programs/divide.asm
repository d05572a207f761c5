; A division by zero. The CPU cannot give a result, so it raises exception 0,
; #DE, and the kernel's handler decides what becomes of the program.

        global  _start

        section .text
_start:
        mov     eax, 1              ; write
        mov     edi, 1
        lea     rsi, [rel text]
        mov     edx, text.length
        syscall

        xor     edx, edx            ; edx:eax is divided
        mov     eax, 100
        xor     ecx, ecx            ;   by ecx
        div     ecx                 ; #DE

        mov     eax, 60             ; never reached
        xor     edi, edi
        syscall

        section .data
text:   db      "now a division by zero", 10
.length equ     $ - text
