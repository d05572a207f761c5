//! Multiboot kernels of each form, and what they are told.

use alloc::{format, string::String, vec};

use super::*;
use crate::{
    boot::Image,
    cpu::register::*,
    event::Unobserved,
    machine::{End, Machine, MachineConfig, Stop},
};

const MEMORY: usize = 4 << 20;

fn bytes(words: &[u32]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_le_bytes()).collect()
}

fn header(flags: u32, addresses: &[u32]) -> Vec<u8> {
    let checksum = 0u32.wrapping_sub(HEADER_MAGIC).wrapping_sub(flags);
    let mut words = vec![HEADER_MAGIC, flags, checksum];
    words.extend_from_slice(addresses);
    bytes(&words)
}

/// An ELF32 file of one segment, which is a header and then code; it is entered at the code.
fn elf32(virtual_address: u32, physical_address: u32, flags: u32, code: &[u8]) -> Vec<u8> {
    const START: u32 = 0x54;
    let mut contents = header(flags, &[0; 5]);
    let entry = virtual_address + contents.len() as u32;
    contents.extend_from_slice(code);
    let size = contents.len() as u32;
    let mut file = b"\x7fELF\x01\x01\x01\0\0\0\0\0\0\0\0\0\x02\0\x03\0".to_vec();
    file.extend(bytes(&[
        1,
        entry,
        0x34,
        0,
        0,
        0x20_0034,
        0x28_0001,
        0,
        1,
        START,
        virtual_address,
        physical_address,
        size,
        size + 0x1000,
        7,
        4,
    ]));
    file.resize(START as usize, 0);
    file.extend(contents);
    file
}

/// A file that begins with `padding` bytes, then the header with addresses, then code.
fn by_addresses(padding: usize, addresses: [u32; 5], code: &[u8]) -> Vec<u8> {
    let mut file = vec![0xcc; padding];
    file.extend(header(HAS_ADDRESSES, &addresses));
    file.extend_from_slice(code);
    file
}

/// mov al, 42; out 0xf4, al.
const EXIT: [u8; 4] = [0xb0, 42, 0xe6, 0xf4];

fn boot(kernel: Vec<u8>, words: &str, modules: Vec<Vec<u8>>) -> Machine {
    let image = Image::kernel("kernel.elf", kernel, words, modules);
    assert!(matches!(image, Image::Multiboot { .. }));
    Machine::boot(MachineConfig { memory: MEMORY }, &image).expect("it boots")
}

fn at(machine: &Machine, address: u32) -> u32 {
    u32::from_le_bytes(machine.ram().read(address.into()).expect("RAM"))
}

fn text(machine: &Machine, address: u32) -> String {
    let bytes = machine.ram().slice(address.into(), 64).expect("RAM");
    let end = bytes.iter().position(|byte| *byte == 0).expect("an end");
    String::from_utf8_lossy(&bytes[..end]).into_owned()
}

#[test]
fn every_form_is_loaded_and_entered() {
    let at_end_of_window = 8192 - 32;
    for (name, kernel) in [
        ("ELF32", elf32(0x10_0000, 0x10_0000, 0, &EXIT)),
        ("ELF32 linked high", elf32(0xc010_0000, 0x10_0000, 3, &EXIT)),
        ("ELF32 in low memory", elf32(0x6000, 0x6000, 3, &EXIT)),
        (
            "addresses",
            by_addresses(0, [0x20_0000, 0x20_0000, 0, 0, 0x20_0020], &EXIT),
        ),
        (
            "addresses, header late",
            by_addresses(
                at_end_of_window,
                [0x20_0100, 0x20_0080, 0x20_0124, 0x20_2000, 0x20_0120],
                &EXIT,
            ),
        ),
    ] {
        let mut machine = boot(kernel, "", vec![]);
        let cpu = machine.cpu();
        assert_eq!(cpu.registers[RAX], u64::from(BOOTLOADER_MAGIC), "{name}");
        assert_eq!((cpu.cr0, cpu.rflags()), (0x11, 2), "{name}");
        let stop = machine.run(10, &mut Unobserved);
        assert_eq!(stop, Stop::End(End::Exit(42)), "{name}");
    }
}

#[test]
fn the_information_says_what_there_is() {
    let modules = vec![b"first".to_vec(), vec![7; 5000]];
    let machine = boot(
        elf32(0x10_0000, 0x10_0000, 3, &EXIT),
        "a b",
        modules.clone(),
    );
    let info = machine.cpu().registers[RBX] as u32;
    let field = |offset| at(&machine, info + offset);
    assert_eq!(field(0), 0x24d);
    assert_eq!([field(4), field(8)], [639, 3 << 10]);
    assert_eq!(text(&machine, field(16)), "kernel.elf a b");
    assert_eq!(text(&machine, field(64)), "Ringside");
    assert_eq!(field(20), 2);
    for (number, module) in modules.iter().enumerate() {
        let item = field(24) + 16 * number as u32;
        let [start, end, words] = [0, 4, 8].map(|offset| at(&machine, item + offset));
        let there = machine.ram().slice(start.into(), (end - start) as usize);
        assert_eq!(there, Some(&module[..]));
        assert!(start % 4096 == 0 && start > 0x10_1000, "{start:#x}");
        assert_eq!(text(&machine, words), "");
    }
    let (mut entry, end) = (field(48), field(48) + field(44));
    let mut last = (0, 0);
    while entry < end {
        last = (at(&machine, entry + 4), at(&machine, entry + 12));
        entry += at(&machine, entry) + 4;
    }
    assert_eq!((entry, last), (end, (0x10_0000, 3 << 20)));
}

#[test]
fn what_cannot_be_loaded_is_refused_with_its_reason() {
    let load = [0x20_0000, 0x20_0000, 0, 0, 0x20_0020];
    let changed = |number: usize, value| {
        let mut addresses = load;
        addresses[number] = value;
        by_addresses(0, addresses, &EXIT)
    };
    for (kernel, reason) in [
        (elf32(0x10_0000, 0x10_0000, 0x108, &EXIT), "features 0x108"),
        (elf32(0x10_0000, 0xff00_0000, 0, &EXIT), "does not fit"),
        (header(0, &[]), "not an ELF file"),
        (vec![0; 0x4000], "no multiboot header"),
        (by_addresses(8192, load, &EXIT), "no multiboot header"),
        (changed(0, 0x1f_ffff), "load_addr"),
        (changed(1, 0), "load_addr"),
        (changed(2, 1), "load_end_addr"),
        (changed(3, 0x20_0001), "bss_end_addr"),
        (changed(3, 0xffff_ffff), "does not fit into 4 MiB"),
        (changed(2, 0xffff_ffff), "does not fit into 4 MiB"),
    ] {
        let error = load_it(&kernel).expect_err(reason);
        let message = format!("{error}");
        assert!(message.contains(reason), "{message}");
    }
}

fn load_it(kernel: &[u8]) -> Result<Entry, BootError> {
    super::load(&mut Ram::new(MEMORY), kernel, "", &[])
}

#[test]
fn a_damaged_kernel_is_loaded_or_refused_and_no_more() {
    for good in [
        elf32(0x10_0000, 0x10_0000, 0, &EXIT),
        by_addresses(4, [0x20_0004, 0x20_0000, 0, 0, 0x20_0020], &EXIT),
    ] {
        for byte in 0..good.len() {
            for value in [0, 1, 0x7f, 0x80, 0xff] {
                let mut damaged = good.clone();
                damaged[byte] = value;
                assert!(load_it(&damaged).map_or_else(|e| !format!("{e}").is_empty(), |_| true));
            }
            let _ = load_it(&good[..byte]);
        }
    }
}
