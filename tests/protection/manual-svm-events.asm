; SVM: exceptions, nested faults and the guest's page attributes where QEMU does otherwise.

%include 'frame64.inc'
%include 'svm.inc'

        SVM_SETUP

        GUEST   'general detect intercepted'
        WANT    EXCEPTIONS, 1
        bts     dword [S_DR7], 13
        RUN
        mov     dr0, rax
        ENDGUEST
        GUEST   'icebp with #db intercepted'
        WANT    EXCEPTIONS, 1
        RUN
        db      0xf1
        ENDGUEST
        GUEST   'double fault intercepted'
        WANT    EXCEPTIONS, 8
        and     byte [GUEST_IDT + 13 * 16 + 5], 0x7f
        RUN
        mov     eax, 0xfff8
        mov     ds, eax
        ENDGUEST
        GUEST   'absent gate intercepted'
        WANT    EXCEPTIONS, 11
        WANT    EXCEPTIONS, 8
        RUN
        mov     eax, 0xfff8
        mov     ds, eax
        ENDGUEST
        or      byte [GUEST_IDT + 13 * 16 + 5], 0x80
        GUEST   'alignment check intercepted'
        WANT    EXCEPTIONS, 17
        bts     dword [S_CR0], 18
        mov     qword [S_CS], 0x0afb0033
        mov     qword [S_SS], 0x0cf30023
        mov     byte [S_CPL], 3
        bts     dword [S_RFLAGS], 18
        RUN
        mov     eax, [GUEST_STACK - 7]
        ENDGUEST
        GUEST   'nested bit 8 of the top level'
        bts     dword [NESTED], 8
        RUN
        vmmcall
        ENDGUEST
        btr     dword [NESTED], 8
        GUEST   'nested large page with reserved bits'
        bts     dword [NESTED + 0x2000 + 8 * 31], 13
        RUN
        mov     eax, [0x3e12345]
        ENDGUEST
        btr     dword [NESTED + 0x2000 + 8 * 31], 13
        GUEST   'guest page attributes'
        mov     rax, 0x0101010106060606
        mov     [VMCB + 0x668], rax
        RUN
        mov     ecx, 0x277
        rdmsr
        mov     ebx, edx
        vmmcall
        ENDGUEST
        ; A freeze, and none while the handler's note of it holds.
        GUEST   'x87 freeze'
        WANT    MISC1, 30
        btr     dword [S_CR0], 5
        RUN
        fninit
        push    0x33b
        fldcw   [rsp]
        fld1
        fldz
        fdivp
        fwait
        ENDGUEST
        GUEST   'last branch'
        RUN
        mov     ecx, 0x1d9
        mov     eax, 1
        xor     edx, edx
        wrmsr
        jmp     .there
        nop
.there: xor     eax, eax
        wrmsr
        mov     ecx, 0x1db
        rdmsr
        mov     ebx, eax
        mov     ecx, 0x1dc
        rdmsr
        sub     eax, ebx
        xor     ebx, ebx
        vmmcall
        ENDGUEST
        GUEST   'threshold of pauses'
        WANT    MISC1, 23
        mov     word [VMCB + 0x3e], 2
        mov     word [VMCB + 0x3c], 8
        RUN
        pause
        pause
        mov     ecx, 20
        loop    $
        pause
        pause
        pause
        pause
        ENDGUEST

        jmp     finish
        SVM_TAIL

%include 'tail64.inc'
