//! What the assembler hands out: a program or flat bytes, with symbols and a line for every address.

use crate::passes::Assembly;
use crate::{elf, listing, sections};

/// A static program for x86-64.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    /// Name of the source, as the caller gave it.
    pub file: String,
    /// Address of the first instruction.
    pub entry: u64,
    /// In order of address.
    pub sections: Vec<Section>,
    /// Labels in order of address.
    pub symbols: Vec<Symbol>,
    /// In order of address: one entry for each statement that takes room.
    pub lines: Vec<LineEntry>,
}

/// A run of memory with one set of permissions; every section is readable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// `.text`, `.data`, …
    pub name: String,
    /// Where it is loaded; a multiple of 4096.
    pub address: u64,
    /// The program may write to it.
    pub write: bool,
    /// The program may execute it.
    pub execute: bool,
    /// Its bytes; empty for `.bss`.
    pub data: Vec<u8>,
    /// Zero bytes in memory after `data`.
    pub zero_size: u64,
}

/// A label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Symbol {
    /// Full name; a local label is `parent.name`.
    pub name: String,
    /// Its address.
    pub address: u64,
    /// Named by `global`.
    pub global: bool,
}

/// Which line of the source the bytes at an address come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineEntry {
    /// Address of the first byte.
    pub address: u64,
    /// Length in bytes.
    pub length: u32,
    /// Line, counted from 1.
    pub line: u32,
    /// Column of the instruction or directive, counted from 1.
    pub column: u32,
}

/// Bytes without a file format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flat {
    /// The bytes from the origin on.
    pub bytes: Vec<u8>,
    /// Address of the first byte.
    pub origin: u64,
    /// Labels in order of address.
    pub symbols: Vec<Symbol>,
    /// In order of address.
    pub lines: Vec<LineEntry>,
}

impl Program {
    /// The program as a static ELF64 file that Linux loads, with symbols and the line table.
    #[must_use]
    pub fn to_elf(&self) -> Vec<u8> {
        elf::write(self)
    }

    /// The source with the address and the bytes of each line before it.
    #[must_use]
    pub fn listing(&self, source: &str) -> String {
        listing::write(self, source)
    }

    /// The line whose bytes lie at `address`.
    #[must_use]
    pub fn line_at(&self, address: u64) -> Option<LineEntry> {
        line_at(&self.lines, address)
    }
}

/// The entry that covers `address`, in entries ordered by address.
pub(crate) fn line_at(lines: &[LineEntry], address: u64) -> Option<LineEntry> {
    let after = lines.partition_point(|entry| entry.address <= address);
    let entry = lines[..after].last()?;
    (address - entry.address < u64::from(entry.length)).then_some(*entry)
}

pub(crate) fn from_assembly(file: &str, assembly: Assembly) -> Program {
    let start = assembly
        .symbols
        .iter()
        .find(|symbol| symbol.name == "_start");
    let text = assembly.starts.first().copied().unwrap_or(0);
    let entry = start.map_or(text, |symbol| symbol.address);
    let mut sections: Vec<Section> = assembly
        .sections
        .into_iter()
        .zip(assembly.starts)
        .filter(|(draft, _)| draft.size != 0 || draft.name == ".text")
        .map(|(draft, address)| Section {
            zero_size: draft.size - draft.data.len() as u64,
            name: draft.name,
            address,
            write: draft.write,
            execute: draft.execute,
            data: draft.data,
        })
        .collect();
    sections.sort_by_key(|section| section.address);
    Program {
        file: file.to_owned(),
        entry,
        sections,
        symbols: assembly.symbols,
        lines: assembly.lines,
    }
}

pub(crate) fn flat_from_assembly(assembly: Assembly) -> Flat {
    let origin = match assembly.target {
        sections::Target::Flat { origin } => origin,
        sections::Target::Program => 0,
    };
    let mut bytes = Vec::new();
    for (draft, start) in assembly.sections.iter().zip(&assembly.starts) {
        if !draft.no_bits && !draft.data.is_empty() {
            let offset = usize::try_from(start.wrapping_sub(origin)).unwrap_or(bytes.len());
            bytes.resize(offset, 0);
            bytes.extend_from_slice(&draft.data);
        }
    }
    Flat {
        bytes,
        origin,
        symbols: assembly.symbols,
        lines: assembly.lines,
    }
}
