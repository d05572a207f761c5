//! What is said about each kind of event, in both languages, as one file: `tests/narration.txt`. Every exception with every
//! error code that says something else, every interrupt line, every system call, every kind of step.
//!
//! `BLESS=1 cargo test -p diagrams` writes what is said now as the new expectation.

#[path = "narration/monitor.rs"]
mod monitor;

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use diagrams::crossing::{Cause, Crossing};
use diagrams::exits::Exit;
use diagrams::guest::GuestName;
use diagrams::messages::Actor;
use diagrams::narration::{Facts, narrate, switched_on};
use diagrams::report::{Ending, MemoryAccess, PortAccess};
use diagrams::{Guest, GuestKind, Language, Layer, Narration, Who};

fn who(layer: Layer, name: &str) -> Who {
    Who {
        layer,
        guest: None,
        slot: Some(1),
        pid: Some(2),
        name: name.to_owned(),
        cpl: if layer == Layer::Process { 3 } else { 0 },
        cr3: 0x5000,
    }
}

struct Book {
    text: String,
    process: Who,
    kernel: Who,
}

impl Book {
    fn add(&mut self, title: &str, narration: &Narration) {
        writeln!(self.text, "[{title}]").expect("a String takes everything");
        for language in Language::ALL {
            let (what, real) = (narration.what.text(language), narration.real.text(language));
            for said in [&what, &real] {
                let whole = said.ends_with('.')
                    && !said.contains("  ")
                    && !said.contains(['\u{1}', '\u{2}']);
                assert!(whole, "{title}: {said}");
            }
            writeln!(self.text, "{what}\n{real}").expect("a String takes everything");
        }
        self.text.push('\n');
    }

    fn facts(&self) -> Facts<'_> {
        Facts {
            before: &self.process,
            crossing: None,
            mnemonic: Some("mov"),
            call: None,
            memory: &[],
            address_space: None,
            ports: &[],
            printed: &[],
            halted: false,
            silent: None,
            reflected: None,
            end: None,
        }
    }

    fn between(&mut self, title: &str, cause: Cause, from: Who, to: Who) {
        self.led(title, cause, (from, to), None);
    }

    /// A monitor lets a kernel go on at its own handler.
    fn reflected(&mut self, title: &str, from: Who, to: Who, vector: u8) {
        self.led(title, Cause::Iret, (from, to), Some(vector));
    }

    fn led(&mut self, title: &str, cause: Cause, (from, to): (Who, Who), reflected: Option<u8>) {
        let crossing = Crossing {
            tick: 0,
            kind: cause.kind(),
            from,
            to,
            cause,
            from_rip: 0,
            to_rip: 0,
        };
        let narration = narrate(&Facts {
            crossing: Some(&crossing),
            reflected,
            call: Some("write(1, \"hello\", 5)"),
            ..self.facts()
        });
        self.add(title, &narration);
    }

    fn crossing(&mut self, title: &str, cause: Cause, call: Option<&str>) {
        let returns = matches!(cause, Cause::Iret | Cause::Sysret);
        let (from, to) = if returns {
            (self.kernel.clone(), self.process.clone())
        } else {
            (self.process.clone(), self.kernel.clone())
        };
        let crossing = Crossing {
            tick: 0,
            kind: cause.kind(),
            from,
            to,
            cause,
            from_rip: 0,
            to_rip: 0,
        };
        let narration = narrate(&Facts {
            crossing: Some(&crossing),
            call,
            ..self.facts()
        });
        self.add(title, &narration);
    }

    fn exception(&mut self, vector: u8, error: Option<u32>) {
        let cause = Cause::Exception {
            vector,
            error,
            address: (vector == 14).then_some(0x1234),
        };
        let code = error.map_or_else(String::new, |error| format!(" error {error:#x}"));
        self.crossing(&format!("exception {vector}{code}"), cause, None);
    }
}

/// Between a guest and its hypervisor: every exit that is told in words of its own, and both kinds of asking.
fn guests(book: &mut Book) {
    let guest = |kind| Guest {
        place: 1,
        name: GuestName::new("OS 1"),
        kernel: GuestName::new("kernel"),
        kind,
    };
    let hypervisor = who(Layer::Hypervisor, "");
    let within = |layer, kind| Who {
        guest: Some(guest(kind)),
        ..who(layer, "hello")
    };
    let exit = |code, first, second, operand| {
        Cause::Left(Exit {
            code,
            information: [first, second],
            operand,
        })
    };
    let hypercall = |vmmcall| Cause::Hypercall { number: 1, vmmcall };
    let fault = Cause::Exception {
        vector: 14,
        error: Some(4),
        address: Some(0x1234),
    };
    let (kernel, process) = (Layer::Kernel, Layer::Process);
    let (full, para) = (GuestKind::Full, GuestKind::Paravirtual);
    let out = [
        ("exit out", exit(0x7b, 0x03f8_0210, 0, 0x68), kernel, full),
        ("exit in", exit(0x7b, 0x03fd_0211, 0, 0), kernel, full),
        ("exit cpuid", exit(0x72, 0, 0, 1), process, full),
        ("exit rdmsr", exit(0x7c, 0, 0, 0x1b), kernel, full),
        ("exit wrmsr", exit(0x7c, 1, 0, 0x1b), kernel, full),
        ("exit hlt", exit(0x78, 0, 0, 0), kernel, full),
        (
            "exit nested fault",
            exit(0x400, 6, 0xfee0_0000, 0),
            kernel,
            full,
        ),
        ("exit shutdown", exit(0x7f, 0, 0, 0), kernel, full),
        ("exit other", exit(0x76, 0, 0, 0), kernel, full),
        ("exit interrupt", exit(0x60, 0, 0, 0), process, full),
        ("vmmcall", hypercall(true), kernel, full),
        ("hypercall", hypercall(false), kernel, para),
        (
            "system call in ring 3",
            Cause::Syscall { number: 1 },
            process,
            para,
        ),
        ("exception in ring 3", fault, process, para),
        (
            "interrupt of the hypervisor",
            Cause::Interrupt { vector: 0x40 },
            process,
            para,
        ),
    ];
    for (title, cause, layer, kind) in out {
        book.between(title, cause, within(layer, kind), hypervisor.clone());
    }
    let back = [
        ("vmrun", Cause::Entered, process, full),
        ("iret to ring 3", Cause::Iret, kernel, para),
    ];
    for (title, cause, layer, kind) in back {
        book.between(title, cause, hypervisor.clone(), within(layer, kind));
    }
    let injected = Cause::Interrupt { vector: 0x20 };
    book.between(
        "injected interrupt",
        injected,
        within(process, full),
        within(kernel, full),
    );
    let call = Cause::Syscall { number: 1 };
    book.between(
        "system call in a guest",
        call,
        within(process, full),
        within(kernel, full),
    );
}

fn exceptions(book: &mut Book) {
    for vector in (0..32).filter(|vector| ![8, 10, 11, 12, 13, 14, 17, 21, 29, 30].contains(vector))
    {
        book.exception(vector, None);
    }
    for vector in [8, 17] {
        book.exception(vector, Some(0));
    }
    for vector in 10..=13 {
        // No selector; GDT, LDT and IDT; from outside.
        for code in [0, 0x28, 0x2c, 0x82, 0x29] {
            book.exception(vector, Some(code));
        }
    }
    // Every bit alone, and what comes together.
    for code in [
        0,
        1,
        2,
        4,
        8,
        0x10,
        0x20,
        0x40,
        1 << 31,
        5,
        6,
        7,
        0x15,
        0x0d,
        0x25,
    ] {
        book.exception(14, Some(code));
    }
    for code in 0..=6 {
        book.exception(21, Some(code));
    }
    book.exception(29, Some(0x72));
    book.exception(30, Some(1));
}

fn others(book: &mut Book) {
    for vector in (0x20..0x30).chain([2, 0x80]) {
        book.crossing(
            &format!("interrupt {vector:#x}"),
            Cause::Interrupt { vector },
            None,
        );
    }
    for vector in [1, 3, 4, 0x80] {
        book.crossing(
            &format!("int {vector:#x}"),
            Cause::SoftwareInterrupt { vector },
            None,
        );
    }
    for (number, name) in guest_abi::syscalls::SYSCALL_NAMES {
        let made = guest_abi::syscalls::signature(*number).unwrap_or_default();
        let made = made
            .trim_start_matches('`')
            .split('`')
            .next()
            .unwrap_or(name);
        book.crossing(
            &format!("syscall {name}"),
            Cause::Syscall { number: *number },
            Some(made),
        );
    }
    book.crossing("syscall 4321", Cause::Syscall { number: 4321 }, None);
    book.crossing("sysret", Cause::Sysret, None);
    book.crossing("iret", Cause::Iret, None);
}

fn steps(book: &mut Book) {
    let access = |write| MemoryAccess {
        address: 0x40_2000,
        physical: 0x7000,
        width: 8,
        value: 0x2a,
        write,
    };
    let port = |port, write| PortAccess {
        port,
        width: 1,
        value: 0x41,
        write,
    };
    book.add("switched on", &switched_on());
    let (read, both) = ([access(false)], [access(true), access(false)]);
    let (out, uart) = ([port(0x20, true)], [port(0x3f8, true)]);
    let (pit, none) = ([port(0x40, false)], [port(0x1234, false)]);
    let owner = Actor::Process("hello".to_owned());
    let ends = [
        Ending::Exit(3),
        Ending::TripleFault,
        Ending::Unsupported {
            address: 0x40_1000,
            bytes: vec![0xc5],
        },
        Ending::Reset,
        Ending::Halted,
    ];
    let plain = book.facts();
    let mut told = vec![
        ("executed", narrate(&plain)),
        (
            "nothing",
            narrate(&Facts {
                mnemonic: None,
                ..plain.clone()
            }),
        ),
        (
            "read memory",
            narrate(&Facts {
                memory: &read,
                ..plain.clone()
            }),
        ),
        (
            "wrote memory",
            narrate(&Facts {
                memory: &both,
                ..plain.clone()
            }),
        ),
        (
            "port written",
            narrate(&Facts {
                ports: &out,
                ..plain.clone()
            }),
        ),
        (
            "port read",
            narrate(&Facts {
                ports: &pit,
                ..plain.clone()
            }),
        ),
        (
            "port of nobody",
            narrate(&Facts {
                ports: &none,
                ..plain.clone()
            }),
        ),
        (
            "printed",
            narrate(&Facts {
                ports: &uart,
                printed: b"A",
                ..plain.clone()
            }),
        ),
        (
            "address space",
            narrate(&Facts {
                address_space: Some((0x5000, None)),
                ..plain.clone()
            }),
        ),
        (
            "address space of a process",
            narrate(&Facts {
                address_space: Some((0x5000, Some(owner))),
                ..plain.clone()
            }),
        ),
        (
            "halted",
            narrate(&Facts {
                halted: true,
                ..plain.clone()
            }),
        ),
    ];
    told.extend(ends.iter().map(|end| {
        (
            "the end",
            narrate(&Facts {
                end: Some(end),
                ..plain.clone()
            }),
        )
    }));
    for (title, narration) in told {
        book.add(title, &narration);
    }
}

#[test]
fn every_event_is_told_in_both_languages() {
    let mut book = Book {
        text: String::new(),
        process: who(Layer::Process, "hello"),
        kernel: who(Layer::Kernel, "hello"),
    };
    steps(&mut book);
    others(&mut book);
    exceptions(&mut book);
    guests(&mut book);
    monitor::tell(&mut book);
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../tests/narration.txt");
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, &book.text).expect("file written");
        return;
    }
    let expected = fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}; run with BLESS=1", path.display()));
    for (number, (expected, said)) in expected.lines().zip(book.text.lines()).enumerate() {
        assert_eq!(said, expected, "{}:{}", path.display(), number + 1);
    }
    assert_eq!(book.text.len(), expected.len(), "{}", path.display());
}
