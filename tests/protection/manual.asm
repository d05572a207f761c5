; What QEMU does not check, or does not do as the manual says: limits and rights of segments among it. The expected text
; is read against the manual, see docs/exceptions.md.

%include 'frame.inc'
%include 'setup.inc'

        CASE    'accessed bit of code'
        and     byte [gdt + 0x108 + 5], 0xfe
        call    0x108:.far
        movzx   eax, byte [gdt + 0x108 + 5]
        jmp     .done
.far:   retf
.done:
        ENDCASE
; Using them.
%macro  USE 3+
        CASE    %1
        mov     eax, %2
        mov     es, ax
        %3
        ENDCASE
%endmacro
        USE     'null read', 0, mov al, [es:0]
        USE     'null write', 0, mov [es:0], al
        USE     'limit last byte', 0xc0, mov al, [es:0xff]
        USE     'limit beyond', 0xc0, mov al, [es:0x100]
        USE     'limit straddled', 0xc0, mov ax, [es:0xff]
        USE     'limit dword', 0xc0, mov eax, [es:0xfd]
        USE     'limit write', 0xc0, mov [es:0x100], al
        USE     'read only read', 0x58, mov al, [es:counter]
        USE     'read only write', 0x58, mov [es:counter], al
        USE     'read only rmw', 0x58, inc dword [es:counter]
        USE     'expand down below', 0x68, mov al, [es:0xfff]
        USE     'expand down at limit', 0x68, mov al, [es:0x1000]
        USE     'expand down straddled', 0x68, mov eax, [es:0xfff]
        USE     'expand down 16 top', 0x70, mov al, [es:0xffff]
        USE     'expand down 16 beyond', 0x70, mov al, [es:0x10000]
        USE     'expand down 16 straddled', 0x70, mov ax, [es:0xffff]
        USE     'code write', 0x08, mov [es:counter], al
        CASE    'cs write'
        mov     [cs:counter], al
        ENDCASE
; Stack limits, in ring 3, so that the handler has a stack of its own.
%macro  STACK 2+
        CASE    %1
        push    dword 0xcb
        push    dword 2
        push    dword 2
        push    dword 0x1b
        push    dword .user
        iretd
.user:  %2
        int     0x30
        ENDCASE
%endmacro
        STACK   'push limit', push eax
        STACK   'push word fits', push ax
        STACK   'pop limit', mov eax, [esp + 0xfc]
        STACK   'ebp is ss', mov al, [ebp + 0x2000]
        STACK   'ss override', mov al, [ss:eax + 0x100]
        STACK   'enter limit', enter 0x20, 8
        STACK   'call limit', call print
        STACK   'pusha limit', pusha
        CASE    'xlat limit'
        mov     eax, 0xc0
        mov     ds, ax
        mov     ebx, 0x1000
        xlatb
        ENDCASE
        CASE    'movsb fault'
        mov     eax, 0xc0
        mov     es, ax
        mov     esi, counter
        mov     edi, 0xfe
        mov     ecx, 5
        mov     dword [resume], .seen
        rep     movsb
.seen:  mov     eax, ecx
        mov     ebx, edi
        ENDCASE

        CASE    'retf beyond limit'
        push    dword 0x100
        push    dword 0x1000
        retf
        ENDCASE
        CASE    'jump beyond limit'
        jmp     0x100:0x200
        ENDCASE
        CASE    'lock mov'
        db      0xf0, 0x89, 0xd8
        ENDCASE
        CASE    'icebp'
        xor     eax, eax
        mov     dr6, eax
        db      0xf1
        ENDCASE
        CASE    'retf ring 3 absent stack'
        push    dword 0x13b
        push    dword 0
        push    dword 0x1b
        push    dword 0
        retf
        ENDCASE
%macro  USER 2+
        CASE    %1
        RING3   .user
.user:  %2
        int     0x30
        ENDCASE
%endmacro
        USER    'user icebp', db 0xf1
%macro  INNER 2
        CASE    %1
        mov     word [tss + 0x10], %2
        RING3   .user
.user:  call    0x183:0
        int     0x30
        ENDCASE
%endmacro
        INNER   'inner stack absent', 0x189
        CASE    'ltr null'
        ltr     ax
        ENDCASE
        CASE    'cr0 pg without pe'
        mov     eax, 0x80000010
        mov     cr0, eax
        ENDCASE
        CASE    'cr0 nw without cd'
        mov     eax, cr0
        and     eax, 0xbfffffff
        or      eax, 0x20000000
        mov     cr0, eax
        ENDCASE
        CASE    'cr4 reserved'
        mov     eax, 0x80000000
        mov     cr4, eax
        ENDCASE
        CASE    'rdmsr unknown'
        mov     ecx, 0x12345
        rdmsr
        ENDCASE
        CASE    'wrmsr pat'
        mov     ecx, 0x277
        mov     eax, 0x02020202
        wrmsr
        ENDCASE
        CASE    'fault in a benign one'
        mov     byte [idt + 6 * 8 + 5], 0x0e
        mov     dword [resume], .back
        ud2
.back:  mov     byte [idt + 6 * 8 + 5], 0x8e
        ENDCASE
        CASE    'trap flag over sti'
        xor     eax, eax
        mov     dr6, eax
        push    dword 0x102
        popfd
        sti
        nop
        ENDCASE
        CASE    'general detect'
        xor     eax, eax
        mov     dr6, eax
        mov     eax, 0x2400
        mov     dr7, eax
        mov     dword [resume], .clear
        mov     eax, dr0
.clear: mov     eax, dr7
        xor     ebx, ebx
        mov     dr7, ebx
        ENDCASE
        jmp     finish

%include 'tables.inc'
