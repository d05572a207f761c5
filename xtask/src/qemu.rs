//! Runs a guest on QEMU, the second implementation that judges ours.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::guests::Images;
use crate::process::{self, Failure};

/// What a guest did until it left through the debug-exit port.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The bytes it wrote to its first serial port.
    pub serial: Vec<u8>,
    /// The byte it wrote to port 0xF4, its last act.
    pub exit_code: u8,
    /// The bytes it wrote to the other serial ports, where they were asked for.
    pub others: Vec<Vec<u8>>,
}

/// Which serial ports are there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lines {
    /// The first one.
    One,
    /// All four of a PC.
    Four,
}

/// What a guest's timer counts on QEMU.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Time {
    /// The host's clock, as QEMU does by itself: how far a guest comes between two timer interrupts depends on the host.
    Host,
    /// Instructions, about as many for each timer interrupt as in our machine, so that runs can be repeated exactly.
    Counted,
}

/// Boots the images, with a file as the first IDE disk that is never written, and waits until the guest leaves by itself, `limit` at most.
///
/// # Errors
/// When QEMU does not start, or the guest ends in another way than the debug-exit port, or not in time.
pub fn run(
    images: &Images,
    disk: Option<&Path>,
    command_line: &str,
    memory_mib: u32,
    time: Time,
    lines: Lines,
    limit: Duration,
) -> Result<Run, Failure> {
    let others = Others::new(lines)?;
    let memory = format!("{memory_mib}M");
    let kernel = images.kernel.to_string_lossy();
    let initramfs = images.initramfs.to_string_lossy();
    let mut command = process::command(
        "qemu-system-x86_64",
        &[
            "-accel",
            "tcg",
            "-cpu",
            "max",
            "-M",
            "pc",
            "-m",
            &memory,
            "-nodefaults",
            "-no-user-config",
            "-display",
            "none",
            "-vga",
            "std",
            "-serial",
            "stdio",
            "-no-reboot",
            "-device",
            "isa-debug-exit,iobase=0xf4,iosize=4",
            "-kernel",
            &kernel,
            "-initrd",
            &initramfs,
            "-append",
            command_line,
        ],
    );
    if let Some(disk) = disk {
        let file = disk.display();
        command.arg("-drive");
        command.arg(format!("file={file},format=raw,if=ide,snapshot=on"));
    }
    if time == Time::Counted {
        // 2³ ns for each instruction; our machine counts 10.
        command.args(["-icount", "shift=3,sleep=off"]);
    }
    for path in &others.paths {
        command
            .arg("-serial")
            .arg(format!("file:{}", path.display()));
    }
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| Failure::new(format!("cannot start qemu-system-x86_64: {error}")))?;
    let mut stdout = child
        .stdout
        .take()
        .ok_or_else(|| Failure::new("QEMU has no stdout"))?;
    let reader = thread::spawn(move || {
        let mut serial = Vec::new();
        // An error ends the text early, and the comparison then shows what is missing.
        drop(stdout.read_to_end(&mut serial));
        serial
    });
    let status = wait(&mut child, limit)?;
    let serial = reader
        .join()
        .map_err(|_| Failure::new("reading QEMU's serial port panicked"))?;
    match status {
        // isa-debug-exit ends QEMU with twice the byte plus one, so an even status is QEMU's own.
        Some(code) if code % 2 == 1 => Ok(Run {
            serial,
            exit_code: u8::try_from(code >> 1).unwrap_or(u8::MAX),
            others: others.read()?,
        }),
        Some(code) => Err(ended_otherwise(
            &format!("QEMU ended with status {code}"),
            &serial,
        )),
        None => Err(ended_otherwise(
            &format!("the guest still ran on QEMU after {} s", limit.as_secs()),
            &serial,
        )),
    }
}

/// Files for what the other serial ports print. Gone when this is.
struct Others {
    folder: PathBuf,
    paths: Vec<PathBuf>,
}

impl Others {
    fn new(lines: Lines) -> Result<Self, Failure> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder =
            std::env::temp_dir().join(format!("ringside-lines-{}-{number}", std::process::id()));
        let paths = match lines {
            Lines::One => Vec::new(),
            Lines::Four => (2..=4)
                .map(|line| folder.join(format!("com{line}")))
                .collect(),
        };
        fs::create_dir_all(&folder).map_err(|error| Failure::io("create", &folder, &error))?;
        Ok(Self { folder, paths })
    }

    fn read(&self) -> Result<Vec<Vec<u8>>, Failure> {
        let read =
            |path: &PathBuf| fs::read(path).map_err(|error| Failure::io("read", path, &error));
        self.paths.iter().map(read).collect()
    }
}

impl Drop for Others {
    fn drop(&mut self) {
        // Left-overs in a temporary folder harm nobody.
        drop(fs::remove_dir_all(&self.folder));
    }
}

/// The exit status, or `None` when the time was over and the process had to be ended.
fn wait(child: &mut Child, limit: Duration) -> Result<Option<i32>, Failure> {
    let failed = |error: std::io::Error| Failure::new(format!("cannot wait for QEMU: {error}"));
    let start = Instant::now();
    while start.elapsed() < limit {
        if let Some(status) = child.try_wait().map_err(failed)? {
            return Ok(Some(status.code().unwrap_or(0)));
        }
        thread::sleep(Duration::from_millis(10));
    }
    child.kill().and_then(|()| child.wait()).map_err(failed)?;
    Ok(None)
}

fn ended_otherwise(what: &str, serial: &[u8]) -> Failure {
    let text = String::from_utf8_lossy(serial);
    let last_lines: Vec<&str> = text.lines().rev().take(5).collect();
    let last_lines: Vec<&str> = last_lines.into_iter().rev().collect();
    Failure::new(format!(
        "{what}; its last lines:\n{}",
        last_lines.join("\n")
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The smallest kernel QEMU boots by PVH: an ELF64 file with one segment to load and one note that names its entry.
    fn kernel(code: &[u8]) -> Vec<u8> {
        const BASE: u64 = 0x10_0000;
        const CODE: u64 = 64 + 2 * 56 + 20;
        let mut file = Vec::new();
        file.extend_from_slice(b"\x7FELF\x02\x01\x01\0\0\0\0\0\0\0\0\0");
        // Executable, x86-64, version; entry; program headers at 64, no sections; no flags; sizes and counts.
        file.extend([2, 0, 62, 0, 1, 0, 0, 0]);
        for word in [BASE + CODE, 64, 0] {
            file.extend(word.to_le_bytes());
        }
        file.extend([0, 0, 0, 0, 64, 0, 56, 0, 2, 0, 64, 0, 0, 0, 0, 0]);
        let size = CODE + code.len() as u64;
        // PT_LOAD, readable and executable, the whole file; PT_NOTE, the 20 bytes before the code.
        for (kind, offset, size) in [(1u64 | 5 << 32, 0, size), (4 | 4 << 32, CODE - 20, 20)] {
            for word in [kind, offset, BASE + offset, BASE + offset, size, size, 4] {
                file.extend(u64::to_le_bytes(word));
            }
        }
        // Note: name of 4 bytes, value of 4 bytes, type 18 (PHYS32_ENTRY).
        for word in [
            4,
            4,
            18,
            u32::from_le_bytes(*b"Xen\0"),
            (BASE + CODE) as u32,
        ] {
            file.extend(u32::to_le_bytes(word));
        }
        file.extend_from_slice(code);
        file
    }

    fn boot(name: &str, code: &[u8], limit: Duration) -> Result<Run, Failure> {
        let folder =
            std::env::temp_dir().join(format!("ringside-qemu-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let images = Images {
            kernel: folder.join("kernel.elf"),
            initramfs: folder.join("initramfs.cpio"),
        };
        fs::write(&images.kernel, kernel(code)).unwrap();
        fs::write(
            &images.initramfs,
            crate::cpio::Archive::default().to_bytes(),
        )
        .unwrap();
        let outcome = run(&images, None, "", 64, Time::Host, Lines::One, limit);
        fs::remove_dir_all(folder).unwrap();
        outcome
    }

    #[test]
    fn serial_text_and_exit_code_come_back() {
        // mov dx, 0x3F8; mov al, 'o'; out dx, al; mov al, 'k'; out dx, al; mov al, 5; out 0xF4, al; hlt
        let code = b"\x66\xBA\xF8\x03\xB0o\xEE\xB0k\xEE\xB0\x05\xE6\xF4\xF4";
        let run = boot("exit", code, Duration::from_secs(60)).unwrap();
        assert_eq!(
            (run.serial.as_slice(), run.exit_code),
            (b"ok".as_slice(), 5)
        );
    }

    #[test]
    fn a_guest_that_never_leaves_is_ended() {
        // mov dx, 0x3F8; mov al, 'x'; out dx, al; jmp $
        let failure = boot(
            "loop",
            b"\x66\xBA\xF8\x03\xB0x\xEE\xEB\xFE",
            Duration::from_secs(10),
        )
        .unwrap_err();
        assert_eq!(
            failure.to_string(),
            "the guest still ran on QEMU after 10 s; its last lines:\nx"
        );
    }

    #[test]
    fn a_triple_fault_is_no_exit() {
        // xor esp, esp; int 3, with no interrupt table: three faults reset the machine, and QEMU ends with 0.
        let failure = boot("triple", b"\x31\xE4\xCC", Duration::from_secs(60)).unwrap_err();
        assert!(
            failure.to_string().starts_with("QEMU ended with status 0"),
            "{failure}"
        );
    }
}
