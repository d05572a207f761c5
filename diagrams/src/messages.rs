//! Everything that picture and narration say, one member of [`Message`] for each. A text missing in a language does not
//! compile: both `english` and `korean` match on all members.
//!
//! Texts mark who acts and what the machine says; [`Message::pieces`] takes the marks apart, [`Message::text`] drops them.

use serde::{Deserialize, Serialize};

use crate::language::Language;
use crate::who::{Layer, Who};
use crate::{english, korean};

/// Something said in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Message {
    /// Name of the stack without virtualization.
    BareMetal,
    /// What that stack is, in a sentence.
    BareMetalSummary,
    /// Heading of the processes.
    Processes,
    /// Under that heading.
    ProcessesNote,
    /// The box of level 0.
    Hardware,
    /// The box of level 1.
    Kernel,
    /// Above the number of a level.
    Level,
    /// A privilege level.
    Ring(u8),
    /// On the token.
    CpuIsHere,
    /// A kernel that runs on the hardware itself.
    NativeKernel,
    /// Part of the kernel that picks who runs.
    Scheduler,
    /// Part of the kernel: address spaces.
    PageTables,
    /// Part of the kernel: files.
    Files,
    /// Part of the kernel: processes.
    ProcessManagement,
    /// Part of the kernel: the console.
    Console,
    /// State: has the CPU.
    Running,
    /// State: could run.
    Ready,
    /// State: waits for the end of a child.
    WaitingForChild,
    /// State: waits for a line from the console.
    WaitingForInput,
    /// State: waits.
    Waiting,
    /// State: over, its parent has not asked yet.
    Ended,
    /// More processes in the same place.
    Others(u32),
    /// Of memory: its size.
    Bytes,
    /// Of memory: its pages of 4 KiB.
    Pages,
    /// A table without entries.
    NothingHere,
    /// Tables that were not read to their end.
    TooMuchToShow,
    /// What page tables map.
    WholeAddressSpace,
    /// Place in the task table.
    TaskSlot,
    /// Who made a process.
    Parent,
    /// What a process does.
    TaskState,
    /// The stack on which the kernel works for a process.
    KernelStack,
    /// Where the kernel goes on with a process.
    SavedStackPointer,
    /// Timer interrupts that found a process running.
    TimerTicks,
    /// How often a process got the CPU.
    Switches,
    /// With what a process ended.
    ExitStatus,
    /// Memory: the kernel itself.
    KernelImage,
    /// Memory: all of it, mapped for the kernel.
    AllMemory,
    /// Memory of unknown use.
    OtherMemory,
    /// Memory: a program's stack.
    Stack,
    /// Memory: a program's code.
    ProgramCode,
    /// Memory: what a program only reads.
    ProgramConstants,
    /// Memory: a program's variables.
    ProgramData,
    /// Memory: what a program got later.
    ProgramMemory,
    /// A run of pages: where it is, and what it holds.
    Region {
        /// First byte.
        start: u64,
        /// Last byte.
        last: u64,
        /// What it holds.
        what: Box<Message>,
    },
    /// Name of the button on a box, with what the box says.
    LookInside(String),
    /// There is no process.
    NoProcessYet,
    /// Before there is a machine.
    NotStarted,
    /// The machine was just switched on.
    SwitchedOn,
    /// The guest ended the machine with this status.
    MachineExited(u8),
    /// The machine ended: an exception met an exception met an exception.
    TripleFault,
    /// The machine met an instruction that it does not know.
    Unsupported {
        /// Where it stands.
        address: u64,
    },
    /// The guest had a device reset the machine.
    MachineReset,
    /// The CPU waits, and nothing but input will wake it.
    HaltedForGood,
    /// Accessible name of a diagram.
    DiagramTitle {
        /// The stack's name.
        stack: Box<Message>,
        /// Who has the CPU, if anyone.
        here: Option<Actor>,
    },
    /// A process made a system call.
    Syscall {
        /// Who asked.
        who: Actor,
        /// What for.
        call: String,
    },
    /// An access was refused or had no translation.
    PageFault {
        /// Whose access.
        who: Actor,
        /// Where to.
        address: u64,
        /// What the error code says.
        access: Access,
        /// And why it failed.
        reason: FaultReason,
    },
    /// Any other exception.
    Exception {
        /// Whose instruction met it.
        who: Actor,
        /// Mnemonic, such as `#GP`.
        name: String,
        /// Vector, which says what it means.
        vector: u8,
        /// The error code, if the CPU pushed one.
        error: Option<ErrorCode>,
    },
    /// `int n`.
    SoftwareInterrupt {
        /// Whose instruction.
        who: Actor,
        /// The instruction.
        instruction: String,
    },
    /// The timer interrupted.
    TimerInterrupt {
        /// Whom.
        who: Actor,
    },
    /// The serial port interrupted.
    SerialInterrupt {
        /// Whom.
        who: Actor,
    },
    /// Another device interrupted.
    Interrupt {
        /// Whom.
        who: Actor,
        /// The line or vector.
        name: String,
    },
    /// The kernel gave the CPU back to a process.
    Return {
        /// The instruction.
        instruction: String,
        /// To whom.
        to: Actor,
    },
    /// The kernel came back to where an exception or interrupt had met itself.
    ReturnWithin {
        /// The instruction.
        instruction: String,
        /// In whom.
        to: Actor,
    },
    /// CR3 was loaded.
    AddressSpace {
        /// The new root.
        root: u64,
        /// Whose it is, if it is known.
        of: Option<Actor>,
    },
    /// A byte went to the serial port.
    Printed {
        /// Who wrote it.
        who: Actor,
        /// The byte.
        byte: u8,
    },
    /// A port was written.
    PortWritten {
        /// By whom.
        who: Actor,
        /// Which.
        port: u16,
        /// What.
        value: u32,
        /// The device behind it, if there is one.
        device: Option<String>,
    },
    /// A port was read.
    PortRead {
        /// By whom.
        who: Actor,
        /// Which.
        port: u16,
        /// What came.
        value: u32,
        /// The device behind it, if there is one.
        device: Option<String>,
    },
    /// The CPU waits for an interrupt.
    Halted {
        /// Who made it wait.
        who: Actor,
    },
    /// An instruction like any other.
    Executed {
        /// Whose.
        who: Actor,
        /// Its mnemonic.
        mnemonic: String,
    },
    /// Nothing happened: the machine is over.
    NothingHappened,
    /// Real CPU: runs this step directly.
    RealDirect,
    /// Real CPU: finds the handler in the IDT.
    RealDelivery,
    /// Real CPU: takes the kernel's address from LSTAR.
    RealSyscall,
    /// Real CPU: goes back by itself.
    RealReturn,
    /// Real CPU: the access reaches a chip.
    RealPort,
    /// Real CPU: really waits.
    RealHalt,
    /// Real CPU: resets.
    RealTripleFault,
    /// Real PC: firmware begins anew.
    RealReset,
    /// Real CPU: would go on.
    RealUnsupported,
    /// Real CPU: the port is QEMU's.
    RealExit,
    /// Real machine: firmware comes first.
    RealBoot,
}

/// Someone who acts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Actor {
    /// Nobody's instructions.
    Hardware,
    /// The kernel.
    Kernel,
    /// A process, by the name of its program.
    Process(String),
}

/// What an access wanted, from bits 1, 2 and 4 of a page fault's error code (AMD64 APM vol. 2, 8.4.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Access {
    /// To read.
    Read,
    /// To write.
    Write,
    /// To fetch an instruction.
    Execute,
}

/// Why it failed, from bits 0, 2 and 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FaultReason {
    /// Bit 0 clear: no page there.
    NotPresent,
    /// Bit 0 set: the page does not allow it.
    NotAllowed,
    /// Bit 3 set: an entry with reserved bits.
    ReservedBits,
}

/// An error code that names a selector (AMD64 APM vol. 2, 8.4.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ErrorCode {
    /// Zero: no selector is to blame.
    None,
    /// A descriptor of the GDT, by index.
    Gdt(u16),
    /// A descriptor of the LDT, by index.
    Ldt(u16),
    /// A gate of the IDT, by vector.
    Idt(u16),
}

impl Actor {
    /// The one who runs, as an actor.
    pub fn of(who: &Who) -> Actor {
        match who.layer {
            Layer::Hardware => Actor::Hardware,
            Layer::Kernel => Actor::Kernel,
            Layer::Process if who.name.is_empty() => match who.pid {
                Some(pid) => Actor::Process(format!("pid {pid}")),
                None => Actor::Process("?".to_owned()),
            },
            Layer::Process => Actor::Process(who.name.clone()),
        }
    }
}

impl ErrorCode {
    /// What the bits say: bit 1 the IDT, bit 2 the LDT, else the GDT; above them the index.
    pub fn of(error: u32) -> ErrorCode {
        let index = (error >> 3) as u16 & 0x1fff;
        match error & 0xffff {
            0 => ErrorCode::None,
            _ if error & 2 != 0 => ErrorCode::Idt(index),
            _ if error & 4 != 0 => ErrorCode::Ldt(index),
            _ => ErrorCode::Gdt(index),
        }
    }
}

/// A piece of a text, all in one face.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// Which face.
    pub face: Face,
    /// The words.
    pub text: String,
}

/// How a piece is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Face {
    /// As running text.
    Plain,
    /// Bold: who acts.
    Strong,
    /// Monospace: what the machine says.
    Code,
}

impl Message {
    /// The text without faces.
    pub fn text(&self, language: Language) -> String {
        self.pieces(language)
            .into_iter()
            .map(|piece| piece.text)
            .collect()
    }

    /// The text in pieces.
    pub fn pieces(&self, language: Language) -> Vec<Piece> {
        split_marks(&match language {
            Language::English => english::text(self),
            Language::Korean => korean::text(self),
        })
    }
}

/// Sets who acts.
pub(crate) fn strong(name: &str) -> String {
    format!("{STRONG}{name}{STRONG}")
}

/// Sets what the machine says.
pub(crate) fn code(text: &str) -> String {
    format!("{CODE}{text}{CODE}")
}

/// The marks are control characters, which no name holds: names are stripped of them where guest memory is read.
const STRONG: char = '\u{1}';
const CODE: char = '\u{2}';

fn split_marks(marked: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut face = Face::Plain;
    let mut text = String::new();
    let flush = |face, text: &mut String, pieces: &mut Vec<Piece>| {
        if !text.is_empty() {
            pieces.push(Piece {
                face,
                text: std::mem::take(text),
            });
        }
    };
    for character in marked.chars() {
        let mark = match character {
            STRONG => Face::Strong,
            CODE => Face::Code,
            _ => {
                text.push(character);
                continue;
            }
        };
        flush(face, &mut text, &mut pieces);
        face = if face == mark { Face::Plain } else { mark };
    }
    flush(face, &mut text, &mut pieces);
    pieces
}
