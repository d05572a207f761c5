; SVM: into a guest and out of it, what is intercepted, what is injected, nested paging.

%include 'frame64.inc'
; QEMU tells neither address size nor segment of an access to a port.
%define PORT_INFO ~0x1f80
%include 'svm.inc'

        SVM_SETUP

        GUEST   'vmmcall'
        RUN
        mov     eax, 0x1234
        mov     ebx, 0x5678
        vmmcall
        ENDGUEST
        GUEST   'hlt'
        RUN
        hlt
        ENDGUEST
        GUEST   'cpuid'
        WANT    MISC1, 18
        RUN
        cpuid
        ENDGUEST
        GUEST   'in'
        WANT    MISC1, 27
        WANT    IO_MAP + 0x3fd / 32 * 4, 0x3fd % 32
        RUN
        mov     edx, 0x3fd
        in      al, dx
        ENDGUEST
        GUEST   'out to another port'
        WANT    MISC1, 27
        WANT    IO_MAP + 0x3fd / 32 * 4, 0x3fd % 32
        RUN
        out     0x80, al
        vmmcall
        ENDGUEST
        GUEST   'wide out over a forbidden port'
        WANT    MISC1, 27
        WANT    IO_MAP + 0x80 / 32 * 4, 3
        RUN
        out     0x80, eax
        ENDGUEST
        GUEST   'rep outsb'
        WANT    MISC1, 27
        WANT    IO_MAP + 0x80 / 32 * 4, 0
        RUN
        mov     edx, 0x80
        mov     ecx, 3
        mov     esi, VMCB
        rep     outsb
        ENDGUEST
        GUEST   'insd with short addresses'
        WANT    MISC1, 27
        WANT    IO_MAP + 0x80 / 32 * 4, 0
        RUN
        mov     edx, 0x80
        mov     edi, SPARE
        a32 insd
        ENDGUEST
        GUEST   'rdmsr'
        WANT    MISC1, 28
        WANT    MSR_MAP + 0x800 + 0x82 * 2 / 32 * 4, 4
        RUN
        mov     ecx, 0xc0000082
        rdmsr
        ENDGUEST
        GUEST   'wrmsr of the same'
        WANT    MISC1, 28
        WANT    MSR_MAP + 0x800 + 0x82 * 2 / 32 * 4, 4
        RUN
        mov     ecx, 0xc0000082
        wrmsr
        vmmcall
        ENDGUEST
        GUEST   'msr outside the map'
        WANT    MISC1, 28
        RUN
        mov     ecx, 0x40000000
        rdmsr
        ENDGUEST
        GUEST   'ud2 intercepted'
        WANT    EXCEPTIONS, 6
        RUN
        ud2
        ENDGUEST
        GUEST   'ud2'
        RUN
        ud2
        ENDGUEST
        GUEST   'page fault intercepted'
        WANT    EXCEPTIONS, 14
        RUN
        mov     rax, cr2
        mov     [0x12345678], eax
        ENDGUEST
        GUEST   'page fault'
        RUN
        mov     [0x12345678], eax
        ENDGUEST
        GUEST   'protection intercepted'
        WANT    EXCEPTIONS, 13
        RUN
        mov     eax, 0xfff8
        mov     ds, eax
        ENDGUEST
        GUEST   'int n'
        RUN
        int     0x21
        ENDGUEST
        GUEST   'triple fault'
        mov     dword [VMCB + 0x484], 0
        RUN
        ud2
        ENDGUEST
        GUEST   'vmmcall in ring 3'
        RUN
        push    0x23
        push    GUEST_STACK
        push    2
        push    0x33
        push    .user
        iretq
.user:  vmmcall
        ENDGUEST

; Nested paging.
        GUEST   'nested page not there'
        mov     qword [NESTED + 0x2000 + 8 * 31], 0
        RUN
        mov     eax, [0x3e12345]
        ENDGUEST
        GUEST   'nested page not there, write'
        RUN
        mov     [0x3e12345], eax
        ENDGUEST
        GUEST   'nested page not there, fetch'
        RUN
        mov     eax, 0x3e00010
        jmp     rax
        ENDGUEST
        GUEST   'nested page read only'
        mov     qword [NESTED + 0x2000 + 8 * 31], 0x3e00085
        RUN
        mov     eax, [0x3e12344]
        inc     dword [0x3e12344]
        ENDGUEST
        GUEST   'nested page of the supervisor'
        mov     qword [NESTED + 0x2000 + 8 * 31], 0x3e00083
        RUN
        mov     eax, [0x3e12344]
        ENDGUEST
        GUEST   'nested page without code'
        mov     rax, 0x8000000003e00087
        mov     [NESTED + 0x2000 + 8 * 31], rax
        RUN
        mov     eax, 0x3e00010
        jmp     rax
        ENDGUEST
        GUEST   'page tables in a page not there'
        mov     qword [NESTED + 0x2000 + 8 * 31], 0x3e00087
        mov     qword [NESTED + 0x2000 + 8 * 30], 0
        mov     qword [S_CR3], 0x3c00000
        RUN
        vmmcall
        ENDGUEST
        mov     qword [NESTED + 0x2000 + 8 * 30], 0x3c00087

        jmp     finish
        SVM_TAIL

%include 'tail64.inc'
