; SVM: what comes between instructions: NMI, interrupts, shadows, task priority, single steps, an injected event on its way,
; the time stamp.

%define NO_ASSISTS
%include 'frame64.inc'
%include 'svm.inc'

APIC            equ 0xfee00000
; Sends something to this CPU.
%macro  SEND 1
        mov     edi, APIC
        mov     dword [rdi + 0xf0], 0x1ff
        mov     dword [rdi + 0x310], 0
        mov     dword [rdi + 0x300], %1
%endmacro

; The host lets NMIs in again, which it took by a handler that did not return.
%macro  UNMASK 0
        mov     rax, rsp
        push    0x10
        push    rax
        push    2
        push    0x28
        push    %%there
        iretq
%%there:
%endmacro

        SVM_SETUP
        ; The local APIC, for the host, its guests and the nested tables.
        mov     rax, 0xc0000087
        mov     [tables + 0x1018], rax
        mov     [NESTED + 0x1018], rax

        GUEST   'nmi intercepted'
        WANT    MISC1, 1
        RUN
        SEND    0x4400
        nop
        ENDGUEST
        GUEST   'nmi'
        UNMASK
        RUN
        SEND    0x4400
        nop
        ENDGUEST
        GUEST   'nmi waits for GIF'
        UNMASK
        RUN
        clgi
        SEND    0x4400
        mov     ebx, 1
        stgi
        mov     ebx, 2
        nop
        ENDGUEST
        GUEST   'interrupt intercepted'
        WANT    MISC1, 0
        RUN
        sti
        SEND    0x4051
        jmp     $
        ENDGUEST
        GUEST   'interrupt in a shadow, intercepted'
        WANT    MISC1, 0
        RUN
        SEND    0x4051
        sti
        mov     ebx, 1
        mov     ebx, 2
        vmmcall
        ENDGUEST
        GUEST   'exit in a shadow'
        WANT    MISC1, 18
        RUN
        sti
        cpuid
        ENDGUEST
        GUEST   'exit in a shadow of mov ss'
        WANT    MISC1, 18
        RUN
        mov     eax, ss
        mov     ss, eax
        cpuid
        ENDGUEST
        GUEST   'task priority without masking'
        mov     qword [V_INTR], 3
        RUN
        mov     rbx, cr8
        mov     eax, 9
        mov     cr8, rax
        mov     edi, APIC
        mov     eax, [rdi + 0x80]
        shl     ebx, 16
        mov     ecx, 0
        mov     cr8, rcx
        vmmcall
        ENDGUEST
        GUEST   'task priority with masking'
        mov     dword [V_INTR], 1 << 24 | 3
        RUN
        mov     rbx, cr8
        mov     eax, 9
        mov     cr8, rax
        mov     edi, APIC
        mov     eax, [rdi + 0x80]
        vmmcall
        ENDGUEST
        GUEST   'single step intercepted'
        WANT    EXCEPTIONS, 1
        bts     dword [S_RFLAGS], 8
        RUN
        nop
        nop
        ENDGUEST
        GUEST   'int 1 with #db intercepted'
        WANT    EXCEPTIONS, 1
        RUN
        db      0xcd, 1
        ENDGUEST
        GUEST   'nested page of the interrupt table not there'
        mov     qword [EVENT_INJ], 0x51
        bts     dword [EVENT_INJ], 31
        mov     qword [VMCB + 0x488], 0x3e00000
        mov     qword [NESTED + 0x2000 + 8 * 31], 0
        RUN
        nop
        ENDGUEST
        mov     qword [NESTED + 0x2000 + 8 * 31], 0x3e00087
        GUEST   'time stamp offset'
        mov     dword [VMCB + 0x54], 0x100
        RUN
        rdtsc
        shr     edx, 8
        mov     eax, edx
        vmmcall
        ENDGUEST

        jmp     finish
        SVM_TAIL

%include 'tail64.inc'
