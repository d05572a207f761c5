//! The text mode in which a PC's firmware leaves the card: BIOS mode 3, 80 columns and 25 rows in 16 colours. IBM PS/2
//! Hardware Interface Technical Reference, Video Subsystem (May 1992), 2-100.

use super::Vga;

/// Where text is in colour modes.
pub const TEXT_MEMORY: u64 = 0xb_8000;
/// Bytes there.
pub const TEXT_MEMORY_SIZE: usize = 32 << 10;
/// A space, light grey on black.
pub const BLANK: [u8; 2] = [b' ', 7];

const MISC: u8 = 0x67;
const SEQUENCER: [u8; 5] = [0x03, 0x00, 0x03, 0x00, 0x02];
const CRTC: [u8; 25] = [
    0x5f, 0x4f, 0x50, 0x82, 0x55, 0x81, 0xbf, 0x1f, 0x00, 0x4f, 0x0d, 0x0e, 0x00, 0x00, 0x00, 0x00,
    0x9c, 0x8e, 0x8f, 0x28, 0x1f, 0x96, 0xb9, 0xa3, 0xff,
];
const GRAPHICS: [u8; 9] = [0x00, 0x00, 0x00, 0x00, 0x00, 0x10, 0x0e, 0x0f, 0xff];
const ATTRIBUTE: [u8; 21] = [
    0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x14, 0x07, 0x38, 0x39, 0x3a, 0x3b, 0x3c, 0x3d, 0x3e, 0x3f,
    0x0c, 0x00, 0x0f, 0x08, 0x00,
];
const ATTRIBUTE_INDEX: u8 = 0x20;

impl Vga {
    /// Programs mode 3, as firmware does before it starts a kernel. Video memory is not touched.
    pub fn set_up(&mut self) {
        self.misc = MISC;
        self.sequencer = SEQUENCER;
        self.crtc = CRTC;
        self.graphics = GRAPHICS;
        self.attribute = ATTRIBUTE;
        self.attribute_index = ATTRIBUTE_INDEX;
        for (colour, number) in self.dac.colours.iter_mut().zip(0..64u8) {
            *colour = ega_colour(number);
        }
    }
}

/// The colour that an EGA made of six wires: two for each of red, green and blue, of which the upper three are weaker.
fn ega_colour(number: u8) -> [u8; 3] {
    [2, 1, 0].map(|wire| (number >> wire & 1) * 0x2a + (number >> (wire + 3) & 1) * 0x15)
}
