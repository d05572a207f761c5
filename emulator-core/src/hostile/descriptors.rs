//! Descriptor tables in which much can be loaded, called and returned to: segments, gates and task states of all types.

use super::{
    MEMORY,
    random::Random,
    registers::{FREE, begin, flat},
    snippets,
};
use crate::{
    cpu::{Segment, TableRegister, cr0, cr4, efer, flags, register},
    machine::Machine,
};

const GDT: u64 = 0x8000;
const LDT: u64 = 0x8800;
/// As long as GDT, LDT and TSS.
const TABLE_SIZE: u64 = 0x400;
const IDT: u64 = 0x9000;
const IDT_SIZE: u64 = 0x1000;
const TSS: u64 = 0xa000;
const TSS_SIZE: u64 = 0x2000;

/// Most are present, within RAM, and of a privilege that can be used.
fn descriptor(random: &mut Random) -> u64 {
    let kind = random.next() & 0x1f;
    let dpl = random.of(&[0, 0, 1, 2, 3, 3]);
    let present = u64::from(!random.one_in(10));
    let access = (kind | dpl << 5 | present << 7) << 40;
    let is_gate = kind & 0x10 == 0 && matches!(kind & 0xf, 4..=7 | 12 | 14 | 15);
    if is_gate {
        let offset = random.address() & 0xffff_ffff;
        let selector = selector(random);
        let count = random.next() & 7;
        return access | offset & 0xffff | (offset >> 16) << 48 | selector << 16 | count << 32;
    }
    let base = match random.below(4) {
        0 => 0,
        1 => TSS + random.below(TSS_SIZE),
        2 => random.of(&[GDT, LDT, IDT]),
        _ => random.address() & 0xffff_ffff,
    };
    let limit = if random.one_in(2) {
        0xf_ffff
    } else {
        random.next() & 0xf_ffff
    };
    let nibble = (random.next() & 0xf) << 52;
    access
        | nibble
        | limit & 0xffff
        | (limit >> 16) << 48
        | (base & 0xff_ffff) << 16
        | (base >> 24) << 56
}

fn selector(random: &mut Random) -> u64 {
    random.below(TABLE_SIZE) & 0x3fc | random.of(&[0, 0, 3])
}

fn fill_tables(machine: &mut Machine, random: &mut Random) {
    for (table, size) in [(GDT, TABLE_SIZE), (LDT, TABLE_SIZE), (IDT, IDT_SIZE)] {
        for at in (table..table + size).step_by(8) {
            let mut word = descriptor(random);
            if table == IDT && !random.one_in(4) {
                // A gate of its own kinds, as the others end in a double fault.
                let kind = random.of(&[5u64, 6, 7, 14, 14, 15]);
                word = word & !(0x1f << 40) | kind << 40;
            }
            machine.state.ram.write_slice(at, &word.to_le_bytes());
        }
    }
    // Task states: stacks, selectors and pointers that can be used.
    for at in (TSS..TSS + TSS_SIZE).step_by(4) {
        let word = match random.below(3) {
            0 => selector(random) as u32,
            1 => random.next() as u32 & 0xf_fffc,
            _ => random.next() as u32,
        };
        machine.state.ram.write_slice(at, &word.to_le_bytes());
    }
}

pub fn machine(random: &mut Random) -> Machine {
    let mut machine = flat(snippets::fill(
        random,
        MEMORY - FREE as usize,
        snippets::TABLES,
    ));
    fill_tables(&mut machine, random);
    let cpu = &mut machine.state.cpu;
    let long = random.one_in(3);
    if !long {
        cpu.efer = 0;
        cpu.cr0 = cr0::ET | cr0::PE | random.next() & (cr0::WP | cr0::AM | cr0::NE);
        cpu.cr4 = random.next() & cr4::KNOWN & !cr4::PAE;
    }
    cpu.efer |= random.next() & efer::SCE;
    (cpu.gdtr, cpu.idtr) = (
        TableRegister {
            base: GDT,
            limit: TABLE_SIZE as u16 - 1,
        },
        TableRegister {
            base: IDT,
            limit: IDT_SIZE as u16 - 1,
        },
    );
    cpu.ldtr = Segment {
        selector: 8,
        base: LDT,
        limit: TABLE_SIZE as u32 - 1,
        attributes: 0x82,
    };
    cpu.tr = Segment {
        selector: 0x10,
        base: TSS,
        limit: random.of(&[0x67, 0x2b, 0x1fff]),
        attributes: if long { 0x8b } else { random.of(&[0x8b, 0x83]) },
    };
    let code = match random.below(3) {
        0 if long => Segment::flat_code64(),
        0 => Segment {
            base: 0x1_0000,
            limit: 0xffff,
            attributes: 0x9b,
            selector: 0x18,
        },
        _ => Segment::flat_code32(),
    };
    cpu.cpl = random.next() as u8 & 3;
    let dpl = u16::from(cpu.cpl) << 5;
    cpu.segments = [Segment::flat_data(); 6];
    cpu.segments[1] = code;
    for segment in &mut cpu.segments {
        segment.attributes |= dpl;
        segment.selector |= u16::from(cpu.cpl);
    }
    for register in &mut cpu.registers {
        *register = match random.below(3) {
            0 => selector(random),
            1 => random.address(),
            _ => random.next() & 0xf_fff8,
        };
    }
    if !random.one_in(30) {
        // Few rounds of string instructions: many are slow and show nothing new.
        cpu.registers[register::RCX] = random.below(64);
    }
    // Where fast system calls lead.
    cpu.star = random.next();
    (cpu.lstar, cpu.cstar) = (random.address(), random.address());
    cpu.sysenter = [selector(random), random.address(), random.address()];
    cpu.set_rflags(random.next() & !flags::VM);
    cpu.rip = random.below(0x8000) + 0x1_0000;
    begin(&mut machine);
    machine
}
