; Instruction sweep: sse, 64-bit mode.
bits 64
k equ 5
here:
movaps xmm1, xmm2
movaps xmm1, xmm10
movaps xmm1, [rsi+r9]
movaps xmm9, xmm2
movaps xmm9, xmm10
movaps xmm9, [rsi+r9]
movaps [rbx], xmm2
movaps [rbx], xmm10
movaps oword [rbx], xmm2
movaps oword [rbx], xmm10
movups xmm1, xmm2
movups xmm1, xmm10
movups xmm1, [rsi+r9]
movups xmm9, xmm2
movups xmm9, xmm10
movups xmm9, [rsi+r9]
movups [rbx], xmm2
movups [rbx], xmm10
movups oword [rbx], xmm2
movups oword [rbx], xmm10
movdqa xmm1, xmm2
movdqa xmm1, xmm10
movdqa xmm1, [rsi+r9]
movdqa xmm9, xmm2
movdqa xmm9, xmm10
movdqa xmm9, [rsi+r9]
movdqa [rbx], xmm2
movdqa [rbx], xmm10
movdqa oword [rbx], xmm2
movdqa oword [rbx], xmm10
movdqu xmm1, xmm2
movdqu xmm1, xmm10
movdqu xmm1, [rsi+r9]
movdqu xmm9, xmm2
movdqu xmm9, xmm10
movdqu xmm9, [rsi+r9]
movdqu [rbx], xmm2
movdqu [rbx], xmm10
movdqu oword [rbx], xmm2
movdqu oword [rbx], xmm10
movapd xmm1, xmm2
movapd xmm1, xmm10
movapd xmm1, [rsi+r9]
movapd xmm9, xmm2
movapd xmm9, xmm10
movapd xmm9, [rsi+r9]
movapd [rbx], xmm2
movapd [rbx], xmm10
movapd oword [rbx], xmm2
movapd oword [rbx], xmm10
movupd xmm1, xmm2
movupd xmm1, xmm10
movupd xmm1, [rsi+r9]
movupd xmm9, xmm2
movupd xmm9, xmm10
movupd xmm9, [rsi+r9]
movupd [rbx], xmm2
movupd [rbx], xmm10
movupd oword [rbx], xmm2
movupd oword [rbx], xmm10
addps xmm1, xmm2
addps xmm1, xmm10
addps xmm1, [rsi+r9]
addps xmm9, xmm2
addps xmm9, xmm10
addps xmm9, [rsi+r9]
addsd xmm1, xmm2
addsd xmm1, xmm10
addsd xmm1, [rsi+r9]
addsd xmm1, qword [rsi]
addsd xmm9, xmm2
addsd xmm9, xmm10
addsd xmm9, [rsi+r9]
addsd xmm9, qword [rsi]
mulss xmm1, xmm2
mulss xmm1, xmm10
mulss xmm1, [rsi+r9]
mulss xmm1, dword [rsi]
mulss xmm9, xmm2
mulss xmm9, xmm10
mulss xmm9, [rsi+r9]
mulss xmm9, dword [rsi]
xorps xmm1, xmm2
xorps xmm1, xmm10
xorps xmm1, [rsi+r9]
xorps xmm9, xmm2
xorps xmm9, xmm10
xorps xmm9, [rsi+r9]
pxor xmm1, xmm2
pxor xmm1, xmm10
pxor xmm1, [rsi+r9]
pxor xmm9, xmm2
pxor xmm9, xmm10
pxor xmm9, [rsi+r9]
paddd xmm1, xmm2
paddd xmm1, xmm10
paddd xmm1, [rsi+r9]
paddd xmm9, xmm2
paddd xmm9, xmm10
paddd xmm9, [rsi+r9]
pshufb xmm1, xmm2
pshufb xmm1, xmm10
pshufb xmm1, [rsi+r9]
pshufb xmm9, xmm2
pshufb xmm9, xmm10
pshufb xmm9, [rsi+r9]
sqrtsd xmm1, xmm2
sqrtsd xmm1, xmm10
sqrtsd xmm1, [rsi+r9]
sqrtsd xmm1, qword [rsi]
sqrtsd xmm9, xmm2
sqrtsd xmm9, xmm10
sqrtsd xmm9, [rsi+r9]
sqrtsd xmm9, qword [rsi]
cvtsi2sd xmm1, ecx
cvtsi2sd xmm1, rdx
cvtsi2sd xmm1, [rsi+r9]
cvtsi2sd xmm1, dword [rsi]
cvtsi2sd xmm1, qword [rsi]
cvtsi2sd xmm9, ecx
cvtsi2sd xmm9, rdx
cvtsi2sd xmm9, [rsi+r9]
cvtsi2sd xmm9, dword [rsi]
cvtsi2sd xmm9, qword [rsi]
cvttsd2si eax, xmm2
cvttsd2si eax, xmm10
cvttsd2si eax, [rsi+r9]
cvttsd2si eax, qword [rsi]
cvttsd2si rcx, xmm2
cvttsd2si rcx, xmm10
cvttsd2si rcx, [rsi+r9]
cvttsd2si rcx, qword [rsi]
movss xmm1, xmm2
movss xmm1, xmm10
movss xmm1, [rsi+r9]
movss xmm1, dword [rsi]
movss xmm9, xmm2
movss xmm9, xmm10
movss xmm9, [rsi+r9]
movss xmm9, dword [rsi]
movss [rbx], xmm2
movss [rbx], xmm10
movss dword [rbx], xmm2
movss dword [rbx], xmm10
movsd xmm1, xmm2
movsd xmm1, xmm10
movsd xmm1, [rsi+r9]
movsd xmm1, qword [rsi]
movsd xmm9, xmm2
movsd xmm9, xmm10
movsd xmm9, [rsi+r9]
movsd xmm9, qword [rsi]
movsd [rbx], xmm2
movsd [rbx], xmm10
movsd qword [rbx], xmm2
movsd qword [rbx], xmm10
movd xmm1, ecx
movd xmm1, [rsi+r9]
movd xmm1, dword [rsi]
movd xmm9, ecx
movd xmm9, [rsi+r9]
movd xmm9, dword [rsi]
movd eax, xmm2
movd eax, xmm10
movd [rbx], xmm2
movd [rbx], xmm10
movd dword [rbx], xmm2
movd dword [rbx], xmm10
movq xmm1, xmm2
movq xmm1, xmm10
movq xmm1, rdx
movq xmm1, [rsi+r9]
movq xmm1, qword [rsi]
movq xmm9, xmm2
movq xmm9, xmm10
movq xmm9, rdx
movq xmm9, [rsi+r9]
movq xmm9, qword [rsi]
movq rcx, xmm2
movq rcx, xmm10
movq [rbx], xmm2
movq [rbx], xmm10
movq qword [rbx], xmm2
movq qword [rbx], xmm10
ucomisd xmm1, xmm2
ucomisd xmm1, xmm10
ucomisd xmm1, [rsi+r9]
ucomisd xmm1, qword [rsi]
ucomisd xmm9, xmm2
ucomisd xmm9, xmm10
ucomisd xmm9, [rsi+r9]
ucomisd xmm9, qword [rsi]
andnps xmm1, xmm2
andnps xmm1, xmm10
andnps xmm1, [rsi+r9]
andnps xmm9, xmm2
andnps xmm9, xmm10
andnps xmm9, [rsi+r9]
pand xmm1, xmm2
pand xmm1, xmm10
pand xmm1, [rsi+r9]
pand xmm9, xmm2
pand xmm9, xmm10
pand xmm9, [rsi+r9]
cvtss2sd xmm1, xmm2
cvtss2sd xmm1, xmm10
cvtss2sd xmm1, [rsi+r9]
cvtss2sd xmm1, dword [rsi]
cvtss2sd xmm9, xmm2
cvtss2sd xmm9, xmm10
cvtss2sd xmm9, [rsi+r9]
cvtss2sd xmm9, dword [rsi]
pcmpeqb xmm1, xmm2
pcmpeqb xmm1, xmm10
pcmpeqb xmm1, [rsi+r9]
pcmpeqb xmm9, xmm2
pcmpeqb xmm9, xmm10
pcmpeqb xmm9, [rsi+r9]
pmovmskb eax, xmm2
pmovmskb eax, xmm10
pshufd xmm1, xmm2, 5
shufps xmm1, [rax], 0x1b
palignr xmm3, xmm4, 8
psrldq xmm5, 8
pslld xmm2, 4
pinsrw xmm1, eax, 2
pextrw eax, xmm1, 2
vaddps xmm1, xmm2, xmm3
vaddps ymm1, ymm2, [rax]
vmovdqu ymm1, [rax]
vzeroupper
vpxor xmm1, xmm9, xmm3
aesenc xmm1, xmm2
movntdq [rax], xmm1
movnti [rax], ecx
maskmovq mm1, mm2
movq mm0, mm1
paddb mm1, [rax]
emms
fwd: nop
end:
