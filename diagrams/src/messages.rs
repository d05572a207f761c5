//! Everything that picture and narration say, one member of [`Message`] for each. A text missing in a language does not
//! compile: both `english` and `korean` match on all members.
//!
//! Texts mark who acts and what the machine says; [`Message::pieces`] takes the marks apart, [`Message::text`] drops them.

mod guests;
mod monitor;

use serde::{Deserialize, Serialize};

use crate::faults::ErrorCode;
use crate::language::Language;
use crate::who::{Layer, Who};
use crate::{english, korean};

pub use guests::{GuestEvent, GuestMessage, GuestReal};
pub use monitor::{MonitorEvent, MonitorMessage};

/// Something said in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Message {
    /// Name of the stack without virtualization.
    BareMetal,
    /// What that stack is, in a sentence.
    BareMetalSummary,
    /// Name of the stack of unmodified kernels under a hypervisor.
    Type1Full,
    /// What that stack is.
    Type1FullSummary,
    /// Name of the stack of kernels made for a hypervisor.
    Type1Para,
    /// What that stack is.
    Type1ParaSummary,
    /// Name of the stack with both.
    Type1PvDrivers,
    /// What that stack is.
    Type1PvDriversSummary,
    /// Name of the stack of a kernel in ring 1.
    TrapAndEmulate,
    /// What that stack is.
    TrapAndEmulateSummary,
    /// The box of level 1 below several kernels.
    Hypervisor,
    /// The box of level 1 below a kernel in ring 1.
    TrapMonitor,
    /// Of a guest in ring 1: the CPU that its monitor keeps for it.
    VirtualCpu,
    /// The ring of a kernel that believes in ring 0.
    CompressedRing(u8),
    /// What happened between a kernel in ring 1 and its monitor.
    Monitor(MonitorMessage),
    /// Real CPU: it does not trap there either.
    RealSilent,
    /// A guest that has the devices.
    Privileged,
    /// A privilege level in the CPU's host mode.
    HostRing(u8),
    /// A privilege level in the CPU's guest mode.
    GuestRing(u8),
    /// State of a guest: has halted.
    GuestHalted,
    /// State of a guest: waits for another guest's answer.
    WaitingForDevice,
    /// State of a guest: is not given the CPU.
    Paused,
    /// Stands still at an instruction that is carried out for it.
    Held,
    /// What happened between a guest and its hypervisor.
    Guest(GuestMessage),
    /// What a real CPU does there.
    RealGuest(GuestReal),
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
    /// State: waits for a sector.
    WaitingForDisk,
    /// State: waits.
    Waiting,
    /// Of a device: it was just reached, or has something to do.
    AtWork,
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
    /// The guests that could run, who has had least first.
    RunQueue,
    /// Of a guest: its share of the CPU.
    Weight,
    /// Of a guest: the time that the run queue is sorted by.
    VirtualTime,
    /// Of a guest: how long it has run.
    RunTime,
    /// Of a guest: how often it came back, by reason.
    Exits,
    /// Of a guest: interrupts that were delivered to it.
    InterruptsDelivered,
    /// Of a guest: its event channels.
    EventChannels,
    /// One of them: to which guest and channel, and how often it was used.
    EventChannel {
        /// The guest at the other end.
        to: String,
        /// Which of its channels.
        channel: u32,
        /// How often.
        sent: u32,
    },
    /// Of a guest: its control block.
    ControlBlock,
    /// Of a guest: root of what the hypervisor translates its memory by.
    NestedRoot,
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
    /// Files that are open.
    OpenFiles,
    /// How many descriptors lead to an open file.
    Descriptors,
    /// Where the next read of an open file starts.
    Position,
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
        /// The name of the call, or its number.
        call: String,
        /// The call with its arguments.
        made: String,
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
        /// All of it.
        error: u32,
    },
    /// Any other exception.
    Exception {
        /// Whose instruction met it.
        who: Actor,
        /// The instruction, if it could be read.
        instruction: Option<String>,
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
    /// A device interrupted.
    Interrupt {
        /// Whom.
        who: Actor,
        /// The line or vector.
        name: String,
        /// Which device, if the line tells.
        device: Device,
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
    /// An instruction that read or wrote memory.
    Accessed {
        /// Whose.
        who: Actor,
        /// Its mnemonic.
        mnemonic: String,
        /// Where.
        address: u64,
        /// What.
        value: u64,
        /// Written, not read.
        write: bool,
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
    /// What lets several kernels share the machine.
    Hypervisor,
    /// The hypervisor of a kernel in ring 1.
    Monitor,
    /// The kernel.
    Kernel,
    /// A process, by the name of its program.
    Process(String),
    /// The kernel of a guest, by the guest's name.
    GuestKernel(String),
    /// A process in a guest: the guest's name, and that of the program.
    GuestProcess(String, String),
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

/// Why it failed, from the other bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FaultReason {
    /// Bit 0 clear: no page there.
    NotPresent,
    /// Bit 0 set: the page does not allow it.
    NotAllowed,
    /// Bit 3 set: an entry with reserved bits.
    ReservedBits,
    /// Bit 5 set: the protection key does not allow it.
    ProtectionKey,
}

/// The devices whose interrupts have lines of their own in a PC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Device {
    /// Line 0: the interval timer.
    Timer,
    /// Line 1.
    Keyboard,
    /// Lines 4 and 3: the serial ports, numbered from 1 as COM1, COM2.
    Serial(u8),
    /// Line 8: the clock with the battery.
    Clock,
    /// Line 12.
    Mouse,
    /// Lines 14 and 15.
    Disk,
    /// Line 7, when nobody asks after all.
    Spurious,
    /// Vector 2, which cannot be held off.
    NonMaskable,
    /// None of these.
    Other,
}

impl Actor {
    /// The one who runs, as an actor.
    pub fn of(who: &Who) -> Actor {
        match (who.layer, &who.guest) {
            (Layer::Hardware, _) => Actor::Hardware,
            (Layer::Hypervisor, _) if who.is_monitor() => Actor::Monitor,
            (Layer::Hypervisor, _) => Actor::Hypervisor,
            (Layer::Kernel, None) => Actor::Kernel,
            (Layer::Kernel, Some(guest)) => Actor::GuestKernel(guest.name.to_string()),
            (Layer::Process, _) if who.name.is_empty() => match who.pid {
                Some(pid) => Actor::process(who, format!("pid {pid}")),
                None => Actor::process(who, "?".to_owned()),
            },
            (Layer::Process, _) => Actor::process(who, who.name.clone()),
        }
    }

    /// A process beside whoever runs: under the same kernel.
    pub fn process(who: &Who, name: String) -> Actor {
        match &who.guest {
            None => Actor::Process(name),
            Some(guest) => Actor::GuestProcess(guest.name.to_string(), name),
        }
    }

    /// What it is called in lists.
    pub fn name(&self, language: Language) -> String {
        let kernel = || Message::Kernel.text(language);
        match self {
            Actor::Hardware => Message::Hardware.text(language),
            Actor::Hypervisor => Message::Hypervisor.text(language),
            Actor::Monitor => Message::TrapMonitor.text(language),
            Actor::Kernel => kernel(),
            Actor::Process(name) => name.clone(),
            Actor::GuestKernel(guest) => format!("{guest} · {}", kernel()),
            Actor::GuestProcess(guest, name) => format!("{guest} · {name}"),
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
    /// Says that a real CPU would not carry out the step itself.
    pub fn is_handled(&self) -> bool {
        *self == Message::RealGuest(GuestReal::Intercepted)
    }

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
