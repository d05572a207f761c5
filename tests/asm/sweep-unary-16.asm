; Instruction sweep: unary, 16-bit mode.
bits 16
k equ 5
here:
inc al
inc cl
inc bl
inc dh
inc byte [bx]
inc byte [bp]
inc byte [bx+si]
inc byte [bp+di+5]
inc byte [si-200]
inc byte [0x1234]
inc byte [eax]
inc byte [esp+4]
inc ax
inc cx
inc bx
inc si
inc word [bx]
inc word [bp]
inc word [bx+si]
inc word [bp+di+5]
inc word [si-200]
inc word [0x1234]
inc word [eax]
inc word [esp+4]
inc eax
inc ecx
inc ebx
inc edi
inc dword [bx]
inc dword [bp]
inc dword [bx+si]
inc dword [bp+di+5]
inc dword [si-200]
inc dword [0x1234]
inc dword [eax]
inc dword [esp+4]
dec al
dec cl
dec bl
dec dh
dec byte [bx]
dec byte [bp]
dec byte [bx+si]
dec byte [bp+di+5]
dec byte [si-200]
dec byte [0x1234]
dec byte [eax]
dec byte [esp+4]
dec ax
dec cx
dec bx
dec si
dec word [bx]
dec word [bp]
dec word [bx+si]
dec word [bp+di+5]
dec word [si-200]
dec word [0x1234]
dec word [eax]
dec word [esp+4]
dec eax
dec ecx
dec ebx
dec edi
dec dword [bx]
dec dword [bp]
dec dword [bx+si]
dec dword [bp+di+5]
dec dword [si-200]
dec dword [0x1234]
dec dword [eax]
dec dword [esp+4]
neg al
neg cl
neg bl
neg dh
neg byte [bx]
neg byte [bp]
neg byte [bx+si]
neg byte [bp+di+5]
neg byte [si-200]
neg byte [0x1234]
neg byte [eax]
neg byte [esp+4]
neg ax
neg cx
neg bx
neg si
neg word [bx]
neg word [bp]
neg word [bx+si]
neg word [bp+di+5]
neg word [si-200]
neg word [0x1234]
neg word [eax]
neg word [esp+4]
neg eax
neg ecx
neg ebx
neg edi
neg dword [bx]
neg dword [bp]
neg dword [bx+si]
neg dword [bp+di+5]
neg dword [si-200]
neg dword [0x1234]
neg dword [eax]
neg dword [esp+4]
not al
not cl
not bl
not dh
not byte [bx]
not byte [bp]
not byte [bx+si]
not byte [bp+di+5]
not byte [si-200]
not byte [0x1234]
not byte [eax]
not byte [esp+4]
not ax
not cx
not bx
not si
not word [bx]
not word [bp]
not word [bx+si]
not word [bp+di+5]
not word [si-200]
not word [0x1234]
not word [eax]
not word [esp+4]
not eax
not ecx
not ebx
not edi
not dword [bx]
not dword [bp]
not dword [bx+si]
not dword [bp+di+5]
not dword [si-200]
not dword [0x1234]
not dword [eax]
not dword [esp+4]
mul al
mul cl
mul bl
mul dh
mul byte [bx]
mul byte [bp]
mul byte [bx+si]
mul byte [bp+di+5]
mul byte [si-200]
mul byte [0x1234]
mul byte [eax]
mul byte [esp+4]
mul ax
mul cx
mul bx
mul si
mul word [bx]
mul word [bp]
mul word [bx+si]
mul word [bp+di+5]
mul word [si-200]
mul word [0x1234]
mul word [eax]
mul word [esp+4]
mul eax
mul ecx
mul ebx
mul edi
mul dword [bx]
mul dword [bp]
mul dword [bx+si]
mul dword [bp+di+5]
mul dword [si-200]
mul dword [0x1234]
mul dword [eax]
mul dword [esp+4]
imul al
imul cl
imul bl
imul dh
imul byte [bx]
imul byte [bp]
imul byte [bx+si]
imul byte [bp+di+5]
imul byte [si-200]
imul byte [0x1234]
imul byte [eax]
imul byte [esp+4]
imul ax
imul cx
imul bx
imul si
imul word [bx]
imul word [bp]
imul word [bx+si]
imul word [bp+di+5]
imul word [si-200]
imul word [0x1234]
imul word [eax]
imul word [esp+4]
imul eax
imul ecx
imul ebx
imul edi
imul dword [bx]
imul dword [bp]
imul dword [bx+si]
imul dword [bp+di+5]
imul dword [si-200]
imul dword [0x1234]
imul dword [eax]
imul dword [esp+4]
div al
div cl
div bl
div dh
div byte [bx]
div byte [bp]
div byte [bx+si]
div byte [bp+di+5]
div byte [si-200]
div byte [0x1234]
div byte [eax]
div byte [esp+4]
div ax
div cx
div bx
div si
div word [bx]
div word [bp]
div word [bx+si]
div word [bp+di+5]
div word [si-200]
div word [0x1234]
div word [eax]
div word [esp+4]
div eax
div ecx
div ebx
div edi
div dword [bx]
div dword [bp]
div dword [bx+si]
div dword [bp+di+5]
div dword [si-200]
div dword [0x1234]
div dword [eax]
div dword [esp+4]
idiv al
idiv cl
idiv bl
idiv dh
idiv byte [bx]
idiv byte [bp]
idiv byte [bx+si]
idiv byte [bp+di+5]
idiv byte [si-200]
idiv byte [0x1234]
idiv byte [eax]
idiv byte [esp+4]
idiv ax
idiv cx
idiv bx
idiv si
idiv word [bx]
idiv word [bp]
idiv word [bx+si]
idiv word [bp+di+5]
idiv word [si-200]
idiv word [0x1234]
idiv word [eax]
idiv word [esp+4]
idiv eax
idiv ecx
idiv ebx
idiv edi
idiv dword [bx]
idiv dword [bp]
idiv dword [bx+si]
idiv dword [bp+di+5]
idiv dword [si-200]
idiv dword [0x1234]
idiv dword [eax]
idiv dword [esp+4]
imul ax, ax
imul ax, cx
imul ax, bx
imul ax, si
imul ax, [bx]
imul ax, [bp]
imul ax, [bx+si]
imul ax, [bp+di+5]
imul ax, [si-200]
imul ax, [0x1234]
imul ax, [eax]
imul ax, [esp+4]
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
imul ax, [bx], 0
imul ax, [bx], -1
imul ax, [bx], 127
imul ax, [bx], -128
imul ax, [bx], 0x55
imul ax, [bx], 255
imul ax, [bx], 0x1234
imul ax, [bx], 0xff80
imul ax, [bx], 32767
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
imul cx, [bx]
imul cx, [bp]
imul cx, [bx+si]
imul cx, [bp+di+5]
imul cx, [si-200]
imul cx, [0x1234]
imul cx, [eax]
imul cx, [esp+4]
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
imul cx, [bx], 0
imul cx, [bx], -1
imul cx, [bx], 127
imul cx, [bx], -128
imul cx, [bx], 0x55
imul cx, [bx], 255
imul cx, [bx], 0x1234
imul cx, [bx], 0xff80
imul cx, [bx], 32767
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
imul bx, [bx]
imul bx, [bp]
imul bx, [bx+si]
imul bx, [bp+di+5]
imul bx, [si-200]
imul bx, [0x1234]
imul bx, [eax]
imul bx, [esp+4]
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
imul bx, [bx], 0
imul bx, [bx], -1
imul bx, [bx], 127
imul bx, [bx], -128
imul bx, [bx], 0x55
imul bx, [bx], 255
imul bx, [bx], 0x1234
imul bx, [bx], 0xff80
imul bx, [bx], 32767
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
imul si, [bx]
imul si, [bp]
imul si, [bx+si]
imul si, [bp+di+5]
imul si, [si-200]
imul si, [0x1234]
imul si, [eax]
imul si, [esp+4]
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
imul si, [bx], 0
imul si, [bx], -1
imul si, [bx], 127
imul si, [bx], -128
imul si, [bx], 0x55
imul si, [bx], 255
imul si, [bx], 0x1234
imul si, [bx], 0xff80
imul si, [bx], 32767
imul si, 0
imul si, -1
imul si, 127
imul si, -128
imul si, 0x55
imul si, 255
imul si, 0x1234
imul si, 0xff80
imul si, 32767
imul eax, eax
imul eax, ecx
imul eax, ebx
imul eax, edi
imul eax, [bx]
imul eax, [bp]
imul eax, [bx+si]
imul eax, [bp+di+5]
imul eax, [si-200]
imul eax, [0x1234]
imul eax, [eax]
imul eax, [esp+4]
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
imul eax, [bx], 0
imul eax, [bx], -1
imul eax, [bx], 127
imul eax, [bx], -128
imul eax, [bx], 0x55
imul eax, [bx], 255
imul eax, [bx], 0x1234
imul eax, [bx], 0xff80
imul eax, [bx], 32767
imul eax, [bx], 0xffffffff
imul eax, [bx], -70000
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
imul ecx, [bx]
imul ecx, [bp]
imul ecx, [bx+si]
imul ecx, [bp+di+5]
imul ecx, [si-200]
imul ecx, [0x1234]
imul ecx, [eax]
imul ecx, [esp+4]
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
imul ecx, [bx], 0
imul ecx, [bx], -1
imul ecx, [bx], 127
imul ecx, [bx], -128
imul ecx, [bx], 0x55
imul ecx, [bx], 255
imul ecx, [bx], 0x1234
imul ecx, [bx], 0xff80
imul ecx, [bx], 32767
imul ecx, [bx], 0xffffffff
imul ecx, [bx], -70000
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
imul ebx, [bx]
imul ebx, [bp]
imul ebx, [bx+si]
imul ebx, [bp+di+5]
imul ebx, [si-200]
imul ebx, [0x1234]
imul ebx, [eax]
imul ebx, [esp+4]
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
imul ebx, [bx], 0
imul ebx, [bx], -1
imul ebx, [bx], 127
imul ebx, [bx], -128
imul ebx, [bx], 0x55
imul ebx, [bx], 255
imul ebx, [bx], 0x1234
imul ebx, [bx], 0xff80
imul ebx, [bx], 32767
imul ebx, [bx], 0xffffffff
imul ebx, [bx], -70000
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
imul edi, [bx]
imul edi, [bp]
imul edi, [bx+si]
imul edi, [bp+di+5]
imul edi, [si-200]
imul edi, [0x1234]
imul edi, [eax]
imul edi, [esp+4]
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
imul edi, [bx], 0
imul edi, [bx], -1
imul edi, [bx], 127
imul edi, [bx], -128
imul edi, [bx], 0x55
imul edi, [bx], 255
imul edi, [bx], 0x1234
imul edi, [bx], 0xff80
imul edi, [bx], 32767
imul edi, [bx], 0xffffffff
imul edi, [bx], -70000
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
fwd: nop
end:
