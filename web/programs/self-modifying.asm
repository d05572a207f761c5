; A program that rewrites itself: it prints, changes the number inside one of
; its instructions, and runs that instruction again.

        global  _start

        section .text
_start:
        call    count               ; prints 1
        inc     byte [rel patch + 1]        ; the byte behind the opcode of mov
        call    count               ; prints 2
        inc     byte [rel patch + 1]
        call    count               ; prints 3
        mov     eax, 60             ; exit
        xor     edi, edi
        syscall

        section .changing write exec        ; may be written and executed
count:
patch:  mov     al, "1"             ; two bytes: B0, then the number
        mov     [rel text], al
        mov     eax, 1              ; write
        mov     edi, 1
        lea     rsi, [rel text]
        mov     edx, text.length
        syscall
        ret

        section .data
text:   db      "?", 10
.length equ     $ - text
