//! What is said about guests, in English.

use super::{actor, start};
use crate::messages::{GuestEvent, GuestMessage, GuestReal, code, strong};

/// The text, with marks.
pub(super) fn text(message: &GuestMessage) -> String {
    let hypervisor = strong("hypervisor");
    let GuestMessage {
        event,
        who,
        about,
        port,
    } = message;
    let port = code(&format!("0x{port:X}"));
    let about = code(about);
    match event {
        GuestEvent::WrotePort => format!(
            "{} tried to write {} to port {}. A guest may not touch that port, so the CPU left guest mode, and the {hypervisor} now decides who answers.",
            start(who),
            about,
            port
        ),
        GuestEvent::ReadPort => format!(
            "{} tried to read port {}. A guest may not touch that port, so the CPU left guest mode, and the {hypervisor} now decides what it will have read.",
            start(who),
            port
        ),
        GuestEvent::AskedCpu => format!(
            "{} asked what the CPU can do ({} with {}). The CPU left guest mode, and the {hypervisor} answers in its place.",
            start(who),
            code("cpuid"),
            about
        ),
        GuestEvent::ReadRegister | GuestEvent::WroteRegister => format!(
            "{} tried to {} the model-specific register {}. The CPU left guest mode, and the {hypervisor} decides what becomes of it.",
            start(who),
            if *event == GuestEvent::WroteRegister {
                "write"
            } else {
                "read"
            },
            about
        ),
        GuestEvent::Halted => format!(
            "{} has nothing to do and executed {}. The CPU left guest mode, so that the {hypervisor} can give the CPU to another guest.",
            start(who),
            code("hlt")
        ),
        GuestEvent::NestedFault => format!(
            "{} reached for {}, which the nested page tables do not allow. The guest does not notice: the CPU left guest mode, and the {hypervisor} decides.",
            start(who),
            about
        ),
        GuestEvent::ShutDown => format!(
            "{} did what would reset a real computer. Only this guest is over: the CPU left guest mode, and the {hypervisor} cleans up.",
            start(who)
        ),
        GuestEvent::Left => format!(
            "{} met what its hypervisor wants to know ({}). The CPU left guest mode, and the {hypervisor} handles it.",
            start(who),
            about
        ),
        GuestEvent::Interrupted => format!(
            "A device interrupted while {} ran. The CPU left guest mode, because real interrupts are for the {hypervisor}, which may give the CPU to another guest.",
            actor(who)
        ),
        GuestEvent::TookInterrupt => format!(
            "The {hypervisor} takes the interrupt {about}: it is its own timer or console, which no guest knows of."
        ),
        GuestEvent::Asked => format!(
            "{} asked the {hypervisor} for {} with {}, which leaves guest mode on purpose: a kernel that knows its hypervisor talks to it.",
            start(who),
            about,
            code("vmmcall")
        ),
        GuestEvent::AskedFromRing3 => format!(
            "{} runs in ring 3 and may not do this itself, so it asked the {hypervisor} for {}. The {} instruction raised the CPU to ring 0.",
            start(who),
            about,
            code("syscall")
        ),
        GuestEvent::SystemCall => format!(
            "{} asked its kernel for {}. Both run in ring 3, so {} leads to the {hypervisor} first, which hands the call to the kernel.",
            start(who),
            about,
            code("syscall")
        ),
        GuestEvent::Exception => format!(
            "{} met {}. It runs in ring 3, so the exception comes to the {hypervisor}, which handles it or hands it to the guest’s kernel.",
            start(who),
            about
        ),
        GuestEvent::Entered => format!(
            "The {hypervisor} gave the CPU to {} with {}: the guest goes on where it was left, and does not notice.",
            actor(who),
            code("vmrun")
        ),
        GuestEvent::LetGoOn => format!(
            "The {hypervisor} is done. {} lowered the CPU to ring 3, and {} runs.",
            about,
            actor(who)
        ),
        GuestEvent::Injected => format!(
            "The {hypervisor} had put the interrupt {} into the guest, and it is delivered now: {} stops, and the guest’s kernel believes that a device asked.",
            about,
            actor(who)
        ),
    }
}

/// What a real CPU does.
pub(super) fn real(what: GuestReal) -> &'static str {
    match what {
        GuestReal::Intercepted => {
            "On a real CPU: the instruction is not carried out. The processor saves the guest in its VMCB and resumes the hypervisor."
        }
        GuestReal::Left => {
            "On a real CPU: the same. The processor saves the guest in its VMCB and resumes the hypervisor."
        }
        GuestReal::Interrupted => {
            "On a real CPU: the same. The processor saves the guest in its VMCB and resumes the hypervisor, and the interrupt still waits."
        }
        GuestReal::Delivered => {
            "On a real CPU: the same. The processor itself finds the handler in the hypervisor’s IDT."
        }
        GuestReal::Entered => {
            "On a real CPU: the same. The processor loads the guest from its VMCB, and from then on runs it directly."
        }
        GuestReal::Paravirtual => {
            "On a real CPU: the same. It needs no virtualization of its own for this, only two rings."
        }
        GuestReal::Injected => {
            "On a real CPU: the same. The processor delivers through the guest’s own IDT what the hypervisor wrote into the VMCB."
        }
    }
}
