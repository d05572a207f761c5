//! Code as it is read beside the picture: instructions around an address, with symbols and source lines.

use emulator_core::machine::{DisassembledInstruction, Machine};

use crate::report::{CodeBlock, CodeLine, SymbolPlace};
use crate::symbols::Symbols;
use crate::who::{Layer, Who};

/// The task name of the visitor's program: `/bin/program`, see [`emulator_core::boot::initramfs::with_program`].
pub(crate) const VISITORS_PROGRAM: &str = "program";
/// How far before an address its symbol may lie for the instructions in between to be decoded.
const FARTHEST_START: u64 = 2048;

/// Lines of the visitor's source by address.
#[derive(Clone, Debug, Default)]
pub(crate) struct SourceLines(Vec<(u64, u32, u32)>);

impl SourceLines {
    /// From address, length and line of each stretch of code, in any order.
    pub(crate) fn new(mut lines: Vec<(u64, u32, u32)>) -> SourceLines {
        lines.sort_unstable();
        SourceLines(lines)
    }

    fn line_at(&self, address: u64) -> Option<u32> {
        let behind = self.0.partition_point(|(at, ..)| *at <= address);
        let (at, length, line) = *self.0.get(behind.checked_sub(1)?)?;
        (address - at < u64::from(length)).then_some(line)
    }
}

/// What code is shown with.
pub(crate) struct Reader<'a> {
    pub(crate) machine: &'a Machine,
    pub(crate) symbols: &'a Symbols,
    pub(crate) lines: &'a SourceLines,
    pub(crate) who: &'a Who,
}

impl Reader<'_> {
    /// The instruction at an address, `before` ones before it where a symbol says how to decode them, and `after` ones.
    pub(crate) fn block(&self, address: u64, before: usize, after: usize) -> CodeBlock {
        let place = self.symbols.place(self.who, address);
        let mut instructions = self.instructions_before(address, before, place.as_ref());
        let marked = instructions.len();
        instructions.extend(self.machine.disassemble(address, after + 1));
        CodeBlock {
            who: self.who.clone(),
            symbol: place.map(|place| place.name),
            marked: (marked < instructions.len()).then_some(marked),
            lines: instructions
                .into_iter()
                .map(|instruction| self.line(instruction))
                .collect(),
        }
    }

    /// x86 code cannot be decoded backwards, but it can be from the start of its function.
    fn instructions_before(
        &self,
        address: u64,
        count: usize,
        place: Option<&SymbolPlace>,
    ) -> Vec<DisassembledInstruction> {
        let offset = place.map_or(0, |place| place.offset);
        if count == 0 || offset == 0 || offset > FARTHEST_START {
            return Vec::new();
        }
        let mut list = Vec::new();
        let mut at = address - offset;
        while at < address {
            let Some(instruction) = self.machine.disassemble(at, 1).pop() else {
                return Vec::new();
            };
            at += u64::from(instruction.length);
            list.push(instruction);
        }
        if at != address {
            return Vec::new();
        }
        list.split_off(list.len().saturating_sub(count))
    }

    fn line(&self, instruction: DisassembledInstruction) -> CodeLine {
        let address = instruction.address;
        let is_visitors = self.who.layer == Layer::Process && self.who.name == VISITORS_PROGRAM;
        CodeLine {
            address,
            bytes: instruction.bytes[..usize::from(instruction.length)].to_vec(),
            mnemonic: instruction.mnemonic,
            operands: instruction.operands,
            symbol: self.symbols.place(self.who, address),
            line: is_visitors.then(|| self.lines.line_at(address)).flatten(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_covers_its_bytes_and_no_more() {
        let lines = SourceLines::new(vec![(0x1005, 2, 8), (0x1000, 5, 7)]);
        let found = [0xfff, 0x1000, 0x1004, 0x1005, 0x1006, 0x1007].map(|at| lines.line_at(at));
        assert_eq!(found, [None, Some(7), Some(7), Some(8), Some(8), None]);
    }
}
