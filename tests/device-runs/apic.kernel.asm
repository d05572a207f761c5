; Interrupt controllers and timers as a multiboot kernel sees them, from 32-bit protected mode: each line is what they answered.
bits 32
org 0x100000
LAPIC equ 0xfee00000
IOAPIC equ 0xfec00000
HPET equ 0xfed00000
%macro line 1
    mov esi, %1
    call puts
%endmacro
%macro show 1
    mov eax, %1
    call hex
%endmacro
%macro pin 2
    mov dword [IOAPIC], 0x10 + 2 * %1
    mov dword [IOAPIC + 0x10], %2
%endmacro
header:
    dd 0x1badb002, 0x10000, -(0x1badb002 + 0x10000)
    dd header, header, 0, end, start
start:
    mov esp, stack
    mov ebp, ebx
    mov [magic], eax
    lgdt [gdt_pointer]
    jmp 8:.flat
.flat:
    mov ax, 16
    mov ds, ax
    mov es, ax
    mov ss, ax
    mov dx, 0x3fb
    mov al, 3
    out dx, al
    line t_boot
    show [magic]
    mov eax, [ebp]
    and eax, 0x4d
    call hex
    ; the memory map covers what is above 1 MiB
    mov esi, [ebp + 48]
.map:
    cmp dword [esi + 4], 0x100000
    je .found
    add esi, [esi]
    add esi, 4
    jmp .map
.found:
    mov eax, [esi + 20]
    call hex
    pushfd
    pop eax
    and eax, 0x20200
    call hex
    mov eax, cr0
    and eax, 0x80000001
    call hex
; --- handlers for vectors 0x20 to 0x3f: each counts and keeps its number
    mov edi, idt + 0x20 * 8
    mov eax, stubs
    mov ecx, 0x60
.gate:
    mov edx, eax
    and edx, 0xffff
    or edx, 0x80000
    mov [edi], edx
    mov edx, eax
    and edx, 0xffff0000
    or edx, 0x8e00
    mov [edi + 4], edx
    add edi, 8
    add eax, stub_size
    loop .gate
    lidt [idt_pointer]
    mov al, 0xff
    out 0x21, al
    out 0xa1, al
; --- local APIC
    line t_lapic
    show [LAPIC + 0x20]
    mov eax, [LAPIC + 0x30]
    and eax, 0xff00ff
    call hex
    show [LAPIC + 0xf0]
    show [LAPIC + 0x350]
    show [LAPIC + 0x360]
    show [LAPIC + 0x80]
    ; a command to itself
    mov dword [LAPIC + 0x300], 0x40040
    call open
    show [last]
    ; by destination
    mov dword [LAPIC + 0x310], 0
    mov dword [LAPIC + 0x300], 0x41
    call open
    show [last]
    ; two wait: the higher comes first
    mov dword [LAPIC + 0x300], 0x40042
    mov dword [LAPIC + 0x300], 0x40055
    show [LAPIC + 0x220]
    call open
    show [last]
    show [before]
    ; held back by the task priority
    mov dword [last], 0
    mov dword [LAPIC + 0x80], 0x50
    mov dword [LAPIC + 0x300], 0x4005f
    call open
    show [last]
    show [LAPIC + 0xa0]
    mov dword [LAPIC + 0x80], 0x4f
    call open
    show [last]
    mov dword [LAPIC + 0x80], 0
    ; by logical destination
    mov dword [LAPIC + 0xd0], 0x02000000
    mov dword [LAPIC + 0x310], 0x02000000
    mov dword [LAPIC + 0x300], 0x843
    call open
    show [last]
    mov dword [last], 0
    mov dword [LAPIC + 0x310], 0x01000000
    mov dword [LAPIC + 0x300], 0x844
    call open
    show [last]
    ; timer: once, then for ever
    mov dword [LAPIC + 0x3e0], 0xb
    mov dword [LAPIC + 0x320], 0x45
    mov dword [LAPIC + 0x380], 10000
    sti
.once:
    hlt
    cmp dword [last], 0x45
    jne .once
    cli
    show [LAPIC + 0x390]
    mov dword [count], 0
    mov dword [LAPIC + 0x320], 0x20046
    mov dword [LAPIC + 0x380], 100000
    sti
.thrice:
    hlt
    cmp dword [count], 3
    jb .thrice
    cli
    show [last]
    mov dword [LAPIC + 0x380], 0
    mov dword [LAPIC + 0x320], 0x10000
; --- I/O APIC: the timer at pin 2
    line t_ioapic
    mov dword [IOAPIC], 1
    mov eax, [IOAPIC + 0x10]
    and eax, 0xff0000
    call hex
    mov dword [IOAPIC], 0x14
    pin 2, 0x31
    show [IOAPIC + 0x10]
    mov al, 0x34
    out 0x43, al
    mov al, 0xa9
    out 0x40, al
    mov al, 4
    out 0x40, al
    mov dword [count], 0
    sti
.ticks:
    hlt
    cmp dword [count], 2
    jb .ticks
    cli
    show [last]
    ; a level at pin 4, from the serial port
    pin 2, 0x10000
    pin 4, 0x8033
    mov dword [count], 0
    mov dx, 0x3fc
    mov al, 8
    out dx, al
    mov dx, 0x3f9
    mov al, 2
    out dx, al
    nop
    show [LAPIC + 0x210]
    call open
    show [last]
    mov dx, 0x3fa
    in al, dx
    mov dx, 0x3f9
    mov al, 0
    out dx, al
    pin 4, 0x10000
    ; the 8259 through LINT0
    mov al, 0x11
    out 0x20, al
    mov al, 0x50
    out 0x21, al
    mov al, 4
    out 0x21, al
    mov al, 1
    out 0x21, al
    mov al, 0xfe
    out 0x21, al
    mov dword [count], 0
    sti
.pic:
    hlt
    cmp dword [count], 2
    jb .pic
    cli
    mov al, 0xff
    out 0x21, al
    show [last]
; --- HPET
    line t_hpet
    show [HPET]
    show [HPET + 4]
    mov dword [HPET + 0x10], 0
    mov dword [HPET + 0xf0], 0
    mov dword [HPET + 0xf4], 0
    pin 2, 0x35
    mov dword [HPET + 0x100], 0x4c
    mov dword [HPET + 0x108], 200000
    mov dword [HPET + 0x10c], 0
    mov dword [HPET + 0x108], 100000
    mov dword [count], 0
    mov dword [HPET + 0x10], 3
    sti
.hpet:
    hlt
    cmp dword [count], 3
    jb .hpet
    cli
    show [last]
    mov dword [HPET + 0x10], 0
    show [HPET + 0x20]
; --- ACPI
    line t_acpi
    mov esi, 0xe0000
.rsdp:
    cmp dword [esi], 'RSD '
    jne .on
    cmp dword [esi + 4], 'PTR '
    je .there
.on:
    add esi, 16
    jmp .rsdp
.there:
    mov ecx, 20
    call sum
    mov esi, [esi + 16]
    show [esi]
    mov ecx, [esi + 4]
    call sum
    mov edi, [esi + 4]
    add edi, esi
    lea ebx, [esi + 36]
.tables:
    cmp ebx, edi
    jae .end
    mov esi, [ebx]
    add ebx, 4
    mov eax, [esi]
    cmp eax, 'FACP'
    je .known
    cmp eax, 'APIC'
    je .known
    cmp eax, 'HPET'
    jne .tables
.known:
    call hex
    mov ecx, [esi + 4]
    call sum
    jmp .tables
.end:
    ; the timer of ACPI goes on
    mov dx, 0x608
    in eax, dx
    mov ebx, eax
.pm:
    in eax, dx
    cmp eax, ebx
    je .pm
    line t_end
    mov al, 0x10
    out 0xf4, al
    hlt

open:
    sti
    nop
    nop
    cli
    ret

; Sum of ecx bytes at esi.
sum:
    push esi
    xor eax, eax
.next:
    add al, [esi]
    inc esi
    loop .next
    pop esi
    jmp hex

interrupt:
    push eax
    mov eax, [last]
    mov [before], eax
    mov eax, [esp + 4]
    mov [last], eax
    inc dword [count]
    cmp eax, 0x50
    je .pic
    mov dword [LAPIC + 0xb0], 0
    cmp eax, 0x33
    jne .end
    ; the serial port has no more to say
    push edx
    mov dx, 0x3fa
    in al, dx
    pop edx
    jmp .end
.pic:
    mov al, 0x20
    out 0x20, al
.end:
    pop eax
    add esp, 4
    iretd

puts:
    lodsb
    test al, al
    jz .end
    call putc
    jmp puts
.end:
    ret
putc:
    push edx
    mov dx, 0x3f8
    out dx, al
    pop edx
    ret
hex:
    push ecx
    push eax
    mov al, ' '
    call putc
    pop eax
    mov ecx, 8
.next:
    rol eax, 4
    push eax
    and al, 15
    cmp al, 10
    jb .ten
    add al, 'a' - '0' - 10
.ten:
    add al, '0'
    call putc
    pop eax
    loop .next
    pop ecx
    ret

t_boot: db 10, "boot", 0
t_lapic: db 10, "local apic", 0
t_ioapic: db 10, "i/o apic", 0
t_hpet: db 10, "hpet", 0
t_acpi: db 10, "acpi", 0
t_end: db 10, "end", 10, 0
stub_size equ 10
stubs:
%assign n 0x20
%rep 0x60
    db 0x68
    dd n
    jmp near interrupt
%assign n n + 1
%endrep
gdt: dq 0, 0x00cf9b000000ffff, 0x00cf93000000ffff
gdt_pointer: dw 23
    dd gdt
idt_pointer: dw 0x80 * 8 - 1
    dd idt
align 8
magic: dd 0
last: dd 0
before: dd 0
count: dd 0
idt: times 0x80 dq 0
    times 1024 dd 0
stack:
end:
