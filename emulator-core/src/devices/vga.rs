//! The graphics card's text mode: the registers of a VGA, and the screen that they make of video memory. IBM PS/2 Hardware
//! Interface Technical Reference, Video Subsystem (May 1992), chapter 2.
//!
//! Video memory at 0xA0000 to 0xBFFFF is plain RAM of the machine, not the card's four planes. In text mode a processor
//! sees characters and attributes beside each other, as in RAM, whatever way the card stores them; so text is written as
//! fast as anything else, is hashed and goes back with the rest of RAM. What this leaves out is in the ledger: planes,
//! latches and the other ways of writing matter in graphics modes only, and to who loads another font.

mod code_page;
mod mode;
mod screen;

use crate::state_bytes::StateBytes;
use alloc::{format, vec, vec::Vec};

use super::{Device, TICKS_PER_SECOND};
use crate::inspect::{Inspect, Node};
pub use mode::{BLANK, TEXT_MEMORY, TEXT_MEMORY_SIZE};
pub use screen::{Blank, Cell, Cursor, Shown, TextScreen};

// Ports as offsets from 0x3b0. The controller of the tube answers at one of two places.
const MONOCHROME: u16 = 0x00;
const ATTRIBUTE: u16 = 0x10;
const ATTRIBUTE_READ: u16 = 0x11;
const STATUS_0_AND_MISC: u16 = 0x12;
const SEQUENCER: u16 = 0x14;
const SEQUENCER_DATA: u16 = 0x15;
const DAC_MASK: u16 = 0x16;
const DAC_STATE_AND_READ: u16 = 0x17;
const DAC_WRITE: u16 = 0x18;
const DAC_DATA: u16 = 0x19;
const FEATURE_READ: u16 = 0x1a;
const MISC_READ: u16 = 0x1c;
const GRAPHICS: u16 = 0x1e;
const GRAPHICS_DATA: u16 = 0x1f;
const COLOUR: u16 = 0x20;
// Within each of the two places.
const CRTC: u16 = 4;
const CRTC_DATA: u16 = 5;
const STATUS_1: u16 = 0xa;

/// Miscellaneous output: the CRT controller is at 0x3d4, not at 0x3b4.
const MISC_COLOUR: u8 = 1;
/// Bits of the attribute controller's index: the palette belongs to the display.
const ATTRIBUTE_DISPLAY: u8 = 0x20;

// CRT controller.
const CRTC_COUNT: usize = 0x19;
const OVERFLOW: usize = 7;
const SYNC_END: usize = 0x11;
/// Registers 0 to 7 are protected.
const PROTECT: u8 = 0x80;
/// But for this bit of [`OVERFLOW`].
const LINE_COMPARE_8: u8 = 0x10;

/// Which bits of each register exist.
const SEQUENCER_MASKS: [u8; 5] = [0x03, 0x3d, 0x0f, 0x3f, 0x0e];
const GRAPHICS_MASKS: [u8; 9] = [0x0f, 0x0f, 0x0f, 0x1f, 0x03, 0x7b, 0x0f, 0x0f, 0xff];
const ATTRIBUTE_MASKS: [u8; 21] = [
    0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f,
    0xef, 0xff, 0x3f, 0x0f, 0x0f,
];

/// Status 1: no picture is being drawn just now; the beam returns to the top.
const NOT_DISPLAYING: u8 = 1;
const RETRACE: u8 = 8;
/// What a 720×400 picture takes, with a dot clock of 28.322 MHz and 900 dots in each of 449 lines.
const LINE_TICKS: u64 = TICKS_PER_SECOND * 900 / 28_322_000;
const SHOWN_LINE_TICKS: u64 = LINE_TICKS * 720 / 900;
const LINES: u64 = 449;
const SHOWN_LINES: u64 = 400;
/// Lines 412 and 413.
const RETRACE_LINES: core::ops::Range<u64> = 412..414;

/// The card. Offsets are those of its ports from 0x3b0, up to [`Vga::SIZE`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vga {
    misc: u8,
    feature: u8,
    crtc_index: u8,
    crtc: [u8; CRTC_COUNT],
    sequencer_index: u8,
    sequencer: [u8; SEQUENCER_MASKS.len()],
    graphics_index: u8,
    graphics: [u8; GRAPHICS_MASKS.len()],
    attribute_index: u8,
    attribute: [u8; ATTRIBUTE_MASKS.len()],
    /// The attribute controller takes data next, not an index.
    attribute_takes_data: bool,
    dac: Dac,
    /// Ticks since the present picture was begun.
    picture: u64,
}

/// The 256 colours of the digital-to-analogue converter, six bits each for red, green and blue.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Dac {
    mask: u8,
    colours: [[u8; 3]; 256],
    read_index: u8,
    write_index: u8,
    /// Which of the three comes next.
    part: u8,
    /// The parts written before the third: a colour changes as a whole.
    written: [u8; 2],
    /// 3 after a read index was set, 0 after a write index.
    state: u8,
}

impl Vga {
    /// Ports in use, from 0x3b0 on.
    pub const SIZE: u16 = 0x30;

    /// As after power-on: dark until someone programs a mode.
    pub(crate) fn new() -> Self {
        Vga {
            misc: 0,
            feature: 0,
            crtc_index: 0,
            crtc: [0; CRTC_COUNT],
            sequencer_index: 0,
            sequencer: [0; SEQUENCER_MASKS.len()],
            graphics_index: 0,
            graphics: [0; GRAPHICS_MASKS.len()],
            attribute_index: 0,
            attribute: [0; ATTRIBUTE_MASKS.len()],
            attribute_takes_data: false,
            dac: Dac {
                mask: 0xff,
                colours: [[0; 3]; 256],
                read_index: 0,
                write_index: 0,
                part: 0,
                written: [0; 2],
                state: 0,
            },
            picture: 0,
        }
    }

    /// Whether the card answers at an offset: one of the two places of the CRT controller is empty.
    pub fn answers(&self, offset: u16) -> bool {
        let is_tube = |base: u16| [CRTC, CRTC_DATA, STATUS_1].contains(&offset.wrapping_sub(base));
        match offset {
            ATTRIBUTE..COLOUR => true,
            _ if self.misc & MISC_COLOUR != 0 => is_tube(COLOUR),
            _ => is_tube(MONOCHROME),
        }
    }

    fn status_1(&self) -> u8 {
        let (line, within) = (self.picture / LINE_TICKS, self.picture % LINE_TICKS);
        let drawing = line < SHOWN_LINES && within < SHOWN_LINE_TICKS;
        let retrace = RETRACE_LINES.contains(&line);
        u8::from(!drawing) * NOT_DISPLAYING | u8::from(retrace) * RETRACE
    }

    fn write_crtc(&mut self, value: u8) {
        let index = usize::from(self.crtc_index);
        let protected = self.crtc[SYNC_END] & PROTECT != 0 && index <= OVERFLOW;
        let Some(register) = self.crtc.get_mut(index) else {
            return;
        };
        let changes = match (protected, index) {
            (false, _) => 0xff,
            (true, OVERFLOW) => LINE_COMPARE_8,
            (true, _) => 0,
        };
        *register = *register & !changes | value & changes;
    }

    fn write_attribute(&mut self, value: u8) {
        if self.attribute_takes_data {
            write_masked(
                &mut self.attribute,
                &ATTRIBUTE_MASKS,
                self.attribute_index & 0x1f,
                value,
            );
        } else {
            self.attribute_index = value & 0x3f;
        }
        self.attribute_takes_data = !self.attribute_takes_data;
    }

    pub(super) fn state_bytes(&self, out: &mut StateBytes) {
        out.extend_from_slice(&[self.misc, self.feature, self.crtc_index]);
        out.extend_from_slice(&self.crtc);
        out.push(self.sequencer_index);
        out.extend_from_slice(&self.sequencer);
        out.push(self.graphics_index);
        out.extend_from_slice(&self.graphics);
        out.push(self.attribute_index);
        out.extend_from_slice(&self.attribute);
        out.push(self.attribute_takes_data.into());
        self.dac.state_bytes(out);
        out.extend_from_slice(&self.picture.to_le_bytes());
    }
}

/// Registers beyond the last do not exist.
fn write_masked(registers: &mut [u8], masks: &[u8], index: u8, value: u8) {
    let index = usize::from(index);
    if let (Some(register), Some(mask)) = (registers.get_mut(index), masks.get(index)) {
        *register = value & mask;
    }
}

fn read_one(registers: &[u8], index: u8) -> u8 {
    registers.get(usize::from(index)).copied().unwrap_or(0)
}

impl Dac {
    fn read(&mut self) -> u8 {
        let value = self.colours[usize::from(self.read_index)][usize::from(self.part)];
        self.read_index = self.read_index.wrapping_add(u8::from(self.part == 2));
        self.part = (self.part + 1) % 3;
        value
    }

    fn write(&mut self, value: u8) {
        let value = value & 0x3f;
        if self.part == 2 {
            let [red, green] = self.written;
            self.colours[usize::from(self.write_index)] = [red, green, value];
            self.write_index = self.write_index.wrapping_add(1);
        } else {
            self.written[usize::from(self.part)] = value;
        }
        self.part = (self.part + 1) % 3;
    }

    fn set_read_index(&mut self, index: u8) {
        (self.read_index, self.part, self.state) = (index, 0, 3);
    }

    fn set_write_index(&mut self, index: u8) {
        (self.write_index, self.part, self.state) = (index, 0, 0);
    }

    fn state_bytes(&self, out: &mut StateBytes) {
        out.push(self.mask);
        out.extend_from_slice(self.colours.as_flattened());
        out.extend_from_slice(&[self.read_index, self.write_index, self.part, self.state]);
        out.extend_from_slice(&self.written);
    }
}

impl Device for Vga {
    fn read(&mut self, offset: u16, _width: u8) -> u32 {
        let value = match offset {
            ATTRIBUTE if self.attribute_takes_data => 0,
            ATTRIBUTE => self.attribute_index,
            ATTRIBUTE_READ => read_one(&self.attribute, self.attribute_index & 0x1f),
            SEQUENCER => self.sequencer_index,
            SEQUENCER_DATA => read_one(&self.sequencer, self.sequencer_index),
            DAC_MASK => self.dac.mask,
            DAC_STATE_AND_READ => self.dac.state,
            DAC_WRITE => self.dac.write_index,
            DAC_DATA => self.dac.read(),
            FEATURE_READ => self.feature,
            MISC_READ => self.misc,
            GRAPHICS => self.graphics_index,
            GRAPHICS_DATA => read_one(&self.graphics, self.graphics_index),
            _ => match offset & 0xf {
                CRTC => self.crtc_index,
                CRTC_DATA => read_one(&self.crtc, self.crtc_index),
                STATUS_1 => {
                    self.attribute_takes_data = false;
                    self.status_1()
                }
                // Status 0: no interrupt waits, and no switch is closed.
                _ => 0,
            },
        };
        value.into()
    }

    fn write(&mut self, offset: u16, _width: u8, value: u32) {
        let value = value as u8;
        match offset {
            ATTRIBUTE => self.write_attribute(value),
            STATUS_0_AND_MISC => self.misc = value & !0x10,
            SEQUENCER => self.sequencer_index = value & 7,
            SEQUENCER_DATA => write_masked(
                &mut self.sequencer,
                &SEQUENCER_MASKS,
                self.sequencer_index,
                value,
            ),
            DAC_MASK => self.dac.mask = value,
            DAC_STATE_AND_READ => self.dac.set_read_index(value),
            DAC_WRITE => self.dac.set_write_index(value),
            DAC_DATA => self.dac.write(value),
            GRAPHICS => self.graphics_index = value & 0xf,
            GRAPHICS_DATA => write_masked(
                &mut self.graphics,
                &GRAPHICS_MASKS,
                self.graphics_index,
                value,
            ),
            ATTRIBUTE_READ..COLOUR => {}
            _ => match offset & 0xf {
                CRTC => self.crtc_index = value,
                CRTC_DATA => self.write_crtc(value),
                STATUS_1 => self.feature = value & 0x10,
                _ => {}
            },
        }
    }

    fn advance(&mut self, ticks: u64) {
        const PICTURE: u64 = LINES * LINE_TICKS;
        self.picture = (self.picture + ticks % PICTURE) % PICTURE;
    }

    /// The interrupt at the retrace is wired nowhere on a PC of today.
    fn interrupt(&self) -> bool {
        false
    }

    fn deadline(&self) -> Option<u64> {
        None
    }
}

impl Inspect for Vga {
    fn inspect(&self) -> Node {
        let hex = |label, value: u8| Node::leaf(label, format!("{value:#04x}"));
        let list = |label, registers: &[u8]| {
            let bytes: Vec<_> = registers
                .iter()
                .map(|value| format!("{value:02x}"))
                .collect();
            Node::leaf(label, bytes.join(" "))
        };
        Node::group(
            "VGA",
            self.mode_name(),
            vec![
                hex("miscellaneous output", self.misc),
                list("CRT controller", &self.crtc),
                list("sequencer", &self.sequencer),
                list("graphics controller", &self.graphics),
                list("attribute controller", &self.attribute),
            ],
        )
    }
}

#[cfg(test)]
mod tests;
