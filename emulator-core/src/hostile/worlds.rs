//! Hypervisors that mean no good: hosts of each paging mode that run one control block after the other, all of them made
//! by chance, whose guests write to their hypervisor's tables and blocks as often as to their own.

use alloc::vec::Vec;

use super::{
    MEMORY,
    random::Random,
    registers::{FREE, begin, flat},
    snippets,
};
use crate::{
    cpu::{Cpu, Segment, TableRegister, cr0, cr4, efer, flags, register},
    event::{Event, Flow, Observer, View},
    machine::Machine,
    virtualization::svm::{
        exit_code,
        vmcb::{control, save},
    },
};

/// The host's loop.
const HOST: u64 = 0x8000;
/// Control blocks, a page each.
const BLOCKS: u64 = 0x9000;
const BLOCK_COUNT: u64 = 4;
const HOST_SAVE: u64 = 0xd000;
const GDT: u64 = 0xe000;
const IDT: u64 = 0xf000;
/// Permission maps, five pages of few bits.
const MAPS: u64 = 0x1_0000;
/// Tables of 4, 3 and 2 levels that lead to the same addresses, each followed by its lower levels.
const LONG_TABLES: u64 = 0x1_6000;
const PAE_TABLES: u64 = 0x1_9000;
const NARROW_TABLES: u64 = 0x1_b000;
const TSS: u64 = 0x1_d000;

/// Where guests begin, somewhere from here on.
const GUESTS: u64 = 0x4_0000;

/// Segment attributes as a control block has them.
const CODE64: u64 = 0xa9b;
const CODE32: u64 = 0xc9b;
const CODE16: u64 = 0x09b;
const DATA: u64 = 0xc93;

pub fn machine(random: &mut Random) -> Machine {
    let mut machine = flat(snippets::fill(
        random,
        MEMORY - FREE as usize,
        snippets::WORLDS,
    ));
    let mut put = |at: u64, value: u64| {
        machine.state.ram.write(at, value.to_le_bytes());
    };
    tables(random, &mut put);
    let mut beginnings = [0; BLOCK_COUNT as usize];
    for (number, beginning) in (0..).zip(&mut beginnings) {
        let mode = random.below(5);
        *beginning = GUESTS + random.below(0x8000);
        block(random, mode, BLOCKS + 0x1000 * number, *beginning, &mut put);
    }
    for beginning in beginnings {
        // A guest begins with what a hypervisor may want to know of.
        let code: Vec<u8> = (0..16)
            .flat_map(|_| random.of(snippets::WORLDS).iter().copied())
            .collect();
        machine.state.ram.write_slice(beginning, &code);
    }
    let code = host_code(random);
    machine.state.ram.write_slice(HOST, &code);
    let cpu = &mut machine.state.cpu;
    host(random, cpu);
    begin(&mut machine);
    machine
}

/// Tables of all kinds, some of whose entries are wrong.
fn tables(random: &mut Random, put: &mut impl FnMut(u64, u64)) {
    let wrong = |random: &mut Random| match random.one_in(40) {
        true => 1 << random.below(64),
        false => 0,
    };
    for at in (MAPS..LONG_TABLES).step_by(8) {
        put(at, random.next() & random.next() & random.next());
    }
    put(LONG_TABLES, (LONG_TABLES + 0x1007) ^ wrong(random));
    put(LONG_TABLES + 0x1000, (LONG_TABLES + 0x2007) ^ wrong(random));
    put(PAE_TABLES, (PAE_TABLES + 0x1001) ^ wrong(random));
    for directory in 0..512u64 {
        let large = directory << 21 | 0x87;
        put(LONG_TABLES + 0x2000 + 8 * directory, large ^ wrong(random));
        put(PAE_TABLES + 0x1000 + 8 * directory, large ^ wrong(random));
        let pair = directory << 55 | (directory << 23) | 0x0040_0087_0000_0087;
        put(NARROW_TABLES + 8 * directory, pair ^ wrong(random));
    }
    for (selector, descriptor) in [
        (8, 0x00af_9b00_0000_ffff),
        (16, 0x00cf_9300_0000_ffff),
        (24, 0x00cf_9b00_0000_ffff),
        (32, TSS << 16 & 0xff_ffff_0000 | 0x8b << 40 | 0x67),
        (40, 0),
    ] {
        put(GDT + selector, descriptor ^ wrong(random));
    }
    for at in (IDT..IDT + 0x1000).step_by(8) {
        let handler = random.below(MEMORY as u64);
        let selector = random.of(&[8, 24]);
        let gate = handler & 0xffff | (handler >> 16) << 48 | selector << 16 | 0xee << 40;
        put(
            at,
            if at & 8 == 0 || random.one_in(2) {
                gate
            } else {
                0
            },
        );
    }
    put(TSS + 4, 0x2_0000 | 16 << 32);
}

/// VMRUN of one block after the other, with something between: STGI, VMLOAD, VMSAVE, INVLPGA, a step over VMMCALL.
fn host_code(random: &mut Random) -> Vec<u8> {
    let mut code = Vec::new();
    let begin = code.len();
    for _ in 0..6 {
        let block = BLOCKS + 0x1000 * random.below(BLOCK_COUNT);
        // mov eax, block
        code.push(0xb8);
        code.extend((block as u32).to_le_bytes());
        code.extend_from_slice(random.of(&[
            b"".as_slice(),
            b"\x0f\x01\xda",
            b"\x0f\x01\xdb",
            b"\x0f\x01\xdf",
            b"\xfb",
        ]));
        code.extend_from_slice(b"\x0f\x01\xd8");
        code.extend_from_slice(random.of(&[b"".as_slice(), b"\x0f\x01\xdc", b"\x0f\x01\xdd"]));
        if random.one_in(2) {
            // add dword [eax + RIP], 3
            code.extend_from_slice(b"\x83\x80");
            code.extend((save::RIP as u32).to_le_bytes());
            code.push(3);
        }
    }
    let back = begin as i64 - (code.len() as i64 + 5);
    code.push(0xe9);
    code.extend((back as i32).to_le_bytes());
    code
}

/// A host in one of the modes, at its loop.
fn host(random: &mut Random, cpu: &mut Cpu) {
    let kind = random.below(5);
    cpu.segments = [Segment::flat_data(); 6];
    cpu.segments[1] = Segment::flat_code32();
    cpu.efer = random.next() & efer::NXE;
    cpu.cr4 = random.next() & (cr4::PGE | cr4::PSE | cr4::OSFXSR | cr4::SMEP);
    cpu.cr0 = cr0::PE | cr0::ET | cr0::PG;
    match kind {
        0 => cpu.cr0 &= !cr0::PG,
        1 => {
            cpu.cr4 |= cr4::PSE;
            cpu.cr3 = NARROW_TABLES;
        }
        2 => {
            cpu.cr4 |= cr4::PAE;
            cpu.cr3 = PAE_TABLES;
            cpu.page_directory_pointers = [PAE_TABLES + 0x1001, 0, 0, 0];
        }
        _ => {
            cpu.cr4 |= cr4::PAE;
            cpu.efer |= efer::LME | efer::LMA;
            // The flat image's own, whose pages are nobody's secret.
            cpu.cr3 = 0x1000;
            cpu.cr4 &= !cr4::SMEP;
            cpu.segments[1] = Segment::flat_code64();
        }
    }
    cpu.efer |= efer::SVME;
    cpu.svm.host_save = HOST_SAVE;
    cpu.svm.gif = random.one_in(2);
    cpu.svm.vm_cr = random.of(&[0, 0, 0, 2, 4, 6]);
    cpu.gdtr = TableRegister {
        base: GDT,
        limit: 0xff,
    };
    cpu.idtr = TableRegister {
        base: IDT,
        limit: 0xfff,
    };
    for register in &mut cpu.registers {
        *register = random.address() & 0x7fff_ffff;
    }
    if !random.one_in(30) {
        // Few rounds of string instructions: many are slow and show nothing new.
        cpu.registers[register::RCX] = random.below(64);
    }
    cpu.registers[register::RSP] = 0x3_0000;
    cpu.set_rflags(random.next() & (flags::IF | flags::TF) & random.next());
    if random.one_in(4) {
        cpu.debug[0] = random.below(MEMORY as u64);
        cpu.debug[7] = random.next() & 0x000f_0003;
    }
    let _ = cpu.branches.set_control(random.of(&[0, 0, 0, 1, 2, 3]));
    cpu.rip = HOST;
}

/// A block from which a guest in some mode mostly can be run.
fn block(random: &mut Random, mode: u64, at: u64, beginning: u64, put: &mut impl FnMut(u64, u64)) {
    let many = random.one_in(2);
    let sparse = |random: &mut Random| {
        let bits = random.next() & random.next();
        if many { bits } else { bits & random.next() }
    };
    let (code, long, paging, tables) = match mode {
        0 => (CODE64, true, true, LONG_TABLES),
        1 => (CODE32, false, random.one_in(2), PAE_TABLES),
        2 => (CODE32, false, true, NARROW_TABLES),
        3 => (CODE16, false, random.one_in(3), NARROW_TABLES),
        _ => (CODE64, true, true, 0x1000),
    };
    let base = if mode == 3 { GUESTS } else { 0 };
    let protected = if mode == 3 { random.next() & 1 } else { 1 };
    let cr4 = match mode {
        0 | 4 => cr4::PAE,
        1 => cr4::PAE,
        _ => cr4::PSE,
    } | random.next() & cr4::KNOWN & !cr4::PAE;
    let mut ring = random.of(&[0, 0, 3]);
    let virtual_8086 = !long && random.one_in(8);
    if virtual_8086 || protected == 0 {
        ring = 0;
    }
    let segment = |kind: u64| 0xffff_ffff << 32 | (kind | ring << 5) << 16 | 16 | ring;
    let nested_root = random.of(&[LONG_TABLES, PAE_TABLES, NARROW_TABLES, 0x1000]);
    let fields = [
        (0x00, sparse(random)),
        (0x08, sparse(random)),
        (0x10, sparse(random) | 1),
        (
            control::PAUSE_THRESHOLD & !7,
            random.next() & 0x0007_003f << 32,
        ),
        (control::IOPM_BASE, MAPS),
        (control::MSRPM_BASE, MAPS + 0x3000),
        (control::TSC_OFFSET, random.next()),
        (
            control::ASID,
            1 + random.below(3) | random.of(&[0, 0, 1, 3, 7, 2]) << 32,
        ),
        (control::INTERRUPT, random.next() & !0xf0),
        (control::INTERRUPT_SHADOW, random.next() & 1),
        (control::NESTED_ENABLE, random.next() & 1),
        (control::NESTED_CR3, nested_root),
        (control::BRANCH_RECORDS, random.next() & 1),
        (save::BRANCHES, random.of(&[0, 1, 3])),
        (control::NEXT_RIP, random.below(MEMORY as u64)),
        (save::ES, segment(DATA)),
        (save::CS, segment(code) & !0xffff | 8 | ring),
        (save::SS, segment(DATA)),
        (save::DS, segment(DATA)),
        (save::GDTR, 0xff << 32),
        (save::GDTR + 8, GDT),
        (save::IDTR, 0xfff << 32),
        (save::IDTR + 8, IDT),
        (save::TR, 0x67 << 32 | 0x8b << 16 | 32),
        (save::TR + 8, TSS),
        (save::CPL & !7, ring << 24),
        (
            save::EFER,
            efer::SVME | if long { efer::LME } else { 0 } | random.next() & efer::NXE,
        ),
        (save::CR4, cr4),
        (save::CR3, tables),
        (
            save::CR0,
            cr0::ET
                | protected
                | u64::from(paging) * cr0::PG
                | random.next() & (cr0::WP | cr0::AM | cr0::NE | cr0::TS),
        ),
        (save::DR7, random.of(&[0x400, 0x400, 0x000d_0403])),
        (save::DR6, 0xffff_0ff0),
        (
            save::RFLAGS,
            random.next() & 0x0024_7ed5 | 2 | u64::from(virtual_8086) * flags::VM,
        ),
        (save::CS + 8, base),
        (save::RIP, beginning - base),
        (save::RSP, 0x3_8000),
        (save::RAX, random.address()),
        (save::G_PAT, 0x0007_0406_0007_0406),
    ];
    for (field, value) in fields {
        put(at + field, value);
    }
    if random.one_in(3) {
        let event = 1 << 31 | random.of(&[0, 2, 3, 3, 4]) << 8 | random.below(48);
        put(
            at + control::EVENT_INJECTION,
            event | random.next() & 1 << 11,
        );
    }
    // What a hypervisor would not think of.
    for _ in 0..random.of(&[0, 0, 1, 3]) {
        put(at + random.below(0x700) & !7, random.next());
    }
}

/// What VMRUN came to.
#[derive(Default)]
struct Switches {
    entered: u32,
    refused: u32,
    /// Exits by their codes.
    codes: std::collections::BTreeSet<u64>,
}

impl Observer for Switches {
    const TRANSFERS: bool = true;

    fn event(&mut self, event: Event, _view: View<'_>) -> Flow {
        match event {
            Event::WorldEntered { .. } => self.entered += 1,
            Event::WorldLeft {
                code: exit_code::INVALID,
                ..
            } => self.refused += 1,
            Event::WorldLeft { code, .. } => {
                self.codes.insert(code);
            }
            _ => {}
        }
        Flow::Continue
    }
}

/// Otherwise these cases would show nothing.
#[test]
fn blocks_are_refused_and_run_and_left_for_many_reasons() {
    let mut switches = Switches::default();
    for case in 0..600 {
        let mut random = Random::new(1, 0, case);
        machine(&mut random).run(super::TICKS, &mut switches);
    }
    assert!(switches.entered > 1000, "{} entered", switches.entered);
    assert!(switches.refused > 100, "{} refused", switches.refused);
    let codes = switches.codes;
    assert!(codes.len() > 25, "left for {codes:x?}");
}
