// The program: ring 3, and nothing but system calls.

.code32

.section .program, "awx", @progbits
text_hello:          .ascii "program: hello from ring 3\n"
    .set HELLO_LENGTH, . - text_hello
text_ticks_seen:     .ascii "program: the timer went on while I ran\n"
    .set SEEN_LENGTH, . - text_ticks_seen

.globl program
program:
    mov eax, 4                      // write
    mov ebx, 1
    mov ecx, offset text_hello
    mov edx, offset HELLO_LENGTH
    int 0x80

    // Waits for two ticks, for which the timer has to interrupt ring 3.
    mov eax, 43                     // times
    int 0x80
    mov esi, eax
1:
    mov ecx, 50000
2:
    loop 2b
    mov eax, 43
    int 0x80
    sub eax, esi
    cmp eax, 2
    jb 1b

    mov eax, 4
    mov ebx, 1
    mov ecx, offset text_ticks_seen
    mov edx, offset SEEN_LENGTH
    int 0x80
    mov eax, 1                      // exit
    mov ebx, 7
    int 0x80
