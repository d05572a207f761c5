//! Selectors as operands: what user code may ask about descriptors, and which ones it may load. Only those that mean the
//! same on the host under Linux and in our descriptor tables: its three user segments, null, and ones that are refused.

use iced_x86::{Instruction, Mnemonic, OpKind, Register};

use super::generate::{self, Generated};
use super::layout::{CODE_32, CODE_64, DATA};
use super::random::Random;

const RSP: usize = 4;
/// Kernel code, an index of the local table, behind the end of the global table.
const REFUSED: [u16; 5] = [0x10, 0x13, 0x37, 0x83, 0xfff8];

/// LAR, LSL, VERR and VERW.
pub fn asks(instruction: &Instruction) -> bool {
    matches!(
        instruction.mnemonic(),
        Mnemonic::Lar | Mnemonic::Lsl | Mnemonic::Verr | Mnemonic::Verw
    )
}

/// MOV and POP to ES, SS or DS, LES, LDS and LSS. FS and GS have bases that both sides live by.
pub fn loads(instruction: &Instruction) -> bool {
    match instruction.mnemonic() {
        Mnemonic::Mov | Mnemonic::Pop => {
            instruction.op0_kind() == OpKind::Register
                && matches!(
                    instruction.op0_register(),
                    Register::ES | Register::SS | Register::DS
                )
        }
        name => matches!(name, Mnemonic::Les | Mnemonic::Lds | Mnemonic::Lss),
    }
}

/// Puts a selector where the instruction takes it from.
pub fn choose(generated: &mut Generated, random: &mut Random) {
    let instruction = generated.instruction;
    let selector = selector(random);
    let bytes = selector.to_le_bytes();
    match instruction.mnemonic() {
        Mnemonic::Pop => {
            let top = generated.case.registers[RSP];
            generate::remember(generated, top, &bytes);
            return;
        }
        Mnemonic::Les | Mnemonic::Lds | Mnemonic::Lss => {
            let behind_offset = instruction.memory_size().size() as u64 - 2;
            if let Some(address) = generate::effective_address(generated, 1) {
                let at = address.wrapping_add(behind_offset);
                generate::remember(generated, at, &bytes);
            }
            return;
        }
        _ => {}
    }
    // The selector is the last operand.
    let number = instruction.op_count() - 1;
    if instruction.op_kind(number) == OpKind::Register {
        let register = instruction.op_register(number).full_register().number();
        let value = &mut generated.case.registers[register];
        *value = *value & !0xffff | u64::from(selector);
    } else if let Some(address) = generate::effective_address(generated, number) {
        generate::remember(generated, address, &bytes);
    }
}

fn selector(random: &mut Random) -> u16 {
    match random.below(10) {
        0..5 => DATA,
        5 => CODE_32,
        6 => CODE_64,
        // Null, with any privilege.
        7 => random.below(4) as u16,
        // The same segments with another privilege.
        8 => random.pick(&[DATA, CODE_32, CODE_64]) & !3 | random.below(4) as u16,
        _ => random.pick(&REFUSED),
    }
}
