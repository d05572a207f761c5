//! Operands that NASM lets one leave out or write for show, brought to the form that the encodings have.

use crate::matching::{Immediate, Resolved, ResolvedKind};
use crate::statement::Prefixes;
use iced_x86::Register;

/// The operands as the encodings take them.
pub(crate) fn completed(mnemonic: &str, operands: &[Resolved]) -> Vec<Resolved> {
    let mut operands = operands.to_vec();
    match (mnemonic, operands.as_mut_slice()) {
        ("aam" | "aad", []) => operands.push(number(10)),
        ("imul", [first, second])
            if matches!(first.kind, ResolvedKind::Register(_))
                && matches!(second.kind, ResolvedKind::Immediate(_)) =>
        {
            let first = first.clone();
            operands.insert(1, first);
        }
        ("mov", [first, second]) => shorten_move(first, second),
        _ => {}
    }
    operands
}

/// Writing the low half of a register clears the high half, and is shorter.
fn shorten_move(first: &mut Resolved, second: &mut Resolved) {
    let (ResolvedKind::Register(register), ResolvedKind::Immediate(value)) =
        (&mut first.kind, &second.kind)
    else {
        return;
    };
    let fits = value.plain && !value.unknown && value.number <= u64::from(u32::MAX);
    if register.is_gpr64() && fits && matches!(second.size, None | Some(8)) && !second.strict {
        *register = register.full_register32();
        second.size = None;
    }
}

/// Other ways to read x87 operands: one of the two stack registers may be left out.
pub(crate) fn x87_readings(mnemonic: &str, operands: &[Resolved]) -> Vec<Vec<Resolved>> {
    let top = || register(Register::ST0);
    match operands {
        _ if !mnemonic.starts_with('f') => Vec::new(),
        [] => vec![
            vec![register(Register::ST1), top()],
            vec![top(), register(Register::ST1)],
        ],
        [one] => vec![vec![top(), one.clone()], vec![one.clone(), top()]],
        _ => Vec::new(),
    }
}

/// Registers that an instruction uses in any case, written for the reader: the first gives the address size.
pub(crate) fn without_shown_registers<'a>(
    mnemonic: &str,
    mut prefixes: Prefixes,
    operands: &'a [Resolved],
) -> (Prefixes, &'a [Resolved]) {
    let register = |index: usize| match operands.get(index).map(|operand| &operand.kind) {
        Some(ResolvedKind::Register(register)) => Some(*register),
        _ => None,
    };
    let accumulator =
        |index| register(index).filter(|register| register.full_register() == Register::RAX);
    let is_second = |index, wanted| register(index) == Some(wanted);
    let counter = register(1).filter(|register| register.full_register() == Register::RCX);
    let (sizing, kept) = match (mnemonic, operands.len()) {
        (_, 2) if mnemonic.starts_with("loop") => (counter, 1),
        ("vmrun" | "vmload" | "vmsave", 1) => (accumulator(0), 0),
        ("invlpga", 2) if is_second(1, Register::ECX) => (accumulator(0), 0),
        ("mwait", 2) if is_second(1, Register::ECX) => (accumulator(0), 0),
        ("monitor", 3) if is_second(1, Register::ECX) && is_second(2, Register::EDX) => {
            (accumulator(0), 0)
        }
        _ => return (prefixes, operands),
    };
    match sizing.map(|register| register.size() as u32 * 8) {
        Some(bits @ (16 | 32 | 64)) => {
            if mnemonic != "mwait" {
                prefixes.address_bits = Some(bits);
            }
            (prefixes, &operands[..kept])
        }
        _ => (prefixes, operands),
    }
}

fn register(register: Register) -> Resolved {
    Resolved {
        column: 0,
        size: None,
        strict: false,
        distance: None,
        kind: ResolvedKind::Register(register),
    }
}

fn number(number: u64) -> Resolved {
    Resolved {
        kind: ResolvedKind::Immediate(Immediate {
            number,
            plain: true,
            unknown: false,
            near_here: false,
        }),
        ..register(Register::None)
    }
}
