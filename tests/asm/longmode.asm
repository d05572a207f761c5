; From protected mode into long mode: page tables, EFER, a far jump, then SVM.
%define EFER 0xc0000080
%define PRESENT_WRITE (1 << 0) | (1 << 1)
bits 32
enter_long:
    mov edi, 0x1000
    mov cr3, edi
    mov dword [edi], 0x2000 | PRESENT_WRITE
    add edi, 0x1000
    mov dword [edi], 0x83
    mov eax, cr4
    bts eax, 5
    mov cr4, eax
    mov ecx, EFER
    rdmsr
    bts eax, 8
    wrmsr
    mov eax, cr0
    bts eax, 31
    mov cr0, eax
    jmp 8:long_mode
bits 64
default rel
long_mode:
    mov rsp, stack_top
    lea rdi, [message]
    mov rax, [counter]
    inc qword [counter]
    lidt [idt_register]
    mov ecx, EFER
    rdmsr
    or eax, 1 << 12
    wrmsr
    mov rax, vmcb
    vmload
    vmrun
    vmsave
    vmmcall
    stgi
    clgi
    swapgs
    invlpg [rax]
    cmpxchg16b [rdi]
    lock cmpxchg [rdi], rcx
    rep movsq
    o64 sysret
    iretq
.hang: hlt
    jmp .hang
align 4096
vmcb: times 64 dq 0
message: db "long mode", 0
counter: dq 0
idt_register: dw 0
    dq 0
    resb 64
stack_top:
