; Instruction sweep: string, 16-bit mode.
bits 16
k equ 5
here:
movsb
rep movsb
repne movsb
a16 movsb
a32 movsb
rep a32 movsb
es movsb
fs movsb
rep gs movsb
movsw
rep movsw
repne movsw
a16 movsw
a32 movsw
rep a32 movsw
es movsw
fs movsw
rep gs movsw
movsd
rep movsd
repne movsd
a16 movsd
a32 movsd
rep a32 movsd
es movsd
fs movsd
rep gs movsd
cmpsb
rep cmpsb
repne cmpsb
a16 cmpsb
a32 cmpsb
rep a32 cmpsb
es cmpsb
fs cmpsb
rep gs cmpsb
cmpsw
rep cmpsw
repne cmpsw
a16 cmpsw
a32 cmpsw
rep a32 cmpsw
es cmpsw
fs cmpsw
rep gs cmpsw
cmpsd
rep cmpsd
repne cmpsd
a16 cmpsd
a32 cmpsd
rep a32 cmpsd
es cmpsd
fs cmpsd
rep gs cmpsd
stosb
rep stosb
repne stosb
a16 stosb
a32 stosb
rep a32 stosb
es stosb
fs stosb
rep gs stosb
stosw
rep stosw
repne stosw
a16 stosw
a32 stosw
rep a32 stosw
es stosw
fs stosw
rep gs stosw
stosd
rep stosd
repne stosd
a16 stosd
a32 stosd
rep a32 stosd
es stosd
fs stosd
rep gs stosd
lodsb
rep lodsb
repne lodsb
a16 lodsb
a32 lodsb
rep a32 lodsb
es lodsb
fs lodsb
rep gs lodsb
lodsw
rep lodsw
repne lodsw
a16 lodsw
a32 lodsw
rep a32 lodsw
es lodsw
fs lodsw
rep gs lodsw
lodsd
rep lodsd
repne lodsd
a16 lodsd
a32 lodsd
rep a32 lodsd
es lodsd
fs lodsd
rep gs lodsd
scasb
rep scasb
repne scasb
a16 scasb
a32 scasb
rep a32 scasb
es scasb
fs scasb
rep gs scasb
scasw
rep scasw
repne scasw
a16 scasw
a32 scasw
rep a32 scasw
es scasw
fs scasw
rep gs scasw
scasd
rep scasd
repne scasd
a16 scasd
a32 scasd
rep a32 scasd
es scasd
fs scasd
rep gs scasd
insb
rep insb
repne insb
a16 insb
a32 insb
rep a32 insb
es insb
fs insb
rep gs insb
insw
rep insw
repne insw
a16 insw
a32 insw
rep a32 insw
es insw
fs insw
rep gs insw
insd
rep insd
repne insd
a16 insd
a32 insd
rep a32 insd
es insd
fs insd
rep gs insd
outsb
rep outsb
repne outsb
a16 outsb
a32 outsb
rep a32 outsb
es outsb
fs outsb
rep gs outsb
outsw
rep outsw
repne outsw
a16 outsw
a32 outsw
rep a32 outsw
es outsw
fs outsw
rep gs outsw
outsd
rep outsd
repne outsd
a16 outsd
a32 outsd
rep a32 outsd
es outsd
fs outsd
rep gs outsd
fwd: nop
end:
