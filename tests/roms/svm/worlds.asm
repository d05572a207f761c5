; One loop twice: bare, under the host's own paging, and as a guest of it whose paging is nested in the host's. Each is
; timed by its own two lines, and both sums must be the same. Machines without AMD's SVM cannot run it.

%define NAME 'worlds'
%ifndef ROUNDS
%define ROUNDS 20000000
%endif
%include "boot.inc"

; 4 MiB pages that lead to the same addresses, for the host, the guest and the nested translation.
HOST_TABLE      equ     SYSTEM + 0x1000
GUEST_TABLE     equ     SYSTEM + 0x2000
NESTED_TABLE    equ     SYSTEM + 0x3000
BLOCK           equ     SYSTEM + 0x4000
HOST_SAVE       equ     SYSTEM + 0x5000
LARGE           equ     0x87            ; present, writable, of ring 3 too

; Fields of the control block.
INTERCEPTS      equ     BLOCK + 0x10    ; of VMRUN and VMMCALL
ASID            equ     BLOCK + 0x58
NESTED_PAGING   equ     BLOCK + 0x90
NESTED_CR3      equ     BLOCK + 0xb0
SEGMENTS        equ     BLOCK + 0x400   ; ES, CS, SS, DS
S_EFER          equ     BLOCK + 0x4d0
S_CR4           equ     BLOCK + 0x548
S_CR3           equ     BLOCK + 0x550
S_CR0           equ     BLOCK + 0x558
S_DR7           equ     BLOCK + 0x560
S_DR6           equ     BLOCK + 0x568
S_RFLAGS        equ     BLOCK + 0x570
S_RIP           equ     BLOCK + 0x578
S_RSP           equ     BLOCK + 0x5d8
S_RAX           equ     BLOCK + 0x5f8
S_PAT           equ     BLOCK + 0x668

EFER            equ     0xc0000080
SVME            equ     0x1000
VM_HSAVE_PA     equ     0xc0010117

work:   mov     edi, SYSTEM + 0x1000
        mov     ecx, 0x5000 / 4
        xor     eax, eax
        rep stosd
        mov     edi, HOST_TABLE
        call    identity
        mov     edi, GUEST_TABLE
        call    identity
        mov     edi, NESTED_TABLE
        call    identity
        mov     eax, cr4
        or      eax, 0x10
        mov     cr4, eax
        mov     eax, HOST_TABLE
        mov     cr3, eax
        mov     eax, cr0
        or      eax, 0x80000000
        mov     cr0, eax
        jmp     .paged
.paged: mov     esi, bare_start
        call    print
        call    numbers
        push    eax
        mov     esi, bare_end
        call    finish
        call    block
        mov     esi, guest_start
        call    print
        mov     eax, BLOCK
        clgi
        vmrun
        stgi
        mov     esi, guest_end
        push    dword [S_RAX]
        call    finish
        pop     eax
        pop     ecx
        sub     eax, ecx                ; the sum of the whole: zero
        ret

; Prints the line at ESI and the sum below the return address.
finish: call    print
        mov     eax, [esp + 4]
        call    print_hex
        mov     al, 10
        jmp     print_byte

; 16 MiB by large pages at EDI.
identity:
        mov     eax, LARGE
        mov     ecx, 4
.next:  stosd
        add     eax, 0x400000
        loop    .next
        ret

; What is measured: sums, shifts, conditions, loads and stores over 64 KiB. Its sum is in EAX.
numbers:
        mov     ecx, ROUNDS
        xor     eax, eax
        mov     ebx, 0x9e3779b9
.next:  lea     edx, [ebx + ecx]
        and     edx, 0xfffc
        add     eax, [DATA + edx]
        rol     eax, 5
        xor     ebx, eax
        mov     [DATA + edx], ebx
        test    bl, 4
        jz      .even
        sub     eax, ecx
.even:  dec     ecx
        jnz     .next
        ret

; The guest runs the same, over the same memory as it was at first.
guest:  call    numbers
        vmmcall

; The control block.
block:  mov     edi, DATA
        mov     ecx, 0x10000 / 4
        xor     eax, eax
        rep stosd
        mov     ecx, VM_HSAVE_PA
        mov     eax, HOST_SAVE
        xor     edx, edx
        wrmsr
        mov     ecx, EFER
        rdmsr
        or      eax, SVME
        wrmsr
        mov     dword [INTERCEPTS], 3
        mov     dword [ASID], 1
        mov     dword [NESTED_PAGING], 1
        mov     dword [NESTED_CR3], NESTED_TABLE
        mov     edi, SEGMENTS
        mov     ecx, 4
.next:  mov     dword [edi], 0x0c930000 + DATA32
        mov     dword [edi + 4], 0xffffffff
        add     edi, 16
        loop    .next
        mov     dword [SEGMENTS + 16], 0x0c9b0000 + CODE32
        mov     dword [S_EFER], SVME
        mov     dword [S_CR4], 0x10
        mov     dword [S_CR3], GUEST_TABLE
        mov     dword [S_CR0], 0x80000011
        mov     dword [S_DR7], 0x400
        mov     dword [S_DR6], 0xffff0ff0
        mov     dword [S_RFLAGS], 2
        mov     dword [S_RIP], guest
        mov     dword [S_RSP], STACK - 0x1000
        mov     dword [S_PAT], 0x00070406
        mov     dword [S_PAT + 4], 0x00070406
        ret

bare_start      db      '@START bare', 10, 0
bare_end        db      '@END bare sum=', 0
guest_start     db      '@START guest', 10, 0
guest_end       db      '@END guest sum=', 0
