//! Runs each case in `tests/guest-runs/` on our machine and on QEMU: the same serial text, the same exit code.
//!
//! A case is `NAME.run`, lines of `key: value`, and `NAME.serial`, the text expected on the first serial port. QEMU
//! decides what is expected: blessing records what QEMU printed, and our machine has to print it too.
//!
//! - `append: WORDS`, the kernel's command line;
//! - `exit: CODE`, what the guest writes to its debug-exit port at the end; QEMU gives back only its lower seven bits;
//! - `program: NAME`, for a program of the page, `web/programs/NAME.asm`, which init then runs;
//! - `stack: NAME`, a stack of several kernels instead of the kernel alone: `NAME.serial2` to `NAME.serial4` are what the
//!   other serial ports print. The last of them is the hypervisor's own, whose lines may come in any order, because which
//!   of two kernels ends first depends on the speed of the machine;
//! - `kernel: NAME`, another kernel than the usual one, on the bare machine;
//! - `disk: yes`, for a machine with the disk that is built with the guests;
//! - `time: counted`, for a guest whose text depends on how much is done between two timer interrupts: QEMU then only
//!   runs with counted time. Every other case also runs on the host's clock.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use crate::bench::build_ringside;
use crate::cpio::Archive;
use crate::guests::{self, Images};
use crate::paths;
use crate::process::{self, Failure};
use crate::qemu::{self, Lines, Time};

const MEMORY_MIB: u32 = 64;
const MEMORY_MIB_OF_STACK: u32 = 96;
/// The serial port, counted from the second one, whose lines may come in any order.
const ANY_ORDER: usize = 2;
const LIMIT_ON_QEMU: Duration = Duration::from_secs(120);
/// The byte written is shifted left once to make QEMU's exit status, of which a parent sees eight bits.
const QEMU_EXIT_BITS: u8 = 0x7f;

/// What to do with the expected text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It must match.
    Compare,
    /// It is rewritten with what QEMU printed.
    Record,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Case {
    name: String,
    command_line: String,
    /// Name of a program of the page.
    program: Option<String>,
    exit_code: u8,
    stack: Option<String>,
    /// Name of a kernel that boots by itself.
    kernel: Option<String>,
    has_disk: bool,
    depends_on_time: bool,
}

impl Case {
    fn images(&self) -> Images {
        match (&self.stack, &self.kernel) {
            (Some(name), _) => Images::of_stack(name),
            (None, Some(name)) => Images::of_kernel(name),
            (None, None) => Images::expected(),
        }
    }

    fn disk(&self) -> Option<PathBuf> {
        self.has_disk.then(guests::disk)
    }

    fn memory_mib(&self) -> u32 {
        match self.stack {
            Some(_) => MEMORY_MIB_OF_STACK,
            None => MEMORY_MIB,
        }
    }

    fn lines(&self) -> Lines {
        match self.stack {
            Some(_) => Lines::Four,
            None => Lines::One,
        }
    }
}

/// Runs all cases, and prints one line for each and a count at the end.
///
/// # Errors
/// When there is no case, a case is malformed, or a run does not print or end as expected.
pub fn run(verdict: Verdict) -> Result<(), Failure> {
    let folder = paths::root().join("tests/guest-runs");
    let cases = read_cases(&folder)?;
    let ringside = build_ringside()?;
    let mut failed = 0;
    for case in &cases {
        match run_case(case, &folder, &ringside, verdict) {
            Ok(()) => println!("guest run {} ... ok", case.name),
            Err(failure) => {
                failed += 1;
                println!("guest run {} ... FAILED\n{failure}", case.name);
            }
        }
    }
    println!("guests: {} passed, {failed} failed", cases.len() - failed);
    if failed == 0 {
        Ok(())
    } else {
        Err(Failure::new(format!(
            "{failed} of {} guest runs differ",
            cases.len()
        )))
    }
}

fn run_case(case: &Case, folder: &Path, ringside: &Path, verdict: Verdict) -> Result<(), Failure> {
    let images = case.images();
    let theirs = match &case.program {
        Some(program) => &with_program(program, ringside, &images)?,
        None => &images,
    };
    let on_qemu = |time| {
        let (words, memory) = (&case.command_line, case.memory_mib());
        let disk = case.disk();
        let disk = disk.as_deref();
        let mut run = qemu::run(
            theirs,
            disk,
            words,
            memory,
            time,
            case.lines(),
            LIMIT_ON_QEMU,
        )?;
        sort_lines(&mut run);
        Ok(run)
    };
    let theirs = on_qemu(Time::Counted)?;
    if verdict == Verdict::Record {
        for (path, text) in golden_files(case, folder).iter().zip(texts(&theirs)) {
            fs::write(path, text).map_err(|error| Failure::io("write", path, &error))?;
        }
    }
    let mut runs = vec![("QEMU", theirs)];
    if !case.depends_on_time {
        runs.push(("QEMU on the host's clock", on_qemu(Time::Host)?));
    }
    runs.push(("our machine", run_ours(case, ringside, &images)?));
    for (number, path) in golden_files(case, folder).iter().enumerate() {
        let expected = fs::read(path).map_err(|error| {
            Failure::new(format!(
                "{}; `cargo xtask bless guests` records it",
                Failure::io("read", path, &error)
            ))
        })?;
        for (who, run) in &runs {
            let printed = texts(run).nth(number).unwrap_or(&[]);
            let place = match number {
                0 => (*who).to_owned(),
                _ => format!("{who}, serial port {}", number + 1),
            };
            same_text(&place, printed, &expected)?;
        }
    }
    runs.iter().try_for_each(|(who, run)| {
        let bits = if who.starts_with("QEMU") {
            QEMU_EXIT_BITS
        } else {
            u8::MAX
        };
        same_exit(who, run.exit_code, case.exit_code & bits)
    })
}

/// The files with what each serial port must print.
fn golden_files(case: &Case, folder: &Path) -> Vec<PathBuf> {
    let mut endings = vec!["serial"];
    if case.stack.is_some() {
        endings.extend(["serial2", "serial3", "serial4"]);
    }
    let path = |ending: &str| folder.join(format!("{}.{ending}", case.name));
    endings.into_iter().map(path).collect()
}

/// What each serial port printed.
fn texts(run: &qemu::Run) -> impl Iterator<Item = &[u8]> {
    std::iter::once(&run.serial)
        .chain(&run.others)
        .map(Vec::as_slice)
}

/// Puts the lines whose order does not count into one that does not change.
fn sort_lines(run: &mut qemu::Run) {
    if let Some(text) = run.others.get_mut(ANY_ORDER) {
        let mut lines: Vec<&[u8]> = text.split_inclusive(|&byte| byte == b'\n').collect();
        lines.sort_unstable();
        *text = lines.concat();
    }
}

fn run_ours(case: &Case, ringside: &Path, images: &Images) -> Result<qemu::Run, Failure> {
    let memory = case.memory_mib().to_string();
    let mut command = process::command(
        &ringside.to_string_lossy(),
        &[
            "run",
            "--kernel",
            &images.kernel.to_string_lossy(),
            "--initrd",
            &images.initramfs.to_string_lossy(),
            "--mem",
            &memory,
            "--append",
            &case.command_line,
        ],
    );
    if let Some(program) = &case.program {
        command.arg("--program").arg(source_of(program));
    }
    if let Some(disk) = case.disk() {
        command.arg("--disk").arg(disk);
    }
    if case.lines() == Lines::Four {
        command.arg("--all-lines");
    }
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|error| Failure::io("start", ringside, &error))?;
    let code = output
        .status
        .code()
        .and_then(|code| u8::try_from(code).ok());
    let exit_code =
        code.ok_or_else(|| Failure::new(format!("ringside ended by {}", output.status)))?;
    if exit_code != case.exit_code {
        eprint!("{}", String::from_utf8_lossy(&output.stderr));
    }
    let (serial, others) = match case.lines() {
        Lines::One => (output.stdout, Vec::new()),
        Lines::Four => {
            let mut lines = (1..=4).map(|line| line_of(&output.stdout, line));
            (lines.next().unwrap_or_default(), lines.collect())
        }
    };
    let mut run = qemu::Run {
        serial,
        exit_code,
        others,
    };
    sort_lines(&mut run);
    Ok(run)
}

/// What one serial port printed, out of the lines that `ringside --all-lines` prints of all.
fn line_of(text: &[u8], line: u8) -> Vec<u8> {
    let prefix = format!("com{line}: ");
    let lines = text.split_inclusive(|&byte| byte == b'\n');
    let lines = lines.filter_map(|text| text.strip_prefix(prefix.as_bytes()));
    lines.collect::<Vec<_>>().concat()
}

fn source_of(program: &str) -> PathBuf {
    paths::root().join(format!("web/programs/{program}.asm"))
}

/// Images whose initramfs holds the program, and a script for init that runs it, as our machine makes them.
fn with_program(program: &str, ringside: &Path, images: &Images) -> Result<Images, Failure> {
    let folder = paths::images().join("with-program");
    fs::create_dir_all(&folder).map_err(|error| Failure::io("create", &folder, &error))?;
    let (elf, initramfs) = (folder.join(program), folder.join(format!("{program}.cpio")));
    process::run(&mut process::command(
        &ringside.to_string_lossy(),
        &[
            "asm",
            &source_of(program).to_string_lossy(),
            "-o",
            &elf.to_string_lossy(),
        ],
    ))?;
    let read = |path: &Path| fs::read(path).map_err(|error| Failure::io("read", path, &error));
    let mut joined = read(&images.initramfs)?;
    joined.resize(joined.len().next_multiple_of(4), 0);
    let mut archive = Archive::default();
    archive.add_file("bin/program", true, read(&elf)?);
    archive.add_file("etc/rc", false, b"/bin/program\n".to_vec());
    joined.extend(archive.to_bytes());
    fs::write(&initramfs, joined).map_err(|error| Failure::io("write", &initramfs, &error))?;
    Ok(Images {
        kernel: images.kernel.clone(),
        initramfs,
    })
}

fn same_text(who: &str, printed: &[u8], expected: &[u8]) -> Result<(), Failure> {
    if printed == expected {
        return Ok(());
    }
    let (printed, expected) = (
        String::from_utf8_lossy(printed),
        String::from_utf8_lossy(expected),
    );
    let (mut has, mut wants) = (
        printed.split_inclusive('\n'),
        expected.split_inclusive('\n'),
    );
    let mut line = 1;
    loop {
        match (has.next(), wants.next()) {
            (has, wants) if has == wants && has.is_some() => line += 1,
            (has, wants) => {
                return Err(Failure::new(format!(
                    "{who} differs at line {line}:\n  expected {wants:?}\n  printed  {has:?}"
                )));
            }
        }
    }
}

fn same_exit(who: &str, code: u8, expected: u8) -> Result<(), Failure> {
    if code == expected {
        Ok(())
    } else {
        Err(Failure::new(format!(
            "{who} ended with exit code {code}, expected {expected}"
        )))
    }
}

fn read_cases(folder: &Path) -> Result<Vec<Case>, Failure> {
    let list = fs::read_dir(folder).map_err(|error| Failure::io("list", folder, &error))?;
    let mut cases = Vec::new();
    for item in list {
        let path = item
            .map_err(|error| Failure::io("list", folder, &error))?
            .path();
        if path.extension().is_some_and(|extension| extension == "run") {
            let text =
                fs::read_to_string(&path).map_err(|error| Failure::io("read", &path, &error))?;
            let name = path.file_stem().unwrap_or_default().to_string_lossy();
            cases.push(parse_case(&name, &text)?);
        }
    }
    if cases.is_empty() {
        return Err(Failure::new(format!(
            "{} holds no case (NAME.run)",
            folder.display()
        )));
    }
    cases.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(cases)
}

fn parse_case(name: &str, text: &str) -> Result<Case, Failure> {
    let mut case = Case {
        name: name.to_owned(),
        command_line: String::new(),
        program: None,
        exit_code: 0,
        stack: None,
        kernel: None,
        has_disk: false,
        depends_on_time: false,
    };
    for (index, line) in text.lines().enumerate() {
        let wrong = |what: &str| Failure::new(format!("{name}.run:{}: {what}", index + 1));
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        match line.split_once(':').map(|(key, value)| (key, value.trim())) {
            Some(("append", value)) => value.clone_into(&mut case.command_line),
            Some(("program", value)) => case.program = Some(value.to_owned()),
            Some(("exit", value)) => {
                case.exit_code = value
                    .parse()
                    .map_err(|_| wrong(&format!("`{value}` is no exit code: expected 0 to 255")))?;
            }
            Some(("stack", name)) => case.stack = Some(name.to_owned()),
            Some(("kernel", name)) => case.kernel = Some(name.to_owned()),
            Some(("disk", "yes")) => case.has_disk = true,
            Some(("time", "counted")) => case.depends_on_time = true,
            _ => {
                return Err(wrong(&format!(
                    "expected `append: …`, `program: …`, `exit: …`, `stack: …`, `kernel: …`, `disk: yes` or `time: counted`, found `{line}`"
                )));
            }
        }
    }
    Ok(case)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_is_read_and_its_mistakes_are_placed() {
        let case = parse_case(
            "two",
            "# two programs\nappend: init=/bin/spin quiet\nexit: 3\n",
        )
        .unwrap();
        assert_eq!(
            (case.command_line.as_str(), case.exit_code),
            ("init=/bin/spin quiet", 3)
        );
        let failure = parse_case("two", "append: x\nexit: many\n").unwrap_err();
        assert_eq!(
            failure.to_string(),
            "two.run:2: `many` is no exit code: expected 0 to 255"
        );
        let failure = parse_case("two", "initrd: x\n").unwrap_err();
        assert_eq!(
            failure.to_string(),
            "two.run:1: expected `append: …`, `program: …`, `exit: …`, `stack: …`, `kernel: …`, `disk: yes` or `time: counted`, found `initrd: x`"
        );
    }

    #[test]
    fn the_first_differing_line_is_shown() {
        assert_eq!(same_text("QEMU", b"a\nb\n", b"a\nb\n"), Ok(()));
        let failure = same_text("QEMU", b"a\nb\n", b"a\nc\n")
            .unwrap_err()
            .to_string();
        assert_eq!(
            failure,
            "QEMU differs at line 2:\n  expected Some(\"c\\n\")\n  printed  Some(\"b\\n\")"
        );
        let failure = same_text("QEMU", b"a\n", b"a\nc\n")
            .unwrap_err()
            .to_string();
        assert!(
            failure.contains("line 2") && failure.contains("printed  None"),
            "{failure}"
        );
    }
}
