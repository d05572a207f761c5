//! The page's programs, `web/programs/*.asm`: each does what its menu says, and prints what QEMU printed.

use std::collections::BTreeSet;
use std::fs;

use diagrams::{CrossingKind, Images, Layer, Session, stack};
use emulator_core::machine::Stop;

/// More steps than any of them takes.
const LIMIT: u64 = 200_000_000;

/// Name, and a crossing out of the program that it is there to show.
const SHOWN: &[(&str, CrossingKind, &str)] = &[
    ("bad-call", CrossingKind::Syscall, "syscall 4321"),
    ("bad-pointer", CrossingKind::Syscall, "syscall write"),
    ("breakpoint", CrossingKind::Trap, "int3"),
    ("divide", CrossingKind::Trap, "#DE"),
    ("exec", CrossingKind::Syscall, "syscall execve"),
    ("fork", CrossingKind::Syscall, "syscall fork"),
    ("heap", CrossingKind::Syscall, "syscall brk"),
    ("hello", CrossingKind::Syscall, "syscall write"),
    ("kernel-memory", CrossingKind::Trap, "#PF"),
    ("page-fault", CrossingKind::Trap, "#PF"),
    ("port", CrossingKind::Trap, "#GP"),
    ("preempt", CrossingKind::Interrupt, "IRQ0"),
    ("privileged", CrossingKind::Trap, "#GP"),
    ("recursion", CrossingKind::Syscall, "syscall exit"),
    ("run-data", CrossingKind::Trap, "#PF"),
    ("self-modifying", CrossingKind::Syscall, "syscall write"),
    ("stack-growth", CrossingKind::Trap, "#PF"),
    ("time-stamp", CrossingKind::Syscall, "syscall exit"),
    ("undefined", CrossingKind::Trap, "#UD"),
    ("write-to-code", CrossingKind::Trap, "#PF"),
];

fn images() -> Images {
    let images = xtask::guests::Images::expected();
    let read = |path: &std::path::Path| {
        fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    Images {
        kernel: read(&images.kernel),
        initramfs: read(&images.initramfs),
        ..Images::default()
    }
}

#[test]
fn each_program_does_and_prints_what_it_is_there_for() {
    let root = xtask::paths::root();
    let images = images();
    let spec = stack("bare-metal").expect("the first stack");
    for (name, kind, cause) in SHOWN {
        let source = fs::read_to_string(root.join(format!("web/programs/{name}.asm")))
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        let program = assembler::assemble(name, &source)
            .unwrap_or_else(|mistakes| panic!("{name}: {mistakes:?}"));
        // The guest runs are made without the stack's own command line.
        let elf = program.to_elf();
        let mut session = Session::start(spec, &images, Some(&elf), 64 << 20, "")
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(matches!(session.run(LIMIT), Stop::End(_)), "{name} goes on");
        let shows = session.crossings().iter().any(|crossing| {
            crossing.from.layer == Layer::Process
                && crossing.from.name == "program"
                && (crossing.kind, crossing.cause.label().as_str()) == (*kind, *cause)
        });
        assert!(shows, "{name} has no {cause}");

        let printed = session.timeline().output(0);
        let expected = fs::read(root.join(format!("tests/guest-runs/program-{name}.serial")))
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(
            String::from_utf8_lossy(&printed),
            String::from_utf8_lossy(&expected),
            "{name}"
        );
    }
}

#[test]
fn no_program_is_left_out() {
    let root = xtask::paths::root();
    let files = |folder: &str| -> BTreeSet<String> {
        let list = fs::read_dir(root.join(folder)).expect("the folder is there");
        list.filter_map(|item| item.ok()?.file_name().into_string().ok())
            .collect()
    };
    let programs: BTreeSet<String> = files("web/programs")
        .iter()
        .filter_map(|name| Some(name.strip_suffix(".asm")?.to_owned()))
        .collect();
    let shown: BTreeSet<String> = SHOWN.iter().map(|(name, ..)| (*name).to_owned()).collect();
    assert_eq!(programs, shown);
    let runs = files("tests/guest-runs");
    for name in &programs {
        assert!(runs.contains(&format!("program-{name}.run")), "{name}");
        let source = root.join("web/src/examples.rs");
        let menu = fs::read_to_string(source).expect("the menu is there");
        assert!(
            menu.contains(&format!("\"{name}\"")),
            "{name} is not in the menu"
        );
    }
}
