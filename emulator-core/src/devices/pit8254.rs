//! The 8254 interval timer: three counters at 1.193182 MHz. Intel 8254 data sheet.

use alloc::{format, vec, vec::Vec};

use super::{Device, TICKS_PER_SECOND};
use crate::inspect::{Inspect, Node};

/// Counts in a second.
const FREQUENCY: u64 = 1_193_182;
const CONTROL: u16 = 3;
/// A multiple of both lengths of a counter's round, 65536 and, in BCD, 10000; longer than any count.
const WHOLE_ROUNDS: u64 = 0x1_0000 * 10_000;

/// How the two bytes of a count go through the one port.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Bytes {
    Low,
    High,
    LowThenHigh,
}

/// One counter.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Counter {
    mode: u8,
    bytes: Bytes,
    bcd: bool,
    /// Count to start from, 1 to 65536; `None` until one is written.
    reload: Option<u32>,
    /// Counts since the count was loaded.
    elapsed: u64,
    gate: bool,
    /// Modes 1 and 5: the gate has risen since the control word; before that they do not count.
    triggered: bool,
    /// One-shot modes: nothing more happens to the output.
    finished: bool,
    low_written: Option<u8>,
    latched: Option<u16>,
    latched_status: Option<u8>,
    high_next: bool,
}

impl Counter {
    fn new() -> Self {
        Counter {
            mode: 3,
            bytes: Bytes::LowThenHigh,
            bcd: false,
            reload: None,
            elapsed: 0,
            gate: true,
            triggered: false,
            finished: false,
            low_written: None,
            latched: None,
            latched_status: None,
            high_next: false,
        }
    }

    fn periodic(&self) -> bool {
        matches!(self.mode, 2 | 3)
    }

    /// Modes 1 and 5 count from a rising gate on, whatever its level then is; the others while the gate is high.
    fn started_by_gate(&self) -> bool {
        matches!(self.mode, 1 | 5)
    }

    /// Modes 4 and 5: low for one count at the end.
    fn strobes(&self) -> bool {
        matches!(self.mode, 4 | 5)
    }

    fn running(&self) -> bool {
        let goes = if self.started_by_gate() {
            self.triggered
        } else {
            self.gate
        };
        self.reload.is_some() && goes
    }

    fn advance(&mut self, counts: u64) {
        let Some(reload) = self.reload.filter(|_| self.running()) else {
            return;
        };
        self.elapsed += counts;
        if self.periodic() {
            self.elapsed %= u64::from(reload);
        } else if self.elapsed >= u64::from(reload) + u64::from(self.strobes()) {
            self.finished = true;
            self.elapsed %= WHOLE_ROUNDS;
        }
    }

    /// Level of the output pin.
    fn output(&self) -> bool {
        let Some(reload) = self.reload else {
            return self.mode != 0;
        };
        match self.mode {
            2 | 3 if !self.gate => true,
            2 => self.elapsed + 1 < u64::from(reload),
            3 => self.elapsed < u64::from(reload.div_ceil(2)),
            4 | 5 => self.finished || self.elapsed < u64::from(reload),
            1 => self.finished || !self.triggered,
            _ => self.finished,
        }
    }

    /// Counts until the output changes; `None` if it never will by itself.
    fn counts_to_change(&self) -> Option<u64> {
        let reload = u64::from(self.reload.filter(|_| self.running())?);
        match self.mode {
            // The data sheet forbids 1 here; the output then stays as it is.
            2 | 3 if reload == 1 => None,
            2 if self.elapsed + 1 < reload => Some(reload - 1 - self.elapsed),
            3 if self.elapsed < reload.div_ceil(2) => Some(reload.div_ceil(2) - self.elapsed),
            2 | 3 => Some(reload - self.elapsed),
            _ if self.finished => None,
            4 | 5 if self.elapsed >= reload => Some(reload + 1 - self.elapsed),
            _ => Some(reload - self.elapsed),
        }
    }

    fn count(&self) -> u16 {
        let reload = u64::from(self.reload.unwrap_or(0x1_0000));
        let value = if self.mode == 3 {
            reload.saturating_sub(2 * (self.elapsed % reload.div_ceil(2)))
        } else {
            // Past its end a counter goes on downwards from its highest count.
            (WHOLE_ROUNDS + reload - self.elapsed) % WHOLE_ROUNDS
        };
        if self.bcd {
            to_bcd(value % 10_000)
        } else {
            value as u16
        }
    }

    fn control(&mut self, value: u8) {
        let access = value >> 4 & 3;
        if access == 0 {
            self.latch();
            return;
        }
        let gate = self.gate;
        *self = Counter {
            mode: match value >> 1 & 7 {
                mode @ 0..=5 => mode,
                mode => mode & 3,
            },
            bytes: [Bytes::Low, Bytes::High, Bytes::LowThenHigh][access as usize - 1],
            bcd: value & 1 != 0,
            gate,
            ..Self::new()
        };
    }

    fn latch(&mut self) {
        if self.latched.is_none() {
            self.latched = Some(self.count());
        }
    }

    fn status(&self) -> u8 {
        let access = match self.bytes {
            Bytes::Low => 1,
            Bytes::High => 2,
            Bytes::LowThenHigh => 3,
        };
        u8::from(self.output()) << 7
            | u8::from(self.reload.is_none()) << 6
            | access << 4
            | self.mode << 1
            | u8::from(self.bcd)
    }

    fn read(&mut self) -> u8 {
        if let Some(status) = self.latched_status.take() {
            return status;
        }
        let value = self.latched.unwrap_or_else(|| self.count());
        let (byte, last) = match self.bytes {
            Bytes::Low => (value as u8, true),
            Bytes::High => ((value >> 8) as u8, true),
            Bytes::LowThenHigh if self.high_next => ((value >> 8) as u8, true),
            Bytes::LowThenHigh => (value as u8, false),
        };
        self.high_next = !last;
        if last {
            self.latched = None;
        }
        byte
    }

    fn write(&mut self, byte: u8) {
        let value = match self.bytes {
            Bytes::Low => u16::from(byte),
            Bytes::High => u16::from(byte) << 8,
            Bytes::LowThenHigh => match self.low_written.take() {
                None => {
                    self.low_written = Some(byte);
                    return;
                }
                Some(low) => u16::from(low) | u16::from(byte) << 8,
            },
        };
        let count = if self.bcd {
            from_bcd(value)
        } else {
            u32::from(value)
        };
        let whole = if self.bcd { 10_000 } else { 0x1_0000 };
        self.reload = Some(if count == 0 { whole } else { count });
        // A one-shot under way goes on; the new count is for the next trigger.
        if !self.started_by_gate() {
            self.elapsed = 0;
            self.finished = false;
        }
    }

    fn state_bytes(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(&[self.mode, self.bytes as u8]);
        out.extend_from_slice(
            &[
                self.bcd,
                self.gate,
                self.triggered,
                self.finished,
                self.high_next,
            ]
            .map(u8::from),
        );
        out.extend_from_slice(&self.reload.unwrap_or(0).to_le_bytes());
        out.extend_from_slice(&self.elapsed.to_le_bytes());
        let optional = |value: Option<u16>| value.map_or(u32::MAX, u32::from).to_le_bytes();
        for value in [
            self.low_written.map(u16::from),
            self.latched,
            self.latched_status.map(u16::from),
        ] {
            out.extend_from_slice(&optional(value));
        }
    }
}

fn to_bcd(value: u64) -> u16 {
    (0..4).fold(0, |bcd, digit| {
        bcd | ((value / 10u64.pow(digit) % 10) as u16) << (4 * digit)
    })
}

fn from_bcd(value: u16) -> u32 {
    (0..4).fold(0, |sum, digit| {
        sum + u32::from(value >> (4 * digit) & 0xf) * 10u32.pow(digit)
    })
}

/// The timer chip. Offsets 0 to 2 are the counters, 3 is the control word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pit8254 {
    counters: [Counter; 3],
    /// Part of a count that has passed, in counts per [`TICKS_PER_SECOND`].
    fraction: u64,
}

impl Pit8254 {
    /// Nothing programmed.
    pub fn new() -> Self {
        Pit8254 {
            counters: [Counter::new(), Counter::new(), Counter::new()],
            fraction: 0,
        }
    }

    /// Level of a counter's output pin.
    pub fn output(&self, counter: usize) -> bool {
        self.counters[counter].output()
    }

    /// The gate of counter 2, which port 0x61 drives. A rising edge starts the counter anew in modes 1, 2, 3 and 5.
    pub fn set_gate(&mut self, counter: usize, level: bool) {
        let counter = &mut self.counters[counter];
        if level && !counter.gate && (counter.periodic() || counter.started_by_gate()) {
            counter.elapsed = 0;
            counter.finished = false;
            counter.triggered = true;
        }
        counter.gate = level;
    }

    /// Level of a counter's gate.
    pub fn gate(&self, counter: usize) -> bool {
        self.counters[counter].gate
    }

    fn read_back(&mut self, value: u8) {
        for (number, counter) in self.counters.iter_mut().enumerate() {
            if value & 2 << number == 0 {
                continue;
            }
            if value & 0x10 == 0 && counter.latched_status.is_none() {
                counter.latched_status = Some(counter.status());
            }
            if value & 0x20 == 0 {
                counter.latch();
            }
        }
    }

    pub(super) fn state_bytes(&self, out: &mut Vec<u8>) {
        self.counters
            .iter()
            .for_each(|counter| counter.state_bytes(out));
        out.extend_from_slice(&self.fraction.to_le_bytes());
    }
}

impl Default for Pit8254 {
    fn default() -> Self {
        Self::new()
    }
}

impl Device for Pit8254 {
    fn read(&mut self, offset: u16, _width: u8) -> u32 {
        match self.counters.get_mut(usize::from(offset)) {
            Some(counter) => u32::from(counter.read()),
            None => 0xff,
        }
    }

    fn write(&mut self, offset: u16, _width: u8, value: u32) {
        let value = value as u8;
        if offset != CONTROL {
            self.counters[usize::from(offset) % 3].write(value);
        } else if value >> 6 == 3 {
            self.read_back(value);
        } else {
            self.counters[usize::from(value >> 6)].control(value);
        }
    }

    fn advance(&mut self, ticks: u64) {
        let total = u128::from(ticks) * u128::from(FREQUENCY) + u128::from(self.fraction);
        let counts = (total / u128::from(TICKS_PER_SECOND)) as u64;
        self.fraction = (total % u128::from(TICKS_PER_SECOND)) as u64;
        self.counters
            .iter_mut()
            .for_each(|counter| counter.advance(counts));
    }

    fn interrupt(&self) -> bool {
        self.counters[0].output()
    }

    fn deadline(&self) -> Option<u64> {
        let counts = self.counters[0].counts_to_change()?;
        let total = u128::from(counts) * u128::from(TICKS_PER_SECOND) - u128::from(self.fraction);
        Some(total.div_ceil(u128::from(FREQUENCY)) as u64)
    }
}

impl Inspect for Pit8254 {
    fn inspect(&self) -> Node {
        let show = |number: usize, counter: &Counter| {
            Node::group(
                format!("counter {number}"),
                "",
                vec![
                    Node::leaf("mode", format!("{}", counter.mode)),
                    Node::leaf("count", format!("{}", counter.count())),
                    Node::leaf(
                        "starts from",
                        counter
                            .reload
                            .map_or_else(|| "not set".into(), |reload| format!("{reload}")),
                    ),
                    Node::leaf("output", if counter.output() { "1" } else { "0" }),
                ],
            )
        };
        let counters = self
            .counters
            .iter()
            .enumerate()
            .map(|(number, counter)| show(number, counter))
            .collect();
        Node::group("8254 PIT", "", counters)
    }
}

#[cfg(test)]
mod tests;
