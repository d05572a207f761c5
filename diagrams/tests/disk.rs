//! One read of the disk, as the pictures show it: on the hardware by an interrupt, in a guest by way of Dom0.

use std::fs;
use std::path::PathBuf;

use diagrams::crossing::Cause;
use diagrams::scene::{BoxState, Scene, SceneBox};
use diagrams::{DISK_IMAGE, Images, Inside, Language, Session, StackSpec, stack, twin};
use emulator_core::machine::Stop;

/// Long enough for all kernels to read their first file.
const LIMIT: u64 = 60_000_000;
const DISK_INTERRUPT: u8 = 0x2e;

fn read(name: &str) -> Vec<u8> {
    let name = name.strip_prefix("images/").expect("all are in one folder");
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../target/guests")
        .join(name);
    fs::read(&path)
        .unwrap_or_else(|error| panic!("{}: {error}; run `cargo xtask guests`", path.display()))
}

fn boot(id: &str) -> Session {
    let spec: &StackSpec = stack(id).expect("listed");
    let images = Images {
        kernel: read(spec.images.kernel),
        initramfs: read(spec.images.initramfs),
        disk: read(DISK_IMAGE),
    };
    Session::start(spec, &images, None, spec.memory, "").expect("the images boot")
}

fn is_lit(scene: &Scene) -> bool {
    let mut chips = scene.boxes.iter().flat_map(|one| &one.chips);
    chips.any(|chip| chip.is_at_work && chip.name.text(Language::English) == "IDE")
}

#[test]
fn a_process_waits_for_the_disk_until_its_interrupt() {
    let mut session = boot("bare-metal");
    let interrupt = loop {
        assert_eq!(session.next_crossing(LIMIT), Stop::Requested);
        let crossing = session.report().crossing.expect("it was one");
        if matches!(crossing.cause, Cause::Interrupt { vector } if vector == DISK_INTERRUPT) {
            break crossing;
        }
    };
    let scene = session.scene();
    let newest = scene.newest.as_ref().expect("the step was one");
    assert_eq!(newest.raised_by.as_deref(), Some("IDE"));
    assert!(is_lit(&scene), "its data waits");
    let waits = |one: &SceneBox| one.state == BoxState::WaitingForDisk;
    assert!(scene.boxes.iter().any(waits), "{scene:?}");
    let words: Vec<String> = twin::list(&scene, Language::English)
        .into_iter()
        .flat_map(|item| item.children.into_iter().map(|child| child.text))
        .collect();
    assert!(
        words.iter().any(|text| text == "IDE 0x1F0, at work"),
        "{words:?}"
    );
    let disk = Inside::Chip("IDE".to_owned())
        .look(&session)
        .expect("it is there");
    let value = |label: &str| {
        let mut parts = disk.children.iter();
        let found = parts.find(|part| part.label.text(Language::English) == label);
        found
            .map(|part| part.value.text(Language::English))
            .unwrap_or_default()
    };
    assert_eq!(value("status"), "0x58 DRDY DSC DRQ");
    assert_eq!(value("command"), "0x20 READ SECTOR(S)");
    assert_eq!(value("INTRQ"), "0x01");
    assert_eq!(value("bytes at the data port"), "512");
    // Before its command it did nothing; the picture of that moment says so too.
    session.seek(interrupt.tick - 2500).expect("explored");
    assert!(!is_lit(&session.scene()));
}

#[test]
fn a_guests_read_is_a_chain_of_exits_that_dom0_answers() {
    let mut session = boot("type1-full");
    session.run(LIMIT);
    let crossings = session.crossings();
    // The first command of a guest that reads a sector.
    let command = "IOIO out 0x1F7 ← 0x20";
    let by_guest = |index: &usize| {
        let crossing = &crossings[*index];
        let is_exit = |text: &str| match crossing.cause {
            Cause::Left(exit) => exit.text() == text,
            _ => false,
        };
        crossing.from.place() == Some(1) && is_exit(command)
    };
    let start = (0..crossings.len()).find(by_guest).expect("a guest reads");
    let journey: Vec<String> = crossings[start..]
        .iter()
        .scan(false, |over, crossing| {
            let goes_on = !*over;
            let exit = match crossing.cause {
                Cause::Left(exit) if crossing.from.place() == Some(1) => exit.text(),
                _ => String::new(),
            };
            *over = exit.starts_with("IOIO ins");
            goes_on.then(|| format!("{} {exit}", crossing.to.label()))
        })
        .collect();
    let met = |text: &str| journey.iter().any(|step| step.contains(text));
    assert!(met("Dom0 device-model"), "{journey:?}");
    assert!(
        met("IOIO in 0x1F7"),
        "the handler reads the status: {journey:?}"
    );
    assert!(
        met("IOIO ins 0x1F0"),
        "one exit for a whole sector: {journey:?}"
    );
}
