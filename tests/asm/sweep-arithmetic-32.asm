; Instruction sweep: arithmetic, 32-bit mode.
bits 32
k equ 5
here:
add al, 0
add al, 1
add al, -1
add al, 5
add al, 127
add al, 128
add al, -128
add al, 0x55
add al, 0xff
add al, 255
add al, 0x80
add al, cl
add bl, al
add cl, 0
add cl, 1
add cl, -1
add cl, 5
add cl, 127
add cl, 128
add cl, -128
add cl, 0x55
add cl, 0xff
add cl, 255
add cl, 0x80
add cl, cl
add bl, cl
add bl, 0
add bl, 1
add bl, -1
add bl, 5
add bl, 127
add bl, 128
add bl, -128
add bl, 0x55
add bl, 0xff
add bl, 255
add bl, 0x80
add bl, bl
add dh, 0
add dh, 1
add dh, -1
add dh, 5
add dh, 127
add dh, 128
add dh, -128
add dh, 0x55
add dh, 0xff
add dh, 255
add dh, 0x80
add dh, cl
add bl, dh
add byte [ebx], 0
add byte [ebx], 1
add byte [ebx], -1
add byte [ebx], 5
add byte [ebx], 127
add byte [ebx], 128
add byte [ebx], -128
add byte [ebx], 0x55
add byte [ebx], 0xff
add byte [ebx], 255
add byte [ebx], 0x80
add byte [ebx], cl
add bl, byte [ebx]
add byte [ebp], 0
add byte [ebp], 1
add byte [ebp], -1
add byte [ebp], 5
add byte [ebp], 127
add byte [ebp], 128
add byte [ebp], -128
add byte [ebp], 0x55
add byte [ebp], 0xff
add byte [ebp], 255
add byte [ebp], 0x80
add byte [ebp], cl
add bl, byte [ebp]
add byte [esp], 0
add byte [esp], 1
add byte [esp], -1
add byte [esp], 5
add byte [esp], 127
add byte [esp], 128
add byte [esp], -128
add byte [esp], 0x55
add byte [esp], 0xff
add byte [esp], 255
add byte [esp], 0x80
add byte [esp], cl
add bl, byte [esp]
add byte [eax+ecx*4], 0
add byte [eax+ecx*4], 1
add byte [eax+ecx*4], -1
add byte [eax+ecx*4], 5
add byte [eax+ecx*4], 127
add byte [eax+ecx*4], 128
add byte [eax+ecx*4], -128
add byte [eax+ecx*4], 0x55
add byte [eax+ecx*4], 0xff
add byte [eax+ecx*4], 255
add byte [eax+ecx*4], 0x80
add byte [eax+ecx*4], cl
add bl, byte [eax+ecx*4]
add byte [ebx+esi*8-100], 0
add byte [ebx+esi*8-100], 1
add byte [ebx+esi*8-100], -1
add byte [ebx+esi*8-100], 5
add byte [ebx+esi*8-100], 127
add byte [ebx+esi*8-100], 128
add byte [ebx+esi*8-100], -128
add byte [ebx+esi*8-100], 0x55
add byte [ebx+esi*8-100], 0xff
add byte [ebx+esi*8-100], 255
add byte [ebx+esi*8-100], 0x80
add byte [ebx+esi*8-100], cl
add bl, byte [ebx+esi*8-100]
add byte [edi+1000], 0
add byte [edi+1000], 1
add byte [edi+1000], -1
add byte [edi+1000], 5
add byte [edi+1000], 127
add byte [edi+1000], 128
add byte [edi+1000], -128
add byte [edi+1000], 0x55
add byte [edi+1000], 0xff
add byte [edi+1000], 255
add byte [edi+1000], 0x80
add byte [edi+1000], cl
add bl, byte [edi+1000]
add byte [0x1234], 0
add byte [0x1234], 1
add byte [0x1234], -1
add byte [0x1234], 5
add byte [0x1234], 127
add byte [0x1234], 128
add byte [0x1234], -128
add byte [0x1234], 0x55
add byte [0x1234], 0xff
add byte [0x1234], 255
add byte [0x1234], 0x80
add byte [0x1234], cl
add bl, byte [0x1234]
add byte [bx+di], 0
add byte [bx+di], 1
add byte [bx+di], -1
add byte [bx+di], 5
add byte [bx+di], 127
add byte [bx+di], 128
add byte [bx+di], -128
add byte [bx+di], 0x55
add byte [bx+di], 0xff
add byte [bx+di], 255
add byte [bx+di], 0x80
add byte [bx+di], cl
add bl, byte [bx+di]
add byte [eax*2], 0
add byte [eax*2], 1
add byte [eax*2], -1
add byte [eax*2], 5
add byte [eax*2], 127
add byte [eax*2], 128
add byte [eax*2], -128
add byte [eax*2], 0x55
add byte [eax*2], 0xff
add byte [eax*2], 255
add byte [eax*2], 0x80
add byte [eax*2], cl
add bl, byte [eax*2]
add byte [ebp+eax], 0
add byte [ebp+eax], 1
add byte [ebp+eax], -1
add byte [ebp+eax], 5
add byte [ebp+eax], 127
add byte [ebp+eax], 128
add byte [ebp+eax], -128
add byte [ebp+eax], 0x55
add byte [ebp+eax], 0xff
add byte [ebp+eax], 255
add byte [ebp+eax], 0x80
add byte [ebp+eax], cl
add bl, byte [ebp+eax]
add al, [ebx]
add [ebx], al
lock add byte [ebx], 5
add ax, 0
add ax, 1
add ax, -1
add ax, 5
add ax, 127
add ax, 128
add ax, -128
add ax, -129
add ax, 0x55
add ax, 0xff
add ax, 255
add ax, 0x80
add ax, 0x1234
add ax, 0xffff
add ax, 0xff80
add ax, -300
add ax, 32767
add ax, cx
add bx, ax
add cx, 0
add cx, 1
add cx, -1
add cx, 5
add cx, 127
add cx, 128
add cx, -128
add cx, -129
add cx, 0x55
add cx, 0xff
add cx, 255
add cx, 0x80
add cx, 0x1234
add cx, 0xffff
add cx, 0xff80
add cx, -300
add cx, 32767
add cx, cx
add bx, cx
add bx, 0
add bx, 1
add bx, -1
add bx, 5
add bx, 127
add bx, 128
add bx, -128
add bx, -129
add bx, 0x55
add bx, 0xff
add bx, 255
add bx, 0x80
add bx, 0x1234
add bx, 0xffff
add bx, 0xff80
add bx, -300
add bx, 32767
add bx, bx
add si, 0
add si, 1
add si, -1
add si, 5
add si, 127
add si, 128
add si, -128
add si, -129
add si, 0x55
add si, 0xff
add si, 255
add si, 0x80
add si, 0x1234
add si, 0xffff
add si, 0xff80
add si, -300
add si, 32767
add si, cx
add bx, si
add word [ebx], 0
add word [ebx], 1
add word [ebx], -1
add word [ebx], 5
add word [ebx], 127
add word [ebx], 128
add word [ebx], -128
add word [ebx], -129
add word [ebx], 0x55
add word [ebx], 0xff
add word [ebx], 255
add word [ebx], 0x80
add word [ebx], 0x1234
add word [ebx], 0xffff
add word [ebx], 0xff80
add word [ebx], -300
add word [ebx], 32767
add word [ebx], cx
add bx, word [ebx]
add word [ebp], 0
add word [ebp], 1
add word [ebp], -1
add word [ebp], 5
add word [ebp], 127
add word [ebp], 128
add word [ebp], -128
add word [ebp], -129
add word [ebp], 0x55
add word [ebp], 0xff
add word [ebp], 255
add word [ebp], 0x80
add word [ebp], 0x1234
add word [ebp], 0xffff
add word [ebp], 0xff80
add word [ebp], -300
add word [ebp], 32767
add word [ebp], cx
add bx, word [ebp]
add word [esp], 0
add word [esp], 1
add word [esp], -1
add word [esp], 5
add word [esp], 127
add word [esp], 128
add word [esp], -128
add word [esp], -129
add word [esp], 0x55
add word [esp], 0xff
add word [esp], 255
add word [esp], 0x80
add word [esp], 0x1234
add word [esp], 0xffff
add word [esp], 0xff80
add word [esp], -300
add word [esp], 32767
add word [esp], cx
add bx, word [esp]
add word [eax+ecx*4], 0
add word [eax+ecx*4], 1
add word [eax+ecx*4], -1
add word [eax+ecx*4], 5
add word [eax+ecx*4], 127
add word [eax+ecx*4], 128
add word [eax+ecx*4], -128
add word [eax+ecx*4], -129
add word [eax+ecx*4], 0x55
add word [eax+ecx*4], 0xff
add word [eax+ecx*4], 255
add word [eax+ecx*4], 0x80
add word [eax+ecx*4], 0x1234
add word [eax+ecx*4], 0xffff
add word [eax+ecx*4], 0xff80
add word [eax+ecx*4], -300
add word [eax+ecx*4], 32767
add word [eax+ecx*4], cx
add bx, word [eax+ecx*4]
add word [ebx+esi*8-100], 0
add word [ebx+esi*8-100], 1
add word [ebx+esi*8-100], -1
add word [ebx+esi*8-100], 5
add word [ebx+esi*8-100], 127
add word [ebx+esi*8-100], 128
add word [ebx+esi*8-100], -128
add word [ebx+esi*8-100], -129
add word [ebx+esi*8-100], 0x55
add word [ebx+esi*8-100], 0xff
add word [ebx+esi*8-100], 255
add word [ebx+esi*8-100], 0x80
add word [ebx+esi*8-100], 0x1234
add word [ebx+esi*8-100], 0xffff
add word [ebx+esi*8-100], 0xff80
add word [ebx+esi*8-100], -300
add word [ebx+esi*8-100], 32767
add word [ebx+esi*8-100], cx
add bx, word [ebx+esi*8-100]
add word [edi+1000], 0
add word [edi+1000], 1
add word [edi+1000], -1
add word [edi+1000], 5
add word [edi+1000], 127
add word [edi+1000], 128
add word [edi+1000], -128
add word [edi+1000], -129
add word [edi+1000], 0x55
add word [edi+1000], 0xff
add word [edi+1000], 255
add word [edi+1000], 0x80
add word [edi+1000], 0x1234
add word [edi+1000], 0xffff
add word [edi+1000], 0xff80
add word [edi+1000], -300
add word [edi+1000], 32767
add word [edi+1000], cx
add bx, word [edi+1000]
add word [0x1234], 0
add word [0x1234], 1
add word [0x1234], -1
add word [0x1234], 5
add word [0x1234], 127
add word [0x1234], 128
add word [0x1234], -128
add word [0x1234], -129
add word [0x1234], 0x55
add word [0x1234], 0xff
add word [0x1234], 255
add word [0x1234], 0x80
add word [0x1234], 0x1234
add word [0x1234], 0xffff
add word [0x1234], 0xff80
add word [0x1234], -300
add word [0x1234], 32767
add word [0x1234], cx
add bx, word [0x1234]
add word [bx+di], 0
add word [bx+di], 1
add word [bx+di], -1
add word [bx+di], 5
add word [bx+di], 127
add word [bx+di], 128
add word [bx+di], -128
add word [bx+di], -129
add word [bx+di], 0x55
add word [bx+di], 0xff
add word [bx+di], 255
add word [bx+di], 0x80
add word [bx+di], 0x1234
add word [bx+di], 0xffff
add word [bx+di], 0xff80
add word [bx+di], -300
add word [bx+di], 32767
add word [bx+di], cx
add bx, word [bx+di]
add word [eax*2], 0
add word [eax*2], 1
add word [eax*2], -1
add word [eax*2], 5
add word [eax*2], 127
add word [eax*2], 128
add word [eax*2], -128
add word [eax*2], -129
add word [eax*2], 0x55
add word [eax*2], 0xff
add word [eax*2], 255
add word [eax*2], 0x80
add word [eax*2], 0x1234
add word [eax*2], 0xffff
add word [eax*2], 0xff80
add word [eax*2], -300
add word [eax*2], 32767
add word [eax*2], cx
add bx, word [eax*2]
add word [ebp+eax], 0
add word [ebp+eax], 1
add word [ebp+eax], -1
add word [ebp+eax], 5
add word [ebp+eax], 127
add word [ebp+eax], 128
add word [ebp+eax], -128
add word [ebp+eax], -129
add word [ebp+eax], 0x55
add word [ebp+eax], 0xff
add word [ebp+eax], 255
add word [ebp+eax], 0x80
add word [ebp+eax], 0x1234
add word [ebp+eax], 0xffff
add word [ebp+eax], 0xff80
add word [ebp+eax], -300
add word [ebp+eax], 32767
add word [ebp+eax], cx
add bx, word [ebp+eax]
add ax, [ebx]
add [ebx], ax
add cx, byte 5
add cx, strict word 5
add ax, strict byte 5
add cx, word 5
lock add word [ebx], 5
add eax, 0
add eax, 1
add eax, -1
add eax, 5
add eax, 127
add eax, 128
add eax, -128
add eax, -129
add eax, 0x55
add eax, 0xff
add eax, 255
add eax, 0x80
add eax, 0x1234
add eax, 0xffff
add eax, 0xff80
add eax, -300
add eax, 32767
add eax, 0x12345678
add eax, 0xffffffff
add eax, 0x7fffffff
add eax, -70000
add eax, 0x80000000
add eax, ecx
add ebx, eax
add ecx, 0
add ecx, 1
add ecx, -1
add ecx, 5
add ecx, 127
add ecx, 128
add ecx, -128
add ecx, -129
add ecx, 0x55
add ecx, 0xff
add ecx, 255
add ecx, 0x80
add ecx, 0x1234
add ecx, 0xffff
add ecx, 0xff80
add ecx, -300
add ecx, 32767
add ecx, 0x12345678
add ecx, 0xffffffff
add ecx, 0x7fffffff
add ecx, -70000
add ecx, 0x80000000
add ecx, ecx
add ebx, ecx
add ebx, 0
add ebx, 1
add ebx, -1
add ebx, 5
add ebx, 127
add ebx, 128
add ebx, -128
add ebx, -129
add ebx, 0x55
add ebx, 0xff
add ebx, 255
add ebx, 0x80
add ebx, 0x1234
add ebx, 0xffff
add ebx, 0xff80
add ebx, -300
add ebx, 32767
add ebx, 0x12345678
add ebx, 0xffffffff
add ebx, 0x7fffffff
add ebx, -70000
add ebx, 0x80000000
add ebx, ebx
add edi, 0
add edi, 1
add edi, -1
add edi, 5
add edi, 127
add edi, 128
add edi, -128
add edi, -129
add edi, 0x55
add edi, 0xff
add edi, 255
add edi, 0x80
add edi, 0x1234
add edi, 0xffff
add edi, 0xff80
add edi, -300
add edi, 32767
add edi, 0x12345678
add edi, 0xffffffff
add edi, 0x7fffffff
add edi, -70000
add edi, 0x80000000
add edi, ecx
add ebx, edi
add dword [ebx], 0
add dword [ebx], 1
add dword [ebx], -1
add dword [ebx], 5
add dword [ebx], 127
add dword [ebx], 128
add dword [ebx], -128
add dword [ebx], -129
add dword [ebx], 0x55
add dword [ebx], 0xff
add dword [ebx], 255
add dword [ebx], 0x80
add dword [ebx], 0x1234
add dword [ebx], 0xffff
add dword [ebx], 0xff80
add dword [ebx], -300
add dword [ebx], 32767
add dword [ebx], 0x12345678
add dword [ebx], 0xffffffff
add dword [ebx], 0x7fffffff
add dword [ebx], -70000
add dword [ebx], 0x80000000
add dword [ebx], ecx
add ebx, dword [ebx]
add dword [ebp], 0
add dword [ebp], 1
add dword [ebp], -1
add dword [ebp], 5
add dword [ebp], 127
add dword [ebp], 128
add dword [ebp], -128
add dword [ebp], -129
add dword [ebp], 0x55
add dword [ebp], 0xff
add dword [ebp], 255
add dword [ebp], 0x80
add dword [ebp], 0x1234
add dword [ebp], 0xffff
add dword [ebp], 0xff80
add dword [ebp], -300
add dword [ebp], 32767
add dword [ebp], 0x12345678
add dword [ebp], 0xffffffff
add dword [ebp], 0x7fffffff
add dword [ebp], -70000
add dword [ebp], 0x80000000
add dword [ebp], ecx
add ebx, dword [ebp]
add dword [esp], 0
add dword [esp], 1
add dword [esp], -1
add dword [esp], 5
add dword [esp], 127
add dword [esp], 128
add dword [esp], -128
add dword [esp], -129
add dword [esp], 0x55
add dword [esp], 0xff
add dword [esp], 255
add dword [esp], 0x80
add dword [esp], 0x1234
add dword [esp], 0xffff
add dword [esp], 0xff80
add dword [esp], -300
add dword [esp], 32767
add dword [esp], 0x12345678
add dword [esp], 0xffffffff
add dword [esp], 0x7fffffff
add dword [esp], -70000
add dword [esp], 0x80000000
add dword [esp], ecx
add ebx, dword [esp]
add dword [eax+ecx*4], 0
add dword [eax+ecx*4], 1
add dword [eax+ecx*4], -1
add dword [eax+ecx*4], 5
add dword [eax+ecx*4], 127
add dword [eax+ecx*4], 128
add dword [eax+ecx*4], -128
add dword [eax+ecx*4], -129
add dword [eax+ecx*4], 0x55
add dword [eax+ecx*4], 0xff
add dword [eax+ecx*4], 255
add dword [eax+ecx*4], 0x80
add dword [eax+ecx*4], 0x1234
add dword [eax+ecx*4], 0xffff
add dword [eax+ecx*4], 0xff80
add dword [eax+ecx*4], -300
add dword [eax+ecx*4], 32767
add dword [eax+ecx*4], 0x12345678
add dword [eax+ecx*4], 0xffffffff
add dword [eax+ecx*4], 0x7fffffff
add dword [eax+ecx*4], -70000
add dword [eax+ecx*4], 0x80000000
add dword [eax+ecx*4], ecx
add ebx, dword [eax+ecx*4]
add dword [ebx+esi*8-100], 0
add dword [ebx+esi*8-100], 1
add dword [ebx+esi*8-100], -1
add dword [ebx+esi*8-100], 5
add dword [ebx+esi*8-100], 127
add dword [ebx+esi*8-100], 128
add dword [ebx+esi*8-100], -128
add dword [ebx+esi*8-100], -129
add dword [ebx+esi*8-100], 0x55
add dword [ebx+esi*8-100], 0xff
add dword [ebx+esi*8-100], 255
add dword [ebx+esi*8-100], 0x80
add dword [ebx+esi*8-100], 0x1234
add dword [ebx+esi*8-100], 0xffff
add dword [ebx+esi*8-100], 0xff80
add dword [ebx+esi*8-100], -300
add dword [ebx+esi*8-100], 32767
add dword [ebx+esi*8-100], 0x12345678
add dword [ebx+esi*8-100], 0xffffffff
add dword [ebx+esi*8-100], 0x7fffffff
add dword [ebx+esi*8-100], -70000
add dword [ebx+esi*8-100], 0x80000000
add dword [ebx+esi*8-100], ecx
add ebx, dword [ebx+esi*8-100]
add dword [edi+1000], 0
add dword [edi+1000], 1
add dword [edi+1000], -1
add dword [edi+1000], 5
add dword [edi+1000], 127
add dword [edi+1000], 128
add dword [edi+1000], -128
add dword [edi+1000], -129
add dword [edi+1000], 0x55
add dword [edi+1000], 0xff
add dword [edi+1000], 255
add dword [edi+1000], 0x80
add dword [edi+1000], 0x1234
add dword [edi+1000], 0xffff
add dword [edi+1000], 0xff80
add dword [edi+1000], -300
add dword [edi+1000], 32767
add dword [edi+1000], 0x12345678
add dword [edi+1000], 0xffffffff
add dword [edi+1000], 0x7fffffff
add dword [edi+1000], -70000
add dword [edi+1000], 0x80000000
add dword [edi+1000], ecx
add ebx, dword [edi+1000]
add dword [0x1234], 0
add dword [0x1234], 1
add dword [0x1234], -1
add dword [0x1234], 5
add dword [0x1234], 127
add dword [0x1234], 128
add dword [0x1234], -128
add dword [0x1234], -129
add dword [0x1234], 0x55
add dword [0x1234], 0xff
add dword [0x1234], 255
add dword [0x1234], 0x80
add dword [0x1234], 0x1234
add dword [0x1234], 0xffff
add dword [0x1234], 0xff80
add dword [0x1234], -300
add dword [0x1234], 32767
add dword [0x1234], 0x12345678
add dword [0x1234], 0xffffffff
add dword [0x1234], 0x7fffffff
add dword [0x1234], -70000
add dword [0x1234], 0x80000000
add dword [0x1234], ecx
add ebx, dword [0x1234]
add dword [bx+di], 0
add dword [bx+di], 1
add dword [bx+di], -1
add dword [bx+di], 5
add dword [bx+di], 127
add dword [bx+di], 128
add dword [bx+di], -128
add dword [bx+di], -129
add dword [bx+di], 0x55
add dword [bx+di], 0xff
add dword [bx+di], 255
add dword [bx+di], 0x80
add dword [bx+di], 0x1234
add dword [bx+di], 0xffff
add dword [bx+di], 0xff80
add dword [bx+di], -300
add dword [bx+di], 32767
add dword [bx+di], 0x12345678
add dword [bx+di], 0xffffffff
add dword [bx+di], 0x7fffffff
add dword [bx+di], -70000
add dword [bx+di], 0x80000000
add dword [bx+di], ecx
add ebx, dword [bx+di]
add dword [eax*2], 0
add dword [eax*2], 1
add dword [eax*2], -1
add dword [eax*2], 5
add dword [eax*2], 127
add dword [eax*2], 128
add dword [eax*2], -128
add dword [eax*2], -129
add dword [eax*2], 0x55
add dword [eax*2], 0xff
add dword [eax*2], 255
add dword [eax*2], 0x80
add dword [eax*2], 0x1234
add dword [eax*2], 0xffff
add dword [eax*2], 0xff80
add dword [eax*2], -300
add dword [eax*2], 32767
add dword [eax*2], 0x12345678
add dword [eax*2], 0xffffffff
add dword [eax*2], 0x7fffffff
add dword [eax*2], -70000
add dword [eax*2], 0x80000000
add dword [eax*2], ecx
add ebx, dword [eax*2]
add dword [ebp+eax], 0
add dword [ebp+eax], 1
add dword [ebp+eax], -1
add dword [ebp+eax], 5
add dword [ebp+eax], 127
add dword [ebp+eax], 128
add dword [ebp+eax], -128
add dword [ebp+eax], -129
add dword [ebp+eax], 0x55
add dword [ebp+eax], 0xff
add dword [ebp+eax], 255
add dword [ebp+eax], 0x80
add dword [ebp+eax], 0x1234
add dword [ebp+eax], 0xffff
add dword [ebp+eax], 0xff80
add dword [ebp+eax], -300
add dword [ebp+eax], 32767
add dword [ebp+eax], 0x12345678
add dword [ebp+eax], 0xffffffff
add dword [ebp+eax], 0x7fffffff
add dword [ebp+eax], -70000
add dword [ebp+eax], 0x80000000
add dword [ebp+eax], ecx
add ebx, dword [ebp+eax]
add eax, [ebx]
add [ebx], eax
add ecx, byte 5
add ecx, strict dword 5
add eax, strict byte 5
add ecx, dword 5
lock add dword [ebx], 5
or al, 0
or al, 5
or al, -128
or al, 255
or al, cl
or bl, al
or cl, 0
or cl, 5
or cl, -128
or cl, 255
or cl, cl
or bl, cl
or byte [ebp], 0
or byte [ebp], 5
or byte [ebp], -128
or byte [ebp], 255
or byte [ebp], cl
or bl, byte [ebp]
or al, [ebx]
or [ebx], al
lock or byte [ebx], 5
or ax, 0
or ax, 5
or ax, -128
or ax, 0xff
or ax, 0x1234
or ax, -300
or ax, cx
or bx, ax
or cx, 0
or cx, 5
or cx, -128
or cx, 0xff
or cx, 0x1234
or cx, -300
or cx, cx
or bx, cx
or word [ebp], 0
or word [ebp], 5
or word [ebp], -128
or word [ebp], 0xff
or word [ebp], 0x1234
or word [ebp], -300
or word [ebp], cx
or bx, word [ebp]
or ax, [ebx]
or [ebx], ax
or cx, byte 5
or cx, strict word 5
or ax, strict byte 5
or cx, word 5
lock or word [ebx], 5
or eax, 0
or eax, 5
or eax, -128
or eax, 0xff
or eax, 0x1234
or eax, -300
or eax, 0xffffffff
or eax, 0x80000000
or eax, ecx
or ebx, eax
or ecx, 0
or ecx, 5
or ecx, -128
or ecx, 0xff
or ecx, 0x1234
or ecx, -300
or ecx, 0xffffffff
or ecx, 0x80000000
or ecx, ecx
or ebx, ecx
or dword [ebp], 0
or dword [ebp], 5
or dword [ebp], -128
or dword [ebp], 0xff
or dword [ebp], 0x1234
or dword [ebp], -300
or dword [ebp], 0xffffffff
or dword [ebp], 0x80000000
or dword [ebp], ecx
or ebx, dword [ebp]
or eax, [ebx]
or [ebx], eax
or ecx, byte 5
or ecx, strict dword 5
or eax, strict byte 5
or ecx, dword 5
lock or dword [ebx], 5
adc al, 0
adc al, 5
adc al, -128
adc al, 255
adc al, cl
adc bl, al
adc cl, 0
adc cl, 5
adc cl, -128
adc cl, 255
adc cl, cl
adc bl, cl
adc byte [ebp], 0
adc byte [ebp], 5
adc byte [ebp], -128
adc byte [ebp], 255
adc byte [ebp], cl
adc bl, byte [ebp]
adc al, [ebx]
adc [ebx], al
lock adc byte [ebx], 5
adc ax, 0
adc ax, 5
adc ax, -128
adc ax, 0xff
adc ax, 0x1234
adc ax, -300
adc ax, cx
adc bx, ax
adc cx, 0
adc cx, 5
adc cx, -128
adc cx, 0xff
adc cx, 0x1234
adc cx, -300
adc cx, cx
adc bx, cx
adc word [ebp], 0
adc word [ebp], 5
adc word [ebp], -128
adc word [ebp], 0xff
adc word [ebp], 0x1234
adc word [ebp], -300
adc word [ebp], cx
adc bx, word [ebp]
adc ax, [ebx]
adc [ebx], ax
adc cx, byte 5
adc cx, strict word 5
adc ax, strict byte 5
adc cx, word 5
lock adc word [ebx], 5
adc eax, 0
adc eax, 5
adc eax, -128
adc eax, 0xff
adc eax, 0x1234
adc eax, -300
adc eax, 0xffffffff
adc eax, 0x80000000
adc eax, ecx
adc ebx, eax
adc ecx, 0
adc ecx, 5
adc ecx, -128
adc ecx, 0xff
adc ecx, 0x1234
adc ecx, -300
adc ecx, 0xffffffff
adc ecx, 0x80000000
adc ecx, ecx
adc ebx, ecx
adc dword [ebp], 0
adc dword [ebp], 5
adc dword [ebp], -128
adc dword [ebp], 0xff
adc dword [ebp], 0x1234
adc dword [ebp], -300
adc dword [ebp], 0xffffffff
adc dword [ebp], 0x80000000
adc dword [ebp], ecx
adc ebx, dword [ebp]
adc eax, [ebx]
adc [ebx], eax
adc ecx, byte 5
adc ecx, strict dword 5
adc eax, strict byte 5
adc ecx, dword 5
lock adc dword [ebx], 5
sbb al, 0
sbb al, 5
sbb al, -128
sbb al, 255
sbb al, cl
sbb bl, al
sbb cl, 0
sbb cl, 5
sbb cl, -128
sbb cl, 255
sbb cl, cl
sbb bl, cl
sbb byte [ebp], 0
sbb byte [ebp], 5
sbb byte [ebp], -128
sbb byte [ebp], 255
sbb byte [ebp], cl
sbb bl, byte [ebp]
sbb al, [ebx]
sbb [ebx], al
lock sbb byte [ebx], 5
sbb ax, 0
sbb ax, 5
sbb ax, -128
sbb ax, 0xff
sbb ax, 0x1234
sbb ax, -300
sbb ax, cx
sbb bx, ax
sbb cx, 0
sbb cx, 5
sbb cx, -128
sbb cx, 0xff
sbb cx, 0x1234
sbb cx, -300
sbb cx, cx
sbb bx, cx
sbb word [ebp], 0
sbb word [ebp], 5
sbb word [ebp], -128
sbb word [ebp], 0xff
sbb word [ebp], 0x1234
sbb word [ebp], -300
sbb word [ebp], cx
sbb bx, word [ebp]
sbb ax, [ebx]
sbb [ebx], ax
sbb cx, byte 5
sbb cx, strict word 5
sbb ax, strict byte 5
sbb cx, word 5
lock sbb word [ebx], 5
sbb eax, 0
sbb eax, 5
sbb eax, -128
sbb eax, 0xff
sbb eax, 0x1234
sbb eax, -300
sbb eax, 0xffffffff
sbb eax, 0x80000000
sbb eax, ecx
sbb ebx, eax
sbb ecx, 0
sbb ecx, 5
sbb ecx, -128
sbb ecx, 0xff
sbb ecx, 0x1234
sbb ecx, -300
sbb ecx, 0xffffffff
sbb ecx, 0x80000000
sbb ecx, ecx
sbb ebx, ecx
sbb dword [ebp], 0
sbb dword [ebp], 5
sbb dword [ebp], -128
sbb dword [ebp], 0xff
sbb dword [ebp], 0x1234
sbb dword [ebp], -300
sbb dword [ebp], 0xffffffff
sbb dword [ebp], 0x80000000
sbb dword [ebp], ecx
sbb ebx, dword [ebp]
sbb eax, [ebx]
sbb [ebx], eax
sbb ecx, byte 5
sbb ecx, strict dword 5
sbb eax, strict byte 5
sbb ecx, dword 5
lock sbb dword [ebx], 5
and al, 0
and al, 1
and al, -1
and al, 5
and al, 127
and al, 128
and al, -128
and al, 0x55
and al, 0xff
and al, 255
and al, 0x80
and al, cl
and bl, al
and cl, 0
and cl, 1
and cl, -1
and cl, 5
and cl, 127
and cl, 128
and cl, -128
and cl, 0x55
and cl, 0xff
and cl, 255
and cl, 0x80
and cl, cl
and bl, cl
and bl, 0
and bl, 1
and bl, -1
and bl, 5
and bl, 127
and bl, 128
and bl, -128
and bl, 0x55
and bl, 0xff
and bl, 255
and bl, 0x80
and bl, bl
and dh, 0
and dh, 1
and dh, -1
and dh, 5
and dh, 127
and dh, 128
and dh, -128
and dh, 0x55
and dh, 0xff
and dh, 255
and dh, 0x80
and dh, cl
and bl, dh
and byte [ebx], 0
and byte [ebx], 1
and byte [ebx], -1
and byte [ebx], 5
and byte [ebx], 127
and byte [ebx], 128
and byte [ebx], -128
and byte [ebx], 0x55
and byte [ebx], 0xff
and byte [ebx], 255
and byte [ebx], 0x80
and byte [ebx], cl
and bl, byte [ebx]
and byte [ebp], 0
and byte [ebp], 1
and byte [ebp], -1
and byte [ebp], 5
and byte [ebp], 127
and byte [ebp], 128
and byte [ebp], -128
and byte [ebp], 0x55
and byte [ebp], 0xff
and byte [ebp], 255
and byte [ebp], 0x80
and byte [ebp], cl
and bl, byte [ebp]
and byte [esp], 0
and byte [esp], 1
and byte [esp], -1
and byte [esp], 5
and byte [esp], 127
and byte [esp], 128
and byte [esp], -128
and byte [esp], 0x55
and byte [esp], 0xff
and byte [esp], 255
and byte [esp], 0x80
and byte [esp], cl
and bl, byte [esp]
and byte [eax+ecx*4], 0
and byte [eax+ecx*4], 1
and byte [eax+ecx*4], -1
and byte [eax+ecx*4], 5
and byte [eax+ecx*4], 127
and byte [eax+ecx*4], 128
and byte [eax+ecx*4], -128
and byte [eax+ecx*4], 0x55
and byte [eax+ecx*4], 0xff
and byte [eax+ecx*4], 255
and byte [eax+ecx*4], 0x80
and byte [eax+ecx*4], cl
and bl, byte [eax+ecx*4]
and byte [ebx+esi*8-100], 0
and byte [ebx+esi*8-100], 1
and byte [ebx+esi*8-100], -1
and byte [ebx+esi*8-100], 5
and byte [ebx+esi*8-100], 127
and byte [ebx+esi*8-100], 128
and byte [ebx+esi*8-100], -128
and byte [ebx+esi*8-100], 0x55
and byte [ebx+esi*8-100], 0xff
and byte [ebx+esi*8-100], 255
and byte [ebx+esi*8-100], 0x80
and byte [ebx+esi*8-100], cl
and bl, byte [ebx+esi*8-100]
and byte [edi+1000], 0
and byte [edi+1000], 1
and byte [edi+1000], -1
and byte [edi+1000], 5
and byte [edi+1000], 127
and byte [edi+1000], 128
and byte [edi+1000], -128
and byte [edi+1000], 0x55
and byte [edi+1000], 0xff
and byte [edi+1000], 255
and byte [edi+1000], 0x80
and byte [edi+1000], cl
and bl, byte [edi+1000]
and byte [0x1234], 0
and byte [0x1234], 1
and byte [0x1234], -1
and byte [0x1234], 5
and byte [0x1234], 127
and byte [0x1234], 128
and byte [0x1234], -128
and byte [0x1234], 0x55
and byte [0x1234], 0xff
and byte [0x1234], 255
and byte [0x1234], 0x80
and byte [0x1234], cl
and bl, byte [0x1234]
and byte [bx+di], 0
and byte [bx+di], 1
and byte [bx+di], -1
and byte [bx+di], 5
and byte [bx+di], 127
and byte [bx+di], 128
and byte [bx+di], -128
and byte [bx+di], 0x55
and byte [bx+di], 0xff
and byte [bx+di], 255
and byte [bx+di], 0x80
and byte [bx+di], cl
and bl, byte [bx+di]
and byte [eax*2], 0
and byte [eax*2], 1
and byte [eax*2], -1
and byte [eax*2], 5
and byte [eax*2], 127
and byte [eax*2], 128
and byte [eax*2], -128
and byte [eax*2], 0x55
and byte [eax*2], 0xff
and byte [eax*2], 255
and byte [eax*2], 0x80
and byte [eax*2], cl
and bl, byte [eax*2]
and byte [ebp+eax], 0
and byte [ebp+eax], 1
and byte [ebp+eax], -1
and byte [ebp+eax], 5
and byte [ebp+eax], 127
and byte [ebp+eax], 128
and byte [ebp+eax], -128
and byte [ebp+eax], 0x55
and byte [ebp+eax], 0xff
and byte [ebp+eax], 255
and byte [ebp+eax], 0x80
and byte [ebp+eax], cl
and bl, byte [ebp+eax]
and al, [ebx]
and [ebx], al
lock and byte [ebx], 5
and ax, 0
and ax, 1
and ax, -1
and ax, 5
and ax, 127
and ax, 128
and ax, -128
and ax, -129
and ax, 0x55
and ax, 0xff
and ax, 255
and ax, 0x80
and ax, 0x1234
and ax, 0xffff
and ax, 0xff80
and ax, -300
and ax, 32767
and ax, cx
and bx, ax
and cx, 0
and cx, 1
and cx, -1
and cx, 5
and cx, 127
and cx, 128
and cx, -128
and cx, -129
and cx, 0x55
and cx, 0xff
and cx, 255
and cx, 0x80
and cx, 0x1234
and cx, 0xffff
and cx, 0xff80
and cx, -300
and cx, 32767
and cx, cx
and bx, cx
and bx, 0
and bx, 1
and bx, -1
and bx, 5
and bx, 127
and bx, 128
and bx, -128
and bx, -129
and bx, 0x55
and bx, 0xff
and bx, 255
and bx, 0x80
and bx, 0x1234
and bx, 0xffff
and bx, 0xff80
and bx, -300
and bx, 32767
and bx, bx
and si, 0
and si, 1
and si, -1
and si, 5
and si, 127
and si, 128
and si, -128
and si, -129
and si, 0x55
and si, 0xff
and si, 255
and si, 0x80
and si, 0x1234
and si, 0xffff
and si, 0xff80
and si, -300
and si, 32767
and si, cx
and bx, si
and word [ebx], 0
and word [ebx], 1
and word [ebx], -1
and word [ebx], 5
and word [ebx], 127
and word [ebx], 128
and word [ebx], -128
and word [ebx], -129
and word [ebx], 0x55
and word [ebx], 0xff
and word [ebx], 255
and word [ebx], 0x80
and word [ebx], 0x1234
and word [ebx], 0xffff
and word [ebx], 0xff80
and word [ebx], -300
and word [ebx], 32767
and word [ebx], cx
and bx, word [ebx]
and word [ebp], 0
and word [ebp], 1
and word [ebp], -1
and word [ebp], 5
and word [ebp], 127
and word [ebp], 128
and word [ebp], -128
and word [ebp], -129
and word [ebp], 0x55
and word [ebp], 0xff
and word [ebp], 255
and word [ebp], 0x80
and word [ebp], 0x1234
and word [ebp], 0xffff
and word [ebp], 0xff80
and word [ebp], -300
and word [ebp], 32767
and word [ebp], cx
and bx, word [ebp]
and word [esp], 0
and word [esp], 1
and word [esp], -1
and word [esp], 5
and word [esp], 127
and word [esp], 128
and word [esp], -128
and word [esp], -129
and word [esp], 0x55
and word [esp], 0xff
and word [esp], 255
and word [esp], 0x80
and word [esp], 0x1234
and word [esp], 0xffff
and word [esp], 0xff80
and word [esp], -300
and word [esp], 32767
and word [esp], cx
and bx, word [esp]
and word [eax+ecx*4], 0
and word [eax+ecx*4], 1
and word [eax+ecx*4], -1
and word [eax+ecx*4], 5
and word [eax+ecx*4], 127
and word [eax+ecx*4], 128
and word [eax+ecx*4], -128
and word [eax+ecx*4], -129
and word [eax+ecx*4], 0x55
and word [eax+ecx*4], 0xff
and word [eax+ecx*4], 255
and word [eax+ecx*4], 0x80
and word [eax+ecx*4], 0x1234
and word [eax+ecx*4], 0xffff
and word [eax+ecx*4], 0xff80
and word [eax+ecx*4], -300
and word [eax+ecx*4], 32767
and word [eax+ecx*4], cx
and bx, word [eax+ecx*4]
and word [ebx+esi*8-100], 0
and word [ebx+esi*8-100], 1
and word [ebx+esi*8-100], -1
and word [ebx+esi*8-100], 5
and word [ebx+esi*8-100], 127
and word [ebx+esi*8-100], 128
and word [ebx+esi*8-100], -128
and word [ebx+esi*8-100], -129
and word [ebx+esi*8-100], 0x55
and word [ebx+esi*8-100], 0xff
and word [ebx+esi*8-100], 255
and word [ebx+esi*8-100], 0x80
and word [ebx+esi*8-100], 0x1234
and word [ebx+esi*8-100], 0xffff
and word [ebx+esi*8-100], 0xff80
and word [ebx+esi*8-100], -300
and word [ebx+esi*8-100], 32767
and word [ebx+esi*8-100], cx
and bx, word [ebx+esi*8-100]
and word [edi+1000], 0
and word [edi+1000], 1
and word [edi+1000], -1
and word [edi+1000], 5
and word [edi+1000], 127
and word [edi+1000], 128
and word [edi+1000], -128
and word [edi+1000], -129
and word [edi+1000], 0x55
and word [edi+1000], 0xff
and word [edi+1000], 255
and word [edi+1000], 0x80
and word [edi+1000], 0x1234
and word [edi+1000], 0xffff
and word [edi+1000], 0xff80
and word [edi+1000], -300
and word [edi+1000], 32767
and word [edi+1000], cx
and bx, word [edi+1000]
and word [0x1234], 0
and word [0x1234], 1
and word [0x1234], -1
and word [0x1234], 5
and word [0x1234], 127
and word [0x1234], 128
and word [0x1234], -128
and word [0x1234], -129
and word [0x1234], 0x55
and word [0x1234], 0xff
and word [0x1234], 255
and word [0x1234], 0x80
and word [0x1234], 0x1234
and word [0x1234], 0xffff
and word [0x1234], 0xff80
and word [0x1234], -300
and word [0x1234], 32767
and word [0x1234], cx
and bx, word [0x1234]
and word [bx+di], 0
and word [bx+di], 1
and word [bx+di], -1
and word [bx+di], 5
and word [bx+di], 127
and word [bx+di], 128
and word [bx+di], -128
and word [bx+di], -129
and word [bx+di], 0x55
and word [bx+di], 0xff
and word [bx+di], 255
and word [bx+di], 0x80
and word [bx+di], 0x1234
and word [bx+di], 0xffff
and word [bx+di], 0xff80
and word [bx+di], -300
and word [bx+di], 32767
and word [bx+di], cx
and bx, word [bx+di]
and word [eax*2], 0
and word [eax*2], 1
and word [eax*2], -1
and word [eax*2], 5
and word [eax*2], 127
and word [eax*2], 128
and word [eax*2], -128
and word [eax*2], -129
and word [eax*2], 0x55
and word [eax*2], 0xff
and word [eax*2], 255
and word [eax*2], 0x80
and word [eax*2], 0x1234
and word [eax*2], 0xffff
and word [eax*2], 0xff80
and word [eax*2], -300
and word [eax*2], 32767
and word [eax*2], cx
and bx, word [eax*2]
and word [ebp+eax], 0
and word [ebp+eax], 1
and word [ebp+eax], -1
and word [ebp+eax], 5
and word [ebp+eax], 127
and word [ebp+eax], 128
and word [ebp+eax], -128
and word [ebp+eax], -129
and word [ebp+eax], 0x55
and word [ebp+eax], 0xff
and word [ebp+eax], 255
and word [ebp+eax], 0x80
and word [ebp+eax], 0x1234
and word [ebp+eax], 0xffff
and word [ebp+eax], 0xff80
and word [ebp+eax], -300
and word [ebp+eax], 32767
and word [ebp+eax], cx
and bx, word [ebp+eax]
and ax, [ebx]
and [ebx], ax
and cx, byte 5
and cx, strict word 5
and ax, strict byte 5
and cx, word 5
lock and word [ebx], 5
and eax, 0
and eax, 1
and eax, -1
and eax, 5
and eax, 127
and eax, 128
and eax, -128
and eax, -129
and eax, 0x55
and eax, 0xff
and eax, 255
and eax, 0x80
and eax, 0x1234
and eax, 0xffff
and eax, 0xff80
and eax, -300
and eax, 32767
and eax, 0x12345678
and eax, 0xffffffff
and eax, 0x7fffffff
and eax, -70000
and eax, 0x80000000
and eax, ecx
and ebx, eax
and ecx, 0
and ecx, 1
and ecx, -1
and ecx, 5
and ecx, 127
and ecx, 128
and ecx, -128
and ecx, -129
and ecx, 0x55
and ecx, 0xff
and ecx, 255
and ecx, 0x80
and ecx, 0x1234
and ecx, 0xffff
and ecx, 0xff80
and ecx, -300
and ecx, 32767
and ecx, 0x12345678
and ecx, 0xffffffff
and ecx, 0x7fffffff
and ecx, -70000
and ecx, 0x80000000
and ecx, ecx
and ebx, ecx
and ebx, 0
and ebx, 1
and ebx, -1
and ebx, 5
and ebx, 127
and ebx, 128
and ebx, -128
and ebx, -129
and ebx, 0x55
and ebx, 0xff
and ebx, 255
and ebx, 0x80
and ebx, 0x1234
and ebx, 0xffff
and ebx, 0xff80
and ebx, -300
and ebx, 32767
and ebx, 0x12345678
and ebx, 0xffffffff
and ebx, 0x7fffffff
and ebx, -70000
and ebx, 0x80000000
and ebx, ebx
and edi, 0
and edi, 1
and edi, -1
and edi, 5
and edi, 127
and edi, 128
and edi, -128
and edi, -129
and edi, 0x55
and edi, 0xff
and edi, 255
and edi, 0x80
and edi, 0x1234
and edi, 0xffff
and edi, 0xff80
and edi, -300
and edi, 32767
and edi, 0x12345678
and edi, 0xffffffff
and edi, 0x7fffffff
and edi, -70000
and edi, 0x80000000
and edi, ecx
and ebx, edi
and dword [ebx], 0
and dword [ebx], 1
and dword [ebx], -1
and dword [ebx], 5
and dword [ebx], 127
and dword [ebx], 128
and dword [ebx], -128
and dword [ebx], -129
and dword [ebx], 0x55
and dword [ebx], 0xff
and dword [ebx], 255
and dword [ebx], 0x80
and dword [ebx], 0x1234
and dword [ebx], 0xffff
and dword [ebx], 0xff80
and dword [ebx], -300
and dword [ebx], 32767
and dword [ebx], 0x12345678
and dword [ebx], 0xffffffff
and dword [ebx], 0x7fffffff
and dword [ebx], -70000
and dword [ebx], 0x80000000
and dword [ebx], ecx
and ebx, dword [ebx]
and dword [ebp], 0
and dword [ebp], 1
and dword [ebp], -1
and dword [ebp], 5
and dword [ebp], 127
and dword [ebp], 128
and dword [ebp], -128
and dword [ebp], -129
and dword [ebp], 0x55
and dword [ebp], 0xff
and dword [ebp], 255
and dword [ebp], 0x80
and dword [ebp], 0x1234
and dword [ebp], 0xffff
and dword [ebp], 0xff80
and dword [ebp], -300
and dword [ebp], 32767
and dword [ebp], 0x12345678
and dword [ebp], 0xffffffff
and dword [ebp], 0x7fffffff
and dword [ebp], -70000
and dword [ebp], 0x80000000
and dword [ebp], ecx
and ebx, dword [ebp]
and dword [esp], 0
and dword [esp], 1
and dword [esp], -1
and dword [esp], 5
and dword [esp], 127
and dword [esp], 128
and dword [esp], -128
and dword [esp], -129
and dword [esp], 0x55
and dword [esp], 0xff
and dword [esp], 255
and dword [esp], 0x80
and dword [esp], 0x1234
and dword [esp], 0xffff
and dword [esp], 0xff80
and dword [esp], -300
and dword [esp], 32767
and dword [esp], 0x12345678
and dword [esp], 0xffffffff
and dword [esp], 0x7fffffff
and dword [esp], -70000
and dword [esp], 0x80000000
and dword [esp], ecx
and ebx, dword [esp]
and dword [eax+ecx*4], 0
and dword [eax+ecx*4], 1
and dword [eax+ecx*4], -1
and dword [eax+ecx*4], 5
and dword [eax+ecx*4], 127
and dword [eax+ecx*4], 128
and dword [eax+ecx*4], -128
and dword [eax+ecx*4], -129
and dword [eax+ecx*4], 0x55
and dword [eax+ecx*4], 0xff
and dword [eax+ecx*4], 255
and dword [eax+ecx*4], 0x80
and dword [eax+ecx*4], 0x1234
and dword [eax+ecx*4], 0xffff
and dword [eax+ecx*4], 0xff80
and dword [eax+ecx*4], -300
and dword [eax+ecx*4], 32767
and dword [eax+ecx*4], 0x12345678
and dword [eax+ecx*4], 0xffffffff
and dword [eax+ecx*4], 0x7fffffff
and dword [eax+ecx*4], -70000
and dword [eax+ecx*4], 0x80000000
and dword [eax+ecx*4], ecx
and ebx, dword [eax+ecx*4]
and dword [ebx+esi*8-100], 0
and dword [ebx+esi*8-100], 1
and dword [ebx+esi*8-100], -1
and dword [ebx+esi*8-100], 5
and dword [ebx+esi*8-100], 127
and dword [ebx+esi*8-100], 128
and dword [ebx+esi*8-100], -128
and dword [ebx+esi*8-100], -129
and dword [ebx+esi*8-100], 0x55
and dword [ebx+esi*8-100], 0xff
and dword [ebx+esi*8-100], 255
and dword [ebx+esi*8-100], 0x80
and dword [ebx+esi*8-100], 0x1234
and dword [ebx+esi*8-100], 0xffff
and dword [ebx+esi*8-100], 0xff80
and dword [ebx+esi*8-100], -300
and dword [ebx+esi*8-100], 32767
and dword [ebx+esi*8-100], 0x12345678
and dword [ebx+esi*8-100], 0xffffffff
and dword [ebx+esi*8-100], 0x7fffffff
and dword [ebx+esi*8-100], -70000
and dword [ebx+esi*8-100], 0x80000000
and dword [ebx+esi*8-100], ecx
and ebx, dword [ebx+esi*8-100]
and dword [edi+1000], 0
and dword [edi+1000], 1
and dword [edi+1000], -1
and dword [edi+1000], 5
and dword [edi+1000], 127
and dword [edi+1000], 128
and dword [edi+1000], -128
and dword [edi+1000], -129
and dword [edi+1000], 0x55
and dword [edi+1000], 0xff
and dword [edi+1000], 255
and dword [edi+1000], 0x80
and dword [edi+1000], 0x1234
and dword [edi+1000], 0xffff
and dword [edi+1000], 0xff80
and dword [edi+1000], -300
and dword [edi+1000], 32767
and dword [edi+1000], 0x12345678
and dword [edi+1000], 0xffffffff
and dword [edi+1000], 0x7fffffff
and dword [edi+1000], -70000
and dword [edi+1000], 0x80000000
and dword [edi+1000], ecx
and ebx, dword [edi+1000]
and dword [0x1234], 0
and dword [0x1234], 1
and dword [0x1234], -1
and dword [0x1234], 5
and dword [0x1234], 127
and dword [0x1234], 128
and dword [0x1234], -128
and dword [0x1234], -129
and dword [0x1234], 0x55
and dword [0x1234], 0xff
and dword [0x1234], 255
and dword [0x1234], 0x80
and dword [0x1234], 0x1234
and dword [0x1234], 0xffff
and dword [0x1234], 0xff80
and dword [0x1234], -300
and dword [0x1234], 32767
and dword [0x1234], 0x12345678
and dword [0x1234], 0xffffffff
and dword [0x1234], 0x7fffffff
and dword [0x1234], -70000
and dword [0x1234], 0x80000000
and dword [0x1234], ecx
and ebx, dword [0x1234]
and dword [bx+di], 0
and dword [bx+di], 1
and dword [bx+di], -1
and dword [bx+di], 5
and dword [bx+di], 127
and dword [bx+di], 128
and dword [bx+di], -128
and dword [bx+di], -129
and dword [bx+di], 0x55
and dword [bx+di], 0xff
and dword [bx+di], 255
and dword [bx+di], 0x80
and dword [bx+di], 0x1234
and dword [bx+di], 0xffff
and dword [bx+di], 0xff80
and dword [bx+di], -300
and dword [bx+di], 32767
and dword [bx+di], 0x12345678
and dword [bx+di], 0xffffffff
and dword [bx+di], 0x7fffffff
and dword [bx+di], -70000
and dword [bx+di], 0x80000000
and dword [bx+di], ecx
and ebx, dword [bx+di]
and dword [eax*2], 0
and dword [eax*2], 1
and dword [eax*2], -1
and dword [eax*2], 5
and dword [eax*2], 127
and dword [eax*2], 128
and dword [eax*2], -128
and dword [eax*2], -129
and dword [eax*2], 0x55
and dword [eax*2], 0xff
and dword [eax*2], 255
and dword [eax*2], 0x80
and dword [eax*2], 0x1234
and dword [eax*2], 0xffff
and dword [eax*2], 0xff80
and dword [eax*2], -300
and dword [eax*2], 32767
and dword [eax*2], 0x12345678
and dword [eax*2], 0xffffffff
and dword [eax*2], 0x7fffffff
and dword [eax*2], -70000
and dword [eax*2], 0x80000000
and dword [eax*2], ecx
and ebx, dword [eax*2]
and dword [ebp+eax], 0
and dword [ebp+eax], 1
and dword [ebp+eax], -1
and dword [ebp+eax], 5
and dword [ebp+eax], 127
and dword [ebp+eax], 128
and dword [ebp+eax], -128
and dword [ebp+eax], -129
and dword [ebp+eax], 0x55
and dword [ebp+eax], 0xff
and dword [ebp+eax], 255
and dword [ebp+eax], 0x80
and dword [ebp+eax], 0x1234
and dword [ebp+eax], 0xffff
and dword [ebp+eax], 0xff80
and dword [ebp+eax], -300
and dword [ebp+eax], 32767
and dword [ebp+eax], 0x12345678
and dword [ebp+eax], 0xffffffff
and dword [ebp+eax], 0x7fffffff
and dword [ebp+eax], -70000
and dword [ebp+eax], 0x80000000
and dword [ebp+eax], ecx
and ebx, dword [ebp+eax]
and eax, [ebx]
and [ebx], eax
and ecx, byte 5
and ecx, strict dword 5
and eax, strict byte 5
and ecx, dword 5
lock and dword [ebx], 5
sub al, 0
sub al, 5
sub al, -128
sub al, 255
sub al, cl
sub bl, al
sub cl, 0
sub cl, 5
sub cl, -128
sub cl, 255
sub cl, cl
sub bl, cl
sub byte [ebp], 0
sub byte [ebp], 5
sub byte [ebp], -128
sub byte [ebp], 255
sub byte [ebp], cl
sub bl, byte [ebp]
sub al, [ebx]
sub [ebx], al
lock sub byte [ebx], 5
sub ax, 0
sub ax, 5
sub ax, -128
sub ax, 0xff
sub ax, 0x1234
sub ax, -300
sub ax, cx
sub bx, ax
sub cx, 0
sub cx, 5
sub cx, -128
sub cx, 0xff
sub cx, 0x1234
sub cx, -300
sub cx, cx
sub bx, cx
sub word [ebp], 0
sub word [ebp], 5
sub word [ebp], -128
sub word [ebp], 0xff
sub word [ebp], 0x1234
sub word [ebp], -300
sub word [ebp], cx
sub bx, word [ebp]
sub ax, [ebx]
sub [ebx], ax
sub cx, byte 5
sub cx, strict word 5
sub ax, strict byte 5
sub cx, word 5
lock sub word [ebx], 5
sub eax, 0
sub eax, 5
sub eax, -128
sub eax, 0xff
sub eax, 0x1234
sub eax, -300
sub eax, 0xffffffff
sub eax, 0x80000000
sub eax, ecx
sub ebx, eax
sub ecx, 0
sub ecx, 5
sub ecx, -128
sub ecx, 0xff
sub ecx, 0x1234
sub ecx, -300
sub ecx, 0xffffffff
sub ecx, 0x80000000
sub ecx, ecx
sub ebx, ecx
sub dword [ebp], 0
sub dword [ebp], 5
sub dword [ebp], -128
sub dword [ebp], 0xff
sub dword [ebp], 0x1234
sub dword [ebp], -300
sub dword [ebp], 0xffffffff
sub dword [ebp], 0x80000000
sub dword [ebp], ecx
sub ebx, dword [ebp]
sub eax, [ebx]
sub [ebx], eax
sub ecx, byte 5
sub ecx, strict dword 5
sub eax, strict byte 5
sub ecx, dword 5
lock sub dword [ebx], 5
xor al, 0
xor al, 5
xor al, -128
xor al, 255
xor al, cl
xor bl, al
xor cl, 0
xor cl, 5
xor cl, -128
xor cl, 255
xor cl, cl
xor bl, cl
xor byte [ebp], 0
xor byte [ebp], 5
xor byte [ebp], -128
xor byte [ebp], 255
xor byte [ebp], cl
xor bl, byte [ebp]
xor al, [ebx]
xor [ebx], al
lock xor byte [ebx], 5
xor ax, 0
xor ax, 5
xor ax, -128
xor ax, 0xff
xor ax, 0x1234
xor ax, -300
xor ax, cx
xor bx, ax
xor cx, 0
xor cx, 5
xor cx, -128
xor cx, 0xff
xor cx, 0x1234
xor cx, -300
xor cx, cx
xor bx, cx
xor word [ebp], 0
xor word [ebp], 5
xor word [ebp], -128
xor word [ebp], 0xff
xor word [ebp], 0x1234
xor word [ebp], -300
xor word [ebp], cx
xor bx, word [ebp]
xor ax, [ebx]
xor [ebx], ax
xor cx, byte 5
xor cx, strict word 5
xor ax, strict byte 5
xor cx, word 5
lock xor word [ebx], 5
xor eax, 0
xor eax, 5
xor eax, -128
xor eax, 0xff
xor eax, 0x1234
xor eax, -300
xor eax, 0xffffffff
xor eax, 0x80000000
xor eax, ecx
xor ebx, eax
xor ecx, 0
xor ecx, 5
xor ecx, -128
xor ecx, 0xff
xor ecx, 0x1234
xor ecx, -300
xor ecx, 0xffffffff
xor ecx, 0x80000000
xor ecx, ecx
xor ebx, ecx
xor dword [ebp], 0
xor dword [ebp], 5
xor dword [ebp], -128
xor dword [ebp], 0xff
xor dword [ebp], 0x1234
xor dword [ebp], -300
xor dword [ebp], 0xffffffff
xor dword [ebp], 0x80000000
xor dword [ebp], ecx
xor ebx, dword [ebp]
xor eax, [ebx]
xor [ebx], eax
xor ecx, byte 5
xor ecx, strict dword 5
xor eax, strict byte 5
xor ecx, dword 5
lock xor dword [ebx], 5
cmp al, 0
cmp al, 1
cmp al, -1
cmp al, 5
cmp al, 127
cmp al, 128
cmp al, -128
cmp al, 0x55
cmp al, 0xff
cmp al, 255
cmp al, 0x80
cmp al, cl
cmp bl, al
cmp cl, 0
cmp cl, 1
cmp cl, -1
cmp cl, 5
cmp cl, 127
cmp cl, 128
cmp cl, -128
cmp cl, 0x55
cmp cl, 0xff
cmp cl, 255
cmp cl, 0x80
cmp cl, cl
cmp bl, cl
cmp bl, 0
cmp bl, 1
cmp bl, -1
cmp bl, 5
cmp bl, 127
cmp bl, 128
cmp bl, -128
cmp bl, 0x55
cmp bl, 0xff
cmp bl, 255
cmp bl, 0x80
cmp bl, bl
cmp dh, 0
cmp dh, 1
cmp dh, -1
cmp dh, 5
cmp dh, 127
cmp dh, 128
cmp dh, -128
cmp dh, 0x55
cmp dh, 0xff
cmp dh, 255
cmp dh, 0x80
cmp dh, cl
cmp bl, dh
cmp byte [ebx], 0
cmp byte [ebx], 1
cmp byte [ebx], -1
cmp byte [ebx], 5
cmp byte [ebx], 127
cmp byte [ebx], 128
cmp byte [ebx], -128
cmp byte [ebx], 0x55
cmp byte [ebx], 0xff
cmp byte [ebx], 255
cmp byte [ebx], 0x80
cmp byte [ebx], cl
cmp bl, byte [ebx]
cmp byte [ebp], 0
cmp byte [ebp], 1
cmp byte [ebp], -1
cmp byte [ebp], 5
cmp byte [ebp], 127
cmp byte [ebp], 128
cmp byte [ebp], -128
cmp byte [ebp], 0x55
cmp byte [ebp], 0xff
cmp byte [ebp], 255
cmp byte [ebp], 0x80
cmp byte [ebp], cl
cmp bl, byte [ebp]
cmp byte [esp], 0
cmp byte [esp], 1
cmp byte [esp], -1
cmp byte [esp], 5
cmp byte [esp], 127
cmp byte [esp], 128
cmp byte [esp], -128
cmp byte [esp], 0x55
cmp byte [esp], 0xff
cmp byte [esp], 255
cmp byte [esp], 0x80
cmp byte [esp], cl
cmp bl, byte [esp]
cmp byte [eax+ecx*4], 0
cmp byte [eax+ecx*4], 1
cmp byte [eax+ecx*4], -1
cmp byte [eax+ecx*4], 5
cmp byte [eax+ecx*4], 127
cmp byte [eax+ecx*4], 128
cmp byte [eax+ecx*4], -128
cmp byte [eax+ecx*4], 0x55
cmp byte [eax+ecx*4], 0xff
cmp byte [eax+ecx*4], 255
cmp byte [eax+ecx*4], 0x80
cmp byte [eax+ecx*4], cl
cmp bl, byte [eax+ecx*4]
cmp byte [ebx+esi*8-100], 0
cmp byte [ebx+esi*8-100], 1
cmp byte [ebx+esi*8-100], -1
cmp byte [ebx+esi*8-100], 5
cmp byte [ebx+esi*8-100], 127
cmp byte [ebx+esi*8-100], 128
cmp byte [ebx+esi*8-100], -128
cmp byte [ebx+esi*8-100], 0x55
cmp byte [ebx+esi*8-100], 0xff
cmp byte [ebx+esi*8-100], 255
cmp byte [ebx+esi*8-100], 0x80
cmp byte [ebx+esi*8-100], cl
cmp bl, byte [ebx+esi*8-100]
cmp byte [edi+1000], 0
cmp byte [edi+1000], 1
cmp byte [edi+1000], -1
cmp byte [edi+1000], 5
cmp byte [edi+1000], 127
cmp byte [edi+1000], 128
cmp byte [edi+1000], -128
cmp byte [edi+1000], 0x55
cmp byte [edi+1000], 0xff
cmp byte [edi+1000], 255
cmp byte [edi+1000], 0x80
cmp byte [edi+1000], cl
cmp bl, byte [edi+1000]
cmp byte [0x1234], 0
cmp byte [0x1234], 1
cmp byte [0x1234], -1
cmp byte [0x1234], 5
cmp byte [0x1234], 127
cmp byte [0x1234], 128
cmp byte [0x1234], -128
cmp byte [0x1234], 0x55
cmp byte [0x1234], 0xff
cmp byte [0x1234], 255
cmp byte [0x1234], 0x80
cmp byte [0x1234], cl
cmp bl, byte [0x1234]
cmp byte [bx+di], 0
cmp byte [bx+di], 1
cmp byte [bx+di], -1
cmp byte [bx+di], 5
cmp byte [bx+di], 127
cmp byte [bx+di], 128
cmp byte [bx+di], -128
cmp byte [bx+di], 0x55
cmp byte [bx+di], 0xff
cmp byte [bx+di], 255
cmp byte [bx+di], 0x80
cmp byte [bx+di], cl
cmp bl, byte [bx+di]
cmp byte [eax*2], 0
cmp byte [eax*2], 1
cmp byte [eax*2], -1
cmp byte [eax*2], 5
cmp byte [eax*2], 127
cmp byte [eax*2], 128
cmp byte [eax*2], -128
cmp byte [eax*2], 0x55
cmp byte [eax*2], 0xff
cmp byte [eax*2], 255
cmp byte [eax*2], 0x80
cmp byte [eax*2], cl
cmp bl, byte [eax*2]
cmp byte [ebp+eax], 0
cmp byte [ebp+eax], 1
cmp byte [ebp+eax], -1
cmp byte [ebp+eax], 5
cmp byte [ebp+eax], 127
cmp byte [ebp+eax], 128
cmp byte [ebp+eax], -128
cmp byte [ebp+eax], 0x55
cmp byte [ebp+eax], 0xff
cmp byte [ebp+eax], 255
cmp byte [ebp+eax], 0x80
cmp byte [ebp+eax], cl
cmp bl, byte [ebp+eax]
cmp al, [ebx]
cmp [ebx], al
lock cmp byte [ebx], 5
cmp ax, 0
cmp ax, 1
cmp ax, -1
cmp ax, 5
cmp ax, 127
cmp ax, 128
cmp ax, -128
cmp ax, -129
cmp ax, 0x55
cmp ax, 0xff
cmp ax, 255
cmp ax, 0x80
cmp ax, 0x1234
cmp ax, 0xffff
cmp ax, 0xff80
cmp ax, -300
cmp ax, 32767
cmp ax, cx
cmp bx, ax
cmp cx, 0
cmp cx, 1
cmp cx, -1
cmp cx, 5
cmp cx, 127
cmp cx, 128
cmp cx, -128
cmp cx, -129
cmp cx, 0x55
cmp cx, 0xff
cmp cx, 255
cmp cx, 0x80
cmp cx, 0x1234
cmp cx, 0xffff
cmp cx, 0xff80
cmp cx, -300
cmp cx, 32767
cmp cx, cx
cmp bx, cx
cmp bx, 0
cmp bx, 1
cmp bx, -1
cmp bx, 5
cmp bx, 127
cmp bx, 128
cmp bx, -128
cmp bx, -129
cmp bx, 0x55
cmp bx, 0xff
cmp bx, 255
cmp bx, 0x80
cmp bx, 0x1234
cmp bx, 0xffff
cmp bx, 0xff80
cmp bx, -300
cmp bx, 32767
cmp bx, bx
cmp si, 0
cmp si, 1
cmp si, -1
cmp si, 5
cmp si, 127
cmp si, 128
cmp si, -128
cmp si, -129
cmp si, 0x55
cmp si, 0xff
cmp si, 255
cmp si, 0x80
cmp si, 0x1234
cmp si, 0xffff
cmp si, 0xff80
cmp si, -300
cmp si, 32767
cmp si, cx
cmp bx, si
cmp word [ebx], 0
cmp word [ebx], 1
cmp word [ebx], -1
cmp word [ebx], 5
cmp word [ebx], 127
cmp word [ebx], 128
cmp word [ebx], -128
cmp word [ebx], -129
cmp word [ebx], 0x55
cmp word [ebx], 0xff
cmp word [ebx], 255
cmp word [ebx], 0x80
cmp word [ebx], 0x1234
cmp word [ebx], 0xffff
cmp word [ebx], 0xff80
cmp word [ebx], -300
cmp word [ebx], 32767
cmp word [ebx], cx
cmp bx, word [ebx]
cmp word [ebp], 0
cmp word [ebp], 1
cmp word [ebp], -1
cmp word [ebp], 5
cmp word [ebp], 127
cmp word [ebp], 128
cmp word [ebp], -128
cmp word [ebp], -129
cmp word [ebp], 0x55
cmp word [ebp], 0xff
cmp word [ebp], 255
cmp word [ebp], 0x80
cmp word [ebp], 0x1234
cmp word [ebp], 0xffff
cmp word [ebp], 0xff80
cmp word [ebp], -300
cmp word [ebp], 32767
cmp word [ebp], cx
cmp bx, word [ebp]
cmp word [esp], 0
cmp word [esp], 1
cmp word [esp], -1
cmp word [esp], 5
cmp word [esp], 127
cmp word [esp], 128
cmp word [esp], -128
cmp word [esp], -129
cmp word [esp], 0x55
cmp word [esp], 0xff
cmp word [esp], 255
cmp word [esp], 0x80
cmp word [esp], 0x1234
cmp word [esp], 0xffff
cmp word [esp], 0xff80
cmp word [esp], -300
cmp word [esp], 32767
cmp word [esp], cx
cmp bx, word [esp]
cmp word [eax+ecx*4], 0
cmp word [eax+ecx*4], 1
cmp word [eax+ecx*4], -1
cmp word [eax+ecx*4], 5
cmp word [eax+ecx*4], 127
cmp word [eax+ecx*4], 128
cmp word [eax+ecx*4], -128
cmp word [eax+ecx*4], -129
cmp word [eax+ecx*4], 0x55
cmp word [eax+ecx*4], 0xff
cmp word [eax+ecx*4], 255
cmp word [eax+ecx*4], 0x80
cmp word [eax+ecx*4], 0x1234
cmp word [eax+ecx*4], 0xffff
cmp word [eax+ecx*4], 0xff80
cmp word [eax+ecx*4], -300
cmp word [eax+ecx*4], 32767
cmp word [eax+ecx*4], cx
cmp bx, word [eax+ecx*4]
cmp word [ebx+esi*8-100], 0
cmp word [ebx+esi*8-100], 1
cmp word [ebx+esi*8-100], -1
cmp word [ebx+esi*8-100], 5
cmp word [ebx+esi*8-100], 127
cmp word [ebx+esi*8-100], 128
cmp word [ebx+esi*8-100], -128
cmp word [ebx+esi*8-100], -129
cmp word [ebx+esi*8-100], 0x55
cmp word [ebx+esi*8-100], 0xff
cmp word [ebx+esi*8-100], 255
cmp word [ebx+esi*8-100], 0x80
cmp word [ebx+esi*8-100], 0x1234
cmp word [ebx+esi*8-100], 0xffff
cmp word [ebx+esi*8-100], 0xff80
cmp word [ebx+esi*8-100], -300
cmp word [ebx+esi*8-100], 32767
cmp word [ebx+esi*8-100], cx
cmp bx, word [ebx+esi*8-100]
cmp word [edi+1000], 0
cmp word [edi+1000], 1
cmp word [edi+1000], -1
cmp word [edi+1000], 5
cmp word [edi+1000], 127
cmp word [edi+1000], 128
cmp word [edi+1000], -128
cmp word [edi+1000], -129
cmp word [edi+1000], 0x55
cmp word [edi+1000], 0xff
cmp word [edi+1000], 255
cmp word [edi+1000], 0x80
cmp word [edi+1000], 0x1234
cmp word [edi+1000], 0xffff
cmp word [edi+1000], 0xff80
cmp word [edi+1000], -300
cmp word [edi+1000], 32767
cmp word [edi+1000], cx
cmp bx, word [edi+1000]
cmp word [0x1234], 0
cmp word [0x1234], 1
cmp word [0x1234], -1
cmp word [0x1234], 5
cmp word [0x1234], 127
cmp word [0x1234], 128
cmp word [0x1234], -128
cmp word [0x1234], -129
cmp word [0x1234], 0x55
cmp word [0x1234], 0xff
cmp word [0x1234], 255
cmp word [0x1234], 0x80
cmp word [0x1234], 0x1234
cmp word [0x1234], 0xffff
cmp word [0x1234], 0xff80
cmp word [0x1234], -300
cmp word [0x1234], 32767
cmp word [0x1234], cx
cmp bx, word [0x1234]
cmp word [bx+di], 0
cmp word [bx+di], 1
cmp word [bx+di], -1
cmp word [bx+di], 5
cmp word [bx+di], 127
cmp word [bx+di], 128
cmp word [bx+di], -128
cmp word [bx+di], -129
cmp word [bx+di], 0x55
cmp word [bx+di], 0xff
cmp word [bx+di], 255
cmp word [bx+di], 0x80
cmp word [bx+di], 0x1234
cmp word [bx+di], 0xffff
cmp word [bx+di], 0xff80
cmp word [bx+di], -300
cmp word [bx+di], 32767
cmp word [bx+di], cx
cmp bx, word [bx+di]
cmp word [eax*2], 0
cmp word [eax*2], 1
cmp word [eax*2], -1
cmp word [eax*2], 5
cmp word [eax*2], 127
cmp word [eax*2], 128
cmp word [eax*2], -128
cmp word [eax*2], -129
cmp word [eax*2], 0x55
cmp word [eax*2], 0xff
cmp word [eax*2], 255
cmp word [eax*2], 0x80
cmp word [eax*2], 0x1234
cmp word [eax*2], 0xffff
cmp word [eax*2], 0xff80
cmp word [eax*2], -300
cmp word [eax*2], 32767
cmp word [eax*2], cx
cmp bx, word [eax*2]
cmp word [ebp+eax], 0
cmp word [ebp+eax], 1
cmp word [ebp+eax], -1
cmp word [ebp+eax], 5
cmp word [ebp+eax], 127
cmp word [ebp+eax], 128
cmp word [ebp+eax], -128
cmp word [ebp+eax], -129
cmp word [ebp+eax], 0x55
cmp word [ebp+eax], 0xff
cmp word [ebp+eax], 255
cmp word [ebp+eax], 0x80
cmp word [ebp+eax], 0x1234
cmp word [ebp+eax], 0xffff
cmp word [ebp+eax], 0xff80
cmp word [ebp+eax], -300
cmp word [ebp+eax], 32767
cmp word [ebp+eax], cx
cmp bx, word [ebp+eax]
cmp ax, [ebx]
cmp [ebx], ax
cmp cx, byte 5
cmp cx, strict word 5
cmp ax, strict byte 5
cmp cx, word 5
lock cmp word [ebx], 5
cmp eax, 0
cmp eax, 1
cmp eax, -1
cmp eax, 5
cmp eax, 127
cmp eax, 128
cmp eax, -128
cmp eax, -129
cmp eax, 0x55
cmp eax, 0xff
cmp eax, 255
cmp eax, 0x80
cmp eax, 0x1234
cmp eax, 0xffff
cmp eax, 0xff80
cmp eax, -300
cmp eax, 32767
cmp eax, 0x12345678
cmp eax, 0xffffffff
cmp eax, 0x7fffffff
cmp eax, -70000
cmp eax, 0x80000000
cmp eax, ecx
cmp ebx, eax
cmp ecx, 0
cmp ecx, 1
cmp ecx, -1
cmp ecx, 5
cmp ecx, 127
cmp ecx, 128
cmp ecx, -128
cmp ecx, -129
cmp ecx, 0x55
cmp ecx, 0xff
cmp ecx, 255
cmp ecx, 0x80
cmp ecx, 0x1234
cmp ecx, 0xffff
cmp ecx, 0xff80
cmp ecx, -300
cmp ecx, 32767
cmp ecx, 0x12345678
cmp ecx, 0xffffffff
cmp ecx, 0x7fffffff
cmp ecx, -70000
cmp ecx, 0x80000000
cmp ecx, ecx
cmp ebx, ecx
cmp ebx, 0
cmp ebx, 1
cmp ebx, -1
cmp ebx, 5
cmp ebx, 127
cmp ebx, 128
cmp ebx, -128
cmp ebx, -129
cmp ebx, 0x55
cmp ebx, 0xff
cmp ebx, 255
cmp ebx, 0x80
cmp ebx, 0x1234
cmp ebx, 0xffff
cmp ebx, 0xff80
cmp ebx, -300
cmp ebx, 32767
cmp ebx, 0x12345678
cmp ebx, 0xffffffff
cmp ebx, 0x7fffffff
cmp ebx, -70000
cmp ebx, 0x80000000
cmp ebx, ebx
cmp edi, 0
cmp edi, 1
cmp edi, -1
cmp edi, 5
cmp edi, 127
cmp edi, 128
cmp edi, -128
cmp edi, -129
cmp edi, 0x55
cmp edi, 0xff
cmp edi, 255
cmp edi, 0x80
cmp edi, 0x1234
cmp edi, 0xffff
cmp edi, 0xff80
cmp edi, -300
cmp edi, 32767
cmp edi, 0x12345678
cmp edi, 0xffffffff
cmp edi, 0x7fffffff
cmp edi, -70000
cmp edi, 0x80000000
cmp edi, ecx
cmp ebx, edi
cmp dword [ebx], 0
cmp dword [ebx], 1
cmp dword [ebx], -1
cmp dword [ebx], 5
cmp dword [ebx], 127
cmp dword [ebx], 128
cmp dword [ebx], -128
cmp dword [ebx], -129
cmp dword [ebx], 0x55
cmp dword [ebx], 0xff
cmp dword [ebx], 255
cmp dword [ebx], 0x80
cmp dword [ebx], 0x1234
cmp dword [ebx], 0xffff
cmp dword [ebx], 0xff80
cmp dword [ebx], -300
cmp dword [ebx], 32767
cmp dword [ebx], 0x12345678
cmp dword [ebx], 0xffffffff
cmp dword [ebx], 0x7fffffff
cmp dword [ebx], -70000
cmp dword [ebx], 0x80000000
cmp dword [ebx], ecx
cmp ebx, dword [ebx]
cmp dword [ebp], 0
cmp dword [ebp], 1
cmp dword [ebp], -1
cmp dword [ebp], 5
cmp dword [ebp], 127
cmp dword [ebp], 128
cmp dword [ebp], -128
cmp dword [ebp], -129
cmp dword [ebp], 0x55
cmp dword [ebp], 0xff
cmp dword [ebp], 255
cmp dword [ebp], 0x80
cmp dword [ebp], 0x1234
cmp dword [ebp], 0xffff
cmp dword [ebp], 0xff80
cmp dword [ebp], -300
cmp dword [ebp], 32767
cmp dword [ebp], 0x12345678
cmp dword [ebp], 0xffffffff
cmp dword [ebp], 0x7fffffff
cmp dword [ebp], -70000
cmp dword [ebp], 0x80000000
cmp dword [ebp], ecx
cmp ebx, dword [ebp]
cmp dword [esp], 0
cmp dword [esp], 1
cmp dword [esp], -1
cmp dword [esp], 5
cmp dword [esp], 127
cmp dword [esp], 128
cmp dword [esp], -128
cmp dword [esp], -129
cmp dword [esp], 0x55
cmp dword [esp], 0xff
cmp dword [esp], 255
cmp dword [esp], 0x80
cmp dword [esp], 0x1234
cmp dword [esp], 0xffff
cmp dword [esp], 0xff80
cmp dword [esp], -300
cmp dword [esp], 32767
cmp dword [esp], 0x12345678
cmp dword [esp], 0xffffffff
cmp dword [esp], 0x7fffffff
cmp dword [esp], -70000
cmp dword [esp], 0x80000000
cmp dword [esp], ecx
cmp ebx, dword [esp]
cmp dword [eax+ecx*4], 0
cmp dword [eax+ecx*4], 1
cmp dword [eax+ecx*4], -1
cmp dword [eax+ecx*4], 5
cmp dword [eax+ecx*4], 127
cmp dword [eax+ecx*4], 128
cmp dword [eax+ecx*4], -128
cmp dword [eax+ecx*4], -129
cmp dword [eax+ecx*4], 0x55
cmp dword [eax+ecx*4], 0xff
cmp dword [eax+ecx*4], 255
cmp dword [eax+ecx*4], 0x80
cmp dword [eax+ecx*4], 0x1234
cmp dword [eax+ecx*4], 0xffff
cmp dword [eax+ecx*4], 0xff80
cmp dword [eax+ecx*4], -300
cmp dword [eax+ecx*4], 32767
cmp dword [eax+ecx*4], 0x12345678
cmp dword [eax+ecx*4], 0xffffffff
cmp dword [eax+ecx*4], 0x7fffffff
cmp dword [eax+ecx*4], -70000
cmp dword [eax+ecx*4], 0x80000000
cmp dword [eax+ecx*4], ecx
cmp ebx, dword [eax+ecx*4]
cmp dword [ebx+esi*8-100], 0
cmp dword [ebx+esi*8-100], 1
cmp dword [ebx+esi*8-100], -1
cmp dword [ebx+esi*8-100], 5
cmp dword [ebx+esi*8-100], 127
cmp dword [ebx+esi*8-100], 128
cmp dword [ebx+esi*8-100], -128
cmp dword [ebx+esi*8-100], -129
cmp dword [ebx+esi*8-100], 0x55
cmp dword [ebx+esi*8-100], 0xff
cmp dword [ebx+esi*8-100], 255
cmp dword [ebx+esi*8-100], 0x80
cmp dword [ebx+esi*8-100], 0x1234
cmp dword [ebx+esi*8-100], 0xffff
cmp dword [ebx+esi*8-100], 0xff80
cmp dword [ebx+esi*8-100], -300
cmp dword [ebx+esi*8-100], 32767
cmp dword [ebx+esi*8-100], 0x12345678
cmp dword [ebx+esi*8-100], 0xffffffff
cmp dword [ebx+esi*8-100], 0x7fffffff
cmp dword [ebx+esi*8-100], -70000
cmp dword [ebx+esi*8-100], 0x80000000
cmp dword [ebx+esi*8-100], ecx
cmp ebx, dword [ebx+esi*8-100]
cmp dword [edi+1000], 0
cmp dword [edi+1000], 1
cmp dword [edi+1000], -1
cmp dword [edi+1000], 5
cmp dword [edi+1000], 127
cmp dword [edi+1000], 128
cmp dword [edi+1000], -128
cmp dword [edi+1000], -129
cmp dword [edi+1000], 0x55
cmp dword [edi+1000], 0xff
cmp dword [edi+1000], 255
cmp dword [edi+1000], 0x80
cmp dword [edi+1000], 0x1234
cmp dword [edi+1000], 0xffff
cmp dword [edi+1000], 0xff80
cmp dword [edi+1000], -300
cmp dword [edi+1000], 32767
cmp dword [edi+1000], 0x12345678
cmp dword [edi+1000], 0xffffffff
cmp dword [edi+1000], 0x7fffffff
cmp dword [edi+1000], -70000
cmp dword [edi+1000], 0x80000000
cmp dword [edi+1000], ecx
cmp ebx, dword [edi+1000]
cmp dword [0x1234], 0
cmp dword [0x1234], 1
cmp dword [0x1234], -1
cmp dword [0x1234], 5
cmp dword [0x1234], 127
cmp dword [0x1234], 128
cmp dword [0x1234], -128
cmp dword [0x1234], -129
cmp dword [0x1234], 0x55
cmp dword [0x1234], 0xff
cmp dword [0x1234], 255
cmp dword [0x1234], 0x80
cmp dword [0x1234], 0x1234
cmp dword [0x1234], 0xffff
cmp dword [0x1234], 0xff80
cmp dword [0x1234], -300
cmp dword [0x1234], 32767
cmp dword [0x1234], 0x12345678
cmp dword [0x1234], 0xffffffff
cmp dword [0x1234], 0x7fffffff
cmp dword [0x1234], -70000
cmp dword [0x1234], 0x80000000
cmp dword [0x1234], ecx
cmp ebx, dword [0x1234]
cmp dword [bx+di], 0
cmp dword [bx+di], 1
cmp dword [bx+di], -1
cmp dword [bx+di], 5
cmp dword [bx+di], 127
cmp dword [bx+di], 128
cmp dword [bx+di], -128
cmp dword [bx+di], -129
cmp dword [bx+di], 0x55
cmp dword [bx+di], 0xff
cmp dword [bx+di], 255
cmp dword [bx+di], 0x80
cmp dword [bx+di], 0x1234
cmp dword [bx+di], 0xffff
cmp dword [bx+di], 0xff80
cmp dword [bx+di], -300
cmp dword [bx+di], 32767
cmp dword [bx+di], 0x12345678
cmp dword [bx+di], 0xffffffff
cmp dword [bx+di], 0x7fffffff
cmp dword [bx+di], -70000
cmp dword [bx+di], 0x80000000
cmp dword [bx+di], ecx
cmp ebx, dword [bx+di]
cmp dword [eax*2], 0
cmp dword [eax*2], 1
cmp dword [eax*2], -1
cmp dword [eax*2], 5
cmp dword [eax*2], 127
cmp dword [eax*2], 128
cmp dword [eax*2], -128
cmp dword [eax*2], -129
cmp dword [eax*2], 0x55
cmp dword [eax*2], 0xff
cmp dword [eax*2], 255
cmp dword [eax*2], 0x80
cmp dword [eax*2], 0x1234
cmp dword [eax*2], 0xffff
cmp dword [eax*2], 0xff80
cmp dword [eax*2], -300
cmp dword [eax*2], 32767
cmp dword [eax*2], 0x12345678
cmp dword [eax*2], 0xffffffff
cmp dword [eax*2], 0x7fffffff
cmp dword [eax*2], -70000
cmp dword [eax*2], 0x80000000
cmp dword [eax*2], ecx
cmp ebx, dword [eax*2]
cmp dword [ebp+eax], 0
cmp dword [ebp+eax], 1
cmp dword [ebp+eax], -1
cmp dword [ebp+eax], 5
cmp dword [ebp+eax], 127
cmp dword [ebp+eax], 128
cmp dword [ebp+eax], -128
cmp dword [ebp+eax], -129
cmp dword [ebp+eax], 0x55
cmp dword [ebp+eax], 0xff
cmp dword [ebp+eax], 255
cmp dword [ebp+eax], 0x80
cmp dword [ebp+eax], 0x1234
cmp dword [ebp+eax], 0xffff
cmp dword [ebp+eax], 0xff80
cmp dword [ebp+eax], -300
cmp dword [ebp+eax], 32767
cmp dword [ebp+eax], 0x12345678
cmp dword [ebp+eax], 0xffffffff
cmp dword [ebp+eax], 0x7fffffff
cmp dword [ebp+eax], -70000
cmp dword [ebp+eax], 0x80000000
cmp dword [ebp+eax], ecx
cmp ebx, dword [ebp+eax]
cmp eax, [ebx]
cmp [ebx], eax
cmp ecx, byte 5
cmp ecx, strict dword 5
cmp eax, strict byte 5
cmp ecx, dword 5
lock cmp dword [ebx], 5
fwd: nop
end:
