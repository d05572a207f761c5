; Instruction sweep: mov, 32-bit mode.
bits 32
k equ 5
here:
mov al, 0
mov al, 1
mov al, -1
mov al, 5
mov al, 127
mov al, 128
mov al, -128
mov al, 0x55
mov al, 0xff
mov al, 255
mov al, 0x80
mov al, al
mov al, cl
mov al, bl
mov al, dh
mov cl, 0
mov cl, 1
mov cl, -1
mov cl, 5
mov cl, 127
mov cl, 128
mov cl, -128
mov cl, 0x55
mov cl, 0xff
mov cl, 255
mov cl, 0x80
mov cl, al
mov cl, cl
mov cl, bl
mov cl, dh
mov bl, 0
mov bl, 1
mov bl, -1
mov bl, 5
mov bl, 127
mov bl, 128
mov bl, -128
mov bl, 0x55
mov bl, 0xff
mov bl, 255
mov bl, 0x80
mov bl, al
mov bl, cl
mov bl, bl
mov bl, dh
mov dh, 0
mov dh, 1
mov dh, -1
mov dh, 5
mov dh, 127
mov dh, 128
mov dh, -128
mov dh, 0x55
mov dh, 0xff
mov dh, 255
mov dh, 0x80
mov dh, al
mov dh, cl
mov dh, bl
mov dh, dh
mov byte [ebx], 0
mov byte [ebx], 1
mov byte [ebx], -1
mov byte [ebx], 5
mov byte [ebx], 127
mov byte [ebx], 128
mov byte [ebx], -128
mov byte [ebx], 0x55
mov byte [ebx], 0xff
mov byte [ebx], 255
mov byte [ebx], 0x80
mov byte [ebx], al
mov byte [ebx], cl
mov byte [ebx], bl
mov byte [ebx], dh
mov byte [ebp], 0
mov byte [ebp], 1
mov byte [ebp], -1
mov byte [ebp], 5
mov byte [ebp], 127
mov byte [ebp], 128
mov byte [ebp], -128
mov byte [ebp], 0x55
mov byte [ebp], 0xff
mov byte [ebp], 255
mov byte [ebp], 0x80
mov byte [ebp], al
mov byte [ebp], cl
mov byte [ebp], bl
mov byte [ebp], dh
mov byte [esp], 0
mov byte [esp], 1
mov byte [esp], -1
mov byte [esp], 5
mov byte [esp], 127
mov byte [esp], 128
mov byte [esp], -128
mov byte [esp], 0x55
mov byte [esp], 0xff
mov byte [esp], 255
mov byte [esp], 0x80
mov byte [esp], al
mov byte [esp], cl
mov byte [esp], bl
mov byte [esp], dh
mov byte [eax+ecx*4], 0
mov byte [eax+ecx*4], 1
mov byte [eax+ecx*4], -1
mov byte [eax+ecx*4], 5
mov byte [eax+ecx*4], 127
mov byte [eax+ecx*4], 128
mov byte [eax+ecx*4], -128
mov byte [eax+ecx*4], 0x55
mov byte [eax+ecx*4], 0xff
mov byte [eax+ecx*4], 255
mov byte [eax+ecx*4], 0x80
mov byte [eax+ecx*4], al
mov byte [eax+ecx*4], cl
mov byte [eax+ecx*4], bl
mov byte [eax+ecx*4], dh
mov byte [ebx+esi*8-100], 0
mov byte [ebx+esi*8-100], 1
mov byte [ebx+esi*8-100], -1
mov byte [ebx+esi*8-100], 5
mov byte [ebx+esi*8-100], 127
mov byte [ebx+esi*8-100], 128
mov byte [ebx+esi*8-100], -128
mov byte [ebx+esi*8-100], 0x55
mov byte [ebx+esi*8-100], 0xff
mov byte [ebx+esi*8-100], 255
mov byte [ebx+esi*8-100], 0x80
mov byte [ebx+esi*8-100], al
mov byte [ebx+esi*8-100], cl
mov byte [ebx+esi*8-100], bl
mov byte [ebx+esi*8-100], dh
mov byte [edi+1000], 0
mov byte [edi+1000], 1
mov byte [edi+1000], -1
mov byte [edi+1000], 5
mov byte [edi+1000], 127
mov byte [edi+1000], 128
mov byte [edi+1000], -128
mov byte [edi+1000], 0x55
mov byte [edi+1000], 0xff
mov byte [edi+1000], 255
mov byte [edi+1000], 0x80
mov byte [edi+1000], al
mov byte [edi+1000], cl
mov byte [edi+1000], bl
mov byte [edi+1000], dh
mov byte [0x1234], 0
mov byte [0x1234], 1
mov byte [0x1234], -1
mov byte [0x1234], 5
mov byte [0x1234], 127
mov byte [0x1234], 128
mov byte [0x1234], -128
mov byte [0x1234], 0x55
mov byte [0x1234], 0xff
mov byte [0x1234], 255
mov byte [0x1234], 0x80
mov byte [0x1234], al
mov byte [0x1234], cl
mov byte [0x1234], bl
mov byte [0x1234], dh
mov byte [bx+di], 0
mov byte [bx+di], 1
mov byte [bx+di], -1
mov byte [bx+di], 5
mov byte [bx+di], 127
mov byte [bx+di], 128
mov byte [bx+di], -128
mov byte [bx+di], 0x55
mov byte [bx+di], 0xff
mov byte [bx+di], 255
mov byte [bx+di], 0x80
mov byte [bx+di], al
mov byte [bx+di], cl
mov byte [bx+di], bl
mov byte [bx+di], dh
mov byte [eax*2], 0
mov byte [eax*2], 1
mov byte [eax*2], -1
mov byte [eax*2], 5
mov byte [eax*2], 127
mov byte [eax*2], 128
mov byte [eax*2], -128
mov byte [eax*2], 0x55
mov byte [eax*2], 0xff
mov byte [eax*2], 255
mov byte [eax*2], 0x80
mov byte [eax*2], al
mov byte [eax*2], cl
mov byte [eax*2], bl
mov byte [eax*2], dh
mov byte [ebp+eax], 0
mov byte [ebp+eax], 1
mov byte [ebp+eax], -1
mov byte [ebp+eax], 5
mov byte [ebp+eax], 127
mov byte [ebp+eax], 128
mov byte [ebp+eax], -128
mov byte [ebp+eax], 0x55
mov byte [ebp+eax], 0xff
mov byte [ebp+eax], 255
mov byte [ebp+eax], 0x80
mov byte [ebp+eax], al
mov byte [ebp+eax], cl
mov byte [ebp+eax], bl
mov byte [ebp+eax], dh
mov al, [ebx]
mov [ebx], al
mov al, [ebp]
mov [ebp], al
mov al, [esp]
mov [esp], al
mov al, [eax+ecx*4]
mov [eax+ecx*4], al
mov al, [ebx+esi*8-100]
mov [ebx+esi*8-100], al
mov al, [edi+1000]
mov [edi+1000], al
mov al, [0x1234]
mov [0x1234], al
mov al, [bx+di]
mov [bx+di], al
mov al, [eax*2]
mov [eax*2], al
mov al, [ebp+eax]
mov [ebp+eax], al
mov cl, [ebx]
mov [ebx], cl
mov cl, [ebp]
mov [ebp], cl
mov cl, [esp]
mov [esp], cl
mov cl, [eax+ecx*4]
mov [eax+ecx*4], cl
mov cl, [ebx+esi*8-100]
mov [ebx+esi*8-100], cl
mov cl, [edi+1000]
mov [edi+1000], cl
mov cl, [0x1234]
mov [0x1234], cl
mov cl, [bx+di]
mov [bx+di], cl
mov cl, [eax*2]
mov [eax*2], cl
mov cl, [ebp+eax]
mov [ebp+eax], cl
mov bl, [ebx]
mov [ebx], bl
mov bl, [ebp]
mov [ebp], bl
mov bl, [esp]
mov [esp], bl
mov bl, [eax+ecx*4]
mov [eax+ecx*4], bl
mov bl, [ebx+esi*8-100]
mov [ebx+esi*8-100], bl
mov bl, [edi+1000]
mov [edi+1000], bl
mov bl, [0x1234]
mov [0x1234], bl
mov bl, [bx+di]
mov [bx+di], bl
mov bl, [eax*2]
mov [eax*2], bl
mov bl, [ebp+eax]
mov [ebp+eax], bl
mov dh, [ebx]
mov [ebx], dh
mov dh, [ebp]
mov [ebp], dh
mov dh, [esp]
mov [esp], dh
mov dh, [eax+ecx*4]
mov [eax+ecx*4], dh
mov dh, [ebx+esi*8-100]
mov [ebx+esi*8-100], dh
mov dh, [edi+1000]
mov [edi+1000], dh
mov dh, [0x1234]
mov [0x1234], dh
mov dh, [bx+di]
mov [bx+di], dh
mov dh, [eax*2]
mov [eax*2], dh
mov dh, [ebp+eax]
mov [ebp+eax], dh
a32 mov al, [0x1234]
mov al, [word 0x1234]
mov [word 0x1234], al
mov cl, [word 0x1234]
mov [word 0x1234], cl
mov al, [dword 0x1234]
mov [dword 0x1234], al
mov cl, [dword 0x1234]
mov [dword 0x1234], cl
a32 mov al, [dword 0x1234]
mov al, [fs:0x28]
mov [fs:0x28], al
mov cl, [fs:0x28]
mov [fs:0x28], cl
a32 mov al, [fs:0x28]
mov al, [es:0x10]
mov [es:0x10], al
mov cl, [es:0x10]
mov [es:0x10], cl
a32 mov al, [es:0x10]
mov al, [abs 0x1234]
mov [abs 0x1234], al
mov cl, [abs 0x1234]
mov [abs 0x1234], cl
a32 mov al, [abs 0x1234]
mov al, [dword 0x80000000]
mov [dword 0x80000000], al
mov cl, [dword 0x80000000]
mov [dword 0x80000000], cl
a32 mov al, [dword 0x80000000]
mov al, [0x7fffffff]
mov [0x7fffffff], al
mov cl, [0x7fffffff]
mov [0x7fffffff], cl
a32 mov al, [0x7fffffff]
mov al, [-8]
mov [-8], al
mov cl, [-8]
mov [-8], cl
a32 mov al, [-8]
mov al, [a32 0x10]
mov [a32 0x10], al
mov cl, [a32 0x10]
mov [a32 0x10], cl
a32 mov al, [a32 0x10]
mov ax, 0
mov ax, 1
mov ax, -1
mov ax, 5
mov ax, 127
mov ax, 128
mov ax, -128
mov ax, -129
mov ax, 0x55
mov ax, 0xff
mov ax, 255
mov ax, 0x80
mov ax, 0x1234
mov ax, 0xffff
mov ax, 0xff80
mov ax, -300
mov ax, 32767
mov ax, ax
mov ax, cx
mov ax, bx
mov ax, si
mov cx, 0
mov cx, 1
mov cx, -1
mov cx, 5
mov cx, 127
mov cx, 128
mov cx, -128
mov cx, -129
mov cx, 0x55
mov cx, 0xff
mov cx, 255
mov cx, 0x80
mov cx, 0x1234
mov cx, 0xffff
mov cx, 0xff80
mov cx, -300
mov cx, 32767
mov cx, ax
mov cx, cx
mov cx, bx
mov cx, si
mov bx, 0
mov bx, 1
mov bx, -1
mov bx, 5
mov bx, 127
mov bx, 128
mov bx, -128
mov bx, -129
mov bx, 0x55
mov bx, 0xff
mov bx, 255
mov bx, 0x80
mov bx, 0x1234
mov bx, 0xffff
mov bx, 0xff80
mov bx, -300
mov bx, 32767
mov bx, ax
mov bx, cx
mov bx, bx
mov bx, si
mov si, 0
mov si, 1
mov si, -1
mov si, 5
mov si, 127
mov si, 128
mov si, -128
mov si, -129
mov si, 0x55
mov si, 0xff
mov si, 255
mov si, 0x80
mov si, 0x1234
mov si, 0xffff
mov si, 0xff80
mov si, -300
mov si, 32767
mov si, ax
mov si, cx
mov si, bx
mov si, si
mov word [ebx], 0
mov word [ebx], 1
mov word [ebx], -1
mov word [ebx], 5
mov word [ebx], 127
mov word [ebx], 128
mov word [ebx], -128
mov word [ebx], -129
mov word [ebx], 0x55
mov word [ebx], 0xff
mov word [ebx], 255
mov word [ebx], 0x80
mov word [ebx], 0x1234
mov word [ebx], 0xffff
mov word [ebx], 0xff80
mov word [ebx], -300
mov word [ebx], 32767
mov word [ebx], ax
mov word [ebx], cx
mov word [ebx], bx
mov word [ebx], si
mov word [ebp], 0
mov word [ebp], 1
mov word [ebp], -1
mov word [ebp], 5
mov word [ebp], 127
mov word [ebp], 128
mov word [ebp], -128
mov word [ebp], -129
mov word [ebp], 0x55
mov word [ebp], 0xff
mov word [ebp], 255
mov word [ebp], 0x80
mov word [ebp], 0x1234
mov word [ebp], 0xffff
mov word [ebp], 0xff80
mov word [ebp], -300
mov word [ebp], 32767
mov word [ebp], ax
mov word [ebp], cx
mov word [ebp], bx
mov word [ebp], si
mov word [esp], 0
mov word [esp], 1
mov word [esp], -1
mov word [esp], 5
mov word [esp], 127
mov word [esp], 128
mov word [esp], -128
mov word [esp], -129
mov word [esp], 0x55
mov word [esp], 0xff
mov word [esp], 255
mov word [esp], 0x80
mov word [esp], 0x1234
mov word [esp], 0xffff
mov word [esp], 0xff80
mov word [esp], -300
mov word [esp], 32767
mov word [esp], ax
mov word [esp], cx
mov word [esp], bx
mov word [esp], si
mov word [eax+ecx*4], 0
mov word [eax+ecx*4], 1
mov word [eax+ecx*4], -1
mov word [eax+ecx*4], 5
mov word [eax+ecx*4], 127
mov word [eax+ecx*4], 128
mov word [eax+ecx*4], -128
mov word [eax+ecx*4], -129
mov word [eax+ecx*4], 0x55
mov word [eax+ecx*4], 0xff
mov word [eax+ecx*4], 255
mov word [eax+ecx*4], 0x80
mov word [eax+ecx*4], 0x1234
mov word [eax+ecx*4], 0xffff
mov word [eax+ecx*4], 0xff80
mov word [eax+ecx*4], -300
mov word [eax+ecx*4], 32767
mov word [eax+ecx*4], ax
mov word [eax+ecx*4], cx
mov word [eax+ecx*4], bx
mov word [eax+ecx*4], si
mov word [ebx+esi*8-100], 0
mov word [ebx+esi*8-100], 1
mov word [ebx+esi*8-100], -1
mov word [ebx+esi*8-100], 5
mov word [ebx+esi*8-100], 127
mov word [ebx+esi*8-100], 128
mov word [ebx+esi*8-100], -128
mov word [ebx+esi*8-100], -129
mov word [ebx+esi*8-100], 0x55
mov word [ebx+esi*8-100], 0xff
mov word [ebx+esi*8-100], 255
mov word [ebx+esi*8-100], 0x80
mov word [ebx+esi*8-100], 0x1234
mov word [ebx+esi*8-100], 0xffff
mov word [ebx+esi*8-100], 0xff80
mov word [ebx+esi*8-100], -300
mov word [ebx+esi*8-100], 32767
mov word [ebx+esi*8-100], ax
mov word [ebx+esi*8-100], cx
mov word [ebx+esi*8-100], bx
mov word [ebx+esi*8-100], si
mov word [edi+1000], 0
mov word [edi+1000], 1
mov word [edi+1000], -1
mov word [edi+1000], 5
mov word [edi+1000], 127
mov word [edi+1000], 128
mov word [edi+1000], -128
mov word [edi+1000], -129
mov word [edi+1000], 0x55
mov word [edi+1000], 0xff
mov word [edi+1000], 255
mov word [edi+1000], 0x80
mov word [edi+1000], 0x1234
mov word [edi+1000], 0xffff
mov word [edi+1000], 0xff80
mov word [edi+1000], -300
mov word [edi+1000], 32767
mov word [edi+1000], ax
mov word [edi+1000], cx
mov word [edi+1000], bx
mov word [edi+1000], si
mov word [0x1234], 0
mov word [0x1234], 1
mov word [0x1234], -1
mov word [0x1234], 5
mov word [0x1234], 127
mov word [0x1234], 128
mov word [0x1234], -128
mov word [0x1234], -129
mov word [0x1234], 0x55
mov word [0x1234], 0xff
mov word [0x1234], 255
mov word [0x1234], 0x80
mov word [0x1234], 0x1234
mov word [0x1234], 0xffff
mov word [0x1234], 0xff80
mov word [0x1234], -300
mov word [0x1234], 32767
mov word [0x1234], ax
mov word [0x1234], cx
mov word [0x1234], bx
mov word [0x1234], si
mov word [bx+di], 0
mov word [bx+di], 1
mov word [bx+di], -1
mov word [bx+di], 5
mov word [bx+di], 127
mov word [bx+di], 128
mov word [bx+di], -128
mov word [bx+di], -129
mov word [bx+di], 0x55
mov word [bx+di], 0xff
mov word [bx+di], 255
mov word [bx+di], 0x80
mov word [bx+di], 0x1234
mov word [bx+di], 0xffff
mov word [bx+di], 0xff80
mov word [bx+di], -300
mov word [bx+di], 32767
mov word [bx+di], ax
mov word [bx+di], cx
mov word [bx+di], bx
mov word [bx+di], si
mov word [eax*2], 0
mov word [eax*2], 1
mov word [eax*2], -1
mov word [eax*2], 5
mov word [eax*2], 127
mov word [eax*2], 128
mov word [eax*2], -128
mov word [eax*2], -129
mov word [eax*2], 0x55
mov word [eax*2], 0xff
mov word [eax*2], 255
mov word [eax*2], 0x80
mov word [eax*2], 0x1234
mov word [eax*2], 0xffff
mov word [eax*2], 0xff80
mov word [eax*2], -300
mov word [eax*2], 32767
mov word [eax*2], ax
mov word [eax*2], cx
mov word [eax*2], bx
mov word [eax*2], si
mov word [ebp+eax], 0
mov word [ebp+eax], 1
mov word [ebp+eax], -1
mov word [ebp+eax], 5
mov word [ebp+eax], 127
mov word [ebp+eax], 128
mov word [ebp+eax], -128
mov word [ebp+eax], -129
mov word [ebp+eax], 0x55
mov word [ebp+eax], 0xff
mov word [ebp+eax], 255
mov word [ebp+eax], 0x80
mov word [ebp+eax], 0x1234
mov word [ebp+eax], 0xffff
mov word [ebp+eax], 0xff80
mov word [ebp+eax], -300
mov word [ebp+eax], 32767
mov word [ebp+eax], ax
mov word [ebp+eax], cx
mov word [ebp+eax], bx
mov word [ebp+eax], si
mov ax, [ebx]
mov [ebx], ax
mov ax, [ebp]
mov [ebp], ax
mov ax, [esp]
mov [esp], ax
mov ax, [eax+ecx*4]
mov [eax+ecx*4], ax
mov ax, [ebx+esi*8-100]
mov [ebx+esi*8-100], ax
mov ax, [edi+1000]
mov [edi+1000], ax
mov ax, [0x1234]
mov [0x1234], ax
mov ax, [bx+di]
mov [bx+di], ax
mov ax, [eax*2]
mov [eax*2], ax
mov ax, [ebp+eax]
mov [ebp+eax], ax
mov cx, [ebx]
mov [ebx], cx
mov cx, [ebp]
mov [ebp], cx
mov cx, [esp]
mov [esp], cx
mov cx, [eax+ecx*4]
mov [eax+ecx*4], cx
mov cx, [ebx+esi*8-100]
mov [ebx+esi*8-100], cx
mov cx, [edi+1000]
mov [edi+1000], cx
mov cx, [0x1234]
mov [0x1234], cx
mov cx, [bx+di]
mov [bx+di], cx
mov cx, [eax*2]
mov [eax*2], cx
mov cx, [ebp+eax]
mov [ebp+eax], cx
mov bx, [ebx]
mov [ebx], bx
mov bx, [ebp]
mov [ebp], bx
mov bx, [esp]
mov [esp], bx
mov bx, [eax+ecx*4]
mov [eax+ecx*4], bx
mov bx, [ebx+esi*8-100]
mov [ebx+esi*8-100], bx
mov bx, [edi+1000]
mov [edi+1000], bx
mov bx, [0x1234]
mov [0x1234], bx
mov bx, [bx+di]
mov [bx+di], bx
mov bx, [eax*2]
mov [eax*2], bx
mov bx, [ebp+eax]
mov [ebp+eax], bx
mov si, [ebx]
mov [ebx], si
mov si, [ebp]
mov [ebp], si
mov si, [esp]
mov [esp], si
mov si, [eax+ecx*4]
mov [eax+ecx*4], si
mov si, [ebx+esi*8-100]
mov [ebx+esi*8-100], si
mov si, [edi+1000]
mov [edi+1000], si
mov si, [0x1234]
mov [0x1234], si
mov si, [bx+di]
mov [bx+di], si
mov si, [eax*2]
mov [eax*2], si
mov si, [ebp+eax]
mov [ebp+eax], si
a32 mov ax, [0x1234]
mov ax, [word 0x1234]
mov [word 0x1234], ax
mov cx, [word 0x1234]
mov [word 0x1234], cx
mov ax, [dword 0x1234]
mov [dword 0x1234], ax
mov cx, [dword 0x1234]
mov [dword 0x1234], cx
a32 mov ax, [dword 0x1234]
mov ax, [fs:0x28]
mov [fs:0x28], ax
mov cx, [fs:0x28]
mov [fs:0x28], cx
a32 mov ax, [fs:0x28]
mov ax, [es:0x10]
mov [es:0x10], ax
mov cx, [es:0x10]
mov [es:0x10], cx
a32 mov ax, [es:0x10]
mov ax, [abs 0x1234]
mov [abs 0x1234], ax
mov cx, [abs 0x1234]
mov [abs 0x1234], cx
a32 mov ax, [abs 0x1234]
mov ax, [dword 0x80000000]
mov [dword 0x80000000], ax
mov cx, [dword 0x80000000]
mov [dword 0x80000000], cx
a32 mov ax, [dword 0x80000000]
mov ax, [0x7fffffff]
mov [0x7fffffff], ax
mov cx, [0x7fffffff]
mov [0x7fffffff], cx
a32 mov ax, [0x7fffffff]
mov ax, [-8]
mov [-8], ax
mov cx, [-8]
mov [-8], cx
a32 mov ax, [-8]
mov ax, [a32 0x10]
mov [a32 0x10], ax
mov cx, [a32 0x10]
mov [a32 0x10], cx
a32 mov ax, [a32 0x10]
mov cx, strict word 5
mov cx, word 5
mov eax, 0
mov eax, 1
mov eax, -1
mov eax, 5
mov eax, 127
mov eax, 128
mov eax, -128
mov eax, -129
mov eax, 0x55
mov eax, 0xff
mov eax, 255
mov eax, 0x80
mov eax, 0x1234
mov eax, 0xffff
mov eax, 0xff80
mov eax, -300
mov eax, 32767
mov eax, 0x12345678
mov eax, 0xffffffff
mov eax, 0x7fffffff
mov eax, -70000
mov eax, 0x80000000
mov eax, eax
mov eax, ecx
mov eax, ebx
mov eax, edi
mov ecx, 0
mov ecx, 1
mov ecx, -1
mov ecx, 5
mov ecx, 127
mov ecx, 128
mov ecx, -128
mov ecx, -129
mov ecx, 0x55
mov ecx, 0xff
mov ecx, 255
mov ecx, 0x80
mov ecx, 0x1234
mov ecx, 0xffff
mov ecx, 0xff80
mov ecx, -300
mov ecx, 32767
mov ecx, 0x12345678
mov ecx, 0xffffffff
mov ecx, 0x7fffffff
mov ecx, -70000
mov ecx, 0x80000000
mov ecx, eax
mov ecx, ecx
mov ecx, ebx
mov ecx, edi
mov ebx, 0
mov ebx, 1
mov ebx, -1
mov ebx, 5
mov ebx, 127
mov ebx, 128
mov ebx, -128
mov ebx, -129
mov ebx, 0x55
mov ebx, 0xff
mov ebx, 255
mov ebx, 0x80
mov ebx, 0x1234
mov ebx, 0xffff
mov ebx, 0xff80
mov ebx, -300
mov ebx, 32767
mov ebx, 0x12345678
mov ebx, 0xffffffff
mov ebx, 0x7fffffff
mov ebx, -70000
mov ebx, 0x80000000
mov ebx, eax
mov ebx, ecx
mov ebx, ebx
mov ebx, edi
mov edi, 0
mov edi, 1
mov edi, -1
mov edi, 5
mov edi, 127
mov edi, 128
mov edi, -128
mov edi, -129
mov edi, 0x55
mov edi, 0xff
mov edi, 255
mov edi, 0x80
mov edi, 0x1234
mov edi, 0xffff
mov edi, 0xff80
mov edi, -300
mov edi, 32767
mov edi, 0x12345678
mov edi, 0xffffffff
mov edi, 0x7fffffff
mov edi, -70000
mov edi, 0x80000000
mov edi, eax
mov edi, ecx
mov edi, ebx
mov edi, edi
mov dword [ebx], 0
mov dword [ebx], 1
mov dword [ebx], -1
mov dword [ebx], 5
mov dword [ebx], 127
mov dword [ebx], 128
mov dword [ebx], -128
mov dword [ebx], -129
mov dword [ebx], 0x55
mov dword [ebx], 0xff
mov dword [ebx], 255
mov dword [ebx], 0x80
mov dword [ebx], 0x1234
mov dword [ebx], 0xffff
mov dword [ebx], 0xff80
mov dword [ebx], -300
mov dword [ebx], 32767
mov dword [ebx], 0x12345678
mov dword [ebx], 0xffffffff
mov dword [ebx], 0x7fffffff
mov dword [ebx], -70000
mov dword [ebx], 0x80000000
mov dword [ebx], eax
mov dword [ebx], ecx
mov dword [ebx], ebx
mov dword [ebx], edi
mov dword [ebp], 0
mov dword [ebp], 1
mov dword [ebp], -1
mov dword [ebp], 5
mov dword [ebp], 127
mov dword [ebp], 128
mov dword [ebp], -128
mov dword [ebp], -129
mov dword [ebp], 0x55
mov dword [ebp], 0xff
mov dword [ebp], 255
mov dword [ebp], 0x80
mov dword [ebp], 0x1234
mov dword [ebp], 0xffff
mov dword [ebp], 0xff80
mov dword [ebp], -300
mov dword [ebp], 32767
mov dword [ebp], 0x12345678
mov dword [ebp], 0xffffffff
mov dword [ebp], 0x7fffffff
mov dword [ebp], -70000
mov dword [ebp], 0x80000000
mov dword [ebp], eax
mov dword [ebp], ecx
mov dword [ebp], ebx
mov dword [ebp], edi
mov dword [esp], 0
mov dword [esp], 1
mov dword [esp], -1
mov dword [esp], 5
mov dword [esp], 127
mov dword [esp], 128
mov dword [esp], -128
mov dword [esp], -129
mov dword [esp], 0x55
mov dword [esp], 0xff
mov dword [esp], 255
mov dword [esp], 0x80
mov dword [esp], 0x1234
mov dword [esp], 0xffff
mov dword [esp], 0xff80
mov dword [esp], -300
mov dword [esp], 32767
mov dword [esp], 0x12345678
mov dword [esp], 0xffffffff
mov dword [esp], 0x7fffffff
mov dword [esp], -70000
mov dword [esp], 0x80000000
mov dword [esp], eax
mov dword [esp], ecx
mov dword [esp], ebx
mov dword [esp], edi
mov dword [eax+ecx*4], 0
mov dword [eax+ecx*4], 1
mov dword [eax+ecx*4], -1
mov dword [eax+ecx*4], 5
mov dword [eax+ecx*4], 127
mov dword [eax+ecx*4], 128
mov dword [eax+ecx*4], -128
mov dword [eax+ecx*4], -129
mov dword [eax+ecx*4], 0x55
mov dword [eax+ecx*4], 0xff
mov dword [eax+ecx*4], 255
mov dword [eax+ecx*4], 0x80
mov dword [eax+ecx*4], 0x1234
mov dword [eax+ecx*4], 0xffff
mov dword [eax+ecx*4], 0xff80
mov dword [eax+ecx*4], -300
mov dword [eax+ecx*4], 32767
mov dword [eax+ecx*4], 0x12345678
mov dword [eax+ecx*4], 0xffffffff
mov dword [eax+ecx*4], 0x7fffffff
mov dword [eax+ecx*4], -70000
mov dword [eax+ecx*4], 0x80000000
mov dword [eax+ecx*4], eax
mov dword [eax+ecx*4], ecx
mov dword [eax+ecx*4], ebx
mov dword [eax+ecx*4], edi
mov dword [ebx+esi*8-100], 0
mov dword [ebx+esi*8-100], 1
mov dword [ebx+esi*8-100], -1
mov dword [ebx+esi*8-100], 5
mov dword [ebx+esi*8-100], 127
mov dword [ebx+esi*8-100], 128
mov dword [ebx+esi*8-100], -128
mov dword [ebx+esi*8-100], -129
mov dword [ebx+esi*8-100], 0x55
mov dword [ebx+esi*8-100], 0xff
mov dword [ebx+esi*8-100], 255
mov dword [ebx+esi*8-100], 0x80
mov dword [ebx+esi*8-100], 0x1234
mov dword [ebx+esi*8-100], 0xffff
mov dword [ebx+esi*8-100], 0xff80
mov dword [ebx+esi*8-100], -300
mov dword [ebx+esi*8-100], 32767
mov dword [ebx+esi*8-100], 0x12345678
mov dword [ebx+esi*8-100], 0xffffffff
mov dword [ebx+esi*8-100], 0x7fffffff
mov dword [ebx+esi*8-100], -70000
mov dword [ebx+esi*8-100], 0x80000000
mov dword [ebx+esi*8-100], eax
mov dword [ebx+esi*8-100], ecx
mov dword [ebx+esi*8-100], ebx
mov dword [ebx+esi*8-100], edi
mov dword [edi+1000], 0
mov dword [edi+1000], 1
mov dword [edi+1000], -1
mov dword [edi+1000], 5
mov dword [edi+1000], 127
mov dword [edi+1000], 128
mov dword [edi+1000], -128
mov dword [edi+1000], -129
mov dword [edi+1000], 0x55
mov dword [edi+1000], 0xff
mov dword [edi+1000], 255
mov dword [edi+1000], 0x80
mov dword [edi+1000], 0x1234
mov dword [edi+1000], 0xffff
mov dword [edi+1000], 0xff80
mov dword [edi+1000], -300
mov dword [edi+1000], 32767
mov dword [edi+1000], 0x12345678
mov dword [edi+1000], 0xffffffff
mov dword [edi+1000], 0x7fffffff
mov dword [edi+1000], -70000
mov dword [edi+1000], 0x80000000
mov dword [edi+1000], eax
mov dword [edi+1000], ecx
mov dword [edi+1000], ebx
mov dword [edi+1000], edi
mov dword [0x1234], 0
mov dword [0x1234], 1
mov dword [0x1234], -1
mov dword [0x1234], 5
mov dword [0x1234], 127
mov dword [0x1234], 128
mov dword [0x1234], -128
mov dword [0x1234], -129
mov dword [0x1234], 0x55
mov dword [0x1234], 0xff
mov dword [0x1234], 255
mov dword [0x1234], 0x80
mov dword [0x1234], 0x1234
mov dword [0x1234], 0xffff
mov dword [0x1234], 0xff80
mov dword [0x1234], -300
mov dword [0x1234], 32767
mov dword [0x1234], 0x12345678
mov dword [0x1234], 0xffffffff
mov dword [0x1234], 0x7fffffff
mov dword [0x1234], -70000
mov dword [0x1234], 0x80000000
mov dword [0x1234], eax
mov dword [0x1234], ecx
mov dword [0x1234], ebx
mov dword [0x1234], edi
mov dword [bx+di], 0
mov dword [bx+di], 1
mov dword [bx+di], -1
mov dword [bx+di], 5
mov dword [bx+di], 127
mov dword [bx+di], 128
mov dword [bx+di], -128
mov dword [bx+di], -129
mov dword [bx+di], 0x55
mov dword [bx+di], 0xff
mov dword [bx+di], 255
mov dword [bx+di], 0x80
mov dword [bx+di], 0x1234
mov dword [bx+di], 0xffff
mov dword [bx+di], 0xff80
mov dword [bx+di], -300
mov dword [bx+di], 32767
mov dword [bx+di], 0x12345678
mov dword [bx+di], 0xffffffff
mov dword [bx+di], 0x7fffffff
mov dword [bx+di], -70000
mov dword [bx+di], 0x80000000
mov dword [bx+di], eax
mov dword [bx+di], ecx
mov dword [bx+di], ebx
mov dword [bx+di], edi
mov dword [eax*2], 0
mov dword [eax*2], 1
mov dword [eax*2], -1
mov dword [eax*2], 5
mov dword [eax*2], 127
mov dword [eax*2], 128
mov dword [eax*2], -128
mov dword [eax*2], -129
mov dword [eax*2], 0x55
mov dword [eax*2], 0xff
mov dword [eax*2], 255
mov dword [eax*2], 0x80
mov dword [eax*2], 0x1234
mov dword [eax*2], 0xffff
mov dword [eax*2], 0xff80
mov dword [eax*2], -300
mov dword [eax*2], 32767
mov dword [eax*2], 0x12345678
mov dword [eax*2], 0xffffffff
mov dword [eax*2], 0x7fffffff
mov dword [eax*2], -70000
mov dword [eax*2], 0x80000000
mov dword [eax*2], eax
mov dword [eax*2], ecx
mov dword [eax*2], ebx
mov dword [eax*2], edi
mov dword [ebp+eax], 0
mov dword [ebp+eax], 1
mov dword [ebp+eax], -1
mov dword [ebp+eax], 5
mov dword [ebp+eax], 127
mov dword [ebp+eax], 128
mov dword [ebp+eax], -128
mov dword [ebp+eax], -129
mov dword [ebp+eax], 0x55
mov dword [ebp+eax], 0xff
mov dword [ebp+eax], 255
mov dword [ebp+eax], 0x80
mov dword [ebp+eax], 0x1234
mov dword [ebp+eax], 0xffff
mov dword [ebp+eax], 0xff80
mov dword [ebp+eax], -300
mov dword [ebp+eax], 32767
mov dword [ebp+eax], 0x12345678
mov dword [ebp+eax], 0xffffffff
mov dword [ebp+eax], 0x7fffffff
mov dword [ebp+eax], -70000
mov dword [ebp+eax], 0x80000000
mov dword [ebp+eax], eax
mov dword [ebp+eax], ecx
mov dword [ebp+eax], ebx
mov dword [ebp+eax], edi
mov eax, [ebx]
mov [ebx], eax
mov eax, [ebp]
mov [ebp], eax
mov eax, [esp]
mov [esp], eax
mov eax, [eax+ecx*4]
mov [eax+ecx*4], eax
mov eax, [ebx+esi*8-100]
mov [ebx+esi*8-100], eax
mov eax, [edi+1000]
mov [edi+1000], eax
mov eax, [0x1234]
mov [0x1234], eax
mov eax, [bx+di]
mov [bx+di], eax
mov eax, [eax*2]
mov [eax*2], eax
mov eax, [ebp+eax]
mov [ebp+eax], eax
mov ecx, [ebx]
mov [ebx], ecx
mov ecx, [ebp]
mov [ebp], ecx
mov ecx, [esp]
mov [esp], ecx
mov ecx, [eax+ecx*4]
mov [eax+ecx*4], ecx
mov ecx, [ebx+esi*8-100]
mov [ebx+esi*8-100], ecx
mov ecx, [edi+1000]
mov [edi+1000], ecx
mov ecx, [0x1234]
mov [0x1234], ecx
mov ecx, [bx+di]
mov [bx+di], ecx
mov ecx, [eax*2]
mov [eax*2], ecx
mov ecx, [ebp+eax]
mov [ebp+eax], ecx
mov ebx, [ebx]
mov [ebx], ebx
mov ebx, [ebp]
mov [ebp], ebx
mov ebx, [esp]
mov [esp], ebx
mov ebx, [eax+ecx*4]
mov [eax+ecx*4], ebx
mov ebx, [ebx+esi*8-100]
mov [ebx+esi*8-100], ebx
mov ebx, [edi+1000]
mov [edi+1000], ebx
mov ebx, [0x1234]
mov [0x1234], ebx
mov ebx, [bx+di]
mov [bx+di], ebx
mov ebx, [eax*2]
mov [eax*2], ebx
mov ebx, [ebp+eax]
mov [ebp+eax], ebx
mov edi, [ebx]
mov [ebx], edi
mov edi, [ebp]
mov [ebp], edi
mov edi, [esp]
mov [esp], edi
mov edi, [eax+ecx*4]
mov [eax+ecx*4], edi
mov edi, [ebx+esi*8-100]
mov [ebx+esi*8-100], edi
mov edi, [edi+1000]
mov [edi+1000], edi
mov edi, [0x1234]
mov [0x1234], edi
mov edi, [bx+di]
mov [bx+di], edi
mov edi, [eax*2]
mov [eax*2], edi
mov edi, [ebp+eax]
mov [ebp+eax], edi
a32 mov eax, [0x1234]
mov eax, [word 0x1234]
mov [word 0x1234], eax
mov ecx, [word 0x1234]
mov [word 0x1234], ecx
mov eax, [dword 0x1234]
mov [dword 0x1234], eax
mov ecx, [dword 0x1234]
mov [dword 0x1234], ecx
a32 mov eax, [dword 0x1234]
mov eax, [fs:0x28]
mov [fs:0x28], eax
mov ecx, [fs:0x28]
mov [fs:0x28], ecx
a32 mov eax, [fs:0x28]
mov eax, [es:0x10]
mov [es:0x10], eax
mov ecx, [es:0x10]
mov [es:0x10], ecx
a32 mov eax, [es:0x10]
mov eax, [abs 0x1234]
mov [abs 0x1234], eax
mov ecx, [abs 0x1234]
mov [abs 0x1234], ecx
a32 mov eax, [abs 0x1234]
mov eax, [dword 0x80000000]
mov [dword 0x80000000], eax
mov ecx, [dword 0x80000000]
mov [dword 0x80000000], ecx
a32 mov eax, [dword 0x80000000]
mov eax, [0x7fffffff]
mov [0x7fffffff], eax
mov ecx, [0x7fffffff]
mov [0x7fffffff], ecx
a32 mov eax, [0x7fffffff]
mov eax, [-8]
mov [-8], eax
mov ecx, [-8]
mov [-8], ecx
a32 mov eax, [-8]
mov eax, [a32 0x10]
mov [a32 0x10], eax
mov ecx, [a32 0x10]
mov [a32 0x10], ecx
a32 mov eax, [a32 0x10]
mov ecx, strict dword 5
mov ecx, dword 5
mov eax, dword 5
fwd: nop
end:
