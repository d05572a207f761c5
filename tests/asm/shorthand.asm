; Operands that may be left out, and registers that may be written though they are implied.
bits 64
here:
fld st1
fld dword [rbx]
fadd st1
fadd st1, st0
faddp
faddp st1
fxch
fxch st3
fucomip st1
fcomi st2
fstp qword [rbx]
fild word [rbx]
fstsw ax
fnstcw [rbx]
fldcw [rbx]
monitor rax, ecx, edx
mwait eax, ecx
invlpga rax, ecx
invlpga eax, ecx
a32 vmrun
a32 vmload
vmsave
loop here, ecx
loopne here, rcx
imul eax, 5
imul r9, r10, 500
