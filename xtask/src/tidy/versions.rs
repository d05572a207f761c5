//! Pinned versions that must agree with each other.

use std::fs;
use std::path::Path;

use crate::process::Failure;
use crate::setup;

/// Complaints about versions that disagree and lock files that name where they were made.
pub fn check(root: &Path) -> Result<Vec<String>, Failure> {
    let read = |name: &str| {
        let path = root.join(name);
        fs::read_to_string(&path).map_err(|error| Failure::io("read", &path, &error))
    };
    let mut complaints = Vec::new();
    if let Some(library) = locked_version(&read("Cargo.lock")?, "wasm-bindgen")
        && library != setup::WASM_BINDGEN
    {
        complaints.push(format!(
            "Cargo.lock: wasm-bindgen is {library}, but xtask installs the tool {}; they must be equal",
            setup::WASM_BINDGEN
        ));
    }
    if read("package-lock.json")?.contains("\"resolved\"") {
        complaints.push(
            "package-lock.json: names a registry; write it with the .npmrc beside it".to_owned(),
        );
    }
    Ok(complaints)
}

/// The version that a Cargo.lock gives for a package.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let (_, after) = lock.split_once(&format!("name = \"{package}\"\nversion = \""))?;
    after.split_once('"').map(|(version, _)| version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_a_version_from_a_lock_file() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.1\"\n\n\
            [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "js-sys"), None);
    }
}
