; Instruction sweep: condition, 64-bit mode.
bits 64
k equ 5
here:
seto al
seto [here]
seto byte [rbx]
cmovo cx, bx
cmovo cx, [rbx]
cmovo ecx, ebx
cmovo ecx, [rbx]
cmovo rcx, rbx
cmovo rcx, [rbx]
setno al
setno [here]
setno byte [rbx]
cmovno cx, bx
cmovno cx, [rbx]
cmovno ecx, ebx
cmovno ecx, [rbx]
cmovno rcx, rbx
cmovno rcx, [rbx]
setb al
setb [here]
setb byte [rbx]
cmovb cx, bx
cmovb cx, [rbx]
cmovb ecx, ebx
cmovb ecx, [rbx]
cmovb rcx, rbx
cmovb rcx, [rbx]
setc al
setc [here]
setc byte [rbx]
cmovc cx, bx
cmovc cx, [rbx]
cmovc ecx, ebx
cmovc ecx, [rbx]
cmovc rcx, rbx
cmovc rcx, [rbx]
setnae al
setnae [here]
setnae byte [rbx]
cmovnae cx, bx
cmovnae cx, [rbx]
cmovnae ecx, ebx
cmovnae ecx, [rbx]
cmovnae rcx, rbx
cmovnae rcx, [rbx]
setae al
setae [here]
setae byte [rbx]
cmovae cx, bx
cmovae cx, [rbx]
cmovae ecx, ebx
cmovae ecx, [rbx]
cmovae rcx, rbx
cmovae rcx, [rbx]
setnb al
setnb [here]
setnb byte [rbx]
cmovnb cx, bx
cmovnb cx, [rbx]
cmovnb ecx, ebx
cmovnb ecx, [rbx]
cmovnb rcx, rbx
cmovnb rcx, [rbx]
setnc al
setnc [here]
setnc byte [rbx]
cmovnc cx, bx
cmovnc cx, [rbx]
cmovnc ecx, ebx
cmovnc ecx, [rbx]
cmovnc rcx, rbx
cmovnc rcx, [rbx]
sete al
sete [here]
sete byte [rbx]
cmove cx, bx
cmove cx, [rbx]
cmove ecx, ebx
cmove ecx, [rbx]
cmove rcx, rbx
cmove rcx, [rbx]
setz al
setz [here]
setz byte [rbx]
cmovz cx, bx
cmovz cx, [rbx]
cmovz ecx, ebx
cmovz ecx, [rbx]
cmovz rcx, rbx
cmovz rcx, [rbx]
setne al
setne [here]
setne byte [rbx]
cmovne cx, bx
cmovne cx, [rbx]
cmovne ecx, ebx
cmovne ecx, [rbx]
cmovne rcx, rbx
cmovne rcx, [rbx]
setnz al
setnz [here]
setnz byte [rbx]
cmovnz cx, bx
cmovnz cx, [rbx]
cmovnz ecx, ebx
cmovnz ecx, [rbx]
cmovnz rcx, rbx
cmovnz rcx, [rbx]
setbe al
setbe [here]
setbe byte [rbx]
cmovbe cx, bx
cmovbe cx, [rbx]
cmovbe ecx, ebx
cmovbe ecx, [rbx]
cmovbe rcx, rbx
cmovbe rcx, [rbx]
setna al
setna [here]
setna byte [rbx]
cmovna cx, bx
cmovna cx, [rbx]
cmovna ecx, ebx
cmovna ecx, [rbx]
cmovna rcx, rbx
cmovna rcx, [rbx]
seta al
seta [here]
seta byte [rbx]
cmova cx, bx
cmova cx, [rbx]
cmova ecx, ebx
cmova ecx, [rbx]
cmova rcx, rbx
cmova rcx, [rbx]
setnbe al
setnbe [here]
setnbe byte [rbx]
cmovnbe cx, bx
cmovnbe cx, [rbx]
cmovnbe ecx, ebx
cmovnbe ecx, [rbx]
cmovnbe rcx, rbx
cmovnbe rcx, [rbx]
sets al
sets [here]
sets byte [rbx]
cmovs cx, bx
cmovs cx, [rbx]
cmovs ecx, ebx
cmovs ecx, [rbx]
cmovs rcx, rbx
cmovs rcx, [rbx]
setns al
setns [here]
setns byte [rbx]
cmovns cx, bx
cmovns cx, [rbx]
cmovns ecx, ebx
cmovns ecx, [rbx]
cmovns rcx, rbx
cmovns rcx, [rbx]
setp al
setp [here]
setp byte [rbx]
cmovp cx, bx
cmovp cx, [rbx]
cmovp ecx, ebx
cmovp ecx, [rbx]
cmovp rcx, rbx
cmovp rcx, [rbx]
setpe al
setpe [here]
setpe byte [rbx]
cmovpe cx, bx
cmovpe cx, [rbx]
cmovpe ecx, ebx
cmovpe ecx, [rbx]
cmovpe rcx, rbx
cmovpe rcx, [rbx]
setnp al
setnp [here]
setnp byte [rbx]
cmovnp cx, bx
cmovnp cx, [rbx]
cmovnp ecx, ebx
cmovnp ecx, [rbx]
cmovnp rcx, rbx
cmovnp rcx, [rbx]
setpo al
setpo [here]
setpo byte [rbx]
cmovpo cx, bx
cmovpo cx, [rbx]
cmovpo ecx, ebx
cmovpo ecx, [rbx]
cmovpo rcx, rbx
cmovpo rcx, [rbx]
setl al
setl [here]
setl byte [rbx]
cmovl cx, bx
cmovl cx, [rbx]
cmovl ecx, ebx
cmovl ecx, [rbx]
cmovl rcx, rbx
cmovl rcx, [rbx]
setnge al
setnge [here]
setnge byte [rbx]
cmovnge cx, bx
cmovnge cx, [rbx]
cmovnge ecx, ebx
cmovnge ecx, [rbx]
cmovnge rcx, rbx
cmovnge rcx, [rbx]
setge al
setge [here]
setge byte [rbx]
cmovge cx, bx
cmovge cx, [rbx]
cmovge ecx, ebx
cmovge ecx, [rbx]
cmovge rcx, rbx
cmovge rcx, [rbx]
setnl al
setnl [here]
setnl byte [rbx]
cmovnl cx, bx
cmovnl cx, [rbx]
cmovnl ecx, ebx
cmovnl ecx, [rbx]
cmovnl rcx, rbx
cmovnl rcx, [rbx]
setle al
setle [here]
setle byte [rbx]
cmovle cx, bx
cmovle cx, [rbx]
cmovle ecx, ebx
cmovle ecx, [rbx]
cmovle rcx, rbx
cmovle rcx, [rbx]
setng al
setng [here]
setng byte [rbx]
cmovng cx, bx
cmovng cx, [rbx]
cmovng ecx, ebx
cmovng ecx, [rbx]
cmovng rcx, rbx
cmovng rcx, [rbx]
setg al
setg [here]
setg byte [rbx]
cmovg cx, bx
cmovg cx, [rbx]
cmovg ecx, ebx
cmovg ecx, [rbx]
cmovg rcx, rbx
cmovg rcx, [rbx]
setnle al
setnle [here]
setnle byte [rbx]
cmovnle cx, bx
cmovnle cx, [rbx]
cmovnle ecx, ebx
cmovnle ecx, [rbx]
cmovnle rcx, rbx
cmovnle rcx, [rbx]
fwd: nop
end:
