; Real mode: interrupts through the table of far pointers, instructions of protected mode, and big segments.

%include 'frame.inc'
%include 'setup.inc'
%include 'real.inc'

        RCASE   'enter'
        mov     eax, cs
        mov     bx, ss
        REND
        RCASE   'divide'
        xor     bx, bx
        div     bx
        REND
        RCASE   'int3'
        sti
        std
        int3
        REND
        RCASE   'into'
        mov     al, 0x7f
        inc     al
        into
        REND
        RCASE   'bound'
        mov     dword [0], 0x00040000
        bound   ax, [0]
        REND
        RCASE   'ud2'
        ud2
        REND
        RCASE   'int and iret'
        mov     word [cs:LOW(real_table) + 0x3f * 4], LOW(.handler)
        sti
        int     0x3f
        pushf
        pop     bx
        cli
        jmp     .done
.handler:
        pushf
        pop     ax
        iret
.done:
        REND
        RCASE   'popf'
        push    word 0x7e02
        popf
        pushf
        pop     ax
        cli
        cld
        REND
        RCASE   'popfd'
        push    dword 0x00247e02
        popfd
        pushfd
        pop     eax
        cli
        cld
        push    dword 2
        popfd
        REND
        RCASE   'iretd'
        push    dword 0x00040246
        push    dword 0xffff
        push    dword LOW(.here)
        iretd
        mov     ax, 0xdead
.here:  pushfd
        pop     ebx
        REND
        RCASE   'far call and return'
        call    0xfffe:(LOW(.far) + 0x10)
        mov     bx, sp
        jmp     .done
.far:   mov     ax, cs
        retf
.done:
        REND
        RCASE   'retf with bytes'
        push    word 0x1111
        push    word 0xffff
        push    word LOW(.here)
        retf    2
.here:  mov     bx, sp
        REND
        RCASE   'segments'
        mov     ax, 0x1234
        mov     es, ax
        mov     dword [es:0], 0x55aa55aa
        mov     ax, 0x1200
        mov     fs, ax
        mov     ebx, [fs:0x340]
        REND
        RCASE   'lldt'
        lldt    ax
        REND
        RCASE   'ltr'
        ltr     ax
        REND
        RCASE   'sldt'
        sldt    ax
        REND
        RCASE   'str'
        str     ax
        REND
        RCASE   'verr'
        verr    ax
        REND
        RCASE   'verw'
        verw    ax
        REND
        RCASE   'lar'
        lar     ax, bx
        REND
        RCASE   'lsl'
        lsl     ax, bx
        REND
        RCASE   'arpl'
        arpl    ax, bx
        REND
        RCASE   'smsw'
        smsw    ax
        and     ax, 15
        REND
        RCASE   'mov cr0'
        mov     eax, cr0
        mov     cr0, eax
        and     eax, 15
        REND
        RCASE   'sysenter'
        sysenter
        REND
        RCASE   'sysexit'
        sysexit
        REND
        RCASE   'trap flag'
        xor     eax, eax
        mov     dr6, eax
        push    word 0x0102
        popf
        nop
        nop
        REND
        RCASE   'trap flag over mov ss'
        push    word 0x0102
        mov     bx, ss
        popf
        mov     ss, bx
        nop
        nop
        REND
        RCASE   'pusha and popa'
        mov     bx, 0x1234
        pusha
        xor     bx, bx
        popa
        mov     ax, sp
        REND
        RCASE   'string wraps'
        mov     si, 0xffff
        mov     byte [si], 0x77
        mov     byte [0], 0x88
        lodsb
        mov     ah, al
        lodsb
        mov     bx, si
        REND
        RCASE   'address wraps'
        mov     byte [1], 0x99
        mov     bx, 0xffff
        mov     al, [bx + 2]
        REND
        RCASE   'stack wraps'
        xor     sp, sp
        push    ax
        mov     bx, sp
        mov     ax, [0xfffe]
        REND
        RCASE   'lmsw'
        mov     ax, 0x0e
        lmsw    ax
        smsw    bx
        clts
        smsw    ax
        and     ax, 15
        and     ebx, 15
        REND
        RCASE   'big segment'
        mov     eax, cr0
        or      al, 1
        mov     cr0, eax
        mov     cx, 0x10
        mov     fs, cx
        and     al, 0xfe
        mov     cr0, eax
        mov     dword [fs:base], 0x464c457f
        xor     cx, cx
        mov     fs, cx
        mov     ebx, [fs:dword base]
        REND
        RCASE   'lidt and sidt'
        mov     ax, 0x100
        mov     ss, ax
        lidt    [cs:LOW(real_idt)]
        mov     ax, 0x1000
        mov     ds, ax
        sidt    [0]
        mov     ax, [0]
        mov     bl, [5]
        REND
        RCASE   'in and out'
        out     0xe9, al
        in      al, 0x80
        mov     al, 1
        REND
        RCASE   'debug registers'
        mov     eax, 0x1234
        mov     dr0, eax
        mov     ebx, dr0
        REND
        jmp     finish

%include 'tables.inc'
