; Virtual-8086 mode where QEMU differs: its limits, and the virtual interrupt flag (VME, PVI), which QEMU does not have
; in full.

%include 'frame.inc'
%include 'setup.inc'
%include 'v86.inc'

        mov     word [idt + 0x44 * 8 + 4], 0xee00
        mov     word [idt + 0x44 * 8 + 2], 0xd8
        VCASE   'to ring 1', IOPL3
        int     0x44
        VEND
        CASE    'ring 3 cannot enter'
        RING3   .user
.user:  push    dword 0x23002
        push    dword 0x1b
        push    dword .next
        iretd
.next:  pushfd
        pop     eax
        int     0x30
        ENDCASE
        VCASE   'word at the limit', IOPL3
        mov     bx, 0xffff
        mov     ax, [bx]
        VEND
        VCASE   'dword at the limit', IOPL3
        mov     eax, [0xfffe]
        VEND
        VCASE   'beyond the limit', IOPL3
        mov     ebx, 0x10000
        mov     al, [ebx]
        VEND
        VCASE   'stack at the limit', IOPL3
        mov     sp, 0xffff
        pop     ax
        VEND
        VCASE   'jump beyond the limit', IOPL3
        o32 jmp dword 0xffff:0x12345
        VEND

; The redirection bitmap: the 32 bytes before the one for ports.
%define REDIRECTION (tss + 0x48)
        mov     byte [REDIRECTION + 0x31 / 8], 1 << (0x31 & 7)
        mov     word [0x60 * 4], LOW(low_handler)
        mov     word [0x60 * 4 + 2], 0xffff
        mov     eax, cr4
        or      al, 3
        mov     cr4, eax

        VCASE   'vme cli and sti', 0
        pushf
        sti
        pushf
        cli
        pushf
        pop     bx
        pop     ax
        shl     eax, 16
        pop     ax
        mov     [0], eax
        mov     [4], bx
        hlt
        VEND
        CASE    'what it saw'
        mov     eax, [0x20000]
        mov     bx, [0x20004]
        ENDCASE
        VCASE   'vme sti stays', 0
        sti
        hlt
        VEND
        VCASE   'vme sti while pending', 0x100000
        sti
        VEND
        VCASE   'vme popf', 0
        push    word 0x0202
        popf
        hlt
        VEND
        VCASE   'vme popf while pending', 0x100000
        push    word 0x0202
        popf
        hlt
        VEND
        VCASE   'vme popf trap flag', 0
        push    word 0x0102
        popf
        hlt
        VEND
        VCASE   'vme pushfd', 0
        pushfd
        VEND
        VCASE   'vme popfd', 0
        popfd
        VEND
        VCASE   'vme iret', 0
        push    word 0x0202
        push    word 0xffff
        push    word LOW(.here)
        iret
.here:  hlt
        VEND
        VCASE   'vme iretd', 0
        iretd
        VEND
        VCASE   'vme redirected', 0x80000
        int     0x60
        hlt
        VEND
        CASE    'its frame'
        mov     eax, [0x20010]
        mov     bx, [0x20014]
        ENDCASE
        VCASE   'vme not redirected', 0
        int     0x31
        VEND
        VCASE   'vme redirected iopl 3', 0x3200
        int     0x60
        hlt
        VEND
        VCASE   'vme not redirected iopl 3', 0x3000
        int     0x31
        VEND
        VCASE   'vme int3', 0
        int3
        VEND
        CASE    'pvi sti'
        RING3   .user
.user:  sti
        pushfd
        pop     eax
        int     0x30
        ENDCASE
        CASE    'pvi cli'
        RING3   .user
.user:  sti
        cli
        pushfd
        pop     eax
        int     0x30
        ENDCASE
        jmp     finish

        bits    16
low_handler:
        pop     ax
        pop     ax
        pushf
        pop     bx
        shl     ebx, 16
        pop     bx
        mov     [0x10], ebx
        mov     [0x14], ax
        hlt
        bits    32

%include 'tables.inc'
