//! A flat binary in 64-bit mode: the smallest way to run instructions on the machine.

use alloc::vec::Vec;

use super::{BootError, Entry, EntryMode, place};
use crate::memory::Ram;

/// PML4, PDPT and GDT, in low memory; code must not lie here.
const PML4: u64 = 0x1000;
const PDPT: u64 = 0x2000;
const GDT: u64 = 0x3000;
/// The stack grows down from here.
const STACK: u64 = 0x1000;
const PRESENT_WRITABLE: u64 = 3;
const USER: u64 = 4;
const LARGE: u64 = 0x80;
const GIB: u64 = 1 << 30;

/// Loads code at an address and maps the first 4 GiB to itself with 1 GiB pages.
///
/// # Errors
/// When the code does not fit, or would overwrite the tables at 0x1000 to 0x3fff.
pub fn load(ram: &mut Ram, bytes: &[u8], address: u64) -> Result<Entry, BootError> {
    let overlaps = address < GDT + 0x1000 && address.saturating_add(bytes.len() as u64) > PML4;
    if overlaps {
        return Err(BootError::Overlap {
            what: "a flat binary",
            address,
            size: bytes.len() as u64,
            other: "its own page tables at 0x1000 to 0x3fff",
        });
    }
    place(
        ram,
        PML4,
        &(PDPT | PRESENT_WRITABLE | USER).to_le_bytes(),
        "the page tables",
    )?;
    let gigabytes: Vec<u8> = (0..4u64)
        .flat_map(|n| (n * GIB | PRESENT_WRITABLE | USER | LARGE).to_le_bytes())
        .collect();
    place(ram, PDPT, &gigabytes, "the page tables")?;
    let descriptors = [0u64, 0x00af_9b00_0000_ffff, 0x00cf_9300_0000_ffff];
    let gdt: Vec<u8> = descriptors
        .iter()
        .flat_map(|word| word.to_le_bytes())
        .collect();
    place(ram, GDT, &gdt, "the descriptor table")?;
    place(ram, address, bytes, "a flat binary")?;
    let mode = EntryMode::Long {
        page_table: PML4,
        gdt_base: GDT,
        gdt_limit: gdt.len() as u16 - 1,
        stack: STACK,
    };
    Ok(Entry { address, mode })
}
