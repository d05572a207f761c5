// Instructions that tell about the machine's state, or change it, and are not privileged: at any privilege level they run
// without a trap. Each check sets something, looks at it, and says both. On the bare machine both are equal. (Robin and
// Irvine, 2000, list them; that there is one is what the theorem of Popek and Goldberg, 1974, forbids.)

.code32

.set TASK_SWITCHED, 8
.set MONITOR_COPROCESSOR, 2
.set IOPL_3, 0x3000

.section .kernel, "awx", @progbits
check_all:
    mov esi, offset text_heading
    call print

    // MOV from CS: its lowest two bits are the privilege level.
    mov edx, cs
    mov eax, KERNEL_CODE
    mov esi, offset text_cs
    call report

    // LAR: the privilege level of a descriptor.
    mov eax, KERNEL_CODE
    lar edx, eax
    and edx, 0xff00
    movzx eax, word ptr [gdt + KERNEL_CODE + 5]
    shl eax, 8
    and eax, 0xff00
    mov esi, offset text_lar
    call report

    // SGDT and SIDT: where the tables are that the CPU really uses.
    sgdt [seen_table]
    mov edx, [seen_table + 2]
    mov eax, offset gdt
    mov esi, offset text_sgdt
    call report
    sidt [seen_table]
    mov edx, [seen_table + 2]
    mov eax, offset idt
    mov esi, offset text_sidt
    call report

    // SLDT and STR: the selectors of the local table and of the task state.
    sldt edx
    mov eax, LOCAL_TABLE
    mov esi, offset text_sldt
    call report
    str edx
    mov eax, TASK_STATE
    mov esi, offset text_str
    call report

    // SMSW: CR0, beside MOV from CR0, which is privileged.
    mov eax, cr0
    or eax, TASK_SWITCHED | MONITOR_COPROCESSOR
    mov cr0, eax
    mov eax, cr0
    smsw edx
    mov esi, offset text_smsw
    call report
    clts

    // PUSHF: the interrupt flag, after CLI, which is privileged.
    cli
    pushfd
    pop edx
    and edx, FLAG_INTERRUPTS
    xor eax, eax
    mov esi, offset text_pushf
    call report

    // POPF: the I/O privilege level, which nobody but ring 0 changes; others are not told.
    push IOPL_3 | 2
    popfd
    pushfd
    pop edx
    push 2
    popfd
    and edx, IOPL_3
    mov eax, IOPL_3
    mov esi, offset text_popf
    call report

    // POPF: the interrupt flag. If it is really on, a tick comes; if not, the controller only has one waiting.
    push FLAG_INTERRUPTS | 2
    popfd
    call tick_comes
    mov edx, eax
    mov eax, 1
    mov esi, offset text_tick
    call report
    sti
    ret

// EAX = 1 if a timer interrupt comes, 0 if one stays at the controller for long.
tick_comes:
    mov ebx, [ticks]
    xor ecx, ecx
1:
    cmp [ticks], ebx
    jne 2f
    mov al, 0x0a                    // next read: what is requested
    out 0x20, al
    in al, 0x20
    and eax, 1
    add ecx, eax
    cmp ecx, 50
    jb 1b
    xor eax, eax
    ret
2:
    mov eax, 1
    ret

// Prints the text at ESI, what was set (EAX) and what is seen (EDX), and whether they are equal.
report:
    push edx
    push eax
    inc dword ptr [checked]
    call print
    pop eax
    push eax
    call print_hex
    mov esi, offset text_gap
    call print
    mov eax, [esp + 4]
    call print_hex
    pop eax
    pop edx
    mov esi, offset text_same
    cmp eax, edx
    je 1f
    inc dword ptr [different]
    mov esi, offset text_different
1:
    jmp print

text_heading:   .asciz "what              I set     I see\n"
text_cs:        .asciz "mov, CS           "
text_lar:       .asciz "lar, CS           "
text_sgdt:      .asciz "sgdt, base        "
text_sidt:      .asciz "sidt, base        "
text_sldt:      .asciz "sldt              "
text_str:       .asciz "str               "
text_smsw:      .asciz "smsw              "
text_pushf:     .asciz "pushf, IF         "
text_popf:      .asciz "popf, IOPL        "
text_tick:      .asciz "popf, IF: tick    "
text_gap:       .asciz "  "
text_same:      .asciz "\n"
text_different: .asciz "  that is not mine\n"

.section .kernel.bss, "aw", @nobits
.balign 4
seen_table:
    .skip 8
checked:
    .skip 4
different:
    .skip 4
