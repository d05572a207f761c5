; Instruction sweep: system, 64-bit mode.
bits 64
k equ 5
here:
mov ax, es
mov es, ax
mov cx, es
mov es, cx
mov bx, es
mov es, bx
mov si, es
mov es, si
mov r10w, es
mov es, r10w
mov [rbx], es
mov es, [rbx]
mov [rbp], es
mov es, [rbp]
mov [rsp], es
mov es, [rsp]
mov eax, es
mov es, eax
mov ecx, es
mov es, ecx
mov ebx, es
mov es, ebx
mov edi, es
mov es, edi
mov r11d, es
mov es, r11d
mov rax, es
mov es, rax
mov rcx, es
mov es, rcx
mov rbx, es
mov es, rbx
mov r9, es
mov es, r9
mov rsp, es
mov es, rsp
mov r15, es
mov es, r15
mov word [rbx], es
mov es, word [rbx]
mov ax, cs
mov cs, ax
mov cx, cs
mov cs, cx
mov bx, cs
mov cs, bx
mov si, cs
mov cs, si
mov r10w, cs
mov cs, r10w
mov [rbx], cs
mov cs, [rbx]
mov [rbp], cs
mov cs, [rbp]
mov [rsp], cs
mov cs, [rsp]
mov eax, cs
mov cs, eax
mov ecx, cs
mov cs, ecx
mov ebx, cs
mov cs, ebx
mov edi, cs
mov cs, edi
mov r11d, cs
mov cs, r11d
mov rax, cs
mov cs, rax
mov rcx, cs
mov cs, rcx
mov rbx, cs
mov cs, rbx
mov r9, cs
mov cs, r9
mov rsp, cs
mov cs, rsp
mov r15, cs
mov cs, r15
mov word [rbx], cs
mov cs, word [rbx]
mov ax, ss
mov ss, ax
mov cx, ss
mov ss, cx
mov bx, ss
mov ss, bx
mov si, ss
mov ss, si
mov r10w, ss
mov ss, r10w
mov [rbx], ss
mov ss, [rbx]
mov [rbp], ss
mov ss, [rbp]
mov [rsp], ss
mov ss, [rsp]
mov eax, ss
mov ss, eax
mov ecx, ss
mov ss, ecx
mov ebx, ss
mov ss, ebx
mov edi, ss
mov ss, edi
mov r11d, ss
mov ss, r11d
mov rax, ss
mov ss, rax
mov rcx, ss
mov ss, rcx
mov rbx, ss
mov ss, rbx
mov r9, ss
mov ss, r9
mov rsp, ss
mov ss, rsp
mov r15, ss
mov ss, r15
mov word [rbx], ss
mov ss, word [rbx]
mov ax, ds
mov ds, ax
mov cx, ds
mov ds, cx
mov bx, ds
mov ds, bx
mov si, ds
mov ds, si
mov r10w, ds
mov ds, r10w
mov [rbx], ds
mov ds, [rbx]
mov [rbp], ds
mov ds, [rbp]
mov [rsp], ds
mov ds, [rsp]
mov eax, ds
mov ds, eax
mov ecx, ds
mov ds, ecx
mov ebx, ds
mov ds, ebx
mov edi, ds
mov ds, edi
mov r11d, ds
mov ds, r11d
mov rax, ds
mov ds, rax
mov rcx, ds
mov ds, rcx
mov rbx, ds
mov ds, rbx
mov r9, ds
mov ds, r9
mov rsp, ds
mov ds, rsp
mov r15, ds
mov ds, r15
mov word [rbx], ds
mov ds, word [rbx]
mov ax, fs
mov fs, ax
mov cx, fs
mov fs, cx
mov bx, fs
mov fs, bx
mov si, fs
mov fs, si
mov r10w, fs
mov fs, r10w
mov [rbx], fs
mov fs, [rbx]
mov [rbp], fs
mov fs, [rbp]
mov [rsp], fs
mov fs, [rsp]
mov eax, fs
mov fs, eax
mov ecx, fs
mov fs, ecx
mov ebx, fs
mov fs, ebx
mov edi, fs
mov fs, edi
mov r11d, fs
mov fs, r11d
mov rax, fs
mov fs, rax
mov rcx, fs
mov fs, rcx
mov rbx, fs
mov fs, rbx
mov r9, fs
mov fs, r9
mov rsp, fs
mov fs, rsp
mov r15, fs
mov fs, r15
mov word [rbx], fs
mov fs, word [rbx]
mov ax, gs
mov gs, ax
mov cx, gs
mov gs, cx
mov bx, gs
mov gs, bx
mov si, gs
mov gs, si
mov r10w, gs
mov gs, r10w
mov [rbx], gs
mov gs, [rbx]
mov [rbp], gs
mov gs, [rbp]
mov [rsp], gs
mov gs, [rsp]
mov eax, gs
mov gs, eax
mov ecx, gs
mov gs, ecx
mov ebx, gs
mov gs, ebx
mov edi, gs
mov gs, edi
mov r11d, gs
mov gs, r11d
mov rax, gs
mov gs, rax
mov rcx, gs
mov gs, rcx
mov rbx, gs
mov gs, rbx
mov r9, gs
mov gs, r9
mov rsp, gs
mov gs, rsp
mov r15, gs
mov gs, r15
mov word [rbx], gs
mov gs, word [rbx]
mov rax, cr0
mov cr0, rax
mov rbx, cr0
mov cr0, rbx
mov r9, cr0
mov cr0, r9
mov rax, cr2
mov cr2, rax
mov rbx, cr2
mov cr2, rbx
mov r9, cr2
mov cr2, r9
mov rax, cr3
mov cr3, rax
mov rbx, cr3
mov cr3, rbx
mov r9, cr3
mov cr3, r9
mov rax, cr4
mov cr4, rax
mov rbx, cr4
mov cr4, rbx
mov r9, cr4
mov cr4, r9
mov rax, cr8
mov cr8, rax
mov rbx, cr8
mov cr8, rbx
mov r9, cr8
mov cr8, r9
mov rax, dr0
mov dr0, rax
mov rbx, dr0
mov dr0, rbx
mov r9, dr0
mov dr0, r9
mov rax, dr7
mov dr7, rax
mov rbx, dr7
mov dr7, rbx
mov r9, dr7
mov dr7, r9
sgdt [rbx]
sgdt [rbp]
sgdt [rsp]
sgdt [r12]
sgdt [r13]
sgdt [rax+rcx*4]
sgdt [rbx+r9*8-100]
sgdt [r10+1000]
sgdt [0x1234]
sgdt [rel here]
sgdt [rel here+8]
sgdt [eax+ecx]
sgdt [rax*5]
sgdt [rbp+rax]
sgdt [gs:rdi]
sidt [rbx]
sidt [rbp]
sidt [rsp]
sidt [r12]
sidt [r13]
sidt [rax+rcx*4]
sidt [rbx+r9*8-100]
sidt [r10+1000]
sidt [0x1234]
sidt [rel here]
sidt [rel here+8]
sidt [eax+ecx]
sidt [rax*5]
sidt [rbp+rax]
sidt [gs:rdi]
lgdt [rbx]
lgdt [rbp]
lgdt [rsp]
lgdt [r12]
lgdt [r13]
lgdt [rax+rcx*4]
lgdt [rbx+r9*8-100]
lgdt [r10+1000]
lgdt [0x1234]
lgdt [rel here]
lgdt [rel here+8]
lgdt [eax+ecx]
lgdt [rax*5]
lgdt [rbp+rax]
lgdt [gs:rdi]
lidt [rbx]
lidt [rbp]
lidt [rsp]
lidt [r12]
lidt [r13]
lidt [rax+rcx*4]
lidt [rbx+r9*8-100]
lidt [r10+1000]
lidt [0x1234]
lidt [rel here]
lidt [rel here+8]
lidt [eax+ecx]
lidt [rax*5]
lidt [rbp+rax]
lidt [gs:rdi]
invlpg [rbx]
invlpg [rbp]
invlpg [rsp]
invlpg [r12]
invlpg [r13]
invlpg [rax+rcx*4]
invlpg [rbx+r9*8-100]
invlpg [r10+1000]
invlpg [0x1234]
invlpg [rel here]
invlpg [rel here+8]
invlpg [eax+ecx]
invlpg [rax*5]
invlpg [rbp+rax]
invlpg [gs:rdi]
sldt [rbx]
sldt [rbp]
sldt [rsp]
sldt [r12]
sldt [r13]
sldt [rax+rcx*4]
sldt [rbx+r9*8-100]
sldt [r10+1000]
sldt [0x1234]
sldt [rel here]
sldt [rel here+8]
sldt [eax+ecx]
sldt [rax*5]
sldt [rbp+rax]
sldt [gs:rdi]
sldt ax
sldt eax
sldt rax
sldt cx
sldt r9
sldt r9w
sldt word [rbx]
str [rbx]
str [rbp]
str [rsp]
str [r12]
str [r13]
str [rax+rcx*4]
str [rbx+r9*8-100]
str [r10+1000]
str [0x1234]
str [rel here]
str [rel here+8]
str [eax+ecx]
str [rax*5]
str [rbp+rax]
str [gs:rdi]
str ax
str eax
str rax
str cx
str r9
str r9w
str word [rbx]
lldt [rbx]
lldt [rbp]
lldt [rsp]
lldt [r12]
lldt [r13]
lldt [rax+rcx*4]
lldt [rbx+r9*8-100]
lldt [r10+1000]
lldt [0x1234]
lldt [rel here]
lldt [rel here+8]
lldt [eax+ecx]
lldt [rax*5]
lldt [rbp+rax]
lldt [gs:rdi]
lldt ax
lldt cx
lldt r9w
lldt word [rbx]
ltr [rbx]
ltr [rbp]
ltr [rsp]
ltr [r12]
ltr [r13]
ltr [rax+rcx*4]
ltr [rbx+r9*8-100]
ltr [r10+1000]
ltr [0x1234]
ltr [rel here]
ltr [rel here+8]
ltr [eax+ecx]
ltr [rax*5]
ltr [rbp+rax]
ltr [gs:rdi]
ltr ax
ltr cx
ltr r9w
ltr word [rbx]
verr [rbx]
verr [rbp]
verr [rsp]
verr [r12]
verr [r13]
verr [rax+rcx*4]
verr [rbx+r9*8-100]
verr [r10+1000]
verr [0x1234]
verr [rel here]
verr [rel here+8]
verr [eax+ecx]
verr [rax*5]
verr [rbp+rax]
verr [gs:rdi]
verr ax
verr cx
verr r9w
verr word [rbx]
verw [rbx]
verw [rbp]
verw [rsp]
verw [r12]
verw [r13]
verw [rax+rcx*4]
verw [rbx+r9*8-100]
verw [r10+1000]
verw [0x1234]
verw [rel here]
verw [rel here+8]
verw [eax+ecx]
verw [rax*5]
verw [rbp+rax]
verw [gs:rdi]
verw ax
verw cx
verw r9w
verw word [rbx]
smsw [rbx]
smsw [rbp]
smsw [rsp]
smsw [r12]
smsw [r13]
smsw [rax+rcx*4]
smsw [rbx+r9*8-100]
smsw [r10+1000]
smsw [0x1234]
smsw [rel here]
smsw [rel here+8]
smsw [eax+ecx]
smsw [rax*5]
smsw [rbp+rax]
smsw [gs:rdi]
smsw ax
smsw eax
smsw rax
smsw cx
smsw r9
smsw r9w
smsw word [rbx]
lmsw [rbx]
lmsw [rbp]
lmsw [rsp]
lmsw [r12]
lmsw [r13]
lmsw [rax+rcx*4]
lmsw [rbx+r9*8-100]
lmsw [r10+1000]
lmsw [0x1234]
lmsw [rel here]
lmsw [rel here+8]
lmsw [eax+ecx]
lmsw [rax*5]
lmsw [rbp+rax]
lmsw [gs:rdi]
lmsw ax
lmsw cx
lmsw r9w
lmsw word [rbx]
lar ax, [rbx]
lar ax, word [rbx]
lar ax, ax
lar ax, ecx
lar ax, rdx
lar ax, bx
lar cx, [rbx]
lar cx, word [rbx]
lar cx, ax
lar cx, ecx
lar cx, rdx
lar cx, bx
lar eax, [rbx]
lar eax, word [rbx]
lar eax, ax
lar eax, ecx
lar eax, rdx
lar eax, bx
lar ecx, [rbx]
lar ecx, word [rbx]
lar ecx, ax
lar ecx, ecx
lar ecx, rdx
lar ecx, bx
lar rax, [rbx]
lar rax, word [rbx]
lar rax, ax
lar rax, ecx
lar rax, rdx
lar rax, bx
lar rcx, [rbx]
lar rcx, word [rbx]
lar rcx, ax
lar rcx, ecx
lar rcx, rdx
lar rcx, bx
lsl ax, [rbx]
lsl ax, word [rbx]
lsl ax, ax
lsl ax, ecx
lsl ax, rdx
lsl ax, bx
lsl cx, [rbx]
lsl cx, word [rbx]
lsl cx, ax
lsl cx, ecx
lsl cx, rdx
lsl cx, bx
lsl eax, [rbx]
lsl eax, word [rbx]
lsl eax, ax
lsl eax, ecx
lsl eax, rdx
lsl eax, bx
lsl ecx, [rbx]
lsl ecx, word [rbx]
lsl ecx, ax
lsl ecx, ecx
lsl ecx, rdx
lsl ecx, bx
lsl rax, [rbx]
lsl rax, word [rbx]
lsl rax, ax
lsl rax, ecx
lsl rax, rdx
lsl rax, bx
lsl rcx, [rbx]
lsl rcx, word [rbx]
lsl rcx, ax
lsl rcx, ecx
lsl rcx, rdx
lsl rcx, bx
lfs cx, [rbx]
lgs cx, [rbx]
lss cx, [rbx]
lfs cx, [rbp]
lgs cx, [rbp]
lss cx, [rbp]
lfs ecx, [rbx]
lgs ecx, [rbx]
lss ecx, [rbx]
lfs ecx, [rbp]
lgs ecx, [rbp]
lss ecx, [rbp]
lfs rcx, [rbx]
lgs rcx, [rbx]
lss rcx, [rbx]
lfs rcx, [rbp]
lgs rcx, [rbp]
lss rcx, [rbp]
fwd: nop
end:
