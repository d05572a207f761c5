//! A minute of guests that mean no good, in every test run: random code, page tables, descriptor tables and device
//! accesses. Whatever they do, a run reaches its tick or an end, without a panic, in bounded memory, and it ends in the same
//! state step by step and in one go.
//!
//! What runs is counted in cases and follows from a seed alone. `cargo xtask fuzz machine` runs more of them, with other
//! seeds; it sets the environment variables read in [`Plan::from_environment`].

mod descriptors;
mod device_accesses;
mod found;
mod memory_use;
mod page_tables;
pub(crate) mod random;
mod registers;
mod snippets;
mod worlds;

use std::{
    println,
    time::{Duration, Instant},
};

use crate::{
    cpu::cr0,
    devices::Key,
    event::Unobserved,
    machine::{End, Input, Machine, Stop},
};
use random::Random;

const MEMORY: usize = 1 << 20;
/// Steps of a case.
const TICKS: u64 = 400;
/// After so many of them something may come from outside.
const PIECE: u64 = 50;
/// So often a case goes on after an end.
const LIVES: u32 = 60;
/// A case that takes longer hangs; the slowest take some hundredths of a second.
const PATIENCE: Duration = Duration::from_secs(60);
/// What the process may come to need beyond what it needed at first.
const MEMORY_BOUND: u64 = 512 << 20;

/// What is random in a case, beside the code.
#[derive(Clone, Copy, Debug)]
enum Kind {
    /// Registers and memory: any mode, any tables, no sense in them.
    Registers,
    /// Page tables that lead somewhere, in all three formats.
    PageTables,
    /// Descriptors, gates and task states that mostly can be loaded.
    Descriptors,
    /// Ports and registers of all devices, with interrupts on.
    DeviceAccesses,
    /// Control blocks, and hosts that run guests from them.
    Worlds,
}

impl Kind {
    /// A machine about to begin.
    fn machine(self, random: &mut Random) -> Machine {
        match self {
            Kind::Registers => registers::machine(random),
            Kind::PageTables => page_tables::machine(random),
            Kind::Descriptors => descriptors::machine(random),
            Kind::DeviceAccesses => device_accesses::machine(random),
            Kind::Worlds => worlds::machine(random),
        }
    }
}

/// Which cases run.
struct Plan {
    seed: u64,
    first: u64,
    cases: u64,
}

impl Plan {
    /// `RINGSIDE_FUZZ_CASES`, `RINGSIDE_FUZZ_SEED`, and the first case by `RINGSIDE_FUZZ_FIRST`.
    fn from_environment(usual_cases: u64) -> Plan {
        let number = |name: &str, usual| {
            std::env::var(name).map_or(usual, |text| {
                text.parse()
                    .unwrap_or_else(|_| panic!("{name}: `{text}` is no number"))
            })
        };
        Plan {
            seed: number("RINGSIDE_FUZZ_SEED", 1),
            first: number("RINGSIDE_FUZZ_FIRST", 0),
            cases: number("RINGSIDE_FUZZ_CASES", usual_cases),
        }
    }
}

/// Names the case if the thread panics.
struct Named<'a>(&'a str);

impl Drop for Named<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            std::eprintln!("this was {}", self.0);
        }
    }
}

fn run_cases(kind: Kind, usual_cases: u64) {
    let plan = Plan::from_environment(usual_cases);
    let needed_at_first = memory_use::peak();
    let (mut slowest, mut ticks) = ((Duration::ZERO, 0), 0);
    let begun = Instant::now();
    for case in plan.first..plan.first + plan.cases {
        let name = std::format!("{kind:?}, seed {}, case {case}", plan.seed);
        let named = Named(&name);
        let begun = Instant::now();
        let machine = run_case(kind, plan.seed, case);
        ticks += machine.tick();
        let taken = begun.elapsed();
        assert!(taken < PATIENCE, "it took {taken:?}");
        slowest = slowest.max((taken, case));
        drop(named);
    }
    let grown = memory_use::peak().saturating_sub(needed_at_first);
    assert!(
        grown < MEMORY_BOUND,
        "{kind:?}: {grown} more bytes are in use"
    );
    println!(
        "{kind:?}: seed {}, cases {} to {}, {ticks} ticks, {:.0?}; slowest: case {} in {:.1?}; peak memory {}",
        plan.seed,
        plan.first,
        plan.first + plan.cases,
        begun.elapsed(),
        slowest.1,
        slowest.0,
        memory_use::text()
    );
}

/// Runs a case twice, in one go and step by step; the machine afterwards.
fn run_case(kind: Kind, seed: u64, case: u64) -> Machine {
    let mut random = Random::new(seed, kind as u64, case);
    let mut stepped = kind.machine(&mut random);
    let mut whole = stepped.clone();
    let mut random_again = random.clone();
    run(&mut whole, &mut random_again, PIECE);
    run(&mut stepped, &mut random, 1);
    assert_eq!(whole.tick(), stepped.tick());
    assert_eq!(whole.end(), stepped.end());
    assert_eq!(whole.state_hash(), stepped.state_hash());
    whole
}

/// Runs in pieces of so many ticks, with input from outside between them. Who leaves by the debug-exit port or a reset
/// goes on; after another end the registers of the beginning try their luck elsewhere.
fn run(machine: &mut Machine, random: &mut Random, piece: u64) {
    let beginning = machine.cpu().clone();
    let mut lives = LIVES;
    while machine.tick() < TICKS && lives > 0 {
        if machine.tick().is_multiple_of(PIECE) {
            input(machine, random);
        }
        let next = (machine.tick() + 1).next_multiple_of(piece);
        let stop = machine.run(next, &mut Unobserved);
        if piece == 1 {
            check(machine);
        }
        match stop {
            Stop::Reached => {}
            Stop::Requested => panic!("nobody asked to stop"),
            // The instruction has been retired, so this gets on.
            Stop::End(End::Exit(_) | End::Reset) => machine.state.end = None,
            Stop::End(_) => {
                lives -= 1;
                let mut cpu = beginning.clone();
                cpu.rip = machine.cpu().rip ^ random.below(MEMORY as u64);
                machine.set_cpu(cpu);
            }
        }
    }
    machine.take_output();
}

fn input(machine: &mut Machine, random: &mut Random) {
    match random.below(6) {
        0 => machine.input(Input::Serial {
            port: random.next() as u8 & 7,
            byte: random.next() as u8,
        }),
        1 => machine.input(Input::Key {
            key: Key {
                code: random.next() as u8,
                extended: random.one_in(2),
            },
            pressed: random.one_in(2),
        }),
        2 if random.one_in(4) => machine.non_maskable_interrupt(),
        _ => {}
    }
}

/// What is kept beside the registers follows from them, and the privilege fits the mode.
fn check(machine: &Machine) {
    let state = &machine.state;
    let cpu = &state.cpu;
    let tick = state.tick;
    assert_eq!(state.bits, cpu.code_bits(), "tick {tick}");
    assert_eq!(
        state.checks_alignment,
        cpu.checks_alignment(),
        "tick {tick}"
    );
    if cpu.cr0 & cr0::PE == 0 {
        assert_eq!(cpu.cpl, 0, "tick {tick}");
    }
    if cpu.is_virtual_8086() {
        assert_eq!(cpu.cpl, 3, "tick {tick}");
    }
}

#[test]
fn random_registers() {
    run_cases(Kind::Registers, 5000);
}

#[test]
fn random_page_tables() {
    run_cases(Kind::PageTables, 5000);
}

#[test]
fn random_descriptor_tables() {
    run_cases(Kind::Descriptors, 1500);
}

#[test]
fn random_device_accesses() {
    run_cases(Kind::DeviceAccesses, 6000);
}

#[test]
fn random_worlds() {
    run_cases(Kind::Worlds, 1500);
}
