; Instruction sweep: exchange, 32-bit mode.
bits 32
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
xchg cl, al
test cl, al
xchg cl, cl
test cl, cl
xchg cl, bl
test cl, bl
xchg cl, dh
test cl, dh
xchg bl, al
test bl, al
xchg bl, cl
test bl, cl
xchg bl, bl
test bl, bl
xchg bl, dh
test bl, dh
xchg dh, al
test dh, al
xchg dh, cl
test dh, cl
xchg dh, bl
test dh, bl
xchg dh, dh
test dh, dh
xchg [ebx], al
xchg [ebx], cl
xchg cl, [ebx]
test [ebx], al
test [ebx], cl
test cl, [ebx]
cmpxchg [ebx], al
cmpxchg [ebx], cl
xadd [ebx], al
xadd [ebx], cl
xchg [ebp], al
xchg [ebp], cl
xchg cl, [ebp]
test [ebp], al
test [ebp], cl
test cl, [ebp]
cmpxchg [ebp], al
cmpxchg [ebp], cl
xadd [ebp], al
xadd [ebp], cl
xchg [esp], al
xchg [esp], cl
xchg cl, [esp]
test [esp], al
test [esp], cl
test cl, [esp]
cmpxchg [esp], al
cmpxchg [esp], cl
xadd [esp], al
xadd [esp], cl
xchg [eax+ecx*4], al
xchg [eax+ecx*4], cl
xchg cl, [eax+ecx*4]
test [eax+ecx*4], al
test [eax+ecx*4], cl
test cl, [eax+ecx*4]
cmpxchg [eax+ecx*4], al
cmpxchg [eax+ecx*4], cl
xadd [eax+ecx*4], al
xadd [eax+ecx*4], cl
xchg [ebx+esi*8-100], al
xchg [ebx+esi*8-100], cl
xchg cl, [ebx+esi*8-100]
test [ebx+esi*8-100], al
test [ebx+esi*8-100], cl
test cl, [ebx+esi*8-100]
cmpxchg [ebx+esi*8-100], al
cmpxchg [ebx+esi*8-100], cl
xadd [ebx+esi*8-100], al
xadd [ebx+esi*8-100], cl
xchg [edi+1000], al
xchg [edi+1000], cl
xchg cl, [edi+1000]
test [edi+1000], al
test [edi+1000], cl
test cl, [edi+1000]
cmpxchg [edi+1000], al
cmpxchg [edi+1000], cl
xadd [edi+1000], al
xadd [edi+1000], cl
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
xchg [bx+di], al
xchg [bx+di], cl
xchg cl, [bx+di]
test [bx+di], al
test [bx+di], cl
test cl, [bx+di]
cmpxchg [bx+di], al
cmpxchg [bx+di], cl
xadd [bx+di], al
xadd [bx+di], cl
xchg [eax*2], al
xchg [eax*2], cl
xchg cl, [eax*2]
test [eax*2], al
test [eax*2], cl
test cl, [eax*2]
cmpxchg [eax*2], al
cmpxchg [eax*2], cl
xadd [eax*2], al
xadd [eax*2], cl
xchg [ebp+eax], al
xchg [ebp+eax], cl
xchg cl, [ebp+eax]
test [ebp+eax], al
test [ebp+eax], cl
test cl, [ebp+eax]
cmpxchg [ebp+eax], al
cmpxchg [ebp+eax], cl
xadd [ebp+eax], al
xadd [ebp+eax], cl
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
test byte [ebx], 0
test byte [ebx], -1
test byte [ebx], 127
test byte [ebx], -128
test byte [ebx], 0xff
test byte [ebx], 0x80
test byte [esp], 0
test byte [esp], -1
test byte [esp], 127
test byte [esp], -128
test byte [esp], 0xff
test byte [esp], 0x80
test byte [ebx+esi*8-100], 0
test byte [ebx+esi*8-100], -1
test byte [ebx+esi*8-100], 127
test byte [ebx+esi*8-100], -128
test byte [ebx+esi*8-100], 0xff
test byte [ebx+esi*8-100], 0x80
test byte [0x1234], 0
test byte [0x1234], -1
test byte [0x1234], 127
test byte [0x1234], -128
test byte [0x1234], 0xff
test byte [0x1234], 0x80
test byte [eax*2], 0
test byte [eax*2], -1
test byte [eax*2], 127
test byte [eax*2], -128
test byte [eax*2], 0xff
test byte [eax*2], 0x80
cmpxchg al, cl
lock cmpxchg [ebx], cl
xadd al, cl
lock xadd [ebx], cl
crc32 eax, cl
crc32 eax, byte [ebx]
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
xchg cx, ax
test cx, ax
xchg cx, cx
test cx, cx
xchg cx, bx
test cx, bx
xchg cx, si
test cx, si
xchg bx, ax
test bx, ax
xchg bx, cx
test bx, cx
xchg bx, bx
test bx, bx
xchg bx, si
test bx, si
xchg si, ax
test si, ax
xchg si, cx
test si, cx
xchg si, bx
test si, bx
xchg si, si
test si, si
xchg [ebx], ax
xchg [ebx], cx
xchg cx, [ebx]
test [ebx], ax
test [ebx], cx
test cx, [ebx]
cmpxchg [ebx], ax
cmpxchg [ebx], cx
xadd [ebx], ax
xadd [ebx], cx
xchg [ebp], ax
xchg [ebp], cx
xchg cx, [ebp]
test [ebp], ax
test [ebp], cx
test cx, [ebp]
cmpxchg [ebp], ax
cmpxchg [ebp], cx
xadd [ebp], ax
xadd [ebp], cx
xchg [esp], ax
xchg [esp], cx
xchg cx, [esp]
test [esp], ax
test [esp], cx
test cx, [esp]
cmpxchg [esp], ax
cmpxchg [esp], cx
xadd [esp], ax
xadd [esp], cx
xchg [eax+ecx*4], ax
xchg [eax+ecx*4], cx
xchg cx, [eax+ecx*4]
test [eax+ecx*4], ax
test [eax+ecx*4], cx
test cx, [eax+ecx*4]
cmpxchg [eax+ecx*4], ax
cmpxchg [eax+ecx*4], cx
xadd [eax+ecx*4], ax
xadd [eax+ecx*4], cx
xchg [ebx+esi*8-100], ax
xchg [ebx+esi*8-100], cx
xchg cx, [ebx+esi*8-100]
test [ebx+esi*8-100], ax
test [ebx+esi*8-100], cx
test cx, [ebx+esi*8-100]
cmpxchg [ebx+esi*8-100], ax
cmpxchg [ebx+esi*8-100], cx
xadd [ebx+esi*8-100], ax
xadd [ebx+esi*8-100], cx
xchg [edi+1000], ax
xchg [edi+1000], cx
xchg cx, [edi+1000]
test [edi+1000], ax
test [edi+1000], cx
test cx, [edi+1000]
cmpxchg [edi+1000], ax
cmpxchg [edi+1000], cx
xadd [edi+1000], ax
xadd [edi+1000], cx
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
xchg [bx+di], ax
xchg [bx+di], cx
xchg cx, [bx+di]
test [bx+di], ax
test [bx+di], cx
test cx, [bx+di]
cmpxchg [bx+di], ax
cmpxchg [bx+di], cx
xadd [bx+di], ax
xadd [bx+di], cx
xchg [eax*2], ax
xchg [eax*2], cx
xchg cx, [eax*2]
test [eax*2], ax
test [eax*2], cx
test cx, [eax*2]
cmpxchg [eax*2], ax
cmpxchg [eax*2], cx
xadd [eax*2], ax
xadd [eax*2], cx
xchg [ebp+eax], ax
xchg [ebp+eax], cx
xchg cx, [ebp+eax]
test [ebp+eax], ax
test [ebp+eax], cx
test cx, [ebp+eax]
cmpxchg [ebp+eax], ax
cmpxchg [ebp+eax], cx
xadd [ebp+eax], ax
xadd [ebp+eax], cx
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
test word [ebx], 0
test word [ebx], -1
test word [ebx], 127
test word [ebx], -128
test word [ebx], 0x55
test word [ebx], 255
test word [ebx], 0x1234
test word [ebx], 0xff80
test word [ebx], 32767
test word [esp], 0
test word [esp], -1
test word [esp], 127
test word [esp], -128
test word [esp], 0x55
test word [esp], 255
test word [esp], 0x1234
test word [esp], 0xff80
test word [esp], 32767
test word [ebx+esi*8-100], 0
test word [ebx+esi*8-100], -1
test word [ebx+esi*8-100], 127
test word [ebx+esi*8-100], -128
test word [ebx+esi*8-100], 0x55
test word [ebx+esi*8-100], 255
test word [ebx+esi*8-100], 0x1234
test word [ebx+esi*8-100], 0xff80
test word [ebx+esi*8-100], 32767
test word [0x1234], 0
test word [0x1234], -1
test word [0x1234], 127
test word [0x1234], -128
test word [0x1234], 0x55
test word [0x1234], 255
test word [0x1234], 0x1234
test word [0x1234], 0xff80
test word [0x1234], 32767
test word [eax*2], 0
test word [eax*2], -1
test word [eax*2], 127
test word [eax*2], -128
test word [eax*2], 0x55
test word [eax*2], 255
test word [eax*2], 0x1234
test word [eax*2], 0xff80
test word [eax*2], 32767
cmpxchg ax, cx
lock cmpxchg [ebx], cx
xadd ax, cx
lock xadd [ebx], cx
crc32 eax, cx
crc32 eax, word [ebx]
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
xchg ecx, eax
test ecx, eax
xchg ecx, ecx
test ecx, ecx
xchg ecx, ebx
test ecx, ebx
xchg ecx, edi
test ecx, edi
xchg ebx, eax
test ebx, eax
xchg ebx, ecx
test ebx, ecx
xchg ebx, ebx
test ebx, ebx
xchg ebx, edi
test ebx, edi
xchg edi, eax
test edi, eax
xchg edi, ecx
test edi, ecx
xchg edi, ebx
test edi, ebx
xchg edi, edi
test edi, edi
xchg [ebx], eax
xchg [ebx], ecx
xchg ecx, [ebx]
test [ebx], eax
test [ebx], ecx
test ecx, [ebx]
cmpxchg [ebx], eax
cmpxchg [ebx], ecx
xadd [ebx], eax
xadd [ebx], ecx
xchg [ebp], eax
xchg [ebp], ecx
xchg ecx, [ebp]
test [ebp], eax
test [ebp], ecx
test ecx, [ebp]
cmpxchg [ebp], eax
cmpxchg [ebp], ecx
xadd [ebp], eax
xadd [ebp], ecx
xchg [esp], eax
xchg [esp], ecx
xchg ecx, [esp]
test [esp], eax
test [esp], ecx
test ecx, [esp]
cmpxchg [esp], eax
cmpxchg [esp], ecx
xadd [esp], eax
xadd [esp], ecx
xchg [eax+ecx*4], eax
xchg [eax+ecx*4], ecx
xchg ecx, [eax+ecx*4]
test [eax+ecx*4], eax
test [eax+ecx*4], ecx
test ecx, [eax+ecx*4]
cmpxchg [eax+ecx*4], eax
cmpxchg [eax+ecx*4], ecx
xadd [eax+ecx*4], eax
xadd [eax+ecx*4], ecx
xchg [ebx+esi*8-100], eax
xchg [ebx+esi*8-100], ecx
xchg ecx, [ebx+esi*8-100]
test [ebx+esi*8-100], eax
test [ebx+esi*8-100], ecx
test ecx, [ebx+esi*8-100]
cmpxchg [ebx+esi*8-100], eax
cmpxchg [ebx+esi*8-100], ecx
xadd [ebx+esi*8-100], eax
xadd [ebx+esi*8-100], ecx
xchg [edi+1000], eax
xchg [edi+1000], ecx
xchg ecx, [edi+1000]
test [edi+1000], eax
test [edi+1000], ecx
test ecx, [edi+1000]
cmpxchg [edi+1000], eax
cmpxchg [edi+1000], ecx
xadd [edi+1000], eax
xadd [edi+1000], ecx
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
xchg [bx+di], eax
xchg [bx+di], ecx
xchg ecx, [bx+di]
test [bx+di], eax
test [bx+di], ecx
test ecx, [bx+di]
cmpxchg [bx+di], eax
cmpxchg [bx+di], ecx
xadd [bx+di], eax
xadd [bx+di], ecx
xchg [eax*2], eax
xchg [eax*2], ecx
xchg ecx, [eax*2]
test [eax*2], eax
test [eax*2], ecx
test ecx, [eax*2]
cmpxchg [eax*2], eax
cmpxchg [eax*2], ecx
xadd [eax*2], eax
xadd [eax*2], ecx
xchg [ebp+eax], eax
xchg [ebp+eax], ecx
xchg ecx, [ebp+eax]
test [ebp+eax], eax
test [ebp+eax], ecx
test ecx, [ebp+eax]
cmpxchg [ebp+eax], eax
cmpxchg [ebp+eax], ecx
xadd [ebp+eax], eax
xadd [ebp+eax], ecx
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
test dword [ebx], 0
test dword [ebx], -1
test dword [ebx], 127
test dword [ebx], -128
test dword [ebx], 0x55
test dword [ebx], 255
test dword [ebx], 0x1234
test dword [ebx], 0xff80
test dword [ebx], 32767
test dword [ebx], 0xffffffff
test dword [ebx], -70000
test dword [esp], 0
test dword [esp], -1
test dword [esp], 127
test dword [esp], -128
test dword [esp], 0x55
test dword [esp], 255
test dword [esp], 0x1234
test dword [esp], 0xff80
test dword [esp], 32767
test dword [esp], 0xffffffff
test dword [esp], -70000
test dword [ebx+esi*8-100], 0
test dword [ebx+esi*8-100], -1
test dword [ebx+esi*8-100], 127
test dword [ebx+esi*8-100], -128
test dword [ebx+esi*8-100], 0x55
test dword [ebx+esi*8-100], 255
test dword [ebx+esi*8-100], 0x1234
test dword [ebx+esi*8-100], 0xff80
test dword [ebx+esi*8-100], 32767
test dword [ebx+esi*8-100], 0xffffffff
test dword [ebx+esi*8-100], -70000
test dword [0x1234], 0
test dword [0x1234], -1
test dword [0x1234], 127
test dword [0x1234], -128
test dword [0x1234], 0x55
test dword [0x1234], 255
test dword [0x1234], 0x1234
test dword [0x1234], 0xff80
test dword [0x1234], 32767
test dword [0x1234], 0xffffffff
test dword [0x1234], -70000
test dword [eax*2], 0
test dword [eax*2], -1
test dword [eax*2], 127
test dword [eax*2], -128
test dword [eax*2], 0x55
test dword [eax*2], 255
test dword [eax*2], 0x1234
test dword [eax*2], 0xff80
test dword [eax*2], 32767
test dword [eax*2], 0xffffffff
test dword [eax*2], -70000
cmpxchg eax, ecx
lock cmpxchg [ebx], ecx
xadd eax, ecx
lock xadd [ebx], ecx
crc32 eax, ecx
crc32 eax, dword [ebx]
in eax, dx
out dx, eax
in eax, 0x60
out 0x60, eax
in eax, 255
cmpxchg8b [ebx]
cmpxchg8b [ebp]
cmpxchg8b [esp]
fxsave [ebx]
fxsave [ebp]
fxsave [esp]
fxrstor [ebx]
fxrstor [ebp]
fxrstor [esp]
xsave [ebx]
xsave [ebp]
xsave [esp]
xrstor [ebx]
xrstor [ebp]
xrstor [esp]
ldmxcsr [ebx]
ldmxcsr [ebp]
ldmxcsr [esp]
stmxcsr [ebx]
stmxcsr [ebp]
stmxcsr [esp]
prefetchnta [ebx]
prefetchnta [ebp]
prefetchnta [esp]
prefetcht0 [ebx]
prefetcht0 [ebp]
prefetcht0 [esp]
prefetchw [ebx]
prefetchw [ebp]
prefetchw [esp]
clflush [ebx]
clflush [ebp]
clflush [esp]
vmptrld [ebx]
vmptrld [ebp]
vmptrld [esp]
vmclear [ebx]
vmclear [ebp]
vmclear [esp]
fwd: nop
end:
