; Instruction sweep: shift, 32-bit mode.
bits 32
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
rol byte [ebx], 1
rol byte [ebx], cl
rol byte [ebx], 5
rol byte [ebx], 255
rol byte [ebx], byte 1
rol byte [eax*2], 1
rol byte [eax*2], cl
rol byte [eax*2], 5
rol byte [eax*2], 255
rol byte [eax*2], byte 1
rol byte [ebp+eax], 1
rol byte [ebp+eax], cl
rol byte [ebp+eax], 5
rol byte [ebp+eax], 255
rol byte [ebp+eax], byte 1
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
rol word [ebx], 1
rol word [ebx], cl
rol word [ebx], 5
rol word [ebx], 255
rol word [ebx], byte 1
rol word [eax*2], 1
rol word [eax*2], cl
rol word [eax*2], 5
rol word [eax*2], 255
rol word [eax*2], byte 1
rol word [ebp+eax], 1
rol word [ebp+eax], cl
rol word [ebp+eax], 5
rol word [ebp+eax], 255
rol word [ebp+eax], byte 1
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
rol dword [ebx], 1
rol dword [ebx], cl
rol dword [ebx], 5
rol dword [ebx], 255
rol dword [ebx], byte 1
rol dword [eax*2], 1
rol dword [eax*2], cl
rol dword [eax*2], 5
rol dword [eax*2], 255
rol dword [eax*2], byte 1
rol dword [ebp+eax], 1
rol dword [ebp+eax], cl
rol dword [ebp+eax], 5
rol dword [ebp+eax], 255
rol dword [ebp+eax], byte 1
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
ror byte [ebx], 1
ror byte [ebx], cl
ror byte [ebx], 5
ror byte [ebx], 255
ror byte [ebx], byte 1
ror byte [eax*2], 1
ror byte [eax*2], cl
ror byte [eax*2], 5
ror byte [eax*2], 255
ror byte [eax*2], byte 1
ror byte [ebp+eax], 1
ror byte [ebp+eax], cl
ror byte [ebp+eax], 5
ror byte [ebp+eax], 255
ror byte [ebp+eax], byte 1
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
ror word [ebx], 1
ror word [ebx], cl
ror word [ebx], 5
ror word [ebx], 255
ror word [ebx], byte 1
ror word [eax*2], 1
ror word [eax*2], cl
ror word [eax*2], 5
ror word [eax*2], 255
ror word [eax*2], byte 1
ror word [ebp+eax], 1
ror word [ebp+eax], cl
ror word [ebp+eax], 5
ror word [ebp+eax], 255
ror word [ebp+eax], byte 1
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
ror dword [ebx], 1
ror dword [ebx], cl
ror dword [ebx], 5
ror dword [ebx], 255
ror dword [ebx], byte 1
ror dword [eax*2], 1
ror dword [eax*2], cl
ror dword [eax*2], 5
ror dword [eax*2], 255
ror dword [eax*2], byte 1
ror dword [ebp+eax], 1
ror dword [ebp+eax], cl
ror dword [ebp+eax], 5
ror dword [ebp+eax], 255
ror dword [ebp+eax], byte 1
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
rcl byte [ebx], 1
rcl byte [ebx], cl
rcl byte [ebx], 5
rcl byte [ebx], 255
rcl byte [ebx], byte 1
rcl byte [eax*2], 1
rcl byte [eax*2], cl
rcl byte [eax*2], 5
rcl byte [eax*2], 255
rcl byte [eax*2], byte 1
rcl byte [ebp+eax], 1
rcl byte [ebp+eax], cl
rcl byte [ebp+eax], 5
rcl byte [ebp+eax], 255
rcl byte [ebp+eax], byte 1
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
rcl word [ebx], 1
rcl word [ebx], cl
rcl word [ebx], 5
rcl word [ebx], 255
rcl word [ebx], byte 1
rcl word [eax*2], 1
rcl word [eax*2], cl
rcl word [eax*2], 5
rcl word [eax*2], 255
rcl word [eax*2], byte 1
rcl word [ebp+eax], 1
rcl word [ebp+eax], cl
rcl word [ebp+eax], 5
rcl word [ebp+eax], 255
rcl word [ebp+eax], byte 1
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
rcl dword [ebx], 1
rcl dword [ebx], cl
rcl dword [ebx], 5
rcl dword [ebx], 255
rcl dword [ebx], byte 1
rcl dword [eax*2], 1
rcl dword [eax*2], cl
rcl dword [eax*2], 5
rcl dword [eax*2], 255
rcl dword [eax*2], byte 1
rcl dword [ebp+eax], 1
rcl dword [ebp+eax], cl
rcl dword [ebp+eax], 5
rcl dword [ebp+eax], 255
rcl dword [ebp+eax], byte 1
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
rcr byte [ebx], 1
rcr byte [ebx], cl
rcr byte [ebx], 5
rcr byte [ebx], 255
rcr byte [ebx], byte 1
rcr byte [eax*2], 1
rcr byte [eax*2], cl
rcr byte [eax*2], 5
rcr byte [eax*2], 255
rcr byte [eax*2], byte 1
rcr byte [ebp+eax], 1
rcr byte [ebp+eax], cl
rcr byte [ebp+eax], 5
rcr byte [ebp+eax], 255
rcr byte [ebp+eax], byte 1
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
rcr word [ebx], 1
rcr word [ebx], cl
rcr word [ebx], 5
rcr word [ebx], 255
rcr word [ebx], byte 1
rcr word [eax*2], 1
rcr word [eax*2], cl
rcr word [eax*2], 5
rcr word [eax*2], 255
rcr word [eax*2], byte 1
rcr word [ebp+eax], 1
rcr word [ebp+eax], cl
rcr word [ebp+eax], 5
rcr word [ebp+eax], 255
rcr word [ebp+eax], byte 1
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
rcr dword [ebx], 1
rcr dword [ebx], cl
rcr dword [ebx], 5
rcr dword [ebx], 255
rcr dword [ebx], byte 1
rcr dword [eax*2], 1
rcr dword [eax*2], cl
rcr dword [eax*2], 5
rcr dword [eax*2], 255
rcr dword [eax*2], byte 1
rcr dword [ebp+eax], 1
rcr dword [ebp+eax], cl
rcr dword [ebp+eax], 5
rcr dword [ebp+eax], 255
rcr dword [ebp+eax], byte 1
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
shl byte [ebx], 1
shl byte [ebx], cl
shl byte [ebx], 5
shl byte [ebx], 255
shl byte [ebx], byte 1
shl byte [ebp], 1
shl byte [ebp], cl
shl byte [ebp], 5
shl byte [ebp], 255
shl byte [ebp], byte 1
shl byte [esp], 1
shl byte [esp], cl
shl byte [esp], 5
shl byte [esp], 255
shl byte [esp], byte 1
shl byte [eax+ecx*4], 1
shl byte [eax+ecx*4], cl
shl byte [eax+ecx*4], 5
shl byte [eax+ecx*4], 255
shl byte [eax+ecx*4], byte 1
shl byte [ebx+esi*8-100], 1
shl byte [ebx+esi*8-100], cl
shl byte [ebx+esi*8-100], 5
shl byte [ebx+esi*8-100], 255
shl byte [ebx+esi*8-100], byte 1
shl byte [edi+1000], 1
shl byte [edi+1000], cl
shl byte [edi+1000], 5
shl byte [edi+1000], 255
shl byte [edi+1000], byte 1
shl byte [0x1234], 1
shl byte [0x1234], cl
shl byte [0x1234], 5
shl byte [0x1234], 255
shl byte [0x1234], byte 1
shl byte [bx+di], 1
shl byte [bx+di], cl
shl byte [bx+di], 5
shl byte [bx+di], 255
shl byte [bx+di], byte 1
shl byte [eax*2], 1
shl byte [eax*2], cl
shl byte [eax*2], 5
shl byte [eax*2], 255
shl byte [eax*2], byte 1
shl byte [ebp+eax], 1
shl byte [ebp+eax], cl
shl byte [ebp+eax], 5
shl byte [ebp+eax], 255
shl byte [ebp+eax], byte 1
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
shl word [ebx], 1
shl word [ebx], cl
shl word [ebx], 5
shl word [ebx], 255
shl word [ebx], byte 1
shl word [ebp], 1
shl word [ebp], cl
shl word [ebp], 5
shl word [ebp], 255
shl word [ebp], byte 1
shl word [esp], 1
shl word [esp], cl
shl word [esp], 5
shl word [esp], 255
shl word [esp], byte 1
shl word [eax+ecx*4], 1
shl word [eax+ecx*4], cl
shl word [eax+ecx*4], 5
shl word [eax+ecx*4], 255
shl word [eax+ecx*4], byte 1
shl word [ebx+esi*8-100], 1
shl word [ebx+esi*8-100], cl
shl word [ebx+esi*8-100], 5
shl word [ebx+esi*8-100], 255
shl word [ebx+esi*8-100], byte 1
shl word [edi+1000], 1
shl word [edi+1000], cl
shl word [edi+1000], 5
shl word [edi+1000], 255
shl word [edi+1000], byte 1
shl word [0x1234], 1
shl word [0x1234], cl
shl word [0x1234], 5
shl word [0x1234], 255
shl word [0x1234], byte 1
shl word [bx+di], 1
shl word [bx+di], cl
shl word [bx+di], 5
shl word [bx+di], 255
shl word [bx+di], byte 1
shl word [eax*2], 1
shl word [eax*2], cl
shl word [eax*2], 5
shl word [eax*2], 255
shl word [eax*2], byte 1
shl word [ebp+eax], 1
shl word [ebp+eax], cl
shl word [ebp+eax], 5
shl word [ebp+eax], 255
shl word [ebp+eax], byte 1
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
shl dword [ebx], 1
shl dword [ebx], cl
shl dword [ebx], 5
shl dword [ebx], 255
shl dword [ebx], byte 1
shl dword [ebp], 1
shl dword [ebp], cl
shl dword [ebp], 5
shl dword [ebp], 255
shl dword [ebp], byte 1
shl dword [esp], 1
shl dword [esp], cl
shl dword [esp], 5
shl dword [esp], 255
shl dword [esp], byte 1
shl dword [eax+ecx*4], 1
shl dword [eax+ecx*4], cl
shl dword [eax+ecx*4], 5
shl dword [eax+ecx*4], 255
shl dword [eax+ecx*4], byte 1
shl dword [ebx+esi*8-100], 1
shl dword [ebx+esi*8-100], cl
shl dword [ebx+esi*8-100], 5
shl dword [ebx+esi*8-100], 255
shl dword [ebx+esi*8-100], byte 1
shl dword [edi+1000], 1
shl dword [edi+1000], cl
shl dword [edi+1000], 5
shl dword [edi+1000], 255
shl dword [edi+1000], byte 1
shl dword [0x1234], 1
shl dword [0x1234], cl
shl dword [0x1234], 5
shl dword [0x1234], 255
shl dword [0x1234], byte 1
shl dword [bx+di], 1
shl dword [bx+di], cl
shl dword [bx+di], 5
shl dword [bx+di], 255
shl dword [bx+di], byte 1
shl dword [eax*2], 1
shl dword [eax*2], cl
shl dword [eax*2], 5
shl dword [eax*2], 255
shl dword [eax*2], byte 1
shl dword [ebp+eax], 1
shl dword [ebp+eax], cl
shl dword [ebp+eax], 5
shl dword [ebp+eax], 255
shl dword [ebp+eax], byte 1
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
shr byte [ebx], 1
shr byte [ebx], cl
shr byte [ebx], 5
shr byte [ebx], 255
shr byte [ebx], byte 1
shr byte [eax*2], 1
shr byte [eax*2], cl
shr byte [eax*2], 5
shr byte [eax*2], 255
shr byte [eax*2], byte 1
shr byte [ebp+eax], 1
shr byte [ebp+eax], cl
shr byte [ebp+eax], 5
shr byte [ebp+eax], 255
shr byte [ebp+eax], byte 1
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
shr word [ebx], 1
shr word [ebx], cl
shr word [ebx], 5
shr word [ebx], 255
shr word [ebx], byte 1
shr word [eax*2], 1
shr word [eax*2], cl
shr word [eax*2], 5
shr word [eax*2], 255
shr word [eax*2], byte 1
shr word [ebp+eax], 1
shr word [ebp+eax], cl
shr word [ebp+eax], 5
shr word [ebp+eax], 255
shr word [ebp+eax], byte 1
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
shr dword [ebx], 1
shr dword [ebx], cl
shr dword [ebx], 5
shr dword [ebx], 255
shr dword [ebx], byte 1
shr dword [eax*2], 1
shr dword [eax*2], cl
shr dword [eax*2], 5
shr dword [eax*2], 255
shr dword [eax*2], byte 1
shr dword [ebp+eax], 1
shr dword [ebp+eax], cl
shr dword [ebp+eax], 5
shr dword [ebp+eax], 255
shr dword [ebp+eax], byte 1
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
sar byte [ebx], 1
sar byte [ebx], cl
sar byte [ebx], 5
sar byte [ebx], 255
sar byte [ebx], byte 1
sar byte [eax*2], 1
sar byte [eax*2], cl
sar byte [eax*2], 5
sar byte [eax*2], 255
sar byte [eax*2], byte 1
sar byte [ebp+eax], 1
sar byte [ebp+eax], cl
sar byte [ebp+eax], 5
sar byte [ebp+eax], 255
sar byte [ebp+eax], byte 1
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
sar word [ebx], 1
sar word [ebx], cl
sar word [ebx], 5
sar word [ebx], 255
sar word [ebx], byte 1
sar word [eax*2], 1
sar word [eax*2], cl
sar word [eax*2], 5
sar word [eax*2], 255
sar word [eax*2], byte 1
sar word [ebp+eax], 1
sar word [ebp+eax], cl
sar word [ebp+eax], 5
sar word [ebp+eax], 255
sar word [ebp+eax], byte 1
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
sar dword [ebx], 1
sar dword [ebx], cl
sar dword [ebx], 5
sar dword [ebx], 255
sar dword [ebx], byte 1
sar dword [eax*2], 1
sar dword [eax*2], cl
sar dword [eax*2], 5
sar dword [eax*2], 255
sar dword [eax*2], byte 1
sar dword [ebp+eax], 1
sar dword [ebp+eax], cl
sar dword [ebp+eax], 5
sar dword [ebp+eax], 255
sar dword [ebp+eax], byte 1
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
sal byte [ebx], 1
sal byte [ebx], cl
sal byte [ebx], 5
sal byte [ebx], 255
sal byte [ebx], byte 1
sal byte [eax*2], 1
sal byte [eax*2], cl
sal byte [eax*2], 5
sal byte [eax*2], 255
sal byte [eax*2], byte 1
sal byte [ebp+eax], 1
sal byte [ebp+eax], cl
sal byte [ebp+eax], 5
sal byte [ebp+eax], 255
sal byte [ebp+eax], byte 1
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
sal word [ebx], 1
sal word [ebx], cl
sal word [ebx], 5
sal word [ebx], 255
sal word [ebx], byte 1
sal word [eax*2], 1
sal word [eax*2], cl
sal word [eax*2], 5
sal word [eax*2], 255
sal word [eax*2], byte 1
sal word [ebp+eax], 1
sal word [ebp+eax], cl
sal word [ebp+eax], 5
sal word [ebp+eax], 255
sal word [ebp+eax], byte 1
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
sal dword [ebx], 1
sal dword [ebx], cl
sal dword [ebx], 5
sal dword [ebx], 255
sal dword [ebx], byte 1
sal dword [eax*2], 1
sal dword [eax*2], cl
sal dword [eax*2], 5
sal dword [eax*2], 255
sal dword [eax*2], byte 1
sal dword [ebp+eax], 1
sal dword [ebp+eax], cl
sal dword [ebp+eax], 5
sal dword [ebp+eax], 255
sal dword [ebp+eax], byte 1
shld ax, cx, 1
shld ax, cx, cl
shld ax, cx, 31
shld bx, cx, 1
shld bx, cx, cl
shld bx, cx, 31
shld [ebx], cx, 1
shld [ebx], cx, cl
shld [ebx], cx, 31
shld [esp], cx, 1
shld [esp], cx, cl
shld [esp], cx, 31
shld [ebx+esi*8-100], cx, 1
shld [ebx+esi*8-100], cx, cl
shld [ebx+esi*8-100], cx, 31
shld [0x1234], cx, 1
shld [0x1234], cx, cl
shld [0x1234], cx, 31
shld [eax*2], cx, 1
shld [eax*2], cx, cl
shld [eax*2], cx, 31
shld eax, ecx, 1
shld eax, ecx, cl
shld eax, ecx, 31
shld ebx, ecx, 1
shld ebx, ecx, cl
shld ebx, ecx, 31
shld [ebx], ecx, 1
shld [ebx], ecx, cl
shld [ebx], ecx, 31
shld [esp], ecx, 1
shld [esp], ecx, cl
shld [esp], ecx, 31
shld [ebx+esi*8-100], ecx, 1
shld [ebx+esi*8-100], ecx, cl
shld [ebx+esi*8-100], ecx, 31
shld [0x1234], ecx, 1
shld [0x1234], ecx, cl
shld [0x1234], ecx, 31
shld [eax*2], ecx, 1
shld [eax*2], ecx, cl
shld [eax*2], ecx, 31
shrd ax, cx, 1
shrd ax, cx, cl
shrd ax, cx, 31
shrd bx, cx, 1
shrd bx, cx, cl
shrd bx, cx, 31
shrd [ebx], cx, 1
shrd [ebx], cx, cl
shrd [ebx], cx, 31
shrd [esp], cx, 1
shrd [esp], cx, cl
shrd [esp], cx, 31
shrd [ebx+esi*8-100], cx, 1
shrd [ebx+esi*8-100], cx, cl
shrd [ebx+esi*8-100], cx, 31
shrd [0x1234], cx, 1
shrd [0x1234], cx, cl
shrd [0x1234], cx, 31
shrd [eax*2], cx, 1
shrd [eax*2], cx, cl
shrd [eax*2], cx, 31
shrd eax, ecx, 1
shrd eax, ecx, cl
shrd eax, ecx, 31
shrd ebx, ecx, 1
shrd ebx, ecx, cl
shrd ebx, ecx, 31
shrd [ebx], ecx, 1
shrd [ebx], ecx, cl
shrd [ebx], ecx, 31
shrd [esp], ecx, 1
shrd [esp], ecx, cl
shrd [esp], ecx, 31
shrd [ebx+esi*8-100], ecx, 1
shrd [ebx+esi*8-100], ecx, cl
shrd [ebx+esi*8-100], ecx, 31
shrd [0x1234], ecx, 1
shrd [0x1234], ecx, cl
shrd [0x1234], ecx, 31
shrd [eax*2], ecx, 1
shrd [eax*2], ecx, cl
shrd [eax*2], ecx, 31
fwd: nop
end:
