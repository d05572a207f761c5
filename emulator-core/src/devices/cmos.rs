//! The clock with its memory: time of day, alarm, periodic interrupt, and what firmware is told about the machine.
//! Motorola MC146818A data sheet; IBM PC AT Technical Reference for the meaning of the bytes.
//!
//! Time is virtual, from [`START`] on: the same run has the same dates.

mod calendar;

use crate::state_bytes::StateBytes;
use alloc::{format, vec};

use super::{Device, Geometry, TICKS_PER_SECOND, counts_in};
use crate::inspect::{Inspect, Node};
use calendar::Calendar;

/// Wednesday, 1 January 2025, midnight.
const START: Calendar = Calendar {
    second: 0,
    minute: 0,
    hour: 0,
    weekday: 4,
    day: 1,
    month: 1,
    year: 25,
    century: 20,
};

const INDEX: u16 = 0;
/// Bit 7 of the index port: no non-maskable interrupt from the board.
const NMI_OFF: u8 = 0x80;

// Registers.
const SECOND: u8 = 0;
const SECOND_ALARM: u8 = 1;
const MINUTE: u8 = 2;
const MINUTE_ALARM: u8 = 3;
const HOUR: u8 = 4;
const HOUR_ALARM: u8 = 5;
const WEEKDAY: u8 = 6;
const DAY: u8 = 7;
const MONTH: u8 = 8;
const YEAR: u8 = 9;
const A: u8 = 10;
const B: u8 = 11;
const C: u8 = 12;
const D: u8 = 13;
const CENTURY: u8 = 0x32;

// Register A.
const A_UPDATING: u8 = 0x80;
const A_DIVIDER_RESET: u8 = 0x60;
const A_START: u8 = 0x26;
// Register B; the interrupt enables stand where register C has their flags.
const B_SET: u8 = 0x80;
const B_UPDATE: u8 = 0x10;
const B_SQUARE_WAVE: u8 = 8;
const B_BINARY: u8 = 4;
const B_24_HOURS: u8 = 2;
// Register C.
const C_PERIODIC: u8 = 0x40;
const C_ALARM: u8 = 0x20;
const C_UPDATED: u8 = 0x10;
const C_INTERRUPT: u8 = 0x80;
const C_FLAGS: u8 = C_PERIODIC | C_ALARM | C_UPDATED;
/// Register D: the battery is good.
const D_VALID: u8 = 0x80;

const HOUR_PM: u8 = 0x80;
/// Alarm bytes from here on match everything.
const ANY: u8 = 0xc0;

/// Oscillator cycles in a second.
const CYCLES: u64 = 32_768;
/// Cycles before a second's end during which an update is announced and done: 244 and 1984 microseconds.
const UPDATE_CYCLES: u64 = 73;

/// Clock and memory. Offset 0 is the index port, 1 the data port.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cmos {
    index: u8,
    time: Calendar,
    /// Bytes that are plain memory: alarms, registers A and B, and from 14 on.
    bytes: [u8; 128],
    /// Flags of register C.
    flags: u8,
    /// Cycles of the present second.
    cycles: u64,
    /// Part of a cycle, in cycles per [`TICKS_PER_SECOND`].
    fraction: u64,
}

impl Cmos {
    /// For a machine with so many bytes of RAM.
    pub fn new(memory: u64) -> Self {
        let mut bytes = [0; 128];
        bytes[usize::from(A)] = A_START;
        bytes[usize::from(B)] = B_24_HOURS;
        memory_sizes(&mut bytes, memory);
        Cmos {
            index: 0,
            time: START,
            bytes,
            flags: 0,
            cycles: 0,
            fraction: 0,
        }
    }

    /// What firmware is told of the first disk: its type, which is "see below", and its geometry.
    pub fn set_disk(&mut self, geometry: Geometry) {
        const SEE_EXTENDED: u8 = 0xf0;
        const OWN_TYPE: u8 = 47;
        /// Both retries on; bit 3 is set for more than eight heads.
        const CONTROL: u8 = 0xc0;
        let [low, high] = geometry.cylinders.to_le_bytes();
        let control = CONTROL | u8::from(geometry.heads > 8) << 3;
        self.bytes[0x12] = SEE_EXTENDED;
        self.bytes[0x19] = OWN_TYPE;
        self.bytes[0x1b..=0x23].copy_from_slice(&[
            low,
            high,
            geometry.heads,
            0xff,
            0xff,
            control,
            low,
            high,
            geometry.sectors,
        ]);
    }

    /// The board is reset: no interrupts; the time goes on and the memory stays.
    pub fn reset(&mut self) {
        self.bytes[usize::from(B)] &= !(C_FLAGS | B_SQUARE_WAVE);
        self.flags = 0;
        self.index = 0;
    }

    /// Bit 7 of port 0x70: the board's non-maskable interrupts are held back.
    pub fn is_nmi_off(&self) -> bool {
        self.index & NMI_OFF != 0
    }

    fn b(&self) -> u8 {
        self.bytes[usize::from(B)]
    }

    /// Cycles between two periodic interrupts; 0 for none.
    fn period(&self) -> u64 {
        match self.bytes[usize::from(A)] & 0xf {
            0 => 0,
            // With this oscillator the two fastest rates are those of 8 and 9.
            rate @ (1 | 2) => 1 << (rate + 6),
            rate => 1 << (rate - 1),
        }
    }

    fn runs(&self) -> bool {
        self.bytes[usize::from(A)] & A_DIVIDER_RESET != A_DIVIDER_RESET
    }

    fn is_updating(&self) -> bool {
        self.runs() && self.b() & B_SET == 0 && self.cycles >= CYCLES - UPDATE_CYCLES
    }

    /// A number as the registers hold it.
    fn encode(&self, value: u8) -> u8 {
        if self.b() & B_BINARY != 0 {
            value
        } else {
            (value / 10 % 10) << 4 | value % 10
        }
    }

    fn decode(&self, value: u8) -> u8 {
        if self.b() & B_BINARY != 0 {
            value
        } else {
            (value >> 4).wrapping_mul(10).wrapping_add(value & 0xf)
        }
    }

    fn encode_hour(&self, hour: u8) -> u8 {
        if self.b() & B_24_HOURS != 0 {
            return self.encode(hour);
        }
        let afternoon = if hour >= 12 { HOUR_PM } else { 0 };
        self.encode(match hour % 12 {
            0 => 12,
            hour => hour,
        }) | afternoon
    }

    fn decode_hour(&self, value: u8) -> u8 {
        if self.b() & B_24_HOURS != 0 {
            return self.decode(value);
        }
        let hour = self.decode(value & !HOUR_PM) % 12;
        hour + if value & HOUR_PM != 0 { 12 } else { 0 }
    }

    fn read_register(&mut self, number: u8) -> u8 {
        let time = &self.time;
        match number {
            SECOND => self.encode(time.second),
            MINUTE => self.encode(time.minute),
            HOUR => self.encode_hour(time.hour),
            WEEKDAY => self.encode(time.weekday),
            DAY => self.encode(time.day),
            MONTH => self.encode(time.month),
            YEAR => self.encode(time.year),
            CENTURY => self.encode(time.century),
            A => self.bytes[usize::from(A)] | if self.is_updating() { A_UPDATING } else { 0 },
            C => {
                let flags = self.flags | if self.interrupt() { C_INTERRUPT } else { 0 };
                self.flags = 0;
                flags
            }
            D => D_VALID,
            _ => self.bytes[usize::from(number) & 127],
        }
    }

    fn write_register(&mut self, number: u8, value: u8) {
        let number_value = self.decode(value);
        match number {
            SECOND => self.time.second = number_value,
            MINUTE => self.time.minute = number_value,
            HOUR => self.time.hour = self.decode_hour(value),
            WEEKDAY => self.time.weekday = number_value,
            DAY => self.time.day = number_value,
            MONTH => self.time.month = number_value,
            YEAR => self.time.year = number_value,
            CENTURY => self.time.century = number_value,
            A => {
                self.bytes[usize::from(A)] = value & !A_UPDATING;
                if !self.runs() {
                    // Half a second after the divider is let go, the first update comes.
                    (self.cycles, self.fraction) = (CYCLES / 2, 0);
                }
            }
            // Setting the time turns the update interrupt off.
            B if value & B_SET != 0 => self.bytes[usize::from(B)] = value & !B_UPDATE,
            C | D => {}
            _ => self.bytes[usize::from(number) & 127] = value,
        }
    }

    fn alarm_matches(&self) -> bool {
        let alarm = |number: u8| self.bytes[usize::from(number)];
        let fits = |alarm: u8, now: u8| alarm >= ANY || alarm == now;
        fits(alarm(SECOND_ALARM), self.encode(self.time.second))
            && fits(alarm(MINUTE_ALARM), self.encode(self.time.minute))
            && fits(alarm(HOUR_ALARM), self.encode_hour(self.time.hour))
    }

    /// False if an alarm byte is no second, minute or hour.
    fn alarm_can_match(&self) -> bool {
        let alarm = |number: u8| self.bytes[usize::from(number)];
        let (second, minute, hour) = (alarm(SECOND_ALARM), alarm(MINUTE_ALARM), alarm(HOUR_ALARM));
        [second, minute]
            .into_iter()
            .all(|byte| byte >= ANY || (0..60).any(|value| self.encode(value) == byte))
            && (hour >= ANY || (0..24).any(|value| self.encode_hour(value) == hour))
    }

    /// Seconds have passed: the updates.
    fn update(&mut self, seconds: u64) {
        const DAY_SECONDS: u64 = 86_400;
        if seconds == 0 || self.b() & B_SET != 0 {
            return;
        }
        self.flags |= C_UPDATED;
        // Whole days but the last two at once: an alarm that can match at all has matched in the last.
        let days = (seconds / DAY_SECONDS).saturating_sub(2);
        self.time.add_days(days);
        for _ in 0..seconds - days * DAY_SECONDS {
            self.time.add_second();
            if self.alarm_matches() {
                self.flags |= C_ALARM;
            }
        }
    }

    /// Ticks until so many more cycles have passed.
    fn ticks_of(&self, cycles: u64) -> u64 {
        (cycles * TICKS_PER_SECOND - self.fraction).div_ceil(CYCLES)
    }

    pub(super) fn state_bytes(&self, out: &mut StateBytes) {
        out.extend_from_slice(&[self.index, self.flags]);
        out.extend_from_slice(&self.bytes);
        out.extend_from_slice(&self.time.bytes());
        out.extend_from_slice(&self.cycles.to_le_bytes());
        out.extend_from_slice(&self.fraction.to_le_bytes());
    }
}

/// The bytes that tell firmware how much memory there is, the equipment, and their checksum.
fn memory_sizes(bytes: &mut [u8; 128], memory: u64) {
    const MIB: u64 = 1 << 20;
    /// No floppy, no coprocessor bit yet, a keyboard.
    const EQUIPMENT: u8 = 0x04;
    let base = 640u16;
    let extended = (memory.saturating_sub(MIB) >> 10).min(0xffff) as u16;
    let above_16_mib = (memory.saturating_sub(16 * MIB) >> 16).min(0xffff) as u16;
    bytes[0x14] = EQUIPMENT;
    for (at, value) in [
        (0x15, base),
        (0x17, extended),
        (0x30, extended),
        (0x34, above_16_mib),
    ] {
        bytes[at..at + 2].copy_from_slice(&value.to_le_bytes());
    }
    let sum: u16 = bytes[0x10..0x2e].iter().map(|byte| u16::from(*byte)).sum();
    bytes[0x2e..0x30].copy_from_slice(&sum.to_be_bytes());
}

impl Device for Cmos {
    /// The index port cannot be read.
    fn read(&mut self, offset: u16, _width: u8) -> u32 {
        if offset == INDEX {
            return 0xff;
        }
        self.read_register(self.index & !NMI_OFF).into()
    }

    fn write(&mut self, offset: u16, _width: u8, value: u32) {
        if offset == INDEX {
            self.index = value as u8;
        } else {
            self.write_register(self.index & !NMI_OFF, value as u8);
        }
    }

    fn advance(&mut self, ticks: u64) {
        if !self.runs() {
            return;
        }
        let end = self.cycles + counts_in(ticks, CYCLES, &mut self.fraction);
        let period = self.period();
        if period != 0 && end / period > self.cycles / period {
            self.flags |= C_PERIODIC;
        }
        self.cycles = end % CYCLES;
        self.update(end / CYCLES);
    }

    fn interrupt(&self) -> bool {
        self.flags & self.b() & C_FLAGS != 0
    }

    /// For an alarm the next second: whether it matches is seen then.
    fn deadline(&self) -> Option<u64> {
        let enabled = self.b() & C_FLAGS;
        if !self.runs() || self.interrupt() {
            return None;
        }
        let period = self.period();
        let periodic = (enabled & C_PERIODIC != 0 && period != 0)
            .then(|| self.ticks_of(period - self.cycles % period));
        let update = enabled & C_UPDATED != 0 || enabled & C_ALARM != 0 && self.alarm_can_match();
        let seconds =
            (update && self.b() & B_SET == 0).then(|| self.ticks_of(CYCLES - self.cycles));
        [periodic, seconds].into_iter().flatten().min()
    }
}

impl Inspect for Cmos {
    fn inspect(&self) -> Node {
        let time = &self.time;
        let hex = |label, value: u8| Node::leaf(label, format!("{value:#04x}"));
        Node::group(
            "CMOS clock",
            format!(
                "{:02}{:02}-{:02}-{:02} {:02}:{:02}:{:02}",
                time.century, time.year, time.month, time.day, time.hour, time.minute, time.second
            ),
            vec![
                hex("index", self.index),
                hex("A", self.bytes[usize::from(A)]),
                hex("B", self.b()),
                hex("C", self.flags),
                hex("shutdown", self.bytes[0xf]),
            ],
        )
    }
}

#[cfg(test)]
mod tests;
