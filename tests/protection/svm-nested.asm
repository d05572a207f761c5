; SVM with nested paging: guests without paging, with 32-bit, PAE and 4-level tables, in real mode; which access the exit
; is about.

%define NO_ASSISTS
%include 'frame64.inc'
%include 'svm.inc'

PD            equ 0x2020000
PAE_POINTERS  equ 0x2021000
PAE_DIRECTORY equ 0x2022000
PAE_TABLE     equ 0x2023000
LOW           equ 0x8000

; The guest is 32-bit code at ring 0 without paging.
%macro  LEGACY 0
        mov     qword [S_CS], 0x0c9b0008
        mov     dword [S_CS + 4], -1
        mov     qword [S_EFER], 0x1000
        mov     eax, 0x11
        mov     [S_CR0], rax
        mov     qword [S_CR4], 0
        mov     qword [S_CR3], 0
%endmacro
%macro  PAGED 2
        LEGACY
        mov     eax, 0x80010011
        mov     [S_CR0], rax
        mov     qword [S_CR3], %1
        mov     qword [S_CR4], %2
%endmacro
; A page of the nested tables at 62 MiB, which the guest reaches.
%macro  HIGH_PAGE 1
        mov     rax, %1
        mov     [NESTED + 0x2000 + 8 * 31], rax
%endmacro
%macro  RUN32 0
        RUN
        bits    32
%endmacro
%macro  END32 0
        bits    64
        ENDGUEST
%endmacro

        SVM_SETUP
        ; 32-bit tables: 64 MiB in pages of 4 MiB.
        mov     edi, PD
        mov     eax, 0x87
.big:   mov     [rdi], eax
        add     edi, 4
        add     eax, 0x400000
        cmp     eax, 0x4000000
        jb      .big
        ; PAE tables: 64 MiB in pages of 2 MiB; the last one in small pages.
        mov     qword [PAE_POINTERS], PAE_DIRECTORY + 1
        mov     edi, PAE_DIRECTORY
        mov     eax, 0x87
.pae:   mov     [rdi], rax
        add     edi, 8
        add     eax, 0x200000
        cmp     eax, 0x3e00000
        jb      .pae
        mov     qword [rdi], PAE_TABLE + 7
        mov     edi, PAE_TABLE
        mov     eax, 0x3e00007
        mov     ecx, 512
.small: mov     [rdi], rax
        add     edi, 8
        add     eax, 0x1000
        loop    .small

        GUEST   'no paging'
        LEGACY
        HIGH_PAGE 0x3e00087
        RUN32
        mov     dword [0x3e12344], 0x1234
        mov     eax, [0x3e12344]
        vmmcall
        END32
        GUEST   'no paging, nested page not there'
        LEGACY
        HIGH_PAGE 0
        RUN32
        mov     eax, [0x3e12344]
        END32
        GUEST   'no paging, beyond the nested tables'
        LEGACY
        RUN32
        mov     eax, [0x5e12344]
        END32
        GUEST   '32-bit paging'
        PAGED   PD, 0x10
        HIGH_PAGE 0x3e00087
        RUN32
        mov     dword [0x3e12344], 0x4321
        mov     eax, [0x3e12344]
        mov     ebx, [PD + 15 * 4]
        vmmcall
        END32
        GUEST   '32-bit paging, nested page not there'
        PAGED   PD, 0x10
        HIGH_PAGE 0
        RUN32
        mov     [0x3e12344], eax
        END32
        GUEST   '32-bit paging, page fault'
        PAGED   PD, 0x10
        WANT    EXCEPTIONS, 14
        RUN32
        mov     eax, [0x12345678]
        END32
        GUEST   'pae'
        PAGED   PAE_POINTERS, 0x20
        HIGH_PAGE 0x3e00087
        RUN32
        mov     dword [0x3e12344], 0x2468
        mov     eax, [0x3e12344]
        mov     ebx, [PAE_TABLE + 0x12 * 8]
        vmmcall
        END32
        GUEST   'pae, nested page not there'
        PAGED   PAE_POINTERS, 0x20
        HIGH_PAGE 0
        RUN32
        mov     eax, [0x3e12344]
        END32
        GUEST   'pae, tables in a page not there'
        PAGED   0x3e00000, 0x20
        HIGH_PAGE 0
        RUN32
        vmmcall
        END32
        GUEST   'pae, page fault'
        PAGED   PAE_POINTERS, 0x20
        WANT    EXCEPTIONS, 14
        RUN32
        mov     eax, [0x12345678]
        END32
        GUEST   'real mode'
        LEGACY
        ; mov ax, 0x1234; vmmcall
        mov     dword [LOW], 0x0f1234b8
        mov     word [LOW + 4], 0xd901
        mov     qword [S_CS], 0x009b0000
        mov     dword [S_CS + 4], 0xffff
        mov     qword [S_CR0], 0x10
        mov     qword [S_RIP], LOW
        jmp     run
%$guest:
        ENDGUEST
        ; vmmcall in virtual-8086 mode.
        GUEST   'virtual-8086 mode'
        LEGACY
        mov     dword [LOW], 0x0f1234b8
        mov     word [LOW + 4], 0xd901
        mov     qword [S_CS], 0x00fb0000
        mov     dword [S_CS + 4], 0xffff
        mov     byte [S_CPL], 3
        mov     qword [S_RFLAGS], 0x20002
        mov     qword [S_RIP], LOW
        jmp     run
%$guest:
        ENDGUEST
        GUEST   'real mode with paging'
        LEGACY
        mov     dword [LOW], 0x0f1234b8
        mov     word [LOW + 4], 0xd901
        mov     qword [S_CS], 0x009b0000
        mov     dword [S_CS + 4], 0xffff
        mov     eax, 0x80000010
        mov     [S_CR0], rax
        mov     qword [S_CR4], 0x10
        mov     qword [S_CR3], PD
        mov     qword [S_RIP], LOW
        jmp     run
%$guest:
        ENDGUEST
        GUEST   'the guest marks its tables, and the host its own'
        HIGH_PAGE 0x3e00087
        RUN
        inc     dword [0x3e12344]
        mov     eax, [tables + 0x2000 + 8 * 31]
        mov     ebx, [NESTED + 0x2000 + 8 * 31]
        vmmcall
        ENDGUEST
        GUEST   'reads leave the nested page clean'
        HIGH_PAGE 0x3e00087
        mov     dword [0x3e12344], 7
        RUN
        mov     eax, [0x3e12344]
        mov     ebx, [NESTED + 0x2000 + 8 * 31]
        vmmcall
        ENDGUEST
        HIGH_PAGE 0x3e00087

        jmp     finish
        SVM_TAIL

%include 'tail64.inc'
