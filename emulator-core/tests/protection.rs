//! Modes, privilege and exceptions: programs in `tests/protection/` whose cases print what the CPU said, compared with
//! the text beside them. That QEMU prints the same is tested in `tests/`; `manual.asm` and its like have what QEMU does
//! otherwise.
//!
//! With `BLESS` set, the texts are rewritten.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use emulator_core::{
    boot::Image,
    event::Unobserved,
    machine::{End, Machine, MachineConfig, Stop},
};

const CONFIG: MachineConfig = MachineConfig { memory: 64 << 20 };
const LIMIT: u64 = 20_000_000;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/protection")
}

fn assemble(source: &Path) -> Vec<u8> {
    let name = source.file_stem().expect("a name").to_string_lossy();
    let output = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("protection-{name}.elf"));
    let run = Command::new("nasm")
        .args(["-f", "bin", "-w-all", "-o"])
        .arg(&output)
        .arg(source)
        .current_dir(folder())
        .output()
        .unwrap_or_else(|error| {
            panic!("nasm cannot be run ({error}); install it: apt-get install nasm")
        });
    let errors = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "nasm refuses {name}:\n{errors}");
    fs::read(&output).expect("nasm's output can be read")
}

fn printed(kernel: Vec<u8>) -> String {
    let image = Image::Pvh {
        kernel,
        command_line: String::new(),
        modules: Vec::new(),
    };
    let mut machine = Machine::boot(CONFIG, &image).expect("it boots");
    let stop = machine.run(LIMIT, &mut Unobserved);
    let bytes: Vec<u8> = machine
        .take_output()
        .into_iter()
        .filter(|(_, line, _)| *line == 0)
        .map(|(_, _, byte)| byte)
        .collect();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    assert_eq!(stop, Stop::End(End::Exit(0)), "after:\n{text}");
    text
}

#[test]
fn every_case_prints_what_is_expected() {
    let mut programs: Vec<PathBuf> = fs::read_dir(folder())
        .expect("the folder of programs")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "asm"))
        .collect();
    programs.sort();
    assert!(!programs.is_empty());
    let mut differences = String::new();
    for program in programs {
        let text = printed(assemble(&program));
        let golden = program.with_extension("serial");
        if std::env::var_os("BLESS").is_some() {
            fs::write(&golden, &text).expect("the text can be written");
        }
        let expected = fs::read_to_string(&golden).unwrap_or_default();
        let (mut has, mut wants) = (text.lines(), expected.lines());
        loop {
            match (has.next(), wants.next()) {
                (None, None) => break,
                (has, wants) if has == wants => {}
                (has, wants) => {
                    let name = golden.display();
                    differences += &format!("{name}:\n  expected {wants:?}\n  printed  {has:?}\n");
                }
            }
        }
    }
    assert!(differences.is_empty(), "{differences}");
}
