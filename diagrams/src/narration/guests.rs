//! What is said about crossings between a guest and its hypervisor.

use guest_abi::vmcb::exit;

use crate::crossing::{Cause, Crossing, exception_name, hypercall_name, syscall_name};
use crate::exits::Exit;
use crate::messages::{Actor, GuestEvent, GuestMessage, GuestReal};
use crate::who::Layer;

/// What happened and what a real CPU does; `None` for a crossing that no hypervisor has to do with.
pub(super) fn crossed(
    crossing: &Crossing,
    call: Option<&str>,
) -> Option<(GuestMessage, GuestReal)> {
    let to_hypervisor = crossing.to.layer == Layer::Hypervisor;
    let from_hypervisor = crossing.from.layer == Layer::Hypervisor;
    let label = || crossing.cause.label();
    let mut port = 0;
    let (event, about, real) = match crossing.cause {
        Cause::Left(exit) if exit.is_interrupt() => (
            GuestEvent::Interrupted,
            String::new(),
            GuestReal::Interrupted,
        ),
        Cause::Left(exit) => {
            port = exit.port().map_or(0, |found| found.port);
            let (event, about) = left(exit);
            (event, about, GuestReal::Intercepted)
        }
        Cause::Entered => (GuestEvent::Entered, String::new(), GuestReal::Entered),
        Cause::Hypercall { number, vmmcall } => {
            let (event, real) = if vmmcall {
                (GuestEvent::Asked, GuestReal::Left)
            } else {
                (GuestEvent::AskedFromRing3, GuestReal::Paravirtual)
            };
            (event, hypercall_name(number), real)
        }
        Cause::Interrupt { .. } if to_hypervisor => {
            (GuestEvent::TookInterrupt, label(), GuestReal::Delivered)
        }
        Cause::Interrupt { .. } if crossing.to.guest.is_some() => {
            (GuestEvent::Injected, label(), GuestReal::Injected)
        }
        Cause::Syscall { number } if to_hypervisor => (
            GuestEvent::SystemCall,
            call.map_or_else(|| syscall_name(number), str::to_owned),
            GuestReal::Paravirtual,
        ),
        Cause::Exception { vector, .. } if to_hypervisor && !from_hypervisor => (
            GuestEvent::Exception,
            exception_name(vector),
            GuestReal::Paravirtual,
        ),
        Cause::Iret | Cause::Sysret if from_hypervisor && !to_hypervisor => {
            (GuestEvent::LetGoOn, label(), GuestReal::Paravirtual)
        }
        _ => return None,
    };
    let inside = if from_hypervisor {
        &crossing.to
    } else {
        &crossing.from
    };
    let who = Actor::of(inside);
    let told = GuestMessage {
        event,
        who,
        about,
        port,
    };
    Some((told, real))
}

/// Why a guest was left, and what it is about.
fn left(found: Exit) -> (GuestEvent, String) {
    if found.port().is_some() {
        return match found.written_as_text() {
            Some(value) => (GuestEvent::WrotePort, value),
            None => (GuestEvent::ReadPort, String::new()),
        };
    }
    let operand = format!("{:#x}", found.operand & 0xffff_ffff);
    match found.code {
        exit::CPUID => (GuestEvent::AskedCpu, operand),
        exit::MSR if found.information[0] == 0 => (GuestEvent::ReadRegister, operand),
        exit::MSR => (GuestEvent::WroteRegister, operand),
        exit::HALT => (GuestEvent::Halted, String::new()),
        exit::NESTED_PAGE_FAULT => (
            GuestEvent::NestedFault,
            format!("{:#x}", found.information[1]),
        ),
        exit::SHUTDOWN => (GuestEvent::ShutDown, String::new()),
        _ => (GuestEvent::Left, found.text()),
    }
}
