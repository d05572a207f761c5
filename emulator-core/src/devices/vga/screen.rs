//! What the card would show: cells of characters and colours, and the cursor, read from its registers and video memory.

use alloc::{format, string::String, vec::Vec};

use super::{ATTRIBUTE_DISPLAY, OVERFLOW, TEXT_MEMORY, TEXT_MEMORY_SIZE, Vga, code_page};
use crate::memory::Ram;

// CRT controller.
const LAST_COLUMN: usize = 1;
const HEIGHT: usize = 9;
const CURSOR_FIRST_LINE: usize = 0xa;
const CURSOR_LAST_LINE: usize = 0xb;
const START: usize = 0xc;
const CURSOR: usize = 0xe;
const LAST_LINE: usize = 0x12;
const ROW_WORDS: usize = 0x13;
const CURSOR_OFF: u8 = 0x20;

// Sequencer. Neither of its two resets is in force:
const RUNS: u8 = 3;
const CLOCKING: usize = 1;
const SCREEN_OFF: u8 = 0x20;

// Graphics and attribute controller.
const MISCELLANEOUS: usize = 6;
const GRAPHICS_MODE: u8 = 1;
const MODE: usize = 0x10;
const BLINKS: u8 = 8;
const PALETTE_BITS_5_4: u8 = 0x80;
const COLOUR_SELECT: usize = 0x14;

/// More than a real text mode has, and little enough to show.
const MOST_COLUMNS: usize = 132;
const MOST_ROWS: usize = 60;

/// What is to be seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Text.
    Text(TextScreen),
    /// Nothing, and why.
    Blank(Blank),
}

/// Why there is no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blank {
    /// No mode was programmed, or the picture is switched off.
    Off,
    /// A graphics mode, which is not shown.
    Graphics,
}

/// The screen in a text mode.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextScreen {
    /// Cells in a row.
    pub columns: usize,
    /// The rows one after another, from the top left.
    pub cells: Vec<Cell>,
    /// The cursor, if it is on and on the screen.
    pub cursor: Option<Cursor>,
    /// Red, green and blue of the sixteen colours, 0 to 255.
    pub colours: [[u8; 3]; 16],
}

/// One character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// In code page 437; the font could be another, which does not show.
    pub code: u8,
    /// Its colour, 0 to 15.
    pub foreground: u8,
    /// The colour behind it, 0 to 15.
    pub background: u8,
    /// It blinks.
    pub blinks: bool,
}

/// The cursor, in scan lines of the cell that it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// From the top, beginning with 0.
    pub row: usize,
    /// From the left, beginning with 0.
    pub column: usize,
    /// Its first line.
    pub first_line: u8,
    /// Its last line.
    pub last_line: u8,
    /// Lines of a cell.
    pub cell_lines: u8,
}

impl Cell {
    /// The character as Unicode.
    pub fn character(&self) -> char {
        code_page::character(self.code)
    }
}

impl TextScreen {
    /// True if there is no character to be seen: everything is as a cleared screen.
    pub fn is_empty(&self) -> bool {
        self.cells
            .iter()
            .all(|cell| matches!(cell.code, 0 | b' ') && cell.background == 0)
    }

    /// The characters, a line for each row, without the spaces at its end.
    pub fn lines(&self) -> Vec<String> {
        self.rows()
            .map(|row| {
                let line: String = row.iter().map(Cell::character).collect();
                line.trim_end().into()
            })
            .collect()
    }

    /// The rows.
    pub fn rows(&self) -> impl Iterator<Item = &[Cell]> {
        self.cells.chunks(self.columns.max(1))
    }
}

impl Vga {
    /// What is to be seen, with the cells in `ram`. Cells where no RAM is are zero.
    pub fn shown(&self, ram: &Ram) -> Shown {
        if let Some(blank) = self.blank() {
            return Shown::Blank(blank);
        }
        let (columns, rows) = self.size();
        let pitch = usize::from(self.crtc[ROW_WORDS]) * 2;
        let start = self.crtc_word(START);
        let cells = (0..rows)
            .flat_map(|row| (0..columns).map(move |column| start + row * pitch + column))
            .map(|number| self.cell(ram, number))
            .collect();
        Shown::Text(TextScreen {
            columns,
            cells,
            cursor: self.cursor(columns, rows),
            colours: core::array::from_fn(|number| self.colour(number)),
        })
    }

    fn blank(&self) -> Option<Blank> {
        let awake = self.sequencer[0] == RUNS && self.sequencer[CLOCKING] & SCREEN_OFF == 0;
        if !awake || self.attribute_index & ATTRIBUTE_DISPLAY == 0 {
            return Some(Blank::Off);
        }
        let graphics = (self.graphics[MISCELLANEOUS] | self.attribute[MODE]) & GRAPHICS_MODE;
        (graphics != 0).then_some(Blank::Graphics)
    }

    /// Columns and rows.
    fn size(&self) -> (usize, usize) {
        let overflow = usize::from(self.crtc[OVERFLOW]);
        let last_line =
            usize::from(self.crtc[LAST_LINE]) | (overflow >> 1 & 1) << 8 | (overflow >> 6 & 1) << 9;
        let twice = usize::from(self.crtc[HEIGHT] >> 7);
        let lines = usize::from(self.cell_lines()) << twice;
        let columns = usize::from(self.crtc[LAST_COLUMN]) + 1;
        (
            columns.min(MOST_COLUMNS),
            ((last_line + 1) / lines).min(MOST_ROWS),
        )
    }

    fn cell_lines(&self) -> u8 {
        (self.crtc[HEIGHT] & 0x1f) + 1
    }

    fn crtc_word(&self, index: usize) -> usize {
        usize::from(self.crtc[index]) << 8 | usize::from(self.crtc[index + 1])
    }

    /// The cell at an address of the CRT controller, which counts cells and wraps round within the memory.
    fn cell(&self, ram: &Ram, number: usize) -> Cell {
        let (base, cells) = match self.graphics[MISCELLANEOUS] >> 2 & 3 {
            0 => (0xa_0000, 0x1_0000),
            1 => (0xa_0000, 0x8000),
            2 => (0xb_0000, 0x4000),
            _ => (TEXT_MEMORY, TEXT_MEMORY_SIZE / 2),
        };
        let [code, attribute] = ram
            .read(base + 2 * (number % cells) as u64)
            .unwrap_or_default();
        let blinks = self.attribute[MODE] & BLINKS != 0;
        let behind = attribute >> 4;
        Cell {
            code,
            foreground: attribute & 0xf,
            background: if blinks { behind & 7 } else { behind },
            blinks: blinks && behind & 8 != 0,
        }
    }

    fn cursor(&self, columns: usize, rows: usize) -> Option<Cursor> {
        let (first, last) = (self.crtc[CURSOR_FIRST_LINE], self.crtc[CURSOR_LAST_LINE]);
        let cell_lines = self.cell_lines();
        let (first_line, last_line) = (first & 0x1f, (last & 0x1f).min(cell_lines - 1));
        let place = self.crtc_word(CURSOR).checked_sub(self.crtc_word(START))?;
        let pitch = usize::from(self.crtc[ROW_WORDS]) * 2;
        let (row, column) = (place.checked_div(pitch)?, place % pitch);
        let is_seen = first & CURSOR_OFF == 0 && first_line <= last_line;
        (is_seen && row < rows && column < columns).then_some(Cursor {
            row,
            column,
            first_line,
            last_line,
            cell_lines,
        })
    }

    /// What the palette and the converter make of one of sixteen colours.
    fn colour(&self, number: usize) -> [u8; 3] {
        let (mut index, select) = (self.attribute[number & 15], self.attribute[COLOUR_SELECT]);
        if self.attribute[MODE] & PALETTE_BITS_5_4 != 0 {
            index = index & 0xf | (select & 3) << 4;
        }
        index |= (select & 0xc) << 4;
        self.dac.colours[usize::from(index & self.dac.mask)].map(|part| part << 2 | part >> 4)
    }

    /// For people.
    pub(super) fn mode_name(&self) -> String {
        let (columns, rows) = self.size();
        match self.blank() {
            Some(Blank::Off) => "off".into(),
            Some(Blank::Graphics) => "graphics".into(),
            None => format!("text, {columns} × {rows}"),
        }
    }
}
