; The time-stamp counter: how much time has passed since the machine started.
; rdtsc is allowed in ring 3, so no crossing is needed to read it.

        global  _start

        section .text
_start:
        rdtsc                       ; edx:eax
        shl     rdx, 32
        or      rax, rdx
        mov     rbx, rax

        mov     ecx, 1000           ; let some time pass
again:  dec     ecx
        jnz     again

        rdtsc
        shl     rdx, 32
        or      rax, rdx
        sub     rax, rbx            ; look at RAX here: so long took the loop
        jbe     backwards

        lea     rsi, [rel forward]
        mov     edx, forward.length
        xor     ebx, ebx
        jmp     print_and_exit
backwards:
        lea     rsi, [rel wrong]
        mov     edx, wrong.length
        mov     ebx, 1

print_and_exit:
        mov     eax, 1              ; write
        mov     edi, 1
        syscall
        mov     eax, 60             ; exit
        mov     edi, ebx
        syscall

        section .data
forward: db     "time went forward", 10
.length equ     $ - forward
wrong:  db      "time stood still", 10
.length equ     $ - wrong
