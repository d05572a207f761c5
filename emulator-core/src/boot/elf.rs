//! Reading ELF files of 32 and 64 bits: segments, symbols, and the note by which a kernel says that it can be entered by PVH.
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

/// Where things stand in a file of one class (ELF-32 and ELF-64 object file formats).
struct Form {
    /// Bytes of an address, an offset or a size.
    word: usize,
    header: u64,
    program_headers_at: usize,
    program_header_sizes_at: usize,
    program_header: u64,
    sections_at: usize,
    section_sizes_at: usize,
    section: u64,
    /// In a program header: offset, virtual address, physical address, size in the file, size in memory.
    segment: [usize; 5],
    /// In a section header: offset, size, and the number of the section with its names.
    contents: [usize; 3],
    /// Bytes of a symbol, and in it: section, address, size.
    symbol: [usize; 4],
}

const FORM_32: Form = Form {
    word: 4,
    header: 52,
    program_headers_at: 28,
    program_header_sizes_at: 42,
    program_header: 32,
    sections_at: 32,
    section_sizes_at: 46,
    section: 40,
    segment: [4, 8, 12, 16, 20],
    contents: [16, 20, 24],
    symbol: [16, 14, 4, 8],
};
const FORM_64: Form = Form {
    word: 8,
    header: 64,
    program_headers_at: 32,
    program_header_sizes_at: 54,
    program_header: 56,
    sections_at: 40,
    section_sizes_at: 58,
    section: 64,
    segment: [8, 16, 24, 32, 40],
    contents: [24, 32, 40],
    symbol: [24, 6, 8, 16],
};

impl Form {
    /// The form of a file for this processor, by class, byte order and machine.
    fn of(file: &[u8]) -> Option<&'static Form> {
        match (file.get(4)?, file.get(5)?, u16_at(file, 18)?) {
            // EM_386 and EM_486.
            (1, 1, 3 | 6) => Some(&FORM_32),
            (2, 1, 62) => Some(&FORM_64),
            _ => None,
        }
    }

    fn word(&self, bytes: &[u8], at: usize) -> u64 {
        let word = if self.word == 8 {
            u64_at(bytes, at)
        } else {
            u32_at(bytes, at).map(u64::from)
        };
        word.unwrap_or(0)
    }
}

/// What is wrong with a file that should be an ELF program for x86.
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
                "not a little-endian ELF file for x86, of 32 or 64 bits: build it for that target"
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

/// A checked ELF header.
pub struct Elf<'a> {
    file: &'a [u8],
    form: &'static Form,
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
    /// When the file is not an ELF file for x86, or is damaged.
    pub fn parse(file: &'a [u8]) -> Result<Elf<'a>, ElfError> {
        if file.get(..4) != Some(b"\x7fELF") {
            return Err(ElfError::NotElf);
        }
        part(file, 0, FORM_32.header, "the ELF header")?;
        let form = Form::of(file).ok_or(ElfError::WrongKind)?;
        part(file, 0, form.header, "the ELF header")?;
        let offset = form.word(file, form.program_headers_at);
        let sizes = form.program_header_sizes_at;
        let size = u64::from(u16_at(file, sizes).unwrap_or(0));
        let count = u64::from(u16_at(file, sizes + 2).unwrap_or(0));
        if count > 0 && size < form.program_header {
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
                    form.program_header,
                    "a program header",
                )
            })
            .collect::<Result<_, _>>()?;
        Ok(Elf {
            file,
            form,
            program_headers,
        })
    }

    /// The entry address in the header.
    pub fn entry(&self) -> u64 {
        self.form.word(self.file, 24)
    }

    /// A file of 64 bits.
    pub fn is_64_bit(&self) -> bool {
        self.form.word == 8
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
                let [
                    offset,
                    virtual_address,
                    physical_address,
                    file_size,
                    memory_size,
                ] = self.form.segment.map(|at| self.form.word(header, at));
                if memory_size < file_size {
                    return Err(ElfError::BadNumber {
                        what: "the memory size of a segment",
                        value: memory_size,
                    });
                }
                let bytes = part(self.file, offset, file_size, "a segment")?;
                Ok(ElfSegment {
                    virtual_address,
                    physical_address,
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
            let [offset, .., size, _] = self.form.segment.map(|at| self.form.word(header, at));
            let notes = part(self.file, offset, size, "a note segment")?;
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
        let form = self.form;
        let offset = form.word(self.file, form.sections_at);
        let size = u64::from(u16_at(self.file, form.section_sizes_at).unwrap_or(0));
        let count = u64::from(u16_at(self.file, form.section_sizes_at + 2).unwrap_or(0));
        let [contents_at, size_at, link_at] = form.contents;
        let mut symbols = Vec::new();
        if offset == 0 || size < form.section {
            return Ok(symbols);
        }
        let section = |number: u64| {
            part(
                self.file,
                offset.saturating_add(number.saturating_mul(size)),
                form.section,
                "a section header",
            )
        };
        for number in 0..count {
            let header = section(number)?;
            if u32_at(header, 4) != Some(SYMBOL_TABLE) {
                continue;
            }
            let names = section(u64::from(u32_at(header, link_at).unwrap_or(0)))?;
            let contents = |header: &[u8], what| {
                part(
                    self.file,
                    form.word(header, contents_at),
                    form.word(header, size_at),
                    what,
                )
            };
            read_symbols(
                form,
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

fn read_symbols(form: &Form, table: &[u8], names: &[u8], symbols: &mut Vec<ElfSymbol>) {
    let [entry_size, section_at, address_at, size_at] = form.symbol;
    for entry in table.chunks_exact(entry_size) {
        let name_at = u32_at(entry, 0).unwrap_or(0) as usize;
        let section = u16_at(entry, section_at).unwrap_or(0);
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
            address: form.word(entry, address_at),
            size: form.word(entry, size_at),
        });
    }
}
