; Instruction sweep: condition, 32-bit mode.
bits 32
k equ 5
here:
seto al
seto [here]
seto byte [ebx]
cmovo cx, bx
cmovo cx, [ebx]
cmovo ecx, ebx
cmovo ecx, [ebx]
setno al
setno [here]
setno byte [ebx]
cmovno cx, bx
cmovno cx, [ebx]
cmovno ecx, ebx
cmovno ecx, [ebx]
setb al
setb [here]
setb byte [ebx]
cmovb cx, bx
cmovb cx, [ebx]
cmovb ecx, ebx
cmovb ecx, [ebx]
setc al
setc [here]
setc byte [ebx]
cmovc cx, bx
cmovc cx, [ebx]
cmovc ecx, ebx
cmovc ecx, [ebx]
setnae al
setnae [here]
setnae byte [ebx]
cmovnae cx, bx
cmovnae cx, [ebx]
cmovnae ecx, ebx
cmovnae ecx, [ebx]
setae al
setae [here]
setae byte [ebx]
cmovae cx, bx
cmovae cx, [ebx]
cmovae ecx, ebx
cmovae ecx, [ebx]
setnb al
setnb [here]
setnb byte [ebx]
cmovnb cx, bx
cmovnb cx, [ebx]
cmovnb ecx, ebx
cmovnb ecx, [ebx]
setnc al
setnc [here]
setnc byte [ebx]
cmovnc cx, bx
cmovnc cx, [ebx]
cmovnc ecx, ebx
cmovnc ecx, [ebx]
sete al
sete [here]
sete byte [ebx]
cmove cx, bx
cmove cx, [ebx]
cmove ecx, ebx
cmove ecx, [ebx]
setz al
setz [here]
setz byte [ebx]
cmovz cx, bx
cmovz cx, [ebx]
cmovz ecx, ebx
cmovz ecx, [ebx]
setne al
setne [here]
setne byte [ebx]
cmovne cx, bx
cmovne cx, [ebx]
cmovne ecx, ebx
cmovne ecx, [ebx]
setnz al
setnz [here]
setnz byte [ebx]
cmovnz cx, bx
cmovnz cx, [ebx]
cmovnz ecx, ebx
cmovnz ecx, [ebx]
setbe al
setbe [here]
setbe byte [ebx]
cmovbe cx, bx
cmovbe cx, [ebx]
cmovbe ecx, ebx
cmovbe ecx, [ebx]
setna al
setna [here]
setna byte [ebx]
cmovna cx, bx
cmovna cx, [ebx]
cmovna ecx, ebx
cmovna ecx, [ebx]
seta al
seta [here]
seta byte [ebx]
cmova cx, bx
cmova cx, [ebx]
cmova ecx, ebx
cmova ecx, [ebx]
setnbe al
setnbe [here]
setnbe byte [ebx]
cmovnbe cx, bx
cmovnbe cx, [ebx]
cmovnbe ecx, ebx
cmovnbe ecx, [ebx]
sets al
sets [here]
sets byte [ebx]
cmovs cx, bx
cmovs cx, [ebx]
cmovs ecx, ebx
cmovs ecx, [ebx]
setns al
setns [here]
setns byte [ebx]
cmovns cx, bx
cmovns cx, [ebx]
cmovns ecx, ebx
cmovns ecx, [ebx]
setp al
setp [here]
setp byte [ebx]
cmovp cx, bx
cmovp cx, [ebx]
cmovp ecx, ebx
cmovp ecx, [ebx]
setpe al
setpe [here]
setpe byte [ebx]
cmovpe cx, bx
cmovpe cx, [ebx]
cmovpe ecx, ebx
cmovpe ecx, [ebx]
setnp al
setnp [here]
setnp byte [ebx]
cmovnp cx, bx
cmovnp cx, [ebx]
cmovnp ecx, ebx
cmovnp ecx, [ebx]
setpo al
setpo [here]
setpo byte [ebx]
cmovpo cx, bx
cmovpo cx, [ebx]
cmovpo ecx, ebx
cmovpo ecx, [ebx]
setl al
setl [here]
setl byte [ebx]
cmovl cx, bx
cmovl cx, [ebx]
cmovl ecx, ebx
cmovl ecx, [ebx]
setnge al
setnge [here]
setnge byte [ebx]
cmovnge cx, bx
cmovnge cx, [ebx]
cmovnge ecx, ebx
cmovnge ecx, [ebx]
setge al
setge [here]
setge byte [ebx]
cmovge cx, bx
cmovge cx, [ebx]
cmovge ecx, ebx
cmovge ecx, [ebx]
setnl al
setnl [here]
setnl byte [ebx]
cmovnl cx, bx
cmovnl cx, [ebx]
cmovnl ecx, ebx
cmovnl ecx, [ebx]
setle al
setle [here]
setle byte [ebx]
cmovle cx, bx
cmovle cx, [ebx]
cmovle ecx, ebx
cmovle ecx, [ebx]
setng al
setng [here]
setng byte [ebx]
cmovng cx, bx
cmovng cx, [ebx]
cmovng ecx, ebx
cmovng ecx, [ebx]
setg al
setg [here]
setg byte [ebx]
cmovg cx, bx
cmovg cx, [ebx]
cmovg ecx, ebx
cmovg ecx, [ebx]
setnle al
setnle [here]
setnle byte [ebx]
cmovnle cx, bx
cmovnle cx, [ebx]
cmovnle ecx, ebx
cmovnle ecx, [ebx]
fwd: nop
end:
