//! Registers that VMRUN does not swap: floating point and vectors, and the debug addresses. They stay in the CPU until
//! another domain runs, so that no domain ever sees another's.
#![allow(unsafe_code)] // Reason: the instructions that move them.

use crate::domains;
use core::arch::asm;
use core::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// The registers of a domain that does not have the CPU.
#[repr(C, align(16))]
#[derive(Clone, Copy, Debug)]
pub struct Unswapped {
    /// As FXSAVE writes them.
    float: [u8; 512],
    /// DR0 to DR3.
    debug: [u64; 4],
}

impl Unswapped {
    /// As after a reset.
    pub const INITIAL: Unswapped = {
        let mut float = [0; 512];
        (float[0], float[1]) = (0x7f, 0x03);
        (float[24], float[25]) = (0x80, 0x1f);
        Unswapped {
            float,
            debug: [0; 4],
        }
    };
}

const NOBODY: usize = usize::MAX;
static OWNER: AtomicUsize = AtomicUsize::new(NOBODY);

/// The boot code has switched them off.
static DENIED: AtomicBool = AtomicBool::new(true);
/// In CR0: floating point is an exception.
const EMULATE: u64 = 1 << 2;
const TASK_SWITCHED: u64 = 1 << 3;

/// Makes FXSAVE and FXRSTOR move all of them.
pub fn set_up() {
    const FXSAVE: u64 = 1 << 9;
    // SAFETY: the hypervisor itself uses none of these registers.
    unsafe {
        let mut cr4: u64;
        asm!("mov {}, cr4", out(reg) cr4, options(nomem, nostack));
        cr4 |= FXSAVE;
        asm!("mov cr4, {}", in(reg) cr4, options(nomem, nostack));
    }
}

fn change_cr0(change: impl FnOnce(u64) -> u64) {
    // SAFETY: only the bits above are changed, and the hypervisor itself uses no floating point.
    unsafe {
        let cr0: u64;
        asm!("mov {}, cr0", out(reg) cr0, options(nomem, nostack));
        asm!("mov cr0, {}", in(reg) change(cr0), options(nomem, nostack));
    }
}

/// Makes the registers unreachable, for a domain that has none: whoever tries gets an exception.
pub fn deny() {
    if !DENIED.swap(true, Ordering::Relaxed) {
        change_cr0(|cr0| cr0 | EMULATE);
    }
}

/// Puts a domain's registers into the CPU, and those that were there away.
pub fn give_to(slot: usize) {
    if DENIED.swap(false, Ordering::Relaxed) {
        change_cr0(|cr0| cr0 & !(EMULATE | TASK_SWITCHED));
    }
    let owner = OWNER.swap(slot, Ordering::Relaxed);
    if owner == slot {
        return;
    }
    if owner != NOBODY {
        domains::with_private(owner, |private| save(&mut private.unswapped));
    }
    domains::with_private(slot, |private| restore(&private.unswapped));
}

/// The registers in the CPU belong to a domain that is gone.
pub fn forget(slot: usize) {
    let _ = OWNER.compare_exchange(slot, NOBODY, Ordering::Relaxed, Ordering::Relaxed);
}

fn save(to: &mut Unswapped) {
    // SAFETY: FXSAVE writes 512 bytes to an address that is a multiple of 16.
    unsafe {
        asm!("fxsave64 [{}]", in(reg) to.float.as_mut_ptr(), options(nostack));
        asm!("mov {}, dr0", "mov {}, dr1", "mov {}, dr2", "mov {}, dr3",
            out(reg) to.debug[0], out(reg) to.debug[1], out(reg) to.debug[2], out(reg) to.debug[3],
            options(nomem, nostack));
    }
}

fn restore(from: &Unswapped) {
    // SAFETY: the bytes were written by FXSAVE, or are those of a reset. DR7 is swapped by VMRUN, so that the addresses
    // mean nothing to the hypervisor.
    unsafe {
        asm!("fxrstor64 [{}]", in(reg) from.float.as_ptr(), options(nostack));
        asm!("mov dr0, {}", "mov dr1, {}", "mov dr2, {}", "mov dr3, {}",
            in(reg) from.debug[0], in(reg) from.debug[1], in(reg) from.debug[2], in(reg) from.debug[3],
            options(nomem, nostack));
    }
}
