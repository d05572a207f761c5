; Paging outside long mode: two levels with 4 KiB and 4 MiB pages, three levels (PAE), rights, error codes, accessed and
; dirty bits, SMEP and SMAP.

%include 'frame.inc'
%include 'setup.inc'

%include 'paging.inc'

        PAGE    'absent read', 0, mov eax, [WINDOW + 0x123]
        PAGE    'absent write', 0, mov [WINDOW + 0x123], eax
        PAGE    'absent fetch', 0, call WINDOW
        PAGE    'present read', FRAME + P, mov eax, [WINDOW]
        PAGE    'present write', FRAME + P + W, mov [WINDOW], ah
        PAGE    'read only with wp', FRAME + P, mov [WINDOW], ah
        PAGE    'fetch', FRAME + P, call WINDOW
        PAGE    'straddled', FRAME + P, mov eax, [WINDOW + 0xffe]
        PAGE    'straddled write', FRAME + P + W, mov [WINDOW + 0xffe], eax
        PAGE    'push', FRAME + P, mov ss:[WINDOW + 4], eax
        PAGE    'available bits', FRAME + P + 0xe00, mov eax, [WINDOW]
        USER_PAGE 'user absent', 0, mov eax, [WINDOW]
        USER_PAGE 'user absent write', 0, mov [WINDOW], eax
        USER_PAGE 'user absent fetch', 0, call WINDOW
        USER_PAGE 'user supervisor page', FRAME + P + W, mov eax, [WINDOW]
        USER_PAGE 'user supervisor write', FRAME + P + W, mov [WINDOW], eax
        USER_PAGE 'user supervisor fetch', FRAME + P + W, call WINDOW
        USER_PAGE 'user read', FRAME + P + U, mov eax, [WINDOW]
        USER_PAGE 'user read only', FRAME + P + U, mov [WINDOW], al
        USER_PAGE 'user write', FRAME + P + U + W, mov [WINDOW], ah
        USER_PAGE 'user fetch', FRAME + P + U, call WINDOW
        CASE    'directory entry decides for user'
        mov     dword [tables + 8], tables + 0x3000 + 3
        mov     dword [tables + 0x3000], FRAME + 7
        mov     eax, cr3
        mov     cr3, eax
        RING3   .user
.user:  mov     eax, [WINDOW]
        ENDCASE
        CASE    'directory entry decides for write'
        mov     dword [tables + 8], tables + 0x3000 + 5
        mov     dword [tables + 0x3000], FRAME + 7
        mov     eax, cr3
        mov     cr3, eax
        mov     [WINDOW], eax
        ENDCASE
        CASE    'directory accessed'
        mov     dword [tables + 8], tables + 0x3000 + 7
        mov     eax, cr3
        mov     cr3, eax
        mov     al, [WINDOW]
        mov     eax, [tables + 8]
        and     eax, 0xfff
        ENDCASE
; What led on is marked even where the walk ends in a fault; the entry that it ends at is not.
        CASE    'absent behind a fresh directory entry'
        mov     dword [tables + 8], tables + 0x3000 + 7
        mov     dword [tables + 0x3000], 0
        mov     eax, cr3
        mov     cr3, eax
        mov     al, [WINDOW]
        ENDCASE
        CASE    'marked in that walk'
        mov     eax, [tables + 8]
        and     eax, 0xfff
        mov     ebx, [tables + 0x3000]
        ENDCASE
        CASE    'read only behind a fresh directory entry'
        mov     dword [tables + 8], tables + 0x3000 + 7
        mov     dword [tables + 0x3000], FRAME + P
        mov     eax, cr3
        mov     cr3, eax
        mov     [WINDOW], al
        ENDCASE
        CASE    'marked in this one'
        mov     eax, [tables + 8]
        and     eax, 0xfff
        mov     ebx, [tables + 0x3000]
        ENDCASE
        CASE    'directory absent'
        mov     dword [tables + 8], 0
        mov     eax, cr3
        mov     cr3, eax
        mov     al, [WINDOW]
        ENDCASE
        CASE    'without wp'
        mov     dword [tables + 8], tables + 0x3000 + 7
        mov     dword [tables + 0x3000], FRAME + P
        SET_CR0 0x10000, 0
        mov     [WINDOW + 8], ah
        SET_CR0 0, 0x10000
        mov     ebx, [tables + 0x3000]
        ENDCASE
        CASE    'stale until invlpg'
        mov     dword [tables + 0x3000], FRAME + P
        invlpg  [WINDOW]
        mov     al, [WINDOW]
        mov     dword [tables + 0x3000], 0
        invlpg  [WINDOW]
        mov     al, [WINDOW]
        ENDCASE
        CASE    'large page'
        SET_CR4 0, 0x10
        mov     dword [tables + 8], P + W + PS
        mov     eax, cr3
        mov     cr3, eax
        mov     eax, [WINDOW + base]
        mov     [WINDOW + FRAME], eax
        mov     ebx, [tables + 8]
        ENDCASE
        CASE    'large page without pse'
        SET_CR4 0x10, 0
        mov     dword [tables + 8], tables + 0x3000 + P + W + PS
        mov     dword [tables + 0x3000], FRAME + P
        mov     eax, cr3
        mov     cr3, eax
        mov     eax, [WINDOW]
        ENDCASE
        CASE    'global page'
        SET_CR4 0, 0x80
        mov     dword [tables + 8], tables + 0x3000 + 7
        mov     dword [tables + 0x3000], FRAME + P + G
        mov     eax, cr3
        mov     cr3, eax
        mov     eax, [WINDOW]
        mov     dword [tables + 0x3000], 0
        SET_CR4 0x80, 0
        mov     eax, [WINDOW]
        ENDCASE
        CASE    'descriptor table in an absent page'
        mov     dword [tables + 0x3000], 0
        invlpg  [WINDOW]
        mov     dword [gdt + 0x148], 0x0000ffff
        mov     dword [gdt + 0x14c], 0x00008280
        mov     eax, 0x148
        lldt    ax
        mov     ecx, 4
        mov     ds, cx
        ENDCASE
        CASE    'descriptor table in a supervisor page'
        mov     dword [tables + 0x3000], FRAME + P + W
        invlpg  [WINDOW]
        mov     dword [WINDOW], 0x0000ffff
        mov     dword [WINDOW + 4], 0x00cff200
        RING3   .user
.user:  mov     ecx, 7
        mov     ds, cx
        mov     eax, ds
        mov     ecx, 0x23
        mov     ds, cx
        mov     ebx, cs
        int     0x30
        ENDCASE
        CASE    'its accessed bit'
        mov     eax, [WINDOW + 4]
        mov     ebx, [tables + 0x3000]
        ENDCASE
        CASE    'accessed bit in a read only page'
        mov     dword [WINDOW + 4], 0x00cff200
        mov     dword [tables + 0x3000], FRAME + P
        invlpg  [WINDOW]
        mov     ecx, 7
        mov     ds, cx
        ENDCASE

; A task with tables of its own.
%include 'tasks.inc'
        CASE    'task with another cr3'
        SECOND  .there
        mov     dword [tables + 0x3000], FRAME + P + W + U
        invlpg  [WINDOW]
        mov     esi, tables
        mov     edi, tables + 0x7000
        movsd
        movsd
        mov     dword [edi], 0
        mov     dword [tss2 + 0x1c], tables + 0x7000
        mov     eax, cr3
        mov     [tss + 0x1c], eax
        mov     eax, [WINDOW]
        call    0x190:0
        mov     ebx, cr3
        mov     eax, [WINDOW]
        jmp     .done
.there: mov     eax, cr3
        mov     [seen], eax
        iretd
.done:  sub     ebx, [seen]
        ENDCASE
        CASE    'task whose page is absent'
        SECOND  .there
        mov     dword [resume], .back
        jmp     0x190:0
.there: mov     eax, [WINDOW]
.back:  call    first_task
        mov     eax, tables
        mov     cr3, eax
        ENDCASE

; SMEP and SMAP.
        mov     dword [tables], tables + 0x1000 + 3
        mov     dword [tables + 4], tables + 0x2000 + 3
        mov     eax, cr3
        mov     cr3, eax
        SET_CR4 0, 0x300000
        PAGE    'smap read', FRAME + P + U + W, mov eax, [WINDOW]
        PAGE    'smap write', FRAME + P + U + W, mov [WINDOW], eax
        PAGE    'smep fetch', FRAME + P + U + W, call WINDOW
        PAGE    'smap supervisor page', FRAME + P + W, mov eax, [WINDOW]
        CASE    'smap with ac'
        mov     dword [tables + 0x3000], FRAME + P + U + W
        invlpg  [WINDOW]
        stac
        mov     eax, [WINDOW]
        clac
        mov     bl, [WINDOW]
        ENDCASE
        CASE    'smap twice with ac'
        stac
        mov     eax, [WINDOW]
        mov     ebx, [WINDOW]
        mov     [WINDOW + 4], ebx
        mov     [WINDOW + 8], ebx
        mov     eax, [WINDOW + 8]
        clac
        mov     ebx, [tables + 0x3000]
        ENDCASE
        CASE    'smap read only with ac'
        mov     dword [tables + 0x3000], FRAME + P + U
        invlpg  [WINDOW]
        stac
        mov     eax, [WINDOW]
        mov     [WINDOW], eax
        ENDCASE
        CASE    'stac and clac'
        stac
        pushfd
        clac
        pop     eax
        ENDCASE
        jmp     finish

%include 'tables.inc'
