//! The local APIC's timer: it counts down from a written number, once or for ever. AMD64 APM vol. 2, 16.4.1.
//!
//! Its clock is virtual time itself, divided as the divide register says: 100 MHz at most.

use crate::state_bytes::StateBytes;

/// Count, divider and what is left.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timer {
    initial: u32,
    divide: u8,
    /// Ticks until it reaches zero; 0 while it stands.
    left: u64,
}

impl Timer {
    /// Ticks of virtual time for each count.
    fn divisor(&self) -> u64 {
        let code = self.divide & 3 | self.divide >> 1 & 4;
        1 << ((code + 1) & 7)
    }

    /// Moves on; true if it has reached zero.
    pub fn advance(&mut self, ticks: u64, periodic: bool) -> bool {
        if self.left == 0 || ticks < self.left {
            self.left = self.left.saturating_sub(ticks);
            return false;
        }
        let period = u64::from(self.initial) * self.divisor();
        self.left = if periodic && period != 0 {
            period - (ticks - self.left) % period
        } else {
            0
        };
        true
    }

    /// Ticks until zero; `None` while it stands.
    pub fn ticks_left(&self) -> Option<u64> {
        (self.left != 0).then_some(self.left)
    }

    /// The current count.
    pub fn current(&self) -> u32 {
        self.left.div_ceil(self.divisor()) as u32
    }

    /// The initial count.
    pub fn initial(&self) -> u32 {
        self.initial
    }

    /// The divide configuration register.
    pub fn divide(&self) -> u32 {
        self.divide.into()
    }

    /// Starts anew; 0 stops it.
    pub fn start(&mut self, count: u32) {
        self.initial = count;
        self.left = u64::from(count) * self.divisor();
    }

    /// The count goes on from where it is, at the new speed.
    pub fn set_divide(&mut self, value: u32) {
        let count = u64::from(self.current());
        self.divide = value as u8 & 0xb;
        self.left = count * self.divisor();
    }

    pub fn state_bytes(&self, out: &mut StateBytes) {
        out.extend_from_slice(&self.initial.to_le_bytes());
        out.push(self.divide);
        out.extend_from_slice(&self.left.to_le_bytes());
    }
}
