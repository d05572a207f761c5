//! Bytes of memory, sixteen to a row, by the addresses that the running code uses.

use std::fmt::Write;

use diagrams::{Language, Session};
use serde::{Deserialize, Serialize};

use crate::html::Escaped;
use crate::words::Word;

/// Bytes in a row.
const ROW: u64 = 16;
/// Rows told at once.
const ROWS: u64 = 16;

/// Where to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// Virtual address, translated by the page tables in use at that moment.
    pub address: u64,
}

/// What is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bytes {
    /// The address asked for.
    pub address: u64,
    /// Rows from the one with that address on: the address of its first byte, and its sixteen bytes, or `None` where
    /// nothing can be read.
    pub rows: Vec<(u64, Option<[u8; ROW as usize]>)>,
}

impl Asked {
    /// Reads the rows.
    #[must_use]
    pub fn look(self, session: &Session) -> Bytes {
        let machine = session.timeline().machine();
        let first = self.address - self.address % ROW;
        let rows = (0..ROWS)
            .map(|row| {
                let address = first.wrapping_add(row * ROW);
                let mut bytes = [0; ROW as usize];
                let readable = machine.read_virtual(address, &mut bytes);
                (address, readable.then_some(bytes))
            })
            .collect();
        Bytes {
            address: self.address,
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
        for (at, byte) in (address..).zip(bytes) {
            if at == self.address {
                let _ = write!(out, "<mark>{byte:02x}</mark> ");
            } else {
                let _ = write!(out, "{byte:02x} ");
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
            rows: vec![(0x1000, Some(*b"<a>\0ABCDEFGHIJKL")), (0x1010, None)],
        };
        let html = bytes.html(Language::English);
        assert!(html.contains("0000000000001000"), "{html}");
        assert!(html.contains("3c <mark>61</mark> 3e 00 "), "{html}");
        assert!(html.contains("&lt;a&gt;·ABCDEFGHIJKL"), "{html}");
        assert!(html.contains(Word::Unreadable.text(Language::English)));
    }
}
