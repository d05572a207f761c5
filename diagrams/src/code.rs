//! Code as it is read beside the picture: instructions around an address, with symbols and source lines.

use emulator_core::machine::{DisassembledInstruction, Machine};

use crate::report::{CodeBlock, CodeLine, SymbolPlace};
use crate::sources::{SourceLine, Sources};
use crate::symbols::Symbols;
use crate::who::Who;

/// The task name of the visitor's program: `/bin/program`, see [`emulator_core::boot::initramfs::with_program`].
pub(crate) const VISITORS_PROGRAM: &str = "program";
/// How far before an address its symbol may lie for the instructions in between to be decoded.
const FARTHEST_START: u64 = 2048;

/// What code is shown with.
pub(crate) struct Reader<'a> {
    pub(crate) machine: &'a Machine,
    pub(crate) symbols: &'a Symbols,
    /// The visitor's program, and the guests' own.
    pub(crate) sources: [&'a Sources; 2],
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
        CodeLine {
            address,
            bytes: instruction.bytes[..usize::from(instruction.length)].to_vec(),
            mnemonic: instruction.mnemonic,
            operands: instruction.operands,
            symbol: self.symbols.place(self.who, address),
            source: self.source(address),
        }
    }

    fn source(&self, address: u64) -> Option<SourceLine> {
        self.sources
            .iter()
            .find_map(|sources| sources.line(self.who, address))
    }
}
