; The graphics card as a multiboot kernel finds it, and as it writes text: each line is what the card answered.
bits 32
org 0x100000
TEXT equ 0xb8000
%macro line 1
    mov esi, %1
    call puts
%endmacro
; a register behind an index port: port of the index, index
%macro register 2
    mov dx, %1
    mov al, %2
    out dx, al
    inc dx
    in al, dx
    movzx eax, al
    call hex
%endmacro
%macro set 3
    mov dx, %1
    mov ax, %2 | (%3) << 8
    out dx, ax
%endmacro
%macro port 1
    mov dx, %1
    in al, dx
    movzx eax, al
    call hex
%endmacro
header:
    dd 0x1badb002, 0x10000, -(0x1badb002 + 0x10000)
    dd header, header, 0, end, start
start:
    mov esp, stack
    mov dx, 0x3fb
    mov al, 3
    out dx, al
; --- mode 3, as firmware leaves it; where its cursor is is its own affair
    line t_crtc
    xor edi, edi
.crtc:
    cmp edi, 0x0e
    je .own
    cmp edi, 0x0f
    je .own
    mov dx, 0x3d4
    mov eax, edi
    out dx, al
    inc dx
    in al, dx
    movzx eax, al
    call hex
.own:
    inc edi
    cmp edi, 0x19
    jb .crtc
    line t_sequencer
    xor edi, edi
.sequencer:
    mov dx, 0x3c4
    mov eax, edi
    out dx, al
    inc dx
    in al, dx
    movzx eax, al
    call hex
    inc edi
    cmp edi, 5
    jb .sequencer
    line t_graphics
    xor edi, edi
.graphics:
    mov dx, 0x3ce
    mov eax, edi
    out dx, al
    inc dx
    in al, dx
    movzx eax, al
    call hex
    inc edi
    cmp edi, 9
    jb .graphics
    line t_attribute
    xor edi, edi
.attribute:
    mov dx, 0x3da
    in al, dx
    mov dx, 0x3c0
    mov eax, edi
    or al, 0x20
    out dx, al
    inc dx
    in al, dx
    movzx eax, al
    call hex
    inc edi
    cmp edi, 21
    jb .attribute
    line t_ports
    port 0x3cc
    port 0x3ca
    port 0x3b4
    port 0x3b5
    port 0x3ba
    port 0x3d0
; --- colours: the first sixteen and the palette's others
    line t_colours
    mov dx, 0x3c7
    xor eax, eax
    out dx, al
    mov edi, 64
.colour:
    mov dx, 0x3c9
    xor ebx, ebx
    mov ecx, 3
.part:
    in al, dx
    shl ebx, 8
    mov bl, al
    loop .part
    mov eax, ebx
    call hex
    dec edi
    jnz .colour
    port 0x3c7
    port 0x3c8
    mov dx, 0x3c8
    mov al, 0x40
    out dx, al
    inc dx
    mov al, 0x15
    out dx, al
    mov al, 0x2a
    out dx, al
    mov al, 0x3f
    out dx, al
    port 0x3c8
    port 0x3c7
    mov dx, 0x3c7
    mov al, 0x40
    out dx, al
    port 0x3c9
    port 0x3c9
    port 0x3c9
    port 0x3c7
; --- a cleared screen, some text, and what memory holds of it
    line t_text
    mov edi, TEXT
    mov ecx, 0x2000
    mov eax, 0x07200720
    rep stosd
    mov edi, TEXT + 160 * 2 + 10
    mov esi, t_hello
    mov ah, 0x1f
.hello:
    lodsb
    test al, al
    jz .written
    stosw
    jmp .hello
.written:
    mov byte [TEXT + 1], 0x4e
    mov dword [TEXT + 159], 0x11223344
    mov edi, TEXT
    call sum
    mov eax, [TEXT]
    call hex
    mov eax, [TEXT + 158]
    call hex
    mov ax, [TEXT + 160 * 2 + 13]
    movzx eax, ax
    call hex
    mov al, [TEXT + 160 * 2 + 12]
    movzx eax, al
    call hex
    ; one row up, as a console scrolls
    mov esi, TEXT + 160
    mov edi, TEXT
    mov ecx, 960
    rep movsd
    mov edi, TEXT
    call sum
    mov eax, [TEXT + 160 + 10]
    call hex
    ; what is written at the end of the window stays there
    mov dword [TEXT + 0x7ffc], 0xa5a55a5a
    mov eax, [TEXT + 0x7ffc]
    call hex
; --- the cursor, and another start
    line t_cursor
    set 0x3d4, 0x0e, 0x01
    set 0x3d4, 0x0f, 0x23
    register 0x3d4, 0x0e
    register 0x3d4, 0x0f
    set 0x3d4, 0x0a, 0x2d
    register 0x3d4, 0x0a
    set 0x3d4, 0x0a, 0x00
    set 0x3d4, 0x0b, 0x0f
    register 0x3d4, 0x0a
    register 0x3d4, 0x0b
    set 0x3d4, 0x0c, 0x00
    set 0x3d4, 0x0d, 0x50
    register 0x3d4, 0x0c
    register 0x3d4, 0x0d
    port 0x3d4
    ; protected registers
    set 0x3d4, 0x11, 0x8e
    set 0x3d4, 0x00, 0x12
    set 0x3d4, 0x07, 0x0f
    register 0x3d4, 0x00
    register 0x3d4, 0x07
    set 0x3d4, 0x11, 0x0e
    set 0x3d4, 0x07, 0x1f
    register 0x3d4, 0x07
; --- bits that do not exist, and the attribute port's two turns
    line t_masks
    set 0x3c4, 1, 0xff
    register 0x3c4, 1
    set 0x3c4, 1, 0x00
    set 0x3ce, 5, 0xff
    register 0x3ce, 5
    set 0x3ce, 5, 0x10
    set 0x3ce, 6, 0xff
    register 0x3ce, 6
    set 0x3ce, 6, 0x0e
    mov dx, 0x3ce
    mov al, 0xf6
    out dx, al
    port 0x3ce
    mov dx, 0x3da
    in al, dx
    mov dx, 0x3c0
    mov al, 0x30
    out dx, al
    mov al, 0xff
    out dx, al
    port 0x3c0
    port 0x3c1
    mov al, 0x0c
    mov dx, 0x3c0
    out dx, al
    port 0x3c0
    mov dx, 0x3da
    in al, dx
    mov dx, 0x3c0
    mov al, 0x30
    out dx, al
    port 0x3c1
    mov dx, 0x3c0
    mov al, 0x0c
    out dx, al
    mov dx, 0x3c0
    mov al, 0x20
    out dx, al
; --- the beam comes back to the top and draws again
    line t_beam
    mov dx, 0x3da
.drawing:
    in al, dx
    test al, 8
    jz .drawing
.returning:
    in al, dx
    test al, 8
    jnz .returning
    line t_came
; --- the other place of the tube's controller
    line t_mono
    mov dx, 0x3c2
    mov al, 0x66
    out dx, al
    port 0x3cc
    port 0x3d4
    port 0x3d5
    register 0x3b4, 0x0f
    mov dx, 0x3c2
    mov al, 0x67
    out dx, al
    port 0x3b5
    register 0x3d4, 0x0f
    line t_end
    mov al, 0x10
    out 0xf4, al
    hlt
; sum of the 32 KiB at edi, as words with a shift for their order
sum:
    xor eax, eax
    mov ecx, 0x2000
.next:
    rol eax, 1
    add eax, [edi]
    add edi, 4
    loop .next
    call hex
    ret
hex:
    pushad
    mov ebx, eax
    mov ecx, 8
.digit:
    rol ebx, 4
    mov eax, ebx
    and eax, 15
    mov al, [digits + eax]
    call putc
    loop .digit
    mov al, ' '
    call putc
    popad
    ret
puts:
    lodsb
    test al, al
    jz .done
    call putc
    jmp puts
.done:
    ret
putc:
    push edx
    mov dx, 0x3f8
    out dx, al
    pop edx
    ret
digits db '0123456789abcdef'
t_crtc db 'CRT controller: ', 0
t_sequencer db 10, 'sequencer: ', 0
t_graphics db 10, 'graphics: ', 0
t_attribute db 10, 'attribute: ', 0
t_ports db 10, 'ports: ', 0
t_colours db 10, 'colours: ', 0
t_text db 10, 'text: ', 0
t_hello db 'Hello, text mode', 0
t_cursor db 10, 'cursor: ', 0
t_masks db 10, 'masks: ', 0
t_beam db 10, 'beam: ', 0
t_came db 'came back ', 0
t_mono db 10, 'monochrome: ', 0
t_end db 10, 'end', 10, 0
align 16
    times 4096 db 0
stack:
end:
