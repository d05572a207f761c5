; Round trips from ring 3 to ring 0 and back: `int 0x80`, a stack switch by the 32-bit TSS, `iretd`.

%define NAME 'int80'
%ifndef ROUNDS
%define ROUNDS 2000000
%endif
%include "boot.inc"

USER_CODE       equ     24 + 3
USER_DATA       equ     32 + 3
TASK_STATE      equ     40

GDT             equ     SYSTEM
IDT             equ     SYSTEM + 0x1000
TSS             equ     SYSTEM + 0x2000
TSS_BYTES       equ     104
USER_STACK      equ     STACK - 0x8000
KERNEL_STACK    equ     STACK - 0x4000

work:   mov     edi, TSS
        mov     ecx, TSS_BYTES / 4
        xor     eax, eax
        rep stosd
        mov     dword [TSS + 4], KERNEL_STACK
        mov     dword [TSS + 8], DATA32
        mov     word [TSS + 102], TSS_BYTES     ; no I/O map
        mov     esi, descriptors                ; LTR marks the task as busy: the table must be in RAM
        mov     edi, GDT
        mov     ecx, (descriptors_end - descriptors) / 4
        rep movsd
        lgdt    [gdt_in_ram]
        mov     ax, TASK_STATE
        ltr     ax
        mov     edi, IDT
        mov     ecx, 0x81 * 2
        xor     eax, eax
        rep stosd
        mov     eax, system_call
        mov     [IDT + 0x80 * 8], ax
        mov     word [IDT + 0x80 * 8 + 2], CODE32
        mov     word [IDT + 0x80 * 8 + 4], 0xee00       ; interrupt gate, open to ring 3
        shr     eax, 16
        mov     [IDT + 0x80 * 8 + 6], ax
        lidt    [idt_in_ram]
        mov     ax, USER_DATA
        mov     ds, ax
        mov     es, ax
        push    dword USER_DATA
        push    dword USER_STACK
        push    dword 2
        push    dword USER_CODE
        push    dword user
        iretd

; Ring 3. Call 0 adds EBX to a sum, call 1 ends.
user:   mov     ecx, ROUNDS
        mov     esi, 0x1234567
.next:  mov     ebx, ecx
        xor     ebx, esi
        xor     eax, eax
        int     0x80
        add     esi, eax
        dec     ecx
        jnz     .next
        mov     eax, 1
        int     0x80

; Ring 0. Gives the sum in EAX.
system_call:
        cmp     eax, 1
        je      finish
        mov     eax, [SYSTEM + 0x3000]
        rol     eax, 3
        add     eax, ebx
        mov     [SYSTEM + 0x3000], eax
        iretd

; Back to where `work` was called from.
finish: mov     ax, DATA32
        mov     ds, ax
        mov     es, ax
        mov     esp, STACK - 4
        mov     eax, [SYSTEM + 0x3000]
        ret

        align   8, db 0
descriptors:
        dq      0
        dq      0x00cf9b000000ffff      ; CODE32
        dq      0x00cf93000000ffff      ; DATA32
        dq      0x00cffb000000ffff      ; USER_CODE
        dq      0x00cff3000000ffff      ; USER_DATA
        dw      TSS_BYTES - 1           ; TASK_STATE: a free 32-bit TSS
        dw      TSS & 0xffff
        db      TSS >> 16, 0x89, 0, 0
descriptors_end:

gdt_in_ram:
        dw      descriptors_end - descriptors - 1
        dd      GDT
idt_in_ram:
        dw      0x81 * 8 - 1
        dd      IDT
