; 10! by recursion: each call leaves a return address and a saved number on the
; stack. Watch RSP go down and come back.

        global  _start

        section .text
_start:
        mov     edi, 10
        call    factorial           ; rax = 10!
        call    print_number
        mov     eax, 60             ; exit
        xor     edi, edi
        syscall

factorial:
        mov     eax, 1
        cmp     edi, 1
        jbe     .done
        push    rdi
        dec     edi
        call    factorial
        pop     rdi
        imul    rax, rdi
.done:  ret

print_number:                       ; rax, in decimal
        lea     rsi, [rel buffer.end]
        mov     byte [rsi], 10
        mov     ecx, 10
.digit: xor     edx, edx
        div     rcx
        add     dl, "0"
        dec     rsi
        mov     [rsi], dl
        test    rax, rax
        jnz     .digit
        lea     rdx, [rel buffer.end + 1]
        sub     rdx, rsi
        mov     eax, 1              ; write
        mov     edi, 1
        syscall
        ret

        section .bss
buffer: resb    20
.end:   resb    1
