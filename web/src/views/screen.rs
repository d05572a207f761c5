//! The text screen: what the graphics card makes of its registers and of video memory, as rows of text that can be
//! selected and read out.

use std::fmt::Write;

use diagrams::{Language, Session};
use emulator_core::devices::{self, Blank, Cell, Cursor, TextScreen};
use serde::{Deserialize, Serialize};

use crate::html::Escaped;
use crate::words::Word;

/// What is to be seen of the screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Screen {
    /// No mode was programmed, or the picture is switched off.
    Off,
    /// A graphics mode.
    Graphics,
    /// The guest has written nothing that could be seen.
    Empty,
    /// Text.
    Text(Text),
}

/// A screen with text on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// From the top, each as pieces of one look.
    pub rows: Vec<Vec<Piece>>,
    /// The sixteen colours.
    pub colours: [[u8; 3]; 16],
}

/// Characters beside each other that look alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// The characters.
    pub text: String,
    /// Colour of the characters, 0 to 15.
    pub foreground: u8,
    /// Colour behind them, 0 to 15.
    pub background: u8,
    /// On a real screen they blink.
    pub blinks: bool,
    /// The cursor is on this character, from so many to so many hundredths of its height.
    pub cursor: Option<(u32, u32)>,
}

/// Reads the screen of the machine as it is.
#[must_use]
pub fn look(session: &Session) -> Screen {
    match session.timeline().machine().screen() {
        devices::Shown::Blank(Blank::Off) => Screen::Off,
        devices::Shown::Blank(Blank::Graphics) => Screen::Graphics,
        devices::Shown::Text(screen) if screen.is_empty() => Screen::Empty,
        devices::Shown::Text(screen) => Screen::Text(text(&screen)),
    }
}

fn text(screen: &TextScreen) -> Text {
    let rows = screen.rows().enumerate();
    Text {
        rows: rows
            .map(|(number, cells)| {
                let cursor = screen.cursor.filter(|cursor| cursor.row == number);
                pieces(cells, cursor)
            })
            .collect(),
        colours: screen.colours,
    }
}

fn pieces(cells: &[Cell], cursor: Option<Cursor>) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for (column, cell) in cells.iter().enumerate() {
        let here = cursor.filter(|cursor| cursor.column == column);
        let piece = Piece {
            text: cell.character().to_string(),
            foreground: cell.foreground,
            background: cell.background,
            blinks: cell.blinks,
            cursor: here.map(height),
        };
        match pieces.last_mut() {
            Some(last) if last.looks_like(&piece) => last.text += &piece.text,
            _ => pieces.push(piece),
        }
    }
    pieces
}

fn height(cursor: Cursor) -> (u32, u32) {
    let hundredths = |lines: u8| u32::from(lines) * 100 / u32::from(cursor.cell_lines.max(1));
    (
        hundredths(cursor.first_line),
        hundredths(cursor.last_line + 1),
    )
}

impl Piece {
    fn looks_like(&self, other: &Piece) -> bool {
        self.cursor.is_none()
            && other.cursor.is_none()
            && (self.foreground, self.background, self.blinks)
                == (other.foreground, other.background, other.blinks)
    }

    fn html(&self, out: &mut String) {
        let (foreground, background) = (self.foreground, self.background);
        // A String takes everything.
        let _ = write!(out, "<span class=\"f{foreground} b{background}");
        out.push_str(if self.blinks { " blinks" } else { "" });
        match self.cursor {
            Some((from, to)) => {
                let _ = write!(out, " cursor\" style=\"--from:{from}%;--to:{to}%\">");
            }
            None => out.push_str("\">"),
        }
        let _ = write!(out, "{}</span>", Escaped(&self.text));
    }
}

impl Screen {
    /// The rows, or why there are none.
    #[must_use]
    pub fn html(&self, language: Language) -> String {
        let word = match self {
            Screen::Off => Word::ScreenOff,
            Screen::Graphics => Word::ScreenGraphics,
            Screen::Empty => Word::ScreenEmpty,
            Screen::Text(text) => return text.html(language),
        };
        format!("<p class=\"hint\">{}</p>", word.text(language))
    }
}

impl Text {
    fn html(&self, language: Language) -> String {
        let mut out = String::from("<pre class=\"vga\" lang=\"\" style=\"");
        for (number, [red, green, blue]) in self.colours.iter().enumerate() {
            let _ = write!(out, "--c{number}:#{red:02x}{green:02x}{blue:02x};");
        }
        let label = Word::ScreenText.text(language);
        let _ = write!(out, "\" role=\"group\" aria-label=\"{label}\">");
        for (number, row) in self.rows.iter().enumerate() {
            if number != 0 {
                out.push('\n');
            }
            row.iter().for_each(|piece| piece.html(&mut out));
        }
        out + "</pre>"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(code: u8, foreground: u8) -> Cell {
        Cell {
            code,
            foreground,
            background: 1,
            blinks: false,
        }
    }

    #[test]
    fn pieces_end_where_the_look_changes_and_at_the_cursor() {
        let cells = [cell(b'<', 7), cell(1, 7), cell(b'b', 7), cell(b'c', 4)];
        let cursor = Cursor {
            row: 3,
            column: 2,
            first_line: 8,
            last_line: 15,
            cell_lines: 16,
        };
        let texts = |cursor| -> Vec<String> {
            let pieces = pieces(&cells, cursor);
            pieces.into_iter().map(|piece| piece.text).collect()
        };
        assert_eq!(texts(None), ["<☺b", "c"]);
        assert_eq!(texts(Some(cursor)), ["<☺", "b", "c"]);
        let screen = Text {
            rows: vec![pieces(&cells, Some(cursor)), Vec::new()],
            colours: [[0, 0x55, 0xaa]; 16],
        };
        let html = screen.html(Language::English);
        for part in [
            "--c15:#0055aa;",
            "<span class=\"f7 b1\">&lt;☺</span>",
            "<span class=\"f7 b1 cursor\" style=\"--from:50%;--to:100%\">b</span>",
            "<span class=\"f4 b1\">c</span>\n</pre>",
        ] {
            assert!(html.contains(part), "{html}");
        }
    }
}
