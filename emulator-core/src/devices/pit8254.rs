//! The 8254 interval timer: three counters at 1.193182 MHz. Intel 8254 data sheet.

mod counter;

use crate::state_bytes::StateBytes;
use alloc::{format, vec};

use super::{Device, TICKS_PER_SECOND, counts_in};
use crate::inspect::{Inspect, Node};
use counter::Counter;

/// Counts in a second.
const FREQUENCY: u64 = 1_193_182;
const CONTROL: u16 = 3;
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

    /// As a PC's firmware leaves it: counter 0 at 18.2 times a second, counter 1 for the refresh of memory.
    pub(super) fn set_up(&mut self) {
        for (offset, value) in [(CONTROL, 0x34), (0, 0), (0, 0), (CONTROL, 0x54), (1, 18)] {
            self.write(offset, 1, value);
        }
    }

    /// Level of a counter's output pin.
    pub fn output(&self, counter: usize) -> bool {
        self.counters[counter].output()
    }

    /// The gate of counter 2, which port 0x61 drives. A rising edge starts the counter anew in modes 1, 2, 3 and 5.
    pub fn set_gate(&mut self, counter: usize, level: bool) {
        self.counters[counter].set_gate(level);
    }

    /// Level of a counter's gate.
    pub fn gate(&self, counter: usize) -> bool {
        self.counters[counter].gate()
    }

    fn read_back(&mut self, value: u8) {
        for (number, counter) in self.counters.iter_mut().enumerate() {
            if value & 2 << number == 0 {
                continue;
            }
            if value & 0x10 == 0 {
                counter.latch_status();
            }
            if value & 0x20 == 0 {
                counter.latch();
            }
        }
    }

    pub(super) fn state_bytes(&self, out: &mut StateBytes) {
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
        let counts = counts_in(ticks, FREQUENCY, &mut self.fraction);
        self.counters
            .iter_mut()
            .for_each(|counter| counter.advance(counts));
    }

    fn interrupt(&self) -> bool {
        self.counters[0].output()
    }

    fn deadline(&self) -> Option<u64> {
        let counts = self.counters[0].counts_to_change()?;
        Some((counts * TICKS_PER_SECOND - self.fraction).div_ceil(FREQUENCY))
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
