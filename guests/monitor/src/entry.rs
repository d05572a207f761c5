//! The doors by which interrupts and exceptions come in. What comes from the guest ends its run; an interrupt that finds the
//! monitor waiting is noted; an exception in the monitor is a bug.
#![allow(unsafe_code)] // Reason: the assembly, and the name by which it calls the handler.

use core::sync::atomic::{AtomicU16, Ordering};
use guest_bare::{cpu, outer_ring, pic};

const FIRST_INTERRUPT: u64 = pic::FIRST_VECTOR as u64;
const LINES: u64 = 16;

/// The lines that have interrupted and that the guest's controller has not been told of, a bit each.
static NOTED: AtomicU16 = AtomicU16::new(0);

unsafe extern "C" {
    static first_stub: u8;
}

/// The addresses of the entry stubs, by vector.
pub fn vectors() -> impl Iterator<Item = u64> {
    outer_ring::vectors((&raw const first_stub) as u64)
}

/// Notes an interrupt by its vector, and tells the real controller that it was handled.
pub fn note_interrupt(vector: u64) {
    let line = vector.wrapping_sub(FIRST_INTERRUPT);
    if line < LINES {
        NOTED.fetch_or(1 << line, Ordering::Relaxed);
        pic::end_of_interrupt(line as u8);
    }
}

/// The lines noted since the last call, a bit each.
pub fn take_noted() -> u16 {
    NOTED.swap(0, Ordering::Relaxed)
}

/// Called by the stubs.
#[unsafe(no_mangle)]
extern "C" fn handle_host_trap(vector: u64, error: u64, rip: u64) {
    assert!(
        vector >= FIRST_INTERRUPT,
        "exception {vector} in the monitor, error {error:#x}, at rip {rip:#x}, address {:#x}",
        cpu::fault_address()
    );
    note_interrupt(vector);
}

guest_bare::outer_ring_entries!();
