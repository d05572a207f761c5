//! Whatever the registers and the memory hold, a run reaches its tick or an end: no panic, in any mode, and the same
//! state however it is cut. `RINGSIDE_FUZZ_SEEDS=N` tries N seeds.

use crate::{
    boot::Image,
    cpu::{Segment, cr0, cr4, efer},
    event::Unobserved,
    machine::{Machine, MachineConfig, Stop},
};

const MEMORY: usize = 1 << 20;
const SEEDS: u64 = 1500;
const TICKS: u64 = 400;
/// Seeds that found something: a jump back over the end of a segment, into the page it came from.
const ONCE_DIFFERENT: [u64; 1] = [51_045];

struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        self.0 ^ self.0 >> 29
    }

    fn one_in(&mut self, count: u64) -> bool {
        (self.next() >> 20).is_multiple_of(count)
    }

    /// Mostly within RAM, sometimes at an edge.
    fn address(&mut self) -> u64 {
        match self.next() >> 10 & 15 {
            0 => self.next(),
            1 => u64::MAX - (self.next() & 0xff),
            2 => 0xffff_ffff - (self.next() & 0xff),
            3 => 0x7fff_ffff_ffff - (self.next() & 0xff),
            4 => 0xfff0 + (self.next() & 0x1f),
            _ => self.next() & (MEMORY as u64 - 1),
        }
    }

    fn segment(&mut self) -> Segment {
        let limit = self.next() as u32;
        Segment {
            selector: self.next() as u16 & 0x1ff,
            base: self.address(),
            limit: if self.one_in(2) { !0 } else { limit >> 12 },
            attributes: self.next() as u16 & 0xf0ff | 0x80,
        }
    }
}

fn machine(random: &mut Random) -> Machine {
    let mut bytes = alloc::vec![0; MEMORY - 0x4000];
    for chunk in bytes.chunks_exact_mut(8) {
        // Page tables, descriptors and code of all kinds; present ones are frequent.
        let mut word = random.next();
        if random.one_in(2) {
            word = word & 0x00cf_ff0f_f00f_ffff | 0x87;
        }
        chunk.copy_from_slice(&word.to_le_bytes());
    }
    let image = Image::Flat {
        bytes,
        address: 0x4000,
    };
    let mut machine = Machine::boot(MachineConfig { memory: MEMORY }, &image).expect("it fits");
    let state = &mut machine.state;
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
    cpu.segments = core::array::from_fn(|_| random.segment());
    if long && random.one_in(2) {
        cpu.segments[1] = Segment::flat_code64();
    }
    (cpu.ldtr, cpu.tr) = (random.segment(), random.segment());
    cpu.gdtr.base = random.address();
    cpu.gdtr.limit = random.next() as u16;
    cpu.idtr.base = random.address();
    cpu.idtr.limit = random.next() as u16;
    cpu.set_rflags(random.next());
    if long || cpu.cr0 & cr0::PE == 0 {
        cpu.system_flags &= !crate::cpu::flags::VM;
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
    state.refresh();
    state.tlb.flush(false);
    machine
}

/// What is kept beside the registers follows from them, and the privilege fits the mode.
fn check(machine: &Machine, seed: u64) {
    let state = &machine.state;
    let cpu = &state.cpu;
    let tick = state.tick;
    assert_eq!(state.bits, cpu.code_bits(), "seed {seed}, tick {tick}");
    assert_eq!(
        state.checks_alignment,
        cpu.checks_alignment(),
        "seed {seed}, tick {tick}"
    );
    if cpu.cr0 & cr0::PE == 0 {
        assert_eq!(cpu.cpl, 0, "seed {seed}, tick {tick}");
    }
    if cpu.is_virtual_8086() {
        assert_eq!(cpu.cpl, 3, "seed {seed}, tick {tick}");
    }
}

#[test]
fn random_states_reach_their_tick_or_an_end() {
    for seed in (0..seeds()).chain(ONCE_DIFFERENT) {
        let mut random = Random(seed << 32 | 0x9e37_79b9);
        let mut machine = machine(&mut random);
        let mut whole = machine.clone();
        for _ in 0..TICKS {
            let stop = machine.step(&mut Unobserved);
            assert!(stop != Stop::Requested, "seed {seed}");
            check(&machine, seed);
            if stop != Stop::Reached {
                break;
            }
        }
        // Step by step, and in one go from the cache of straight lines.
        whole.run(TICKS, &mut Unobserved);
        assert_eq!(whole.tick(), machine.tick(), "seed {seed}");
        assert_eq!(whole.state_hash(), machine.state_hash(), "seed {seed}");
    }
}

fn seeds() -> u64 {
    std::env::var("RINGSIDE_FUZZ_SEEDS").map_or(SEEDS, |text| {
        text.parse()
            .expect("RINGSIDE_FUZZ_SEEDS is a number of seeds")
    })
}
