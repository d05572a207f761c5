//! Stops, searches backwards and steps over lines, over the real kernel: what is found forwards is found backwards, and
//! nobody in the machine can tell that it was watched.

use std::fs;
use std::path::PathBuf;
use std::rc::Rc;

use diagrams::search::{Search, Searched};
use diagrams::sources::Sources;
use diagrams::stops::{StopAt, Stops};
use diagrams::{CrossingKind, Images, Layer, Session, stack};
use emulator_core::machine::Stop;

const LIMIT: u64 = 5_000_000;
/// Steps that a piece of a search does.
const PIECE: u64 = 100_000;

fn file(name: &str) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../target/guests");
    fs::read(path.join(name)).expect("`cargo xtask guests` builds the images")
}

fn boot() -> Session {
    let images = Images {
        kernel: file("kernel.elf"),
        initramfs: file("initramfs.cpio"),
        ..Images::default()
    };
    let spec = stack("bare-metal").expect("it is the first stack");
    Session::start(spec, &images, None, spec.memory, "").expect("the images boot")
}

fn stops(session: &Session, list: Vec<StopAt>) -> Stops {
    Stops {
        runners: session.runners().clone(),
        list,
    }
}

/// The tick of the last step before the present at which a stop is met.
fn last(session: &mut Session, stop: &StopAt, before: u64) -> Option<u64> {
    let wanted = stops(session, vec![stop.clone()]);
    let mut search = Search::new(wanted, session.tick(), before);
    loop {
        match session
            .search(&mut search, PIECE)
            .expect("the past is there")
        {
            Searched::DownTo(_) => {}
            Searched::Found(tick) => return Some(tick),
            Searched::Nowhere => return None,
        }
    }
}

#[test]
fn what_is_met_forwards_is_met_backwards() {
    let mut session = boot();
    let start = session
        .symbols()
        .find("_start", "hello")
        .expect("programs have one");
    assert_eq!(start.0, Some("hello"));
    let list = [
        StopAt::Address {
            address: start.1,
            program: Some("hello".to_owned()),
        },
        StopAt::Crossing(Some(CrossingKind::Syscall)),
    ];
    for stop in list {
        let mut met = Vec::new();
        for _ in 0..3 {
            let (how, which) = session.run_until(LIMIT, &stops(&session, vec![stop.clone()]));
            if how != Stop::Requested {
                break;
            }
            assert_eq!(which, Some(0));
            met.push(session.tick());
            if let StopAt::Address { address, .. } = stop {
                assert_eq!(session.machine().cpu().rip, address);
                assert_eq!(session.who().label(), "hello");
            }
        }
        assert!(!met.is_empty(), "{stop:?}");
        session.run(1000);
        for tick in met.iter().rev() {
            let before = session.tick().saturating_sub(1);
            assert_eq!(
                last(&mut session, &stop, before),
                Some(tick - 1),
                "{stop:?}"
            );
            session.seek(*tick).expect("it is there");
        }
    }
}

#[test]
fn the_last_writer_of_a_byte_is_the_one_that_left_its_value() {
    let mut session = boot();
    // Into the first program, so that there is a stack with something on it.
    while session.who().layer != Layer::Process {
        assert_eq!(session.next_crossing(LIMIT), Stop::Requested);
    }
    assert_eq!(session.next_crossing(LIMIT), Stop::Requested);
    let now = session.tick();
    let stack = session.machine().cpu().registers[4];
    let physical = session
        .machine()
        .translate(stack)
        .expect("a stack is mapped");
    let value = |session: &Session| session.machine().ram().read::<1>(physical);
    let present = value(&session);
    let hash = session.machine().state_hash();
    let stop = StopAt::Write {
        address: physical,
        bytes: 1,
        physical: true,
    };
    let writer = last(&mut session, &stop, now).expect("somebody wrote it");
    session.seek(writer + 1).expect("it is there");
    assert_eq!(value(&session), present);
    // Forwards from before it, the same write is met, and after it no further one.
    session.seek(writer).expect("it is there");
    let only = stops(&session, vec![stop]);
    assert_eq!(session.run_until(LIMIT, &only), (Stop::Requested, Some(0)));
    assert_eq!(session.tick(), writer + 1);
    let (how, _) = session.run_until(now - writer - 1, &only);
    assert_eq!((how, session.tick()), (Stop::Reached, now));
    assert_eq!(
        session.machine().state_hash(),
        hash,
        "watching changes nothing"
    );
    // Nobody writes into the middle of a page that does not exist.
    let nowhere = StopAt::Write {
        address: u64::MAX,
        bytes: 1,
        physical: true,
    };
    assert_eq!(last(&mut session, &nowhere, now), None);
}

#[test]
fn a_line_step_ends_at_another_line_and_runs_calls_through() {
    let mut session = boot();
    let sources = Sources::parse(&file("sources.txt")).expect("the guests' sources");
    session.set_guest_sources(Rc::new(sources.clone()));
    let line = |session: &Session| {
        let rip = session.machine().cpu().rip;
        let line = sources.line(&session.who(), rip)?;
        line.text.map(|_| (line.file, line.line))
    };
    // The first instructions are assembly without lines; the call among them leads to Rust.
    go_to(&mut session, "_start");
    while line(&session).is_none() {
        let mut step = session.line_step();
        assert_eq!(session.run_line(LIMIT, &mut step), Stop::Requested);
        assert_eq!(session.who().label(), "hello");
    }
    // From line to line to the end of the program.
    go_to(&mut session, "hello::main");
    let mut lines = Vec::new();
    while session.who().label() == "hello" {
        lines.push(line(&session).expect("it stops in our own files"));
        let mut step = session.line_step();
        if session.run_line(LIMIT, &mut step) != Stop::Requested {
            break;
        }
    }
    assert!(lines.len() > 2, "{lines:?}");
    assert!(lines.windows(2).all(|pair| pair[0] != pair[1]), "{lines:?}");
    let is_hello = |(file, _): &(String, u32)| file.ends_with("bin/hello.rs");
    assert!(lines.iter().any(is_hello), "{lines:?}");
}

/// Runs to a symbol of the program hello.
fn go_to(session: &mut Session, symbol: &str) {
    let place = session.symbols().find(symbol, "hello");
    let (_, address) = place.expect("the program has that symbol");
    let stop = StopAt::Address {
        address,
        program: Some("hello".to_owned()),
    };
    let there = stops(session, vec![stop]);
    assert_eq!(session.run_until(LIMIT, &there).0, Stop::Requested);
}
