; Long mode where QEMU does not check, or does otherwise than the manual.

%include 'frame64.inc'
%include 'macros64.inc'

        FAR_AWAY 'through rbp', mov eax, [rbp]
        FAR_AWAY 'straddled', mov eax, [rdi - 2]
        CASE    'push far away'
        RING3   .user
.user:  mov     rsp, 0x800000000000
        add     rsp, 8
        push    rax
        ENDCASE
        CASE    'pop far away'
        RING3   .user
.user:  mov     rsp, 0x800000000000
        pop     rax
        ENDCASE
        LOAD    'ss null rpl 3', ss, 3
        CASE    'iretq l and d'
        push    0x10
        push    kernel_stack
        push    2
        push    0x38
        push    0
        iretq
        ENDCASE
        CASE    'fs base not canonical'
        mov     ecx, 0xc0000100
        mov     edx, 0x8000
        wrmsr
        ENDCASE
        CASE    'cr0 without pg'
        mov     rax, cr0
        btr     rax, 31
        mov     cr0, rax
        ENDCASE
        CASE    'cr4 without pae'
        mov     rax, cr4
        btr     rax, 5
        mov     cr4, rax
        ENDCASE
        CASE    'interrupt stack'
        mov     byte [idt + 0x31 * 16 + 4], 1
        int     0x31
        ENDCASE
        mov     byte [idt + 0x31 * 16 + 4], 0
        CASE    'jump far away'
        mov     rax, 0x800000000000
        jmp     rax
        ENDCASE
        CASE    'ret far away'
        mov     rax, 0x800000000000
        push    rax
        ret
        ENDCASE
        CASE    'sysret far away'
        mov     rcx, 0x800000000000
        mov     r11d, 2
        o64 sysret
        ENDCASE

; Reserved bits.
%macro  WRITE_CR 3
        CASE    %1
        mov     rax, %3
        mov     %2, rax
        ENDCASE
%endmacro
        WRITE_CR 'cr0 upper', cr0, 0x180010011
        WRITE_CR 'cr0 nw', cr0, 0xa0010011
        WRITE_CR 'cr3 bit 40', cr3, 0x10000000000 + tables
        WRITE_CR 'cr3 bit 63', cr3, 0x8000000000000000 + tables
        WRITE_CR 'cr4 reserved', cr4, 0x80000020
        WRITE_CR 'cr4 upper', cr4, 0x100000020
        WRITE_CR 'cr8 beyond 15', cr8, 16
%macro  WRITE_MSR 4
        CASE    %1
        mov     ecx, %2
        mov     edx, %3
        mov     eax, %4
        wrmsr
        ENDCASE
%endmacro
        WRITE_MSR 'efer reserved', 0xc0000080, 0, 0x2d01
        WRITE_MSR 'efer without lme', 0xc0000080, 0, 0x801
        WRITE_MSR 'lstar', 0xc0000082, 0x8000, 0
        WRITE_MSR 'cstar', 0xc0000083, 0x8000, 0
        WRITE_MSR 'kernel gs base', 0xc0000102, 0x8000, 0
        WRITE_MSR 'pat type 2', 0x277, 0, 2
        WRITE_MSR 'mtrr type 2', 0x250, 0, 2
        WRITE_MSR 'mtrr base reserved', 0x200, 0x100, 6
        WRITE_MSR 'mtrr capabilities', 0xfe, 0, 0
        WRITE_MSR 'unknown', 0x12345, 0, 0
        CASE    'mtrr kept'
        mov     ecx, 0x2ff
        mov     eax, 0xc06
        wrmsr
        xor     eax, eax
        rdmsr
        mov     ebx, edx
        ENDCASE
        CASE    'lldt not canonical'
        mov     eax, 0xb0
        lldt    ax
        ENDCASE
        PAGE    'entry bit 40', 1 << 40 | FRAME + 1, mov eax, [rdi]
        PAGE    'entry bit 51', 1 << 51 | FRAME + 1, mov [rdi], eax
        PAGE    'entry bit 52', 1 << 52 | FRAME + 1, mov eax, [rdi]
        USER_PAGE 'entry bit 41 in ring 3', 1 << 41 | FRAME + 5, mov eax, [rdi]
        CASE    'large page of 1 GiB not aligned'
        mov     qword [tables + 0x1010], 0x2083
        mov     rax, cr3
        mov     cr3, rax
        mov     rax, 0x80000000 + base
        mov     eax, [rax]
        ENDCASE

; Alignment.
        CASE    'alignment in ring 0'
        mov     rax, cr0
        bts     rax, 18
        mov     cr0, rax
        push    0x40002
        popfq
        mov     eax, [base + 1]
        ENDCASE
%macro  ALIGNED 2+
        CASE    %1
        push    0x23
        push    user_stack
        push    0x40002
        push    0x33
        push    .user
        iretq
.user:  mov     edi, FRAME
        mov     esi, FRAME
        %2
        int     0x30
        ENDCASE
%endmacro
        ALIGNED 'aligned dword', mov eax, [rdi + 4]
        ALIGNED 'misaligned word', mov ax, [rdi + 1]
        ALIGNED 'misaligned dword', mov [rdi + 2], eax
        ALIGNED 'misaligned qword', mov rax, [rdi + 4]
        ALIGNED 'misaligned rmw', inc dword [rdi + 2]
        ALIGNED 'bytes', mov al, [rdi + 3]
        ALIGNED 'push', push word 1
        ALIGNED 'lea', lea eax, [rdi + 1]
        ALIGNED 'misaligned and absent', mov eax, [WINDOW + 0x1001]
        CASE    'alignment without ac'
        RING3   .user
.user:  mov     eax, [FRAME + 1]
        int     0x30
        ENDCASE

; UMIP, and what only ring 0 has.
        mov     rax, cr4
        bts     rax, 11
        mov     cr4, rax
%macro  USER 2+
        CASE    %1
        RING3   .user
.user:  %2
        int     0x30
        ENDCASE
%endmacro
        USER    'umip sgdt', sgdt [user_stack - 32]
        USER    'umip sidt', sidt [user_stack - 32]
        USER    'umip sldt', sldt eax
        USER    'umip str', str eax
        USER    'umip smsw', smsw eax
        USER    'stac in ring 3', stac
        USER    'rdpmc in ring 3', rdpmc
        USER    'cr8 in ring 3', mov rax, cr8

; Not promised by CPUID.
%macro  UNPROMISED 2+
        CASE    %1
        %2
        ENDCASE
%endmacro
        UNPROMISED 'monitor', monitor
        UNPROMISED 'mwait', mwait
        UNPROMISED 'invpcid', invpcid rax, [base]
        UNPROMISED 'rdrand', rdrand eax
        UNPROMISED 'rdseed', rdseed eax
        UNPROMISED 'vmcall', vmcall
        UNPROMISED 'vmmcall', db 0x0f, 0x01, 0xd9
        UNPROMISED 'rdpkru', rdpkru
        UNPROMISED 'rsm', rsm
        UNPROMISED 'encls', db 0x0f, 0x01, 0xcf
        UNPROMISED 'xbegin', db 0xc7, 0xf8, 0, 0, 0, 0
        UNPROMISED 'reserved nop', db 0x0f, 0x1a, 0xc0
        UNPROMISED 'endbr64', db 0xf3, 0x0f, 0x1e, 0xfa
        UNPROMISED 'rdsspq', db 0xf3, 0x48, 0x0f, 0x1e, 0xc8
        jmp     finish

%include 'tail64.inc'
