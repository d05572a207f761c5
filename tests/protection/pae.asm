; Paging with three levels: entries of 8 bytes, pages of 2 MiB, and the no-execute bit.

%include 'frame.inc'
%include 'setup.inc'
%include 'paging.inc'

        SET_CR0 0x80000000, 0
        mov     dword [tables + 0x4000], tables + 0x5000 + 1
        mov     dword [tables + 0x4008], 0
        mov     dword [tables + 0x5000], 0x87
        mov     dword [tables + 0x5008], 0x200087
        mov     dword [tables + 0x5010], 0x400087
        mov     dword [tables + 0x5018], 0x600087
        mov     dword [tables + 0x5020], tables + 0x6000 + 7
        mov     dword [tables + 0x5028], 0x200087
        SET_CR4 0, 0x20
        mov     eax, tables + 0x4000
        mov     cr3, eax
        SET_CR0 0, 0x80010000

; A case with an entry of 64 bits for the window.
%macro  PAE 4+
        CASE    %1
        mov     dword [tables + 0x6000], %2
        mov     dword [tables + 0x6004], %3
        mov     eax, cr3
        mov     cr3, eax
        xor     eax, eax
        %4
        mov     ebx, [tables + 0x6000]
        ENDCASE
%endmacro
%macro  USER_PAE 4+
        CASE    %1
        mov     dword [tables + 0x6000], %2
        mov     dword [tables + 0x6004], %3
        mov     eax, cr3
        mov     cr3, eax
        RING3   .user
.user:  xor     eax, eax
        %4
        mov     ebx, [tables + 0x6000]
        int     0x30
        ENDCASE
%endmacro
        PAE     'absent', 0, 0, mov eax, [WINDOW]
        PAE     'read', FRAME + P, 0, mov eax, [WINDOW]
        PAE     'write', FRAME + P + W, 0, mov [WINDOW], ah
        PAE     'read only', FRAME + P, 0, mov [WINDOW], ah
        PAE     'fetch', FRAME + P, 0, call WINDOW
        PAE     'absent fetch', 0, 0, call WINDOW
        USER_PAE 'user read', FRAME + P + U, 0, mov eax, [WINDOW]
        USER_PAE 'user supervisor page', FRAME + P, 0, mov eax, [WINDOW]
        USER_PAE 'user read only', FRAME + P + U, 0, mov [WINDOW], al
        CASE    'large page'
        mov     eax, [0xa00000 + FRAME - 0x200000]
        mov     [0xa00000 + 0x180000], eax
        mov     ebx, [tables + 0x5028]
        ENDCASE
        CASE    'absent pointer'
        mov     eax, [0x40000000]
        ENDCASE

        mov     ecx, 0xc0000080         ; NXE
        rdmsr
        or      ah, 8
        wrmsr
        PAE     'no execute read', FRAME + P, 0x80000000, mov eax, [WINDOW]
        PAE     'no execute fetch', FRAME + P, 0x80000000, call WINDOW
        PAE     'absent fetch with nxe', 0, 0, call WINDOW
        USER_PAE 'user no execute', FRAME + P + U, 0x80000000, call WINDOW
        USER_PAE 'user fetch of supervisor page', FRAME + P, 0, call WINDOW
        jmp     finish

%include 'tables.inc'
