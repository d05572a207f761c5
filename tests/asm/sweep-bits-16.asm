; Instruction sweep: bits, 16-bit mode.
bits 16
k equ 5
here:
bsf cx, ax
bsf cx, bx
bsf cx, [bx]
bsf cx, [bx+si]
bsf cx, [si-200]
bsf cx, [eax]
bsr cx, ax
bsr cx, bx
bsr cx, [bx]
bsr cx, [bx+si]
bsr cx, [si-200]
bsr cx, [eax]
popcnt cx, ax
popcnt cx, bx
popcnt cx, [bx]
popcnt cx, [bx+si]
popcnt cx, [si-200]
popcnt cx, [eax]
lzcnt cx, ax
lzcnt cx, bx
lzcnt cx, [bx]
lzcnt cx, [bx+si]
lzcnt cx, [si-200]
lzcnt cx, [eax]
tzcnt cx, ax
tzcnt cx, bx
tzcnt cx, [bx]
tzcnt cx, [bx+si]
tzcnt cx, [si-200]
tzcnt cx, [eax]
bt ax, cx
bt ax, 5
bt ax, 0xff
bt bx, cx
bt bx, 5
bt bx, 0xff
bt word [bx], cx
bt word [bx], 5
bt word [bx], 0xff
bt word [bx+si], cx
bt word [bx+si], 5
bt word [bx+si], 0xff
bt word [si-200], cx
bt word [si-200], 5
bt word [si-200], 0xff
bt word [eax], cx
bt word [eax], 5
bt word [eax], 0xff
lock bt word [bx], 3
bts ax, cx
bts ax, 5
bts ax, 0xff
bts bx, cx
bts bx, 5
bts bx, 0xff
bts word [bx], cx
bts word [bx], 5
bts word [bx], 0xff
bts word [bx+si], cx
bts word [bx+si], 5
bts word [bx+si], 0xff
bts word [si-200], cx
bts word [si-200], 5
bts word [si-200], 0xff
bts word [eax], cx
bts word [eax], 5
bts word [eax], 0xff
lock bts word [bx], 3
btr ax, cx
btr ax, 5
btr ax, 0xff
btr bx, cx
btr bx, 5
btr bx, 0xff
btr word [bx], cx
btr word [bx], 5
btr word [bx], 0xff
btr word [bx+si], cx
btr word [bx+si], 5
btr word [bx+si], 0xff
btr word [si-200], cx
btr word [si-200], 5
btr word [si-200], 0xff
btr word [eax], cx
btr word [eax], 5
btr word [eax], 0xff
lock btr word [bx], 3
btc ax, cx
btc ax, 5
btc ax, 0xff
btc bx, cx
btc bx, 5
btc bx, 0xff
btc word [bx], cx
btc word [bx], 5
btc word [bx], 0xff
btc word [bx+si], cx
btc word [bx+si], 5
btc word [bx+si], 0xff
btc word [si-200], cx
btc word [si-200], 5
btc word [si-200], 0xff
btc word [eax], cx
btc word [eax], 5
btc word [eax], 0xff
lock btc word [bx], 3
movbe cx, [bx]
movbe [bx], cx
nop cx
nop word [bx]
lea cx, [bx]
ud1 ax, cx
ud0 ax, cx
bsf ecx, eax
bsf ecx, ebx
bsf ecx, [bx]
bsf ecx, [bx+si]
bsf ecx, [si-200]
bsf ecx, [eax]
bsr ecx, eax
bsr ecx, ebx
bsr ecx, [bx]
bsr ecx, [bx+si]
bsr ecx, [si-200]
bsr ecx, [eax]
popcnt ecx, eax
popcnt ecx, ebx
popcnt ecx, [bx]
popcnt ecx, [bx+si]
popcnt ecx, [si-200]
popcnt ecx, [eax]
lzcnt ecx, eax
lzcnt ecx, ebx
lzcnt ecx, [bx]
lzcnt ecx, [bx+si]
lzcnt ecx, [si-200]
lzcnt ecx, [eax]
tzcnt ecx, eax
tzcnt ecx, ebx
tzcnt ecx, [bx]
tzcnt ecx, [bx+si]
tzcnt ecx, [si-200]
tzcnt ecx, [eax]
bt eax, ecx
bt eax, 5
bt eax, 0xff
bt ebx, ecx
bt ebx, 5
bt ebx, 0xff
bt dword [bx], ecx
bt dword [bx], 5
bt dword [bx], 0xff
bt dword [bx+si], ecx
bt dword [bx+si], 5
bt dword [bx+si], 0xff
bt dword [si-200], ecx
bt dword [si-200], 5
bt dword [si-200], 0xff
bt dword [eax], ecx
bt dword [eax], 5
bt dword [eax], 0xff
lock bt dword [bx], 3
bts eax, ecx
bts eax, 5
bts eax, 0xff
bts ebx, ecx
bts ebx, 5
bts ebx, 0xff
bts dword [bx], ecx
bts dword [bx], 5
bts dword [bx], 0xff
bts dword [bx+si], ecx
bts dword [bx+si], 5
bts dword [bx+si], 0xff
bts dword [si-200], ecx
bts dword [si-200], 5
bts dword [si-200], 0xff
bts dword [eax], ecx
bts dword [eax], 5
bts dword [eax], 0xff
lock bts dword [bx], 3
btr eax, ecx
btr eax, 5
btr eax, 0xff
btr ebx, ecx
btr ebx, 5
btr ebx, 0xff
btr dword [bx], ecx
btr dword [bx], 5
btr dword [bx], 0xff
btr dword [bx+si], ecx
btr dword [bx+si], 5
btr dword [bx+si], 0xff
btr dword [si-200], ecx
btr dword [si-200], 5
btr dword [si-200], 0xff
btr dword [eax], ecx
btr dword [eax], 5
btr dword [eax], 0xff
lock btr dword [bx], 3
btc eax, ecx
btc eax, 5
btc eax, 0xff
btc ebx, ecx
btc ebx, 5
btc ebx, 0xff
btc dword [bx], ecx
btc dword [bx], 5
btc dword [bx], 0xff
btc dword [bx+si], ecx
btc dword [bx+si], 5
btc dword [bx+si], 0xff
btc dword [si-200], ecx
btc dword [si-200], 5
btc dword [si-200], 0xff
btc dword [eax], ecx
btc dword [eax], 5
btc dword [eax], 0xff
lock btc dword [bx], 3
bswap eax
bswap ecx
bswap ebx
bswap edi
movbe ecx, [bx]
movbe [bx], ecx
nop ecx
nop dword [bx]
lea ecx, [bx]
ud1 eax, ecx
ud0 eax, ecx
fwd: nop
end:
