; Devices as a ROM sees them from real mode: each line is what a device answered.
bits 16
org 0
%macro line 1
    mov si, %1
    call puts
%endmacro
%macro outb 2
    mov al, %2
    mov dx, %1
    out dx, al
%endmacro
%macro outb_keep 2
    push ax
    outb %1, %2
    pop ax
%endmacro
%macro show 1
    mov dx, %1
    in al, dx
    call hex
%endmacro
start:
    mov ax, cs
    mov ds, ax
    xor ax, ax
    mov ss, ax
    mov es, ax
    mov sp, 0x7000
    outb 0x3fb, 3
    outb 0x3fa, 7
; --- interrupt controllers
    line t_pic
    outb 0x20, 0x11
    outb 0x21, 0x20
    outb 0x21, 4
    outb 0x21, 1
    outb 0xa0, 0x11
    outb 0xa1, 0x28
    outb 0xa1, 2
    outb 0xa1, 1
    show 0x21
    show 0xa1
    outb 0x21, 0xff
    outb 0xa1, 0xfe
    show 0x21
    show 0xa1
    outb 0x20, 0x0b
    show 0x20
    outb 0x4d0, 0x20
    outb 0x4d1, 0x04
    show 0x4d0
    show 0x4d1
    outb 0x4d0, 0
    outb 0x4d1, 0
; --- timer; QEMU leaves out null count and the initial output
    line t_pit
    outb 0x43, 0x30
    outb 0x43, 0xe2
    call status0
    outb 0x40, 0xff
    outb 0x40, 0xff
    outb 0x43, 0x34
    outb 0x43, 0xe2
    call status0
    outb 0x43, 0xb0
    outb 0x43, 0xe8
    call status2
    outb 0x43, 0x92
    outb 0x43, 0xe8
    call status2
    ; one-shot on counter 2, seen at port 0x61
    outb 0x61, 0
    outb 0x43, 0xb0
    outb 0x42, 0x00
    outb 0x42, 0x10
    in al, 0x61
    and al, 0x2f
    call hex
    outb 0x61, 1
.wait:
    in al, 0x61
    test al, 0x20
    jz .wait
    and al, 0x2f
    call hex
    ; the refresh bit toggles
    in al, 0x61
    and al, 0x10
    mov bl, al
    mov cx, 0
.toggle:
    in al, 0x61
    and al, 0x10
    cmp al, bl
    jne .toggled
    loop .toggle
    mov al, 0xff
    call hex
.toggled:
    mov al, 1
    call hex
; --- timer interrupt, through the local APIC as firmware sets it up: for that a segment of 4 GiB
    lgdt [gdt_pointer]
    mov eax, cr0
    or al, 1
    mov cr0, eax
    mov bx, 8
    mov gs, bx
    and al, 0xfe
    mov cr0, eax
    xor bx, bx
    mov gs, bx
    mov ebx, 0xfee00000
    mov dword [gs:ebx+0xf0], 0x1ff
    mov dword [gs:ebx+0x350], 0x700
    line t_irq0
    mov word [es:0x20*4], tick
    mov [es:0x20*4+2], cs
    mov word [es:0x28*4], clock
    mov [es:0x28*4+2], cs
    mov word [es:0x21*4], keyboard
    mov [es:0x21*4+2], cs
    mov byte [es:0x600], 0
    outb 0x43, 0x34
    outb 0x40, 0xa9
    outb 0x40, 0x04
    outb 0x21, 0xfe
    sti
.ticks:
    hlt
    cmp byte [es:0x600], 3
    jb .ticks
    cli
    outb 0x21, 0xff
    mov al, 3
    call hex
; --- clock
    line t_rtc
    mov bl, 0x0a
    call cmos
    and al, 0x7f
    call hex
    mov bl, 0x0b
    call cmos
    call hex
    mov bl, 0x0d
    call cmos
    call hex
    mov bl, 0x15
    call cmos2
    mov bl, 0x17
    call cmos2
    mov bl, 0x30
    call cmos2
    mov bl, 0x34
    call cmos2
    ; periodic interrupt: 1024 in a second
    mov byte [es:0x601], 0
    outb 0x70, 0x0b
    outb 0x71, 0x42
    outb 0x70, 0x0c
    in al, 0x71
    outb 0x21, 0xfb
    outb 0xa1, 0xfe
    sti
.clocks:
    hlt
    cmp byte [es:0x601], 2
    jb .clocks
    cli
    outb 0xa1, 0xff
    outb 0x21, 0xff
    mov al, [es:0x602]
    call hex
    outb 0x70, 0x0b
    outb 0x71, 0x02
    ; set the time to the end of a century's year and let it roll over
    outb 0x70, 0x0b
    outb 0x71, 0x82
    mov si, moment
    mov cx, 8
.set:
    lodsb
    out 0x70, al
    lodsb
    out 0x71, al
    loop .set
    outb 0x70, 0x0b
    outb 0x71, 0x02
    outb 0x70, 0x0b
    outb 0x71, 0x12
    outb 0x70, 0x0c
    in al, 0x71
    mov byte [es:0x601], 0
    outb 0x21, 0xfb
    outb 0xa1, 0xfe
    sti
.updating:
    hlt
    cmp byte [es:0x601], 1
    jb .updating
    cli
    outb 0xa1, 0xff
    outb 0x21, 0xff
    mov al, [es:0x602]
    and al, 0xbf
    call hex
    outb 0x70, 0x0b
    outb 0x71, 0x02
    mov si, moment
    mov cx, 8
.get:
    lodsb
    mov bl, al
    inc si
    call cmos
    call hex
    loop .get
; --- keyboard
    line t_kbd
    call drain
    outb 0x64, 0xaa
    call key
    outb 0x64, 0x60
    outb 0x60, 0x04
    outb 0x64, 0x20
    call await
    and al, 0xdf
    call hex
    outb 0x64, 0xab
    call key
    outb 0x60, 0xff
    call key
    call key
    outb 0x60, 0xf2
    call key
    call key
    call key
    outb 0x64, 0x60
    outb 0x60, 0x44
    outb 0x60, 0xf2
    call key
    call key
    call key
    outb 0x60, 0xed
    call key
    outb 0x60, 2
    call key
    outb 0x60, 0xee
    call key
    ; with its interrupt
    outb 0x64, 0x60
    outb 0x60, 0x45
    mov byte [es:0x603], 0
    outb 0x21, 0xfd
    sti
    outb 0x60, 0xee
.keys:
    hlt
    cmp byte [es:0x603], 0
    je .keys
    cli
    outb 0x21, 0xff
    mov al, [es:0x603]
    call hex
; --- A20
    line t_a20
    mov ax, 0xffff
    mov fs, ax
    mov byte [es:0x700], 0x11
    mov byte [fs:0x710], 0x22
    mov al, [es:0x700]
    call hex
    outb 0x92, 0
    mov al, [fs:0x710]
    call hex
    outb 0x92, 2
    mov al, [fs:0x710]
    call hex
    outb 0x64, 0xd1
    outb 0x60, 0xdd
    mov al, [fs:0x710]
    call hex
    outb 0x64, 0xd1
    outb 0x60, 0xdf
    mov al, [fs:0x710]
    call hex
; --- serial port
    line t_uart
    outb 0x3ff, 0x5a
    show 0x3ff
    outb 0x3fa, 0x00
    show 0x3fa
    outb 0x3fa, 0xc7
    show 0x3fa
    ; in loopback nothing can be printed, so it is kept
    outb 0x3fc, 0x1e
    mov dx, 0x3fe
    in al, dx
    and al, 0xf0
    push ax
    outb 0x3fc, 0x10
    mov dx, 0x3fe
    in al, dx
    and al, 0xf0
    push ax
    outb 0x3f8, 0x77
    mov dx, 0x3fd
    in al, dx
    push ax
    mov dx, 0x3f8
    in al, dx
    push ax
    mov dx, 0x3fd
    in al, dx
    outb_keep 0x3fc, 3
    call hex
    mov cx, 4
.kept:
    pop ax
    call hex
    loop .kept
    outb 0x3fc, 3
    outb 0x3fb, 0x83
    outb 0x3f8, 0x0c
    outb 0x3f9, 0
    mov dx, 0x3f8
    in al, dx
    outb_keep 0x3fb, 3
    call hex
; --- firmware configuration
    line t_fw
    mov ax, 0
    call fw4
    mov ax, 5
    call fw4
    mov ax, 3
    call fw4
    mov ax, 0x7fff
    call fw4
; --- ROM
    line t_rom
    mov byte [moment], 0x99
    mov al, [moment]
    call hex
    call newline
; --- reset, twice: the second time we come through here the shutdown byte says so
    outb 0x70, 0x20
    in al, 0x71
    cmp al, 0x0a
    je done
    outb 0x70, 0x20
    outb 0x71, 0x0a
    cmp byte [es:0x604], 1
    mov byte [es:0x604], 1
    outb 0xcf9, 6
    hlt
done:
    outb 0xf4, 0x10
    hlt

status0:
    in al, 0x40
    and al, 0x3f
    jmp hex
status2:
    in al, 0x42
    and al, 0x3f
    jmp hex

fw4:
    mov dx, 0x510
    out dx, ax
    mov cx, 4
.next:
    mov dx, 0x511
    in al, dx
    call hex
    loop .next
    ret

cmos:
    mov al, bl
    out 0x70, al
    in al, 0x71
    ret
cmos2:
    call cmos
    call hex
    inc bl
    call cmos
    jmp hex

drain:
    in al, 0x64
    test al, 1
    jz .empty
    in al, 0x60
    jmp drain
.empty:
    ret
key:
    call await
    jmp hex
await:
    mov cx, 0
.wait:
    in al, 0x64
    test al, 1
    loopz .wait
    in al, 0x60
    ret

tick:
    push ax
    inc byte [es:0x600]
    mov al, 0x20
    out 0x20, al
    pop ax
    iret
clock:
    push ax
    inc byte [es:0x601]
    mov al, 0x0c
    out 0x70, al
    in al, 0x71
    mov [es:0x602], al
    mov al, 0x20
    out 0xa0, al
    out 0x20, al
    pop ax
    iret
keyboard:
    push ax
    in al, 0x60
    mov [es:0x603], al
    mov al, 0x20
    out 0x20, al
    pop ax
    iret

puts:
    cs lodsb
    test al, al
    jz .end
    call putc
    jmp puts
.end:
    ret
newline:
    mov al, 10
putc:
    push dx
    mov dx, 0x3f8
    out dx, al
    pop dx
    ret
hex:
    push ax
    push ax
    mov al, ' '
    call putc
    pop ax
    push ax
    shr al, 4
    call digit
    pop ax
    and al, 15
    call digit
    pop ax
    ret
digit:
    cmp al, 10
    jb .ten
    add al, 'a' - '0' - 10
.ten:
    add al, '0'
    jmp putc

t_pic: db 10, "pic", 0
t_pit: db 10, "pit", 0
t_irq0: db 10, "timer", 0
t_rtc: db 10, "clock", 0
t_kbd: db 10, "keyboard", 0
t_a20: db 10, "a20", 0
t_uart: db 10, "serial", 0
t_fw: db 10, "fw_cfg", 0
t_rom: db 10, "rom", 0
gdt: dq 0, 0x008f92000000ffff
gdt_pointer: dw 15
    dd gdt + 0xf0000
moment: db 0, 0x59, 2, 0x59, 4, 0x23, 6, 6, 7, 0x31, 8, 0x12, 9, 0x99, 0x32, 0x19
    times 0xfff0 - ($ - $$) db 0
    jmp 0xf000:start
    times 0x10000 - ($ - $$) db 0
