; Instruction sweep: address, 64-bit mode.
bits 64
k equ 5
here:
lea cx, [rbx]
lea cx, [rbp]
lea cx, [rsp]
lea cx, [r12]
lea cx, [r13]
lea cx, [rax+rcx*4]
lea cx, [rbx+r9*8-100]
lea cx, [r10+1000]
lea cx, [0x1234]
lea cx, [rel here]
lea cx, [rel here+8]
lea cx, [eax+ecx]
lea cx, [rax*5]
lea cx, [rbp+rax]
lea cx, [gs:rdi]
lea ecx, [rbx]
lea ecx, [rbp]
lea ecx, [rsp]
lea ecx, [r12]
lea ecx, [r13]
lea ecx, [rax+rcx*4]
lea ecx, [rbx+r9*8-100]
lea ecx, [r10+1000]
lea ecx, [0x1234]
lea ecx, [rel here]
lea ecx, [rel here+8]
lea ecx, [eax+ecx]
lea ecx, [rax*5]
lea ecx, [rbp+rax]
lea ecx, [gs:rdi]
lea rcx, [rbx]
lea rcx, [rbp]
lea rcx, [rsp]
lea rcx, [r12]
lea rcx, [r13]
lea rcx, [rax+rcx*4]
lea rcx, [rbx+r9*8-100]
lea rcx, [r10+1000]
lea rcx, [0x1234]
lea rcx, [rel here]
lea rcx, [rel here+8]
lea rcx, [eax+ecx]
lea rcx, [rax*5]
lea rcx, [rbp+rax]
lea rcx, [gs:rdi]
mov ecx, [es:rbx]
mov ecx, [cs:rbx]
mov ecx, [ss:rbx]
mov ecx, [ds:rbx]
mov ecx, [fs:rbx]
mov ecx, [gs:rbx]
mov ecx, [es:rbp]
mov ecx, [cs:rbp]
mov ecx, [ss:rbp]
mov ecx, [ds:rbp]
mov ecx, [fs:rbp]
mov ecx, [gs:rbp]
mov ecx, [es:rsp]
mov ecx, [cs:rsp]
mov ecx, [ss:rsp]
mov ecx, [ds:rsp]
mov ecx, [fs:rsp]
mov ecx, [gs:rsp]
mov ecx, [es:r12]
mov ecx, [cs:r12]
mov ecx, [ss:r12]
mov ecx, [ds:r12]
mov ecx, [fs:r12]
mov ecx, [gs:r12]
mov ecx, [es:r13]
mov ecx, [cs:r13]
mov ecx, [ss:r13]
mov ecx, [ds:r13]
mov ecx, [fs:r13]
mov ecx, [gs:r13]
mov ecx, [es:rax+rcx*4]
mov ecx, [cs:rax+rcx*4]
mov ecx, [ss:rax+rcx*4]
mov ecx, [ds:rax+rcx*4]
mov ecx, [fs:rax+rcx*4]
mov ecx, [gs:rax+rcx*4]
mov ecx, [es:rbx+r9*8-100]
mov ecx, [cs:rbx+r9*8-100]
mov ecx, [ss:rbx+r9*8-100]
mov ecx, [ds:rbx+r9*8-100]
mov ecx, [fs:rbx+r9*8-100]
mov ecx, [gs:rbx+r9*8-100]
mov ecx, [es:r10+1000]
mov ecx, [cs:r10+1000]
mov ecx, [ss:r10+1000]
mov ecx, [ds:r10+1000]
mov ecx, [fs:r10+1000]
mov ecx, [gs:r10+1000]
mov ecx, [es:0x1234]
mov ecx, [cs:0x1234]
mov ecx, [ss:0x1234]
mov ecx, [ds:0x1234]
mov ecx, [fs:0x1234]
mov ecx, [gs:0x1234]
mov ecx, [es:rel here]
mov ecx, [cs:rel here]
mov ecx, [ss:rel here]
mov ecx, [ds:rel here]
mov ecx, [fs:rel here]
mov ecx, [gs:rel here]
mov ecx, [es:rel here+8]
mov ecx, [cs:rel here+8]
mov ecx, [ss:rel here+8]
mov ecx, [ds:rel here+8]
mov ecx, [fs:rel here+8]
mov ecx, [gs:rel here+8]
mov ecx, [es:eax+ecx]
mov ecx, [cs:eax+ecx]
mov ecx, [ss:eax+ecx]
mov ecx, [ds:eax+ecx]
mov ecx, [fs:eax+ecx]
mov ecx, [gs:eax+ecx]
mov ecx, [es:rax*5]
mov ecx, [cs:rax*5]
mov ecx, [ss:rax*5]
mov ecx, [ds:rax*5]
mov ecx, [fs:rax*5]
mov ecx, [gs:rax*5]
mov ecx, [es:rbp+rax]
mov ecx, [cs:rbp+rax]
mov ecx, [ss:rbp+rax]
mov ecx, [ds:rbp+rax]
mov ecx, [fs:rbp+rax]
mov ecx, [gs:rbp+rax]
mov ecx, [es:rdi]
mov ecx, [cs:rdi]
mov ecx, [ss:rdi]
mov ecx, [ds:rdi]
mov ecx, [fs:rdi]
mov ecx, [gs:rdi]
mov ecx, [rax+rbx]
mov eax, [rax+rbx]
add dword [rax+rbx], 5
lea edx, [rax+rbx]
mov ecx, [rbx+rax]
mov eax, [rbx+rax]
add dword [rbx+rax], 5
lea edx, [rbx+rax]
mov ecx, [rax+rbp]
mov eax, [rax+rbp]
add dword [rax+rbp], 5
lea edx, [rax+rbp]
mov ecx, [rbp+rax]
mov eax, [rbp+rax]
add dword [rbp+rax], 5
lea edx, [rbp+rax]
mov ecx, [rax*1+rbx]
mov eax, [rax*1+rbx]
add dword [rax*1+rbx], 5
lea edx, [rax*1+rbx]
mov ecx, [rbx+rax*1]
mov eax, [rbx+rax*1]
add dword [rbx+rax*1], 5
lea edx, [rbx+rax*1]
mov ecx, [rax*1]
mov eax, [rax*1]
add dword [rax*1], 5
lea edx, [rax*1]
mov ecx, [rax*2]
mov eax, [rax*2]
add dword [rax*2], 5
lea edx, [rax*2]
mov ecx, [nosplit rax*2]
mov eax, [nosplit rax*2]
add dword [nosplit rax*2], 5
lea edx, [nosplit rax*2]
mov ecx, [nosplit rax*1]
mov eax, [nosplit rax*1]
add dword [nosplit rax*1], 5
lea edx, [nosplit rax*1]
mov ecx, [rax*3]
mov eax, [rax*3]
add dword [rax*3], 5
lea edx, [rax*3]
mov ecx, [rax*5]
mov eax, [rax*5]
add dword [rax*5], 5
lea edx, [rax*5]
mov ecx, [rax*9]
mov eax, [rax*9]
add dword [rax*9], 5
lea edx, [rax*9]
mov ecx, [rax*4]
mov eax, [rax*4]
add dword [rax*4], 5
lea edx, [rax*4]
mov ecx, [rax*8]
mov eax, [rax*8]
add dword [rax*8], 5
lea edx, [rax*8]
mov ecx, [rax*2+5]
mov eax, [rax*2+5]
add dword [rax*2+5], 5
lea edx, [rax*2+5]
mov ecx, [rax*4+5]
mov eax, [rax*4+5]
add dword [rax*4+5], 5
lea edx, [rax*4+5]
mov ecx, [rax+rax]
mov eax, [rax+rax]
add dword [rax+rax], 5
lea edx, [rax+rax]
mov ecx, [rax+rax*2]
mov eax, [rax+rax*2]
add dword [rax+rax*2], 5
lea edx, [rax+rax*2]
mov ecx, [rax+rax*4]
mov eax, [rax+rax*4]
add dword [rax+rax*4], 5
lea edx, [rax+rax*4]
mov ecx, [rax+rax*8]
mov eax, [rax+rax*8]
add dword [rax+rax*8], 5
lea edx, [rax+rax*8]
mov ecx, [rax*2+rax]
mov eax, [rax*2+rax]
add dword [rax*2+rax], 5
lea edx, [rax*2+rax]
mov ecx, [rsp]
mov eax, [rsp]
add dword [rsp], 5
lea edx, [rsp]
mov ecx, [rsp+5]
mov eax, [rsp+5]
add dword [rsp+5], 5
lea edx, [rsp+5]
mov ecx, [rsp+rax]
mov eax, [rsp+rax]
add dword [rsp+rax], 5
lea edx, [rsp+rax]
mov ecx, [rax+rsp]
mov eax, [rax+rsp]
add dword [rax+rsp], 5
lea edx, [rax+rsp]
mov ecx, [rax*1+rsp]
mov eax, [rax*1+rsp]
add dword [rax*1+rsp], 5
lea edx, [rax*1+rsp]
mov ecx, [rsp*1+rax]
mov eax, [rsp*1+rax]
add dword [rsp*1+rax], 5
lea edx, [rsp*1+rax]
mov ecx, [rsp*1]
mov eax, [rsp*1]
add dword [rsp*1], 5
lea edx, [rsp*1]
mov ecx, [rbp*2]
mov eax, [rbp*2]
add dword [rbp*2], 5
lea edx, [rbp*2]
mov ecx, [rbp*1]
mov eax, [rbp*1]
add dword [rbp*1], 5
lea edx, [rbp*1]
mov ecx, [rbp*3]
mov eax, [rbp*3]
add dword [rbp*3], 5
lea edx, [rbp*3]
mov ecx, [rbp*4+rsp]
mov eax, [rbp*4+rsp]
add dword [rbp*4+rsp], 5
lea edx, [rbp*4+rsp]
mov ecx, [rbp+rbp]
mov eax, [rbp+rbp]
add dword [rbp+rbp], 5
lea edx, [rbp+rbp]
mov ecx, [rsi-128]
mov eax, [rsi-128]
add dword [rsi-128], 5
lea edx, [rsi-128]
mov ecx, [rsi-129]
mov eax, [rsi-129]
add dword [rsi-129], 5
lea edx, [rsi-129]
mov ecx, [rsi+127]
mov eax, [rsi+127]
add dword [rsi+127], 5
lea edx, [rsi+127]
mov ecx, [rsi+128]
mov eax, [rsi+128]
add dword [rsi+128], 5
lea edx, [rsi+128]
mov ecx, [byte rsi]
mov eax, [byte rsi]
add dword [byte rsi], 5
lea edx, [byte rsi]
mov ecx, [byte rsi+5]
mov eax, [byte rsi+5]
add dword [byte rsi+5], 5
lea edx, [byte rsi+5]
mov ecx, [dword rsi+5]
mov eax, [dword rsi+5]
add dword [dword rsi+5], 5
lea edx, [dword rsi+5]
mov ecx, [dword rsi]
mov eax, [dword rsi]
add dword [dword rsi], 5
lea edx, [dword rsi]
mov ecx, [byte rsi+rax*2+1]
mov eax, [byte rsi+rax*2+1]
add dword [byte rsi+rax*2+1], 5
lea edx, [byte rsi+rax*2+1]
mov ecx, [rsi+here]
mov eax, [rsi+here]
add dword [rsi+here], 5
lea edx, [rsi+here]
mov ecx, [rsi+rcx*2+here]
mov eax, [rsi+rcx*2+here]
add dword [rsi+rcx*2+here], 5
lea edx, [rsi+rcx*2+here]
mov ecx, [here]
mov eax, [here]
add dword [here], 5
lea edx, [here]
mov ecx, [here+4]
mov eax, [here+4]
add dword [here+4], 5
lea edx, [here+4]
mov ecx, [2*rax+3]
mov eax, [2*rax+3]
add dword [2*rax+3], 5
lea edx, [2*rax+3]
mov ecx, [4*(rax+1)]
mov eax, [4*(rax+1)]
add dword [4*(rax+1)], 5
lea edx, [4*(rax+1)]
mov ecx, [rax+rbx+5-3]
mov eax, [rax+rbx+5-3]
add dword [rax+rbx+5-3], 5
lea edx, [rax+rbx+5-3]
mov ecx, [rax+rbx*2-rbx]
mov eax, [rax+rbx*2-rbx]
add dword [rax+rbx*2-rbx], 5
lea edx, [rax+rbx*2-rbx]
mov ecx, [rax-rax+5]
mov eax, [rax-rax+5]
add dword [rax-rax+5], 5
lea edx, [rax-rax+5]
mov ecx, [5+rax]
mov eax, [5+rax]
add dword [5+rax], 5
lea edx, [5+rax]
mov ecx, [here+rbx]
mov eax, [here+rbx]
add dword [here+rbx], 5
lea edx, [here+rbx]
mov ecx, [rax+0x7fffffff]
mov eax, [rax+0x7fffffff]
add dword [rax+0x7fffffff], 5
lea edx, [rax+0x7fffffff]
mov ecx, [rax-0x80000000]
mov eax, [rax-0x80000000]
add dword [rax-0x80000000], 5
lea edx, [rax-0x80000000]
mov ecx, [rcx+rdx*8+0x12345678]
mov eax, [rcx+rdx*8+0x12345678]
add dword [rcx+rdx*8+0x12345678], 5
lea edx, [rcx+rdx*8+0x12345678]
mov ecx, [abs here]
mov eax, [abs here]
add dword [abs here], 5
lea edx, [abs here]
mov ecx, [rel here]
mov eax, [rel here]
add dword [rel here], 5
lea edx, [rel here]
mov ecx, [dword here]
mov eax, [dword here]
add dword [dword here], 5
lea edx, [dword here]
mov ecx, [qword here]
mov eax, [qword here]
add dword [qword here], 5
lea edx, [qword here]
mov ecx, [abs dword here]
mov eax, [abs dword here]
add dword [abs dword here], 5
lea edx, [abs dword here]
mov ecx, [rel 0x10]
mov eax, [rel 0x10]
add dword [rel 0x10], 5
lea edx, [rel 0x10]
mov ecx, [here-$$]
mov eax, [here-$$]
add dword [here-$$], 5
lea edx, [here-$$]
mov ecx, [here-$$+rax]
mov eax, [here-$$+rax]
add dword [here-$$+rax], 5
lea edx, [here-$$+rax]
mov ecx, [$]
mov eax, [$]
add dword [$], 5
lea edx, [$]
mov ecx, [rel $]
mov eax, [rel $]
add dword [rel $], 5
lea edx, [rel $]
mov ecx, [rbp+0]
mov eax, [rbp+0]
add dword [rbp+0], 5
lea edx, [rbp+0]
mov ecx, [rbp-8]
mov eax, [rbp-8]
add dword [rbp-8], 5
lea edx, [rbp-8]
mov ecx, [rbp*2+8]
mov eax, [rbp*2+8]
add dword [rbp*2+8], 5
lea edx, [rbp*2+8]
mov ecx, [nosplit rbp*2]
mov eax, [nosplit rbp*2]
add dword [nosplit rbp*2], 5
lea edx, [nosplit rbp*2]
mov ecx, [nosplit rax+rbx]
mov eax, [nosplit rax+rbx]
add dword [nosplit rax+rbx], 5
lea edx, [nosplit rax+rbx]
mov ecx, [eax+ebx]
mov eax, [eax+ebx]
add dword [eax+ebx], 5
lea edx, [eax+ebx]
mov ecx, [ebx+eax]
mov eax, [ebx+eax]
add dword [ebx+eax], 5
lea edx, [ebx+eax]
mov ecx, [eax+ebp]
mov eax, [eax+ebp]
add dword [eax+ebp], 5
lea edx, [eax+ebp]
mov ecx, [ebp+eax]
mov eax, [ebp+eax]
add dword [ebp+eax], 5
lea edx, [ebp+eax]
mov ecx, [eax*1+ebx]
mov eax, [eax*1+ebx]
add dword [eax*1+ebx], 5
lea edx, [eax*1+ebx]
mov ecx, [ebx+eax*1]
mov eax, [ebx+eax*1]
add dword [ebx+eax*1], 5
lea edx, [ebx+eax*1]
mov ecx, [eax*1]
mov eax, [eax*1]
add dword [eax*1], 5
lea edx, [eax*1]
mov ecx, [eax*2]
mov eax, [eax*2]
add dword [eax*2], 5
lea edx, [eax*2]
mov ecx, [nosplit eax*2]
mov eax, [nosplit eax*2]
add dword [nosplit eax*2], 5
lea edx, [nosplit eax*2]
mov ecx, [nosplit eax*1]
mov eax, [nosplit eax*1]
add dword [nosplit eax*1], 5
lea edx, [nosplit eax*1]
mov ecx, [eax*3]
mov eax, [eax*3]
add dword [eax*3], 5
lea edx, [eax*3]
mov ecx, [eax*5]
mov eax, [eax*5]
add dword [eax*5], 5
lea edx, [eax*5]
mov ecx, [eax*9]
mov eax, [eax*9]
add dword [eax*9], 5
lea edx, [eax*9]
mov ecx, [eax*4]
mov eax, [eax*4]
add dword [eax*4], 5
lea edx, [eax*4]
mov ecx, [eax*8]
mov eax, [eax*8]
add dword [eax*8], 5
lea edx, [eax*8]
mov ecx, [eax*2+5]
mov eax, [eax*2+5]
add dword [eax*2+5], 5
lea edx, [eax*2+5]
mov ecx, [eax*4+5]
mov eax, [eax*4+5]
add dword [eax*4+5], 5
lea edx, [eax*4+5]
mov ecx, [eax+eax]
mov eax, [eax+eax]
add dword [eax+eax], 5
lea edx, [eax+eax]
mov ecx, [eax+eax*2]
mov eax, [eax+eax*2]
add dword [eax+eax*2], 5
lea edx, [eax+eax*2]
mov ecx, [eax+eax*4]
mov eax, [eax+eax*4]
add dword [eax+eax*4], 5
lea edx, [eax+eax*4]
mov ecx, [eax+eax*8]
mov eax, [eax+eax*8]
add dword [eax+eax*8], 5
lea edx, [eax+eax*8]
mov ecx, [eax*2+eax]
mov eax, [eax*2+eax]
add dword [eax*2+eax], 5
lea edx, [eax*2+eax]
mov ecx, [esp]
mov eax, [esp]
add dword [esp], 5
lea edx, [esp]
mov ecx, [esp+5]
mov eax, [esp+5]
add dword [esp+5], 5
lea edx, [esp+5]
mov ecx, [esp+eax]
mov eax, [esp+eax]
add dword [esp+eax], 5
lea edx, [esp+eax]
mov ecx, [eax+esp]
mov eax, [eax+esp]
add dword [eax+esp], 5
lea edx, [eax+esp]
mov ecx, [eax*1+esp]
mov eax, [eax*1+esp]
add dword [eax*1+esp], 5
lea edx, [eax*1+esp]
mov ecx, [esp*1+eax]
mov eax, [esp*1+eax]
add dword [esp*1+eax], 5
lea edx, [esp*1+eax]
mov ecx, [esp*1]
mov eax, [esp*1]
add dword [esp*1], 5
lea edx, [esp*1]
mov ecx, [ebp*2]
mov eax, [ebp*2]
add dword [ebp*2], 5
lea edx, [ebp*2]
mov ecx, [ebp*1]
mov eax, [ebp*1]
add dword [ebp*1], 5
lea edx, [ebp*1]
mov ecx, [ebp*3]
mov eax, [ebp*3]
add dword [ebp*3], 5
lea edx, [ebp*3]
mov ecx, [ebp*4+esp]
mov eax, [ebp*4+esp]
add dword [ebp*4+esp], 5
lea edx, [ebp*4+esp]
mov ecx, [ebp+ebp]
mov eax, [ebp+ebp]
add dword [ebp+ebp], 5
lea edx, [ebp+ebp]
mov ecx, [esi-128]
mov eax, [esi-128]
add dword [esi-128], 5
lea edx, [esi-128]
mov ecx, [esi-129]
mov eax, [esi-129]
add dword [esi-129], 5
lea edx, [esi-129]
mov ecx, [esi+127]
mov eax, [esi+127]
add dword [esi+127], 5
lea edx, [esi+127]
mov ecx, [esi+128]
mov eax, [esi+128]
add dword [esi+128], 5
lea edx, [esi+128]
mov ecx, [byte esi]
mov eax, [byte esi]
add dword [byte esi], 5
lea edx, [byte esi]
mov ecx, [byte esi+5]
mov eax, [byte esi+5]
add dword [byte esi+5], 5
lea edx, [byte esi+5]
mov ecx, [dword esi+5]
mov eax, [dword esi+5]
add dword [dword esi+5], 5
lea edx, [dword esi+5]
mov ecx, [dword esi]
mov eax, [dword esi]
add dword [dword esi], 5
lea edx, [dword esi]
mov ecx, [byte esi+eax*2+1]
mov eax, [byte esi+eax*2+1]
add dword [byte esi+eax*2+1], 5
lea edx, [byte esi+eax*2+1]
mov ecx, [esi+here]
mov eax, [esi+here]
add dword [esi+here], 5
lea edx, [esi+here]
mov ecx, [esi+ecx*2+here]
mov eax, [esi+ecx*2+here]
add dword [esi+ecx*2+here], 5
lea edx, [esi+ecx*2+here]
mov ecx, [2*eax+3]
mov eax, [2*eax+3]
add dword [2*eax+3], 5
lea edx, [2*eax+3]
mov ecx, [4*(eax+1)]
mov eax, [4*(eax+1)]
add dword [4*(eax+1)], 5
lea edx, [4*(eax+1)]
mov ecx, [eax+ebx+5-3]
mov eax, [eax+ebx+5-3]
add dword [eax+ebx+5-3], 5
lea edx, [eax+ebx+5-3]
mov ecx, [eax+ebx*2-ebx]
mov eax, [eax+ebx*2-ebx]
add dword [eax+ebx*2-ebx], 5
lea edx, [eax+ebx*2-ebx]
mov ecx, [eax-eax+5]
mov eax, [eax-eax+5]
add dword [eax-eax+5], 5
lea edx, [eax-eax+5]
mov ecx, [5+eax]
mov eax, [5+eax]
add dword [5+eax], 5
lea edx, [5+eax]
mov ecx, [here+ebx]
mov eax, [here+ebx]
add dword [here+ebx], 5
lea edx, [here+ebx]
mov ecx, [eax+0x7fffffff]
mov eax, [eax+0x7fffffff]
add dword [eax+0x7fffffff], 5
lea edx, [eax+0x7fffffff]
mov ecx, [eax-0x80000000]
mov eax, [eax-0x80000000]
add dword [eax-0x80000000], 5
lea edx, [eax-0x80000000]
mov ecx, [eax+0x80000000]
mov eax, [eax+0x80000000]
add dword [eax+0x80000000], 5
lea edx, [eax+0x80000000]
mov ecx, [ecx+edx*8+0x12345678]
mov eax, [ecx+edx*8+0x12345678]
add dword [ecx+edx*8+0x12345678], 5
lea edx, [ecx+edx*8+0x12345678]
mov ecx, [here-$$+eax]
mov eax, [here-$$+eax]
add dword [here-$$+eax], 5
lea edx, [here-$$+eax]
mov ecx, [ebp+0]
mov eax, [ebp+0]
add dword [ebp+0], 5
lea edx, [ebp+0]
mov ecx, [ebp-8]
mov eax, [ebp-8]
add dword [ebp-8], 5
lea edx, [ebp-8]
mov ecx, [ebp*2+8]
mov eax, [ebp*2+8]
add dword [ebp*2+8], 5
lea edx, [ebp*2+8]
mov ecx, [nosplit ebp*2]
mov eax, [nosplit ebp*2]
add dword [nosplit ebp*2], 5
lea edx, [nosplit ebp*2]
mov ecx, [nosplit eax+ebx]
mov eax, [nosplit eax+ebx]
add dword [nosplit eax+ebx], 5
lea edx, [nosplit eax+ebx]
mov ecx, [r12]
mov eax, [r12]
add dword [r12], 5
lea edx, [r12]
mov ecx, [r13]
mov eax, [r13]
add dword [r13], 5
lea edx, [r13]
mov ecx, [r12*2]
mov eax, [r12*2]
add dword [r12*2], 5
lea edx, [r12*2]
mov ecx, [r13*2]
mov eax, [r13*2]
add dword [r13*2], 5
lea edx, [r13*2]
mov ecx, [r12+r13]
mov eax, [r12+r13]
add dword [r12+r13], 5
lea edx, [r12+r13]
mov ecx, [r13+r12]
mov eax, [r13+r12]
add dword [r13+r12], 5
lea edx, [r13+r12]
mov ecx, [r8+rax]
mov eax, [r8+rax]
add dword [r8+rax], 5
lea edx, [r8+rax]
mov ecx, [rax+r13]
mov eax, [rax+r13]
add dword [rax+r13], 5
lea edx, [rax+r13]
mov ecx, [r12*1+r12]
mov eax, [r12*1+r12]
add dword [r12*1+r12], 5
lea edx, [r12*1+r12]
mov ecx, [r12d]
mov eax, [r12d]
add dword [r12d], 5
lea edx, [r12d]
mov ecx, [r13d+5]
mov eax, [r13d+5]
add dword [r13d+5], 5
lea edx, [r13d+5]
mov ecx, [fs:here]
mov eax, [fs:here]
add dword [fs:here], 5
lea edx, [fs:here]
mov ecx, [gs:here]
mov eax, [gs:here]
add dword [gs:here], 5
lea edx, [gs:here]
mov ecx, [fs:0]
mov eax, [fs:0]
add dword [fs:0], 5
lea edx, [fs:0]
mov eax, [fs:rel here]
add dword [fs:rel here], 5
lea edx, [fs:rel here]
mov ecx, [rel fs:here]
mov eax, [rel fs:here]
add dword [rel fs:here], 5
lea edx, [rel fs:here]
mov ecx, [rsp*1+r12]
mov eax, [rsp*1+r12]
add dword [rsp*1+r12], 5
lea edx, [rsp*1+r12]
mov ecx, [r12+rsp]
mov eax, [r12+rsp]
add dword [r12+rsp], 5
lea edx, [r12+rsp]
mov ecx, [fs:rax]
mov eax, [fs:rax]
add dword [fs:rax], 5
lea edx, [fs:rax]
mov ecx, [es:rax]
mov eax, [es:rax]
add dword [es:rax], 5
lea edx, [es:rax]
mov ecx, [cs:here]
mov eax, [cs:here]
add dword [cs:here], 5
lea edx, [cs:here]
mov eax, [ds:rbp]
add dword [ds:rbp], 5
lea edx, [ds:rbp]
default rel
mov rcx, [here]
mov rcx, [abs here]
mov rcx, [rel here]
mov rcx, [fs:here]
mov rcx, [es:here]
mov rcx, [0x10]
mov rcx, [here+rax]
mov rcx, [dword here]
mov rcx, [qword here]
mov rcx, [$+5]
mov rcx, [gs:0x10]
mov rcx, [fs:rel here]
mov rax, [here]
mov rax, [qword here]
mov rax, [abs qword here]
cmp byte [here], 5
mov qword [here], 0x12345678
default abs
fwd: nop
end:
