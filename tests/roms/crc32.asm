; CRC-32 (the polynomial of Ethernet) over 16 KiB, by a table of 256 double words: loads that depend on data.

%define NAME 'crc32'
%ifndef ROUNDS
%define ROUNDS 750
%endif
%include "boot.inc"

BYTES           equ     0x4000
TABLE           equ     SYSTEM
TEXT            equ     DATA

work:   xor     ebx, ebx                ; table[n]: the remainder of n
.entry: mov     eax, ebx
        mov     ecx, 8
.bit:   shr     eax, 1
        jnc     .zero
        xor     eax, 0xedb88320
.zero:  dec     ecx
        jnz     .bit
        mov     [TABLE + ebx * 4], eax
        inc     ebx
        cmp     ebx, 256
        jb      .entry
        mov     edi, TEXT
        mov     ecx, BYTES / 4
        call    fill
        mov     edi, ROUNDS
        mov     eax, -1
.next:  mov     esi, TEXT
        mov     ecx, BYTES
.byte:  movzx   ebx, byte [esi]
        xor     bl, al
        shr     eax, 8
        xor     eax, [TABLE + ebx * 4]
        inc     esi
        dec     ecx
        jnz     .byte
        dec     edi
        jnz     .next
        not     eax
        ret
