//! What is said about the way between a guest and its hypervisor.

use serde::{Deserialize, Serialize};

use super::Actor;

/// Something that happened between a guest and its hypervisor, or what a real CPU does about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum GuestMessage {
    /// A guest wrote a port, and was left for that.
    WrotePort {
        /// Who in it.
        who: Actor,
        /// Which port.
        port: u16,
        /// What.
        value: String,
    },
    /// A guest read a port, and was left for that.
    ReadPort {
        /// Who in it.
        who: Actor,
        /// Which port.
        port: u16,
    },
    /// A guest asked what the CPU can do.
    AskedCpu {
        /// Who in it.
        who: Actor,
        /// Which leaf.
        leaf: u64,
    },
    /// A guest touched a model-specific register.
    TouchedRegister {
        /// Who in it.
        who: Actor,
        /// Which.
        register: u64,
        /// Written, not read.
        write: bool,
    },
    /// A guest has nothing to do.
    Halted {
        /// Who in it.
        who: Actor,
    },
    /// The nested page tables refused an access.
    NestedFault {
        /// Whose.
        who: Actor,
        /// Guest-physical address.
        address: u64,
    },
    /// A guest did what stops a computer.
    ShutDown {
        /// Who in it.
        who: Actor,
    },
    /// A guest was left for something else.
    Left {
        /// Who in it.
        who: Actor,
        /// The reason's name.
        reason: String,
    },
    /// An interrupt from outside came while a guest ran.
    Interrupted {
        /// Who in it.
        who: Actor,
    },
    /// The hypervisor takes an interrupt itself.
    TookInterrupt {
        /// Its line or vector.
        name: String,
    },
    /// A guest's kernel asked its hypervisor.
    Asked {
        /// Which kernel.
        who: Actor,
        /// For what.
        call: String,
        /// By an instruction that leaves guest mode; else by `syscall` from ring 3.
        leaves: bool,
    },
    /// A process in ring 3 of a paravirtual guest made a system call.
    SystemCall {
        /// Who.
        who: Actor,
        /// The call with its arguments.
        made: String,
    },
    /// Somebody in ring 3 of a paravirtual guest met an exception.
    Exception {
        /// Who.
        who: Actor,
        /// Its name.
        name: String,
    },
    /// A guest goes on.
    Entered {
        /// Who in it.
        to: Actor,
    },
    /// The hypervisor lets somebody in ring 3 go on.
    LetGoOn {
        /// The instruction.
        instruction: String,
        /// Whom.
        to: Actor,
    },
    /// An interrupt that the hypervisor made for a guest.
    Injected {
        /// Who was interrupted.
        who: Actor,
        /// Its line or vector.
        name: String,
    },
    /// Real CPU: the instruction is not carried out.
    RealIntercepted,
    /// Real CPU: leaves the guest by itself, as it was asked to.
    RealLeft,
    /// Real CPU: leaves the guest by itself, and the interrupt waits.
    RealInterrupted,
    /// Real CPU: finds the hypervisor's handler by itself.
    RealDelivered,
    /// Real CPU: loads the guest by itself.
    RealEntered,
    /// Real CPU: the same, with no virtualization of its own.
    RealParavirtual,
    /// Real CPU: delivers it as if it came from a device.
    RealInjected,
}
