//! A small machine whose registers and memory must be the same wherever this is compiled: native and WebAssembly tests
//! both compare with [`EXPECTED_HASH`]. It changes only if an instruction does something else than before.

use emulator_core::boot::Image;
use emulator_core::machine::{Machine, MachineConfig};

/// Ring 0, 64 bits: fills memory with a sequence of numbers by multiplication, rotation, carry and string stores, over
/// and over, and with what floating point makes of their bits: doubles, singles and 80 bits, NaNs among them.
const PROGRAM: &str = "
        bits    64
        org     0x100000
start:  mov     rax, cr4
        or      eax, 0x600
        mov     cr4, rax
        mov     rbx, 0x9e3779b97f4a7c15
        mov     rdi, 0x200000
        xor     eax, eax
        mov     rsi, 6364136223846793005
        mov     rbp, 1442695040888963407
.next:  imul    rbx, rsi
        add     rbx, rbp
        rol     rbx, 13
        adc     rax, rbx
        mov     [rdi], rax
        movq    xmm0, rbx
        movq    xmm1, rax
        addsd   xmm2, xmm0
        subsd   xmm3, xmm2
        mulsd   xmm2, xmm1
        divsd   xmm3, xmm1
        sqrtsd  xmm4, xmm0
        cvtsd2ss xmm5, xmm2
        mulps   xmm1, xmm0
        addps   xmm1, xmm5
        dppd    xmm0, xmm3, 0x31
        movups  [rdi + 8], xmm0
        movups  [rdi + 24], xmm1
        movlpd  [rdi + 40], xmm2
        movlpd  [rdi + 48], xmm3
        movlpd  [rdi + 56], xmm4
        stmxcsr [rdi + 64]
        fninit
        fld     qword [rdi]
        fld     dword [rdi + 4]
        fadd    qword [rdi + 8]
        fyl2x
        fsin
        fstp    tword [rdi + 68]
        fnstsw  word [rdi + 80]
        xorps   xmm2, xmm2
        xorps   xmm3, xmm3
        movzx   ecx, bl
        and     ecx, 7
        rep     stosb
        and     rdi, 0x2ffff8
        or      rdi, 0x200000
        jmp     .next
";
const ADDRESS: u64 = 0x10_0000;
const TICKS: u64 = 200_000;
/// What the program fills: address and length.
const FILLED: (u64, usize) = (0x20_0000, 0x10_0000);
/// The two constants of the 64-bit FNV-1a hash.
const FNV_OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const FNV_PRIME: u64 = 0x100_0000_01b3;

/// What [`state_hash`] gives.
pub const EXPECTED_HASH: u64 = 0x7241_a5d1_22fd_11b3;

/// Runs the machine and hashes its general registers and the memory that the program fills.
///
/// # Errors
/// When the program does not assemble or boot, in words.
pub fn state_hash() -> Result<u64, String> {
    let flat = assembler::assemble_flat("fixture.asm", PROGRAM, ADDRESS)
        .map_err(|mistakes| format!("{mistakes:?}"))?;
    let image = Image::Flat {
        bytes: flat.bytes,
        address: ADDRESS,
    };
    let mut machine = Machine::boot(MachineConfig { memory: 4 << 20 }, &image)
        .map_err(|error| error.to_string())?;
    machine.run_unobserved(TICKS);
    let mut memory = vec![0; FILLED.1];
    if !machine.read_virtual(FILLED.0, &mut memory) {
        return Err("the memory that the program fills is not mapped".to_owned());
    }
    let cpu = machine.cpu();
    let registers = cpu.registers.iter().chain([&cpu.rip]);
    let bytes = registers
        .flat_map(|register| register.to_le_bytes())
        .chain(memory);
    Ok(bytes.fold(FNV_OFFSET, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(FNV_PRIME)
    }))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_native_hash_is_the_expected_one() {
        assert_eq!(super::state_hash(), Ok(super::EXPECTED_HASH));
    }
}
