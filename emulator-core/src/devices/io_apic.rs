//! The I/O APIC: from interrupt lines to messages for local APICs, by a table that software writes. Intel 82093AA data
//! sheet.
//!
//! A line that is asserted is active, whichever polarity its entry names: the board has no line of a fixed polarity.

use crate::state_bytes::StateBytes;
use alloc::{format, vec};

use super::{
    Device,
    local_apic::{EXT_INT, FIXED, LOWEST_PRIORITY, LocalApic, Message, NMI},
    part,
};
use crate::inspect::{Inspect, Node};

/// Interrupt pins.
pub const PINS: usize = 24;

// Register offsets in memory.
const SELECT: u16 = 0;
const WINDOW: u16 = 0x10;

// Indirect registers.
const ID: u8 = 0;
const VERSION: u8 = 1;
const ARBITRATION: u8 = 2;
const FIRST_ENTRY: u8 = 0x10;
/// Version 0x11; the last entry's number.
const VERSION_VALUE: u32 = 0x11 | (PINS as u32 - 1) << 16;

// Redirection entry.
const LOGICAL: u64 = 1 << 11;
const REMOTE_IRR: u64 = 1 << 14;
const LEVEL: u64 = 1 << 15;
const MASKED: u64 = 1 << 16;
/// All but delivery status and remote IRR.
const WRITABLE: u64 = 0xff00_0000_0001_afff;

/// Table, lines and what waits to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IoApic {
    select: u8,
    id: u8,
    entries: [u64; PINS],
    /// Lines that are asserted, a bit for each pin.
    lines: u32,
    /// Edges not yet sent.
    edges: u32,
}

impl IoApic {
    /// As after reset: all pins masked.
    pub fn new() -> Self {
        IoApic {
            select: 0,
            id: 0,
            entries: [MASKED; PINS],
            lines: 0,
            edges: 0,
        }
    }

    /// The levels of all pins, a bit for each. An edge at a masked pin is lost.
    pub(super) fn set_lines(&mut self, lines: u32) {
        let risen = lines & !self.lines;
        self.lines = lines;
        for pin in bits(risen) {
            if self.entries[pin] & MASKED == 0 && !self.is_level(pin) {
                self.edges |= 1 << pin;
            }
        }
    }

    /// Sends what can be sent. A level-triggered pin sends once, and again after its interrupt has ended.
    pub(super) fn send(&mut self, local: &mut LocalApic) {
        for pin in bits(core::mem::take(&mut self.edges)) {
            local.receive(&self.message(pin));
        }
        for pin in bits(self.lines) {
            let waits = self.entries[pin] & (MASKED | REMOTE_IRR) != 0;
            if self.is_level(pin) && !waits && local.receive(&self.message(pin)) {
                self.entries[pin] |= REMOTE_IRR;
            }
        }
    }

    /// A local APIC has ended a level-triggered interrupt.
    pub(super) fn end_of_interrupt(&mut self, vector: u8) {
        for entry in &mut self.entries {
            if *entry as u8 == vector {
                *entry &= !REMOTE_IRR;
            }
        }
    }

    /// Only interrupts with a vector can be level-triggered.
    fn is_level(&self, pin: usize) -> bool {
        let has_vector = matches!(self.message(pin).mode, FIXED | LOWEST_PRIORITY);
        has_vector && self.entries[pin] & LEVEL != 0
    }

    fn message(&self, pin: usize) -> Message {
        let entry = self.entries[pin];
        Message {
            vector: entry as u8,
            mode: (entry >> 8 & 7) as u8,
            destination: (entry >> 56) as u8,
            logical: entry & LOGICAL != 0,
            level: entry & LEVEL != 0,
        }
    }

    /// Whether the 8259, which is wired to pin 0, reaches the CPU this way.
    pub(super) fn passes_ext_int(&self) -> bool {
        self.entries[0] & MASKED == 0 && self.message(0).mode == EXT_INT
    }

    /// Whether asserting a pin would reach the CPU, until a register is written.
    pub(super) fn lets_through(&self, pin: usize, local: &LocalApic) -> bool {
        let Some(entry) = self.entries.get(pin) else {
            return false;
        };
        if entry & (MASKED | REMOTE_IRR) != 0 {
            return false;
        }
        let message = self.message(pin);
        local.is_destination(&message)
            && match message.mode {
                FIXED | LOWEST_PRIORITY => local.lets_through(message.vector),
                mode => mode == NMI,
            }
    }

    /// Whether some pin interrupts without a mask.
    pub(super) fn has_nmi(&self) -> bool {
        (0..PINS).any(|pin| self.entries[pin] & MASKED == 0 && self.message(pin).mode == NMI)
    }

    fn read_register(&self) -> u32 {
        match self.select {
            ID | ARBITRATION => u32::from(self.id) << 24,
            VERSION => VERSION_VALUE,
            _ => self
                .entry_half()
                .map_or(0, |(pin, shift)| (self.entries[pin] >> shift) as u32),
        }
    }

    fn write_register(&mut self, value: u32) {
        if self.select == ID {
            self.id = (value >> 24) as u8 & 0xf;
        }
        let Some((pin, shift)) = self.entry_half() else {
            return;
        };
        let old = self.entries[pin];
        let written = WRITABLE & 0xffff_ffff << shift;
        let mut entry = old & !written | u64::from(value) << shift & written;
        // Edge-triggered entries wait for nobody.
        if entry & LEVEL == 0 {
            entry &= !REMOTE_IRR;
        }
        self.entries[pin] = entry;
    }

    /// The pin whose entry is selected, and the shift of the selected half.
    fn entry_half(&self) -> Option<(usize, u32)> {
        let number = self.select.checked_sub(FIRST_ENTRY)?;
        let pin = usize::from(number / 2);
        (pin < PINS).then_some((pin, u32::from(number % 2) * 32))
    }

    pub(super) fn state_bytes(&self, out: &mut StateBytes) {
        out.extend_from_slice(&[self.select, self.id]);
        out.extend_from_slice(&self.lines.to_le_bytes());
        out.extend_from_slice(&self.edges.to_le_bytes());
        for entry in self.entries {
            out.extend_from_slice(&entry.to_le_bytes());
        }
    }
}

impl Default for IoApic {
    fn default() -> Self {
        Self::new()
    }
}

/// Numbers of the bits that are set.
fn bits(set: u32) -> impl Iterator<Item = usize> {
    let mut left = set & ((1 << PINS) - 1);
    core::iter::from_fn(move || {
        let next = (left != 0).then(|| left.trailing_zeros() as usize)?;
        left &= left - 1;
        Some(next)
    })
}

impl Device for IoApic {
    fn read(&mut self, offset: u16, width: u8) -> u32 {
        let register = match offset & 0xffc {
            SELECT => self.select.into(),
            WINDOW => self.read_register(),
            _ => 0,
        };
        part(register, offset, width)
    }

    fn write(&mut self, offset: u16, width: u8, value: u32) {
        match offset {
            SELECT => self.select = value as u8,
            WINDOW if width == 4 => self.write_register(value),
            _ => {}
        }
    }

    fn advance(&mut self, _ticks: u64) {}

    fn interrupt(&self) -> bool {
        false
    }

    fn deadline(&self) -> Option<u64> {
        None
    }
}

impl Inspect for IoApic {
    fn inspect(&self) -> Node {
        let entries = self
            .entries
            .iter()
            .enumerate()
            .filter(|(_, entry)| **entry != MASKED)
            .map(|(pin, entry)| Node::leaf(format!("pin {pin}"), format!("{entry:#018x}")))
            .collect();
        Node::group(
            "I/O APIC",
            "",
            vec![
                Node::leaf("ID", format!("{}", self.id)),
                Node::leaf("lines", format!("{:024b}", self.lines)),
                Node::group("redirection", "", entries),
            ],
        )
    }
}

#[cfg(test)]
mod tests;
