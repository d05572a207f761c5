//! What is said about crossings between a guest and its hypervisor.

use guest_abi::vmcb::exit;

use crate::crossing::{Cause, Crossing, exception_name, hypercall_name, syscall_name};
use crate::exits::Exit;
use crate::messages::{Actor, GuestMessage, Message};
use crate::who::Layer;

/// What happened and what a real CPU does; `None` for a crossing that no hypervisor has to do with.
pub(super) fn crossed(crossing: &Crossing, call: Option<&str>) -> Option<(GuestMessage, Message)> {
    let who = Actor::of(&crossing.from);
    let to = Actor::of(&crossing.to);
    let to_hypervisor = crossing.to.layer == Layer::Hypervisor;
    let from_hypervisor = crossing.from.layer == Layer::Hypervisor;
    let (what, real) = match crossing.cause {
        Cause::Left(exit) if exit.is_interrupt() => (
            GuestMessage::Interrupted { who },
            GuestMessage::RealInterrupted,
        ),
        Cause::Left(exit) => (left(who, exit), GuestMessage::RealIntercepted),
        Cause::Entered => (GuestMessage::Entered { to }, GuestMessage::RealEntered),
        Cause::Hypercall { number, vmmcall } => (
            GuestMessage::Asked {
                who,
                call: hypercall_name(number),
                leaves: vmmcall,
            },
            if vmmcall {
                GuestMessage::RealLeft
            } else {
                GuestMessage::RealParavirtual
            },
        ),
        Cause::Interrupt { .. } if to_hypervisor => (
            GuestMessage::TookInterrupt {
                name: crossing.cause.label(),
            },
            GuestMessage::RealDelivered,
        ),
        Cause::Interrupt { .. } if crossing.to.guest.is_some() => (
            GuestMessage::Injected {
                who,
                name: crossing.cause.label(),
            },
            GuestMessage::RealInjected,
        ),
        Cause::Syscall { number } if to_hypervisor => (
            GuestMessage::SystemCall {
                who,
                made: call.map_or_else(|| syscall_name(number), str::to_owned),
            },
            GuestMessage::RealParavirtual,
        ),
        Cause::Exception { vector, .. } if to_hypervisor && !from_hypervisor => (
            GuestMessage::Exception {
                who,
                name: exception_name(vector),
            },
            GuestMessage::RealParavirtual,
        ),
        Cause::Iret | Cause::Sysret if from_hypervisor && !to_hypervisor => (
            GuestMessage::LetGoOn {
                instruction: crossing.cause.label(),
                to,
            },
            GuestMessage::RealParavirtual,
        ),
        _ => return None,
    };
    Some((what, Message::Guest(real)))
}

fn left(who: Actor, found: Exit) -> GuestMessage {
    if let Some(port) = found.port() {
        return match found.written_as_text() {
            Some(value) => GuestMessage::WrotePort {
                who,
                port: port.port,
                value,
            },
            None => GuestMessage::ReadPort {
                who,
                port: port.port,
            },
        };
    }
    let operand = found.operand & 0xffff_ffff;
    match found.code {
        exit::CPUID => GuestMessage::AskedCpu { who, leaf: operand },
        exit::MSR => GuestMessage::TouchedRegister {
            who,
            register: operand,
            write: found.information[0] != 0,
        },
        exit::HALT => GuestMessage::Halted { who },
        exit::NESTED_PAGE_FAULT => GuestMessage::NestedFault {
            who,
            address: found.information[1],
        },
        exit::SHUTDOWN => GuestMessage::ShutDown { who },
        _ => GuestMessage::Left {
            who,
            reason: found.text(),
        },
    }
}
