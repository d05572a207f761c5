; Instruction sweep: stack, 32-bit mode.
bits 32
k equ 5
here:
push es
pop es
push word es
o16 push es
push cs
push word cs
o16 push cs
push ss
pop ss
push word ss
o16 push ss
push ds
pop ds
push word ds
o16 push ds
push fs
pop fs
push word fs
o16 push fs
push gs
pop gs
push word gs
o16 push gs
push ax
pop ax
push cx
pop cx
push bx
pop bx
push si
pop si
push word [ebx]
pop word [ebx]
push word [ebp]
pop word [ebp]
push word [esp]
pop word [esp]
push word [eax+ecx*4]
pop word [eax+ecx*4]
push word [ebx+esi*8-100]
pop word [ebx+esi*8-100]
push word [edi+1000]
pop word [edi+1000]
push word [0x1234]
pop word [0x1234]
push word [bx+di]
pop word [bx+di]
push word [eax*2]
pop word [eax*2]
push word [ebp+eax]
pop word [ebp+eax]
push eax
pop eax
push ecx
pop ecx
push ebx
pop ebx
push edi
pop edi
push dword [ebx]
pop dword [ebx]
push dword [ebp]
pop dword [ebp]
push dword [esp]
pop dword [esp]
push dword [eax+ecx*4]
pop dword [eax+ecx*4]
push dword [ebx+esi*8-100]
pop dword [ebx+esi*8-100]
push dword [edi+1000]
pop dword [edi+1000]
push dword [0x1234]
pop dword [0x1234]
push dword [bx+di]
pop dword [bx+di]
push dword [eax*2]
pop dword [eax*2]
push dword [ebp+eax]
pop dword [ebp+eax]
push 0
push 1
push -1
push 5
push 127
push 128
push -128
push -129
push 0x55
push 0xff
push 255
push 0x80
push 0x1234
push 0xffff
push 0xff80
push -300
push 32767
push 0x12345678
push 0xffffffff
push 0x7fffffff
push -70000
push 0x80000000
push byte 5
push word 5
push dword 5
push strict byte 5
push strict word 5
push strict dword 5
push byte 0x55
push word 0x55
push dword 0x55
push strict byte 0x55
push strict word 0x55
push strict dword 0x55
push word 0x1234
push dword 0x1234
push strict word 0x1234
push strict dword 0x1234
push byte -1
push word -1
push dword -1
push strict byte -1
push strict word -1
push strict dword -1
push word 300
push dword 300
push strict word 300
push strict dword 300
fwd: nop
end:
