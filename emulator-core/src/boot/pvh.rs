//! The PVH boot protocol: segments to their physical addresses, and `hvm_start_info` with what the kernel must know.

use alloc::{vec, vec::Vec};

use super::{BootError, Elf, Entry, EntryMode, place};
use crate::memory::Ram;

/// "xEn3", with the top bit of E set.
const MAGIC: u32 = 0x336e_c578;
const VERSION: u32 = 1;
const USABLE: u32 = 1;
const RESERVED: u32 = 2;
/// Below the kernel and clear of the first page.
const START_INFO: u64 = 0x6000;
const MEMORY_MAP: u64 = 0x6100;
const MODULE_LIST: u64 = 0x7000;
const MOST_MODULES: usize = 128;
const COMMAND_LINE: u64 = 0x8000;
/// Up to the end of low memory's usable part.
const LONGEST_COMMAND_LINE: usize = 0x8000;
const LOW_MEMORY_END: u64 = 0x9_fc00;
const HIGH_MEMORY: u64 = 0x10_0000;
const PAGE: u64 = 4096;

/// Loads a kernel with its modules.
///
/// # Errors
/// When the kernel is damaged, has no PVH entry, or something does not fit.
pub fn load(
    ram: &mut Ram,
    kernel: &[u8],
    command_line: &str,
    modules: &[Vec<u8>],
) -> Result<Entry, BootError> {
    let elf = Elf::parse(kernel).map_err(BootError::Kernel)?;
    let entry = elf
        .pvh_entry()
        .map_err(BootError::Kernel)?
        .ok_or(BootError::NoPvhEntry)?;
    let mut end = HIGH_MEMORY;
    for segment in elf.segments().map_err(BootError::Kernel)? {
        let (start, size) = (segment.physical_address, segment.memory_size);
        let top = start
            .checked_add(size)
            .filter(|top| *top <= ram.len() as u64);
        let Some(top) = top else {
            return Err(BootError::DoesNotFit {
                what: "a kernel segment",
                address: start,
                size,
                memory: ram.len() as u64,
            });
        };
        // RAM is zero at boot, so the part beyond the file's bytes already is.
        place(ram, start, segment.bytes, "a kernel segment")?;
        end = end.max(top);
    }
    let places = load_modules(ram, end, modules)?;
    write_start_info(ram, command_line, &places)?;
    Ok(Entry {
        address: u64::from(entry),
        mode: EntryMode::Protected32 {
            start_info: START_INFO as u32,
        },
    })
}

/// Modules go to the top of memory, as QEMU puts them, each at a page boundary; they must not reach the kernel.
fn load_modules(
    ram: &mut Ram,
    kernel_end: u64,
    modules: &[Vec<u8>],
) -> Result<Vec<(u64, u64)>, BootError> {
    let memory = ram.len() as u64;
    let mut top = memory;
    let mut places = Vec::new();
    for module in modules {
        let size = module.len() as u64;
        let start = top
            .checked_sub(size)
            .map(|start| start & !(PAGE - 1))
            .filter(|start| *start >= kernel_end);
        let Some(start) = start.filter(|_| places.len() < MOST_MODULES) else {
            return Err(BootError::DoesNotFit {
                what: "a boot module",
                address: kernel_end,
                size,
                memory,
            });
        };
        place(ram, start, module, "a boot module")?;
        places.push((start, size));
        top = start;
    }
    Ok(places)
}

fn write_start_info(
    ram: &mut Ram,
    command_line: &str,
    modules: &[(u64, u64)],
) -> Result<(), BootError> {
    let map = memory_map(ram.len() as u64);
    let mut info = Vec::new();
    let mut word = |value: u32| info.extend_from_slice(&value.to_le_bytes());
    word(MAGIC);
    word(VERSION);
    word(0);
    word(modules.len() as u32);
    for value in [MODULE_LIST, COMMAND_LINE, 0, MEMORY_MAP] {
        word(value as u32);
        word(0);
    }
    word(map.len() as u32);
    word(0);
    place(ram, START_INFO, &info, "the start information")?;

    let mut table = Vec::new();
    for (start, size, kind) in map {
        table.extend_from_slice(&start.to_le_bytes());
        table.extend_from_slice(&size.to_le_bytes());
        table.extend_from_slice(&kind.to_le_bytes());
        table.extend_from_slice(&[0; 4]);
    }
    place(ram, MEMORY_MAP, &table, "the memory map")?;

    let mut list = Vec::new();
    for (start, size) in modules {
        for value in [*start, *size, 0, 0] {
            list.extend_from_slice(&value.to_le_bytes());
        }
    }
    place(ram, MODULE_LIST, &list, "the module list")?;

    let mut text = command_line.as_bytes().to_vec();
    text.push(0);
    if text.len() > LONGEST_COMMAND_LINE {
        return Err(BootError::DoesNotFit {
            what: "the command line",
            address: COMMAND_LINE,
            size: text.len() as u64,
            memory: ram.len() as u64,
        });
    }
    place(ram, COMMAND_LINE, &text, "the command line")
}

/// As a PC has it: the hole below 1 MiB belongs to video memory and the BIOS.
fn memory_map(memory: u64) -> Vec<(u64, u64, u32)> {
    vec![
        (0, LOW_MEMORY_END, USABLE),
        (LOW_MEMORY_END, 0xa_0000 - LOW_MEMORY_END, RESERVED),
        (0xe_0000, HIGH_MEMORY - 0xe_0000, RESERVED),
        (HIGH_MEMORY, memory.saturating_sub(HIGH_MEMORY), USABLE),
    ]
}
