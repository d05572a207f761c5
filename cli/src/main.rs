//! `ringside`: the machine without a browser, for scripts, grading and tests.

mod all_lines;
mod asm;
mod bench;
mod bench_rom;
mod files;
mod json;
mod ledger;
mod options;
mod run;
mod screen;
mod stacks;
mod status;
mod watch;

use std::io::Write as _;
use std::process::ExitCode;

use options::Command;

/// What went wrong with what a person handed in: printed on stderr, and the status is [`status::BAD_INPUT`].
pub struct Problem(pub String);

impl<E: std::error::Error> From<E> for Problem {
    fn from(error: E) -> Self {
        Problem(error.to_string())
    }
}

/// Puts text on stdout; a reader that went away is a problem like others, not a panic.
pub fn say(text: &str) -> Result<(), Problem> {
    let mut stdout = std::io::stdout().lock();
    stdout.write_all(text.as_bytes())?;
    Ok(stdout.flush()?)
}

fn main() -> ExitCode {
    let outcome = options::parse().and_then(|command| match command {
        Command::Help => {
            say(options::HELP)?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Run(options) => run::run(*options),
        Command::Assemble(options) => asm::assemble(&options),
        Command::Stacks { svg } => stacks::print(svg.as_ref()),
        Command::Ledger => ledger::print(),
        Command::Bench { images, ticks } => bench::bench(images, ticks),
        Command::BenchRom { file, rounds } => bench_rom::bench(&file, rounds),
    });
    outcome.unwrap_or_else(|Problem(text)| {
        eprintln!("ringside: {text}");
        ExitCode::from(status::BAD_INPUT)
    })
}
