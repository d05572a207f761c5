//! What is said about the way between a guest and its hypervisor.

use serde::{Deserialize, Serialize};

use super::Actor;

/// Something that happened between a guest and its hypervisor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuestMessage {
    /// What.
    pub event: GuestEvent,
    /// Who in the guest: whoever was left, or goes on.
    pub who: Actor,
    /// What it is about, in the machine's terms: see each event.
    pub about: String,
    /// The port, for events that have one.
    pub port: u16,
}

/// What happened between a guest and its hypervisor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum GuestEvent {
    /// A guest wrote a port, and was left for that; about what was written.
    WrotePort,
    /// A guest read a port, and was left for that.
    ReadPort,
    /// A guest asked what the CPU can do; about the leaf.
    AskedCpu,
    /// A guest read a model-specific register; about its number.
    ReadRegister,
    /// A guest wrote a model-specific register; about its number.
    WroteRegister,
    /// A guest has nothing to do.
    Halted,
    /// The nested page tables refused an access; about the guest-physical address.
    NestedFault,
    /// A guest did what stops a computer.
    ShutDown,
    /// A guest was left for something else; about the reason's name.
    Left,
    /// An interrupt from outside came while a guest ran.
    Interrupted,
    /// The hypervisor takes an interrupt itself; about its line or vector.
    TookInterrupt,
    /// A guest's kernel asked its hypervisor by leaving guest mode; about the call.
    Asked,
    /// A kernel in ring 3 asked its hypervisor; about the call.
    AskedFromRing3,
    /// A process of a paravirtual guest made a system call; about the call with its arguments.
    SystemCall,
    /// Somebody in ring 3 of a paravirtual guest met an exception; about its name.
    Exception,
    /// A guest goes on.
    Entered,
    /// The hypervisor lets somebody in ring 3 go on; about the instruction.
    LetGoOn,
    /// An interrupt that the hypervisor made for a guest is delivered; about its line or vector.
    Injected,
}

/// What a real CPU does at the way between a guest and its hypervisor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum GuestReal {
    /// The instruction is not carried out.
    Intercepted,
    /// It leaves the guest by itself, as it was asked to.
    Left,
    /// It leaves the guest by itself, and the interrupt waits.
    Interrupted,
    /// It finds the hypervisor's handler by itself.
    Delivered,
    /// It loads the guest by itself.
    Entered,
    /// The same, with no virtualization of its own.
    Paravirtual,
    /// It delivers the interrupt as if it came from a device.
    Injected,
}
