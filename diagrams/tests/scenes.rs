//! Pictures as files in `tests/scenes/`: what a scene looks like, and what it says, in both languages.
//!
//! `BLESS=1 cargo test -p diagrams` writes what is there now as the new expectation.

#[path = "scenes/guests.rs"]
mod guests;

use std::fs;
use std::path::PathBuf;

use diagrams::crossing::{Cause, Crossing};
use diagrams::language::Language;
use diagrams::layout::layout;
use diagrams::report::Ending;
use diagrams::scene::{BoxState, Observation, Process, Scene};
use diagrams::twin::{self, TwinItem};
use diagrams::{Form, Layer, Who, stack, svg};

#[test]
fn scenes_look_as_they_did() {
    for (name, scene) in cases()
        .into_iter()
        .chain(guests::cases())
        .chain(guests::monitored())
    {
        for language in Language::ALL {
            for form in Form::ALL {
                let picture = svg(&layout(&scene, form), language);
                let file = match form {
                    Form::Wide => format!("{name}.{}.svg", language.code()),
                    Form::Narrow => format!("{name}.narrow.{}.svg", language.code()),
                };
                compare(&file, &lines(&picture));
            }
            let mut words = String::new();
            for item in twin::list(&scene, language) {
                write_item(&item, 0, &mut words);
            }
            compare(&format!("{name}.{}.txt", language.code()), &words);
        }
    }
}

fn cases() -> Vec<(&'static str, Scene)> {
    let spec = stack("bare-metal").expect("listed");
    let three = [
        process(0, 1, "init", BoxState::WaitingForChild),
        process(1, 2, "hello", BoxState::Running),
        process(2, 3, "spin", BoxState::Ready),
    ];
    let hello = user(&three[1]);
    let kernel = kernel_for(Some(&three[1]));
    let idle = kernel_for(None);
    let waits = crossing(
        Cause::Syscall { number: 61 },
        user(&three[0]),
        kernel_for(Some(&three[0])),
    );
    let write = crossing(Cause::Syscall { number: 1 }, hello.clone(), kernel.clone());
    let timer = crossing(
        Cause::Interrupt { vector: 0x20 },
        hello.clone(),
        kernel.clone(),
    );
    let timer_in_idle = crossing(
        Cause::Interrupt { vector: 0x20 },
        idle.clone(),
        idle.clone(),
    );
    let fault = crossing(
        Cause::Exception {
            vector: 14,
            error: Some(6),
            address: Some(0),
        },
        hello.clone(),
        kernel.clone(),
    );
    let fault_within = crossing(
        Cause::Exception {
            vector: 13,
            error: Some(0),
            address: None,
        },
        kernel.clone(),
        kernel.clone(),
    );
    let back = crossing(Cause::Sysret, kernel.clone(), hello.clone());
    let many: Vec<Process> = (0..9)
        .map(|slot| {
            let name = if slot == 3 {
                "a_very_long_na"
            } else {
                "worker"
            };
            let state = if slot == 7 {
                BoxState::Running
            } else {
                BoxState::Ready
            };
            process(slot, slot + 1, name, state)
        })
        .collect();
    let shared = user(&many[7]);
    let open_fault = [&waits, &fault];

    let seen = |who, processes, newest, entered, open, end| {
        Scene::of(
            spec,
            &Observation {
                at_work: &[],
                memory: 64 << 20,
                who,
                processes,
                guests: &[],
                newest,
                entered,
                open,
                end,
            },
        )
    };
    vec![
        ("not-started", Scene::not_started(spec)),
        ("boot", seen(&idle, &[], None, None, &[], None)),
        (
            "syscall",
            seen(&kernel, &three, Some(&write), Some(&write), &[&waits], None),
        ),
        (
            "timer",
            seen(&kernel, &three, Some(&timer), Some(&timer), &[&waits], None),
        ),
        (
            "timer-in-idle",
            seen(
                &idle,
                &three,
                Some(&timer_in_idle),
                Some(&timer_in_idle),
                &[&waits],
                None,
            ),
        ),
        (
            "page-fault",
            seen(&kernel, &three, Some(&fault), Some(&fault), &[&waits], None),
        ),
        (
            "nested-fault",
            seen(
                &kernel,
                &three,
                Some(&fault_within),
                Some(&fault),
                &open_fault,
                None,
            ),
        ),
        (
            "return",
            seen(&hello, &three, Some(&back), Some(&back), &[&waits], None),
        ),
        ("many", seen(&shared, &many, None, None, &[], None)),
        (
            "exited",
            seen(
                &kernel,
                &three,
                None,
                Some(&write),
                &[&waits, &write],
                Some(Ending::Exit(3)),
            ),
        ),
    ]
}

fn process(slot: u32, pid: u32, name: &str, state: BoxState) -> Process {
    Process {
        slot,
        pid,
        name: name.to_owned(),
        cr3: 0x1a_0000 + u64::from(slot) * 0xe000,
        state,
    }
}

fn user(process: &Process) -> Who {
    Who {
        layer: Layer::Process,
        guest: None,
        slot: Some(process.slot),
        pid: Some(process.pid),
        name: process.name.clone(),
        cpl: 3,
        cr3: process.cr3,
    }
}

fn kernel_for(process: Option<&Process>) -> Who {
    Who {
        layer: Layer::Kernel,
        guest: None,
        slot: process.map(|process| process.slot),
        pid: process.map(|process| process.pid),
        name: process.map_or_else(String::new, |process| process.name.clone()),
        cpl: 0,
        cr3: process.map_or(0x10_1000, |process| process.cr3),
    }
}

fn crossing(cause: Cause, from: Who, to: Who) -> Crossing {
    Crossing {
        tick: 100,
        kind: cause.kind(),
        from,
        to,
        cause,
        from_rip: 0x40_1028,
        to_rip: 0xffff_ffff_8010_5000,
    }
}

/// One element a line, so that a difference shows where it is.
fn lines(picture: &str) -> String {
    picture.replace("><", ">\n<") + "\n"
}

fn write_item(item: &TwinItem, depth: usize, out: &mut String) {
    let mark = if item.here { "*" } else { "-" };
    out.push_str(&format!("{}{mark} {}\n", "  ".repeat(depth), item.text));
    for child in &item.children {
        write_item(child, depth + 1, out);
    }
}

fn compare(file: &str, found: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../tests/scenes")
        .join(file);
    if std::env::var_os("BLESS").is_some() {
        fs::create_dir_all(path.parent().expect("in a folder")).expect("folder made");
        fs::write(&path, found).expect("file written");
        return;
    }
    let expected = fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}; run with BLESS=1", path.display()));
    assert!(
        expected == found,
        "{} is no longer what is drawn; look at it, then run with BLESS=1",
        path.display()
    );
}
