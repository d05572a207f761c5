//! The programs of `tests/protection/` print on QEMU what they print here, but for those that show where QEMU does not do
//! as the manual says: they begin with `manual`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("protection")
}

fn on_qemu(program: &Path) -> Vec<u8> {
    let name = program.file_stem().expect("a name").to_string_lossy();
    let kernel = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.elf"));
    let assembled = Command::new("nasm")
        .args(["-f", "bin", "-w-all", "-o"])
        .arg(&kernel)
        .arg(program)
        .current_dir(folder())
        .status()
        .unwrap_or_else(|error| panic!("nasm cannot be run ({error}): apt-get install nasm"));
    assert!(assembled.success(), "nasm refuses {name}");
    let machine = "-accel tcg -cpu max -M pc -m 64M -nodefaults -no-user-config -display none";
    let exit = "-serial stdio -no-reboot -device isa-debug-exit,iobase=0xf4,iosize=4";
    let output = Command::new("timeout")
        .args(["60", "qemu-system-x86_64"])
        .args(machine.split(' '))
        .args(exit.split(' '))
        .arg("-kernel")
        .arg(&kernel)
        .stdin(Stdio::null())
        .output()
        .unwrap_or_else(|error| panic!("QEMU cannot be run: {error}"));
    assert_eq!(output.status.code(), Some(1), "{name} on QEMU");
    output.stdout
}

#[test]
fn qemu_prints_the_same() {
    for entry in fs::read_dir(folder()).expect("the folder of programs") {
        let program = entry.expect("an entry").path();
        let name = program.file_stem().expect("a name").to_string_lossy();
        let is_program = program
            .extension()
            .is_some_and(|extension| extension == "asm");
        if !is_program || name.starts_with("manual") {
            continue;
        }
        let expected = fs::read(program.with_extension("serial")).expect("the expected text");
        let printed = on_qemu(&program);
        assert_eq!(
            String::from_utf8_lossy(&printed),
            String::from_utf8_lossy(&expected),
            "{name}"
        );
    }
}
