; Page faults whose error code QEMU gives otherwise: a read-modify-write asks for the right to write at once, and a
; reserved bit is found in a present entry (Intel SDM vol. 3, 4.7; AMD64 APM vol. 2, 8.4.2). And the page-directory
; pointers of PAE paging, which QEMU does not check.

%include 'frame.inc'
%include 'setup.inc'
%include 'paging.inc'

        PAGE    'absent rmw', 0, inc dword [WINDOW + 0x123]
        SET_CR4 0, 0x10
        CASE    'large page reserved bit'
        mov     dword [tables + 8], P + W + PS + 0x200000
        mov     eax, cr3
        mov     cr3, eax
        mov     eax, [WINDOW + base]
        ENDCASE
        CASE    'large page beyond 4 GiB'
        mov     dword [tables + 8], P + W + PS + 0x2000
        mov     eax, cr3
        mov     cr3, eax
        mov     eax, [WINDOW + base]
        ENDCASE
        mov     dword [tables], tables + 0x1000 + 3
        mov     dword [tables + 4], tables + 0x2000 + 3
        mov     dword [tables + 8], tables + 0x3000 + 7
        mov     dword [tables + 0x3000], FRAME + P + U + W
        mov     eax, cr3
        mov     cr3, eax
        SET_CR4 0x10, 0x300000
        CASE    'smap and a descriptor table'
        mov     dword [gdt + 0x148], 0x0000ffff
        mov     dword [gdt + 0x14c], 0x00008280
        mov     eax, 0x148
        lldt    ax
        stac
        mov     ecx, 4
        mov     ds, cx
        ENDCASE
        SET_CR4 0x300000, 0

; PAE: pointers are read, and checked, when CR3 is loaded and when CR0 or CR4 turn it on.
        SET_CR0 0x80000000, 0
        mov     dword [tables + 0x4000], tables + 0x5000 + 1
        mov     dword [tables + 0x4004], 0
        mov     dword [tables + 0x5000], 0x83
        mov     dword [tables + 0x5008], 0x200083
        SET_CR4 0, 0x20
        CASE    'pointer with bit 1 by cr0'
        mov     dword [tables + 0x4000], tables + 0x5000 + 3
        mov     eax, tables + 0x4000
        mov     cr3, eax
        mov     eax, cr0
        or      eax, 0x80000000
        mov     cr0, eax
        ENDCASE
        CASE    'pointer good'
        mov     dword [tables + 0x4000], tables + 0x5000 + 1
        mov     eax, cr0
        or      eax, 0x80000000
        mov     cr0, eax
        ENDCASE
        CASE    'pointer with bit 5 by cr3'
        mov     dword [tables + 0x4000], tables + 0x5000 + 0x21
        mov     eax, cr3
        mov     cr3, eax
        ENDCASE
        CASE    'pointer with bit 63 by cr3'
        mov     dword [tables + 0x4000], tables + 0x5000 + 1
        mov     dword [tables + 0x4004], 0x80000000
        mov     eax, cr3
        mov     cr3, eax
        ENDCASE
        CASE    'absent pointer with all bits'
        mov     dword [tables + 0x4004], 0
        mov     dword [tables + 0x4008], 0xfffffffe
        mov     eax, cr3
        mov     cr3, eax
        ENDCASE
        CASE    'pointer is kept until cr3 is loaded'
        mov     dword [tables + 0x4000], 0
        invlpg  [0]
        mov     al, [base]
        mov     dword [tables + 0x4000], tables + 0x5000 + 1
        ENDCASE
        CASE    'clearing pae needs no pointers'
        SET_CR0 0x80000000, 0
        SET_CR4 0x20, 0
        ENDCASE
        jmp     finish

%include 'tables.inc'
