; Instruction sweep: extend, 16-bit mode.
bits 16
k equ 5
here:
movzx ax, al
movsx ax, al
movzx ax, bl
movsx ax, bl
movzx ax, byte [bx]
movsx ax, byte [bx]
movzx ax, byte [bx+si]
movsx ax, byte [bx+si]
movzx ax, byte [si-200]
movsx ax, byte [si-200]
movzx ax, byte [eax]
movsx ax, byte [eax]
movzx cx, al
movsx cx, al
movzx cx, bl
movsx cx, bl
movzx cx, byte [bx]
movsx cx, byte [bx]
movzx cx, byte [bx+si]
movsx cx, byte [bx+si]
movzx cx, byte [si-200]
movsx cx, byte [si-200]
movzx cx, byte [eax]
movsx cx, byte [eax]
movzx bx, al
movsx bx, al
movzx bx, bl
movsx bx, bl
movzx bx, byte [bx]
movsx bx, byte [bx]
movzx bx, byte [bx+si]
movsx bx, byte [bx+si]
movzx bx, byte [si-200]
movsx bx, byte [si-200]
movzx bx, byte [eax]
movsx bx, byte [eax]
movzx si, al
movsx si, al
movzx si, bl
movsx si, bl
movzx si, byte [bx]
movsx si, byte [bx]
movzx si, byte [bx+si]
movsx si, byte [bx+si]
movzx si, byte [si-200]
movsx si, byte [si-200]
movzx si, byte [eax]
movsx si, byte [eax]
movzx eax, al
movsx eax, al
movzx eax, bl
movsx eax, bl
movzx eax, byte [bx]
movsx eax, byte [bx]
movzx eax, byte [bx+si]
movsx eax, byte [bx+si]
movzx eax, byte [si-200]
movsx eax, byte [si-200]
movzx eax, byte [eax]
movsx eax, byte [eax]
movzx eax, ax
movsx eax, ax
movzx eax, bx
movsx eax, bx
movzx eax, word [bx]
movsx eax, word [bx]
movzx eax, word [bx+si]
movsx eax, word [bx+si]
movzx eax, word [si-200]
movsx eax, word [si-200]
movzx eax, word [eax]
movsx eax, word [eax]
movzx ecx, al
movsx ecx, al
movzx ecx, bl
movsx ecx, bl
movzx ecx, byte [bx]
movsx ecx, byte [bx]
movzx ecx, byte [bx+si]
movsx ecx, byte [bx+si]
movzx ecx, byte [si-200]
movsx ecx, byte [si-200]
movzx ecx, byte [eax]
movsx ecx, byte [eax]
movzx ecx, ax
movsx ecx, ax
movzx ecx, bx
movsx ecx, bx
movzx ecx, word [bx]
movsx ecx, word [bx]
movzx ecx, word [bx+si]
movsx ecx, word [bx+si]
movzx ecx, word [si-200]
movsx ecx, word [si-200]
movzx ecx, word [eax]
movsx ecx, word [eax]
movzx ebx, al
movsx ebx, al
movzx ebx, bl
movsx ebx, bl
movzx ebx, byte [bx]
movsx ebx, byte [bx]
movzx ebx, byte [bx+si]
movsx ebx, byte [bx+si]
movzx ebx, byte [si-200]
movsx ebx, byte [si-200]
movzx ebx, byte [eax]
movsx ebx, byte [eax]
movzx ebx, ax
movsx ebx, ax
movzx ebx, bx
movsx ebx, bx
movzx ebx, word [bx]
movsx ebx, word [bx]
movzx ebx, word [bx+si]
movsx ebx, word [bx+si]
movzx ebx, word [si-200]
movsx ebx, word [si-200]
movzx ebx, word [eax]
movsx ebx, word [eax]
movzx edi, al
movsx edi, al
movzx edi, bl
movsx edi, bl
movzx edi, byte [bx]
movsx edi, byte [bx]
movzx edi, byte [bx+si]
movsx edi, byte [bx+si]
movzx edi, byte [si-200]
movsx edi, byte [si-200]
movzx edi, byte [eax]
movsx edi, byte [eax]
movzx edi, ax
movsx edi, ax
movzx edi, bx
movsx edi, bx
movzx edi, word [bx]
movsx edi, word [bx]
movzx edi, word [bx+si]
movsx edi, word [bx+si]
movzx edi, word [si-200]
movsx edi, word [si-200]
movzx edi, word [eax]
movsx edi, word [eax]
fwd: nop
end:
