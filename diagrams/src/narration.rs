//! One sentence on what happened, why, and who handles it next; and one on what a real CPU does.

use serde::{Deserialize, Serialize};

use crate::crossing::{
    Cause, Crossing, CrossingKind, exception_name, interrupt_line, syscall_name,
};
use crate::messages::{Access, Actor, ErrorCode, FaultReason, Message};
use crate::report::{Ending, PortAccess};
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
    /// The new CR3 and the process whose page tables they are.
    pub address_space: Option<(u64, Option<Actor>)>,
    /// Ports touched.
    pub ports: &'a [PortAccess],
    /// Bytes that the step sent to the console.
    pub printed: &'a [u8],
    /// The CPU began to wait.
    pub halted: bool,
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
        return crossed(crossing);
    }
    let who = Actor::of(facts.before);
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
    match facts.mnemonic {
        Some(mnemonic) => plain(
            Message::Executed {
                who,
                mnemonic: mnemonic.to_owned(),
            },
            Message::RealDirect,
        ),
        None => plain(Message::NothingHappened, Message::RealDirect),
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

fn crossed(crossing: &Crossing) -> Narration {
    let who = Actor::of(&crossing.from);
    let to = Actor::of(&crossing.to);
    let (what, real) = match crossing.cause {
        Cause::Syscall { number } => (
            Message::Syscall {
                who,
                call: syscall_name(number),
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
                name: exception_name(vector),
                vector,
                error: error.map(ErrorCode::of),
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
            match interrupt_line(vector) {
                Some(0) => Message::TimerInterrupt { who },
                Some(4) => Message::SerialInterrupt { who },
                _ => Message::Interrupt {
                    who,
                    name: crossing.cause.label(),
                },
            },
            Message::RealDelivery,
        ),
        Cause::Sysret | Cause::Iret => {
            let instruction = crossing.cause.label();
            let what = match crossing.to.layer {
                Layer::Process => Message::Return { instruction, to },
                Layer::Kernel | Layer::Hardware => Message::ReturnWithin { instruction, to },
            };
            (what, Message::RealReturn)
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
    }
}

fn port_touched(who: Actor, access: &PortAccess, printed: &[u8]) -> Message {
    let port = access.port;
    if let (&[byte], 0x3f8) = (printed, port) {
        return Message::Printed { who, byte };
    }
    let device = device(port).map(str::to_owned);
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

/// The chip that a PC has at a port.
fn device(port: u16) -> Option<&'static str> {
    match port {
        0x3f8..=0x3ff | 0x2f8..=0x2ff => Some("UART"),
        0x20 | 0x21 | 0xa0 | 0xa1 => Some("PIC"),
        0x40..=0x43 | 0x61 => Some("PIT"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn who(layer: Layer, name: &str) -> Who {
        Who {
            layer,
            slot: Some(1),
            pid: Some(2),
            name: name.to_owned(),
            cpl: if layer == Layer::Process { 3 } else { 0 },
            cr3: 0x5000,
        }
    }

    fn said(cause: Cause) -> [String; 2] {
        let process = who(Layer::Process, "hello");
        let crossing = Crossing {
            tick: 0,
            kind: cause.kind(),
            from: process.clone(),
            to: who(Layer::Kernel, "hello"),
            cause,
            from_rip: 0,
            to_rip: 0,
        };
        let facts = Facts {
            before: &process,
            crossing: Some(&crossing),
            mnemonic: Some("mov"),
            address_space: None,
            ports: &[],
            printed: &[],
            halted: false,
            end: None,
        };
        Language::ALL.map(|language| narrate(&facts).what.text(language))
    }

    #[test]
    fn a_page_fault_says_what_its_error_code_says() {
        let fault = |error| {
            said(Cause::Exception {
                vector: 14,
                error: Some(error),
                address: Some(0x1234),
            })
        };
        let [english, korean] = fault(0b00110);
        assert!(
            english.starts_with("hello tried to write to 0x1234, but no page is mapped there.")
        );
        assert!(
            korean.starts_with(
                "hello가 0x1234 주소에 쓰려고 했지만, 그곳에 매핑된 페이지가 없습니다."
            )
        );
        assert!(fault(0b00101)[0].contains("read from 0x1234, but the page does not allow it"));
        assert!(fault(0b10101)[0].contains("run code at 0x1234, but the page does not allow it"));
        assert!(fault(0b01001)[0].contains("bits set which must be zero"));
    }

    #[test]
    fn a_system_call_names_who_asked_and_who_answers() {
        let [english, korean] = said(Cause::Syscall { number: 1 });
        assert!(english.starts_with("hello asked for write. The syscall instruction raised"));
        assert!(korean.starts_with("hello가 write를 요청했습니다."));
    }

    #[test]
    fn a_protection_fault_names_the_descriptor_to_blame() {
        let [english, korean] = said(Cause::Exception {
            vector: 13,
            error: Some(4 << 3 | 2),
            address: None,
        });
        assert!(english.contains("gate 4 of the IDT"), "{english}");
        assert!(korean.contains("IDT의 4번 게이트"), "{korean}");
    }
}
