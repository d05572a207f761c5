//! Runs a guest on QEMU, the second implementation that judges ours.

use std::io::Read;
use std::process::{Child, Stdio};
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
}

/// Boots the images and waits until the guest leaves by itself, `limit` at most.
///
/// # Errors
/// When QEMU does not start, or the guest ends in another way than the debug-exit port, or not in time.
pub fn run(
    images: &Images,
    command_line: &str,
    memory_mib: u32,
    limit: Duration,
) -> Result<Run, Failure> {
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
