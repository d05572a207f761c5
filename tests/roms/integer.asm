; A loop of integer instructions on registers: sums, shifts, products, conditions.

%define NAME 'integer'
%ifndef ROUNDS
%define ROUNDS 4500000
%endif
%include "boot.inc"

work:   mov     ecx, ROUNDS
        mov     eax, 0x12345678
        mov     ebx, 0x9e3779b9
        xor     esi, esi
        xor     edi, edi
.next:  imul    eax, eax, 1103515245
        add     eax, 12345
        mov     edx, eax
        shr     edx, 16
        xor     ebx, edx
        rol     ebx, 7
        add     esi, ebx
        adc     edi, 0
        lea     edx, [eax + ebx * 4 + 17]
        test    dl, 4
        jz      .even
        sub     esi, edx
        sbb     edi, ecx
.even:  movzx   edx, bl
        cmp     edx, 100
        setb    dl
        add     edi, edx
        neg     ebx
        dec     ecx
        jnz     .next
        lea     eax, [esi + edi]
        xor     eax, ebx
        ret
