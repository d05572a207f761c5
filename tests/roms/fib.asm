; Recursion: calls, returns and the stack. The 24th Fibonacci number by its definition, ROUNDS times.

%define NAME 'fib'
%ifndef ROUNDS
%define ROUNDS 40
%endif
%include "boot.inc"

work:   mov     esi, ROUNDS
        xor     edi, edi
.next:  push    dword 24
        call    fib
        add     esp, 4
        rol     edi, 1
        add     edi, eax
        dec     esi
        jnz     .next
        mov     eax, edi
        ret

; Its argument is on the stack, as a C compiler would pass it; the result comes in EAX.
fib:    push    ebp
        mov     ebp, esp
        push    ebx
        mov     ebx, [ebp + 8]
        mov     eax, ebx
        cmp     ebx, 2
        jb      .done
        dec     ebx
        push    ebx
        call    fib
        add     esp, 4
        dec     ebx
        push    eax
        push    ebx
        call    fib
        add     esp, 4
        pop     ebx
        add     eax, ebx
.done:  mov     ebx, [ebp - 4]
        leave
        ret
