//! Where a kernel, its modules and what it is told go in RAM, for all boot protocols.

use alloc::{vec, vec::Vec};

use super::{BootError, Elf, place};
use crate::memory::Ram;

/// Type of a piece of the memory map: RAM for the kernel's use.
pub const USABLE: u32 = 1;
/// Type of a piece of the memory map: not for the kernel's use.
pub const RESERVED: u32 = 2;
/// Low memory ends here, as on a PC; the kilobyte above is the extended BIOS data area.
pub const LOW_MEMORY_END: u64 = 0x9_fc00;
/// Memory goes on here.
pub const HIGH_MEMORY: u64 = 0x10_0000;
/// Most modules that can be passed on.
pub const MOST_MODULES: usize = 128;
const LONGEST_COMMAND_LINE: usize = 0x8000;
/// Information for the kernel goes here or above: clear of the first pages.
const FIRST_INFORMATION: u64 = 0x6000;
const PAGE: u64 = 4096;

/// From an address up to, and without, another.
pub type Range = (u64, u64);

/// Loads an ELF file's segments to their physical addresses; what they cover in memory.
///
/// # Errors
/// When the file is damaged or a segment does not fit.
pub fn load_segments(ram: &mut Ram, elf: &Elf<'_>) -> Result<Vec<Range>, BootError> {
    let mut taken = Vec::new();
    for segment in elf.segments().map_err(BootError::Kernel)? {
        let (start, size) = (segment.physical_address, segment.memory_size);
        taken.push(load_piece(ram, start, size, segment.bytes)?);
    }
    Ok(taken)
}

/// Loads one piece of a kernel, `size` bytes of memory that begin with `bytes`; what it covers.
///
/// # Errors
/// When it does not fit.
pub fn load_piece(ram: &mut Ram, start: u64, size: u64, bytes: &[u8]) -> Result<Range, BootError> {
    let end = start
        .checked_add(size)
        .filter(|end| *end <= ram.len() as u64);
    let Some(end) = end else {
        return Err(BootError::DoesNotFit {
            what: "a kernel segment",
            address: start,
            size,
            memory: ram.len() as u64,
        });
    };
    // RAM is zero at boot, so the part beyond the file's bytes already is.
    place(ram, start, bytes, "a kernel segment")?;
    Ok((start, end))
}

/// Which end of the memory above a kernel its modules fill first.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Fill {
    /// Right behind the kernel: a kernel which maps little memory at first still sees them.
    Bottom,
    /// At the end of RAM.
    Top,
}

/// Puts modules into the memory above 1 MiB and above the kernel, each at a page boundary; address and size of each.
///
/// # Errors
/// When there are too many, or they do not fit.
pub fn load_modules(
    ram: &mut Ram,
    taken: &[Range],
    modules: &[Vec<u8>],
    from: Fill,
) -> Result<Vec<(u64, u64)>, BootError> {
    if modules.len() > MOST_MODULES {
        return Err(BootError::TooMuch {
            what: "boot modules",
            given: modules.len() as u64,
            most: MOST_MODULES as u64,
        });
    }
    let kernel_end = taken
        .iter()
        .fold(HIGH_MEMORY, |end, range| end.max(range.1))
        .next_multiple_of(PAGE);
    let memory = ram.len() as u64;
    let (mut bottom, mut top) = (kernel_end, memory);
    let mut places = Vec::new();
    for module in modules {
        let size = module.len() as u64;
        let start = match from {
            Fill::Bottom => Some(bottom).filter(|start| start + size <= memory),
            Fill::Top => top
                .checked_sub(size)
                .map(|start| start & !(PAGE - 1))
                .filter(|start| *start >= kernel_end),
        };
        let Some(start) = start else {
            return Err(BootError::DoesNotFit {
                what: "a boot module",
                address: kernel_end,
                size,
                memory,
            });
        };
        place(ram, start, module, "a boot module")?;
        places.push((start, size));
        (bottom, top) = ((start + size).next_multiple_of(PAGE), start);
    }
    Ok(places)
}

/// The first page of low memory from which `fixed` bytes and a command line meet nothing of the kernel.
///
/// # Errors
/// When the command line is too long, or the kernel leaves no such place.
pub fn information_place(
    memory: u64,
    fixed: u64,
    command_line: &str,
    taken: &[Range],
) -> Result<u64, BootError> {
    let length = command_line.len() + 1;
    if length > LONGEST_COMMAND_LINE {
        return Err(BootError::TooMuch {
            what: "bytes of command line",
            given: length as u64 - 1,
            most: LONGEST_COMMAND_LINE as u64 - 1,
        });
    }
    let size = fixed + length as u64;
    let last = LOW_MEMORY_END.min(memory).saturating_sub(size);
    (FIRST_INFORMATION..=last)
        .step_by(PAGE as usize)
        .find(|at| {
            taken
                .iter()
                .all(|(start, end)| at + size <= *start || *end <= *at)
        })
        .ok_or(BootError::NoRoomForStartInfo { size })
}

/// Address, size and type of each piece of memory, as a PC has it: the hole below 1 MiB belongs to video memory and
/// the BIOS.
pub fn memory_map(memory: u64) -> Vec<(u64, u64, u32)> {
    vec![
        (0, LOW_MEMORY_END, USABLE),
        (LOW_MEMORY_END, 0xa_0000 - LOW_MEMORY_END, RESERVED),
        (0xe_0000, HIGH_MEMORY - 0xe_0000, RESERVED),
        (HIGH_MEMORY, memory.saturating_sub(HIGH_MEMORY), USABLE),
    ]
}
