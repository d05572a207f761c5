//! A guest that writes at random to every port and every register of every device, with interrupts coming.

use alloc::vec::Vec;

use super::{
    random::Random,
    registers::{FREE, begin, flat},
};
use crate::{
    cpu::{Segment, TableRegister, cr0, cr4},
    devices::{Disk, SECTOR, claimed_ports},
    machine::Machine,
};

const IDT: u64 = 0x1000;
const HANDLER: u32 = 0x2000;
const GDT: u64 = 0x3000;
const STACK: u64 = 0xf000;
/// Accesses before the program starts over.
const ACCESSES: usize = 150;
/// Where devices are in memory, and how far their registers reach; video memory too.
const PLACES: [(u32, u64); 4] = [
    (0xfee0_0000, 0x400),
    (0xfec0_0000, 0x20),
    (0xfed0_0000, 0x400),
    (0xa_0000, 0x2_0000),
];
/// Ports that choose what a data port beside them means.
const INDEX_PORTS: [u16; 6] = [0x70, 0x3b4, 0x3c0, 0x3c4, 0x3ce, 0x3d4];

struct Program {
    bytes: Vec<u8>,
    ports: Vec<u16>,
}

impl Program {
    fn add(&mut self, parts: &[&[u8]]) {
        parts
            .iter()
            .for_each(|part| self.bytes.extend_from_slice(part));
    }

    /// `mov edx, port`; `mov eax, value`; then the instruction.
    fn port(&mut self, port: u16, value: u32, instruction: &[u8]) {
        self.add(&[
            b"\xba",
            &u32::from(port).to_le_bytes(),
            b"\xb8",
            &value.to_le_bytes(),
            instruction,
        ]);
    }

    fn any_port(&mut self, random: &mut Random) -> u16 {
        if random.one_in(50) {
            return random.next() as u16;
        }
        random.of(&self.ports)
    }

    fn access(&mut self, random: &mut Random) {
        const OUT: [&[u8]; 3] = [b"\xee", b"\x66\xef", b"\xef"];
        const IN: [&[u8]; 3] = [b"\xec", b"\x66\xed", b"\xed"];
        const STRINGS: [&[u8]; 4] = [b"\xf3\x6c", b"\xf3\x6e", b"\xf3\x66\x6d", b"\xf3\x6f"];
        let value = random.word();
        match random.below(16) {
            0..5 => {
                let port = self.any_port(random);
                let instruction = random.of(&OUT);
                self.port(port, value, instruction);
            }
            5 | 6 => {
                let port = random.of(&INDEX_PORTS);
                self.port(port, value & 0x3f, b"\xee");
                let instruction = random.of(&[b"\xee".as_slice(), b"\xec"]);
                self.port(port + 1, random.word(), instruction);
            }
            7 | 8 => {
                let port = self.any_port(random);
                let instruction = random.of(&IN);
                self.port(port, value, instruction);
            }
            9 => {
                let port = self.any_port(random);
                // `mov ecx, few`; source and destination stay where they are.
                self.add(&[b"\xb9", &(value & 0x1f).to_le_bytes()]);
                let instruction = random.of(&STRINGS);
                self.port(port, value, instruction);
            }
            10 => self.disk(random),
            11..14 => self.memory(random, value),
            14 => {
                // An I/O APIC's register by its index.
                let index = random.below(0x40) as u32;
                self.add(&[b"\xb8", &index.to_le_bytes(), b"\xa3", b"\0\0\xc0\xfe"]);
                self.add(&[b"\xb8", &value.to_le_bytes(), b"\xa3", b"\x10\0\xc0\xfe"]);
            }
            _ => self.add(&[random.of(&[
                b"\xfb".as_slice(),
                b"\xfb",
                b"\xfa",
                b"\xfb\xf4",
                b"\x90",
                b"\xcd\x30",
            ])]),
        }
    }

    /// A command for the disk as it should be, or nearly; then its data, or as much of it as comes.
    fn disk(&mut self, random: &mut Random) {
        const COMMANDS: [u8; 16] = [
            0x20, 0x24, 0x29, 0x30, 0x34, 0x39, 0x40, 0x90, 0x91, 0xc4, 0xc5, 0xc6, 0xec, 0xe7,
            0xef, 0xf8,
        ];
        const WAIT: &[u8] = b"\xb9\0\x10\0\0\xe2\xfe";
        self.port(
            0x1f6,
            random.of(&[0xe0, 0xa0, 0x40, 0xe0, 0xef, 0xb0]),
            b"\xee",
        );
        for port in [0x1f2, 0x1f3, 0x1f4, 0x1f5] {
            let value = random.of(&[0, 1, 2, 4, 0xff]);
            self.port(port, value, b"\xee");
        }
        let command = random.of(&COMMANDS);
        self.port(0x1f7, command.into(), b"\xee");
        self.add(&[WAIT]);
        let (words, strings) = ([0x80_u32, 0x100, 0x101], [b"\xf3\x66\x6d", b"\xf3\x66\x6f"]);
        self.add(&[b"\xb9", &random.of(&words).to_le_bytes()]);
        let instruction = random.of(&strings);
        self.port(0x1f0, random.word(), instruction);
        // The index registers back to where they were, so that later rounds find memory too.
        self.add(&[b"\xbf\0\x80\x0b\0\xbe\0\x80\x0b\0"]);
    }

    /// To and from memory, in all widths.
    fn memory(&mut self, random: &mut Random, value: u32) {
        const MOVES: [&[u8]; 8] = [
            b"\xa2",
            b"\x66\xa3",
            b"\xa3",
            b"\xa3",
            b"\xa0",
            b"\x66\xa1",
            b"\xa1",
            // MOVQ from xmm0: eight bytes.
            b"\x66\x0f\xd6\x05",
        ];
        let (base, size) = random.of(&PLACES);
        let mut address = base + random.below(size) as u32;
        if !random.one_in(6) {
            address &= !0xf >> u32::from(random.one_in(2));
        }
        let instruction = random.of(&MOVES);
        self.add(&[
            b"\xb8",
            &value.to_le_bytes(),
            instruction,
            &address.to_le_bytes(),
        ]);
    }
}

pub fn machine(random: &mut Random) -> Machine {
    let mut program = Program {
        bytes: Vec::new(),
        ports: claimed_ports(),
    };
    for _ in 0..ACCESSES {
        program.access(random);
    }
    // `mov eax, FREE`; `jmp eax`.
    program.add(&[b"\xb8", &(FREE as u32).to_le_bytes(), b"\xff\xe0"]);
    let mut machine = flat(program.bytes);
    if !random.one_in(4) {
        let sectors = 1 + random.below(20) as usize;
        let disk = Disk::new(alloc::vec![0x5a; sectors * SECTOR]);
        disk.into_iter().for_each(|disk| machine.attach_disk(disk));
    }
    if random.one_in(4) {
        machine.state.devices.reset();
    }
    let state = &mut *machine.state;
    // `push eax`; ends of interrupt for both kinds of controllers; `pop eax`; `iret`.
    let handler = b"\x50\xb0\x20\xe6\x20\xe6\xa0\xa3\xb0\0\xe0\xfe\x58\xcf";
    state.ram.write_slice(HANDLER.into(), handler);
    for vector in 0..256 {
        let gate = u64::from(HANDLER) | 8 << 16 | 0x8e << 40;
        state.ram.write_slice(IDT + vector * 8, &gate.to_le_bytes());
    }
    let cpu = &mut state.cpu;
    cpu.efer = 0;
    cpu.cr0 = cr0::ET | cr0::PE;
    cpu.cr4 = cr4::OSFXSR;
    (cpu.idtr, cpu.gdtr) = (
        TableRegister {
            base: IDT,
            limit: 0x7ff,
        },
        TableRegister {
            base: GDT,
            limit: 23,
        },
    );
    for (at, word) in [(8, 0x00cf_9b00_0000_ffff_u64), (16, 0x00cf_9300_0000_ffff)] {
        state.ram.write_slice(GDT + at, &word.to_le_bytes());
    }
    cpu.segments = [Segment::flat_data(); 6];
    cpu.segments[1] = Segment::flat_code32();
    cpu.registers[4] = STACK;
    (cpu.registers[6], cpu.registers[7]) = (random.below(0x1_0000) + 0xb_0000, 0xb_8000);
    cpu.rip = FREE;
    begin(&mut machine);
    machine
}
