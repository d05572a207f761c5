; Instruction sweep: bits, 64-bit mode.
bits 64
k equ 5
here:
bsf cx, ax
bsf cx, bx
bsf cx, r10w
bsf cx, [rbp]
bsf cx, [r12]
bsf cx, [rax+rcx*4]
bsf cx, [r10+1000]
bsf cx, [rel here]
bsf cx, [eax+ecx]
bsf cx, [rbp+rax]
bsr cx, ax
bsr cx, bx
bsr cx, r10w
bsr cx, [rbp]
bsr cx, [r12]
bsr cx, [rax+rcx*4]
bsr cx, [r10+1000]
bsr cx, [rel here]
bsr cx, [eax+ecx]
bsr cx, [rbp+rax]
popcnt cx, ax
popcnt cx, bx
popcnt cx, r10w
popcnt cx, [rbp]
popcnt cx, [r12]
popcnt cx, [rax+rcx*4]
popcnt cx, [r10+1000]
popcnt cx, [rel here]
popcnt cx, [eax+ecx]
popcnt cx, [rbp+rax]
lzcnt cx, ax
lzcnt cx, bx
lzcnt cx, r10w
lzcnt cx, [rbp]
lzcnt cx, [r12]
lzcnt cx, [rax+rcx*4]
lzcnt cx, [r10+1000]
lzcnt cx, [rel here]
lzcnt cx, [eax+ecx]
lzcnt cx, [rbp+rax]
tzcnt cx, ax
tzcnt cx, bx
tzcnt cx, r10w
tzcnt cx, [rbp]
tzcnt cx, [r12]
tzcnt cx, [rax+rcx*4]
tzcnt cx, [r10+1000]
tzcnt cx, [rel here]
tzcnt cx, [eax+ecx]
tzcnt cx, [rbp+rax]
bt ax, cx
bt ax, 5
bt ax, 0xff
bt bx, cx
bt bx, 5
bt bx, 0xff
bt r10w, cx
bt r10w, 5
bt r10w, 0xff
bt word [rbp], cx
bt word [rbp], 5
bt word [rbp], 0xff
bt word [r12], cx
bt word [r12], 5
bt word [r12], 0xff
bt word [rax+rcx*4], cx
bt word [rax+rcx*4], 5
bt word [rax+rcx*4], 0xff
bt word [r10+1000], cx
bt word [r10+1000], 5
bt word [r10+1000], 0xff
bt word [rel here], cx
bt word [rel here], 5
bt word [rel here], 0xff
bt word [eax+ecx], cx
bt word [eax+ecx], 5
bt word [eax+ecx], 0xff
bt word [rbp+rax], cx
bt word [rbp+rax], 5
bt word [rbp+rax], 0xff
lock bt word [rbx], 3
bts ax, cx
bts ax, 5
bts ax, 0xff
bts bx, cx
bts bx, 5
bts bx, 0xff
bts r10w, cx
bts r10w, 5
bts r10w, 0xff
bts word [rbp], cx
bts word [rbp], 5
bts word [rbp], 0xff
bts word [r12], cx
bts word [r12], 5
bts word [r12], 0xff
bts word [rax+rcx*4], cx
bts word [rax+rcx*4], 5
bts word [rax+rcx*4], 0xff
bts word [r10+1000], cx
bts word [r10+1000], 5
bts word [r10+1000], 0xff
bts word [rel here], cx
bts word [rel here], 5
bts word [rel here], 0xff
bts word [eax+ecx], cx
bts word [eax+ecx], 5
bts word [eax+ecx], 0xff
bts word [rbp+rax], cx
bts word [rbp+rax], 5
bts word [rbp+rax], 0xff
lock bts word [rbx], 3
btr ax, cx
btr ax, 5
btr ax, 0xff
btr bx, cx
btr bx, 5
btr bx, 0xff
btr r10w, cx
btr r10w, 5
btr r10w, 0xff
btr word [rbp], cx
btr word [rbp], 5
btr word [rbp], 0xff
btr word [r12], cx
btr word [r12], 5
btr word [r12], 0xff
btr word [rax+rcx*4], cx
btr word [rax+rcx*4], 5
btr word [rax+rcx*4], 0xff
btr word [r10+1000], cx
btr word [r10+1000], 5
btr word [r10+1000], 0xff
btr word [rel here], cx
btr word [rel here], 5
btr word [rel here], 0xff
btr word [eax+ecx], cx
btr word [eax+ecx], 5
btr word [eax+ecx], 0xff
btr word [rbp+rax], cx
btr word [rbp+rax], 5
btr word [rbp+rax], 0xff
lock btr word [rbx], 3
btc ax, cx
btc ax, 5
btc ax, 0xff
btc bx, cx
btc bx, 5
btc bx, 0xff
btc r10w, cx
btc r10w, 5
btc r10w, 0xff
btc word [rbp], cx
btc word [rbp], 5
btc word [rbp], 0xff
btc word [r12], cx
btc word [r12], 5
btc word [r12], 0xff
btc word [rax+rcx*4], cx
btc word [rax+rcx*4], 5
btc word [rax+rcx*4], 0xff
btc word [r10+1000], cx
btc word [r10+1000], 5
btc word [r10+1000], 0xff
btc word [rel here], cx
btc word [rel here], 5
btc word [rel here], 0xff
btc word [eax+ecx], cx
btc word [eax+ecx], 5
btc word [eax+ecx], 0xff
btc word [rbp+rax], cx
btc word [rbp+rax], 5
btc word [rbp+rax], 0xff
lock btc word [rbx], 3
movbe cx, [rbx]
movbe [rbx], cx
nop cx
nop word [rbx]
lea cx, [rbx]
ud1 ax, cx
ud0 ax, cx
bsf ecx, eax
bsf ecx, ebx
bsf ecx, r11d
bsf ecx, [rbp]
bsf ecx, [r12]
bsf ecx, [rax+rcx*4]
bsf ecx, [r10+1000]
bsf ecx, [rel here]
bsf ecx, [eax+ecx]
bsf ecx, [rbp+rax]
bsr ecx, eax
bsr ecx, ebx
bsr ecx, r11d
bsr ecx, [rbp]
bsr ecx, [r12]
bsr ecx, [rax+rcx*4]
bsr ecx, [r10+1000]
bsr ecx, [rel here]
bsr ecx, [eax+ecx]
bsr ecx, [rbp+rax]
popcnt ecx, eax
popcnt ecx, ebx
popcnt ecx, r11d
popcnt ecx, [rbp]
popcnt ecx, [r12]
popcnt ecx, [rax+rcx*4]
popcnt ecx, [r10+1000]
popcnt ecx, [rel here]
popcnt ecx, [eax+ecx]
popcnt ecx, [rbp+rax]
lzcnt ecx, eax
lzcnt ecx, ebx
lzcnt ecx, r11d
lzcnt ecx, [rbp]
lzcnt ecx, [r12]
lzcnt ecx, [rax+rcx*4]
lzcnt ecx, [r10+1000]
lzcnt ecx, [rel here]
lzcnt ecx, [eax+ecx]
lzcnt ecx, [rbp+rax]
tzcnt ecx, eax
tzcnt ecx, ebx
tzcnt ecx, r11d
tzcnt ecx, [rbp]
tzcnt ecx, [r12]
tzcnt ecx, [rax+rcx*4]
tzcnt ecx, [r10+1000]
tzcnt ecx, [rel here]
tzcnt ecx, [eax+ecx]
tzcnt ecx, [rbp+rax]
bt eax, ecx
bt eax, 5
bt eax, 0xff
bt ebx, ecx
bt ebx, 5
bt ebx, 0xff
bt r11d, ecx
bt r11d, 5
bt r11d, 0xff
bt dword [rbp], ecx
bt dword [rbp], 5
bt dword [rbp], 0xff
bt dword [r12], ecx
bt dword [r12], 5
bt dword [r12], 0xff
bt dword [rax+rcx*4], ecx
bt dword [rax+rcx*4], 5
bt dword [rax+rcx*4], 0xff
bt dword [r10+1000], ecx
bt dword [r10+1000], 5
bt dword [r10+1000], 0xff
bt dword [rel here], ecx
bt dword [rel here], 5
bt dword [rel here], 0xff
bt dword [eax+ecx], ecx
bt dword [eax+ecx], 5
bt dword [eax+ecx], 0xff
bt dword [rbp+rax], ecx
bt dword [rbp+rax], 5
bt dword [rbp+rax], 0xff
lock bt dword [rbx], 3
bts eax, ecx
bts eax, 5
bts eax, 0xff
bts ebx, ecx
bts ebx, 5
bts ebx, 0xff
bts r11d, ecx
bts r11d, 5
bts r11d, 0xff
bts dword [rbp], ecx
bts dword [rbp], 5
bts dword [rbp], 0xff
bts dword [r12], ecx
bts dword [r12], 5
bts dword [r12], 0xff
bts dword [rax+rcx*4], ecx
bts dword [rax+rcx*4], 5
bts dword [rax+rcx*4], 0xff
bts dword [r10+1000], ecx
bts dword [r10+1000], 5
bts dword [r10+1000], 0xff
bts dword [rel here], ecx
bts dword [rel here], 5
bts dword [rel here], 0xff
bts dword [eax+ecx], ecx
bts dword [eax+ecx], 5
bts dword [eax+ecx], 0xff
bts dword [rbp+rax], ecx
bts dword [rbp+rax], 5
bts dword [rbp+rax], 0xff
lock bts dword [rbx], 3
btr eax, ecx
btr eax, 5
btr eax, 0xff
btr ebx, ecx
btr ebx, 5
btr ebx, 0xff
btr r11d, ecx
btr r11d, 5
btr r11d, 0xff
btr dword [rbp], ecx
btr dword [rbp], 5
btr dword [rbp], 0xff
btr dword [r12], ecx
btr dword [r12], 5
btr dword [r12], 0xff
btr dword [rax+rcx*4], ecx
btr dword [rax+rcx*4], 5
btr dword [rax+rcx*4], 0xff
btr dword [r10+1000], ecx
btr dword [r10+1000], 5
btr dword [r10+1000], 0xff
btr dword [rel here], ecx
btr dword [rel here], 5
btr dword [rel here], 0xff
btr dword [eax+ecx], ecx
btr dword [eax+ecx], 5
btr dword [eax+ecx], 0xff
btr dword [rbp+rax], ecx
btr dword [rbp+rax], 5
btr dword [rbp+rax], 0xff
lock btr dword [rbx], 3
btc eax, ecx
btc eax, 5
btc eax, 0xff
btc ebx, ecx
btc ebx, 5
btc ebx, 0xff
btc r11d, ecx
btc r11d, 5
btc r11d, 0xff
btc dword [rbp], ecx
btc dword [rbp], 5
btc dword [rbp], 0xff
btc dword [r12], ecx
btc dword [r12], 5
btc dword [r12], 0xff
btc dword [rax+rcx*4], ecx
btc dword [rax+rcx*4], 5
btc dword [rax+rcx*4], 0xff
btc dword [r10+1000], ecx
btc dword [r10+1000], 5
btc dword [r10+1000], 0xff
btc dword [rel here], ecx
btc dword [rel here], 5
btc dword [rel here], 0xff
btc dword [eax+ecx], ecx
btc dword [eax+ecx], 5
btc dword [eax+ecx], 0xff
btc dword [rbp+rax], ecx
btc dword [rbp+rax], 5
btc dword [rbp+rax], 0xff
lock btc dword [rbx], 3
bswap eax
bswap ecx
bswap ebx
bswap edi
bswap r11d
movbe ecx, [rbx]
movbe [rbx], ecx
nop ecx
nop dword [rbx]
lea ecx, [rbx]
ud1 eax, ecx
ud0 eax, ecx
bsf rcx, rax
bsf rcx, rbx
bsf rcx, rsp
bsf rcx, [rbx]
bsf rcx, [rsp]
bsf rcx, [r13]
bsf rcx, [rbx+r9*8-100]
bsf rcx, [0x1234]
bsf rcx, [rel here+8]
bsf rcx, [rax*5]
bsf rcx, [gs:rdi]
bsr rcx, rax
bsr rcx, rbx
bsr rcx, rsp
bsr rcx, [rbx]
bsr rcx, [rsp]
bsr rcx, [r13]
bsr rcx, [rbx+r9*8-100]
bsr rcx, [0x1234]
bsr rcx, [rel here+8]
bsr rcx, [rax*5]
bsr rcx, [gs:rdi]
popcnt rcx, rax
popcnt rcx, rbx
popcnt rcx, rsp
popcnt rcx, [rbx]
popcnt rcx, [rsp]
popcnt rcx, [r13]
popcnt rcx, [rbx+r9*8-100]
popcnt rcx, [0x1234]
popcnt rcx, [rel here+8]
popcnt rcx, [rax*5]
popcnt rcx, [gs:rdi]
lzcnt rcx, rax
lzcnt rcx, rbx
lzcnt rcx, rsp
lzcnt rcx, [rbx]
lzcnt rcx, [rsp]
lzcnt rcx, [r13]
lzcnt rcx, [rbx+r9*8-100]
lzcnt rcx, [0x1234]
lzcnt rcx, [rel here+8]
lzcnt rcx, [rax*5]
lzcnt rcx, [gs:rdi]
tzcnt rcx, rax
tzcnt rcx, rbx
tzcnt rcx, rsp
tzcnt rcx, [rbx]
tzcnt rcx, [rsp]
tzcnt rcx, [r13]
tzcnt rcx, [rbx+r9*8-100]
tzcnt rcx, [0x1234]
tzcnt rcx, [rel here+8]
tzcnt rcx, [rax*5]
tzcnt rcx, [gs:rdi]
bt rax, rcx
bt rax, 5
bt rax, 0xff
bt rbx, rcx
bt rbx, 5
bt rbx, 0xff
bt rsp, rcx
bt rsp, 5
bt rsp, 0xff
bt qword [rbx], rcx
bt qword [rbx], 5
bt qword [rbx], 0xff
bt qword [rsp], rcx
bt qword [rsp], 5
bt qword [rsp], 0xff
bt qword [r13], rcx
bt qword [r13], 5
bt qword [r13], 0xff
bt qword [rbx+r9*8-100], rcx
bt qword [rbx+r9*8-100], 5
bt qword [rbx+r9*8-100], 0xff
bt qword [0x1234], rcx
bt qword [0x1234], 5
bt qword [0x1234], 0xff
bt qword [rel here+8], rcx
bt qword [rel here+8], 5
bt qword [rel here+8], 0xff
bt qword [rax*5], rcx
bt qword [rax*5], 5
bt qword [rax*5], 0xff
bt qword [gs:rdi], rcx
bt qword [gs:rdi], 5
bt qword [gs:rdi], 0xff
lock bt qword [rbx], 3
bts rax, rcx
bts rax, 5
bts rax, 0xff
bts rbx, rcx
bts rbx, 5
bts rbx, 0xff
bts rsp, rcx
bts rsp, 5
bts rsp, 0xff
bts qword [rbx], rcx
bts qword [rbx], 5
bts qword [rbx], 0xff
bts qword [rsp], rcx
bts qword [rsp], 5
bts qword [rsp], 0xff
bts qword [r13], rcx
bts qword [r13], 5
bts qword [r13], 0xff
bts qword [rbx+r9*8-100], rcx
bts qword [rbx+r9*8-100], 5
bts qword [rbx+r9*8-100], 0xff
bts qword [0x1234], rcx
bts qword [0x1234], 5
bts qword [0x1234], 0xff
bts qword [rel here+8], rcx
bts qword [rel here+8], 5
bts qword [rel here+8], 0xff
bts qword [rax*5], rcx
bts qword [rax*5], 5
bts qword [rax*5], 0xff
bts qword [gs:rdi], rcx
bts qword [gs:rdi], 5
bts qword [gs:rdi], 0xff
lock bts qword [rbx], 3
btr rax, rcx
btr rax, 5
btr rax, 0xff
btr rbx, rcx
btr rbx, 5
btr rbx, 0xff
btr rsp, rcx
btr rsp, 5
btr rsp, 0xff
btr qword [rbx], rcx
btr qword [rbx], 5
btr qword [rbx], 0xff
btr qword [rsp], rcx
btr qword [rsp], 5
btr qword [rsp], 0xff
btr qword [r13], rcx
btr qword [r13], 5
btr qword [r13], 0xff
btr qword [rbx+r9*8-100], rcx
btr qword [rbx+r9*8-100], 5
btr qword [rbx+r9*8-100], 0xff
btr qword [0x1234], rcx
btr qword [0x1234], 5
btr qword [0x1234], 0xff
btr qword [rel here+8], rcx
btr qword [rel here+8], 5
btr qword [rel here+8], 0xff
btr qword [rax*5], rcx
btr qword [rax*5], 5
btr qword [rax*5], 0xff
btr qword [gs:rdi], rcx
btr qword [gs:rdi], 5
btr qword [gs:rdi], 0xff
lock btr qword [rbx], 3
btc rax, rcx
btc rax, 5
btc rax, 0xff
btc rbx, rcx
btc rbx, 5
btc rbx, 0xff
btc rsp, rcx
btc rsp, 5
btc rsp, 0xff
btc qword [rbx], rcx
btc qword [rbx], 5
btc qword [rbx], 0xff
btc qword [rsp], rcx
btc qword [rsp], 5
btc qword [rsp], 0xff
btc qword [r13], rcx
btc qword [r13], 5
btc qword [r13], 0xff
btc qword [rbx+r9*8-100], rcx
btc qword [rbx+r9*8-100], 5
btc qword [rbx+r9*8-100], 0xff
btc qword [0x1234], rcx
btc qword [0x1234], 5
btc qword [0x1234], 0xff
btc qword [rel here+8], rcx
btc qword [rel here+8], 5
btc qword [rel here+8], 0xff
btc qword [rax*5], rcx
btc qword [rax*5], 5
btc qword [rax*5], 0xff
btc qword [gs:rdi], rcx
btc qword [gs:rdi], 5
btc qword [gs:rdi], 0xff
lock btc qword [rbx], 3
bswap rax
bswap rcx
bswap rbx
bswap r9
bswap rsp
bswap r15
movbe rcx, [rbx]
movbe [rbx], rcx
nop rcx
nop qword [rbx]
lea rcx, [rbx]
ud1 rax, rcx
ud0 rax, rcx
fwd: nop
end:
