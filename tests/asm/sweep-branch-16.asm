; Instruction sweep: branch, 16-bit mode.
bits 16
k equ 5
here:
jo here
jo near here
jo short $
jo $+100
jo $+200
jo 0x1000
jo $-125
jo $-126
jo $-127
jo $+129
jo $+130
jo $+131
jno here
jno near here
jno short $
jno $+100
jno $+200
jno 0x1000
jno $-125
jno $-126
jno $-127
jno $+129
jno $+130
jno $+131
jb here
jb near here
jb short $
jb $+100
jb $+200
jb 0x1000
jb $-125
jb $-126
jb $-127
jb $+129
jb $+130
jb $+131
jc here
jc near here
jc short $
jc $+100
jc $+200
jc 0x1000
jc $-125
jc $-126
jc $-127
jc $+129
jc $+130
jc $+131
jnae here
jnae near here
jnae short $
jnae $+100
jnae $+200
jnae 0x1000
jnae $-125
jnae $-126
jnae $-127
jnae $+129
jnae $+130
jnae $+131
jae here
jae near here
jae short $
jae $+100
jae $+200
jae 0x1000
jae $-125
jae $-126
jae $-127
jae $+129
jae $+130
jae $+131
jnb here
jnb near here
jnb short $
jnb $+100
jnb $+200
jnb 0x1000
jnb $-125
jnb $-126
jnb $-127
jnb $+129
jnb $+130
jnb $+131
jnc here
jnc near here
jnc short $
jnc $+100
jnc $+200
jnc 0x1000
jnc $-125
jnc $-126
jnc $-127
jnc $+129
jnc $+130
jnc $+131
je here
je near here
je short $
je $+100
je $+200
je 0x1000
je $-125
je $-126
je $-127
je $+129
je $+130
je $+131
jz here
jz near here
jz short $
jz $+100
jz $+200
jz 0x1000
jz $-125
jz $-126
jz $-127
jz $+129
jz $+130
jz $+131
jne here
jne near here
jne short $
jne $+100
jne $+200
jne 0x1000
jne $-125
jne $-126
jne $-127
jne $+129
jne $+130
jne $+131
jnz here
jnz near here
jnz short $
jnz $+100
jnz $+200
jnz 0x1000
jnz $-125
jnz $-126
jnz $-127
jnz $+129
jnz $+130
jnz $+131
jbe here
jbe near here
jbe short $
jbe $+100
jbe $+200
jbe 0x1000
jbe $-125
jbe $-126
jbe $-127
jbe $+129
jbe $+130
jbe $+131
jna here
jna near here
jna short $
jna $+100
jna $+200
jna 0x1000
jna $-125
jna $-126
jna $-127
jna $+129
jna $+130
jna $+131
ja here
ja near here
ja short $
ja $+100
ja $+200
ja 0x1000
ja $-125
ja $-126
ja $-127
ja $+129
ja $+130
ja $+131
jnbe here
jnbe near here
jnbe short $
jnbe $+100
jnbe $+200
jnbe 0x1000
jnbe $-125
jnbe $-126
jnbe $-127
jnbe $+129
jnbe $+130
jnbe $+131
js here
js near here
js short $
js $+100
js $+200
js 0x1000
js $-125
js $-126
js $-127
js $+129
js $+130
js $+131
jns here
jns near here
jns short $
jns $+100
jns $+200
jns 0x1000
jns $-125
jns $-126
jns $-127
jns $+129
jns $+130
jns $+131
jp here
jp near here
jp short $
jp $+100
jp $+200
jp 0x1000
jp $-125
jp $-126
jp $-127
jp $+129
jp $+130
jp $+131
jpe here
jpe near here
jpe short $
jpe $+100
jpe $+200
jpe 0x1000
jpe $-125
jpe $-126
jpe $-127
jpe $+129
jpe $+130
jpe $+131
jnp here
jnp near here
jnp short $
jnp $+100
jnp $+200
jnp 0x1000
jnp $-125
jnp $-126
jnp $-127
jnp $+129
jnp $+130
jnp $+131
jpo here
jpo near here
jpo short $
jpo $+100
jpo $+200
jpo 0x1000
jpo $-125
jpo $-126
jpo $-127
jpo $+129
jpo $+130
jpo $+131
jl here
jl near here
jl short $
jl $+100
jl $+200
jl 0x1000
jl $-125
jl $-126
jl $-127
jl $+129
jl $+130
jl $+131
jnge here
jnge near here
jnge short $
jnge $+100
jnge $+200
jnge 0x1000
jnge $-125
jnge $-126
jnge $-127
jnge $+129
jnge $+130
jnge $+131
jge here
jge near here
jge short $
jge $+100
jge $+200
jge 0x1000
jge $-125
jge $-126
jge $-127
jge $+129
jge $+130
jge $+131
jnl here
jnl near here
jnl short $
jnl $+100
jnl $+200
jnl 0x1000
jnl $-125
jnl $-126
jnl $-127
jnl $+129
jnl $+130
jnl $+131
jle here
jle near here
jle short $
jle $+100
jle $+200
jle 0x1000
jle $-125
jle $-126
jle $-127
jle $+129
jle $+130
jle $+131
jng here
jng near here
jng short $
jng $+100
jng $+200
jng 0x1000
jng $-125
jng $-126
jng $-127
jng $+129
jng $+130
jng $+131
jg here
jg near here
jg short $
jg $+100
jg $+200
jg 0x1000
jg $-125
jg $-126
jg $-127
jg $+129
jg $+130
jg $+131
jnle here
jnle near here
jnle short $
jnle $+100
jnle $+200
jnle 0x1000
jnle $-125
jnle $-126
jnle $-127
jnle $+129
jnle $+130
jnle $+131
jmp here
call here
jmp short $
jmp near here
call near here
jmp $
call $
jmp $+127
call $+127
jmp $+129
call $+129
jmp $+130
call $+130
jmp $-126
call $-126
jmp $-127
call $-127
jmp 0x1000
call 0x1000
jmp word here
call word here
jmp dword here
call dword here
jmp 0x10:0x1234
call 0x10:0x1234
jmp word 0x10:0x1234
call word 0x10:0x1234
jmp dword 0x10:0x1234
call dword 0x10:0x1234
jmp 0x8:here
call 0x8:here
jmp [bx]
call [bx]
jmp [bp]
call [bp]
jmp [bx+si]
call [bx+si]
jmp [bp+di+5]
call [bp+di+5]
jmp [si-200]
call [si-200]
jmp [0x1234]
call [0x1234]
jmp [eax]
call [eax]
jmp [esp+4]
call [esp+4]
jmp far [bx]
call far [bx]
jmp far [bp]
call far [bp]
jmp far [bx+si]
call far [bx+si]
jmp far [bp+di+5]
call far [bp+di+5]
jmp far [si-200]
call far [si-200]
jmp far [0x1234]
call far [0x1234]
jmp far [eax]
call far [eax]
jmp far [esp+4]
call far [esp+4]
jmp word [bx]
call word [bx]
jmp word [bp]
call word [bp]
jmp word [bx+si]
call word [bx+si]
jmp word [bp+di+5]
call word [bp+di+5]
jmp word [si-200]
call word [si-200]
jmp word [0x1234]
call word [0x1234]
jmp word [eax]
call word [eax]
jmp word [esp+4]
call word [esp+4]
jmp dword [bx]
call dword [bx]
jmp dword [bp]
call dword [bp]
jmp dword [bx+si]
call dword [bx+si]
jmp dword [bp+di+5]
call dword [bp+di+5]
jmp dword [si-200]
call dword [si-200]
jmp dword [0x1234]
call dword [0x1234]
jmp dword [eax]
call dword [eax]
jmp dword [esp+4]
call dword [esp+4]
jmp far word [bx]
call far word [bx]
jmp far word [bp]
call far word [bp]
jmp far dword [bx]
call far dword [bx]
jmp far dword [bp]
call far dword [bp]
jmp near [bx]
call near [bx]
jmp near [bp]
call near [bp]
jmp ax
call ax
jmp ecx
call ecx
loop $
loop $+10
a32 loop $
loop $, cx
loop $, ecx
loope $
loope $+10
a32 loope $
loope $, cx
loope $, ecx
loopz $
loopz $+10
a32 loopz $
loopz $, cx
loopz $, ecx
loopne $
loopne $+10
a32 loopne $
loopne $, cx
loopne $, ecx
loopnz $
loopnz $+10
a32 loopnz $
loopnz $, cx
loopnz $, ecx
jcxz $
jcxz $+10
jecxz $
jecxz $+10
fwd: nop
end:
