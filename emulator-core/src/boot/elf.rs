//! Reading ELF64 files: segments, symbols, and the note by which a kernel says that it can be entered by PVH.
//!
//! Every number in the file is hostile until checked against the file's own length.

use alloc::{
    string::{String, ToString},
    vec::Vec,
};
use core::fmt;

const LOAD: u32 = 1;
const NOTE: u32 = 4;
const SYMBOL_TABLE: u32 = 2;
/// XEN_ELFNOTE_PHYS32_ENTRY.
const PHYS32_ENTRY: u32 = 18;
/// Bytes of a symbol's name that are kept: a damaged file may lack the zeros that end names.
const LONGEST_NAME: usize = 4096;
/// More headers than any real file has; a larger number is taken for damage.
const MOST_HEADERS: u64 = 4096;

/// What is wrong with a file that should be an ELF64 program for x86-64.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ElfError {
    /// The first four bytes are not 7F 45 4C 46.
    NotElf,
    /// ELF, but for another machine, class or byte order.
    WrongKind,
    /// Something reaches beyond the end of the file.
    Truncated {
        /// What it was.
        what: &'static str,
        /// Its offset in the file.
        offset: u64,
    },
    /// A number that cannot be right.
    BadNumber {
        /// What it was.
        what: &'static str,
        /// The number.
        value: u64,
    },
}

impl fmt::Display for ElfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ElfError::NotElf => write!(f, "not an ELF file: it does not begin with 7F 45 4C 46"),
            ElfError::WrongKind => write!(
                f,
                "not a little-endian ELF64 file for x86-64: build it for that target"
            ),
            ElfError::Truncated { what, offset } => {
                write!(
                    f,
                    "the ELF file is cut short: {what} at offset {offset:#x} lies beyond its end"
                )
            }
            ElfError::BadNumber { what, value } => {
                write!(f, "the ELF file is damaged: {what} is {value:#x}")
            }
        }
    }
}

impl core::error::Error for ElfError {}

/// A part of the file to be loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ElfSegment<'a> {
    /// Where it runs.
    pub virtual_address: u64,
    /// Where it is loaded.
    pub physical_address: u64,
    /// Bytes from the file.
    pub bytes: &'a [u8],
    /// Size in memory; the rest is zero.
    pub memory_size: u64,
}

/// A named address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ElfSymbol {
    /// Name as in the file.
    pub name: String,
    /// Virtual address.
    pub address: u64,
    /// Size in bytes; 0 if unknown.
    pub size: u64,
}

/// A checked ELF64 header.
pub struct Elf<'a> {
    file: &'a [u8],
    program_headers: Vec<&'a [u8]>,
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(
        bytes.get(at..at.checked_add(2)?)?.try_into().ok()?,
    ))
}
fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(
        bytes.get(at..at.checked_add(4)?)?.try_into().ok()?,
    ))
}
fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    Some(u64::from_le_bytes(
        bytes.get(at..at.checked_add(8)?)?.try_into().ok()?,
    ))
}

fn part<'a>(
    file: &'a [u8],
    offset: u64,
    size: u64,
    what: &'static str,
) -> Result<&'a [u8], ElfError> {
    let cut = ElfError::Truncated { what, offset };
    let start = usize::try_from(offset).map_err(|_| cut.clone())?;
    let size = usize::try_from(size).map_err(|_| cut.clone())?;
    start
        .checked_add(size)
        .and_then(|end| file.get(start..end))
        .ok_or(cut)
}

impl<'a> Elf<'a> {
    /// Checks the header and the program headers' place.
    ///
    /// # Errors
    /// When the file is not an ELF64 file for x86-64, or is damaged.
    pub fn parse(file: &'a [u8]) -> Result<Elf<'a>, ElfError> {
        if file.get(..4) != Some(b"\x7fELF") {
            return Err(ElfError::NotElf);
        }
        part(file, 0, 64, "the ELF header")?;
        if file[4] != 2 || file[5] != 1 || u16_at(file, 18) != Some(62) {
            return Err(ElfError::WrongKind);
        }
        let offset = u64_at(file, 32).unwrap_or(0);
        let size = u64::from(u16_at(file, 54).unwrap_or(0));
        let count = u64::from(u16_at(file, 56).unwrap_or(0));
        if count > 0 && size < 56 {
            return Err(ElfError::BadNumber {
                what: "the size of a program header",
                value: size,
            });
        }
        if count > MOST_HEADERS {
            return Err(ElfError::BadNumber {
                what: "the number of program headers",
                value: count,
            });
        }
        let program_headers = (0..count)
            .map(|number| {
                part(
                    file,
                    offset.saturating_add(number * size),
                    56,
                    "a program header",
                )
            })
            .collect::<Result<_, _>>()?;
        Ok(Elf {
            file,
            program_headers,
        })
    }

    /// The entry address in the header.
    pub fn entry(&self) -> u64 {
        u64_at(self.file, 24).unwrap_or(0)
    }

    fn headers_of(&self, kind: u32) -> impl Iterator<Item = &'a [u8]> + '_ {
        self.program_headers
            .iter()
            .copied()
            .filter(move |header| u32_at(header, 0) == Some(kind))
    }

    /// The segments to be loaded.
    ///
    /// # Errors
    /// When one lies beyond the end of the file, or is smaller in memory than in the file.
    pub fn segments(&self) -> Result<Vec<ElfSegment<'a>>, ElfError> {
        self.headers_of(LOAD)
            .map(|header| {
                let field = |at| u64_at(header, at).unwrap_or(0);
                let (file_size, memory_size) = (field(32), field(40));
                if memory_size < file_size {
                    return Err(ElfError::BadNumber {
                        what: "the memory size of a segment",
                        value: memory_size,
                    });
                }
                let bytes = part(self.file, field(8), file_size, "a segment")?;
                Ok(ElfSegment {
                    virtual_address: field(16),
                    physical_address: field(24),
                    bytes,
                    memory_size,
                })
            })
            .collect()
    }

    /// The physical entry point of the PVH note, if the file has one.
    ///
    /// # Errors
    /// When a note segment lies beyond the end of the file.
    pub fn pvh_entry(&self) -> Result<Option<u32>, ElfError> {
        for header in self.headers_of(NOTE) {
            let field = |at| u64_at(header, at).unwrap_or(0);
            let notes = part(self.file, field(8), field(32), "a note segment")?;
            if let Some(entry) = find_pvh_note(notes) {
                return Ok(Some(entry));
            }
        }
        Ok(None)
    }

    /// The physical address to which a virtual one is loaded, if a segment covers it.
    pub fn physical_address(&self, virtual_address: u64) -> Option<u64> {
        self.segments().ok()?.iter().find_map(|segment| {
            let distance = virtual_address.checked_sub(segment.virtual_address)?;
            (distance < segment.memory_size)
                .then(|| segment.physical_address.wrapping_add(distance))
        })
    }

    /// Symbols with a name and an address, in the file's order; empty for a stripped file.
    ///
    /// # Errors
    /// When the section headers or the symbol table are damaged.
    pub fn symbols(&self) -> Result<Vec<ElfSymbol>, ElfError> {
        let offset = u64_at(self.file, 40).unwrap_or(0);
        let size = u64::from(u16_at(self.file, 58).unwrap_or(0));
        let count = u64::from(u16_at(self.file, 60).unwrap_or(0));
        let mut symbols = Vec::new();
        if offset == 0 || size < 64 {
            return Ok(symbols);
        }
        let section = |number: u64| {
            part(
                self.file,
                offset.saturating_add(number.saturating_mul(size)),
                64,
                "a section header",
            )
        };
        for number in 0..count {
            let header = section(number)?;
            if u32_at(header, 4) != Some(SYMBOL_TABLE) {
                continue;
            }
            let names = section(u64::from(u32_at(header, 40).unwrap_or(0)))?;
            let contents = |header: &[u8], what| {
                part(
                    self.file,
                    u64_at(header, 24).unwrap_or(0),
                    u64_at(header, 32).unwrap_or(0),
                    what,
                )
            };
            read_symbols(
                contents(header, "the symbol table")?,
                contents(names, "the symbol names")?,
                &mut symbols,
            );
            // A file has one symbol table; a damaged one could name the same bytes a thousand times.
            break;
        }
        Ok(symbols)
    }
}

fn find_pvh_note(mut notes: &[u8]) -> Option<u32> {
    loop {
        let name_size = u32_at(notes, 0)? as usize;
        let body_size = u32_at(notes, 4)? as usize;
        let kind = u32_at(notes, 8)?;
        let body_at = 12usize.checked_add(name_size.checked_next_multiple_of(4)?)?;
        let next = body_at.checked_add(body_size.checked_next_multiple_of(4)?)?;
        let name = notes.get(12..12usize.checked_add(name_size)?)?;
        if kind == PHYS32_ENTRY && name == b"Xen\0" && body_size >= 4 {
            return u32_at(notes, body_at);
        }
        notes = notes.get(next..)?;
    }
}

fn read_symbols(table: &[u8], names: &[u8], symbols: &mut Vec<ElfSymbol>) {
    for entry in table.chunks_exact(24) {
        let name_at = u32_at(entry, 0).unwrap_or(0) as usize;
        let section = u16_at(entry, 6).unwrap_or(0);
        let name = names
            .get(name_at..)
            .map(|rest| &rest[..rest.len().min(LONGEST_NAME)])
            .and_then(|rest| rest.split(|byte| *byte == 0).next())
            .unwrap_or(&[]);
        // Section 0 is undefined; sections from FF00 on are no places.
        if name.is_empty() || section == 0 || section >= 0xff00 {
            continue;
        }
        symbols.push(ElfSymbol {
            name: String::from_utf8_lossy(name).to_string(),
            address: u64_at(entry, 8).unwrap_or(0),
            size: u64_at(entry, 16).unwrap_or(0),
        });
    }
}
