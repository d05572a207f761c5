//! The line table inside the ELF file: section `.ringside.lines`, which is not loaded.
//!
//! Little-endian, without padding: the eight bytes `RSLINES1`; the length of the file's name as a 32-bit number
//! and the name in UTF-8; the number of entries as a 32-bit number; then for each entry the address (64 bits),
//! the length in bytes, the line and the column (32 bits each).

use crate::program::{self, LineEntry};

/// Name of the section.
pub(crate) const SECTION: &str = ".ringside.lines";
const MAGIC: &[u8; 8] = b"RSLINES1";
const ENTRY_SIZE: usize = 20;

/// A line table read back from a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineTable {
    /// Name of the source file.
    pub file: String,
    /// In order of address.
    pub entries: Vec<LineEntry>,
}

impl LineTable {
    /// The entry whose bytes include `address`.
    #[must_use]
    pub fn line_at(&self, address: u64) -> Option<LineEntry> {
        program::line_at(&self.entries, address)
    }
}

/// The line table of an ELF file; `None` if the file has none, or is no whole ELF64 file. Any bytes are safe.
#[must_use]
pub fn read_line_table(elf: &[u8]) -> Option<LineTable> {
    let section = find_section(elf)?;
    let mut reader = Reader(section);
    if reader.take(MAGIC.len())? != MAGIC {
        return None;
    }
    let name_length = reader.number(4)?;
    let file = std::str::from_utf8(reader.take(usize::try_from(name_length).ok()?)?).ok()?;
    let count = usize::try_from(reader.number(4)?).ok()?;
    if reader.0.len() != count.checked_mul(ENTRY_SIZE)? {
        return None;
    }
    let mut entries = Vec::with_capacity(count);
    for _ in 0..count {
        entries.push(LineEntry {
            address: reader.number(8)?,
            length: reader.number(4)? as u32,
            line: reader.number(4)? as u32,
            column: reader.number(4)? as u32,
        });
    }
    let ordered = entries
        .windows(2)
        .all(|pair| pair[0].address <= pair[1].address);
    ordered.then(|| LineTable {
        file: file.to_owned(),
        entries,
    })
}

/// The contents of the section.
pub(crate) fn write(file: &str, lines: &[LineEntry]) -> Vec<u8> {
    let mut bytes = MAGIC.to_vec();
    bytes.extend_from_slice(&(file.len() as u32).to_le_bytes());
    bytes.extend_from_slice(file.as_bytes());
    bytes.extend_from_slice(&(lines.len() as u32).to_le_bytes());
    for entry in lines {
        bytes.extend_from_slice(&entry.address.to_le_bytes());
        for number in [entry.length, entry.line, entry.column] {
            bytes.extend_from_slice(&number.to_le_bytes());
        }
    }
    bytes
}

fn find_section(elf: &[u8]) -> Option<&[u8]> {
    let number = |at: u64, size: usize| Reader(elf.get(usize::try_from(at).ok()?..)?).number(size);
    if !elf.starts_with(b"\x7fELF\x02\x01") {
        return None;
    }
    let headers = number(0x28, 8)?;
    let count = number(0x3C, 2)?;
    let header = |index: u64| headers.checked_add(index.checked_mul(64)?);
    let contents = |index: u64| {
        let at = header(index)?;
        let start = usize::try_from(number(at.checked_add(0x18)?, 8)?).ok()?;
        let size = usize::try_from(number(at.checked_add(0x20)?, 8)?).ok()?;
        elf.get(start..start.checked_add(size)?)
    };
    let names = contents(number(0x3E, 2)?)?;
    (0..count).find_map(|index| {
        let name_at = usize::try_from(number(header(index)?, 4)?).ok()?;
        let name = names.get(name_at..)?;
        let is_ours = name.starts_with(SECTION.as_bytes()) && name.get(SECTION.len()) == Some(&0);
        is_ours.then(|| contents(index)).flatten()
    })
}

struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (head, tail) = self.0.split_at_checked(length)?;
        self.0 = tail;
        Some(head)
    }

    fn number(&mut self, size: usize) -> Option<u64> {
        let bytes = self.take(size)?;
        Some(
            bytes
                .iter()
                .rev()
                .fold(0, |value, &byte| value << 8 | u64::from(byte)),
        )
    }
}
