//! Control blocks made by chance: VMRUN either refuses them or runs a guest; the machine never panics, and does the same
//! again.

use emulator_core::{
    boot::Image,
    cpu::register,
    event::{Event, Flow, Observer, Unobserved, View},
    machine::{End, Machine, MachineConfig, Stop},
    mmu::WalkFault,
};

const CODE: u64 = 0x10_0000;
const HOST_SAVE: u64 = 0x20_0000;
const BLOCK: u64 = 0x20_1000;
const MAPS: u64 = 0x20_2000;
const NESTED: u64 = 0x20_8000;
const GUEST: u64 = 0x21_0000;
const ROUNDS: u64 = 400;
const STEPS: u64 = 3_000;
const INVALID: u64 = !0;

/// Xorshift: the same numbers in every run.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn one_in(&mut self, count: u64) -> bool {
        self.next().is_multiple_of(count)
    }
}

/// Counts what VMRUN came to.
#[derive(Default)]
struct Worlds {
    entered: u32,
    refused: u32,
    left: u32,
}

impl Observer for Worlds {
    const TRANSFERS: bool = true;

    fn event(&mut self, event: Event, _view: View<'_>) -> Flow {
        match event {
            Event::WorldEntered { .. } => self.entered += 1,
            Event::WorldLeft { code: INVALID, .. } => self.refused += 1,
            Event::WorldLeft { .. } => self.left += 1,
            _ => {}
        }
        Flow::Continue
    }
}

/// A host in long mode that turns SVM on, runs the guest at rAX for ever, and halts between.
fn host() -> Machine {
    let mut code = vec![
        0xb9, 0x80, 0x00, 0x00, 0xc0, // mov ecx, EFER
        0x0f, 0x32, // rdmsr
        0x0d, 0x00, 0x10, 0x00, 0x00, // or eax, SVME
        0x0f, 0x30, // wrmsr
        0xb9, 0x17, 0x01, 0x01, 0xc0, // mov ecx, VM_HSAVE_PA
        0xb8, 0x00, 0x00, 0x20, 0x00, // mov eax, HOST_SAVE
        0x31, 0xd2, // xor edx, edx
        0x0f, 0x30, // wrmsr
        0xb8, 0x00, 0x10, 0x20, 0x00, // mov eax, BLOCK
    ];
    let again = code.len();
    code.extend([0x0f, 0x01, 0xd8]); // vmrun
    code.extend([0xeb, (again as i64 - code.len() as i64 - 2) as u8]);
    let image = Image::Flat {
        bytes: code,
        address: CODE,
    };
    Machine::boot(MachineConfig { memory: 4 << 20 }, &image).expect("it fits")
}

fn put(machine: &mut Machine, address: u64, value: u64) {
    assert!(machine.poke(address, &value.to_le_bytes()));
}

/// A block that a guest could be run from, in one of the modes.
fn plausible(machine: &mut Machine, chance: &mut Chance) {
    let cpu = machine.cpu().clone();
    let long = chance.one_in(2);
    let paged = long || chance.one_in(2);
    let code = if long { 0x0a9b_0008 } else { 0x0c9b_0008 };
    for (field, value) in [
        (0x00, chance.next() & chance.next()),
        (0x08, chance.next() & chance.next()),
        (0x10, chance.next() & chance.next() | 1),
        (0x40, MAPS),
        (0x48, MAPS + 0x3000),
        (0x58, 1 + chance.next() % 3 | (chance.next() & 7) << 32),
        (0x60, chance.next()),
        (0x68, chance.next() & 1),
        (0x90, chance.next() & 1),
        (0xb0, NESTED),
        (0x400, 0xffff_ffff_0c93_0010),
        (0x410, 0xffff_ffff_0000_0000 | code),
        (0x420, 0xffff_ffff_0c93_0010),
        (0x430, 0xffff_ffff_0c93_0010),
        (0x480, 0xfff << 32),
        (0x488, GUEST + 0x2000),
        (0x4c8, (chance.next() & 3) << 24),
        (0x4d0, if long { 0x1900 } else { 0x1000 }),
        (0x548, if long { 0x20 } else { chance.next() & 0x30 }),
        (0x550, cpu.cr3),
        (
            0x558,
            if paged {
                0x8001_0011
            } else {
                chance.next() & 1 | 0x10
            },
        ),
        (0x560, 0x400),
        (0x568, 0xffff_0ff0),
        (0x570, chance.next() & 0x0024_7fd7 | 2),
        (0x578, GUEST),
        (0x5d8, GUEST + 0x1000),
        (0x668, 0x0007_0406_0007_0406),
    ] {
        put(machine, BLOCK + field, value);
    }
    if chance.one_in(2) {
        put(machine, BLOCK + 0xa8, chance.next() | 1 << 31);
    }
}

/// Nested tables of 4 levels over the whole of memory, some of their entries wrong.
fn nested_tables(machine: &mut Machine, chance: &mut Chance) {
    put(machine, NESTED, NESTED + 0x1000 + 7);
    put(machine, NESTED + 0x1000, NESTED + 0x2000 + 7);
    put(machine, NESTED + 0x2000, 0x87);
    put(machine, NESTED + 0x2008, NESTED + 0x3000 + 7);
    for page in 0..512 {
        let entry = 0x20_0000 + page * 0x1000 + 7;
        let wrong = if chance.one_in(30) {
            1 << (chance.next() % 64)
        } else {
            0
        };
        put(machine, NESTED + 0x3000 + 8 * page, entry ^ wrong);
    }
}

fn prepare(round: u64) -> Machine {
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15 ^ round);
    chance.next();
    let mut machine = host();
    nested_tables(&mut machine, &mut chance);
    // Code, stack and tables of the guest by chance, with instructions of interest among them.
    for at in (0..0x3000).step_by(8) {
        let word = match chance.next() % 4 {
            0 => 0x9090_90a2_0f90_9090, // cpuid
            1 => 0xd901_0f90_9020_0f90, // mov, vmmcall
            _ => chance.next(),
        };
        put(&mut machine, GUEST + at, word);
    }
    if !chance.one_in(8) {
        plausible(&mut machine, &mut chance);
    }
    for _ in 0..chance.next() % 6 {
        let field = chance.next() % 0x700 & !7;
        let value = chance.next();
        put(&mut machine, BLOCK + field, value);
    }
    machine
}

#[test]
fn a_block_made_by_chance_is_refused_or_runs() {
    let mut seen = Worlds::default();
    for round in 0..ROUNDS {
        let mut machine = prepare(round);
        let mut again = machine.clone();
        let before = (seen.entered, seen.refused);
        let stop = machine.run(STEPS, &mut seen);
        assert_eq!(stop, again.run(STEPS, &mut Unobserved), "round {round}");
        assert_eq!(machine.state_hash(), again.state_hash(), "round {round}");
        assert_ne!(
            before,
            (seen.entered, seen.refused),
            "round {round}: no VMRUN"
        );
        if let Stop::End(end) = stop {
            assert!(
                !matches!(end, End::Unsupported { .. }),
                "round {round}: {end:?} with rax {:x}",
                machine.cpu().registers[register::RAX]
            );
        }
    }
    // Both kinds are frequent, or this shows nothing.
    assert!(seen.refused > 50 && seen.entered > 50 && seen.left > 50);
    assert!(seen.left <= seen.entered);
}

#[test]
fn a_guest_can_be_stepped_as_it_runs() {
    for round in 0..20 {
        let mut stepped = prepare(round);
        let mut run = stepped.clone();
        let stop = run.run(300, &mut Unobserved);
        while stepped.tick() < 300 && stepped.end().is_none() {
            stepped.step(&mut Unobserved);
        }
        assert_eq!(
            stepped.state_hash(),
            run.state_hash(),
            "round {round}: {stop:?}"
        );
    }
}

/// The host's tables have two levels, of pages of 1 GiB, and serve the guest too; nested tables have three for low memory
/// and four for the guest's pages.
#[test]
fn the_walk_of_a_guest_is_seen_whole() {
    let mut chance = Chance(1);
    let mut machine = host();
    nested_tables(&mut machine, &mut chance);
    put(&mut machine, GUEST, 0xfeeb); // jmp $
    plausible(&mut machine, &mut chance);
    for (field, value) in [
        (0x00, 0),
        (0x08, 0),
        (0x10, 1),
        (0x60, 0),
        (0x90, 1),
        (0xa8, 0),
        (0x410, 0xffff_ffff_0a9b_0008),
        (0x4c8, 0),
        (0x4d0, 0x1900),
        (0x548, 0x20),
        (0x558, 0x8001_0011),
        (0x570, 2),
    ] {
        put(&mut machine, BLOCK + field, value);
    }
    put(&mut machine, NESTED + 0x3000 + 8 * 0x10, GUEST + 7);
    put(&mut machine, NESTED + 0x3000 + 8 * 0x18, 0);
    machine.run(100, &mut Unobserved);
    assert!(machine.cpu().svm.in_guest());
    let before = machine.state_hash();
    let walk = machine.nested_walk(GUEST + 0x123);
    assert_eq!(walk.outcome, Ok(GUEST + 0x123));
    let levels: Vec<_> = walk
        .reads
        .iter()
        .map(|read| (read.entry.map(|entry| entry.level), read.nested.len()))
        .collect();
    assert_eq!(levels, [(Some(4), 3), (Some(3), 3)]);
    assert_eq!(walk.reads[0].system_address, Some(machine.cpu().cr3));
    assert_eq!(walk.last.len(), 4);
    let lost = machine.nested_walk(GUEST + 0x8000);
    assert_eq!(
        lost.outcome,
        Err(WalkFault::Nested {
            error: 1 << 32 | 4,
            address: GUEST + 0x8000
        })
    );
    assert_eq!(machine.state_hash(), before, "looking changes nothing");
}

/// The addresses stand in the host's code too.
const _: () = assert!(HOST_SAVE == 0x20_0000 && BLOCK == 0x20_1000);
