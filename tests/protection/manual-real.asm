; Limits in real mode, which QEMU does not check (Intel SDM vol. 3, 22.1; AMD64 APM vol. 2, 4.5.2 and 8.6.1).

%include 'frame.inc'
%include 'setup.inc'
%include 'real.inc'

        RCASE   'word at the limit'
        mov     bx, 0xffff
        mov     ax, [bx]
        REND
        RCASE   'dword at the limit'
        mov     eax, [0xfffd]
        REND
        RCASE   'write at the limit'
        mov     [0xffff], ax
        REND
        RCASE   'beyond the limit'
        mov     ebx, 0x10000
        mov     al, [ebx]
        REND
        RCASE   'stack segment at the limit'
        mov     ax, [ss:0xffff]
        REND
        RCASE   'pop at the limit'
        mov     sp, 0xffff
        pop     ax
        REND
        RCASE   'string at the limit'
        mov     si, 0xffff
        lodsw
        REND
        RCASE   'write to code'
        mov     byte [cs:LOW(.here)], 0x40
.here:  dec     ax
        REND
        RCASE   'jump beyond the limit'
        jmp     dword 0xffff:0x12345
        REND
        RCASE   'near jump beyond the limit'
        mov     ebx, 0x10000
        jmp     ebx
        REND
        RCASE   'short table'
        lidt    [cs:LOW(real_short_idt)]
        int     0x3f
        REND
        RCASE   'big segment ends'
        mov     eax, cr0
        or      al, 1
        mov     cr0, eax
        mov     cx, 0xc0
        mov     fs, cx
        and     al, 0xfe
        mov     cr0, eax
        mov     ax, [fs:0xfe]
        mov     ax, [fs:0xff]
        REND
        RCASE   'past the end of the segment'
        mov     ax, 0x4ff0
        mov     es, ax
        mov     byte [es:0xffff], 0x90
        mov     byte [es:0xfffe], 0x90
        jmp     0x4ff0:0xfffe
        REND
        RCASE   'instruction across the end'
        mov     ax, 0x4ff0
        mov     es, ax
        mov     byte [es:0xffff], 0xb8
        mov     byte [es:0xfffe], 0x90
        jmp     0x4ff0:0xfffe
        REND
        jmp     finish

%include 'tables.inc'
