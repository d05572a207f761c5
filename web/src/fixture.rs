//! A small machine whose state hash must be the same wherever this is compiled: native and WebAssembly tests both
//! compare with [`EXPECTED_HASH`].

use emulator_core::boot::Image;
use emulator_core::event::Unobserved;
use emulator_core::machine::{Machine, MachineConfig};

/// Ring 0, 64 bits: fills memory with a sequence of numbers by multiplication, rotation, carry and string stores, over
/// and over.
const PROGRAM: &str = "
        bits    64
        org     0x100000
start:  mov     rbx, 0x9e3779b97f4a7c15
        mov     rdi, 0x200000
        xor     eax, eax
        mov     rsi, 6364136223846793005
        mov     rbp, 1442695040888963407
.next:  imul    rbx, rsi
        add     rbx, rbp
        rol     rbx, 13
        adc     rax, rbx
        mov     [rdi], rax
        movzx   ecx, bl
        and     ecx, 7
        rep     stosb
        and     rdi, 0x2ffff8
        or      rdi, 0x200000
        jmp     .next
";
const ADDRESS: u64 = 0x10_0000;
const TICKS: u64 = 200_000;

/// What [`state_hash`] gives.
pub const EXPECTED_HASH: u64 = 0x2291_70a4_8be0_bdb6;

/// Runs the machine and hashes its whole state.
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
    machine.run(TICKS, &mut Unobserved);
    Ok(machine.state_hash())
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_native_hash_is_the_expected_one() {
        assert_eq!(super::state_hash(), Ok(super::EXPECTED_HASH));
    }
}
