//! What is in the boxes of the real stack, and in those of machines whose memory is noise: every tree can be had, and
//! reading changes nothing. `cargo xtask guests` builds the images.

use std::fs;
use std::path::PathBuf;

use diagrams::contents::Entry;
use diagrams::scene::BoxId;
use diagrams::{Images, Inside, Language, Session, Symbols, stack};
use emulator_core::boot::Image;
use emulator_core::cpu::attributes;
use emulator_core::machine::{Machine, MachineConfig};

const LIMIT: u64 = 20_000_000;

fn images() -> Images {
    let read = |name: &str| {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
            .join("../target/guests")
            .join(name);
        fs::read(&path)
            .unwrap_or_else(|error| panic!("{}: {error}; run `cargo xtask guests`", path.display()))
    };
    Images {
        kernel: read("kernel.elf"),
        initramfs: read("initramfs.cpio"),
        ..Images::default()
    }
}

fn boot() -> Session {
    let spec = stack("bare-metal").expect("listed");
    Session::start(spec, &images(), None, 64 << 20, "").expect("the stack boots")
}

/// All lines of a tree: label and value.
fn lines(entry: &Entry, out: &mut Vec<String>) {
    let (label, value) = (
        entry.label.text(Language::English),
        entry.value.text(Language::English),
    );
    out.push(format!("{label} {value}"));
    for child in &entry.children {
        lines(child, out);
    }
}

fn text(inside: &Inside, session: &Session) -> String {
    let mut out = Vec::new();
    if let Some(tree) = inside.look(session) {
        lines(&tree, &mut out);
    }
    out.join("\n")
}

#[test]
fn every_box_and_chip_of_the_stack_has_contents() {
    let mut session = boot();
    while !matches!(BoxId::of(&session.who()), BoxId::Process(_)) {
        session.next_crossing(LIMIT);
    }
    let slot = session.who().slot.expect("the process is in the table");
    let hash = session.timeline().machine().state_hash();
    let chips = session
        .scene()
        .boxes
        .iter()
        .flat_map(|one| one.chips.clone())
        .map(|chip| chip.name.text(Language::English))
        .filter(|name| name.chars().all(|letter| letter.is_ascii_uppercase()))
        .map(Inside::Chip)
        .collect::<Vec<_>>();
    assert!(chips.len() >= 5, "{chips:?}");
    for chip in &chips {
        assert!(text(chip, &session).lines().count() > 2, "{chip:?}");
    }
    let kernel = text(&Inside::Kernel, &session);
    for wanted in [
        "init · pid 1",
        "IDT 0x",
        "0x0e 0x8:0xffffffff",
        "DPL 3, present",
        "TSS busy",
        "kernel image",
        "all RAM",
    ] {
        assert!(kernel.contains(wanted), "{wanted}: {kernel}");
    }
    let process = text(&Inside::Process(slot), &session);
    for wanted in ["code r-x user", "stack rw- user", "CR3 "] {
        assert!(process.contains(wanted), "{wanted}: {process}");
    }
    assert!(text(&Inside::Process(63), &session).is_empty());
    assert_eq!(session.timeline().machine().state_hash(), hash);
}

#[test]
fn a_machine_full_of_noise_has_contents_too() {
    let mut seed = 7_u64;
    let mut noise = move || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        seed >> 33
    };
    for _ in 0..40 {
        let image = Image::Flat {
            bytes: vec![0xf4],
            address: 0x7c00,
        };
        let mut machine =
            Machine::boot(MachineConfig { memory: 1 << 20 }, &image).expect("it boots");
        let bytes: Vec<u8> = (0..1 << 16).map(|_| noise() as u8).collect();
        for place in 0..16 {
            machine.poke(place << 16, &bytes);
        }
        let mut cpu = machine.cpu().clone();
        cpu.cr0 |= (noise() & 1) << 31;
        cpu.efer = noise() & 0xd01;
        cpu.cr3 = noise() << 12;
        (cpu.gdtr.base, cpu.idtr.base) = (noise() << 30, noise());
        (cpu.gdtr.limit, cpu.idtr.limit) = (noise() as u16, 0xffff);
        machine.set_cpu(cpu);
        let session = Session::from_machine(machine, Symbols::default());
        for inside in [
            Inside::Hardware,
            Inside::Kernel,
            Inside::Process(0),
            Inside::Chip("CPU".to_owned()),
            Inside::Chip("nothing".to_owned()),
        ] {
            text(&inside, &session);
        }
    }
}

#[test]
fn descriptors_are_told_in_the_manuals_words() {
    for (bits, said) in [
        (0, "unusable"),
        (0xa09b, "code 64-bit, DPL 0, present"),
        (0xc0fb, "code 32-bit, DPL 3, present"),
        (0x809b, "code 16-bit, DPL 0, present"),
        (0xc093, "data read/write, DPL 0, present"),
        (0xc091, "data read-only, DPL 0, present"),
        (0x8b, "TSS busy, DPL 0, present"),
        (0xee, "interrupt gate, DPL 3, present"),
        (0x0f, "trap gate, DPL 0, not present"),
    ] {
        assert_eq!(attributes::describe(bits), said);
    }
}

/// Init reads /etc/rc: while it does, the file is open in the kernel, and init's descriptor leads to it.
#[test]
fn an_open_file_is_in_the_kernel_and_in_the_process() {
    let mut session = boot();
    let opened = |session: &Session| {
        let who = session.who();
        let slot = who.slot?;
        let process = text(&Inside::Process(slot), session);
        process.contains("\n3 /etc/rc").then_some(process)
    };
    let mut process = None;
    for _ in 0..200 {
        session.next_crossing(LIMIT);
        process = opened(&session);
        if process.is_some() {
            break;
        }
    }
    let process = process.expect("init opens a file");
    assert!(
        process.contains("\n0 console\n1 console\n2 console\n"),
        "{process}"
    );
    let kernel = text(&Inside::Kernel, &session);
    assert!(
        kernel.contains("open files 1\n1 /etc/rc \ndescriptors 1\nnext read at byte 0"),
        "{kernel}"
    );
}
