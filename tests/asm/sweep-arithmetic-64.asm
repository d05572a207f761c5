; Instruction sweep: arithmetic, 64-bit mode.
bits 64
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
add sil, 0
add sil, 1
add sil, -1
add sil, 5
add sil, 127
add sil, 128
add sil, -128
add sil, 0x55
add sil, 0xff
add sil, 255
add sil, 0x80
add sil, cl
add bl, sil
add r8b, 0
add r8b, 1
add r8b, -1
add r8b, 5
add r8b, 127
add r8b, 128
add r8b, -128
add r8b, 0x55
add r8b, 0xff
add r8b, 255
add r8b, 0x80
add r8b, cl
add bl, r8b
add byte [rbx], 0
add byte [rbx], 1
add byte [rbx], -1
add byte [rbx], 5
add byte [rbx], 127
add byte [rbx], 128
add byte [rbx], -128
add byte [rbx], 0x55
add byte [rbx], 0xff
add byte [rbx], 255
add byte [rbx], 0x80
add byte [rbx], cl
add bl, byte [rbx]
add byte [rbp], 0
add byte [rbp], 1
add byte [rbp], -1
add byte [rbp], 5
add byte [rbp], 127
add byte [rbp], 128
add byte [rbp], -128
add byte [rbp], 0x55
add byte [rbp], 0xff
add byte [rbp], 255
add byte [rbp], 0x80
add byte [rbp], cl
add bl, byte [rbp]
add byte [rsp], 0
add byte [rsp], 1
add byte [rsp], -1
add byte [rsp], 5
add byte [rsp], 127
add byte [rsp], 128
add byte [rsp], -128
add byte [rsp], 0x55
add byte [rsp], 0xff
add byte [rsp], 255
add byte [rsp], 0x80
add byte [rsp], cl
add bl, byte [rsp]
add byte [r12], 0
add byte [r12], 1
add byte [r12], -1
add byte [r12], 5
add byte [r12], 127
add byte [r12], 128
add byte [r12], -128
add byte [r12], 0x55
add byte [r12], 0xff
add byte [r12], 255
add byte [r12], 0x80
add byte [r12], cl
add bl, byte [r12]
add byte [r13], 0
add byte [r13], 1
add byte [r13], -1
add byte [r13], 5
add byte [r13], 127
add byte [r13], 128
add byte [r13], -128
add byte [r13], 0x55
add byte [r13], 0xff
add byte [r13], 255
add byte [r13], 0x80
add byte [r13], cl
add bl, byte [r13]
add byte [rax+rcx*4], 0
add byte [rax+rcx*4], 1
add byte [rax+rcx*4], -1
add byte [rax+rcx*4], 5
add byte [rax+rcx*4], 127
add byte [rax+rcx*4], 128
add byte [rax+rcx*4], -128
add byte [rax+rcx*4], 0x55
add byte [rax+rcx*4], 0xff
add byte [rax+rcx*4], 255
add byte [rax+rcx*4], 0x80
add byte [rax+rcx*4], cl
add bl, byte [rax+rcx*4]
add byte [rbx+r9*8-100], 0
add byte [rbx+r9*8-100], 1
add byte [rbx+r9*8-100], -1
add byte [rbx+r9*8-100], 5
add byte [rbx+r9*8-100], 127
add byte [rbx+r9*8-100], 128
add byte [rbx+r9*8-100], -128
add byte [rbx+r9*8-100], 0x55
add byte [rbx+r9*8-100], 0xff
add byte [rbx+r9*8-100], 255
add byte [rbx+r9*8-100], 0x80
add byte [rbx+r9*8-100], cl
add bl, byte [rbx+r9*8-100]
add byte [r10+1000], 0
add byte [r10+1000], 1
add byte [r10+1000], -1
add byte [r10+1000], 5
add byte [r10+1000], 127
add byte [r10+1000], 128
add byte [r10+1000], -128
add byte [r10+1000], 0x55
add byte [r10+1000], 0xff
add byte [r10+1000], 255
add byte [r10+1000], 0x80
add byte [r10+1000], cl
add bl, byte [r10+1000]
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
add byte [rel here], 0
add byte [rel here], 1
add byte [rel here], -1
add byte [rel here], 5
add byte [rel here], 127
add byte [rel here], 128
add byte [rel here], -128
add byte [rel here], 0x55
add byte [rel here], 0xff
add byte [rel here], 255
add byte [rel here], 0x80
add byte [rel here], cl
add bl, byte [rel here]
add byte [rel here+8], 0
add byte [rel here+8], 1
add byte [rel here+8], -1
add byte [rel here+8], 5
add byte [rel here+8], 127
add byte [rel here+8], 128
add byte [rel here+8], -128
add byte [rel here+8], 0x55
add byte [rel here+8], 0xff
add byte [rel here+8], 255
add byte [rel here+8], 0x80
add byte [rel here+8], cl
add bl, byte [rel here+8]
add byte [eax+ecx], 0
add byte [eax+ecx], 1
add byte [eax+ecx], -1
add byte [eax+ecx], 5
add byte [eax+ecx], 127
add byte [eax+ecx], 128
add byte [eax+ecx], -128
add byte [eax+ecx], 0x55
add byte [eax+ecx], 0xff
add byte [eax+ecx], 255
add byte [eax+ecx], 0x80
add byte [eax+ecx], cl
add bl, byte [eax+ecx]
add byte [rax*5], 0
add byte [rax*5], 1
add byte [rax*5], -1
add byte [rax*5], 5
add byte [rax*5], 127
add byte [rax*5], 128
add byte [rax*5], -128
add byte [rax*5], 0x55
add byte [rax*5], 0xff
add byte [rax*5], 255
add byte [rax*5], 0x80
add byte [rax*5], cl
add bl, byte [rax*5]
add byte [rbp+rax], 0
add byte [rbp+rax], 1
add byte [rbp+rax], -1
add byte [rbp+rax], 5
add byte [rbp+rax], 127
add byte [rbp+rax], 128
add byte [rbp+rax], -128
add byte [rbp+rax], 0x55
add byte [rbp+rax], 0xff
add byte [rbp+rax], 255
add byte [rbp+rax], 0x80
add byte [rbp+rax], cl
add bl, byte [rbp+rax]
add byte [gs:rdi], 0
add byte [gs:rdi], 1
add byte [gs:rdi], -1
add byte [gs:rdi], 5
add byte [gs:rdi], 127
add byte [gs:rdi], 128
add byte [gs:rdi], -128
add byte [gs:rdi], 0x55
add byte [gs:rdi], 0xff
add byte [gs:rdi], 255
add byte [gs:rdi], 0x80
add byte [gs:rdi], cl
add bl, byte [gs:rdi]
add al, [rbx]
add [rbx], al
lock add byte [rbx], 5
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
add r10w, 0
add r10w, 1
add r10w, -1
add r10w, 5
add r10w, 127
add r10w, 128
add r10w, -128
add r10w, -129
add r10w, 0x55
add r10w, 0xff
add r10w, 255
add r10w, 0x80
add r10w, 0x1234
add r10w, 0xffff
add r10w, 0xff80
add r10w, -300
add r10w, 32767
add r10w, cx
add bx, r10w
add word [rbx], 0
add word [rbx], 1
add word [rbx], -1
add word [rbx], 5
add word [rbx], 127
add word [rbx], 128
add word [rbx], -128
add word [rbx], -129
add word [rbx], 0x55
add word [rbx], 0xff
add word [rbx], 255
add word [rbx], 0x80
add word [rbx], 0x1234
add word [rbx], 0xffff
add word [rbx], 0xff80
add word [rbx], -300
add word [rbx], 32767
add word [rbx], cx
add bx, word [rbx]
add word [rbp], 0
add word [rbp], 1
add word [rbp], -1
add word [rbp], 5
add word [rbp], 127
add word [rbp], 128
add word [rbp], -128
add word [rbp], -129
add word [rbp], 0x55
add word [rbp], 0xff
add word [rbp], 255
add word [rbp], 0x80
add word [rbp], 0x1234
add word [rbp], 0xffff
add word [rbp], 0xff80
add word [rbp], -300
add word [rbp], 32767
add word [rbp], cx
add bx, word [rbp]
add word [rsp], 0
add word [rsp], 1
add word [rsp], -1
add word [rsp], 5
add word [rsp], 127
add word [rsp], 128
add word [rsp], -128
add word [rsp], -129
add word [rsp], 0x55
add word [rsp], 0xff
add word [rsp], 255
add word [rsp], 0x80
add word [rsp], 0x1234
add word [rsp], 0xffff
add word [rsp], 0xff80
add word [rsp], -300
add word [rsp], 32767
add word [rsp], cx
add bx, word [rsp]
add word [r12], 0
add word [r12], 1
add word [r12], -1
add word [r12], 5
add word [r12], 127
add word [r12], 128
add word [r12], -128
add word [r12], -129
add word [r12], 0x55
add word [r12], 0xff
add word [r12], 255
add word [r12], 0x80
add word [r12], 0x1234
add word [r12], 0xffff
add word [r12], 0xff80
add word [r12], -300
add word [r12], 32767
add word [r12], cx
add bx, word [r12]
add word [r13], 0
add word [r13], 1
add word [r13], -1
add word [r13], 5
add word [r13], 127
add word [r13], 128
add word [r13], -128
add word [r13], -129
add word [r13], 0x55
add word [r13], 0xff
add word [r13], 255
add word [r13], 0x80
add word [r13], 0x1234
add word [r13], 0xffff
add word [r13], 0xff80
add word [r13], -300
add word [r13], 32767
add word [r13], cx
add bx, word [r13]
add word [rax+rcx*4], 0
add word [rax+rcx*4], 1
add word [rax+rcx*4], -1
add word [rax+rcx*4], 5
add word [rax+rcx*4], 127
add word [rax+rcx*4], 128
add word [rax+rcx*4], -128
add word [rax+rcx*4], -129
add word [rax+rcx*4], 0x55
add word [rax+rcx*4], 0xff
add word [rax+rcx*4], 255
add word [rax+rcx*4], 0x80
add word [rax+rcx*4], 0x1234
add word [rax+rcx*4], 0xffff
add word [rax+rcx*4], 0xff80
add word [rax+rcx*4], -300
add word [rax+rcx*4], 32767
add word [rax+rcx*4], cx
add bx, word [rax+rcx*4]
add word [rbx+r9*8-100], 0
add word [rbx+r9*8-100], 1
add word [rbx+r9*8-100], -1
add word [rbx+r9*8-100], 5
add word [rbx+r9*8-100], 127
add word [rbx+r9*8-100], 128
add word [rbx+r9*8-100], -128
add word [rbx+r9*8-100], -129
add word [rbx+r9*8-100], 0x55
add word [rbx+r9*8-100], 0xff
add word [rbx+r9*8-100], 255
add word [rbx+r9*8-100], 0x80
add word [rbx+r9*8-100], 0x1234
add word [rbx+r9*8-100], 0xffff
add word [rbx+r9*8-100], 0xff80
add word [rbx+r9*8-100], -300
add word [rbx+r9*8-100], 32767
add word [rbx+r9*8-100], cx
add bx, word [rbx+r9*8-100]
add word [r10+1000], 0
add word [r10+1000], 1
add word [r10+1000], -1
add word [r10+1000], 5
add word [r10+1000], 127
add word [r10+1000], 128
add word [r10+1000], -128
add word [r10+1000], -129
add word [r10+1000], 0x55
add word [r10+1000], 0xff
add word [r10+1000], 255
add word [r10+1000], 0x80
add word [r10+1000], 0x1234
add word [r10+1000], 0xffff
add word [r10+1000], 0xff80
add word [r10+1000], -300
add word [r10+1000], 32767
add word [r10+1000], cx
add bx, word [r10+1000]
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
add word [rel here], 0
add word [rel here], 1
add word [rel here], -1
add word [rel here], 5
add word [rel here], 127
add word [rel here], 128
add word [rel here], -128
add word [rel here], -129
add word [rel here], 0x55
add word [rel here], 0xff
add word [rel here], 255
add word [rel here], 0x80
add word [rel here], 0x1234
add word [rel here], 0xffff
add word [rel here], 0xff80
add word [rel here], -300
add word [rel here], 32767
add word [rel here], cx
add bx, word [rel here]
add word [rel here+8], 0
add word [rel here+8], 1
add word [rel here+8], -1
add word [rel here+8], 5
add word [rel here+8], 127
add word [rel here+8], 128
add word [rel here+8], -128
add word [rel here+8], -129
add word [rel here+8], 0x55
add word [rel here+8], 0xff
add word [rel here+8], 255
add word [rel here+8], 0x80
add word [rel here+8], 0x1234
add word [rel here+8], 0xffff
add word [rel here+8], 0xff80
add word [rel here+8], -300
add word [rel here+8], 32767
add word [rel here+8], cx
add bx, word [rel here+8]
add word [eax+ecx], 0
add word [eax+ecx], 1
add word [eax+ecx], -1
add word [eax+ecx], 5
add word [eax+ecx], 127
add word [eax+ecx], 128
add word [eax+ecx], -128
add word [eax+ecx], -129
add word [eax+ecx], 0x55
add word [eax+ecx], 0xff
add word [eax+ecx], 255
add word [eax+ecx], 0x80
add word [eax+ecx], 0x1234
add word [eax+ecx], 0xffff
add word [eax+ecx], 0xff80
add word [eax+ecx], -300
add word [eax+ecx], 32767
add word [eax+ecx], cx
add bx, word [eax+ecx]
add word [rax*5], 0
add word [rax*5], 1
add word [rax*5], -1
add word [rax*5], 5
add word [rax*5], 127
add word [rax*5], 128
add word [rax*5], -128
add word [rax*5], -129
add word [rax*5], 0x55
add word [rax*5], 0xff
add word [rax*5], 255
add word [rax*5], 0x80
add word [rax*5], 0x1234
add word [rax*5], 0xffff
add word [rax*5], 0xff80
add word [rax*5], -300
add word [rax*5], 32767
add word [rax*5], cx
add bx, word [rax*5]
add word [rbp+rax], 0
add word [rbp+rax], 1
add word [rbp+rax], -1
add word [rbp+rax], 5
add word [rbp+rax], 127
add word [rbp+rax], 128
add word [rbp+rax], -128
add word [rbp+rax], -129
add word [rbp+rax], 0x55
add word [rbp+rax], 0xff
add word [rbp+rax], 255
add word [rbp+rax], 0x80
add word [rbp+rax], 0x1234
add word [rbp+rax], 0xffff
add word [rbp+rax], 0xff80
add word [rbp+rax], -300
add word [rbp+rax], 32767
add word [rbp+rax], cx
add bx, word [rbp+rax]
add word [gs:rdi], 0
add word [gs:rdi], 1
add word [gs:rdi], -1
add word [gs:rdi], 5
add word [gs:rdi], 127
add word [gs:rdi], 128
add word [gs:rdi], -128
add word [gs:rdi], -129
add word [gs:rdi], 0x55
add word [gs:rdi], 0xff
add word [gs:rdi], 255
add word [gs:rdi], 0x80
add word [gs:rdi], 0x1234
add word [gs:rdi], 0xffff
add word [gs:rdi], 0xff80
add word [gs:rdi], -300
add word [gs:rdi], 32767
add word [gs:rdi], cx
add bx, word [gs:rdi]
add ax, [rbx]
add [rbx], ax
add cx, byte 5
add cx, strict word 5
add ax, strict byte 5
add cx, word 5
lock add word [rbx], 5
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
add r11d, 0
add r11d, 1
add r11d, -1
add r11d, 5
add r11d, 127
add r11d, 128
add r11d, -128
add r11d, -129
add r11d, 0x55
add r11d, 0xff
add r11d, 255
add r11d, 0x80
add r11d, 0x1234
add r11d, 0xffff
add r11d, 0xff80
add r11d, -300
add r11d, 32767
add r11d, 0x12345678
add r11d, 0xffffffff
add r11d, 0x7fffffff
add r11d, -70000
add r11d, 0x80000000
add r11d, ecx
add ebx, r11d
add dword [rbx], 0
add dword [rbx], 1
add dword [rbx], -1
add dword [rbx], 5
add dword [rbx], 127
add dword [rbx], 128
add dword [rbx], -128
add dword [rbx], -129
add dword [rbx], 0x55
add dword [rbx], 0xff
add dword [rbx], 255
add dword [rbx], 0x80
add dword [rbx], 0x1234
add dword [rbx], 0xffff
add dword [rbx], 0xff80
add dword [rbx], -300
add dword [rbx], 32767
add dword [rbx], 0x12345678
add dword [rbx], 0xffffffff
add dword [rbx], 0x7fffffff
add dword [rbx], -70000
add dword [rbx], 0x80000000
add dword [rbx], ecx
add ebx, dword [rbx]
add dword [rbp], 0
add dword [rbp], 1
add dword [rbp], -1
add dword [rbp], 5
add dword [rbp], 127
add dword [rbp], 128
add dword [rbp], -128
add dword [rbp], -129
add dword [rbp], 0x55
add dword [rbp], 0xff
add dword [rbp], 255
add dword [rbp], 0x80
add dword [rbp], 0x1234
add dword [rbp], 0xffff
add dword [rbp], 0xff80
add dword [rbp], -300
add dword [rbp], 32767
add dword [rbp], 0x12345678
add dword [rbp], 0xffffffff
add dword [rbp], 0x7fffffff
add dword [rbp], -70000
add dword [rbp], 0x80000000
add dword [rbp], ecx
add ebx, dword [rbp]
add dword [rsp], 0
add dword [rsp], 1
add dword [rsp], -1
add dword [rsp], 5
add dword [rsp], 127
add dword [rsp], 128
add dword [rsp], -128
add dword [rsp], -129
add dword [rsp], 0x55
add dword [rsp], 0xff
add dword [rsp], 255
add dword [rsp], 0x80
add dword [rsp], 0x1234
add dword [rsp], 0xffff
add dword [rsp], 0xff80
add dword [rsp], -300
add dword [rsp], 32767
add dword [rsp], 0x12345678
add dword [rsp], 0xffffffff
add dword [rsp], 0x7fffffff
add dword [rsp], -70000
add dword [rsp], 0x80000000
add dword [rsp], ecx
add ebx, dword [rsp]
add dword [r12], 0
add dword [r12], 1
add dword [r12], -1
add dword [r12], 5
add dword [r12], 127
add dword [r12], 128
add dword [r12], -128
add dword [r12], -129
add dword [r12], 0x55
add dword [r12], 0xff
add dword [r12], 255
add dword [r12], 0x80
add dword [r12], 0x1234
add dword [r12], 0xffff
add dword [r12], 0xff80
add dword [r12], -300
add dword [r12], 32767
add dword [r12], 0x12345678
add dword [r12], 0xffffffff
add dword [r12], 0x7fffffff
add dword [r12], -70000
add dword [r12], 0x80000000
add dword [r12], ecx
add ebx, dword [r12]
add dword [r13], 0
add dword [r13], 1
add dword [r13], -1
add dword [r13], 5
add dword [r13], 127
add dword [r13], 128
add dword [r13], -128
add dword [r13], -129
add dword [r13], 0x55
add dword [r13], 0xff
add dword [r13], 255
add dword [r13], 0x80
add dword [r13], 0x1234
add dword [r13], 0xffff
add dword [r13], 0xff80
add dword [r13], -300
add dword [r13], 32767
add dword [r13], 0x12345678
add dword [r13], 0xffffffff
add dword [r13], 0x7fffffff
add dword [r13], -70000
add dword [r13], 0x80000000
add dword [r13], ecx
add ebx, dword [r13]
add dword [rax+rcx*4], 0
add dword [rax+rcx*4], 1
add dword [rax+rcx*4], -1
add dword [rax+rcx*4], 5
add dword [rax+rcx*4], 127
add dword [rax+rcx*4], 128
add dword [rax+rcx*4], -128
add dword [rax+rcx*4], -129
add dword [rax+rcx*4], 0x55
add dword [rax+rcx*4], 0xff
add dword [rax+rcx*4], 255
add dword [rax+rcx*4], 0x80
add dword [rax+rcx*4], 0x1234
add dword [rax+rcx*4], 0xffff
add dword [rax+rcx*4], 0xff80
add dword [rax+rcx*4], -300
add dword [rax+rcx*4], 32767
add dword [rax+rcx*4], 0x12345678
add dword [rax+rcx*4], 0xffffffff
add dword [rax+rcx*4], 0x7fffffff
add dword [rax+rcx*4], -70000
add dword [rax+rcx*4], 0x80000000
add dword [rax+rcx*4], ecx
add ebx, dword [rax+rcx*4]
add dword [rbx+r9*8-100], 0
add dword [rbx+r9*8-100], 1
add dword [rbx+r9*8-100], -1
add dword [rbx+r9*8-100], 5
add dword [rbx+r9*8-100], 127
add dword [rbx+r9*8-100], 128
add dword [rbx+r9*8-100], -128
add dword [rbx+r9*8-100], -129
add dword [rbx+r9*8-100], 0x55
add dword [rbx+r9*8-100], 0xff
add dword [rbx+r9*8-100], 255
add dword [rbx+r9*8-100], 0x80
add dword [rbx+r9*8-100], 0x1234
add dword [rbx+r9*8-100], 0xffff
add dword [rbx+r9*8-100], 0xff80
add dword [rbx+r9*8-100], -300
add dword [rbx+r9*8-100], 32767
add dword [rbx+r9*8-100], 0x12345678
add dword [rbx+r9*8-100], 0xffffffff
add dword [rbx+r9*8-100], 0x7fffffff
add dword [rbx+r9*8-100], -70000
add dword [rbx+r9*8-100], 0x80000000
add dword [rbx+r9*8-100], ecx
add ebx, dword [rbx+r9*8-100]
add dword [r10+1000], 0
add dword [r10+1000], 1
add dword [r10+1000], -1
add dword [r10+1000], 5
add dword [r10+1000], 127
add dword [r10+1000], 128
add dword [r10+1000], -128
add dword [r10+1000], -129
add dword [r10+1000], 0x55
add dword [r10+1000], 0xff
add dword [r10+1000], 255
add dword [r10+1000], 0x80
add dword [r10+1000], 0x1234
add dword [r10+1000], 0xffff
add dword [r10+1000], 0xff80
add dword [r10+1000], -300
add dword [r10+1000], 32767
add dword [r10+1000], 0x12345678
add dword [r10+1000], 0xffffffff
add dword [r10+1000], 0x7fffffff
add dword [r10+1000], -70000
add dword [r10+1000], 0x80000000
add dword [r10+1000], ecx
add ebx, dword [r10+1000]
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
add dword [rel here], 0
add dword [rel here], 1
add dword [rel here], -1
add dword [rel here], 5
add dword [rel here], 127
add dword [rel here], 128
add dword [rel here], -128
add dword [rel here], -129
add dword [rel here], 0x55
add dword [rel here], 0xff
add dword [rel here], 255
add dword [rel here], 0x80
add dword [rel here], 0x1234
add dword [rel here], 0xffff
add dword [rel here], 0xff80
add dword [rel here], -300
add dword [rel here], 32767
add dword [rel here], 0x12345678
add dword [rel here], 0xffffffff
add dword [rel here], 0x7fffffff
add dword [rel here], -70000
add dword [rel here], 0x80000000
add dword [rel here], ecx
add ebx, dword [rel here]
add dword [rel here+8], 0
add dword [rel here+8], 1
add dword [rel here+8], -1
add dword [rel here+8], 5
add dword [rel here+8], 127
add dword [rel here+8], 128
add dword [rel here+8], -128
add dword [rel here+8], -129
add dword [rel here+8], 0x55
add dword [rel here+8], 0xff
add dword [rel here+8], 255
add dword [rel here+8], 0x80
add dword [rel here+8], 0x1234
add dword [rel here+8], 0xffff
add dword [rel here+8], 0xff80
add dword [rel here+8], -300
add dword [rel here+8], 32767
add dword [rel here+8], 0x12345678
add dword [rel here+8], 0xffffffff
add dword [rel here+8], 0x7fffffff
add dword [rel here+8], -70000
add dword [rel here+8], 0x80000000
add dword [rel here+8], ecx
add ebx, dword [rel here+8]
add dword [eax+ecx], 0
add dword [eax+ecx], 1
add dword [eax+ecx], -1
add dword [eax+ecx], 5
add dword [eax+ecx], 127
add dword [eax+ecx], 128
add dword [eax+ecx], -128
add dword [eax+ecx], -129
add dword [eax+ecx], 0x55
add dword [eax+ecx], 0xff
add dword [eax+ecx], 255
add dword [eax+ecx], 0x80
add dword [eax+ecx], 0x1234
add dword [eax+ecx], 0xffff
add dword [eax+ecx], 0xff80
add dword [eax+ecx], -300
add dword [eax+ecx], 32767
add dword [eax+ecx], 0x12345678
add dword [eax+ecx], 0xffffffff
add dword [eax+ecx], 0x7fffffff
add dword [eax+ecx], -70000
add dword [eax+ecx], 0x80000000
add dword [eax+ecx], ecx
add ebx, dword [eax+ecx]
add dword [rax*5], 0
add dword [rax*5], 1
add dword [rax*5], -1
add dword [rax*5], 5
add dword [rax*5], 127
add dword [rax*5], 128
add dword [rax*5], -128
add dword [rax*5], -129
add dword [rax*5], 0x55
add dword [rax*5], 0xff
add dword [rax*5], 255
add dword [rax*5], 0x80
add dword [rax*5], 0x1234
add dword [rax*5], 0xffff
add dword [rax*5], 0xff80
add dword [rax*5], -300
add dword [rax*5], 32767
add dword [rax*5], 0x12345678
add dword [rax*5], 0xffffffff
add dword [rax*5], 0x7fffffff
add dword [rax*5], -70000
add dword [rax*5], 0x80000000
add dword [rax*5], ecx
add ebx, dword [rax*5]
add dword [rbp+rax], 0
add dword [rbp+rax], 1
add dword [rbp+rax], -1
add dword [rbp+rax], 5
add dword [rbp+rax], 127
add dword [rbp+rax], 128
add dword [rbp+rax], -128
add dword [rbp+rax], -129
add dword [rbp+rax], 0x55
add dword [rbp+rax], 0xff
add dword [rbp+rax], 255
add dword [rbp+rax], 0x80
add dword [rbp+rax], 0x1234
add dword [rbp+rax], 0xffff
add dword [rbp+rax], 0xff80
add dword [rbp+rax], -300
add dword [rbp+rax], 32767
add dword [rbp+rax], 0x12345678
add dword [rbp+rax], 0xffffffff
add dword [rbp+rax], 0x7fffffff
add dword [rbp+rax], -70000
add dword [rbp+rax], 0x80000000
add dword [rbp+rax], ecx
add ebx, dword [rbp+rax]
add dword [gs:rdi], 0
add dword [gs:rdi], 1
add dword [gs:rdi], -1
add dword [gs:rdi], 5
add dword [gs:rdi], 127
add dword [gs:rdi], 128
add dword [gs:rdi], -128
add dword [gs:rdi], -129
add dword [gs:rdi], 0x55
add dword [gs:rdi], 0xff
add dword [gs:rdi], 255
add dword [gs:rdi], 0x80
add dword [gs:rdi], 0x1234
add dword [gs:rdi], 0xffff
add dword [gs:rdi], 0xff80
add dword [gs:rdi], -300
add dword [gs:rdi], 32767
add dword [gs:rdi], 0x12345678
add dword [gs:rdi], 0xffffffff
add dword [gs:rdi], 0x7fffffff
add dword [gs:rdi], -70000
add dword [gs:rdi], 0x80000000
add dword [gs:rdi], ecx
add ebx, dword [gs:rdi]
add eax, [rbx]
add [rbx], eax
add ecx, byte 5
add ecx, strict dword 5
add eax, strict byte 5
add ecx, dword 5
lock add dword [rbx], 5
add rax, 0
add rax, 1
add rax, -1
add rax, 5
add rax, 127
add rax, 128
add rax, -128
add rax, -129
add rax, 0x55
add rax, 0xff
add rax, 255
add rax, 0x80
add rax, 0x1234
add rax, 0xffff
add rax, 0xff80
add rax, -300
add rax, 32767
add rax, 0x12345678
add rax, 0x7fffffff
add rax, -70000
add rax, -0x80000000
add rax, rcx
add rbx, rax
add rcx, 0
add rcx, 1
add rcx, -1
add rcx, 5
add rcx, 127
add rcx, 128
add rcx, -128
add rcx, -129
add rcx, 0x55
add rcx, 0xff
add rcx, 255
add rcx, 0x80
add rcx, 0x1234
add rcx, 0xffff
add rcx, 0xff80
add rcx, -300
add rcx, 32767
add rcx, 0x12345678
add rcx, 0x7fffffff
add rcx, -70000
add rcx, -0x80000000
add rcx, rcx
add rbx, rcx
add rbx, 0
add rbx, 1
add rbx, -1
add rbx, 5
add rbx, 127
add rbx, 128
add rbx, -128
add rbx, -129
add rbx, 0x55
add rbx, 0xff
add rbx, 255
add rbx, 0x80
add rbx, 0x1234
add rbx, 0xffff
add rbx, 0xff80
add rbx, -300
add rbx, 32767
add rbx, 0x12345678
add rbx, 0x7fffffff
add rbx, -70000
add rbx, -0x80000000
add rbx, rbx
add r9, 0
add r9, 1
add r9, -1
add r9, 5
add r9, 127
add r9, 128
add r9, -128
add r9, -129
add r9, 0x55
add r9, 0xff
add r9, 255
add r9, 0x80
add r9, 0x1234
add r9, 0xffff
add r9, 0xff80
add r9, -300
add r9, 32767
add r9, 0x12345678
add r9, 0x7fffffff
add r9, -70000
add r9, -0x80000000
add r9, rcx
add rbx, r9
add rsp, 0
add rsp, 1
add rsp, -1
add rsp, 5
add rsp, 127
add rsp, 128
add rsp, -128
add rsp, -129
add rsp, 0x55
add rsp, 0xff
add rsp, 255
add rsp, 0x80
add rsp, 0x1234
add rsp, 0xffff
add rsp, 0xff80
add rsp, -300
add rsp, 32767
add rsp, 0x12345678
add rsp, 0x7fffffff
add rsp, -70000
add rsp, -0x80000000
add rsp, rcx
add rbx, rsp
add r15, 0
add r15, 1
add r15, -1
add r15, 5
add r15, 127
add r15, 128
add r15, -128
add r15, -129
add r15, 0x55
add r15, 0xff
add r15, 255
add r15, 0x80
add r15, 0x1234
add r15, 0xffff
add r15, 0xff80
add r15, -300
add r15, 32767
add r15, 0x12345678
add r15, 0x7fffffff
add r15, -70000
add r15, -0x80000000
add r15, rcx
add rbx, r15
add qword [rbx], 0
add qword [rbx], 1
add qword [rbx], -1
add qword [rbx], 5
add qword [rbx], 127
add qword [rbx], 128
add qword [rbx], -128
add qword [rbx], -129
add qword [rbx], 0x55
add qword [rbx], 0xff
add qword [rbx], 255
add qword [rbx], 0x80
add qword [rbx], 0x1234
add qword [rbx], 0xffff
add qword [rbx], 0xff80
add qword [rbx], -300
add qword [rbx], 32767
add qword [rbx], 0x12345678
add qword [rbx], 0x7fffffff
add qword [rbx], -70000
add qword [rbx], -0x80000000
add qword [rbx], rcx
add rbx, qword [rbx]
add qword [rbp], 0
add qword [rbp], 1
add qword [rbp], -1
add qword [rbp], 5
add qword [rbp], 127
add qword [rbp], 128
add qword [rbp], -128
add qword [rbp], -129
add qword [rbp], 0x55
add qword [rbp], 0xff
add qword [rbp], 255
add qword [rbp], 0x80
add qword [rbp], 0x1234
add qword [rbp], 0xffff
add qword [rbp], 0xff80
add qword [rbp], -300
add qword [rbp], 32767
add qword [rbp], 0x12345678
add qword [rbp], 0x7fffffff
add qword [rbp], -70000
add qword [rbp], -0x80000000
add qword [rbp], rcx
add rbx, qword [rbp]
add qword [rsp], 0
add qword [rsp], 1
add qword [rsp], -1
add qword [rsp], 5
add qword [rsp], 127
add qword [rsp], 128
add qword [rsp], -128
add qword [rsp], -129
add qword [rsp], 0x55
add qword [rsp], 0xff
add qword [rsp], 255
add qword [rsp], 0x80
add qword [rsp], 0x1234
add qword [rsp], 0xffff
add qword [rsp], 0xff80
add qword [rsp], -300
add qword [rsp], 32767
add qword [rsp], 0x12345678
add qword [rsp], 0x7fffffff
add qword [rsp], -70000
add qword [rsp], -0x80000000
add qword [rsp], rcx
add rbx, qword [rsp]
add qword [r12], 0
add qword [r12], 1
add qword [r12], -1
add qword [r12], 5
add qword [r12], 127
add qword [r12], 128
add qword [r12], -128
add qword [r12], -129
add qword [r12], 0x55
add qword [r12], 0xff
add qword [r12], 255
add qword [r12], 0x80
add qword [r12], 0x1234
add qword [r12], 0xffff
add qword [r12], 0xff80
add qword [r12], -300
add qword [r12], 32767
add qword [r12], 0x12345678
add qword [r12], 0x7fffffff
add qword [r12], -70000
add qword [r12], -0x80000000
add qword [r12], rcx
add rbx, qword [r12]
add qword [r13], 0
add qword [r13], 1
add qword [r13], -1
add qword [r13], 5
add qword [r13], 127
add qword [r13], 128
add qword [r13], -128
add qword [r13], -129
add qword [r13], 0x55
add qword [r13], 0xff
add qword [r13], 255
add qword [r13], 0x80
add qword [r13], 0x1234
add qword [r13], 0xffff
add qword [r13], 0xff80
add qword [r13], -300
add qword [r13], 32767
add qword [r13], 0x12345678
add qword [r13], 0x7fffffff
add qword [r13], -70000
add qword [r13], -0x80000000
add qword [r13], rcx
add rbx, qword [r13]
add qword [rax+rcx*4], 0
add qword [rax+rcx*4], 1
add qword [rax+rcx*4], -1
add qword [rax+rcx*4], 5
add qword [rax+rcx*4], 127
add qword [rax+rcx*4], 128
add qword [rax+rcx*4], -128
add qword [rax+rcx*4], -129
add qword [rax+rcx*4], 0x55
add qword [rax+rcx*4], 0xff
add qword [rax+rcx*4], 255
add qword [rax+rcx*4], 0x80
add qword [rax+rcx*4], 0x1234
add qword [rax+rcx*4], 0xffff
add qword [rax+rcx*4], 0xff80
add qword [rax+rcx*4], -300
add qword [rax+rcx*4], 32767
add qword [rax+rcx*4], 0x12345678
add qword [rax+rcx*4], 0x7fffffff
add qword [rax+rcx*4], -70000
add qword [rax+rcx*4], -0x80000000
add qword [rax+rcx*4], rcx
add rbx, qword [rax+rcx*4]
add qword [rbx+r9*8-100], 0
add qword [rbx+r9*8-100], 1
add qword [rbx+r9*8-100], -1
add qword [rbx+r9*8-100], 5
add qword [rbx+r9*8-100], 127
add qword [rbx+r9*8-100], 128
add qword [rbx+r9*8-100], -128
add qword [rbx+r9*8-100], -129
add qword [rbx+r9*8-100], 0x55
add qword [rbx+r9*8-100], 0xff
add qword [rbx+r9*8-100], 255
add qword [rbx+r9*8-100], 0x80
add qword [rbx+r9*8-100], 0x1234
add qword [rbx+r9*8-100], 0xffff
add qword [rbx+r9*8-100], 0xff80
add qword [rbx+r9*8-100], -300
add qword [rbx+r9*8-100], 32767
add qword [rbx+r9*8-100], 0x12345678
add qword [rbx+r9*8-100], 0x7fffffff
add qword [rbx+r9*8-100], -70000
add qword [rbx+r9*8-100], -0x80000000
add qword [rbx+r9*8-100], rcx
add rbx, qword [rbx+r9*8-100]
add qword [r10+1000], 0
add qword [r10+1000], 1
add qword [r10+1000], -1
add qword [r10+1000], 5
add qword [r10+1000], 127
add qword [r10+1000], 128
add qword [r10+1000], -128
add qword [r10+1000], -129
add qword [r10+1000], 0x55
add qword [r10+1000], 0xff
add qword [r10+1000], 255
add qword [r10+1000], 0x80
add qword [r10+1000], 0x1234
add qword [r10+1000], 0xffff
add qword [r10+1000], 0xff80
add qword [r10+1000], -300
add qword [r10+1000], 32767
add qword [r10+1000], 0x12345678
add qword [r10+1000], 0x7fffffff
add qword [r10+1000], -70000
add qword [r10+1000], -0x80000000
add qword [r10+1000], rcx
add rbx, qword [r10+1000]
add qword [0x1234], 0
add qword [0x1234], 1
add qword [0x1234], -1
add qword [0x1234], 5
add qword [0x1234], 127
add qword [0x1234], 128
add qword [0x1234], -128
add qword [0x1234], -129
add qword [0x1234], 0x55
add qword [0x1234], 0xff
add qword [0x1234], 255
add qword [0x1234], 0x80
add qword [0x1234], 0x1234
add qword [0x1234], 0xffff
add qword [0x1234], 0xff80
add qword [0x1234], -300
add qword [0x1234], 32767
add qword [0x1234], 0x12345678
add qword [0x1234], 0x7fffffff
add qword [0x1234], -70000
add qword [0x1234], -0x80000000
add qword [0x1234], rcx
add rbx, qword [0x1234]
add qword [rel here], 0
add qword [rel here], 1
add qword [rel here], -1
add qword [rel here], 5
add qword [rel here], 127
add qword [rel here], 128
add qword [rel here], -128
add qword [rel here], -129
add qword [rel here], 0x55
add qword [rel here], 0xff
add qword [rel here], 255
add qword [rel here], 0x80
add qword [rel here], 0x1234
add qword [rel here], 0xffff
add qword [rel here], 0xff80
add qword [rel here], -300
add qword [rel here], 32767
add qword [rel here], 0x12345678
add qword [rel here], 0x7fffffff
add qword [rel here], -70000
add qword [rel here], -0x80000000
add qword [rel here], rcx
add rbx, qword [rel here]
add qword [rel here+8], 0
add qword [rel here+8], 1
add qword [rel here+8], -1
add qword [rel here+8], 5
add qword [rel here+8], 127
add qword [rel here+8], 128
add qword [rel here+8], -128
add qword [rel here+8], -129
add qword [rel here+8], 0x55
add qword [rel here+8], 0xff
add qword [rel here+8], 255
add qword [rel here+8], 0x80
add qword [rel here+8], 0x1234
add qword [rel here+8], 0xffff
add qword [rel here+8], 0xff80
add qword [rel here+8], -300
add qword [rel here+8], 32767
add qword [rel here+8], 0x12345678
add qword [rel here+8], 0x7fffffff
add qword [rel here+8], -70000
add qword [rel here+8], -0x80000000
add qword [rel here+8], rcx
add rbx, qword [rel here+8]
add qword [eax+ecx], 0
add qword [eax+ecx], 1
add qword [eax+ecx], -1
add qword [eax+ecx], 5
add qword [eax+ecx], 127
add qword [eax+ecx], 128
add qword [eax+ecx], -128
add qword [eax+ecx], -129
add qword [eax+ecx], 0x55
add qword [eax+ecx], 0xff
add qword [eax+ecx], 255
add qword [eax+ecx], 0x80
add qword [eax+ecx], 0x1234
add qword [eax+ecx], 0xffff
add qword [eax+ecx], 0xff80
add qword [eax+ecx], -300
add qword [eax+ecx], 32767
add qword [eax+ecx], 0x12345678
add qword [eax+ecx], 0x7fffffff
add qword [eax+ecx], -70000
add qword [eax+ecx], -0x80000000
add qword [eax+ecx], rcx
add rbx, qword [eax+ecx]
add qword [rax*5], 0
add qword [rax*5], 1
add qword [rax*5], -1
add qword [rax*5], 5
add qword [rax*5], 127
add qword [rax*5], 128
add qword [rax*5], -128
add qword [rax*5], -129
add qword [rax*5], 0x55
add qword [rax*5], 0xff
add qword [rax*5], 255
add qword [rax*5], 0x80
add qword [rax*5], 0x1234
add qword [rax*5], 0xffff
add qword [rax*5], 0xff80
add qword [rax*5], -300
add qword [rax*5], 32767
add qword [rax*5], 0x12345678
add qword [rax*5], 0x7fffffff
add qword [rax*5], -70000
add qword [rax*5], -0x80000000
add qword [rax*5], rcx
add rbx, qword [rax*5]
add qword [rbp+rax], 0
add qword [rbp+rax], 1
add qword [rbp+rax], -1
add qword [rbp+rax], 5
add qword [rbp+rax], 127
add qword [rbp+rax], 128
add qword [rbp+rax], -128
add qword [rbp+rax], -129
add qword [rbp+rax], 0x55
add qword [rbp+rax], 0xff
add qword [rbp+rax], 255
add qword [rbp+rax], 0x80
add qword [rbp+rax], 0x1234
add qword [rbp+rax], 0xffff
add qword [rbp+rax], 0xff80
add qword [rbp+rax], -300
add qword [rbp+rax], 32767
add qword [rbp+rax], 0x12345678
add qword [rbp+rax], 0x7fffffff
add qword [rbp+rax], -70000
add qword [rbp+rax], -0x80000000
add qword [rbp+rax], rcx
add rbx, qword [rbp+rax]
add qword [gs:rdi], 0
add qword [gs:rdi], 1
add qword [gs:rdi], -1
add qword [gs:rdi], 5
add qword [gs:rdi], 127
add qword [gs:rdi], 128
add qword [gs:rdi], -128
add qword [gs:rdi], -129
add qword [gs:rdi], 0x55
add qword [gs:rdi], 0xff
add qword [gs:rdi], 255
add qword [gs:rdi], 0x80
add qword [gs:rdi], 0x1234
add qword [gs:rdi], 0xffff
add qword [gs:rdi], 0xff80
add qword [gs:rdi], -300
add qword [gs:rdi], 32767
add qword [gs:rdi], 0x12345678
add qword [gs:rdi], 0x7fffffff
add qword [gs:rdi], -70000
add qword [gs:rdi], -0x80000000
add qword [gs:rdi], rcx
add rbx, qword [gs:rdi]
add rax, [rbx]
add [rbx], rax
add rcx, byte 5
add rax, strict byte 5
add rcx, qword 5
lock add qword [rbx], 5
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
or byte [rbp], 0
or byte [rbp], 5
or byte [rbp], -128
or byte [rbp], 255
or byte [rbp], cl
or bl, byte [rbp]
or al, [rbx]
or [rbx], al
lock or byte [rbx], 5
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
or word [rbp], 0
or word [rbp], 5
or word [rbp], -128
or word [rbp], 0xff
or word [rbp], 0x1234
or word [rbp], -300
or word [rbp], cx
or bx, word [rbp]
or ax, [rbx]
or [rbx], ax
or cx, byte 5
or cx, strict word 5
or ax, strict byte 5
or cx, word 5
lock or word [rbx], 5
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
or dword [rbp], 0
or dword [rbp], 5
or dword [rbp], -128
or dword [rbp], 0xff
or dword [rbp], 0x1234
or dword [rbp], -300
or dword [rbp], 0xffffffff
or dword [rbp], 0x80000000
or dword [rbp], ecx
or ebx, dword [rbp]
or eax, [rbx]
or [rbx], eax
or ecx, byte 5
or ecx, strict dword 5
or eax, strict byte 5
or ecx, dword 5
lock or dword [rbx], 5
or rax, 0
or rax, 5
or rax, -128
or rax, 0xff
or rax, 0x1234
or rax, -300
or rax, rcx
or rbx, rax
or rcx, 0
or rcx, 5
or rcx, -128
or rcx, 0xff
or rcx, 0x1234
or rcx, -300
or rcx, rcx
or rbx, rcx
or qword [rbp], 0
or qword [rbp], 5
or qword [rbp], -128
or qword [rbp], 0xff
or qword [rbp], 0x1234
or qword [rbp], -300
or qword [rbp], rcx
or rbx, qword [rbp]
or rax, [rbx]
or [rbx], rax
or rcx, byte 5
or rax, strict byte 5
or rcx, qword 5
lock or qword [rbx], 5
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
adc byte [rbp], 0
adc byte [rbp], 5
adc byte [rbp], -128
adc byte [rbp], 255
adc byte [rbp], cl
adc bl, byte [rbp]
adc al, [rbx]
adc [rbx], al
lock adc byte [rbx], 5
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
adc word [rbp], 0
adc word [rbp], 5
adc word [rbp], -128
adc word [rbp], 0xff
adc word [rbp], 0x1234
adc word [rbp], -300
adc word [rbp], cx
adc bx, word [rbp]
adc ax, [rbx]
adc [rbx], ax
adc cx, byte 5
adc cx, strict word 5
adc ax, strict byte 5
adc cx, word 5
lock adc word [rbx], 5
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
adc dword [rbp], 0
adc dword [rbp], 5
adc dword [rbp], -128
adc dword [rbp], 0xff
adc dword [rbp], 0x1234
adc dword [rbp], -300
adc dword [rbp], 0xffffffff
adc dword [rbp], 0x80000000
adc dword [rbp], ecx
adc ebx, dword [rbp]
adc eax, [rbx]
adc [rbx], eax
adc ecx, byte 5
adc ecx, strict dword 5
adc eax, strict byte 5
adc ecx, dword 5
lock adc dword [rbx], 5
adc rax, 0
adc rax, 5
adc rax, -128
adc rax, 0xff
adc rax, 0x1234
adc rax, -300
adc rax, rcx
adc rbx, rax
adc rcx, 0
adc rcx, 5
adc rcx, -128
adc rcx, 0xff
adc rcx, 0x1234
adc rcx, -300
adc rcx, rcx
adc rbx, rcx
adc qword [rbp], 0
adc qword [rbp], 5
adc qword [rbp], -128
adc qword [rbp], 0xff
adc qword [rbp], 0x1234
adc qword [rbp], -300
adc qword [rbp], rcx
adc rbx, qword [rbp]
adc rax, [rbx]
adc [rbx], rax
adc rcx, byte 5
adc rax, strict byte 5
adc rcx, qword 5
lock adc qword [rbx], 5
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
sbb byte [rbp], 0
sbb byte [rbp], 5
sbb byte [rbp], -128
sbb byte [rbp], 255
sbb byte [rbp], cl
sbb bl, byte [rbp]
sbb al, [rbx]
sbb [rbx], al
lock sbb byte [rbx], 5
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
sbb word [rbp], 0
sbb word [rbp], 5
sbb word [rbp], -128
sbb word [rbp], 0xff
sbb word [rbp], 0x1234
sbb word [rbp], -300
sbb word [rbp], cx
sbb bx, word [rbp]
sbb ax, [rbx]
sbb [rbx], ax
sbb cx, byte 5
sbb cx, strict word 5
sbb ax, strict byte 5
sbb cx, word 5
lock sbb word [rbx], 5
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
sbb dword [rbp], 0
sbb dword [rbp], 5
sbb dword [rbp], -128
sbb dword [rbp], 0xff
sbb dword [rbp], 0x1234
sbb dword [rbp], -300
sbb dword [rbp], 0xffffffff
sbb dword [rbp], 0x80000000
sbb dword [rbp], ecx
sbb ebx, dword [rbp]
sbb eax, [rbx]
sbb [rbx], eax
sbb ecx, byte 5
sbb ecx, strict dword 5
sbb eax, strict byte 5
sbb ecx, dword 5
lock sbb dword [rbx], 5
sbb rax, 0
sbb rax, 5
sbb rax, -128
sbb rax, 0xff
sbb rax, 0x1234
sbb rax, -300
sbb rax, rcx
sbb rbx, rax
sbb rcx, 0
sbb rcx, 5
sbb rcx, -128
sbb rcx, 0xff
sbb rcx, 0x1234
sbb rcx, -300
sbb rcx, rcx
sbb rbx, rcx
sbb qword [rbp], 0
sbb qword [rbp], 5
sbb qword [rbp], -128
sbb qword [rbp], 0xff
sbb qword [rbp], 0x1234
sbb qword [rbp], -300
sbb qword [rbp], rcx
sbb rbx, qword [rbp]
sbb rax, [rbx]
sbb [rbx], rax
sbb rcx, byte 5
sbb rax, strict byte 5
sbb rcx, qword 5
lock sbb qword [rbx], 5
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
and sil, 0
and sil, 1
and sil, -1
and sil, 5
and sil, 127
and sil, 128
and sil, -128
and sil, 0x55
and sil, 0xff
and sil, 255
and sil, 0x80
and sil, cl
and bl, sil
and r8b, 0
and r8b, 1
and r8b, -1
and r8b, 5
and r8b, 127
and r8b, 128
and r8b, -128
and r8b, 0x55
and r8b, 0xff
and r8b, 255
and r8b, 0x80
and r8b, cl
and bl, r8b
and byte [rbx], 0
and byte [rbx], 1
and byte [rbx], -1
and byte [rbx], 5
and byte [rbx], 127
and byte [rbx], 128
and byte [rbx], -128
and byte [rbx], 0x55
and byte [rbx], 0xff
and byte [rbx], 255
and byte [rbx], 0x80
and byte [rbx], cl
and bl, byte [rbx]
and byte [rbp], 0
and byte [rbp], 1
and byte [rbp], -1
and byte [rbp], 5
and byte [rbp], 127
and byte [rbp], 128
and byte [rbp], -128
and byte [rbp], 0x55
and byte [rbp], 0xff
and byte [rbp], 255
and byte [rbp], 0x80
and byte [rbp], cl
and bl, byte [rbp]
and byte [rsp], 0
and byte [rsp], 1
and byte [rsp], -1
and byte [rsp], 5
and byte [rsp], 127
and byte [rsp], 128
and byte [rsp], -128
and byte [rsp], 0x55
and byte [rsp], 0xff
and byte [rsp], 255
and byte [rsp], 0x80
and byte [rsp], cl
and bl, byte [rsp]
and byte [r12], 0
and byte [r12], 1
and byte [r12], -1
and byte [r12], 5
and byte [r12], 127
and byte [r12], 128
and byte [r12], -128
and byte [r12], 0x55
and byte [r12], 0xff
and byte [r12], 255
and byte [r12], 0x80
and byte [r12], cl
and bl, byte [r12]
and byte [r13], 0
and byte [r13], 1
and byte [r13], -1
and byte [r13], 5
and byte [r13], 127
and byte [r13], 128
and byte [r13], -128
and byte [r13], 0x55
and byte [r13], 0xff
and byte [r13], 255
and byte [r13], 0x80
and byte [r13], cl
and bl, byte [r13]
and byte [rax+rcx*4], 0
and byte [rax+rcx*4], 1
and byte [rax+rcx*4], -1
and byte [rax+rcx*4], 5
and byte [rax+rcx*4], 127
and byte [rax+rcx*4], 128
and byte [rax+rcx*4], -128
and byte [rax+rcx*4], 0x55
and byte [rax+rcx*4], 0xff
and byte [rax+rcx*4], 255
and byte [rax+rcx*4], 0x80
and byte [rax+rcx*4], cl
and bl, byte [rax+rcx*4]
and byte [rbx+r9*8-100], 0
and byte [rbx+r9*8-100], 1
and byte [rbx+r9*8-100], -1
and byte [rbx+r9*8-100], 5
and byte [rbx+r9*8-100], 127
and byte [rbx+r9*8-100], 128
and byte [rbx+r9*8-100], -128
and byte [rbx+r9*8-100], 0x55
and byte [rbx+r9*8-100], 0xff
and byte [rbx+r9*8-100], 255
and byte [rbx+r9*8-100], 0x80
and byte [rbx+r9*8-100], cl
and bl, byte [rbx+r9*8-100]
and byte [r10+1000], 0
and byte [r10+1000], 1
and byte [r10+1000], -1
and byte [r10+1000], 5
and byte [r10+1000], 127
and byte [r10+1000], 128
and byte [r10+1000], -128
and byte [r10+1000], 0x55
and byte [r10+1000], 0xff
and byte [r10+1000], 255
and byte [r10+1000], 0x80
and byte [r10+1000], cl
and bl, byte [r10+1000]
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
and byte [rel here], 0
and byte [rel here], 1
and byte [rel here], -1
and byte [rel here], 5
and byte [rel here], 127
and byte [rel here], 128
and byte [rel here], -128
and byte [rel here], 0x55
and byte [rel here], 0xff
and byte [rel here], 255
and byte [rel here], 0x80
and byte [rel here], cl
and bl, byte [rel here]
and byte [rel here+8], 0
and byte [rel here+8], 1
and byte [rel here+8], -1
and byte [rel here+8], 5
and byte [rel here+8], 127
and byte [rel here+8], 128
and byte [rel here+8], -128
and byte [rel here+8], 0x55
and byte [rel here+8], 0xff
and byte [rel here+8], 255
and byte [rel here+8], 0x80
and byte [rel here+8], cl
and bl, byte [rel here+8]
and byte [eax+ecx], 0
and byte [eax+ecx], 1
and byte [eax+ecx], -1
and byte [eax+ecx], 5
and byte [eax+ecx], 127
and byte [eax+ecx], 128
and byte [eax+ecx], -128
and byte [eax+ecx], 0x55
and byte [eax+ecx], 0xff
and byte [eax+ecx], 255
and byte [eax+ecx], 0x80
and byte [eax+ecx], cl
and bl, byte [eax+ecx]
and byte [rax*5], 0
and byte [rax*5], 1
and byte [rax*5], -1
and byte [rax*5], 5
and byte [rax*5], 127
and byte [rax*5], 128
and byte [rax*5], -128
and byte [rax*5], 0x55
and byte [rax*5], 0xff
and byte [rax*5], 255
and byte [rax*5], 0x80
and byte [rax*5], cl
and bl, byte [rax*5]
and byte [rbp+rax], 0
and byte [rbp+rax], 1
and byte [rbp+rax], -1
and byte [rbp+rax], 5
and byte [rbp+rax], 127
and byte [rbp+rax], 128
and byte [rbp+rax], -128
and byte [rbp+rax], 0x55
and byte [rbp+rax], 0xff
and byte [rbp+rax], 255
and byte [rbp+rax], 0x80
and byte [rbp+rax], cl
and bl, byte [rbp+rax]
and byte [gs:rdi], 0
and byte [gs:rdi], 1
and byte [gs:rdi], -1
and byte [gs:rdi], 5
and byte [gs:rdi], 127
and byte [gs:rdi], 128
and byte [gs:rdi], -128
and byte [gs:rdi], 0x55
and byte [gs:rdi], 0xff
and byte [gs:rdi], 255
and byte [gs:rdi], 0x80
and byte [gs:rdi], cl
and bl, byte [gs:rdi]
and al, [rbx]
and [rbx], al
lock and byte [rbx], 5
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
and r10w, 0
and r10w, 1
and r10w, -1
and r10w, 5
and r10w, 127
and r10w, 128
and r10w, -128
and r10w, -129
and r10w, 0x55
and r10w, 0xff
and r10w, 255
and r10w, 0x80
and r10w, 0x1234
and r10w, 0xffff
and r10w, 0xff80
and r10w, -300
and r10w, 32767
and r10w, cx
and bx, r10w
and word [rbx], 0
and word [rbx], 1
and word [rbx], -1
and word [rbx], 5
and word [rbx], 127
and word [rbx], 128
and word [rbx], -128
and word [rbx], -129
and word [rbx], 0x55
and word [rbx], 0xff
and word [rbx], 255
and word [rbx], 0x80
and word [rbx], 0x1234
and word [rbx], 0xffff
and word [rbx], 0xff80
and word [rbx], -300
and word [rbx], 32767
and word [rbx], cx
and bx, word [rbx]
and word [rbp], 0
and word [rbp], 1
and word [rbp], -1
and word [rbp], 5
and word [rbp], 127
and word [rbp], 128
and word [rbp], -128
and word [rbp], -129
and word [rbp], 0x55
and word [rbp], 0xff
and word [rbp], 255
and word [rbp], 0x80
and word [rbp], 0x1234
and word [rbp], 0xffff
and word [rbp], 0xff80
and word [rbp], -300
and word [rbp], 32767
and word [rbp], cx
and bx, word [rbp]
and word [rsp], 0
and word [rsp], 1
and word [rsp], -1
and word [rsp], 5
and word [rsp], 127
and word [rsp], 128
and word [rsp], -128
and word [rsp], -129
and word [rsp], 0x55
and word [rsp], 0xff
and word [rsp], 255
and word [rsp], 0x80
and word [rsp], 0x1234
and word [rsp], 0xffff
and word [rsp], 0xff80
and word [rsp], -300
and word [rsp], 32767
and word [rsp], cx
and bx, word [rsp]
and word [r12], 0
and word [r12], 1
and word [r12], -1
and word [r12], 5
and word [r12], 127
and word [r12], 128
and word [r12], -128
and word [r12], -129
and word [r12], 0x55
and word [r12], 0xff
and word [r12], 255
and word [r12], 0x80
and word [r12], 0x1234
and word [r12], 0xffff
and word [r12], 0xff80
and word [r12], -300
and word [r12], 32767
and word [r12], cx
and bx, word [r12]
and word [r13], 0
and word [r13], 1
and word [r13], -1
and word [r13], 5
and word [r13], 127
and word [r13], 128
and word [r13], -128
and word [r13], -129
and word [r13], 0x55
and word [r13], 0xff
and word [r13], 255
and word [r13], 0x80
and word [r13], 0x1234
and word [r13], 0xffff
and word [r13], 0xff80
and word [r13], -300
and word [r13], 32767
and word [r13], cx
and bx, word [r13]
and word [rax+rcx*4], 0
and word [rax+rcx*4], 1
and word [rax+rcx*4], -1
and word [rax+rcx*4], 5
and word [rax+rcx*4], 127
and word [rax+rcx*4], 128
and word [rax+rcx*4], -128
and word [rax+rcx*4], -129
and word [rax+rcx*4], 0x55
and word [rax+rcx*4], 0xff
and word [rax+rcx*4], 255
and word [rax+rcx*4], 0x80
and word [rax+rcx*4], 0x1234
and word [rax+rcx*4], 0xffff
and word [rax+rcx*4], 0xff80
and word [rax+rcx*4], -300
and word [rax+rcx*4], 32767
and word [rax+rcx*4], cx
and bx, word [rax+rcx*4]
and word [rbx+r9*8-100], 0
and word [rbx+r9*8-100], 1
and word [rbx+r9*8-100], -1
and word [rbx+r9*8-100], 5
and word [rbx+r9*8-100], 127
and word [rbx+r9*8-100], 128
and word [rbx+r9*8-100], -128
and word [rbx+r9*8-100], -129
and word [rbx+r9*8-100], 0x55
and word [rbx+r9*8-100], 0xff
and word [rbx+r9*8-100], 255
and word [rbx+r9*8-100], 0x80
and word [rbx+r9*8-100], 0x1234
and word [rbx+r9*8-100], 0xffff
and word [rbx+r9*8-100], 0xff80
and word [rbx+r9*8-100], -300
and word [rbx+r9*8-100], 32767
and word [rbx+r9*8-100], cx
and bx, word [rbx+r9*8-100]
and word [r10+1000], 0
and word [r10+1000], 1
and word [r10+1000], -1
and word [r10+1000], 5
and word [r10+1000], 127
and word [r10+1000], 128
and word [r10+1000], -128
and word [r10+1000], -129
and word [r10+1000], 0x55
and word [r10+1000], 0xff
and word [r10+1000], 255
and word [r10+1000], 0x80
and word [r10+1000], 0x1234
and word [r10+1000], 0xffff
and word [r10+1000], 0xff80
and word [r10+1000], -300
and word [r10+1000], 32767
and word [r10+1000], cx
and bx, word [r10+1000]
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
and word [rel here], 0
and word [rel here], 1
and word [rel here], -1
and word [rel here], 5
and word [rel here], 127
and word [rel here], 128
and word [rel here], -128
and word [rel here], -129
and word [rel here], 0x55
and word [rel here], 0xff
and word [rel here], 255
and word [rel here], 0x80
and word [rel here], 0x1234
and word [rel here], 0xffff
and word [rel here], 0xff80
and word [rel here], -300
and word [rel here], 32767
and word [rel here], cx
and bx, word [rel here]
and word [rel here+8], 0
and word [rel here+8], 1
and word [rel here+8], -1
and word [rel here+8], 5
and word [rel here+8], 127
and word [rel here+8], 128
and word [rel here+8], -128
and word [rel here+8], -129
and word [rel here+8], 0x55
and word [rel here+8], 0xff
and word [rel here+8], 255
and word [rel here+8], 0x80
and word [rel here+8], 0x1234
and word [rel here+8], 0xffff
and word [rel here+8], 0xff80
and word [rel here+8], -300
and word [rel here+8], 32767
and word [rel here+8], cx
and bx, word [rel here+8]
and word [eax+ecx], 0
and word [eax+ecx], 1
and word [eax+ecx], -1
and word [eax+ecx], 5
and word [eax+ecx], 127
and word [eax+ecx], 128
and word [eax+ecx], -128
and word [eax+ecx], -129
and word [eax+ecx], 0x55
and word [eax+ecx], 0xff
and word [eax+ecx], 255
and word [eax+ecx], 0x80
and word [eax+ecx], 0x1234
and word [eax+ecx], 0xffff
and word [eax+ecx], 0xff80
and word [eax+ecx], -300
and word [eax+ecx], 32767
and word [eax+ecx], cx
and bx, word [eax+ecx]
and word [rax*5], 0
and word [rax*5], 1
and word [rax*5], -1
and word [rax*5], 5
and word [rax*5], 127
and word [rax*5], 128
and word [rax*5], -128
and word [rax*5], -129
and word [rax*5], 0x55
and word [rax*5], 0xff
and word [rax*5], 255
and word [rax*5], 0x80
and word [rax*5], 0x1234
and word [rax*5], 0xffff
and word [rax*5], 0xff80
and word [rax*5], -300
and word [rax*5], 32767
and word [rax*5], cx
and bx, word [rax*5]
and word [rbp+rax], 0
and word [rbp+rax], 1
and word [rbp+rax], -1
and word [rbp+rax], 5
and word [rbp+rax], 127
and word [rbp+rax], 128
and word [rbp+rax], -128
and word [rbp+rax], -129
and word [rbp+rax], 0x55
and word [rbp+rax], 0xff
and word [rbp+rax], 255
and word [rbp+rax], 0x80
and word [rbp+rax], 0x1234
and word [rbp+rax], 0xffff
and word [rbp+rax], 0xff80
and word [rbp+rax], -300
and word [rbp+rax], 32767
and word [rbp+rax], cx
and bx, word [rbp+rax]
and word [gs:rdi], 0
and word [gs:rdi], 1
and word [gs:rdi], -1
and word [gs:rdi], 5
and word [gs:rdi], 127
and word [gs:rdi], 128
and word [gs:rdi], -128
and word [gs:rdi], -129
and word [gs:rdi], 0x55
and word [gs:rdi], 0xff
and word [gs:rdi], 255
and word [gs:rdi], 0x80
and word [gs:rdi], 0x1234
and word [gs:rdi], 0xffff
and word [gs:rdi], 0xff80
and word [gs:rdi], -300
and word [gs:rdi], 32767
and word [gs:rdi], cx
and bx, word [gs:rdi]
and ax, [rbx]
and [rbx], ax
and cx, byte 5
and cx, strict word 5
and ax, strict byte 5
and cx, word 5
lock and word [rbx], 5
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
and r11d, 0
and r11d, 1
and r11d, -1
and r11d, 5
and r11d, 127
and r11d, 128
and r11d, -128
and r11d, -129
and r11d, 0x55
and r11d, 0xff
and r11d, 255
and r11d, 0x80
and r11d, 0x1234
and r11d, 0xffff
and r11d, 0xff80
and r11d, -300
and r11d, 32767
and r11d, 0x12345678
and r11d, 0xffffffff
and r11d, 0x7fffffff
and r11d, -70000
and r11d, 0x80000000
and r11d, ecx
and ebx, r11d
and dword [rbx], 0
and dword [rbx], 1
and dword [rbx], -1
and dword [rbx], 5
and dword [rbx], 127
and dword [rbx], 128
and dword [rbx], -128
and dword [rbx], -129
and dword [rbx], 0x55
and dword [rbx], 0xff
and dword [rbx], 255
and dword [rbx], 0x80
and dword [rbx], 0x1234
and dword [rbx], 0xffff
and dword [rbx], 0xff80
and dword [rbx], -300
and dword [rbx], 32767
and dword [rbx], 0x12345678
and dword [rbx], 0xffffffff
and dword [rbx], 0x7fffffff
and dword [rbx], -70000
and dword [rbx], 0x80000000
and dword [rbx], ecx
and ebx, dword [rbx]
and dword [rbp], 0
and dword [rbp], 1
and dword [rbp], -1
and dword [rbp], 5
and dword [rbp], 127
and dword [rbp], 128
and dword [rbp], -128
and dword [rbp], -129
and dword [rbp], 0x55
and dword [rbp], 0xff
and dword [rbp], 255
and dword [rbp], 0x80
and dword [rbp], 0x1234
and dword [rbp], 0xffff
and dword [rbp], 0xff80
and dword [rbp], -300
and dword [rbp], 32767
and dword [rbp], 0x12345678
and dword [rbp], 0xffffffff
and dword [rbp], 0x7fffffff
and dword [rbp], -70000
and dword [rbp], 0x80000000
and dword [rbp], ecx
and ebx, dword [rbp]
and dword [rsp], 0
and dword [rsp], 1
and dword [rsp], -1
and dword [rsp], 5
and dword [rsp], 127
and dword [rsp], 128
and dword [rsp], -128
and dword [rsp], -129
and dword [rsp], 0x55
and dword [rsp], 0xff
and dword [rsp], 255
and dword [rsp], 0x80
and dword [rsp], 0x1234
and dword [rsp], 0xffff
and dword [rsp], 0xff80
and dword [rsp], -300
and dword [rsp], 32767
and dword [rsp], 0x12345678
and dword [rsp], 0xffffffff
and dword [rsp], 0x7fffffff
and dword [rsp], -70000
and dword [rsp], 0x80000000
and dword [rsp], ecx
and ebx, dword [rsp]
and dword [r12], 0
and dword [r12], 1
and dword [r12], -1
and dword [r12], 5
and dword [r12], 127
and dword [r12], 128
and dword [r12], -128
and dword [r12], -129
and dword [r12], 0x55
and dword [r12], 0xff
and dword [r12], 255
and dword [r12], 0x80
and dword [r12], 0x1234
and dword [r12], 0xffff
and dword [r12], 0xff80
and dword [r12], -300
and dword [r12], 32767
and dword [r12], 0x12345678
and dword [r12], 0xffffffff
and dword [r12], 0x7fffffff
and dword [r12], -70000
and dword [r12], 0x80000000
and dword [r12], ecx
and ebx, dword [r12]
and dword [r13], 0
and dword [r13], 1
and dword [r13], -1
and dword [r13], 5
and dword [r13], 127
and dword [r13], 128
and dword [r13], -128
and dword [r13], -129
and dword [r13], 0x55
and dword [r13], 0xff
and dword [r13], 255
and dword [r13], 0x80
and dword [r13], 0x1234
and dword [r13], 0xffff
and dword [r13], 0xff80
and dword [r13], -300
and dword [r13], 32767
and dword [r13], 0x12345678
and dword [r13], 0xffffffff
and dword [r13], 0x7fffffff
and dword [r13], -70000
and dword [r13], 0x80000000
and dword [r13], ecx
and ebx, dword [r13]
and dword [rax+rcx*4], 0
and dword [rax+rcx*4], 1
and dword [rax+rcx*4], -1
and dword [rax+rcx*4], 5
and dword [rax+rcx*4], 127
and dword [rax+rcx*4], 128
and dword [rax+rcx*4], -128
and dword [rax+rcx*4], -129
and dword [rax+rcx*4], 0x55
and dword [rax+rcx*4], 0xff
and dword [rax+rcx*4], 255
and dword [rax+rcx*4], 0x80
and dword [rax+rcx*4], 0x1234
and dword [rax+rcx*4], 0xffff
and dword [rax+rcx*4], 0xff80
and dword [rax+rcx*4], -300
and dword [rax+rcx*4], 32767
and dword [rax+rcx*4], 0x12345678
and dword [rax+rcx*4], 0xffffffff
and dword [rax+rcx*4], 0x7fffffff
and dword [rax+rcx*4], -70000
and dword [rax+rcx*4], 0x80000000
and dword [rax+rcx*4], ecx
and ebx, dword [rax+rcx*4]
and dword [rbx+r9*8-100], 0
and dword [rbx+r9*8-100], 1
and dword [rbx+r9*8-100], -1
and dword [rbx+r9*8-100], 5
and dword [rbx+r9*8-100], 127
and dword [rbx+r9*8-100], 128
and dword [rbx+r9*8-100], -128
and dword [rbx+r9*8-100], -129
and dword [rbx+r9*8-100], 0x55
and dword [rbx+r9*8-100], 0xff
and dword [rbx+r9*8-100], 255
and dword [rbx+r9*8-100], 0x80
and dword [rbx+r9*8-100], 0x1234
and dword [rbx+r9*8-100], 0xffff
and dword [rbx+r9*8-100], 0xff80
and dword [rbx+r9*8-100], -300
and dword [rbx+r9*8-100], 32767
and dword [rbx+r9*8-100], 0x12345678
and dword [rbx+r9*8-100], 0xffffffff
and dword [rbx+r9*8-100], 0x7fffffff
and dword [rbx+r9*8-100], -70000
and dword [rbx+r9*8-100], 0x80000000
and dword [rbx+r9*8-100], ecx
and ebx, dword [rbx+r9*8-100]
and dword [r10+1000], 0
and dword [r10+1000], 1
and dword [r10+1000], -1
and dword [r10+1000], 5
and dword [r10+1000], 127
and dword [r10+1000], 128
and dword [r10+1000], -128
and dword [r10+1000], -129
and dword [r10+1000], 0x55
and dword [r10+1000], 0xff
and dword [r10+1000], 255
and dword [r10+1000], 0x80
and dword [r10+1000], 0x1234
and dword [r10+1000], 0xffff
and dword [r10+1000], 0xff80
and dword [r10+1000], -300
and dword [r10+1000], 32767
and dword [r10+1000], 0x12345678
and dword [r10+1000], 0xffffffff
and dword [r10+1000], 0x7fffffff
and dword [r10+1000], -70000
and dword [r10+1000], 0x80000000
and dword [r10+1000], ecx
and ebx, dword [r10+1000]
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
and dword [rel here], 0
and dword [rel here], 1
and dword [rel here], -1
and dword [rel here], 5
and dword [rel here], 127
and dword [rel here], 128
and dword [rel here], -128
and dword [rel here], -129
and dword [rel here], 0x55
and dword [rel here], 0xff
and dword [rel here], 255
and dword [rel here], 0x80
and dword [rel here], 0x1234
and dword [rel here], 0xffff
and dword [rel here], 0xff80
and dword [rel here], -300
and dword [rel here], 32767
and dword [rel here], 0x12345678
and dword [rel here], 0xffffffff
and dword [rel here], 0x7fffffff
and dword [rel here], -70000
and dword [rel here], 0x80000000
and dword [rel here], ecx
and ebx, dword [rel here]
and dword [rel here+8], 0
and dword [rel here+8], 1
and dword [rel here+8], -1
and dword [rel here+8], 5
and dword [rel here+8], 127
and dword [rel here+8], 128
and dword [rel here+8], -128
and dword [rel here+8], -129
and dword [rel here+8], 0x55
and dword [rel here+8], 0xff
and dword [rel here+8], 255
and dword [rel here+8], 0x80
and dword [rel here+8], 0x1234
and dword [rel here+8], 0xffff
and dword [rel here+8], 0xff80
and dword [rel here+8], -300
and dword [rel here+8], 32767
and dword [rel here+8], 0x12345678
and dword [rel here+8], 0xffffffff
and dword [rel here+8], 0x7fffffff
and dword [rel here+8], -70000
and dword [rel here+8], 0x80000000
and dword [rel here+8], ecx
and ebx, dword [rel here+8]
and dword [eax+ecx], 0
and dword [eax+ecx], 1
and dword [eax+ecx], -1
and dword [eax+ecx], 5
and dword [eax+ecx], 127
and dword [eax+ecx], 128
and dword [eax+ecx], -128
and dword [eax+ecx], -129
and dword [eax+ecx], 0x55
and dword [eax+ecx], 0xff
and dword [eax+ecx], 255
and dword [eax+ecx], 0x80
and dword [eax+ecx], 0x1234
and dword [eax+ecx], 0xffff
and dword [eax+ecx], 0xff80
and dword [eax+ecx], -300
and dword [eax+ecx], 32767
and dword [eax+ecx], 0x12345678
and dword [eax+ecx], 0xffffffff
and dword [eax+ecx], 0x7fffffff
and dword [eax+ecx], -70000
and dword [eax+ecx], 0x80000000
and dword [eax+ecx], ecx
and ebx, dword [eax+ecx]
and dword [rax*5], 0
and dword [rax*5], 1
and dword [rax*5], -1
and dword [rax*5], 5
and dword [rax*5], 127
and dword [rax*5], 128
and dword [rax*5], -128
and dword [rax*5], -129
and dword [rax*5], 0x55
and dword [rax*5], 0xff
and dword [rax*5], 255
and dword [rax*5], 0x80
and dword [rax*5], 0x1234
and dword [rax*5], 0xffff
and dword [rax*5], 0xff80
and dword [rax*5], -300
and dword [rax*5], 32767
and dword [rax*5], 0x12345678
and dword [rax*5], 0xffffffff
and dword [rax*5], 0x7fffffff
and dword [rax*5], -70000
and dword [rax*5], 0x80000000
and dword [rax*5], ecx
and ebx, dword [rax*5]
and dword [rbp+rax], 0
and dword [rbp+rax], 1
and dword [rbp+rax], -1
and dword [rbp+rax], 5
and dword [rbp+rax], 127
and dword [rbp+rax], 128
and dword [rbp+rax], -128
and dword [rbp+rax], -129
and dword [rbp+rax], 0x55
and dword [rbp+rax], 0xff
and dword [rbp+rax], 255
and dword [rbp+rax], 0x80
and dword [rbp+rax], 0x1234
and dword [rbp+rax], 0xffff
and dword [rbp+rax], 0xff80
and dword [rbp+rax], -300
and dword [rbp+rax], 32767
and dword [rbp+rax], 0x12345678
and dword [rbp+rax], 0xffffffff
and dword [rbp+rax], 0x7fffffff
and dword [rbp+rax], -70000
and dword [rbp+rax], 0x80000000
and dword [rbp+rax], ecx
and ebx, dword [rbp+rax]
and dword [gs:rdi], 0
and dword [gs:rdi], 1
and dword [gs:rdi], -1
and dword [gs:rdi], 5
and dword [gs:rdi], 127
and dword [gs:rdi], 128
and dword [gs:rdi], -128
and dword [gs:rdi], -129
and dword [gs:rdi], 0x55
and dword [gs:rdi], 0xff
and dword [gs:rdi], 255
and dword [gs:rdi], 0x80
and dword [gs:rdi], 0x1234
and dword [gs:rdi], 0xffff
and dword [gs:rdi], 0xff80
and dword [gs:rdi], -300
and dword [gs:rdi], 32767
and dword [gs:rdi], 0x12345678
and dword [gs:rdi], 0xffffffff
and dword [gs:rdi], 0x7fffffff
and dword [gs:rdi], -70000
and dword [gs:rdi], 0x80000000
and dword [gs:rdi], ecx
and ebx, dword [gs:rdi]
and eax, [rbx]
and [rbx], eax
and ecx, byte 5
and ecx, strict dword 5
and eax, strict byte 5
and ecx, dword 5
lock and dword [rbx], 5
and rax, 0
and rax, 1
and rax, -1
and rax, 5
and rax, 127
and rax, 128
and rax, -128
and rax, -129
and rax, 0x55
and rax, 0xff
and rax, 255
and rax, 0x80
and rax, 0x1234
and rax, 0xffff
and rax, 0xff80
and rax, -300
and rax, 32767
and rax, 0x12345678
and rax, 0x7fffffff
and rax, -70000
and rax, -0x80000000
and rax, rcx
and rbx, rax
and rcx, 0
and rcx, 1
and rcx, -1
and rcx, 5
and rcx, 127
and rcx, 128
and rcx, -128
and rcx, -129
and rcx, 0x55
and rcx, 0xff
and rcx, 255
and rcx, 0x80
and rcx, 0x1234
and rcx, 0xffff
and rcx, 0xff80
and rcx, -300
and rcx, 32767
and rcx, 0x12345678
and rcx, 0x7fffffff
and rcx, -70000
and rcx, -0x80000000
and rcx, rcx
and rbx, rcx
and rbx, 0
and rbx, 1
and rbx, -1
and rbx, 5
and rbx, 127
and rbx, 128
and rbx, -128
and rbx, -129
and rbx, 0x55
and rbx, 0xff
and rbx, 255
and rbx, 0x80
and rbx, 0x1234
and rbx, 0xffff
and rbx, 0xff80
and rbx, -300
and rbx, 32767
and rbx, 0x12345678
and rbx, 0x7fffffff
and rbx, -70000
and rbx, -0x80000000
and rbx, rbx
and r9, 0
and r9, 1
and r9, -1
and r9, 5
and r9, 127
and r9, 128
and r9, -128
and r9, -129
and r9, 0x55
and r9, 0xff
and r9, 255
and r9, 0x80
and r9, 0x1234
and r9, 0xffff
and r9, 0xff80
and r9, -300
and r9, 32767
and r9, 0x12345678
and r9, 0x7fffffff
and r9, -70000
and r9, -0x80000000
and r9, rcx
and rbx, r9
and rsp, 0
and rsp, 1
and rsp, -1
and rsp, 5
and rsp, 127
and rsp, 128
and rsp, -128
and rsp, -129
and rsp, 0x55
and rsp, 0xff
and rsp, 255
and rsp, 0x80
and rsp, 0x1234
and rsp, 0xffff
and rsp, 0xff80
and rsp, -300
and rsp, 32767
and rsp, 0x12345678
and rsp, 0x7fffffff
and rsp, -70000
and rsp, -0x80000000
and rsp, rcx
and rbx, rsp
and r15, 0
and r15, 1
and r15, -1
and r15, 5
and r15, 127
and r15, 128
and r15, -128
and r15, -129
and r15, 0x55
and r15, 0xff
and r15, 255
and r15, 0x80
and r15, 0x1234
and r15, 0xffff
and r15, 0xff80
and r15, -300
and r15, 32767
and r15, 0x12345678
and r15, 0x7fffffff
and r15, -70000
and r15, -0x80000000
and r15, rcx
and rbx, r15
and qword [rbx], 0
and qword [rbx], 1
and qword [rbx], -1
and qword [rbx], 5
and qword [rbx], 127
and qword [rbx], 128
and qword [rbx], -128
and qword [rbx], -129
and qword [rbx], 0x55
and qword [rbx], 0xff
and qword [rbx], 255
and qword [rbx], 0x80
and qword [rbx], 0x1234
and qword [rbx], 0xffff
and qword [rbx], 0xff80
and qword [rbx], -300
and qword [rbx], 32767
and qword [rbx], 0x12345678
and qword [rbx], 0x7fffffff
and qword [rbx], -70000
and qword [rbx], -0x80000000
and qword [rbx], rcx
and rbx, qword [rbx]
and qword [rbp], 0
and qword [rbp], 1
and qword [rbp], -1
and qword [rbp], 5
and qword [rbp], 127
and qword [rbp], 128
and qword [rbp], -128
and qword [rbp], -129
and qword [rbp], 0x55
and qword [rbp], 0xff
and qword [rbp], 255
and qword [rbp], 0x80
and qword [rbp], 0x1234
and qword [rbp], 0xffff
and qword [rbp], 0xff80
and qword [rbp], -300
and qword [rbp], 32767
and qword [rbp], 0x12345678
and qword [rbp], 0x7fffffff
and qword [rbp], -70000
and qword [rbp], -0x80000000
and qword [rbp], rcx
and rbx, qword [rbp]
and qword [rsp], 0
and qword [rsp], 1
and qword [rsp], -1
and qword [rsp], 5
and qword [rsp], 127
and qword [rsp], 128
and qword [rsp], -128
and qword [rsp], -129
and qword [rsp], 0x55
and qword [rsp], 0xff
and qword [rsp], 255
and qword [rsp], 0x80
and qword [rsp], 0x1234
and qword [rsp], 0xffff
and qword [rsp], 0xff80
and qword [rsp], -300
and qword [rsp], 32767
and qword [rsp], 0x12345678
and qword [rsp], 0x7fffffff
and qword [rsp], -70000
and qword [rsp], -0x80000000
and qword [rsp], rcx
and rbx, qword [rsp]
and qword [r12], 0
and qword [r12], 1
and qword [r12], -1
and qword [r12], 5
and qword [r12], 127
and qword [r12], 128
and qword [r12], -128
and qword [r12], -129
and qword [r12], 0x55
and qword [r12], 0xff
and qword [r12], 255
and qword [r12], 0x80
and qword [r12], 0x1234
and qword [r12], 0xffff
and qword [r12], 0xff80
and qword [r12], -300
and qword [r12], 32767
and qword [r12], 0x12345678
and qword [r12], 0x7fffffff
and qword [r12], -70000
and qword [r12], -0x80000000
and qword [r12], rcx
and rbx, qword [r12]
and qword [r13], 0
and qword [r13], 1
and qword [r13], -1
and qword [r13], 5
and qword [r13], 127
and qword [r13], 128
and qword [r13], -128
and qword [r13], -129
and qword [r13], 0x55
and qword [r13], 0xff
and qword [r13], 255
and qword [r13], 0x80
and qword [r13], 0x1234
and qword [r13], 0xffff
and qword [r13], 0xff80
and qword [r13], -300
and qword [r13], 32767
and qword [r13], 0x12345678
and qword [r13], 0x7fffffff
and qword [r13], -70000
and qword [r13], -0x80000000
and qword [r13], rcx
and rbx, qword [r13]
and qword [rax+rcx*4], 0
and qword [rax+rcx*4], 1
and qword [rax+rcx*4], -1
and qword [rax+rcx*4], 5
and qword [rax+rcx*4], 127
and qword [rax+rcx*4], 128
and qword [rax+rcx*4], -128
and qword [rax+rcx*4], -129
and qword [rax+rcx*4], 0x55
and qword [rax+rcx*4], 0xff
and qword [rax+rcx*4], 255
and qword [rax+rcx*4], 0x80
and qword [rax+rcx*4], 0x1234
and qword [rax+rcx*4], 0xffff
and qword [rax+rcx*4], 0xff80
and qword [rax+rcx*4], -300
and qword [rax+rcx*4], 32767
and qword [rax+rcx*4], 0x12345678
and qword [rax+rcx*4], 0x7fffffff
and qword [rax+rcx*4], -70000
and qword [rax+rcx*4], -0x80000000
and qword [rax+rcx*4], rcx
and rbx, qword [rax+rcx*4]
and qword [rbx+r9*8-100], 0
and qword [rbx+r9*8-100], 1
and qword [rbx+r9*8-100], -1
and qword [rbx+r9*8-100], 5
and qword [rbx+r9*8-100], 127
and qword [rbx+r9*8-100], 128
and qword [rbx+r9*8-100], -128
and qword [rbx+r9*8-100], -129
and qword [rbx+r9*8-100], 0x55
and qword [rbx+r9*8-100], 0xff
and qword [rbx+r9*8-100], 255
and qword [rbx+r9*8-100], 0x80
and qword [rbx+r9*8-100], 0x1234
and qword [rbx+r9*8-100], 0xffff
and qword [rbx+r9*8-100], 0xff80
and qword [rbx+r9*8-100], -300
and qword [rbx+r9*8-100], 32767
and qword [rbx+r9*8-100], 0x12345678
and qword [rbx+r9*8-100], 0x7fffffff
and qword [rbx+r9*8-100], -70000
and qword [rbx+r9*8-100], -0x80000000
and qword [rbx+r9*8-100], rcx
and rbx, qword [rbx+r9*8-100]
and qword [r10+1000], 0
and qword [r10+1000], 1
and qword [r10+1000], -1
and qword [r10+1000], 5
and qword [r10+1000], 127
and qword [r10+1000], 128
and qword [r10+1000], -128
and qword [r10+1000], -129
and qword [r10+1000], 0x55
and qword [r10+1000], 0xff
and qword [r10+1000], 255
and qword [r10+1000], 0x80
and qword [r10+1000], 0x1234
and qword [r10+1000], 0xffff
and qword [r10+1000], 0xff80
and qword [r10+1000], -300
and qword [r10+1000], 32767
and qword [r10+1000], 0x12345678
and qword [r10+1000], 0x7fffffff
and qword [r10+1000], -70000
and qword [r10+1000], -0x80000000
and qword [r10+1000], rcx
and rbx, qword [r10+1000]
and qword [0x1234], 0
and qword [0x1234], 1
and qword [0x1234], -1
and qword [0x1234], 5
and qword [0x1234], 127
and qword [0x1234], 128
and qword [0x1234], -128
and qword [0x1234], -129
and qword [0x1234], 0x55
and qword [0x1234], 0xff
and qword [0x1234], 255
and qword [0x1234], 0x80
and qword [0x1234], 0x1234
and qword [0x1234], 0xffff
and qword [0x1234], 0xff80
and qword [0x1234], -300
and qword [0x1234], 32767
and qword [0x1234], 0x12345678
and qword [0x1234], 0x7fffffff
and qword [0x1234], -70000
and qword [0x1234], -0x80000000
and qword [0x1234], rcx
and rbx, qword [0x1234]
and qword [rel here], 0
and qword [rel here], 1
and qword [rel here], -1
and qword [rel here], 5
and qword [rel here], 127
and qword [rel here], 128
and qword [rel here], -128
and qword [rel here], -129
and qword [rel here], 0x55
and qword [rel here], 0xff
and qword [rel here], 255
and qword [rel here], 0x80
and qword [rel here], 0x1234
and qword [rel here], 0xffff
and qword [rel here], 0xff80
and qword [rel here], -300
and qword [rel here], 32767
and qword [rel here], 0x12345678
and qword [rel here], 0x7fffffff
and qword [rel here], -70000
and qword [rel here], -0x80000000
and qword [rel here], rcx
and rbx, qword [rel here]
and qword [rel here+8], 0
and qword [rel here+8], 1
and qword [rel here+8], -1
and qword [rel here+8], 5
and qword [rel here+8], 127
and qword [rel here+8], 128
and qword [rel here+8], -128
and qword [rel here+8], -129
and qword [rel here+8], 0x55
and qword [rel here+8], 0xff
and qword [rel here+8], 255
and qword [rel here+8], 0x80
and qword [rel here+8], 0x1234
and qword [rel here+8], 0xffff
and qword [rel here+8], 0xff80
and qword [rel here+8], -300
and qword [rel here+8], 32767
and qword [rel here+8], 0x12345678
and qword [rel here+8], 0x7fffffff
and qword [rel here+8], -70000
and qword [rel here+8], -0x80000000
and qword [rel here+8], rcx
and rbx, qword [rel here+8]
and qword [eax+ecx], 0
and qword [eax+ecx], 1
and qword [eax+ecx], -1
and qword [eax+ecx], 5
and qword [eax+ecx], 127
and qword [eax+ecx], 128
and qword [eax+ecx], -128
and qword [eax+ecx], -129
and qword [eax+ecx], 0x55
and qword [eax+ecx], 0xff
and qword [eax+ecx], 255
and qword [eax+ecx], 0x80
and qword [eax+ecx], 0x1234
and qword [eax+ecx], 0xffff
and qword [eax+ecx], 0xff80
and qword [eax+ecx], -300
and qword [eax+ecx], 32767
and qword [eax+ecx], 0x12345678
and qword [eax+ecx], 0x7fffffff
and qword [eax+ecx], -70000
and qword [eax+ecx], -0x80000000
and qword [eax+ecx], rcx
and rbx, qword [eax+ecx]
and qword [rax*5], 0
and qword [rax*5], 1
and qword [rax*5], -1
and qword [rax*5], 5
and qword [rax*5], 127
and qword [rax*5], 128
and qword [rax*5], -128
and qword [rax*5], -129
and qword [rax*5], 0x55
and qword [rax*5], 0xff
and qword [rax*5], 255
and qword [rax*5], 0x80
and qword [rax*5], 0x1234
and qword [rax*5], 0xffff
and qword [rax*5], 0xff80
and qword [rax*5], -300
and qword [rax*5], 32767
and qword [rax*5], 0x12345678
and qword [rax*5], 0x7fffffff
and qword [rax*5], -70000
and qword [rax*5], -0x80000000
and qword [rax*5], rcx
and rbx, qword [rax*5]
and qword [rbp+rax], 0
and qword [rbp+rax], 1
and qword [rbp+rax], -1
and qword [rbp+rax], 5
and qword [rbp+rax], 127
and qword [rbp+rax], 128
and qword [rbp+rax], -128
and qword [rbp+rax], -129
and qword [rbp+rax], 0x55
and qword [rbp+rax], 0xff
and qword [rbp+rax], 255
and qword [rbp+rax], 0x80
and qword [rbp+rax], 0x1234
and qword [rbp+rax], 0xffff
and qword [rbp+rax], 0xff80
and qword [rbp+rax], -300
and qword [rbp+rax], 32767
and qword [rbp+rax], 0x12345678
and qword [rbp+rax], 0x7fffffff
and qword [rbp+rax], -70000
and qword [rbp+rax], -0x80000000
and qword [rbp+rax], rcx
and rbx, qword [rbp+rax]
and qword [gs:rdi], 0
and qword [gs:rdi], 1
and qword [gs:rdi], -1
and qword [gs:rdi], 5
and qword [gs:rdi], 127
and qword [gs:rdi], 128
and qword [gs:rdi], -128
and qword [gs:rdi], -129
and qword [gs:rdi], 0x55
and qword [gs:rdi], 0xff
and qword [gs:rdi], 255
and qword [gs:rdi], 0x80
and qword [gs:rdi], 0x1234
and qword [gs:rdi], 0xffff
and qword [gs:rdi], 0xff80
and qword [gs:rdi], -300
and qword [gs:rdi], 32767
and qword [gs:rdi], 0x12345678
and qword [gs:rdi], 0x7fffffff
and qword [gs:rdi], -70000
and qword [gs:rdi], -0x80000000
and qword [gs:rdi], rcx
and rbx, qword [gs:rdi]
and rax, [rbx]
and [rbx], rax
and rcx, byte 5
and rax, strict byte 5
and rcx, qword 5
lock and qword [rbx], 5
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
sub byte [rbp], 0
sub byte [rbp], 5
sub byte [rbp], -128
sub byte [rbp], 255
sub byte [rbp], cl
sub bl, byte [rbp]
sub al, [rbx]
sub [rbx], al
lock sub byte [rbx], 5
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
sub word [rbp], 0
sub word [rbp], 5
sub word [rbp], -128
sub word [rbp], 0xff
sub word [rbp], 0x1234
sub word [rbp], -300
sub word [rbp], cx
sub bx, word [rbp]
sub ax, [rbx]
sub [rbx], ax
sub cx, byte 5
sub cx, strict word 5
sub ax, strict byte 5
sub cx, word 5
lock sub word [rbx], 5
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
sub dword [rbp], 0
sub dword [rbp], 5
sub dword [rbp], -128
sub dword [rbp], 0xff
sub dword [rbp], 0x1234
sub dword [rbp], -300
sub dword [rbp], 0xffffffff
sub dword [rbp], 0x80000000
sub dword [rbp], ecx
sub ebx, dword [rbp]
sub eax, [rbx]
sub [rbx], eax
sub ecx, byte 5
sub ecx, strict dword 5
sub eax, strict byte 5
sub ecx, dword 5
lock sub dword [rbx], 5
sub rax, 0
sub rax, 5
sub rax, -128
sub rax, 0xff
sub rax, 0x1234
sub rax, -300
sub rax, rcx
sub rbx, rax
sub rcx, 0
sub rcx, 5
sub rcx, -128
sub rcx, 0xff
sub rcx, 0x1234
sub rcx, -300
sub rcx, rcx
sub rbx, rcx
sub qword [rbp], 0
sub qword [rbp], 5
sub qword [rbp], -128
sub qword [rbp], 0xff
sub qword [rbp], 0x1234
sub qword [rbp], -300
sub qword [rbp], rcx
sub rbx, qword [rbp]
sub rax, [rbx]
sub [rbx], rax
sub rcx, byte 5
sub rax, strict byte 5
sub rcx, qword 5
lock sub qword [rbx], 5
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
xor byte [rbp], 0
xor byte [rbp], 5
xor byte [rbp], -128
xor byte [rbp], 255
xor byte [rbp], cl
xor bl, byte [rbp]
xor al, [rbx]
xor [rbx], al
lock xor byte [rbx], 5
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
xor word [rbp], 0
xor word [rbp], 5
xor word [rbp], -128
xor word [rbp], 0xff
xor word [rbp], 0x1234
xor word [rbp], -300
xor word [rbp], cx
xor bx, word [rbp]
xor ax, [rbx]
xor [rbx], ax
xor cx, byte 5
xor cx, strict word 5
xor ax, strict byte 5
xor cx, word 5
lock xor word [rbx], 5
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
xor dword [rbp], 0
xor dword [rbp], 5
xor dword [rbp], -128
xor dword [rbp], 0xff
xor dword [rbp], 0x1234
xor dword [rbp], -300
xor dword [rbp], 0xffffffff
xor dword [rbp], 0x80000000
xor dword [rbp], ecx
xor ebx, dword [rbp]
xor eax, [rbx]
xor [rbx], eax
xor ecx, byte 5
xor ecx, strict dword 5
xor eax, strict byte 5
xor ecx, dword 5
lock xor dword [rbx], 5
xor rax, 0
xor rax, 5
xor rax, -128
xor rax, 0xff
xor rax, 0x1234
xor rax, -300
xor rax, rcx
xor rbx, rax
xor rcx, 0
xor rcx, 5
xor rcx, -128
xor rcx, 0xff
xor rcx, 0x1234
xor rcx, -300
xor rcx, rcx
xor rbx, rcx
xor qword [rbp], 0
xor qword [rbp], 5
xor qword [rbp], -128
xor qword [rbp], 0xff
xor qword [rbp], 0x1234
xor qword [rbp], -300
xor qword [rbp], rcx
xor rbx, qword [rbp]
xor rax, [rbx]
xor [rbx], rax
xor rcx, byte 5
xor rax, strict byte 5
xor rcx, qword 5
lock xor qword [rbx], 5
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
cmp sil, 0
cmp sil, 1
cmp sil, -1
cmp sil, 5
cmp sil, 127
cmp sil, 128
cmp sil, -128
cmp sil, 0x55
cmp sil, 0xff
cmp sil, 255
cmp sil, 0x80
cmp sil, cl
cmp bl, sil
cmp r8b, 0
cmp r8b, 1
cmp r8b, -1
cmp r8b, 5
cmp r8b, 127
cmp r8b, 128
cmp r8b, -128
cmp r8b, 0x55
cmp r8b, 0xff
cmp r8b, 255
cmp r8b, 0x80
cmp r8b, cl
cmp bl, r8b
cmp byte [rbx], 0
cmp byte [rbx], 1
cmp byte [rbx], -1
cmp byte [rbx], 5
cmp byte [rbx], 127
cmp byte [rbx], 128
cmp byte [rbx], -128
cmp byte [rbx], 0x55
cmp byte [rbx], 0xff
cmp byte [rbx], 255
cmp byte [rbx], 0x80
cmp byte [rbx], cl
cmp bl, byte [rbx]
cmp byte [rbp], 0
cmp byte [rbp], 1
cmp byte [rbp], -1
cmp byte [rbp], 5
cmp byte [rbp], 127
cmp byte [rbp], 128
cmp byte [rbp], -128
cmp byte [rbp], 0x55
cmp byte [rbp], 0xff
cmp byte [rbp], 255
cmp byte [rbp], 0x80
cmp byte [rbp], cl
cmp bl, byte [rbp]
cmp byte [rsp], 0
cmp byte [rsp], 1
cmp byte [rsp], -1
cmp byte [rsp], 5
cmp byte [rsp], 127
cmp byte [rsp], 128
cmp byte [rsp], -128
cmp byte [rsp], 0x55
cmp byte [rsp], 0xff
cmp byte [rsp], 255
cmp byte [rsp], 0x80
cmp byte [rsp], cl
cmp bl, byte [rsp]
cmp byte [r12], 0
cmp byte [r12], 1
cmp byte [r12], -1
cmp byte [r12], 5
cmp byte [r12], 127
cmp byte [r12], 128
cmp byte [r12], -128
cmp byte [r12], 0x55
cmp byte [r12], 0xff
cmp byte [r12], 255
cmp byte [r12], 0x80
cmp byte [r12], cl
cmp bl, byte [r12]
cmp byte [r13], 0
cmp byte [r13], 1
cmp byte [r13], -1
cmp byte [r13], 5
cmp byte [r13], 127
cmp byte [r13], 128
cmp byte [r13], -128
cmp byte [r13], 0x55
cmp byte [r13], 0xff
cmp byte [r13], 255
cmp byte [r13], 0x80
cmp byte [r13], cl
cmp bl, byte [r13]
cmp byte [rax+rcx*4], 0
cmp byte [rax+rcx*4], 1
cmp byte [rax+rcx*4], -1
cmp byte [rax+rcx*4], 5
cmp byte [rax+rcx*4], 127
cmp byte [rax+rcx*4], 128
cmp byte [rax+rcx*4], -128
cmp byte [rax+rcx*4], 0x55
cmp byte [rax+rcx*4], 0xff
cmp byte [rax+rcx*4], 255
cmp byte [rax+rcx*4], 0x80
cmp byte [rax+rcx*4], cl
cmp bl, byte [rax+rcx*4]
cmp byte [rbx+r9*8-100], 0
cmp byte [rbx+r9*8-100], 1
cmp byte [rbx+r9*8-100], -1
cmp byte [rbx+r9*8-100], 5
cmp byte [rbx+r9*8-100], 127
cmp byte [rbx+r9*8-100], 128
cmp byte [rbx+r9*8-100], -128
cmp byte [rbx+r9*8-100], 0x55
cmp byte [rbx+r9*8-100], 0xff
cmp byte [rbx+r9*8-100], 255
cmp byte [rbx+r9*8-100], 0x80
cmp byte [rbx+r9*8-100], cl
cmp bl, byte [rbx+r9*8-100]
cmp byte [r10+1000], 0
cmp byte [r10+1000], 1
cmp byte [r10+1000], -1
cmp byte [r10+1000], 5
cmp byte [r10+1000], 127
cmp byte [r10+1000], 128
cmp byte [r10+1000], -128
cmp byte [r10+1000], 0x55
cmp byte [r10+1000], 0xff
cmp byte [r10+1000], 255
cmp byte [r10+1000], 0x80
cmp byte [r10+1000], cl
cmp bl, byte [r10+1000]
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
cmp byte [rel here], 0
cmp byte [rel here], 1
cmp byte [rel here], -1
cmp byte [rel here], 5
cmp byte [rel here], 127
cmp byte [rel here], 128
cmp byte [rel here], -128
cmp byte [rel here], 0x55
cmp byte [rel here], 0xff
cmp byte [rel here], 255
cmp byte [rel here], 0x80
cmp byte [rel here], cl
cmp bl, byte [rel here]
cmp byte [rel here+8], 0
cmp byte [rel here+8], 1
cmp byte [rel here+8], -1
cmp byte [rel here+8], 5
cmp byte [rel here+8], 127
cmp byte [rel here+8], 128
cmp byte [rel here+8], -128
cmp byte [rel here+8], 0x55
cmp byte [rel here+8], 0xff
cmp byte [rel here+8], 255
cmp byte [rel here+8], 0x80
cmp byte [rel here+8], cl
cmp bl, byte [rel here+8]
cmp byte [eax+ecx], 0
cmp byte [eax+ecx], 1
cmp byte [eax+ecx], -1
cmp byte [eax+ecx], 5
cmp byte [eax+ecx], 127
cmp byte [eax+ecx], 128
cmp byte [eax+ecx], -128
cmp byte [eax+ecx], 0x55
cmp byte [eax+ecx], 0xff
cmp byte [eax+ecx], 255
cmp byte [eax+ecx], 0x80
cmp byte [eax+ecx], cl
cmp bl, byte [eax+ecx]
cmp byte [rax*5], 0
cmp byte [rax*5], 1
cmp byte [rax*5], -1
cmp byte [rax*5], 5
cmp byte [rax*5], 127
cmp byte [rax*5], 128
cmp byte [rax*5], -128
cmp byte [rax*5], 0x55
cmp byte [rax*5], 0xff
cmp byte [rax*5], 255
cmp byte [rax*5], 0x80
cmp byte [rax*5], cl
cmp bl, byte [rax*5]
cmp byte [rbp+rax], 0
cmp byte [rbp+rax], 1
cmp byte [rbp+rax], -1
cmp byte [rbp+rax], 5
cmp byte [rbp+rax], 127
cmp byte [rbp+rax], 128
cmp byte [rbp+rax], -128
cmp byte [rbp+rax], 0x55
cmp byte [rbp+rax], 0xff
cmp byte [rbp+rax], 255
cmp byte [rbp+rax], 0x80
cmp byte [rbp+rax], cl
cmp bl, byte [rbp+rax]
cmp byte [gs:rdi], 0
cmp byte [gs:rdi], 1
cmp byte [gs:rdi], -1
cmp byte [gs:rdi], 5
cmp byte [gs:rdi], 127
cmp byte [gs:rdi], 128
cmp byte [gs:rdi], -128
cmp byte [gs:rdi], 0x55
cmp byte [gs:rdi], 0xff
cmp byte [gs:rdi], 255
cmp byte [gs:rdi], 0x80
cmp byte [gs:rdi], cl
cmp bl, byte [gs:rdi]
cmp al, [rbx]
cmp [rbx], al
lock cmp byte [rbx], 5
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
cmp r10w, 0
cmp r10w, 1
cmp r10w, -1
cmp r10w, 5
cmp r10w, 127
cmp r10w, 128
cmp r10w, -128
cmp r10w, -129
cmp r10w, 0x55
cmp r10w, 0xff
cmp r10w, 255
cmp r10w, 0x80
cmp r10w, 0x1234
cmp r10w, 0xffff
cmp r10w, 0xff80
cmp r10w, -300
cmp r10w, 32767
cmp r10w, cx
cmp bx, r10w
cmp word [rbx], 0
cmp word [rbx], 1
cmp word [rbx], -1
cmp word [rbx], 5
cmp word [rbx], 127
cmp word [rbx], 128
cmp word [rbx], -128
cmp word [rbx], -129
cmp word [rbx], 0x55
cmp word [rbx], 0xff
cmp word [rbx], 255
cmp word [rbx], 0x80
cmp word [rbx], 0x1234
cmp word [rbx], 0xffff
cmp word [rbx], 0xff80
cmp word [rbx], -300
cmp word [rbx], 32767
cmp word [rbx], cx
cmp bx, word [rbx]
cmp word [rbp], 0
cmp word [rbp], 1
cmp word [rbp], -1
cmp word [rbp], 5
cmp word [rbp], 127
cmp word [rbp], 128
cmp word [rbp], -128
cmp word [rbp], -129
cmp word [rbp], 0x55
cmp word [rbp], 0xff
cmp word [rbp], 255
cmp word [rbp], 0x80
cmp word [rbp], 0x1234
cmp word [rbp], 0xffff
cmp word [rbp], 0xff80
cmp word [rbp], -300
cmp word [rbp], 32767
cmp word [rbp], cx
cmp bx, word [rbp]
cmp word [rsp], 0
cmp word [rsp], 1
cmp word [rsp], -1
cmp word [rsp], 5
cmp word [rsp], 127
cmp word [rsp], 128
cmp word [rsp], -128
cmp word [rsp], -129
cmp word [rsp], 0x55
cmp word [rsp], 0xff
cmp word [rsp], 255
cmp word [rsp], 0x80
cmp word [rsp], 0x1234
cmp word [rsp], 0xffff
cmp word [rsp], 0xff80
cmp word [rsp], -300
cmp word [rsp], 32767
cmp word [rsp], cx
cmp bx, word [rsp]
cmp word [r12], 0
cmp word [r12], 1
cmp word [r12], -1
cmp word [r12], 5
cmp word [r12], 127
cmp word [r12], 128
cmp word [r12], -128
cmp word [r12], -129
cmp word [r12], 0x55
cmp word [r12], 0xff
cmp word [r12], 255
cmp word [r12], 0x80
cmp word [r12], 0x1234
cmp word [r12], 0xffff
cmp word [r12], 0xff80
cmp word [r12], -300
cmp word [r12], 32767
cmp word [r12], cx
cmp bx, word [r12]
cmp word [r13], 0
cmp word [r13], 1
cmp word [r13], -1
cmp word [r13], 5
cmp word [r13], 127
cmp word [r13], 128
cmp word [r13], -128
cmp word [r13], -129
cmp word [r13], 0x55
cmp word [r13], 0xff
cmp word [r13], 255
cmp word [r13], 0x80
cmp word [r13], 0x1234
cmp word [r13], 0xffff
cmp word [r13], 0xff80
cmp word [r13], -300
cmp word [r13], 32767
cmp word [r13], cx
cmp bx, word [r13]
cmp word [rax+rcx*4], 0
cmp word [rax+rcx*4], 1
cmp word [rax+rcx*4], -1
cmp word [rax+rcx*4], 5
cmp word [rax+rcx*4], 127
cmp word [rax+rcx*4], 128
cmp word [rax+rcx*4], -128
cmp word [rax+rcx*4], -129
cmp word [rax+rcx*4], 0x55
cmp word [rax+rcx*4], 0xff
cmp word [rax+rcx*4], 255
cmp word [rax+rcx*4], 0x80
cmp word [rax+rcx*4], 0x1234
cmp word [rax+rcx*4], 0xffff
cmp word [rax+rcx*4], 0xff80
cmp word [rax+rcx*4], -300
cmp word [rax+rcx*4], 32767
cmp word [rax+rcx*4], cx
cmp bx, word [rax+rcx*4]
cmp word [rbx+r9*8-100], 0
cmp word [rbx+r9*8-100], 1
cmp word [rbx+r9*8-100], -1
cmp word [rbx+r9*8-100], 5
cmp word [rbx+r9*8-100], 127
cmp word [rbx+r9*8-100], 128
cmp word [rbx+r9*8-100], -128
cmp word [rbx+r9*8-100], -129
cmp word [rbx+r9*8-100], 0x55
cmp word [rbx+r9*8-100], 0xff
cmp word [rbx+r9*8-100], 255
cmp word [rbx+r9*8-100], 0x80
cmp word [rbx+r9*8-100], 0x1234
cmp word [rbx+r9*8-100], 0xffff
cmp word [rbx+r9*8-100], 0xff80
cmp word [rbx+r9*8-100], -300
cmp word [rbx+r9*8-100], 32767
cmp word [rbx+r9*8-100], cx
cmp bx, word [rbx+r9*8-100]
cmp word [r10+1000], 0
cmp word [r10+1000], 1
cmp word [r10+1000], -1
cmp word [r10+1000], 5
cmp word [r10+1000], 127
cmp word [r10+1000], 128
cmp word [r10+1000], -128
cmp word [r10+1000], -129
cmp word [r10+1000], 0x55
cmp word [r10+1000], 0xff
cmp word [r10+1000], 255
cmp word [r10+1000], 0x80
cmp word [r10+1000], 0x1234
cmp word [r10+1000], 0xffff
cmp word [r10+1000], 0xff80
cmp word [r10+1000], -300
cmp word [r10+1000], 32767
cmp word [r10+1000], cx
cmp bx, word [r10+1000]
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
cmp word [rel here], 0
cmp word [rel here], 1
cmp word [rel here], -1
cmp word [rel here], 5
cmp word [rel here], 127
cmp word [rel here], 128
cmp word [rel here], -128
cmp word [rel here], -129
cmp word [rel here], 0x55
cmp word [rel here], 0xff
cmp word [rel here], 255
cmp word [rel here], 0x80
cmp word [rel here], 0x1234
cmp word [rel here], 0xffff
cmp word [rel here], 0xff80
cmp word [rel here], -300
cmp word [rel here], 32767
cmp word [rel here], cx
cmp bx, word [rel here]
cmp word [rel here+8], 0
cmp word [rel here+8], 1
cmp word [rel here+8], -1
cmp word [rel here+8], 5
cmp word [rel here+8], 127
cmp word [rel here+8], 128
cmp word [rel here+8], -128
cmp word [rel here+8], -129
cmp word [rel here+8], 0x55
cmp word [rel here+8], 0xff
cmp word [rel here+8], 255
cmp word [rel here+8], 0x80
cmp word [rel here+8], 0x1234
cmp word [rel here+8], 0xffff
cmp word [rel here+8], 0xff80
cmp word [rel here+8], -300
cmp word [rel here+8], 32767
cmp word [rel here+8], cx
cmp bx, word [rel here+8]
cmp word [eax+ecx], 0
cmp word [eax+ecx], 1
cmp word [eax+ecx], -1
cmp word [eax+ecx], 5
cmp word [eax+ecx], 127
cmp word [eax+ecx], 128
cmp word [eax+ecx], -128
cmp word [eax+ecx], -129
cmp word [eax+ecx], 0x55
cmp word [eax+ecx], 0xff
cmp word [eax+ecx], 255
cmp word [eax+ecx], 0x80
cmp word [eax+ecx], 0x1234
cmp word [eax+ecx], 0xffff
cmp word [eax+ecx], 0xff80
cmp word [eax+ecx], -300
cmp word [eax+ecx], 32767
cmp word [eax+ecx], cx
cmp bx, word [eax+ecx]
cmp word [rax*5], 0
cmp word [rax*5], 1
cmp word [rax*5], -1
cmp word [rax*5], 5
cmp word [rax*5], 127
cmp word [rax*5], 128
cmp word [rax*5], -128
cmp word [rax*5], -129
cmp word [rax*5], 0x55
cmp word [rax*5], 0xff
cmp word [rax*5], 255
cmp word [rax*5], 0x80
cmp word [rax*5], 0x1234
cmp word [rax*5], 0xffff
cmp word [rax*5], 0xff80
cmp word [rax*5], -300
cmp word [rax*5], 32767
cmp word [rax*5], cx
cmp bx, word [rax*5]
cmp word [rbp+rax], 0
cmp word [rbp+rax], 1
cmp word [rbp+rax], -1
cmp word [rbp+rax], 5
cmp word [rbp+rax], 127
cmp word [rbp+rax], 128
cmp word [rbp+rax], -128
cmp word [rbp+rax], -129
cmp word [rbp+rax], 0x55
cmp word [rbp+rax], 0xff
cmp word [rbp+rax], 255
cmp word [rbp+rax], 0x80
cmp word [rbp+rax], 0x1234
cmp word [rbp+rax], 0xffff
cmp word [rbp+rax], 0xff80
cmp word [rbp+rax], -300
cmp word [rbp+rax], 32767
cmp word [rbp+rax], cx
cmp bx, word [rbp+rax]
cmp word [gs:rdi], 0
cmp word [gs:rdi], 1
cmp word [gs:rdi], -1
cmp word [gs:rdi], 5
cmp word [gs:rdi], 127
cmp word [gs:rdi], 128
cmp word [gs:rdi], -128
cmp word [gs:rdi], -129
cmp word [gs:rdi], 0x55
cmp word [gs:rdi], 0xff
cmp word [gs:rdi], 255
cmp word [gs:rdi], 0x80
cmp word [gs:rdi], 0x1234
cmp word [gs:rdi], 0xffff
cmp word [gs:rdi], 0xff80
cmp word [gs:rdi], -300
cmp word [gs:rdi], 32767
cmp word [gs:rdi], cx
cmp bx, word [gs:rdi]
cmp ax, [rbx]
cmp [rbx], ax
cmp cx, byte 5
cmp cx, strict word 5
cmp ax, strict byte 5
cmp cx, word 5
lock cmp word [rbx], 5
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
cmp r11d, 0
cmp r11d, 1
cmp r11d, -1
cmp r11d, 5
cmp r11d, 127
cmp r11d, 128
cmp r11d, -128
cmp r11d, -129
cmp r11d, 0x55
cmp r11d, 0xff
cmp r11d, 255
cmp r11d, 0x80
cmp r11d, 0x1234
cmp r11d, 0xffff
cmp r11d, 0xff80
cmp r11d, -300
cmp r11d, 32767
cmp r11d, 0x12345678
cmp r11d, 0xffffffff
cmp r11d, 0x7fffffff
cmp r11d, -70000
cmp r11d, 0x80000000
cmp r11d, ecx
cmp ebx, r11d
cmp dword [rbx], 0
cmp dword [rbx], 1
cmp dword [rbx], -1
cmp dword [rbx], 5
cmp dword [rbx], 127
cmp dword [rbx], 128
cmp dword [rbx], -128
cmp dword [rbx], -129
cmp dword [rbx], 0x55
cmp dword [rbx], 0xff
cmp dword [rbx], 255
cmp dword [rbx], 0x80
cmp dword [rbx], 0x1234
cmp dword [rbx], 0xffff
cmp dword [rbx], 0xff80
cmp dword [rbx], -300
cmp dword [rbx], 32767
cmp dword [rbx], 0x12345678
cmp dword [rbx], 0xffffffff
cmp dword [rbx], 0x7fffffff
cmp dword [rbx], -70000
cmp dword [rbx], 0x80000000
cmp dword [rbx], ecx
cmp ebx, dword [rbx]
cmp dword [rbp], 0
cmp dword [rbp], 1
cmp dword [rbp], -1
cmp dword [rbp], 5
cmp dword [rbp], 127
cmp dword [rbp], 128
cmp dword [rbp], -128
cmp dword [rbp], -129
cmp dword [rbp], 0x55
cmp dword [rbp], 0xff
cmp dword [rbp], 255
cmp dword [rbp], 0x80
cmp dword [rbp], 0x1234
cmp dword [rbp], 0xffff
cmp dword [rbp], 0xff80
cmp dword [rbp], -300
cmp dword [rbp], 32767
cmp dword [rbp], 0x12345678
cmp dword [rbp], 0xffffffff
cmp dword [rbp], 0x7fffffff
cmp dword [rbp], -70000
cmp dword [rbp], 0x80000000
cmp dword [rbp], ecx
cmp ebx, dword [rbp]
cmp dword [rsp], 0
cmp dword [rsp], 1
cmp dword [rsp], -1
cmp dword [rsp], 5
cmp dword [rsp], 127
cmp dword [rsp], 128
cmp dword [rsp], -128
cmp dword [rsp], -129
cmp dword [rsp], 0x55
cmp dword [rsp], 0xff
cmp dword [rsp], 255
cmp dword [rsp], 0x80
cmp dword [rsp], 0x1234
cmp dword [rsp], 0xffff
cmp dword [rsp], 0xff80
cmp dword [rsp], -300
cmp dword [rsp], 32767
cmp dword [rsp], 0x12345678
cmp dword [rsp], 0xffffffff
cmp dword [rsp], 0x7fffffff
cmp dword [rsp], -70000
cmp dword [rsp], 0x80000000
cmp dword [rsp], ecx
cmp ebx, dword [rsp]
cmp dword [r12], 0
cmp dword [r12], 1
cmp dword [r12], -1
cmp dword [r12], 5
cmp dword [r12], 127
cmp dword [r12], 128
cmp dword [r12], -128
cmp dword [r12], -129
cmp dword [r12], 0x55
cmp dword [r12], 0xff
cmp dword [r12], 255
cmp dword [r12], 0x80
cmp dword [r12], 0x1234
cmp dword [r12], 0xffff
cmp dword [r12], 0xff80
cmp dword [r12], -300
cmp dword [r12], 32767
cmp dword [r12], 0x12345678
cmp dword [r12], 0xffffffff
cmp dword [r12], 0x7fffffff
cmp dword [r12], -70000
cmp dword [r12], 0x80000000
cmp dword [r12], ecx
cmp ebx, dword [r12]
cmp dword [r13], 0
cmp dword [r13], 1
cmp dword [r13], -1
cmp dword [r13], 5
cmp dword [r13], 127
cmp dword [r13], 128
cmp dword [r13], -128
cmp dword [r13], -129
cmp dword [r13], 0x55
cmp dword [r13], 0xff
cmp dword [r13], 255
cmp dword [r13], 0x80
cmp dword [r13], 0x1234
cmp dword [r13], 0xffff
cmp dword [r13], 0xff80
cmp dword [r13], -300
cmp dword [r13], 32767
cmp dword [r13], 0x12345678
cmp dword [r13], 0xffffffff
cmp dword [r13], 0x7fffffff
cmp dword [r13], -70000
cmp dword [r13], 0x80000000
cmp dword [r13], ecx
cmp ebx, dword [r13]
cmp dword [rax+rcx*4], 0
cmp dword [rax+rcx*4], 1
cmp dword [rax+rcx*4], -1
cmp dword [rax+rcx*4], 5
cmp dword [rax+rcx*4], 127
cmp dword [rax+rcx*4], 128
cmp dword [rax+rcx*4], -128
cmp dword [rax+rcx*4], -129
cmp dword [rax+rcx*4], 0x55
cmp dword [rax+rcx*4], 0xff
cmp dword [rax+rcx*4], 255
cmp dword [rax+rcx*4], 0x80
cmp dword [rax+rcx*4], 0x1234
cmp dword [rax+rcx*4], 0xffff
cmp dword [rax+rcx*4], 0xff80
cmp dword [rax+rcx*4], -300
cmp dword [rax+rcx*4], 32767
cmp dword [rax+rcx*4], 0x12345678
cmp dword [rax+rcx*4], 0xffffffff
cmp dword [rax+rcx*4], 0x7fffffff
cmp dword [rax+rcx*4], -70000
cmp dword [rax+rcx*4], 0x80000000
cmp dword [rax+rcx*4], ecx
cmp ebx, dword [rax+rcx*4]
cmp dword [rbx+r9*8-100], 0
cmp dword [rbx+r9*8-100], 1
cmp dword [rbx+r9*8-100], -1
cmp dword [rbx+r9*8-100], 5
cmp dword [rbx+r9*8-100], 127
cmp dword [rbx+r9*8-100], 128
cmp dword [rbx+r9*8-100], -128
cmp dword [rbx+r9*8-100], -129
cmp dword [rbx+r9*8-100], 0x55
cmp dword [rbx+r9*8-100], 0xff
cmp dword [rbx+r9*8-100], 255
cmp dword [rbx+r9*8-100], 0x80
cmp dword [rbx+r9*8-100], 0x1234
cmp dword [rbx+r9*8-100], 0xffff
cmp dword [rbx+r9*8-100], 0xff80
cmp dword [rbx+r9*8-100], -300
cmp dword [rbx+r9*8-100], 32767
cmp dword [rbx+r9*8-100], 0x12345678
cmp dword [rbx+r9*8-100], 0xffffffff
cmp dword [rbx+r9*8-100], 0x7fffffff
cmp dword [rbx+r9*8-100], -70000
cmp dword [rbx+r9*8-100], 0x80000000
cmp dword [rbx+r9*8-100], ecx
cmp ebx, dword [rbx+r9*8-100]
cmp dword [r10+1000], 0
cmp dword [r10+1000], 1
cmp dword [r10+1000], -1
cmp dword [r10+1000], 5
cmp dword [r10+1000], 127
cmp dword [r10+1000], 128
cmp dword [r10+1000], -128
cmp dword [r10+1000], -129
cmp dword [r10+1000], 0x55
cmp dword [r10+1000], 0xff
cmp dword [r10+1000], 255
cmp dword [r10+1000], 0x80
cmp dword [r10+1000], 0x1234
cmp dword [r10+1000], 0xffff
cmp dword [r10+1000], 0xff80
cmp dword [r10+1000], -300
cmp dword [r10+1000], 32767
cmp dword [r10+1000], 0x12345678
cmp dword [r10+1000], 0xffffffff
cmp dword [r10+1000], 0x7fffffff
cmp dword [r10+1000], -70000
cmp dword [r10+1000], 0x80000000
cmp dword [r10+1000], ecx
cmp ebx, dword [r10+1000]
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
cmp dword [rel here], 0
cmp dword [rel here], 1
cmp dword [rel here], -1
cmp dword [rel here], 5
cmp dword [rel here], 127
cmp dword [rel here], 128
cmp dword [rel here], -128
cmp dword [rel here], -129
cmp dword [rel here], 0x55
cmp dword [rel here], 0xff
cmp dword [rel here], 255
cmp dword [rel here], 0x80
cmp dword [rel here], 0x1234
cmp dword [rel here], 0xffff
cmp dword [rel here], 0xff80
cmp dword [rel here], -300
cmp dword [rel here], 32767
cmp dword [rel here], 0x12345678
cmp dword [rel here], 0xffffffff
cmp dword [rel here], 0x7fffffff
cmp dword [rel here], -70000
cmp dword [rel here], 0x80000000
cmp dword [rel here], ecx
cmp ebx, dword [rel here]
cmp dword [rel here+8], 0
cmp dword [rel here+8], 1
cmp dword [rel here+8], -1
cmp dword [rel here+8], 5
cmp dword [rel here+8], 127
cmp dword [rel here+8], 128
cmp dword [rel here+8], -128
cmp dword [rel here+8], -129
cmp dword [rel here+8], 0x55
cmp dword [rel here+8], 0xff
cmp dword [rel here+8], 255
cmp dword [rel here+8], 0x80
cmp dword [rel here+8], 0x1234
cmp dword [rel here+8], 0xffff
cmp dword [rel here+8], 0xff80
cmp dword [rel here+8], -300
cmp dword [rel here+8], 32767
cmp dword [rel here+8], 0x12345678
cmp dword [rel here+8], 0xffffffff
cmp dword [rel here+8], 0x7fffffff
cmp dword [rel here+8], -70000
cmp dword [rel here+8], 0x80000000
cmp dword [rel here+8], ecx
cmp ebx, dword [rel here+8]
cmp dword [eax+ecx], 0
cmp dword [eax+ecx], 1
cmp dword [eax+ecx], -1
cmp dword [eax+ecx], 5
cmp dword [eax+ecx], 127
cmp dword [eax+ecx], 128
cmp dword [eax+ecx], -128
cmp dword [eax+ecx], -129
cmp dword [eax+ecx], 0x55
cmp dword [eax+ecx], 0xff
cmp dword [eax+ecx], 255
cmp dword [eax+ecx], 0x80
cmp dword [eax+ecx], 0x1234
cmp dword [eax+ecx], 0xffff
cmp dword [eax+ecx], 0xff80
cmp dword [eax+ecx], -300
cmp dword [eax+ecx], 32767
cmp dword [eax+ecx], 0x12345678
cmp dword [eax+ecx], 0xffffffff
cmp dword [eax+ecx], 0x7fffffff
cmp dword [eax+ecx], -70000
cmp dword [eax+ecx], 0x80000000
cmp dword [eax+ecx], ecx
cmp ebx, dword [eax+ecx]
cmp dword [rax*5], 0
cmp dword [rax*5], 1
cmp dword [rax*5], -1
cmp dword [rax*5], 5
cmp dword [rax*5], 127
cmp dword [rax*5], 128
cmp dword [rax*5], -128
cmp dword [rax*5], -129
cmp dword [rax*5], 0x55
cmp dword [rax*5], 0xff
cmp dword [rax*5], 255
cmp dword [rax*5], 0x80
cmp dword [rax*5], 0x1234
cmp dword [rax*5], 0xffff
cmp dword [rax*5], 0xff80
cmp dword [rax*5], -300
cmp dword [rax*5], 32767
cmp dword [rax*5], 0x12345678
cmp dword [rax*5], 0xffffffff
cmp dword [rax*5], 0x7fffffff
cmp dword [rax*5], -70000
cmp dword [rax*5], 0x80000000
cmp dword [rax*5], ecx
cmp ebx, dword [rax*5]
cmp dword [rbp+rax], 0
cmp dword [rbp+rax], 1
cmp dword [rbp+rax], -1
cmp dword [rbp+rax], 5
cmp dword [rbp+rax], 127
cmp dword [rbp+rax], 128
cmp dword [rbp+rax], -128
cmp dword [rbp+rax], -129
cmp dword [rbp+rax], 0x55
cmp dword [rbp+rax], 0xff
cmp dword [rbp+rax], 255
cmp dword [rbp+rax], 0x80
cmp dword [rbp+rax], 0x1234
cmp dword [rbp+rax], 0xffff
cmp dword [rbp+rax], 0xff80
cmp dword [rbp+rax], -300
cmp dword [rbp+rax], 32767
cmp dword [rbp+rax], 0x12345678
cmp dword [rbp+rax], 0xffffffff
cmp dword [rbp+rax], 0x7fffffff
cmp dword [rbp+rax], -70000
cmp dword [rbp+rax], 0x80000000
cmp dword [rbp+rax], ecx
cmp ebx, dword [rbp+rax]
cmp dword [gs:rdi], 0
cmp dword [gs:rdi], 1
cmp dword [gs:rdi], -1
cmp dword [gs:rdi], 5
cmp dword [gs:rdi], 127
cmp dword [gs:rdi], 128
cmp dword [gs:rdi], -128
cmp dword [gs:rdi], -129
cmp dword [gs:rdi], 0x55
cmp dword [gs:rdi], 0xff
cmp dword [gs:rdi], 255
cmp dword [gs:rdi], 0x80
cmp dword [gs:rdi], 0x1234
cmp dword [gs:rdi], 0xffff
cmp dword [gs:rdi], 0xff80
cmp dword [gs:rdi], -300
cmp dword [gs:rdi], 32767
cmp dword [gs:rdi], 0x12345678
cmp dword [gs:rdi], 0xffffffff
cmp dword [gs:rdi], 0x7fffffff
cmp dword [gs:rdi], -70000
cmp dword [gs:rdi], 0x80000000
cmp dword [gs:rdi], ecx
cmp ebx, dword [gs:rdi]
cmp eax, [rbx]
cmp [rbx], eax
cmp ecx, byte 5
cmp ecx, strict dword 5
cmp eax, strict byte 5
cmp ecx, dword 5
lock cmp dword [rbx], 5
cmp rax, 0
cmp rax, 1
cmp rax, -1
cmp rax, 5
cmp rax, 127
cmp rax, 128
cmp rax, -128
cmp rax, -129
cmp rax, 0x55
cmp rax, 0xff
cmp rax, 255
cmp rax, 0x80
cmp rax, 0x1234
cmp rax, 0xffff
cmp rax, 0xff80
cmp rax, -300
cmp rax, 32767
cmp rax, 0x12345678
cmp rax, 0x7fffffff
cmp rax, -70000
cmp rax, -0x80000000
cmp rax, rcx
cmp rbx, rax
cmp rcx, 0
cmp rcx, 1
cmp rcx, -1
cmp rcx, 5
cmp rcx, 127
cmp rcx, 128
cmp rcx, -128
cmp rcx, -129
cmp rcx, 0x55
cmp rcx, 0xff
cmp rcx, 255
cmp rcx, 0x80
cmp rcx, 0x1234
cmp rcx, 0xffff
cmp rcx, 0xff80
cmp rcx, -300
cmp rcx, 32767
cmp rcx, 0x12345678
cmp rcx, 0x7fffffff
cmp rcx, -70000
cmp rcx, -0x80000000
cmp rcx, rcx
cmp rbx, rcx
cmp rbx, 0
cmp rbx, 1
cmp rbx, -1
cmp rbx, 5
cmp rbx, 127
cmp rbx, 128
cmp rbx, -128
cmp rbx, -129
cmp rbx, 0x55
cmp rbx, 0xff
cmp rbx, 255
cmp rbx, 0x80
cmp rbx, 0x1234
cmp rbx, 0xffff
cmp rbx, 0xff80
cmp rbx, -300
cmp rbx, 32767
cmp rbx, 0x12345678
cmp rbx, 0x7fffffff
cmp rbx, -70000
cmp rbx, -0x80000000
cmp rbx, rbx
cmp r9, 0
cmp r9, 1
cmp r9, -1
cmp r9, 5
cmp r9, 127
cmp r9, 128
cmp r9, -128
cmp r9, -129
cmp r9, 0x55
cmp r9, 0xff
cmp r9, 255
cmp r9, 0x80
cmp r9, 0x1234
cmp r9, 0xffff
cmp r9, 0xff80
cmp r9, -300
cmp r9, 32767
cmp r9, 0x12345678
cmp r9, 0x7fffffff
cmp r9, -70000
cmp r9, -0x80000000
cmp r9, rcx
cmp rbx, r9
cmp rsp, 0
cmp rsp, 1
cmp rsp, -1
cmp rsp, 5
cmp rsp, 127
cmp rsp, 128
cmp rsp, -128
cmp rsp, -129
cmp rsp, 0x55
cmp rsp, 0xff
cmp rsp, 255
cmp rsp, 0x80
cmp rsp, 0x1234
cmp rsp, 0xffff
cmp rsp, 0xff80
cmp rsp, -300
cmp rsp, 32767
cmp rsp, 0x12345678
cmp rsp, 0x7fffffff
cmp rsp, -70000
cmp rsp, -0x80000000
cmp rsp, rcx
cmp rbx, rsp
cmp r15, 0
cmp r15, 1
cmp r15, -1
cmp r15, 5
cmp r15, 127
cmp r15, 128
cmp r15, -128
cmp r15, -129
cmp r15, 0x55
cmp r15, 0xff
cmp r15, 255
cmp r15, 0x80
cmp r15, 0x1234
cmp r15, 0xffff
cmp r15, 0xff80
cmp r15, -300
cmp r15, 32767
cmp r15, 0x12345678
cmp r15, 0x7fffffff
cmp r15, -70000
cmp r15, -0x80000000
cmp r15, rcx
cmp rbx, r15
cmp qword [rbx], 0
cmp qword [rbx], 1
cmp qword [rbx], -1
cmp qword [rbx], 5
cmp qword [rbx], 127
cmp qword [rbx], 128
cmp qword [rbx], -128
cmp qword [rbx], -129
cmp qword [rbx], 0x55
cmp qword [rbx], 0xff
cmp qword [rbx], 255
cmp qword [rbx], 0x80
cmp qword [rbx], 0x1234
cmp qword [rbx], 0xffff
cmp qword [rbx], 0xff80
cmp qword [rbx], -300
cmp qword [rbx], 32767
cmp qword [rbx], 0x12345678
cmp qword [rbx], 0x7fffffff
cmp qword [rbx], -70000
cmp qword [rbx], -0x80000000
cmp qword [rbx], rcx
cmp rbx, qword [rbx]
cmp qword [rbp], 0
cmp qword [rbp], 1
cmp qword [rbp], -1
cmp qword [rbp], 5
cmp qword [rbp], 127
cmp qword [rbp], 128
cmp qword [rbp], -128
cmp qword [rbp], -129
cmp qword [rbp], 0x55
cmp qword [rbp], 0xff
cmp qword [rbp], 255
cmp qword [rbp], 0x80
cmp qword [rbp], 0x1234
cmp qword [rbp], 0xffff
cmp qword [rbp], 0xff80
cmp qword [rbp], -300
cmp qword [rbp], 32767
cmp qword [rbp], 0x12345678
cmp qword [rbp], 0x7fffffff
cmp qword [rbp], -70000
cmp qword [rbp], -0x80000000
cmp qword [rbp], rcx
cmp rbx, qword [rbp]
cmp qword [rsp], 0
cmp qword [rsp], 1
cmp qword [rsp], -1
cmp qword [rsp], 5
cmp qword [rsp], 127
cmp qword [rsp], 128
cmp qword [rsp], -128
cmp qword [rsp], -129
cmp qword [rsp], 0x55
cmp qword [rsp], 0xff
cmp qword [rsp], 255
cmp qword [rsp], 0x80
cmp qword [rsp], 0x1234
cmp qword [rsp], 0xffff
cmp qword [rsp], 0xff80
cmp qword [rsp], -300
cmp qword [rsp], 32767
cmp qword [rsp], 0x12345678
cmp qword [rsp], 0x7fffffff
cmp qword [rsp], -70000
cmp qword [rsp], -0x80000000
cmp qword [rsp], rcx
cmp rbx, qword [rsp]
cmp qword [r12], 0
cmp qword [r12], 1
cmp qword [r12], -1
cmp qword [r12], 5
cmp qword [r12], 127
cmp qword [r12], 128
cmp qword [r12], -128
cmp qword [r12], -129
cmp qword [r12], 0x55
cmp qword [r12], 0xff
cmp qword [r12], 255
cmp qword [r12], 0x80
cmp qword [r12], 0x1234
cmp qword [r12], 0xffff
cmp qword [r12], 0xff80
cmp qword [r12], -300
cmp qword [r12], 32767
cmp qword [r12], 0x12345678
cmp qword [r12], 0x7fffffff
cmp qword [r12], -70000
cmp qword [r12], -0x80000000
cmp qword [r12], rcx
cmp rbx, qword [r12]
cmp qword [r13], 0
cmp qword [r13], 1
cmp qword [r13], -1
cmp qword [r13], 5
cmp qword [r13], 127
cmp qword [r13], 128
cmp qword [r13], -128
cmp qword [r13], -129
cmp qword [r13], 0x55
cmp qword [r13], 0xff
cmp qword [r13], 255
cmp qword [r13], 0x80
cmp qword [r13], 0x1234
cmp qword [r13], 0xffff
cmp qword [r13], 0xff80
cmp qword [r13], -300
cmp qword [r13], 32767
cmp qword [r13], 0x12345678
cmp qword [r13], 0x7fffffff
cmp qword [r13], -70000
cmp qword [r13], -0x80000000
cmp qword [r13], rcx
cmp rbx, qword [r13]
cmp qword [rax+rcx*4], 0
cmp qword [rax+rcx*4], 1
cmp qword [rax+rcx*4], -1
cmp qword [rax+rcx*4], 5
cmp qword [rax+rcx*4], 127
cmp qword [rax+rcx*4], 128
cmp qword [rax+rcx*4], -128
cmp qword [rax+rcx*4], -129
cmp qword [rax+rcx*4], 0x55
cmp qword [rax+rcx*4], 0xff
cmp qword [rax+rcx*4], 255
cmp qword [rax+rcx*4], 0x80
cmp qword [rax+rcx*4], 0x1234
cmp qword [rax+rcx*4], 0xffff
cmp qword [rax+rcx*4], 0xff80
cmp qword [rax+rcx*4], -300
cmp qword [rax+rcx*4], 32767
cmp qword [rax+rcx*4], 0x12345678
cmp qword [rax+rcx*4], 0x7fffffff
cmp qword [rax+rcx*4], -70000
cmp qword [rax+rcx*4], -0x80000000
cmp qword [rax+rcx*4], rcx
cmp rbx, qword [rax+rcx*4]
cmp qword [rbx+r9*8-100], 0
cmp qword [rbx+r9*8-100], 1
cmp qword [rbx+r9*8-100], -1
cmp qword [rbx+r9*8-100], 5
cmp qword [rbx+r9*8-100], 127
cmp qword [rbx+r9*8-100], 128
cmp qword [rbx+r9*8-100], -128
cmp qword [rbx+r9*8-100], -129
cmp qword [rbx+r9*8-100], 0x55
cmp qword [rbx+r9*8-100], 0xff
cmp qword [rbx+r9*8-100], 255
cmp qword [rbx+r9*8-100], 0x80
cmp qword [rbx+r9*8-100], 0x1234
cmp qword [rbx+r9*8-100], 0xffff
cmp qword [rbx+r9*8-100], 0xff80
cmp qword [rbx+r9*8-100], -300
cmp qword [rbx+r9*8-100], 32767
cmp qword [rbx+r9*8-100], 0x12345678
cmp qword [rbx+r9*8-100], 0x7fffffff
cmp qword [rbx+r9*8-100], -70000
cmp qword [rbx+r9*8-100], -0x80000000
cmp qword [rbx+r9*8-100], rcx
cmp rbx, qword [rbx+r9*8-100]
cmp qword [r10+1000], 0
cmp qword [r10+1000], 1
cmp qword [r10+1000], -1
cmp qword [r10+1000], 5
cmp qword [r10+1000], 127
cmp qword [r10+1000], 128
cmp qword [r10+1000], -128
cmp qword [r10+1000], -129
cmp qword [r10+1000], 0x55
cmp qword [r10+1000], 0xff
cmp qword [r10+1000], 255
cmp qword [r10+1000], 0x80
cmp qword [r10+1000], 0x1234
cmp qword [r10+1000], 0xffff
cmp qword [r10+1000], 0xff80
cmp qword [r10+1000], -300
cmp qword [r10+1000], 32767
cmp qword [r10+1000], 0x12345678
cmp qword [r10+1000], 0x7fffffff
cmp qword [r10+1000], -70000
cmp qword [r10+1000], -0x80000000
cmp qword [r10+1000], rcx
cmp rbx, qword [r10+1000]
cmp qword [0x1234], 0
cmp qword [0x1234], 1
cmp qword [0x1234], -1
cmp qword [0x1234], 5
cmp qword [0x1234], 127
cmp qword [0x1234], 128
cmp qword [0x1234], -128
cmp qword [0x1234], -129
cmp qword [0x1234], 0x55
cmp qword [0x1234], 0xff
cmp qword [0x1234], 255
cmp qword [0x1234], 0x80
cmp qword [0x1234], 0x1234
cmp qword [0x1234], 0xffff
cmp qword [0x1234], 0xff80
cmp qword [0x1234], -300
cmp qword [0x1234], 32767
cmp qword [0x1234], 0x12345678
cmp qword [0x1234], 0x7fffffff
cmp qword [0x1234], -70000
cmp qword [0x1234], -0x80000000
cmp qword [0x1234], rcx
cmp rbx, qword [0x1234]
cmp qword [rel here], 0
cmp qword [rel here], 1
cmp qword [rel here], -1
cmp qword [rel here], 5
cmp qword [rel here], 127
cmp qword [rel here], 128
cmp qword [rel here], -128
cmp qword [rel here], -129
cmp qword [rel here], 0x55
cmp qword [rel here], 0xff
cmp qword [rel here], 255
cmp qword [rel here], 0x80
cmp qword [rel here], 0x1234
cmp qword [rel here], 0xffff
cmp qword [rel here], 0xff80
cmp qword [rel here], -300
cmp qword [rel here], 32767
cmp qword [rel here], 0x12345678
cmp qword [rel here], 0x7fffffff
cmp qword [rel here], -70000
cmp qword [rel here], -0x80000000
cmp qword [rel here], rcx
cmp rbx, qword [rel here]
cmp qword [rel here+8], 0
cmp qword [rel here+8], 1
cmp qword [rel here+8], -1
cmp qword [rel here+8], 5
cmp qword [rel here+8], 127
cmp qword [rel here+8], 128
cmp qword [rel here+8], -128
cmp qword [rel here+8], -129
cmp qword [rel here+8], 0x55
cmp qword [rel here+8], 0xff
cmp qword [rel here+8], 255
cmp qword [rel here+8], 0x80
cmp qword [rel here+8], 0x1234
cmp qword [rel here+8], 0xffff
cmp qword [rel here+8], 0xff80
cmp qword [rel here+8], -300
cmp qword [rel here+8], 32767
cmp qword [rel here+8], 0x12345678
cmp qword [rel here+8], 0x7fffffff
cmp qword [rel here+8], -70000
cmp qword [rel here+8], -0x80000000
cmp qword [rel here+8], rcx
cmp rbx, qword [rel here+8]
cmp qword [eax+ecx], 0
cmp qword [eax+ecx], 1
cmp qword [eax+ecx], -1
cmp qword [eax+ecx], 5
cmp qword [eax+ecx], 127
cmp qword [eax+ecx], 128
cmp qword [eax+ecx], -128
cmp qword [eax+ecx], -129
cmp qword [eax+ecx], 0x55
cmp qword [eax+ecx], 0xff
cmp qword [eax+ecx], 255
cmp qword [eax+ecx], 0x80
cmp qword [eax+ecx], 0x1234
cmp qword [eax+ecx], 0xffff
cmp qword [eax+ecx], 0xff80
cmp qword [eax+ecx], -300
cmp qword [eax+ecx], 32767
cmp qword [eax+ecx], 0x12345678
cmp qword [eax+ecx], 0x7fffffff
cmp qword [eax+ecx], -70000
cmp qword [eax+ecx], -0x80000000
cmp qword [eax+ecx], rcx
cmp rbx, qword [eax+ecx]
cmp qword [rax*5], 0
cmp qword [rax*5], 1
cmp qword [rax*5], -1
cmp qword [rax*5], 5
cmp qword [rax*5], 127
cmp qword [rax*5], 128
cmp qword [rax*5], -128
cmp qword [rax*5], -129
cmp qword [rax*5], 0x55
cmp qword [rax*5], 0xff
cmp qword [rax*5], 255
cmp qword [rax*5], 0x80
cmp qword [rax*5], 0x1234
cmp qword [rax*5], 0xffff
cmp qword [rax*5], 0xff80
cmp qword [rax*5], -300
cmp qword [rax*5], 32767
cmp qword [rax*5], 0x12345678
cmp qword [rax*5], 0x7fffffff
cmp qword [rax*5], -70000
cmp qword [rax*5], -0x80000000
cmp qword [rax*5], rcx
cmp rbx, qword [rax*5]
cmp qword [rbp+rax], 0
cmp qword [rbp+rax], 1
cmp qword [rbp+rax], -1
cmp qword [rbp+rax], 5
cmp qword [rbp+rax], 127
cmp qword [rbp+rax], 128
cmp qword [rbp+rax], -128
cmp qword [rbp+rax], -129
cmp qword [rbp+rax], 0x55
cmp qword [rbp+rax], 0xff
cmp qword [rbp+rax], 255
cmp qword [rbp+rax], 0x80
cmp qword [rbp+rax], 0x1234
cmp qword [rbp+rax], 0xffff
cmp qword [rbp+rax], 0xff80
cmp qword [rbp+rax], -300
cmp qword [rbp+rax], 32767
cmp qword [rbp+rax], 0x12345678
cmp qword [rbp+rax], 0x7fffffff
cmp qword [rbp+rax], -70000
cmp qword [rbp+rax], -0x80000000
cmp qword [rbp+rax], rcx
cmp rbx, qword [rbp+rax]
cmp qword [gs:rdi], 0
cmp qword [gs:rdi], 1
cmp qword [gs:rdi], -1
cmp qword [gs:rdi], 5
cmp qword [gs:rdi], 127
cmp qword [gs:rdi], 128
cmp qword [gs:rdi], -128
cmp qword [gs:rdi], -129
cmp qword [gs:rdi], 0x55
cmp qword [gs:rdi], 0xff
cmp qword [gs:rdi], 255
cmp qword [gs:rdi], 0x80
cmp qword [gs:rdi], 0x1234
cmp qword [gs:rdi], 0xffff
cmp qword [gs:rdi], 0xff80
cmp qword [gs:rdi], -300
cmp qword [gs:rdi], 32767
cmp qword [gs:rdi], 0x12345678
cmp qword [gs:rdi], 0x7fffffff
cmp qword [gs:rdi], -70000
cmp qword [gs:rdi], -0x80000000
cmp qword [gs:rdi], rcx
cmp rbx, qword [gs:rdi]
cmp rax, [rbx]
cmp [rbx], rax
cmp rcx, byte 5
cmp rax, strict byte 5
cmp rcx, qword 5
lock cmp qword [rbx], 5
fwd: nop
end:
