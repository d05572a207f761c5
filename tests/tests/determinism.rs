//! A run is a function of image and input: watching it, recording it and cutting it into pieces change nothing.

use diagrams::session::Session;
use diagrams::{Images, stack};
use emulator_core::boot::Image;
use emulator_core::event::Unobserved;
use emulator_core::machine::{End, Machine, MachineConfig, Stop};

/// More than the default run of the stack takes.
const LIMIT: u64 = 200_000_000;

fn images() -> Images {
    let images = xtask::guests::Images::expected();
    let read = |path: &std::path::Path| {
        std::fs::read(path).unwrap_or_else(|error| {
            panic!(
                "{}: {error}; run `cargo xtask guests` first",
                path.display()
            )
        })
    };
    Images {
        kernel: read(&images.kernel),
        initramfs: read(&images.initramfs),
    }
}

fn machine() -> Machine {
    let spec = stack("bare-metal").expect("the first stack");
    let Images { kernel, initramfs } = images();
    let image = Image::Pvh {
        kernel,
        command_line: spec.command_line.to_owned(),
        modules: vec![initramfs],
    };
    let memory = spec.memory;
    Machine::boot(MachineConfig { memory }, &image).expect("the kernel boots")
}

#[test]
fn two_runs_end_alike_however_they_are_cut() {
    let mut whole = machine();
    assert_eq!(
        whole.run(LIMIT, &mut Unobserved),
        Stop::End(End::Exit(0)),
        "the default run ends by itself"
    );
    let mut pieces = machine();
    let mut length = 1;
    while pieces.end().is_none() {
        pieces.run(pieces.tick() + length, &mut Unobserved);
        // Pieces of many lengths, from one tick to some hundred thousand.
        length = length * 5 % 299_993 + 1;
    }
    assert_eq!(whole.tick(), pieces.tick());
    assert_eq!(whole.state_hash(), pieces.state_hash());
}

#[test]
fn a_recorded_run_is_the_same_run() {
    let mut bare = machine();
    bare.run(LIMIT, &mut Unobserved);
    let spec = stack("bare-metal").expect("the first stack");
    let mut session =
        Session::start(spec, &images(), None, spec.memory, "").expect("the kernel boots");
    while session.end().is_none() {
        session.run(1_000_000);
    }
    let recorded = session.timeline().machine();
    assert_eq!(recorded.tick(), bare.tick());
    assert_eq!(recorded.state_hash(), bare.state_hash());
}
