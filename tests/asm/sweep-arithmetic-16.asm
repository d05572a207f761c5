; Instruction sweep: arithmetic, 16-bit mode.
bits 16
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
add byte [bx], 0
add byte [bx], 1
add byte [bx], -1
add byte [bx], 5
add byte [bx], 127
add byte [bx], 128
add byte [bx], -128
add byte [bx], 0x55
add byte [bx], 0xff
add byte [bx], 255
add byte [bx], 0x80
add byte [bx], cl
add bl, byte [bx]
add byte [bp], 0
add byte [bp], 1
add byte [bp], -1
add byte [bp], 5
add byte [bp], 127
add byte [bp], 128
add byte [bp], -128
add byte [bp], 0x55
add byte [bp], 0xff
add byte [bp], 255
add byte [bp], 0x80
add byte [bp], cl
add bl, byte [bp]
add byte [bx+si], 0
add byte [bx+si], 1
add byte [bx+si], -1
add byte [bx+si], 5
add byte [bx+si], 127
add byte [bx+si], 128
add byte [bx+si], -128
add byte [bx+si], 0x55
add byte [bx+si], 0xff
add byte [bx+si], 255
add byte [bx+si], 0x80
add byte [bx+si], cl
add bl, byte [bx+si]
add byte [bp+di+5], 0
add byte [bp+di+5], 1
add byte [bp+di+5], -1
add byte [bp+di+5], 5
add byte [bp+di+5], 127
add byte [bp+di+5], 128
add byte [bp+di+5], -128
add byte [bp+di+5], 0x55
add byte [bp+di+5], 0xff
add byte [bp+di+5], 255
add byte [bp+di+5], 0x80
add byte [bp+di+5], cl
add bl, byte [bp+di+5]
add byte [si-200], 0
add byte [si-200], 1
add byte [si-200], -1
add byte [si-200], 5
add byte [si-200], 127
add byte [si-200], 128
add byte [si-200], -128
add byte [si-200], 0x55
add byte [si-200], 0xff
add byte [si-200], 255
add byte [si-200], 0x80
add byte [si-200], cl
add bl, byte [si-200]
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
add byte [eax], 0
add byte [eax], 1
add byte [eax], -1
add byte [eax], 5
add byte [eax], 127
add byte [eax], 128
add byte [eax], -128
add byte [eax], 0x55
add byte [eax], 0xff
add byte [eax], 255
add byte [eax], 0x80
add byte [eax], cl
add bl, byte [eax]
add byte [esp+4], 0
add byte [esp+4], 1
add byte [esp+4], -1
add byte [esp+4], 5
add byte [esp+4], 127
add byte [esp+4], 128
add byte [esp+4], -128
add byte [esp+4], 0x55
add byte [esp+4], 0xff
add byte [esp+4], 255
add byte [esp+4], 0x80
add byte [esp+4], cl
add bl, byte [esp+4]
add al, [bx]
add [bx], al
lock add byte [bx], 5
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
add word [bx], 0
add word [bx], 1
add word [bx], -1
add word [bx], 5
add word [bx], 127
add word [bx], 128
add word [bx], -128
add word [bx], -129
add word [bx], 0x55
add word [bx], 0xff
add word [bx], 255
add word [bx], 0x80
add word [bx], 0x1234
add word [bx], 0xffff
add word [bx], 0xff80
add word [bx], -300
add word [bx], 32767
add word [bx], cx
add bx, word [bx]
add word [bp], 0
add word [bp], 1
add word [bp], -1
add word [bp], 5
add word [bp], 127
add word [bp], 128
add word [bp], -128
add word [bp], -129
add word [bp], 0x55
add word [bp], 0xff
add word [bp], 255
add word [bp], 0x80
add word [bp], 0x1234
add word [bp], 0xffff
add word [bp], 0xff80
add word [bp], -300
add word [bp], 32767
add word [bp], cx
add bx, word [bp]
add word [bx+si], 0
add word [bx+si], 1
add word [bx+si], -1
add word [bx+si], 5
add word [bx+si], 127
add word [bx+si], 128
add word [bx+si], -128
add word [bx+si], -129
add word [bx+si], 0x55
add word [bx+si], 0xff
add word [bx+si], 255
add word [bx+si], 0x80
add word [bx+si], 0x1234
add word [bx+si], 0xffff
add word [bx+si], 0xff80
add word [bx+si], -300
add word [bx+si], 32767
add word [bx+si], cx
add bx, word [bx+si]
add word [bp+di+5], 0
add word [bp+di+5], 1
add word [bp+di+5], -1
add word [bp+di+5], 5
add word [bp+di+5], 127
add word [bp+di+5], 128
add word [bp+di+5], -128
add word [bp+di+5], -129
add word [bp+di+5], 0x55
add word [bp+di+5], 0xff
add word [bp+di+5], 255
add word [bp+di+5], 0x80
add word [bp+di+5], 0x1234
add word [bp+di+5], 0xffff
add word [bp+di+5], 0xff80
add word [bp+di+5], -300
add word [bp+di+5], 32767
add word [bp+di+5], cx
add bx, word [bp+di+5]
add word [si-200], 0
add word [si-200], 1
add word [si-200], -1
add word [si-200], 5
add word [si-200], 127
add word [si-200], 128
add word [si-200], -128
add word [si-200], -129
add word [si-200], 0x55
add word [si-200], 0xff
add word [si-200], 255
add word [si-200], 0x80
add word [si-200], 0x1234
add word [si-200], 0xffff
add word [si-200], 0xff80
add word [si-200], -300
add word [si-200], 32767
add word [si-200], cx
add bx, word [si-200]
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
add word [eax], 0
add word [eax], 1
add word [eax], -1
add word [eax], 5
add word [eax], 127
add word [eax], 128
add word [eax], -128
add word [eax], -129
add word [eax], 0x55
add word [eax], 0xff
add word [eax], 255
add word [eax], 0x80
add word [eax], 0x1234
add word [eax], 0xffff
add word [eax], 0xff80
add word [eax], -300
add word [eax], 32767
add word [eax], cx
add bx, word [eax]
add word [esp+4], 0
add word [esp+4], 1
add word [esp+4], -1
add word [esp+4], 5
add word [esp+4], 127
add word [esp+4], 128
add word [esp+4], -128
add word [esp+4], -129
add word [esp+4], 0x55
add word [esp+4], 0xff
add word [esp+4], 255
add word [esp+4], 0x80
add word [esp+4], 0x1234
add word [esp+4], 0xffff
add word [esp+4], 0xff80
add word [esp+4], -300
add word [esp+4], 32767
add word [esp+4], cx
add bx, word [esp+4]
add ax, [bx]
add [bx], ax
add cx, byte 5
add cx, strict word 5
add ax, strict byte 5
add cx, word 5
lock add word [bx], 5
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
add dword [bx], 0
add dword [bx], 1
add dword [bx], -1
add dword [bx], 5
add dword [bx], 127
add dword [bx], 128
add dword [bx], -128
add dword [bx], -129
add dword [bx], 0x55
add dword [bx], 0xff
add dword [bx], 255
add dword [bx], 0x80
add dword [bx], 0x1234
add dword [bx], 0xffff
add dword [bx], 0xff80
add dword [bx], -300
add dword [bx], 32767
add dword [bx], 0x12345678
add dword [bx], 0xffffffff
add dword [bx], 0x7fffffff
add dword [bx], -70000
add dword [bx], 0x80000000
add dword [bx], ecx
add ebx, dword [bx]
add dword [bp], 0
add dword [bp], 1
add dword [bp], -1
add dword [bp], 5
add dword [bp], 127
add dword [bp], 128
add dword [bp], -128
add dword [bp], -129
add dword [bp], 0x55
add dword [bp], 0xff
add dword [bp], 255
add dword [bp], 0x80
add dword [bp], 0x1234
add dword [bp], 0xffff
add dword [bp], 0xff80
add dword [bp], -300
add dword [bp], 32767
add dword [bp], 0x12345678
add dword [bp], 0xffffffff
add dword [bp], 0x7fffffff
add dword [bp], -70000
add dword [bp], 0x80000000
add dword [bp], ecx
add ebx, dword [bp]
add dword [bx+si], 0
add dword [bx+si], 1
add dword [bx+si], -1
add dword [bx+si], 5
add dword [bx+si], 127
add dword [bx+si], 128
add dword [bx+si], -128
add dword [bx+si], -129
add dword [bx+si], 0x55
add dword [bx+si], 0xff
add dword [bx+si], 255
add dword [bx+si], 0x80
add dword [bx+si], 0x1234
add dword [bx+si], 0xffff
add dword [bx+si], 0xff80
add dword [bx+si], -300
add dword [bx+si], 32767
add dword [bx+si], 0x12345678
add dword [bx+si], 0xffffffff
add dword [bx+si], 0x7fffffff
add dword [bx+si], -70000
add dword [bx+si], 0x80000000
add dword [bx+si], ecx
add ebx, dword [bx+si]
add dword [bp+di+5], 0
add dword [bp+di+5], 1
add dword [bp+di+5], -1
add dword [bp+di+5], 5
add dword [bp+di+5], 127
add dword [bp+di+5], 128
add dword [bp+di+5], -128
add dword [bp+di+5], -129
add dword [bp+di+5], 0x55
add dword [bp+di+5], 0xff
add dword [bp+di+5], 255
add dword [bp+di+5], 0x80
add dword [bp+di+5], 0x1234
add dword [bp+di+5], 0xffff
add dword [bp+di+5], 0xff80
add dword [bp+di+5], -300
add dword [bp+di+5], 32767
add dword [bp+di+5], 0x12345678
add dword [bp+di+5], 0xffffffff
add dword [bp+di+5], 0x7fffffff
add dword [bp+di+5], -70000
add dword [bp+di+5], 0x80000000
add dword [bp+di+5], ecx
add ebx, dword [bp+di+5]
add dword [si-200], 0
add dword [si-200], 1
add dword [si-200], -1
add dword [si-200], 5
add dword [si-200], 127
add dword [si-200], 128
add dword [si-200], -128
add dword [si-200], -129
add dword [si-200], 0x55
add dword [si-200], 0xff
add dword [si-200], 255
add dword [si-200], 0x80
add dword [si-200], 0x1234
add dword [si-200], 0xffff
add dword [si-200], 0xff80
add dword [si-200], -300
add dword [si-200], 32767
add dword [si-200], 0x12345678
add dword [si-200], 0xffffffff
add dword [si-200], 0x7fffffff
add dword [si-200], -70000
add dword [si-200], 0x80000000
add dword [si-200], ecx
add ebx, dword [si-200]
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
add dword [eax], 0
add dword [eax], 1
add dword [eax], -1
add dword [eax], 5
add dword [eax], 127
add dword [eax], 128
add dword [eax], -128
add dword [eax], -129
add dword [eax], 0x55
add dword [eax], 0xff
add dword [eax], 255
add dword [eax], 0x80
add dword [eax], 0x1234
add dword [eax], 0xffff
add dword [eax], 0xff80
add dword [eax], -300
add dword [eax], 32767
add dword [eax], 0x12345678
add dword [eax], 0xffffffff
add dword [eax], 0x7fffffff
add dword [eax], -70000
add dword [eax], 0x80000000
add dword [eax], ecx
add ebx, dword [eax]
add dword [esp+4], 0
add dword [esp+4], 1
add dword [esp+4], -1
add dword [esp+4], 5
add dword [esp+4], 127
add dword [esp+4], 128
add dword [esp+4], -128
add dword [esp+4], -129
add dword [esp+4], 0x55
add dword [esp+4], 0xff
add dword [esp+4], 255
add dword [esp+4], 0x80
add dword [esp+4], 0x1234
add dword [esp+4], 0xffff
add dword [esp+4], 0xff80
add dword [esp+4], -300
add dword [esp+4], 32767
add dword [esp+4], 0x12345678
add dword [esp+4], 0xffffffff
add dword [esp+4], 0x7fffffff
add dword [esp+4], -70000
add dword [esp+4], 0x80000000
add dword [esp+4], ecx
add ebx, dword [esp+4]
add eax, [bx]
add [bx], eax
add ecx, byte 5
add ecx, strict dword 5
add eax, strict byte 5
add ecx, dword 5
lock add dword [bx], 5
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
or byte [bp], 0
or byte [bp], 5
or byte [bp], -128
or byte [bp], 255
or byte [bp], cl
or bl, byte [bp]
or al, [bx]
or [bx], al
lock or byte [bx], 5
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
or word [bp], 0
or word [bp], 5
or word [bp], -128
or word [bp], 0xff
or word [bp], 0x1234
or word [bp], -300
or word [bp], cx
or bx, word [bp]
or ax, [bx]
or [bx], ax
or cx, byte 5
or cx, strict word 5
or ax, strict byte 5
or cx, word 5
lock or word [bx], 5
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
or dword [bp], 0
or dword [bp], 5
or dword [bp], -128
or dword [bp], 0xff
or dword [bp], 0x1234
or dword [bp], -300
or dword [bp], 0xffffffff
or dword [bp], 0x80000000
or dword [bp], ecx
or ebx, dword [bp]
or eax, [bx]
or [bx], eax
or ecx, byte 5
or ecx, strict dword 5
or eax, strict byte 5
or ecx, dword 5
lock or dword [bx], 5
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
adc byte [bp], 0
adc byte [bp], 5
adc byte [bp], -128
adc byte [bp], 255
adc byte [bp], cl
adc bl, byte [bp]
adc al, [bx]
adc [bx], al
lock adc byte [bx], 5
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
adc word [bp], 0
adc word [bp], 5
adc word [bp], -128
adc word [bp], 0xff
adc word [bp], 0x1234
adc word [bp], -300
adc word [bp], cx
adc bx, word [bp]
adc ax, [bx]
adc [bx], ax
adc cx, byte 5
adc cx, strict word 5
adc ax, strict byte 5
adc cx, word 5
lock adc word [bx], 5
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
adc dword [bp], 0
adc dword [bp], 5
adc dword [bp], -128
adc dword [bp], 0xff
adc dword [bp], 0x1234
adc dword [bp], -300
adc dword [bp], 0xffffffff
adc dword [bp], 0x80000000
adc dword [bp], ecx
adc ebx, dword [bp]
adc eax, [bx]
adc [bx], eax
adc ecx, byte 5
adc ecx, strict dword 5
adc eax, strict byte 5
adc ecx, dword 5
lock adc dword [bx], 5
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
sbb byte [bp], 0
sbb byte [bp], 5
sbb byte [bp], -128
sbb byte [bp], 255
sbb byte [bp], cl
sbb bl, byte [bp]
sbb al, [bx]
sbb [bx], al
lock sbb byte [bx], 5
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
sbb word [bp], 0
sbb word [bp], 5
sbb word [bp], -128
sbb word [bp], 0xff
sbb word [bp], 0x1234
sbb word [bp], -300
sbb word [bp], cx
sbb bx, word [bp]
sbb ax, [bx]
sbb [bx], ax
sbb cx, byte 5
sbb cx, strict word 5
sbb ax, strict byte 5
sbb cx, word 5
lock sbb word [bx], 5
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
sbb dword [bp], 0
sbb dword [bp], 5
sbb dword [bp], -128
sbb dword [bp], 0xff
sbb dword [bp], 0x1234
sbb dword [bp], -300
sbb dword [bp], 0xffffffff
sbb dword [bp], 0x80000000
sbb dword [bp], ecx
sbb ebx, dword [bp]
sbb eax, [bx]
sbb [bx], eax
sbb ecx, byte 5
sbb ecx, strict dword 5
sbb eax, strict byte 5
sbb ecx, dword 5
lock sbb dword [bx], 5
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
and byte [bx], 0
and byte [bx], 1
and byte [bx], -1
and byte [bx], 5
and byte [bx], 127
and byte [bx], 128
and byte [bx], -128
and byte [bx], 0x55
and byte [bx], 0xff
and byte [bx], 255
and byte [bx], 0x80
and byte [bx], cl
and bl, byte [bx]
and byte [bp], 0
and byte [bp], 1
and byte [bp], -1
and byte [bp], 5
and byte [bp], 127
and byte [bp], 128
and byte [bp], -128
and byte [bp], 0x55
and byte [bp], 0xff
and byte [bp], 255
and byte [bp], 0x80
and byte [bp], cl
and bl, byte [bp]
and byte [bx+si], 0
and byte [bx+si], 1
and byte [bx+si], -1
and byte [bx+si], 5
and byte [bx+si], 127
and byte [bx+si], 128
and byte [bx+si], -128
and byte [bx+si], 0x55
and byte [bx+si], 0xff
and byte [bx+si], 255
and byte [bx+si], 0x80
and byte [bx+si], cl
and bl, byte [bx+si]
and byte [bp+di+5], 0
and byte [bp+di+5], 1
and byte [bp+di+5], -1
and byte [bp+di+5], 5
and byte [bp+di+5], 127
and byte [bp+di+5], 128
and byte [bp+di+5], -128
and byte [bp+di+5], 0x55
and byte [bp+di+5], 0xff
and byte [bp+di+5], 255
and byte [bp+di+5], 0x80
and byte [bp+di+5], cl
and bl, byte [bp+di+5]
and byte [si-200], 0
and byte [si-200], 1
and byte [si-200], -1
and byte [si-200], 5
and byte [si-200], 127
and byte [si-200], 128
and byte [si-200], -128
and byte [si-200], 0x55
and byte [si-200], 0xff
and byte [si-200], 255
and byte [si-200], 0x80
and byte [si-200], cl
and bl, byte [si-200]
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
and byte [eax], 0
and byte [eax], 1
and byte [eax], -1
and byte [eax], 5
and byte [eax], 127
and byte [eax], 128
and byte [eax], -128
and byte [eax], 0x55
and byte [eax], 0xff
and byte [eax], 255
and byte [eax], 0x80
and byte [eax], cl
and bl, byte [eax]
and byte [esp+4], 0
and byte [esp+4], 1
and byte [esp+4], -1
and byte [esp+4], 5
and byte [esp+4], 127
and byte [esp+4], 128
and byte [esp+4], -128
and byte [esp+4], 0x55
and byte [esp+4], 0xff
and byte [esp+4], 255
and byte [esp+4], 0x80
and byte [esp+4], cl
and bl, byte [esp+4]
and al, [bx]
and [bx], al
lock and byte [bx], 5
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
and word [bx], 0
and word [bx], 1
and word [bx], -1
and word [bx], 5
and word [bx], 127
and word [bx], 128
and word [bx], -128
and word [bx], -129
and word [bx], 0x55
and word [bx], 0xff
and word [bx], 255
and word [bx], 0x80
and word [bx], 0x1234
and word [bx], 0xffff
and word [bx], 0xff80
and word [bx], -300
and word [bx], 32767
and word [bx], cx
and bx, word [bx]
and word [bp], 0
and word [bp], 1
and word [bp], -1
and word [bp], 5
and word [bp], 127
and word [bp], 128
and word [bp], -128
and word [bp], -129
and word [bp], 0x55
and word [bp], 0xff
and word [bp], 255
and word [bp], 0x80
and word [bp], 0x1234
and word [bp], 0xffff
and word [bp], 0xff80
and word [bp], -300
and word [bp], 32767
and word [bp], cx
and bx, word [bp]
and word [bx+si], 0
and word [bx+si], 1
and word [bx+si], -1
and word [bx+si], 5
and word [bx+si], 127
and word [bx+si], 128
and word [bx+si], -128
and word [bx+si], -129
and word [bx+si], 0x55
and word [bx+si], 0xff
and word [bx+si], 255
and word [bx+si], 0x80
and word [bx+si], 0x1234
and word [bx+si], 0xffff
and word [bx+si], 0xff80
and word [bx+si], -300
and word [bx+si], 32767
and word [bx+si], cx
and bx, word [bx+si]
and word [bp+di+5], 0
and word [bp+di+5], 1
and word [bp+di+5], -1
and word [bp+di+5], 5
and word [bp+di+5], 127
and word [bp+di+5], 128
and word [bp+di+5], -128
and word [bp+di+5], -129
and word [bp+di+5], 0x55
and word [bp+di+5], 0xff
and word [bp+di+5], 255
and word [bp+di+5], 0x80
and word [bp+di+5], 0x1234
and word [bp+di+5], 0xffff
and word [bp+di+5], 0xff80
and word [bp+di+5], -300
and word [bp+di+5], 32767
and word [bp+di+5], cx
and bx, word [bp+di+5]
and word [si-200], 0
and word [si-200], 1
and word [si-200], -1
and word [si-200], 5
and word [si-200], 127
and word [si-200], 128
and word [si-200], -128
and word [si-200], -129
and word [si-200], 0x55
and word [si-200], 0xff
and word [si-200], 255
and word [si-200], 0x80
and word [si-200], 0x1234
and word [si-200], 0xffff
and word [si-200], 0xff80
and word [si-200], -300
and word [si-200], 32767
and word [si-200], cx
and bx, word [si-200]
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
and word [eax], 0
and word [eax], 1
and word [eax], -1
and word [eax], 5
and word [eax], 127
and word [eax], 128
and word [eax], -128
and word [eax], -129
and word [eax], 0x55
and word [eax], 0xff
and word [eax], 255
and word [eax], 0x80
and word [eax], 0x1234
and word [eax], 0xffff
and word [eax], 0xff80
and word [eax], -300
and word [eax], 32767
and word [eax], cx
and bx, word [eax]
and word [esp+4], 0
and word [esp+4], 1
and word [esp+4], -1
and word [esp+4], 5
and word [esp+4], 127
and word [esp+4], 128
and word [esp+4], -128
and word [esp+4], -129
and word [esp+4], 0x55
and word [esp+4], 0xff
and word [esp+4], 255
and word [esp+4], 0x80
and word [esp+4], 0x1234
and word [esp+4], 0xffff
and word [esp+4], 0xff80
and word [esp+4], -300
and word [esp+4], 32767
and word [esp+4], cx
and bx, word [esp+4]
and ax, [bx]
and [bx], ax
and cx, byte 5
and cx, strict word 5
and ax, strict byte 5
and cx, word 5
lock and word [bx], 5
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
and dword [bx], 0
and dword [bx], 1
and dword [bx], -1
and dword [bx], 5
and dword [bx], 127
and dword [bx], 128
and dword [bx], -128
and dword [bx], -129
and dword [bx], 0x55
and dword [bx], 0xff
and dword [bx], 255
and dword [bx], 0x80
and dword [bx], 0x1234
and dword [bx], 0xffff
and dword [bx], 0xff80
and dword [bx], -300
and dword [bx], 32767
and dword [bx], 0x12345678
and dword [bx], 0xffffffff
and dword [bx], 0x7fffffff
and dword [bx], -70000
and dword [bx], 0x80000000
and dword [bx], ecx
and ebx, dword [bx]
and dword [bp], 0
and dword [bp], 1
and dword [bp], -1
and dword [bp], 5
and dword [bp], 127
and dword [bp], 128
and dword [bp], -128
and dword [bp], -129
and dword [bp], 0x55
and dword [bp], 0xff
and dword [bp], 255
and dword [bp], 0x80
and dword [bp], 0x1234
and dword [bp], 0xffff
and dword [bp], 0xff80
and dword [bp], -300
and dword [bp], 32767
and dword [bp], 0x12345678
and dword [bp], 0xffffffff
and dword [bp], 0x7fffffff
and dword [bp], -70000
and dword [bp], 0x80000000
and dword [bp], ecx
and ebx, dword [bp]
and dword [bx+si], 0
and dword [bx+si], 1
and dword [bx+si], -1
and dword [bx+si], 5
and dword [bx+si], 127
and dword [bx+si], 128
and dword [bx+si], -128
and dword [bx+si], -129
and dword [bx+si], 0x55
and dword [bx+si], 0xff
and dword [bx+si], 255
and dword [bx+si], 0x80
and dword [bx+si], 0x1234
and dword [bx+si], 0xffff
and dword [bx+si], 0xff80
and dword [bx+si], -300
and dword [bx+si], 32767
and dword [bx+si], 0x12345678
and dword [bx+si], 0xffffffff
and dword [bx+si], 0x7fffffff
and dword [bx+si], -70000
and dword [bx+si], 0x80000000
and dword [bx+si], ecx
and ebx, dword [bx+si]
and dword [bp+di+5], 0
and dword [bp+di+5], 1
and dword [bp+di+5], -1
and dword [bp+di+5], 5
and dword [bp+di+5], 127
and dword [bp+di+5], 128
and dword [bp+di+5], -128
and dword [bp+di+5], -129
and dword [bp+di+5], 0x55
and dword [bp+di+5], 0xff
and dword [bp+di+5], 255
and dword [bp+di+5], 0x80
and dword [bp+di+5], 0x1234
and dword [bp+di+5], 0xffff
and dword [bp+di+5], 0xff80
and dword [bp+di+5], -300
and dword [bp+di+5], 32767
and dword [bp+di+5], 0x12345678
and dword [bp+di+5], 0xffffffff
and dword [bp+di+5], 0x7fffffff
and dword [bp+di+5], -70000
and dword [bp+di+5], 0x80000000
and dword [bp+di+5], ecx
and ebx, dword [bp+di+5]
and dword [si-200], 0
and dword [si-200], 1
and dword [si-200], -1
and dword [si-200], 5
and dword [si-200], 127
and dword [si-200], 128
and dword [si-200], -128
and dword [si-200], -129
and dword [si-200], 0x55
and dword [si-200], 0xff
and dword [si-200], 255
and dword [si-200], 0x80
and dword [si-200], 0x1234
and dword [si-200], 0xffff
and dword [si-200], 0xff80
and dword [si-200], -300
and dword [si-200], 32767
and dword [si-200], 0x12345678
and dword [si-200], 0xffffffff
and dword [si-200], 0x7fffffff
and dword [si-200], -70000
and dword [si-200], 0x80000000
and dword [si-200], ecx
and ebx, dword [si-200]
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
and dword [eax], 0
and dword [eax], 1
and dword [eax], -1
and dword [eax], 5
and dword [eax], 127
and dword [eax], 128
and dword [eax], -128
and dword [eax], -129
and dword [eax], 0x55
and dword [eax], 0xff
and dword [eax], 255
and dword [eax], 0x80
and dword [eax], 0x1234
and dword [eax], 0xffff
and dword [eax], 0xff80
and dword [eax], -300
and dword [eax], 32767
and dword [eax], 0x12345678
and dword [eax], 0xffffffff
and dword [eax], 0x7fffffff
and dword [eax], -70000
and dword [eax], 0x80000000
and dword [eax], ecx
and ebx, dword [eax]
and dword [esp+4], 0
and dword [esp+4], 1
and dword [esp+4], -1
and dword [esp+4], 5
and dword [esp+4], 127
and dword [esp+4], 128
and dword [esp+4], -128
and dword [esp+4], -129
and dword [esp+4], 0x55
and dword [esp+4], 0xff
and dword [esp+4], 255
and dword [esp+4], 0x80
and dword [esp+4], 0x1234
and dword [esp+4], 0xffff
and dword [esp+4], 0xff80
and dword [esp+4], -300
and dword [esp+4], 32767
and dword [esp+4], 0x12345678
and dword [esp+4], 0xffffffff
and dword [esp+4], 0x7fffffff
and dword [esp+4], -70000
and dword [esp+4], 0x80000000
and dword [esp+4], ecx
and ebx, dword [esp+4]
and eax, [bx]
and [bx], eax
and ecx, byte 5
and ecx, strict dword 5
and eax, strict byte 5
and ecx, dword 5
lock and dword [bx], 5
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
sub byte [bp], 0
sub byte [bp], 5
sub byte [bp], -128
sub byte [bp], 255
sub byte [bp], cl
sub bl, byte [bp]
sub al, [bx]
sub [bx], al
lock sub byte [bx], 5
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
sub word [bp], 0
sub word [bp], 5
sub word [bp], -128
sub word [bp], 0xff
sub word [bp], 0x1234
sub word [bp], -300
sub word [bp], cx
sub bx, word [bp]
sub ax, [bx]
sub [bx], ax
sub cx, byte 5
sub cx, strict word 5
sub ax, strict byte 5
sub cx, word 5
lock sub word [bx], 5
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
sub dword [bp], 0
sub dword [bp], 5
sub dword [bp], -128
sub dword [bp], 0xff
sub dword [bp], 0x1234
sub dword [bp], -300
sub dword [bp], 0xffffffff
sub dword [bp], 0x80000000
sub dword [bp], ecx
sub ebx, dword [bp]
sub eax, [bx]
sub [bx], eax
sub ecx, byte 5
sub ecx, strict dword 5
sub eax, strict byte 5
sub ecx, dword 5
lock sub dword [bx], 5
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
xor byte [bp], 0
xor byte [bp], 5
xor byte [bp], -128
xor byte [bp], 255
xor byte [bp], cl
xor bl, byte [bp]
xor al, [bx]
xor [bx], al
lock xor byte [bx], 5
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
xor word [bp], 0
xor word [bp], 5
xor word [bp], -128
xor word [bp], 0xff
xor word [bp], 0x1234
xor word [bp], -300
xor word [bp], cx
xor bx, word [bp]
xor ax, [bx]
xor [bx], ax
xor cx, byte 5
xor cx, strict word 5
xor ax, strict byte 5
xor cx, word 5
lock xor word [bx], 5
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
xor dword [bp], 0
xor dword [bp], 5
xor dword [bp], -128
xor dword [bp], 0xff
xor dword [bp], 0x1234
xor dword [bp], -300
xor dword [bp], 0xffffffff
xor dword [bp], 0x80000000
xor dword [bp], ecx
xor ebx, dword [bp]
xor eax, [bx]
xor [bx], eax
xor ecx, byte 5
xor ecx, strict dword 5
xor eax, strict byte 5
xor ecx, dword 5
lock xor dword [bx], 5
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
cmp byte [bx], 0
cmp byte [bx], 1
cmp byte [bx], -1
cmp byte [bx], 5
cmp byte [bx], 127
cmp byte [bx], 128
cmp byte [bx], -128
cmp byte [bx], 0x55
cmp byte [bx], 0xff
cmp byte [bx], 255
cmp byte [bx], 0x80
cmp byte [bx], cl
cmp bl, byte [bx]
cmp byte [bp], 0
cmp byte [bp], 1
cmp byte [bp], -1
cmp byte [bp], 5
cmp byte [bp], 127
cmp byte [bp], 128
cmp byte [bp], -128
cmp byte [bp], 0x55
cmp byte [bp], 0xff
cmp byte [bp], 255
cmp byte [bp], 0x80
cmp byte [bp], cl
cmp bl, byte [bp]
cmp byte [bx+si], 0
cmp byte [bx+si], 1
cmp byte [bx+si], -1
cmp byte [bx+si], 5
cmp byte [bx+si], 127
cmp byte [bx+si], 128
cmp byte [bx+si], -128
cmp byte [bx+si], 0x55
cmp byte [bx+si], 0xff
cmp byte [bx+si], 255
cmp byte [bx+si], 0x80
cmp byte [bx+si], cl
cmp bl, byte [bx+si]
cmp byte [bp+di+5], 0
cmp byte [bp+di+5], 1
cmp byte [bp+di+5], -1
cmp byte [bp+di+5], 5
cmp byte [bp+di+5], 127
cmp byte [bp+di+5], 128
cmp byte [bp+di+5], -128
cmp byte [bp+di+5], 0x55
cmp byte [bp+di+5], 0xff
cmp byte [bp+di+5], 255
cmp byte [bp+di+5], 0x80
cmp byte [bp+di+5], cl
cmp bl, byte [bp+di+5]
cmp byte [si-200], 0
cmp byte [si-200], 1
cmp byte [si-200], -1
cmp byte [si-200], 5
cmp byte [si-200], 127
cmp byte [si-200], 128
cmp byte [si-200], -128
cmp byte [si-200], 0x55
cmp byte [si-200], 0xff
cmp byte [si-200], 255
cmp byte [si-200], 0x80
cmp byte [si-200], cl
cmp bl, byte [si-200]
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
cmp byte [eax], 0
cmp byte [eax], 1
cmp byte [eax], -1
cmp byte [eax], 5
cmp byte [eax], 127
cmp byte [eax], 128
cmp byte [eax], -128
cmp byte [eax], 0x55
cmp byte [eax], 0xff
cmp byte [eax], 255
cmp byte [eax], 0x80
cmp byte [eax], cl
cmp bl, byte [eax]
cmp byte [esp+4], 0
cmp byte [esp+4], 1
cmp byte [esp+4], -1
cmp byte [esp+4], 5
cmp byte [esp+4], 127
cmp byte [esp+4], 128
cmp byte [esp+4], -128
cmp byte [esp+4], 0x55
cmp byte [esp+4], 0xff
cmp byte [esp+4], 255
cmp byte [esp+4], 0x80
cmp byte [esp+4], cl
cmp bl, byte [esp+4]
cmp al, [bx]
cmp [bx], al
lock cmp byte [bx], 5
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
cmp word [bx], 0
cmp word [bx], 1
cmp word [bx], -1
cmp word [bx], 5
cmp word [bx], 127
cmp word [bx], 128
cmp word [bx], -128
cmp word [bx], -129
cmp word [bx], 0x55
cmp word [bx], 0xff
cmp word [bx], 255
cmp word [bx], 0x80
cmp word [bx], 0x1234
cmp word [bx], 0xffff
cmp word [bx], 0xff80
cmp word [bx], -300
cmp word [bx], 32767
cmp word [bx], cx
cmp bx, word [bx]
cmp word [bp], 0
cmp word [bp], 1
cmp word [bp], -1
cmp word [bp], 5
cmp word [bp], 127
cmp word [bp], 128
cmp word [bp], -128
cmp word [bp], -129
cmp word [bp], 0x55
cmp word [bp], 0xff
cmp word [bp], 255
cmp word [bp], 0x80
cmp word [bp], 0x1234
cmp word [bp], 0xffff
cmp word [bp], 0xff80
cmp word [bp], -300
cmp word [bp], 32767
cmp word [bp], cx
cmp bx, word [bp]
cmp word [bx+si], 0
cmp word [bx+si], 1
cmp word [bx+si], -1
cmp word [bx+si], 5
cmp word [bx+si], 127
cmp word [bx+si], 128
cmp word [bx+si], -128
cmp word [bx+si], -129
cmp word [bx+si], 0x55
cmp word [bx+si], 0xff
cmp word [bx+si], 255
cmp word [bx+si], 0x80
cmp word [bx+si], 0x1234
cmp word [bx+si], 0xffff
cmp word [bx+si], 0xff80
cmp word [bx+si], -300
cmp word [bx+si], 32767
cmp word [bx+si], cx
cmp bx, word [bx+si]
cmp word [bp+di+5], 0
cmp word [bp+di+5], 1
cmp word [bp+di+5], -1
cmp word [bp+di+5], 5
cmp word [bp+di+5], 127
cmp word [bp+di+5], 128
cmp word [bp+di+5], -128
cmp word [bp+di+5], -129
cmp word [bp+di+5], 0x55
cmp word [bp+di+5], 0xff
cmp word [bp+di+5], 255
cmp word [bp+di+5], 0x80
cmp word [bp+di+5], 0x1234
cmp word [bp+di+5], 0xffff
cmp word [bp+di+5], 0xff80
cmp word [bp+di+5], -300
cmp word [bp+di+5], 32767
cmp word [bp+di+5], cx
cmp bx, word [bp+di+5]
cmp word [si-200], 0
cmp word [si-200], 1
cmp word [si-200], -1
cmp word [si-200], 5
cmp word [si-200], 127
cmp word [si-200], 128
cmp word [si-200], -128
cmp word [si-200], -129
cmp word [si-200], 0x55
cmp word [si-200], 0xff
cmp word [si-200], 255
cmp word [si-200], 0x80
cmp word [si-200], 0x1234
cmp word [si-200], 0xffff
cmp word [si-200], 0xff80
cmp word [si-200], -300
cmp word [si-200], 32767
cmp word [si-200], cx
cmp bx, word [si-200]
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
cmp word [eax], 0
cmp word [eax], 1
cmp word [eax], -1
cmp word [eax], 5
cmp word [eax], 127
cmp word [eax], 128
cmp word [eax], -128
cmp word [eax], -129
cmp word [eax], 0x55
cmp word [eax], 0xff
cmp word [eax], 255
cmp word [eax], 0x80
cmp word [eax], 0x1234
cmp word [eax], 0xffff
cmp word [eax], 0xff80
cmp word [eax], -300
cmp word [eax], 32767
cmp word [eax], cx
cmp bx, word [eax]
cmp word [esp+4], 0
cmp word [esp+4], 1
cmp word [esp+4], -1
cmp word [esp+4], 5
cmp word [esp+4], 127
cmp word [esp+4], 128
cmp word [esp+4], -128
cmp word [esp+4], -129
cmp word [esp+4], 0x55
cmp word [esp+4], 0xff
cmp word [esp+4], 255
cmp word [esp+4], 0x80
cmp word [esp+4], 0x1234
cmp word [esp+4], 0xffff
cmp word [esp+4], 0xff80
cmp word [esp+4], -300
cmp word [esp+4], 32767
cmp word [esp+4], cx
cmp bx, word [esp+4]
cmp ax, [bx]
cmp [bx], ax
cmp cx, byte 5
cmp cx, strict word 5
cmp ax, strict byte 5
cmp cx, word 5
lock cmp word [bx], 5
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
cmp dword [bx], 0
cmp dword [bx], 1
cmp dword [bx], -1
cmp dword [bx], 5
cmp dword [bx], 127
cmp dword [bx], 128
cmp dword [bx], -128
cmp dword [bx], -129
cmp dword [bx], 0x55
cmp dword [bx], 0xff
cmp dword [bx], 255
cmp dword [bx], 0x80
cmp dword [bx], 0x1234
cmp dword [bx], 0xffff
cmp dword [bx], 0xff80
cmp dword [bx], -300
cmp dword [bx], 32767
cmp dword [bx], 0x12345678
cmp dword [bx], 0xffffffff
cmp dword [bx], 0x7fffffff
cmp dword [bx], -70000
cmp dword [bx], 0x80000000
cmp dword [bx], ecx
cmp ebx, dword [bx]
cmp dword [bp], 0
cmp dword [bp], 1
cmp dword [bp], -1
cmp dword [bp], 5
cmp dword [bp], 127
cmp dword [bp], 128
cmp dword [bp], -128
cmp dword [bp], -129
cmp dword [bp], 0x55
cmp dword [bp], 0xff
cmp dword [bp], 255
cmp dword [bp], 0x80
cmp dword [bp], 0x1234
cmp dword [bp], 0xffff
cmp dword [bp], 0xff80
cmp dword [bp], -300
cmp dword [bp], 32767
cmp dword [bp], 0x12345678
cmp dword [bp], 0xffffffff
cmp dword [bp], 0x7fffffff
cmp dword [bp], -70000
cmp dword [bp], 0x80000000
cmp dword [bp], ecx
cmp ebx, dword [bp]
cmp dword [bx+si], 0
cmp dword [bx+si], 1
cmp dword [bx+si], -1
cmp dword [bx+si], 5
cmp dword [bx+si], 127
cmp dword [bx+si], 128
cmp dword [bx+si], -128
cmp dword [bx+si], -129
cmp dword [bx+si], 0x55
cmp dword [bx+si], 0xff
cmp dword [bx+si], 255
cmp dword [bx+si], 0x80
cmp dword [bx+si], 0x1234
cmp dword [bx+si], 0xffff
cmp dword [bx+si], 0xff80
cmp dword [bx+si], -300
cmp dword [bx+si], 32767
cmp dword [bx+si], 0x12345678
cmp dword [bx+si], 0xffffffff
cmp dword [bx+si], 0x7fffffff
cmp dword [bx+si], -70000
cmp dword [bx+si], 0x80000000
cmp dword [bx+si], ecx
cmp ebx, dword [bx+si]
cmp dword [bp+di+5], 0
cmp dword [bp+di+5], 1
cmp dword [bp+di+5], -1
cmp dword [bp+di+5], 5
cmp dword [bp+di+5], 127
cmp dword [bp+di+5], 128
cmp dword [bp+di+5], -128
cmp dword [bp+di+5], -129
cmp dword [bp+di+5], 0x55
cmp dword [bp+di+5], 0xff
cmp dword [bp+di+5], 255
cmp dword [bp+di+5], 0x80
cmp dword [bp+di+5], 0x1234
cmp dword [bp+di+5], 0xffff
cmp dword [bp+di+5], 0xff80
cmp dword [bp+di+5], -300
cmp dword [bp+di+5], 32767
cmp dword [bp+di+5], 0x12345678
cmp dword [bp+di+5], 0xffffffff
cmp dword [bp+di+5], 0x7fffffff
cmp dword [bp+di+5], -70000
cmp dword [bp+di+5], 0x80000000
cmp dword [bp+di+5], ecx
cmp ebx, dword [bp+di+5]
cmp dword [si-200], 0
cmp dword [si-200], 1
cmp dword [si-200], -1
cmp dword [si-200], 5
cmp dword [si-200], 127
cmp dword [si-200], 128
cmp dword [si-200], -128
cmp dword [si-200], -129
cmp dword [si-200], 0x55
cmp dword [si-200], 0xff
cmp dword [si-200], 255
cmp dword [si-200], 0x80
cmp dword [si-200], 0x1234
cmp dword [si-200], 0xffff
cmp dword [si-200], 0xff80
cmp dword [si-200], -300
cmp dword [si-200], 32767
cmp dword [si-200], 0x12345678
cmp dword [si-200], 0xffffffff
cmp dword [si-200], 0x7fffffff
cmp dword [si-200], -70000
cmp dword [si-200], 0x80000000
cmp dword [si-200], ecx
cmp ebx, dword [si-200]
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
cmp dword [eax], 0
cmp dword [eax], 1
cmp dword [eax], -1
cmp dword [eax], 5
cmp dword [eax], 127
cmp dword [eax], 128
cmp dword [eax], -128
cmp dword [eax], -129
cmp dword [eax], 0x55
cmp dword [eax], 0xff
cmp dword [eax], 255
cmp dword [eax], 0x80
cmp dword [eax], 0x1234
cmp dword [eax], 0xffff
cmp dword [eax], 0xff80
cmp dword [eax], -300
cmp dword [eax], 32767
cmp dword [eax], 0x12345678
cmp dword [eax], 0xffffffff
cmp dword [eax], 0x7fffffff
cmp dword [eax], -70000
cmp dword [eax], 0x80000000
cmp dword [eax], ecx
cmp ebx, dword [eax]
cmp dword [esp+4], 0
cmp dword [esp+4], 1
cmp dword [esp+4], -1
cmp dword [esp+4], 5
cmp dword [esp+4], 127
cmp dword [esp+4], 128
cmp dword [esp+4], -128
cmp dword [esp+4], -129
cmp dword [esp+4], 0x55
cmp dword [esp+4], 0xff
cmp dword [esp+4], 255
cmp dword [esp+4], 0x80
cmp dword [esp+4], 0x1234
cmp dword [esp+4], 0xffff
cmp dword [esp+4], 0xff80
cmp dword [esp+4], -300
cmp dword [esp+4], 32767
cmp dword [esp+4], 0x12345678
cmp dword [esp+4], 0xffffffff
cmp dword [esp+4], 0x7fffffff
cmp dword [esp+4], -70000
cmp dword [esp+4], 0x80000000
cmp dword [esp+4], ecx
cmp ebx, dword [esp+4]
cmp eax, [bx]
cmp [bx], eax
cmp ecx, byte 5
cmp ecx, strict dword 5
cmp eax, strict byte 5
cmp ecx, dword 5
lock cmp dword [bx], 5
fwd: nop
end:
