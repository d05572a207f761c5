; Jumps whose lengths depend on one another, forwards and backwards.
bits 64
first:
    jmp last
    jz middle
    times 118 nop
middle:
    jnz first
    call last
    jmp middle
    times 60 nop
    ja near middle
    jb short around
    times 100 nop
around:
    jmp first
    jc last
    times 60 nop
    jmp last
    add eax, last - around
    push last - around
    mov ecx, [rbx + last - around]
    times (around - first) / 16 db 0xcc
    times 20 jmp around
last:
    loop around_again
    jmp short last
around_again:
nop
times 3 jmp $
times 3 mov eax, $
times 3 dd $
times 3 call $+100
times 2 lea rax, [rel $]
    jrcxz last
