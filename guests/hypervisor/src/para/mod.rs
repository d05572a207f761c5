//! Paravirtual domains: kernels made for ring 3, on a CPU that needs no SVM. The kernel and its programs both run in ring 3;
//! what tells them apart is which page tables are in use. Everything that happens to them comes to the hypervisor first.

pub mod bounce;
pub mod builder;
pub mod calls;
pub mod run;
pub mod tables;
pub mod user_access;

use guest_abi::hypervisor::DOMAIN_CAPACITY;
use guest_bare::cell::KernelCell;
use guest_bare::trap_frame::TrapFrame;

/// Exceptions and interrupt lines, and the vector of events.
pub const VECTORS: usize = 49;
/// Most frames that the hypervisor spends on the first page tables of a domain.
pub const MOST_TABLES: usize = 64;

/// What the hypervisor keeps of a paravirtual domain.
pub struct Para {
    /// Its registers, while it does not run. `cs` and `ss` are always those of ring 3.
    pub frame: TrapFrame,
    /// Its kernel runs, and not a program.
    pub in_kernel: bool,
    /// Its kernel has interrupts off.
    pub masked: bool,
    /// Its kernel sleeps until an event, which it takes even with interrupts off.
    pub waits: bool,
    /// Where each vector enters its kernel; 0: nowhere.
    pub traps: [u64; VECTORS],
    /// Where a program's `syscall` enters its kernel; 0: nowhere.
    pub system_call: u64,
    /// The stack on which its kernel is entered from a program.
    pub stack: u64,
    /// Base of `fs`.
    pub fs_base: u64,
    /// Root of the page tables in use.
    pub root: u64,
    /// Root of the page tables that it started with.
    pub first_root: u64,
    /// Physical address of its memory.
    pub memory_start: u64,
    /// Bytes of memory.
    pub memory_size: u64,
    /// Hypercalls that were refused.
    pub refusals: u32,
    /// Frames of its first page tables, which are the hypervisor's.
    pub tables: [u64; MOST_TABLES],
    /// How many of them.
    pub table_count: usize,
}

impl Para {
    /// Of no domain.
    pub const NONE: Para = Para {
        frame: TrapFrame::ZERO,
        in_kernel: true,
        masked: true,
        waits: false,
        traps: [0; VECTORS],
        system_call: 0,
        stack: 0,
        fs_base: 0,
        root: 0,
        first_root: 0,
        memory_start: 0,
        memory_size: 0,
        refusals: 0,
        tables: [0; MOST_TABLES],
        table_count: 0,
    };

    /// Is this frame of the domain's memory?
    pub const fn owns(&self, frame: u64) -> bool {
        frame.wrapping_sub(self.memory_start) < self.memory_size
    }
}

/// By the slots of the table.
pub static PARA: KernelCell<[Para; DOMAIN_CAPACITY]> =
    KernelCell::new([const { Para::NONE }; DOMAIN_CAPACITY]);

/// Works on one domain. `slot` must be one.
pub fn with<R>(slot: usize, work: impl FnOnce(&mut Para) -> R) -> R {
    PARA.with(|all| work(&mut all[slot]))
}
