; Hardware task switches between 32-bit tasks, by jump, call, interrupt and IRET.

%include 'frame.inc'
%include 'setup.inc'
%include 'tasks.inc'

        CASE    'jump'
        SECOND  .there
        jmp     0x190:0
        mov     eax, 1
        jmp     .done
.there: str     ecx
        mov     edx, [tss2]
        mov     ebx, cr0
        and     ebx, 8
        or      ebx, ecx
        mov     cl, [second_descriptor + 5]
        mov     ch, [gdt + 0x28 + 5]
        shl     ecx, 16
        or      ebx, ecx
        BACK
.done:
        ENDCASE
        CASE    'jump and back'
        SECOND  .there
        mov     ebx, 0x77
        jmp     0x190:0
        mov     eax, cr0
        and     eax, 8
        str     ecx
        or      eax, ecx
        clts
        jmp     .done
.there: mov     ebx, 5
        jmp     0x28:0
.done:
        ENDCASE
        CASE    'call and return'
        SECOND  .there
        mov     ebx, 0x77
        call    0x190:0
        mov     eax, [seen]
        mov     bl, [second_descriptor + 5]
        mov     bh, [gdt + 0x28 + 5]
        jmp     .done
.there: pushfd
        pop     eax
        and     eax, 0x4000
        mov     ax, [tss2]
        mov     [seen], eax
        iretd
.done:
        ENDCASE
        CASE    'call through a task gate'
        SECOND  .there
        call    0x198:0
        mov     eax, [seen]
        jmp     .done
.there: mov     word [seen], 0x1234
        iretd
        jmp     .there
.done:
        ENDCASE
        CASE    'jump through a task gate'
        SECOND  .there
        jmp     0x198:0
        mov     ebx, eax
        jmp     .done
.there: jmp     0x28:0
.done:
        ENDCASE
        CASE    'interrupt task'
        SECOND  .there
        mov     word [idt + 0x42 * 8 + 2], 0x190
        mov     word [idt + 0x42 * 8 + 4], 0x8500
        push    dword 0x202
        popfd
        int     0x42
        pushfd
        pop     ebx
        cli
        mov     eax, [seen]
        jmp     .done
.there: pushfd
        pop     dword [seen]
        iretd
.done:
        ENDCASE
        CASE    'fault task with error code'
        SECOND  .there
        mov     word [idt + 13 * 8 + 2], 0x190
        mov     word [idt + 13 * 8 + 4], 0x8500
        mov     eax, 0xfff8
.fault: mov     ds, ax
        mov     ebx, [seen]
        mov     eax, [seen + 4]
        jmp     .done
.there: pop     dword [seen]
        mov     eax, [tss + 0x20]
        sub     eax, .fault
        mov     [seen + 4], eax
        add     dword [tss + 0x20], 2
        iretd
.done:
        ENDCASE
        mov     eax, vectors + 13 * 16
        mov     [idt + 13 * 8], ax
        mov     word [idt + 13 * 8 + 2], 8
        mov     word [idt + 13 * 8 + 4], 0x8e00
        CASE    'ring 3 task and back by int'
        SECOND  .there
        mov     dword [tss2 + 4], second_stack
        mov     word [tss2 + 8], 0x10
        mov     word [tss2 + 0x48], 0x23
        mov     word [tss2 + 0x4c], 0x1b
        mov     word [tss2 + 0x50], 0x23
        mov     word [tss2 + 0x54], 0x23
        jmp     0x190:0
.there: mov     ebx, cs
        int     0x30
        ENDCASE
        call    first_task
        CASE    'ring 3 calls a task'
        SECOND  .there
        RING3   .user
.user:  mov     eax, 0x99
        call    0x1a3:0
        int     0x30
.there: mov     ebx, cs
        iretd
        ENDCASE
        CASE    'nested'
        SECOND  .there
        mov     dword [seen], 0
        call    0x190:0
        call    0x190:0
        mov     eax, [seen]
        jmp     .done
.there: inc     dword [seen]
        iretd
        inc     dword [seen]
        iretd
.done:
        ENDCASE
        CASE    'call busy'
        SECOND  .there
        call    0x190:0
        jmp     .done
.there: mov     dword [resume], .over
        call    0x28:0
.over:  call    first_task
.done:
        ENDCASE
        call    first_task
        CASE    'return without link'
        mov     word [tss], 0
        push    dword 0x4002
        popfd
        iretd
        ENDCASE
        CASE    'return to an available task'
        SECOND  .there
        mov     word [tss], 0x190
        push    dword 0x4002
        popfd
.there: iretd
        ENDCASE
        CASE    'return to data'
        mov     word [tss], 0x10
        push    dword 0x4002
        popfd
        iretd
        ENDCASE
        WRONG   'gs ring 3', 0, mov word [tss2 + 0x5c], 0x23
        WRONG_USER 'user good', nop
        WRONG_USER 'ds conforming', mov word [tss2 + 0x54], 0x7b
        CASE    'task of 16 bits'
        mov     word [tss16 + 0x0e], (.there - base)
        mov     word [tss16 + 0x10], 2
        mov     word [tss16 + 0x12], 0x1234
        mov     word [tss16 + 0x1a], 0x800
        mov     word [tss16 + 0x22], 0x10
        mov     word [tss16 + 0x24], 0x170
        mov     word [tss16 + 0x26], 0x40
        mov     word [tss16 + 0x28], 0x10
        mov     word [tss16 + 0x2a], 0
        mov     esi, 0x87654321
        call    0x1a8:0
        mov     eax, [seen]
        mov     ebx, esi
        jmp     .done
.there: movzx   eax, ax
        mov     [seen], eax
        str     ax
        mov     [seen + 2], ax
        iretd
.done:
        ENDCASE
        jmp     finish

%include 'tables.inc'
