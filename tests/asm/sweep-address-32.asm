; Instruction sweep: address, 32-bit mode.
bits 32
k equ 5
here:
lea cx, [ebx]
lea cx, [ebp]
lea cx, [esp]
lea cx, [eax+ecx*4]
lea cx, [ebx+esi*8-100]
lea cx, [edi+1000]
lea cx, [0x1234]
lea cx, [bx+di]
lea cx, [eax*2]
lea cx, [ebp+eax]
lea ecx, [ebx]
lea ecx, [ebp]
lea ecx, [esp]
lea ecx, [eax+ecx*4]
lea ecx, [ebx+esi*8-100]
lea ecx, [edi+1000]
lea ecx, [0x1234]
lea ecx, [bx+di]
lea ecx, [eax*2]
lea ecx, [ebp+eax]
mov ecx, [es:ebx]
mov ecx, [cs:ebx]
mov ecx, [ss:ebx]
mov ecx, [ds:ebx]
mov ecx, [fs:ebx]
mov ecx, [gs:ebx]
mov ecx, [es:ebp]
mov ecx, [cs:ebp]
mov ecx, [ss:ebp]
mov ecx, [ds:ebp]
mov ecx, [fs:ebp]
mov ecx, [gs:ebp]
mov ecx, [es:esp]
mov ecx, [cs:esp]
mov ecx, [ss:esp]
mov ecx, [ds:esp]
mov ecx, [fs:esp]
mov ecx, [gs:esp]
mov ecx, [es:eax+ecx*4]
mov ecx, [cs:eax+ecx*4]
mov ecx, [ss:eax+ecx*4]
mov ecx, [ds:eax+ecx*4]
mov ecx, [fs:eax+ecx*4]
mov ecx, [gs:eax+ecx*4]
mov ecx, [es:ebx+esi*8-100]
mov ecx, [cs:ebx+esi*8-100]
mov ecx, [ss:ebx+esi*8-100]
mov ecx, [ds:ebx+esi*8-100]
mov ecx, [fs:ebx+esi*8-100]
mov ecx, [gs:ebx+esi*8-100]
mov ecx, [es:edi+1000]
mov ecx, [cs:edi+1000]
mov ecx, [ss:edi+1000]
mov ecx, [ds:edi+1000]
mov ecx, [fs:edi+1000]
mov ecx, [gs:edi+1000]
mov ecx, [es:0x1234]
mov ecx, [cs:0x1234]
mov ecx, [ss:0x1234]
mov ecx, [ds:0x1234]
mov ecx, [fs:0x1234]
mov ecx, [gs:0x1234]
mov ecx, [es:bx+di]
mov ecx, [cs:bx+di]
mov ecx, [ss:bx+di]
mov ecx, [ds:bx+di]
mov ecx, [fs:bx+di]
mov ecx, [gs:bx+di]
mov ecx, [es:eax*2]
mov ecx, [cs:eax*2]
mov ecx, [ss:eax*2]
mov ecx, [ds:eax*2]
mov ecx, [fs:eax*2]
mov ecx, [gs:eax*2]
mov ecx, [es:ebp+eax]
mov ecx, [cs:ebp+eax]
mov ecx, [ss:ebp+eax]
mov ecx, [ds:ebp+eax]
mov ecx, [fs:ebp+eax]
mov ecx, [gs:ebp+eax]
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
mov ecx, [here]
mov eax, [here]
add dword [here], 5
lea edx, [here]
mov ecx, [here+4]
mov eax, [here+4]
add dword [here+4], 5
lea edx, [here+4]
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
mov ecx, [word here]
mov eax, [word here]
add dword [word here], 5
lea edx, [word here]
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
mov ecx, [here-$$+eax]
mov eax, [here-$$+eax]
add dword [here-$$+eax], 5
lea edx, [here-$$+eax]
mov ecx, [$]
mov eax, [$]
add dword [$], 5
lea edx, [$]
mov ecx, [rel $]
mov eax, [rel $]
add dword [rel $], 5
lea edx, [rel $]
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
mov ecx, [bx+si]
mov eax, [bx+si]
add dword [bx+si], 5
lea edx, [bx+si]
mov ecx, [bp]
mov eax, [bp]
add dword [bp], 5
lea edx, [bp]
mov ecx, [bp+5]
mov eax, [bp+5]
add dword [bp+5], 5
lea edx, [bp+5]
mov ecx, [word 0x1234]
mov eax, [word 0x1234]
add dword [word 0x1234], 5
lea edx, [word 0x1234]
mov ecx, [si+here]
mov eax, [si+here]
add dword [si+here], 5
lea edx, [si+here]
mov ecx, [fs:eax]
mov eax, [fs:eax]
add dword [fs:eax], 5
lea edx, [fs:eax]
mov eax, [ss:ebp]
add dword [ss:ebp], 5
lea edx, [ss:ebp]
mov ecx, [ds:here]
mov eax, [ds:here]
add dword [ds:here], 5
lea edx, [ds:here]
mov eax, [cs:eax+ecx*4]
add dword [cs:eax+ecx*4], 5
lea edx, [cs:eax+ecx*4]
fwd: nop
end:
