; Instruction sweep: shift, 16-bit mode.
bits 16
k equ 5
here:
rol al, 1
rol al, cl
rol al, 5
rol al, 255
rol al, byte 1
rol bl, 1
rol bl, cl
rol bl, 5
rol bl, 255
rol bl, byte 1
rol byte [bx], 1
rol byte [bx], cl
rol byte [bx], 5
rol byte [bx], 255
rol byte [bx], byte 1
rol byte [eax], 1
rol byte [eax], cl
rol byte [eax], 5
rol byte [eax], 255
rol byte [eax], byte 1
rol byte [esp+4], 1
rol byte [esp+4], cl
rol byte [esp+4], 5
rol byte [esp+4], 255
rol byte [esp+4], byte 1
rol ax, 1
rol ax, cl
rol ax, 5
rol ax, 255
rol ax, byte 1
rol bx, 1
rol bx, cl
rol bx, 5
rol bx, 255
rol bx, byte 1
rol word [bx], 1
rol word [bx], cl
rol word [bx], 5
rol word [bx], 255
rol word [bx], byte 1
rol word [eax], 1
rol word [eax], cl
rol word [eax], 5
rol word [eax], 255
rol word [eax], byte 1
rol word [esp+4], 1
rol word [esp+4], cl
rol word [esp+4], 5
rol word [esp+4], 255
rol word [esp+4], byte 1
rol eax, 1
rol eax, cl
rol eax, 5
rol eax, 255
rol eax, byte 1
rol ebx, 1
rol ebx, cl
rol ebx, 5
rol ebx, 255
rol ebx, byte 1
rol dword [bx], 1
rol dword [bx], cl
rol dword [bx], 5
rol dword [bx], 255
rol dword [bx], byte 1
rol dword [eax], 1
rol dword [eax], cl
rol dword [eax], 5
rol dword [eax], 255
rol dword [eax], byte 1
rol dword [esp+4], 1
rol dword [esp+4], cl
rol dword [esp+4], 5
rol dword [esp+4], 255
rol dword [esp+4], byte 1
ror al, 1
ror al, cl
ror al, 5
ror al, 255
ror al, byte 1
ror bl, 1
ror bl, cl
ror bl, 5
ror bl, 255
ror bl, byte 1
ror byte [bx], 1
ror byte [bx], cl
ror byte [bx], 5
ror byte [bx], 255
ror byte [bx], byte 1
ror byte [eax], 1
ror byte [eax], cl
ror byte [eax], 5
ror byte [eax], 255
ror byte [eax], byte 1
ror byte [esp+4], 1
ror byte [esp+4], cl
ror byte [esp+4], 5
ror byte [esp+4], 255
ror byte [esp+4], byte 1
ror ax, 1
ror ax, cl
ror ax, 5
ror ax, 255
ror ax, byte 1
ror bx, 1
ror bx, cl
ror bx, 5
ror bx, 255
ror bx, byte 1
ror word [bx], 1
ror word [bx], cl
ror word [bx], 5
ror word [bx], 255
ror word [bx], byte 1
ror word [eax], 1
ror word [eax], cl
ror word [eax], 5
ror word [eax], 255
ror word [eax], byte 1
ror word [esp+4], 1
ror word [esp+4], cl
ror word [esp+4], 5
ror word [esp+4], 255
ror word [esp+4], byte 1
ror eax, 1
ror eax, cl
ror eax, 5
ror eax, 255
ror eax, byte 1
ror ebx, 1
ror ebx, cl
ror ebx, 5
ror ebx, 255
ror ebx, byte 1
ror dword [bx], 1
ror dword [bx], cl
ror dword [bx], 5
ror dword [bx], 255
ror dword [bx], byte 1
ror dword [eax], 1
ror dword [eax], cl
ror dword [eax], 5
ror dword [eax], 255
ror dword [eax], byte 1
ror dword [esp+4], 1
ror dword [esp+4], cl
ror dword [esp+4], 5
ror dword [esp+4], 255
ror dword [esp+4], byte 1
rcl al, 1
rcl al, cl
rcl al, 5
rcl al, 255
rcl al, byte 1
rcl bl, 1
rcl bl, cl
rcl bl, 5
rcl bl, 255
rcl bl, byte 1
rcl byte [bx], 1
rcl byte [bx], cl
rcl byte [bx], 5
rcl byte [bx], 255
rcl byte [bx], byte 1
rcl byte [eax], 1
rcl byte [eax], cl
rcl byte [eax], 5
rcl byte [eax], 255
rcl byte [eax], byte 1
rcl byte [esp+4], 1
rcl byte [esp+4], cl
rcl byte [esp+4], 5
rcl byte [esp+4], 255
rcl byte [esp+4], byte 1
rcl ax, 1
rcl ax, cl
rcl ax, 5
rcl ax, 255
rcl ax, byte 1
rcl bx, 1
rcl bx, cl
rcl bx, 5
rcl bx, 255
rcl bx, byte 1
rcl word [bx], 1
rcl word [bx], cl
rcl word [bx], 5
rcl word [bx], 255
rcl word [bx], byte 1
rcl word [eax], 1
rcl word [eax], cl
rcl word [eax], 5
rcl word [eax], 255
rcl word [eax], byte 1
rcl word [esp+4], 1
rcl word [esp+4], cl
rcl word [esp+4], 5
rcl word [esp+4], 255
rcl word [esp+4], byte 1
rcl eax, 1
rcl eax, cl
rcl eax, 5
rcl eax, 255
rcl eax, byte 1
rcl ebx, 1
rcl ebx, cl
rcl ebx, 5
rcl ebx, 255
rcl ebx, byte 1
rcl dword [bx], 1
rcl dword [bx], cl
rcl dword [bx], 5
rcl dword [bx], 255
rcl dword [bx], byte 1
rcl dword [eax], 1
rcl dword [eax], cl
rcl dword [eax], 5
rcl dword [eax], 255
rcl dword [eax], byte 1
rcl dword [esp+4], 1
rcl dword [esp+4], cl
rcl dword [esp+4], 5
rcl dword [esp+4], 255
rcl dword [esp+4], byte 1
rcr al, 1
rcr al, cl
rcr al, 5
rcr al, 255
rcr al, byte 1
rcr bl, 1
rcr bl, cl
rcr bl, 5
rcr bl, 255
rcr bl, byte 1
rcr byte [bx], 1
rcr byte [bx], cl
rcr byte [bx], 5
rcr byte [bx], 255
rcr byte [bx], byte 1
rcr byte [eax], 1
rcr byte [eax], cl
rcr byte [eax], 5
rcr byte [eax], 255
rcr byte [eax], byte 1
rcr byte [esp+4], 1
rcr byte [esp+4], cl
rcr byte [esp+4], 5
rcr byte [esp+4], 255
rcr byte [esp+4], byte 1
rcr ax, 1
rcr ax, cl
rcr ax, 5
rcr ax, 255
rcr ax, byte 1
rcr bx, 1
rcr bx, cl
rcr bx, 5
rcr bx, 255
rcr bx, byte 1
rcr word [bx], 1
rcr word [bx], cl
rcr word [bx], 5
rcr word [bx], 255
rcr word [bx], byte 1
rcr word [eax], 1
rcr word [eax], cl
rcr word [eax], 5
rcr word [eax], 255
rcr word [eax], byte 1
rcr word [esp+4], 1
rcr word [esp+4], cl
rcr word [esp+4], 5
rcr word [esp+4], 255
rcr word [esp+4], byte 1
rcr eax, 1
rcr eax, cl
rcr eax, 5
rcr eax, 255
rcr eax, byte 1
rcr ebx, 1
rcr ebx, cl
rcr ebx, 5
rcr ebx, 255
rcr ebx, byte 1
rcr dword [bx], 1
rcr dword [bx], cl
rcr dword [bx], 5
rcr dword [bx], 255
rcr dword [bx], byte 1
rcr dword [eax], 1
rcr dword [eax], cl
rcr dword [eax], 5
rcr dword [eax], 255
rcr dword [eax], byte 1
rcr dword [esp+4], 1
rcr dword [esp+4], cl
rcr dword [esp+4], 5
rcr dword [esp+4], 255
rcr dword [esp+4], byte 1
shl al, 1
shl al, cl
shl al, 5
shl al, 255
shl al, byte 1
shl cl, 1
shl cl, cl
shl cl, 5
shl cl, 255
shl cl, byte 1
shl bl, 1
shl bl, cl
shl bl, 5
shl bl, 255
shl bl, byte 1
shl dh, 1
shl dh, cl
shl dh, 5
shl dh, 255
shl dh, byte 1
shl byte [bx], 1
shl byte [bx], cl
shl byte [bx], 5
shl byte [bx], 255
shl byte [bx], byte 1
shl byte [bp], 1
shl byte [bp], cl
shl byte [bp], 5
shl byte [bp], 255
shl byte [bp], byte 1
shl byte [bx+si], 1
shl byte [bx+si], cl
shl byte [bx+si], 5
shl byte [bx+si], 255
shl byte [bx+si], byte 1
shl byte [bp+di+5], 1
shl byte [bp+di+5], cl
shl byte [bp+di+5], 5
shl byte [bp+di+5], 255
shl byte [bp+di+5], byte 1
shl byte [si-200], 1
shl byte [si-200], cl
shl byte [si-200], 5
shl byte [si-200], 255
shl byte [si-200], byte 1
shl byte [0x1234], 1
shl byte [0x1234], cl
shl byte [0x1234], 5
shl byte [0x1234], 255
shl byte [0x1234], byte 1
shl byte [eax], 1
shl byte [eax], cl
shl byte [eax], 5
shl byte [eax], 255
shl byte [eax], byte 1
shl byte [esp+4], 1
shl byte [esp+4], cl
shl byte [esp+4], 5
shl byte [esp+4], 255
shl byte [esp+4], byte 1
shl ax, 1
shl ax, cl
shl ax, 5
shl ax, 255
shl ax, byte 1
shl cx, 1
shl cx, cl
shl cx, 5
shl cx, 255
shl cx, byte 1
shl bx, 1
shl bx, cl
shl bx, 5
shl bx, 255
shl bx, byte 1
shl si, 1
shl si, cl
shl si, 5
shl si, 255
shl si, byte 1
shl word [bx], 1
shl word [bx], cl
shl word [bx], 5
shl word [bx], 255
shl word [bx], byte 1
shl word [bp], 1
shl word [bp], cl
shl word [bp], 5
shl word [bp], 255
shl word [bp], byte 1
shl word [bx+si], 1
shl word [bx+si], cl
shl word [bx+si], 5
shl word [bx+si], 255
shl word [bx+si], byte 1
shl word [bp+di+5], 1
shl word [bp+di+5], cl
shl word [bp+di+5], 5
shl word [bp+di+5], 255
shl word [bp+di+5], byte 1
shl word [si-200], 1
shl word [si-200], cl
shl word [si-200], 5
shl word [si-200], 255
shl word [si-200], byte 1
shl word [0x1234], 1
shl word [0x1234], cl
shl word [0x1234], 5
shl word [0x1234], 255
shl word [0x1234], byte 1
shl word [eax], 1
shl word [eax], cl
shl word [eax], 5
shl word [eax], 255
shl word [eax], byte 1
shl word [esp+4], 1
shl word [esp+4], cl
shl word [esp+4], 5
shl word [esp+4], 255
shl word [esp+4], byte 1
shl eax, 1
shl eax, cl
shl eax, 5
shl eax, 255
shl eax, byte 1
shl ecx, 1
shl ecx, cl
shl ecx, 5
shl ecx, 255
shl ecx, byte 1
shl ebx, 1
shl ebx, cl
shl ebx, 5
shl ebx, 255
shl ebx, byte 1
shl edi, 1
shl edi, cl
shl edi, 5
shl edi, 255
shl edi, byte 1
shl dword [bx], 1
shl dword [bx], cl
shl dword [bx], 5
shl dword [bx], 255
shl dword [bx], byte 1
shl dword [bp], 1
shl dword [bp], cl
shl dword [bp], 5
shl dword [bp], 255
shl dword [bp], byte 1
shl dword [bx+si], 1
shl dword [bx+si], cl
shl dword [bx+si], 5
shl dword [bx+si], 255
shl dword [bx+si], byte 1
shl dword [bp+di+5], 1
shl dword [bp+di+5], cl
shl dword [bp+di+5], 5
shl dword [bp+di+5], 255
shl dword [bp+di+5], byte 1
shl dword [si-200], 1
shl dword [si-200], cl
shl dword [si-200], 5
shl dword [si-200], 255
shl dword [si-200], byte 1
shl dword [0x1234], 1
shl dword [0x1234], cl
shl dword [0x1234], 5
shl dword [0x1234], 255
shl dword [0x1234], byte 1
shl dword [eax], 1
shl dword [eax], cl
shl dword [eax], 5
shl dword [eax], 255
shl dword [eax], byte 1
shl dword [esp+4], 1
shl dword [esp+4], cl
shl dword [esp+4], 5
shl dword [esp+4], 255
shl dword [esp+4], byte 1
shr al, 1
shr al, cl
shr al, 5
shr al, 255
shr al, byte 1
shr bl, 1
shr bl, cl
shr bl, 5
shr bl, 255
shr bl, byte 1
shr byte [bx], 1
shr byte [bx], cl
shr byte [bx], 5
shr byte [bx], 255
shr byte [bx], byte 1
shr byte [eax], 1
shr byte [eax], cl
shr byte [eax], 5
shr byte [eax], 255
shr byte [eax], byte 1
shr byte [esp+4], 1
shr byte [esp+4], cl
shr byte [esp+4], 5
shr byte [esp+4], 255
shr byte [esp+4], byte 1
shr ax, 1
shr ax, cl
shr ax, 5
shr ax, 255
shr ax, byte 1
shr bx, 1
shr bx, cl
shr bx, 5
shr bx, 255
shr bx, byte 1
shr word [bx], 1
shr word [bx], cl
shr word [bx], 5
shr word [bx], 255
shr word [bx], byte 1
shr word [eax], 1
shr word [eax], cl
shr word [eax], 5
shr word [eax], 255
shr word [eax], byte 1
shr word [esp+4], 1
shr word [esp+4], cl
shr word [esp+4], 5
shr word [esp+4], 255
shr word [esp+4], byte 1
shr eax, 1
shr eax, cl
shr eax, 5
shr eax, 255
shr eax, byte 1
shr ebx, 1
shr ebx, cl
shr ebx, 5
shr ebx, 255
shr ebx, byte 1
shr dword [bx], 1
shr dword [bx], cl
shr dword [bx], 5
shr dword [bx], 255
shr dword [bx], byte 1
shr dword [eax], 1
shr dword [eax], cl
shr dword [eax], 5
shr dword [eax], 255
shr dword [eax], byte 1
shr dword [esp+4], 1
shr dword [esp+4], cl
shr dword [esp+4], 5
shr dword [esp+4], 255
shr dword [esp+4], byte 1
sar al, 1
sar al, cl
sar al, 5
sar al, 255
sar al, byte 1
sar bl, 1
sar bl, cl
sar bl, 5
sar bl, 255
sar bl, byte 1
sar byte [bx], 1
sar byte [bx], cl
sar byte [bx], 5
sar byte [bx], 255
sar byte [bx], byte 1
sar byte [eax], 1
sar byte [eax], cl
sar byte [eax], 5
sar byte [eax], 255
sar byte [eax], byte 1
sar byte [esp+4], 1
sar byte [esp+4], cl
sar byte [esp+4], 5
sar byte [esp+4], 255
sar byte [esp+4], byte 1
sar ax, 1
sar ax, cl
sar ax, 5
sar ax, 255
sar ax, byte 1
sar bx, 1
sar bx, cl
sar bx, 5
sar bx, 255
sar bx, byte 1
sar word [bx], 1
sar word [bx], cl
sar word [bx], 5
sar word [bx], 255
sar word [bx], byte 1
sar word [eax], 1
sar word [eax], cl
sar word [eax], 5
sar word [eax], 255
sar word [eax], byte 1
sar word [esp+4], 1
sar word [esp+4], cl
sar word [esp+4], 5
sar word [esp+4], 255
sar word [esp+4], byte 1
sar eax, 1
sar eax, cl
sar eax, 5
sar eax, 255
sar eax, byte 1
sar ebx, 1
sar ebx, cl
sar ebx, 5
sar ebx, 255
sar ebx, byte 1
sar dword [bx], 1
sar dword [bx], cl
sar dword [bx], 5
sar dword [bx], 255
sar dword [bx], byte 1
sar dword [eax], 1
sar dword [eax], cl
sar dword [eax], 5
sar dword [eax], 255
sar dword [eax], byte 1
sar dword [esp+4], 1
sar dword [esp+4], cl
sar dword [esp+4], 5
sar dword [esp+4], 255
sar dword [esp+4], byte 1
sal al, 1
sal al, cl
sal al, 5
sal al, 255
sal al, byte 1
sal bl, 1
sal bl, cl
sal bl, 5
sal bl, 255
sal bl, byte 1
sal byte [bx], 1
sal byte [bx], cl
sal byte [bx], 5
sal byte [bx], 255
sal byte [bx], byte 1
sal byte [eax], 1
sal byte [eax], cl
sal byte [eax], 5
sal byte [eax], 255
sal byte [eax], byte 1
sal byte [esp+4], 1
sal byte [esp+4], cl
sal byte [esp+4], 5
sal byte [esp+4], 255
sal byte [esp+4], byte 1
sal ax, 1
sal ax, cl
sal ax, 5
sal ax, 255
sal ax, byte 1
sal bx, 1
sal bx, cl
sal bx, 5
sal bx, 255
sal bx, byte 1
sal word [bx], 1
sal word [bx], cl
sal word [bx], 5
sal word [bx], 255
sal word [bx], byte 1
sal word [eax], 1
sal word [eax], cl
sal word [eax], 5
sal word [eax], 255
sal word [eax], byte 1
sal word [esp+4], 1
sal word [esp+4], cl
sal word [esp+4], 5
sal word [esp+4], 255
sal word [esp+4], byte 1
sal eax, 1
sal eax, cl
sal eax, 5
sal eax, 255
sal eax, byte 1
sal ebx, 1
sal ebx, cl
sal ebx, 5
sal ebx, 255
sal ebx, byte 1
sal dword [bx], 1
sal dword [bx], cl
sal dword [bx], 5
sal dword [bx], 255
sal dword [bx], byte 1
sal dword [eax], 1
sal dword [eax], cl
sal dword [eax], 5
sal dword [eax], 255
sal dword [eax], byte 1
sal dword [esp+4], 1
sal dword [esp+4], cl
sal dword [esp+4], 5
sal dword [esp+4], 255
sal dword [esp+4], byte 1
shld ax, cx, 1
shld ax, cx, cl
shld ax, cx, 31
shld bx, cx, 1
shld bx, cx, cl
shld bx, cx, 31
shld [bx], cx, 1
shld [bx], cx, cl
shld [bx], cx, 31
shld [bx+si], cx, 1
shld [bx+si], cx, cl
shld [bx+si], cx, 31
shld [si-200], cx, 1
shld [si-200], cx, cl
shld [si-200], cx, 31
shld [eax], cx, 1
shld [eax], cx, cl
shld [eax], cx, 31
shld eax, ecx, 1
shld eax, ecx, cl
shld eax, ecx, 31
shld ebx, ecx, 1
shld ebx, ecx, cl
shld ebx, ecx, 31
shld [bx], ecx, 1
shld [bx], ecx, cl
shld [bx], ecx, 31
shld [bx+si], ecx, 1
shld [bx+si], ecx, cl
shld [bx+si], ecx, 31
shld [si-200], ecx, 1
shld [si-200], ecx, cl
shld [si-200], ecx, 31
shld [eax], ecx, 1
shld [eax], ecx, cl
shld [eax], ecx, 31
shrd ax, cx, 1
shrd ax, cx, cl
shrd ax, cx, 31
shrd bx, cx, 1
shrd bx, cx, cl
shrd bx, cx, 31
shrd [bx], cx, 1
shrd [bx], cx, cl
shrd [bx], cx, 31
shrd [bx+si], cx, 1
shrd [bx+si], cx, cl
shrd [bx+si], cx, 31
shrd [si-200], cx, 1
shrd [si-200], cx, cl
shrd [si-200], cx, 31
shrd [eax], cx, 1
shrd [eax], cx, cl
shrd [eax], cx, 31
shrd eax, ecx, 1
shrd eax, ecx, cl
shrd eax, ecx, 31
shrd ebx, ecx, 1
shrd ebx, ecx, cl
shrd ebx, ecx, 31
shrd [bx], ecx, 1
shrd [bx], ecx, cl
shrd [bx], ecx, 31
shrd [bx+si], ecx, 1
shrd [bx+si], ecx, cl
shrd [bx+si], ecx, 31
shrd [si-200], ecx, 1
shrd [si-200], ecx, cl
shrd [si-200], ecx, 31
shrd [eax], ecx, 1
shrd [eax], ecx, cl
shrd [eax], ecx, 31
fwd: nop
end:
