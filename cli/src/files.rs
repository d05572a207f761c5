//! Files from outside, and images by name.

use std::path::{Path, PathBuf};

use emulator_core::devices::Disk;

use crate::Problem;

/// Where `cargo xtask guests` puts the images.
const BUILT_IMAGES: &str = "target/guests";

/// The whole file.
pub fn read(path: &Path) -> Result<Vec<u8>, Problem> {
    std::fs::read(path).map_err(|error| Problem(format!("cannot read {}: {error}", path.display())))
}

/// A disk with the file's contents.
pub fn disk(path: &Path) -> Result<Disk, Problem> {
    Disk::new(read(path)?).map_err(|error| Problem(format!("--disk: {}: {error}", path.display())))
}

/// The disk of a stack, if the folder of images has one.
pub fn stack_disk(folder: Option<&Path>, name: &str) -> Result<Option<Disk>, Problem> {
    let path = image_path(folder, name);
    if path.is_file() {
        disk(&path).map(Some)
    } else {
        Ok(None)
    }
}

/// An image of a stack: in the folder given, or where the build puts it.
pub fn image(folder: Option<&Path>, name: &str) -> Result<Vec<u8>, Problem> {
    let path = image_path(folder, name);
    std::fs::read(&path).map_err(|error| {
        Problem(format!("cannot read {}: {error}; `cargo xtask guests` builds the images, --images names another folder", path.display()))
    })
}

fn image_path(folder: Option<&Path>, name: &str) -> PathBuf {
    let folder = folder.map_or_else(built_images, Path::to_owned);
    // A stack names its images as the page addresses them.
    folder.join(Path::new(name).file_name().unwrap_or_default())
}

/// In the working directory, or in the workspace this binary was built from.
fn built_images() -> PathBuf {
    let here = PathBuf::from(BUILT_IMAGES);
    if here.is_dir() {
        here
    } else {
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("..")
            .join(BUILT_IMAGES)
    }
}

/// A program: assembled if it is a source text, else taken as it is.
pub fn program(path: &Path) -> Result<Vec<u8>, Problem> {
    let bytes = read(path)?;
    if bytes.starts_with(b"\x7fELF") {
        return Ok(bytes);
    }
    if path.extension().is_none_or(|extension| extension != "asm") {
        return Err(Problem(format!(
            "{} is neither an ELF file nor named .asm",
            path.display()
        )));
    }
    let text = source_text(path, bytes)?;
    let program = assembler::assemble(&path.display().to_string(), &text)
        .map_err(|found| Problem(lines(&found)))?;
    Ok(program.to_elf())
}

/// The file as text.
pub fn source_text(path: &Path, bytes: Vec<u8>) -> Result<String, Problem> {
    String::from_utf8(bytes).map_err(|error| {
        let line = error.as_bytes()[..error.utf8_error().valid_up_to()]
            .iter()
            .filter(|byte| **byte == b'\n')
            .count()
            + 1;
        Problem(format!(
            "{}:{line}: not UTF-8 text; save the file as UTF-8",
            path.display()
        ))
    })
}

/// All diagnostics, a line each, after a first line that counts them.
pub fn lines(diagnostics: &[assembler::Diagnostic]) -> String {
    let all: Vec<String> = diagnostics.iter().map(ToString::to_string).collect();
    let errors = if all.len() == 1 {
        "1 error".into()
    } else {
        format!("{} errors", all.len())
    };
    format!("{errors}\n{}", all.join("\n"))
}
