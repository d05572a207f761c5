; Sections of a flat file: gaps between them, labels and sizes across them.
org 0x7c00
bits 32
section .text
start:
mov eax, message
mov ebx, [number]
mov ecx, message.end - message
mov edx, buffer
jmp start
call away
section .data
message: db 'hello'
.end:
number: dd start, message, buffer, $, $$, number - message
section .text
ret
away: mov esi, message.local2
ret
section .rodata align=16
db 'read only'
align 32
table: dd table, away
section .data
message.local2: db 1
section .bss
resb 3
buffer: resd 4
section extra
dd buffer, table, extra_end - $$
extra_end:
