//! Multiboot 1: a header in the kernel's first 8 KiB says how to load it, a structure in memory says what there is.
//!
//! Multiboot Specification version 0.6.96: 3.1 the header, 3.2 the machine state, 3.3 the information.

use alloc::vec::Vec;

use super::{
    BootError, Elf, Entry, EntryMode, acpi, place,
    placement::{
        Fill, HIGH_MEMORY, Range, information_place, load_modules, load_piece, load_segments,
        memory_map,
    },
};
use crate::memory::Ram;

const HEADER_MAGIC: u32 = 0x1bad_b002;
const BOOTLOADER_MAGIC: u32 = 0x2bad_b002;
/// The header lies within so many bytes of the file.
const SEARCHED: usize = 8192;
// Header flags: what is needed always happens, but for the video mode of bit 2, which QEMU too leaves out.
const KNOWN_FLAGS: u32 = 7;
const REQUIRED_FLAGS: u32 = 0xffff;
const HAS_ADDRESSES: u32 = 1 << 16;

// Information flags.
const INFO_MEMORY: u32 = 1;
const INFO_COMMAND_LINE: u32 = 1 << 2;
const INFO_MODULES: u32 = 1 << 3;
const INFO_MEMORY_MAP: u32 = 1 << 6;
const INFO_LOADER_NAME: u32 = 1 << 9;

/// Bytes of the information structure, all of its optional parts included.
const INFO_SIZE: usize = 116;
// What belongs to it follows at these distances, the command line last.
const LOADER_NAME: u64 = 0x80;
const MEMORY_MAP: u64 = 0x100;
const MODULE_LIST: u64 = 0x200;
const COMMAND_LINE: u64 = 0xc00;
/// Low memory in KiB.
const LOWER_KIB: u32 = 639;

/// The header, and where it was found.
struct Header {
    offset: u32,
    flags: u32,
    /// header_addr, load_addr, load_end_addr, bss_end_addr, entry_addr.
    addresses: [u32; 5],
}

fn word(file: &[u8], at: usize) -> Option<u32> {
    let bytes = file.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(bytes.try_into().ok()?))
}

fn find_header(file: &[u8]) -> Option<Header> {
    let is_header = |at: &usize| {
        let word = |number: usize| word(file, at + 4 * number);
        word(0) == Some(HEADER_MAGIC)
            && word(1).zip(word(2)).is_some_and(|(flags, checksum)| {
                HEADER_MAGIC.wrapping_add(flags).wrapping_add(checksum) == 0
            })
    };
    let at = (0..SEARCHED - 11).step_by(4).find(is_header)?;
    Some(Header {
        offset: at as u32,
        flags: word(file, at + 4)?,
        addresses: core::array::from_fn(|number| word(file, at + 12 + 4 * number).unwrap_or(0)),
    })
}

/// True for a kernel that is booted by multiboot: it has the header, and is no ELF64 file with a PVH note.
pub fn is_preferred(kernel: &[u8]) -> bool {
    let has_note = Elf::parse(kernel)
        .is_ok_and(|elf| elf.is_64_bit() && matches!(elf.pvh_entry(), Ok(Some(_))));
    !has_note && find_header(kernel).is_some()
}

/// Loads a kernel with its modules.
///
/// # Errors
/// When the kernel has no header, asks for what is not there, is damaged, or something does not fit.
pub fn load(
    ram: &mut Ram,
    kernel: &[u8],
    command_line: &str,
    modules: &[Vec<u8>],
) -> Result<Entry, BootError> {
    let header = find_header(kernel).ok_or(BootError::NoMultibootHeader)?;
    let unknown = header.flags & REQUIRED_FLAGS & !KNOWN_FLAGS;
    if unknown != 0 {
        return Err(BootError::MultibootFlags { bits: unknown });
    }
    let (entry, taken) = if header.flags & HAS_ADDRESSES != 0 {
        load_by_addresses(ram, kernel, &header)?
    } else {
        load_elf(ram, kernel)?
    };
    let places = load_modules(ram, &taken, modules, Fill::Bottom)?;
    let info = information_place(ram.len() as u64, COMMAND_LINE, command_line, &taken)?;
    acpi::write(ram, &taken)?;
    write_info(ram, info, command_line, &places)?;
    Ok(Entry {
        address: u64::from(entry),
        mode: EntryMode::Protected32 {
            eax: BOOTLOADER_MAGIC,
            ebx: info as u32,
        },
    })
}

/// By the addresses in the header, whatever the file is (3.1.3); the entry and what is covered.
fn load_by_addresses(
    ram: &mut Ram,
    file: &[u8],
    header: &Header,
) -> Result<(u32, Vec<Range>), BootError> {
    let [header_at, load, load_end, bss_end, entry] = header.addresses;
    let wrong = |what, address| BootError::MultibootAddress { what, address };
    let start = header_at
        .checked_sub(load)
        .and_then(|distance| header.offset.checked_sub(distance))
        .ok_or(wrong("load_addr", load))?;
    let rest = file.get(start as usize..).unwrap_or(&[]);
    let length = match load_end {
        0 => rest.len() as u64,
        end => u64::from(
            end.checked_sub(load)
                .ok_or(wrong("load_end_addr", load_end))?,
        ),
    };
    // What the header counts beyond the end of the file is zero, as with QEMU.
    let bytes = &rest[..rest.len().min(length as usize)];
    let size = match bss_end {
        0 => length,
        end => u64::from(end)
            .checked_sub(u64::from(load) + length)
            .map(|bss| length + bss)
            .ok_or(wrong("bss_end_addr", bss_end))?,
    };
    let piece = load_piece(ram, u64::from(load), size, bytes)?;
    Ok((entry, [piece].into()))
}

fn load_elf(ram: &mut Ram, file: &[u8]) -> Result<(u32, Vec<Range>), BootError> {
    let elf = Elf::parse(file).map_err(BootError::Kernel)?;
    let taken = load_segments(ram, &elf)?;
    // Where the entry is a virtual address, its segment says which physical one is meant.
    let entry = elf.physical_address(elf.entry()).unwrap_or(elf.entry());
    let entry = u32::try_from(entry).map_err(|_| {
        BootError::Kernel(super::ElfError::BadNumber {
            what: "the entry address, which must lie below 4 GiB,",
            value: entry,
        })
    })?;
    Ok((entry, taken))
}

fn write_info(
    ram: &mut Ram,
    at: u64,
    command_line: &str,
    modules: &[(u64, u64)],
) -> Result<(), BootError> {
    let memory = ram.len() as u64;
    let mut map = Vec::new();
    for (start, size, kind) in memory_map(memory) {
        map.extend_from_slice(&20u32.to_le_bytes());
        map.extend_from_slice(&start.to_le_bytes());
        map.extend_from_slice(&size.to_le_bytes());
        map.extend_from_slice(&kind.to_le_bytes());
    }
    let mut list = Vec::new();
    for (start, size) in modules {
        // A module's own words are none: the zero at the end of the loader's name.
        let words = at + LOADER_NAME + LOADER.len() as u64 - 1;
        for value in [*start, start + size, words, 0] {
            list.extend_from_slice(&(value as u32).to_le_bytes());
        }
    }
    let mut info = [0; INFO_SIZE];
    let flags = INFO_MEMORY | INFO_COMMAND_LINE | INFO_MODULES | INFO_MEMORY_MAP | INFO_LOADER_NAME;
    let upper = memory.saturating_sub(HIGH_MEMORY) >> 10;
    for (offset, value) in [
        (0, flags),
        (4, LOWER_KIB),
        (8, upper as u32),
        (16, (at + COMMAND_LINE) as u32),
        (20, modules.len() as u32),
        (24, (at + MODULE_LIST) as u32),
        (44, map.len() as u32),
        (48, (at + MEMORY_MAP) as u32),
        (64, (at + LOADER_NAME) as u32),
    ] {
        info[offset..offset + 4].copy_from_slice(&value.to_le_bytes());
    }
    let mut text = command_line.as_bytes().to_vec();
    text.push(0);
    for (offset, bytes) in [
        (0, &info[..]),
        (LOADER_NAME, LOADER),
        (MEMORY_MAP, &map),
        (MODULE_LIST, &list),
        (COMMAND_LINE, &text),
    ] {
        place(ram, at + offset, bytes, "the multiboot information")?;
    }
    Ok(())
}

const LOADER: &[u8] = b"Ringside\0";

#[cfg(test)]
mod tests;
