//! The high precision event timer: a 64-bit counter and three comparators. IA-PC HPET Specification 1.0a, 2.3.
//!
//! The counter's clock is virtual time itself: ten nanoseconds for a count.

use crate::state_bytes::StateBytes;
use alloc::{format, vec};

use super::{Device, part};
use crate::inspect::{Inspect, Node};

mod comparator;

use comparator::Comparator;

const TIMERS: usize = 3;
/// Femtoseconds for a count.
const PERIOD: u32 = 10_000_000;
/// Vendor 8086, legacy routing, 64 bits, the last timer's number, revision 1.
const CAPABILITIES: u32 = 0x8086_a001 | (TIMERS as u32 - 1) << 8;

// Registers.
const ID: u16 = 0;
const CONFIGURATION: u16 = 0x10;
const STATUS: u16 = 0x20;
const COUNTER: u16 = 0xf0;
const FIRST_TIMER: u16 = 0x100;
const TIMER_SIZE: u16 = 0x20;

// General configuration.
const ENABLED: u32 = 1;
const LEGACY: u32 = 2;

/// Counter and comparators.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hpet {
    configuration: u32,
    counter: u64,
    timers: [Comparator; TIMERS],
}

impl Hpet {
    /// As after reset: standing at zero.
    pub fn new() -> Self {
        Hpet {
            configuration: 0,
            counter: 0,
            timers: core::array::from_fn(|_| Comparator::new()),
        }
    }

    fn is_enabled(&self) -> bool {
        self.configuration & ENABLED != 0
    }

    /// Timers 0 and 1 stand in for the 8254 and the clock: their lines, and nobody else's, are interrupts 0 and 8.
    pub(super) fn legacy_lines(&self) -> Option<[bool; 2]> {
        let legacy = self.configuration & LEGACY != 0;
        legacy.then(|| [self.line(0), self.line(1)])
    }

    /// The I/O APIC pins that the timers assert, a bit for each.
    pub(super) fn pins(&self) -> u32 {
        (0..TIMERS)
            .filter(|number| self.line(*number))
            .filter_map(|number| self.pin(number))
            .fold(0, |pins, pin| pins | 1 << pin)
    }

    fn line(&self, timer: usize) -> bool {
        self.is_enabled() && self.timers[timer].line()
    }

    /// The I/O APIC pin of a timer that does not stand in for another device.
    fn pin(&self, timer: usize) -> Option<u8> {
        let legacy = self.configuration & LEGACY != 0 && timer < 2;
        (!legacy).then(|| self.timers[timer].pin())
    }

    /// What each timer would do next: ticks until then, and the I/O APIC pin, or none for a legacy line.
    pub(super) fn deadlines(&self) -> impl Iterator<Item = (usize, u64, Option<u8>)> + '_ {
        (0..TIMERS)
            .filter(|_| self.is_enabled())
            .filter_map(|number| {
                let timer = &self.timers[number];
                let ticks = timer.ticks_to_interrupt(self.counter)?;
                Some((number, ticks, self.pin(number)))
            })
    }

    /// An edge-triggered line that was high is low for a moment before its next edge: ends that moment. True if there
    /// was one.
    pub(super) fn end_moment(&mut self) -> bool {
        self.timers
            .iter_mut()
            .fold(false, |was, timer| was | timer.end_moment())
    }

    fn status(&self) -> u32 {
        self.timers
            .iter()
            .enumerate()
            .fold(0, |bits, (number, timer)| {
                bits | u32::from(timer.status()) << number
            })
    }

    fn read_register(&self, offset: u16) -> u32 {
        let half = |value: u64| (value >> (8 * (offset & 4))) as u32;
        match offset & !7 {
            ID => half(u64::from(CAPABILITIES) | u64::from(PERIOD) << 32),
            CONFIGURATION => half(self.configuration.into()),
            STATUS => half(self.status().into()),
            COUNTER => half(self.counter),
            _ => self.timer_of(offset).map_or(0, |(number, register)| {
                half(self.timers[number].read(register))
            }),
        }
    }

    fn write_register(&mut self, offset: u16, value: u32) {
        let shift = 8 * (offset & 4);
        match offset & !7 {
            CONFIGURATION if shift == 0 => self.configuration = value & (ENABLED | LEGACY),
            STATUS if shift == 0 => {
                for (number, timer) in self.timers.iter_mut().enumerate() {
                    if value >> number & 1 != 0 {
                        timer.clear_status();
                    }
                }
            }
            COUNTER if !self.is_enabled() => {
                let kept = self.counter & !(0xffff_ffff << shift);
                self.counter = kept | u64::from(value) << shift;
            }
            _ => {
                if let Some((number, register)) = self.timer_of(offset) {
                    self.timers[number].write(register, shift, value);
                }
            }
        }
    }

    /// The timer at an offset, and the register within it.
    fn timer_of(&self, offset: u16) -> Option<(usize, u16)> {
        let within = offset.checked_sub(FIRST_TIMER)?;
        let number = usize::from(within / TIMER_SIZE);
        (number < TIMERS).then_some((number, within % TIMER_SIZE & !7))
    }

    pub(super) fn state_bytes(&self, out: &mut StateBytes) {
        out.extend_from_slice(&self.configuration.to_le_bytes());
        out.extend_from_slice(&self.counter.to_le_bytes());
        self.timers.iter().for_each(|timer| timer.state_bytes(out));
    }
}

impl Default for Hpet {
    fn default() -> Self {
        Self::new()
    }
}

impl Device for Hpet {
    fn read(&mut self, offset: u16, width: u8) -> u32 {
        part(self.read_register(offset & !3), offset, width)
    }

    /// Only halves of registers are written.
    fn write(&mut self, offset: u16, width: u8, value: u32) {
        if width == 4 && offset & 3 == 0 {
            self.write_register(offset, value);
        }
    }

    fn advance(&mut self, ticks: u64) {
        if !self.is_enabled() {
            return;
        }
        for timer in &mut self.timers {
            timer.advance(self.counter, ticks);
        }
        self.counter = self.counter.wrapping_add(ticks);
    }

    fn interrupt(&self) -> bool {
        (0..TIMERS).any(|timer| self.line(timer))
    }

    fn deadline(&self) -> Option<u64> {
        self.deadlines().map(|(_, ticks, _)| ticks).min()
    }
}

impl Inspect for Hpet {
    fn inspect(&self) -> Node {
        let mut parts = vec![
            Node::leaf("configuration", format!("{:#x}", self.configuration)),
            Node::leaf("status", format!("{:03b}", self.status())),
            Node::leaf("counter", format!("{}", self.counter)),
        ];
        for (number, timer) in self.timers.iter().enumerate() {
            parts.push(timer.inspect(number));
        }
        Node::group("HPET", "", parts)
    }
}

#[cfg(test)]
mod tests;
