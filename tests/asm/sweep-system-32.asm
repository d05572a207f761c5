; Instruction sweep: system, 32-bit mode.
bits 32
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
mov [ebx], es
mov es, [ebx]
mov [ebp], es
mov es, [ebp]
mov [esp], es
mov es, [esp]
mov [eax+ecx*4], es
mov es, [eax+ecx*4]
mov eax, es
mov es, eax
mov ecx, es
mov es, ecx
mov ebx, es
mov es, ebx
mov edi, es
mov es, edi
mov word [ebx], es
mov es, word [ebx]
mov ax, cs
mov cs, ax
mov cx, cs
mov cs, cx
mov bx, cs
mov cs, bx
mov si, cs
mov cs, si
mov [ebx], cs
mov cs, [ebx]
mov [ebp], cs
mov cs, [ebp]
mov [esp], cs
mov cs, [esp]
mov [eax+ecx*4], cs
mov cs, [eax+ecx*4]
mov eax, cs
mov cs, eax
mov ecx, cs
mov cs, ecx
mov ebx, cs
mov cs, ebx
mov edi, cs
mov cs, edi
mov word [ebx], cs
mov cs, word [ebx]
mov ax, ss
mov ss, ax
mov cx, ss
mov ss, cx
mov bx, ss
mov ss, bx
mov si, ss
mov ss, si
mov [ebx], ss
mov ss, [ebx]
mov [ebp], ss
mov ss, [ebp]
mov [esp], ss
mov ss, [esp]
mov [eax+ecx*4], ss
mov ss, [eax+ecx*4]
mov eax, ss
mov ss, eax
mov ecx, ss
mov ss, ecx
mov ebx, ss
mov ss, ebx
mov edi, ss
mov ss, edi
mov word [ebx], ss
mov ss, word [ebx]
mov ax, ds
mov ds, ax
mov cx, ds
mov ds, cx
mov bx, ds
mov ds, bx
mov si, ds
mov ds, si
mov [ebx], ds
mov ds, [ebx]
mov [ebp], ds
mov ds, [ebp]
mov [esp], ds
mov ds, [esp]
mov [eax+ecx*4], ds
mov ds, [eax+ecx*4]
mov eax, ds
mov ds, eax
mov ecx, ds
mov ds, ecx
mov ebx, ds
mov ds, ebx
mov edi, ds
mov ds, edi
mov word [ebx], ds
mov ds, word [ebx]
mov ax, fs
mov fs, ax
mov cx, fs
mov fs, cx
mov bx, fs
mov fs, bx
mov si, fs
mov fs, si
mov [ebx], fs
mov fs, [ebx]
mov [ebp], fs
mov fs, [ebp]
mov [esp], fs
mov fs, [esp]
mov [eax+ecx*4], fs
mov fs, [eax+ecx*4]
mov eax, fs
mov fs, eax
mov ecx, fs
mov fs, ecx
mov ebx, fs
mov fs, ebx
mov edi, fs
mov fs, edi
mov word [ebx], fs
mov fs, word [ebx]
mov ax, gs
mov gs, ax
mov cx, gs
mov gs, cx
mov bx, gs
mov gs, bx
mov si, gs
mov gs, si
mov [ebx], gs
mov gs, [ebx]
mov [ebp], gs
mov gs, [ebp]
mov [esp], gs
mov gs, [esp]
mov [eax+ecx*4], gs
mov gs, [eax+ecx*4]
mov eax, gs
mov gs, eax
mov ecx, gs
mov gs, ecx
mov ebx, gs
mov gs, ebx
mov edi, gs
mov gs, edi
mov word [ebx], gs
mov gs, word [ebx]
mov eax, cr0
mov cr0, eax
mov ecx, cr0
mov cr0, ecx
mov eax, cr2
mov cr2, eax
mov ecx, cr2
mov cr2, ecx
mov eax, cr3
mov cr3, eax
mov ecx, cr3
mov cr3, ecx
mov eax, cr4
mov cr4, eax
mov ecx, cr4
mov cr4, ecx
mov eax, cr8
mov cr8, eax
mov ecx, cr8
mov cr8, ecx
mov eax, dr0
mov dr0, eax
mov ecx, dr0
mov dr0, ecx
mov eax, dr7
mov dr7, eax
mov ecx, dr7
mov dr7, ecx
mov eax, tr6
mov tr6, eax
mov ecx, tr6
mov tr6, ecx
sgdt [ebx]
sgdt [ebp]
sgdt [esp]
sgdt [eax+ecx*4]
sgdt [ebx+esi*8-100]
sgdt [edi+1000]
sgdt [0x1234]
sgdt [bx+di]
sgdt [eax*2]
sgdt [ebp+eax]
sidt [ebx]
sidt [ebp]
sidt [esp]
sidt [eax+ecx*4]
sidt [ebx+esi*8-100]
sidt [edi+1000]
sidt [0x1234]
sidt [bx+di]
sidt [eax*2]
sidt [ebp+eax]
lgdt [ebx]
lgdt [ebp]
lgdt [esp]
lgdt [eax+ecx*4]
lgdt [ebx+esi*8-100]
lgdt [edi+1000]
lgdt [0x1234]
lgdt [bx+di]
lgdt [eax*2]
lgdt [ebp+eax]
lidt [ebx]
lidt [ebp]
lidt [esp]
lidt [eax+ecx*4]
lidt [ebx+esi*8-100]
lidt [edi+1000]
lidt [0x1234]
lidt [bx+di]
lidt [eax*2]
lidt [ebp+eax]
invlpg [ebx]
invlpg [ebp]
invlpg [esp]
invlpg [eax+ecx*4]
invlpg [ebx+esi*8-100]
invlpg [edi+1000]
invlpg [0x1234]
invlpg [bx+di]
invlpg [eax*2]
invlpg [ebp+eax]
sldt [ebx]
sldt [ebp]
sldt [esp]
sldt [eax+ecx*4]
sldt [ebx+esi*8-100]
sldt [edi+1000]
sldt [0x1234]
sldt [bx+di]
sldt [eax*2]
sldt [ebp+eax]
sldt ax
sldt eax
sldt cx
sldt word [ebx]
str [ebx]
str [ebp]
str [esp]
str [eax+ecx*4]
str [ebx+esi*8-100]
str [edi+1000]
str [0x1234]
str [bx+di]
str [eax*2]
str [ebp+eax]
str ax
str eax
str cx
str word [ebx]
lldt [ebx]
lldt [ebp]
lldt [esp]
lldt [eax+ecx*4]
lldt [ebx+esi*8-100]
lldt [edi+1000]
lldt [0x1234]
lldt [bx+di]
lldt [eax*2]
lldt [ebp+eax]
lldt ax
lldt cx
lldt word [ebx]
ltr [ebx]
ltr [ebp]
ltr [esp]
ltr [eax+ecx*4]
ltr [ebx+esi*8-100]
ltr [edi+1000]
ltr [0x1234]
ltr [bx+di]
ltr [eax*2]
ltr [ebp+eax]
ltr ax
ltr cx
ltr word [ebx]
verr [ebx]
verr [ebp]
verr [esp]
verr [eax+ecx*4]
verr [ebx+esi*8-100]
verr [edi+1000]
verr [0x1234]
verr [bx+di]
verr [eax*2]
verr [ebp+eax]
verr ax
verr cx
verr word [ebx]
verw [ebx]
verw [ebp]
verw [esp]
verw [eax+ecx*4]
verw [ebx+esi*8-100]
verw [edi+1000]
verw [0x1234]
verw [bx+di]
verw [eax*2]
verw [ebp+eax]
verw ax
verw cx
verw word [ebx]
smsw [ebx]
smsw [ebp]
smsw [esp]
smsw [eax+ecx*4]
smsw [ebx+esi*8-100]
smsw [edi+1000]
smsw [0x1234]
smsw [bx+di]
smsw [eax*2]
smsw [ebp+eax]
smsw ax
smsw eax
smsw cx
smsw word [ebx]
lmsw [ebx]
lmsw [ebp]
lmsw [esp]
lmsw [eax+ecx*4]
lmsw [ebx+esi*8-100]
lmsw [edi+1000]
lmsw [0x1234]
lmsw [bx+di]
lmsw [eax*2]
lmsw [ebp+eax]
lmsw ax
lmsw cx
lmsw word [ebx]
lar ax, [ebx]
lar ax, word [ebx]
lar ax, ax
lar ax, ecx
lar ax, bx
lar cx, [ebx]
lar cx, word [ebx]
lar cx, ax
lar cx, ecx
lar cx, bx
lar eax, [ebx]
lar eax, word [ebx]
lar eax, ax
lar eax, ecx
lar eax, bx
lar ecx, [ebx]
lar ecx, word [ebx]
lar ecx, ax
lar ecx, ecx
lar ecx, bx
lsl ax, [ebx]
lsl ax, word [ebx]
lsl ax, ax
lsl ax, ecx
lsl ax, bx
lsl cx, [ebx]
lsl cx, word [ebx]
lsl cx, ax
lsl cx, ecx
lsl cx, bx
lsl eax, [ebx]
lsl eax, word [ebx]
lsl eax, ax
lsl eax, ecx
lsl eax, bx
lsl ecx, [ebx]
lsl ecx, word [ebx]
lsl ecx, ax
lsl ecx, ecx
lsl ecx, bx
lds cx, [ebx]
les cx, [ebx]
lfs cx, [ebx]
lgs cx, [ebx]
lss cx, [ebx]
bound cx, [ebx]
lds cx, [ebp]
les cx, [ebp]
lfs cx, [ebp]
lgs cx, [ebp]
lss cx, [ebp]
bound cx, [ebp]
lds ecx, [ebx]
les ecx, [ebx]
lfs ecx, [ebx]
lgs ecx, [ebx]
lss ecx, [ebx]
bound ecx, [ebx]
lds ecx, [ebp]
les ecx, [ebp]
lfs ecx, [ebp]
lgs ecx, [ebp]
lss ecx, [ebp]
bound ecx, [ebp]
fwd: nop
end:
