; What can be wrong with a task is a fault at its first instruction (Intel SDM vol. 3, table 8-1). QEMU reports the
; instruction that switched, with the new CS, and has no trap bit.

%include 'frame.inc'
%include 'setup.inc'
%include 'tasks.inc'

        WRONG   'ldt data', 0, mov word [tss2 + 0x60], 0x10
        WRONG   'ldt null', 0, mov word [tss2 + 0x60], 0
        WRONG   'ldt beyond', 0, mov word [tss2 + 0x60], 0xfff8
        WRONG   'ldt absent', 0, mov word [tss2 + 0x60], 0xe0
        WRONG   'ds absent', 0, mov word [tss2 + 0x54], 0x48
        WRONG   'ds execute only', 0, mov word [tss2 + 0x54], 0x60
        WRONG   'ds beyond', 0, mov word [tss2 + 0x54], 0xfff8
        WRONG   'es tss', 0, mov word [tss2 + 0x48], 0x28
        WRONG   'fs rpl 3 of ring 0', 0, mov word [tss2 + 0x58], 0x13
        WRONG   'trap bit', 0, mov word [tss2 + 0x64], 1

        WRONG_USER 'cs data', mov word [tss2 + 0x4c], 0x23
        WRONG_USER 'cs null', mov word [tss2 + 0x4c], 3
        WRONG_USER 'cs of ring 0', mov word [tss2 + 0x4c], 0x0b
        WRONG_USER 'cs beyond', mov word [tss2 + 0x4c], 0xfffb
        WRONG_USER 'ss null', mov word [tss2 + 0x50], 0
        WRONG_USER 'ss beyond', mov word [tss2 + 0x50], 0xfffb
        WRONG_USER 'ss of ring 0', mov word [tss2 + 0x50], 0x13
        WRONG_USER 'ss rpl 0', mov word [tss2 + 0x50], 0x20
        WRONG_USER 'ss read only', mov word [tss2 + 0x50], 0x5b
        WRONG_USER 'ds of ring 0', mov word [tss2 + 0x54], 0x10
        jmp     finish

%include 'tables.inc'
