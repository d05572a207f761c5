//! One 8259A: requests, mask, service and priority. Intel 8259A data sheet.

use crate::state_bytes::StateBytes;

/// Input of the first controller on which the second hangs.
pub const CASCADE: u8 = 2;
const ICW1: u8 = 0x10;
const ICW1_NEEDS_ICW4: u8 = 1;
const ICW1_SINGLE: u8 = 2;
const ICW4_AUTO_EOI: u8 = 2;
const ICW4_FULLY_NESTED: u8 = 0x10;
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
    pub requests: u8,
    pub in_service: u8,
    pub mask: u8,
    /// Inputs whose level counts, not their edge (ELCR).
    pub level_triggered: u8,
    /// Levels of the inputs, to see their edges.
    pub lines: u8,
    pub vector_base: u8,
    /// The input of lowest priority.
    pub lowest: u8,
    icw1: u8,
    expects: Expects,
    auto_eoi: bool,
    /// Special fully nested mode, for the controller on which another hangs.
    fully_nested: bool,
    rotate_on_auto_eoi: bool,
    pub special_mask: bool,
    read_in_service: bool,
    poll: bool,
}

impl Pic8259 {
    pub fn new() -> Self {
        Pic8259 {
            requests: 0,
            in_service: 0,
            mask: 0xff,
            level_triggered: 0,
            lines: 0,
            vector_base: 0,
            lowest: 7,
            icw1: 0,
            expects: Expects::Mask,
            auto_eoi: false,
            fully_nested: false,
            rotate_on_auto_eoi: false,
            special_mask: false,
            read_in_service: false,
            poll: false,
        }
    }

    /// A rising edge is a request, or the level itself; a request goes when its line falls before acknowledgement.
    pub fn set_line(&mut self, input: u8, level: bool) {
        let bit = 1 << input;
        if level && (self.lines & bit == 0 || self.level_triggered & bit != 0) {
            self.requests |= bit;
        } else if !level {
            self.requests &= !bit;
        }
        self.lines = self.lines & !bit | if level { bit } else { 0 };
    }

    /// Chooses edge or level for each input.
    pub fn set_level_triggered(&mut self, inputs: u8) {
        self.level_triggered = inputs;
        self.requests = self.requests & !inputs | self.lines & inputs;
    }

    fn by_priority(&self) -> impl Iterator<Item = u8> + use<> {
        let lowest = self.lowest;
        (1..=8).map(move |step| (lowest + step) & 7)
    }

    /// The request that would be acknowledged now.
    pub fn winner(&self) -> Option<u8> {
        let open = self.requests & !self.mask;
        for input in self.by_priority() {
            if open & 1 << input != 0 && !self.waits_for_itself(input) {
                return Some(input);
            }
            if self.holds_back(input) {
                return None;
            }
        }
        None
    }

    /// An interrupt in service keeps its own input waiting; but in special fully nested mode the other controller may
    /// have one of higher priority.
    fn waits_for_itself(&self, input: u8) -> bool {
        self.holds_back(input) && !(self.fully_nested && input == CASCADE)
    }

    /// An interrupt in service keeps those of lower priority waiting.
    fn holds_back(&self, input: u8) -> bool {
        let bit = 1 << input;
        self.in_service & bit != 0 && !(self.special_mask && self.mask & bit != 0)
    }

    /// Whether a request on this input would reach the CPU as the registers stand now.
    pub fn lets_through(&self, input: u8) -> bool {
        let mut above = self.by_priority().take_while(|other| *other != input);
        self.mask & 1 << input == 0
            && !self.waits_for_itself(input)
            && !above.any(|other| self.holds_back(other))
    }

    pub fn acknowledge(&mut self, input: u8) {
        let bit = 1 << input;
        // A level stays a request as long as it is there.
        self.requests &= !bit | self.lines & self.level_triggered;
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

    pub fn write_command(&mut self, value: u8) {
        if value & ICW1 != 0 {
            *self = Pic8259 {
                icw1: value,
                mask: 0,
                expects: Expects::Icw2,
                level_triggered: self.level_triggered,
                lines: self.lines,
                requests: self.lines & self.level_triggered,
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

    pub fn write_data(&mut self, value: u8) {
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
                self.fully_nested = value & ICW4_FULLY_NESTED != 0;
                Expects::Mask
            }
        };
    }

    /// A read of either port is the acknowledgement, after a poll command: the input, or 0 for none.
    pub fn read_poll(&mut self) -> Option<u8> {
        core::mem::take(&mut self.poll).then(|| {
            self.winner().map_or(0, |input| {
                self.acknowledge(input);
                0x80 | input
            })
        })
    }

    /// Requests or interrupts in service, as chosen.
    pub fn read_command(&self) -> u8 {
        if self.read_in_service {
            self.in_service
        } else {
            self.requests
        }
    }

    pub fn state_bytes(&self, out: &mut StateBytes) {
        out.extend_from_slice(&[
            self.requests,
            self.in_service,
            self.mask,
            self.level_triggered,
            self.lines,
            self.vector_base,
            self.lowest,
        ]);
        out.extend_from_slice(&[self.icw1, self.expects as u8]);
        let flags = [
            self.auto_eoi,
            self.fully_nested,
            self.rotate_on_auto_eoi,
            self.special_mask,
            self.read_in_service,
            self.poll,
        ]
        .map(u8::from);
        out.extend_from_slice(&flags);
    }
}
