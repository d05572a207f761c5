; Protected mode of 16 bits: far transfers, interrupts and rings with words on the stack, and a TSS of 16 bits.

%include 'frame.inc'
%include 'setup.inc'

        mov     word [tss16 + 2], 0x9000
        mov     word [tss16 + 4], 0x10
        mov     word [tss16 + 6], 0x8800
        mov     word [tss16 + 8], 0xd1
        mov     eax, 0x1a8
        ltr     ax

; A case in 16-bit code of ring 0. Its stack is the kernel's, seen through a segment that begins at the program.
%macro  CASE16 1
        CASE    %1
        jmp     0x140:(%$narrow - base)
        bits    16
%$narrow:
        mov     ax, 0x40
        mov     ss, ax
        mov     esp, kernel_stack - base - 64
        xor     eax, eax
%endmacro
; To ring 3, 16 bits, at a label.
%macro  RING3_16 1
        push    word 0x1bb
        push    word user_stack - base
        push    word 2
        push    word 0x1b3
        push    word %1 - base
        iret
%endmacro

        CASE    'tss of 16 bits'
        str     eax
        ENDCASE
        CASE    'user fault with it'
        RING3   .user
.user:  ud2
        ENDCASE
        CASE    'user call gate with it'
        RING3   .user
.user:  push    dword 0x11111111
        push    dword 0x22222222
        call    0x83:0
        int     0x30
        ENDCASE
        CASE16  'far call'
        call    0x140:(.far - base)
        jmp     .done
.far:   mov     bx, sp
        sub     bx, kernel_stack - base - 64
        mov     ax, cs
        retf
.done:  jmp     dword 8:.wide
        bits    32
.wide:  mov     ecx, 0x10
        mov     ss, cx
        mov     esp, kernel_stack
        ENDCASE
        CASE16  'iret to ring 3'
        RING3_16 .user
.user:  mov     ax, cs
        mov     bx, sp
        sub     bx, user_stack - base
        int     0x30
        bits    32
        ENDCASE
        CASE16  'retf to ring 3'
        push    word 0x1bb
        push    word user_stack - base
        push    word 0x1111
        push    word 0x1b3
        push    word .user - base
        retf    2
.user:  mov     ax, ss
        mov     bx, sp
        sub     bx, user_stack - base
        int     0x30
        bits    32
        ENDCASE
        CASE16  'call gate 16'
        RING3_16 .user
.user:  push    word 0x1111
        push    word 0x2222
        call    0x93:0
        mov     bx, sp
        sub     bx, user_stack - base
        int     0x30
        bits    32
        ENDCASE
        CASE16  'call gate 32'
        RING3_16 .user
.user:  push    dword 0x11111111
        push    dword 0x22222222
        call    0x83:0
        mov     bx, sp
        sub     bx, user_stack - base
        int     0x30
        bits    32
        ENDCASE
        CASE16  'fault in ring 3'
        RING3_16 .user
.user:  ud2
        bits    32
        ENDCASE
        CASE16  'popf in ring 3'
        RING3_16 .user
.user:  push    word 0x7ed7
        popf
        pushf
        pop     ax
        int     0x30
        bits    32
        ENDCASE
        CASE16  'inner ring without stack'
        RING3_16 .user
.user:  call    0x183:0
        int     0x30
        bits    32
        ENDCASE
        mov     byte [idt + 0x41 * 8 + 5], 0xe6
        mov     word [idt + 0x41 * 8 + 2], 0x140
        mov     word [idt + 0x41 * 8 + 6], 0
        mov     word [idt + 0x41 * 8], (show_16 - base)
        CASE16  'interrupt gate 16'
        RING3_16 .user
.user:  int     0x41
        int     0x30
        bits    32
        ENDCASE
        CASE16  'interrupt gate 16, same ring'
        mov     ebx, esp
        int     0x41
        jmp     dword 8:.wide
        bits    32
.wide:  mov     ecx, 0x10
        mov     ss, cx
        mov     esp, kernel_stack
        mov     ebx, 0
        ENDCASE
        CASE16  'retf inward'
        RING3_16 .user
.user:  push    word 0x140
        push    word 0
        retf
        bits    32
        ENDCASE
        CASE16  'iret inward'
        RING3_16 .user
.user:  push    word 2
        push    word 0x140
        push    word 0
        iret
        bits    32
        ENDCASE
        CASE16  'les and lds'
        push    word 0x10
        push    word 0x1234
        mov     bp, sp
        les     ax, [bp]
        mov     bx, es
        add     sp, 4
        jmp     dword 8:.wide
        bits    32
.wide:  mov     ecx, 0x10
        mov     ss, cx
        mov     esp, kernel_stack
        ENDCASE
        CASE16  'address size'
        mov     ebx, base
        mov     cx, 0x10
        mov     ds, cx
        a32 mov eax, [ebx]
        a32 mov bx, [ebx + 4]
        jmp     dword 8:.wide
        bits    32
.wide:  mov     ecx, 0x10
        mov     ss, cx
        mov     esp, kernel_stack
        movzx   ebx, bx
        ENDCASE
        jmp     finish

        bits    16
; Behind an interrupt gate of 16 bits: CS, and what the frame holds of SP and flags.
show_16:
        mov     bp, sp
        movzx   ebp, bp
        mov     ax, cs
        shl     eax, 16
        mov     ax, [ss:bp + 2]
        mov     bx, [ss:bp + 4]
        iret
        bits    32

%include 'tables.inc'
