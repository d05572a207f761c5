; The sieve again, under paging: its numbers lie at 1 GiB, on 64 pages of 4 KiB whose frames come in reverse order.

%define NAME 'paging'
%define PAGING
%define SIEVE 0x40000000
%include "sieve.asm"

DIRECTORY       equ     SYSTEM + 0x1000
LOW_TABLE       equ     SYSTEM + 0x2000 ; the first 4 MiB, to themselves
SIEVE_TABLE     equ     SYSTEM + 0x3000
PAGES           equ     NUMBERS / 4096
PRESENT         equ     3               ; and writable

work:   mov     edi, DIRECTORY
        mov     ecx, 1024
        xor     eax, eax
        rep stosd
        mov     dword [DIRECTORY], LOW_TABLE + PRESENT
        mov     dword [DIRECTORY + SIEVE / 0x400000 * 4], SIEVE_TABLE + PRESENT
        mov     eax, PRESENT
.low:   mov     [edi], eax              ; LOW_TABLE follows the directory
        add     edi, 4
        add     eax, 4096
        cmp     edi, SIEVE_TABLE
        jb      .low
        mov     ecx, 1024
        xor     eax, eax
        rep stosd
        mov     edi, SIEVE_TABLE
        mov     eax, DATA + (PAGES - 1) * 4096 + PRESENT
        mov     ecx, PAGES
.high:  mov     [edi], eax
        add     edi, 4
        sub     eax, 4096
        dec     ecx
        jnz     .high
        mov     eax, DIRECTORY
        mov     cr3, eax
        mov     eax, cr0
        or      eax, 0x80000000
        mov     cr0, eax
        jmp     .on
.on:    call    all_rounds
        mov     ebx, cr0
        and     ebx, 0x7fffffff
        mov     cr0, ebx
        jmp     .off
.off:   ret
