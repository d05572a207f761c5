//! The screen as a second console, if the command line says `console=vga` and a graphics card is there: its firmware has
//! left it in a text mode of 80 columns and 25 rows. What goes to the serial port is written there too.

use crate::cell::KernelCell;
use guest_bare::cpu::{port_read, port_write};
use guest_bare::physical;

const WORD: &str = "console=vga";

const MEMORY: u64 = 0xb_8000;
const COLUMNS: u64 = 80;
const ROWS: u64 = 25;
/// A character and how it looks.
const CELL: u64 = 2;
const ROW: u64 = COLUMNS * CELL;
/// Light grey on black, in the upper byte.
const LOOK: u16 = 0x0700;
const BLANK: u16 = LOOK | b' ' as u16;
/// In place of every character that is not ASCII: a small square.
const UNKNOWN: u8 = 0xfe;

// The controller of the tube: an index, then data.
const CRTC: u16 = 0x3d4;
const CURSOR_HIGH: u8 = 0xe;
const CURSOR_LOW: u8 = 0xf;

/// Where the next character goes.
struct Screen {
    on: bool,
    row: u64,
    column: u64,
}

static SCREEN: KernelCell<Screen> = KernelCell::new(Screen {
    on: false,
    row: 0,
    column: 0,
});

/// Clears the screen and uses it from now on.
pub fn set_up(command_line: &str) {
    let wanted = command_line
        .split_ascii_whitespace()
        .any(|word| word == WORD);
    if wanted && card_is_there() {
        SCREEN.with(|screen| {
            screen.on = true;
            (0..ROWS).for_each(clear);
            screen.show_cursor();
        });
    }
}

/// Shows bytes.
pub fn write(bytes: &[u8]) {
    SCREEN.with(|screen| {
        if screen.on {
            bytes.iter().for_each(|&byte| screen.put(byte));
            screen.show_cursor();
        }
    });
}

/// The cursor's place can be read back where there is a controller.
fn card_is_there() -> bool {
    [0x5a, 0xa5].into_iter().all(|value| {
        set(CURSOR_LOW, value);
        port_read(CRTC + 1) == value
    })
}

fn set(index: u8, value: u8) {
    port_write(CRTC, index);
    port_write(CRTC + 1, value);
}

fn clear(row: u64) {
    for column in 0..COLUMNS {
        physical::write_u16(MEMORY + row * ROW + column * CELL, BLANK);
    }
}

impl Screen {
    fn put(&mut self, byte: u8) {
        match byte {
            b'\n' => (self.row, self.column) = (self.row + 1, 0),
            b'\r' => self.column = 0,
            0x08 => self.column = self.column.saturating_sub(1),
            b' '..=b'~' => self.show(byte),
            // The first byte of a character; those that follow it have 10 at the top.
            0xc0.. => self.show(UNKNOWN),
            _ => {}
        }
        if self.column == COLUMNS {
            (self.row, self.column) = (self.row + 1, 0);
        }
        if self.row == ROWS {
            self.row = ROWS - 1;
            physical::move_down(MEMORY + ROW, MEMORY, ROW * (ROWS - 1));
            clear(ROWS - 1);
        }
    }

    fn show(&mut self, character: u8) {
        let place = MEMORY + self.row * ROW + self.column * CELL;
        physical::write_u16(place, LOOK | u16::from(character));
        self.column += 1;
    }

    fn show_cursor(&self) {
        let [high, low] = ((self.row * COLUMNS + self.column) as u16).to_be_bytes();
        set(CURSOR_HIGH, high);
        set(CURSOR_LOW, low);
    }
}
