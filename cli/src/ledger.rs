//! `ringside ledger`: what the machine does not implement yet.

use std::process::ExitCode;

use crate::Problem;

pub fn print() -> Result<ExitCode, Problem> {
    for entry in emulator_core::ledger::UNSUPPORTED {
        println!("{}: {}", entry.what, entry.behaviour);
    }
    Ok(ExitCode::SUCCESS)
}
