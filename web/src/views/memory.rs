//! Bytes of memory, sixteen to a row: virtual as the running code sees them, or physical. Only the rows in sight exist, so
//! the whole address space can be gone through.

use std::fmt::Write;

use diagrams::{Language, Session};
use serde::{Deserialize, Serialize};

use super::place::Place;
use crate::html::Escaped;
use crate::words::Word;

/// Bytes in a row.
pub const ROW: u64 = 16;
/// Rows told at once.
pub const ROWS: u64 = 16;

/// Where to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// The byte that is marked.
    pub place: Place,
    /// The first row, counted in rows from the marked byte's one.
    pub first_row: i64,
    /// A physical address; else one that the page tables in use at that moment translate.
    pub physical: bool,
}

/// What is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bytes {
    /// The byte that is marked.
    pub address: u64,
    /// As it was asked.
    pub physical: bool,
    /// The address of each row's first byte, and its sixteen bytes, or `None` where nothing can be read.
    pub rows: Vec<(u64, Option<[u8; ROW as usize]>)>,
}

impl Asked {
    /// Reads the rows.
    #[must_use]
    pub fn look(self, session: &Session) -> Bytes {
        let machine = session.machine();
        let address = self.place.address(session);
        let first =
            (address - address % ROW).wrapping_add((self.first_row as u64).wrapping_mul(ROW));
        let rows = (0..ROWS)
            .map(|row| {
                let address = first.wrapping_add(row * ROW);
                let bytes = if self.physical {
                    machine.ram().read::<{ ROW as usize }>(address)
                } else {
                    let mut bytes = [0; ROW as usize];
                    machine.read_virtual(address, &mut bytes).then_some(bytes)
                };
                (address, bytes)
            })
            .collect();
        Bytes {
            address,
            physical: self.physical,
            rows,
        }
    }
}

impl Bytes {
    /// Rows of a table: address, bytes, the same as text.
    #[must_use]
    pub fn html(&self, language: Language) -> String {
        let mut out = String::new();
        for (address, bytes) in &self.rows {
            // A String takes everything.
            let _ = write!(out, "<tr><th scope=\"row\">{address:016x}</th>");
            match bytes {
                Some(bytes) => self.cells(&mut out, *address, bytes),
                None => {
                    let nothing = Word::Unreadable.text(language);
                    let _ = write!(out, "<td colspan=\"2\" class=\"nothing\">{nothing}</td>");
                }
            }
            out.push_str("</tr>");
        }
        out
    }

    fn cells(&self, out: &mut String, address: u64, bytes: &[u8]) {
        out.push_str("<td class=\"bytes\">");
        for (at, byte) in (0..).map(|offset| address.wrapping_add(offset)).zip(bytes) {
            if at == self.address {
                let _ = write!(out, "<mark>{byte:02x}</mark> ");
            } else {
                let _ = write!(out, "<i data-byte=\"{at:x}\">{byte:02x}</i> ");
            }
        }
        let text: String = bytes.iter().map(|&byte| printable(byte)).collect();
        let _ = write!(out, "</td><td class=\"text\">{}</td>", Escaped(text));
    }
}

fn printable(byte: u8) -> char {
    if byte.is_ascii_graphic() || byte == b' ' {
        char::from(byte)
    } else {
        '·'
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_marks_the_byte_asked_for_and_escapes_its_text() {
        let bytes = Bytes {
            address: 0x1001,
            physical: false,
            rows: vec![(0x1000, Some(*b"<a>\0ABCDEFGHIJKL")), (0x1010, None)],
        };
        let html = bytes.html(Language::English);
        assert!(html.contains("0000000000001000"), "{html}");
        assert!(
            html.contains("<i data-byte=\"1000\">3c</i> <mark>61</mark> <i"),
            "{html}"
        );
        assert!(html.contains("&lt;a&gt;·ABCDEFGHIJKL"), "{html}");
        assert!(html.contains(Word::Unreadable.text(Language::English)));
    }

    #[test]
    fn the_last_row_of_the_address_space_does_not_overflow() {
        let bytes = Bytes {
            address: u64::MAX,
            physical: false,
            rows: vec![(u64::MAX - 15, Some([0; 16]))],
        };
        assert!(bytes.html(Language::English).contains("<mark>00</mark>"));
    }
}
