//! ACPI's fixed hardware: its timer, its events, and the register that turns the machine off. ACPI Specification 5.0,
//! 4.8.3. Without a system-management mode ACPI is always on.

use crate::state_bytes::StateBytes;
use alloc::{format, vec};

use super::{Device, TICKS_PER_SECOND, counts_in};
use crate::inspect::{Inspect, Node};

/// Counts in a second; the counter has 24 bits.
const FREQUENCY: u64 = 3_579_545;
const HALF_ROUND: u64 = 1 << 23;

/// Bytes of the register block: status and enable, control, nothing, timer.
pub const SIZE: u16 = 12;

/// Status and enable: the timer's highest bit has changed.
const TIMER: u16 = 1;
const ENABLE_WRITABLE: u16 = 0x721;
const CONTROL_SCI: u16 = 1;
const CONTROL_WRITABLE: u16 = 0x1c02;
const SLEEP: u16 = 1 << 13;
const SLEEP_TYPE: u16 = 7 << 10;

/// Timer and registers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AcpiPm {
    status: u16,
    enable: u16,
    control: u16,
    counter: u64,
    /// Part of a count.
    fraction: u64,
    off: bool,
}

impl AcpiPm {
    /// As after reset.
    pub fn new() -> Self {
        Self::default()
    }

    /// True if the guest has turned the machine off: sleep state S5, whose type is 0 as the DSDT says.
    pub(super) fn take_off(&mut self) -> bool {
        core::mem::take(&mut self.off)
    }

    pub(super) fn state_bytes(&self, out: &mut StateBytes) {
        for word in [self.status, self.enable, self.control] {
            out.extend_from_slice(&word.to_le_bytes());
        }
        out.extend_from_slice(&self.counter.to_le_bytes());
        out.extend_from_slice(&self.fraction.to_le_bytes());
        out.push(u8::from(self.off));
    }
}

impl Device for AcpiPm {
    /// A byte.
    fn read(&mut self, offset: u16, _width: u8) -> u32 {
        let word = match offset & !1 {
            0 => self.status,
            2 => self.enable,
            4 => self.control | CONTROL_SCI,
            8 => self.counter as u16,
            10 => (self.counter >> 16) as u16,
            _ => 0,
        };
        (word >> (8 * (offset & 1))).into()
    }

    /// A byte. Status bits are cleared by ones.
    fn write(&mut self, offset: u16, _width: u8, value: u32) {
        let shift = 8 * (offset & 1);
        let byte = (value as u16 & 0xff) << shift;
        let put = |old: u16| old & !(0xff << shift) | byte;
        match offset & !1 {
            0 => self.status &= !byte,
            2 => self.enable = put(self.enable) & ENABLE_WRITABLE,
            4 => {
                self.control = put(self.control) & CONTROL_WRITABLE;
                self.off |= byte & SLEEP != 0 && self.control & SLEEP_TYPE == 0;
            }
            _ => {}
        }
    }

    fn advance(&mut self, ticks: u64) {
        let counts = counts_in(ticks, FREQUENCY, &mut self.fraction);
        let end = self.counter + counts;
        if end / HALF_ROUND != self.counter / HALF_ROUND {
            self.status |= TIMER;
        }
        self.counter = end % (2 * HALF_ROUND);
    }

    fn interrupt(&self) -> bool {
        self.status & self.enable != 0
    }

    fn deadline(&self) -> Option<u64> {
        if self.enable & TIMER == 0 || self.interrupt() {
            return None;
        }
        let counts = HALF_ROUND - self.counter % HALF_ROUND;
        Some((counts * TICKS_PER_SECOND - self.fraction).div_ceil(FREQUENCY))
    }
}

impl Inspect for AcpiPm {
    fn inspect(&self) -> Node {
        let hex = |label, value: u16| Node::leaf(label, format!("{value:#06x}"));
        Node::group(
            "ACPI",
            "",
            vec![
                hex("PM1 status", self.status),
                hex("PM1 enable", self.enable),
                hex("PM1 control", self.control),
                Node::leaf("PM timer", format!("{}", self.counter)),
            ],
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(pm: &mut AcpiPm, offset: u16) -> u32 {
        pm.read(offset, 1) | pm.read(offset + 1, 1) << 8
    }

    fn write(pm: &mut AcpiPm, offset: u16, value: u32) {
        pm.write(offset, 1, value & 0xff);
        pm.write(offset + 1, 1, value >> 8);
    }

    #[test]
    fn the_timer_counts_and_its_highest_bit_interrupts() {
        let mut pm = AcpiPm::new();
        pm.advance(TICKS_PER_SECOND);
        assert_eq!(word(&mut pm, 8) | word(&mut pm, 10) << 16, 3_579_545);
        assert_eq!(pm.deadline(), None);
        write(&mut pm, 2, 1);
        for counter in [HALF_ROUND, 0, HALF_ROUND] {
            let step = pm.deadline().expect("the bit changes");
            pm.advance(step - 1);
            assert!(!pm.interrupt(), "too late");
            pm.advance(1);
            assert!(pm.interrupt());
            assert_eq!(pm.counter, counter);
            assert_eq!(pm.deadline(), None);
            write(&mut pm, 0, 1);
            assert!(!pm.interrupt(), "cleared by a one");
        }
    }

    #[test]
    fn registers_keep_what_they_have_and_s5_is_off() {
        // Offset, value written, value read, off.
        for (offset, written, read, off) in [
            (2, 0xffff, 0x721, false),
            (4, 0x0000, 0x0001, false),
            (4, 0x1c02, 0x1c03, false),
            (4, 0x2000, 0x0001, true),
            (4, 0x3c00, 0x1c01, false),
            (6, 0xffff, 0, false),
        ] {
            let mut pm = AcpiPm::new();
            write(&mut pm, offset, written);
            assert_eq!(word(&mut pm, offset), read, "{offset} {written:#x}");
            assert_eq!(pm.take_off(), off, "{written:#x}");
        }
    }
}
