//! The example programs: the file that comes out runs on Linux, and its line table comes back as it went in.

use assembler::{Program, assemble, read_line_table};
use std::path::Path;

fn program(name: &str) -> (String, Program) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../tests/asm/programs")
        .join(name);
    let source = std::fs::read_to_string(path).expect("an example program can be read");
    let program =
        assemble(name, &source).unwrap_or_else(|diagnostics| panic!("{name}: {diagnostics:?}"));
    (source, program)
}

#[cfg(all(target_os = "linux", target_arch = "x86_64"))]
#[test]
fn programs_run_on_linux() {
    let runs = [
        ("hello.asm", "Hello from ring 3!\n"),
        ("count.asm", "1\n2\n3\n4\n5\n6\n7\n8\n9\n"),
        (
            "fork.asm",
            "child: I run in an address space of my own\nparent: my child has ended\n",
        ),
    ];
    for (name, expected) in runs {
        let output = run_on_linux(name, &program(name).1.to_elf());
        assert_eq!(String::from_utf8_lossy(&output.stdout), expected, "{name}");
        assert_eq!(output.status.code(), Some(0), "{name}");
    }
}

#[cfg(all(target_os = "linux", target_arch = "x86_64"))]
#[test]
fn permissions_and_zeroed_memory_are_real() {
    let source = "section .bss\nroom: resb 8192\nsection .data\nvalue: dq 40\nsection .text\nglobal _start\n\
        nop\n_start: mov rax, [room + 8000]\nadd rax, 2\nadd [value], rax\nmov rdi, [value]\nmov eax, 60\nsyscall\n";
    let built = assemble("zero.asm", source).expect("the program has no mistakes");
    assert_eq!(built.entry, 0x40_1001);
    let output = run_on_linux("zero.asm", &built.to_elf());
    assert_eq!(output.status.code(), Some(42));
    let writes_to_code = "_start: mov byte [_start], 0\nmov eax, 60\nsyscall\n";
    let built = assemble("write.asm", writes_to_code).expect("the program has no mistakes");
    let output = run_on_linux("write.asm", &built.to_elf());
    assert_eq!(
        output.status.code(),
        None,
        "writing to code must end with a signal"
    );
}

#[cfg(all(target_os = "linux", target_arch = "x86_64"))]
fn run_on_linux(name: &str, elf: &[u8]) -> std::process::Output {
    use std::os::unix::fs::PermissionsExt;
    // A program started by another test would inherit this file while it is open for writing, and Linux then
    // refuses to run it.
    static ONE_AT_A_TIME: std::sync::Mutex<()> = std::sync::Mutex::new(());
    let _turn = ONE_AT_A_TIME
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.elf"));
    std::fs::write(&path, elf).expect("the program can be written");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755))
        .expect("it can be made executable");
    std::process::Command::new(&path)
        .output()
        .unwrap_or_else(|error| panic!("Linux does not load {name}: {error}"))
}

#[test]
fn line_table_comes_back() {
    for name in ["hello.asm", "count.asm", "fork.asm"] {
        let (source, program) = program(name);
        let table = read_line_table(&program.to_elf()).expect("the file has a line table");
        assert_eq!(table.file, name);
        assert_eq!(table.entries, program.lines);
        let first = table.line_at(program.entry).expect("the entry has a line");
        let text = source
            .lines()
            .nth(first.line as usize - 1)
            .expect("the line exists");
        assert!(text.trim_start().starts_with("mov"), "{name}: {text}");
        assert_eq!(first.column, 9, "{name}");
        assert_eq!(table.line_at(0x1000), None);
    }
}

#[test]
fn any_damage_to_the_file_is_safe() {
    let elf = program("hello.asm").1.to_elf();
    for length in 0..elf.len() - 64 {
        // Section headers come last: a cut file has none.
        assert_eq!(read_line_table(&elf[..length]), None);
    }
    let interesting = (0..64).chain(elf.len() - 1200..elf.len());
    for at in interesting {
        for value in [0, 1, 0x7F, 0x80, 0xFF] {
            let mut damaged = elf.clone();
            damaged[at] = value;
            // Only a panic would be a failure: some damage does not touch the table.
            let _ = read_line_table(&damaged);
        }
    }
}

#[test]
fn listing_shows_addresses_and_bytes() {
    let (source, program) = program("hello.asm");
    let listing = program.listing(&source);
    assert_eq!(listing.lines().count(), source.lines().count());
    let row = listing
        .lines()
        .find(|row| row.contains("; write"))
        .expect("the first instruction");
    assert!(row.contains("00401000  b801000000"), "{row}");
}

#[test]
fn symbols_know_their_scope() {
    let (_, program) = program("hello.asm");
    let start = program
        .symbols
        .iter()
        .find(|symbol| symbol.name == "_start")
        .expect("_start");
    assert!(start.global);
    assert_eq!(start.address, program.entry);
    let message = program
        .symbols
        .iter()
        .find(|symbol| symbol.name == "message")
        .expect("message");
    assert!(!message.global);
    assert!(
        program
            .symbols
            .iter()
            .all(|symbol| symbol.name != "message.length"),
        "an equ is no address"
    );
}
