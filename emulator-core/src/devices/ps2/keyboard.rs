//! The keyboard itself: keys into scan codes, a buffer of sixteen bytes, commands. IBM PC AT Technical Reference,
//! "Keyboard", and IBM PS/2 Hardware Interface Technical Reference, "Keyboards".

use crate::state_bytes::StateBytes;
use alloc::{collections::VecDeque, format, vec};

use super::scancodes::{translated, with_prefixes};
use crate::{
    devices::TICKS_PER_SECOND,
    inspect::{Inspect, Node},
};

/// A byte takes so long on the wire: eleven bits at about 12 kHz.
const BYTE_TICKS: u64 = TICKS_PER_SECOND / 1100;
const BUFFER: usize = 16;

// Answers.
const ACKNOWLEDGE: u8 = 0xfa;
const TEST_PASSED: u8 = 0xaa;
const ECHO: u8 = 0xee;
/// Also what nobody's answer looks like.
pub const RESEND: u8 = 0xfe;
const IDENTITY: [u8; 2] = [0xab, 0x83];
/// Comes before a code when the key goes up, in set 2.
const RELEASED: u8 = 0xf0;

/// 500 ms, then 10.9 times in a second.
const TYPEMATIC_START: u8 = 0x2b;

/// A key, by its code in scan code set 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    /// The make code, such as 0x1c for A.
    pub code: u8,
    /// The code follows E0, as for the arrows and the right Ctrl.
    pub extended: bool,
}

/// A command that waits for its parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Waiting {
    No,
    Lights,
    Typematic,
    ScanCodeSet,
}

/// Keys, buffer and settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keyboard {
    buffer: VecDeque<u8>,
    /// Ticks until the first byte of the buffer has arrived.
    wire: u64,
    waiting: Waiting,
    scanning: bool,
    /// Scroll, Num, Caps Lock from bit 0.
    lights: u8,
    typematic: u8,
    /// 1 or 2.
    set: u8,
    last: u8,
    /// Translation has seen the byte that says "released".
    released: bool,
    held: Option<Key>,
    /// Ticks until the held key repeats.
    to_repeat: u64,
}

impl Keyboard {
    pub fn new() -> Self {
        Keyboard {
            buffer: VecDeque::new(),
            wire: 0,
            waiting: Waiting::No,
            scanning: true,
            lights: 0,
            typematic: TYPEMATIC_START,
            set: 2,
            last: 0,
            released: false,
            held: None,
            to_repeat: 0,
        }
    }

    fn set_defaults(&mut self) {
        self.typematic = TYPEMATIC_START;
        self.set = 2;
        self.held = None;
        self.buffer.clear();
    }

    fn send(&mut self, byte: u8) {
        if self.buffer.is_empty() {
            self.wire = BYTE_TICKS;
        }
        self.buffer.push_back(byte);
    }

    /// A key goes down or up. Without room for it, the code for "overrun" takes the last place.
    pub fn key(&mut self, key: Key, pressed: bool) {
        if !self.scanning {
            return;
        }
        if pressed {
            self.held = Some(key);
            self.to_repeat = self.delay();
        } else if self.held == Some(key) {
            self.held = None;
        }
        self.send_key(key, pressed);
    }

    fn send_key(&mut self, key: Key, pressed: bool) {
        let overrun = if self.set == 1 { 0xff } else { 0 };
        let codes = with_prefixes(key, pressed, self.set);
        if self.buffer.len() + codes.len() < BUFFER {
            codes.into_iter().for_each(|code| self.send(code));
        } else if self.buffer.len() < BUFFER {
            self.send(overrun);
        }
    }

    /// A byte from the controller.
    pub fn command(&mut self, value: u8) {
        match core::mem::replace(&mut self.waiting, Waiting::No) {
            Waiting::No => return self.new_command(value),
            // A new command ends the wait for a parameter.
            _ if value >= 0xed => return self.new_command(value),
            Waiting::Lights => self.lights = value & 7,
            Waiting::Typematic => self.typematic = value & 0x7f,
            Waiting::ScanCodeSet => return self.choose_set(value),
        }
        self.send(ACKNOWLEDGE);
    }

    fn choose_set(&mut self, value: u8) {
        match value {
            0 => {
                self.send(ACKNOWLEDGE);
                self.send(self.set);
            }
            1 | 2 => {
                self.set = value;
                self.send(ACKNOWLEDGE);
            }
            _ => self.send(RESEND),
        }
    }

    fn new_command(&mut self, value: u8) {
        let mut answer = vec![ACKNOWLEDGE];
        match value {
            0xed => self.waiting = Waiting::Lights,
            0xee => answer = vec![ECHO],
            0xf0 => self.waiting = Waiting::ScanCodeSet,
            0xf2 => answer.extend(IDENTITY),
            0xf3 => self.waiting = Waiting::Typematic,
            0xf4 => {
                self.buffer.clear();
                self.scanning = true;
            }
            0xf5 => {
                self.set_defaults();
                self.scanning = false;
            }
            0xf6 => self.set_defaults(),
            // Settings of single keys, which only set 3 has.
            0xf7..=0xfd => {}
            RESEND => answer = vec![self.last],
            0xff => {
                self.set_defaults();
                self.scanning = true;
                self.lights = 0;
                answer.push(TEST_PASSED);
            }
            _ => answer = vec![RESEND],
        }
        answer.into_iter().for_each(|byte| self.send(byte));
    }

    /// Ticks until the next byte has arrived at the controller.
    pub fn ticks_to_byte(&self) -> Option<u64> {
        (!self.buffer.is_empty()).then_some(self.wire)
    }

    pub fn advance(&mut self, ticks: u64) {
        self.wire = self.wire.saturating_sub(ticks);
    }

    /// The byte that has arrived, translated to set 1 if the controller does that; `None` if it only said "released".
    pub fn take(&mut self, translate: bool) -> Option<u8> {
        let byte = self.buffer.pop_front()?;
        self.wire = BYTE_TICKS;
        self.last = byte;
        if !translate {
            return Some(byte);
        }
        if byte == RELEASED {
            self.released = true;
            return None;
        }
        let released = core::mem::take(&mut self.released);
        Some(translated(byte) | if released { 0x80 } else { 0 })
    }

    /// Ticks from pressing to the first repetition: a quarter to a whole second.
    fn delay(&self) -> u64 {
        (u64::from(self.typematic >> 5 & 3) + 1) * TICKS_PER_SECOND / 4
    }

    /// Ticks between repetitions: (8 + bits 0 to 2) times two to the power of bits 3 and 4, in 240ths of a second.
    fn interval(&self) -> u64 {
        let low = u64::from(self.typematic & 7) + 8;
        (low << (self.typematic >> 3 & 3)) * TICKS_PER_SECOND / 240
    }

    /// Ticks until the held key repeats.
    pub fn ticks_to_repeat(&self) -> Option<u64> {
        self.held.map(|_| self.to_repeat)
    }

    /// Time passes for the held key.
    pub fn repeat(&mut self, ticks: u64) {
        let Some(key) = self.held else { return };
        let mut left = ticks;
        while self.to_repeat <= left {
            left -= self.to_repeat;
            self.to_repeat = self.interval();
            if self.buffer.len() + 4 > BUFFER {
                // A full buffer stays as it is however long the key is held.
                left %= self.to_repeat;
            } else {
                self.send_key(key, true);
            }
        }
        self.to_repeat -= left;
    }

    pub fn state_bytes(&self, out: &mut StateBytes) {
        out.push(self.buffer.len() as u8);
        self.buffer.iter().for_each(|&byte| out.push(byte));
        let held = self
            .held
            .map_or([0, 0], |key| [key.code, 1 + u8::from(key.extended)]);
        out.extend_from_slice(&[
            self.waiting as u8,
            u8::from(self.scanning),
            u8::from(self.released),
            self.lights,
            self.typematic,
            self.set,
            self.last,
        ]);
        out.extend_from_slice(&held);
        out.extend_from_slice(&self.wire.to_le_bytes());
        out.extend_from_slice(&self.to_repeat.to_le_bytes());
    }
}

impl Inspect for Keyboard {
    fn inspect(&self) -> Node {
        Node::group(
            "keyboard",
            if self.scanning { "scanning" } else { "off" },
            vec![
                Node::leaf("scan code set", format!("{}", self.set)),
                Node::leaf("lights", format!("{:03b}", self.lights)),
                Node::leaf("typematic", format!("{:#04x}", self.typematic)),
                Node::leaf("bytes waiting", format!("{}", self.buffer.len())),
            ],
        )
    }
}
