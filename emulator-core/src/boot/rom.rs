//! Firmware in a ROM: the machine begins as a PC does when it is switched on. AMD64 APM vol. 2, 14.1.5.

use super::{BootError, Entry, EntryMode};
use crate::{cpu::Cpu, memory::Ram};

/// Sizes in bytes that are mapped, as on a PC: whole pieces of 64 KiB.
pub const SIZES: [usize; 4] = [64 << 10, 128 << 10, 192 << 10, 256 << 10];

/// Puts the ROM where the reset vector reaches it.
///
/// # Errors
/// When its size is none of [`SIZES`], or the machine has less than 1 MiB of RAM.
pub fn load(ram: &mut Ram, bytes: &[u8]) -> Result<Entry, BootError> {
    let size = bytes.len() as u64;
    if !SIZES.contains(&bytes.len()) {
        return Err(BootError::RomSize { size });
    }
    if !ram.install_rom(bytes) {
        return Err(BootError::DoesNotFit {
            what: "the copy of the ROM below 1 MiB",
            address: 0,
            size: 1 << 20,
            memory: ram.len() as u64,
        });
    }
    Ok(Entry {
        address: Cpu::at_reset().rip,
        mode: EntryMode::Reset,
    })
}

#[cfg(test)]
mod tests {
    use alloc::{format, vec, vec::Vec};

    use super::*;
    use crate::{
        boot::Image,
        cpu::register::*,
        event::Unobserved,
        machine::{End, Machine, MachineConfig, Stop},
        timeline::Timeline,
    };

    /// A ROM whose last 64 KiB hold code at F000:0000 and a jump to it at the reset vector.
    fn rom(size: usize, code: &[u8]) -> Vec<u8> {
        let mut bytes: Vec<u8> = (0..size).map(|at| (at >> 12) as u8).collect();
        let start = size - 0x1_0000;
        bytes[start..start + code.len()].copy_from_slice(code);
        // jmp 0xf000:0
        bytes[size - 16..size - 11].copy_from_slice(&[0xea, 0, 0, 0, 0xf0]);
        bytes
    }

    fn machine(bytes: Vec<u8>) -> Machine {
        let config = MachineConfig { memory: 1 << 20 };
        Machine::boot(config, &Image::Rom { bytes }).expect("it boots")
    }

    #[test]
    fn the_cpu_is_as_after_reset() {
        let machine = machine(rom(0x1_0000, &[]));
        let cpu = machine.cpu();
        assert_eq!((cpu.rip, cpu.rflags(), cpu.cr0), (0xfff0, 2, 0x6000_0010));
        let [_, cs, others @ ..] = &cpu.segments;
        let whole = |s: &crate::cpu::Segment| (s.selector, s.base, s.limit, s.attributes);
        assert_eq!(whole(cs), (0xf000, 0xffff_0000, 0xffff, 0x9b));
        for segment in others {
            assert_eq!(whole(segment), (0, 0, 0xffff, 0x93));
        }
        assert_eq!(whole(&cpu.ldtr), (0, 0, 0xffff, 0x82));
        assert_eq!(whole(&cpu.tr), (0, 0, 0xffff, 0x8b));
        assert_eq!([cpu.gdtr.limit, cpu.idtr.limit], [0xffff; 2]);
        assert_eq!((cpu.debug[6], cpu.debug[7]), (0xffff_0ff0, 0x400));
        let signature = u64::from(crate::cpu::cpuid(cpu, 1, 0)[0]);
        for (number, value) in cpu.registers.iter().enumerate() {
            let expected = if number == RDX { signature } else { 0 };
            assert_eq!(*value, expected, "register {number}");
        }
    }

    #[test]
    fn the_rom_ends_at_4_gib_and_shows_below_1_mib() {
        for size in SIZES {
            let machine = machine(rom(size, &[]));
            let ram = machine.ram();
            let below_4_gib = ram.slice((1 << 32) - size as u64, size);
            assert_eq!(below_4_gib, Some(ram.rom()), "{size:#x}");
            let mirrored = size.min(128 << 10);
            let low = ram.slice((1 << 20) - mirrored as u64, mirrored);
            assert_eq!(low, Some(&ram.rom()[size - mirrored..]), "{size:#x}");
            assert_eq!(ram.slice((1 << 32) - size as u64 - 1, 1), None);
            assert_eq!(ram.slice((1 << 32) - 1, 2), None);
            assert_eq!(ram.slice(1 << 32, 1), None);
        }
    }

    #[test]
    fn writes_to_the_rom_are_lost_and_unclaimed_memory_reads_as_ones() {
        let code = [
            0xbb, 0x00, 0xf0, 0x8e, 0xdb, // mov bx, 0xf000; mov ds, bx
            0xc7, 0x06, 0x00, 0x01, 0x34, 0x12, // mov word [0x100], 0x1234
            0xa1, 0x00, 0x01, // mov ax, [0x100]
            0x31, 0xdb, 0x8e, 0xdb, // xor bx, bx; mov ds, bx
            0xc7, 0x06, 0x00, 0x05, 0x78, 0x56, // mov word [0x500], 0x5678
            0x8b, 0x0e, 0x00, 0x05, // mov cx, [0x500]
            0xbb, 0xff, 0xff, 0x8e, 0xdb, // mov bx, 0xffff; mov ds, bx
            0x8b, 0x16, 0x10, 0x00, // mov dx, [0x10], at 1 MiB
            0xb0, 0x2a, 0xe6, 0xf4, // mov al, 42; out 0xf4, al
        ];
        let mut machine = machine(rom(0x2_0000, &code));
        let before = machine.ram().rom().to_vec();
        let stop = machine.run(100, &mut Unobserved);
        assert_eq!(stop, Stop::End(End::Exit(42)));
        let registers = machine.cpu().registers;
        assert_eq!(registers[RAX] & 0xff00, 0x1000, "what the ROM holds");
        assert_eq!(registers[RCX] & 0xffff, 0x5678);
        assert_eq!(registers[RDX] & 0xffff, 0xffff);
        assert_eq!(machine.ram().rom(), before);
        let low = machine.ram().slice(0xe_0000, 0x2_0000);
        assert_eq!(low, Some(&before[..]));
    }

    #[test]
    fn a_reset_begins_at_the_vector_again_and_time_goes_back_over_it() {
        // The byte at 0x500 counts the beginnings; the third ends.
        let code = [
            0x80, 0x06, 0x00, 0x05, 0x01, // add byte [0x500], 1
            0x80, 0x3e, 0x00, 0x05, 0x03, // cmp byte [0x500], 3
            0x74, 0x06, // je end
            0xb0, 0xfe, 0xe6, 0x64, // mov al, 0xfe; out 0x64, al
            0xeb, 0xfe, // jmp $
            0xb0, 0x2a, 0xe6, 0xf4, // end: mov al, 42; out 0xf4, al
        ];
        let mut timeline = Timeline::new(machine(rom(0x1_0000, &code)));
        let mut hashes = vec![timeline.machine().state_hash()];
        while timeline.step(&mut Unobserved) == Stop::Reached {
            hashes.push(timeline.machine().state_hash());
        }
        assert_eq!(timeline.end(), Some(End::Exit(42)));
        assert_eq!(timeline.machine().ram().slice(0x500, 1), Some(&[3][..]));
        for tick in [17, 3, 11, 0, 6] {
            timeline.seek(tick).expect("it is kept");
            let hash = timeline.machine().state_hash();
            assert_eq!(hash, hashes[tick as usize], "tick {tick}");
        }
    }

    #[test]
    fn the_a20_line_takes_bit_20_away() {
        let code = [
            0xb8, 0xff, 0xff, 0x8e, 0xd8, // mov ax, 0xffff; mov ds, ax
            0xb0, 0x00, 0xe6, 0x92, // mov al, 0; out 0x92, al
            0xc6, 0x06, 0x10, 0x05, 0x55, // mov byte [0x510], 0x55, at 0x100500 or 0x500
            0xb0, 0x02, 0xe6, 0x92, // mov al, 2; out 0x92, al
            0xa0, 0x10, 0x05, // mov al, [0x510]
            0xe6, 0xf4, // out 0xf4, al
        ];
        let mut machine = machine(rom(0x1_0000, &code));
        let stop = machine.run(100, &mut Unobserved);
        assert_eq!(stop, Stop::End(End::Exit(0xff)), "no RAM at 0x100500");
        assert_eq!(machine.ram().slice(0x500, 1), Some(&[0x55][..]));
    }

    #[test]
    fn what_cannot_be_mapped_is_refused_with_what_to_do() {
        for (size, memory, words) in [
            (0, 1 << 20, "64, 128, 192 or 256 KiB"),
            (0x1_0000 - 1, 1 << 20, "fill it up in front"),
            (0x5_0000, 1 << 20, "327680 bytes"),
            (0x1_0000, 0x8_0000, "give the machine more"),
        ] {
            let bytes = vec![0; size];
            let outcome = Machine::boot(MachineConfig { memory }, &Image::Rom { bytes });
            let message = format!("{}", outcome.map(|_| ()).expect_err("refused"));
            assert!(message.contains(words), "{message}");
        }
    }
}
