//! Builds the guest software and packs it into `target/guests/`: `kernel.elf` and `initramfs.cpio` for the bare machine,
//! `hypervisor.elf` and one `STACK.cpio` for each stack of several kernels; `monitor.elf` for one of them, whose kernel,
//! `kernel-32.elf`, also boots on the bare machine; and `disk.img` for the disk of all
//! machines.
//!
//! `sources.txt` is their source with its lines, for the page; the images themselves carry no line tables.
//!
//! The initramfs holds what lies in `guests/initramfs/`, and each built program as `/bin/NAME`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::boot_archive::{self, Files};
use crate::cpio::Archive;
use crate::elf;
use crate::ext2;
use crate::paths;
use crate::process::{self, Failure};
use crate::sources::Sources;

/// The binary that is the kernel.
const KERNEL: &str = "kernel";
/// The binary that boots instead of it in a stack of several kernels.
const HYPERVISOR: &str = "hypervisor";
/// The binary that boots instead of it under the stack whose kernel knows of nothing: see [`Images::of_stack`].
const MONITOR: &str = "monitor";
/// A kernel for it, which also boots by itself.
const KERNEL_32: &str = "kernel-32";
/// The stack with that monitor.
pub const MONITORED_STACK: &str = "trap-and-emulate";
/// A program for Dom0 only; all others are in every initramfs.
const DEVICE_MODEL: &str = "device-model";
/// A kernel for tests of the hypervisor, which is in no initramfs either.
const HOSTILE: &str = "hostile";
/// Forms of kernels other than the native one: package, binary, the word in the image's name, and the features.
pub const FORMS: [(&str, &str, &str, &str); 5] = [
    ("guest-kernel", KERNEL, "dom0", "dom0"),
    ("guest-kernel", KERNEL, "para", "para"),
    ("guest-kernel", KERNEL, "para-dom0", "para,dom0"),
    ("guest-kernel", KERNEL, "pv", "pv-console"),
    ("guest-hostile", HOSTILE, "para", "para"),
];

/// What a machine boots.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Images {
    /// The kernel, ELF64 with a PVH note and its symbols.
    pub kernel: PathBuf,
    /// Its first file system, a cpio archive.
    pub initramfs: PathBuf,
}

impl Images {
    /// Where [`build`] puts them.
    #[must_use]
    pub fn expected() -> Self {
        Self {
            kernel: paths::images().join("kernel.elf"),
            initramfs: paths::images().join("initramfs.cpio"),
        }
    }

    /// The images of another kernel that boots by itself, with the same first file system.
    #[must_use]
    pub fn of_kernel(name: &str) -> Self {
        Self {
            kernel: paths::images().join(format!("{name}.elf")),
            ..Self::expected()
        }
    }

    /// The images of a stack of several kernels: the hypervisor, or the monitor, and its boot archive in the initramfs's
    /// place.
    #[must_use]
    pub fn of_stack(name: &str) -> Self {
        let first = if name == MONITORED_STACK {
            MONITOR
        } else {
            HYPERVISOR
        };
        Self {
            kernel: paths::images().join(format!("{first}.elf")),
            initramfs: paths::images().join(format!("{name}.cpio")),
        }
    }
}

/// Where [`build`] puts the source of the guests.
#[must_use]
pub fn sources() -> PathBuf {
    paths::images().join("sources.txt")
}

/// Where [`build`] puts the disk, made of what lies in `guests/disk/`.
#[must_use]
pub fn disk() -> PathBuf {
    paths::images().join("disk.img")
}

/// Builds every guest and writes the images.
///
/// # Errors
/// When the guests do not compile, one that must be there is not among them, or a file cannot be written.
pub fn build() -> Result<Images, Failure> {
    let mut binaries = compile(&[])?;
    let lines = Sources::of(&binaries)?;
    without_lines(&mut binaries)?;
    let mut take = |name: &str| {
        binaries
            .remove(name)
            .ok_or_else(|| Failure::new(format!("guests/ built no binary named `{name}`")))
    };
    let (kernel, hypervisor) = (take(KERNEL)?, take(HYPERVISOR)?);
    let (device_model, hostile) = (take(DEVICE_MODEL)?, take(HOSTILE)?);
    let (monitor, kernel_32) = (take(MONITOR)?, take(KERNEL_32)?);
    let initramfs = pack(&binaries)?.to_bytes();
    let mut common = Files::from([
        ("kernel.elf".to_owned(), kernel.clone()),
        ("initramfs.cpio".to_owned(), initramfs.clone()),
        ("hostile.elf".to_owned(), hostile),
        ("kernel-32.elf".to_owned(), kernel_32.clone()),
    ]);
    for (package, name, form, features) in FORMS {
        let mut built = compile(&["-p", package, "--features", features])?;
        without_lines(&mut built)?;
        let binary = built.remove(name).unwrap_or_default();
        common.insert(format!("{name}-{form}.elf"), binary);
    }
    let for_dom0 = Files::from([(DEVICE_MODEL.to_owned(), device_model)]);
    let images = Images::expected();
    let folder = paths::images();
    fs::create_dir_all(&folder).map_err(|error| Failure::io("create", &folder, &error))?;
    write_if_changed(&images.kernel, &kernel)?;
    write_if_changed(&images.initramfs, &initramfs)?;
    write_if_changed(&sources(), lines.to_text().as_bytes())?;
    write_if_changed(&folder.join("hypervisor.elf"), &hypervisor)?;
    write_if_changed(&folder.join("monitor.elf"), &monitor)?;
    write_if_changed(&folder.join("kernel-32.elf"), &kernel_32)?;
    write_if_changed(&disk(), &ext2::disk(&paths::root().join("guests/disk"))?)?;
    let programs = BTreeMap::from([("dom0".to_owned(), for_dom0)]);
    for (name, description) in stacks()? {
        let archive = boot_archive::pack(&description, &common, &programs)?;
        write_if_changed(&Images::of_stack(&name).initramfs, &archive.to_bytes())?;
    }
    Ok(images)
}

/// The stacks of several kernels: names and folders.
fn stacks() -> Result<Vec<(String, PathBuf)>, Failure> {
    let folder = paths::root().join("guests/stacks");
    let list = fs::read_dir(&folder).map_err(|error| Failure::io("list", &folder, &error))?;
    let mut stacks = Vec::new();
    for item in list {
        let path = item
            .map_err(|error| Failure::io("list", &folder, &error))?
            .path();
        if path.join(boot_archive::LIST).is_file() {
            stacks.push((program_name(&path).to_owned(), path));
        }
    }
    stacks.sort();
    Ok(stacks)
}

/// Compiles guests/ and returns its binaries, by their names.
fn compile(what: &[&str]) -> Result<Files, Failure> {
    let target = paths::guests_target();
    let target = target.to_string_lossy();
    let arguments = [
        "build",
        "--release",
        "--target-dir",
        &target,
        "--message-format=json-render-diagnostics",
    ];
    // Inside guests/, whose own configuration chooses the target; our caller's flags are for another one.
    let messages = process::output(
        process::cargo(&arguments)
            .args(what)
            .current_dir(paths::root().join("guests"))
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_ENCODED_RUSTFLAGS"),
    )?;
    String::from_utf8_lossy(&messages)
        .lines()
        .filter_map(executable_in)
        .map(|path| {
            Ok((
                program_name(Path::new(path)).to_owned(),
                read(Path::new(path))?,
            ))
        })
        .collect()
}

/// The path in one of cargo's messages that reports a binary.
fn executable_in(message: &str) -> Option<&str> {
    let (_, after) = message.split_once("\"executable\":\"")?;
    after.split_once('"').map(|(path, _)| path)
}

/// Takes the debug sections out.
fn without_lines(binaries: &mut Files) -> Result<(), Failure> {
    for binary in binaries.values_mut() {
        *binary = elf::without_debug_sections(binary)?;
    }
    Ok(())
}

fn pack(programs: &Files) -> Result<Archive, Failure> {
    let mut archive = Archive::default();
    let files = paths::root().join("guests/initramfs");
    if files.is_dir() {
        archive.add_folder(&files)?;
    }
    for (name, content) in programs {
        archive.add_file(&format!("bin/{name}"), true, content.clone());
    }
    Ok(archive)
}

fn program_name(path: &Path) -> &str {
    path.file_name()
        .and_then(|name| name.to_str())
        .unwrap_or("")
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(|error| Failure::io("read", path, &error))
}

/// Leaves an equal file alone, so that cargo does not rebuild what includes it.
fn write_if_changed(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    if fs::read(path).is_ok_and(|present| present == bytes) {
        return Ok(());
    }
    fs::write(path, bytes).map_err(|error| Failure::io("write", path, &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_messages_about_binaries_name_one() {
        let binary = r#"{"reason":"compiler-artifact","executable":"/w/guests/target/release/kernel","fresh":true}"#;
        let library = r#"{"reason":"compiler-artifact","executable":null,"fresh":true}"#;
        assert_eq!(
            executable_in(binary),
            Some("/w/guests/target/release/kernel")
        );
        assert_eq!(executable_in(library), None);
    }
}
