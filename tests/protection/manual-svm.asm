; SVM where QEMU does otherwise: decode assists, nRIP, INT3, all 64 bits of an exit code, control blocks that cannot be.

%include 'frame64.inc'
%include 'svm.inc'

        SVM_SETUP

; Control blocks that cannot be (APM vol. 2, 15.5.1).
        REFUSED 'asid 0', mov dword [ASID], 0
        REFUSED 'asid too large', mov dword [ASID], 2048
        REFUSED 'vmrun not intercepted', btr dword [MISC2], 0
        REFUSED 'efer without svme', btr dword [S_EFER], 12
        REFUSED 'efer reserved', bts dword [S_EFER], 9
        REFUSED 'efer reserved high', bts dword [S_EFER + 4], 31
        REFUSED 'cr0 nw without cd', bts dword [S_CR0], 29
        REFUSED 'cr0 high', bts dword [S_CR0 + 4], 0
        REFUSED 'cr3 reserved', bts dword [S_CR3 + 4], 20
        REFUSED 'cr4 reserved', bts dword [S_CR4], 15
        REFUSED 'cr4 high', bts dword [S_CR4 + 4], 31
        REFUSED 'dr6 high', bts dword [S_DR6 + 4], 0
        REFUSED 'dr7 high', bts dword [S_DR7 + 4], 0
        REFUSED 'long mode without pae', btr dword [S_CR4], 5
        REFUSED 'long mode without protection', btr dword [S_CR0], 0
        REFUSED 'code both long and big', bts dword [S_CS], 26
        REFUSED 'io map beyond', bts dword [VMCB + 0x44], 8
        GUEST   'io map end beyond'
        mov     rax, 0xffffffe000
        mov     [VMCB + 0x40], rax
        RUN
        vmmcall
        ENDGUEST
        REFUSED 'msr map beyond', bts dword [VMCB + 0x4c], 8
        REFUSED 'nested cr3 beyond', bts dword [NESTED_CR3 + 4], 8
        REFUSED 'pat', mov byte [VMCB + 0x668], 2
        REFUSED 'inject type 1', mov dword [EVENT_INJ], 0x80000140
        REFUSED 'inject type 5', mov dword [EVENT_INJ], 0x80000540
        REFUSED 'inject exception 2', mov dword [EVENT_INJ], 0x80000302
        REFUSED 'inject exception 32', mov dword [EVENT_INJ], 0x80000320
        REFUSED 'inject overflow in 64-bit mode', mov dword [EVENT_INJ], 0x80000304
        REFUSED 'inject bound in 64-bit mode', mov dword [EVENT_INJ], 0x80000305
        REFUSED 'map addresses ignore their low bits', mov byte [VMCB + 0x40], 0xff

; Decode assists and nRIP (15.33).

        GUEST   'int3 intercepted'
        WANT    EXCEPTIONS, 3
        RUN
        int3
        ENDGUEST
        GUEST   'int n intercepted'
        WANT    MISC1, 21
        RUN
        int     0x21
        ENDGUEST

; What QEMU does not know of, or does otherwise.
        ONE     'invd', MISC1, 22, invd
        ONE     'rdtscp', MISC2, 7, rdtscp
        GUEST   'injected event cannot be delivered'
        mov     qword [EVENT_INJ], 0x40
        bts     dword [EVENT_INJ], 31
        mov     dword [VMCB + 0x484], 0x3ff
        WANT    EXCEPTIONS, 13
        RUN
        nop
        ENDGUEST
        ONE     'rdpmc', MISC1, 15, rdpmc
        ONE     'icebp', MISC2, 8, db 0xf1
        GUEST   'selective cr0 write, ts and mp'
        WANT    MISC1, 5
        RUN
        mov     rax, cr0
        xor     eax, 10
        mov     cr0, rax
        vmmcall
        ENDGUEST
        GUEST   'selective cr0 write, am'
        WANT    MISC1, 5
        RUN
        mov     rax, cr0
        btc     eax, 18
        mov     cr0, rax
        vmmcall
        ENDGUEST
        GUEST   'selective cr0 write, lmsw'
        WANT    MISC1, 5
        RUN
        smsw    eax
        lmsw    ax
        vmmcall
        ENDGUEST
        ONE     'clts is no selective write', MISC1, 5, clts
        GUEST   'mov cr0 tells its register'
        WANT    CR_BITS, 16
        RUN
        mov     r9, cr0
        mov     cr0, r9
        vmmcall
        ENDGUEST
        GUEST   'an illegal value comes first'
        WANT    CR_BITS, 16
        RUN
        xor     r9d, r9d
        mov     cr0, r9
        ENDGUEST
        ONE     'mov from cr4 tells its register', CR_BITS, 4, mov r13, cr4
        ONE     'lmsw has no register', CR_BITS, 16, lmsw ax
        ONE     'mov dr tells its register', DR_BITS, 16, mov dr0, r10
        ONE     'mov from dr tells its register', DR_BITS, 3, mov r12, dr3
        ONE     'invlpg tells its address', MISC1, 25, invlpg [SPARE + 0x123]
        GUEST   'xsetbv'
        WANT    MISC2, 13
        RUN
        mov     rax, cr4
        bts     eax, 18
        mov     cr4, rax
        xor     ecx, ecx
        xgetbv
        xsetbv
        vmmcall
        ENDGUEST

        jmp     finish
        SVM_TAIL

%include 'tail64.inc'
