//! The benchmark ROMs compute what they should, here and on QEMU: a fast machine that is wrong is no fast machine.
//!
//! They are assembled to do much less than for a measurement.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use emulator_core::boot::Image;
use emulator_core::event::Unobserved;
use emulator_core::machine::{End, Machine, MachineConfig, Stop};
use xtask::roms::{self, Expected};

/// Several times what the longest of them takes.
const LIMIT: u64 = 20_000_000;

fn on_ours(rom: &Path) -> String {
    let bytes = std::fs::read(rom).expect("nasm wrote it");
    let config = MachineConfig::default();
    let mut machine = Machine::boot(config, &Image::Rom { bytes }).expect("it boots");
    let stop = machine.run(LIMIT, &mut Unobserved);
    assert_eq!(stop, Stop::End(End::Exit(0)), "{}", rom.display());
    let bytes = machine.take_output().into_iter().map(|(_, _, byte)| byte);
    String::from_utf8(bytes.collect()).expect("ASCII")
}

fn on_qemu(rom: &Path) -> String {
    let output = Command::new("qemu-system-x86_64")
        .args(["-accel", "tcg", "-cpu", "max", "-M", "pc", "-m", "64"])
        .args(["-nodefaults", "-no-user-config", "-display", "none"])
        .args(["-no-reboot", "-serial", "stdio"])
        .args(["-device", "isa-debug-exit,iobase=0xf4,iosize=4", "-bios"])
        .arg(rom)
        .stdin(Stdio::null())
        .output()
        .expect("QEMU is there");
    assert_eq!(output.status.code(), Some(1), "{}", rom.display());
    String::from_utf8(output.stdout).expect("ASCII")
}

/// Assembles all and gives each with what it must print.
fn all(folder: &str) -> Vec<(PathBuf, String)> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(folder);
    let assemble = |expected: Expected| {
        let Expected { name, rounds, sum } = expected;
        let rom = roms::assemble(&roms::source(&name), Some(rounds), &folder);
        let text = format!("@START {name}\n@END {name} sum={sum}\n");
        (rom.unwrap_or_else(|failure| panic!("{failure}")), text)
    };
    let table = roms::expected().expect("a table of sums");
    table.into_iter().map(assemble).collect()
}

#[test]
fn each_rom_prints_its_sum() {
    for (rom, expected) in all("roms-ours") {
        assert_eq!(on_ours(&rom), expected);
    }
}

#[test]
fn qemu_prints_the_same() {
    for (rom, expected) in all("roms-qemu") {
        assert_eq!(on_qemu(&rom), expected);
    }
}

/// The loop that runs bare and as a guest, a little.
fn worlds(folder: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(folder);
    roms::assemble(&roms::worlds(), Some(1000), &folder)
        .unwrap_or_else(|failure| panic!("{failure}"))
}

/// The same sum in both worlds, here and on QEMU.
#[test]
fn a_guest_computes_what_its_host_does() {
    let ours = on_ours(&worlds("worlds-ours"));
    let sums: Vec<&str> = ours
        .lines()
        .filter_map(|line| line.strip_prefix("@END ")?.split_once("sum="))
        .map(|(_, sum)| sum)
        .collect();
    assert_eq!(sums.len(), 3, "{ours}");
    assert_eq!(sums[0], sums[1], "{ours}");
    assert_eq!(sums[2], "00000000", "{ours}");
    assert_eq!(on_qemu(&worlds("worlds-qemu")), ours);
}
