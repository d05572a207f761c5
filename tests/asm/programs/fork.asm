; One process becomes two: fork returns 0 in the child, and in the parent the number of the child.
; The parent waits until the child has ended.

        global  _start

SYS_WRITE equ   1
SYS_FORK  equ   57
SYS_EXIT  equ   60
SYS_WAIT4 equ   61

        section .text
_start:
        mov     eax, SYS_FORK
        syscall
        test    eax, eax
        jz      child
        js      failed              ; a negative result is an error number

parent:
        mov     edi, eax            ; wait for this child,
        xor     esi, esi            ;   wanting no status,
        xor     edx, edx            ;   without options,
        xor     r10d, r10d          ;   and no account of what it used
        mov     eax, SYS_WAIT4
        syscall
        mov     rsi, from_parent
        mov     edx, from_parent.length
        call    print
        xor     edi, edi
        jmp     exit

child:
        mov     rsi, from_child
        mov     edx, from_child.length
        call    print
        xor     edi, edi
        jmp     exit

failed:
        mov     edi, 1

; Ends with the status in edi.
exit:
        mov     eax, SYS_EXIT
        syscall

; Prints edx bytes at rsi.
print:
        mov     eax, SYS_WRITE
        mov     edi, 1
        syscall
        ret

        section .rodata
from_child:
        db      "child: I run in an address space of my own", 10
.length equ     $ - from_child
from_parent:
        db      "parent: my child has ended", 10
.length equ     $ - from_parent
