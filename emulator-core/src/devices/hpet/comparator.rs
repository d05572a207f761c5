//! One of the HPET's timers: a comparator that interrupts when the counter reaches it, once or every so many counts.
//! IA-PC HPET Specification 1.0a, 2.3.8 to 2.3.9.

use crate::state_bytes::StateBytes;
use alloc::{format, vec};

use crate::inspect::Node;

// Configuration and capabilities.
const LEVEL: u64 = 1 << 1;
const INTERRUPTS: u64 = 1 << 2;
const PERIODIC: u64 = 1 << 3;
const CAN_REPEAT: u64 = 1 << 4;
const HAS_64_BITS: u64 = 1 << 5;
/// The next write to the comparator sets the count itself, not only the period.
const SET_VALUE: u64 = 1 << 6;
const ONLY_32_BITS: u64 = 1 << 8;
const PIN_SHIFT: u32 = 9;
const PIN_MASK: u64 = 0x1f << PIN_SHIFT;
const WRITABLE: u64 = LEVEL | INTERRUPTS | PERIODIC | SET_VALUE | ONLY_32_BITS | PIN_MASK;
/// I/O APIC pins that can be chosen: 2, 8 and 16 to 23.
const PINS: u64 = 0x00ff_0104;

const CONFIGURATION: u16 = 0;
const COMPARATOR: u16 = 8;

/// A comparator with its settings and its interrupt line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparator {
    configuration: u64,
    comparator: u64,
    period: u64,
    /// The line is asserted: until its status is cleared, or for an edge, until the next one.
    asserted: bool,
    /// The lower half of the comparator was just set, its upper half may follow.
    setting: bool,
    /// Low for a moment before the next edge.
    moment: bool,
}

impl Comparator {
    pub fn new() -> Self {
        Comparator {
            configuration: 0,
            comparator: !0,
            period: 0,
            asserted: false,
            setting: false,
            moment: false,
        }
    }

    fn has(&self, bit: u64) -> bool {
        self.configuration & bit != 0
    }

    /// All ones in the bits that count.
    fn mask(&self) -> u64 {
        if self.has(ONLY_32_BITS) {
            0xffff_ffff
        } else {
            !0
        }
    }

    pub fn line(&self) -> bool {
        self.has(INTERRUPTS) && self.asserted && !self.moment
    }

    pub fn end_moment(&mut self) -> bool {
        core::mem::take(&mut self.moment)
    }

    /// The status bit, which only level-triggered timers have.
    pub fn status(&self) -> bool {
        self.has(LEVEL) && self.asserted
    }

    pub fn clear_status(&mut self) {
        if self.has(LEVEL) {
            self.asserted = false;
        }
    }

    pub fn pin(&self) -> u8 {
        ((self.configuration & PIN_MASK) >> PIN_SHIFT) as u8
    }

    /// Counts until the comparator is reached: a whole round if it just was.
    fn distance(&self, counter: u64) -> u128 {
        let distance = self.comparator.wrapping_sub(counter) & self.mask();
        if distance == 0 {
            u128::from(self.mask()) + 1
        } else {
            distance.into()
        }
    }

    /// Counts until the line changes by itself.
    pub fn ticks_to_interrupt(&self, counter: u64) -> Option<u64> {
        if !self.has(INTERRUPTS) || self.status() {
            return None;
        }
        u64::try_from(self.distance(counter)).ok()
    }

    /// The counter goes on from `counter` by `ticks`.
    pub fn advance(&mut self, counter: u64, ticks: u64) {
        let Some(beyond) = u128::from(ticks).checked_sub(self.distance(counter)) else {
            return;
        };
        let repeats = self.has(PERIODIC) && self.period & self.mask() != 0;
        if repeats {
            let period = self.period & self.mask();
            let rounds = (beyond / u128::from(period)) as u64 + 1;
            let next = self.comparator.wrapping_add(rounds.wrapping_mul(period));
            self.comparator = next & self.mask();
        }
        if self.has(INTERRUPTS) {
            self.moment = self.asserted && !self.has(LEVEL);
            self.asserted = true;
        }
    }

    pub fn read(&self, register: u16) -> u64 {
        match register {
            CONFIGURATION => self.configuration | CAN_REPEAT | HAS_64_BITS | PINS << 32,
            COMPARATOR => self.comparator & self.mask(),
            _ => 0,
        }
    }

    /// Writes the half of a register that begins at bit `shift`.
    pub fn write(&mut self, register: u16, shift: u16, value: u32) {
        let put = |old: u64| old & !(0xffff_ffff << shift) | u64::from(value) << shift;
        match register {
            CONFIGURATION if shift == 0 => self.configure(u64::from(value)),
            COMPARATOR => {
                // A 64-bit write comes as two halves, the lower first, and both are of the value to be set.
                let sets = self.has(SET_VALUE) || shift != 0 && self.setting;
                if !self.has(PERIODIC) || sets {
                    self.comparator = put(self.comparator) & self.mask();
                }
                self.period = put(self.period);
                self.configuration &= !SET_VALUE;
                self.setting = sets && shift == 0;
            }
            _ => {}
        }
    }

    fn configure(&mut self, value: u64) {
        let pin = (value & PIN_MASK) >> PIN_SHIFT;
        let mut value = value & WRITABLE;
        // A pin that cannot be chosen is not: the field reads back as it was.
        if PINS >> pin & 1 == 0 && pin != 0 {
            value = value & !PIN_MASK | self.configuration & PIN_MASK;
        }
        if value & LEVEL != self.configuration & LEVEL || value & INTERRUPTS == 0 {
            self.asserted = false;
        }
        self.configuration = value;
    }

    pub fn state_bytes(&self, out: &mut StateBytes) {
        for word in [self.configuration, self.comparator, self.period] {
            out.extend_from_slice(&word.to_le_bytes());
        }
        out.extend_from_slice(&[self.asserted, self.setting, self.moment].map(u8::from));
    }

    pub fn inspect(&self, number: usize) -> Node {
        let text = |value: u64| format!("{value}");
        Node::group(
            format!("timer {number}"),
            "",
            vec![
                Node::leaf("configuration", format!("{:#x}", self.configuration)),
                Node::leaf("comparator", text(self.comparator & self.mask())),
                Node::leaf("period", text(self.period)),
                Node::leaf("line", if self.line() { "1" } else { "0" }),
            ],
        )
    }
}
