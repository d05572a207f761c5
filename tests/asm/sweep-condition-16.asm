; Instruction sweep: condition, 16-bit mode.
bits 16
k equ 5
here:
seto al
seto [here]
seto byte [bx]
cmovo cx, bx
cmovo cx, [bx]
cmovo ecx, ebx
cmovo ecx, [bx]
setno al
setno [here]
setno byte [bx]
cmovno cx, bx
cmovno cx, [bx]
cmovno ecx, ebx
cmovno ecx, [bx]
setb al
setb [here]
setb byte [bx]
cmovb cx, bx
cmovb cx, [bx]
cmovb ecx, ebx
cmovb ecx, [bx]
setc al
setc [here]
setc byte [bx]
cmovc cx, bx
cmovc cx, [bx]
cmovc ecx, ebx
cmovc ecx, [bx]
setnae al
setnae [here]
setnae byte [bx]
cmovnae cx, bx
cmovnae cx, [bx]
cmovnae ecx, ebx
cmovnae ecx, [bx]
setae al
setae [here]
setae byte [bx]
cmovae cx, bx
cmovae cx, [bx]
cmovae ecx, ebx
cmovae ecx, [bx]
setnb al
setnb [here]
setnb byte [bx]
cmovnb cx, bx
cmovnb cx, [bx]
cmovnb ecx, ebx
cmovnb ecx, [bx]
setnc al
setnc [here]
setnc byte [bx]
cmovnc cx, bx
cmovnc cx, [bx]
cmovnc ecx, ebx
cmovnc ecx, [bx]
sete al
sete [here]
sete byte [bx]
cmove cx, bx
cmove cx, [bx]
cmove ecx, ebx
cmove ecx, [bx]
setz al
setz [here]
setz byte [bx]
cmovz cx, bx
cmovz cx, [bx]
cmovz ecx, ebx
cmovz ecx, [bx]
setne al
setne [here]
setne byte [bx]
cmovne cx, bx
cmovne cx, [bx]
cmovne ecx, ebx
cmovne ecx, [bx]
setnz al
setnz [here]
setnz byte [bx]
cmovnz cx, bx
cmovnz cx, [bx]
cmovnz ecx, ebx
cmovnz ecx, [bx]
setbe al
setbe [here]
setbe byte [bx]
cmovbe cx, bx
cmovbe cx, [bx]
cmovbe ecx, ebx
cmovbe ecx, [bx]
setna al
setna [here]
setna byte [bx]
cmovna cx, bx
cmovna cx, [bx]
cmovna ecx, ebx
cmovna ecx, [bx]
seta al
seta [here]
seta byte [bx]
cmova cx, bx
cmova cx, [bx]
cmova ecx, ebx
cmova ecx, [bx]
setnbe al
setnbe [here]
setnbe byte [bx]
cmovnbe cx, bx
cmovnbe cx, [bx]
cmovnbe ecx, ebx
cmovnbe ecx, [bx]
sets al
sets [here]
sets byte [bx]
cmovs cx, bx
cmovs cx, [bx]
cmovs ecx, ebx
cmovs ecx, [bx]
setns al
setns [here]
setns byte [bx]
cmovns cx, bx
cmovns cx, [bx]
cmovns ecx, ebx
cmovns ecx, [bx]
setp al
setp [here]
setp byte [bx]
cmovp cx, bx
cmovp cx, [bx]
cmovp ecx, ebx
cmovp ecx, [bx]
setpe al
setpe [here]
setpe byte [bx]
cmovpe cx, bx
cmovpe cx, [bx]
cmovpe ecx, ebx
cmovpe ecx, [bx]
setnp al
setnp [here]
setnp byte [bx]
cmovnp cx, bx
cmovnp cx, [bx]
cmovnp ecx, ebx
cmovnp ecx, [bx]
setpo al
setpo [here]
setpo byte [bx]
cmovpo cx, bx
cmovpo cx, [bx]
cmovpo ecx, ebx
cmovpo ecx, [bx]
setl al
setl [here]
setl byte [bx]
cmovl cx, bx
cmovl cx, [bx]
cmovl ecx, ebx
cmovl ecx, [bx]
setnge al
setnge [here]
setnge byte [bx]
cmovnge cx, bx
cmovnge cx, [bx]
cmovnge ecx, ebx
cmovnge ecx, [bx]
setge al
setge [here]
setge byte [bx]
cmovge cx, bx
cmovge cx, [bx]
cmovge ecx, ebx
cmovge ecx, [bx]
setnl al
setnl [here]
setnl byte [bx]
cmovnl cx, bx
cmovnl cx, [bx]
cmovnl ecx, ebx
cmovnl ecx, [bx]
setle al
setle [here]
setle byte [bx]
cmovle cx, bx
cmovle cx, [bx]
cmovle ecx, ebx
cmovle ecx, [bx]
setng al
setng [here]
setng byte [bx]
cmovng cx, bx
cmovng cx, [bx]
cmovng ecx, ebx
cmovng ecx, [bx]
setg al
setg [here]
setg byte [bx]
cmovg cx, bx
cmovg cx, [bx]
cmovg ecx, ebx
cmovg ecx, [bx]
setnle al
setnle [here]
setnle byte [bx]
cmovnle cx, bx
cmovnle cx, [bx]
cmovnle ecx, ebx
cmovnle ecx, [bx]
fwd: nop
end:
