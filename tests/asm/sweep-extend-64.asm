; Instruction sweep: extend, 64-bit mode.
bits 64
k equ 5
here:
movzx ax, al
movsx ax, al
movzx ax, bl
movsx ax, bl
movzx ax, sil
movsx ax, sil
movzx ax, byte [rbx]
movsx ax, byte [rbx]
movzx ax, byte [rsp]
movsx ax, byte [rsp]
movzx ax, byte [r13]
movsx ax, byte [r13]
movzx ax, byte [rbx+r9*8-100]
movsx ax, byte [rbx+r9*8-100]
movzx ax, byte [0x1234]
movsx ax, byte [0x1234]
movzx ax, byte [rel here+8]
movsx ax, byte [rel here+8]
movzx ax, byte [rax*5]
movsx ax, byte [rax*5]
movzx ax, byte [gs:rdi]
movsx ax, byte [gs:rdi]
movzx cx, al
movsx cx, al
movzx cx, bl
movsx cx, bl
movzx cx, sil
movsx cx, sil
movzx cx, byte [rbx]
movsx cx, byte [rbx]
movzx cx, byte [rsp]
movsx cx, byte [rsp]
movzx cx, byte [r13]
movsx cx, byte [r13]
movzx cx, byte [rbx+r9*8-100]
movsx cx, byte [rbx+r9*8-100]
movzx cx, byte [0x1234]
movsx cx, byte [0x1234]
movzx cx, byte [rel here+8]
movsx cx, byte [rel here+8]
movzx cx, byte [rax*5]
movsx cx, byte [rax*5]
movzx cx, byte [gs:rdi]
movsx cx, byte [gs:rdi]
movzx bx, al
movsx bx, al
movzx bx, bl
movsx bx, bl
movzx bx, sil
movsx bx, sil
movzx bx, byte [rbx]
movsx bx, byte [rbx]
movzx bx, byte [rsp]
movsx bx, byte [rsp]
movzx bx, byte [r13]
movsx bx, byte [r13]
movzx bx, byte [rbx+r9*8-100]
movsx bx, byte [rbx+r9*8-100]
movzx bx, byte [0x1234]
movsx bx, byte [0x1234]
movzx bx, byte [rel here+8]
movsx bx, byte [rel here+8]
movzx bx, byte [rax*5]
movsx bx, byte [rax*5]
movzx bx, byte [gs:rdi]
movsx bx, byte [gs:rdi]
movzx si, al
movsx si, al
movzx si, bl
movsx si, bl
movzx si, sil
movsx si, sil
movzx si, byte [rbx]
movsx si, byte [rbx]
movzx si, byte [rsp]
movsx si, byte [rsp]
movzx si, byte [r13]
movsx si, byte [r13]
movzx si, byte [rbx+r9*8-100]
movsx si, byte [rbx+r9*8-100]
movzx si, byte [0x1234]
movsx si, byte [0x1234]
movzx si, byte [rel here+8]
movsx si, byte [rel here+8]
movzx si, byte [rax*5]
movsx si, byte [rax*5]
movzx si, byte [gs:rdi]
movsx si, byte [gs:rdi]
movzx r10w, al
movsx r10w, al
movzx r10w, bl
movsx r10w, bl
movzx r10w, sil
movsx r10w, sil
movzx r10w, byte [rbx]
movsx r10w, byte [rbx]
movzx r10w, byte [rsp]
movsx r10w, byte [rsp]
movzx r10w, byte [r13]
movsx r10w, byte [r13]
movzx r10w, byte [rbx+r9*8-100]
movsx r10w, byte [rbx+r9*8-100]
movzx r10w, byte [0x1234]
movsx r10w, byte [0x1234]
movzx r10w, byte [rel here+8]
movsx r10w, byte [rel here+8]
movzx r10w, byte [rax*5]
movsx r10w, byte [rax*5]
movzx r10w, byte [gs:rdi]
movsx r10w, byte [gs:rdi]
movzx eax, al
movsx eax, al
movzx eax, bl
movsx eax, bl
movzx eax, sil
movsx eax, sil
movzx eax, byte [rbx]
movsx eax, byte [rbx]
movzx eax, byte [rsp]
movsx eax, byte [rsp]
movzx eax, byte [r13]
movsx eax, byte [r13]
movzx eax, byte [rbx+r9*8-100]
movsx eax, byte [rbx+r9*8-100]
movzx eax, byte [0x1234]
movsx eax, byte [0x1234]
movzx eax, byte [rel here+8]
movsx eax, byte [rel here+8]
movzx eax, byte [rax*5]
movsx eax, byte [rax*5]
movzx eax, byte [gs:rdi]
movsx eax, byte [gs:rdi]
movzx eax, ax
movsx eax, ax
movzx eax, bx
movsx eax, bx
movzx eax, r10w
movsx eax, r10w
movzx eax, word [rbp]
movsx eax, word [rbp]
movzx eax, word [r12]
movsx eax, word [r12]
movzx eax, word [rax+rcx*4]
movsx eax, word [rax+rcx*4]
movzx eax, word [r10+1000]
movsx eax, word [r10+1000]
movzx eax, word [rel here]
movsx eax, word [rel here]
movzx eax, word [eax+ecx]
movsx eax, word [eax+ecx]
movzx eax, word [rbp+rax]
movsx eax, word [rbp+rax]
movzx ecx, al
movsx ecx, al
movzx ecx, bl
movsx ecx, bl
movzx ecx, sil
movsx ecx, sil
movzx ecx, byte [rbx]
movsx ecx, byte [rbx]
movzx ecx, byte [rsp]
movsx ecx, byte [rsp]
movzx ecx, byte [r13]
movsx ecx, byte [r13]
movzx ecx, byte [rbx+r9*8-100]
movsx ecx, byte [rbx+r9*8-100]
movzx ecx, byte [0x1234]
movsx ecx, byte [0x1234]
movzx ecx, byte [rel here+8]
movsx ecx, byte [rel here+8]
movzx ecx, byte [rax*5]
movsx ecx, byte [rax*5]
movzx ecx, byte [gs:rdi]
movsx ecx, byte [gs:rdi]
movzx ecx, ax
movsx ecx, ax
movzx ecx, bx
movsx ecx, bx
movzx ecx, r10w
movsx ecx, r10w
movzx ecx, word [rbp]
movsx ecx, word [rbp]
movzx ecx, word [r12]
movsx ecx, word [r12]
movzx ecx, word [rax+rcx*4]
movsx ecx, word [rax+rcx*4]
movzx ecx, word [r10+1000]
movsx ecx, word [r10+1000]
movzx ecx, word [rel here]
movsx ecx, word [rel here]
movzx ecx, word [eax+ecx]
movsx ecx, word [eax+ecx]
movzx ecx, word [rbp+rax]
movsx ecx, word [rbp+rax]
movzx ebx, al
movsx ebx, al
movzx ebx, bl
movsx ebx, bl
movzx ebx, sil
movsx ebx, sil
movzx ebx, byte [rbx]
movsx ebx, byte [rbx]
movzx ebx, byte [rsp]
movsx ebx, byte [rsp]
movzx ebx, byte [r13]
movsx ebx, byte [r13]
movzx ebx, byte [rbx+r9*8-100]
movsx ebx, byte [rbx+r9*8-100]
movzx ebx, byte [0x1234]
movsx ebx, byte [0x1234]
movzx ebx, byte [rel here+8]
movsx ebx, byte [rel here+8]
movzx ebx, byte [rax*5]
movsx ebx, byte [rax*5]
movzx ebx, byte [gs:rdi]
movsx ebx, byte [gs:rdi]
movzx ebx, ax
movsx ebx, ax
movzx ebx, bx
movsx ebx, bx
movzx ebx, r10w
movsx ebx, r10w
movzx ebx, word [rbp]
movsx ebx, word [rbp]
movzx ebx, word [r12]
movsx ebx, word [r12]
movzx ebx, word [rax+rcx*4]
movsx ebx, word [rax+rcx*4]
movzx ebx, word [r10+1000]
movsx ebx, word [r10+1000]
movzx ebx, word [rel here]
movsx ebx, word [rel here]
movzx ebx, word [eax+ecx]
movsx ebx, word [eax+ecx]
movzx ebx, word [rbp+rax]
movsx ebx, word [rbp+rax]
movzx edi, al
movsx edi, al
movzx edi, bl
movsx edi, bl
movzx edi, sil
movsx edi, sil
movzx edi, byte [rbx]
movsx edi, byte [rbx]
movzx edi, byte [rsp]
movsx edi, byte [rsp]
movzx edi, byte [r13]
movsx edi, byte [r13]
movzx edi, byte [rbx+r9*8-100]
movsx edi, byte [rbx+r9*8-100]
movzx edi, byte [0x1234]
movsx edi, byte [0x1234]
movzx edi, byte [rel here+8]
movsx edi, byte [rel here+8]
movzx edi, byte [rax*5]
movsx edi, byte [rax*5]
movzx edi, byte [gs:rdi]
movsx edi, byte [gs:rdi]
movzx edi, ax
movsx edi, ax
movzx edi, bx
movsx edi, bx
movzx edi, r10w
movsx edi, r10w
movzx edi, word [rbp]
movsx edi, word [rbp]
movzx edi, word [r12]
movsx edi, word [r12]
movzx edi, word [rax+rcx*4]
movsx edi, word [rax+rcx*4]
movzx edi, word [r10+1000]
movsx edi, word [r10+1000]
movzx edi, word [rel here]
movsx edi, word [rel here]
movzx edi, word [eax+ecx]
movsx edi, word [eax+ecx]
movzx edi, word [rbp+rax]
movsx edi, word [rbp+rax]
movzx r11d, al
movsx r11d, al
movzx r11d, bl
movsx r11d, bl
movzx r11d, sil
movsx r11d, sil
movzx r11d, byte [rbx]
movsx r11d, byte [rbx]
movzx r11d, byte [rsp]
movsx r11d, byte [rsp]
movzx r11d, byte [r13]
movsx r11d, byte [r13]
movzx r11d, byte [rbx+r9*8-100]
movsx r11d, byte [rbx+r9*8-100]
movzx r11d, byte [0x1234]
movsx r11d, byte [0x1234]
movzx r11d, byte [rel here+8]
movsx r11d, byte [rel here+8]
movzx r11d, byte [rax*5]
movsx r11d, byte [rax*5]
movzx r11d, byte [gs:rdi]
movsx r11d, byte [gs:rdi]
movzx r11d, ax
movsx r11d, ax
movzx r11d, bx
movsx r11d, bx
movzx r11d, r10w
movsx r11d, r10w
movzx r11d, word [rbp]
movsx r11d, word [rbp]
movzx r11d, word [r12]
movsx r11d, word [r12]
movzx r11d, word [rax+rcx*4]
movsx r11d, word [rax+rcx*4]
movzx r11d, word [r10+1000]
movsx r11d, word [r10+1000]
movzx r11d, word [rel here]
movsx r11d, word [rel here]
movzx r11d, word [eax+ecx]
movsx r11d, word [eax+ecx]
movzx r11d, word [rbp+rax]
movsx r11d, word [rbp+rax]
movzx rax, al
movsx rax, al
movzx rax, bl
movsx rax, bl
movzx rax, sil
movsx rax, sil
movzx rax, byte [rbx]
movsx rax, byte [rbx]
movzx rax, byte [rsp]
movsx rax, byte [rsp]
movzx rax, byte [r13]
movsx rax, byte [r13]
movzx rax, byte [rbx+r9*8-100]
movsx rax, byte [rbx+r9*8-100]
movzx rax, byte [0x1234]
movsx rax, byte [0x1234]
movzx rax, byte [rel here+8]
movsx rax, byte [rel here+8]
movzx rax, byte [rax*5]
movsx rax, byte [rax*5]
movzx rax, byte [gs:rdi]
movsx rax, byte [gs:rdi]
movzx rax, ax
movsx rax, ax
movzx rax, bx
movsx rax, bx
movzx rax, r10w
movsx rax, r10w
movzx rax, word [rbp]
movsx rax, word [rbp]
movzx rax, word [r12]
movsx rax, word [r12]
movzx rax, word [rax+rcx*4]
movsx rax, word [rax+rcx*4]
movzx rax, word [r10+1000]
movsx rax, word [r10+1000]
movzx rax, word [rel here]
movsx rax, word [rel here]
movzx rax, word [eax+ecx]
movsx rax, word [eax+ecx]
movzx rax, word [rbp+rax]
movsx rax, word [rbp+rax]
movsx rax, eax
movsxd rax, eax
movsx rax, ebx
movsxd rax, ebx
movsx rax, r11d
movsxd rax, r11d
movsx rax, dword [rbp]
movsxd rax, dword [rbp]
movsx rax, dword [r12]
movsxd rax, dword [r12]
movsx rax, dword [rax+rcx*4]
movsxd rax, dword [rax+rcx*4]
movsx rax, dword [r10+1000]
movsxd rax, dword [r10+1000]
movsx rax, dword [rel here]
movsxd rax, dword [rel here]
movsx rax, dword [eax+ecx]
movsxd rax, dword [eax+ecx]
movsx rax, dword [rbp+rax]
movsxd rax, dword [rbp+rax]
movzx rcx, al
movsx rcx, al
movzx rcx, bl
movsx rcx, bl
movzx rcx, sil
movsx rcx, sil
movzx rcx, byte [rbx]
movsx rcx, byte [rbx]
movzx rcx, byte [rsp]
movsx rcx, byte [rsp]
movzx rcx, byte [r13]
movsx rcx, byte [r13]
movzx rcx, byte [rbx+r9*8-100]
movsx rcx, byte [rbx+r9*8-100]
movzx rcx, byte [0x1234]
movsx rcx, byte [0x1234]
movzx rcx, byte [rel here+8]
movsx rcx, byte [rel here+8]
movzx rcx, byte [rax*5]
movsx rcx, byte [rax*5]
movzx rcx, byte [gs:rdi]
movsx rcx, byte [gs:rdi]
movzx rcx, ax
movsx rcx, ax
movzx rcx, bx
movsx rcx, bx
movzx rcx, r10w
movsx rcx, r10w
movzx rcx, word [rbp]
movsx rcx, word [rbp]
movzx rcx, word [r12]
movsx rcx, word [r12]
movzx rcx, word [rax+rcx*4]
movsx rcx, word [rax+rcx*4]
movzx rcx, word [r10+1000]
movsx rcx, word [r10+1000]
movzx rcx, word [rel here]
movsx rcx, word [rel here]
movzx rcx, word [eax+ecx]
movsx rcx, word [eax+ecx]
movzx rcx, word [rbp+rax]
movsx rcx, word [rbp+rax]
movsx rcx, eax
movsxd rcx, eax
movsx rcx, ebx
movsxd rcx, ebx
movsx rcx, r11d
movsxd rcx, r11d
movsx rcx, dword [rbp]
movsxd rcx, dword [rbp]
movsx rcx, dword [r12]
movsxd rcx, dword [r12]
movsx rcx, dword [rax+rcx*4]
movsxd rcx, dword [rax+rcx*4]
movsx rcx, dword [r10+1000]
movsxd rcx, dword [r10+1000]
movsx rcx, dword [rel here]
movsxd rcx, dword [rel here]
movsx rcx, dword [eax+ecx]
movsxd rcx, dword [eax+ecx]
movsx rcx, dword [rbp+rax]
movsxd rcx, dword [rbp+rax]
movzx rbx, al
movsx rbx, al
movzx rbx, bl
movsx rbx, bl
movzx rbx, sil
movsx rbx, sil
movzx rbx, byte [rbx]
movsx rbx, byte [rbx]
movzx rbx, byte [rsp]
movsx rbx, byte [rsp]
movzx rbx, byte [r13]
movsx rbx, byte [r13]
movzx rbx, byte [rbx+r9*8-100]
movsx rbx, byte [rbx+r9*8-100]
movzx rbx, byte [0x1234]
movsx rbx, byte [0x1234]
movzx rbx, byte [rel here+8]
movsx rbx, byte [rel here+8]
movzx rbx, byte [rax*5]
movsx rbx, byte [rax*5]
movzx rbx, byte [gs:rdi]
movsx rbx, byte [gs:rdi]
movzx rbx, ax
movsx rbx, ax
movzx rbx, bx
movsx rbx, bx
movzx rbx, r10w
movsx rbx, r10w
movzx rbx, word [rbp]
movsx rbx, word [rbp]
movzx rbx, word [r12]
movsx rbx, word [r12]
movzx rbx, word [rax+rcx*4]
movsx rbx, word [rax+rcx*4]
movzx rbx, word [r10+1000]
movsx rbx, word [r10+1000]
movzx rbx, word [rel here]
movsx rbx, word [rel here]
movzx rbx, word [eax+ecx]
movsx rbx, word [eax+ecx]
movzx rbx, word [rbp+rax]
movsx rbx, word [rbp+rax]
movsx rbx, eax
movsxd rbx, eax
movsx rbx, ebx
movsxd rbx, ebx
movsx rbx, r11d
movsxd rbx, r11d
movsx rbx, dword [rbp]
movsxd rbx, dword [rbp]
movsx rbx, dword [r12]
movsxd rbx, dword [r12]
movsx rbx, dword [rax+rcx*4]
movsxd rbx, dword [rax+rcx*4]
movsx rbx, dword [r10+1000]
movsxd rbx, dword [r10+1000]
movsx rbx, dword [rel here]
movsxd rbx, dword [rel here]
movsx rbx, dword [eax+ecx]
movsxd rbx, dword [eax+ecx]
movsx rbx, dword [rbp+rax]
movsxd rbx, dword [rbp+rax]
movzx r9, al
movsx r9, al
movzx r9, bl
movsx r9, bl
movzx r9, sil
movsx r9, sil
movzx r9, byte [rbx]
movsx r9, byte [rbx]
movzx r9, byte [rsp]
movsx r9, byte [rsp]
movzx r9, byte [r13]
movsx r9, byte [r13]
movzx r9, byte [rbx+r9*8-100]
movsx r9, byte [rbx+r9*8-100]
movzx r9, byte [0x1234]
movsx r9, byte [0x1234]
movzx r9, byte [rel here+8]
movsx r9, byte [rel here+8]
movzx r9, byte [rax*5]
movsx r9, byte [rax*5]
movzx r9, byte [gs:rdi]
movsx r9, byte [gs:rdi]
movzx r9, ax
movsx r9, ax
movzx r9, bx
movsx r9, bx
movzx r9, r10w
movsx r9, r10w
movzx r9, word [rbp]
movsx r9, word [rbp]
movzx r9, word [r12]
movsx r9, word [r12]
movzx r9, word [rax+rcx*4]
movsx r9, word [rax+rcx*4]
movzx r9, word [r10+1000]
movsx r9, word [r10+1000]
movzx r9, word [rel here]
movsx r9, word [rel here]
movzx r9, word [eax+ecx]
movsx r9, word [eax+ecx]
movzx r9, word [rbp+rax]
movsx r9, word [rbp+rax]
movsx r9, eax
movsxd r9, eax
movsx r9, ebx
movsxd r9, ebx
movsx r9, r11d
movsxd r9, r11d
movsx r9, dword [rbp]
movsxd r9, dword [rbp]
movsx r9, dword [r12]
movsxd r9, dword [r12]
movsx r9, dword [rax+rcx*4]
movsxd r9, dword [rax+rcx*4]
movsx r9, dword [r10+1000]
movsxd r9, dword [r10+1000]
movsx r9, dword [rel here]
movsxd r9, dword [rel here]
movsx r9, dword [eax+ecx]
movsxd r9, dword [eax+ecx]
movsx r9, dword [rbp+rax]
movsxd r9, dword [rbp+rax]
movzx rsp, al
movsx rsp, al
movzx rsp, bl
movsx rsp, bl
movzx rsp, sil
movsx rsp, sil
movzx rsp, byte [rbx]
movsx rsp, byte [rbx]
movzx rsp, byte [rsp]
movsx rsp, byte [rsp]
movzx rsp, byte [r13]
movsx rsp, byte [r13]
movzx rsp, byte [rbx+r9*8-100]
movsx rsp, byte [rbx+r9*8-100]
movzx rsp, byte [0x1234]
movsx rsp, byte [0x1234]
movzx rsp, byte [rel here+8]
movsx rsp, byte [rel here+8]
movzx rsp, byte [rax*5]
movsx rsp, byte [rax*5]
movzx rsp, byte [gs:rdi]
movsx rsp, byte [gs:rdi]
movzx rsp, ax
movsx rsp, ax
movzx rsp, bx
movsx rsp, bx
movzx rsp, r10w
movsx rsp, r10w
movzx rsp, word [rbp]
movsx rsp, word [rbp]
movzx rsp, word [r12]
movsx rsp, word [r12]
movzx rsp, word [rax+rcx*4]
movsx rsp, word [rax+rcx*4]
movzx rsp, word [r10+1000]
movsx rsp, word [r10+1000]
movzx rsp, word [rel here]
movsx rsp, word [rel here]
movzx rsp, word [eax+ecx]
movsx rsp, word [eax+ecx]
movzx rsp, word [rbp+rax]
movsx rsp, word [rbp+rax]
movsx rsp, eax
movsxd rsp, eax
movsx rsp, ebx
movsxd rsp, ebx
movsx rsp, r11d
movsxd rsp, r11d
movsx rsp, dword [rbp]
movsxd rsp, dword [rbp]
movsx rsp, dword [r12]
movsxd rsp, dword [r12]
movsx rsp, dword [rax+rcx*4]
movsxd rsp, dword [rax+rcx*4]
movsx rsp, dword [r10+1000]
movsxd rsp, dword [r10+1000]
movsx rsp, dword [rel here]
movsxd rsp, dword [rel here]
movsx rsp, dword [eax+ecx]
movsxd rsp, dword [eax+ecx]
movsx rsp, dword [rbp+rax]
movsxd rsp, dword [rbp+rax]
movzx r15, al
movsx r15, al
movzx r15, bl
movsx r15, bl
movzx r15, sil
movsx r15, sil
movzx r15, byte [rbx]
movsx r15, byte [rbx]
movzx r15, byte [rsp]
movsx r15, byte [rsp]
movzx r15, byte [r13]
movsx r15, byte [r13]
movzx r15, byte [rbx+r9*8-100]
movsx r15, byte [rbx+r9*8-100]
movzx r15, byte [0x1234]
movsx r15, byte [0x1234]
movzx r15, byte [rel here+8]
movsx r15, byte [rel here+8]
movzx r15, byte [rax*5]
movsx r15, byte [rax*5]
movzx r15, byte [gs:rdi]
movsx r15, byte [gs:rdi]
movzx r15, ax
movsx r15, ax
movzx r15, bx
movsx r15, bx
movzx r15, r10w
movsx r15, r10w
movzx r15, word [rbp]
movsx r15, word [rbp]
movzx r15, word [r12]
movsx r15, word [r12]
movzx r15, word [rax+rcx*4]
movsx r15, word [rax+rcx*4]
movzx r15, word [r10+1000]
movsx r15, word [r10+1000]
movzx r15, word [rel here]
movsx r15, word [rel here]
movzx r15, word [eax+ecx]
movsx r15, word [eax+ecx]
movzx r15, word [rbp+rax]
movsx r15, word [rbp+rax]
movsx r15, eax
movsxd r15, eax
movsx r15, ebx
movsxd r15, ebx
movsx r15, r11d
movsxd r15, r11d
movsx r15, dword [rbp]
movsxd r15, dword [rbp]
movsx r15, dword [r12]
movsxd r15, dword [r12]
movsx r15, dword [rax+rcx*4]
movsxd r15, dword [rax+rcx*4]
movsx r15, dword [r10+1000]
movsxd r15, dword [r10+1000]
movsx r15, dword [rel here]
movsxd r15, dword [rel here]
movsx r15, dword [eax+ecx]
movsxd r15, dword [eax+ecx]
movsx r15, dword [rbp+rax]
movsxd r15, dword [rbp+rax]
fwd: nop
end:
