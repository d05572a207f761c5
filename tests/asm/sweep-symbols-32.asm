; Instruction sweep: symbols, 32-bit mode.
bits 32
k equ 5
here:
mov eax, here
add ecx, here
push here
mov ecx, here
mov cx, here
add cx, here
mov dword [esi], here
cmp eax, here
imul ecx, edx, here
test ecx, here
add al, here
db here
dw here
dd here
dq here
mov cl, here
add word [esi], here
sub esp, here
mov eax, here+5
add ecx, here+5
push here+5
mov ecx, here+5
mov cx, here+5
add cx, here+5
mov dword [esi], here+5
cmp eax, here+5
imul ecx, edx, here+5
test ecx, here+5
add al, here+5
db here+5
dw here+5
dd here+5
dq here+5
mov cl, here+5
add word [esi], here+5
sub esp, here+5
mov eax, here-$$
add ecx, here-$$
push here-$$
mov ecx, here-$$
mov cx, here-$$
add cx, here-$$
mov dword [esi], here-$$
cmp eax, here-$$
imul ecx, edx, here-$$
test ecx, here-$$
add al, here-$$
db here-$$
dw here-$$
dd here-$$
dq here-$$
mov cl, here-$$
add word [esi], here-$$
sub esp, here-$$
mov eax, end-here
add ecx, end-here
push end-here
mov ecx, end-here
mov cx, end-here
add cx, end-here
mov dword [esi], end-here
cmp eax, end-here
imul ecx, edx, end-here
test ecx, end-here
dw end-here
dd end-here
dq end-here
add word [esi], end-here
sub esp, end-here
mov eax, end
add ecx, end
push end
mov ecx, end
mov cx, end
add cx, end
mov dword [esi], end
cmp eax, end
imul ecx, edx, end
test ecx, end
dw end
dd end
dq end
add word [esi], end
sub esp, end
mov eax, $
add ecx, $
push $
mov ecx, $
mov cx, $
add cx, $
mov dword [esi], $
cmp eax, $
imul ecx, edx, $
test ecx, $
dw $
dd $
dq $
add word [esi], $
sub esp, $
mov eax, $$
add ecx, $$
push $$
mov ecx, $$
mov cx, $$
add cx, $$
mov dword [esi], $$
cmp eax, $$
imul ecx, edx, $$
test ecx, $$
add al, $$
db $$
dw $$
dd $$
dq $$
mov cl, $$
add word [esi], $$
sub esp, $$
mov eax, fwd
add ecx, fwd
push fwd
mov ecx, fwd
mov cx, fwd
add cx, fwd
mov dword [esi], fwd
cmp eax, fwd
imul ecx, edx, fwd
test ecx, fwd
dw fwd
dd fwd
dq fwd
add word [esi], fwd
sub esp, fwd
mov eax, k
add ecx, k
push k
mov ecx, k
mov cx, k
add cx, k
mov dword [esi], k
cmp eax, k
imul ecx, edx, k
test ecx, k
add al, k
db k
dw k
dd k
dq k
mov cl, k
add word [esi], k
sub esp, k
mov eax, k+1
add ecx, k+1
push k+1
mov ecx, k+1
mov cx, k+1
add cx, k+1
mov dword [esi], k+1
cmp eax, k+1
imul ecx, edx, k+1
test ecx, k+1
add al, k+1
db k+1
dw k+1
dd k+1
dq k+1
mov cl, k+1
add word [esi], k+1
sub esp, k+1
mov eax, -k
add ecx, -k
push -k
mov ecx, -k
mov cx, -k
add cx, -k
mov dword [esi], -k
cmp eax, -k
imul ecx, edx, -k
test ecx, -k
add al, -k
db -k
dw -k
dd -k
dq -k
mov cl, -k
add word [esi], -k
sub esp, -k
mov eax, end-fwd
add ecx, end-fwd
push end-fwd
mov ecx, end-fwd
mov cx, end-fwd
add cx, end-fwd
mov dword [esi], end-fwd
cmp eax, end-fwd
imul ecx, edx, end-fwd
test ecx, end-fwd
add al, end-fwd
db end-fwd
dw end-fwd
dd end-fwd
dq end-fwd
mov cl, end-fwd
add word [esi], end-fwd
sub esp, end-fwd
fwd: nop
end:
