//! What guests see of the devices, here and on QEMU: each source in `tests/device-runs/` is assembled by nasm, run on
//! both, and must print the text beside it. `NAME.rom.asm` is a ROM, `NAME.kernel.asm` a multiboot kernel. What is called
//! `disk` finds a disk in its machine.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// What each guest writes to the debug-exit port at its end.
const EXIT: u8 = 0x10;
const LIMIT_ON_QEMU: Duration = Duration::from_secs(60);
/// Instructions after which a guest on our machine is taken to be lost.
const LIMIT: &str = "500000000";

fn sources() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/device-runs");
    let mut sources: Vec<PathBuf> = fs::read_dir(&folder)
        .expect("the folder of cases")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "asm"))
        .collect();
    sources.sort();
    assert!(!sources.is_empty());
    sources
}

/// Sectors of the disk: some cylinders, and not all of the last one.
const SECTORS: u32 = 5000;

/// A disk for the source that asks for one by its name: each double word is its sector's number and its place there.
fn disk(source: &Path, folder: &Path) -> Option<PathBuf> {
    let name = source.file_name()?.to_str()?;
    if !name.starts_with("disk.") {
        return None;
    }
    let words = (0..SECTORS).flat_map(|sector| (0..128).map(move |word| sector << 16 | word));
    let bytes: Vec<u8> = words.flat_map(u32::to_le_bytes).collect();
    let path = folder.join("disk.img");
    fs::write(&path, bytes).expect("the disk's file");
    Some(path)
}

/// The image, assembled; and whether it is a ROM.
fn assemble(source: &Path, folder: &Path) -> (PathBuf, bool) {
    let image = folder.join(source.file_stem().expect("a name"));
    let status = Command::new("nasm")
        .args(["-f", "bin", "-o"])
        .arg(&image)
        .arg(source)
        .status()
        .expect("nasm starts; `cargo xtask test` installs it");
    assert!(status.success(), "{}", source.display());
    let is_rom = image
        .extension()
        .is_some_and(|extension| extension == "rom");
    (image, is_rom)
}

fn here(image: &Path, is_rom: bool, disk: Option<&Path>) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ringside"));
    if let Some(disk) = disk {
        command.arg("run").arg("--disk").arg(disk);
    } else {
        command.arg("run");
    }
    let output = command
        .args(["--mem", "64", "--max-instructions", LIMIT])
        .arg(if is_rom { "--rom" } else { "--kernel" })
        .arg(image)
        .output()
        .expect("ringside runs");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let messages = String::from_utf8_lossy(&output.stderr);
    assert_eq!(
        output.status.code(),
        Some(EXIT.into()),
        "{text}\n{messages}"
    );
    text
}

fn on_qemu(image: &Path, is_rom: bool, disk: Option<&Path>, folder: &Path) -> String {
    let serial = folder.join("serial");
    let mut command = Command::new("qemu-system-x86_64");
    if let Some(disk) = disk {
        let file = disk.display();
        command.arg("-drive");
        command.arg(format!("file={file},format=raw,if=ide,snapshot=on"));
    }
    let mut child = command
        .args(["-M", "pc", "-accel", "tcg", "-cpu", "max", "-m", "64"])
        .args([
            "-display", "none", "-vga", "std", "-monitor", "none", "-net", "none",
        ])
        .args(["-device", "isa-debug-exit,iobase=0xf4,iosize=4"])
        .arg("-serial")
        .arg(format!("file:{}", serial.display()))
        .arg(if is_rom { "-bios" } else { "-kernel" })
        .arg(image)
        .stdin(Stdio::null())
        .spawn()
        .expect("QEMU starts; `cargo xtask test` installs it");
    let start = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().expect("QEMU can be waited for") {
            break status.code();
        }
        if start.elapsed() > LIMIT_ON_QEMU {
            child.kill().expect("QEMU can be ended");
            break None;
        }
        std::thread::sleep(Duration::from_millis(20));
    };
    let text = fs::read_to_string(&serial).unwrap_or_default();
    // The device ends QEMU with twice the byte plus one.
    assert_eq!(status, Some(i32::from(EXIT) * 2 + 1), "{text}");
    text
}

#[test]
fn every_guest_prints_the_same_here_and_on_qemu() {
    let folder = std::env::temp_dir().join(format!("ringside-devices-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder for the test");
    for source in sources() {
        let expected = fs::read_to_string(source.with_extension("serial")).expect("its text");
        let (image, is_rom) = assemble(&source, &folder);
        let name = source.display();
        let disk = disk(&source, &folder);
        let disk = disk.as_deref();
        assert_eq!(here(&image, is_rom, disk), expected, "{name}, here");
        let theirs = on_qemu(&image, is_rom, disk, &folder);
        assert_eq!(theirs, expected, "{name}, QEMU");
    }
    drop(fs::remove_dir_all(&folder));
}
