; Instruction sweep: stack, 16-bit mode.
bits 16
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
push word [bx]
pop word [bx]
push word [bp]
pop word [bp]
push word [bx+si]
pop word [bx+si]
push word [bp+di+5]
pop word [bp+di+5]
push word [si-200]
pop word [si-200]
push word [0x1234]
pop word [0x1234]
push word [eax]
pop word [eax]
push word [esp+4]
pop word [esp+4]
push eax
pop eax
push ecx
pop ecx
push ebx
pop ebx
push edi
pop edi
push dword [bx]
pop dword [bx]
push dword [bp]
pop dword [bp]
push dword [bx+si]
pop dword [bx+si]
push dword [bp+di+5]
pop dword [bp+di+5]
push dword [si-200]
pop dword [si-200]
push dword [0x1234]
pop dword [0x1234]
push dword [eax]
pop dword [eax]
push dword [esp+4]
pop dword [esp+4]
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
