//! Bad input ends in an error or an [`End`], never in a panic or a hang: images come from whoever opens the page.

use emulator_core::{
    boot::Image,
    event::Unobserved,
    machine::{End, Machine, MachineConfig, Stop},
};

const CONFIG: MachineConfig = MachineConfig { memory: 2 << 20 };

fn flat(bytes: Vec<u8>) -> Machine {
    let image = Image::Flat {
        bytes,
        address: 0x10_0000,
    };
    Machine::boot(CONFIG, &image).expect("it fits")
}

fn random_bytes(seed: u64, length: usize) -> Vec<u8> {
    let mut state = seed;
    (0..length)
        .map(|_| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (state >> 56) as u8
        })
        .collect()
}

#[test]
fn random_code_reaches_its_tick_or_an_end() {
    for seed in 0..200 {
        let mut machine = flat(random_bytes(seed, 4096));
        let stop = machine.run(100_000, &mut Unobserved);
        assert!(stop != Stop::Requested, "seed {seed}");
    }
}

#[test]
fn random_kernels_are_refused() {
    for seed in 0..200 {
        for magic in [&b""[..], b"\x7fELF\x02\x01\x01"] {
            let mut kernel = magic.to_vec();
            kernel.extend(random_bytes(seed, 1024));
            let image = Image::Pvh {
                kernel,
                command_line: String::new(),
                modules: Vec::new(),
            };
            assert!(Machine::boot(CONFIG, &image).is_err(), "seed {seed}");
        }
    }
}

#[test]
fn a_fault_without_handlers_is_a_triple_fault() {
    let ud2 = vec![0x0f, 0x0b];
    let stop = flat(ud2).run(10, &mut Unobserved);
    assert_eq!(stop, Stop::End(End::TripleFault));
}
