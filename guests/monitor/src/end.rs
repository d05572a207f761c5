//! Why a guest is over.

use core::fmt;
use guest_abi::hypervisor::EndReason;
use guest_abi::layout::PANIC_EXIT;

/// Why a guest is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// It switched itself off with a status.
    PoweredOff(u8),
    /// It halted with interrupts off.
    Halted,
    /// It touched memory that it does not have.
    OutsideMemory(u64),
    /// An interrupt or exception for which it has no usable gate.
    NoGate(u8),
    /// A segment that cannot be used for what it is used for.
    BadSegment(u16),
    /// It wants what the monitor does not do.
    Unsupported(&'static str),
}

impl End {
    /// The status of the machine.
    pub fn status(&self) -> u8 {
        match self {
            End::PoweredOff(status) => *status,
            _ => PANIC_EXIT,
        }
    }

    /// As the table has it.
    pub fn reason(&self) -> EndReason {
        match self {
            End::PoweredOff(_) => EndReason::PoweredOff,
            End::OutsideMemory(_) => EndReason::OutsideMemory,
            End::Unsupported(_) => EndReason::Unsupported,
            End::Halted | End::NoGate(_) | End::BadSegment(_) => EndReason::Crashed,
        }
    }
}

impl fmt::Display for End {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            End::PoweredOff(status) => write!(f, "switched itself off, status {status}"),
            End::Halted => f.write_str("halted with interrupts off: destroyed"),
            End::OutsideMemory(address) => {
                write!(f, "touched {address:#x}, outside its memory: destroyed")
            }
            End::NoGate(vector) => {
                write!(f, "has no gate for vector {vector:#x}: destroyed")
            }
            End::BadSegment(selector) => {
                write!(f, "cannot use its segment {selector:#x}: destroyed")
            }
            End::Unsupported(what) => {
                write!(f, "asked for what is not supported ({what}): destroyed")
            }
        }
    }
}
