//! The end of the machine: a byte to the debug-exit port. Where nothing listens there, the CPU stops.

use crate::cpu;
#[cfg(not(feature = "para"))]
use guest_abi::layout::DEBUG_EXIT_PORT;
use guest_abi::layout::PANIC_EXIT;

/// Ends the machine with a status.
#[cfg(not(feature = "para"))]
pub fn off(status: u8) -> ! {
    cpu::port_write(DEBUG_EXIT_PORT, status);
    cpu::halt_forever()
}

/// Ends the domain with a status.
#[cfg(feature = "para")]
pub fn off(status: u8) -> ! {
    let _ = cpu::hypercall(guest_abi::hypercalls::POWER_OFF, [status.into(), 0, 0]);
    cpu::halt_forever()
}

/// Ends the machine after a bug in the kernel.
pub fn off_after_panic() -> ! {
    off(PANIC_EXIT)
}
