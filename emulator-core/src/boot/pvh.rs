//! The PVH boot protocol: segments to their physical addresses, and `hvm_start_info` with what the kernel must know.

use alloc::vec::Vec;

use super::{
    BootError, Elf, Entry, EntryMode, acpi, place,
    placement::{Fill, information_place, load_modules, load_segments, memory_map},
};
use crate::memory::Ram;

/// "xEn3", with the top bit of E set.
const MAGIC: u32 = 0x336e_c578;
const VERSION: u32 = 1;
// What belongs to the start information follows it at these distances, the command line last.
const MEMORY_MAP: u64 = 0x100;
const MODULE_LIST: u64 = 0x1000;
const COMMAND_LINE: u64 = 0x2000;

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
    let taken = load_segments(ram, &elf)?;
    // At the top of memory, as QEMU puts them.
    let places = load_modules(ram, &taken, modules, Fill::Top)?;
    let start_info = information_place(ram.len() as u64, COMMAND_LINE, command_line, &taken)?;
    let rsdp = acpi::write(ram, &taken)?;
    write_start_info(ram, start_info, command_line, &places, rsdp)?;
    Ok(Entry {
        address: u64::from(entry),
        mode: EntryMode::Protected32 {
            eax: 0,
            ebx: start_info as u32,
        },
    })
}

fn write_start_info(
    ram: &mut Ram,
    at: u64,
    command_line: &str,
    modules: &[(u64, u64)],
    rsdp: u64,
) -> Result<(), BootError> {
    let map = memory_map(ram.len() as u64);
    let mut info = Vec::new();
    let mut word = |value: u32| info.extend_from_slice(&value.to_le_bytes());
    word(MAGIC);
    word(VERSION);
    word(0);
    word(modules.len() as u32);
    for value in [at + MODULE_LIST, at + COMMAND_LINE, rsdp, at + MEMORY_MAP] {
        word(value as u32);
        word(0);
    }
    word(map.len() as u32);
    word(0);
    place(ram, at, &info, "the start information")?;

    let mut table = Vec::new();
    for (start, size, kind) in map {
        table.extend_from_slice(&start.to_le_bytes());
        table.extend_from_slice(&size.to_le_bytes());
        table.extend_from_slice(&kind.to_le_bytes());
        table.extend_from_slice(&[0; 4]);
    }
    place(ram, at + MEMORY_MAP, &table, "the memory map")?;

    let mut list = Vec::new();
    for (start, size) in modules {
        for value in [*start, *size, 0, 0] {
            list.extend_from_slice(&value.to_le_bytes());
        }
    }
    place(ram, at + MODULE_LIST, &list, "the module list")?;

    let mut text = command_line.as_bytes().to_vec();
    text.push(0);
    place(ram, at + COMMAND_LINE, &text, "the command line")
}

#[cfg(test)]
mod tests {
    use alloc::vec;

    use super::*;
    use crate::boot::placement::HIGH_MEMORY;

    const PAGE: u64 = 4096;
    const MEMORY: usize = 4 << 20;

    /// A kernel with a PVH note and one segment of eight bytes of file.
    fn kernel(physical_address: u64, memory_size: u64) -> Vec<u8> {
        let mut file = vec![0; 64 + 2 * 56];
        file[..6].copy_from_slice(b"\x7fELF\x02\x01");
        file[18] = 62;
        file[32] = 64;
        file[54] = 56;
        file[56] = 2;
        let note = file.len() as u64;
        for word in [4u32, 4, 18, u32::from_le_bytes(*b"Xen\0"), 0x10_0010] {
            file.extend_from_slice(&word.to_le_bytes());
        }
        let code = file.len() as u64;
        file.extend_from_slice(b"thekern!");
        for (at, kind, fields) in [
            (64, 4u32, [note, 0, 0, 20, 20]),
            (120, 1, [code, 0, physical_address, 8, memory_size]),
        ] {
            file[at..at + 4].copy_from_slice(&kind.to_le_bytes());
            for (number, field) in fields.iter().enumerate() {
                let place = at + 8 + 8 * number;
                file[place..place + 8].copy_from_slice(&field.to_le_bytes());
            }
        }
        file
    }

    fn word(ram: &Ram, at: u64) -> u64 {
        u64::from(u32::from_le_bytes(ram.read(at).expect("RAM")))
    }

    fn start_info(entry: &Entry) -> u64 {
        match entry.mode {
            EntryMode::Protected32 { ebx, .. } => ebx.into(),
            _ => panic!("PVH begins in 32-bit mode"),
        }
    }

    #[test]
    fn the_start_information_says_where_everything_is() {
        let mut ram = Ram::new(MEMORY);
        let modules = [b"first".to_vec(), vec![7; 5000]];
        let entry = load(&mut ram, &kernel(0x10_0000, 0x2000), "a b", &modules).expect("it loads");
        assert_eq!(entry.address, 0x10_0010);
        assert_eq!(ram.slice(0x10_0000, 8), Some(&b"thekern!"[..]));
        let info = start_info(&entry);
        assert_eq!(word(&ram, info), u64::from(MAGIC));
        assert_eq!([word(&ram, info + 4), word(&ram, info + 12)], [1, 2]);
        for (number, module) in modules.iter().enumerate() {
            let item = word(&ram, info + 16) + 32 * number as u64;
            let (at, size) = (word(&ram, item), word(&ram, item + 8));
            assert_eq!(ram.slice(at, size as usize), Some(&module[..]));
            assert!(at % PAGE == 0 && at >= 0x10_2000, "{at:#x}");
        }
        assert_eq!(ram.slice(word(&ram, info + 24), 4), Some(&b"a b\0"[..]));
        assert_eq!(ram.slice(word(&ram, info + 32), 8), Some(&b"RSD PTR "[..]));
        let map = word(&ram, info + 40);
        let last = word(&ram, info + 48) - 1;
        assert_eq!(word(&ram, map + 24 * last), HIGH_MEMORY);
        assert_eq!(word(&ram, map + 24 * last + 8), MEMORY as u64 - HIGH_MEMORY);
    }

    #[test]
    fn the_start_information_makes_way_for_the_kernel() {
        // Segment's address and size, place of the start information.
        for (address, size, expected) in [
            (0x10_0000, 8, 0x6000),
            (0x7000, 8, 0x8000),
            (0x5ff8, 0x1_0000, 0x1_6000),
            (0x8008, 8, 0x6000),
        ] {
            let mut ram = Ram::new(MEMORY);
            let entry = load(&mut ram, &kernel(address, size), "1234567", &[]).expect("it loads");
            assert_eq!(start_info(&entry), expected, "{address:#x}");
            assert_eq!(ram.slice(address, 8), Some(&b"thekern!"[..]));
        }
    }

    #[test]
    fn what_cannot_be_placed_is_refused_with_its_reason() {
        let long = "x".repeat(0x8000);
        // Segment's address and size, command line, modules, words of the message.
        for (address, size, words, modules, reason) in [
            (0x10_0000, u64::MAX, "", vec![], "does not fit into 4 MiB"),
            (u64::MAX, 8, "", vec![], "does not fit into 4 MiB"),
            (0x10_0000, 7, "", vec![], "memory size of a segment"),
            (0, 0xa_0000, "", vec![], "link it at 1 MiB"),
            (0x10_0000, 8, long.as_str(), vec![], "at most 32767"),
            (0x10_0000, 8, "", vec![vec![]; 129], "at most 128"),
            (0x10_0000, 8, "", vec![vec![0; MEMORY]], "a boot module"),
        ] {
            let error = load(
                &mut Ram::new(MEMORY),
                &kernel(address, size),
                words,
                &modules,
            )
            .expect_err(reason);
            let message = alloc::format!("{error}");
            assert!(message.contains(reason), "{message}");
        }
    }

    #[test]
    fn a_damaged_kernel_is_loaded_or_refused_and_no_more() {
        let good = kernel(0x10_0000, 64);
        for at in 0..good.len() {
            for value in [0, 1, 0x7f, 0x80, 0xff] {
                let mut damaged = good.clone();
                damaged[at] = value;
                let outcome = load(&mut Ram::new(MEMORY), &damaged, "", &[]);
                assert!(
                    outcome.is_ok()
                        || outcome.is_err_and(|error| { !alloc::format!("{error}").is_empty() })
                );
                if let Ok(elf) = Elf::parse(&damaged) {
                    assert!(elf.symbols().is_ok_and(|list| list.is_empty()) || at < 64);
                }
            }
            assert!(
                load(&mut Ram::new(MEMORY), &good[..at], "", &[]).is_err(),
                "cut at {at}"
            );
        }
    }
}
