//! `ringside ledger`: what the machine does not implement yet.

use std::process::ExitCode;

use crate::{Problem, say};

pub fn print() -> Result<ExitCode, Problem> {
    for entry in emulator_core::ledger::UNSUPPORTED {
        say(&format!("{}: {}\n", entry.what, entry.behaviour))?;
    }
    Ok(ExitCode::SUCCESS)
}
