//! Registers and memory at random: no sense in them, in any mode.

use alloc::vec;

use super::{MEMORY, random::Random};
use crate::{
    boot::Image,
    cpu::{Segment, cr0, cr4, efer, flags},
    machine::{Machine, MachineConfig},
};

/// Memory from here on is the case's own; a flat image has its tables before.
pub const FREE: u64 = 0x4000;

/// A machine in 64-bit mode with these bytes from [`FREE`] on.
pub fn flat(bytes: vec::Vec<u8>) -> Machine {
    let image = Image::Flat {
        bytes,
        address: FREE,
    };
    Machine::boot(MachineConfig { memory: MEMORY }, &image).expect("it fits")
}

fn segment(random: &mut Random) -> Segment {
    let limit = random.next() as u32;
    Segment {
        selector: random.next() as u16 & 0x1ff,
        base: random.address(),
        limit: if random.one_in(2) { !0 } else { limit >> 12 },
        attributes: random.next() as u16 & 0xf0ff | 0x80,
    }
}

pub fn machine(random: &mut Random) -> Machine {
    let mut bytes = vec![0; MEMORY - FREE as usize];
    for chunk in bytes.chunks_exact_mut(8) {
        // Page tables, descriptors and code of all kinds; present ones are frequent.
        let mut word = random.next();
        if random.one_in(2) {
            word = word & 0x00cf_ff0f_f00f_ffff | 0x87;
        }
        chunk.copy_from_slice(&word.to_le_bytes());
    }
    let mut machine = flat(bytes);
    let state = &mut *machine.state;
    let cpu = &mut state.cpu;
    let long = random.one_in(3);
    let mode = random.next();
    if !long {
        cpu.efer = 0;
        cpu.cr0 = cr0::ET | mode & (cr0::PE | cr0::WP | cr0::AM);
        cpu.cr4 = random.next() & cr4::KNOWN;
        if cpu.cr0 & cr0::PE != 0 && random.one_in(4) {
            cpu.cr0 |= cr0::PG;
            cpu.cr3 = random.address() & 0xffff_f000;
            cpu.page_directory_pointers = core::array::from_fn(|_| random.address() & !0xfff | 1);
        }
    } else if random.one_in(4) {
        cpu.cr0 |= mode & cr0::AM;
        cpu.cr4 |= random.next() & cr4::KNOWN;
    }
    cpu.efer |= random.next() & (efer::SCE | efer::NXE);
    for number in 0..16 {
        cpu.registers[number] = random.address();
    }
    cpu.segments = core::array::from_fn(|_| segment(random));
    if long && random.one_in(2) {
        cpu.segments[1] = Segment::flat_code64();
    }
    (cpu.ldtr, cpu.tr) = (segment(random), segment(random));
    cpu.gdtr.base = random.address();
    cpu.gdtr.limit = random.next() as u16;
    cpu.idtr.base = random.address();
    cpu.idtr.limit = random.next() as u16;
    cpu.set_rflags(random.next());
    if long || cpu.cr0 & cr0::PE == 0 {
        cpu.system_flags &= !flags::VM;
    }
    cpu.cpl = match () {
        () if cpu.cr0 & cr0::PE == 0 => 0,
        () if cpu.is_virtual_8086() => 3,
        () => random.next() as u8 & 3,
    };
    cpu.rip = random.address();
    for number in 0..4 {
        cpu.debug[number] = random.address();
    }
    if random.one_in(3) {
        cpu.debug[7] = random.next() & 0xffff_23ff;
    }
    cpu.nmi_pending = random.one_in(8);
    begin(&mut machine);
    machine
}

/// After the registers were set.
pub fn begin(machine: &mut Machine) {
    machine.state.refresh();
    machine.state.tlb.flush(false);
}
