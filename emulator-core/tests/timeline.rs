//! Time travel on the real kernel: a tick has one state, however it is reached.

use emulator_core::{
    boot::Image,
    event::Unobserved,
    machine::{Input, Machine, MachineConfig},
    timeline::Timeline,
};

const COM1: u8 = 0;
const EXPLORED: u64 = 3_000_000;

fn guest(name: &str) -> Vec<u8> {
    let path = format!("{}/../target/guests/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path)
        .unwrap_or_else(|error| panic!("{path}: {error}; run `cargo xtask guests` first"))
}

fn boot() -> Timeline {
    let image = Image::Pvh {
        kernel: guest("kernel.elf"),
        command_line: String::new(),
        modules: vec![guest("initramfs.cpio")],
    };
    let machine = Machine::boot(MachineConfig { memory: 16 << 20 }, &image).expect("it boots");
    Timeline::new(machine)
}

/// Explored as far as the kernel goes, up to [`EXPLORED`].
fn explored() -> Timeline {
    let mut timeline = boot();
    timeline.run(EXPLORED, &mut Unobserved);
    assert!(
        timeline.newest() > 100_000,
        "ended at {}: {:?}",
        timeline.newest(),
        timeline.end()
    );
    timeline
}

fn hash(timeline: &Timeline) -> u64 {
    timeline.machine().state_hash()
}

/// Knuth's MMIX constants: the same ticks in every run.
fn next(seed: &mut u64) -> u64 {
    *seed = seed
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407);
    *seed >> 33
}

#[test]
fn back_and_forward_is_the_same_state() {
    let mut timeline = explored();
    let span = timeline.newest() - 50;
    let mut seed = 1;
    for _ in 0..200 {
        let tick = 50 + next(&mut seed) % span;
        timeline.seek(tick).expect("explored");
        let before = hash(&timeline);
        timeline.back(50).expect("explored");
        assert_eq!(timeline.tick(), tick - 50);
        timeline.seek(tick).expect("explored");
        assert_eq!(hash(&timeline), before, "tick {tick}");
    }
}

#[test]
fn two_runs_are_equal() {
    let (first, second) = (explored(), explored());
    assert_eq!(first.tick(), second.tick());
    assert_eq!(hash(&first), hash(&second));
    assert_eq!(first.output(COM1), second.output(COM1));
}

#[test]
fn going_back_takes_output_back() {
    let mut timeline = explored();
    let (end, all) = (timeline.tick(), timeline.output(COM1));
    assert!(!all.is_empty(), "the kernel prints");
    timeline.seek(0).expect("the start is kept");
    assert_eq!(timeline.output(COM1), b"");
    timeline.seek(end).expect("explored");
    assert_eq!(timeline.output(COM1), all);
}

#[test]
fn input_in_the_past_starts_a_new_future_that_is_replayed() {
    let mut timeline = explored();
    let (end, middle) = (timeline.tick(), timeline.tick() / 2);
    let without_input = hash(&timeline);
    timeline.seek(middle).expect("explored");
    timeline.input(Input::Serial {
        port: COM1,
        byte: b'x',
    });
    assert_eq!(timeline.newest(), middle, "the old future is gone");
    timeline.seek(end).expect("it runs as far again");
    let with_input = hash(&timeline);
    assert_ne!(with_input, without_input);
    timeline.seek(0).expect("the start is kept");
    timeline.seek(end).expect("explored");
    assert_eq!(hash(&timeline), with_input);
}

/// Ring 0 reads a word that is not aligned, then switches alignment checks on and goes to ring 3 for ever.
const ALIGNED_RING_3: &[u8] = &[
    0x8b, 0x05, 0xfb, 0xff, 0xff, 0xff, 0xb9, 0x80, 0x00, 0x00, 0xc0, 0x0f, 0x32, 0x83, 0xc8, 0x01,
    0x0f, 0x30, 0xb9, 0x81, 0x00, 0x00, 0xc0, 0x31, 0xc0, 0xba, 0x08, 0x00, 0x10, 0x00, 0x0f, 0x30,
    0x0f, 0x20, 0xc0, 0x48, 0x0f, 0xba, 0xe8, 0x12, 0x0f, 0x22, 0xc0, 0x48, 0x8d, 0x0d, 0x09, 0x00,
    0x00, 0x00, 0x41, 0xbb, 0x02, 0x00, 0x04, 0x00, 0x48, 0x0f, 0x07, 0x90, 0xeb, 0xfd,
];

#[test]
fn alignment_checks_are_gone_before_they_were_switched_on() {
    let image = Image::Flat {
        bytes: ALIGNED_RING_3.to_vec(),
        address: 0x10_0000,
    };
    let machine = Machine::boot(MachineConfig { memory: 2 << 20 }, &image).expect("it boots");
    let mut timeline = Timeline::new(machine);
    timeline.run(1, &mut Unobserved);
    let first = hash(&timeline);
    timeline.run(1000, &mut Unobserved);
    assert_eq!(timeline.machine().cpu().cpl(), 3);
    timeline.seek(0).expect("the start is kept");
    timeline.seek(1).expect("explored");
    assert_eq!(hash(&timeline), first);
}
