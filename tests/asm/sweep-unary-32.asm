; Instruction sweep: unary, 32-bit mode.
bits 32
k equ 5
here:
inc al
inc cl
inc bl
inc dh
inc byte [ebx]
inc byte [ebp]
inc byte [esp]
inc byte [eax+ecx*4]
inc byte [ebx+esi*8-100]
inc byte [edi+1000]
inc byte [0x1234]
inc byte [bx+di]
inc byte [eax*2]
inc byte [ebp+eax]
inc ax
inc cx
inc bx
inc si
inc word [ebx]
inc word [ebp]
inc word [esp]
inc word [eax+ecx*4]
inc word [ebx+esi*8-100]
inc word [edi+1000]
inc word [0x1234]
inc word [bx+di]
inc word [eax*2]
inc word [ebp+eax]
inc eax
inc ecx
inc ebx
inc edi
inc dword [ebx]
inc dword [ebp]
inc dword [esp]
inc dword [eax+ecx*4]
inc dword [ebx+esi*8-100]
inc dword [edi+1000]
inc dword [0x1234]
inc dword [bx+di]
inc dword [eax*2]
inc dword [ebp+eax]
dec al
dec cl
dec bl
dec dh
dec byte [ebx]
dec byte [ebp]
dec byte [esp]
dec byte [eax+ecx*4]
dec byte [ebx+esi*8-100]
dec byte [edi+1000]
dec byte [0x1234]
dec byte [bx+di]
dec byte [eax*2]
dec byte [ebp+eax]
dec ax
dec cx
dec bx
dec si
dec word [ebx]
dec word [ebp]
dec word [esp]
dec word [eax+ecx*4]
dec word [ebx+esi*8-100]
dec word [edi+1000]
dec word [0x1234]
dec word [bx+di]
dec word [eax*2]
dec word [ebp+eax]
dec eax
dec ecx
dec ebx
dec edi
dec dword [ebx]
dec dword [ebp]
dec dword [esp]
dec dword [eax+ecx*4]
dec dword [ebx+esi*8-100]
dec dword [edi+1000]
dec dword [0x1234]
dec dword [bx+di]
dec dword [eax*2]
dec dword [ebp+eax]
neg al
neg cl
neg bl
neg dh
neg byte [ebx]
neg byte [ebp]
neg byte [esp]
neg byte [eax+ecx*4]
neg byte [ebx+esi*8-100]
neg byte [edi+1000]
neg byte [0x1234]
neg byte [bx+di]
neg byte [eax*2]
neg byte [ebp+eax]
neg ax
neg cx
neg bx
neg si
neg word [ebx]
neg word [ebp]
neg word [esp]
neg word [eax+ecx*4]
neg word [ebx+esi*8-100]
neg word [edi+1000]
neg word [0x1234]
neg word [bx+di]
neg word [eax*2]
neg word [ebp+eax]
neg eax
neg ecx
neg ebx
neg edi
neg dword [ebx]
neg dword [ebp]
neg dword [esp]
neg dword [eax+ecx*4]
neg dword [ebx+esi*8-100]
neg dword [edi+1000]
neg dword [0x1234]
neg dword [bx+di]
neg dword [eax*2]
neg dword [ebp+eax]
not al
not cl
not bl
not dh
not byte [ebx]
not byte [ebp]
not byte [esp]
not byte [eax+ecx*4]
not byte [ebx+esi*8-100]
not byte [edi+1000]
not byte [0x1234]
not byte [bx+di]
not byte [eax*2]
not byte [ebp+eax]
not ax
not cx
not bx
not si
not word [ebx]
not word [ebp]
not word [esp]
not word [eax+ecx*4]
not word [ebx+esi*8-100]
not word [edi+1000]
not word [0x1234]
not word [bx+di]
not word [eax*2]
not word [ebp+eax]
not eax
not ecx
not ebx
not edi
not dword [ebx]
not dword [ebp]
not dword [esp]
not dword [eax+ecx*4]
not dword [ebx+esi*8-100]
not dword [edi+1000]
not dword [0x1234]
not dword [bx+di]
not dword [eax*2]
not dword [ebp+eax]
mul al
mul cl
mul bl
mul dh
mul byte [ebx]
mul byte [ebp]
mul byte [esp]
mul byte [eax+ecx*4]
mul byte [ebx+esi*8-100]
mul byte [edi+1000]
mul byte [0x1234]
mul byte [bx+di]
mul byte [eax*2]
mul byte [ebp+eax]
mul ax
mul cx
mul bx
mul si
mul word [ebx]
mul word [ebp]
mul word [esp]
mul word [eax+ecx*4]
mul word [ebx+esi*8-100]
mul word [edi+1000]
mul word [0x1234]
mul word [bx+di]
mul word [eax*2]
mul word [ebp+eax]
mul eax
mul ecx
mul ebx
mul edi
mul dword [ebx]
mul dword [ebp]
mul dword [esp]
mul dword [eax+ecx*4]
mul dword [ebx+esi*8-100]
mul dword [edi+1000]
mul dword [0x1234]
mul dword [bx+di]
mul dword [eax*2]
mul dword [ebp+eax]
imul al
imul cl
imul bl
imul dh
imul byte [ebx]
imul byte [ebp]
imul byte [esp]
imul byte [eax+ecx*4]
imul byte [ebx+esi*8-100]
imul byte [edi+1000]
imul byte [0x1234]
imul byte [bx+di]
imul byte [eax*2]
imul byte [ebp+eax]
imul ax
imul cx
imul bx
imul si
imul word [ebx]
imul word [ebp]
imul word [esp]
imul word [eax+ecx*4]
imul word [ebx+esi*8-100]
imul word [edi+1000]
imul word [0x1234]
imul word [bx+di]
imul word [eax*2]
imul word [ebp+eax]
imul eax
imul ecx
imul ebx
imul edi
imul dword [ebx]
imul dword [ebp]
imul dword [esp]
imul dword [eax+ecx*4]
imul dword [ebx+esi*8-100]
imul dword [edi+1000]
imul dword [0x1234]
imul dword [bx+di]
imul dword [eax*2]
imul dword [ebp+eax]
div al
div cl
div bl
div dh
div byte [ebx]
div byte [ebp]
div byte [esp]
div byte [eax+ecx*4]
div byte [ebx+esi*8-100]
div byte [edi+1000]
div byte [0x1234]
div byte [bx+di]
div byte [eax*2]
div byte [ebp+eax]
div ax
div cx
div bx
div si
div word [ebx]
div word [ebp]
div word [esp]
div word [eax+ecx*4]
div word [ebx+esi*8-100]
div word [edi+1000]
div word [0x1234]
div word [bx+di]
div word [eax*2]
div word [ebp+eax]
div eax
div ecx
div ebx
div edi
div dword [ebx]
div dword [ebp]
div dword [esp]
div dword [eax+ecx*4]
div dword [ebx+esi*8-100]
div dword [edi+1000]
div dword [0x1234]
div dword [bx+di]
div dword [eax*2]
div dword [ebp+eax]
idiv al
idiv cl
idiv bl
idiv dh
idiv byte [ebx]
idiv byte [ebp]
idiv byte [esp]
idiv byte [eax+ecx*4]
idiv byte [ebx+esi*8-100]
idiv byte [edi+1000]
idiv byte [0x1234]
idiv byte [bx+di]
idiv byte [eax*2]
idiv byte [ebp+eax]
idiv ax
idiv cx
idiv bx
idiv si
idiv word [ebx]
idiv word [ebp]
idiv word [esp]
idiv word [eax+ecx*4]
idiv word [ebx+esi*8-100]
idiv word [edi+1000]
idiv word [0x1234]
idiv word [bx+di]
idiv word [eax*2]
idiv word [ebp+eax]
idiv eax
idiv ecx
idiv ebx
idiv edi
idiv dword [ebx]
idiv dword [ebp]
idiv dword [esp]
idiv dword [eax+ecx*4]
idiv dword [ebx+esi*8-100]
idiv dword [edi+1000]
idiv dword [0x1234]
idiv dword [bx+di]
idiv dword [eax*2]
idiv dword [ebp+eax]
imul ax, ax
imul ax, cx
imul ax, bx
imul ax, si
imul ax, [ebx]
imul ax, [ebp]
imul ax, [esp]
imul ax, [eax+ecx*4]
imul ax, [ebx+esi*8-100]
imul ax, [edi+1000]
imul ax, [0x1234]
imul ax, [bx+di]
imul ax, [eax*2]
imul ax, [ebp+eax]
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
imul ax, [ebx], 0
imul ax, [ebx], -1
imul ax, [ebx], 127
imul ax, [ebx], -128
imul ax, [ebx], 0x55
imul ax, [ebx], 255
imul ax, [ebx], 0x1234
imul ax, [ebx], 0xff80
imul ax, [ebx], 32767
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
imul cx, [ebx]
imul cx, [ebp]
imul cx, [esp]
imul cx, [eax+ecx*4]
imul cx, [ebx+esi*8-100]
imul cx, [edi+1000]
imul cx, [0x1234]
imul cx, [bx+di]
imul cx, [eax*2]
imul cx, [ebp+eax]
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
imul cx, [ebx], 0
imul cx, [ebx], -1
imul cx, [ebx], 127
imul cx, [ebx], -128
imul cx, [ebx], 0x55
imul cx, [ebx], 255
imul cx, [ebx], 0x1234
imul cx, [ebx], 0xff80
imul cx, [ebx], 32767
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
imul bx, [ebx]
imul bx, [ebp]
imul bx, [esp]
imul bx, [eax+ecx*4]
imul bx, [ebx+esi*8-100]
imul bx, [edi+1000]
imul bx, [0x1234]
imul bx, [bx+di]
imul bx, [eax*2]
imul bx, [ebp+eax]
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
imul bx, [ebx], 0
imul bx, [ebx], -1
imul bx, [ebx], 127
imul bx, [ebx], -128
imul bx, [ebx], 0x55
imul bx, [ebx], 255
imul bx, [ebx], 0x1234
imul bx, [ebx], 0xff80
imul bx, [ebx], 32767
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
imul si, [ebx]
imul si, [ebp]
imul si, [esp]
imul si, [eax+ecx*4]
imul si, [ebx+esi*8-100]
imul si, [edi+1000]
imul si, [0x1234]
imul si, [bx+di]
imul si, [eax*2]
imul si, [ebp+eax]
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
imul si, [ebx], 0
imul si, [ebx], -1
imul si, [ebx], 127
imul si, [ebx], -128
imul si, [ebx], 0x55
imul si, [ebx], 255
imul si, [ebx], 0x1234
imul si, [ebx], 0xff80
imul si, [ebx], 32767
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
imul eax, [ebx]
imul eax, [ebp]
imul eax, [esp]
imul eax, [eax+ecx*4]
imul eax, [ebx+esi*8-100]
imul eax, [edi+1000]
imul eax, [0x1234]
imul eax, [bx+di]
imul eax, [eax*2]
imul eax, [ebp+eax]
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
imul eax, [ebx], 0
imul eax, [ebx], -1
imul eax, [ebx], 127
imul eax, [ebx], -128
imul eax, [ebx], 0x55
imul eax, [ebx], 255
imul eax, [ebx], 0x1234
imul eax, [ebx], 0xff80
imul eax, [ebx], 32767
imul eax, [ebx], 0xffffffff
imul eax, [ebx], -70000
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
imul ecx, [ebx]
imul ecx, [ebp]
imul ecx, [esp]
imul ecx, [eax+ecx*4]
imul ecx, [ebx+esi*8-100]
imul ecx, [edi+1000]
imul ecx, [0x1234]
imul ecx, [bx+di]
imul ecx, [eax*2]
imul ecx, [ebp+eax]
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
imul ecx, [ebx], 0
imul ecx, [ebx], -1
imul ecx, [ebx], 127
imul ecx, [ebx], -128
imul ecx, [ebx], 0x55
imul ecx, [ebx], 255
imul ecx, [ebx], 0x1234
imul ecx, [ebx], 0xff80
imul ecx, [ebx], 32767
imul ecx, [ebx], 0xffffffff
imul ecx, [ebx], -70000
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
imul ebx, [ebx]
imul ebx, [ebp]
imul ebx, [esp]
imul ebx, [eax+ecx*4]
imul ebx, [ebx+esi*8-100]
imul ebx, [edi+1000]
imul ebx, [0x1234]
imul ebx, [bx+di]
imul ebx, [eax*2]
imul ebx, [ebp+eax]
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
imul ebx, [ebx], 0
imul ebx, [ebx], -1
imul ebx, [ebx], 127
imul ebx, [ebx], -128
imul ebx, [ebx], 0x55
imul ebx, [ebx], 255
imul ebx, [ebx], 0x1234
imul ebx, [ebx], 0xff80
imul ebx, [ebx], 32767
imul ebx, [ebx], 0xffffffff
imul ebx, [ebx], -70000
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
imul edi, [ebx]
imul edi, [ebp]
imul edi, [esp]
imul edi, [eax+ecx*4]
imul edi, [ebx+esi*8-100]
imul edi, [edi+1000]
imul edi, [0x1234]
imul edi, [bx+di]
imul edi, [eax*2]
imul edi, [ebp+eax]
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
imul edi, [ebx], 0
imul edi, [ebx], -1
imul edi, [ebx], 127
imul edi, [ebx], -128
imul edi, [ebx], 0x55
imul edi, [ebx], 255
imul edi, [ebx], 0x1234
imul edi, [ebx], 0xff80
imul edi, [ebx], 32767
imul edi, [ebx], 0xffffffff
imul edi, [ebx], -70000
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
