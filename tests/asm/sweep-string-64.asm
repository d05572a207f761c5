; Instruction sweep: string, 64-bit mode.
bits 64
k equ 5
here:
movsb
rep movsb
repne movsb
a32 movsb
rep a32 movsb
es movsb
fs movsb
rep gs movsb
movsw
rep movsw
repne movsw
a32 movsw
rep a32 movsw
es movsw
fs movsw
rep gs movsw
movsd
rep movsd
repne movsd
a32 movsd
rep a32 movsd
es movsd
fs movsd
rep gs movsd
movsq
rep movsq
repne movsq
a32 movsq
rep a32 movsq
es movsq
fs movsq
rep gs movsq
cmpsb
rep cmpsb
repne cmpsb
a32 cmpsb
rep a32 cmpsb
es cmpsb
fs cmpsb
rep gs cmpsb
cmpsw
rep cmpsw
repne cmpsw
a32 cmpsw
rep a32 cmpsw
es cmpsw
fs cmpsw
rep gs cmpsw
cmpsd
rep cmpsd
repne cmpsd
a32 cmpsd
rep a32 cmpsd
es cmpsd
fs cmpsd
rep gs cmpsd
cmpsq
rep cmpsq
repne cmpsq
a32 cmpsq
rep a32 cmpsq
es cmpsq
fs cmpsq
rep gs cmpsq
stosb
rep stosb
repne stosb
a32 stosb
rep a32 stosb
es stosb
fs stosb
rep gs stosb
stosw
rep stosw
repne stosw
a32 stosw
rep a32 stosw
es stosw
fs stosw
rep gs stosw
stosd
rep stosd
repne stosd
a32 stosd
rep a32 stosd
es stosd
fs stosd
rep gs stosd
stosq
rep stosq
repne stosq
a32 stosq
rep a32 stosq
es stosq
fs stosq
rep gs stosq
lodsb
rep lodsb
repne lodsb
a32 lodsb
rep a32 lodsb
es lodsb
fs lodsb
rep gs lodsb
lodsw
rep lodsw
repne lodsw
a32 lodsw
rep a32 lodsw
es lodsw
fs lodsw
rep gs lodsw
lodsd
rep lodsd
repne lodsd
a32 lodsd
rep a32 lodsd
es lodsd
fs lodsd
rep gs lodsd
lodsq
rep lodsq
repne lodsq
a32 lodsq
rep a32 lodsq
es lodsq
fs lodsq
rep gs lodsq
scasb
rep scasb
repne scasb
a32 scasb
rep a32 scasb
es scasb
fs scasb
rep gs scasb
scasw
rep scasw
repne scasw
a32 scasw
rep a32 scasw
es scasw
fs scasw
rep gs scasw
scasd
rep scasd
repne scasd
a32 scasd
rep a32 scasd
es scasd
fs scasd
rep gs scasd
scasq
rep scasq
repne scasq
a32 scasq
rep a32 scasq
es scasq
fs scasq
rep gs scasq
insb
rep insb
repne insb
a32 insb
rep a32 insb
es insb
fs insb
rep gs insb
insw
rep insw
repne insw
a32 insw
rep a32 insw
es insw
fs insw
rep gs insw
insd
rep insd
repne insd
a32 insd
rep a32 insd
es insd
fs insd
rep gs insd
outsb
rep outsb
repne outsb
a32 outsb
rep a32 outsb
es outsb
fs outsb
rep gs outsb
outsw
rep outsw
repne outsw
a32 outsw
rep a32 outsw
es outsw
fs outsw
rep gs outsw
outsd
rep outsd
repne outsd
a32 outsd
rep a32 outsd
es outsd
fs outsd
rep gs outsd
fwd: nop
end:
