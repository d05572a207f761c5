//! A run of 300 million ticks with a keyboard in it: every place of it can be gone to, by hash, and it stays small.
//!
//! `cargo test -p emulator-core --test long_run -- --nocapture` prints how long a step back takes; it fails by no clock.

use std::time::Instant;

use emulator_core::boot::Image;
use emulator_core::devices::Key;
use emulator_core::event::Unobserved;
use emulator_core::machine::{Input, Machine, MachineConfig};
use emulator_core::timeline::Timeline;

const LENGTH: u64 = 300_000_000;
const BASE: u64 = 0x20_0000;
const SEEKS: usize = 1000;
const STEPS_BACK: usize = 200;
/// Bytes of guest memory that snapshots may keep: the timeline's own bound.
const CAP: usize = 256 << 20;

/// Takes what the keyboard has, mixes it into a sum, and writes sums all over 16 MiB:
///
/// ```text
/// again: in al, 0x64 / test al, 1 / jz none / in al, 0x60 / movzx eax, al / add rbx, rax
/// none:  mov ecx, 5000
/// mix:   rol rbx, 5 / lea rbx, [rbx + rbx * 2 + 1] / dec ecx / jnz mix
///        mov rax, rbx / and eax, 0xffffff / mov [rax + 0x1000000], rbx / jmp again
/// ```
const PROGRAM: &[u8] = &[
    0xe4, 0x64, 0xa8, 0x01, 0x74, 0x08, 0xe4, 0x60, 0x0f, 0xb6, 0xc0, 0x48, 0x01, 0xc3, //
    0xb9, 0x88, 0x13, 0x00, 0x00, //
    0x48, 0xc1, 0xc3, 0x05, 0x48, 0x8d, 0x5c, 0x5b, 0x01, 0xff, 0xc9, 0x75, 0xf3, //
    0x48, 0x89, 0xd8, 0x25, 0xff, 0xff, 0xff, 0x00, //
    0x48, 0x89, 0x98, 0x00, 0x00, 0x00, 0x01, 0xeb, 0xcf,
];

/// A generator of its own: equal on every host.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(1);
        (self.0 >> 33) % limit
    }
}

#[test]
fn every_place_of_a_long_run_is_reached_again() {
    let image = Image::Flat {
        bytes: PROGRAM.to_vec(),
        address: BASE,
    };
    let machine = Machine::boot(MachineConfig { memory: 33 << 20 }, &image).expect("it fits");
    let mut timeline = Timeline::new(machine);
    let mut numbers = Numbers(1);
    let mut known: Vec<(u64, u64)> = Vec::new();
    while timeline.tick() < LENGTH {
        let next = (timeline.tick() + 1 + numbers.below(500_000)).min(LENGTH);
        timeline.run(next, &mut Unobserved);
        known.push((timeline.tick(), timeline.machine().state_hash()));
        if known.len().is_multiple_of(7) {
            timeline.input(Input::Key {
                key: Key {
                    code: 0x1c,
                    extended: false,
                },
                pressed: known.len().is_multiple_of(14),
            });
        }
    }
    assert!(known.len() >= SEEKS);
    assert!(timeline.kept_bytes() <= CAP, "{}", timeline.kept_bytes());
    for _ in 0..SEEKS {
        let (tick, hash) = known[numbers.below(known.len() as u64) as usize];
        timeline.seek(tick).expect("a place of the run");
        // Where a key came, the hash was taken before it.
        if !had_input_at(&known, tick) {
            assert_eq!(timeline.machine().state_hash(), hash, "at tick {tick}");
        }
    }
    print_steps_back(&mut timeline, &mut numbers);
}

fn had_input_at(known: &[(u64, u64)], tick: u64) -> bool {
    known
        .iter()
        .position(|(at, _)| *at == tick)
        .is_some_and(|place| (place + 1).is_multiple_of(7))
}

fn print_steps_back(timeline: &mut Timeline, numbers: &mut Numbers) {
    let mut times: Vec<_> = (0..STEPS_BACK)
        .map(|_| {
            let tick = 1 + numbers.below(LENGTH - 1);
            timeline.seek(tick).expect("a place of the run");
            let start = Instant::now();
            timeline.back(1).expect("a place of the run");
            start.elapsed()
        })
        .collect();
    times.sort();
    println!(
        "one step back: median {:?}, 95 of 100 within {:?}; {} MiB kept",
        times[STEPS_BACK / 2],
        times[STEPS_BACK * 95 / 100],
        timeline.kept_bytes() >> 20
    );
}
