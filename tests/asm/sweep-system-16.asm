; Instruction sweep: system, 16-bit mode.
bits 16
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
mov [bx], es
mov es, [bx]
mov [bp], es
mov es, [bp]
mov [bx+si], es
mov es, [bx+si]
mov [bp+di+5], es
mov es, [bp+di+5]
mov eax, es
mov es, eax
mov ecx, es
mov es, ecx
mov ebx, es
mov es, ebx
mov edi, es
mov es, edi
mov word [bx], es
mov es, word [bx]
mov ax, cs
mov cs, ax
mov cx, cs
mov cs, cx
mov bx, cs
mov cs, bx
mov si, cs
mov cs, si
mov [bx], cs
mov cs, [bx]
mov [bp], cs
mov cs, [bp]
mov [bx+si], cs
mov cs, [bx+si]
mov [bp+di+5], cs
mov cs, [bp+di+5]
mov eax, cs
mov cs, eax
mov ecx, cs
mov cs, ecx
mov ebx, cs
mov cs, ebx
mov edi, cs
mov cs, edi
mov word [bx], cs
mov cs, word [bx]
mov ax, ss
mov ss, ax
mov cx, ss
mov ss, cx
mov bx, ss
mov ss, bx
mov si, ss
mov ss, si
mov [bx], ss
mov ss, [bx]
mov [bp], ss
mov ss, [bp]
mov [bx+si], ss
mov ss, [bx+si]
mov [bp+di+5], ss
mov ss, [bp+di+5]
mov eax, ss
mov ss, eax
mov ecx, ss
mov ss, ecx
mov ebx, ss
mov ss, ebx
mov edi, ss
mov ss, edi
mov word [bx], ss
mov ss, word [bx]
mov ax, ds
mov ds, ax
mov cx, ds
mov ds, cx
mov bx, ds
mov ds, bx
mov si, ds
mov ds, si
mov [bx], ds
mov ds, [bx]
mov [bp], ds
mov ds, [bp]
mov [bx+si], ds
mov ds, [bx+si]
mov [bp+di+5], ds
mov ds, [bp+di+5]
mov eax, ds
mov ds, eax
mov ecx, ds
mov ds, ecx
mov ebx, ds
mov ds, ebx
mov edi, ds
mov ds, edi
mov word [bx], ds
mov ds, word [bx]
mov ax, fs
mov fs, ax
mov cx, fs
mov fs, cx
mov bx, fs
mov fs, bx
mov si, fs
mov fs, si
mov [bx], fs
mov fs, [bx]
mov [bp], fs
mov fs, [bp]
mov [bx+si], fs
mov fs, [bx+si]
mov [bp+di+5], fs
mov fs, [bp+di+5]
mov eax, fs
mov fs, eax
mov ecx, fs
mov fs, ecx
mov ebx, fs
mov fs, ebx
mov edi, fs
mov fs, edi
mov word [bx], fs
mov fs, word [bx]
mov ax, gs
mov gs, ax
mov cx, gs
mov gs, cx
mov bx, gs
mov gs, bx
mov si, gs
mov gs, si
mov [bx], gs
mov gs, [bx]
mov [bp], gs
mov gs, [bp]
mov [bx+si], gs
mov gs, [bx+si]
mov [bp+di+5], gs
mov gs, [bp+di+5]
mov eax, gs
mov gs, eax
mov ecx, gs
mov gs, ecx
mov ebx, gs
mov gs, ebx
mov edi, gs
mov gs, edi
mov word [bx], gs
mov gs, word [bx]
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
sgdt [bx]
sgdt [bp]
sgdt [bx+si]
sgdt [bp+di+5]
sgdt [si-200]
sgdt [0x1234]
sgdt [eax]
sgdt [esp+4]
sidt [bx]
sidt [bp]
sidt [bx+si]
sidt [bp+di+5]
sidt [si-200]
sidt [0x1234]
sidt [eax]
sidt [esp+4]
lgdt [bx]
lgdt [bp]
lgdt [bx+si]
lgdt [bp+di+5]
lgdt [si-200]
lgdt [0x1234]
lgdt [eax]
lgdt [esp+4]
lidt [bx]
lidt [bp]
lidt [bx+si]
lidt [bp+di+5]
lidt [si-200]
lidt [0x1234]
lidt [eax]
lidt [esp+4]
invlpg [bx]
invlpg [bp]
invlpg [bx+si]
invlpg [bp+di+5]
invlpg [si-200]
invlpg [0x1234]
invlpg [eax]
invlpg [esp+4]
sldt [bx]
sldt [bp]
sldt [bx+si]
sldt [bp+di+5]
sldt [si-200]
sldt [0x1234]
sldt [eax]
sldt [esp+4]
sldt ax
sldt eax
sldt cx
sldt word [bx]
str [bx]
str [bp]
str [bx+si]
str [bp+di+5]
str [si-200]
str [0x1234]
str [eax]
str [esp+4]
str ax
str eax
str cx
str word [bx]
lldt [bx]
lldt [bp]
lldt [bx+si]
lldt [bp+di+5]
lldt [si-200]
lldt [0x1234]
lldt [eax]
lldt [esp+4]
lldt ax
lldt cx
lldt word [bx]
ltr [bx]
ltr [bp]
ltr [bx+si]
ltr [bp+di+5]
ltr [si-200]
ltr [0x1234]
ltr [eax]
ltr [esp+4]
ltr ax
ltr cx
ltr word [bx]
verr [bx]
verr [bp]
verr [bx+si]
verr [bp+di+5]
verr [si-200]
verr [0x1234]
verr [eax]
verr [esp+4]
verr ax
verr cx
verr word [bx]
verw [bx]
verw [bp]
verw [bx+si]
verw [bp+di+5]
verw [si-200]
verw [0x1234]
verw [eax]
verw [esp+4]
verw ax
verw cx
verw word [bx]
smsw [bx]
smsw [bp]
smsw [bx+si]
smsw [bp+di+5]
smsw [si-200]
smsw [0x1234]
smsw [eax]
smsw [esp+4]
smsw ax
smsw eax
smsw cx
smsw word [bx]
lmsw [bx]
lmsw [bp]
lmsw [bx+si]
lmsw [bp+di+5]
lmsw [si-200]
lmsw [0x1234]
lmsw [eax]
lmsw [esp+4]
lmsw ax
lmsw cx
lmsw word [bx]
lar ax, [bx]
lar ax, word [bx]
lar ax, ax
lar ax, ecx
lar ax, bx
lar cx, [bx]
lar cx, word [bx]
lar cx, ax
lar cx, ecx
lar cx, bx
lar eax, [bx]
lar eax, word [bx]
lar eax, ax
lar eax, ecx
lar eax, bx
lar ecx, [bx]
lar ecx, word [bx]
lar ecx, ax
lar ecx, ecx
lar ecx, bx
lsl ax, [bx]
lsl ax, word [bx]
lsl ax, ax
lsl ax, ecx
lsl ax, bx
lsl cx, [bx]
lsl cx, word [bx]
lsl cx, ax
lsl cx, ecx
lsl cx, bx
lsl eax, [bx]
lsl eax, word [bx]
lsl eax, ax
lsl eax, ecx
lsl eax, bx
lsl ecx, [bx]
lsl ecx, word [bx]
lsl ecx, ax
lsl ecx, ecx
lsl ecx, bx
lds cx, [bx]
les cx, [bx]
lfs cx, [bx]
lgs cx, [bx]
lss cx, [bx]
bound cx, [bx]
lds cx, [bp]
les cx, [bp]
lfs cx, [bp]
lgs cx, [bp]
lss cx, [bp]
bound cx, [bp]
lds ecx, [bx]
les ecx, [bx]
lfs ecx, [bx]
lgs ecx, [bx]
lss ecx, [bx]
bound ecx, [bx]
lds ecx, [bp]
les ecx, [bp]
lfs ecx, [bp]
lgs ecx, [bp]
lss ecx, [bp]
bound ecx, [bp]
fwd: nop
end:
