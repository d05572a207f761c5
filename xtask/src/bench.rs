//! `cargo xtask bench`: the machine's speed, in one run with that of another emulator.
//!
//! Each ROM runs natively, on the page's WebAssembly in Node, and in the same Node on v86, with its JIT compiler off and
//! on. What is timed is what the ROM does between two lines that it prints; docs/performance.md says more. [`measure`]
//! runs the machines, [`report`] is the table and the JSON file.

pub mod measure;
pub mod report;

use std::fs;
use std::path::{Path, PathBuf};

use crate::process::{self, Failure};
use crate::{dist, paths, roms, setup};
use measure::Bench;

/// What the command line asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// ROMs, or sources named `.asm`; none: those in tests/roms/, the rates of the first stack, and of code in a guest.
    pub roms: Vec<PathBuf>,
    /// Where to write the measurements.
    pub json: Option<PathBuf>,
    /// Runs of each ROM on each machine. The best counts: disturbances only ever make a run longer.
    pub rounds: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            roms: Vec::new(),
            json: None,
            rounds: 3,
        }
    }
}

const USAGE: &str = "write [--rom FILE…] [--json FILE] [--rounds N]";

/// Reads the words behind `bench`.
///
/// # Errors
/// When a word is none of these.
pub fn options(arguments: &[&str]) -> Result<Options, Failure> {
    let mut options = Options::default();
    let mut words = arguments.iter().peekable();
    while let Some(word) = words.next() {
        let mut values = Vec::new();
        while let Some(value) = words.next_if(|word| !word.starts_with("--")) {
            values.push(*value);
        }
        match (*word, values.as_slice()) {
            ("--rom", [_, ..]) => {
                for file in values {
                    options.roms.push(absolute(file)?);
                }
            }
            ("--json", [file]) => options.json = Some(absolute(file)?),
            ("--rounds", [number]) => {
                options.rounds = number
                    .parse()
                    .ok()
                    .filter(|rounds| *rounds > 0)
                    .ok_or_else(|| Failure::new(format!("bench: `{number}` rounds; {USAGE}")))?;
            }
            ("--rom" | "--json" | "--rounds", _) => {
                let number = if *word == "--rom" {
                    "one value or more"
                } else {
                    "one value"
                };
                return Err(Failure::new(format!(
                    "bench: {word} takes {number}; {USAGE}"
                )));
            }
            _ => {
                return Err(Failure::new(format!(
                    "bench: do not know `{word}`; {USAGE}"
                )));
            }
        }
    }
    Ok(options)
}

/// The programs that get the path run in another folder.
fn absolute(file: &str) -> Result<PathBuf, Failure> {
    std::path::absolute(file).map_err(|error| Failure::io("find", Path::new(file), &error))
}

/// Builds, measures and prints.
///
/// # Errors
/// When something is missing or does not build, when a machine cannot run a ROM, or when two of them disagree about its
/// sum. The table is printed all the same.
pub fn run(options: &Options) -> Result<(), Failure> {
    let bench = Bench {
        node: setup::node()?,
        dist: dist::build()?,
        ringside: build_ringside()?,
        rounds: options.rounds,
    };
    let sources = if options.roms.is_empty() {
        roms::sources()?
    } else {
        options.roms.clone()
    };
    let files: Vec<PathBuf> = sources
        .iter()
        .map(|source| rom_of(source))
        .collect::<Result<_, _>>()?;
    let measured = files
        .iter()
        .map(|file| bench.rom(file))
        .collect::<Result<Vec<_>, _>>()?;
    if options.roms.is_empty() {
        bench.stack()?;
        bench.worlds(&rom_of(&roms::worlds())?)?;
    }
    print!("\n{}", report::table(&measured, &bench.node, bench.rounds));
    if let Some(path) = &options.json {
        let json = report::json(&measured, &bench.node, bench.rounds);
        fs::write(path, json).map_err(|error| Failure::io("write", path, &error))?;
    }
    let complaints: Vec<String> = measured.iter().flat_map(report::complaints).collect();
    if complaints.is_empty() {
        Ok(())
    } else {
        Err(Failure::new(format!("bench:\n{}", complaints.join("\n"))))
    }
}

/// The file itself, or what nasm makes of it.
fn rom_of(file: &Path) -> Result<PathBuf, Failure> {
    if file.extension().is_none_or(|extension| extension != "asm") {
        return Ok(file.to_owned());
    }
    setup::nasm()?;
    roms::assemble(file, None, &paths::cargo_target().join("roms"))
}

/// Builds the command line and returns its path.
///
/// # Errors
/// When it does not build.
pub fn build_ringside() -> Result<PathBuf, Failure> {
    let target = paths::cargo_target();
    process::run(&mut process::cargo(&[
        "build",
        "--release",
        "--package",
        "ringside-cli",
        "--target-dir",
        &target.to_string_lossy(),
    ]))?;
    Ok(target.join("release/ringside"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_roms_may_follow_one_word() {
        let words = [
            "--rom", "/a", "/b", "--json", "/c", "--rounds", "5", "--rom", "/d",
        ];
        let expected = Options {
            roms: ["/a", "/b", "/d"].map(PathBuf::from).to_vec(),
            json: Some(PathBuf::from("/c")),
            rounds: 5,
        };
        assert_eq!(options(&words), Ok(expected));
        assert_eq!(options(&[]), Ok(Options::default()));
    }

    #[test]
    fn other_words_are_refused() {
        for (arguments, words) in [
            (&["--rom"][..], "--rom takes one value or more"),
            (&["--json", "a", "b"], "--json takes one value"),
            (&["--rounds", "0"], "`0` rounds"),
            (&["fast"], "do not know `fast`"),
        ] {
            let failure = options(arguments).unwrap_err().to_string();
            assert!(failure.contains(words), "{failure}");
        }
    }
}
