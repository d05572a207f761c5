; Long mode: addresses, gates with their stacks, compatibility mode, system calls, model-specific registers.

%include 'frame64.inc'
%include 'macros64.inc'

        CASE    'nothing'
        mov     eax, 0x1234
        ENDCASE
        CASE    'divide'
        div     ecx
        ENDCASE
        CASE    'ud2'
        ud2
        ENDCASE
%macro  GONE 1+
        CASE    'not in long mode'
        db      %1
        nop
        ENDCASE
%endmacro
        GONE    0x06
        GONE    0x07
        GONE    0x0e
        GONE    0x16
        GONE    0x17
        GONE    0x1e
        GONE    0x1f
        GONE    0x27
        GONE    0x2f
        GONE    0x37
        GONE    0x3f
        GONE    0x60
        GONE    0x61
        GONE    0x82, 0xc0, 0x00
        GONE    0x9a, 0, 0, 0, 0, 8, 0
        GONE    0xce
        GONE    0xd4, 0x0a
        GONE    0xd5, 0x0a
        GONE    0xd6
        GONE    0xea, 0, 0, 0, 0, 8, 0
        GONE    0x0f, 0x34
        GONE    0x0f, 0x35

; Addresses.
        FAR_AWAY 'read', mov eax, [rdi]
        FAR_AWAY 'write', mov [rdi], eax
        FAR_AWAY 'last bytes', mov eax, [rdi - 4]
        FAR_AWAY 'gs', mov eax, [gs:rdi]
        FAR_AWAY 'stos', stosb
        CASE    'upper half'
        mov     rdi, 0xffff800000000000
        mov     eax, [rdi]
        ENDCASE

; Segments.
        LOAD    'ss null', ss, 0
        LOAD    'ss data', ss, 0x10
        LOAD    'ss code', ss, 0x28
        LOAD    'ds null', ds, 0
        LOAD    'ds beyond', ds, 0xfff8
        LOAD    'ds tss', ds, 0x40
        LOAD    'fs absent', fs, 0xc8
        CASE    'limit does not count'
        mov     eax, 0xc0
        mov     ds, eax
        mov     eax, [base]
        ENDCASE
        CASE    'user ss null'
        RING3   .user
.user:  xor     eax, eax
        mov     ss, eax
        ENDCASE

; Interrupts and their stacks.
        CASE    'stack is aligned'
        push    rax
        int     0x20
        ENDCASE
        CASE    'from ring 3'
        RING3   .user
.user:  ud2
        ENDCASE
        mov     byte [idt + 0x31 * 16 + 4], 1
        CASE    'interrupt stack from ring 3'
        RING3   .user
.user:  int     0x31
        ENDCASE
        CASE    'interrupt stack not canonical'
        mov     byte [idt + 0x31 * 16 + 4], 2
        int     0x31
        ENDCASE
        mov     byte [idt + 0x31 * 16 + 4], 0
        CASE    'gate type 5'
        mov     byte [idt + 0x41 * 16 + 5], 0x85
        mov     dword [resume], .over
        int     0x3f
.over:  xor     eax, eax
        ENDCASE
        CASE    'user iretq to ring 0'
        RING3   .user
.user:  push    0x10
        push    0
        push    2
        push    0x28
        push    .user
        iretq
        ENDCASE
        CASE    'iretq null stack'
        push    0
        push    kernel_stack - 64
        push    2
        push    0x28
        push    .here
        iretq
.here:  mov     eax, ss
        mov     rbx, rsp
        sub     rbx, kernel_stack
        ENDCASE
        CASE    'iretq null stack for ring 3'
        push    0
        push    kernel_stack - 64
        push    2
        push    0x33
        push    .here
        iretq
.here:
        ENDCASE
        CASE    'iretq with nt'
        push    0x4002
        popfq
        iretq
        ENDCASE
        CASE    'iretd'
        push    0x10
        push    0
        mov     rcx, rsp
        sub     rsp, 20
        mov     dword [rsp + 16], 0x10
        mov     [rsp + 12], ecx
        mov     dword [rsp + 8], 2
        mov     dword [rsp + 4], 0x28
        mov     dword [rsp], .here
        iretd
.here:  mov     rax, rsp
        sub     rax, rcx
        ENDCASE

; Far transfers.
        CASE    'compatibility mode'
        mov     rbx, 0x1122334455667788
        COMPAT
        mov     eax, cs
        inc     ebx
        LONG
        ENDCASE
        CASE    'compatibility mode fault'
        COMPAT
        ud2
        bits    64
        ENDCASE
        CASE    'compatibility mode and a 64-bit gate'
        COMPAT
        call    0x70:0
        LONG
        ENDCASE
        CASE    'out of long mode and back'
        COMPAT
        mov     eax, cr0
        and     eax, 0x7fffffff
        mov     cr0, eax
        mov     ecx, 0xc0000080
        rdmsr
        mov     ebx, eax
        mov     eax, cr0
        or      eax, 0x80000000
        mov     cr0, eax
        rdmsr
        LONG
        ENDCASE
        CASE    'long mode without pae'
        COMPAT
        mov     eax, cr0
        and     eax, 0x7fffffff
        mov     cr0, eax
        mov     eax, cr4
        and     eax, ~0x20
        mov     cr4, eax
        mov     ebx, cr4
        or      eax, 0x20
        mov     cr4, eax
        mov     eax, cr0
        or      eax, 0x80000000
        mov     cr0, eax
        LONG
        and     ebx, 0x20
        ENDCASE
        CASE    'retf absent'
        push    0x50
        push    0
        o64 retf
        ENDCASE
        CASE    'retf null'
        push    0
        push    0
        o64 retf
        ENDCASE
        CASE    'jump to a tss'
        jmp     dword far [.pointer]
.pointer:
        dd      0
        dw      0x90
        ENDCASE
        CASE    'call gate'
        push    0x55
        call    dword far [.pointer]
        jmp     .done
.pointer:
        dd      0
        dw      0x70
.done:  mov     ebx, 0
        ENDCASE
        CASE    'call gate from ring 3'
        RING3   .user
.user:  call    dword far [.pointer]
        int     0x30
.pointer:
        dd      0
        dw      0x63
        ENDCASE
        CASE    'call gate of ring 0 from ring 3'
        RING3   .user
.user:  call    dword far [.pointer]
.pointer:
        dd      0
        dw      0x73
        ENDCASE
        CASE    'call gate to 32 bits'
        call    dword far [.pointer]
.pointer:
        dd      0
        dw      0x80
        ENDCASE
        CASE    'user code of 32 bits'
        push    0x23
        push    user_stack
        push    2
        push    0x1b
        push    .user
        iretq
        bits    32
.user:  mov     eax, cs
        mov     ebx, 0x23
        mov     ds, bx
        mov     eax, [base]
        int     0x30
        bits    64
        ENDCASE
        CASE    'user segment limit of 32 bits'
        push    0x23
        push    user_stack
        push    2
        push    0x1b
        push    .user
        iretq
        bits    32
.user:  xor     eax, eax
        mov     ds, ax
        ud2
        bits    64
        ENDCASE

; System calls.
        mov     ecx, 0xc0000081
        xor     eax, eax
        mov     edx, 0x00180028
        wrmsr
        mov     ecx, 0xc0000084
        mov     eax, 0x200
        xor     edx, edx
        wrmsr
        CASE    'syscall'
        mov     ecx, 0xc0000082
        mov     eax, .entry
        wrmsr
        push    0x23
        push    user_stack
        push    0x202
        push    0x33
        push    .user
        iretq
.user:  syscall
.after: mov     eax, cs
        shl     eax, 16
        mov     bx, ss
        mov     ax, bx
        int     0x30
.entry: sub     rcx, .after
        pushfq
        pop     rbx
        and     ebx, 0x200
        or      ebx, ecx
        mov     eax, r11d
        and     eax, 0x200
        shl     ebx, 16
        or      ebx, eax
        mov     ecx, .after
        o64 sysret
        ENDCASE
        CASE    'sysret to 32 bits'
        mov     ecx, .user
        mov     r11d, 2
        o32 sysret
        bits    32
.user:  mov     eax, cs
        mov     ebx, ss
        int     0x30
        bits    64
        ENDCASE
        CASE    'syscall from 32 bits'
        mov     ecx, 0xc0000083
        mov     eax, .entry
        xor     edx, edx
        wrmsr
        mov     ecx, .user
        mov     r11d, 2
        o32 sysret
        bits    32
.user:  syscall
        bits    64
.entry: mov     eax, cs
        mov     ebx, ecx
        sub     ebx, .user
        ENDCASE
        CASE    'sysret in ring 3'
        RING3   .user
.user:  o64 sysret
        ENDCASE
        CASE    'swapgs'
        mov     ecx, 0xc0000102
        mov     eax, 0x1234
        xor     edx, edx
        wrmsr
        swapgs
        mov     ecx, 0xc0000101
        rdmsr
        mov     ebx, eax
        swapgs
        rdmsr
        ENDCASE
        CASE    'swapgs in ring 3'
        RING3   .user
.user:  swapgs
        ENDCASE
        CASE    'fs base'
        mov     ecx, 0xc0000100
        mov     eax, base
        xor     edx, edx
        wrmsr
        mov     eax, [fs:0]
        ENDCASE


; Control registers.
        CASE    'cr8'
        mov     eax, 5
        mov     cr8, rax
        mov     rbx, cr8
        xor     eax, eax
        mov     cr8, rax
        ENDCASE
        CASE    'efer lme'
        mov     ecx, 0xc0000080
        rdmsr
        ENDCASE
        CASE    'dr7 upper'
        mov     rax, 0x100000400
        mov     dr7, rax
        ENDCASE
        CASE    'dr0 of 64 bits'
        mov     rax, 0x123456789abc
        mov     dr0, rax
        mov     rbx, dr0
        ENDCASE
        CASE    'lldt'
        mov     eax, 0xa0
        lldt    ax
        sldt    ebx
        ENDCASE
        CASE    'ltr busy'
        mov     eax, 0x40
        ltr     ax
        ENDCASE

; Paging.
        PAGE    'absent', 0, mov eax, [rdi]
        PAGE    'absent write', 0, mov [rdi], eax
        PAGE    'absent fetch', 0, call rdi
        PAGE    'present', FRAME + 1, mov eax, [rdi]
        PAGE    'read only', FRAME + 1, mov [rdi], eax
        PAGE    'written', FRAME + 3, mov [rdi], ah
        PAGE    'no execute', 1 << 63 | FRAME + 1, call rdi
        PAGE    'no execute but read', 1 << 63 | FRAME + 1, mov eax, [rdi]
        USER_PAGE 'user', FRAME + 5, mov eax, [rdi]
        USER_PAGE 'user of supervisor page', FRAME + 3, mov eax, [rdi]
        USER_PAGE 'user no execute', 1 << 63 | FRAME + 5, call rdi
        CASE    'large page of 1 GiB'
        mov     qword [tables + 0x1010], 0x83
        mov     rax, cr3
        mov     cr3, rax
        mov     rax, 0x80000000 + base
        mov     eax, [rax]
        mov     rbx, [tables + 0x1010]
        ENDCASE

        CASE    'all of a large page is forgotten'
        mov     qword [tables + 0x3008], 0x200083
        mov     edi, WINDOW + 0x200000
        mov     al, [rdi]
        mov     al, [rdi + 0x5000]
        mov     al, [rdi + 0x100000]
        mov     qword [tables + 0x3008], 0
        invlpg  [rdi + 0x3000]
        mov     dword [resume], .second
        mov     al, [rdi + 0x5000]
.second:
        mov     edi, WINDOW + 0x200000
        mov     dword [resume], .third
        mov     al, [rdi + 0x100000]
.third: xor     eax, eax
        ENDCASE

; Single steps and breakpoints.
        CASE    'trap flag'
        xor     eax, eax
        mov     dr6, rax
        push    0x102
        popfq
        nop
        nop
        ENDCASE
        CASE    'trap flag and syscall'
        mov     ecx, 0xc0000082
        mov     eax, .entry
        xor     edx, edx
        wrmsr
        mov     ecx, 0xc0000084
        mov     eax, 0x100
        wrmsr
        xor     eax, eax
        mov     dr6, rax
        push    0x23
        push    user_stack
        push    0x102
        push    0x33
        push    .user
        iretq
.user:  syscall
.entry: nop
        pushfq
        pop     rax
        ENDCASE
        CASE    'breakpoint of eight bytes'
        xor     eax, eax
        mov     dr6, rax
        mov     eax, aligned
        mov     dr3, rax
        mov     eax, 0xb0000080
        mov     dr7, rax
        mov     dword [resume], .clear
        mov     eax, [aligned - 4]
        mov     eax, [aligned + 7]
        nop
.clear: xor     eax, eax
        mov     dr7, rax
        ENDCASE
        jmp     finish

%include 'tail64.inc'
