//! Which line of which source file an address came from: of the guests' own Rust, by a table made when they are built,
//! and of the visitor's program, by its assembler.
//!
//! The table is one text file, shipped beside the images and read when somebody looks at code: parsing DWARF here would
//! cost the page more than the whole rest of the machine.
//!
//! ```text
//! ringside lines 1
//! file guests/kernel/src/boot.rs 120     then its text, 120 bytes, and a line end; 0 bytes: only the name is known
//! image kernel                           or the name of a program
//! 1000 5 0 12                            hexadecimal bytes since the last row, length, file, line
//! ```

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::code::VISITORS_PROGRAM;
use crate::who::{Layer, MONITOR, Who};

const HEADER: &str = "ringside lines 1";
/// The image of the kernel on the bare machine; every other name is another kernel's, or a program's.
const KERNEL: &str = "kernel";
/// The image of the hypervisor.
const HYPERVISOR: &str = "hypervisor";

/// A line of source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceLine {
    /// Path of the file.
    pub file: String,
    /// Line, from 1.
    pub line: u32,
    /// The line itself, if the file is at hand.
    pub text: Option<String>,
}

/// Source files, and which addresses came from them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sources {
    files: Vec<File>,
    kernel: Vec<Row>,
    programs: BTreeMap<String, Vec<Row>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct File {
    path: String,
    lines: Vec<String>,
}

/// A stretch of code from one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Row {
    address: u64,
    length: u32,
    file: u32,
    line: u32,
}

/// A place in a source file: the number of the file, and the line.
pub(crate) type Place = (u32, u32);

impl Sources {
    /// Reads a table of lines; `None` if it is none.
    pub fn parse(bytes: &[u8]) -> Option<Sources> {
        let mut text = std::str::from_utf8(bytes).ok()?;
        let mut next = || {
            let (line, rest) = text.split_once('\n')?;
            text = rest;
            Some((line, rest))
        };
        if next()?.0 != HEADER {
            return None;
        }
        let mut sources = Sources::default();
        let (mut image, mut address) = (KERNEL.to_owned(), 0_u64);
        let mut skip = 0;
        while let Some((line, rest)) = next() {
            // The text of a file is passed over by whole lines.
            if skip > 0 {
                skip -= line.len() as i64 + 1;
                continue;
            }
            let words: Vec<&str> = line.split(' ').collect();
            match words.as_slice() {
                ["file", path, length] => {
                    let length: usize = length.parse().ok()?;
                    sources.files.push(File {
                        path: (*path).to_owned(),
                        lines: rest.get(..length)?.lines().map(str::to_owned).collect(),
                    });
                    skip = if length == 0 { 0 } else { length as i64 + 1 };
                }
                ["image", name] => (image, address) = ((*name).to_owned(), 0),
                [delta, length, file, line] => {
                    address = address.checked_add(u64::from_str_radix(delta, 16).ok()?)?;
                    let row = Row {
                        address,
                        length: length.parse().ok()?,
                        file: file.parse().ok()?,
                        line: line.parse().ok()?,
                    };
                    sources.rows_of(&image).push(row);
                }
                _ => return None,
            }
        }
        Some(sources)
    }

    /// The visitor's program: its text, and address, length in bytes and line of each stretch of code, in any order.
    pub fn of_program(file: &str, text: &str, lines: &[(u64, u32, u32)]) -> Sources {
        let mut rows: Vec<Row> = lines
            .iter()
            .map(|&(address, length, line)| Row {
                address,
                length,
                file: 0,
                line,
            })
            .collect();
        rows.sort_unstable();
        Sources {
            files: vec![File {
                path: file.to_owned(),
                lines: text.lines().map(str::to_owned).collect(),
            }],
            kernel: Vec::new(),
            programs: BTreeMap::from([(VISITORS_PROGRAM.to_owned(), rows)]),
        }
    }

    /// The line that an address of somebody's code came from.
    pub fn line(&self, who: &Who, address: u64) -> Option<SourceLine> {
        let (file, line) = self.place(who, address)?;
        let file = self.files.get(file as usize)?;
        let text = (line as usize)
            .checked_sub(1)
            .and_then(|index| file.lines.get(index));
        Some(SourceLine {
            file: file.path.clone(),
            line,
            text: text.cloned(),
        })
    }

    /// The same as a place, if the file's text is at hand.
    pub(crate) fn own_place(&self, who: &Who, address: u64) -> Option<Place> {
        let place = self.place(who, address)?;
        let file = self.files.get(place.0 as usize)?;
        (!file.lines.is_empty()).then_some(place)
    }

    fn place(&self, who: &Who, address: u64) -> Option<Place> {
        let rows = match who.layer {
            Layer::Hardware => return None,
            Layer::Hypervisor if who.is_monitor() => self.programs.get(MONITOR)?,
            Layer::Hypervisor => self.programs.get(HYPERVISOR)?,
            Layer::Kernel => match &who.guest {
                Some(guest) if guest.kernel.as_str() != KERNEL => {
                    self.programs.get(guest.kernel.as_str())?
                }
                _ => &self.kernel,
            },
            Layer::Process => self.programs.get(&who.name)?,
        };
        let behind = rows.partition_point(|row| row.address <= address);
        let row = rows.get(behind.checked_sub(1)?)?;
        (address - row.address < u64::from(row.length)).then_some((row.file, row.line))
    }

    fn rows_of(&mut self, image: &str) -> &mut Vec<Row> {
        if image == KERNEL {
            &mut self.kernel
        } else {
            self.programs.entry(image.to_owned()).or_default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn who(layer: Layer, name: &str) -> Who {
        Who {
            layer,
            guest: None,
            slot: None,
            pid: None,
            name: name.to_owned(),
            cpl: 0,
            cr3: 0,
        }
    }

    #[test]
    fn a_line_covers_its_bytes_and_no_more() {
        let sources = Sources::of_program("a.asm", "one\ntwo\n", &[(0x1005, 2, 2), (0x1000, 5, 1)]);
        let program = who(Layer::Process, VISITORS_PROGRAM);
        let found = [0xfff, 0x1000, 0x1004, 0x1005, 0x1006, 0x1007]
            .map(|at| sources.line(&program, at).map(|line| line.line));
        assert_eq!(found, [None, Some(1), Some(1), Some(2), Some(2), None]);
        let line = sources.line(&program, 0x1006).expect("there is one");
        assert_eq!(
            (line.file.as_str(), line.text.as_deref()),
            ("a.asm", Some("two"))
        );
        assert_eq!(sources.line(&who(Layer::Process, "other"), 0x1006), None);
        assert_eq!(sources.line(&who(Layer::Kernel, ""), 0x1006), None);
    }

    #[test]
    fn a_table_is_read_back() {
        let table = "ringside lines 1\nfile k.rs 8\nfn a()\n\n\nfile core.rs 0\nimage kernel\n1000 4 0 1\n4 2 1 7\n\
                     image hello\n400000 3 0 2\n";
        let sources = Sources::parse(table.as_bytes()).expect("a table");
        let kernel = who(Layer::Kernel, "");
        let line = |who: &Who, at| sources.line(who, at);
        assert_eq!(
            line(&kernel, 0x1003).unwrap().text.as_deref(),
            Some("fn a()")
        );
        assert_eq!(
            line(&kernel, 0x1004),
            Some(SourceLine {
                file: "core.rs".into(),
                line: 7,
                text: None
            })
        );
        assert_eq!(sources.own_place(&kernel, 0x1004), None);
        assert_eq!(sources.own_place(&kernel, 0x1000), Some((0, 1)));
        assert_eq!(
            line(&who(Layer::Process, "hello"), 0x40_0002).unwrap().line,
            2
        );
        // Damaged anywhere, it is no table or a shorter one.
        for cut in 0..table.len() {
            let _ = Sources::parse(&table.as_bytes()[..cut]);
        }
        assert_eq!(Sources::parse(b"other"), None);
        assert_eq!(
            Sources::parse(b"ringside lines 1\nfile a 99999999999\n"),
            None
        );
    }
}
