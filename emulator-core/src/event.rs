//! What the machine tells an observer while it runs.
//!
//! Events are small and `Copy`. An observer says by constants what it wants, and is told nothing else.

use crate::{cpu::Cpu, memory::Ram};

/// Where the CPU stands: enough to ask later who was running.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Context {
    /// Current privilege level, 0 to 3.
    pub cpl: u8,
    /// Root of the page tables (CR3 without its flag bits).
    pub cr3: u64,
    /// Address of the instruction that runs, or ran.
    pub rip: u64,
    /// Stack pointer.
    pub rsp: u64,
}

/// Why control went from one place to another without an ordinary jump.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// A fault, trap or abort which the instruction at `from.rip` met (AMD64 APM vol. 2, 8.2).
    Exception {
        /// Vector 0 to 31.
        vector: u8,
        /// The error code pushed, for vectors that have one.
        error: Option<u32>,
        /// CR2 for page faults.
        address: Option<u64>,
    },
    /// An external interrupt, between two instructions.
    Interrupt {
        /// Vector as the interrupt controller gave it.
        vector: u8,
    },
    /// `int n`, `int3`, `into`, `int1`.
    SoftwareInterrupt {
        /// The vector named by the instruction.
        vector: u8,
    },
    /// `syscall` (or `sysenter`).
    Syscall {
        /// RAX at the call: the number in the Linux ABI.
        number: u64,
    },
    /// `sysret` (or `sysexit`).
    Sysret,
    /// `iret` in any size.
    Iret,
}

/// What the machine has just done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// An instruction is complete.
    Retired {
        /// Where it stood.
        rip: u64,
        /// Its length in bytes.
        length: u8,
    },
    /// Data was read or written by an instruction, or by the CPU on its behalf.
    Memory {
        /// Linear address.
        address: u64,
        /// Where paging took it.
        physical: u64,
        /// Width in bytes: 1, 2, 4 or 8.
        width: u8,
        /// The value read, or the value written.
        value: u64,
        /// True for a write.
        write: bool,
    },
    /// One entry of a page table was read in a walk.
    WalkStep {
        /// 4 for PML4 down to 1 for PT.
        level: u8,
        /// Physical address of the entry.
        entry_address: u64,
        /// The entry as read.
        entry: u64,
        /// The table is one of the nested ones.
        nested: bool,
    },
    /// VMRUN has let a guest run.
    WorldEntered {
        /// Physical address of the guest's control block.
        vmcb: u64,
        /// The host, at its VMRUN.
        from: Context,
        /// The guest.
        to: Context,
    },
    /// A guest was left (#VMEXIT), or could not be entered.
    WorldLeft {
        /// Physical address of the guest's control block.
        vmcb: u64,
        /// Exit code (AMD64 APM vol. 2, appendix C).
        code: u64,
        /// EXITINFO1 and EXITINFO2.
        information: [u64; 2],
        /// The guest.
        from: Context,
        /// The host, behind its VMRUN.
        to: Context,
    },
    /// A guest asks its hypervisor (VMMCALL); the guest is left for that right after.
    Hypercall {
        /// RAX at the call.
        number: u64,
    },
    /// Control was transferred by something else than a jump.
    Transfer {
        /// Why.
        cause: Cause,
        /// The place left.
        from: Context,
        /// The place reached.
        to: Context,
    },
    /// CR3 was loaded.
    AddressSpace {
        /// The old root.
        from: u64,
        /// The new root.
        to: u64,
    },
    /// A port was read or written.
    Port {
        /// Port number.
        port: u16,
        /// Width in bytes: 1, 2 or 4.
        width: u8,
        /// Value read or written.
        value: u32,
        /// True for `out`.
        write: bool,
    },
    /// The CPU waits for an interrupt.
    Halted,
}

/// What an observer sees beside the event: the state right after it.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The tick in which the event happened: the number of steps complete before this one.
    pub tick: u64,
    /// Registers.
    pub cpu: &'a Cpu,
    /// Memory.
    pub ram: &'a Ram,
}

/// Whether the run goes on after the current step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    /// Go on.
    Continue,
    /// Finish this step, then return [`crate::machine::Stop::Requested`].
    Stop,
}

/// One who watches the machine and never changes it.
pub trait Observer {
    /// Wants [`Event::Retired`].
    const INSTRUCTIONS: bool = false;
    /// Wants [`Event::Memory`] and [`Event::WalkStep`].
    const MEMORY: bool = false;
    /// Wants all other events.
    const TRANSFERS: bool = false;

    /// Called for each wanted event, in the order in which things happened.
    fn event(&mut self, event: Event, view: View<'_>) -> Flow;
}

/// Watches nothing and costs nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unobserved;

impl Observer for Unobserved {
    fn event(&mut self, _event: Event, _view: View<'_>) -> Flow {
        Flow::Continue
    }
}
