//! Page tables that mostly lead somewhere, of all formats, over code that writes to them.

use super::{
    MEMORY,
    random::Random,
    registers::{FREE, begin, flat},
    snippets,
};
use crate::{
    cpu::{Segment, cr0, cr4, efer, flags},
    machine::Machine,
};

/// Tables of all levels lie here.
const TABLES: u64 = 0x1_0000;
const TABLES_SIZE: u64 = 0x3_0000;

/// An entry of any level: it leads to a table, to a page, or nowhere.
fn entry(random: &mut Random) -> u64 {
    let place = match random.below(16) {
        0 => random.next() & 0x000f_ffff_ffff_f000,
        1 => 0xfee0_0000,
        2..8 => random.below(MEMORY as u64),
        _ => TABLES + random.below(TABLES_SIZE),
    };
    let rights = random.next() & 0x1fe | u64::from(!random.one_in(12));
    // A large page with such an address has reserved bits set; few are large.
    let large = if random.one_in(8) { !0 } else { !0x80 };
    let top = if random.one_in(6) { 1 << 63 } else { 0 };
    place & !0xfff | rights & large | if random.one_in(3) { 0 } else { 7 } | top
}

pub fn machine(random: &mut Random) -> Machine {
    let mut machine = flat(snippets::fill(
        random,
        MEMORY - FREE as usize,
        snippets::PAGING,
    ));
    let narrow = random.one_in(4);
    for at in (TABLES..TABLES + TABLES_SIZE).step_by(if narrow { 4 } else { 8 }) {
        let entry = entry(random).to_le_bytes();
        let width = if narrow { 4 } else { 8 };
        machine.state.ram.write_slice(at, &entry[..width]);
    }
    let cpu = &mut machine.state.cpu;
    cpu.cr3 = TABLES + random.below(TABLES_SIZE) & !0xfff;
    cpu.cr4 = random.next() & cr4::KNOWN & !cr4::PAE;
    cpu.cr0 |= random.next() & (cr0::WP | cr0::AM);
    let code;
    if narrow {
        cpu.efer = 0;
        code = Segment::flat_code32();
    } else {
        cpu.cr4 |= cr4::PAE;
        if random.one_in(3) {
            cpu.efer = random.next() & efer::NXE;
            code = Segment::flat_code32();
            cpu.page_directory_pointers =
                core::array::from_fn(|_| TABLES + random.below(TABLES_SIZE) & !0xfff | 1);
        } else {
            cpu.efer |= random.next() & (efer::NXE | efer::SCE);
            code = Segment::flat_code64();
        }
    }
    cpu.cpl = random.of(&[0, 0, 3]);
    let dpl = u16::from(cpu.cpl) << 5;
    let with_privilege = |segment: Segment| Segment {
        selector: segment.selector | u16::from(dpl != 0) * 3,
        attributes: segment.attributes | dpl,
        ..segment
    };
    cpu.segments = [with_privilege(Segment::flat_data()); 6];
    cpu.segments[1] = with_privilege(code);
    for register in &mut cpu.registers {
        *register = match random.below(4) {
            0 => random.address(),
            1 => TABLES + random.below(TABLES_SIZE),
            _ => random.next() as i64 as u64 & 0x7fff_ffff_ffff,
        };
    }
    cpu.idtr.base = random.address();
    cpu.idtr.limit = 0xfff;
    cpu.set_rflags(random.next() & !flags::VM & !flags::TF);
    cpu.rip = random.next() & 0x7fff_ffff_ffff;
    if code == Segment::flat_code32() {
        cpu.rip &= 0xffff_ffff;
    }
    begin(&mut machine);
    machine
}
