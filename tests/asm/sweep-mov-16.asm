; Instruction sweep: mov, 16-bit mode.
bits 16
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
mov byte [bx], 0
mov byte [bx], 1
mov byte [bx], -1
mov byte [bx], 5
mov byte [bx], 127
mov byte [bx], 128
mov byte [bx], -128
mov byte [bx], 0x55
mov byte [bx], 0xff
mov byte [bx], 255
mov byte [bx], 0x80
mov byte [bx], al
mov byte [bx], cl
mov byte [bx], bl
mov byte [bx], dh
mov byte [bp], 0
mov byte [bp], 1
mov byte [bp], -1
mov byte [bp], 5
mov byte [bp], 127
mov byte [bp], 128
mov byte [bp], -128
mov byte [bp], 0x55
mov byte [bp], 0xff
mov byte [bp], 255
mov byte [bp], 0x80
mov byte [bp], al
mov byte [bp], cl
mov byte [bp], bl
mov byte [bp], dh
mov byte [bx+si], 0
mov byte [bx+si], 1
mov byte [bx+si], -1
mov byte [bx+si], 5
mov byte [bx+si], 127
mov byte [bx+si], 128
mov byte [bx+si], -128
mov byte [bx+si], 0x55
mov byte [bx+si], 0xff
mov byte [bx+si], 255
mov byte [bx+si], 0x80
mov byte [bx+si], al
mov byte [bx+si], cl
mov byte [bx+si], bl
mov byte [bx+si], dh
mov byte [bp+di+5], 0
mov byte [bp+di+5], 1
mov byte [bp+di+5], -1
mov byte [bp+di+5], 5
mov byte [bp+di+5], 127
mov byte [bp+di+5], 128
mov byte [bp+di+5], -128
mov byte [bp+di+5], 0x55
mov byte [bp+di+5], 0xff
mov byte [bp+di+5], 255
mov byte [bp+di+5], 0x80
mov byte [bp+di+5], al
mov byte [bp+di+5], cl
mov byte [bp+di+5], bl
mov byte [bp+di+5], dh
mov byte [si-200], 0
mov byte [si-200], 1
mov byte [si-200], -1
mov byte [si-200], 5
mov byte [si-200], 127
mov byte [si-200], 128
mov byte [si-200], -128
mov byte [si-200], 0x55
mov byte [si-200], 0xff
mov byte [si-200], 255
mov byte [si-200], 0x80
mov byte [si-200], al
mov byte [si-200], cl
mov byte [si-200], bl
mov byte [si-200], dh
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
mov byte [eax], 0
mov byte [eax], 1
mov byte [eax], -1
mov byte [eax], 5
mov byte [eax], 127
mov byte [eax], 128
mov byte [eax], -128
mov byte [eax], 0x55
mov byte [eax], 0xff
mov byte [eax], 255
mov byte [eax], 0x80
mov byte [eax], al
mov byte [eax], cl
mov byte [eax], bl
mov byte [eax], dh
mov byte [esp+4], 0
mov byte [esp+4], 1
mov byte [esp+4], -1
mov byte [esp+4], 5
mov byte [esp+4], 127
mov byte [esp+4], 128
mov byte [esp+4], -128
mov byte [esp+4], 0x55
mov byte [esp+4], 0xff
mov byte [esp+4], 255
mov byte [esp+4], 0x80
mov byte [esp+4], al
mov byte [esp+4], cl
mov byte [esp+4], bl
mov byte [esp+4], dh
mov al, [bx]
mov [bx], al
mov al, [bp]
mov [bp], al
mov al, [bx+si]
mov [bx+si], al
mov al, [bp+di+5]
mov [bp+di+5], al
mov al, [si-200]
mov [si-200], al
mov al, [0x1234]
mov [0x1234], al
mov al, [eax]
mov [eax], al
mov al, [esp+4]
mov [esp+4], al
mov cl, [bx]
mov [bx], cl
mov cl, [bp]
mov [bp], cl
mov cl, [bx+si]
mov [bx+si], cl
mov cl, [bp+di+5]
mov [bp+di+5], cl
mov cl, [si-200]
mov [si-200], cl
mov cl, [0x1234]
mov [0x1234], cl
mov cl, [eax]
mov [eax], cl
mov cl, [esp+4]
mov [esp+4], cl
mov bl, [bx]
mov [bx], bl
mov bl, [bp]
mov [bp], bl
mov bl, [bx+si]
mov [bx+si], bl
mov bl, [bp+di+5]
mov [bp+di+5], bl
mov bl, [si-200]
mov [si-200], bl
mov bl, [0x1234]
mov [0x1234], bl
mov bl, [eax]
mov [eax], bl
mov bl, [esp+4]
mov [esp+4], bl
mov dh, [bx]
mov [bx], dh
mov dh, [bp]
mov [bp], dh
mov dh, [bx+si]
mov [bx+si], dh
mov dh, [bp+di+5]
mov [bp+di+5], dh
mov dh, [si-200]
mov [si-200], dh
mov dh, [0x1234]
mov [0x1234], dh
mov dh, [eax]
mov [eax], dh
mov dh, [esp+4]
mov [esp+4], dh
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
mov word [bx], 0
mov word [bx], 1
mov word [bx], -1
mov word [bx], 5
mov word [bx], 127
mov word [bx], 128
mov word [bx], -128
mov word [bx], -129
mov word [bx], 0x55
mov word [bx], 0xff
mov word [bx], 255
mov word [bx], 0x80
mov word [bx], 0x1234
mov word [bx], 0xffff
mov word [bx], 0xff80
mov word [bx], -300
mov word [bx], 32767
mov word [bx], ax
mov word [bx], cx
mov word [bx], bx
mov word [bx], si
mov word [bp], 0
mov word [bp], 1
mov word [bp], -1
mov word [bp], 5
mov word [bp], 127
mov word [bp], 128
mov word [bp], -128
mov word [bp], -129
mov word [bp], 0x55
mov word [bp], 0xff
mov word [bp], 255
mov word [bp], 0x80
mov word [bp], 0x1234
mov word [bp], 0xffff
mov word [bp], 0xff80
mov word [bp], -300
mov word [bp], 32767
mov word [bp], ax
mov word [bp], cx
mov word [bp], bx
mov word [bp], si
mov word [bx+si], 0
mov word [bx+si], 1
mov word [bx+si], -1
mov word [bx+si], 5
mov word [bx+si], 127
mov word [bx+si], 128
mov word [bx+si], -128
mov word [bx+si], -129
mov word [bx+si], 0x55
mov word [bx+si], 0xff
mov word [bx+si], 255
mov word [bx+si], 0x80
mov word [bx+si], 0x1234
mov word [bx+si], 0xffff
mov word [bx+si], 0xff80
mov word [bx+si], -300
mov word [bx+si], 32767
mov word [bx+si], ax
mov word [bx+si], cx
mov word [bx+si], bx
mov word [bx+si], si
mov word [bp+di+5], 0
mov word [bp+di+5], 1
mov word [bp+di+5], -1
mov word [bp+di+5], 5
mov word [bp+di+5], 127
mov word [bp+di+5], 128
mov word [bp+di+5], -128
mov word [bp+di+5], -129
mov word [bp+di+5], 0x55
mov word [bp+di+5], 0xff
mov word [bp+di+5], 255
mov word [bp+di+5], 0x80
mov word [bp+di+5], 0x1234
mov word [bp+di+5], 0xffff
mov word [bp+di+5], 0xff80
mov word [bp+di+5], -300
mov word [bp+di+5], 32767
mov word [bp+di+5], ax
mov word [bp+di+5], cx
mov word [bp+di+5], bx
mov word [bp+di+5], si
mov word [si-200], 0
mov word [si-200], 1
mov word [si-200], -1
mov word [si-200], 5
mov word [si-200], 127
mov word [si-200], 128
mov word [si-200], -128
mov word [si-200], -129
mov word [si-200], 0x55
mov word [si-200], 0xff
mov word [si-200], 255
mov word [si-200], 0x80
mov word [si-200], 0x1234
mov word [si-200], 0xffff
mov word [si-200], 0xff80
mov word [si-200], -300
mov word [si-200], 32767
mov word [si-200], ax
mov word [si-200], cx
mov word [si-200], bx
mov word [si-200], si
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
mov word [eax], 0
mov word [eax], 1
mov word [eax], -1
mov word [eax], 5
mov word [eax], 127
mov word [eax], 128
mov word [eax], -128
mov word [eax], -129
mov word [eax], 0x55
mov word [eax], 0xff
mov word [eax], 255
mov word [eax], 0x80
mov word [eax], 0x1234
mov word [eax], 0xffff
mov word [eax], 0xff80
mov word [eax], -300
mov word [eax], 32767
mov word [eax], ax
mov word [eax], cx
mov word [eax], bx
mov word [eax], si
mov word [esp+4], 0
mov word [esp+4], 1
mov word [esp+4], -1
mov word [esp+4], 5
mov word [esp+4], 127
mov word [esp+4], 128
mov word [esp+4], -128
mov word [esp+4], -129
mov word [esp+4], 0x55
mov word [esp+4], 0xff
mov word [esp+4], 255
mov word [esp+4], 0x80
mov word [esp+4], 0x1234
mov word [esp+4], 0xffff
mov word [esp+4], 0xff80
mov word [esp+4], -300
mov word [esp+4], 32767
mov word [esp+4], ax
mov word [esp+4], cx
mov word [esp+4], bx
mov word [esp+4], si
mov ax, [bx]
mov [bx], ax
mov ax, [bp]
mov [bp], ax
mov ax, [bx+si]
mov [bx+si], ax
mov ax, [bp+di+5]
mov [bp+di+5], ax
mov ax, [si-200]
mov [si-200], ax
mov ax, [0x1234]
mov [0x1234], ax
mov ax, [eax]
mov [eax], ax
mov ax, [esp+4]
mov [esp+4], ax
mov cx, [bx]
mov [bx], cx
mov cx, [bp]
mov [bp], cx
mov cx, [bx+si]
mov [bx+si], cx
mov cx, [bp+di+5]
mov [bp+di+5], cx
mov cx, [si-200]
mov [si-200], cx
mov cx, [0x1234]
mov [0x1234], cx
mov cx, [eax]
mov [eax], cx
mov cx, [esp+4]
mov [esp+4], cx
mov bx, [bx]
mov [bx], bx
mov bx, [bp]
mov [bp], bx
mov bx, [bx+si]
mov [bx+si], bx
mov bx, [bp+di+5]
mov [bp+di+5], bx
mov bx, [si-200]
mov [si-200], bx
mov bx, [0x1234]
mov [0x1234], bx
mov bx, [eax]
mov [eax], bx
mov bx, [esp+4]
mov [esp+4], bx
mov si, [bx]
mov [bx], si
mov si, [bp]
mov [bp], si
mov si, [bx+si]
mov [bx+si], si
mov si, [bp+di+5]
mov [bp+di+5], si
mov si, [si-200]
mov [si-200], si
mov si, [0x1234]
mov [0x1234], si
mov si, [eax]
mov [eax], si
mov si, [esp+4]
mov [esp+4], si
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
mov dword [bx], 0
mov dword [bx], 1
mov dword [bx], -1
mov dword [bx], 5
mov dword [bx], 127
mov dword [bx], 128
mov dword [bx], -128
mov dword [bx], -129
mov dword [bx], 0x55
mov dword [bx], 0xff
mov dword [bx], 255
mov dword [bx], 0x80
mov dword [bx], 0x1234
mov dword [bx], 0xffff
mov dword [bx], 0xff80
mov dword [bx], -300
mov dword [bx], 32767
mov dword [bx], 0x12345678
mov dword [bx], 0xffffffff
mov dword [bx], 0x7fffffff
mov dword [bx], -70000
mov dword [bx], 0x80000000
mov dword [bx], eax
mov dword [bx], ecx
mov dword [bx], ebx
mov dword [bx], edi
mov dword [bp], 0
mov dword [bp], 1
mov dword [bp], -1
mov dword [bp], 5
mov dword [bp], 127
mov dword [bp], 128
mov dword [bp], -128
mov dword [bp], -129
mov dword [bp], 0x55
mov dword [bp], 0xff
mov dword [bp], 255
mov dword [bp], 0x80
mov dword [bp], 0x1234
mov dword [bp], 0xffff
mov dword [bp], 0xff80
mov dword [bp], -300
mov dword [bp], 32767
mov dword [bp], 0x12345678
mov dword [bp], 0xffffffff
mov dword [bp], 0x7fffffff
mov dword [bp], -70000
mov dword [bp], 0x80000000
mov dword [bp], eax
mov dword [bp], ecx
mov dword [bp], ebx
mov dword [bp], edi
mov dword [bx+si], 0
mov dword [bx+si], 1
mov dword [bx+si], -1
mov dword [bx+si], 5
mov dword [bx+si], 127
mov dword [bx+si], 128
mov dword [bx+si], -128
mov dword [bx+si], -129
mov dword [bx+si], 0x55
mov dword [bx+si], 0xff
mov dword [bx+si], 255
mov dword [bx+si], 0x80
mov dword [bx+si], 0x1234
mov dword [bx+si], 0xffff
mov dword [bx+si], 0xff80
mov dword [bx+si], -300
mov dword [bx+si], 32767
mov dword [bx+si], 0x12345678
mov dword [bx+si], 0xffffffff
mov dword [bx+si], 0x7fffffff
mov dword [bx+si], -70000
mov dword [bx+si], 0x80000000
mov dword [bx+si], eax
mov dword [bx+si], ecx
mov dword [bx+si], ebx
mov dword [bx+si], edi
mov dword [bp+di+5], 0
mov dword [bp+di+5], 1
mov dword [bp+di+5], -1
mov dword [bp+di+5], 5
mov dword [bp+di+5], 127
mov dword [bp+di+5], 128
mov dword [bp+di+5], -128
mov dword [bp+di+5], -129
mov dword [bp+di+5], 0x55
mov dword [bp+di+5], 0xff
mov dword [bp+di+5], 255
mov dword [bp+di+5], 0x80
mov dword [bp+di+5], 0x1234
mov dword [bp+di+5], 0xffff
mov dword [bp+di+5], 0xff80
mov dword [bp+di+5], -300
mov dword [bp+di+5], 32767
mov dword [bp+di+5], 0x12345678
mov dword [bp+di+5], 0xffffffff
mov dword [bp+di+5], 0x7fffffff
mov dword [bp+di+5], -70000
mov dword [bp+di+5], 0x80000000
mov dword [bp+di+5], eax
mov dword [bp+di+5], ecx
mov dword [bp+di+5], ebx
mov dword [bp+di+5], edi
mov dword [si-200], 0
mov dword [si-200], 1
mov dword [si-200], -1
mov dword [si-200], 5
mov dword [si-200], 127
mov dword [si-200], 128
mov dword [si-200], -128
mov dword [si-200], -129
mov dword [si-200], 0x55
mov dword [si-200], 0xff
mov dword [si-200], 255
mov dword [si-200], 0x80
mov dword [si-200], 0x1234
mov dword [si-200], 0xffff
mov dword [si-200], 0xff80
mov dword [si-200], -300
mov dword [si-200], 32767
mov dword [si-200], 0x12345678
mov dword [si-200], 0xffffffff
mov dword [si-200], 0x7fffffff
mov dword [si-200], -70000
mov dword [si-200], 0x80000000
mov dword [si-200], eax
mov dword [si-200], ecx
mov dword [si-200], ebx
mov dword [si-200], edi
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
mov dword [eax], 0
mov dword [eax], 1
mov dword [eax], -1
mov dword [eax], 5
mov dword [eax], 127
mov dword [eax], 128
mov dword [eax], -128
mov dword [eax], -129
mov dword [eax], 0x55
mov dword [eax], 0xff
mov dword [eax], 255
mov dword [eax], 0x80
mov dword [eax], 0x1234
mov dword [eax], 0xffff
mov dword [eax], 0xff80
mov dword [eax], -300
mov dword [eax], 32767
mov dword [eax], 0x12345678
mov dword [eax], 0xffffffff
mov dword [eax], 0x7fffffff
mov dword [eax], -70000
mov dword [eax], 0x80000000
mov dword [eax], eax
mov dword [eax], ecx
mov dword [eax], ebx
mov dword [eax], edi
mov dword [esp+4], 0
mov dword [esp+4], 1
mov dword [esp+4], -1
mov dword [esp+4], 5
mov dword [esp+4], 127
mov dword [esp+4], 128
mov dword [esp+4], -128
mov dword [esp+4], -129
mov dword [esp+4], 0x55
mov dword [esp+4], 0xff
mov dword [esp+4], 255
mov dword [esp+4], 0x80
mov dword [esp+4], 0x1234
mov dword [esp+4], 0xffff
mov dword [esp+4], 0xff80
mov dword [esp+4], -300
mov dword [esp+4], 32767
mov dword [esp+4], 0x12345678
mov dword [esp+4], 0xffffffff
mov dword [esp+4], 0x7fffffff
mov dword [esp+4], -70000
mov dword [esp+4], 0x80000000
mov dword [esp+4], eax
mov dword [esp+4], ecx
mov dword [esp+4], ebx
mov dword [esp+4], edi
mov eax, [bx]
mov [bx], eax
mov eax, [bp]
mov [bp], eax
mov eax, [bx+si]
mov [bx+si], eax
mov eax, [bp+di+5]
mov [bp+di+5], eax
mov eax, [si-200]
mov [si-200], eax
mov eax, [0x1234]
mov [0x1234], eax
mov eax, [eax]
mov [eax], eax
mov eax, [esp+4]
mov [esp+4], eax
mov ecx, [bx]
mov [bx], ecx
mov ecx, [bp]
mov [bp], ecx
mov ecx, [bx+si]
mov [bx+si], ecx
mov ecx, [bp+di+5]
mov [bp+di+5], ecx
mov ecx, [si-200]
mov [si-200], ecx
mov ecx, [0x1234]
mov [0x1234], ecx
mov ecx, [eax]
mov [eax], ecx
mov ecx, [esp+4]
mov [esp+4], ecx
mov ebx, [bx]
mov [bx], ebx
mov ebx, [bp]
mov [bp], ebx
mov ebx, [bx+si]
mov [bx+si], ebx
mov ebx, [bp+di+5]
mov [bp+di+5], ebx
mov ebx, [si-200]
mov [si-200], ebx
mov ebx, [0x1234]
mov [0x1234], ebx
mov ebx, [eax]
mov [eax], ebx
mov ebx, [esp+4]
mov [esp+4], ebx
mov edi, [bx]
mov [bx], edi
mov edi, [bp]
mov [bp], edi
mov edi, [bx+si]
mov [bx+si], edi
mov edi, [bp+di+5]
mov [bp+di+5], edi
mov edi, [si-200]
mov [si-200], edi
mov edi, [0x1234]
mov [0x1234], edi
mov edi, [eax]
mov [eax], edi
mov edi, [esp+4]
mov [esp+4], edi
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
