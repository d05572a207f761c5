; Instruction sweep: symbols, 64-bit mode.
bits 64
k equ 5
here:
mov eax, here
mov rax, here
add ecx, here
add rcx, here
push here
mov ecx, here
mov cx, here
add cx, here
mov dword [esi], here
mov qword [rsi], here
cmp eax, here
imul ecx, edx, here
test ecx, here
mov r9, qword here
mov r9, dword here
mov r9d, here
add al, here
db here
dw here
dd here
dq here
mov cl, here
add word [esi], here
mov rcx, strict dword here
sub esp, here
sub rsp, here
and rsp, - here
mov eax, here+5
mov rax, here+5
add ecx, here+5
add rcx, here+5
push here+5
mov ecx, here+5
mov cx, here+5
add cx, here+5
mov dword [esi], here+5
mov qword [rsi], here+5
cmp eax, here+5
imul ecx, edx, here+5
test ecx, here+5
mov r9, qword here+5
mov r9, dword here+5
mov r9d, here+5
add al, here+5
db here+5
dw here+5
dd here+5
dq here+5
mov cl, here+5
add word [esi], here+5
mov rcx, strict dword here+5
sub esp, here+5
sub rsp, here+5
and rsp, - here+5
mov eax, here-$$
mov rax, here-$$
add ecx, here-$$
add rcx, here-$$
push here-$$
mov ecx, here-$$
mov cx, here-$$
add cx, here-$$
mov dword [esi], here-$$
mov qword [rsi], here-$$
cmp eax, here-$$
imul ecx, edx, here-$$
test ecx, here-$$
mov r9, qword here-$$
mov r9, dword here-$$
mov r9d, here-$$
add al, here-$$
db here-$$
dw here-$$
dd here-$$
dq here-$$
mov cl, here-$$
add word [esi], here-$$
mov rcx, strict dword here-$$
sub esp, here-$$
sub rsp, here-$$
and rsp, - here-$$
mov eax, end-here
mov rax, end-here
add ecx, end-here
add rcx, end-here
push end-here
mov ecx, end-here
mov cx, end-here
add cx, end-here
mov dword [esi], end-here
mov qword [rsi], end-here
cmp eax, end-here
imul ecx, edx, end-here
test ecx, end-here
mov r9, qword end-here
mov r9, dword end-here
mov r9d, end-here
dw end-here
dd end-here
dq end-here
add word [esi], end-here
mov rcx, strict dword end-here
sub esp, end-here
sub rsp, end-here
and rsp, - end-here
mov eax, end
mov rax, end
add ecx, end
add rcx, end
push end
mov ecx, end
mov cx, end
add cx, end
mov dword [esi], end
mov qword [rsi], end
cmp eax, end
imul ecx, edx, end
test ecx, end
mov r9, qword end
mov r9, dword end
mov r9d, end
dw end
dd end
dq end
add word [esi], end
mov rcx, strict dword end
sub esp, end
sub rsp, end
and rsp, - end
mov eax, $
mov rax, $
add ecx, $
add rcx, $
push $
mov ecx, $
mov cx, $
add cx, $
mov dword [esi], $
mov qword [rsi], $
cmp eax, $
imul ecx, edx, $
test ecx, $
mov r9, qword $
mov r9, dword $
mov r9d, $
dw $
dd $
dq $
add word [esi], $
mov rcx, strict dword $
sub esp, $
sub rsp, $
and rsp, - $
mov eax, $$
mov rax, $$
add ecx, $$
add rcx, $$
push $$
mov ecx, $$
mov cx, $$
add cx, $$
mov dword [esi], $$
mov qword [rsi], $$
cmp eax, $$
imul ecx, edx, $$
test ecx, $$
mov r9, qword $$
mov r9, dword $$
mov r9d, $$
add al, $$
db $$
dw $$
dd $$
dq $$
mov cl, $$
add word [esi], $$
mov rcx, strict dword $$
sub esp, $$
sub rsp, $$
and rsp, - $$
mov eax, fwd
mov rax, fwd
add ecx, fwd
add rcx, fwd
push fwd
mov ecx, fwd
mov cx, fwd
add cx, fwd
mov dword [esi], fwd
mov qword [rsi], fwd
cmp eax, fwd
imul ecx, edx, fwd
test ecx, fwd
mov r9, qword fwd
mov r9, dword fwd
mov r9d, fwd
dw fwd
dd fwd
dq fwd
add word [esi], fwd
mov rcx, strict dword fwd
sub esp, fwd
sub rsp, fwd
and rsp, - fwd
mov eax, k
mov rax, k
add ecx, k
add rcx, k
push k
mov ecx, k
mov cx, k
add cx, k
mov dword [esi], k
mov qword [rsi], k
cmp eax, k
imul ecx, edx, k
test ecx, k
mov r9, qword k
mov r9, dword k
mov r9d, k
add al, k
db k
dw k
dd k
dq k
mov cl, k
add word [esi], k
mov rcx, strict dword k
sub esp, k
sub rsp, k
and rsp, - k
mov eax, k+1
mov rax, k+1
add ecx, k+1
add rcx, k+1
push k+1
mov ecx, k+1
mov cx, k+1
add cx, k+1
mov dword [esi], k+1
mov qword [rsi], k+1
cmp eax, k+1
imul ecx, edx, k+1
test ecx, k+1
mov r9, qword k+1
mov r9, dword k+1
mov r9d, k+1
add al, k+1
db k+1
dw k+1
dd k+1
dq k+1
mov cl, k+1
add word [esi], k+1
mov rcx, strict dword k+1
sub esp, k+1
sub rsp, k+1
and rsp, - k+1
mov eax, -k
mov rax, -k
add ecx, -k
add rcx, -k
push -k
mov ecx, -k
mov cx, -k
add cx, -k
mov dword [esi], -k
mov qword [rsi], -k
cmp eax, -k
imul ecx, edx, -k
test ecx, -k
mov r9, qword -k
mov r9, dword -k
mov r9d, -k
add al, -k
db -k
dw -k
dd -k
dq -k
mov cl, -k
add word [esi], -k
mov rcx, strict dword -k
sub esp, -k
sub rsp, -k
and rsp, - -k
mov eax, end-fwd
mov rax, end-fwd
add ecx, end-fwd
add rcx, end-fwd
push end-fwd
mov ecx, end-fwd
mov cx, end-fwd
add cx, end-fwd
mov dword [esi], end-fwd
mov qword [rsi], end-fwd
cmp eax, end-fwd
imul ecx, edx, end-fwd
test ecx, end-fwd
mov r9, qword end-fwd
mov r9, dword end-fwd
mov r9d, end-fwd
add al, end-fwd
db end-fwd
dw end-fwd
dd end-fwd
dq end-fwd
mov cl, end-fwd
add word [esi], end-fwd
mov rcx, strict dword end-fwd
sub esp, end-fwd
sub rsp, end-fwd
and rsp, - end-fwd
fwd: nop
end:
