//! Two 8259A interrupt controllers, the second behind input 2 of the first. Intel 8259A data sheet.

use alloc::{format, vec, vec::Vec};

use super::Device;
use crate::inspect::{Inspect, Node};

/// Input of the first controller on which the second hangs.
const CASCADE: u8 = 2;
const ICW1: u8 = 0x10;
const ICW1_NEEDS_ICW4: u8 = 1;
const ICW1_SINGLE: u8 = 2;
const ICW4_AUTO_EOI: u8 = 2;
const OCW3: u8 = 8;

/// What the next write to the data port is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Expects {
    Mask,
    Icw2,
    Icw3,
    Icw4,
}

/// One controller.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pic8259 {
    requests: u8,
    in_service: u8,
    mask: u8,
    /// Levels of the inputs, to see their edges.
    lines: u8,
    vector_base: u8,
    /// The input of lowest priority.
    lowest: u8,
    icw1: u8,
    expects: Expects,
    auto_eoi: bool,
    rotate_on_auto_eoi: bool,
    special_mask: bool,
    read_in_service: bool,
    poll: bool,
}

impl Pic8259 {
    fn new() -> Self {
        Pic8259 {
            requests: 0,
            in_service: 0,
            mask: 0xff,
            lines: 0,
            vector_base: 0,
            lowest: 7,
            icw1: 0,
            expects: Expects::Mask,
            auto_eoi: false,
            rotate_on_auto_eoi: false,
            special_mask: false,
            read_in_service: false,
            poll: false,
        }
    }

    /// Edge-triggered inputs: a rising edge is a request, and a request goes when its line falls before acknowledgement.
    fn set_line(&mut self, input: u8, level: bool) {
        let bit = 1 << input;
        if level && self.lines & bit == 0 {
            self.requests |= bit;
        } else if !level {
            self.requests &= !bit;
        }
        self.lines = self.lines & !bit | if level { bit } else { 0 };
    }

    fn by_priority(&self) -> impl Iterator<Item = u8> + use<> {
        let lowest = self.lowest;
        (1..=8).map(move |step| (lowest + step) & 7)
    }

    /// The request that would be acknowledged now.
    fn winner(&self) -> Option<u8> {
        let open = self.requests & !self.mask;
        for input in self.by_priority() {
            if self.holds_back(input) {
                return None;
            }
            if open & 1 << input != 0 {
                return Some(input);
            }
        }
        None
    }

    /// An interrupt in service keeps its own input and those of lower priority waiting.
    fn holds_back(&self, input: u8) -> bool {
        let bit = 1 << input;
        self.in_service & bit != 0 && !(self.special_mask && self.mask & bit != 0)
    }

    /// Whether a request on this input would reach the CPU as the registers stand now.
    fn lets_through(&self, input: u8) -> bool {
        let mut above = self.by_priority().take_while(|other| *other != input);
        self.mask & 1 << input == 0
            && !self.holds_back(input)
            && !above.any(|other| self.holds_back(other))
    }

    fn acknowledge(&mut self, input: u8) {
        let bit = 1 << input;
        self.requests &= !bit;
        if self.auto_eoi {
            if self.rotate_on_auto_eoi {
                self.lowest = input;
            }
        } else {
            self.in_service |= bit;
        }
    }

    fn end_of_interrupt(&mut self, input: Option<u8>, rotate: bool) {
        let highest = self
            .by_priority()
            .find(|input| self.in_service & 1 << input != 0);
        if let Some(input) = input.or(highest) {
            self.in_service &= !(1 << input);
            if rotate {
                self.lowest = input;
            }
        }
    }

    fn write_command(&mut self, value: u8) {
        if value & ICW1 != 0 {
            *self = Pic8259 {
                icw1: value,
                mask: 0,
                expects: Expects::Icw2,
                lines: self.lines,
                ..Self::new()
            };
        } else if value & OCW3 != 0 {
            self.poll = value & 4 != 0;
            if value & 2 != 0 {
                self.read_in_service = value & 1 != 0;
            }
            if value & 0x40 != 0 {
                self.special_mask = value & 0x20 != 0;
            }
        } else {
            self.write_ocw2(value >> 5, value & 7);
        }
    }

    fn write_ocw2(&mut self, operation: u8, input: u8) {
        match operation {
            0 => self.rotate_on_auto_eoi = false,
            1 => self.end_of_interrupt(None, false),
            3 => self.end_of_interrupt(Some(input), false),
            4 => self.rotate_on_auto_eoi = true,
            5 => self.end_of_interrupt(None, true),
            6 => self.lowest = input,
            7 => self.end_of_interrupt(Some(input), true),
            _ => {}
        }
    }

    fn write_data(&mut self, value: u8) {
        let needs_icw4 = self.icw1 & ICW1_NEEDS_ICW4 != 0;
        let last = if needs_icw4 {
            Expects::Icw4
        } else {
            Expects::Mask
        };
        self.expects = match self.expects {
            Expects::Mask => {
                self.mask = value;
                Expects::Mask
            }
            Expects::Icw2 => {
                self.vector_base = value & 0xf8;
                if self.icw1 & ICW1_SINGLE != 0 {
                    last
                } else {
                    Expects::Icw3
                }
            }
            // The wiring is the PC's whatever is written.
            Expects::Icw3 => last,
            Expects::Icw4 => {
                self.auto_eoi = value & ICW4_AUTO_EOI != 0;
                Expects::Mask
            }
        };
    }

    fn read_command(&mut self) -> u8 {
        if core::mem::take(&mut self.poll) {
            return match self.winner() {
                Some(input) => {
                    self.acknowledge(input);
                    0x80 | input
                }
                None => 0,
            };
        }
        if self.read_in_service {
            self.in_service
        } else {
            self.requests
        }
    }

    fn state_bytes(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(&[
            self.requests,
            self.in_service,
            self.mask,
            self.lines,
            self.vector_base,
            self.lowest,
        ]);
        out.extend_from_slice(&[self.icw1, self.expects as u8]);
        let flags = [
            self.auto_eoi,
            self.rotate_on_auto_eoi,
            self.special_mask,
            self.read_in_service,
            self.poll,
        ]
        .map(u8::from);
        out.extend_from_slice(&flags);
    }
}

/// Both controllers as the PC has them. Offsets 0 and 1 are the first's ports, 2 and 3 the second's.
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
        self.cascade();
        vector
    }

    pub(super) fn state_bytes(&self, out: &mut Vec<u8>) {
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
        let pic = if offset < 2 {
            &mut self.first
        } else {
            &mut self.second
        };
        let value = if offset & 1 == 0 {
            pic.read_command()
        } else {
            pic.mask
        };
        self.cascade();
        u32::from(value)
    }

    fn write(&mut self, offset: u16, _width: u8, value: u32) {
        let pic = if offset < 2 {
            &mut self.first
        } else {
            &mut self.second
        };
        if offset & 1 == 0 {
            pic.write_command(value as u8);
        } else {
            pic.write_data(value as u8);
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
mod tests {
    use super::*;

    fn ready() -> PicPair {
        let mut pic = PicPair::new();
        for (offset, value) in [
            (0, 0x11),
            (1, 0x20),
            (1, 4),
            (1, 1),
            (2, 0x11),
            (3, 0x28),
            (3, 2),
            (3, 1),
        ] {
            pic.write(offset, 1, value);
        }
        pic
    }

    #[test]
    fn a_higher_priority_interrupts_a_lower_one_and_not_the_other_way() {
        let mut pic = ready();
        pic.set_line(4, true);
        assert_eq!(pic.acknowledge(), 0x24);
        pic.set_line(5, true);
        assert!(!pic.interrupt());
        pic.set_line(0, true);
        assert!(pic.interrupt());
        assert_eq!(pic.acknowledge(), 0x20);
        pic.write(0, 1, 0x20);
        pic.write(0, 1, 0x20);
        assert_eq!(pic.acknowledge(), 0x25);
    }

    #[test]
    fn the_second_controller_answers_through_the_first() {
        let mut pic = ready();
        pic.set_line(8, true);
        assert_eq!(pic.acknowledge(), 0x28);
        assert_eq!(pic.read(2, 1), 0);
        pic.write(2, 1, 0x20);
        pic.write(0, 1, 0x20);
        assert!(!pic.interrupt());
    }

    #[test]
    fn a_line_that_falls_too_early_gives_the_spurious_vector() {
        let mut pic = ready();
        pic.set_line(3, true);
        pic.set_line(3, false);
        assert!(!pic.interrupt());
        assert_eq!(pic.acknowledge(), 0x27);
    }

    #[test]
    fn a_masked_request_waits() {
        let mut pic = ready();
        pic.write(1, 1, 1);
        pic.set_line(0, true);
        assert!(!pic.interrupt());
        pic.write(1, 1, 0);
        assert!(pic.interrupt());
    }

    #[test]
    fn each_end_of_interrupt_leaves_what_the_data_sheet_says() {
        // Inputs 2 and 5 in service; command; what stays in service; the input of lowest priority.
        for (command, in_service, lowest) in [
            (0x20, 0x20, 7),
            (0x65, 0x04, 7),
            (0x62, 0x20, 7),
            (0xa0, 0x20, 2),
            (0xe5, 0x04, 5),
            (0xc3, 0x24, 3),
            (0x40, 0x24, 7),
        ] {
            let mut pic = ready();
            pic.first.in_service = 0x24;
            pic.write(0, 1, command);
            let seen = (pic.first.in_service, pic.first.lowest);
            assert_eq!(seen, (in_service, lowest), "OCW2 {command:#x}");
        }
    }

    #[test]
    fn what_is_let_through_follows_mask_service_and_special_mask() {
        // Mask, in service, special mask mode; which of inputs 0, 2, 4 are let through.
        for (mask, in_service, special, through) in [
            (0x00, 0x00, false, [true, true, true]),
            (0x01, 0x00, false, [false, true, true]),
            (0x00, 0x01, false, [false, false, false]),
            (0x00, 0x04, false, [true, false, false]),
            (0x04, 0x04, false, [true, false, false]),
            (0x04, 0x04, true, [true, false, true]),
        ] {
            let mut pic = ready();
            pic.first.mask = mask;
            pic.first.in_service = in_service;
            pic.first.special_mask = special;
            let seen = [0, 2, 4].map(|input| pic.lets_through(input));
            assert_eq!(seen, through, "{mask:#x} {in_service:#x} {special}");
            for (input, through) in [(0, through[0]), (4, through[2])] {
                let mut pic = pic.clone();
                pic.set_line(input, true);
                assert_eq!(pic.interrupt(), through, "the edge agrees for {input}");
            }
        }
    }

    #[test]
    fn automatic_end_leaves_nothing_in_service_and_a_poll_acknowledges() {
        let mut pic = PicPair::new();
        for (offset, value) in [(0, 0x11), (1, 0x20), (1, 4), (1, 3)] {
            pic.write(offset, 1, value);
        }
        pic.set_line(1, true);
        assert_eq!(pic.acknowledge(), 0x21);
        assert_eq!(pic.first.in_service, 0);
        let mut pic = ready();
        pic.set_line(4, true);
        pic.write(0, 1, 0x0c);
        assert_eq!(pic.read(0, 1), 0x84);
        assert_eq!(pic.first.in_service, 0x10);
        pic.write(0, 1, 0x0c);
        assert_eq!(pic.read(0, 1), 0, "nothing more");
    }
}
