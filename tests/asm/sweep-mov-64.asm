; Instruction sweep: mov, 64-bit mode.
bits 64
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
mov al, sil
mov al, r8b
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
mov cl, sil
mov cl, r8b
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
mov bl, sil
mov bl, r8b
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
mov sil, 0
mov sil, 1
mov sil, -1
mov sil, 5
mov sil, 127
mov sil, 128
mov sil, -128
mov sil, 0x55
mov sil, 0xff
mov sil, 255
mov sil, 0x80
mov sil, al
mov sil, cl
mov sil, bl
mov sil, sil
mov sil, r8b
mov r8b, 0
mov r8b, 1
mov r8b, -1
mov r8b, 5
mov r8b, 127
mov r8b, 128
mov r8b, -128
mov r8b, 0x55
mov r8b, 0xff
mov r8b, 255
mov r8b, 0x80
mov r8b, al
mov r8b, cl
mov r8b, bl
mov r8b, sil
mov r8b, r8b
mov byte [rbx], 0
mov byte [rbx], 1
mov byte [rbx], -1
mov byte [rbx], 5
mov byte [rbx], 127
mov byte [rbx], 128
mov byte [rbx], -128
mov byte [rbx], 0x55
mov byte [rbx], 0xff
mov byte [rbx], 255
mov byte [rbx], 0x80
mov byte [rbx], al
mov byte [rbx], cl
mov byte [rbx], bl
mov byte [rbx], dh
mov byte [rbx], sil
mov byte [rbx], r8b
mov byte [rbp], 0
mov byte [rbp], 1
mov byte [rbp], -1
mov byte [rbp], 5
mov byte [rbp], 127
mov byte [rbp], 128
mov byte [rbp], -128
mov byte [rbp], 0x55
mov byte [rbp], 0xff
mov byte [rbp], 255
mov byte [rbp], 0x80
mov byte [rbp], al
mov byte [rbp], cl
mov byte [rbp], bl
mov byte [rbp], dh
mov byte [rbp], sil
mov byte [rbp], r8b
mov byte [rsp], 0
mov byte [rsp], 1
mov byte [rsp], -1
mov byte [rsp], 5
mov byte [rsp], 127
mov byte [rsp], 128
mov byte [rsp], -128
mov byte [rsp], 0x55
mov byte [rsp], 0xff
mov byte [rsp], 255
mov byte [rsp], 0x80
mov byte [rsp], al
mov byte [rsp], cl
mov byte [rsp], bl
mov byte [rsp], dh
mov byte [rsp], sil
mov byte [rsp], r8b
mov byte [r12], 0
mov byte [r12], 1
mov byte [r12], -1
mov byte [r12], 5
mov byte [r12], 127
mov byte [r12], 128
mov byte [r12], -128
mov byte [r12], 0x55
mov byte [r12], 0xff
mov byte [r12], 255
mov byte [r12], 0x80
mov byte [r12], al
mov byte [r12], cl
mov byte [r12], bl
mov byte [r12], sil
mov byte [r12], r8b
mov byte [r13], 0
mov byte [r13], 1
mov byte [r13], -1
mov byte [r13], 5
mov byte [r13], 127
mov byte [r13], 128
mov byte [r13], -128
mov byte [r13], 0x55
mov byte [r13], 0xff
mov byte [r13], 255
mov byte [r13], 0x80
mov byte [r13], al
mov byte [r13], cl
mov byte [r13], bl
mov byte [r13], sil
mov byte [r13], r8b
mov byte [rax+rcx*4], 0
mov byte [rax+rcx*4], 1
mov byte [rax+rcx*4], -1
mov byte [rax+rcx*4], 5
mov byte [rax+rcx*4], 127
mov byte [rax+rcx*4], 128
mov byte [rax+rcx*4], -128
mov byte [rax+rcx*4], 0x55
mov byte [rax+rcx*4], 0xff
mov byte [rax+rcx*4], 255
mov byte [rax+rcx*4], 0x80
mov byte [rax+rcx*4], al
mov byte [rax+rcx*4], cl
mov byte [rax+rcx*4], bl
mov byte [rax+rcx*4], dh
mov byte [rax+rcx*4], sil
mov byte [rax+rcx*4], r8b
mov byte [rbx+r9*8-100], 0
mov byte [rbx+r9*8-100], 1
mov byte [rbx+r9*8-100], -1
mov byte [rbx+r9*8-100], 5
mov byte [rbx+r9*8-100], 127
mov byte [rbx+r9*8-100], 128
mov byte [rbx+r9*8-100], -128
mov byte [rbx+r9*8-100], 0x55
mov byte [rbx+r9*8-100], 0xff
mov byte [rbx+r9*8-100], 255
mov byte [rbx+r9*8-100], 0x80
mov byte [rbx+r9*8-100], al
mov byte [rbx+r9*8-100], cl
mov byte [rbx+r9*8-100], bl
mov byte [rbx+r9*8-100], sil
mov byte [rbx+r9*8-100], r8b
mov byte [r10+1000], 0
mov byte [r10+1000], 1
mov byte [r10+1000], -1
mov byte [r10+1000], 5
mov byte [r10+1000], 127
mov byte [r10+1000], 128
mov byte [r10+1000], -128
mov byte [r10+1000], 0x55
mov byte [r10+1000], 0xff
mov byte [r10+1000], 255
mov byte [r10+1000], 0x80
mov byte [r10+1000], al
mov byte [r10+1000], cl
mov byte [r10+1000], bl
mov byte [r10+1000], sil
mov byte [r10+1000], r8b
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
mov byte [0x1234], sil
mov byte [0x1234], r8b
mov byte [rel here], 0
mov byte [rel here], 1
mov byte [rel here], -1
mov byte [rel here], 5
mov byte [rel here], 127
mov byte [rel here], 128
mov byte [rel here], -128
mov byte [rel here], 0x55
mov byte [rel here], 0xff
mov byte [rel here], 255
mov byte [rel here], 0x80
mov byte [rel here], al
mov byte [rel here], cl
mov byte [rel here], bl
mov byte [rel here], dh
mov byte [rel here], sil
mov byte [rel here], r8b
mov byte [rel here+8], 0
mov byte [rel here+8], 1
mov byte [rel here+8], -1
mov byte [rel here+8], 5
mov byte [rel here+8], 127
mov byte [rel here+8], 128
mov byte [rel here+8], -128
mov byte [rel here+8], 0x55
mov byte [rel here+8], 0xff
mov byte [rel here+8], 255
mov byte [rel here+8], 0x80
mov byte [rel here+8], al
mov byte [rel here+8], cl
mov byte [rel here+8], bl
mov byte [rel here+8], dh
mov byte [rel here+8], sil
mov byte [rel here+8], r8b
mov byte [eax+ecx], 0
mov byte [eax+ecx], 1
mov byte [eax+ecx], -1
mov byte [eax+ecx], 5
mov byte [eax+ecx], 127
mov byte [eax+ecx], 128
mov byte [eax+ecx], -128
mov byte [eax+ecx], 0x55
mov byte [eax+ecx], 0xff
mov byte [eax+ecx], 255
mov byte [eax+ecx], 0x80
mov byte [eax+ecx], al
mov byte [eax+ecx], cl
mov byte [eax+ecx], bl
mov byte [eax+ecx], dh
mov byte [eax+ecx], sil
mov byte [eax+ecx], r8b
mov byte [rax*5], 0
mov byte [rax*5], 1
mov byte [rax*5], -1
mov byte [rax*5], 5
mov byte [rax*5], 127
mov byte [rax*5], 128
mov byte [rax*5], -128
mov byte [rax*5], 0x55
mov byte [rax*5], 0xff
mov byte [rax*5], 255
mov byte [rax*5], 0x80
mov byte [rax*5], al
mov byte [rax*5], cl
mov byte [rax*5], bl
mov byte [rax*5], dh
mov byte [rax*5], sil
mov byte [rax*5], r8b
mov byte [rbp+rax], 0
mov byte [rbp+rax], 1
mov byte [rbp+rax], -1
mov byte [rbp+rax], 5
mov byte [rbp+rax], 127
mov byte [rbp+rax], 128
mov byte [rbp+rax], -128
mov byte [rbp+rax], 0x55
mov byte [rbp+rax], 0xff
mov byte [rbp+rax], 255
mov byte [rbp+rax], 0x80
mov byte [rbp+rax], al
mov byte [rbp+rax], cl
mov byte [rbp+rax], bl
mov byte [rbp+rax], dh
mov byte [rbp+rax], sil
mov byte [rbp+rax], r8b
mov byte [gs:rdi], 0
mov byte [gs:rdi], 1
mov byte [gs:rdi], -1
mov byte [gs:rdi], 5
mov byte [gs:rdi], 127
mov byte [gs:rdi], 128
mov byte [gs:rdi], -128
mov byte [gs:rdi], 0x55
mov byte [gs:rdi], 0xff
mov byte [gs:rdi], 255
mov byte [gs:rdi], 0x80
mov byte [gs:rdi], al
mov byte [gs:rdi], cl
mov byte [gs:rdi], bl
mov byte [gs:rdi], dh
mov byte [gs:rdi], sil
mov byte [gs:rdi], r8b
mov al, [rbx]
mov [rbx], al
mov al, [rbp]
mov [rbp], al
mov al, [rsp]
mov [rsp], al
mov al, [r12]
mov [r12], al
mov al, [r13]
mov [r13], al
mov al, [rax+rcx*4]
mov [rax+rcx*4], al
mov al, [rbx+r9*8-100]
mov [rbx+r9*8-100], al
mov al, [r10+1000]
mov [r10+1000], al
mov al, [0x1234]
mov [0x1234], al
mov al, [rel here]
mov [rel here], al
mov al, [rel here+8]
mov [rel here+8], al
mov al, [eax+ecx]
mov [eax+ecx], al
mov al, [rax*5]
mov [rax*5], al
mov al, [rbp+rax]
mov [rbp+rax], al
mov al, [gs:rdi]
mov [gs:rdi], al
mov cl, [rbx]
mov [rbx], cl
mov cl, [rbp]
mov [rbp], cl
mov cl, [rsp]
mov [rsp], cl
mov cl, [r12]
mov [r12], cl
mov cl, [r13]
mov [r13], cl
mov cl, [rax+rcx*4]
mov [rax+rcx*4], cl
mov cl, [rbx+r9*8-100]
mov [rbx+r9*8-100], cl
mov cl, [r10+1000]
mov [r10+1000], cl
mov cl, [0x1234]
mov [0x1234], cl
mov cl, [rel here]
mov [rel here], cl
mov cl, [rel here+8]
mov [rel here+8], cl
mov cl, [eax+ecx]
mov [eax+ecx], cl
mov cl, [rax*5]
mov [rax*5], cl
mov cl, [rbp+rax]
mov [rbp+rax], cl
mov cl, [gs:rdi]
mov [gs:rdi], cl
mov bl, [rbx]
mov [rbx], bl
mov bl, [rbp]
mov [rbp], bl
mov bl, [rsp]
mov [rsp], bl
mov bl, [r12]
mov [r12], bl
mov bl, [r13]
mov [r13], bl
mov bl, [rax+rcx*4]
mov [rax+rcx*4], bl
mov bl, [rbx+r9*8-100]
mov [rbx+r9*8-100], bl
mov bl, [r10+1000]
mov [r10+1000], bl
mov bl, [0x1234]
mov [0x1234], bl
mov bl, [rel here]
mov [rel here], bl
mov bl, [rel here+8]
mov [rel here+8], bl
mov bl, [eax+ecx]
mov [eax+ecx], bl
mov bl, [rax*5]
mov [rax*5], bl
mov bl, [rbp+rax]
mov [rbp+rax], bl
mov bl, [gs:rdi]
mov [gs:rdi], bl
mov dh, [rbx]
mov [rbx], dh
mov dh, [rbp]
mov [rbp], dh
mov dh, [rsp]
mov [rsp], dh
mov dh, [rax+rcx*4]
mov [rax+rcx*4], dh
mov dh, [0x1234]
mov [0x1234], dh
mov dh, [rel here]
mov [rel here], dh
mov dh, [rel here+8]
mov [rel here+8], dh
mov dh, [eax+ecx]
mov [eax+ecx], dh
mov dh, [rax*5]
mov [rax*5], dh
mov dh, [rbp+rax]
mov [rbp+rax], dh
mov dh, [gs:rdi]
mov [gs:rdi], dh
mov sil, [rbx]
mov [rbx], sil
mov sil, [rbp]
mov [rbp], sil
mov sil, [rsp]
mov [rsp], sil
mov sil, [r12]
mov [r12], sil
mov sil, [r13]
mov [r13], sil
mov sil, [rax+rcx*4]
mov [rax+rcx*4], sil
mov sil, [rbx+r9*8-100]
mov [rbx+r9*8-100], sil
mov sil, [r10+1000]
mov [r10+1000], sil
mov sil, [0x1234]
mov [0x1234], sil
mov sil, [rel here]
mov [rel here], sil
mov sil, [rel here+8]
mov [rel here+8], sil
mov sil, [eax+ecx]
mov [eax+ecx], sil
mov sil, [rax*5]
mov [rax*5], sil
mov sil, [rbp+rax]
mov [rbp+rax], sil
mov sil, [gs:rdi]
mov [gs:rdi], sil
mov r8b, [rbx]
mov [rbx], r8b
mov r8b, [rbp]
mov [rbp], r8b
mov r8b, [rsp]
mov [rsp], r8b
mov r8b, [r12]
mov [r12], r8b
mov r8b, [r13]
mov [r13], r8b
mov r8b, [rax+rcx*4]
mov [rax+rcx*4], r8b
mov r8b, [rbx+r9*8-100]
mov [rbx+r9*8-100], r8b
mov r8b, [r10+1000]
mov [r10+1000], r8b
mov r8b, [0x1234]
mov [0x1234], r8b
mov r8b, [rel here]
mov [rel here], r8b
mov r8b, [rel here+8]
mov [rel here+8], r8b
mov r8b, [eax+ecx]
mov [eax+ecx], r8b
mov r8b, [rax*5]
mov [rax*5], r8b
mov r8b, [rbp+rax]
mov [rbp+rax], r8b
mov r8b, [gs:rdi]
mov [gs:rdi], r8b
a32 mov al, [0x1234]
mov al, [dword 0x1234]
mov [dword 0x1234], al
mov cl, [dword 0x1234]
mov [dword 0x1234], cl
a32 mov al, [dword 0x1234]
mov al, [qword 0x1122334455667788]
mov [qword 0x1122334455667788], al
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
mov al, [qword 0x10]
mov [qword 0x10], al
mov cl, [qword 0x10]
mov [qword 0x10], cl
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
mov ax, r10w
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
mov cx, r10w
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
mov bx, r10w
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
mov si, r10w
mov r10w, 0
mov r10w, 1
mov r10w, -1
mov r10w, 5
mov r10w, 127
mov r10w, 128
mov r10w, -128
mov r10w, -129
mov r10w, 0x55
mov r10w, 0xff
mov r10w, 255
mov r10w, 0x80
mov r10w, 0x1234
mov r10w, 0xffff
mov r10w, 0xff80
mov r10w, -300
mov r10w, 32767
mov r10w, ax
mov r10w, cx
mov r10w, bx
mov r10w, si
mov r10w, r10w
mov word [rbx], 0
mov word [rbx], 1
mov word [rbx], -1
mov word [rbx], 5
mov word [rbx], 127
mov word [rbx], 128
mov word [rbx], -128
mov word [rbx], -129
mov word [rbx], 0x55
mov word [rbx], 0xff
mov word [rbx], 255
mov word [rbx], 0x80
mov word [rbx], 0x1234
mov word [rbx], 0xffff
mov word [rbx], 0xff80
mov word [rbx], -300
mov word [rbx], 32767
mov word [rbx], ax
mov word [rbx], cx
mov word [rbx], bx
mov word [rbx], si
mov word [rbx], r10w
mov word [rbp], 0
mov word [rbp], 1
mov word [rbp], -1
mov word [rbp], 5
mov word [rbp], 127
mov word [rbp], 128
mov word [rbp], -128
mov word [rbp], -129
mov word [rbp], 0x55
mov word [rbp], 0xff
mov word [rbp], 255
mov word [rbp], 0x80
mov word [rbp], 0x1234
mov word [rbp], 0xffff
mov word [rbp], 0xff80
mov word [rbp], -300
mov word [rbp], 32767
mov word [rbp], ax
mov word [rbp], cx
mov word [rbp], bx
mov word [rbp], si
mov word [rbp], r10w
mov word [rsp], 0
mov word [rsp], 1
mov word [rsp], -1
mov word [rsp], 5
mov word [rsp], 127
mov word [rsp], 128
mov word [rsp], -128
mov word [rsp], -129
mov word [rsp], 0x55
mov word [rsp], 0xff
mov word [rsp], 255
mov word [rsp], 0x80
mov word [rsp], 0x1234
mov word [rsp], 0xffff
mov word [rsp], 0xff80
mov word [rsp], -300
mov word [rsp], 32767
mov word [rsp], ax
mov word [rsp], cx
mov word [rsp], bx
mov word [rsp], si
mov word [rsp], r10w
mov word [r12], 0
mov word [r12], 1
mov word [r12], -1
mov word [r12], 5
mov word [r12], 127
mov word [r12], 128
mov word [r12], -128
mov word [r12], -129
mov word [r12], 0x55
mov word [r12], 0xff
mov word [r12], 255
mov word [r12], 0x80
mov word [r12], 0x1234
mov word [r12], 0xffff
mov word [r12], 0xff80
mov word [r12], -300
mov word [r12], 32767
mov word [r12], ax
mov word [r12], cx
mov word [r12], bx
mov word [r12], si
mov word [r12], r10w
mov word [r13], 0
mov word [r13], 1
mov word [r13], -1
mov word [r13], 5
mov word [r13], 127
mov word [r13], 128
mov word [r13], -128
mov word [r13], -129
mov word [r13], 0x55
mov word [r13], 0xff
mov word [r13], 255
mov word [r13], 0x80
mov word [r13], 0x1234
mov word [r13], 0xffff
mov word [r13], 0xff80
mov word [r13], -300
mov word [r13], 32767
mov word [r13], ax
mov word [r13], cx
mov word [r13], bx
mov word [r13], si
mov word [r13], r10w
mov word [rax+rcx*4], 0
mov word [rax+rcx*4], 1
mov word [rax+rcx*4], -1
mov word [rax+rcx*4], 5
mov word [rax+rcx*4], 127
mov word [rax+rcx*4], 128
mov word [rax+rcx*4], -128
mov word [rax+rcx*4], -129
mov word [rax+rcx*4], 0x55
mov word [rax+rcx*4], 0xff
mov word [rax+rcx*4], 255
mov word [rax+rcx*4], 0x80
mov word [rax+rcx*4], 0x1234
mov word [rax+rcx*4], 0xffff
mov word [rax+rcx*4], 0xff80
mov word [rax+rcx*4], -300
mov word [rax+rcx*4], 32767
mov word [rax+rcx*4], ax
mov word [rax+rcx*4], cx
mov word [rax+rcx*4], bx
mov word [rax+rcx*4], si
mov word [rax+rcx*4], r10w
mov word [rbx+r9*8-100], 0
mov word [rbx+r9*8-100], 1
mov word [rbx+r9*8-100], -1
mov word [rbx+r9*8-100], 5
mov word [rbx+r9*8-100], 127
mov word [rbx+r9*8-100], 128
mov word [rbx+r9*8-100], -128
mov word [rbx+r9*8-100], -129
mov word [rbx+r9*8-100], 0x55
mov word [rbx+r9*8-100], 0xff
mov word [rbx+r9*8-100], 255
mov word [rbx+r9*8-100], 0x80
mov word [rbx+r9*8-100], 0x1234
mov word [rbx+r9*8-100], 0xffff
mov word [rbx+r9*8-100], 0xff80
mov word [rbx+r9*8-100], -300
mov word [rbx+r9*8-100], 32767
mov word [rbx+r9*8-100], ax
mov word [rbx+r9*8-100], cx
mov word [rbx+r9*8-100], bx
mov word [rbx+r9*8-100], si
mov word [rbx+r9*8-100], r10w
mov word [r10+1000], 0
mov word [r10+1000], 1
mov word [r10+1000], -1
mov word [r10+1000], 5
mov word [r10+1000], 127
mov word [r10+1000], 128
mov word [r10+1000], -128
mov word [r10+1000], -129
mov word [r10+1000], 0x55
mov word [r10+1000], 0xff
mov word [r10+1000], 255
mov word [r10+1000], 0x80
mov word [r10+1000], 0x1234
mov word [r10+1000], 0xffff
mov word [r10+1000], 0xff80
mov word [r10+1000], -300
mov word [r10+1000], 32767
mov word [r10+1000], ax
mov word [r10+1000], cx
mov word [r10+1000], bx
mov word [r10+1000], si
mov word [r10+1000], r10w
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
mov word [0x1234], r10w
mov word [rel here], 0
mov word [rel here], 1
mov word [rel here], -1
mov word [rel here], 5
mov word [rel here], 127
mov word [rel here], 128
mov word [rel here], -128
mov word [rel here], -129
mov word [rel here], 0x55
mov word [rel here], 0xff
mov word [rel here], 255
mov word [rel here], 0x80
mov word [rel here], 0x1234
mov word [rel here], 0xffff
mov word [rel here], 0xff80
mov word [rel here], -300
mov word [rel here], 32767
mov word [rel here], ax
mov word [rel here], cx
mov word [rel here], bx
mov word [rel here], si
mov word [rel here], r10w
mov word [rel here+8], 0
mov word [rel here+8], 1
mov word [rel here+8], -1
mov word [rel here+8], 5
mov word [rel here+8], 127
mov word [rel here+8], 128
mov word [rel here+8], -128
mov word [rel here+8], -129
mov word [rel here+8], 0x55
mov word [rel here+8], 0xff
mov word [rel here+8], 255
mov word [rel here+8], 0x80
mov word [rel here+8], 0x1234
mov word [rel here+8], 0xffff
mov word [rel here+8], 0xff80
mov word [rel here+8], -300
mov word [rel here+8], 32767
mov word [rel here+8], ax
mov word [rel here+8], cx
mov word [rel here+8], bx
mov word [rel here+8], si
mov word [rel here+8], r10w
mov word [eax+ecx], 0
mov word [eax+ecx], 1
mov word [eax+ecx], -1
mov word [eax+ecx], 5
mov word [eax+ecx], 127
mov word [eax+ecx], 128
mov word [eax+ecx], -128
mov word [eax+ecx], -129
mov word [eax+ecx], 0x55
mov word [eax+ecx], 0xff
mov word [eax+ecx], 255
mov word [eax+ecx], 0x80
mov word [eax+ecx], 0x1234
mov word [eax+ecx], 0xffff
mov word [eax+ecx], 0xff80
mov word [eax+ecx], -300
mov word [eax+ecx], 32767
mov word [eax+ecx], ax
mov word [eax+ecx], cx
mov word [eax+ecx], bx
mov word [eax+ecx], si
mov word [eax+ecx], r10w
mov word [rax*5], 0
mov word [rax*5], 1
mov word [rax*5], -1
mov word [rax*5], 5
mov word [rax*5], 127
mov word [rax*5], 128
mov word [rax*5], -128
mov word [rax*5], -129
mov word [rax*5], 0x55
mov word [rax*5], 0xff
mov word [rax*5], 255
mov word [rax*5], 0x80
mov word [rax*5], 0x1234
mov word [rax*5], 0xffff
mov word [rax*5], 0xff80
mov word [rax*5], -300
mov word [rax*5], 32767
mov word [rax*5], ax
mov word [rax*5], cx
mov word [rax*5], bx
mov word [rax*5], si
mov word [rax*5], r10w
mov word [rbp+rax], 0
mov word [rbp+rax], 1
mov word [rbp+rax], -1
mov word [rbp+rax], 5
mov word [rbp+rax], 127
mov word [rbp+rax], 128
mov word [rbp+rax], -128
mov word [rbp+rax], -129
mov word [rbp+rax], 0x55
mov word [rbp+rax], 0xff
mov word [rbp+rax], 255
mov word [rbp+rax], 0x80
mov word [rbp+rax], 0x1234
mov word [rbp+rax], 0xffff
mov word [rbp+rax], 0xff80
mov word [rbp+rax], -300
mov word [rbp+rax], 32767
mov word [rbp+rax], ax
mov word [rbp+rax], cx
mov word [rbp+rax], bx
mov word [rbp+rax], si
mov word [rbp+rax], r10w
mov word [gs:rdi], 0
mov word [gs:rdi], 1
mov word [gs:rdi], -1
mov word [gs:rdi], 5
mov word [gs:rdi], 127
mov word [gs:rdi], 128
mov word [gs:rdi], -128
mov word [gs:rdi], -129
mov word [gs:rdi], 0x55
mov word [gs:rdi], 0xff
mov word [gs:rdi], 255
mov word [gs:rdi], 0x80
mov word [gs:rdi], 0x1234
mov word [gs:rdi], 0xffff
mov word [gs:rdi], 0xff80
mov word [gs:rdi], -300
mov word [gs:rdi], 32767
mov word [gs:rdi], ax
mov word [gs:rdi], cx
mov word [gs:rdi], bx
mov word [gs:rdi], si
mov word [gs:rdi], r10w
mov ax, [rbx]
mov [rbx], ax
mov ax, [rbp]
mov [rbp], ax
mov ax, [rsp]
mov [rsp], ax
mov ax, [r12]
mov [r12], ax
mov ax, [r13]
mov [r13], ax
mov ax, [rax+rcx*4]
mov [rax+rcx*4], ax
mov ax, [rbx+r9*8-100]
mov [rbx+r9*8-100], ax
mov ax, [r10+1000]
mov [r10+1000], ax
mov ax, [0x1234]
mov [0x1234], ax
mov ax, [rel here]
mov [rel here], ax
mov ax, [rel here+8]
mov [rel here+8], ax
mov ax, [eax+ecx]
mov [eax+ecx], ax
mov ax, [rax*5]
mov [rax*5], ax
mov ax, [rbp+rax]
mov [rbp+rax], ax
mov ax, [gs:rdi]
mov [gs:rdi], ax
mov cx, [rbx]
mov [rbx], cx
mov cx, [rbp]
mov [rbp], cx
mov cx, [rsp]
mov [rsp], cx
mov cx, [r12]
mov [r12], cx
mov cx, [r13]
mov [r13], cx
mov cx, [rax+rcx*4]
mov [rax+rcx*4], cx
mov cx, [rbx+r9*8-100]
mov [rbx+r9*8-100], cx
mov cx, [r10+1000]
mov [r10+1000], cx
mov cx, [0x1234]
mov [0x1234], cx
mov cx, [rel here]
mov [rel here], cx
mov cx, [rel here+8]
mov [rel here+8], cx
mov cx, [eax+ecx]
mov [eax+ecx], cx
mov cx, [rax*5]
mov [rax*5], cx
mov cx, [rbp+rax]
mov [rbp+rax], cx
mov cx, [gs:rdi]
mov [gs:rdi], cx
mov bx, [rbx]
mov [rbx], bx
mov bx, [rbp]
mov [rbp], bx
mov bx, [rsp]
mov [rsp], bx
mov bx, [r12]
mov [r12], bx
mov bx, [r13]
mov [r13], bx
mov bx, [rax+rcx*4]
mov [rax+rcx*4], bx
mov bx, [rbx+r9*8-100]
mov [rbx+r9*8-100], bx
mov bx, [r10+1000]
mov [r10+1000], bx
mov bx, [0x1234]
mov [0x1234], bx
mov bx, [rel here]
mov [rel here], bx
mov bx, [rel here+8]
mov [rel here+8], bx
mov bx, [eax+ecx]
mov [eax+ecx], bx
mov bx, [rax*5]
mov [rax*5], bx
mov bx, [rbp+rax]
mov [rbp+rax], bx
mov bx, [gs:rdi]
mov [gs:rdi], bx
mov si, [rbx]
mov [rbx], si
mov si, [rbp]
mov [rbp], si
mov si, [rsp]
mov [rsp], si
mov si, [r12]
mov [r12], si
mov si, [r13]
mov [r13], si
mov si, [rax+rcx*4]
mov [rax+rcx*4], si
mov si, [rbx+r9*8-100]
mov [rbx+r9*8-100], si
mov si, [r10+1000]
mov [r10+1000], si
mov si, [0x1234]
mov [0x1234], si
mov si, [rel here]
mov [rel here], si
mov si, [rel here+8]
mov [rel here+8], si
mov si, [eax+ecx]
mov [eax+ecx], si
mov si, [rax*5]
mov [rax*5], si
mov si, [rbp+rax]
mov [rbp+rax], si
mov si, [gs:rdi]
mov [gs:rdi], si
mov r10w, [rbx]
mov [rbx], r10w
mov r10w, [rbp]
mov [rbp], r10w
mov r10w, [rsp]
mov [rsp], r10w
mov r10w, [r12]
mov [r12], r10w
mov r10w, [r13]
mov [r13], r10w
mov r10w, [rax+rcx*4]
mov [rax+rcx*4], r10w
mov r10w, [rbx+r9*8-100]
mov [rbx+r9*8-100], r10w
mov r10w, [r10+1000]
mov [r10+1000], r10w
mov r10w, [0x1234]
mov [0x1234], r10w
mov r10w, [rel here]
mov [rel here], r10w
mov r10w, [rel here+8]
mov [rel here+8], r10w
mov r10w, [eax+ecx]
mov [eax+ecx], r10w
mov r10w, [rax*5]
mov [rax*5], r10w
mov r10w, [rbp+rax]
mov [rbp+rax], r10w
mov r10w, [gs:rdi]
mov [gs:rdi], r10w
a32 mov ax, [0x1234]
mov ax, [dword 0x1234]
mov [dword 0x1234], ax
mov cx, [dword 0x1234]
mov [dword 0x1234], cx
a32 mov ax, [dword 0x1234]
mov ax, [qword 0x1122334455667788]
mov [qword 0x1122334455667788], ax
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
mov ax, [qword 0x10]
mov [qword 0x10], ax
mov cx, [qword 0x10]
mov [qword 0x10], cx
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
mov eax, r11d
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
mov ecx, r11d
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
mov ebx, r11d
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
mov edi, r11d
mov r11d, 0
mov r11d, 1
mov r11d, -1
mov r11d, 5
mov r11d, 127
mov r11d, 128
mov r11d, -128
mov r11d, -129
mov r11d, 0x55
mov r11d, 0xff
mov r11d, 255
mov r11d, 0x80
mov r11d, 0x1234
mov r11d, 0xffff
mov r11d, 0xff80
mov r11d, -300
mov r11d, 32767
mov r11d, 0x12345678
mov r11d, 0xffffffff
mov r11d, 0x7fffffff
mov r11d, -70000
mov r11d, 0x80000000
mov r11d, eax
mov r11d, ecx
mov r11d, ebx
mov r11d, edi
mov r11d, r11d
mov dword [rbx], 0
mov dword [rbx], 1
mov dword [rbx], -1
mov dword [rbx], 5
mov dword [rbx], 127
mov dword [rbx], 128
mov dword [rbx], -128
mov dword [rbx], -129
mov dword [rbx], 0x55
mov dword [rbx], 0xff
mov dword [rbx], 255
mov dword [rbx], 0x80
mov dword [rbx], 0x1234
mov dword [rbx], 0xffff
mov dword [rbx], 0xff80
mov dword [rbx], -300
mov dword [rbx], 32767
mov dword [rbx], 0x12345678
mov dword [rbx], 0xffffffff
mov dword [rbx], 0x7fffffff
mov dword [rbx], -70000
mov dword [rbx], 0x80000000
mov dword [rbx], eax
mov dword [rbx], ecx
mov dword [rbx], ebx
mov dword [rbx], edi
mov dword [rbx], r11d
mov dword [rbp], 0
mov dword [rbp], 1
mov dword [rbp], -1
mov dword [rbp], 5
mov dword [rbp], 127
mov dword [rbp], 128
mov dword [rbp], -128
mov dword [rbp], -129
mov dword [rbp], 0x55
mov dword [rbp], 0xff
mov dword [rbp], 255
mov dword [rbp], 0x80
mov dword [rbp], 0x1234
mov dword [rbp], 0xffff
mov dword [rbp], 0xff80
mov dword [rbp], -300
mov dword [rbp], 32767
mov dword [rbp], 0x12345678
mov dword [rbp], 0xffffffff
mov dword [rbp], 0x7fffffff
mov dword [rbp], -70000
mov dword [rbp], 0x80000000
mov dword [rbp], eax
mov dword [rbp], ecx
mov dword [rbp], ebx
mov dword [rbp], edi
mov dword [rbp], r11d
mov dword [rsp], 0
mov dword [rsp], 1
mov dword [rsp], -1
mov dword [rsp], 5
mov dword [rsp], 127
mov dword [rsp], 128
mov dword [rsp], -128
mov dword [rsp], -129
mov dword [rsp], 0x55
mov dword [rsp], 0xff
mov dword [rsp], 255
mov dword [rsp], 0x80
mov dword [rsp], 0x1234
mov dword [rsp], 0xffff
mov dword [rsp], 0xff80
mov dword [rsp], -300
mov dword [rsp], 32767
mov dword [rsp], 0x12345678
mov dword [rsp], 0xffffffff
mov dword [rsp], 0x7fffffff
mov dword [rsp], -70000
mov dword [rsp], 0x80000000
mov dword [rsp], eax
mov dword [rsp], ecx
mov dword [rsp], ebx
mov dword [rsp], edi
mov dword [rsp], r11d
mov dword [r12], 0
mov dword [r12], 1
mov dword [r12], -1
mov dword [r12], 5
mov dword [r12], 127
mov dword [r12], 128
mov dword [r12], -128
mov dword [r12], -129
mov dword [r12], 0x55
mov dword [r12], 0xff
mov dword [r12], 255
mov dword [r12], 0x80
mov dword [r12], 0x1234
mov dword [r12], 0xffff
mov dword [r12], 0xff80
mov dword [r12], -300
mov dword [r12], 32767
mov dword [r12], 0x12345678
mov dword [r12], 0xffffffff
mov dword [r12], 0x7fffffff
mov dword [r12], -70000
mov dword [r12], 0x80000000
mov dword [r12], eax
mov dword [r12], ecx
mov dword [r12], ebx
mov dword [r12], edi
mov dword [r12], r11d
mov dword [r13], 0
mov dword [r13], 1
mov dword [r13], -1
mov dword [r13], 5
mov dword [r13], 127
mov dword [r13], 128
mov dword [r13], -128
mov dword [r13], -129
mov dword [r13], 0x55
mov dword [r13], 0xff
mov dword [r13], 255
mov dword [r13], 0x80
mov dword [r13], 0x1234
mov dword [r13], 0xffff
mov dword [r13], 0xff80
mov dword [r13], -300
mov dword [r13], 32767
mov dword [r13], 0x12345678
mov dword [r13], 0xffffffff
mov dword [r13], 0x7fffffff
mov dword [r13], -70000
mov dword [r13], 0x80000000
mov dword [r13], eax
mov dword [r13], ecx
mov dword [r13], ebx
mov dword [r13], edi
mov dword [r13], r11d
mov dword [rax+rcx*4], 0
mov dword [rax+rcx*4], 1
mov dword [rax+rcx*4], -1
mov dword [rax+rcx*4], 5
mov dword [rax+rcx*4], 127
mov dword [rax+rcx*4], 128
mov dword [rax+rcx*4], -128
mov dword [rax+rcx*4], -129
mov dword [rax+rcx*4], 0x55
mov dword [rax+rcx*4], 0xff
mov dword [rax+rcx*4], 255
mov dword [rax+rcx*4], 0x80
mov dword [rax+rcx*4], 0x1234
mov dword [rax+rcx*4], 0xffff
mov dword [rax+rcx*4], 0xff80
mov dword [rax+rcx*4], -300
mov dword [rax+rcx*4], 32767
mov dword [rax+rcx*4], 0x12345678
mov dword [rax+rcx*4], 0xffffffff
mov dword [rax+rcx*4], 0x7fffffff
mov dword [rax+rcx*4], -70000
mov dword [rax+rcx*4], 0x80000000
mov dword [rax+rcx*4], eax
mov dword [rax+rcx*4], ecx
mov dword [rax+rcx*4], ebx
mov dword [rax+rcx*4], edi
mov dword [rax+rcx*4], r11d
mov dword [rbx+r9*8-100], 0
mov dword [rbx+r9*8-100], 1
mov dword [rbx+r9*8-100], -1
mov dword [rbx+r9*8-100], 5
mov dword [rbx+r9*8-100], 127
mov dword [rbx+r9*8-100], 128
mov dword [rbx+r9*8-100], -128
mov dword [rbx+r9*8-100], -129
mov dword [rbx+r9*8-100], 0x55
mov dword [rbx+r9*8-100], 0xff
mov dword [rbx+r9*8-100], 255
mov dword [rbx+r9*8-100], 0x80
mov dword [rbx+r9*8-100], 0x1234
mov dword [rbx+r9*8-100], 0xffff
mov dword [rbx+r9*8-100], 0xff80
mov dword [rbx+r9*8-100], -300
mov dword [rbx+r9*8-100], 32767
mov dword [rbx+r9*8-100], 0x12345678
mov dword [rbx+r9*8-100], 0xffffffff
mov dword [rbx+r9*8-100], 0x7fffffff
mov dword [rbx+r9*8-100], -70000
mov dword [rbx+r9*8-100], 0x80000000
mov dword [rbx+r9*8-100], eax
mov dword [rbx+r9*8-100], ecx
mov dword [rbx+r9*8-100], ebx
mov dword [rbx+r9*8-100], edi
mov dword [rbx+r9*8-100], r11d
mov dword [r10+1000], 0
mov dword [r10+1000], 1
mov dword [r10+1000], -1
mov dword [r10+1000], 5
mov dword [r10+1000], 127
mov dword [r10+1000], 128
mov dword [r10+1000], -128
mov dword [r10+1000], -129
mov dword [r10+1000], 0x55
mov dword [r10+1000], 0xff
mov dword [r10+1000], 255
mov dword [r10+1000], 0x80
mov dword [r10+1000], 0x1234
mov dword [r10+1000], 0xffff
mov dword [r10+1000], 0xff80
mov dword [r10+1000], -300
mov dword [r10+1000], 32767
mov dword [r10+1000], 0x12345678
mov dword [r10+1000], 0xffffffff
mov dword [r10+1000], 0x7fffffff
mov dword [r10+1000], -70000
mov dword [r10+1000], 0x80000000
mov dword [r10+1000], eax
mov dword [r10+1000], ecx
mov dword [r10+1000], ebx
mov dword [r10+1000], edi
mov dword [r10+1000], r11d
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
mov dword [0x1234], r11d
mov dword [rel here], 0
mov dword [rel here], 1
mov dword [rel here], -1
mov dword [rel here], 5
mov dword [rel here], 127
mov dword [rel here], 128
mov dword [rel here], -128
mov dword [rel here], -129
mov dword [rel here], 0x55
mov dword [rel here], 0xff
mov dword [rel here], 255
mov dword [rel here], 0x80
mov dword [rel here], 0x1234
mov dword [rel here], 0xffff
mov dword [rel here], 0xff80
mov dword [rel here], -300
mov dword [rel here], 32767
mov dword [rel here], 0x12345678
mov dword [rel here], 0xffffffff
mov dword [rel here], 0x7fffffff
mov dword [rel here], -70000
mov dword [rel here], 0x80000000
mov dword [rel here], eax
mov dword [rel here], ecx
mov dword [rel here], ebx
mov dword [rel here], edi
mov dword [rel here], r11d
mov dword [rel here+8], 0
mov dword [rel here+8], 1
mov dword [rel here+8], -1
mov dword [rel here+8], 5
mov dword [rel here+8], 127
mov dword [rel here+8], 128
mov dword [rel here+8], -128
mov dword [rel here+8], -129
mov dword [rel here+8], 0x55
mov dword [rel here+8], 0xff
mov dword [rel here+8], 255
mov dword [rel here+8], 0x80
mov dword [rel here+8], 0x1234
mov dword [rel here+8], 0xffff
mov dword [rel here+8], 0xff80
mov dword [rel here+8], -300
mov dword [rel here+8], 32767
mov dword [rel here+8], 0x12345678
mov dword [rel here+8], 0xffffffff
mov dword [rel here+8], 0x7fffffff
mov dword [rel here+8], -70000
mov dword [rel here+8], 0x80000000
mov dword [rel here+8], eax
mov dword [rel here+8], ecx
mov dword [rel here+8], ebx
mov dword [rel here+8], edi
mov dword [rel here+8], r11d
mov dword [eax+ecx], 0
mov dword [eax+ecx], 1
mov dword [eax+ecx], -1
mov dword [eax+ecx], 5
mov dword [eax+ecx], 127
mov dword [eax+ecx], 128
mov dword [eax+ecx], -128
mov dword [eax+ecx], -129
mov dword [eax+ecx], 0x55
mov dword [eax+ecx], 0xff
mov dword [eax+ecx], 255
mov dword [eax+ecx], 0x80
mov dword [eax+ecx], 0x1234
mov dword [eax+ecx], 0xffff
mov dword [eax+ecx], 0xff80
mov dword [eax+ecx], -300
mov dword [eax+ecx], 32767
mov dword [eax+ecx], 0x12345678
mov dword [eax+ecx], 0xffffffff
mov dword [eax+ecx], 0x7fffffff
mov dword [eax+ecx], -70000
mov dword [eax+ecx], 0x80000000
mov dword [eax+ecx], eax
mov dword [eax+ecx], ecx
mov dword [eax+ecx], ebx
mov dword [eax+ecx], edi
mov dword [eax+ecx], r11d
mov dword [rax*5], 0
mov dword [rax*5], 1
mov dword [rax*5], -1
mov dword [rax*5], 5
mov dword [rax*5], 127
mov dword [rax*5], 128
mov dword [rax*5], -128
mov dword [rax*5], -129
mov dword [rax*5], 0x55
mov dword [rax*5], 0xff
mov dword [rax*5], 255
mov dword [rax*5], 0x80
mov dword [rax*5], 0x1234
mov dword [rax*5], 0xffff
mov dword [rax*5], 0xff80
mov dword [rax*5], -300
mov dword [rax*5], 32767
mov dword [rax*5], 0x12345678
mov dword [rax*5], 0xffffffff
mov dword [rax*5], 0x7fffffff
mov dword [rax*5], -70000
mov dword [rax*5], 0x80000000
mov dword [rax*5], eax
mov dword [rax*5], ecx
mov dword [rax*5], ebx
mov dword [rax*5], edi
mov dword [rax*5], r11d
mov dword [rbp+rax], 0
mov dword [rbp+rax], 1
mov dword [rbp+rax], -1
mov dword [rbp+rax], 5
mov dword [rbp+rax], 127
mov dword [rbp+rax], 128
mov dword [rbp+rax], -128
mov dword [rbp+rax], -129
mov dword [rbp+rax], 0x55
mov dword [rbp+rax], 0xff
mov dword [rbp+rax], 255
mov dword [rbp+rax], 0x80
mov dword [rbp+rax], 0x1234
mov dword [rbp+rax], 0xffff
mov dword [rbp+rax], 0xff80
mov dword [rbp+rax], -300
mov dword [rbp+rax], 32767
mov dword [rbp+rax], 0x12345678
mov dword [rbp+rax], 0xffffffff
mov dword [rbp+rax], 0x7fffffff
mov dword [rbp+rax], -70000
mov dword [rbp+rax], 0x80000000
mov dword [rbp+rax], eax
mov dword [rbp+rax], ecx
mov dword [rbp+rax], ebx
mov dword [rbp+rax], edi
mov dword [rbp+rax], r11d
mov dword [gs:rdi], 0
mov dword [gs:rdi], 1
mov dword [gs:rdi], -1
mov dword [gs:rdi], 5
mov dword [gs:rdi], 127
mov dword [gs:rdi], 128
mov dword [gs:rdi], -128
mov dword [gs:rdi], -129
mov dword [gs:rdi], 0x55
mov dword [gs:rdi], 0xff
mov dword [gs:rdi], 255
mov dword [gs:rdi], 0x80
mov dword [gs:rdi], 0x1234
mov dword [gs:rdi], 0xffff
mov dword [gs:rdi], 0xff80
mov dword [gs:rdi], -300
mov dword [gs:rdi], 32767
mov dword [gs:rdi], 0x12345678
mov dword [gs:rdi], 0xffffffff
mov dword [gs:rdi], 0x7fffffff
mov dword [gs:rdi], -70000
mov dword [gs:rdi], 0x80000000
mov dword [gs:rdi], eax
mov dword [gs:rdi], ecx
mov dword [gs:rdi], ebx
mov dword [gs:rdi], edi
mov dword [gs:rdi], r11d
mov eax, [rbx]
mov [rbx], eax
mov eax, [rbp]
mov [rbp], eax
mov eax, [rsp]
mov [rsp], eax
mov eax, [r12]
mov [r12], eax
mov eax, [r13]
mov [r13], eax
mov eax, [rax+rcx*4]
mov [rax+rcx*4], eax
mov eax, [rbx+r9*8-100]
mov [rbx+r9*8-100], eax
mov eax, [r10+1000]
mov [r10+1000], eax
mov eax, [0x1234]
mov [0x1234], eax
mov eax, [rel here]
mov [rel here], eax
mov eax, [rel here+8]
mov [rel here+8], eax
mov eax, [eax+ecx]
mov [eax+ecx], eax
mov eax, [rax*5]
mov [rax*5], eax
mov eax, [rbp+rax]
mov [rbp+rax], eax
mov eax, [gs:rdi]
mov [gs:rdi], eax
mov ecx, [rbx]
mov [rbx], ecx
mov ecx, [rbp]
mov [rbp], ecx
mov ecx, [rsp]
mov [rsp], ecx
mov ecx, [r12]
mov [r12], ecx
mov ecx, [r13]
mov [r13], ecx
mov ecx, [rax+rcx*4]
mov [rax+rcx*4], ecx
mov ecx, [rbx+r9*8-100]
mov [rbx+r9*8-100], ecx
mov ecx, [r10+1000]
mov [r10+1000], ecx
mov ecx, [0x1234]
mov [0x1234], ecx
mov ecx, [rel here]
mov [rel here], ecx
mov ecx, [rel here+8]
mov [rel here+8], ecx
mov ecx, [eax+ecx]
mov [eax+ecx], ecx
mov ecx, [rax*5]
mov [rax*5], ecx
mov ecx, [rbp+rax]
mov [rbp+rax], ecx
mov ecx, [gs:rdi]
mov [gs:rdi], ecx
mov ebx, [rbx]
mov [rbx], ebx
mov ebx, [rbp]
mov [rbp], ebx
mov ebx, [rsp]
mov [rsp], ebx
mov ebx, [r12]
mov [r12], ebx
mov ebx, [r13]
mov [r13], ebx
mov ebx, [rax+rcx*4]
mov [rax+rcx*4], ebx
mov ebx, [rbx+r9*8-100]
mov [rbx+r9*8-100], ebx
mov ebx, [r10+1000]
mov [r10+1000], ebx
mov ebx, [0x1234]
mov [0x1234], ebx
mov ebx, [rel here]
mov [rel here], ebx
mov ebx, [rel here+8]
mov [rel here+8], ebx
mov ebx, [eax+ecx]
mov [eax+ecx], ebx
mov ebx, [rax*5]
mov [rax*5], ebx
mov ebx, [rbp+rax]
mov [rbp+rax], ebx
mov ebx, [gs:rdi]
mov [gs:rdi], ebx
mov edi, [rbx]
mov [rbx], edi
mov edi, [rbp]
mov [rbp], edi
mov edi, [rsp]
mov [rsp], edi
mov edi, [r12]
mov [r12], edi
mov edi, [r13]
mov [r13], edi
mov edi, [rax+rcx*4]
mov [rax+rcx*4], edi
mov edi, [rbx+r9*8-100]
mov [rbx+r9*8-100], edi
mov edi, [r10+1000]
mov [r10+1000], edi
mov edi, [0x1234]
mov [0x1234], edi
mov edi, [rel here]
mov [rel here], edi
mov edi, [rel here+8]
mov [rel here+8], edi
mov edi, [eax+ecx]
mov [eax+ecx], edi
mov edi, [rax*5]
mov [rax*5], edi
mov edi, [rbp+rax]
mov [rbp+rax], edi
mov edi, [gs:rdi]
mov [gs:rdi], edi
mov r11d, [rbx]
mov [rbx], r11d
mov r11d, [rbp]
mov [rbp], r11d
mov r11d, [rsp]
mov [rsp], r11d
mov r11d, [r12]
mov [r12], r11d
mov r11d, [r13]
mov [r13], r11d
mov r11d, [rax+rcx*4]
mov [rax+rcx*4], r11d
mov r11d, [rbx+r9*8-100]
mov [rbx+r9*8-100], r11d
mov r11d, [r10+1000]
mov [r10+1000], r11d
mov r11d, [0x1234]
mov [0x1234], r11d
mov r11d, [rel here]
mov [rel here], r11d
mov r11d, [rel here+8]
mov [rel here+8], r11d
mov r11d, [eax+ecx]
mov [eax+ecx], r11d
mov r11d, [rax*5]
mov [rax*5], r11d
mov r11d, [rbp+rax]
mov [rbp+rax], r11d
mov r11d, [gs:rdi]
mov [gs:rdi], r11d
a32 mov eax, [0x1234]
mov eax, [dword 0x1234]
mov [dword 0x1234], eax
mov ecx, [dword 0x1234]
mov [dword 0x1234], ecx
a32 mov eax, [dword 0x1234]
mov eax, [qword 0x1122334455667788]
mov [qword 0x1122334455667788], eax
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
mov eax, [qword 0x10]
mov [qword 0x10], eax
mov ecx, [qword 0x10]
mov [qword 0x10], ecx
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
mov rax, 0
mov rax, 1
mov rax, -1
mov rax, 5
mov rax, 127
mov rax, 128
mov rax, -128
mov rax, -129
mov rax, 0x55
mov rax, 0xff
mov rax, 255
mov rax, 0x80
mov rax, 0x1234
mov rax, 0xffff
mov rax, 0xff80
mov rax, -300
mov rax, 32767
mov rax, 0x12345678
mov rax, 0xffffffff
mov rax, 0x7fffffff
mov rax, -70000
mov rax, 0x80000000
mov rax, 0x123456789abc
mov rax, -0x80000000
mov rax, 0x123456789abcdef0
mov rax, 0xffffffff80000000
mov rax, rax
mov rax, rcx
mov rax, rbx
mov rax, r9
mov rax, rsp
mov rax, r15
mov rcx, 0
mov rcx, 1
mov rcx, -1
mov rcx, 5
mov rcx, 127
mov rcx, 128
mov rcx, -128
mov rcx, -129
mov rcx, 0x55
mov rcx, 0xff
mov rcx, 255
mov rcx, 0x80
mov rcx, 0x1234
mov rcx, 0xffff
mov rcx, 0xff80
mov rcx, -300
mov rcx, 32767
mov rcx, 0x12345678
mov rcx, 0xffffffff
mov rcx, 0x7fffffff
mov rcx, -70000
mov rcx, 0x80000000
mov rcx, 0x123456789abc
mov rcx, -0x80000000
mov rcx, 0x123456789abcdef0
mov rcx, 0xffffffff80000000
mov rcx, rax
mov rcx, rcx
mov rcx, rbx
mov rcx, r9
mov rcx, rsp
mov rcx, r15
mov rbx, 0
mov rbx, 1
mov rbx, -1
mov rbx, 5
mov rbx, 127
mov rbx, 128
mov rbx, -128
mov rbx, -129
mov rbx, 0x55
mov rbx, 0xff
mov rbx, 255
mov rbx, 0x80
mov rbx, 0x1234
mov rbx, 0xffff
mov rbx, 0xff80
mov rbx, -300
mov rbx, 32767
mov rbx, 0x12345678
mov rbx, 0xffffffff
mov rbx, 0x7fffffff
mov rbx, -70000
mov rbx, 0x80000000
mov rbx, 0x123456789abc
mov rbx, -0x80000000
mov rbx, 0x123456789abcdef0
mov rbx, 0xffffffff80000000
mov rbx, rax
mov rbx, rcx
mov rbx, rbx
mov rbx, r9
mov rbx, rsp
mov rbx, r15
mov r9, 0
mov r9, 1
mov r9, -1
mov r9, 5
mov r9, 127
mov r9, 128
mov r9, -128
mov r9, -129
mov r9, 0x55
mov r9, 0xff
mov r9, 255
mov r9, 0x80
mov r9, 0x1234
mov r9, 0xffff
mov r9, 0xff80
mov r9, -300
mov r9, 32767
mov r9, 0x12345678
mov r9, 0xffffffff
mov r9, 0x7fffffff
mov r9, -70000
mov r9, 0x80000000
mov r9, 0x123456789abc
mov r9, -0x80000000
mov r9, 0x123456789abcdef0
mov r9, 0xffffffff80000000
mov r9, rax
mov r9, rcx
mov r9, rbx
mov r9, r9
mov r9, rsp
mov r9, r15
mov rsp, 0
mov rsp, 1
mov rsp, -1
mov rsp, 5
mov rsp, 127
mov rsp, 128
mov rsp, -128
mov rsp, -129
mov rsp, 0x55
mov rsp, 0xff
mov rsp, 255
mov rsp, 0x80
mov rsp, 0x1234
mov rsp, 0xffff
mov rsp, 0xff80
mov rsp, -300
mov rsp, 32767
mov rsp, 0x12345678
mov rsp, 0xffffffff
mov rsp, 0x7fffffff
mov rsp, -70000
mov rsp, 0x80000000
mov rsp, 0x123456789abc
mov rsp, -0x80000000
mov rsp, 0x123456789abcdef0
mov rsp, 0xffffffff80000000
mov rsp, rax
mov rsp, rcx
mov rsp, rbx
mov rsp, r9
mov rsp, rsp
mov rsp, r15
mov r15, 0
mov r15, 1
mov r15, -1
mov r15, 5
mov r15, 127
mov r15, 128
mov r15, -128
mov r15, -129
mov r15, 0x55
mov r15, 0xff
mov r15, 255
mov r15, 0x80
mov r15, 0x1234
mov r15, 0xffff
mov r15, 0xff80
mov r15, -300
mov r15, 32767
mov r15, 0x12345678
mov r15, 0xffffffff
mov r15, 0x7fffffff
mov r15, -70000
mov r15, 0x80000000
mov r15, 0x123456789abc
mov r15, -0x80000000
mov r15, 0x123456789abcdef0
mov r15, 0xffffffff80000000
mov r15, rax
mov r15, rcx
mov r15, rbx
mov r15, r9
mov r15, rsp
mov r15, r15
mov qword [rbx], 0
mov qword [rbx], 1
mov qword [rbx], -1
mov qword [rbx], 5
mov qword [rbx], 127
mov qword [rbx], 128
mov qword [rbx], -128
mov qword [rbx], -129
mov qword [rbx], 0x55
mov qword [rbx], 0xff
mov qword [rbx], 255
mov qword [rbx], 0x80
mov qword [rbx], 0x1234
mov qword [rbx], 0xffff
mov qword [rbx], 0xff80
mov qword [rbx], -300
mov qword [rbx], 32767
mov qword [rbx], 0x12345678
mov qword [rbx], 0x7fffffff
mov qword [rbx], -70000
mov qword [rbx], -0x80000000
mov qword [rbx], 0xffffffff80000000
mov qword [rbx], rax
mov qword [rbx], rcx
mov qword [rbx], rbx
mov qword [rbx], r9
mov qword [rbx], rsp
mov qword [rbx], r15
mov qword [rbp], 0
mov qword [rbp], 1
mov qword [rbp], -1
mov qword [rbp], 5
mov qword [rbp], 127
mov qword [rbp], 128
mov qword [rbp], -128
mov qword [rbp], -129
mov qword [rbp], 0x55
mov qword [rbp], 0xff
mov qword [rbp], 255
mov qword [rbp], 0x80
mov qword [rbp], 0x1234
mov qword [rbp], 0xffff
mov qword [rbp], 0xff80
mov qword [rbp], -300
mov qword [rbp], 32767
mov qword [rbp], 0x12345678
mov qword [rbp], 0x7fffffff
mov qword [rbp], -70000
mov qword [rbp], -0x80000000
mov qword [rbp], 0xffffffff80000000
mov qword [rbp], rax
mov qword [rbp], rcx
mov qword [rbp], rbx
mov qword [rbp], r9
mov qword [rbp], rsp
mov qword [rbp], r15
mov qword [rsp], 0
mov qword [rsp], 1
mov qword [rsp], -1
mov qword [rsp], 5
mov qword [rsp], 127
mov qword [rsp], 128
mov qword [rsp], -128
mov qword [rsp], -129
mov qword [rsp], 0x55
mov qword [rsp], 0xff
mov qword [rsp], 255
mov qword [rsp], 0x80
mov qword [rsp], 0x1234
mov qword [rsp], 0xffff
mov qword [rsp], 0xff80
mov qword [rsp], -300
mov qword [rsp], 32767
mov qword [rsp], 0x12345678
mov qword [rsp], 0x7fffffff
mov qword [rsp], -70000
mov qword [rsp], -0x80000000
mov qword [rsp], 0xffffffff80000000
mov qword [rsp], rax
mov qword [rsp], rcx
mov qword [rsp], rbx
mov qword [rsp], r9
mov qword [rsp], rsp
mov qword [rsp], r15
mov qword [r12], 0
mov qword [r12], 1
mov qword [r12], -1
mov qword [r12], 5
mov qword [r12], 127
mov qword [r12], 128
mov qword [r12], -128
mov qword [r12], -129
mov qword [r12], 0x55
mov qword [r12], 0xff
mov qword [r12], 255
mov qword [r12], 0x80
mov qword [r12], 0x1234
mov qword [r12], 0xffff
mov qword [r12], 0xff80
mov qword [r12], -300
mov qword [r12], 32767
mov qword [r12], 0x12345678
mov qword [r12], 0x7fffffff
mov qword [r12], -70000
mov qword [r12], -0x80000000
mov qword [r12], 0xffffffff80000000
mov qword [r12], rax
mov qword [r12], rcx
mov qword [r12], rbx
mov qword [r12], r9
mov qword [r12], rsp
mov qword [r12], r15
mov qword [r13], 0
mov qword [r13], 1
mov qword [r13], -1
mov qword [r13], 5
mov qword [r13], 127
mov qword [r13], 128
mov qword [r13], -128
mov qword [r13], -129
mov qword [r13], 0x55
mov qword [r13], 0xff
mov qword [r13], 255
mov qword [r13], 0x80
mov qword [r13], 0x1234
mov qword [r13], 0xffff
mov qword [r13], 0xff80
mov qword [r13], -300
mov qword [r13], 32767
mov qword [r13], 0x12345678
mov qword [r13], 0x7fffffff
mov qword [r13], -70000
mov qword [r13], -0x80000000
mov qword [r13], 0xffffffff80000000
mov qword [r13], rax
mov qword [r13], rcx
mov qword [r13], rbx
mov qword [r13], r9
mov qword [r13], rsp
mov qword [r13], r15
mov qword [rax+rcx*4], 0
mov qword [rax+rcx*4], 1
mov qword [rax+rcx*4], -1
mov qword [rax+rcx*4], 5
mov qword [rax+rcx*4], 127
mov qword [rax+rcx*4], 128
mov qword [rax+rcx*4], -128
mov qword [rax+rcx*4], -129
mov qword [rax+rcx*4], 0x55
mov qword [rax+rcx*4], 0xff
mov qword [rax+rcx*4], 255
mov qword [rax+rcx*4], 0x80
mov qword [rax+rcx*4], 0x1234
mov qword [rax+rcx*4], 0xffff
mov qword [rax+rcx*4], 0xff80
mov qword [rax+rcx*4], -300
mov qword [rax+rcx*4], 32767
mov qword [rax+rcx*4], 0x12345678
mov qword [rax+rcx*4], 0x7fffffff
mov qword [rax+rcx*4], -70000
mov qword [rax+rcx*4], -0x80000000
mov qword [rax+rcx*4], 0xffffffff80000000
mov qword [rax+rcx*4], rax
mov qword [rax+rcx*4], rcx
mov qword [rax+rcx*4], rbx
mov qword [rax+rcx*4], r9
mov qword [rax+rcx*4], rsp
mov qword [rax+rcx*4], r15
mov qword [rbx+r9*8-100], 0
mov qword [rbx+r9*8-100], 1
mov qword [rbx+r9*8-100], -1
mov qword [rbx+r9*8-100], 5
mov qword [rbx+r9*8-100], 127
mov qword [rbx+r9*8-100], 128
mov qword [rbx+r9*8-100], -128
mov qword [rbx+r9*8-100], -129
mov qword [rbx+r9*8-100], 0x55
mov qword [rbx+r9*8-100], 0xff
mov qword [rbx+r9*8-100], 255
mov qword [rbx+r9*8-100], 0x80
mov qword [rbx+r9*8-100], 0x1234
mov qword [rbx+r9*8-100], 0xffff
mov qword [rbx+r9*8-100], 0xff80
mov qword [rbx+r9*8-100], -300
mov qword [rbx+r9*8-100], 32767
mov qword [rbx+r9*8-100], 0x12345678
mov qword [rbx+r9*8-100], 0x7fffffff
mov qword [rbx+r9*8-100], -70000
mov qword [rbx+r9*8-100], -0x80000000
mov qword [rbx+r9*8-100], 0xffffffff80000000
mov qword [rbx+r9*8-100], rax
mov qword [rbx+r9*8-100], rcx
mov qword [rbx+r9*8-100], rbx
mov qword [rbx+r9*8-100], r9
mov qword [rbx+r9*8-100], rsp
mov qword [rbx+r9*8-100], r15
mov qword [r10+1000], 0
mov qword [r10+1000], 1
mov qword [r10+1000], -1
mov qword [r10+1000], 5
mov qword [r10+1000], 127
mov qword [r10+1000], 128
mov qword [r10+1000], -128
mov qword [r10+1000], -129
mov qword [r10+1000], 0x55
mov qword [r10+1000], 0xff
mov qword [r10+1000], 255
mov qword [r10+1000], 0x80
mov qword [r10+1000], 0x1234
mov qword [r10+1000], 0xffff
mov qword [r10+1000], 0xff80
mov qword [r10+1000], -300
mov qword [r10+1000], 32767
mov qword [r10+1000], 0x12345678
mov qword [r10+1000], 0x7fffffff
mov qword [r10+1000], -70000
mov qword [r10+1000], -0x80000000
mov qword [r10+1000], 0xffffffff80000000
mov qword [r10+1000], rax
mov qword [r10+1000], rcx
mov qword [r10+1000], rbx
mov qword [r10+1000], r9
mov qword [r10+1000], rsp
mov qword [r10+1000], r15
mov qword [0x1234], 0
mov qword [0x1234], 1
mov qword [0x1234], -1
mov qword [0x1234], 5
mov qword [0x1234], 127
mov qword [0x1234], 128
mov qword [0x1234], -128
mov qword [0x1234], -129
mov qword [0x1234], 0x55
mov qword [0x1234], 0xff
mov qword [0x1234], 255
mov qword [0x1234], 0x80
mov qword [0x1234], 0x1234
mov qword [0x1234], 0xffff
mov qword [0x1234], 0xff80
mov qword [0x1234], -300
mov qword [0x1234], 32767
mov qword [0x1234], 0x12345678
mov qword [0x1234], 0x7fffffff
mov qword [0x1234], -70000
mov qword [0x1234], -0x80000000
mov qword [0x1234], 0xffffffff80000000
mov qword [0x1234], rax
mov qword [0x1234], rcx
mov qword [0x1234], rbx
mov qword [0x1234], r9
mov qword [0x1234], rsp
mov qword [0x1234], r15
mov qword [rel here], 0
mov qword [rel here], 1
mov qword [rel here], -1
mov qword [rel here], 5
mov qword [rel here], 127
mov qword [rel here], 128
mov qword [rel here], -128
mov qword [rel here], -129
mov qword [rel here], 0x55
mov qword [rel here], 0xff
mov qword [rel here], 255
mov qword [rel here], 0x80
mov qword [rel here], 0x1234
mov qword [rel here], 0xffff
mov qword [rel here], 0xff80
mov qword [rel here], -300
mov qword [rel here], 32767
mov qword [rel here], 0x12345678
mov qword [rel here], 0x7fffffff
mov qword [rel here], -70000
mov qword [rel here], -0x80000000
mov qword [rel here], 0xffffffff80000000
mov qword [rel here], rax
mov qword [rel here], rcx
mov qword [rel here], rbx
mov qword [rel here], r9
mov qword [rel here], rsp
mov qword [rel here], r15
mov qword [rel here+8], 0
mov qword [rel here+8], 1
mov qword [rel here+8], -1
mov qword [rel here+8], 5
mov qword [rel here+8], 127
mov qword [rel here+8], 128
mov qword [rel here+8], -128
mov qword [rel here+8], -129
mov qword [rel here+8], 0x55
mov qword [rel here+8], 0xff
mov qword [rel here+8], 255
mov qword [rel here+8], 0x80
mov qword [rel here+8], 0x1234
mov qword [rel here+8], 0xffff
mov qword [rel here+8], 0xff80
mov qword [rel here+8], -300
mov qword [rel here+8], 32767
mov qword [rel here+8], 0x12345678
mov qword [rel here+8], 0x7fffffff
mov qword [rel here+8], -70000
mov qword [rel here+8], -0x80000000
mov qword [rel here+8], 0xffffffff80000000
mov qword [rel here+8], rax
mov qword [rel here+8], rcx
mov qword [rel here+8], rbx
mov qword [rel here+8], r9
mov qword [rel here+8], rsp
mov qword [rel here+8], r15
mov qword [eax+ecx], 0
mov qword [eax+ecx], 1
mov qword [eax+ecx], -1
mov qword [eax+ecx], 5
mov qword [eax+ecx], 127
mov qword [eax+ecx], 128
mov qword [eax+ecx], -128
mov qword [eax+ecx], -129
mov qword [eax+ecx], 0x55
mov qword [eax+ecx], 0xff
mov qword [eax+ecx], 255
mov qword [eax+ecx], 0x80
mov qword [eax+ecx], 0x1234
mov qword [eax+ecx], 0xffff
mov qword [eax+ecx], 0xff80
mov qword [eax+ecx], -300
mov qword [eax+ecx], 32767
mov qword [eax+ecx], 0x12345678
mov qword [eax+ecx], 0x7fffffff
mov qword [eax+ecx], -70000
mov qword [eax+ecx], -0x80000000
mov qword [eax+ecx], 0xffffffff80000000
mov qword [eax+ecx], rax
mov qword [eax+ecx], rcx
mov qword [eax+ecx], rbx
mov qword [eax+ecx], r9
mov qword [eax+ecx], rsp
mov qword [eax+ecx], r15
mov qword [rax*5], 0
mov qword [rax*5], 1
mov qword [rax*5], -1
mov qword [rax*5], 5
mov qword [rax*5], 127
mov qword [rax*5], 128
mov qword [rax*5], -128
mov qword [rax*5], -129
mov qword [rax*5], 0x55
mov qword [rax*5], 0xff
mov qword [rax*5], 255
mov qword [rax*5], 0x80
mov qword [rax*5], 0x1234
mov qword [rax*5], 0xffff
mov qword [rax*5], 0xff80
mov qword [rax*5], -300
mov qword [rax*5], 32767
mov qword [rax*5], 0x12345678
mov qword [rax*5], 0x7fffffff
mov qword [rax*5], -70000
mov qword [rax*5], -0x80000000
mov qword [rax*5], 0xffffffff80000000
mov qword [rax*5], rax
mov qword [rax*5], rcx
mov qword [rax*5], rbx
mov qword [rax*5], r9
mov qword [rax*5], rsp
mov qword [rax*5], r15
mov qword [rbp+rax], 0
mov qword [rbp+rax], 1
mov qword [rbp+rax], -1
mov qword [rbp+rax], 5
mov qword [rbp+rax], 127
mov qword [rbp+rax], 128
mov qword [rbp+rax], -128
mov qword [rbp+rax], -129
mov qword [rbp+rax], 0x55
mov qword [rbp+rax], 0xff
mov qword [rbp+rax], 255
mov qword [rbp+rax], 0x80
mov qword [rbp+rax], 0x1234
mov qword [rbp+rax], 0xffff
mov qword [rbp+rax], 0xff80
mov qword [rbp+rax], -300
mov qword [rbp+rax], 32767
mov qword [rbp+rax], 0x12345678
mov qword [rbp+rax], 0x7fffffff
mov qword [rbp+rax], -70000
mov qword [rbp+rax], -0x80000000
mov qword [rbp+rax], 0xffffffff80000000
mov qword [rbp+rax], rax
mov qword [rbp+rax], rcx
mov qword [rbp+rax], rbx
mov qword [rbp+rax], r9
mov qword [rbp+rax], rsp
mov qword [rbp+rax], r15
mov qword [gs:rdi], 0
mov qword [gs:rdi], 1
mov qword [gs:rdi], -1
mov qword [gs:rdi], 5
mov qword [gs:rdi], 127
mov qword [gs:rdi], 128
mov qword [gs:rdi], -128
mov qword [gs:rdi], -129
mov qword [gs:rdi], 0x55
mov qword [gs:rdi], 0xff
mov qword [gs:rdi], 255
mov qword [gs:rdi], 0x80
mov qword [gs:rdi], 0x1234
mov qword [gs:rdi], 0xffff
mov qword [gs:rdi], 0xff80
mov qword [gs:rdi], -300
mov qword [gs:rdi], 32767
mov qword [gs:rdi], 0x12345678
mov qword [gs:rdi], 0x7fffffff
mov qword [gs:rdi], -70000
mov qword [gs:rdi], -0x80000000
mov qword [gs:rdi], 0xffffffff80000000
mov qword [gs:rdi], rax
mov qword [gs:rdi], rcx
mov qword [gs:rdi], rbx
mov qword [gs:rdi], r9
mov qword [gs:rdi], rsp
mov qword [gs:rdi], r15
mov rax, [rbx]
mov [rbx], rax
mov rax, [rbp]
mov [rbp], rax
mov rax, [rsp]
mov [rsp], rax
mov rax, [r12]
mov [r12], rax
mov rax, [r13]
mov [r13], rax
mov rax, [rax+rcx*4]
mov [rax+rcx*4], rax
mov rax, [rbx+r9*8-100]
mov [rbx+r9*8-100], rax
mov rax, [r10+1000]
mov [r10+1000], rax
mov rax, [0x1234]
mov [0x1234], rax
mov rax, [rel here]
mov [rel here], rax
mov rax, [rel here+8]
mov [rel here+8], rax
mov rax, [eax+ecx]
mov [eax+ecx], rax
mov rax, [rax*5]
mov [rax*5], rax
mov rax, [rbp+rax]
mov [rbp+rax], rax
mov rax, [gs:rdi]
mov [gs:rdi], rax
mov rcx, [rbx]
mov [rbx], rcx
mov rcx, [rbp]
mov [rbp], rcx
mov rcx, [rsp]
mov [rsp], rcx
mov rcx, [r12]
mov [r12], rcx
mov rcx, [r13]
mov [r13], rcx
mov rcx, [rax+rcx*4]
mov [rax+rcx*4], rcx
mov rcx, [rbx+r9*8-100]
mov [rbx+r9*8-100], rcx
mov rcx, [r10+1000]
mov [r10+1000], rcx
mov rcx, [0x1234]
mov [0x1234], rcx
mov rcx, [rel here]
mov [rel here], rcx
mov rcx, [rel here+8]
mov [rel here+8], rcx
mov rcx, [eax+ecx]
mov [eax+ecx], rcx
mov rcx, [rax*5]
mov [rax*5], rcx
mov rcx, [rbp+rax]
mov [rbp+rax], rcx
mov rcx, [gs:rdi]
mov [gs:rdi], rcx
mov rbx, [rbx]
mov [rbx], rbx
mov rbx, [rbp]
mov [rbp], rbx
mov rbx, [rsp]
mov [rsp], rbx
mov rbx, [r12]
mov [r12], rbx
mov rbx, [r13]
mov [r13], rbx
mov rbx, [rax+rcx*4]
mov [rax+rcx*4], rbx
mov rbx, [rbx+r9*8-100]
mov [rbx+r9*8-100], rbx
mov rbx, [r10+1000]
mov [r10+1000], rbx
mov rbx, [0x1234]
mov [0x1234], rbx
mov rbx, [rel here]
mov [rel here], rbx
mov rbx, [rel here+8]
mov [rel here+8], rbx
mov rbx, [eax+ecx]
mov [eax+ecx], rbx
mov rbx, [rax*5]
mov [rax*5], rbx
mov rbx, [rbp+rax]
mov [rbp+rax], rbx
mov rbx, [gs:rdi]
mov [gs:rdi], rbx
mov r9, [rbx]
mov [rbx], r9
mov r9, [rbp]
mov [rbp], r9
mov r9, [rsp]
mov [rsp], r9
mov r9, [r12]
mov [r12], r9
mov r9, [r13]
mov [r13], r9
mov r9, [rax+rcx*4]
mov [rax+rcx*4], r9
mov r9, [rbx+r9*8-100]
mov [rbx+r9*8-100], r9
mov r9, [r10+1000]
mov [r10+1000], r9
mov r9, [0x1234]
mov [0x1234], r9
mov r9, [rel here]
mov [rel here], r9
mov r9, [rel here+8]
mov [rel here+8], r9
mov r9, [eax+ecx]
mov [eax+ecx], r9
mov r9, [rax*5]
mov [rax*5], r9
mov r9, [rbp+rax]
mov [rbp+rax], r9
mov r9, [gs:rdi]
mov [gs:rdi], r9
mov rsp, [rbx]
mov [rbx], rsp
mov rsp, [rbp]
mov [rbp], rsp
mov rsp, [rsp]
mov [rsp], rsp
mov rsp, [r12]
mov [r12], rsp
mov rsp, [r13]
mov [r13], rsp
mov rsp, [rax+rcx*4]
mov [rax+rcx*4], rsp
mov rsp, [rbx+r9*8-100]
mov [rbx+r9*8-100], rsp
mov rsp, [r10+1000]
mov [r10+1000], rsp
mov rsp, [0x1234]
mov [0x1234], rsp
mov rsp, [rel here]
mov [rel here], rsp
mov rsp, [rel here+8]
mov [rel here+8], rsp
mov rsp, [eax+ecx]
mov [eax+ecx], rsp
mov rsp, [rax*5]
mov [rax*5], rsp
mov rsp, [rbp+rax]
mov [rbp+rax], rsp
mov rsp, [gs:rdi]
mov [gs:rdi], rsp
mov r15, [rbx]
mov [rbx], r15
mov r15, [rbp]
mov [rbp], r15
mov r15, [rsp]
mov [rsp], r15
mov r15, [r12]
mov [r12], r15
mov r15, [r13]
mov [r13], r15
mov r15, [rax+rcx*4]
mov [rax+rcx*4], r15
mov r15, [rbx+r9*8-100]
mov [rbx+r9*8-100], r15
mov r15, [r10+1000]
mov [r10+1000], r15
mov r15, [0x1234]
mov [0x1234], r15
mov r15, [rel here]
mov [rel here], r15
mov r15, [rel here+8]
mov [rel here+8], r15
mov r15, [eax+ecx]
mov [eax+ecx], r15
mov r15, [rax*5]
mov [rax*5], r15
mov r15, [rbp+rax]
mov [rbp+rax], r15
mov r15, [gs:rdi]
mov [gs:rdi], r15
a32 mov rax, [0x1234]
mov rax, [dword 0x1234]
mov [dword 0x1234], rax
mov rcx, [dword 0x1234]
mov [dword 0x1234], rcx
a32 mov rax, [dword 0x1234]
mov rax, [qword 0x1122334455667788]
mov [qword 0x1122334455667788], rax
mov rax, [fs:0x28]
mov [fs:0x28], rax
mov rcx, [fs:0x28]
mov [fs:0x28], rcx
a32 mov rax, [fs:0x28]
mov rax, [es:0x10]
mov [es:0x10], rax
mov rcx, [es:0x10]
mov [es:0x10], rcx
a32 mov rax, [es:0x10]
mov rax, [abs 0x1234]
mov [abs 0x1234], rax
mov rcx, [abs 0x1234]
mov [abs 0x1234], rcx
a32 mov rax, [abs 0x1234]
mov rax, [qword 0x10]
mov [qword 0x10], rax
mov rcx, [qword 0x10]
mov [qword 0x10], rcx
a32 mov rax, [dword 0x80000000]
mov rax, [0x7fffffff]
mov [0x7fffffff], rax
mov rcx, [0x7fffffff]
mov [0x7fffffff], rcx
a32 mov rax, [0x7fffffff]
mov rax, [-8]
mov [-8], rax
mov rcx, [-8]
mov [-8], rcx
a32 mov rax, [-8]
mov rax, [a32 0x10]
mov [a32 0x10], rax
mov rcx, [a32 0x10]
mov [a32 0x10], rcx
a32 mov rax, [a32 0x10]
mov rcx, strict qword 5
mov rcx, qword 5
mov rcx, strict dword 5
mov rax, dword 5
fwd: nop
end:
