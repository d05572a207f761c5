//! `ringside` as a script uses it: statuses, messages, the JSON line. No guest images are needed here.

use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let path = std::env::temp_dir().join(format!("ringside-cli-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).expect("a folder for the test");
        Folder(path)
    }

    fn file(&self, name: &str, contents: impl AsRef<[u8]>) -> String {
        let path = self.0.join(name);
        std::fs::write(&path, contents).expect("a file for the test");
        path.display().to_string()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn ringside(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ringside"))
        .args(arguments)
        .output()
        .expect("ringside runs")
}

fn status(output: &Output) -> i32 {
    output.status.code().expect("an exit status")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Assembles to a flat binary and runs it at 1 MiB.
fn run_flat(name: &str, source: &str, options: &[&str]) -> Output {
    let folder = Folder::new(name);
    let input = folder.file("code.asm", format!("bits 64\norg 0x100000\n{source}"));
    let binary = folder.0.join("code.bin").display().to_string();
    let assembled = ringside(&["asm", &input, "-f", "bin", "-o", &binary]);
    assert_eq!(status(&assembled), 0, "{}", text(&assembled.stderr));
    let place = format!("{binary}@0x100000");
    let mut arguments = vec!["run", "--flat", &place, "--mem", "2"];
    arguments.extend(options);
    ringside(&arguments)
}

#[test]
fn a_guests_exit_code_is_the_status_and_its_output_is_stdout() {
    let source = "mov dx, 0x3f8\nmov al, 'H'\nout dx, al\nmov al, 'i'\nout dx, al\nmov al, 42\nout 0xf4, al\n";
    let output = run_flat("exit", source, &[]);
    assert_eq!((status(&output), text(&output.stdout).as_str()), (42, "Hi"));
}

#[test]
fn the_json_line_is_the_last_one() {
    let output = run_flat("json", "mov al, 7\nout 0xf4, al\n", &["--json"]);
    let out = text(&output.stdout);
    let object: serde_json::Value =
        serde_json::from_str(out.lines().last().expect("a line")).expect("JSON");
    assert_eq!(object["end"], "exit");
    assert_eq!(object["exit_code"], 7);
    assert_eq!(object["ticks"], 2);
    assert_eq!(object["state_hash"].as_str().expect("a string").len(), 16);
    assert!(object["crossings"].as_array().expect("a list").is_empty());
}

#[test]
fn every_other_ending_has_a_status_of_its_own() {
    for (name, source, options, expected) in [
        (
            "limit",
            "here: jmp here\n",
            &["--max-instructions", "1000"][..],
            121,
        ),
        ("halted", "cli\nhlt\n", &[], 122),
        // A running timer, masked: nothing can wake the CPU.
        (
            "masked",
            "mov al, 0xff\nout 0x21, al\nmov al, 0x14\nout 0x43, al\nout 0x40, al\nsti\nhlt\n",
            &["--max-instructions", "1000"],
            122,
        ),
        ("triple", "ud2\n", &[], 124),
        (
            "reset",
            "mov al, 0xfe\nout 0x64, al\nhere: jmp here\n",
            &[],
            125,
        ),
        (
            "until",
            "nop\nnop\nhere: jmp here\n",
            &["--until", "rip:0x100002"],
            0,
        ),
    ] {
        let output = run_flat(name, source, options);
        assert_eq!(
            status(&output),
            expected,
            "{name}: {}",
            text(&output.stderr)
        );
    }
}

#[test]
fn text_on_the_serial_line_stops_the_run() {
    let source =
        "mov dx, 0x3f8\nagain: mov al, 'a'\nout dx, al\nmov al, 'b'\nout dx, al\njmp again\n";
    let output = run_flat("serial", source, &["--until", "serial:aba"]);
    assert_eq!((status(&output), text(&output.stdout).as_str()), (0, "aba"));
}

#[test]
fn each_byte_written_to_a_logged_port_is_a_line() {
    let source = "mov eax, 0x11223344\nmov dx, 0x80\nout dx, eax\nmov al, 0\nout 0xf4, al\n";
    let output = run_flat("ports", source, &["--port-log", "0x82"]);
    assert_eq!(text(&output.stderr), "22\n");
}

/// A ROM that prints a text and halts.
fn bench_rom(name: &str, printed: &str) -> Output {
    let folder = Folder::new(name);
    let source = format!(
        "bits 16\norg 0\nstart: mov dx, 0x3f8\nmov ax, cs\nmov ds, ax\nmov si, text\n\
         next: lodsb\ntest al, al\njz done\nout dx, al\njmp next\ndone: cli\nhlt\n\
         text: db {printed}, 0\ntimes 0xfff0 - ($ - $$) db 0\njmp 0xf000:start\ntimes 11 db 0\n"
    );
    let input = folder.file("rom.asm", source);
    let rom = folder.0.join("rom.bin").display().to_string();
    let assembled = ringside(&["asm", &input, "-f", "bin", "-o", &rom]);
    assert_eq!(status(&assembled), 0, "{}", text(&assembled.stderr));
    ringside(&["bench", "--rom", &rom, "--rounds", "2"])
}

#[test]
fn a_rom_is_timed_between_its_two_lines() {
    let output = bench_rom(
        "bench",
        "'@START it', 13, 10, 'x', 10, '@END it sum=1F', 10",
    );
    let out = text(&output.stdout);
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!(lines.len(), 2, "{}", text(&output.stderr));
    for line in lines {
        // Each of the 17 bytes after the first line takes a round of five instructions.
        assert!(line.starts_with("name=it instructions=85 "), "{line}");
        assert!(line.ends_with(" sum=1F"), "{line}");
    }
    let output = bench_rom("bench-no-end", "'@END it sum=1F', 10");
    assert_eq!(status(&output), 120);
    assert!(text(&output.stderr).contains("without an @END line: the CPU halted"));
}

#[test]
fn a_rom_and_a_multiboot_kernel_run_from_their_files() {
    // mov al, 42; out 0xf4, al
    const EXIT: [u8; 4] = [0xb0, 42, 0xe6, 0xf4];
    let folder = Folder::new("boot");
    let mut rom = vec![0; 0x1_0000];
    rom[0xfff0..0xfff4].copy_from_slice(&EXIT);
    let kernel = multiboot_kernel(&EXIT);
    for (option, file) in [("--rom", rom), ("--kernel", kernel)] {
        let file = folder.file("image", file);
        let output = ringside(&["run", option, &file, "--mem", "2"]);
        assert_eq!(status(&output), 42, "{option}: {}", text(&output.stderr));
    }
}

#[test]
fn each_initrd_is_a_module() {
    // mov eax, [ebx + 20]; mov esi, [ebx + 24]; mov esi, [esi + 16]; add al, [esi]; out 0xf4, al: how many modules there
    // are and the first byte of the second one.
    const COUNT_AND_SECOND: [u8; 13] = [
        0x8b, 0x43, 20, 0x8b, 0x73, 24, 0x8b, 0x76, 16, 0x02, 0x06, 0xe6, 0xf4,
    ];
    let folder = Folder::new("modules");
    let kernel = folder.file("kernel", multiboot_kernel(&COUNT_AND_SECOND));
    let first = folder.file("first", [7]);
    let second = folder.file("second", [40]);
    let output = ringside(&[
        "run", "--kernel", &kernel, "--mem", "2", "--initrd", &first, "--initrd", &second,
    ]);
    assert_eq!(status(&output), 42, "{}", text(&output.stderr));
}

/// Code at 1 MiB behind a multiboot header.
fn multiboot_kernel(code: &[u8]) -> Vec<u8> {
    // Flags 0x10000, then the addresses: header, load, two ends left open, entry.
    let words: [u32; 8] = [
        0x1bad_b002,
        0x1_0000,
        0xe451_4ffe,
        0x10_0000,
        0x10_0000,
        0,
        0,
        0x10_0020,
    ];
    let mut kernel: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
    kernel.extend(code);
    kernel
}

#[test]
fn the_debug_console_is_on_stderr_if_asked_for() {
    let source = "mov al, '!'\nout 0xe9, al\nmov al, 0\nout 0xf4, al\n";
    for (options, expected) in [(&["--debug-console"][..], "!"), (&[], "")] {
        let output = run_flat("console", source, options);
        assert_eq!(text(&output.stderr), expected);
        assert_eq!(text(&output.stdout), "");
    }
}

#[test]
fn bad_input_is_named_and_has_its_status() {
    let folder = Folder::new("bad");
    let junk = folder.file("junk.elf", [0x7f, b'E', b'L', b'F', 9, 9, 9]);
    let errors = folder.file(
        "errors.asm",
        "section .text\nmovv eax, 1\nmov eax, [\njmp nowhere\n",
    );
    let code = format!("{}@0x100000", folder.file("code", [0xf4]));
    let (empty, odd) = (folder.file("empty", []), folder.file("odd", [0; 513]));
    for (arguments, expected) in [
        (
            &["run", "--kernel", "/no/such/file"][..],
            "cannot read /no/such/file",
        ),
        (&["run", "--kernel", &junk], "ELF"),
        (&["run", "--until", "moon:full"], "write serial:TEXT"),
        (&["run", "--until", "crossing:nothing"], "syscall, trap"),
        (&["run", "--mem", "0"], "1 to 3072"),
        (&["run", "--rom", &junk], "64, 128, 192 or 256 KiB"),
        (&["run", "--rom", &junk, "--append", "x"], "a ROM has none"),
        (&["run", "--flat", "code.bin"], "FILE@ADDR"),
        (
            &["run", "--stack", "a", "--kernel", "b"],
            "exclude each other",
        ),
        (
            &["run", "--flat", &code, "--disk", "/no/such/disk"],
            "cannot read /no/such/disk",
        ),
        (&["run", "--flat", &code, "--disk", &empty], "is empty"),
        (
            &["run", "--flat", &code, "--disk", &odd],
            "513 bytes, which is no multiple of 512",
        ),
        (&["bench", "--rom", "/no/such/file"], "cannot read"),
        (&["frobnicate"], "no command"),
        (&["ledger", "extra"], "extra"),
        (&["run", "--until", "serial:"], "is empty"),
        (&["stacks", "--svg", "none"], "bare-metal"),
        (&["asm", &errors], "3 errors"),
    ] {
        let output = ringside(arguments);
        let message = text(&output.stderr);
        assert_eq!(status(&output), 120, "{arguments:?}: {message}");
        assert!(message.contains(expected), "{arguments:?}: {message}");
    }
}

#[test]
fn help_lists_every_status() {
    let help = text(&ringside(&["--help"]).stdout);
    for status in ["120", "121", "122", "123", "124", "125"] {
        assert!(help.contains(status));
    }
}

#[test]
fn the_ledger_is_not_empty() {
    assert!(text(&ringside(&["ledger"]).stdout).lines().count() > 5);
}

#[test]
fn a_reader_that_goes_away_is_no_panic() {
    for arguments in [&["--help"][..], &["ledger"], &["stacks"]] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_ringside"))
            .args(arguments)
            .stdout(Stdio::from(closed_pipe()))
            .stderr(Stdio::piped())
            .spawn()
            .expect("ringside starts");
        let status = child.wait().expect("it ends").code();
        assert_eq!(status, Some(120), "{arguments:?}");
    }
}

/// The writing end of a pipe that nobody reads.
fn closed_pipe() -> std::io::PipeWriter {
    let (reader, writer) = std::io::pipe().expect("a pipe");
    drop(reader);
    writer
}

#[test]
fn the_screen_is_shown_at_the_end() {
    let source = "mov dword [0xb8000], 0x07690748\nmov dx, 0x3d4\nmov ax, 0x520f\nout dx, ax\nmov al, 7\nout 0xf4, al\n";
    let output = run_flat("screen", source, &["--screen"]);
    let shown = text(&output.stderr);
    let rows: Vec<&str> = shown.lines().collect();
    assert_eq!((status(&output), rows.len()), (7, 27), "{shown}");
    assert!(rows[0].starts_with("┌──┬─"), "the cursor's column: {shown}");
    assert!(
        rows[1].starts_with("│Hi ") && rows[2].starts_with("├ "),
        "{shown}"
    );
}
