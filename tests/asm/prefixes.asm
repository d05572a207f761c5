; Prefixes in their orders, labels without a colon, names that look like others.
bits 64
lock add dword [fs:rax], 1
lock cmpxchg8b [gs:rbx+8]
rep movsb
repne scasb
es lodsb
rep fs movsd
a32 rep stosd
o16 nop
lock xadd [eax], cl
fs mov eax, [rbx]
[bits 64]
plain db 1
loop_count equ 3
$eax: mov eax, $eax
lea rcx, [rel $eax]
mov ecx, loop_count
counter: dd 0
.inner: dd .inner
other: dd counter.inner
.inner: dd .inner, other.inner
MOV EAX, EBX
Mov Eax, [Rbx + Rcx*4]
SECTION .text
times 3 inc eax
jmp $
jmp $$
call $+5
dd $-$$
%define FIVE 5
%define TEN FIVE*2
mov eax, TEN
mov ebx, [rsi + TEN]
