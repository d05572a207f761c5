; Instruction sweep: plain, 64-bit mode.
bits 64
k equ 5
here:
hlt
cli
sti
cld
std
clc
stc
cmc
nop
ud2
cpuid
rdtsc
rdtscp
rdmsr
wrmsr
rdpmc
syscall
sysret
sysenter
sysexit
swapgs
wbinvd
invd
clts
iret
iretw
iretd
iretq
int3
int1
icebp
lahf
sahf
cbw
cwde
cdqe
cwd
cdq
cqo
leave
pushf
pushfw
pushfq
popf
popfw
popfq
xlatb
xlat
pause
wait
fwait
mfence
lfence
sfence
monitor
mwait
vmrun
vmload
vmsave
vmmcall
vmcall
vmlaunch
vmresume
vmxoff
stgi
clgi
skinit
invlpga
xgetbv
xsetbv
rsm
emms
fninit
finit
fnclex
fclex
ret
retn
retf
retw
retq
retfw
retfd
retfq
getsec
rdpkru
wrpkru
clac
stac
xtest
xend
encls
enclu
o64 sysret
o64 sysexit
o16 iret
o32 iret
o64 iret
o16 ret
o16 pushf
o32 pushf
o64 retf
o32 retf
o16 retf
a32 nop
o16 nop
o32 nop
a32 xlatb
o16 leave
o32 leave
lock
rep
repne
o16
o32
a32
a64
int 0
int 3
int 0x80
int 255
ret 0
retf 0
retn 0
ret 4
retf 4
retn 4
ret 0x1234
retf 0x1234
retn 0x1234
enter 8, 0
enter 0x1234, 3
o16 enter 1,2
fwd: nop
end:
