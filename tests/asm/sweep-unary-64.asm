; Instruction sweep: unary, 64-bit mode.
bits 64
k equ 5
here:
inc al
inc cl
inc bl
inc dh
inc sil
inc r8b
inc byte [rbx]
inc byte [rbp]
inc byte [rsp]
inc byte [r12]
inc byte [r13]
inc byte [rax+rcx*4]
inc byte [rbx+r9*8-100]
inc byte [r10+1000]
inc byte [0x1234]
inc byte [rel here]
inc byte [rel here+8]
inc byte [eax+ecx]
inc byte [rax*5]
inc byte [rbp+rax]
inc byte [gs:rdi]
inc ax
inc cx
inc bx
inc si
inc r10w
inc word [rbx]
inc word [rbp]
inc word [rsp]
inc word [r12]
inc word [r13]
inc word [rax+rcx*4]
inc word [rbx+r9*8-100]
inc word [r10+1000]
inc word [0x1234]
inc word [rel here]
inc word [rel here+8]
inc word [eax+ecx]
inc word [rax*5]
inc word [rbp+rax]
inc word [gs:rdi]
inc eax
inc ecx
inc ebx
inc edi
inc r11d
inc dword [rbx]
inc dword [rbp]
inc dword [rsp]
inc dword [r12]
inc dword [r13]
inc dword [rax+rcx*4]
inc dword [rbx+r9*8-100]
inc dword [r10+1000]
inc dword [0x1234]
inc dword [rel here]
inc dword [rel here+8]
inc dword [eax+ecx]
inc dword [rax*5]
inc dword [rbp+rax]
inc dword [gs:rdi]
inc rax
inc rcx
inc rbx
inc r9
inc rsp
inc r15
inc qword [rbx]
inc qword [rbp]
inc qword [rsp]
inc qword [r12]
inc qword [r13]
inc qword [rax+rcx*4]
inc qword [rbx+r9*8-100]
inc qword [r10+1000]
inc qword [0x1234]
inc qword [rel here]
inc qword [rel here+8]
inc qword [eax+ecx]
inc qword [rax*5]
inc qword [rbp+rax]
inc qword [gs:rdi]
dec al
dec cl
dec bl
dec dh
dec sil
dec r8b
dec byte [rbx]
dec byte [rbp]
dec byte [rsp]
dec byte [r12]
dec byte [r13]
dec byte [rax+rcx*4]
dec byte [rbx+r9*8-100]
dec byte [r10+1000]
dec byte [0x1234]
dec byte [rel here]
dec byte [rel here+8]
dec byte [eax+ecx]
dec byte [rax*5]
dec byte [rbp+rax]
dec byte [gs:rdi]
dec ax
dec cx
dec bx
dec si
dec r10w
dec word [rbx]
dec word [rbp]
dec word [rsp]
dec word [r12]
dec word [r13]
dec word [rax+rcx*4]
dec word [rbx+r9*8-100]
dec word [r10+1000]
dec word [0x1234]
dec word [rel here]
dec word [rel here+8]
dec word [eax+ecx]
dec word [rax*5]
dec word [rbp+rax]
dec word [gs:rdi]
dec eax
dec ecx
dec ebx
dec edi
dec r11d
dec dword [rbx]
dec dword [rbp]
dec dword [rsp]
dec dword [r12]
dec dword [r13]
dec dword [rax+rcx*4]
dec dword [rbx+r9*8-100]
dec dword [r10+1000]
dec dword [0x1234]
dec dword [rel here]
dec dword [rel here+8]
dec dword [eax+ecx]
dec dword [rax*5]
dec dword [rbp+rax]
dec dword [gs:rdi]
dec rax
dec rcx
dec rbx
dec r9
dec rsp
dec r15
dec qword [rbx]
dec qword [rbp]
dec qword [rsp]
dec qword [r12]
dec qword [r13]
dec qword [rax+rcx*4]
dec qword [rbx+r9*8-100]
dec qword [r10+1000]
dec qword [0x1234]
dec qword [rel here]
dec qword [rel here+8]
dec qword [eax+ecx]
dec qword [rax*5]
dec qword [rbp+rax]
dec qword [gs:rdi]
neg al
neg cl
neg bl
neg dh
neg sil
neg r8b
neg byte [rbx]
neg byte [rbp]
neg byte [rsp]
neg byte [r12]
neg byte [r13]
neg byte [rax+rcx*4]
neg byte [rbx+r9*8-100]
neg byte [r10+1000]
neg byte [0x1234]
neg byte [rel here]
neg byte [rel here+8]
neg byte [eax+ecx]
neg byte [rax*5]
neg byte [rbp+rax]
neg byte [gs:rdi]
neg ax
neg cx
neg bx
neg si
neg r10w
neg word [rbx]
neg word [rbp]
neg word [rsp]
neg word [r12]
neg word [r13]
neg word [rax+rcx*4]
neg word [rbx+r9*8-100]
neg word [r10+1000]
neg word [0x1234]
neg word [rel here]
neg word [rel here+8]
neg word [eax+ecx]
neg word [rax*5]
neg word [rbp+rax]
neg word [gs:rdi]
neg eax
neg ecx
neg ebx
neg edi
neg r11d
neg dword [rbx]
neg dword [rbp]
neg dword [rsp]
neg dword [r12]
neg dword [r13]
neg dword [rax+rcx*4]
neg dword [rbx+r9*8-100]
neg dword [r10+1000]
neg dword [0x1234]
neg dword [rel here]
neg dword [rel here+8]
neg dword [eax+ecx]
neg dword [rax*5]
neg dword [rbp+rax]
neg dword [gs:rdi]
neg rax
neg rcx
neg rbx
neg r9
neg rsp
neg r15
neg qword [rbx]
neg qword [rbp]
neg qword [rsp]
neg qword [r12]
neg qword [r13]
neg qword [rax+rcx*4]
neg qword [rbx+r9*8-100]
neg qword [r10+1000]
neg qword [0x1234]
neg qword [rel here]
neg qword [rel here+8]
neg qword [eax+ecx]
neg qword [rax*5]
neg qword [rbp+rax]
neg qword [gs:rdi]
not al
not cl
not bl
not dh
not sil
not r8b
not byte [rbx]
not byte [rbp]
not byte [rsp]
not byte [r12]
not byte [r13]
not byte [rax+rcx*4]
not byte [rbx+r9*8-100]
not byte [r10+1000]
not byte [0x1234]
not byte [rel here]
not byte [rel here+8]
not byte [eax+ecx]
not byte [rax*5]
not byte [rbp+rax]
not byte [gs:rdi]
not ax
not cx
not bx
not si
not r10w
not word [rbx]
not word [rbp]
not word [rsp]
not word [r12]
not word [r13]
not word [rax+rcx*4]
not word [rbx+r9*8-100]
not word [r10+1000]
not word [0x1234]
not word [rel here]
not word [rel here+8]
not word [eax+ecx]
not word [rax*5]
not word [rbp+rax]
not word [gs:rdi]
not eax
not ecx
not ebx
not edi
not r11d
not dword [rbx]
not dword [rbp]
not dword [rsp]
not dword [r12]
not dword [r13]
not dword [rax+rcx*4]
not dword [rbx+r9*8-100]
not dword [r10+1000]
not dword [0x1234]
not dword [rel here]
not dword [rel here+8]
not dword [eax+ecx]
not dword [rax*5]
not dword [rbp+rax]
not dword [gs:rdi]
not rax
not rcx
not rbx
not r9
not rsp
not r15
not qword [rbx]
not qword [rbp]
not qword [rsp]
not qword [r12]
not qword [r13]
not qword [rax+rcx*4]
not qword [rbx+r9*8-100]
not qword [r10+1000]
not qword [0x1234]
not qword [rel here]
not qword [rel here+8]
not qword [eax+ecx]
not qword [rax*5]
not qword [rbp+rax]
not qword [gs:rdi]
mul al
mul cl
mul bl
mul dh
mul sil
mul r8b
mul byte [rbx]
mul byte [rbp]
mul byte [rsp]
mul byte [r12]
mul byte [r13]
mul byte [rax+rcx*4]
mul byte [rbx+r9*8-100]
mul byte [r10+1000]
mul byte [0x1234]
mul byte [rel here]
mul byte [rel here+8]
mul byte [eax+ecx]
mul byte [rax*5]
mul byte [rbp+rax]
mul byte [gs:rdi]
mul ax
mul cx
mul bx
mul si
mul r10w
mul word [rbx]
mul word [rbp]
mul word [rsp]
mul word [r12]
mul word [r13]
mul word [rax+rcx*4]
mul word [rbx+r9*8-100]
mul word [r10+1000]
mul word [0x1234]
mul word [rel here]
mul word [rel here+8]
mul word [eax+ecx]
mul word [rax*5]
mul word [rbp+rax]
mul word [gs:rdi]
mul eax
mul ecx
mul ebx
mul edi
mul r11d
mul dword [rbx]
mul dword [rbp]
mul dword [rsp]
mul dword [r12]
mul dword [r13]
mul dword [rax+rcx*4]
mul dword [rbx+r9*8-100]
mul dword [r10+1000]
mul dword [0x1234]
mul dword [rel here]
mul dword [rel here+8]
mul dword [eax+ecx]
mul dword [rax*5]
mul dword [rbp+rax]
mul dword [gs:rdi]
mul rax
mul rcx
mul rbx
mul r9
mul rsp
mul r15
mul qword [rbx]
mul qword [rbp]
mul qword [rsp]
mul qword [r12]
mul qword [r13]
mul qword [rax+rcx*4]
mul qword [rbx+r9*8-100]
mul qword [r10+1000]
mul qword [0x1234]
mul qword [rel here]
mul qword [rel here+8]
mul qword [eax+ecx]
mul qword [rax*5]
mul qword [rbp+rax]
mul qword [gs:rdi]
imul al
imul cl
imul bl
imul dh
imul sil
imul r8b
imul byte [rbx]
imul byte [rbp]
imul byte [rsp]
imul byte [r12]
imul byte [r13]
imul byte [rax+rcx*4]
imul byte [rbx+r9*8-100]
imul byte [r10+1000]
imul byte [0x1234]
imul byte [rel here]
imul byte [rel here+8]
imul byte [eax+ecx]
imul byte [rax*5]
imul byte [rbp+rax]
imul byte [gs:rdi]
imul ax
imul cx
imul bx
imul si
imul r10w
imul word [rbx]
imul word [rbp]
imul word [rsp]
imul word [r12]
imul word [r13]
imul word [rax+rcx*4]
imul word [rbx+r9*8-100]
imul word [r10+1000]
imul word [0x1234]
imul word [rel here]
imul word [rel here+8]
imul word [eax+ecx]
imul word [rax*5]
imul word [rbp+rax]
imul word [gs:rdi]
imul eax
imul ecx
imul ebx
imul edi
imul r11d
imul dword [rbx]
imul dword [rbp]
imul dword [rsp]
imul dword [r12]
imul dword [r13]
imul dword [rax+rcx*4]
imul dword [rbx+r9*8-100]
imul dword [r10+1000]
imul dword [0x1234]
imul dword [rel here]
imul dword [rel here+8]
imul dword [eax+ecx]
imul dword [rax*5]
imul dword [rbp+rax]
imul dword [gs:rdi]
imul rax
imul rcx
imul rbx
imul r9
imul rsp
imul r15
imul qword [rbx]
imul qword [rbp]
imul qword [rsp]
imul qword [r12]
imul qword [r13]
imul qword [rax+rcx*4]
imul qword [rbx+r9*8-100]
imul qword [r10+1000]
imul qword [0x1234]
imul qword [rel here]
imul qword [rel here+8]
imul qword [eax+ecx]
imul qword [rax*5]
imul qword [rbp+rax]
imul qword [gs:rdi]
div al
div cl
div bl
div dh
div sil
div r8b
div byte [rbx]
div byte [rbp]
div byte [rsp]
div byte [r12]
div byte [r13]
div byte [rax+rcx*4]
div byte [rbx+r9*8-100]
div byte [r10+1000]
div byte [0x1234]
div byte [rel here]
div byte [rel here+8]
div byte [eax+ecx]
div byte [rax*5]
div byte [rbp+rax]
div byte [gs:rdi]
div ax
div cx
div bx
div si
div r10w
div word [rbx]
div word [rbp]
div word [rsp]
div word [r12]
div word [r13]
div word [rax+rcx*4]
div word [rbx+r9*8-100]
div word [r10+1000]
div word [0x1234]
div word [rel here]
div word [rel here+8]
div word [eax+ecx]
div word [rax*5]
div word [rbp+rax]
div word [gs:rdi]
div eax
div ecx
div ebx
div edi
div r11d
div dword [rbx]
div dword [rbp]
div dword [rsp]
div dword [r12]
div dword [r13]
div dword [rax+rcx*4]
div dword [rbx+r9*8-100]
div dword [r10+1000]
div dword [0x1234]
div dword [rel here]
div dword [rel here+8]
div dword [eax+ecx]
div dword [rax*5]
div dword [rbp+rax]
div dword [gs:rdi]
div rax
div rcx
div rbx
div r9
div rsp
div r15
div qword [rbx]
div qword [rbp]
div qword [rsp]
div qword [r12]
div qword [r13]
div qword [rax+rcx*4]
div qword [rbx+r9*8-100]
div qword [r10+1000]
div qword [0x1234]
div qword [rel here]
div qword [rel here+8]
div qword [eax+ecx]
div qword [rax*5]
div qword [rbp+rax]
div qword [gs:rdi]
idiv al
idiv cl
idiv bl
idiv dh
idiv sil
idiv r8b
idiv byte [rbx]
idiv byte [rbp]
idiv byte [rsp]
idiv byte [r12]
idiv byte [r13]
idiv byte [rax+rcx*4]
idiv byte [rbx+r9*8-100]
idiv byte [r10+1000]
idiv byte [0x1234]
idiv byte [rel here]
idiv byte [rel here+8]
idiv byte [eax+ecx]
idiv byte [rax*5]
idiv byte [rbp+rax]
idiv byte [gs:rdi]
idiv ax
idiv cx
idiv bx
idiv si
idiv r10w
idiv word [rbx]
idiv word [rbp]
idiv word [rsp]
idiv word [r12]
idiv word [r13]
idiv word [rax+rcx*4]
idiv word [rbx+r9*8-100]
idiv word [r10+1000]
idiv word [0x1234]
idiv word [rel here]
idiv word [rel here+8]
idiv word [eax+ecx]
idiv word [rax*5]
idiv word [rbp+rax]
idiv word [gs:rdi]
idiv eax
idiv ecx
idiv ebx
idiv edi
idiv r11d
idiv dword [rbx]
idiv dword [rbp]
idiv dword [rsp]
idiv dword [r12]
idiv dword [r13]
idiv dword [rax+rcx*4]
idiv dword [rbx+r9*8-100]
idiv dword [r10+1000]
idiv dword [0x1234]
idiv dword [rel here]
idiv dword [rel here+8]
idiv dword [eax+ecx]
idiv dword [rax*5]
idiv dword [rbp+rax]
idiv dword [gs:rdi]
idiv rax
idiv rcx
idiv rbx
idiv r9
idiv rsp
idiv r15
idiv qword [rbx]
idiv qword [rbp]
idiv qword [rsp]
idiv qword [r12]
idiv qword [r13]
idiv qword [rax+rcx*4]
idiv qword [rbx+r9*8-100]
idiv qword [r10+1000]
idiv qword [0x1234]
idiv qword [rel here]
idiv qword [rel here+8]
idiv qword [eax+ecx]
idiv qword [rax*5]
idiv qword [rbp+rax]
idiv qword [gs:rdi]
imul ax, ax
imul ax, cx
imul ax, bx
imul ax, si
imul ax, r10w
imul ax, [rbx]
imul ax, [rbp]
imul ax, [rsp]
imul ax, [r12]
imul ax, [r13]
imul ax, [rax+rcx*4]
imul ax, [rbx+r9*8-100]
imul ax, [r10+1000]
imul ax, [0x1234]
imul ax, [rel here]
imul ax, [rel here+8]
imul ax, [eax+ecx]
imul ax, [rax*5]
imul ax, [rbp+rax]
imul ax, [gs:rdi]
imul ax, ax, 0
imul ax, ax, -1
imul ax, ax, 127
imul ax, ax, -128
imul ax, ax, 0x55
imul ax, ax, 255
imul ax, ax, 0x1234
imul ax, ax, 0xff80
imul ax, ax, 32767
imul ax, cx, 0
imul ax, cx, -1
imul ax, cx, 127
imul ax, cx, -128
imul ax, cx, 0x55
imul ax, cx, 255
imul ax, cx, 0x1234
imul ax, cx, 0xff80
imul ax, cx, 32767
imul ax, [rbx], 0
imul ax, [rbx], -1
imul ax, [rbx], 127
imul ax, [rbx], -128
imul ax, [rbx], 0x55
imul ax, [rbx], 255
imul ax, [rbx], 0x1234
imul ax, [rbx], 0xff80
imul ax, [rbx], 32767
imul ax, 0
imul ax, -1
imul ax, 127
imul ax, -128
imul ax, 0x55
imul ax, 255
imul ax, 0x1234
imul ax, 0xff80
imul ax, 32767
imul cx, ax
imul cx, cx
imul cx, bx
imul cx, si
imul cx, r10w
imul cx, [rbx]
imul cx, [rbp]
imul cx, [rsp]
imul cx, [r12]
imul cx, [r13]
imul cx, [rax+rcx*4]
imul cx, [rbx+r9*8-100]
imul cx, [r10+1000]
imul cx, [0x1234]
imul cx, [rel here]
imul cx, [rel here+8]
imul cx, [eax+ecx]
imul cx, [rax*5]
imul cx, [rbp+rax]
imul cx, [gs:rdi]
imul cx, ax, 0
imul cx, ax, -1
imul cx, ax, 127
imul cx, ax, -128
imul cx, ax, 0x55
imul cx, ax, 255
imul cx, ax, 0x1234
imul cx, ax, 0xff80
imul cx, ax, 32767
imul cx, cx, 0
imul cx, cx, -1
imul cx, cx, 127
imul cx, cx, -128
imul cx, cx, 0x55
imul cx, cx, 255
imul cx, cx, 0x1234
imul cx, cx, 0xff80
imul cx, cx, 32767
imul cx, [rbx], 0
imul cx, [rbx], -1
imul cx, [rbx], 127
imul cx, [rbx], -128
imul cx, [rbx], 0x55
imul cx, [rbx], 255
imul cx, [rbx], 0x1234
imul cx, [rbx], 0xff80
imul cx, [rbx], 32767
imul cx, 0
imul cx, -1
imul cx, 127
imul cx, -128
imul cx, 0x55
imul cx, 255
imul cx, 0x1234
imul cx, 0xff80
imul cx, 32767
imul bx, ax
imul bx, cx
imul bx, bx
imul bx, si
imul bx, r10w
imul bx, [rbx]
imul bx, [rbp]
imul bx, [rsp]
imul bx, [r12]
imul bx, [r13]
imul bx, [rax+rcx*4]
imul bx, [rbx+r9*8-100]
imul bx, [r10+1000]
imul bx, [0x1234]
imul bx, [rel here]
imul bx, [rel here+8]
imul bx, [eax+ecx]
imul bx, [rax*5]
imul bx, [rbp+rax]
imul bx, [gs:rdi]
imul bx, ax, 0
imul bx, ax, -1
imul bx, ax, 127
imul bx, ax, -128
imul bx, ax, 0x55
imul bx, ax, 255
imul bx, ax, 0x1234
imul bx, ax, 0xff80
imul bx, ax, 32767
imul bx, cx, 0
imul bx, cx, -1
imul bx, cx, 127
imul bx, cx, -128
imul bx, cx, 0x55
imul bx, cx, 255
imul bx, cx, 0x1234
imul bx, cx, 0xff80
imul bx, cx, 32767
imul bx, [rbx], 0
imul bx, [rbx], -1
imul bx, [rbx], 127
imul bx, [rbx], -128
imul bx, [rbx], 0x55
imul bx, [rbx], 255
imul bx, [rbx], 0x1234
imul bx, [rbx], 0xff80
imul bx, [rbx], 32767
imul bx, 0
imul bx, -1
imul bx, 127
imul bx, -128
imul bx, 0x55
imul bx, 255
imul bx, 0x1234
imul bx, 0xff80
imul bx, 32767
imul si, ax
imul si, cx
imul si, bx
imul si, si
imul si, r10w
imul si, [rbx]
imul si, [rbp]
imul si, [rsp]
imul si, [r12]
imul si, [r13]
imul si, [rax+rcx*4]
imul si, [rbx+r9*8-100]
imul si, [r10+1000]
imul si, [0x1234]
imul si, [rel here]
imul si, [rel here+8]
imul si, [eax+ecx]
imul si, [rax*5]
imul si, [rbp+rax]
imul si, [gs:rdi]
imul si, ax, 0
imul si, ax, -1
imul si, ax, 127
imul si, ax, -128
imul si, ax, 0x55
imul si, ax, 255
imul si, ax, 0x1234
imul si, ax, 0xff80
imul si, ax, 32767
imul si, cx, 0
imul si, cx, -1
imul si, cx, 127
imul si, cx, -128
imul si, cx, 0x55
imul si, cx, 255
imul si, cx, 0x1234
imul si, cx, 0xff80
imul si, cx, 32767
imul si, [rbx], 0
imul si, [rbx], -1
imul si, [rbx], 127
imul si, [rbx], -128
imul si, [rbx], 0x55
imul si, [rbx], 255
imul si, [rbx], 0x1234
imul si, [rbx], 0xff80
imul si, [rbx], 32767
imul si, 0
imul si, -1
imul si, 127
imul si, -128
imul si, 0x55
imul si, 255
imul si, 0x1234
imul si, 0xff80
imul si, 32767
imul r10w, ax
imul r10w, cx
imul r10w, bx
imul r10w, si
imul r10w, r10w
imul r10w, [rbx]
imul r10w, [rbp]
imul r10w, [rsp]
imul r10w, [r12]
imul r10w, [r13]
imul r10w, [rax+rcx*4]
imul r10w, [rbx+r9*8-100]
imul r10w, [r10+1000]
imul r10w, [0x1234]
imul r10w, [rel here]
imul r10w, [rel here+8]
imul r10w, [eax+ecx]
imul r10w, [rax*5]
imul r10w, [rbp+rax]
imul r10w, [gs:rdi]
imul r10w, ax, 0
imul r10w, ax, -1
imul r10w, ax, 127
imul r10w, ax, -128
imul r10w, ax, 0x55
imul r10w, ax, 255
imul r10w, ax, 0x1234
imul r10w, ax, 0xff80
imul r10w, ax, 32767
imul r10w, cx, 0
imul r10w, cx, -1
imul r10w, cx, 127
imul r10w, cx, -128
imul r10w, cx, 0x55
imul r10w, cx, 255
imul r10w, cx, 0x1234
imul r10w, cx, 0xff80
imul r10w, cx, 32767
imul r10w, [rbx], 0
imul r10w, [rbx], -1
imul r10w, [rbx], 127
imul r10w, [rbx], -128
imul r10w, [rbx], 0x55
imul r10w, [rbx], 255
imul r10w, [rbx], 0x1234
imul r10w, [rbx], 0xff80
imul r10w, [rbx], 32767
imul r10w, 0
imul r10w, -1
imul r10w, 127
imul r10w, -128
imul r10w, 0x55
imul r10w, 255
imul r10w, 0x1234
imul r10w, 0xff80
imul r10w, 32767
imul eax, eax
imul eax, ecx
imul eax, ebx
imul eax, edi
imul eax, r11d
imul eax, [rbx]
imul eax, [rbp]
imul eax, [rsp]
imul eax, [r12]
imul eax, [r13]
imul eax, [rax+rcx*4]
imul eax, [rbx+r9*8-100]
imul eax, [r10+1000]
imul eax, [0x1234]
imul eax, [rel here]
imul eax, [rel here+8]
imul eax, [eax+ecx]
imul eax, [rax*5]
imul eax, [rbp+rax]
imul eax, [gs:rdi]
imul eax, eax, 0
imul eax, eax, -1
imul eax, eax, 127
imul eax, eax, -128
imul eax, eax, 0x55
imul eax, eax, 255
imul eax, eax, 0x1234
imul eax, eax, 0xff80
imul eax, eax, 32767
imul eax, eax, 0xffffffff
imul eax, eax, -70000
imul eax, ecx, 0
imul eax, ecx, -1
imul eax, ecx, 127
imul eax, ecx, -128
imul eax, ecx, 0x55
imul eax, ecx, 255
imul eax, ecx, 0x1234
imul eax, ecx, 0xff80
imul eax, ecx, 32767
imul eax, ecx, 0xffffffff
imul eax, ecx, -70000
imul eax, [rbx], 0
imul eax, [rbx], -1
imul eax, [rbx], 127
imul eax, [rbx], -128
imul eax, [rbx], 0x55
imul eax, [rbx], 255
imul eax, [rbx], 0x1234
imul eax, [rbx], 0xff80
imul eax, [rbx], 32767
imul eax, [rbx], 0xffffffff
imul eax, [rbx], -70000
imul eax, 0
imul eax, -1
imul eax, 127
imul eax, -128
imul eax, 0x55
imul eax, 255
imul eax, 0x1234
imul eax, 0xff80
imul eax, 32767
imul eax, 0xffffffff
imul eax, -70000
imul ecx, eax
imul ecx, ecx
imul ecx, ebx
imul ecx, edi
imul ecx, r11d
imul ecx, [rbx]
imul ecx, [rbp]
imul ecx, [rsp]
imul ecx, [r12]
imul ecx, [r13]
imul ecx, [rax+rcx*4]
imul ecx, [rbx+r9*8-100]
imul ecx, [r10+1000]
imul ecx, [0x1234]
imul ecx, [rel here]
imul ecx, [rel here+8]
imul ecx, [eax+ecx]
imul ecx, [rax*5]
imul ecx, [rbp+rax]
imul ecx, [gs:rdi]
imul ecx, eax, 0
imul ecx, eax, -1
imul ecx, eax, 127
imul ecx, eax, -128
imul ecx, eax, 0x55
imul ecx, eax, 255
imul ecx, eax, 0x1234
imul ecx, eax, 0xff80
imul ecx, eax, 32767
imul ecx, eax, 0xffffffff
imul ecx, eax, -70000
imul ecx, ecx, 0
imul ecx, ecx, -1
imul ecx, ecx, 127
imul ecx, ecx, -128
imul ecx, ecx, 0x55
imul ecx, ecx, 255
imul ecx, ecx, 0x1234
imul ecx, ecx, 0xff80
imul ecx, ecx, 32767
imul ecx, ecx, 0xffffffff
imul ecx, ecx, -70000
imul ecx, [rbx], 0
imul ecx, [rbx], -1
imul ecx, [rbx], 127
imul ecx, [rbx], -128
imul ecx, [rbx], 0x55
imul ecx, [rbx], 255
imul ecx, [rbx], 0x1234
imul ecx, [rbx], 0xff80
imul ecx, [rbx], 32767
imul ecx, [rbx], 0xffffffff
imul ecx, [rbx], -70000
imul ecx, 0
imul ecx, -1
imul ecx, 127
imul ecx, -128
imul ecx, 0x55
imul ecx, 255
imul ecx, 0x1234
imul ecx, 0xff80
imul ecx, 32767
imul ecx, 0xffffffff
imul ecx, -70000
imul ebx, eax
imul ebx, ecx
imul ebx, ebx
imul ebx, edi
imul ebx, r11d
imul ebx, [rbx]
imul ebx, [rbp]
imul ebx, [rsp]
imul ebx, [r12]
imul ebx, [r13]
imul ebx, [rax+rcx*4]
imul ebx, [rbx+r9*8-100]
imul ebx, [r10+1000]
imul ebx, [0x1234]
imul ebx, [rel here]
imul ebx, [rel here+8]
imul ebx, [eax+ecx]
imul ebx, [rax*5]
imul ebx, [rbp+rax]
imul ebx, [gs:rdi]
imul ebx, eax, 0
imul ebx, eax, -1
imul ebx, eax, 127
imul ebx, eax, -128
imul ebx, eax, 0x55
imul ebx, eax, 255
imul ebx, eax, 0x1234
imul ebx, eax, 0xff80
imul ebx, eax, 32767
imul ebx, eax, 0xffffffff
imul ebx, eax, -70000
imul ebx, ecx, 0
imul ebx, ecx, -1
imul ebx, ecx, 127
imul ebx, ecx, -128
imul ebx, ecx, 0x55
imul ebx, ecx, 255
imul ebx, ecx, 0x1234
imul ebx, ecx, 0xff80
imul ebx, ecx, 32767
imul ebx, ecx, 0xffffffff
imul ebx, ecx, -70000
imul ebx, [rbx], 0
imul ebx, [rbx], -1
imul ebx, [rbx], 127
imul ebx, [rbx], -128
imul ebx, [rbx], 0x55
imul ebx, [rbx], 255
imul ebx, [rbx], 0x1234
imul ebx, [rbx], 0xff80
imul ebx, [rbx], 32767
imul ebx, [rbx], 0xffffffff
imul ebx, [rbx], -70000
imul ebx, 0
imul ebx, -1
imul ebx, 127
imul ebx, -128
imul ebx, 0x55
imul ebx, 255
imul ebx, 0x1234
imul ebx, 0xff80
imul ebx, 32767
imul ebx, 0xffffffff
imul ebx, -70000
imul edi, eax
imul edi, ecx
imul edi, ebx
imul edi, edi
imul edi, r11d
imul edi, [rbx]
imul edi, [rbp]
imul edi, [rsp]
imul edi, [r12]
imul edi, [r13]
imul edi, [rax+rcx*4]
imul edi, [rbx+r9*8-100]
imul edi, [r10+1000]
imul edi, [0x1234]
imul edi, [rel here]
imul edi, [rel here+8]
imul edi, [eax+ecx]
imul edi, [rax*5]
imul edi, [rbp+rax]
imul edi, [gs:rdi]
imul edi, eax, 0
imul edi, eax, -1
imul edi, eax, 127
imul edi, eax, -128
imul edi, eax, 0x55
imul edi, eax, 255
imul edi, eax, 0x1234
imul edi, eax, 0xff80
imul edi, eax, 32767
imul edi, eax, 0xffffffff
imul edi, eax, -70000
imul edi, ecx, 0
imul edi, ecx, -1
imul edi, ecx, 127
imul edi, ecx, -128
imul edi, ecx, 0x55
imul edi, ecx, 255
imul edi, ecx, 0x1234
imul edi, ecx, 0xff80
imul edi, ecx, 32767
imul edi, ecx, 0xffffffff
imul edi, ecx, -70000
imul edi, [rbx], 0
imul edi, [rbx], -1
imul edi, [rbx], 127
imul edi, [rbx], -128
imul edi, [rbx], 0x55
imul edi, [rbx], 255
imul edi, [rbx], 0x1234
imul edi, [rbx], 0xff80
imul edi, [rbx], 32767
imul edi, [rbx], 0xffffffff
imul edi, [rbx], -70000
imul edi, 0
imul edi, -1
imul edi, 127
imul edi, -128
imul edi, 0x55
imul edi, 255
imul edi, 0x1234
imul edi, 0xff80
imul edi, 32767
imul edi, 0xffffffff
imul edi, -70000
imul r11d, eax
imul r11d, ecx
imul r11d, ebx
imul r11d, edi
imul r11d, r11d
imul r11d, [rbx]
imul r11d, [rbp]
imul r11d, [rsp]
imul r11d, [r12]
imul r11d, [r13]
imul r11d, [rax+rcx*4]
imul r11d, [rbx+r9*8-100]
imul r11d, [r10+1000]
imul r11d, [0x1234]
imul r11d, [rel here]
imul r11d, [rel here+8]
imul r11d, [eax+ecx]
imul r11d, [rax*5]
imul r11d, [rbp+rax]
imul r11d, [gs:rdi]
imul r11d, eax, 0
imul r11d, eax, -1
imul r11d, eax, 127
imul r11d, eax, -128
imul r11d, eax, 0x55
imul r11d, eax, 255
imul r11d, eax, 0x1234
imul r11d, eax, 0xff80
imul r11d, eax, 32767
imul r11d, eax, 0xffffffff
imul r11d, eax, -70000
imul r11d, ecx, 0
imul r11d, ecx, -1
imul r11d, ecx, 127
imul r11d, ecx, -128
imul r11d, ecx, 0x55
imul r11d, ecx, 255
imul r11d, ecx, 0x1234
imul r11d, ecx, 0xff80
imul r11d, ecx, 32767
imul r11d, ecx, 0xffffffff
imul r11d, ecx, -70000
imul r11d, [rbx], 0
imul r11d, [rbx], -1
imul r11d, [rbx], 127
imul r11d, [rbx], -128
imul r11d, [rbx], 0x55
imul r11d, [rbx], 255
imul r11d, [rbx], 0x1234
imul r11d, [rbx], 0xff80
imul r11d, [rbx], 32767
imul r11d, [rbx], 0xffffffff
imul r11d, [rbx], -70000
imul r11d, 0
imul r11d, -1
imul r11d, 127
imul r11d, -128
imul r11d, 0x55
imul r11d, 255
imul r11d, 0x1234
imul r11d, 0xff80
imul r11d, 32767
imul r11d, 0xffffffff
imul r11d, -70000
imul rax, rax
imul rax, rcx
imul rax, rbx
imul rax, r9
imul rax, rsp
imul rax, r15
imul rax, [rbx]
imul rax, [rbp]
imul rax, [rsp]
imul rax, [r12]
imul rax, [r13]
imul rax, [rax+rcx*4]
imul rax, [rbx+r9*8-100]
imul rax, [r10+1000]
imul rax, [0x1234]
imul rax, [rel here]
imul rax, [rel here+8]
imul rax, [eax+ecx]
imul rax, [rax*5]
imul rax, [rbp+rax]
imul rax, [gs:rdi]
imul rax, rax, 0
imul rax, rax, -1
imul rax, rax, 127
imul rax, rax, -128
imul rax, rax, 0x55
imul rax, rax, 255
imul rax, rax, 0x1234
imul rax, rax, 0xff80
imul rax, rax, 32767
imul rax, rax, -70000
imul rax, rcx, 0
imul rax, rcx, -1
imul rax, rcx, 127
imul rax, rcx, -128
imul rax, rcx, 0x55
imul rax, rcx, 255
imul rax, rcx, 0x1234
imul rax, rcx, 0xff80
imul rax, rcx, 32767
imul rax, rcx, -70000
imul rax, [rbx], 0
imul rax, [rbx], -1
imul rax, [rbx], 127
imul rax, [rbx], -128
imul rax, [rbx], 0x55
imul rax, [rbx], 255
imul rax, [rbx], 0x1234
imul rax, [rbx], 0xff80
imul rax, [rbx], 32767
imul rax, [rbx], -70000
imul rax, 0
imul rax, -1
imul rax, 127
imul rax, -128
imul rax, 0x55
imul rax, 255
imul rax, 0x1234
imul rax, 0xff80
imul rax, 32767
imul rax, -70000
imul rcx, rax
imul rcx, rcx
imul rcx, rbx
imul rcx, r9
imul rcx, rsp
imul rcx, r15
imul rcx, [rbx]
imul rcx, [rbp]
imul rcx, [rsp]
imul rcx, [r12]
imul rcx, [r13]
imul rcx, [rax+rcx*4]
imul rcx, [rbx+r9*8-100]
imul rcx, [r10+1000]
imul rcx, [0x1234]
imul rcx, [rel here]
imul rcx, [rel here+8]
imul rcx, [eax+ecx]
imul rcx, [rax*5]
imul rcx, [rbp+rax]
imul rcx, [gs:rdi]
imul rcx, rax, 0
imul rcx, rax, -1
imul rcx, rax, 127
imul rcx, rax, -128
imul rcx, rax, 0x55
imul rcx, rax, 255
imul rcx, rax, 0x1234
imul rcx, rax, 0xff80
imul rcx, rax, 32767
imul rcx, rax, -70000
imul rcx, rcx, 0
imul rcx, rcx, -1
imul rcx, rcx, 127
imul rcx, rcx, -128
imul rcx, rcx, 0x55
imul rcx, rcx, 255
imul rcx, rcx, 0x1234
imul rcx, rcx, 0xff80
imul rcx, rcx, 32767
imul rcx, rcx, -70000
imul rcx, [rbx], 0
imul rcx, [rbx], -1
imul rcx, [rbx], 127
imul rcx, [rbx], -128
imul rcx, [rbx], 0x55
imul rcx, [rbx], 255
imul rcx, [rbx], 0x1234
imul rcx, [rbx], 0xff80
imul rcx, [rbx], 32767
imul rcx, [rbx], -70000
imul rcx, 0
imul rcx, -1
imul rcx, 127
imul rcx, -128
imul rcx, 0x55
imul rcx, 255
imul rcx, 0x1234
imul rcx, 0xff80
imul rcx, 32767
imul rcx, -70000
imul rbx, rax
imul rbx, rcx
imul rbx, rbx
imul rbx, r9
imul rbx, rsp
imul rbx, r15
imul rbx, [rbx]
imul rbx, [rbp]
imul rbx, [rsp]
imul rbx, [r12]
imul rbx, [r13]
imul rbx, [rax+rcx*4]
imul rbx, [rbx+r9*8-100]
imul rbx, [r10+1000]
imul rbx, [0x1234]
imul rbx, [rel here]
imul rbx, [rel here+8]
imul rbx, [eax+ecx]
imul rbx, [rax*5]
imul rbx, [rbp+rax]
imul rbx, [gs:rdi]
imul rbx, rax, 0
imul rbx, rax, -1
imul rbx, rax, 127
imul rbx, rax, -128
imul rbx, rax, 0x55
imul rbx, rax, 255
imul rbx, rax, 0x1234
imul rbx, rax, 0xff80
imul rbx, rax, 32767
imul rbx, rax, -70000
imul rbx, rcx, 0
imul rbx, rcx, -1
imul rbx, rcx, 127
imul rbx, rcx, -128
imul rbx, rcx, 0x55
imul rbx, rcx, 255
imul rbx, rcx, 0x1234
imul rbx, rcx, 0xff80
imul rbx, rcx, 32767
imul rbx, rcx, -70000
imul rbx, [rbx], 0
imul rbx, [rbx], -1
imul rbx, [rbx], 127
imul rbx, [rbx], -128
imul rbx, [rbx], 0x55
imul rbx, [rbx], 255
imul rbx, [rbx], 0x1234
imul rbx, [rbx], 0xff80
imul rbx, [rbx], 32767
imul rbx, [rbx], -70000
imul rbx, 0
imul rbx, -1
imul rbx, 127
imul rbx, -128
imul rbx, 0x55
imul rbx, 255
imul rbx, 0x1234
imul rbx, 0xff80
imul rbx, 32767
imul rbx, -70000
imul r9, rax
imul r9, rcx
imul r9, rbx
imul r9, r9
imul r9, rsp
imul r9, r15
imul r9, [rbx]
imul r9, [rbp]
imul r9, [rsp]
imul r9, [r12]
imul r9, [r13]
imul r9, [rax+rcx*4]
imul r9, [rbx+r9*8-100]
imul r9, [r10+1000]
imul r9, [0x1234]
imul r9, [rel here]
imul r9, [rel here+8]
imul r9, [eax+ecx]
imul r9, [rax*5]
imul r9, [rbp+rax]
imul r9, [gs:rdi]
imul r9, rax, 0
imul r9, rax, -1
imul r9, rax, 127
imul r9, rax, -128
imul r9, rax, 0x55
imul r9, rax, 255
imul r9, rax, 0x1234
imul r9, rax, 0xff80
imul r9, rax, 32767
imul r9, rax, -70000
imul r9, rcx, 0
imul r9, rcx, -1
imul r9, rcx, 127
imul r9, rcx, -128
imul r9, rcx, 0x55
imul r9, rcx, 255
imul r9, rcx, 0x1234
imul r9, rcx, 0xff80
imul r9, rcx, 32767
imul r9, rcx, -70000
imul r9, [rbx], 0
imul r9, [rbx], -1
imul r9, [rbx], 127
imul r9, [rbx], -128
imul r9, [rbx], 0x55
imul r9, [rbx], 255
imul r9, [rbx], 0x1234
imul r9, [rbx], 0xff80
imul r9, [rbx], 32767
imul r9, [rbx], -70000
imul r9, 0
imul r9, -1
imul r9, 127
imul r9, -128
imul r9, 0x55
imul r9, 255
imul r9, 0x1234
imul r9, 0xff80
imul r9, 32767
imul r9, -70000
imul rsp, rax
imul rsp, rcx
imul rsp, rbx
imul rsp, r9
imul rsp, rsp
imul rsp, r15
imul rsp, [rbx]
imul rsp, [rbp]
imul rsp, [rsp]
imul rsp, [r12]
imul rsp, [r13]
imul rsp, [rax+rcx*4]
imul rsp, [rbx+r9*8-100]
imul rsp, [r10+1000]
imul rsp, [0x1234]
imul rsp, [rel here]
imul rsp, [rel here+8]
imul rsp, [eax+ecx]
imul rsp, [rax*5]
imul rsp, [rbp+rax]
imul rsp, [gs:rdi]
imul rsp, rax, 0
imul rsp, rax, -1
imul rsp, rax, 127
imul rsp, rax, -128
imul rsp, rax, 0x55
imul rsp, rax, 255
imul rsp, rax, 0x1234
imul rsp, rax, 0xff80
imul rsp, rax, 32767
imul rsp, rax, -70000
imul rsp, rcx, 0
imul rsp, rcx, -1
imul rsp, rcx, 127
imul rsp, rcx, -128
imul rsp, rcx, 0x55
imul rsp, rcx, 255
imul rsp, rcx, 0x1234
imul rsp, rcx, 0xff80
imul rsp, rcx, 32767
imul rsp, rcx, -70000
imul rsp, [rbx], 0
imul rsp, [rbx], -1
imul rsp, [rbx], 127
imul rsp, [rbx], -128
imul rsp, [rbx], 0x55
imul rsp, [rbx], 255
imul rsp, [rbx], 0x1234
imul rsp, [rbx], 0xff80
imul rsp, [rbx], 32767
imul rsp, [rbx], -70000
imul rsp, 0
imul rsp, -1
imul rsp, 127
imul rsp, -128
imul rsp, 0x55
imul rsp, 255
imul rsp, 0x1234
imul rsp, 0xff80
imul rsp, 32767
imul rsp, -70000
imul r15, rax
imul r15, rcx
imul r15, rbx
imul r15, r9
imul r15, rsp
imul r15, r15
imul r15, [rbx]
imul r15, [rbp]
imul r15, [rsp]
imul r15, [r12]
imul r15, [r13]
imul r15, [rax+rcx*4]
imul r15, [rbx+r9*8-100]
imul r15, [r10+1000]
imul r15, [0x1234]
imul r15, [rel here]
imul r15, [rel here+8]
imul r15, [eax+ecx]
imul r15, [rax*5]
imul r15, [rbp+rax]
imul r15, [gs:rdi]
imul r15, rax, 0
imul r15, rax, -1
imul r15, rax, 127
imul r15, rax, -128
imul r15, rax, 0x55
imul r15, rax, 255
imul r15, rax, 0x1234
imul r15, rax, 0xff80
imul r15, rax, 32767
imul r15, rax, -70000
imul r15, rcx, 0
imul r15, rcx, -1
imul r15, rcx, 127
imul r15, rcx, -128
imul r15, rcx, 0x55
imul r15, rcx, 255
imul r15, rcx, 0x1234
imul r15, rcx, 0xff80
imul r15, rcx, 32767
imul r15, rcx, -70000
imul r15, [rbx], 0
imul r15, [rbx], -1
imul r15, [rbx], 127
imul r15, [rbx], -128
imul r15, [rbx], 0x55
imul r15, [rbx], 255
imul r15, [rbx], 0x1234
imul r15, [rbx], 0xff80
imul r15, [rbx], 32767
imul r15, [rbx], -70000
imul r15, 0
imul r15, -1
imul r15, 127
imul r15, -128
imul r15, 0x55
imul r15, 255
imul r15, 0x1234
imul r15, 0xff80
imul r15, 32767
imul r15, -70000
fwd: nop
end:
