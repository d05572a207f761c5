//! Decides whether a written operand can be a given operand of an encoding, and how it is then encoded.

use crate::address::Address;
use crate::statement::Distance;
use iced_x86::{Code, MemorySize, OpCodeOperandKind as Kind, OpKind, Register};

/// An operand whose value is known for this pass.
#[derive(Clone, Debug)]
pub(crate) struct Resolved {
    pub column: u32,
    pub size: Option<u32>,
    pub strict: bool,
    pub distance: Option<Distance>,
    pub kind: ResolvedKind,
}

#[derive(Clone, Debug)]
pub(crate) enum ResolvedKind {
    Register(Register),
    Immediate(Immediate),
    Far { selector: u16, offset: u64 },
    Memory(Address),
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Immediate {
    pub number: u64,
    /// It does not move with any section, so that its value may choose a shorter form.
    pub plain: bool,
    /// Nothing is known of it in this pass.
    pub unknown: bool,
    /// It is a place in the section of the instruction.
    pub near_here: bool,
}

/// How a matched operand is put into iced's instruction.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Matched {
    Register(Register),
    Immediate(OpKind, u64),
    Memory,
    Branch(OpKind, u64),
    Far(OpKind, u16, u64),
}

/// Why an operand does not match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mismatch {
    Kind,
    /// The value does not fit in so many bits; true when they are signed only.
    Range {
        bits: u32,
        signed: bool,
    },
}

/// Matches one operand of `code`.
pub(crate) fn operand(code: Code, kind: Kind, operand: &Resolved) -> Result<Matched, Mismatch> {
    match &operand.kind {
        ResolvedKind::Register(register) => {
            let register = as_needed(code, kind, *register);
            let size_fits = operand
                .size
                .is_none_or(|size| size == register.size() as u32);
            (size_fits && accepts_register(kind, register))
                .then_some(Matched::Register(register))
                .ok_or(Mismatch::Kind)
        }
        ResolvedKind::Immediate(value) => immediate(code, kind, operand, *value),
        ResolvedKind::Far { selector, offset } => far(kind, operand, *selector, *offset),
        ResolvedKind::Memory(address) => memory(code, kind, operand, address),
    }
}

/// Some system instructions use 16 bits of any register; NASM then leaves size prefixes out.
fn as_needed(code: Code, kind: Kind, register: Register) -> Register {
    use Code::{
        Lar_r16_rm16, Lar_r32_r32m16, Lar_r64_r64m16, Lldt_r32m16, Lldt_rm16, Lmsw_r32m16,
        Lmsw_rm16, Lsl_r16_rm16, Lsl_r32_r32m16, Lsl_r64_r64m16, Ltr_r32m16, Ltr_rm16,
        Mov_Sreg_r32m16, Mov_Sreg_rm16, Mov_r32m16_Sreg, Sldt_r32m16, Verr_r32m16, Verr_rm16,
        Verw_r32m16, Verw_rm16,
    };
    let any = matches!(
        code,
        Mov_Sreg_r32m16
            | Mov_Sreg_rm16
            | Lar_r16_rm16
            | Lar_r32_r32m16
            | Lar_r64_r64m16
            | Lsl_r16_rm16
            | Lsl_r32_r32m16
            | Lsl_r64_r64m16
    );
    let from_word = matches!(
        code,
        Lldt_r32m16
            | Lldt_rm16
            | Ltr_r32m16
            | Ltr_rm16
            | Verr_r32m16
            | Verr_rm16
            | Verw_r32m16
            | Verw_rm16
            | Lmsw_r32m16
            | Lmsw_rm16
    ) && register.is_gpr16();
    let from_long = matches!(code, Mov_r32m16_Sreg | Sldt_r32m16) && register.is_gpr64();
    let wide = register.is_gpr16() || register.is_gpr32() || register.is_gpr64();
    if !(wide && (any || from_word || from_long)) {
        return register;
    }
    match kind {
        Kind::r16_or_mem => sized(register, Register::AX),
        Kind::r32_or_mem => register.full_register32(),
        Kind::r64_or_mem => register.full_register(),
        _ => register,
    }
}

/// The register of the same number in the family of `first`.
fn sized(register: Register, first: Register) -> Register {
    first + register.number() as u32
}

fn accepts_register(kind: Kind, register: Register) -> bool {
    use Kind::*;
    match kind {
        r8_or_mem | r8_reg | r8_opcode => register.is_gpr8(),
        r16_or_mem | r16_reg | r16_reg_mem | r16_rm | r16_opcode => register.is_gpr16(),
        r32_or_mem | r32_or_mem_mpx | r32_reg | r32_reg_mem | r32_rm | r32_opcode | r32_vvvv => {
            register.is_gpr32()
        }
        r64_or_mem | r64_or_mem_mpx | r64_reg | r64_reg_mem | r64_rm | r64_opcode | r64_vvvv => {
            register.is_gpr64()
        }
        seg_reg => register.is_segment_register(),
        mm_reg | mm_rm | mm_or_mem => register.is_mm(),
        xmm_reg | xmm_rm | xmm_or_mem | xmm_vvvv | xmm_is4 => register.is_xmm(),
        ymm_reg | ymm_rm | ymm_or_mem | ymm_vvvv | ymm_is4 => register.is_ymm(),
        cr_reg => register.is_cr(),
        dr_reg => register.is_dr(),
        tr_reg => register.is_tr(),
        sti_opcode => register.is_st(),
        _ => fixed_register(kind) == Some(register),
    }
}

fn fixed_register(kind: Kind) -> Option<Register> {
    Some(match kind {
        Kind::es => Register::ES,
        Kind::cs => Register::CS,
        Kind::ss => Register::SS,
        Kind::ds => Register::DS,
        Kind::fs => Register::FS,
        Kind::gs => Register::GS,
        Kind::al => Register::AL,
        Kind::cl => Register::CL,
        Kind::ax => Register::AX,
        Kind::dx => Register::DX,
        Kind::eax => Register::EAX,
        Kind::rax => Register::RAX,
        Kind::st0 => Register::ST0,
        _ => return None,
    })
}

fn immediate(
    code: Code,
    kind: Kind,
    operand: &Resolved,
    value: Immediate,
) -> Result<Matched, Mismatch> {
    if let Some((op_kind, bits)) = branch(kind) {
        return branch_target(code, kind, (op_kind, bits), operand, value);
    }
    if operand.distance.is_some() {
        return Err(Mismatch::Kind);
    }
    let (op_kind, bits) = match kind {
        Kind::imm8 | Kind::imm8_const_1 => (OpKind::Immediate8, 8),
        Kind::imm8sex16 => (OpKind::Immediate8to16, 8),
        Kind::imm8sex32 => (OpKind::Immediate8to32, 8),
        Kind::imm8sex64 => (OpKind::Immediate8to64, 8),
        Kind::imm16 => (OpKind::Immediate16, 16),
        Kind::imm32 => (OpKind::Immediate32, 32),
        Kind::imm32sex64 => (OpKind::Immediate32to64, 32),
        Kind::imm64 => (OpKind::Immediate64, 64),
        _ => return Err(Mismatch::Kind),
    };
    if !size_word_allows(code, kind, operand) {
        return Err(Mismatch::Kind);
    }
    let number = if value.unknown { 0 } else { value.number };
    match kind {
        Kind::imm8_const_1 => (value.plain && !value.unknown && number == 1)
            .then_some(Matched::Immediate(op_kind, 1))
            .ok_or(Mismatch::Kind),
        Kind::imm8sex16 | Kind::imm8sex32 | Kind::imm8sex64 => small(kind, operand, value)
            .map(|number| Matched::Immediate(op_kind, number))
            .ok_or(Mismatch::Range {
                bits: 8,
                signed: true,
            }),
        _ => {
            let signed = kind == Kind::imm32sex64;
            fits(number, bits, signed)
                .then_some(Matched::Immediate(op_kind, number))
                .ok_or(Mismatch::Range { bits, signed })
        }
    }
}

/// The sign-extended byte form of a value, if it has one that may be chosen.
fn small(kind: Kind, operand: &Resolved, value: Immediate) -> Option<u64> {
    let forced = operand.size == Some(1);
    if value.unknown {
        return Some(0);
    }
    if !value.plain && !forced {
        return None;
    }
    let number = match kind {
        Kind::imm8sex16 if value.number <= 0xFFFF => value.number as u16 as i16 as i64,
        Kind::imm8sex32 if value.number <= 0xFFFF_FFFF => value.number as u32 as i32 as i64,
        _ => value.number as i64,
    };
    i8::try_from(number).ok().map(|number| number as i64 as u64)
}

fn size_word_allows(code: Code, kind: Kind, operand: &Resolved) -> bool {
    let Some(size) = operand.size else {
        return true;
    };
    match kind {
        Kind::imm8 => size == 1,
        Kind::imm8sex16 => size == 1 || size == 2 && !operand.strict,
        Kind::imm8sex32 => size == 1 || size == 4 && !operand.strict,
        // In 64-bit mode a pushed dword is extended to a qword.
        Kind::imm8sex64 => size == 1 || matches!(size, 4 | 8) && !operand.strict,
        Kind::imm16 => size == 2,
        Kind::imm32 => size == 4,
        Kind::imm32sex64 => {
            size == 4 || size == 8 && (code != Code::Mov_rm64_imm32 || !operand.strict)
        }
        Kind::imm64 => size == 8,
        _ => false,
    }
}

/// Whether a number can be written in so many bits, signed or (unless `signed`) unsigned.
pub(crate) fn fits(number: u64, bits: u32, signed: bool) -> bool {
    if bits >= 64 {
        return true;
    }
    let value = number as i64;
    let lowest = -(1_i64 << (bits - 1));
    let highest = if signed {
        (1_i64 << (bits - 1)) - 1
    } else {
        (1_i64 << bits) - 1
    };
    (lowest..=highest).contains(&value)
}

fn branch(kind: Kind) -> Option<(OpKind, u32)> {
    Some(match kind {
        Kind::br16_1 | Kind::br16_2 => (OpKind::NearBranch16, 16),
        Kind::br32_1 | Kind::br32_4 => (OpKind::NearBranch32, 32),
        Kind::br64_1 | Kind::br64_4 => (OpKind::NearBranch64, 64),
        _ => return None,
    })
}

fn branch_target(
    code: Code,
    kind: Kind,
    (op_kind, bits): (OpKind, u32),
    operand: &Resolved,
    value: Immediate,
) -> Result<Matched, Mismatch> {
    let short = matches!(kind, Kind::br16_1 | Kind::br32_1 | Kind::br64_1);
    let distance_fits = match operand.distance {
        Some(Distance::Short) => short,
        Some(Distance::Near) => !short,
        Some(Distance::Far) => false,
        // A short jump is chosen only to a place that moves with it.
        None => !(code.is_jmp_short() || code.is_jcc_short()) || value.near_here || value.unknown,
    };
    let size_fits = operand.size.is_none_or(|size| size * 8 == bits);
    if !distance_fits || !size_fits {
        return Err(Mismatch::Kind);
    }
    let number = match bits {
        16 => value.number & 0xFFFF,
        32 => value.number & 0xFFFF_FFFF,
        _ => value.number,
    };
    Ok(Matched::Branch(op_kind, number))
}

fn far(kind: Kind, operand: &Resolved, selector: u16, offset: u64) -> Result<Matched, Mismatch> {
    let (op_kind, bits) = match kind {
        Kind::farbr2_2 => (OpKind::FarBranch16, 16),
        Kind::farbr4_2 => (OpKind::FarBranch32, 32),
        _ => return Err(Mismatch::Kind),
    };
    if operand.size.is_some_and(|size| size * 8 != bits) {
        return Err(Mismatch::Kind);
    }
    fits(offset, bits, false)
        .then_some(Matched::Far(op_kind, selector, offset))
        .ok_or(Mismatch::Range {
            bits,
            signed: false,
        })
}

fn memory(
    code: Code,
    kind: Kind,
    operand: &Resolved,
    address: &Address,
) -> Result<Matched, Mismatch> {
    use Kind::*;
    let accepts = match kind {
        mem_offs => {
            let sole = address.base == Register::None && address.index == Register::None;
            // In 64-bit mode the long offset is taken only when asked for.
            sole && (address.long_offset || address.bits != 64)
        }
        mem | mem_mpx | mem_mib | r8_or_mem | r16_or_mem | r32_or_mem | r32_or_mem_mpx
        | r64_or_mem | r64_or_mem_mpx | mm_or_mem | xmm_or_mem | ymm_or_mem => true,
        _ => false,
    };
    let width = code.op_code().memory_size();
    let far = match width {
        MemorySize::SegPtr16 => Some(2),
        MemorySize::SegPtr32 => Some(4),
        MemorySize::SegPtr64 => Some(8),
        _ => Option::None,
    };
    let is_transfer = matches!(
        code.mnemonic(),
        iced_x86::Mnemonic::Jmp | iced_x86::Mnemonic::Call
    );
    let distance_fits = match (is_transfer, far.is_some()) {
        (true, is_far) => {
            (operand.distance == Some(Distance::Far)) == is_far
                && operand.distance != Some(Distance::Short)
        }
        (false, _) => operand.distance.is_none(),
    };
    let bytes = far.unwrap_or(width.size() as u32);
    let size_fits = bytes == 0 || operand.size.is_none_or(|size| size == bytes);
    (accepts && distance_fits && size_fits)
        .then_some(Matched::Memory)
        .ok_or(Mismatch::Kind)
}
