//! The end of the machine: a byte to the debug-exit port. Where nothing listens there, the CPU stops.

use crate::cpu;
use guest_abi::layout::{DEBUG_EXIT_PORT, PANIC_EXIT};

/// Ends the machine with a status.
pub fn off(status: u8) -> ! {
    cpu::port_write(DEBUG_EXIT_PORT, status);
    cpu::halt_forever()
}

/// Ends the machine after a bug in the kernel.
pub fn off_after_panic() -> ! {
    off(PANIC_EXIT)
}
