; Instruction sweep: extend, 32-bit mode.
bits 32
k equ 5
here:
movzx ax, al
movsx ax, al
movzx ax, bl
movsx ax, bl
movzx ax, byte [ebx]
movsx ax, byte [ebx]
movzx ax, byte [esp]
movsx ax, byte [esp]
movzx ax, byte [ebx+esi*8-100]
movsx ax, byte [ebx+esi*8-100]
movzx ax, byte [0x1234]
movsx ax, byte [0x1234]
movzx ax, byte [eax*2]
movsx ax, byte [eax*2]
movzx cx, al
movsx cx, al
movzx cx, bl
movsx cx, bl
movzx cx, byte [ebx]
movsx cx, byte [ebx]
movzx cx, byte [esp]
movsx cx, byte [esp]
movzx cx, byte [ebx+esi*8-100]
movsx cx, byte [ebx+esi*8-100]
movzx cx, byte [0x1234]
movsx cx, byte [0x1234]
movzx cx, byte [eax*2]
movsx cx, byte [eax*2]
movzx bx, al
movsx bx, al
movzx bx, bl
movsx bx, bl
movzx bx, byte [ebx]
movsx bx, byte [ebx]
movzx bx, byte [esp]
movsx bx, byte [esp]
movzx bx, byte [ebx+esi*8-100]
movsx bx, byte [ebx+esi*8-100]
movzx bx, byte [0x1234]
movsx bx, byte [0x1234]
movzx bx, byte [eax*2]
movsx bx, byte [eax*2]
movzx si, al
movsx si, al
movzx si, bl
movsx si, bl
movzx si, byte [ebx]
movsx si, byte [ebx]
movzx si, byte [esp]
movsx si, byte [esp]
movzx si, byte [ebx+esi*8-100]
movsx si, byte [ebx+esi*8-100]
movzx si, byte [0x1234]
movsx si, byte [0x1234]
movzx si, byte [eax*2]
movsx si, byte [eax*2]
movzx eax, al
movsx eax, al
movzx eax, bl
movsx eax, bl
movzx eax, byte [ebx]
movsx eax, byte [ebx]
movzx eax, byte [esp]
movsx eax, byte [esp]
movzx eax, byte [ebx+esi*8-100]
movsx eax, byte [ebx+esi*8-100]
movzx eax, byte [0x1234]
movsx eax, byte [0x1234]
movzx eax, byte [eax*2]
movsx eax, byte [eax*2]
movzx eax, ax
movsx eax, ax
movzx eax, bx
movsx eax, bx
movzx eax, word [ebx]
movsx eax, word [ebx]
movzx eax, word [esp]
movsx eax, word [esp]
movzx eax, word [ebx+esi*8-100]
movsx eax, word [ebx+esi*8-100]
movzx eax, word [0x1234]
movsx eax, word [0x1234]
movzx eax, word [eax*2]
movsx eax, word [eax*2]
movzx ecx, al
movsx ecx, al
movzx ecx, bl
movsx ecx, bl
movzx ecx, byte [ebx]
movsx ecx, byte [ebx]
movzx ecx, byte [esp]
movsx ecx, byte [esp]
movzx ecx, byte [ebx+esi*8-100]
movsx ecx, byte [ebx+esi*8-100]
movzx ecx, byte [0x1234]
movsx ecx, byte [0x1234]
movzx ecx, byte [eax*2]
movsx ecx, byte [eax*2]
movzx ecx, ax
movsx ecx, ax
movzx ecx, bx
movsx ecx, bx
movzx ecx, word [ebx]
movsx ecx, word [ebx]
movzx ecx, word [esp]
movsx ecx, word [esp]
movzx ecx, word [ebx+esi*8-100]
movsx ecx, word [ebx+esi*8-100]
movzx ecx, word [0x1234]
movsx ecx, word [0x1234]
movzx ecx, word [eax*2]
movsx ecx, word [eax*2]
movzx ebx, al
movsx ebx, al
movzx ebx, bl
movsx ebx, bl
movzx ebx, byte [ebx]
movsx ebx, byte [ebx]
movzx ebx, byte [esp]
movsx ebx, byte [esp]
movzx ebx, byte [ebx+esi*8-100]
movsx ebx, byte [ebx+esi*8-100]
movzx ebx, byte [0x1234]
movsx ebx, byte [0x1234]
movzx ebx, byte [eax*2]
movsx ebx, byte [eax*2]
movzx ebx, ax
movsx ebx, ax
movzx ebx, bx
movsx ebx, bx
movzx ebx, word [ebx]
movsx ebx, word [ebx]
movzx ebx, word [esp]
movsx ebx, word [esp]
movzx ebx, word [ebx+esi*8-100]
movsx ebx, word [ebx+esi*8-100]
movzx ebx, word [0x1234]
movsx ebx, word [0x1234]
movzx ebx, word [eax*2]
movsx ebx, word [eax*2]
movzx edi, al
movsx edi, al
movzx edi, bl
movsx edi, bl
movzx edi, byte [ebx]
movsx edi, byte [ebx]
movzx edi, byte [esp]
movsx edi, byte [esp]
movzx edi, byte [ebx+esi*8-100]
movsx edi, byte [ebx+esi*8-100]
movzx edi, byte [0x1234]
movsx edi, byte [0x1234]
movzx edi, byte [eax*2]
movsx edi, byte [eax*2]
movzx edi, ax
movsx edi, ax
movzx edi, bx
movsx edi, bx
movzx edi, word [ebx]
movsx edi, word [ebx]
movzx edi, word [esp]
movsx edi, word [esp]
movzx edi, word [ebx+esi*8-100]
movsx edi, word [ebx+esi*8-100]
movzx edi, word [0x1234]
movsx edi, word [0x1234]
movzx edi, word [eax*2]
movsx edi, word [eax*2]
fwd: nop
end:
