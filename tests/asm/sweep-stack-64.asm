; Instruction sweep: stack, 64-bit mode.
bits 64
k equ 5
here:
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
push r10w
pop r10w
push word [rbx]
pop word [rbx]
push word [rbp]
pop word [rbp]
push word [rsp]
pop word [rsp]
push word [r12]
pop word [r12]
push word [r13]
pop word [r13]
push word [rax+rcx*4]
pop word [rax+rcx*4]
push word [rbx+r9*8-100]
pop word [rbx+r9*8-100]
push word [r10+1000]
pop word [r10+1000]
push word [0x1234]
pop word [0x1234]
push word [rel here]
pop word [rel here]
push word [rel here+8]
pop word [rel here+8]
push word [eax+ecx]
pop word [eax+ecx]
push word [rax*5]
pop word [rax*5]
push word [rbp+rax]
pop word [rbp+rax]
push word [gs:rdi]
pop word [gs:rdi]
push rax
pop rax
push rcx
pop rcx
push rbx
pop rbx
push r9
pop r9
push rsp
pop rsp
push r15
pop r15
push qword [rbx]
pop qword [rbx]
push qword [rbp]
pop qword [rbp]
push qword [rsp]
pop qword [rsp]
push qword [r12]
pop qword [r12]
push qword [r13]
pop qword [r13]
push qword [rax+rcx*4]
pop qword [rax+rcx*4]
push qword [rbx+r9*8-100]
pop qword [rbx+r9*8-100]
push qword [r10+1000]
pop qword [r10+1000]
push qword [0x1234]
pop qword [0x1234]
push qword [rel here]
pop qword [rel here]
push qword [rel here+8]
pop qword [rel here+8]
push qword [eax+ecx]
pop qword [eax+ecx]
push qword [rax*5]
pop qword [rax*5]
push qword [rbp+rax]
pop qword [rbp+rax]
push qword [gs:rdi]
pop qword [gs:rdi]
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
push 0x7fffffff
push -70000
push byte 5
push word 5
push dword 5
push qword 5
push strict byte 5
push strict word 5
push strict dword 5
push strict qword 5
push byte 0x55
push word 0x55
push dword 0x55
push qword 0x55
push strict byte 0x55
push strict word 0x55
push strict dword 0x55
push strict qword 0x55
push word 0x1234
push dword 0x1234
push qword 0x1234
push strict word 0x1234
push strict dword 0x1234
push strict qword 0x1234
push byte -1
push word -1
push dword -1
push qword -1
push strict byte -1
push strict word -1
push strict dword -1
push strict qword -1
push word 300
push dword 300
push qword 300
push strict word 300
push strict dword 300
push strict qword 300
fwd: nop
end:
