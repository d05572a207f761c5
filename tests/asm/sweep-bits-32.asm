; Instruction sweep: bits, 32-bit mode.
bits 32
k equ 5
here:
bsf cx, ax
bsf cx, bx
bsf cx, [ebx]
bsf cx, [esp]
bsf cx, [ebx+esi*8-100]
bsf cx, [0x1234]
bsf cx, [eax*2]
bsr cx, ax
bsr cx, bx
bsr cx, [ebx]
bsr cx, [esp]
bsr cx, [ebx+esi*8-100]
bsr cx, [0x1234]
bsr cx, [eax*2]
popcnt cx, ax
popcnt cx, bx
popcnt cx, [ebx]
popcnt cx, [esp]
popcnt cx, [ebx+esi*8-100]
popcnt cx, [0x1234]
popcnt cx, [eax*2]
lzcnt cx, ax
lzcnt cx, bx
lzcnt cx, [ebx]
lzcnt cx, [esp]
lzcnt cx, [ebx+esi*8-100]
lzcnt cx, [0x1234]
lzcnt cx, [eax*2]
tzcnt cx, ax
tzcnt cx, bx
tzcnt cx, [ebx]
tzcnt cx, [esp]
tzcnt cx, [ebx+esi*8-100]
tzcnt cx, [0x1234]
tzcnt cx, [eax*2]
bt ax, cx
bt ax, 5
bt ax, 0xff
bt bx, cx
bt bx, 5
bt bx, 0xff
bt word [ebx], cx
bt word [ebx], 5
bt word [ebx], 0xff
bt word [esp], cx
bt word [esp], 5
bt word [esp], 0xff
bt word [ebx+esi*8-100], cx
bt word [ebx+esi*8-100], 5
bt word [ebx+esi*8-100], 0xff
bt word [0x1234], cx
bt word [0x1234], 5
bt word [0x1234], 0xff
bt word [eax*2], cx
bt word [eax*2], 5
bt word [eax*2], 0xff
lock bt word [ebx], 3
bts ax, cx
bts ax, 5
bts ax, 0xff
bts bx, cx
bts bx, 5
bts bx, 0xff
bts word [ebx], cx
bts word [ebx], 5
bts word [ebx], 0xff
bts word [esp], cx
bts word [esp], 5
bts word [esp], 0xff
bts word [ebx+esi*8-100], cx
bts word [ebx+esi*8-100], 5
bts word [ebx+esi*8-100], 0xff
bts word [0x1234], cx
bts word [0x1234], 5
bts word [0x1234], 0xff
bts word [eax*2], cx
bts word [eax*2], 5
bts word [eax*2], 0xff
lock bts word [ebx], 3
btr ax, cx
btr ax, 5
btr ax, 0xff
btr bx, cx
btr bx, 5
btr bx, 0xff
btr word [ebx], cx
btr word [ebx], 5
btr word [ebx], 0xff
btr word [esp], cx
btr word [esp], 5
btr word [esp], 0xff
btr word [ebx+esi*8-100], cx
btr word [ebx+esi*8-100], 5
btr word [ebx+esi*8-100], 0xff
btr word [0x1234], cx
btr word [0x1234], 5
btr word [0x1234], 0xff
btr word [eax*2], cx
btr word [eax*2], 5
btr word [eax*2], 0xff
lock btr word [ebx], 3
btc ax, cx
btc ax, 5
btc ax, 0xff
btc bx, cx
btc bx, 5
btc bx, 0xff
btc word [ebx], cx
btc word [ebx], 5
btc word [ebx], 0xff
btc word [esp], cx
btc word [esp], 5
btc word [esp], 0xff
btc word [ebx+esi*8-100], cx
btc word [ebx+esi*8-100], 5
btc word [ebx+esi*8-100], 0xff
btc word [0x1234], cx
btc word [0x1234], 5
btc word [0x1234], 0xff
btc word [eax*2], cx
btc word [eax*2], 5
btc word [eax*2], 0xff
lock btc word [ebx], 3
movbe cx, [ebx]
movbe [ebx], cx
nop cx
nop word [ebx]
lea cx, [ebx]
ud1 ax, cx
ud0 ax, cx
bsf ecx, eax
bsf ecx, ebx
bsf ecx, [ebx]
bsf ecx, [esp]
bsf ecx, [ebx+esi*8-100]
bsf ecx, [0x1234]
bsf ecx, [eax*2]
bsr ecx, eax
bsr ecx, ebx
bsr ecx, [ebx]
bsr ecx, [esp]
bsr ecx, [ebx+esi*8-100]
bsr ecx, [0x1234]
bsr ecx, [eax*2]
popcnt ecx, eax
popcnt ecx, ebx
popcnt ecx, [ebx]
popcnt ecx, [esp]
popcnt ecx, [ebx+esi*8-100]
popcnt ecx, [0x1234]
popcnt ecx, [eax*2]
lzcnt ecx, eax
lzcnt ecx, ebx
lzcnt ecx, [ebx]
lzcnt ecx, [esp]
lzcnt ecx, [ebx+esi*8-100]
lzcnt ecx, [0x1234]
lzcnt ecx, [eax*2]
tzcnt ecx, eax
tzcnt ecx, ebx
tzcnt ecx, [ebx]
tzcnt ecx, [esp]
tzcnt ecx, [ebx+esi*8-100]
tzcnt ecx, [0x1234]
tzcnt ecx, [eax*2]
bt eax, ecx
bt eax, 5
bt eax, 0xff
bt ebx, ecx
bt ebx, 5
bt ebx, 0xff
bt dword [ebx], ecx
bt dword [ebx], 5
bt dword [ebx], 0xff
bt dword [esp], ecx
bt dword [esp], 5
bt dword [esp], 0xff
bt dword [ebx+esi*8-100], ecx
bt dword [ebx+esi*8-100], 5
bt dword [ebx+esi*8-100], 0xff
bt dword [0x1234], ecx
bt dword [0x1234], 5
bt dword [0x1234], 0xff
bt dword [eax*2], ecx
bt dword [eax*2], 5
bt dword [eax*2], 0xff
lock bt dword [ebx], 3
bts eax, ecx
bts eax, 5
bts eax, 0xff
bts ebx, ecx
bts ebx, 5
bts ebx, 0xff
bts dword [ebx], ecx
bts dword [ebx], 5
bts dword [ebx], 0xff
bts dword [esp], ecx
bts dword [esp], 5
bts dword [esp], 0xff
bts dword [ebx+esi*8-100], ecx
bts dword [ebx+esi*8-100], 5
bts dword [ebx+esi*8-100], 0xff
bts dword [0x1234], ecx
bts dword [0x1234], 5
bts dword [0x1234], 0xff
bts dword [eax*2], ecx
bts dword [eax*2], 5
bts dword [eax*2], 0xff
lock bts dword [ebx], 3
btr eax, ecx
btr eax, 5
btr eax, 0xff
btr ebx, ecx
btr ebx, 5
btr ebx, 0xff
btr dword [ebx], ecx
btr dword [ebx], 5
btr dword [ebx], 0xff
btr dword [esp], ecx
btr dword [esp], 5
btr dword [esp], 0xff
btr dword [ebx+esi*8-100], ecx
btr dword [ebx+esi*8-100], 5
btr dword [ebx+esi*8-100], 0xff
btr dword [0x1234], ecx
btr dword [0x1234], 5
btr dword [0x1234], 0xff
btr dword [eax*2], ecx
btr dword [eax*2], 5
btr dword [eax*2], 0xff
lock btr dword [ebx], 3
btc eax, ecx
btc eax, 5
btc eax, 0xff
btc ebx, ecx
btc ebx, 5
btc ebx, 0xff
btc dword [ebx], ecx
btc dword [ebx], 5
btc dword [ebx], 0xff
btc dword [esp], ecx
btc dword [esp], 5
btc dword [esp], 0xff
btc dword [ebx+esi*8-100], ecx
btc dword [ebx+esi*8-100], 5
btc dword [ebx+esi*8-100], 0xff
btc dword [0x1234], ecx
btc dword [0x1234], 5
btc dword [0x1234], 0xff
btc dword [eax*2], ecx
btc dword [eax*2], 5
btc dword [eax*2], 0xff
lock btc dword [ebx], 3
bswap eax
bswap ecx
bswap ebx
bswap edi
movbe ecx, [ebx]
movbe [ebx], ecx
nop ecx
nop dword [ebx]
lea ecx, [ebx]
ud1 eax, ecx
ud0 eax, ecx
fwd: nop
end:
