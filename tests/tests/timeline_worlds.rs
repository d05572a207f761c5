//! Time travel in a guest of a hypervisor: a tick has one state, however it is reached, and going back from within a guest
//! repeats no more than going back on bare metal.

use diagrams::stack;
use emulator_core::boot::Image;
use emulator_core::event::Unobserved;
use emulator_core::machine::{Machine, MachineConfig};
use emulator_core::timeline::Timeline;
use xtask::guests::Images;

/// As far as both stacks are gone through.
const EXPLORED: u64 = 8_000_000;
const SEEKS: usize = 240;

fn boot(name: &str) -> Machine {
    let spec = stack(name).expect("a stack");
    let images = if name == "bare-metal" {
        Images::expected()
    } else {
        Images::of_stack(name)
    };
    let read = |path: &std::path::Path| {
        std::fs::read(path).unwrap_or_else(|error| {
            panic!(
                "{}: {error}; run `cargo xtask guests` first",
                path.display()
            )
        })
    };
    let image = Image::Pvh {
        kernel: read(&images.kernel),
        command_line: spec.command_line.to_owned(),
        modules: vec![read(&images.initramfs)],
    };
    let config = MachineConfig {
        memory: spec.memory,
    };
    Machine::boot(config, &image).expect("it boots")
}

/// Knuth's MMIX constants: the same ticks in every run.
fn next(seed: &mut u64) -> u64 {
    *seed = seed
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407);
    *seed >> 33
}

/// Ticks at which a guest runs, in order, each with the state's hash there, from one straight run.
fn guest_moments(seed: &mut u64) -> Vec<(u64, u64)> {
    let mut ticks: Vec<u64> = (0..12 * SEEKS).map(|_| next(seed) % EXPLORED).collect();
    ticks.sort_unstable();
    ticks.dedup();
    let mut machine = boot("type1-full");
    let mut moments = Vec::new();
    for tick in ticks {
        machine.run(tick, &mut Unobserved);
        assert_eq!(machine.end(), None, "the run is longer than this");
        if machine.cpu().svm.in_guest() && moments.len() < SEEKS {
            moments.push((tick, machine.state_hash()));
        }
    }
    moments
}

fn explored(name: &str) -> Timeline {
    let mut timeline = Timeline::new(boot(name));
    timeline.run(EXPLORED, &mut Unobserved);
    assert_eq!(timeline.newest(), EXPLORED, "{name}: {:?}", timeline.end());
    timeline
}

#[test]
fn back_and_forward_within_a_guest_is_the_same_state() {
    let mut seed = 7;
    let moments = guest_moments(&mut seed);
    assert_eq!(moments.len(), SEEKS, "a guest runs often enough");
    let mut timeline = explored("type1-full");
    let (mut back, mut last) = (0, timeline.tick());
    for _ in 0..SEEKS {
        let (tick, hash) = moments[next(&mut seed) as usize % SEEKS];
        timeline.seek(tick).expect("it is kept");
        assert_eq!(timeline.machine().state_hash(), hash, "tick {tick}");
        back += u32::from(tick < last);
        last = tick;
        if next(&mut seed).is_multiple_of(4) {
            // One step back and one forward.
            timeline.back(1).expect("it is kept");
            assert_eq!(timeline.tick(), tick - 1);
            timeline.step(&mut Unobserved);
            assert_eq!(timeline.machine().state_hash(), hash, "tick {tick}, again");
        }
    }
    assert!((60..180).contains(&back), "{back} of {SEEKS} went back");
}

/// How many ticks one step back from each of these repeats, at most.
fn most_repeated(timeline: &Timeline, ticks: &[u64]) -> u64 {
    let repeated = |tick: &u64| tick - 1 - timeline.snapshot_before(tick - 1);
    ticks.iter().map(repeated).max().expect("some ticks")
}

#[test]
fn a_step_back_from_a_guest_repeats_no_more_than_on_bare_metal() {
    let mut seed = 7;
    let ticks: Vec<u64> = guest_moments(&mut seed)
        .into_iter()
        .map(|(tick, _)| tick)
        .collect();
    let in_guest = most_repeated(&explored("type1-full"), &ticks);
    let bare = most_repeated(&explored("bare-metal"), &ticks);
    assert!(in_guest > 0 && in_guest <= bare, "{in_guest}, {bare}");
}
