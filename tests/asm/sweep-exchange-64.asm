; Instruction sweep: exchange, 64-bit mode.
bits 64
k equ 5
here:
xchg al, al
test al, al
xchg al, cl
test al, cl
xchg al, bl
test al, bl
xchg al, dh
test al, dh
xchg al, sil
test al, sil
xchg al, r8b
test al, r8b
xchg cl, al
test cl, al
xchg cl, cl
test cl, cl
xchg cl, bl
test cl, bl
xchg cl, dh
test cl, dh
xchg cl, sil
test cl, sil
xchg cl, r8b
test cl, r8b
xchg bl, al
test bl, al
xchg bl, cl
test bl, cl
xchg bl, bl
test bl, bl
xchg bl, dh
test bl, dh
xchg bl, sil
test bl, sil
xchg bl, r8b
test bl, r8b
xchg dh, al
test dh, al
xchg dh, cl
test dh, cl
xchg dh, bl
test dh, bl
xchg dh, dh
test dh, dh
xchg sil, al
test sil, al
xchg sil, cl
test sil, cl
xchg sil, bl
test sil, bl
xchg sil, sil
test sil, sil
xchg sil, r8b
test sil, r8b
xchg r8b, al
test r8b, al
xchg r8b, cl
test r8b, cl
xchg r8b, bl
test r8b, bl
xchg r8b, sil
test r8b, sil
xchg r8b, r8b
test r8b, r8b
xchg [rbx], al
xchg [rbx], cl
xchg cl, [rbx]
test [rbx], al
test [rbx], cl
test cl, [rbx]
cmpxchg [rbx], al
cmpxchg [rbx], cl
xadd [rbx], al
xadd [rbx], cl
xchg [rbp], al
xchg [rbp], cl
xchg cl, [rbp]
test [rbp], al
test [rbp], cl
test cl, [rbp]
cmpxchg [rbp], al
cmpxchg [rbp], cl
xadd [rbp], al
xadd [rbp], cl
xchg [rsp], al
xchg [rsp], cl
xchg cl, [rsp]
test [rsp], al
test [rsp], cl
test cl, [rsp]
cmpxchg [rsp], al
cmpxchg [rsp], cl
xadd [rsp], al
xadd [rsp], cl
xchg [r12], al
xchg [r12], cl
xchg cl, [r12]
test [r12], al
test [r12], cl
test cl, [r12]
cmpxchg [r12], al
cmpxchg [r12], cl
xadd [r12], al
xadd [r12], cl
xchg [r13], al
xchg [r13], cl
xchg cl, [r13]
test [r13], al
test [r13], cl
test cl, [r13]
cmpxchg [r13], al
cmpxchg [r13], cl
xadd [r13], al
xadd [r13], cl
xchg [rax+rcx*4], al
xchg [rax+rcx*4], cl
xchg cl, [rax+rcx*4]
test [rax+rcx*4], al
test [rax+rcx*4], cl
test cl, [rax+rcx*4]
cmpxchg [rax+rcx*4], al
cmpxchg [rax+rcx*4], cl
xadd [rax+rcx*4], al
xadd [rax+rcx*4], cl
xchg [rbx+r9*8-100], al
xchg [rbx+r9*8-100], cl
xchg cl, [rbx+r9*8-100]
test [rbx+r9*8-100], al
test [rbx+r9*8-100], cl
test cl, [rbx+r9*8-100]
cmpxchg [rbx+r9*8-100], al
cmpxchg [rbx+r9*8-100], cl
xadd [rbx+r9*8-100], al
xadd [rbx+r9*8-100], cl
xchg [r10+1000], al
xchg [r10+1000], cl
xchg cl, [r10+1000]
test [r10+1000], al
test [r10+1000], cl
test cl, [r10+1000]
cmpxchg [r10+1000], al
cmpxchg [r10+1000], cl
xadd [r10+1000], al
xadd [r10+1000], cl
xchg [0x1234], al
xchg [0x1234], cl
xchg cl, [0x1234]
test [0x1234], al
test [0x1234], cl
test cl, [0x1234]
cmpxchg [0x1234], al
cmpxchg [0x1234], cl
xadd [0x1234], al
xadd [0x1234], cl
xchg [rel here], al
xchg [rel here], cl
xchg cl, [rel here]
test [rel here], al
test [rel here], cl
test cl, [rel here]
cmpxchg [rel here], al
cmpxchg [rel here], cl
xadd [rel here], al
xadd [rel here], cl
xchg [rel here+8], al
xchg [rel here+8], cl
xchg cl, [rel here+8]
test [rel here+8], al
test [rel here+8], cl
test cl, [rel here+8]
cmpxchg [rel here+8], al
cmpxchg [rel here+8], cl
xadd [rel here+8], al
xadd [rel here+8], cl
xchg [eax+ecx], al
xchg [eax+ecx], cl
xchg cl, [eax+ecx]
test [eax+ecx], al
test [eax+ecx], cl
test cl, [eax+ecx]
cmpxchg [eax+ecx], al
cmpxchg [eax+ecx], cl
xadd [eax+ecx], al
xadd [eax+ecx], cl
xchg [rax*5], al
xchg [rax*5], cl
xchg cl, [rax*5]
test [rax*5], al
test [rax*5], cl
test cl, [rax*5]
cmpxchg [rax*5], al
cmpxchg [rax*5], cl
xadd [rax*5], al
xadd [rax*5], cl
xchg [rbp+rax], al
xchg [rbp+rax], cl
xchg cl, [rbp+rax]
test [rbp+rax], al
test [rbp+rax], cl
test cl, [rbp+rax]
cmpxchg [rbp+rax], al
cmpxchg [rbp+rax], cl
xadd [rbp+rax], al
xadd [rbp+rax], cl
xchg [gs:rdi], al
xchg [gs:rdi], cl
xchg cl, [gs:rdi]
test [gs:rdi], al
test [gs:rdi], cl
test cl, [gs:rdi]
cmpxchg [gs:rdi], al
cmpxchg [gs:rdi], cl
xadd [gs:rdi], al
xadd [gs:rdi], cl
test al, 0
test al, -1
test al, 127
test al, -128
test al, 0xff
test al, 0x80
test bl, 0
test bl, -1
test bl, 127
test bl, -128
test bl, 0xff
test bl, 0x80
test sil, 0
test sil, -1
test sil, 127
test sil, -128
test sil, 0xff
test sil, 0x80
test byte [rbx], 0
test byte [rbx], -1
test byte [rbx], 127
test byte [rbx], -128
test byte [rbx], 0xff
test byte [rbx], 0x80
test byte [rsp], 0
test byte [rsp], -1
test byte [rsp], 127
test byte [rsp], -128
test byte [rsp], 0xff
test byte [rsp], 0x80
test byte [r13], 0
test byte [r13], -1
test byte [r13], 127
test byte [r13], -128
test byte [r13], 0xff
test byte [r13], 0x80
test byte [rbx+r9*8-100], 0
test byte [rbx+r9*8-100], -1
test byte [rbx+r9*8-100], 127
test byte [rbx+r9*8-100], -128
test byte [rbx+r9*8-100], 0xff
test byte [rbx+r9*8-100], 0x80
test byte [0x1234], 0
test byte [0x1234], -1
test byte [0x1234], 127
test byte [0x1234], -128
test byte [0x1234], 0xff
test byte [0x1234], 0x80
test byte [rel here+8], 0
test byte [rel here+8], -1
test byte [rel here+8], 127
test byte [rel here+8], -128
test byte [rel here+8], 0xff
test byte [rel here+8], 0x80
test byte [rax*5], 0
test byte [rax*5], -1
test byte [rax*5], 127
test byte [rax*5], -128
test byte [rax*5], 0xff
test byte [rax*5], 0x80
test byte [gs:rdi], 0
test byte [gs:rdi], -1
test byte [gs:rdi], 127
test byte [gs:rdi], -128
test byte [gs:rdi], 0xff
test byte [gs:rdi], 0x80
cmpxchg al, cl
lock cmpxchg [rbx], cl
xadd al, cl
lock xadd [rbx], cl
crc32 eax, cl
crc32 eax, byte [rbx]
in al, dx
out dx, al
in al, 0x60
out 0x60, al
in al, 255
xchg ax, ax
test ax, ax
xchg ax, cx
test ax, cx
xchg ax, bx
test ax, bx
xchg ax, si
test ax, si
xchg ax, r10w
test ax, r10w
xchg cx, ax
test cx, ax
xchg cx, cx
test cx, cx
xchg cx, bx
test cx, bx
xchg cx, si
test cx, si
xchg cx, r10w
test cx, r10w
xchg bx, ax
test bx, ax
xchg bx, cx
test bx, cx
xchg bx, bx
test bx, bx
xchg bx, si
test bx, si
xchg bx, r10w
test bx, r10w
xchg si, ax
test si, ax
xchg si, cx
test si, cx
xchg si, bx
test si, bx
xchg si, si
test si, si
xchg si, r10w
test si, r10w
xchg r10w, ax
test r10w, ax
xchg r10w, cx
test r10w, cx
xchg r10w, bx
test r10w, bx
xchg r10w, si
test r10w, si
xchg r10w, r10w
test r10w, r10w
xchg [rbx], ax
xchg [rbx], cx
xchg cx, [rbx]
test [rbx], ax
test [rbx], cx
test cx, [rbx]
cmpxchg [rbx], ax
cmpxchg [rbx], cx
xadd [rbx], ax
xadd [rbx], cx
xchg [rbp], ax
xchg [rbp], cx
xchg cx, [rbp]
test [rbp], ax
test [rbp], cx
test cx, [rbp]
cmpxchg [rbp], ax
cmpxchg [rbp], cx
xadd [rbp], ax
xadd [rbp], cx
xchg [rsp], ax
xchg [rsp], cx
xchg cx, [rsp]
test [rsp], ax
test [rsp], cx
test cx, [rsp]
cmpxchg [rsp], ax
cmpxchg [rsp], cx
xadd [rsp], ax
xadd [rsp], cx
xchg [r12], ax
xchg [r12], cx
xchg cx, [r12]
test [r12], ax
test [r12], cx
test cx, [r12]
cmpxchg [r12], ax
cmpxchg [r12], cx
xadd [r12], ax
xadd [r12], cx
xchg [r13], ax
xchg [r13], cx
xchg cx, [r13]
test [r13], ax
test [r13], cx
test cx, [r13]
cmpxchg [r13], ax
cmpxchg [r13], cx
xadd [r13], ax
xadd [r13], cx
xchg [rax+rcx*4], ax
xchg [rax+rcx*4], cx
xchg cx, [rax+rcx*4]
test [rax+rcx*4], ax
test [rax+rcx*4], cx
test cx, [rax+rcx*4]
cmpxchg [rax+rcx*4], ax
cmpxchg [rax+rcx*4], cx
xadd [rax+rcx*4], ax
xadd [rax+rcx*4], cx
xchg [rbx+r9*8-100], ax
xchg [rbx+r9*8-100], cx
xchg cx, [rbx+r9*8-100]
test [rbx+r9*8-100], ax
test [rbx+r9*8-100], cx
test cx, [rbx+r9*8-100]
cmpxchg [rbx+r9*8-100], ax
cmpxchg [rbx+r9*8-100], cx
xadd [rbx+r9*8-100], ax
xadd [rbx+r9*8-100], cx
xchg [r10+1000], ax
xchg [r10+1000], cx
xchg cx, [r10+1000]
test [r10+1000], ax
test [r10+1000], cx
test cx, [r10+1000]
cmpxchg [r10+1000], ax
cmpxchg [r10+1000], cx
xadd [r10+1000], ax
xadd [r10+1000], cx
xchg [0x1234], ax
xchg [0x1234], cx
xchg cx, [0x1234]
test [0x1234], ax
test [0x1234], cx
test cx, [0x1234]
cmpxchg [0x1234], ax
cmpxchg [0x1234], cx
xadd [0x1234], ax
xadd [0x1234], cx
xchg [rel here], ax
xchg [rel here], cx
xchg cx, [rel here]
test [rel here], ax
test [rel here], cx
test cx, [rel here]
cmpxchg [rel here], ax
cmpxchg [rel here], cx
xadd [rel here], ax
xadd [rel here], cx
xchg [rel here+8], ax
xchg [rel here+8], cx
xchg cx, [rel here+8]
test [rel here+8], ax
test [rel here+8], cx
test cx, [rel here+8]
cmpxchg [rel here+8], ax
cmpxchg [rel here+8], cx
xadd [rel here+8], ax
xadd [rel here+8], cx
xchg [eax+ecx], ax
xchg [eax+ecx], cx
xchg cx, [eax+ecx]
test [eax+ecx], ax
test [eax+ecx], cx
test cx, [eax+ecx]
cmpxchg [eax+ecx], ax
cmpxchg [eax+ecx], cx
xadd [eax+ecx], ax
xadd [eax+ecx], cx
xchg [rax*5], ax
xchg [rax*5], cx
xchg cx, [rax*5]
test [rax*5], ax
test [rax*5], cx
test cx, [rax*5]
cmpxchg [rax*5], ax
cmpxchg [rax*5], cx
xadd [rax*5], ax
xadd [rax*5], cx
xchg [rbp+rax], ax
xchg [rbp+rax], cx
xchg cx, [rbp+rax]
test [rbp+rax], ax
test [rbp+rax], cx
test cx, [rbp+rax]
cmpxchg [rbp+rax], ax
cmpxchg [rbp+rax], cx
xadd [rbp+rax], ax
xadd [rbp+rax], cx
xchg [gs:rdi], ax
xchg [gs:rdi], cx
xchg cx, [gs:rdi]
test [gs:rdi], ax
test [gs:rdi], cx
test cx, [gs:rdi]
cmpxchg [gs:rdi], ax
cmpxchg [gs:rdi], cx
xadd [gs:rdi], ax
xadd [gs:rdi], cx
test ax, 0
test ax, -1
test ax, 127
test ax, -128
test ax, 0x55
test ax, 255
test ax, 0x1234
test ax, 0xff80
test ax, 32767
test bx, 0
test bx, -1
test bx, 127
test bx, -128
test bx, 0x55
test bx, 255
test bx, 0x1234
test bx, 0xff80
test bx, 32767
test r10w, 0
test r10w, -1
test r10w, 127
test r10w, -128
test r10w, 0x55
test r10w, 255
test r10w, 0x1234
test r10w, 0xff80
test r10w, 32767
test word [rbp], 0
test word [rbp], -1
test word [rbp], 127
test word [rbp], -128
test word [rbp], 0x55
test word [rbp], 255
test word [rbp], 0x1234
test word [rbp], 0xff80
test word [rbp], 32767
test word [r12], 0
test word [r12], -1
test word [r12], 127
test word [r12], -128
test word [r12], 0x55
test word [r12], 255
test word [r12], 0x1234
test word [r12], 0xff80
test word [r12], 32767
test word [rax+rcx*4], 0
test word [rax+rcx*4], -1
test word [rax+rcx*4], 127
test word [rax+rcx*4], -128
test word [rax+rcx*4], 0x55
test word [rax+rcx*4], 255
test word [rax+rcx*4], 0x1234
test word [rax+rcx*4], 0xff80
test word [rax+rcx*4], 32767
test word [r10+1000], 0
test word [r10+1000], -1
test word [r10+1000], 127
test word [r10+1000], -128
test word [r10+1000], 0x55
test word [r10+1000], 255
test word [r10+1000], 0x1234
test word [r10+1000], 0xff80
test word [r10+1000], 32767
test word [rel here], 0
test word [rel here], -1
test word [rel here], 127
test word [rel here], -128
test word [rel here], 0x55
test word [rel here], 255
test word [rel here], 0x1234
test word [rel here], 0xff80
test word [rel here], 32767
test word [eax+ecx], 0
test word [eax+ecx], -1
test word [eax+ecx], 127
test word [eax+ecx], -128
test word [eax+ecx], 0x55
test word [eax+ecx], 255
test word [eax+ecx], 0x1234
test word [eax+ecx], 0xff80
test word [eax+ecx], 32767
test word [rbp+rax], 0
test word [rbp+rax], -1
test word [rbp+rax], 127
test word [rbp+rax], -128
test word [rbp+rax], 0x55
test word [rbp+rax], 255
test word [rbp+rax], 0x1234
test word [rbp+rax], 0xff80
test word [rbp+rax], 32767
cmpxchg ax, cx
lock cmpxchg [rbx], cx
xadd ax, cx
lock xadd [rbx], cx
crc32 eax, cx
crc32 eax, word [rbx]
in ax, dx
out dx, ax
in ax, 0x60
out 0x60, ax
in ax, 255
xchg eax, eax
test eax, eax
xchg eax, ecx
test eax, ecx
xchg eax, ebx
test eax, ebx
xchg eax, edi
test eax, edi
xchg eax, r11d
test eax, r11d
xchg ecx, eax
test ecx, eax
xchg ecx, ecx
test ecx, ecx
xchg ecx, ebx
test ecx, ebx
xchg ecx, edi
test ecx, edi
xchg ecx, r11d
test ecx, r11d
xchg ebx, eax
test ebx, eax
xchg ebx, ecx
test ebx, ecx
xchg ebx, ebx
test ebx, ebx
xchg ebx, edi
test ebx, edi
xchg ebx, r11d
test ebx, r11d
xchg edi, eax
test edi, eax
xchg edi, ecx
test edi, ecx
xchg edi, ebx
test edi, ebx
xchg edi, edi
test edi, edi
xchg edi, r11d
test edi, r11d
xchg r11d, eax
test r11d, eax
xchg r11d, ecx
test r11d, ecx
xchg r11d, ebx
test r11d, ebx
xchg r11d, edi
test r11d, edi
xchg r11d, r11d
test r11d, r11d
xchg [rbx], eax
xchg [rbx], ecx
xchg ecx, [rbx]
test [rbx], eax
test [rbx], ecx
test ecx, [rbx]
cmpxchg [rbx], eax
cmpxchg [rbx], ecx
xadd [rbx], eax
xadd [rbx], ecx
xchg [rbp], eax
xchg [rbp], ecx
xchg ecx, [rbp]
test [rbp], eax
test [rbp], ecx
test ecx, [rbp]
cmpxchg [rbp], eax
cmpxchg [rbp], ecx
xadd [rbp], eax
xadd [rbp], ecx
xchg [rsp], eax
xchg [rsp], ecx
xchg ecx, [rsp]
test [rsp], eax
test [rsp], ecx
test ecx, [rsp]
cmpxchg [rsp], eax
cmpxchg [rsp], ecx
xadd [rsp], eax
xadd [rsp], ecx
xchg [r12], eax
xchg [r12], ecx
xchg ecx, [r12]
test [r12], eax
test [r12], ecx
test ecx, [r12]
cmpxchg [r12], eax
cmpxchg [r12], ecx
xadd [r12], eax
xadd [r12], ecx
xchg [r13], eax
xchg [r13], ecx
xchg ecx, [r13]
test [r13], eax
test [r13], ecx
test ecx, [r13]
cmpxchg [r13], eax
cmpxchg [r13], ecx
xadd [r13], eax
xadd [r13], ecx
xchg [rax+rcx*4], eax
xchg [rax+rcx*4], ecx
xchg ecx, [rax+rcx*4]
test [rax+rcx*4], eax
test [rax+rcx*4], ecx
test ecx, [rax+rcx*4]
cmpxchg [rax+rcx*4], eax
cmpxchg [rax+rcx*4], ecx
xadd [rax+rcx*4], eax
xadd [rax+rcx*4], ecx
xchg [rbx+r9*8-100], eax
xchg [rbx+r9*8-100], ecx
xchg ecx, [rbx+r9*8-100]
test [rbx+r9*8-100], eax
test [rbx+r9*8-100], ecx
test ecx, [rbx+r9*8-100]
cmpxchg [rbx+r9*8-100], eax
cmpxchg [rbx+r9*8-100], ecx
xadd [rbx+r9*8-100], eax
xadd [rbx+r9*8-100], ecx
xchg [r10+1000], eax
xchg [r10+1000], ecx
xchg ecx, [r10+1000]
test [r10+1000], eax
test [r10+1000], ecx
test ecx, [r10+1000]
cmpxchg [r10+1000], eax
cmpxchg [r10+1000], ecx
xadd [r10+1000], eax
xadd [r10+1000], ecx
xchg [0x1234], eax
xchg [0x1234], ecx
xchg ecx, [0x1234]
test [0x1234], eax
test [0x1234], ecx
test ecx, [0x1234]
cmpxchg [0x1234], eax
cmpxchg [0x1234], ecx
xadd [0x1234], eax
xadd [0x1234], ecx
xchg [rel here], eax
xchg [rel here], ecx
xchg ecx, [rel here]
test [rel here], eax
test [rel here], ecx
test ecx, [rel here]
cmpxchg [rel here], eax
cmpxchg [rel here], ecx
xadd [rel here], eax
xadd [rel here], ecx
xchg [rel here+8], eax
xchg [rel here+8], ecx
xchg ecx, [rel here+8]
test [rel here+8], eax
test [rel here+8], ecx
test ecx, [rel here+8]
cmpxchg [rel here+8], eax
cmpxchg [rel here+8], ecx
xadd [rel here+8], eax
xadd [rel here+8], ecx
xchg [eax+ecx], eax
xchg [eax+ecx], ecx
xchg ecx, [eax+ecx]
test [eax+ecx], eax
test [eax+ecx], ecx
test ecx, [eax+ecx]
cmpxchg [eax+ecx], eax
cmpxchg [eax+ecx], ecx
xadd [eax+ecx], eax
xadd [eax+ecx], ecx
xchg [rax*5], eax
xchg [rax*5], ecx
xchg ecx, [rax*5]
test [rax*5], eax
test [rax*5], ecx
test ecx, [rax*5]
cmpxchg [rax*5], eax
cmpxchg [rax*5], ecx
xadd [rax*5], eax
xadd [rax*5], ecx
xchg [rbp+rax], eax
xchg [rbp+rax], ecx
xchg ecx, [rbp+rax]
test [rbp+rax], eax
test [rbp+rax], ecx
test ecx, [rbp+rax]
cmpxchg [rbp+rax], eax
cmpxchg [rbp+rax], ecx
xadd [rbp+rax], eax
xadd [rbp+rax], ecx
xchg [gs:rdi], eax
xchg [gs:rdi], ecx
xchg ecx, [gs:rdi]
test [gs:rdi], eax
test [gs:rdi], ecx
test ecx, [gs:rdi]
cmpxchg [gs:rdi], eax
cmpxchg [gs:rdi], ecx
xadd [gs:rdi], eax
xadd [gs:rdi], ecx
test eax, 0
test eax, -1
test eax, 127
test eax, -128
test eax, 0x55
test eax, 255
test eax, 0x1234
test eax, 0xff80
test eax, 32767
test eax, 0xffffffff
test eax, -70000
test ebx, 0
test ebx, -1
test ebx, 127
test ebx, -128
test ebx, 0x55
test ebx, 255
test ebx, 0x1234
test ebx, 0xff80
test ebx, 32767
test ebx, 0xffffffff
test ebx, -70000
test r11d, 0
test r11d, -1
test r11d, 127
test r11d, -128
test r11d, 0x55
test r11d, 255
test r11d, 0x1234
test r11d, 0xff80
test r11d, 32767
test r11d, 0xffffffff
test r11d, -70000
test dword [rbp], 0
test dword [rbp], -1
test dword [rbp], 127
test dword [rbp], -128
test dword [rbp], 0x55
test dword [rbp], 255
test dword [rbp], 0x1234
test dword [rbp], 0xff80
test dword [rbp], 32767
test dword [rbp], 0xffffffff
test dword [rbp], -70000
test dword [r12], 0
test dword [r12], -1
test dword [r12], 127
test dword [r12], -128
test dword [r12], 0x55
test dword [r12], 255
test dword [r12], 0x1234
test dword [r12], 0xff80
test dword [r12], 32767
test dword [r12], 0xffffffff
test dword [r12], -70000
test dword [rax+rcx*4], 0
test dword [rax+rcx*4], -1
test dword [rax+rcx*4], 127
test dword [rax+rcx*4], -128
test dword [rax+rcx*4], 0x55
test dword [rax+rcx*4], 255
test dword [rax+rcx*4], 0x1234
test dword [rax+rcx*4], 0xff80
test dword [rax+rcx*4], 32767
test dword [rax+rcx*4], 0xffffffff
test dword [rax+rcx*4], -70000
test dword [r10+1000], 0
test dword [r10+1000], -1
test dword [r10+1000], 127
test dword [r10+1000], -128
test dword [r10+1000], 0x55
test dword [r10+1000], 255
test dword [r10+1000], 0x1234
test dword [r10+1000], 0xff80
test dword [r10+1000], 32767
test dword [r10+1000], 0xffffffff
test dword [r10+1000], -70000
test dword [rel here], 0
test dword [rel here], -1
test dword [rel here], 127
test dword [rel here], -128
test dword [rel here], 0x55
test dword [rel here], 255
test dword [rel here], 0x1234
test dword [rel here], 0xff80
test dword [rel here], 32767
test dword [rel here], 0xffffffff
test dword [rel here], -70000
test dword [eax+ecx], 0
test dword [eax+ecx], -1
test dword [eax+ecx], 127
test dword [eax+ecx], -128
test dword [eax+ecx], 0x55
test dword [eax+ecx], 255
test dword [eax+ecx], 0x1234
test dword [eax+ecx], 0xff80
test dword [eax+ecx], 32767
test dword [eax+ecx], 0xffffffff
test dword [eax+ecx], -70000
test dword [rbp+rax], 0
test dword [rbp+rax], -1
test dword [rbp+rax], 127
test dword [rbp+rax], -128
test dword [rbp+rax], 0x55
test dword [rbp+rax], 255
test dword [rbp+rax], 0x1234
test dword [rbp+rax], 0xff80
test dword [rbp+rax], 32767
test dword [rbp+rax], 0xffffffff
test dword [rbp+rax], -70000
cmpxchg eax, ecx
lock cmpxchg [rbx], ecx
xadd eax, ecx
lock xadd [rbx], ecx
crc32 eax, ecx
crc32 eax, dword [rbx]
in eax, dx
out dx, eax
in eax, 0x60
out 0x60, eax
in eax, 255
xchg rax, rax
test rax, rax
xchg rax, rcx
test rax, rcx
xchg rax, rbx
test rax, rbx
xchg rax, r9
test rax, r9
xchg rax, rsp
test rax, rsp
xchg rax, r15
test rax, r15
xchg rcx, rax
test rcx, rax
xchg rcx, rcx
test rcx, rcx
xchg rcx, rbx
test rcx, rbx
xchg rcx, r9
test rcx, r9
xchg rcx, rsp
test rcx, rsp
xchg rcx, r15
test rcx, r15
xchg rbx, rax
test rbx, rax
xchg rbx, rcx
test rbx, rcx
xchg rbx, rbx
test rbx, rbx
xchg rbx, r9
test rbx, r9
xchg rbx, rsp
test rbx, rsp
xchg rbx, r15
test rbx, r15
xchg r9, rax
test r9, rax
xchg r9, rcx
test r9, rcx
xchg r9, rbx
test r9, rbx
xchg r9, r9
test r9, r9
xchg r9, rsp
test r9, rsp
xchg r9, r15
test r9, r15
xchg rsp, rax
test rsp, rax
xchg rsp, rcx
test rsp, rcx
xchg rsp, rbx
test rsp, rbx
xchg rsp, r9
test rsp, r9
xchg rsp, rsp
test rsp, rsp
xchg rsp, r15
test rsp, r15
xchg r15, rax
test r15, rax
xchg r15, rcx
test r15, rcx
xchg r15, rbx
test r15, rbx
xchg r15, r9
test r15, r9
xchg r15, rsp
test r15, rsp
xchg r15, r15
test r15, r15
xchg [rbx], rax
xchg [rbx], rcx
xchg rcx, [rbx]
test [rbx], rax
test [rbx], rcx
test rcx, [rbx]
cmpxchg [rbx], rax
cmpxchg [rbx], rcx
xadd [rbx], rax
xadd [rbx], rcx
xchg [rbp], rax
xchg [rbp], rcx
xchg rcx, [rbp]
test [rbp], rax
test [rbp], rcx
test rcx, [rbp]
cmpxchg [rbp], rax
cmpxchg [rbp], rcx
xadd [rbp], rax
xadd [rbp], rcx
xchg [rsp], rax
xchg [rsp], rcx
xchg rcx, [rsp]
test [rsp], rax
test [rsp], rcx
test rcx, [rsp]
cmpxchg [rsp], rax
cmpxchg [rsp], rcx
xadd [rsp], rax
xadd [rsp], rcx
xchg [r12], rax
xchg [r12], rcx
xchg rcx, [r12]
test [r12], rax
test [r12], rcx
test rcx, [r12]
cmpxchg [r12], rax
cmpxchg [r12], rcx
xadd [r12], rax
xadd [r12], rcx
xchg [r13], rax
xchg [r13], rcx
xchg rcx, [r13]
test [r13], rax
test [r13], rcx
test rcx, [r13]
cmpxchg [r13], rax
cmpxchg [r13], rcx
xadd [r13], rax
xadd [r13], rcx
xchg [rax+rcx*4], rax
xchg [rax+rcx*4], rcx
xchg rcx, [rax+rcx*4]
test [rax+rcx*4], rax
test [rax+rcx*4], rcx
test rcx, [rax+rcx*4]
cmpxchg [rax+rcx*4], rax
cmpxchg [rax+rcx*4], rcx
xadd [rax+rcx*4], rax
xadd [rax+rcx*4], rcx
xchg [rbx+r9*8-100], rax
xchg [rbx+r9*8-100], rcx
xchg rcx, [rbx+r9*8-100]
test [rbx+r9*8-100], rax
test [rbx+r9*8-100], rcx
test rcx, [rbx+r9*8-100]
cmpxchg [rbx+r9*8-100], rax
cmpxchg [rbx+r9*8-100], rcx
xadd [rbx+r9*8-100], rax
xadd [rbx+r9*8-100], rcx
xchg [r10+1000], rax
xchg [r10+1000], rcx
xchg rcx, [r10+1000]
test [r10+1000], rax
test [r10+1000], rcx
test rcx, [r10+1000]
cmpxchg [r10+1000], rax
cmpxchg [r10+1000], rcx
xadd [r10+1000], rax
xadd [r10+1000], rcx
xchg [0x1234], rax
xchg [0x1234], rcx
xchg rcx, [0x1234]
test [0x1234], rax
test [0x1234], rcx
test rcx, [0x1234]
cmpxchg [0x1234], rax
cmpxchg [0x1234], rcx
xadd [0x1234], rax
xadd [0x1234], rcx
xchg [rel here], rax
xchg [rel here], rcx
xchg rcx, [rel here]
test [rel here], rax
test [rel here], rcx
test rcx, [rel here]
cmpxchg [rel here], rax
cmpxchg [rel here], rcx
xadd [rel here], rax
xadd [rel here], rcx
xchg [rel here+8], rax
xchg [rel here+8], rcx
xchg rcx, [rel here+8]
test [rel here+8], rax
test [rel here+8], rcx
test rcx, [rel here+8]
cmpxchg [rel here+8], rax
cmpxchg [rel here+8], rcx
xadd [rel here+8], rax
xadd [rel here+8], rcx
xchg [eax+ecx], rax
xchg [eax+ecx], rcx
xchg rcx, [eax+ecx]
test [eax+ecx], rax
test [eax+ecx], rcx
test rcx, [eax+ecx]
cmpxchg [eax+ecx], rax
cmpxchg [eax+ecx], rcx
xadd [eax+ecx], rax
xadd [eax+ecx], rcx
xchg [rax*5], rax
xchg [rax*5], rcx
xchg rcx, [rax*5]
test [rax*5], rax
test [rax*5], rcx
test rcx, [rax*5]
cmpxchg [rax*5], rax
cmpxchg [rax*5], rcx
xadd [rax*5], rax
xadd [rax*5], rcx
xchg [rbp+rax], rax
xchg [rbp+rax], rcx
xchg rcx, [rbp+rax]
test [rbp+rax], rax
test [rbp+rax], rcx
test rcx, [rbp+rax]
cmpxchg [rbp+rax], rax
cmpxchg [rbp+rax], rcx
xadd [rbp+rax], rax
xadd [rbp+rax], rcx
xchg [gs:rdi], rax
xchg [gs:rdi], rcx
xchg rcx, [gs:rdi]
test [gs:rdi], rax
test [gs:rdi], rcx
test rcx, [gs:rdi]
cmpxchg [gs:rdi], rax
cmpxchg [gs:rdi], rcx
xadd [gs:rdi], rax
xadd [gs:rdi], rcx
test rax, 0
test rax, -1
test rax, 127
test rax, -128
test rax, 0x55
test rax, 255
test rax, 0x1234
test rax, 0xff80
test rax, 32767
test rax, -70000
test rbx, 0
test rbx, -1
test rbx, 127
test rbx, -128
test rbx, 0x55
test rbx, 255
test rbx, 0x1234
test rbx, 0xff80
test rbx, 32767
test rbx, -70000
test rsp, 0
test rsp, -1
test rsp, 127
test rsp, -128
test rsp, 0x55
test rsp, 255
test rsp, 0x1234
test rsp, 0xff80
test rsp, 32767
test rsp, -70000
test qword [rbx], 0
test qword [rbx], -1
test qword [rbx], 127
test qword [rbx], -128
test qword [rbx], 0x55
test qword [rbx], 255
test qword [rbx], 0x1234
test qword [rbx], 0xff80
test qword [rbx], 32767
test qword [rbx], -70000
test qword [rsp], 0
test qword [rsp], -1
test qword [rsp], 127
test qword [rsp], -128
test qword [rsp], 0x55
test qword [rsp], 255
test qword [rsp], 0x1234
test qword [rsp], 0xff80
test qword [rsp], 32767
test qword [rsp], -70000
test qword [r13], 0
test qword [r13], -1
test qword [r13], 127
test qword [r13], -128
test qword [r13], 0x55
test qword [r13], 255
test qword [r13], 0x1234
test qword [r13], 0xff80
test qword [r13], 32767
test qword [r13], -70000
test qword [rbx+r9*8-100], 0
test qword [rbx+r9*8-100], -1
test qword [rbx+r9*8-100], 127
test qword [rbx+r9*8-100], -128
test qword [rbx+r9*8-100], 0x55
test qword [rbx+r9*8-100], 255
test qword [rbx+r9*8-100], 0x1234
test qword [rbx+r9*8-100], 0xff80
test qword [rbx+r9*8-100], 32767
test qword [rbx+r9*8-100], -70000
test qword [0x1234], 0
test qword [0x1234], -1
test qword [0x1234], 127
test qword [0x1234], -128
test qword [0x1234], 0x55
test qword [0x1234], 255
test qword [0x1234], 0x1234
test qword [0x1234], 0xff80
test qword [0x1234], 32767
test qword [0x1234], -70000
test qword [rel here+8], 0
test qword [rel here+8], -1
test qword [rel here+8], 127
test qword [rel here+8], -128
test qword [rel here+8], 0x55
test qword [rel here+8], 255
test qword [rel here+8], 0x1234
test qword [rel here+8], 0xff80
test qword [rel here+8], 32767
test qword [rel here+8], -70000
test qword [rax*5], 0
test qword [rax*5], -1
test qword [rax*5], 127
test qword [rax*5], -128
test qword [rax*5], 0x55
test qword [rax*5], 255
test qword [rax*5], 0x1234
test qword [rax*5], 0xff80
test qword [rax*5], 32767
test qword [rax*5], -70000
test qword [gs:rdi], 0
test qword [gs:rdi], -1
test qword [gs:rdi], 127
test qword [gs:rdi], -128
test qword [gs:rdi], 0x55
test qword [gs:rdi], 255
test qword [gs:rdi], 0x1234
test qword [gs:rdi], 0xff80
test qword [gs:rdi], 32767
test qword [gs:rdi], -70000
cmpxchg rax, rcx
lock cmpxchg [rbx], rcx
xadd rax, rcx
lock xadd [rbx], rcx
cmpxchg8b [rbx]
cmpxchg8b [rbp]
cmpxchg8b [rsp]
cmpxchg16b [rbx]
cmpxchg16b [rbp]
cmpxchg16b [rsp]
fxsave [rbx]
fxsave [rbp]
fxsave [rsp]
fxrstor [rbx]
fxrstor [rbp]
fxrstor [rsp]
xsave [rbx]
xsave [rbp]
xsave [rsp]
xrstor [rbx]
xrstor [rbp]
xrstor [rsp]
ldmxcsr [rbx]
ldmxcsr [rbp]
ldmxcsr [rsp]
stmxcsr [rbx]
stmxcsr [rbp]
stmxcsr [rsp]
prefetchnta [rbx]
prefetchnta [rbp]
prefetchnta [rsp]
prefetcht0 [rbx]
prefetcht0 [rbp]
prefetcht0 [rsp]
prefetchw [rbx]
prefetchw [rbp]
prefetchw [rsp]
clflush [rbx]
clflush [rbp]
clflush [rsp]
fxsave64 [rbx]
fxsave64 [rbp]
fxsave64 [rsp]
xsave64 [rbx]
xsave64 [rbp]
xsave64 [rsp]
vmptrld [rbx]
vmptrld [rbp]
vmptrld [rsp]
vmclear [rbx]
vmclear [rbp]
vmclear [rsp]
fwd: nop
end:
