; SHA-256 (FIPS 180-4) of ROUNDS blocks of 64 bytes, whose byte i is i mod 256 in every block. The sum is the first word
; of the digest, as it is printed.

%define NAME 'sha256'
%ifndef ROUNDS
%define ROUNDS 18000
%endif
%include "boot.inc"

SCHEDULE        equ     DATA            ; 64 words, the first sixteen are the block
HASH            equ     DATA + 0x200    ; eight words
LETTERS         equ     DATA + 0x240    ; a to h
BLOCK           equ     DATA + 0x280    ; the block that is hashed, as bytes

A               equ     LETTERS
B               equ     LETTERS + 4
C               equ     LETTERS + 8
D               equ     LETTERS + 12
E               equ     LETTERS + 16
F               equ     LETTERS + 20
G               equ     LETTERS + 24
H               equ     LETTERS + 28

work:   mov     esi, initial
        mov     edi, HASH
        mov     ecx, 8
        rep movsd
        xor     eax, eax
.bytes: mov     [BLOCK + eax], al
        inc     eax
        cmp     eax, 64
        jb      .bytes
        mov     ebp, ROUNDS
.next:  call    hash_block
        dec     ebp
        jnz     .next
        ; The last block: a one, zeros, and the length in bits, big-endian.
        mov     edi, BLOCK
        mov     ecx, 16
        xor     eax, eax
        rep stosd
        mov     byte [BLOCK], 0x80
        mov     eax, ROUNDS * 512
        bswap   eax
        mov     [BLOCK + 60], eax
        call    hash_block
        mov     eax, [HASH]
        ret

; x ^= y rotated right by n; z is scratch.
%macro xor_rotated 4                    ; x, y, n, z
        mov     %4, %2
        ror     %4, %3
        xor     %1, %4
%endmacro

hash_block:
        xor     ecx, ecx
.load:  mov     eax, [BLOCK + ecx]
        bswap   eax
        mov     [SCHEDULE + ecx], eax
        add     ecx, 4
        cmp     ecx, 64
        jb      .load
.extend:
        mov     eax, [SCHEDULE + ecx - 60]
        mov     ebx, eax
        shr     ebx, 3
        xor_rotated ebx, eax, 7, edx
        xor_rotated ebx, eax, 18, edx
        mov     eax, [SCHEDULE + ecx - 8]
        mov     esi, eax
        shr     esi, 10
        xor_rotated esi, eax, 17, edx
        xor_rotated esi, eax, 19, edx
        add     ebx, esi
        add     ebx, [SCHEDULE + ecx - 64]
        add     ebx, [SCHEDULE + ecx - 28]
        mov     [SCHEDULE + ecx], ebx
        add     ecx, 4
        cmp     ecx, 256
        jb      .extend

        mov     esi, HASH
        mov     edi, LETTERS
        mov     ecx, 8
        rep movsd
.round: ; EBX: h + Σ1(e) + Ch(e, f, g) + K + W
        mov     eax, [E]
        xor     ebx, ebx
        xor_rotated ebx, eax, 6, edx
        xor_rotated ebx, eax, 11, edx
        xor_rotated ebx, eax, 25, edx
        mov     edx, [F]
        xor     edx, [G]
        and     edx, eax
        xor     edx, [G]
        add     ebx, edx
        add     ebx, [H]
        add     ebx, [constants + ecx]
        add     ebx, [SCHEDULE + ecx]
        ; ESI: Σ0(a) + Maj(a, b, c)
        mov     eax, [A]
        xor     esi, esi
        xor_rotated esi, eax, 2, edx
        xor_rotated esi, eax, 13, edx
        xor_rotated esi, eax, 22, edx
        mov     edx, eax
        or      edx, [B]
        and     edx, [C]
        mov     edi, eax
        and     edi, [B]
        or      edx, edi
        add     esi, edx
        ; All letters move on.
        mov     edx, [G]
        mov     [H], edx
        mov     edx, [F]
        mov     [G], edx
        mov     edx, [E]
        mov     [F], edx
        mov     edx, [D]
        add     edx, ebx
        mov     [E], edx
        mov     edx, [C]
        mov     [D], edx
        mov     edx, [B]
        mov     [C], edx
        mov     [B], eax
        add     esi, ebx
        mov     [A], esi
        add     ecx, 4
        cmp     ecx, 256
        jb      .round

        xor     ecx, ecx
.add:   mov     eax, [LETTERS + ecx]
        add     [HASH + ecx], eax
        add     ecx, 4
        cmp     ecx, 32
        jb      .add
        ret

        align   4, db 0
initial:
        dd      0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
constants:
        dd      0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5
        dd      0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174
        dd      0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da
        dd      0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967
        dd      0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85
        dd      0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070
        dd      0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3
        dd      0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
