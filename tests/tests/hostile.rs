//! The real kernel and its archive with bytes changed at random: a run of them is refused, ends, or reaches its tick; the
//! machine neither panics nor hangs.
//!
//! `RINGSIDE_FUZZ_SEEDS=N` tries N of them instead of the usual number.

use emulator_core::boot::Image;
use emulator_core::event::Unobserved;
use emulator_core::machine::{Machine, MachineConfig, Stop};

const SEEDS: u64 = 150;
const TICKS: u64 = 400_000;

struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 31
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }

    /// Changes some bytes; half of the changes go to the first 4 KiB, where headers are.
    fn mutate(&mut self, bytes: &mut [u8]) {
        for _ in 0..1 + self.below(40) {
            let reach = if self.below(2) == 0 {
                bytes.len().min(4096)
            } else {
                bytes.len()
            };
            let place = self.below(reach);
            bytes[place] = match self.below(4) {
                0 => 0,
                1 => 0xff,
                2 => bytes[place] ^ 1 << self.below(8),
                _ => self.next() as u8,
            };
        }
    }
}

fn seeds() -> u64 {
    std::env::var("RINGSIDE_FUZZ_SEEDS").map_or(SEEDS, |text| {
        text.parse()
            .expect("RINGSIDE_FUZZ_SEEDS is a number of seeds")
    })
}

#[test]
fn a_damaged_kernel_or_archive_is_refused_ends_or_runs() {
    let images = xtask::guests::Images::expected();
    let read = |path: &std::path::Path| {
        std::fs::read(path).unwrap_or_else(|error| {
            panic!(
                "{}: {error}; run `cargo xtask guests` first",
                path.display()
            )
        })
    };
    let (kernel, archive) = (read(&images.kernel), read(&images.initramfs));
    let (mut refused, mut ended, mut running) = (0, 0, 0);
    for seed in 0..seeds() {
        let mut numbers = Numbers(seed);
        let (mut kernel, mut archive) = (kernel.clone(), archive.clone());
        if numbers.below(3) != 0 {
            numbers.mutate(&mut kernel);
        }
        if numbers.below(2) == 0 {
            numbers.mutate(&mut archive);
        }
        let image = Image::kernel("kernel", kernel, "", vec![archive]);
        let Ok(mut machine) = Machine::boot(MachineConfig::default(), &image) else {
            refused += 1;
            continue;
        };
        match machine.run(TICKS, &mut Unobserved) {
            Stop::End(_) => ended += 1,
            Stop::Reached => running += 1,
            Stop::Requested => panic!("seed {seed}: nobody asked to stop"),
        }
    }
    println!("{refused} refused, {ended} ended, {running} still running");
    assert!(
        refused > 0 && ended > 0 && running > 0,
        "the changes are of all kinds"
    );
}
