; Data in every spelling: strings, escapes, numbers of all bases, floating point, times, align.
bits 64
db 'hello', 10, "it's", `tab\t\x41\101\0\u20ac\\`, 0
db 'a', "bc", '', 0x55, -1, 255, -128
dw 'a', 'ab', 'abc', 'abcde', 0x1234, -2
dd 'abcd', 'abcde', 1.5, -2.25, 0xdeadbeef, 1e3h
dq 'abcdefgh', 'abcdefghi', 3.14159265358979, -0.1, 0x123456789abcdef0, 1.0e10
db 200, 0200, 0200d, 0d200, 0c8h, $0c8, 0xc8, 0hc8, 310q, 310o, 0o310, 0q310
db 11001000b, 1100_1000b, 11001000y, 0b1100_1000, 0y1100_1000, 200t, 0t200
dw 1_000, 0ffh, 0x_ff
value equ 5
dd value*3+1, (value+2)*4, value<<4|1, 1<<3+1, 7/2, 7 % 3, -7 // 2, -7 %% 3, ~value, !value, !0, - -3
dq -1>>60, 6&3|8, 6^3&1, 1|2^3&4, 10-3-2, 100/7/2, -value, +value
db 1==1, 1=2, 1!=2, 1<>1, 2<1, 2>1, 2<=2, 2>=3, 1&&0, 1||0, 1^^1
times 3 db 1, 2
times 4 dw $-here
here:
align 8
db 1
align 16, db 0x55
alignb 32
db 'x'
resb 3
resw 2
resd 1
resq 1
times 2 resb 2
db 'end', ?
