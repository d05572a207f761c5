//! Turns the sum inside `[…]` into base, index, scale and displacement, the way NASM arranges them (manual §3.3).

use crate::diagnostic::Fault;
use crate::registers;
use crate::statement::{Memory, Prefixes};
use crate::value::{Term, Value};
use iced_x86::Register;

/// An effective address, ready to be encoded.
#[derive(Clone, Debug)]
pub(crate) struct Address {
    pub segment: Register,
    pub base: Register,
    pub index: Register,
    pub scale: u32,
    /// The displacement, or the target when relative to the instruction pointer.
    pub displacement: u64,
    /// In bytes, in iced's meaning: 0, 1, or the size of the address.
    pub displacement_size: u32,
    pub bits: u32,
    /// The 64-bit (or forced 32-bit) offset that only `mov` with the accumulator has.
    pub long_offset: bool,
}

/// What the address depends on besides its own words.
pub(crate) struct Context<'a> {
    pub bits: u32,
    pub default_relative: bool,
    /// Start of each section.
    pub starts: &'a [u64],
    pub prefixes: Prefixes,
}

/// Arranges `memory`, whose expression is worth `value`.
pub(crate) fn arrange(
    memory: &Memory,
    value: &Value,
    context: &Context<'_>,
) -> Result<Address, Fault> {
    let column = memory.address.column;
    let fault = |message: String| Fault::new(column, message);
    let segment = memory.segment.unwrap_or(Register::None);
    let displacement = value.absolute(context.starts);
    let small = value.sections.is_empty() && !value.unknown;
    if value.registers.is_empty() {
        return offset_only(memory, value, displacement, segment, context);
    }
    let bits = address_bits(&value.registers).map_err(fault)?;
    if bits == 64 && context.bits != 64 || bits == 16 && context.bits == 64 {
        let message = format!(
            "{bits}-bit addresses do not exist in {}-bit mode",
            context.bits
        );
        return Err(fault(message));
    }
    let (base, index, scale) = if bits == 16 {
        pair16(&value.registers).map_err(fault)?
    } else {
        pair(&value.registers, memory.no_split).map_err(fault)?
    };
    let displacement = wrapped(displacement, bits).ok_or_else(|| {
        fault(format!(
            "displacement {} does not fit in {} bits",
            displacement as i64,
            bits.min(32)
        ))
    })?;
    let signed = displacement as i64;
    let displacement_size = match memory.displacement_size {
        Some(1) => 1,
        Some(_) => bits / 8,
        None if small && signed == 0 => 0,
        None if small && (-128..=127).contains(&signed) => 1,
        None => bits / 8,
    };
    Ok(Address {
        segment,
        base,
        index,
        scale,
        displacement,
        displacement_size,
        bits,
        long_offset: false,
    })
}

/// `[number]` or `[label]`.
fn offset_only(
    memory: &Memory,
    value: &Value,
    displacement: u64,
    segment: Register,
    context: &Context<'_>,
) -> Result<Address, Fault> {
    // A plain number is no place in the program, so its distance from here means nothing.
    let movable = !value.sections.is_empty() || value.unknown;
    let bits = match (
        memory.displacement_size,
        memory.address_bits.or(context.prefixes.address_bits),
    ) {
        (_, Some(bits)) => bits,
        (Some(4), None) if context.bits == 64 => 64,
        (Some(size @ (2 | 4 | 8)), None) => size * 8,
        _ => context.bits,
    };
    let by_default = context.default_relative && !matches!(segment, Register::FS | Register::GS);
    let relative = context.bits == 64 && movable && memory.relative.unwrap_or(by_default);
    let base = match (relative, bits) {
        (true, 32) => Register::EIP,
        (true, _) => Register::RIP,
        _ => Register::None,
    };
    let long_offset = context.bits == 64 && !relative && memory.displacement_size == Some(8);
    let displacement = match wrapped(displacement, bits) {
        Some(wrapped) if !relative => wrapped,
        None if !relative && !long_offset => {
            let kind = if bits == 64 {
                "32 signed"
            } else {
                &bits.to_string()
            };
            let message = format!("address {displacement:#x} does not fit in {kind} bits");
            return Err(Fault::new(memory.address.column, message));
        }
        _ => displacement,
    };
    Ok(Address {
        segment,
        base,
        index: Register::None,
        scale: 1,
        displacement,
        displacement_size: bits / 8,
        bits,
        long_offset,
    })
}

/// The displacement as iced wants it, if it fits: sign-extended from its size.
fn wrapped(displacement: u64, bits: u32) -> Option<u64> {
    let signed = displacement as i64;
    match bits {
        16 if (-0x8000..=0xFFFF).contains(&signed) => Some(signed as i16 as i64 as u64),
        32 if (-0x8000_0000..=0xFFFF_FFFF).contains(&signed) => Some(signed as i32 as i64 as u64),
        64 if i32::try_from(signed).is_ok() => Some(displacement),
        _ => None,
    }
}

fn address_bits(terms: &[Term]) -> Result<u32, String> {
    let mut bits = None;
    for term in terms {
        let size = term.register.size() as u32 * 8;
        let name = registers::name(term.register);
        if !term.register.is_gpr() || size == 8 {
            return Err(format!("\"{name}\" cannot be part of an address"));
        }
        if bits.is_some_and(|bits| bits != size) {
            let first = registers::name(terms[0].register);
            return Err(format!(
                "\"{first}\" and \"{name}\" in one address have different sizes"
            ));
        }
        bits = Some(size);
    }
    bits.ok_or_else(|| "address holds no register".to_owned())
}

type Pair = (Register, Register, u32);

fn pair16(terms: &[Term]) -> Result<Pair, String> {
    let is_base = |register| matches!(register, Register::BX | Register::BP);
    let is_index = |register| matches!(register, Register::SI | Register::DI);
    if terms.iter().all(|term| term.factor == 1) {
        match terms {
            [one] if is_base(one.register) || is_index(one.register) => {
                return Ok((one.register, Register::None, 1));
            }
            [one, two] if is_base(one.register) && is_index(two.register) => {
                return Ok((one.register, two.register, 1));
            }
            [one, two] if is_index(one.register) && is_base(two.register) => {
                return Ok((two.register, one.register, 1));
            }
            _ => {}
        }
    }
    Err("a 16-bit address is at most one of bx, bp plus one of si, di".to_owned())
}

fn pair(terms: &[Term], no_split: bool) -> Result<Pair, String> {
    let (base, index) = match terms {
        [one] => (None, Some(*one)),
        [one, two] => base_and_index(*one, *two)?,
        _ => return Err("an address has at most two registers".to_owned()),
    };
    let (mut base, mut index) = (base.map(|term| term.register), index);
    if base.is_none()
        && let Some(term) = &mut index
    {
        match term.factor {
            1 if !(no_split && term.multiplied) => {
                base = Some(term.register);
                index = None;
            }
            // [eax*2] is shorter as [eax+eax]; [eax*3], *5, *9 exist only so.
            2 if !no_split => {
                base = Some(term.register);
                term.factor = 1;
            }
            3 | 5 | 9 => {
                base = Some(term.register);
                term.factor -= 1;
            }
            _ => {}
        }
    }
    // The stack pointer can only be a base.
    if let (Some(register), Some(term)) = (base, &mut index)
        && is_stack_pointer(term.register)
        && term.factor == 1
    {
        base = Some(term.register);
        term.register = register;
    }
    let Some(term) = index else {
        return Ok((base.unwrap_or(Register::None), Register::None, 1));
    };
    let name = registers::name(term.register);
    if is_stack_pointer(term.register) {
        return Err(format!("\"{name}\" cannot be an index"));
    }
    if !matches!(term.factor, 1 | 2 | 4 | 8) {
        return Err(format!(
            "\"{name}\" is multiplied by {}; an index is multiplied by 1, 2, 4 or 8",
            term.factor
        ));
    }
    Ok((
        base.unwrap_or(Register::None),
        term.register,
        term.factor as u32,
    ))
}

fn base_and_index(one: Term, two: Term) -> Result<(Option<Term>, Option<Term>), String> {
    match (one.factor, two.factor) {
        (1, 1) if one.multiplied && !two.multiplied => Ok((Some(two), Some(one))),
        (1, _) => Ok((Some(one), Some(two))),
        (_, 1) => Ok((Some(two), Some(one))),
        _ => Err("only one register of an address can be multiplied".to_owned()),
    }
}

fn is_stack_pointer(register: Register) -> bool {
    matches!(register, Register::ESP | Register::RSP)
}
