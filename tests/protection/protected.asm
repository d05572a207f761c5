; Segmentation, privilege and exceptions in 32-bit protected mode without paging.

%include 'frame.inc'

%include 'setup.inc'

        CASE    'nothing'
        mov     eax, 0x1234
        ENDCASE

; Exceptions without an error code.
        CASE    'divide by zero'
        div     ecx
        ENDCASE
        CASE    'divide overflow'
        mov     edx, 1
        mov     ecx, 1
        div     ecx
        ENDCASE
        CASE    'aam 0'
        aam     0
        ENDCASE
        CASE    'int3'
        int3
        ENDCASE
        CASE    'into taken'
        mov     al, 0x7f
        add     al, 1
        into
        ENDCASE
        CASE    'into not taken'
        mov     al, 1
        add     al, 1
        into
        ENDCASE
        CASE    'bound'
        mov     eax, 5
        bound   eax, [bounds]
        ENDCASE
        CASE    'bound inside'
        mov     eax, 3
        bound   eax, [bounds]
        ENDCASE
        CASE    'ud2'
        ud2
        ENDCASE
        CASE    'int 0x20'
        int     0x20
        ENDCASE
        CASE    'lock nop'
        db      0xf0, 0x90
        ENDCASE
        CASE    'lock add register'
        db      0xf0, 0x01, 0xc0
        ENDCASE
        CASE    'sixteen bytes'
        times   15 db 0x66
        nop
        ENDCASE
        CASE    'fifteen bytes'
        times   14 db 0x66
        nop
        ENDCASE
        CASE    'mov cs'
        db      0x8e, 0xc8
        ENDCASE
        CASE    'mov segment 6'
        db      0x8e, 0xf0
        ENDCASE
        CASE    'lea register'
        db      0x8d, 0xc0
        ENDCASE
        CASE    'rsm'
        rsm
        ENDCASE
        CASE    'cr1'
        db      0x0f, 0x20, 0xc8
        ENDCASE
        CASE    'em'
        mov     eax, cr0
        push    eax
        or      al, 4
        and     al, 0xf7
        mov     cr0, eax
        mov     dword [resume], .no_em
        fninit
.no_em: mov     eax, cr0
        and     eax, 0xfffffff3
        mov     cr0, eax
        mov     eax, 0
        ENDCASE

; Loading segment registers.
%macro  LOAD 3
        CASE    %1
        mov     eax, %3
        mov     %2, ax
        ENDCASE
%endmacro
        LOAD    'ds null', ds, 0
        LOAD    'ds null 3', ds, 3
        LOAD    'ds data', ds, 0x10
        LOAD    'ds beyond the table', ds, 0xfff8
        LOAD    'ds rpl 3', ds, 0x13
        LOAD    'ds of ring 3', ds, 0x23
        LOAD    'ds code readable', ds, 0x08
        LOAD    'ds execute only', ds, 0x60
        LOAD    'ds not present', ds, 0x48
        LOAD    'ds tss', ds, 0x28
        LOAD    'ds gate', ds, 0x80
        LOAD    'ds read only', ds, 0x58
        LOAD    'ds conforming', ds, 0x78
        LOAD    'ds ldt entry', ds, 0x04
        LOAD    'ds beyond ldt', ds, 0x1c
        LOAD    'ds ldt not present', ds, 0x0c
        LOAD    'ss null', ss, 0
        LOAD    'ss code', ss, 8
        LOAD    'ss read only', ss, 0x58
        LOAD    'ss rpl 3', ss, 0x13
        LOAD    'ss of ring 3', ss, 0x20
        LOAD    'ss not present', ss, 0xf8
        LOAD    'ss beyond the table', ss, 0xfff8
        LOAD    'ss ldt', ss, 0x04
        CASE    'pop ds bad'
        push    dword 0xfff8
        pop     ds
        ENDCASE
        CASE    'les bad'
        les     eax, [far_bad]
        ENDCASE
        CASE    'lss null'
        lss     eax, [far_null]
        ENDCASE
        CASE    'lfs good'
        lfs     eax, [far_good]
        mov     ebx, fs
        ENDCASE
        CASE    'accessed bit'
        and     byte [gdt + 0xc0 + 5], 0xfe
        mov     eax, 0xc0
        mov     es, ax
        movzx   eax, byte [gdt + 0xc0 + 5]
        ENDCASE

; Far transfers at the same privilege.
%macro  FAR 2
        CASE    %1
        jmp     %2:%$end
        ENDCASE
%endmacro
        FAR     'jump null', 0
        FAR     'jump data', 0x10
        FAR     'jump beyond', 0xfff8
        FAR     'jump not present', 0x50
        FAR     'jump ring 3', 0x1b
        FAR     'jump dpl 3 rpl 0', 0x18
        FAR     'jump ldt descriptor', 0x30
        FAR     'jump busy tss', 0x28
        FAR     'jump conforming 3', 0x110
        FAR     'jump gate not present', 0x98
        FAR     'jump gate to data', 0xa0
        FAR     'jump task gate bad', 0x118
        FAR     'jump tss not present', 0x120
        FAR     'jump tss short', 0x128
        CASE    'call data'
        call    0x10:0
        ENDCASE
        CASE    'call conforming'
        call    0x78:.there
        jmp     .done
.there: mov     eax, cs
        retf
.done:
        ENDCASE
        CASE    'call gate'
        push    dword 0x11111111
        push    dword 0x22222222
        mov     ecx, esp
        call    0x88:0
        mov     ebx, ecx
        sub     ebx, esp
        ENDCASE
        CASE    'jump gate'
        push    cs
        push    dword .back
        jmp     0x88:0
.back:
        ENDCASE
        CASE    'call gate 16'
        mov     ecx, esp
        jmp     0x170:(.in - base)
.in:    call    0x130:0
        sub     ecx, esp
        jmp     8:.out
.out:   add     eax, ecx
        ENDCASE
        CASE    'call 16-bit code'
        call    0x38:(narrow - base)
        ENDCASE
        CASE    'retf null'
        push    dword 0
        push    dword 0
        retf
        ENDCASE
        CASE    'retf data'
        push    dword 0x10
        push    dword 0
        retf
        ENDCASE
        CASE    'retf not present'
        push    dword 0x50
        push    dword 0
        retf
        ENDCASE
        CASE    'retf ring 3 bad stack'
        push    dword 0x10
        push    dword 0
        push    dword 0x1b
        push    dword 0
        retf
        ENDCASE
        CASE    'retf ring 3 null stack'
        push    dword 0
        push    dword 0
        push    dword 0x1b
        push    dword 0
        retf
        ENDCASE
        CASE    'retf to ring 3'
        mov     eax, 0x23
        mov     es, ax
        push    dword 0x23
        push    dword user_stack
        push    dword 0x11111111
        push    dword 0x1b
        push    dword .user
        retf    4
.user:  mov     eax, ds
        shl     eax, 16
        mov     ax, es
        mov     ebx, esp
        sub     ebx, user_stack
        int     0x30
        ENDCASE
        CASE    'iret null'
        push    dword 2
        push    dword 0
        push    dword 0
        iretd
        ENDCASE
        CASE    'iret dpl 3 rpl 0'
        push    dword 2
        push    dword 0x18
        push    dword 0
        iretd
        ENDCASE
        CASE    'iret flags'
        push    dword 0x00247fd7
        push    cs
        push    dword .on
        iretd
.on:    pushfd
        push    dword 2
        popfd
        pop     eax
        ENDCASE
        CASE    'iret 16'
        push    word 0x0246
        push    cs
        mov     word [esp + 2], 0x0246
        mov     word [esp], 0x38
        push    word (narrow_int - base)
        o16 iret
        ENDCASE

; Ring 3.
%macro  USER 2+
        CASE    %1
        RING3   .user
.user:  %2
        int     0x30
        ENDCASE
%endmacro
        USER    'user nothing', mov eax, cs
        USER    'user cli', cli
        USER    'user sti', sti
        USER    'user hlt', hlt
        USER    'user in', in al, 0x80
        USER    'user out allowed', out 0xe8, al
        USER    'user out forbidden', out 0xe9, al
        USER    'user out word edge', out 0xe7, ax
        USER    'user out word over', out 0xe8, ax
        USER    'user mov cr0', mov eax, cr0
        USER    'user mov dr0', mov eax, dr0
        USER    'user lgdt', lgdt [gdt_register]
        USER    'user ltr', ltr ax
        USER    'user lldt', lldt ax
        USER    'user clts', clts
        USER    'user invlpg', invlpg [0]
        USER    'user wbinvd', wbinvd
        USER    'user rdmsr', rdmsr
        USER    'user wrmsr', wrmsr
        USER    'user smsw', smsw ax
        USER    'user lmsw', lmsw ax
        USER    'user sysexit', sysexit
        USER    'user rdtsc', call user_rdtsc
        USER    'user int 0x20', int 0x20
        USER    'user int3', int3
        USER    'user ds kernel', mov ds, [selector_10]
        USER    'user ds rpl', mov ds, [selector_13]
        USER    'user ss kernel', mov ss, [selector_10]
        USER    'user popf iopl', push dword 0x3202
        USER    'user jump ring 0', jmp 8:0
        USER    'user jump ring 0 rpl 3', jmp 0xb:0
        USER    'user jump gate 0', jmp 0x88:0
        USER    'user call gate 0', call 0x88:0
        USER    'user jump gate 3', jmp 0x80:0
        USER    'user call gate absent', call 0x98:0
        USER    'user call gate data', call 0xa0:0
        USER    'user jump tss', jmp 0xa8:0
        USER    'user verr kernel', verr [selector_10]
        USER    'user iret inward', jmp user_iret
        USER    'user retf inward', jmp user_retf
        CASE    'user popf'
        RING3   .user
.user:  push    dword 0x00247ed7
        popfd
        pushfd
        pop     eax
        int     0x30
        ENDCASE
        CASE    'user popf 16'
        RING3   .user
.user:  push    word 0x7ed7
        popfw
        pushfd
        pop     eax
        int     0x30
        ENDCASE
        CASE    'user iopl 3'
        push    dword 0x23
        push    dword user_stack
        push    dword 0x3002
        push    dword 0x1b
        push    dword .user
        iretd
.user:  sti
        pushfd
        cli
        pop     eax
        int     0x30
        ENDCASE
        CASE    'user call gate'
        RING3   .user
.user:  push    dword 0x11111111
        push    dword 0x22222222
        call    0x83:0
        mov     ebx, esp
        sub     ebx, user_stack
        int     0x30
        ENDCASE
        CASE    'user call gate 16'
        RING3   .user
.user:  jmp     0x17b:(.in - base)
.in:    push    word 0x1111
        push    word 0x2222
        call    0x93:0
        mov     ebx, esp
        sub     ebx, user_stack
        int     0x30
        ENDCASE
        CASE    'user conforming'
        RING3   .user
.user:  call    0x78:.there
        int     0x30
.there: mov     eax, cs
        retf
        ENDCASE
        CASE    'user call gate conforming'
        RING3   .user
.user:  call    0xf0:0
        mov     eax, cs
        int     0x30
        ENDCASE
; Stacks of ring 1 in the TSS.
%macro  INNER 2
        CASE    %1
        mov     word [tss + 0x10], %2
        RING3   .user
.user:  call    0x183:0
        int     0x30
        ENDCASE
%endmacro
        INNER   'inner stack null', 0
        INNER   'inner stack of ring 0', 0x10
        INNER   'inner stack rpl 0', 0xd0
        INNER   'inner stack code', 0xd9
        INNER   'inner stack beyond', 0xfff9
        INNER   'inner stack good', 0xd1

; Looking at descriptors.
%macro  LOOK 2
        CASE    %1
        mov     ecx, %2
        mov     eax, 0x5a5a5a5a
        lar     eax, cx
        and     eax, 0xfff0ffff
        setz    bl
        lsl     edx, ecx
        setz    bh
        shl     ebx, 8
        verr    cx
        setz    bl
        shl     ebx, 8
        verw    cx
        setz    bl
        ENDCASE
%endmacro
        LOOK    'look null', 0
        LOOK    'look code', 0x08
        LOOK    'look data', 0x10
        LOOK    'look data rpl 3', 0x13
        LOOK    'look code 3', 0x18
        LOOK    'look tss', 0x28
        LOOK    'look ldt', 0x30
        LOOK    'look absent', 0x48
        LOOK    'look read only', 0x58
        LOOK    'look execute only', 0x60
        LOOK    'look conforming', 0x78
        LOOK    'look conforming rpl 3', 0x7b
        LOOK    'look call gate', 0x80
        LOOK    'look call gate 16', 0x90
        LOOK    'look task gate', 0xb8
        LOOK    'look beyond', 0xfff8
        CASE    'arpl'
        mov     eax, 0x10
        mov     ecx, 3
        arpl    ax, cx
        setz    bl
        ENDCASE
        CASE    'arpl not'
        mov     eax, 0x13
        mov     ecx, 1
        arpl    ax, cx
        setz    bl
        ENDCASE

; System registers.
        CASE    'ltr busy'
        mov     eax, 0x28
        ltr     ax
        ENDCASE
        CASE    'ltr data'
        mov     eax, 0x10
        ltr     ax
        ENDCASE
        CASE    'ltr absent'
        mov     eax, 0x120
        ltr     ax
        ENDCASE
        CASE    'ltr local'
        mov     eax, 0x2c
        ltr     ax
        ENDCASE
        CASE    'lldt data'
        mov     eax, 0x10
        lldt    ax
        ENDCASE
        CASE    'lldt absent'
        mov     eax, 0xe0
        lldt    ax
        ENDCASE
        CASE    'lldt local'
        mov     eax, 0x34
        lldt    ax
        ENDCASE
        CASE    'str sldt'
        str     eax
        sldt    ebx
        ENDCASE
        CASE    'lmsw cannot clear'
        xor     eax, eax
        lmsw    ax
        mov     eax, cr0
        and     eax, 1
        ENDCASE
        CASE    'clts'
        mov     eax, cr0
        or      al, 8
        mov     cr0, eax
        clts
        mov     eax, cr0
        and     eax, 8
        ENDCASE
        CASE    'idt limit'
        lidt    [short_idt]
        mov     dword [resume], .back
        int     0x40
.back:  lidt    [idt_register]
        ENDCASE
        CASE    'gate absent'
        mov     byte [idt + 0x41 * 8 + 5], 0x0e
        int     0x41
        ENDCASE
        CASE    'gate bad type'
        mov     byte [idt + 0x41 * 8 + 5], 0x8c
        int     0x41
        ENDCASE
        CASE    'gate to data'
        mov     byte [idt + 0x41 * 8 + 5], 0x8e
        mov     word [idt + 0x41 * 8 + 2], 0x10
        int     0x41
        ENDCASE
        CASE    'gate to null'
        mov     word [idt + 0x41 * 8 + 2], 0
        int     0x41
        ENDCASE
        CASE    'gate to absent'
        mov     word [idt + 0x41 * 8 + 2], 0x50
        int     0x41
        ENDCASE
        CASE    'gate to ring 3'
        mov     word [idt + 0x41 * 8 + 2], 0x1b
        int     0x41
        ENDCASE
        CASE    'trap gate'
        mov     word [idt + 0x41 * 8 + 2], 8
        mov     byte [idt + 0x41 * 8 + 5], 0x8f
        mov     dword [idt + 0x41 * 8], 8 << 16 | (trap_gate - base)
        mov     word [idt + 0x41 * 8 + 6], 0x10
        push    dword 0x202
        popfd
        int     0x41
        cli
        ENDCASE
        CASE    'gate 16'
        mov     byte [idt + 0x41 * 8 + 5], 0x86
        mov     word [idt + 0x41 * 8 + 6], 0
        mov     word [idt + 0x41 * 8 + 2], 0x140
        mov     word [idt + 0x41 * 8], (narrow_gate - base)
        mov     ecx, esp
        jmp     0x170:(.in - base)
.in:    int     0x41
        jmp     8:.out
.out:
        ENDCASE
        CASE    'double fault'
        mov     byte [idt + 13 * 8 + 5], 0x0e
        mov     eax, 0xfff8
        mov     dword [resume], .back
        mov     ds, ax
.back:  mov     byte [idt + 13 * 8 + 5], 0x8e
        ENDCASE
        CASE    'sysenter without selector'
        mov     ecx, 0x174
        wrmsr
        sysenter
        ENDCASE
        CASE    'sysenter and sysexit'
        mov     ecx, 0x174
        mov     eax, 0x150
        wrmsr
        mov     ecx, 0x175
        mov     eax, kernel_stack - 64
        wrmsr
        mov     ecx, 0x176
        mov     eax, .entry
        wrmsr
        RING3   .user
.user:  sysenter
.entry: mov     eax, cs
        shl     eax, 16
        mov     ax, ss
        mov     ebx, esp
        sub     ebx, kernel_stack
        mov     ecx, user_stack
        mov     edx, .back
        sysexit
.back:  shl     ebx, 16
        mov     bx, cs
        int     0x30
        ENDCASE
        CASE    'syscall off'
        syscall
        ENDCASE
        CASE    'syscall and sysret'
        mov     ecx, 0xc0000080
        rdmsr
        or      al, 1
        wrmsr
        mov     ecx, 0xc0000081
        mov     eax, .entry
        mov     edx, 0x00100150
        wrmsr
        push    dword 0x23
        push    dword user_stack
        push    dword 0x202
        push    dword 0x1b
        push    dword .user
        mov     eax, 0x23
        mov     ds, ax
        iretd
.user:  syscall
.after: pushfd
        pop     ebx
        and     ebx, 0x200
        mov     bx, cs
        int     0x30
.entry: pushfd
        pop     edx
        and     edx, 0x200
        mov     eax, cs
        shl     eax, 16
        mov     ax, ss
        sub     ecx, .after
        add     eax, ecx
        add     eax, edx
        mov     ecx, .after
        sysret
        ENDCASE

; Single steps.
        CASE    'trap flag'
        xor     eax, eax
        mov     dr6, eax
        push    dword 0x102
        popfd
        nop
        nop
        ENDCASE
        CASE    'trap flag over mov ss'
        xor     eax, eax
        mov     dr6, eax
        mov     ecx, ss
        push    dword 0x102
        popfd
        mov     ss, cx
        nop
        nop
        ENDCASE
        CASE    'trap flag and rep'
        xor     eax, eax
        mov     dr6, eax
        mov     ecx, 3
        mov     edi, counter
        push    dword 0x102
        popfd
        rep     stosb
        nop
        ENDCASE
        CASE    'trap flag and popf'
        xor     eax, eax
        mov     dr6, eax
        push    dword 2
        push    dword 0x102
        popfd
        popfd
        nop
        ENDCASE
        CASE    'trap flag and int'
        xor     eax, eax
        mov     dr6, eax
        push    dword 0x102
        popfd
        int     0x20
        ENDCASE
        CASE    'trap flag and iret'
        xor     eax, eax
        mov     dr6, eax
        push    dword 0x102
        push    cs
        push    dword .to
        iretd
        nop
.to:    nop
        nop
        ENDCASE
        CASE    'trap flag and a fault'
        xor     eax, eax
        mov     dr6, eax
        push    dword 0x102
        popfd
        ud2
        ENDCASE

; Breakpoints.
%macro  BREAK 3+
        CASE    %1
        xor     eax, eax
        mov     dr6, eax
        mov     eax, counter
        mov     dr1, eax
        mov     eax, %2
        mov     dr7, eax
        xor     eax, eax
        mov     dword [resume], .clear
        %3
        nop
        nop
        jmp     .none
.clear: xor     eax, eax
        mov     dr7, eax
.none:  xor     eax, eax
        mov     dr7, eax
        ENDCASE
%endmacro
        BREAK   'write breakpoint', 0x00100004, mov [counter], al
        BREAK   'write breakpoint and a read', 0x00100004, mov al, [counter]
        BREAK   'access breakpoint and a read', 0x00300008, mov al, [counter]
        BREAK   'breakpoint not enabled', 0x00300000, mov al, [counter]
        BREAK   'breakpoint beside', 0x00300008, mov al, [counter + 1]
        BREAK   'breakpoint straddled', 0x00300008, mov eax, [counter - 3]
        BREAK   'breakpoint of four bytes', 0x00f00008, mov al, [counter + 3]
        BREAK   'breakpoint after four bytes', 0x00f00008, mov al, [counter + 4]
        BREAK   'breakpoint and push', 0x00100004, push dword [counter]
        BREAK   'breakpoint rmw', 0x00100004, inc dword [counter]
        CASE    'code breakpoint'
        xor     eax, eax
        mov     dr6, eax
        mov     eax, .here
        mov     dr0, eax
        mov     eax, 2
        mov     dr7, eax
        mov     dword [resume], .clear
        nop
.here:  nop
.clear: xor     eax, eax
        mov     dr7, eax
        ENDCASE
        CASE    'code breakpoint and rf'
        xor     eax, eax
        mov     dr6, eax
        mov     eax, .here
        mov     dr0, eax
        mov     eax, 2
        mov     dr7, eax
        push    dword 0x10002
        push    cs
        push    dword .here
        mov     dword [resume], .clear
        iretd
.here:  inc     ebx
        pushfd
        pop     eax
        cmp     ebx, 1
        je      .here
.clear: xor     eax, eax
        mov     dr7, eax
        ENDCASE
        CASE    'dr4 is dr6'
        mov     eax, 0x4001
        mov     dr6, eax
        db      0x0f, 0x21, 0xe0        ; mov eax, dr4
        ENDCASE
        CASE    'dr4 with de'
        mov     eax, cr4
        or      al, 8
        mov     cr4, eax
        mov     dword [resume], .clear
        db      0x0f, 0x21, 0xe0
.clear: mov     eax, cr4
        and     al, 0xf7
        mov     cr4, eax
        ENDCASE
        CASE    'port breakpoint'
        mov     eax, cr4
        or      al, 8
        mov     cr4, eax
        xor     eax, eax
        mov     dr6, eax
        mov     eax, 0xe8
        mov     dr2, eax
        mov     eax, 0x02000020
        mov     dr7, eax
        mov     dword [resume], .clear
        out     0xe9, al
        out     0xe8, al
        nop
        nop
.clear: xor     eax, eax
        mov     dr7, eax
        mov     eax, cr4
        and     al, 0xf7
        mov     cr4, eax
        ENDCASE
        jmp     finish

%include 'tables.inc'
