//! The benchmark ROMs in tests/roms/: their sources, and nasm, which assembles them.

use std::fs;
use std::path::{Path, PathBuf};

use crate::paths;
use crate::process::{self, Failure};

/// A source and what must come of a run that is short enough for a test: a line of tests/roms/sums.txt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expected {
    /// The source's name without `.asm`; what the ROM calls itself.
    pub name: String,
    /// How much it does, for `nasm -DROUNDS=`.
    pub rounds: u32,
    /// The sum it must print then, as it prints it.
    pub sum: String,
}

/// All sources, by name.
///
/// # Errors
/// When the folder cannot be read.
pub fn sources() -> Result<Vec<PathBuf>, Failure> {
    let folder = folder();
    let list = fs::read_dir(&folder).map_err(|error| Failure::io("list", &folder, &error))?;
    let mut sources: Vec<PathBuf> = list
        .filter_map(|item| Some(item.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "asm"))
        .collect();
    sources.sort();
    Ok(sources)
}

/// The table of sums: `NAME ROUNDS SUM` in each line that is no comment.
///
/// # Errors
/// When it cannot be read or a line is of another form.
pub fn expected() -> Result<Vec<Expected>, Failure> {
    let path = folder().join("sums.txt");
    let text = fs::read_to_string(&path).map_err(|error| Failure::io("read", &path, &error))?;
    text.lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
        .map(|line| {
            expected_of(line).ok_or_else(|| {
                Failure::new(format!(
                    "{}: `{line}` is not of the form NAME ROUNDS SUM",
                    path.display()
                ))
            })
        })
        .collect()
}

fn expected_of(line: &str) -> Option<Expected> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let &[name, rounds, sum] = words.as_slice() else {
        return None;
    };
    Some(Expected {
        name: name.to_owned(),
        rounds: rounds.parse().ok()?,
        sum: sum.to_owned(),
    })
}

/// The source of this name.
#[must_use]
pub fn source(name: &str) -> PathBuf {
    folder().join(name).with_extension("asm")
}

/// The source that runs one loop bare and as a guest of itself: for machines with AMD's SVM, and so not among the others.
#[must_use]
pub fn worlds() -> PathBuf {
    folder().join("svm/worlds.asm")
}

/// Assembles a source into `folder` and returns the ROM's path. Without `rounds`, the ROM does as much as its source says.
///
/// # Errors
/// When nasm is missing, or finds a mistake.
pub fn assemble(source: &Path, rounds: Option<u32>, folder: &Path) -> Result<PathBuf, Failure> {
    fs::create_dir_all(folder).map_err(|error| Failure::io("make", folder, &error))?;
    let name = source.file_stem().unwrap_or_default();
    let rom = folder.join(name).with_extension("rom");
    let mut nasm = process::command("nasm", &["-w+all", "-w+error", "-f", "bin"]);
    if let Some(rounds) = rounds {
        nasm.arg(format!("-DROUNDS={rounds}"));
    }
    // Includes are looked up beside the source, and beside ours.
    for includes in [source.parent().unwrap_or(Path::new("")), &self::folder()] {
        nasm.arg("-I").arg(includes.join(""));
    }
    nasm.arg("-o").arg(&rom).arg(source);
    process::run(&mut nasm)?;
    Ok(rom)
}

fn folder() -> PathBuf {
    paths::root().join("tests/roms")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_source_has_an_expected_sum() {
        let names: Vec<_> = expected()
            .unwrap()
            .into_iter()
            .map(|expected| source(&expected.name))
            .collect();
        assert_eq!(names, sources().unwrap());
    }
}
