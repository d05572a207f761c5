; Quicksort of 16384 double words, recursive: jumps that cannot be foreseen, loads and stores that depend on data.

%define NAME 'quicksort'
%ifndef ROUNDS
%define ROUNDS 36
%endif
%include "boot.inc"

COUNT           equ     0x4000
NUMBERS         equ     DATA

work:   mov     dword [SYSTEM], ROUNDS
        xor     ebp, ebp
.next:  mov     edi, NUMBERS
        mov     ecx, COUNT
        call    fill
        mov     esi, NUMBERS
        mov     edi, NUMBERS + (COUNT - 1) * 4
        call    sort
        call    check
        rol     ebp, 1
        add     ebp, eax
        dec     dword [SYSTEM]
        jnz     .next
        mov     eax, ebp
        ret

; Sorts from ESI to EDI, both inclusive, after Hoare.
sort:   cmp     esi, edi
        jae     .done
        mov     eax, esi                ; the pivot: the one in the middle
        add     eax, edi
        shr     eax, 1
        and     eax, -4
        mov     eax, [eax]
        lea     ebx, [esi - 4]
        lea     edx, [edi + 4]
.up:    add     ebx, 4
        cmp     [ebx], eax
        jb      .up
.down:  sub     edx, 4
        cmp     [edx], eax
        ja      .down
        cmp     ebx, edx
        jae     .split
        mov     ecx, [ebx]
        xchg    ecx, [edx]
        mov     [ebx], ecx
        jmp     .up
.split: push    edi
        push    edx
        mov     edi, edx
        call    sort
        pop     esi
        add     esi, 4
        pop     edi
        jmp     sort
.done:  ret

; EAX: a sum over the numbers, or 0xBAD when they are not sorted.
check:  mov     esi, NUMBERS
        mov     ecx, COUNT - 1
.pair:  mov     eax, [esi]
        add     esi, 4
        cmp     eax, [esi]
        ja      .bad
        dec     ecx
        jnz     .pair
        mov     esi, NUMBERS
        mov     ecx, COUNT
        jmp     sum
.bad:   mov     eax, 0xbad
        ret
