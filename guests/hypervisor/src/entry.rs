//! The doors by which interrupts and exceptions come to the hypervisor itself. An interrupt is only noted; the main loop
//! looks at what was noted. An exception is a bug. Ring 3 is a paravirtual domain: its registers go into its frame.
#![allow(unsafe_code)] // Reason: the assembly, and the name by which it calls the handler.

use crate::{apic, domains, sched};
use guest_abi::hypervisor::DOM0;
use guest_bare::{cpu, outer_ring};

const FIRST_INTERRUPT: u64 = 32;

unsafe extern "C" {
    static first_stub: u8;
}

/// The addresses of the entry stubs, by vector.
pub fn vectors() -> impl Iterator<Item = u64> {
    outer_ring::vectors((&raw const first_stub) as u64)
}

/// Called by the stubs.
#[unsafe(no_mangle)]
extern "C" fn handle_host_trap(vector: u64, error: u64, rip: u64) {
    match vector {
        0..FIRST_INTERRUPT => panic!(
            "exception {vector} in the hypervisor, error {error:#x}, at rip {rip:#x}, address {:#x}",
            cpu::fault_address()
        ),
        _ => host_interrupt(vector),
    }
}

/// An interrupt has come, whoever had the CPU.
pub fn host_interrupt(vector: u64) {
    match vector as u8 {
        apic::TIMER_VECTOR => {
            apic::end_of_interrupt();
            domains::tick();
            sched::time_is_up();
        }
        apic::SPURIOUS_VECTOR => {}
        // All others come from the old controllers, which are Dom0's, and whose vectors it has chosen.
        vector => domains::interrupt(DOM0, vector),
    }
}

guest_bare::outer_ring_entries!();
