; Copies of 64 KiB by `rep movsd`, and fills by `rep stosd`: one instruction each.

%define NAME 'rep'
%ifndef ROUNDS
%define ROUNDS 8000
%endif
%include "boot.inc"

DWORDS          equ     0x4000
SOURCE          equ     DATA
TARGET          equ     DATA + 0x100000

work:   mov     edi, SOURCE
        mov     ecx, DWORDS
        call    fill
        mov     ebx, ROUNDS
.next:  mov     esi, SOURCE
        mov     edi, TARGET
        mov     ecx, DWORDS
        rep movsd
        mov     eax, [TARGET + ebx * 4]
        add     [SOURCE + 0x8000], eax
        mov     edi, TARGET
        mov     ecx, DWORDS / 4
        rep stosd
        dec     ebx
        jnz     .next
        mov     esi, SOURCE
        mov     ecx, DWORDS
        call    sum
        mov     edx, eax
        mov     esi, TARGET
        mov     ecx, DWORDS
        call    sum
        xor     eax, edx
        ret
