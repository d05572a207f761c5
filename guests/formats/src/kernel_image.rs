//! Reads a kernel, an ELF64 file, as a loader reads it: segments go to their *physical* addresses, and the 32-bit entry of a
//! kernel for the bare machine stands in a note (PVH: type 18, `XEN_ELFNOTE_PHYS32_ENTRY`). Every number in the file is
//! checked.

use crate::elf::{ElfError, PROGRAM_HEADER_SIZE, headers_of, u32_at, u64_at};

const SEGMENT_LOAD: u32 = 1;
const SEGMENT_NOTE: u32 = 4;
const NOTE_PVH_ENTRY: u32 = 18;
const NOTE_OWNER: &[u8] = b"Xen\0";

/// A kernel that can be loaded.
#[derive(Clone, Copy, Debug)]
pub struct KernelImage<'a> {
    file: &'a [u8],
    headers: &'a [u8],
    /// Physical address of the 32-bit entry, if the kernel has the note of one.
    pub pvh_entry: Option<u32>,
    /// Virtual address of the entry in the file's header.
    pub start: u64,
}

/// A piece of a kernel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// Physical address.
    pub physical: u64,
    /// Virtual address.
    pub address: u64,
    /// Bytes in memory; beyond `bytes` it is zero.
    pub memory_size: u64,
    /// What it starts with.
    pub bytes: &'a [u8],
    /// May be written.
    pub writable: bool,
    /// May be executed.
    pub executable: bool,
}

/// Checks `file`; `memory_end` is just behind the highest physical address that a piece may use.
pub fn parse(file: &[u8], memory_end: u64) -> Result<KernelImage<'_>, ElfError> {
    let headers = headers_of(file)?;
    let mut image = KernelImage {
        file,
        headers,
        pvh_entry: None,
        start: u64_at(file, 24),
    };
    for header in headers.chunks_exact(PROGRAM_HEADER_SIZE) {
        match u32_at(header, 0) {
            SEGMENT_LOAD => {
                let piece = image.piece(header).ok_or(ElfError::BadSegment)?;
                let end = piece.physical.checked_add(piece.memory_size);
                let fits = end.is_some_and(|end| end <= memory_end);
                if !fits || piece.bytes.len() as u64 > piece.memory_size {
                    return Err(ElfError::BadSegment);
                }
            }
            SEGMENT_NOTE => {
                let notes = image.piece(header).ok_or(ElfError::BadSegment)?.bytes;
                image.pvh_entry = image.pvh_entry.or_else(|| find_entry(notes));
            }
            _ => {}
        }
    }
    Ok(image)
}

impl<'a> KernelImage<'a> {
    /// The pieces to load, in the file's order.
    pub fn pieces(self) -> impl Iterator<Item = Piece<'a>> {
        self.headers
            .chunks_exact(PROGRAM_HEADER_SIZE)
            .filter(|header| u32_at(header, 0) == SEGMENT_LOAD)
            .filter_map(move |header| self.piece(header))
    }

    fn piece(self, header: &[u8]) -> Option<Piece<'a>> {
        let flags = u32_at(header, 4);
        let offset = usize::try_from(u64_at(header, 8)).ok()?;
        let file_size = usize::try_from(u64_at(header, 32)).ok()?;
        let address = u64_at(header, 16);
        let memory_size = u64_at(header, 40);
        address.checked_add(memory_size)?;
        Some(Piece {
            physical: u64_at(header, 24),
            address,
            memory_size,
            bytes: self.file.get(offset..offset.checked_add(file_size)?)?,
            writable: flags & 2 != 0,
            executable: flags & 1 != 0,
        })
    }
}

/// The entry in a list of notes: name size, value size, type, name, value, each padded to four bytes.
fn find_entry(mut notes: &[u8]) -> Option<u32> {
    while notes.len() >= 12 {
        let name_size = u32_at(notes, 0) as usize;
        let value_size = u32_at(notes, 4) as usize;
        let kind = u32_at(notes, 8);
        let name = notes.get(12..12_usize.checked_add(name_size)?)?;
        let value_start = (12 + name_size).next_multiple_of(4);
        let value = notes.get(value_start..value_start.checked_add(value_size)?)?;
        if kind == NOTE_PVH_ENTRY && name == NOTE_OWNER && value.len() >= 4 {
            return Some(u32_at(value, 0));
        }
        notes = notes.get((value_start + value_size).next_multiple_of(4)..)?;
    }
    None
}

#[cfg(test)]
mod tests;
