; The sieve of Eratosthenes over 256 KiB, a byte for each number, paging off: byte stores with a stride.

%ifndef NAME
%define NAME 'sieve'
%endif
%ifndef ROUNDS
%define ROUNDS 22
%endif
%include "boot.inc"

NUMBERS         equ     0x40000
%ifndef SIEVE
%define SIEVE DATA
%endif

%ifndef PAGING
work:
%endif
all_rounds:
        mov     dword [SYSTEM], ROUNDS
        xor     ebp, ebp
.next:  call    sieve
        rol     ebp, 3
        add     ebp, eax
        dec     dword [SYSTEM]
        jnz     .next
        mov     eax, ebp
        ret

; EAX: how many primes there are below NUMBERS, times their sum.
sieve:  mov     edi, SIEVE
        mov     ecx, NUMBERS
.clear: mov     dword [edi], 0
        add     edi, 4
        sub     ecx, 4
        jnz     .clear
        mov     ebx, 2
.prime: mov     esi, ebx
        imul    esi, ebx
        cmp     esi, NUMBERS
        jae     .count
        cmp     byte [SIEVE + ebx], 0
        jne     .composite
.cross: mov     byte [SIEVE + esi], 1
        add     esi, ebx
        cmp     esi, NUMBERS
        jb      .cross
.composite:
        inc     ebx
        jmp     .prime
.count: xor     eax, eax
        xor     edx, edx
        mov     ebx, 2
.look:  cmp     byte [SIEVE + ebx], 0
        jne     .skip
        inc     eax
        add     edx, ebx
.skip:  inc     ebx
        cmp     ebx, NUMBERS
        jb      .look
        imul    eax, edx
        ret
