//! Runs each case in `tests/guest-runs/` on our machine and on QEMU: the same serial text, the same exit code.
//!
//! A case is `NAME.run`, lines of `key: value`, and `NAME.serial`, the text expected on the first serial port. QEMU
//! decides what is expected: blessing records what QEMU printed, and our machine has to print it too.
//!
//! - `append: WORDS`, the kernel's command line;
//! - `exit: CODE`, what the guest writes to its debug-exit port at the end; QEMU gives back only its lower seven bits;
//! - `program: NAME`, for a program of the page, `web/programs/NAME.asm`, which init then runs;
//! - `time: counted`, for a guest whose text depends on how much is done between two timer interrupts: QEMU then only
//!   runs with counted time. Every other case also runs on the host's clock.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use crate::bench::build_ringside;
use crate::cpio::Archive;
use crate::guests::Images;
use crate::paths;
use crate::process::{self, Failure};
use crate::qemu::{self, Time};

const MEMORY_MIB: u32 = 64;
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
    depends_on_time: bool,
}

/// Runs all cases, and prints one line for each and a count at the end.
///
/// # Errors
/// When there is no case, a case is malformed, or a run does not print or end as expected.
pub fn run(verdict: Verdict) -> Result<(), Failure> {
    let folder = paths::root().join("tests/guest-runs");
    let cases = read_cases(&folder)?;
    let ringside = build_ringside()?;
    let images = Images::expected();
    let mut failed = 0;
    for case in &cases {
        match run_case(case, &folder, &ringside, &images, verdict) {
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

fn run_case(
    case: &Case,
    folder: &Path,
    ringside: &Path,
    images: &Images,
    verdict: Verdict,
) -> Result<(), Failure> {
    let golden = folder.join(format!("{}.serial", case.name));
    let theirs = match &case.program {
        Some(program) => &with_program(program, ringside, images)?,
        None => images,
    };
    let on_qemu = |time| qemu::run(theirs, &case.command_line, MEMORY_MIB, time, LIMIT_ON_QEMU);
    let theirs = on_qemu(Time::Counted)?;
    if verdict == Verdict::Record {
        fs::write(&golden, &theirs.serial)
            .map_err(|error| Failure::io("write", &golden, &error))?;
    }
    let expected = fs::read(&golden).map_err(|error| {
        Failure::new(format!(
            "{}; `cargo xtask bless guests` records it",
            Failure::io("read", &golden, &error)
        ))
    })?;
    let ours = run_ours(case, ringside, images)?;
    same_text("QEMU", &theirs.serial, &expected)?;
    if !case.depends_on_time {
        same_text(
            "QEMU on the host's clock",
            &on_qemu(Time::Host)?.serial,
            &expected,
        )?;
    }
    same_text("our machine", &ours.serial, &expected)?;
    same_exit("QEMU", theirs.exit_code, case.exit_code & QEMU_EXIT_BITS)?;
    same_exit("our machine", ours.exit_code, case.exit_code)
}

fn run_ours(case: &Case, ringside: &Path, images: &Images) -> Result<qemu::Run, Failure> {
    let memory = MEMORY_MIB.to_string();
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
    Ok(qemu::Run {
        serial: output.stdout,
        exit_code,
    })
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
            Some(("time", "counted")) => case.depends_on_time = true,
            _ => {
                return Err(wrong(&format!(
                    "expected `append: …`, `program: …`, `exit: …` or `time: counted`, found `{line}`"
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
            "two.run:1: expected `append: …`, `program: …`, `exit: …` or `time: counted`, found `initrd: x`"
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
