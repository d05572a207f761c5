; A page fault that the program never hears of. The stack is used far below what
; is mapped; each first touch of a page faults, and the kernel adds the page.

        global  _start

        section .text
_start:
        mov     ecx, 8              ; so many pages
        mov     rbx, rsp
touch:
        sub     rbx, 4096
        mov     [rbx], rcx          ; #PF the first time; then this very
        dec     ecx                 ; instruction is executed again
        jnz     touch

        mov     eax, 1              ; write
        mov     edi, 1
        lea     rsi, [rel text]
        mov     edx, text.length
        syscall
        mov     eax, 60             ; exit
        xor     edi, edi
        syscall

        section .data
text:   db      "the stack has grown", 10
.length equ     $ - text
