//! A kernel in ring 1 and its monitor, run from the real images: what traps is told by its instruction, and what does not trap
//! is told as well, and agrees with what the guest itself prints. `cargo xtask guests` builds the images.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use diagrams::crossing::Cause;
use diagrams::journey::{Journey, Share, calls};
use diagrams::messages::{MonitorEvent, MonitorMessage};
use diagrams::report::ControlBlocks;
use diagrams::scene::BoxId;
use diagrams::stops::{StopAt, Stops};
use diagrams::{
    CrossingKind, Form, Images, Inside, Language, Layer, Message, Session, boot_archive, layout,
    stack, svg,
};
use emulator_core::machine::Stop;

const STACK: &str = "trap-and-emulate";
const LIMIT: u64 = 20_000_000;

fn file(name: &str) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../target/guests")
        .join(name);
    fs::read(&path)
        .unwrap_or_else(|error| panic!("{}: {error}; `cargo xtask guests`", path.display()))
}

fn boot() -> Session {
    let spec = stack(STACK).expect("listed");
    let images = Images {
        kernel: file("monitor.elf"),
        initramfs: file("trap-and-emulate.cpio"),
        disk: file("disk.img"),
    };
    Session::start(spec, &images, None, spec.memory, "").expect("the images boot")
}

fn name(told: &MonitorMessage) -> &str {
    told.about.split(' ').next().unwrap_or("")
}

/// What the guest has printed.
fn printed(session: &Session) -> String {
    let bytes = session.timeline().output_between(0, 0, session.tick());
    String::from_utf8(bytes).expect("it prints ASCII")
}

#[test]
fn the_kernel_is_the_file_that_boots_on_the_bare_machine() {
    let archive = file("trap-and-emulate.cpio");
    let listed = boot_archive::domains(&archive);
    let guests = stack(STACK).expect("listed").guests();
    assert_eq!((listed.len(), guests.len()), (1, 1));
    assert_eq!(listed[0].name, guests[0].domain);
    assert_eq!(listed[0].kernel_name, format!("{}.elf", guests[0].kernel));
    assert_eq!(listed[0].kernel, file("kernel-32.elf"));
}

#[test]
fn what_does_not_trap_is_told_as_the_guest_saw_it() {
    let mut session = boot();
    let stops = Stops {
        runners: session.runners().clone(),
        list: vec![StopAt::Unnoticed],
    };
    let mut found: Vec<MonitorMessage> = Vec::new();
    while session.run_until(LIMIT, &stops) == (Stop::Requested, Some(0)) {
        let report = session.report();
        assert_eq!(report.before.cpl, 1);
        assert!(report.crossing.is_none());
        let Message::Monitor(what) = report.narration.what else {
            panic!("{:?}", report.narration);
        };
        assert!(matches!(what.event, MonitorEvent::Silent(_)), "{what:?}");
        found.push(what);
    }
    let names: Vec<&str> = found.iter().map(name).collect();
    assert_eq!(
        names,
        [
            "mov", "lar", "sgdt", "sidt", "sldt", "str", "smsw", "pushf", "popf", "pushf", "popf",
            "popf"
        ]
    );
    // Of a run without stops, the guest prints the same.
    session.run(LIMIT);
    let text = printed(&session);
    let rows: BTreeMap<&str, Vec<&str>> = text
        .lines()
        .filter_map(|line| Some((line.split([',', ' ']).next()?, line.get(18..)?)))
        .map(|(name, numbers)| (name, numbers.split_whitespace().take(2).collect()))
        .collect();
    for name in ["mov", "sgdt", "sidt", "sldt", "str", "smsw"] {
        let told = found.iter().find(|one| self::name(one) == name);
        let told = told.unwrap_or_else(|| panic!("{name}"));
        let number = |text: &str| u64::from_str_radix(text.trim_start_matches("0x"), 16);
        let told = [&told.own, &told.seen].map(|text| number(text).expect("a number"));
        let said = rows[name]
            .iter()
            .map(|text| number(text).expect("a number"));
        assert_eq!(told.to_vec(), said.collect::<Vec<_>>(), "{name}: {text}");
        assert_ne!(told[0], told[1], "{name}");
    }
    // Interrupts are off in the virtual CPU, and on in the real one; POPF does not change that.
    let told = |at: usize| (found[at].seen.as_str(), found[at].own.as_str());
    assert_eq!(told(7), ("IF=1", "IF=0"));
    assert_eq!(told(8), ("IF=0 IOPL=0", "IF=0 IOPL=3"));
    assert_eq!(told(11), ("IF=0 IOPL=0", "IF=1 IOPL=0"));
    assert!(text.contains("not as I set it: 10 of 10"), "{text}");
}

#[test]
fn every_privileged_instruction_of_the_kernel_is_told_by_its_name() {
    let mut session = boot();
    session.run(LIMIT);
    let trapped: BTreeSet<String> = session
        .crossings()
        .iter()
        .filter_map(|one| match one.cause {
            Cause::Trapped(what) => Some((one.from.layer, what)),
            _ => None,
        })
        .map(|(layer, what)| format!("{layer:?} {}", what.text().split(" ←").next().unwrap_or("")))
        .collect();
    for wanted in [
        "Kernel #GP cli",
        "Kernel #GP sti",
        "Kernel #GP hlt",
        "Kernel #GP lgdt",
        "Kernel #GP lidt",
        "Kernel #GP ltr",
        "Kernel #GP lldt",
        "Kernel #GP mov ss",
        "Kernel #GP mov cr0",
        "Kernel #GP mov r, cr0",
        "Kernel #GP clts",
        "Kernel #GP out 0x3F8",
        "Kernel #GP in 0x3FD",
        "Kernel #GP out 0x20",
        "Kernel #GP iret",
        "Kernel #NP iret",
        "Process #GP int 0x80",
    ] {
        assert!(trapped.contains(wanted), "{wanted}: {trapped:?}");
    }
    // Nobody in the guest is in ring 0, and every way in or out leads through the monitor.
    for pair in session.crossings().windows(2) {
        assert!(pair[0].to.is_same_place(&pair[1].from), "{pair:?}");
    }
    for one in session.crossings() {
        assert!(one.from.is_monitor() || one.to.is_monitor(), "{one:?}");
        for who in [&one.from, &one.to] {
            let ring = match who.layer {
                Layer::Kernel => 1,
                Layer::Process => 3,
                _ => 0,
            };
            assert_eq!(who.cpl, ring, "{one:?}");
        }
    }
}

#[test]
fn every_picture_of_a_run_is_sound() {
    let mut session = boot();
    session.run(LIMIT);
    let interrupts = session.crossings().iter();
    let interrupts = interrupts.filter(|one| one.kind == CrossingKind::Interrupt);
    assert!(interrupts.count() >= 6);
    // The first two of each cause in each direction are looked at; the run has thousands.
    let mut kinds = BTreeMap::new();
    for one in session.crossings() {
        let ticks: &mut Vec<u64> = kinds.entry((one.cause.label(), one.to.layer)).or_default();
        ticks.push(one.tick);
    }
    let mut seen = BTreeSet::new();
    for tick in kinds.values().flat_map(|ticks| ticks.iter().take(2)) {
        session.arrive(tick + 1).expect("it is there");
        let report = session.report();
        assert!(report.crossing.is_some());
        let scene = session.scene();
        let token = scene.token.clone().expect("there is a machine");
        assert_eq!(token.at, BoxId::of(&report.after));
        seen.insert(token.at);
        for form in Form::ALL {
            let placed = layout(&scene, form);
            let here = placed.boxes.iter().filter(|one| one.here).count();
            assert_eq!(here, 1, "{}", report.tick);
            for language in Language::ALL {
                let picture = svg(&placed, language);
                assert_eq!(picture.matches("data-token").count(), 1);
                assert_eq!(picture.matches("data-crossing=").count(), 1);
                let said = report.narration.what.text(language);
                assert!(said.ends_with('.') && said.len() > 20, "{said}");
            }
        }
        for one in scene.boxes {
            let inside = Inside::of(one.id);
            let entry = inside.look(&session);
            // A program that has not begun yet is not there.
            let entry = entry.unwrap_or_else(|| panic!("{inside:?}"));
            assert!(!entry.children.is_empty(), "{inside:?}");
        }
    }
    let places = [
        BoxId::Hypervisor,
        BoxId::GuestKernel(0),
        BoxId::GuestProcess(0, 0),
    ];
    assert!(places.iter().all(|place| seen.contains(place)), "{seen:?}");
    let interrupts = session.crossings().iter();
    assert!(
        interrupts
            .filter(|one| one.kind == CrossingKind::Interrupt)
            .count()
            >= 6
    );
}

#[test]
fn the_way_to_the_guests_own_handlers_is_told() {
    let mut session = boot();
    session.run(LIMIT);
    for (label, vector) in [("#GP int 0x80", "0x80"), ("IRQ0", "0x20")] {
        let mut pairs = session.crossings().windows(2);
        let after = pairs
            .find(|pair| pair[0].from.layer == Layer::Process && pair[0].cause.label() == label);
        let tick = after.unwrap_or_else(|| panic!("{label}"))[1].tick;
        session.arrive(tick + 1).expect("it is there");
        let said = session.report().narration.what;
        let Message::Monitor(told) = said else {
            panic!("{label}: {said:?}");
        };
        assert_eq!(told.event, MonitorEvent::Reflected);
        assert_eq!(told.about, vector);
    }
}

#[test]
fn a_call_by_int_80_has_its_journey_and_no_control_block_is_made_up() {
    let mut session = boot();
    session.run(LIMIT);
    let crossings = session.crossings();
    let call = calls(crossings).next().expect("the program writes");
    assert_eq!(crossings[call].cause.label(), "#GP int 0x80");
    let journey = Journey::of(crossings, &session.spans(), call);
    assert!(journey.is_back);
    for layer in [Layer::Hypervisor, Layer::Kernel] {
        let ran = |share: &Share| share.who.layer == layer && share.ticks > 0 && !share.apart;
        assert!(journey.shares.iter().any(ran), "{layer:?}");
    }
    // There is no SVM in this machine's run: nothing may look like a VMCB.
    assert_eq!(session.control_blocks(), ControlBlocks::default());
}
