//! Has a ROM run on all machines and reads what the script that runs them prints: a line of `key=value` for each run.

use std::path::{Path, PathBuf};

use crate::process::{self, Failure};

/// The script that runs the machines, in Node.
const NODE_SCRIPT: &str = "web/bench.mjs";

/// What a ROM runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Machine {
    /// Ours, compiled for this computer.
    Native,
    /// Ours, as the page has it, in Node.
    Wasm,
    /// v86 in Node, its JIT compiler off.
    V86Interpreter,
    /// v86 in Node as it comes.
    V86Jit,
}

impl Machine {
    /// In the order of the table.
    pub const ALL: [Machine; 4] = [Self::Native, Self::Wasm, Self::V86Interpreter, Self::V86Jit];

    /// As the script and the JSON file call it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Native => "native",
            Self::Wasm => "wasm",
            Self::V86Interpreter => "v86-interpreter",
            Self::V86Jit => "v86-jit",
        }
    }
}

/// All runs of one ROM.
#[derive(Debug, Clone, PartialEq)]
pub struct Measured {
    /// What it calls itself, or its file's name where no machine got so far.
    pub name: String,
    /// Ticks of our machine between the two lines; `None` where it did not get so far.
    pub instructions: Option<u64>,
    /// In the order of [`Machine::ALL`].
    pub runs: [Runs; 4],
}

/// The runs on one machine.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Runs {
    /// In the order in which they were made.
    pub seconds: Vec<f64>,
    /// The sums that were printed, each once.
    pub sums: Vec<String>,
    /// Why there are no more runs.
    pub error: Option<String>,
}

impl Runs {
    /// The shortest run.
    #[must_use]
    pub fn best(&self) -> Option<f64> {
        self.seconds.iter().copied().reduce(f64::min)
    }
}

/// What measuring needs.
pub struct Bench {
    /// Node's version.
    pub node: String,
    /// The folder with the page's WebAssembly.
    pub dist: PathBuf,
    /// The native program.
    pub ringside: PathBuf,
    /// Runs on each machine.
    pub rounds: usize,
}

impl Bench {
    /// Runs a ROM on all machines.
    ///
    /// # Errors
    /// When Node cannot be started, or prints something unexpected. That a machine fails is noted with its runs.
    pub fn rom(&self, file: &Path) -> Result<Measured, Failure> {
        let rounds = self.rounds.to_string();
        let [path, dist, ringside] =
            [file, &self.dist, &self.ringside].map(|path| path.to_string_lossy());
        let printed = process::output(&mut process::command(
            "node",
            &[NODE_SCRIPT, "rom", &dist, &ringside, &path, &rounds],
        ))?;
        let printed = String::from_utf8(printed)
            .map_err(|_| Failure::new(format!("{NODE_SCRIPT} printed no UTF-8")))?;
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        let mut measured = Measured {
            name: name.into_owned(),
            instructions: None,
            runs: Default::default(),
        };
        for line in printed.lines() {
            measured.add(line)?;
        }
        for (machine, runs) in Machine::ALL.into_iter().zip(&mut measured.runs) {
            if runs.seconds.is_empty() && runs.error.is_none() {
                runs.error = Some(format!("{} gave no measurement", machine.key()));
            }
        }
        Ok(measured)
    }

    /// Runs one loop bare and as a guest with nested paging, natively and as WebAssembly; prints how long both took, and how
    /// fast the guest is where bare is 1.
    ///
    /// # Errors
    /// When a program fails, or prints something unexpected, or the sums differ.
    pub fn worlds(&self, rom: &Path) -> Result<(), Failure> {
        let rounds = self.rounds.to_string();
        let [ringside, dist, rom] =
            [&self.ringside, &self.dist, rom].map(|path| path.to_string_lossy());
        let native: [&str; 5] = ["bench", "--rom", &rom, "--rounds", &rounds];
        let wasm: [&str; 5] = [NODE_SCRIPT, "worlds", &dist, &rom, &rounds];
        println!("\nOne loop, bare and in a guest with nested paging");
        for (name, program, words) in [("native", &*ringside, native), ("wasm", "node", wasm)] {
            let printed = process::output(&mut process::command(program, &words))?;
            let [bare, guest] = worlds_of(&String::from_utf8_lossy(&printed))?;
            let ratio = bare / guest;
            println!("{name}: bare {bare:.3} s, guest {guest:.3} s; guest/bare {ratio:.2}");
        }
        Ok(())
    }

    /// Runs the first stack, bare and recording, natively and as WebAssembly; the programs print the rates.
    ///
    /// # Errors
    /// When one of them fails.
    pub fn stack(&self) -> Result<(), Failure> {
        println!("\nThe first stack, natively, then as WebAssembly");
        let ringside = self.ringside.to_string_lossy();
        process::run(&mut process::command(&ringside, &["bench"]))?;
        let dist = self.dist.to_string_lossy();
        process::run(&mut process::command(
            "node",
            &[NODE_SCRIPT, "stack", &dist],
        ))
    }
}

/// The shortest times of both parts, in seconds.
fn worlds_of(printed: &str) -> Result<[f64; 2], Failure> {
    let mut best = [None, None];
    let mut sums = Vec::new();
    for line in printed.lines() {
        let strange = || Failure::new(format!("bench: cannot make sense of the line `{line}`"));
        let place = match value(line, "name").ok_or_else(strange)? {
            "bare" => 0,
            "guest" => 1,
            _ => return Err(strange()),
        };
        let seconds = value(line, "seconds").and_then(|seconds| seconds.parse().ok());
        let seconds: f64 = seconds.ok_or_else(strange)?;
        best[place] = Some(best[place].map_or(seconds, |best: f64| best.min(seconds)));
        sums.push(value(line, "sum").ok_or_else(strange)?);
    }
    if sums.iter().any(|sum| *sum != sums[0]) {
        return Err(Failure::new(format!("bench: the sums differ: {sums:?}")));
    }
    match best {
        [Some(bare), Some(guest)] => Ok([bare, guest]),
        _ => Err(Failure::new("bench: a part of the loop was not measured")),
    }
}

impl Measured {
    /// Takes in a line.
    fn add(&mut self, line: &str) -> Result<(), Failure> {
        let strange = || Failure::new(format!("bench: cannot make sense of the line `{line}`"));
        let machine = value(line, "machine").ok_or_else(strange)?;
        let place = Machine::ALL
            .iter()
            .position(|known| known.key() == machine)
            .ok_or_else(strange)?;
        let runs = &mut self.runs[place];
        if let Some((_, error)) = line.split_once(" error=") {
            runs.error = Some(error.to_owned());
            return Ok(());
        }
        let seconds = value(line, "seconds").and_then(|text| text.parse().ok());
        runs.seconds.push(seconds.ok_or_else(strange)?);
        let sum = value(line, "sum").ok_or_else(strange)?.to_owned();
        if !runs.sums.contains(&sum) {
            runs.sums.push(sum);
        }
        self.name = value(line, "name").ok_or_else(strange)?.to_owned();
        if let Some(count) = value(line, "instructions") {
            self.instructions = Some(count.parse().map_err(|_| strange())?);
        }
        Ok(())
    }
}

fn value<'a>(line: &'a str, key: &str) -> Option<&'a str> {
    line.split_whitespace()
        .find_map(|word| word.strip_prefix(key)?.strip_prefix('='))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_worlds_are_needed_with_one_sum() {
        let line = |name: &str, seconds: &str, sum: &str| {
            format!("name={name} seconds={seconds} sum={sum}\n")
        };
        let bare = line("bare", "2.0", "1");
        let all = bare.clone() + &line("guest", "1.5", "1") + &line("bare", "1.8", "1");
        assert_eq!(worlds_of(&all).unwrap(), [1.8, 1.5]);
        let differing = bare.clone() + &line("guest", "1.0", "2");
        for bad in [bare, line("other", "1.0", "1"), differing] {
            assert!(worlds_of(&bad).is_err(), "{bad}");
        }
    }
}
