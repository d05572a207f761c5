; Virtual-8086 mode: what is sensitive to IOPL, the frame of an interrupt, and the way back.

%include 'frame.inc'
%include 'setup.inc'
%include 'v86.inc'
%include 'tasks.inc'

        VCASE   'enter', IOPL3
        mov     eax, cs
        mov     bx, ds
        VEND
        VCASE   'segments', IOPL3
        mov     ax, es
        shl     eax, 16
        mov     ax, fs
        mov     bx, gs
        shl     ebx, 16
        mov     bx, ss
        VEND
        VCASE   'load segments', IOPL3
        mov     ax, 0x1234
        mov     ds, ax
        mov     byte [0], 0x5a
        mov     ax, 0x1230
        mov     es, ax
        mov     al, [es:0x40]
        mov     bx, ds
        VEND
        VCASE   'cli', IOPL3
        sti
        pushf
        cli
        pop     ax
        pushf
        pop     bx
        VEND
        VCASE   'pushfd', IOPL3
        pushfd
        pop     eax
        VEND
        VCASE   'popf', IOPL3
        push    word 0x4ed7
        popf
        pushf
        cld
        pop     ax
        push    word 0x3002
        popf
        VEND
        VCASE   'popfd', IOPL3
        push    dword 0x00244c02
        popfd
        pushfd
        pop     eax
        push    dword 0x3002
        popfd
        VEND
        VCASE   'iret', IOPL3
        push    word 0x0ed7
        push    word 0xffff
        push    word LOW(.here)
        iret
        mov     ax, 0xdead
.here:  pushf
        pop     bx
        VEND
        VCASE   'iretd', IOPL3
        push    dword 0x00040002
        push    dword 0xffff
        push    dword LOW(.here)
        iretd
        mov     ax, 0xdead
.here:  pushfd
        pop     ebx
        VEND
        VCASE   'far call', IOPL3
        call    0xfffe:(LOW(.far) + 0x10)
        mov     bx, sp
        jmp     .done
.far:   mov     ax, cs
        retf
.done:
        VEND
        VCASE   'far jump', IOPL3
        jmp     0xfffe:(LOW(.far) + 0x10)
.far:   mov     bx, cs
        VEND
        VCASE   'les', IOPL3
        push    word 0x5555
        push    word 0x6666
        mov     bp, sp
        les     ax, [bp]
        mov     bx, es
        add     sp, 4
        VEND
        VCASE   'smsw', IOPL3
        smsw    ax
        and     ax, 1
        VEND
        VCASE   'sgdt', IOPL3
        push    dword 0
        push    dword 0
        mov     bp, sp
        o32 sgdt [bp]
        mov     ax, [bp]
        VEND
        VCASE   'out allowed', IOPL3
        out     0xe8, al
        VEND
        VCASE   'out forbidden', IOPL3
        out     0xe9, al
        VEND
        VCASE   'int open', IOPL3
        int     0x31
        VEND
        VCASE   'int closed', IOPL3
        int     0x20
        VEND
        VCASE   'int3', IOPL3
        int3
        VEND
        VCASE   'into', IOPL3
        mov     al, 0x7f
        inc     al
        into
        VEND
        VCASE   'divide', IOPL3
        xor     bx, bx
        div     bx
        VEND
        VCASE   'ud2', IOPL3
        ud2
        VEND
        VCASE   'hlt', IOPL3
        hlt
        VEND
        VCASE   'mov cr0', IOPL3
        mov     eax, cr0
        VEND
        VCASE   'lgdt', IOPL3
        lgdt    [0]
        VEND
        VCASE   'lmsw', IOPL3
        lmsw    ax
        VEND
        VCASE   'clts', IOPL3
        clts
        VEND
        VCASE   'lldt', IOPL3
        lldt    ax
        VEND
        VCASE   'ltr', IOPL3
        ltr     ax
        VEND
        VCASE   'sldt', IOPL3
        sldt    ax
        VEND
        VCASE   'str', IOPL3
        str     ax
        VEND
        VCASE   'lar', IOPL3
        lar     ax, bx
        VEND
        VCASE   'lsl', IOPL3
        lsl     ax, bx
        VEND
        VCASE   'verr', IOPL3
        verr    ax
        VEND
        VCASE   'arpl', IOPL3
        arpl    ax, bx
        VEND
        VCASE   'wbinvd', IOPL3
        wbinvd
        VEND
        VCASE   'rdmsr', IOPL3
        rdmsr
        VEND
        VCASE   'mov dr7', IOPL3
        mov     eax, dr7
        VEND

; Without IOPL 3.
        VCASE   'cli iopl 0', 0
        cli
        VEND
        VCASE   'sti iopl 0', 0
        sti
        VEND
        VCASE   'pushf iopl 0', 0
        pushf
        VEND
        VCASE   'popf iopl 0', 0
        popf
        VEND
        VCASE   'iret iopl 0', 0
        iret
        VEND
        VCASE   'int iopl 0', 0
        int     0x31
        VEND
        VCASE   'int3 iopl 0', 0
        int3
        VEND
        VCASE   'int iopl 2', 0x2000
        int     0x31
        VEND
        VCASE   'in iopl 0', 0
        in      al, 0x80
        VEND
        VCASE   'out allowed iopl 0', 0
        out     0xe8, al
        hlt
        VEND
        VCASE   'hlt iopl 0', 0
        hlt
        VEND

; Ways in and out.
        mov     dword [idt + 0x43 * 8], 8 << 16
        mov     eax, show_frame
        mov     [idt + 0x43 * 8], ax
        mov     word [idt + 0x43 * 8 + 4], 0xee00
        shr     eax, 16
        mov     [idt + 0x43 * 8 + 6], ax
        VCASE   'frame', IOPL3
        int     0x43
        mov     cx, ds
        shl     ecx, 16
        mov     cx, gs
        mov     ebx, ecx
        VEND
        mov     word [idt + 0x44 * 8 + 2], 0x78
        mov     word [idt + 0x44 * 8 + 4], 0xee00
        VCASE   'to conforming code', IOPL3
        int     0x44
        VEND
        VCASE   'trap flag', IOPL3
        push    word 0x3102
        popf
        nop
        nop
        VEND
        CASE    'a task in virtual-8086 mode'
        SECOND  LOW(.there)
        mov     dword [tss2 + 4], second_stack
        mov     word [tss2 + 8], 0x10
        mov     dword [tss2 + 0x24], 0x23002
        mov     dword [tss2 + 0x38], 0x800
        mov     dword [tss2 + 0x48], 0x1111
        mov     dword [tss2 + 0x4c], 0xffff
        mov     dword [tss2 + 0x50], 0x7000
        mov     dword [tss2 + 0x54], 0x2222
        jmp     0x190:0
        bits    16
.there: mov     bx, cs
        mov     ax, ds
        int     0x30
        bits    32
        ENDCASE
        call    first_task
        jmp     finish

; GS to ES from the frame of an interrupt in virtual-8086 mode, and what the handler finds in its own registers.
show_frame:
        mov     ax, ds
        mov     cx, gs
        or      ax, cx
        shl     eax, 16
        mov     ax, [esp + 20]
        xor     ax, [esp + 24]
        xor     ax, [esp + 28]
        xor     ax, [esp + 32]
        iretd

%include 'tables.inc'
