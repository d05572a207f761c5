; Instruction sweep: plain, 16-bit mode.
bits 16
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
wbinvd
invd
clts
iret
iretw
iretd
int3
int1
icebp
into
lahf
sahf
cbw
cwde
cwd
cdq
leave
pushf
pushfw
pushfd
popf
popfw
popfd
pusha
pushad
pushaw
popa
popad
popaw
xlatb
xlat
aaa
aas
daa
das
aam
aad
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
retd
retfw
retfd
getsec
clac
stac
xtest
xend
encls
enclu
o16 iret
o32 iret
o16 ret
o16 pushf
o32 pushf
o32 retf
o16 retf
a32 nop
o16 nop
o32 nop
a16 xlatb
a32 xlatb
o16 leave
o32 leave
lock
rep
repne
o16
o32
a16
a32
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
aam 16
aad 16
enter 8, 0
enter 0x1234, 3
o16 enter 1,2
fwd: nop
end:
