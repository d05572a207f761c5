//! `ringside bench --rom`: how long a ROM takes from the line `@START name` to the line `@END name sum=X` that it prints
//! on its first serial port, and how many ticks that is. Between the two it may print further such pairs, one after the
//! other: then these are measured, and the outer one is not.

use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use emulator_core::{
    boot::Image,
    event::Unobserved,
    machine::{Machine, MachineConfig, Stop},
};

use crate::{Problem, files, say, status};

/// For one run.
const PATIENCE: Duration = Duration::from_secs(120);
/// The lines are seen at most so much late: ticks are run in slices that take about as long.
const SLICE: Duration = Duration::from_millis(1);
const MOST_TICKS: u64 = 1_000_000;

/// Runs the ROM so often and prints a line for each pair of lines.
pub fn bench(file: &Path, rounds: u64) -> Result<ExitCode, Problem> {
    let image = Image::Rom {
        bytes: files::read(file)?,
    };
    for _ in 0..rounds {
        let machine = Machine::boot(MachineConfig::default(), &image)?;
        for part in measure(machine)? {
            let Measured {
                name,
                sum,
                ticks,
                seconds,
            } = part;
            let rate = ticks as f64 / seconds / 1e6;
            say(&format!(
                "name={name} instructions={ticks} seconds={seconds:.6} rate={rate:.1} sum={sum}\n"
            ))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// What happened between the two lines.
struct Measured {
    name: String,
    sum: String,
    ticks: u64,
    seconds: f64,
}

fn measure(mut machine: Machine) -> Result<Vec<Measured>, Problem> {
    let mut part = Part::default();
    let mut parts = Vec::new();
    let begin = Instant::now();
    let (mut before, mut slice) = (begin, 1000);
    while begin.elapsed() < PATIENCE {
        let stop = machine.run(machine.tick() + slice, &mut Unobserved);
        let now = Instant::now();
        for (tick, line, byte) in machine.take_output() {
            if line == 0 {
                parts.extend(part.byte(byte, tick, now));
            }
            if part.is_over {
                return Ok(parts);
            }
        }
        if let Stop::End(_) = stop {
            let (_, word, text) = status::describe(stop);
            return Err(Problem(format!(
                "the ROM ended without an @END line: {}",
                text.unwrap_or_else(|| word.into())
            )));
        }
        slice = next_slice(slice, now - before);
        before = now;
    }
    Err(Problem(format!(
        "the ROM printed no @END line within {} s",
        PATIENCE.as_secs()
    )))
}

/// How many ticks to run next, when the last ones took so long.
fn next_slice(ticks: u64, took: Duration) -> u64 {
    if took < SLICE / 2 {
        (ticks * 2).min(MOST_TICKS)
    } else {
        ((ticks as f64 * SLICE.as_secs_f64() / took.as_secs_f64()) as u64).clamp(1, MOST_TICKS)
    }
}

/// Looks for the two lines in what is printed.
#[derive(Default)]
struct Part {
    line: Vec<u8>,
    /// Since the newest line that begins something, unless it has ended.
    start: Option<(u64, Instant)>,
    /// What the first such line began.
    whole: Option<String>,
    /// Others began within it.
    has_parts: bool,
    /// It has ended.
    is_over: bool,
}

impl Part {
    /// The measurement, once it is complete.
    fn byte(&mut self, byte: u8, tick: u64, now: Instant) -> Option<Measured> {
        if byte != b'\n' {
            self.line.push(byte);
            return None;
        }
        let line = std::mem::take(&mut self.line);
        let line = String::from_utf8_lossy(&line);
        if let Some(name) = line.strip_prefix("@START ") {
            self.start = Some((tick, now));
            self.has_parts = self.whole.is_some();
            self.whole.get_or_insert_with(|| name.trim().to_owned());
        }
        let mut words = line.strip_prefix("@END ")?.split_whitespace();
        let name = words.next()?.to_owned();
        let sum = words.next()?.strip_prefix("sum=")?.to_owned();
        let ends_whole = |whole: &String| !self.has_parts || *whole == name;
        self.is_over = self.whole.as_ref().is_some_and(ends_whole);
        let (start, since) = self.start.take()?;
        Some(Measured {
            name,
            sum,
            ticks: tick - start,
            seconds: (now - since).as_secs_f64(),
        })
    }
}
