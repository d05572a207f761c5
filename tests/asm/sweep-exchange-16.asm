; Instruction sweep: exchange, 16-bit mode.
bits 16
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
xchg [bx], al
xchg [bx], cl
xchg cl, [bx]
test [bx], al
test [bx], cl
test cl, [bx]
cmpxchg [bx], al
cmpxchg [bx], cl
xadd [bx], al
xadd [bx], cl
xchg [bp], al
xchg [bp], cl
xchg cl, [bp]
test [bp], al
test [bp], cl
test cl, [bp]
cmpxchg [bp], al
cmpxchg [bp], cl
xadd [bp], al
xadd [bp], cl
xchg [bx+si], al
xchg [bx+si], cl
xchg cl, [bx+si]
test [bx+si], al
test [bx+si], cl
test cl, [bx+si]
cmpxchg [bx+si], al
cmpxchg [bx+si], cl
xadd [bx+si], al
xadd [bx+si], cl
xchg [bp+di+5], al
xchg [bp+di+5], cl
xchg cl, [bp+di+5]
test [bp+di+5], al
test [bp+di+5], cl
test cl, [bp+di+5]
cmpxchg [bp+di+5], al
cmpxchg [bp+di+5], cl
xadd [bp+di+5], al
xadd [bp+di+5], cl
xchg [si-200], al
xchg [si-200], cl
xchg cl, [si-200]
test [si-200], al
test [si-200], cl
test cl, [si-200]
cmpxchg [si-200], al
cmpxchg [si-200], cl
xadd [si-200], al
xadd [si-200], cl
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
xchg [eax], al
xchg [eax], cl
xchg cl, [eax]
test [eax], al
test [eax], cl
test cl, [eax]
cmpxchg [eax], al
cmpxchg [eax], cl
xadd [eax], al
xadd [eax], cl
xchg [esp+4], al
xchg [esp+4], cl
xchg cl, [esp+4]
test [esp+4], al
test [esp+4], cl
test cl, [esp+4]
cmpxchg [esp+4], al
cmpxchg [esp+4], cl
xadd [esp+4], al
xadd [esp+4], cl
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
test byte [bx], 0
test byte [bx], -1
test byte [bx], 127
test byte [bx], -128
test byte [bx], 0xff
test byte [bx], 0x80
test byte [bx+si], 0
test byte [bx+si], -1
test byte [bx+si], 127
test byte [bx+si], -128
test byte [bx+si], 0xff
test byte [bx+si], 0x80
test byte [si-200], 0
test byte [si-200], -1
test byte [si-200], 127
test byte [si-200], -128
test byte [si-200], 0xff
test byte [si-200], 0x80
test byte [eax], 0
test byte [eax], -1
test byte [eax], 127
test byte [eax], -128
test byte [eax], 0xff
test byte [eax], 0x80
cmpxchg al, cl
lock cmpxchg [bx], cl
xadd al, cl
lock xadd [bx], cl
crc32 eax, cl
crc32 eax, byte [bx]
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
xchg [bx], ax
xchg [bx], cx
xchg cx, [bx]
test [bx], ax
test [bx], cx
test cx, [bx]
cmpxchg [bx], ax
cmpxchg [bx], cx
xadd [bx], ax
xadd [bx], cx
xchg [bp], ax
xchg [bp], cx
xchg cx, [bp]
test [bp], ax
test [bp], cx
test cx, [bp]
cmpxchg [bp], ax
cmpxchg [bp], cx
xadd [bp], ax
xadd [bp], cx
xchg [bx+si], ax
xchg [bx+si], cx
xchg cx, [bx+si]
test [bx+si], ax
test [bx+si], cx
test cx, [bx+si]
cmpxchg [bx+si], ax
cmpxchg [bx+si], cx
xadd [bx+si], ax
xadd [bx+si], cx
xchg [bp+di+5], ax
xchg [bp+di+5], cx
xchg cx, [bp+di+5]
test [bp+di+5], ax
test [bp+di+5], cx
test cx, [bp+di+5]
cmpxchg [bp+di+5], ax
cmpxchg [bp+di+5], cx
xadd [bp+di+5], ax
xadd [bp+di+5], cx
xchg [si-200], ax
xchg [si-200], cx
xchg cx, [si-200]
test [si-200], ax
test [si-200], cx
test cx, [si-200]
cmpxchg [si-200], ax
cmpxchg [si-200], cx
xadd [si-200], ax
xadd [si-200], cx
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
xchg [eax], ax
xchg [eax], cx
xchg cx, [eax]
test [eax], ax
test [eax], cx
test cx, [eax]
cmpxchg [eax], ax
cmpxchg [eax], cx
xadd [eax], ax
xadd [eax], cx
xchg [esp+4], ax
xchg [esp+4], cx
xchg cx, [esp+4]
test [esp+4], ax
test [esp+4], cx
test cx, [esp+4]
cmpxchg [esp+4], ax
cmpxchg [esp+4], cx
xadd [esp+4], ax
xadd [esp+4], cx
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
test word [bx], 0
test word [bx], -1
test word [bx], 127
test word [bx], -128
test word [bx], 0x55
test word [bx], 255
test word [bx], 0x1234
test word [bx], 0xff80
test word [bx], 32767
test word [bx+si], 0
test word [bx+si], -1
test word [bx+si], 127
test word [bx+si], -128
test word [bx+si], 0x55
test word [bx+si], 255
test word [bx+si], 0x1234
test word [bx+si], 0xff80
test word [bx+si], 32767
test word [si-200], 0
test word [si-200], -1
test word [si-200], 127
test word [si-200], -128
test word [si-200], 0x55
test word [si-200], 255
test word [si-200], 0x1234
test word [si-200], 0xff80
test word [si-200], 32767
test word [eax], 0
test word [eax], -1
test word [eax], 127
test word [eax], -128
test word [eax], 0x55
test word [eax], 255
test word [eax], 0x1234
test word [eax], 0xff80
test word [eax], 32767
cmpxchg ax, cx
lock cmpxchg [bx], cx
xadd ax, cx
lock xadd [bx], cx
crc32 eax, cx
crc32 eax, word [bx]
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
xchg [bx], eax
xchg [bx], ecx
xchg ecx, [bx]
test [bx], eax
test [bx], ecx
test ecx, [bx]
cmpxchg [bx], eax
cmpxchg [bx], ecx
xadd [bx], eax
xadd [bx], ecx
xchg [bp], eax
xchg [bp], ecx
xchg ecx, [bp]
test [bp], eax
test [bp], ecx
test ecx, [bp]
cmpxchg [bp], eax
cmpxchg [bp], ecx
xadd [bp], eax
xadd [bp], ecx
xchg [bx+si], eax
xchg [bx+si], ecx
xchg ecx, [bx+si]
test [bx+si], eax
test [bx+si], ecx
test ecx, [bx+si]
cmpxchg [bx+si], eax
cmpxchg [bx+si], ecx
xadd [bx+si], eax
xadd [bx+si], ecx
xchg [bp+di+5], eax
xchg [bp+di+5], ecx
xchg ecx, [bp+di+5]
test [bp+di+5], eax
test [bp+di+5], ecx
test ecx, [bp+di+5]
cmpxchg [bp+di+5], eax
cmpxchg [bp+di+5], ecx
xadd [bp+di+5], eax
xadd [bp+di+5], ecx
xchg [si-200], eax
xchg [si-200], ecx
xchg ecx, [si-200]
test [si-200], eax
test [si-200], ecx
test ecx, [si-200]
cmpxchg [si-200], eax
cmpxchg [si-200], ecx
xadd [si-200], eax
xadd [si-200], ecx
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
xchg [eax], eax
xchg [eax], ecx
xchg ecx, [eax]
test [eax], eax
test [eax], ecx
test ecx, [eax]
cmpxchg [eax], eax
cmpxchg [eax], ecx
xadd [eax], eax
xadd [eax], ecx
xchg [esp+4], eax
xchg [esp+4], ecx
xchg ecx, [esp+4]
test [esp+4], eax
test [esp+4], ecx
test ecx, [esp+4]
cmpxchg [esp+4], eax
cmpxchg [esp+4], ecx
xadd [esp+4], eax
xadd [esp+4], ecx
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
test dword [bx], 0
test dword [bx], -1
test dword [bx], 127
test dword [bx], -128
test dword [bx], 0x55
test dword [bx], 255
test dword [bx], 0x1234
test dword [bx], 0xff80
test dword [bx], 32767
test dword [bx], 0xffffffff
test dword [bx], -70000
test dword [bx+si], 0
test dword [bx+si], -1
test dword [bx+si], 127
test dword [bx+si], -128
test dword [bx+si], 0x55
test dword [bx+si], 255
test dword [bx+si], 0x1234
test dword [bx+si], 0xff80
test dword [bx+si], 32767
test dword [bx+si], 0xffffffff
test dword [bx+si], -70000
test dword [si-200], 0
test dword [si-200], -1
test dword [si-200], 127
test dword [si-200], -128
test dword [si-200], 0x55
test dword [si-200], 255
test dword [si-200], 0x1234
test dword [si-200], 0xff80
test dword [si-200], 32767
test dword [si-200], 0xffffffff
test dword [si-200], -70000
test dword [eax], 0
test dword [eax], -1
test dword [eax], 127
test dword [eax], -128
test dword [eax], 0x55
test dword [eax], 255
test dword [eax], 0x1234
test dword [eax], 0xff80
test dword [eax], 32767
test dword [eax], 0xffffffff
test dword [eax], -70000
cmpxchg eax, ecx
lock cmpxchg [bx], ecx
xadd eax, ecx
lock xadd [bx], ecx
crc32 eax, ecx
crc32 eax, dword [bx]
in eax, dx
out dx, eax
in eax, 0x60
out 0x60, eax
in eax, 255
cmpxchg8b [bx]
cmpxchg8b [bp]
cmpxchg8b [bx+si]
fxsave [bx]
fxsave [bp]
fxsave [bx+si]
fxrstor [bx]
fxrstor [bp]
fxrstor [bx+si]
xsave [bx]
xsave [bp]
xsave [bx+si]
xrstor [bx]
xrstor [bp]
xrstor [bx+si]
ldmxcsr [bx]
ldmxcsr [bp]
ldmxcsr [bx+si]
stmxcsr [bx]
stmxcsr [bp]
stmxcsr [bx+si]
prefetchnta [bx]
prefetchnta [bp]
prefetchnta [bx+si]
prefetcht0 [bx]
prefetcht0 [bp]
prefetcht0 [bx+si]
prefetchw [bx]
prefetchw [bp]
prefetchw [bx+si]
clflush [bx]
clflush [bp]
clflush [bx+si]
vmptrld [bx]
vmptrld [bp]
vmptrld [bx+si]
vmclear [bx]
vmclear [bp]
vmclear [bx+si]
fwd: nop
end:
