//! Builds the guest software and packs it: `target/guests/kernel.elf`, `target/guests/initramfs.cpio`, and
//! `target/guests/sources.txt`, by which the page shows source lines. The images themselves carry no line tables.
//!
//! The archive holds what lies in `guests/initramfs/`, and each built program as `/bin/NAME`.

use std::fs;
use std::path::{Path, PathBuf};

use crate::cpio::Archive;
use crate::elf;
use crate::paths;
use crate::process::{self, Failure};
use crate::sources::Sources;

/// The binary that is the kernel; every other one is a user program.
const KERNEL: &str = "kernel";

/// What a machine boots.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Images {
    /// The kernel, ELF64 with a PVH note and its symbols.
    pub kernel: PathBuf,
    /// Its first file system, a cpio archive.
    pub initramfs: PathBuf,
    /// Source and lines of both.
    pub sources: PathBuf,
}

impl Images {
    /// Where [`build`] puts them.
    #[must_use]
    pub fn expected() -> Self {
        Self {
            kernel: paths::images().join("kernel.elf"),
            initramfs: paths::images().join("initramfs.cpio"),
            sources: paths::images().join("sources.txt"),
        }
    }
}

/// Builds every guest and writes the images.
///
/// # Errors
/// When the guests do not compile, the kernel is not among them, or a file cannot be written.
pub fn build() -> Result<Images, Failure> {
    let (kernels, programs): (Vec<_>, Vec<_>) = compile()?
        .into_iter()
        .partition(|path| program_name(path) == KERNEL);
    let [kernel] = kernels.as_slice() else {
        return Err(Failure::new(format!(
            "guests/ built no binary named `{KERNEL}`; it built {}",
            programs
                .iter()
                .map(|path| program_name(path))
                .collect::<Vec<_>>()
                .join(", ")
        )));
    };
    let images = Images::expected();
    let folder = paths::images();
    fs::create_dir_all(&folder).map_err(|error| Failure::io("create", &folder, &error))?;
    let mut sources = Sources::default();
    write_if_changed(&images.kernel, &image(kernel, &mut sources)?)?;
    write_if_changed(
        &images.initramfs,
        &pack(&programs, &mut sources)?.to_bytes(),
    )?;
    write_if_changed(&images.sources, sources.to_text().as_bytes())?;
    Ok(images)
}

/// Compiles guests/ and returns the paths of its binaries, as cargo names them.
fn compile() -> Result<Vec<PathBuf>, Failure> {
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
            .current_dir(paths::root().join("guests"))
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_ENCODED_RUSTFLAGS"),
    )?;
    let mut binaries: Vec<PathBuf> = String::from_utf8_lossy(&messages)
        .lines()
        .filter_map(executable_in)
        .map(PathBuf::from)
        .collect();
    binaries.sort();
    Ok(binaries)
}

/// The path in one of cargo's messages that reports a binary.
fn executable_in(message: &str) -> Option<&str> {
    let (_, after) = message.split_once("\"executable\":\"")?;
    after.split_once('"').map(|(path, _)| path)
}

/// A binary as it is shipped: its lines go to the sources.
fn image(binary: &Path, sources: &mut Sources) -> Result<Vec<u8>, Failure> {
    let file = read(binary)?;
    sources.add(binary, &file)?;
    elf::without_debug_sections(&file)
}

fn pack(programs: &[PathBuf], sources: &mut Sources) -> Result<Archive, Failure> {
    let mut archive = Archive::default();
    let files = paths::root().join("guests/initramfs");
    if files.is_dir() {
        archive.add_folder(&files)?;
    }
    for program in programs {
        archive.add_file(
            &format!("bin/{}", program_name(program)),
            true,
            image(program, sources)?,
        );
    }
    Ok(archive)
}

/// What a binary is called.
pub(crate) fn program_name(path: &Path) -> &str {
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
