//! A console for a kernel that knows of the hypervisor: a ring in a page that Dom0's device model shares, and an event channel to say that there
//! is something in it. A whole write is one event, where a serial port needs two port accesses for each byte.
#![allow(unsafe_code)] // Reason: memory that another domain reads and writes.

use crate::cpu;
use core::sync::atomic::{Ordering, fence};
use guest_abi::hypercalls::{EVENT_SEND, YIELD};
#[cfg(feature = "para")]
pub use guest_abi::shared::PARA_REQUEST as PAGE;
use guest_abi::shared::{ConsoleRing, RING_LENGTH, RING_OFFSET};
/// The page that this kernel shares with the device model: in the direct map, which the boot code's page tables have already.
#[cfg(not(feature = "para"))]
pub const PAGE: u64 = guest_abi::layout::DIRECT_MAP + guest_abi::shared::WINDOW_REQUEST;

/// The event channel to the device model.
const CHANNEL: u64 = 0;

/// The console's ring; there is one.
#[derive(Clone, Copy, Debug)]
pub struct Ring;

impl Ring {
    /// Nothing to do: the hypervisor has made the ring.
    pub fn set_up(self) {}

    /// Nothing to do, either.
    #[cfg(not(feature = "para"))]
    pub fn enable_input(self) {}

    /// Puts a byte into the ring. When it is full, lets the device model work.
    pub fn send(self, byte: u8) {
        let ring = pointer();
        // SAFETY: the hypervisor has mapped the page; the place is inside the ring, whatever the counter says.
        unsafe {
            let produced = (&raw const (*ring).produced).read_volatile();
            while ConsoleRing::waiting(produced, (&raw const (*ring).consumed).read_volatile())
                == RING_LENGTH
            {
                self.tell();
                let _ = cpu::hypercall(YIELD, [0; 3]);
            }
            (&raw mut (*ring).bytes[ConsoleRing::place(produced)]).write_volatile(byte);
            // The byte must be there before the counter says so.
            fence(Ordering::Release);
            (&raw mut (*ring).produced).write_volatile(produced.wrapping_add(1));
        }
    }

    /// Tells the device model that there is something.
    pub fn tell(self) {
        // The channel is there from the start; without it there would be nowhere to say so.
        let _ = cpu::hypercall(EVENT_SEND, [CHANNEL, 0, 0]);
    }

    /// Nothing is ever typed into a ring.
    pub fn receive(self) -> Option<u8> {
        None
    }
}

fn pointer() -> *mut ConsoleRing {
    (PAGE + RING_OFFSET) as *mut ConsoleRing
}
