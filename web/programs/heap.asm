; Memory on request: brk moves the end of the heap, and the kernel maps pages up
; to there. The program fills them with one instruction, rep stosq.

        global  _start

        section .text
_start:
        mov     eax, 12             ; brk
        xor     edi, edi            ;   0: where is the end now?
        syscall
        mov     rbx, rax

        lea     rdi, [rax + 16384]  ; four pages more
        mov     eax, 12
        syscall

        mov     rdi, rbx            ; fill them
        mov     ecx, 16384 / 8
        mov     rax, 0x1122334455667788
        rep     stosq

        cmp     [rbx + 16376], rax  ; the last word
        setne   bl
        mov     eax, 1              ; write
        mov     edi, 1
        lea     rsi, [rel text]
        mov     edx, text.length
        syscall
        mov     eax, 60             ; exit
        movzx   edi, bl
        syscall

        section .data
text:   db      "four pages filled", 10
.length equ     $ - text
