//! What one step changed, in a form that can be sent to a page: code, registers, memory, ports, crossing, narration.

use std::fmt;

use serde::{Deserialize, Serialize};

pub use crate::control_blocks::{ControlBlockChange, ControlBlocks};
use crate::crossing::Crossing;
pub use crate::detail::{flag_changes, register_changes};
use crate::messages::Message;
use crate::narration::Narration;
use crate::sources::SourceLine;
use crate::who::Who;

/// One tick, seen in full detail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepReport {
    /// The tick before the step; the machine now stands at `tick + 1`, or still at `tick` if it had ended.
    pub tick: u64,
    /// Who ran before.
    pub before: Who,
    /// Who runs now.
    pub after: Who,
    /// The code around what was just executed. `None` when the step executed nothing (an interrupt was delivered, or the
    /// machine had ended).
    pub executed: Option<CodeBlock>,
    /// The code that runs next.
    pub next: CodeBlock,
    /// Registers whose value changed, general ones first.
    pub registers: Vec<RegisterChange>,
    /// Flags that changed.
    pub flags: Vec<FlagChange>,
    /// Fields of guests' control blocks that changed.
    pub control_blocks: Vec<ControlBlockChange>,
    /// Data read and written, in order.
    pub memory: Vec<MemoryAccess>,
    /// Page-table entries read, in order.
    pub walks: Vec<WalkStep>,
    /// Ports read and written, in order.
    pub ports: Vec<PortAccess>,
    /// The crossing, if the step was one.
    pub crossing: Option<Crossing>,
    /// How the machine ended, if it has.
    pub end: Option<Ending>,
    /// What happened, why, and who handles it.
    pub narration: Narration,
}

/// Some instructions in a row, one of them marked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeBlock {
    /// Whose code it is.
    pub who: Who,
    /// The symbol that the marked instruction stands in, if known.
    pub symbol: Option<String>,
    /// The lines, by address.
    pub lines: Vec<CodeLine>,
    /// Index in `lines` of the instruction just executed, or about to be. `None` if the bytes there cannot be read.
    pub marked: Option<usize>,
}

/// One instruction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeLine {
    /// Virtual address.
    pub address: u64,
    /// The instruction's bytes.
    pub bytes: Vec<u8>,
    /// Mnemonic in NASM syntax.
    pub mnemonic: String,
    /// Operands in NASM syntax.
    pub operands: String,
    /// Nearest symbol at or below, if known.
    pub symbol: Option<SymbolPlace>,
    /// The line that it came from, if known.
    pub source: Option<SourceLine>,
}

/// An address as symbol and distance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SymbolPlace {
    /// Name of the symbol.
    pub name: String,
    /// Bytes behind it.
    pub offset: u64,
}

/// `main`, or `main+1c`.
impl fmt::Display for SymbolPlace {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.offset {
            0 => out.write_str(&self.name),
            offset => write!(out, "{}+{offset:x}", self.name),
        }
    }
}

/// A register, old and new.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisterChange {
    /// Its name as in the manuals: `RAX`, `RIP`, `RFLAGS`, `CS`, `CR3`; `ring` for the privilege level.
    pub name: String,
    /// The value before.
    pub old: u64,
    /// The value after.
    pub new: u64,
}

/// A flag, old and new.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FlagChange {
    /// Its name as in the manuals: `ZF`.
    pub name: String,
    /// Before.
    pub old: bool,
    /// After.
    pub new: bool,
}

/// Data read or written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemoryAccess {
    /// Linear address.
    pub address: u64,
    /// Physical address.
    pub physical: u64,
    /// Bytes: 1, 2, 4 or 8.
    pub width: u8,
    /// The value.
    pub value: u64,
    /// Written, not read.
    pub write: bool,
}

/// A page-table entry read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WalkStep {
    /// 4 for PML4 down to 1 for PT.
    pub level: u8,
    /// Physical address of the entry.
    pub entry_address: u64,
    /// The entry.
    pub entry: u64,
}

/// A port read or written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PortAccess {
    /// Port number.
    pub port: u16,
    /// Bytes: 1, 2 or 4.
    pub width: u8,
    /// The value.
    pub value: u32,
    /// `out`, not `in`.
    pub write: bool,
}

/// How a machine ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ending {
    /// The guest wrote this to the debug-exit port.
    Exit(u8),
    /// An exception could not be delivered, nor could the double fault.
    TripleFault,
    /// An instruction that the machine does not know.
    Unsupported {
        /// Where it stands.
        address: u64,
        /// Its bytes.
        bytes: Vec<u8>,
    },
    /// A device has pulled the reset line.
    Reset,
    /// Nothing but input can wake the CPU.
    Halted,
}

impl Ending {
    /// The end in a sentence.
    pub fn message(&self) -> Message {
        match self {
            Ending::Exit(status) => Message::MachineExited(*status),
            Ending::TripleFault => Message::TripleFault,
            Ending::Unsupported { address, .. } => Message::Unsupported { address: *address },
            Ending::Reset => Message::MachineReset,
            Ending::Halted => Message::HaltedForGood,
        }
    }
}
