// Text on the first serial port.

.code32

.set UART, 0x3f8

.section .kernel, "awx", @progbits
set_up_console:
    mov esi, offset uart_words
    mov ecx, 7
1:
    movzx edx, byte ptr [esi]
    add edx, UART
    mov al, [esi + 1]
    out dx, al
    add esi, 2
    loop 1b
    ret

// Register and value: no interrupts, 115200 baud, eight bits, queues on, ready.
uart_words:
    .byte 1, 0, 3, 0x80, 0, 1, 1, 0, 3, 3, 2, 7, 4, 0x0b

// Prints the text at ESI, which ends with a zero.
print:
    lodsb
    test al, al
    jz 1f
    call put
    jmp print
1:
    ret

// Prints the ECX characters at ESI.
print_counted:
    jecxz 1f
    lodsb
    call put
    dec ecx
    jmp print_counted
1:
    ret

// Prints EAX as eight hexadecimal digits.
print_hex:
    push ebx
    push ecx
    mov ebx, eax
    mov ecx, 8
1:
    rol ebx, 4
    mov eax, ebx
    and eax, 15
    mov al, [digits + eax]
    call put
    loop 1b
    pop ecx
    pop ebx
    ret

// Prints EAX as a decimal number.
print_decimal:
    mov ecx, 10
    xor edx, edx
    div ecx
    push edx
    test eax, eax
    jz 1f
    call print_decimal
1:
    pop eax
    add al, '0'
    jmp put

digits: .ascii "0123456789abcdef"

// Prints the character in AL.
put:
    push edx
    push eax
    mov edx, UART + 5
1:
    in al, dx
    test al, 0x20
    jz 1b
    mov edx, UART
    mov eax, [esp]
    out dx, al
    pop eax
    pop edx
    ret
