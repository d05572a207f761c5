//! Far jumps, calls and returns: where they lead. Selectors are those that mean the same on the host under Linux and in
//! our descriptor tables: its two code segments, its data segment, and ones that are refused.

use iced_x86::{Code, Instruction, Mnemonic, OpKind};

use super::case::Bits;
use super::generate::{self, Generated};
use super::layout::{ARENA, CODE_32, CODE_64, DATA};
use super::random::Random;

const RSP: usize = 4;
/// What IRET may set: the six, DF, NT, and TF and AC too rarely to matter for anything else.
const FLAGS: u64 = 0x4cd5;
const TRAP: u64 = 1 << 8;
const ALIGNMENT_CHECK: u64 = 1 << 18;
const FIXED: u64 = 0x202;

/// A jump, call or return to another segment.
pub fn is_far(instruction: &Instruction) -> bool {
    let code = instruction.code();
    code.is_jmp_far()
        || code.is_jmp_far_indirect()
        || code.is_call_far()
        || code.is_call_far_indirect()
        || returns(instruction)
}

fn returns(instruction: &Instruction) -> bool {
    matches!(
        instruction.mnemonic(),
        Mnemonic::Retf | Mnemonic::Iret | Mnemonic::Iretd | Mnemonic::Iretq
    )
}

/// Puts a target into the instruction, its memory operand or the stack.
pub fn aim(generated: &mut Generated, place: u64, random: &mut Random) {
    let instruction = generated.instruction;
    let selector = code_selector(random, generated.case.bits);
    if returns(&instruction) {
        let frame = frame(&instruction, generated.case.bits, place, selector, random);
        let top = generated.case.registers[RSP];
        generate::remember(generated, top, &frame);
    } else if instruction.op0_kind() == OpKind::Memory {
        let mut pointer = place.to_le_bytes()[..width(instruction.code())].to_vec();
        pointer.extend(selector.to_le_bytes());
        if let Some(address) = generate::effective_address(generated, 0) {
            generate::remember(generated, address, &pointer);
        }
    } else {
        let width = width(instruction.code());
        generate::patch_far_pointer(generated, &place.to_le_bytes()[..width], selector);
    }
}

fn width(code: Code) -> usize {
    match code {
        Code::Retfw
        | Code::Retfw_imm16
        | Code::Iretw
        | Code::Jmp_m1616
        | Code::Call_m1616
        | Code::Jmp_ptr1616
        | Code::Call_ptr1616 => 2,
        Code::Retfq | Code::Retfq_imm16 | Code::Iretq | Code::Jmp_m1664 | Code::Call_m1664 => 8,
        _ => 4,
    }
}

fn code_selector(random: &mut Random, bits: Bits) -> u16 {
    let same = if bits == Bits::B64 { CODE_64 } else { CODE_32 };
    match random.below(10) {
        0..6 => same,
        6 | 7 => random.pick(&[CODE_32, CODE_64]),
        // Null, data, too low a privilege, the system's own, no such table.
        _ => random.pick(&[0, 3, DATA, CODE_64 & !3, CODE_64 - 1, 0x10, 0x13, 0x37]),
    }
}

fn frame(
    instruction: &Instruction,
    bits: Bits,
    place: u64,
    selector: u16,
    random: &mut Random,
) -> Vec<u8> {
    let width = width(instruction.code());
    let garbage = random.bits() & !0xffff;
    let target = if random.permille(30) {
        random.bits()
    } else {
        place
    };
    let mut slots = vec![target, garbage | u64::from(selector)];
    if instruction.mnemonic() != Mnemonic::Retf {
        let mut flags = random.bits() & FLAGS | FIXED;
        for (flag, share) in [(TRAP, 20), (ALIGNMENT_CHECK, 40)] {
            if random.permille(share) {
                flags |= flag;
            }
        }
        slots.push(flags);
        if bits == Bits::B64 {
            slots.push(if random.permille(500) {
                ARENA + random.below(0x2000)
            } else {
                random.value()
            });
            let usable = random.permille(850);
            let stack = if usable {
                DATA
            } else {
                random.pick(&[0, 3, CODE_64, DATA & !3, 0x37])
            };
            slots.push(garbage | u64::from(stack));
        }
    }
    slots
        .iter()
        .flat_map(|slot| slot.to_le_bytes()[..width].to_vec())
        .collect()
}
