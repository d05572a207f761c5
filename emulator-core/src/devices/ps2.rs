//! The keyboard controller with its keyboard. Intel 8042 as in the IBM PC AT Technical Reference, "Keyboard
//! controller"; the commands for a second port are known, and say that no mouse is there.

mod keyboard;
mod scancodes;

use crate::state_bytes::StateBytes;
use alloc::{format, vec};

use super::Device;
use crate::inspect::{Inspect, Node};
pub use keyboard::Key;
use keyboard::Keyboard;

/// Offset of the data port; the other is status and command.
const DATA: u16 = 0;

// Status.
const OUTPUT_FULL: u8 = 1;
const SYSTEM: u8 = 4;
const LAST_WAS_COMMAND: u8 = 8;
const UNLOCKED: u8 = 0x10;
const FROM_MOUSE: u8 = 0x20;
const TIMEOUT: u8 = 0x40;

// Command byte.
const KEYBOARD_INTERRUPT: u8 = 1;
const KEYBOARD_OFF: u8 = 0x10;
/// Cannot be cleared: by this, software sees that there is no second port.
const MOUSE_OFF: u8 = 0x20;
const TRANSLATE: u8 = 0x40;
const COMMAND_BYTE: usize = 0;

// Output port.
const NOT_RESET: u8 = 1;
const A20: u8 = 2;
const PORT_OUTPUT_FULL: u8 = 0x10;

/// What the next byte written to the data port is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Expects {
    Keyboard,
    /// A byte of the controller's memory.
    Memory(u8),
    OutputPort,
    /// As if it came from the keyboard.
    KeyboardOutput,
    /// For the mouse that is not there.
    Mouse,
    /// As if it came from the mouse.
    MouseOutput,
}

/// What stands in the output buffer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Output {
    byte: u8,
    full: bool,
    from_mouse: bool,
    timeout: bool,
}

/// Controller and keyboard. Offset 0 is port 0x60, 1 is port 0x64.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ps2 {
    keyboard: Keyboard,
    memory: [u8; 32],
    expects: Expects,
    last_was_command: bool,
    output: Output,
    /// The A20 line as this controller wants it, when it was last told.
    a20: Option<bool>,
    reset: bool,
}

impl Ps2 {
    /// As after power-on: interrupts on, no translation.
    pub fn new() -> Self {
        let mut memory = [0; 32];
        memory[COMMAND_BYTE] = KEYBOARD_INTERRUPT | MOUSE_OFF;
        Ps2 {
            keyboard: Keyboard::new(),
            memory,
            expects: Expects::Keyboard,
            last_was_command: false,
            output: Output::default(),
            a20: None,
            reset: false,
        }
    }

    /// As a PC's firmware leaves it to a kernel: tested, interrupts on, scan codes translated to set 1.
    pub fn set_up(&mut self) {
        self.memory[COMMAND_BYTE] = KEYBOARD_INTERRUPT | SYSTEM | MOUSE_OFF | TRANSLATE;
    }

    /// A key goes down or up.
    pub fn key(&mut self, key: Key, pressed: bool) {
        self.keyboard.key(key, pressed);
    }

    /// The level of the A20 line, if it was set since the last call.
    pub fn take_a20(&mut self) -> Option<bool> {
        self.a20.take()
    }

    /// True once if the reset line was pulsed.
    pub fn take_reset(&mut self) -> bool {
        core::mem::take(&mut self.reset)
    }

    fn command_byte(&self) -> u8 {
        self.memory[COMMAND_BYTE]
    }

    fn keyboard_is_off(&self) -> bool {
        self.command_byte() & KEYBOARD_OFF != 0
    }

    /// The controller's own answers are there at once.
    fn answer(&mut self, byte: u8) {
        self.output = Output {
            byte,
            full: true,
            ..Output::default()
        };
    }

    fn status(&self) -> u8 {
        let bit = |is, bit| if is { bit } else { 0 };
        UNLOCKED
            | bit(self.output.full, OUTPUT_FULL)
            | self.command_byte() & SYSTEM
            | bit(self.last_was_command, LAST_WAS_COMMAND)
            | bit(self.output.from_mouse, FROM_MOUSE)
            | bit(self.output.timeout, TIMEOUT)
    }

    fn read_data(&mut self) -> u8 {
        self.output.full = false;
        self.output.byte
    }

    fn output_port(&self, a20: bool) -> u8 {
        NOT_RESET
            | if a20 { A20 } else { 0 }
            | if self.interrupt() {
                PORT_OUTPUT_FULL
            } else {
                0
            }
    }

    fn write_output_port(&mut self, value: u8) {
        self.a20 = Some(value & A20 != 0);
        self.reset |= value & NOT_RESET == 0;
    }

    fn write_data(&mut self, value: u8) {
        self.last_was_command = false;
        match core::mem::replace(&mut self.expects, Expects::Keyboard) {
            Expects::Keyboard => {
                // Talking to the keyboard turns it on.
                self.memory[COMMAND_BYTE] &= !KEYBOARD_OFF;
                self.keyboard.command(value);
            }
            Expects::Memory(number) => {
                self.memory[usize::from(number) & 31] = value;
                self.memory[COMMAND_BYTE] |= MOUSE_OFF;
            }
            Expects::OutputPort => self.write_output_port(value),
            Expects::KeyboardOutput => self.answer(value),
            Expects::MouseOutput => {
                self.answer(value);
                self.output.from_mouse = true;
            }
            Expects::Mouse => {
                self.answer(keyboard::RESEND);
                (self.output.from_mouse, self.output.timeout) = (true, true);
            }
        }
    }

    fn write_command(&mut self, command: u8, a20: bool) {
        const SELF_TEST_PASSED: u8 = 0x55;
        /// Interface test: the clock line is stuck high.
        const NO_MOUSE: u8 = 2;
        /// Keyboard not locked, jumpers as on most boards.
        const INPUT_PORT: u8 = 0xb0;
        self.last_was_command = true;
        self.expects = Expects::Keyboard;
        match command {
            0x20..=0x3f => self.answer(self.memory[usize::from(command & 31)]),
            0x60..=0x7f => self.expects = Expects::Memory(command & 31),
            0xa9 => self.answer(NO_MOUSE),
            0xaa => {
                self.memory[COMMAND_BYTE] |= SYSTEM;
                self.answer(SELF_TEST_PASSED);
            }
            0xab => self.answer(0),
            0xad => self.memory[COMMAND_BYTE] |= KEYBOARD_OFF,
            0xae => self.memory[COMMAND_BYTE] &= !KEYBOARD_OFF,
            0xc0 => self.answer(INPUT_PORT),
            0xd0 => self.answer(self.output_port(a20)),
            0xd1 => self.expects = Expects::OutputPort,
            0xd2 => self.expects = Expects::KeyboardOutput,
            0xd3 => self.expects = Expects::MouseOutput,
            0xd4 => self.expects = Expects::Mouse,
            0xdd => self.a20 = Some(false),
            0xdf => self.a20 = Some(true),
            // The test inputs: both lines idle.
            0xe0 => self.answer(0),
            0xf0..=0xff => self.reset |= command & NOT_RESET == 0,
            _ => {}
        }
    }

    /// Writes a port; the A20 line's level can be asked for.
    pub fn write_port(&mut self, offset: u16, value: u8, a20: bool) {
        if offset == DATA {
            self.write_data(value);
        } else {
            self.write_command(value, a20);
        }
    }

    /// Ticks until the keyboard's next byte is in the output buffer.
    fn ticks_to_byte(&self) -> Option<u64> {
        if self.output.full || self.keyboard_is_off() {
            return None;
        }
        self.keyboard.ticks_to_byte()
    }

    pub(super) fn state_bytes(&self, out: &mut StateBytes) {
        let (expects, number) = match self.expects {
            Expects::Keyboard => (0, 0),
            Expects::Memory(number) => (1, number),
            Expects::OutputPort => (2, 0),
            Expects::KeyboardOutput => (3, 0),
            Expects::Mouse => (4, 0),
            Expects::MouseOutput => (5, 0),
        };
        out.extend_from_slice(&[expects, number, self.output.byte]);
        out.extend_from_slice(&self.memory);
        out.extend_from_slice(
            &[
                self.last_was_command,
                self.output.full,
                self.output.from_mouse,
                self.output.timeout,
                self.reset,
            ]
            .map(u8::from),
        );
        self.keyboard.state_bytes(out);
    }
}

impl Default for Ps2 {
    fn default() -> Self {
        Self::new()
    }
}

impl Device for Ps2 {
    fn read(&mut self, offset: u16, _width: u8) -> u32 {
        if offset == DATA {
            self.read_data().into()
        } else {
            self.status().into()
        }
    }

    /// Without knowledge of the A20 line, which is taken to be on.
    fn write(&mut self, offset: u16, _width: u8, value: u32) {
        self.write_port(offset, value as u8, true);
    }

    fn advance(&mut self, ticks: u64) {
        let mut left = ticks;
        self.keyboard.repeat(ticks);
        while let Some(step) = self.ticks_to_byte().filter(|step| *step <= left) {
            left -= step;
            self.keyboard.advance(step);
            let translate = self.command_byte() & TRANSLATE != 0;
            if let Some(byte) = self.keyboard.take(translate) {
                self.answer(byte);
            }
        }
        self.keyboard.advance(left);
    }

    fn interrupt(&self) -> bool {
        self.output.full && !self.output.from_mouse && self.command_byte() & KEYBOARD_INTERRUPT != 0
    }

    fn deadline(&self) -> Option<u64> {
        if self.command_byte() & KEYBOARD_INTERRUPT == 0 || self.output.full {
            return None;
        }
        let repeat = self
            .keyboard
            .ticks_to_repeat()
            .filter(|_| !self.keyboard_is_off());
        [self.ticks_to_byte(), repeat].into_iter().flatten().min()
    }
}

impl Inspect for Ps2 {
    fn inspect(&self) -> Node {
        let hex = |label, value: u8| Node::leaf(label, format!("{value:#04x}"));
        Node::group(
            "8042 keyboard controller",
            "",
            vec![
                hex("status", self.status()),
                hex("command byte", self.command_byte()),
                hex("output buffer", self.output.byte),
                self.keyboard.inspect(),
            ],
        )
    }
}

#[cfg(test)]
mod tests;
