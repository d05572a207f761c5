; The child loops and never gives up the CPU. The parent runs all the same: the
; timer interrupts the loop, and the kernel gives the CPU to the other process.

        global  _start

        section .text
_start:
        mov     eax, 57             ; fork
        syscall
        test    eax, eax
        jz      child

        mov     eax, 24             ; sched_yield: the child first
        syscall
        lea     rsi, [rel back]     ; without a timer, this would come last
        mov     edx, back.length
        call    print
        mov     eax, 61             ; wait4
        mov     rdi, -1             ;   for any child
        xor     esi, esi
        xor     edx, edx
        xor     r10d, r10d
        syscall
        jmp     exit

child:  mov     ecx, 30000000
again:  dec     ecx                 ; no system call in here
        jnz     again
        lea     rsi, [rel done]
        mov     edx, done.length
        call    print

exit:   mov     eax, 60
        xor     edi, edi
        syscall

print:  mov     eax, 1              ; write
        mov     edi, 1
        syscall
        ret

        section .data
back:   db      "parent: the timer took the CPU from the loop", 10
.length equ     $ - back
done:   db      "child: the loop is over", 10
.length equ     $ - done
