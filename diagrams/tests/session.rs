//! A session over the real kernel: forwards, backwards, crossings, names, console. `cargo xtask guests` builds the images.

use std::fs;
use std::path::PathBuf;

use diagrams::report::Ending;
use diagrams::scene::BoxId;
use diagrams::{
    Crossing, CrossingKind, Images, Language, Layer, Message, Session, SessionError, stack,
};
use emulator_core::machine::Stop;

const MEMORY: usize = 64 << 20;
const LIMIT: u64 = 20_000_000;

#[test]
fn crossings_are_met_one_by_one_and_form_a_chain() {
    let mut session = boot();
    let mut met: Vec<Crossing> = Vec::new();
    for _ in 0..60 {
        assert_eq!(session.next_crossing(LIMIT), Stop::Requested);
        let report = session.report();
        let crossing = report.crossing.expect("the step was a crossing");
        assert_eq!(crossing.tick + 1, session.tick());
        assert!(crossing.to.is_same_place(&session.who()));
        met.push(crossing);
    }
    assert_eq!(session.crossings(), met);
    for pair in met.windows(2) {
        assert!(
            pair[0].to.is_same_place(&pair[1].from),
            "{:?} then {:?}",
            pair[0],
            pair[1]
        );
    }
    let made = |kind, name: &str| {
        let mut found = met.iter();
        found.any(|crossing| crossing.kind == kind && crossing.from.label() == name)
    };
    assert!(made(CrossingKind::Syscall, "init"));
    assert!(made(CrossingKind::Syscall, "hello"));
    assert!(made(CrossingKind::Return, "kernel"));
}

#[test]
fn going_back_and_forth_shows_the_same_pictures_and_records_nothing_twice() {
    let mut session = boot();
    for _ in 0..12 {
        session.next_crossing(LIMIT);
    }
    let ticks: Vec<u64> = session
        .crossings()
        .iter()
        .map(|crossing| crossing.tick + 1)
        .collect();
    let scene = session.scene();
    let report = session.report();
    let newest = session.tick();
    for tick in ticks.iter().rev().skip(1) {
        assert!(session.previous_crossing());
        assert_eq!(session.tick(), *tick);
    }
    assert!(!session.previous_crossing());
    assert_eq!(session.tick(), ticks[0]);
    for tick in &ticks[1..] {
        assert_eq!(session.next_crossing(LIMIT), Stop::Requested);
        assert_eq!(session.tick(), *tick);
    }
    assert_eq!(session.tick(), newest);
    assert_eq!(session.scene(), scene);
    assert_eq!(session.report(), report);
    assert_eq!(session.crossings().len(), ticks.len());
    session.back(1).expect("known ground");
    assert_eq!(session.step(), report);
    session.seek(newest + 1000).expect("the run goes on");
    assert_eq!(session.tick(), newest + 1000);
    assert_eq!(session.newest_recorded(), newest + 1000);
}

#[test]
fn spans_and_crossings_agree_on_who_ran() {
    let mut session = boot();
    session.run(2_000_000);
    let spans = session.spans();
    assert_eq!((spans[0].from, spans[0].who.layer), (0, Layer::Kernel));
    assert_eq!(spans.last().map(|span| span.to), Some(session.tick()));
    assert!(spans.windows(2).all(|pair| pair[0].to == pair[1].from));
    for span in spans
        .iter()
        .filter(|span| span.who.layer == Layer::Process)
        .take(8)
    {
        session.seek(span.from).expect("known ground");
        let who = session.who();
        assert_eq!((who.pid, &who.name), (span.who.pid, &span.who.name));
        let here = session.scene().token.map(|token| token.at);
        assert_eq!(here, who.slot.map(BoxId::Process));
    }
}

#[test]
fn a_printed_byte_is_told_and_taken_back() {
    let mut session = boot();
    while session.timeline().output(0).is_empty() {
        session.run(100);
    }
    let mut tick = session.tick();
    while !session.timeline().output(0).is_empty() {
        tick -= 1;
        session.seek(tick).expect("known ground");
    }
    let report = session.step();
    let [byte] = session.timeline().output(0)[..] else {
        panic!("one byte is printed by one step")
    };
    assert!(
        matches!(report.narration.what, Message::Printed { byte: told, .. } if told == byte),
        "{:?}",
        report.narration
    );
    assert_eq!(report.ports.len(), 1);
    assert!(report.executed.is_some_and(|code| {
        code.symbol.is_some() && code.lines[code.marked.expect("marked")].mnemonic == "out"
    }));
    session.back(1).expect("known ground");
    assert!(session.timeline().output(0).is_empty());
}

#[test]
fn the_run_ends_as_the_guest_says() {
    let mut session = boot();
    assert!(matches!(session.run(u64::MAX), Stop::End(_)));
    assert_eq!(session.end(), Some(Ending::Exit(0)));
    let last = session.report();
    assert_eq!(last.end, Some(Ending::Exit(0)));
    assert_eq!(last.narration.what, Message::MachineExited(0));
    let tick = session.tick();
    let after = session.step();
    assert_eq!(
        (after.tick, session.tick(), after.executed),
        (tick, tick, None)
    );
    assert!(session.seek(tick + 1).is_err());
    assert!(
        session
            .scene()
            .trails
            .iter()
            .all(|trail| trail.from != BoxId::Process(5))
    );
}

#[test]
fn typed_input_starts_a_new_future() {
    let mut session = boot();
    session.run(3_000_000);
    let known = session.crossings().len();
    session.seek(1_000_000).expect("known ground");
    session.input(b'x');
    assert!(session.crossings().len() < known);
    assert_eq!(session.newest_recorded(), 1_000_000);
    session.run(3_000_000);
    assert_eq!(session.newest_recorded(), 4_000_000);
}

#[test]
fn bad_images_are_told_and_not_booted() {
    let spec = stack("bare-metal").expect("listed");
    let images = images();
    let error = Session::start(spec, &images, Some(b"mov eax, 1"), MEMORY, "");
    assert!(matches!(error, Err(SessionError::Program)));
    let error = Session::start(spec, &Images::default(), None, MEMORY, "");
    assert!(matches!(error, Err(SessionError::Boot(_))));
}

#[test]
fn nothing_has_happened_at_the_beginning() {
    let mut session = boot();
    let report = session.report();
    assert_eq!(report.narration.what, Message::SwitchedOn);
    assert!(report.executed.is_none() && report.next.marked.is_some());
    for language in Language::ALL {
        assert!(!report.narration.what.text(language).is_empty());
    }
}

fn boot() -> Session {
    let spec = stack("bare-metal").expect("listed");
    Session::start(spec, &images(), None, MEMORY, "").expect("the images boot")
}

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
