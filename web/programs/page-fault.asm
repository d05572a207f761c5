; A write to an address where no page is. The CPU stops the instruction, puts
; the address into CR2 and calls the kernel, which ends the program.

        global  _start

        section .text
_start:
        mov     eax, 1              ; write
        mov     edi, 1
        lea     rsi, [rel text]
        mov     edx, text.length
        syscall

        mov     rax, 0x123456789000
        mov     byte [rax], 1       ; #PF: nothing is mapped there

        mov     eax, 60             ; never reached
        xor     edi, edi
        syscall

        section .data
text:   db      "now a write to nowhere", 10
.length equ     $ - text
