//! The sections of an ELF64 file, little-endian, as the linker writes our guests: to find one by its name, and to take out
//! what only a debugger reads.

use crate::process::Failure;

const SECTION_HEADER: usize = 64;
/// What a section header says at which place: type, flags, address, offset, size, alignment.
const TYPE: usize = 4;
const FLAGS: usize = 8;
const ADDRESS: usize = 16;
const OFFSET: usize = 24;
const SIZE: usize = 32;
const ALIGNMENT: usize = 48;
/// Section types without bytes in the file.
const NULL: u32 = 0;
const NO_BITS: u32 = 8;
/// The flag of sections that are loaded.
const ALLOC: u64 = 2;

/// A section.
struct Section<'a> {
    name: &'a str,
    /// Place of its header in the file.
    header: usize,
    kind: u32,
    flags: u64,
    offset: usize,
    size: usize,
    alignment: usize,
}

/// The bytes of the section with this name; none if there is no such section.
///
/// # Errors
/// When it is no ELF64 file, or a damaged one.
pub fn section<'a>(file: &'a [u8], name: &str) -> Result<&'a [u8], Failure> {
    let sections = sections(file)?;
    let Some(section) = sections.iter().find(|section| section.name == name) else {
        return Ok(&[]);
    };
    file.get(section.offset..section.offset + section.size)
        .ok_or_else(damaged)
}

/// First and last address of each section that is loaded.
///
/// # Errors
/// When it is no ELF64 file, or a damaged one.
pub fn loaded(file: &[u8]) -> Result<Vec<std::ops::RangeInclusive<u64>>, Failure> {
    sections(file)?
        .iter()
        .filter(|section| section.flags & ALLOC != 0 && section.size > 0)
        .map(|section| {
            let first = number::<8>(file, section.header + ADDRESS)?;
            Ok(first..=first.saturating_add(section.size as u64 - 1))
        })
        .collect()
}

/// The same file without its `.debug_` sections. Whatever refers to a section by number stays right: their headers stay,
/// empty.
///
/// # Errors
/// When it is no ELF64 file, or a damaged one.
pub fn without_debug_sections(file: &[u8]) -> Result<Vec<u8>, Failure> {
    let sections = sections(file)?;
    let has_bytes = |section: &&Section<'_>| section.kind != NULL && section.kind != NO_BITS;
    let loaded_end = sections
        .iter()
        .filter(has_bytes)
        .filter(|section| section.flags & ALLOC != 0)
        .map(|section| section.offset + section.size)
        .max()
        .unwrap_or(SECTION_HEADER);
    let mut out = file.get(..loaded_end).ok_or_else(damaged)?.to_vec();
    let mut headers = Vec::new();
    for section in &sections {
        let header = file.get(section.header..section.header + SECTION_HEADER);
        let mut header = header.ok_or_else(damaged)?.to_vec();
        if section.name.starts_with(".debug_") {
            header.fill(0);
        } else if has_bytes(&section) && section.flags & ALLOC == 0 {
            out.resize(out.len().next_multiple_of(section.alignment.max(1)), 0);
            header[OFFSET..OFFSET + 8].copy_from_slice(&(out.len() as u64).to_le_bytes());
            let bytes = file.get(section.offset..section.offset + section.size);
            out.extend_from_slice(bytes.ok_or_else(damaged)?);
        }
        headers.extend(header);
    }
    out.resize(out.len().next_multiple_of(8), 0);
    let at = (out.len() as u64).to_le_bytes();
    out[40..48].copy_from_slice(&at);
    out.extend(headers);
    Ok(out)
}

fn sections(file: &[u8]) -> Result<Vec<Section<'_>>, Failure> {
    if !file.starts_with(b"\x7fELF\x02\x01") {
        return Err(Failure::new("a guest's binary is no ELF64 file"));
    }
    let start = number::<8>(file, 40)? as usize;
    let count = number::<2>(file, 60)? as usize;
    let names = number::<2>(file, 62)? as usize;
    let names_at = number::<8>(file, start + names * SECTION_HEADER + OFFSET)? as usize;
    (0..count)
        .map(|index| {
            let header = start + index * SECTION_HEADER;
            let name_at = names_at + number::<4>(file, header)? as usize;
            let name = file
                .get(name_at..)
                .and_then(|rest| rest.split(|byte| *byte == 0).next());
            Ok(Section {
                name: std::str::from_utf8(name.ok_or_else(damaged)?).map_err(|_| damaged())?,
                header,
                kind: number::<4>(file, header + TYPE)? as u32,
                flags: number::<8>(file, header + FLAGS)?,
                offset: number::<8>(file, header + OFFSET)? as usize,
                size: number::<8>(file, header + SIZE)? as usize,
                alignment: number::<8>(file, header + ALIGNMENT)? as usize,
            })
        })
        .collect()
}

/// A number of so many bytes at a place.
fn number<const BYTES: usize>(file: &[u8], at: usize) -> Result<u64, Failure> {
    let mut bytes = [0; 8];
    let found = file.get(at..at + BYTES).ok_or_else(damaged)?;
    bytes[..BYTES].copy_from_slice(found);
    Ok(u64::from_le_bytes(bytes))
}

fn damaged() -> Failure {
    Failure::new("a guest's ELF file is damaged")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file with a loaded section, a debug section and a table of names behind it.
    fn file() -> Vec<u8> {
        let names = b"\0.text\0.debug_line\0.shstrtab\0";
        let mut file = vec![0; 64];
        file[..6].copy_from_slice(b"\x7fELF\x02\x01");
        file.extend(b"CODE");
        file.extend(b"DEBUG");
        file.extend(names);
        let start = file.len() as u64;
        file[40..48].copy_from_slice(&start.to_le_bytes());
        file[60] = 4;
        file[62] = 3;
        let sections: [(u32, u32, u64, u64, u64); 4] = [
            (0, 0, 0, 0, 0),
            (1, 1, ALLOC, 64, 4),
            (7, 1, 0, 68, 5),
            (19, 3, 0, 73, names.len() as u64),
        ];
        for (name, kind, flags, offset, size) in sections {
            let mut header = vec![0; SECTION_HEADER];
            header[..4].copy_from_slice(&name.to_le_bytes());
            header[TYPE..TYPE + 4].copy_from_slice(&kind.to_le_bytes());
            header[FLAGS..FLAGS + 8].copy_from_slice(&flags.to_le_bytes());
            header[OFFSET..OFFSET + 8].copy_from_slice(&offset.to_le_bytes());
            header[SIZE..SIZE + 8].copy_from_slice(&size.to_le_bytes());
            header[ALIGNMENT] = 1;
            file.extend(header);
        }
        file
    }

    #[test]
    fn debug_sections_go_and_the_others_stay() {
        let file = file();
        assert_eq!(section(&file, ".debug_line").unwrap(), b"DEBUG");
        assert_eq!(loaded(&file).unwrap(), [0..=3]);
        let without = without_debug_sections(&file).unwrap();
        assert_eq!(section(&without, ".text").unwrap(), b"CODE");
        assert_eq!(section(&without, ".debug_line").unwrap(), b"");
        assert!(
            section(&without, ".shstrtab")
                .unwrap()
                .starts_with(b"\0.text")
        );
        assert!(!without.windows(5).any(|bytes| bytes == b"DEBUG"));
    }

    #[test]
    fn other_files_are_refused() {
        assert!(section(b"#!/bin/sh", ".text").is_err());
        let file = file();
        for cut in 64..file.len() {
            assert!(without_debug_sections(&file[..cut]).is_err(), "{cut}");
        }
    }
}
