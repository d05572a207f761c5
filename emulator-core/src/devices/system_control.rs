//! Port 0x61: the gate of counter 2, the speaker, two switches of error checks, and a bit that shows that memory is
//! being refreshed. IBM PC AT Technical Reference, "System control port B"; Intel 82371SB data sheet, 2.8.1.

use crate::state_bytes::StateBytes;

/// Gate of counter 2, speaker data, parity and channel check.
const WRITABLE: u8 = 0xf;
const REFRESH: u8 = 0x10;
/// Ticks between two refreshes: 18 counts of the timer's clock.
const REFRESH_TICKS: u64 = 1508;

/// The port but for the output of counter 2, which the timer knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SystemControl {
    written: u8,
    /// Ticks within two refreshes.
    phase: u64,
}

impl SystemControl {
    pub fn read(&self) -> u8 {
        let refresh = if self.phase < REFRESH_TICKS {
            0
        } else {
            REFRESH
        };
        self.written | refresh
    }

    pub fn write(&mut self, value: u8) {
        self.written = value & WRITABLE;
    }

    pub fn advance(&mut self, ticks: u64) {
        self.phase = (self.phase + ticks % (2 * REFRESH_TICKS)) % (2 * REFRESH_TICKS);
    }

    pub fn state_bytes(&self, out: &mut StateBytes) {
        out.push(self.written);
        out.extend_from_slice(&self.phase.to_le_bytes());
    }
}
