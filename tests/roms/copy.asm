; Copies of 16 KiB, byte for byte, in a loop. Each begins a byte further, so that they are not aligned alike.

%define NAME 'copy'
%ifndef ROUNDS
%define ROUNDS 850
%endif
%include "boot.inc"

BYTES           equ     0x4000
SOURCE          equ     DATA
TARGET          equ     DATA + 0x10000

work:   mov     edi, SOURCE
        mov     ecx, BYTES
        call    fill                    ; four times as long as a copy
        mov     ebx, ROUNDS
.next:  mov     esi, ebx
        and     esi, 0x3fff
        add     esi, SOURCE
        mov     edi, TARGET
        mov     ecx, BYTES
.byte:  mov     al, [esi]
        mov     [edi], al
        inc     esi
        inc     edi
        dec     ecx
        jnz     .byte
        mov     eax, [TARGET + 100]
        add     [SOURCE + BYTES], eax
        dec     ebx
        jnz     .next
        mov     esi, TARGET
        mov     ecx, BYTES / 4
        call    sum
        ret
