//! How a PC reports x87 errors while CR0.NE is clear: the processor's FERR# pin asks for IRQ 13, and a write to port
//! 0xF0 takes the request back and lets the processor go on (Intel SDM vol. 1, appendix D).

use crate::state_bytes::StateBytes;

/// The latch between FERR# and IGNNE#.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coprocessor {
    /// The interrupt request.
    error: bool,
    /// IGNNE#: the handler has taken note.
    ignored: bool,
}

impl Coprocessor {
    /// A floating-point instruction found an error pending. True if it shall go on nevertheless.
    pub fn error(&mut self) -> bool {
        self.error |= !self.ignored;
        self.ignored
    }

    /// No error is pending any more: the permission to ignore it is used up.
    pub fn settle(&mut self) {
        self.ignored = false;
    }

    /// A write to port 0xF0, of whatever value.
    pub fn acknowledge(&mut self) {
        self.ignored |= self.error;
        self.error = false;
    }

    /// Level of the interrupt line.
    pub fn interrupt(&self) -> bool {
        self.error
    }

    pub(super) fn state_bytes(&self, out: &mut StateBytes) {
        out.extend_from_slice(&[u8::from(self.error), u8::from(self.ignored)]);
    }
}
