//! `cargo xtask bench`: instructions per second of the machine, native and as WebAssembly under Node.

use crate::dist;
use crate::paths;
use crate::process::{self, Failure};

/// The script that loads the page's WebAssembly in Node and runs the same guest; it is given the built folder.
const NODE_SCRIPT: &str = "web/bench.mjs";

/// Runs both and prints what they measured.
///
/// # Errors
/// When one of them cannot be built or run.
pub fn run() -> Result<(), Failure> {
    let folder = dist::build()?;
    println!("\n== native");
    process::run(&mut process::cargo(&[
        "run",
        "--quiet",
        "--release",
        "--package",
        "ringside-cli",
        "--",
        "bench",
    ]))?;
    println!("\n== WebAssembly in Node");
    if !paths::root().join(NODE_SCRIPT).is_file() {
        return Err(Failure::new(format!(
            "{NODE_SCRIPT} is not there: nothing to run in Node"
        )));
    }
    process::run(&mut process::command(
        "node",
        &[NODE_SCRIPT, &folder.to_string_lossy()],
    ))
}
