//! The bytes of prefixes that are written out in the source.

use crate::matching::{Resolved, ResolvedKind};
use crate::statement::{Prefixes, Repeat};
use iced_x86::Register;

/// NASM writes prefixes in this order: repeat, lock, segment.
pub(crate) fn written(prefixes: Prefixes, operands: &[Resolved]) -> Vec<u8> {
    let mut bytes = Vec::new();
    match prefixes.repeat {
        Some(Repeat::Equal) => bytes.push(0xF3),
        Some(Repeat::NotEqual) => bytes.push(0xF2),
        None => {}
    }
    if prefixes.lock {
        bytes.push(0xF0);
    }
    let memory_segment = operands.iter().find_map(|operand| match &operand.kind {
        ResolvedKind::Memory(address) if address.segment != Register::None => Some(address.segment),
        _ => None,
    });
    bytes.extend(memory_segment.or(prefixes.segment).and_then(segment_prefix));
    bytes
}

fn segment_prefix(segment: Register) -> Option<u8> {
    Some(match segment {
        Register::ES => 0x26,
        Register::CS => 0x2E,
        Register::SS => 0x36,
        Register::DS => 0x3E,
        Register::FS => 0x64,
        Register::GS => 0x65,
        _ => return None,
    })
}

/// The size prefixes of a line that is prefixes alone.
pub(crate) fn push_sizes(prefixes: Prefixes, bits: u32, bytes: &mut Vec<u8>) {
    let mode = if bits == 16 { 16 } else { 32 };
    match prefixes.operand_bits {
        Some(64) if bits == 64 => bytes.push(0x48),
        Some(operand_bits) if operand_bits != mode => bytes.push(0x66),
        _ => {}
    }
    if prefixes
        .address_bits
        .is_some_and(|address_bits| address_bits != bits)
    {
        bytes.push(0x67);
    }
}
