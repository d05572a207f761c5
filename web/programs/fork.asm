; Two processes out of one. fork returns twice: 0 in the child, the child's
; number in the parent. Watch the second box appear, with page tables of its own.

        global  _start

        section .text
_start:
        mov     eax, 57             ; fork
        syscall
        test    eax, eax
        jz      child

        mov     edi, eax            ; the parent waits for this child
        mov     eax, 61             ; wait4
        xor     esi, esi            ;   its status is not wanted
        xor     edx, edx            ;   no options
        xor     r10d, r10d          ;   no usage report
        syscall
        lea     rsi, [rel after]
        mov     edx, after.length
        jmp     print_and_exit

child:  lea     rsi, [rel inside]
        mov     edx, inside.length

print_and_exit:
        mov     eax, 1              ; write
        mov     edi, 1
        syscall
        mov     eax, 60             ; exit
        xor     edi, edi
        syscall

        section .data
inside: db      "child: I have the same code, and memory of my own", 10
.length equ     $ - inside
after:  db      "parent: my child has ended", 10
.length equ     $ - after
