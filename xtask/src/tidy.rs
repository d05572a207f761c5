//! `cargo xtask tidy`: formatting and the house rules, in a few seconds, so that it can run before every commit.
//!
//! Each rule is a module that returns its complaints; each complaint says where, what, and what to do.

mod code_map;
mod imports;
mod sources;
mod versions;

use crate::paths;
use crate::process::{self, Failure};

/// Checks everything and prints all complaints at once.
///
/// # Errors
/// When there is a complaint.
pub fn run() -> Result<(), Failure> {
    let root = paths::root();
    let mut complaints = Vec::new();
    for workspace in [root.clone(), root.join("guests")] {
        let formatted = process::run(
            process::cargo(&["fmt", "--all", "--check", "--", "--files-with-diff"])
                .current_dir(&workspace),
        );
        if formatted.is_err() {
            complaints.push(format!(
                "{}: not formatted; run `cargo fmt --all` there",
                workspace.display()
            ));
        }
    }
    complaints.extend(sources::check(&root)?);
    complaints.extend(imports::check(&root)?);
    complaints.extend(code_map::check(&root)?);
    complaints.extend(versions::check(&root)?);
    if complaints.is_empty() {
        println!("tidy: nothing to complain about");
        return Ok(());
    }
    for complaint in &complaints {
        println!("{complaint}");
    }
    Err(Failure::new(format!(
        "tidy: {} complaint(s), listed above",
        complaints.len()
    )))
}
