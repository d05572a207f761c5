; Instruction sweep: shift, 64-bit mode.
bits 64
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
rol sil, 1
rol sil, cl
rol sil, 5
rol sil, 255
rol sil, byte 1
rol byte [rbp+rax], 1
rol byte [rbp+rax], cl
rol byte [rbp+rax], 5
rol byte [rbp+rax], 255
rol byte [rbp+rax], byte 1
rol byte [gs:rdi], 1
rol byte [gs:rdi], cl
rol byte [gs:rdi], 5
rol byte [gs:rdi], 255
rol byte [gs:rdi], byte 1
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
rol r10w, 1
rol r10w, cl
rol r10w, 5
rol r10w, 255
rol r10w, byte 1
rol word [rbp+rax], 1
rol word [rbp+rax], cl
rol word [rbp+rax], 5
rol word [rbp+rax], 255
rol word [rbp+rax], byte 1
rol word [gs:rdi], 1
rol word [gs:rdi], cl
rol word [gs:rdi], 5
rol word [gs:rdi], 255
rol word [gs:rdi], byte 1
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
rol r11d, 1
rol r11d, cl
rol r11d, 5
rol r11d, 255
rol r11d, byte 1
rol dword [rbp+rax], 1
rol dword [rbp+rax], cl
rol dword [rbp+rax], 5
rol dword [rbp+rax], 255
rol dword [rbp+rax], byte 1
rol dword [gs:rdi], 1
rol dword [gs:rdi], cl
rol dword [gs:rdi], 5
rol dword [gs:rdi], 255
rol dword [gs:rdi], byte 1
rol rax, 1
rol rax, cl
rol rax, 5
rol rax, 255
rol rax, byte 1
rol rbx, 1
rol rbx, cl
rol rbx, 5
rol rbx, 255
rol rbx, byte 1
rol rsp, 1
rol rsp, cl
rol rsp, 5
rol rsp, 255
rol rsp, byte 1
rol qword [rbp+rax], 1
rol qword [rbp+rax], cl
rol qword [rbp+rax], 5
rol qword [rbp+rax], 255
rol qword [rbp+rax], byte 1
rol qword [gs:rdi], 1
rol qword [gs:rdi], cl
rol qword [gs:rdi], 5
rol qword [gs:rdi], 255
rol qword [gs:rdi], byte 1
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
ror sil, 1
ror sil, cl
ror sil, 5
ror sil, 255
ror sil, byte 1
ror byte [rbp+rax], 1
ror byte [rbp+rax], cl
ror byte [rbp+rax], 5
ror byte [rbp+rax], 255
ror byte [rbp+rax], byte 1
ror byte [gs:rdi], 1
ror byte [gs:rdi], cl
ror byte [gs:rdi], 5
ror byte [gs:rdi], 255
ror byte [gs:rdi], byte 1
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
ror r10w, 1
ror r10w, cl
ror r10w, 5
ror r10w, 255
ror r10w, byte 1
ror word [rbp+rax], 1
ror word [rbp+rax], cl
ror word [rbp+rax], 5
ror word [rbp+rax], 255
ror word [rbp+rax], byte 1
ror word [gs:rdi], 1
ror word [gs:rdi], cl
ror word [gs:rdi], 5
ror word [gs:rdi], 255
ror word [gs:rdi], byte 1
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
ror r11d, 1
ror r11d, cl
ror r11d, 5
ror r11d, 255
ror r11d, byte 1
ror dword [rbp+rax], 1
ror dword [rbp+rax], cl
ror dword [rbp+rax], 5
ror dword [rbp+rax], 255
ror dword [rbp+rax], byte 1
ror dword [gs:rdi], 1
ror dword [gs:rdi], cl
ror dword [gs:rdi], 5
ror dword [gs:rdi], 255
ror dword [gs:rdi], byte 1
ror rax, 1
ror rax, cl
ror rax, 5
ror rax, 255
ror rax, byte 1
ror rbx, 1
ror rbx, cl
ror rbx, 5
ror rbx, 255
ror rbx, byte 1
ror rsp, 1
ror rsp, cl
ror rsp, 5
ror rsp, 255
ror rsp, byte 1
ror qword [rbp+rax], 1
ror qword [rbp+rax], cl
ror qword [rbp+rax], 5
ror qword [rbp+rax], 255
ror qword [rbp+rax], byte 1
ror qword [gs:rdi], 1
ror qword [gs:rdi], cl
ror qword [gs:rdi], 5
ror qword [gs:rdi], 255
ror qword [gs:rdi], byte 1
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
rcl sil, 1
rcl sil, cl
rcl sil, 5
rcl sil, 255
rcl sil, byte 1
rcl byte [rbp+rax], 1
rcl byte [rbp+rax], cl
rcl byte [rbp+rax], 5
rcl byte [rbp+rax], 255
rcl byte [rbp+rax], byte 1
rcl byte [gs:rdi], 1
rcl byte [gs:rdi], cl
rcl byte [gs:rdi], 5
rcl byte [gs:rdi], 255
rcl byte [gs:rdi], byte 1
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
rcl r10w, 1
rcl r10w, cl
rcl r10w, 5
rcl r10w, 255
rcl r10w, byte 1
rcl word [rbp+rax], 1
rcl word [rbp+rax], cl
rcl word [rbp+rax], 5
rcl word [rbp+rax], 255
rcl word [rbp+rax], byte 1
rcl word [gs:rdi], 1
rcl word [gs:rdi], cl
rcl word [gs:rdi], 5
rcl word [gs:rdi], 255
rcl word [gs:rdi], byte 1
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
rcl r11d, 1
rcl r11d, cl
rcl r11d, 5
rcl r11d, 255
rcl r11d, byte 1
rcl dword [rbp+rax], 1
rcl dword [rbp+rax], cl
rcl dword [rbp+rax], 5
rcl dword [rbp+rax], 255
rcl dword [rbp+rax], byte 1
rcl dword [gs:rdi], 1
rcl dword [gs:rdi], cl
rcl dword [gs:rdi], 5
rcl dword [gs:rdi], 255
rcl dword [gs:rdi], byte 1
rcl rax, 1
rcl rax, cl
rcl rax, 5
rcl rax, 255
rcl rax, byte 1
rcl rbx, 1
rcl rbx, cl
rcl rbx, 5
rcl rbx, 255
rcl rbx, byte 1
rcl rsp, 1
rcl rsp, cl
rcl rsp, 5
rcl rsp, 255
rcl rsp, byte 1
rcl qword [rbp+rax], 1
rcl qword [rbp+rax], cl
rcl qword [rbp+rax], 5
rcl qword [rbp+rax], 255
rcl qword [rbp+rax], byte 1
rcl qword [gs:rdi], 1
rcl qword [gs:rdi], cl
rcl qword [gs:rdi], 5
rcl qword [gs:rdi], 255
rcl qword [gs:rdi], byte 1
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
rcr sil, 1
rcr sil, cl
rcr sil, 5
rcr sil, 255
rcr sil, byte 1
rcr byte [rbp+rax], 1
rcr byte [rbp+rax], cl
rcr byte [rbp+rax], 5
rcr byte [rbp+rax], 255
rcr byte [rbp+rax], byte 1
rcr byte [gs:rdi], 1
rcr byte [gs:rdi], cl
rcr byte [gs:rdi], 5
rcr byte [gs:rdi], 255
rcr byte [gs:rdi], byte 1
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
rcr r10w, 1
rcr r10w, cl
rcr r10w, 5
rcr r10w, 255
rcr r10w, byte 1
rcr word [rbp+rax], 1
rcr word [rbp+rax], cl
rcr word [rbp+rax], 5
rcr word [rbp+rax], 255
rcr word [rbp+rax], byte 1
rcr word [gs:rdi], 1
rcr word [gs:rdi], cl
rcr word [gs:rdi], 5
rcr word [gs:rdi], 255
rcr word [gs:rdi], byte 1
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
rcr r11d, 1
rcr r11d, cl
rcr r11d, 5
rcr r11d, 255
rcr r11d, byte 1
rcr dword [rbp+rax], 1
rcr dword [rbp+rax], cl
rcr dword [rbp+rax], 5
rcr dword [rbp+rax], 255
rcr dword [rbp+rax], byte 1
rcr dword [gs:rdi], 1
rcr dword [gs:rdi], cl
rcr dword [gs:rdi], 5
rcr dword [gs:rdi], 255
rcr dword [gs:rdi], byte 1
rcr rax, 1
rcr rax, cl
rcr rax, 5
rcr rax, 255
rcr rax, byte 1
rcr rbx, 1
rcr rbx, cl
rcr rbx, 5
rcr rbx, 255
rcr rbx, byte 1
rcr rsp, 1
rcr rsp, cl
rcr rsp, 5
rcr rsp, 255
rcr rsp, byte 1
rcr qword [rbp+rax], 1
rcr qword [rbp+rax], cl
rcr qword [rbp+rax], 5
rcr qword [rbp+rax], 255
rcr qword [rbp+rax], byte 1
rcr qword [gs:rdi], 1
rcr qword [gs:rdi], cl
rcr qword [gs:rdi], 5
rcr qword [gs:rdi], 255
rcr qword [gs:rdi], byte 1
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
shl sil, 1
shl sil, cl
shl sil, 5
shl sil, 255
shl sil, byte 1
shl r8b, 1
shl r8b, cl
shl r8b, 5
shl r8b, 255
shl r8b, byte 1
shl byte [rbx], 1
shl byte [rbx], cl
shl byte [rbx], 5
shl byte [rbx], 255
shl byte [rbx], byte 1
shl byte [rbp], 1
shl byte [rbp], cl
shl byte [rbp], 5
shl byte [rbp], 255
shl byte [rbp], byte 1
shl byte [rsp], 1
shl byte [rsp], cl
shl byte [rsp], 5
shl byte [rsp], 255
shl byte [rsp], byte 1
shl byte [r12], 1
shl byte [r12], cl
shl byte [r12], 5
shl byte [r12], 255
shl byte [r12], byte 1
shl byte [r13], 1
shl byte [r13], cl
shl byte [r13], 5
shl byte [r13], 255
shl byte [r13], byte 1
shl byte [rax+rcx*4], 1
shl byte [rax+rcx*4], cl
shl byte [rax+rcx*4], 5
shl byte [rax+rcx*4], 255
shl byte [rax+rcx*4], byte 1
shl byte [rbx+r9*8-100], 1
shl byte [rbx+r9*8-100], cl
shl byte [rbx+r9*8-100], 5
shl byte [rbx+r9*8-100], 255
shl byte [rbx+r9*8-100], byte 1
shl byte [r10+1000], 1
shl byte [r10+1000], cl
shl byte [r10+1000], 5
shl byte [r10+1000], 255
shl byte [r10+1000], byte 1
shl byte [0x1234], 1
shl byte [0x1234], cl
shl byte [0x1234], 5
shl byte [0x1234], 255
shl byte [0x1234], byte 1
shl byte [rel here], 1
shl byte [rel here], cl
shl byte [rel here], 5
shl byte [rel here], 255
shl byte [rel here], byte 1
shl byte [rel here+8], 1
shl byte [rel here+8], cl
shl byte [rel here+8], 5
shl byte [rel here+8], 255
shl byte [rel here+8], byte 1
shl byte [eax+ecx], 1
shl byte [eax+ecx], cl
shl byte [eax+ecx], 5
shl byte [eax+ecx], 255
shl byte [eax+ecx], byte 1
shl byte [rax*5], 1
shl byte [rax*5], cl
shl byte [rax*5], 5
shl byte [rax*5], 255
shl byte [rax*5], byte 1
shl byte [rbp+rax], 1
shl byte [rbp+rax], cl
shl byte [rbp+rax], 5
shl byte [rbp+rax], 255
shl byte [rbp+rax], byte 1
shl byte [gs:rdi], 1
shl byte [gs:rdi], cl
shl byte [gs:rdi], 5
shl byte [gs:rdi], 255
shl byte [gs:rdi], byte 1
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
shl r10w, 1
shl r10w, cl
shl r10w, 5
shl r10w, 255
shl r10w, byte 1
shl word [rbx], 1
shl word [rbx], cl
shl word [rbx], 5
shl word [rbx], 255
shl word [rbx], byte 1
shl word [rbp], 1
shl word [rbp], cl
shl word [rbp], 5
shl word [rbp], 255
shl word [rbp], byte 1
shl word [rsp], 1
shl word [rsp], cl
shl word [rsp], 5
shl word [rsp], 255
shl word [rsp], byte 1
shl word [r12], 1
shl word [r12], cl
shl word [r12], 5
shl word [r12], 255
shl word [r12], byte 1
shl word [r13], 1
shl word [r13], cl
shl word [r13], 5
shl word [r13], 255
shl word [r13], byte 1
shl word [rax+rcx*4], 1
shl word [rax+rcx*4], cl
shl word [rax+rcx*4], 5
shl word [rax+rcx*4], 255
shl word [rax+rcx*4], byte 1
shl word [rbx+r9*8-100], 1
shl word [rbx+r9*8-100], cl
shl word [rbx+r9*8-100], 5
shl word [rbx+r9*8-100], 255
shl word [rbx+r9*8-100], byte 1
shl word [r10+1000], 1
shl word [r10+1000], cl
shl word [r10+1000], 5
shl word [r10+1000], 255
shl word [r10+1000], byte 1
shl word [0x1234], 1
shl word [0x1234], cl
shl word [0x1234], 5
shl word [0x1234], 255
shl word [0x1234], byte 1
shl word [rel here], 1
shl word [rel here], cl
shl word [rel here], 5
shl word [rel here], 255
shl word [rel here], byte 1
shl word [rel here+8], 1
shl word [rel here+8], cl
shl word [rel here+8], 5
shl word [rel here+8], 255
shl word [rel here+8], byte 1
shl word [eax+ecx], 1
shl word [eax+ecx], cl
shl word [eax+ecx], 5
shl word [eax+ecx], 255
shl word [eax+ecx], byte 1
shl word [rax*5], 1
shl word [rax*5], cl
shl word [rax*5], 5
shl word [rax*5], 255
shl word [rax*5], byte 1
shl word [rbp+rax], 1
shl word [rbp+rax], cl
shl word [rbp+rax], 5
shl word [rbp+rax], 255
shl word [rbp+rax], byte 1
shl word [gs:rdi], 1
shl word [gs:rdi], cl
shl word [gs:rdi], 5
shl word [gs:rdi], 255
shl word [gs:rdi], byte 1
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
shl r11d, 1
shl r11d, cl
shl r11d, 5
shl r11d, 255
shl r11d, byte 1
shl dword [rbx], 1
shl dword [rbx], cl
shl dword [rbx], 5
shl dword [rbx], 255
shl dword [rbx], byte 1
shl dword [rbp], 1
shl dword [rbp], cl
shl dword [rbp], 5
shl dword [rbp], 255
shl dword [rbp], byte 1
shl dword [rsp], 1
shl dword [rsp], cl
shl dword [rsp], 5
shl dword [rsp], 255
shl dword [rsp], byte 1
shl dword [r12], 1
shl dword [r12], cl
shl dword [r12], 5
shl dword [r12], 255
shl dword [r12], byte 1
shl dword [r13], 1
shl dword [r13], cl
shl dword [r13], 5
shl dword [r13], 255
shl dword [r13], byte 1
shl dword [rax+rcx*4], 1
shl dword [rax+rcx*4], cl
shl dword [rax+rcx*4], 5
shl dword [rax+rcx*4], 255
shl dword [rax+rcx*4], byte 1
shl dword [rbx+r9*8-100], 1
shl dword [rbx+r9*8-100], cl
shl dword [rbx+r9*8-100], 5
shl dword [rbx+r9*8-100], 255
shl dword [rbx+r9*8-100], byte 1
shl dword [r10+1000], 1
shl dword [r10+1000], cl
shl dword [r10+1000], 5
shl dword [r10+1000], 255
shl dword [r10+1000], byte 1
shl dword [0x1234], 1
shl dword [0x1234], cl
shl dword [0x1234], 5
shl dword [0x1234], 255
shl dword [0x1234], byte 1
shl dword [rel here], 1
shl dword [rel here], cl
shl dword [rel here], 5
shl dword [rel here], 255
shl dword [rel here], byte 1
shl dword [rel here+8], 1
shl dword [rel here+8], cl
shl dword [rel here+8], 5
shl dword [rel here+8], 255
shl dword [rel here+8], byte 1
shl dword [eax+ecx], 1
shl dword [eax+ecx], cl
shl dword [eax+ecx], 5
shl dword [eax+ecx], 255
shl dword [eax+ecx], byte 1
shl dword [rax*5], 1
shl dword [rax*5], cl
shl dword [rax*5], 5
shl dword [rax*5], 255
shl dword [rax*5], byte 1
shl dword [rbp+rax], 1
shl dword [rbp+rax], cl
shl dword [rbp+rax], 5
shl dword [rbp+rax], 255
shl dword [rbp+rax], byte 1
shl dword [gs:rdi], 1
shl dword [gs:rdi], cl
shl dword [gs:rdi], 5
shl dword [gs:rdi], 255
shl dword [gs:rdi], byte 1
shl rax, 1
shl rax, cl
shl rax, 5
shl rax, 255
shl rax, byte 1
shl rcx, 1
shl rcx, cl
shl rcx, 5
shl rcx, 255
shl rcx, byte 1
shl rbx, 1
shl rbx, cl
shl rbx, 5
shl rbx, 255
shl rbx, byte 1
shl r9, 1
shl r9, cl
shl r9, 5
shl r9, 255
shl r9, byte 1
shl rsp, 1
shl rsp, cl
shl rsp, 5
shl rsp, 255
shl rsp, byte 1
shl r15, 1
shl r15, cl
shl r15, 5
shl r15, 255
shl r15, byte 1
shl qword [rbx], 1
shl qword [rbx], cl
shl qword [rbx], 5
shl qword [rbx], 255
shl qword [rbx], byte 1
shl qword [rbp], 1
shl qword [rbp], cl
shl qword [rbp], 5
shl qword [rbp], 255
shl qword [rbp], byte 1
shl qword [rsp], 1
shl qword [rsp], cl
shl qword [rsp], 5
shl qword [rsp], 255
shl qword [rsp], byte 1
shl qword [r12], 1
shl qword [r12], cl
shl qword [r12], 5
shl qword [r12], 255
shl qword [r12], byte 1
shl qword [r13], 1
shl qword [r13], cl
shl qword [r13], 5
shl qword [r13], 255
shl qword [r13], byte 1
shl qword [rax+rcx*4], 1
shl qword [rax+rcx*4], cl
shl qword [rax+rcx*4], 5
shl qword [rax+rcx*4], 255
shl qword [rax+rcx*4], byte 1
shl qword [rbx+r9*8-100], 1
shl qword [rbx+r9*8-100], cl
shl qword [rbx+r9*8-100], 5
shl qword [rbx+r9*8-100], 255
shl qword [rbx+r9*8-100], byte 1
shl qword [r10+1000], 1
shl qword [r10+1000], cl
shl qword [r10+1000], 5
shl qword [r10+1000], 255
shl qword [r10+1000], byte 1
shl qword [0x1234], 1
shl qword [0x1234], cl
shl qword [0x1234], 5
shl qword [0x1234], 255
shl qword [0x1234], byte 1
shl qword [rel here], 1
shl qword [rel here], cl
shl qword [rel here], 5
shl qword [rel here], 255
shl qword [rel here], byte 1
shl qword [rel here+8], 1
shl qword [rel here+8], cl
shl qword [rel here+8], 5
shl qword [rel here+8], 255
shl qword [rel here+8], byte 1
shl qword [eax+ecx], 1
shl qword [eax+ecx], cl
shl qword [eax+ecx], 5
shl qword [eax+ecx], 255
shl qword [eax+ecx], byte 1
shl qword [rax*5], 1
shl qword [rax*5], cl
shl qword [rax*5], 5
shl qword [rax*5], 255
shl qword [rax*5], byte 1
shl qword [rbp+rax], 1
shl qword [rbp+rax], cl
shl qword [rbp+rax], 5
shl qword [rbp+rax], 255
shl qword [rbp+rax], byte 1
shl qword [gs:rdi], 1
shl qword [gs:rdi], cl
shl qword [gs:rdi], 5
shl qword [gs:rdi], 255
shl qword [gs:rdi], byte 1
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
shr sil, 1
shr sil, cl
shr sil, 5
shr sil, 255
shr sil, byte 1
shr byte [rbp+rax], 1
shr byte [rbp+rax], cl
shr byte [rbp+rax], 5
shr byte [rbp+rax], 255
shr byte [rbp+rax], byte 1
shr byte [gs:rdi], 1
shr byte [gs:rdi], cl
shr byte [gs:rdi], 5
shr byte [gs:rdi], 255
shr byte [gs:rdi], byte 1
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
shr r10w, 1
shr r10w, cl
shr r10w, 5
shr r10w, 255
shr r10w, byte 1
shr word [rbp+rax], 1
shr word [rbp+rax], cl
shr word [rbp+rax], 5
shr word [rbp+rax], 255
shr word [rbp+rax], byte 1
shr word [gs:rdi], 1
shr word [gs:rdi], cl
shr word [gs:rdi], 5
shr word [gs:rdi], 255
shr word [gs:rdi], byte 1
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
shr r11d, 1
shr r11d, cl
shr r11d, 5
shr r11d, 255
shr r11d, byte 1
shr dword [rbp+rax], 1
shr dword [rbp+rax], cl
shr dword [rbp+rax], 5
shr dword [rbp+rax], 255
shr dword [rbp+rax], byte 1
shr dword [gs:rdi], 1
shr dword [gs:rdi], cl
shr dword [gs:rdi], 5
shr dword [gs:rdi], 255
shr dword [gs:rdi], byte 1
shr rax, 1
shr rax, cl
shr rax, 5
shr rax, 255
shr rax, byte 1
shr rbx, 1
shr rbx, cl
shr rbx, 5
shr rbx, 255
shr rbx, byte 1
shr rsp, 1
shr rsp, cl
shr rsp, 5
shr rsp, 255
shr rsp, byte 1
shr qword [rbp+rax], 1
shr qword [rbp+rax], cl
shr qword [rbp+rax], 5
shr qword [rbp+rax], 255
shr qword [rbp+rax], byte 1
shr qword [gs:rdi], 1
shr qword [gs:rdi], cl
shr qword [gs:rdi], 5
shr qword [gs:rdi], 255
shr qword [gs:rdi], byte 1
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
sar sil, 1
sar sil, cl
sar sil, 5
sar sil, 255
sar sil, byte 1
sar byte [rbp+rax], 1
sar byte [rbp+rax], cl
sar byte [rbp+rax], 5
sar byte [rbp+rax], 255
sar byte [rbp+rax], byte 1
sar byte [gs:rdi], 1
sar byte [gs:rdi], cl
sar byte [gs:rdi], 5
sar byte [gs:rdi], 255
sar byte [gs:rdi], byte 1
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
sar r10w, 1
sar r10w, cl
sar r10w, 5
sar r10w, 255
sar r10w, byte 1
sar word [rbp+rax], 1
sar word [rbp+rax], cl
sar word [rbp+rax], 5
sar word [rbp+rax], 255
sar word [rbp+rax], byte 1
sar word [gs:rdi], 1
sar word [gs:rdi], cl
sar word [gs:rdi], 5
sar word [gs:rdi], 255
sar word [gs:rdi], byte 1
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
sar r11d, 1
sar r11d, cl
sar r11d, 5
sar r11d, 255
sar r11d, byte 1
sar dword [rbp+rax], 1
sar dword [rbp+rax], cl
sar dword [rbp+rax], 5
sar dword [rbp+rax], 255
sar dword [rbp+rax], byte 1
sar dword [gs:rdi], 1
sar dword [gs:rdi], cl
sar dword [gs:rdi], 5
sar dword [gs:rdi], 255
sar dword [gs:rdi], byte 1
sar rax, 1
sar rax, cl
sar rax, 5
sar rax, 255
sar rax, byte 1
sar rbx, 1
sar rbx, cl
sar rbx, 5
sar rbx, 255
sar rbx, byte 1
sar rsp, 1
sar rsp, cl
sar rsp, 5
sar rsp, 255
sar rsp, byte 1
sar qword [rbp+rax], 1
sar qword [rbp+rax], cl
sar qword [rbp+rax], 5
sar qword [rbp+rax], 255
sar qword [rbp+rax], byte 1
sar qword [gs:rdi], 1
sar qword [gs:rdi], cl
sar qword [gs:rdi], 5
sar qword [gs:rdi], 255
sar qword [gs:rdi], byte 1
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
sal sil, 1
sal sil, cl
sal sil, 5
sal sil, 255
sal sil, byte 1
sal byte [rbp+rax], 1
sal byte [rbp+rax], cl
sal byte [rbp+rax], 5
sal byte [rbp+rax], 255
sal byte [rbp+rax], byte 1
sal byte [gs:rdi], 1
sal byte [gs:rdi], cl
sal byte [gs:rdi], 5
sal byte [gs:rdi], 255
sal byte [gs:rdi], byte 1
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
sal r10w, 1
sal r10w, cl
sal r10w, 5
sal r10w, 255
sal r10w, byte 1
sal word [rbp+rax], 1
sal word [rbp+rax], cl
sal word [rbp+rax], 5
sal word [rbp+rax], 255
sal word [rbp+rax], byte 1
sal word [gs:rdi], 1
sal word [gs:rdi], cl
sal word [gs:rdi], 5
sal word [gs:rdi], 255
sal word [gs:rdi], byte 1
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
sal r11d, 1
sal r11d, cl
sal r11d, 5
sal r11d, 255
sal r11d, byte 1
sal dword [rbp+rax], 1
sal dword [rbp+rax], cl
sal dword [rbp+rax], 5
sal dword [rbp+rax], 255
sal dword [rbp+rax], byte 1
sal dword [gs:rdi], 1
sal dword [gs:rdi], cl
sal dword [gs:rdi], 5
sal dword [gs:rdi], 255
sal dword [gs:rdi], byte 1
sal rax, 1
sal rax, cl
sal rax, 5
sal rax, 255
sal rax, byte 1
sal rbx, 1
sal rbx, cl
sal rbx, 5
sal rbx, 255
sal rbx, byte 1
sal rsp, 1
sal rsp, cl
sal rsp, 5
sal rsp, 255
sal rsp, byte 1
sal qword [rbp+rax], 1
sal qword [rbp+rax], cl
sal qword [rbp+rax], 5
sal qword [rbp+rax], 255
sal qword [rbp+rax], byte 1
sal qword [gs:rdi], 1
sal qword [gs:rdi], cl
sal qword [gs:rdi], 5
sal qword [gs:rdi], 255
sal qword [gs:rdi], byte 1
shld ax, cx, 1
shld ax, cx, cl
shld ax, cx, 31
shld bx, cx, 1
shld bx, cx, cl
shld bx, cx, 31
shld r10w, cx, 1
shld r10w, cx, cl
shld r10w, cx, 31
shld [rbp], cx, 1
shld [rbp], cx, cl
shld [rbp], cx, 31
shld [r12], cx, 1
shld [r12], cx, cl
shld [r12], cx, 31
shld [rax+rcx*4], cx, 1
shld [rax+rcx*4], cx, cl
shld [rax+rcx*4], cx, 31
shld [r10+1000], cx, 1
shld [r10+1000], cx, cl
shld [r10+1000], cx, 31
shld [rel here], cx, 1
shld [rel here], cx, cl
shld [rel here], cx, 31
shld [eax+ecx], cx, 1
shld [eax+ecx], cx, cl
shld [eax+ecx], cx, 31
shld [rbp+rax], cx, 1
shld [rbp+rax], cx, cl
shld [rbp+rax], cx, 31
shld eax, ecx, 1
shld eax, ecx, cl
shld eax, ecx, 31
shld ebx, ecx, 1
shld ebx, ecx, cl
shld ebx, ecx, 31
shld r11d, ecx, 1
shld r11d, ecx, cl
shld r11d, ecx, 31
shld [rbp], ecx, 1
shld [rbp], ecx, cl
shld [rbp], ecx, 31
shld [r12], ecx, 1
shld [r12], ecx, cl
shld [r12], ecx, 31
shld [rax+rcx*4], ecx, 1
shld [rax+rcx*4], ecx, cl
shld [rax+rcx*4], ecx, 31
shld [r10+1000], ecx, 1
shld [r10+1000], ecx, cl
shld [r10+1000], ecx, 31
shld [rel here], ecx, 1
shld [rel here], ecx, cl
shld [rel here], ecx, 31
shld [eax+ecx], ecx, 1
shld [eax+ecx], ecx, cl
shld [eax+ecx], ecx, 31
shld [rbp+rax], ecx, 1
shld [rbp+rax], ecx, cl
shld [rbp+rax], ecx, 31
shld rax, rcx, 1
shld rax, rcx, cl
shld rax, rcx, 31
shld rbx, rcx, 1
shld rbx, rcx, cl
shld rbx, rcx, 31
shld rsp, rcx, 1
shld rsp, rcx, cl
shld rsp, rcx, 31
shld [rbx], rcx, 1
shld [rbx], rcx, cl
shld [rbx], rcx, 31
shld [rsp], rcx, 1
shld [rsp], rcx, cl
shld [rsp], rcx, 31
shld [r13], rcx, 1
shld [r13], rcx, cl
shld [r13], rcx, 31
shld [rbx+r9*8-100], rcx, 1
shld [rbx+r9*8-100], rcx, cl
shld [rbx+r9*8-100], rcx, 31
shld [0x1234], rcx, 1
shld [0x1234], rcx, cl
shld [0x1234], rcx, 31
shld [rel here+8], rcx, 1
shld [rel here+8], rcx, cl
shld [rel here+8], rcx, 31
shld [rax*5], rcx, 1
shld [rax*5], rcx, cl
shld [rax*5], rcx, 31
shld [gs:rdi], rcx, 1
shld [gs:rdi], rcx, cl
shld [gs:rdi], rcx, 31
shrd ax, cx, 1
shrd ax, cx, cl
shrd ax, cx, 31
shrd bx, cx, 1
shrd bx, cx, cl
shrd bx, cx, 31
shrd r10w, cx, 1
shrd r10w, cx, cl
shrd r10w, cx, 31
shrd [rbp], cx, 1
shrd [rbp], cx, cl
shrd [rbp], cx, 31
shrd [r12], cx, 1
shrd [r12], cx, cl
shrd [r12], cx, 31
shrd [rax+rcx*4], cx, 1
shrd [rax+rcx*4], cx, cl
shrd [rax+rcx*4], cx, 31
shrd [r10+1000], cx, 1
shrd [r10+1000], cx, cl
shrd [r10+1000], cx, 31
shrd [rel here], cx, 1
shrd [rel here], cx, cl
shrd [rel here], cx, 31
shrd [eax+ecx], cx, 1
shrd [eax+ecx], cx, cl
shrd [eax+ecx], cx, 31
shrd [rbp+rax], cx, 1
shrd [rbp+rax], cx, cl
shrd [rbp+rax], cx, 31
shrd eax, ecx, 1
shrd eax, ecx, cl
shrd eax, ecx, 31
shrd ebx, ecx, 1
shrd ebx, ecx, cl
shrd ebx, ecx, 31
shrd r11d, ecx, 1
shrd r11d, ecx, cl
shrd r11d, ecx, 31
shrd [rbp], ecx, 1
shrd [rbp], ecx, cl
shrd [rbp], ecx, 31
shrd [r12], ecx, 1
shrd [r12], ecx, cl
shrd [r12], ecx, 31
shrd [rax+rcx*4], ecx, 1
shrd [rax+rcx*4], ecx, cl
shrd [rax+rcx*4], ecx, 31
shrd [r10+1000], ecx, 1
shrd [r10+1000], ecx, cl
shrd [r10+1000], ecx, 31
shrd [rel here], ecx, 1
shrd [rel here], ecx, cl
shrd [rel here], ecx, 31
shrd [eax+ecx], ecx, 1
shrd [eax+ecx], ecx, cl
shrd [eax+ecx], ecx, 31
shrd [rbp+rax], ecx, 1
shrd [rbp+rax], ecx, cl
shrd [rbp+rax], ecx, 31
shrd rax, rcx, 1
shrd rax, rcx, cl
shrd rax, rcx, 31
shrd rbx, rcx, 1
shrd rbx, rcx, cl
shrd rbx, rcx, 31
shrd rsp, rcx, 1
shrd rsp, rcx, cl
shrd rsp, rcx, 31
shrd [rbx], rcx, 1
shrd [rbx], rcx, cl
shrd [rbx], rcx, 31
shrd [rsp], rcx, 1
shrd [rsp], rcx, cl
shrd [rsp], rcx, 31
shrd [r13], rcx, 1
shrd [r13], rcx, cl
shrd [r13], rcx, 31
shrd [rbx+r9*8-100], rcx, 1
shrd [rbx+r9*8-100], rcx, cl
shrd [rbx+r9*8-100], rcx, 31
shrd [0x1234], rcx, 1
shrd [0x1234], rcx, cl
shrd [0x1234], rcx, 31
shrd [rel here+8], rcx, 1
shrd [rel here+8], rcx, cl
shrd [rel here+8], rcx, 31
shrd [rax*5], rcx, 1
shrd [rax*5], rcx, cl
shrd [rax*5], rcx, 31
shrd [gs:rdi], rcx, 1
shrd [gs:rdi], rcx, cl
shrd [gs:rdi], rcx, 31
fwd: nop
end:
