; SVM: into a guest and out of it, what is intercepted, what is injected, nested paging.

%include 'frame64.inc'
%define NO_ASSISTS
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

; A control register's own value, written to it.
%macro  SAME 3
        GUEST   %1
        WANT    CR_BITS, %2
        RUN
        mov     rax, %3
        mov     %3, rax
        vmmcall
        ENDGUEST
%endmacro
; Every intercept that one instruction meets.
        ONE     'read cr0', CR_BITS, 0, mov rax, cr0
        ONE     'read cr2', CR_BITS, 2, mov rax, cr2
        ONE     'read cr3', CR_BITS, 3, mov rbx, cr3
        ONE     'read cr4', CR_BITS, 4, mov r11, cr4
        ONE     'read cr8', CR_BITS, 8, mov rax, cr8
        SAME    'write cr0', 16, cr0
        ONE     'write cr3', CR_BITS, 19, mov cr3, rax
        SAME    'write cr4', 20, cr4
        ONE     'write cr8', CR_BITS, 24, mov cr8, rcx
        ONE     'clts', CR_BITS, 16, clts
        ONE     'smsw', CR_BITS, 0, smsw eax
        ONE     'lmsw', CR_BITS, 16, lmsw ax
        ONE     'read dr0', DR_BITS, 0, mov rax, dr0
        ONE     'read dr7', DR_BITS, 7, mov rax, dr7
        ONE     'write dr1', DR_BITS, 17, mov dr1, rax
        ONE     'write dr7', DR_BITS, 23, mov dr7, rax
        ONE     'sidt', MISC1, 6, sidt [SPARE]
        ONE     'sgdt', MISC1, 7, sgdt [SPARE]
        ONE     'sldt', MISC1, 8, sldt eax
        ONE     'str', MISC1, 9, str eax
        ONE     'lidt', MISC1, 10, lidt [SPARE]
        ONE     'lgdt', MISC1, 11, lgdt [SPARE]
        ONE     'lldt', MISC1, 12, lldt ax
        ONE     'ltr', MISC1, 13, ltr ax
        ONE     'rdtsc', MISC1, 14, rdtsc
        ONE     'pushf', MISC1, 16, pushfq
        ONE     'popf', MISC1, 17, popfq
        ONE     'rsm', MISC1, 19, rsm
        ONE     'iret', MISC1, 20, iretq
        ONE     'pause', MISC1, 23, pause
        ONE     'invlpg', MISC1, 25, invlpg [SPARE]
        ONE     'invlpga', MISC1, 26, invlpga
        ONE     'vmload', MISC2, 2, vmload
        ONE     'vmsave', MISC2, 3, vmsave
        ONE     'stgi', MISC2, 4, stgi
        ONE     'clgi', MISC2, 5, clgi
        ONE     'wbinvd', MISC2, 9, wbinvd
        ONE     'vmrun', MISC2, 0, vmrun

; Injected events.
%macro  INJECT 4+
        GUEST   %1
        mov     rax, %2
        mov     [EVENT_INJ], rax
        %3
        RUN
        %4
        vmmcall
        ENDGUEST
%endmacro
        INJECT  'inject interrupt', 0x80000040, nop, nop
        INJECT  'inject nmi', 0x80000202, nop, nop
        INJECT  'inject divide error', 0x80000300, nop, nop
        INJECT  'inject protection', 0x0000567880000b0d, nop, nop
        INJECT  'inject page fault', 0x0000000280000b0e, nop, nop
        INJECT  'inject int n', 0x80000421, nop, nop
        INJECT  'nothing to inject', 0x00000340, nop, nop
        GUEST   'the injected exception is intercepted'
        mov     qword [EVENT_INJ], 0x306
        bts     dword [EVENT_INJ], 31
        WANT    EXCEPTIONS, 6
        RUN
        nop
        ENDGUEST

; Virtual interrupts.
%macro  VIRTUAL 4+
        GUEST   %1
        mov     rax, %2
        mov     [V_INTR], rax
        %3
        RUN
        mov     ebx, 1
        %4
        mov     ebx, 2
        nop
        mov     ebx, 3
        vmmcall
        ENDGUEST
%endmacro
        VIRTUAL 'virtual interrupt, IF clear', 0x51000f0100, nop, nop
        VIRTUAL 'virtual interrupt, sti', 0x51000f0100, nop, sti
        VIRTUAL 'virtual interrupt, IF set', 0x51000f0100, {bts dword [S_RFLAGS], 9}, nop
        VIRTUAL 'virtual interrupt of too low priority', 0x510004010f, {bts dword [S_RFLAGS], 9}, nop
        VIRTUAL 'virtual interrupt that ignores priority', 0x510014010f, {bts dword [S_RFLAGS], 9}, nop
        VIRTUAL 'virtual interrupt in a shadow', 0x51000f0100, {or qword [SHADOW], 1}, sti
        VIRTUAL 'virtual interrupt window', 0x51000f0100, {bts dword [MISC1], 4}, sti
        GUEST   'virtual task priority'
        mov     rax, 0x5101080103
        mov     [V_INTR], rax
        bts     dword [S_RFLAGS], 9
        RUN
        mov     rbx, cr8
        mov     eax, 9
        mov     cr8, rax
        vmmcall
        ENDGUEST

; Real interrupts: the timer ticks all the time, and the first interrupt controller lets it through.
%macro  TICKING 1
        GUEST   %1
        WANT    MISC1, 0
        mov     al, 0x34
        out     0x43, al
        mov     al, 0
        out     0x40, al
        mov     al, 2
        out     0x40, al
        mov     al, 0xfe
        out     0x21, al
%endmacro
%macro  QUIET 0
        mov     al, 0xff
        out     0x21, al
%endmacro
        TICKING 'interrupt while the guest has IF set'
        bts     dword [S_RFLAGS], 9
        RUN
        jmp     $
        ENDGUEST
        TICKING 'interrupt while the guest has IF clear'
        RUN
        mov     ecx, 200000
        loop    $
        vmmcall
        ENDGUEST
        TICKING 'masking, the host has IF set'
        bts     dword [V_INTR], 24
        mov     byte [host_if], 1
        RUN
        jmp     $
        ENDGUEST
        TICKING 'masking, the host has IF clear'
        bts     dword [V_INTR], 24
        bts     dword [S_RFLAGS], 9
        RUN
        mov     ecx, 200000
        loop    $
        vmmcall
        ENDGUEST
        QUIET

        jmp     finish
        SVM_TAIL

%include 'tail64.inc'
