; Counts from 1 to 9, one line a number: a loop, a buffer that is written to, and a function.

        global  _start

        section .text
_start:
        mov     ebx, 1              ; the number
.next:
        mov     edi, ebx
        call    print_digit
        inc     ebx
        cmp     ebx, 10
        jb      .next

        mov     eax, 60             ; exit
        xor     edi, edi
        syscall

; Prints the digit in edi and a new line.
print_digit:
        lea     eax, [rdi + '0']    ; the character of the digit
        mov     [rel line], al
        mov     eax, 1              ; write
        mov     edi, 1
        lea     rsi, [rel line]
        mov     edx, line.length
        syscall
        ret

        section .data
line:   db      "?", 10
.length equ     $ - line
