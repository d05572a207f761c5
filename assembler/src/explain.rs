//! Why no encoding fits, in words that say what was found and what would be right.

use crate::diagnostic::Fault;
use crate::matching::{Mismatch, Resolved, ResolvedKind};
use crate::registers;
use crate::statement::{Distance, Instruction};

/// What the search for an encoding ran into.
#[derive(Clone, Debug, Default)]
pub(crate) struct Refusal {
    /// A form with these operands exists in another mode.
    pub other_mode: bool,
    /// What the encoder said of a form that otherwise matched.
    pub encoder: Option<String>,
    size_open: bool,
    /// Numbers of operands that forms of this mode take, in bits.
    counts: u32,
    /// The widest range that a value missed, and the position of the operand.
    range: Option<(usize, u32, bool)>,
}

impl Refusal {
    pub(crate) fn size_not_specified() -> Self {
        Self {
            size_open: true,
            ..Self::default()
        }
    }

    /// A form takes `operands` operands.
    pub(crate) fn count(&mut self, operands: usize) {
        self.counts |= 1 << operands.min(31);
    }

    pub(crate) fn mismatch(&mut self, position: usize, mismatch: Mismatch) {
        if let Mismatch::Range { bits, signed } = mismatch
            && self.range.is_none_or(|(_, widest, _)| bits > widest)
        {
            self.range = Some((position, bits, signed));
        }
    }

    /// The message for `instruction`.
    pub(crate) fn explain(
        &self,
        instruction: &Instruction,
        operands: &[Resolved],
        bits: u32,
    ) -> Fault {
        let mnemonic = &instruction.mnemonic;
        let at = |column, message: String| Fault::new(column, message);
        let memory = operands
            .iter()
            .find(|operand| matches!(operand.kind, ResolvedKind::Memory(_)));
        if let Some(operand) = memory.filter(|_| self.size_open) {
            let message =
                "operation size not specified; write byte, word, dword or qword before the bracket";
            return at(operand.column, message.to_owned());
        }
        let has_count = self.counts & (1 << operands.len().min(31)) != 0;
        if !has_count && (self.other_mode || self.counts == 0) {
            return absent(instruction, operands, bits);
        }
        if !has_count {
            let message = format!(
                "\"{mnemonic}\" takes {}, found {}",
                self.count_words(),
                operands.len()
            );
            return at(instruction.column, message);
        }
        if let Some(fault) = self.range.and_then(|range| out_of_range(range, operands)) {
            return fault;
        }
        if let Some(message) = &self.encoder {
            return encoder_message(message, instruction, operands);
        }
        if self.other_mode {
            return absent(instruction, operands, bits);
        }
        combination(instruction, operands)
    }

    fn count_words(&self) -> String {
        let counts: Vec<String> = (0..31)
            .filter(|count| self.counts & (1 << count) != 0)
            .map(|count: u32| count.to_string())
            .collect();
        match counts.as_slice() {
            [one] if one == "0" => "no operands".to_owned(),
            [one] if one == "1" => "1 operand".to_owned(),
            _ => format!("{} operands", counts.join(" or ")),
        }
    }
}

fn absent(instruction: &Instruction, operands: &[Resolved], bits: u32) -> Fault {
    let kinds: Vec<String> = operands.iter().map(describe).collect();
    let written = format!("{} {}", instruction.mnemonic, kinds.join(", "));
    let message = format!(
        "\"{}\" does not exist in {bits}-bit mode",
        written.trim_end()
    );
    Fault::new(instruction.column, message)
}

fn out_of_range(
    (position, bits, signed): (usize, u32, bool),
    operands: &[Resolved],
) -> Option<Fault> {
    let operand = operands.get(position)?;
    let number = match &operand.kind {
        ResolvedKind::Immediate(value) => value.number,
        ResolvedKind::Far { offset, .. } => *offset,
        _ => return None,
    };
    Some(Fault::new(
        operand.column,
        range_message(number, bits, signed),
    ))
}

/// `value 300 does not fit in 8 bits (-128 to 255)`.
pub(crate) fn range_message(number: u64, bits: u32, signed: bool) -> String {
    let lowest = -(1_i128 << (bits - 1));
    let highest = if signed {
        -lowest - 1
    } else {
        (1_i128 << bits) - 1
    };
    let kind = if signed { "signed bits" } else { "bits" };
    format!(
        "value {} does not fit in {bits} {kind} ({lowest} to {highest})",
        number as i64
    )
}

fn encoder_message(message: &str, instruction: &Instruction, operands: &[Resolved]) -> Fault {
    let branch = operands
        .iter()
        .find(|operand| matches!(operand.kind, ResolvedKind::Immediate(_)));
    let Some(operand) = branch.filter(|_| message.contains("ranch")) else {
        return combination(instruction, operands);
    };
    let mnemonic = &instruction.mnemonic;
    let name = match operand.distance {
        Some(Distance::Short) => "a short jump",
        _ => &format!("\"{mnemonic}\""),
    };
    let is_short = operand.distance == Some(Distance::Short)
        || mnemonic.starts_with("loop")
        || mnemonic.ends_with("cxz");
    let reach = if is_short {
        "-128 to 127 bytes"
    } else {
        "2 GiB"
    };
    let text =
        format!("target is too far for {name}, which reaches {reach} from the next instruction");
    Fault::new(operand.column, text)
}

fn combination(instruction: &Instruction, operands: &[Resolved]) -> Fault {
    let mnemonic = &instruction.mnemonic;
    let kinds: Vec<String> = operands.iter().map(describe).collect();
    let memories = operands
        .iter()
        .filter(|operand| matches!(operand.kind, ResolvedKind::Memory(_)))
        .count();
    let hint = if memories == 2 {
        "; one of the two must be a register".to_owned()
    } else {
        different_sizes(operands).unwrap_or_default()
    };
    let column = operands
        .first()
        .map_or(instruction.column, |operand| operand.column);
    let message = format!(
        "operand combination not valid for \"{mnemonic}\": {}{hint}",
        kinds.join(", ")
    );
    Fault::new(column, message)
}

fn different_sizes(operands: &[Resolved]) -> Option<String> {
    let sized: Vec<u32> = operands.iter().filter_map(width).collect();
    match sized.as_slice() {
        [first, second, ..] if first != second => Some(format!(
            "; the first operand has {} bits, the second {}",
            first * 8,
            second * 8
        )),
        _ => None,
    }
}

fn width(operand: &Resolved) -> Option<u32> {
    match &operand.kind {
        ResolvedKind::Register(register) if register.is_gpr() => Some(register.size() as u32),
        ResolvedKind::Memory(_) => operand.size,
        _ => None,
    }
}

fn describe(operand: &Resolved) -> String {
    match &operand.kind {
        ResolvedKind::Register(register) => registers::name(*register),
        ResolvedKind::Immediate(_) => "number".to_owned(),
        ResolvedKind::Far { .. } => "far pointer".to_owned(),
        ResolvedKind::Memory(_) => match operand.size {
            Some(size) => format!("{}-bit memory", size * 8),
            None => "memory".to_owned(),
        },
    }
}
