//! One sentence on what happened, why, and who handles it next; and one on what a real CPU does.

mod guests;
mod monitor;

use serde::{Deserialize, Serialize};

use crate::crossing::{
    Cause, Crossing, CrossingKind, exception_name, interrupt_line, syscall_name,
};
use crate::deprivileged::Silent;
use crate::faults::ErrorCode;
use crate::messages::{Access, Actor, Device, FaultReason, Message};
use crate::report::{Ending, MemoryAccess, PortAccess};
use crate::scene::register_at;
use crate::who::{Layer, Who};

/// What is said about a step, free of language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Narration {
    /// The mark in front, if the step was a crossing with a letter.
    pub mark: Option<CrossingKind>,
    /// What happened, why, who handles it.
    pub what: Message,
    /// What a real CPU does.
    pub real: Message,
}

/// What a step did, as far as it is told.
#[derive(Clone, Debug)]
pub struct Facts<'a> {
    /// Who ran before the step.
    pub before: &'a Who,
    /// The crossing, if it was one.
    pub crossing: Option<&'a Crossing>,
    /// The instruction executed, if there was one.
    pub mnemonic: Option<&'a str>,
    /// The system call with its arguments, if that was the step.
    pub call: Option<&'a str>,
    /// Data read and written.
    pub memory: &'a [MemoryAccess],
    /// The new CR3 and the process whose page tables they are.
    pub address_space: Option<(u64, Option<Actor>)>,
    /// Ports touched.
    pub ports: &'a [PortAccess],
    /// Bytes that the step sent to the console.
    pub printed: &'a [u8],
    /// The CPU began to wait.
    pub halted: bool,
    /// A guest in ring 1 executed what should have trapped and did not.
    pub silent: Option<&'a Silent>,
    /// The vector of the guest's own gate that leads to where a monitor lets it go on.
    pub reflected: Option<u8>,
    /// The machine ended.
    pub end: Option<&'a Ending>,
}

/// Says what a step did: the rarest thing first.
pub fn narrate(facts: &Facts<'_>) -> Narration {
    if let Some(end) = facts.end {
        let real = match end {
            Ending::Exit(_) => Message::RealExit,
            Ending::TripleFault => Message::RealTripleFault,
            Ending::Unsupported { .. } => Message::RealUnsupported,
            Ending::Reset => Message::RealReset,
            Ending::Halted => Message::RealHalt,
        };
        return plain(end.message(), real);
    }
    if let Some(crossing) = facts.crossing {
        return crossed(crossing, facts);
    }
    let who = Actor::of(facts.before);
    if let Some(silent) = facts.silent {
        return plain(monitor::silent(who, silent), Message::RealSilent);
    }
    if let Some((root, of)) = &facts.address_space {
        let what = Message::AddressSpace {
            root: *root,
            of: of.clone(),
        };
        return plain(what, Message::RealDirect);
    }
    if let Some(port) = facts.ports.last() {
        return plain(port_touched(who, port, facts.printed), Message::RealPort);
    }
    if facts.halted {
        return plain(Message::Halted { who }, Message::RealHalt);
    }
    let write = facts.memory.iter().rfind(|access| access.write);
    match (facts.mnemonic, write.or(facts.memory.last())) {
        (Some(mnemonic), Some(access)) => plain(
            Message::Accessed {
                who,
                mnemonic: mnemonic.to_owned(),
                address: access.address,
                value: access.value,
                write: access.write,
            },
            Message::RealDirect,
        ),
        (Some(mnemonic), None) => plain(
            Message::Executed {
                who,
                mnemonic: mnemonic.to_owned(),
            },
            Message::RealDirect,
        ),
        (None, _) => plain(Message::NothingHappened, Message::RealDirect),
    }
}

/// What is said before the first step.
pub fn switched_on() -> Narration {
    plain(Message::SwitchedOn, Message::RealBoot)
}

fn plain(what: Message, real: Message) -> Narration {
    Narration {
        mark: None,
        what,
        real,
    }
}

fn crossed(crossing: &Crossing, facts: &Facts<'_>) -> Narration {
    if let Some((what, real)) = monitor::crossed(crossing, facts.reflected) {
        return Narration {
            mark: crossing.kind.letter().map(|_| crossing.kind),
            what: Message::Monitor(what),
            real: Message::RealGuest(real),
        };
    }
    if let Some((what, real)) = guests::crossed(crossing, facts.call) {
        return Narration {
            mark: crossing.kind.letter().map(|_| crossing.kind),
            what: Message::Guest(what),
            real: Message::RealGuest(real),
        };
    }
    let who = Actor::of(&crossing.from);
    let to = Actor::of(&crossing.to);
    let (what, real) = match crossing.cause {
        Cause::Syscall { number } => (
            Message::Syscall {
                who,
                call: syscall_name(number),
                made: facts
                    .call
                    .map_or_else(|| syscall_name(number), str::to_owned),
            },
            Message::RealSyscall,
        ),
        Cause::Exception {
            vector: PAGE_FAULT,
            error: Some(error),
            address: Some(address),
        } => (page_fault(who, address, error), Message::RealDelivery),
        Cause::Exception { vector, error, .. } => (
            Message::Exception {
                who,
                instruction: facts.mnemonic.map(str::to_owned),
                name: exception_name(vector),
                vector,
                error: error.map(|code| ErrorCode::of(vector, code)),
            },
            Message::RealDelivery,
        ),
        Cause::SoftwareInterrupt { .. } => (
            Message::SoftwareInterrupt {
                who,
                instruction: crossing.cause.label(),
            },
            Message::RealDelivery,
        ),
        Cause::Interrupt { vector } => (
            Message::Interrupt {
                who,
                name: crossing.cause.label(),
                device: device_of(vector),
            },
            Message::RealDelivery,
        ),
        Cause::Sysret | Cause::Iret => {
            let instruction = crossing.cause.label();
            let what = match crossing.to.layer {
                Layer::Process => Message::Return { instruction, to },
                Layer::Kernel | Layer::Hypervisor | Layer::Hardware => {
                    Message::ReturnWithin { instruction, to }
                }
            };
            (what, Message::RealReturn)
        }
        // Between a guest and its hypervisor, all of which are told above.
        Cause::Hypercall { .. } | Cause::Entered | Cause::Left(_) | Cause::Trapped(_) => {
            (Message::NothingHappened, Message::RealDirect)
        }
    };
    Narration {
        mark: crossing.kind.letter().map(|_| crossing.kind),
        what,
        real,
    }
}

const PAGE_FAULT: u8 = 14;

/// The error code of a page fault, in words (AMD64 APM vol. 2, 8.4.2).
fn page_fault(who: Actor, address: u64, error: u32) -> Message {
    let bit = |number: u32| error >> number & 1 != 0;
    let access = if bit(4) {
        Access::Execute
    } else if bit(1) {
        Access::Write
    } else {
        Access::Read
    };
    let reason = if bit(3) {
        FaultReason::ReservedBits
    } else if bit(5) {
        FaultReason::ProtectionKey
    } else if bit(0) {
        FaultReason::NotAllowed
    } else {
        FaultReason::NotPresent
    };
    Message::PageFault {
        who,
        address,
        access,
        reason,
        error,
    }
}

/// Who asked, by the lines of a PC.
fn device_of(vector: u8) -> Device {
    match interrupt_line(vector) {
        None if vector == 2 => Device::NonMaskable,
        Some(0) => Device::Timer,
        Some(1) => Device::Keyboard,
        Some(3) => Device::Serial(2),
        Some(4) => Device::Serial(1),
        Some(7) => Device::Spurious,
        Some(8) => Device::Clock,
        Some(12) => Device::Mouse,
        Some(14 | 15) => Device::Disk,
        _ => Device::Other,
    }
}

fn port_touched(who: Actor, access: &PortAccess, printed: &[u8]) -> Message {
    let port = access.port;
    if let (&[byte], 0x3f8) = (printed, port) {
        return Message::Printed { who, byte };
    }
    let device = register_at(port);
    let value = access.value;
    if access.write {
        Message::PortWritten {
            who,
            port,
            value,
            device,
        }
    } else {
        Message::PortRead {
            who,
            port,
            value,
            device,
        }
    }
}
