//! Two 8259A interrupt controllers, the second behind input 2 of the first, and the registers by which the board
//! chooses edge or level for each input. Intel 8259A data sheet; Intel 82371SB data sheet, 2.7, for the latter.

mod chip;

use crate::state_bytes::StateBytes;
use alloc::{format, vec};

use super::Device;
use crate::inspect::{Inspect, Node};
use chip::{CASCADE, Pic8259};

/// Inputs that can be made level-triggered; timer, keyboard, cascade, clock and coprocessor cannot.
const ELCR_WRITABLE: [u8; 2] = [0xf8, 0xde];

/// Both controllers as the PC has them. Offsets 0 and 1 are the first's ports, 2 and 3 the second's; 4 and 5 choose
/// edge or level for the inputs of each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PicPair {
    first: Pic8259,
    second: Pic8259,
}

impl PicPair {
    /// All inputs masked.
    pub fn new() -> Self {
        PicPair {
            first: Pic8259::new(),
            second: Pic8259::new(),
        }
    }

    /// As a PC's firmware leaves them, but that all inputs are masked: interrupts 0 to 7 from vector 8 on, the others
    /// from 0x70 on.
    pub(super) fn set_up(&mut self) {
        for (offset, words) in [(0, [0x11, 0x08, 4, 1, 0xff]), (2, [0x11, 0x70, 2, 1, 0xff])] {
            self.write(offset, 1, words[0]);
            words[1..]
                .iter()
                .for_each(|word| self.write(offset + 1, 1, *word));
        }
    }

    /// The levels that the sixteen inputs have from the beginning: no edges, so no requests.
    pub(super) fn power_on_levels(&mut self, levels: u16) {
        (self.first.lines, self.second.lines) = (levels as u8, (levels >> 8) as u8);
    }

    /// Whether a rising edge on one of the sixteen inputs would reach the CPU, until a register is written.
    pub(super) fn lets_through(&self, input: u8) -> bool {
        if input < 8 {
            self.first.lets_through(input)
        } else {
            self.second.lets_through(input - 8) && self.first.lets_through(CASCADE)
        }
    }

    /// Sets the level of one of the sixteen inputs.
    pub fn set_line(&mut self, input: u8, level: bool) {
        if input < 8 {
            self.first.set_line(input, level);
        } else {
            self.second.set_line(input - 8, level);
        }
        self.cascade();
    }

    fn cascade(&mut self) {
        let level = self.second.winner().is_some();
        self.first.set_line(CASCADE, level);
    }

    /// The second's output falls when it is acknowledged: its next request is an edge again.
    fn cascade_anew(&mut self) {
        self.first.set_line(CASCADE, false);
        self.cascade();
    }

    fn chip(&mut self, offset: u16) -> &mut Pic8259 {
        if offset & 2 == 0 {
            &mut self.first
        } else {
            &mut self.second
        }
    }

    /// The CPU takes the interrupt: its vector. Input 7 with nothing pending is the spurious interrupt.
    pub fn acknowledge(&mut self) -> u8 {
        let Some(input) = self.first.winner() else {
            return self.first.vector_base | 7;
        };
        self.first.acknowledge(input);
        if input != CASCADE {
            return self.first.vector_base | input;
        }
        let vector = match self.second.winner() {
            Some(input) => {
                self.second.acknowledge(input);
                self.second.vector_base | input
            }
            None => self.second.vector_base | 7,
        };
        self.cascade_anew();
        vector
    }

    pub(super) fn state_bytes(&self, out: &mut StateBytes) {
        self.first.state_bytes(out);
        self.second.state_bytes(out);
    }
}

impl Default for PicPair {
    fn default() -> Self {
        Self::new()
    }
}

impl Device for PicPair {
    fn read(&mut self, offset: u16, _width: u8) -> u32 {
        if offset > 3 {
            let chip = [&self.first, &self.second][usize::from(offset) & 1];
            return chip.level_triggered.into();
        }
        let chip = self.chip(offset);
        if let Some(polled) = chip.read_poll() {
            self.cascade_anew();
            return polled.into();
        }
        let value = if offset & 1 == 0 {
            chip.read_command()
        } else {
            chip.mask
        };
        value.into()
    }

    fn write(&mut self, offset: u16, _width: u8, value: u32) {
        let value = value as u8;
        match offset {
            4 => self.first.set_level_triggered(value & ELCR_WRITABLE[0]),
            5.. => self.second.set_level_triggered(value & ELCR_WRITABLE[1]),
            _ if offset & 1 == 0 => self.chip(offset).write_command(value),
            _ => self.chip(offset).write_data(value),
        }
        self.cascade();
    }

    fn advance(&mut self, _ticks: u64) {}

    fn interrupt(&self) -> bool {
        self.first.winner().is_some()
    }

    fn deadline(&self) -> Option<u64> {
        None
    }
}

impl Inspect for PicPair {
    fn inspect(&self) -> Node {
        let show = |label, pic: &Pic8259| {
            Node::group(
                label,
                "",
                vec![
                    Node::leaf("IRR", format!("{:08b}", pic.requests)),
                    Node::leaf("ISR", format!("{:08b}", pic.in_service)),
                    Node::leaf("IMR", format!("{:08b}", pic.mask)),
                    Node::leaf("ELCR", format!("{:08b}", pic.level_triggered)),
                    Node::leaf("vector base", format!("{:#04x}", pic.vector_base)),
                ],
            )
        };
        Node::group(
            "8259 PIC",
            "",
            vec![show("first", &self.first), show("second", &self.second)],
        )
    }
}

#[cfg(test)]
mod tests;
