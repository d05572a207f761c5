//! What is said about guests, in English.

use super::{actor, start};
use crate::messages::{GuestMessage, code, strong};

/// The text, with marks.
pub(super) fn text(message: &GuestMessage) -> String {
    let hypervisor = strong("hypervisor");
    match message {
        GuestMessage::WrotePort { who, port, value } => format!(
            "{} tried to write {} to port {}. A guest may not touch that port, so the CPU left guest mode, and the {hypervisor} now decides who answers.",
            start(who), code(value), code(&format!("0x{port:X}"))
        ),
        GuestMessage::ReadPort { who, port } => format!(
            "{} tried to read port {}. A guest may not touch that port, so the CPU left guest mode, and the {hypervisor} now decides what it will have read.",
            start(who), code(&format!("0x{port:X}"))
        ),
        GuestMessage::AskedCpu { who, leaf } => format!(
            "{} asked what the CPU can do ({} with {}). The CPU left guest mode, and the {hypervisor} answers in its place.",
            start(who), code("cpuid"), code(&format!("{leaf:#x}"))
        ),
        GuestMessage::TouchedRegister { who, register, write } => format!(
            "{} tried to {} the model-specific register {}. The CPU left guest mode, and the {hypervisor} decides what becomes of it.",
            start(who), if *write { "write" } else { "read" }, code(&format!("{register:#x}"))
        ),
        GuestMessage::Halted { who } => format!(
            "{} has nothing to do and executed {}. The CPU left guest mode, so that the {hypervisor} can give the CPU to another guest.",
            start(who), code("hlt")
        ),
        GuestMessage::NestedFault { who, address } => format!(
            "{} reached for {}, which the nested page tables do not allow. The guest does not notice: the CPU left guest mode, and the {hypervisor} decides.",
            start(who), code(&format!("{address:#x}"))
        ),
        GuestMessage::ShutDown { who } => format!(
            "{} did what would reset a real computer. Only this guest is over: the CPU left guest mode, and the {hypervisor} cleans up.",
            start(who)
        ),
        GuestMessage::Left { who, reason } => format!(
            "{} met what its hypervisor wants to know ({}). The CPU left guest mode, and the {hypervisor} handles it.",
            start(who), code(reason)
        ),
        GuestMessage::Interrupted { who } => format!(
            "A device interrupted while {} ran. The CPU left guest mode, because real interrupts are for the {hypervisor}, which may give the CPU to another guest.",
            actor(who)
        ),
        GuestMessage::TookInterrupt { name } => format!(
            "The {hypervisor} takes the interrupt {}: it is its own timer or console, which no guest knows of.",
            code(name)
        ),
        GuestMessage::Asked { who, call, leaves: true } => format!(
            "{} asked the {hypervisor} for {} with {}, which leaves guest mode on purpose: a kernel that knows its hypervisor talks to it.",
            start(who), code(call), code("vmmcall")
        ),
        GuestMessage::Asked { who, call, leaves: false } => format!(
            "{} runs in ring 3 and may not do this itself, so it asked the {hypervisor} for {}. The {} instruction raised the CPU to ring 0.",
            start(who), code(call), code("syscall")
        ),
        GuestMessage::SystemCall { who, made } => format!(
            "{} asked its kernel for {}. Both run in ring 3, so {} leads to the {hypervisor} first, which hands the call to the kernel.",
            start(who), code(made), code("syscall")
        ),
        GuestMessage::Exception { who, name } => format!(
            "{} met {}. It runs in ring 3, so the exception comes to the {hypervisor}, which handles it or hands it to the guest’s kernel.",
            start(who), code(name)
        ),
        GuestMessage::Entered { to } => format!(
            "The {hypervisor} gave the CPU to {} with {}: the guest goes on where it was left, and does not notice.",
            actor(to), code("vmrun")
        ),
        GuestMessage::LetGoOn { instruction, to } => format!(
            "The {hypervisor} is done. {} lowered the CPU to ring 3, and {} runs.",
            code(instruction), actor(to)
        ),
        GuestMessage::Injected { who, name } => format!(
            "The {hypervisor} had put the interrupt {} into the guest, and it is delivered now: {} stops, and the guest’s kernel believes that a device asked.",
            code(name), actor(who)
        ),
        GuestMessage::RealIntercepted => {
            "On a real CPU: the instruction is not carried out. The processor saves the guest in its VMCB and resumes the hypervisor.".into()
        }
        GuestMessage::RealLeft => {
            "On a real CPU: the same. The processor saves the guest in its VMCB and resumes the hypervisor.".into()
        }
        GuestMessage::RealInterrupted => {
            "On a real CPU: the same. The processor saves the guest in its VMCB and resumes the hypervisor, and the interrupt still waits.".into()
        }
        GuestMessage::RealDelivered => {
            "On a real CPU: the same. The processor itself finds the handler in the hypervisor’s IDT.".into()
        }
        GuestMessage::RealEntered => {
            "On a real CPU: the same. The processor loads the guest from its VMCB, and from then on runs it directly.".into()
        }
        GuestMessage::RealParavirtual => {
            "On a real CPU: the same. It needs no virtualization of its own for this, only two rings.".into()
        }
        GuestMessage::RealInjected => {
            "On a real CPU: the same. The processor delivers through the guest’s own IDT what the hypervisor wrote into the VMCB.".into()
        }
    }
}
