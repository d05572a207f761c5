//! Where things lie: the work tree, cargo's output, the tools' cache. Every other module asks here.

use std::env;
use std::path::{Path, PathBuf};

/// The folder that holds the workspace's Cargo.toml.
#[must_use]
pub fn root() -> PathBuf {
    let crate_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    crate_folder.parent().unwrap_or(crate_folder).to_path_buf()
}

/// Where cargo puts what it builds for the main workspace: `CARGO_TARGET_DIR`, else `target/`.
#[must_use]
pub fn cargo_target() -> PathBuf {
    target_override().unwrap_or_else(|| root().join("target"))
}

/// Where cargo puts what it builds for the guests: `CARGO_TARGET_DIR`, else `guests/target/`.
#[must_use]
pub fn guests_target() -> PathBuf {
    target_override().unwrap_or_else(|| root().join("guests/target"))
}

/// The built guest images. Always below `target/`, whatever `CARGO_TARGET_DIR` says, so that tests and the command
/// line find them by a path that never changes.
#[must_use]
pub fn images() -> PathBuf {
    root().join("target/guests")
}

/// What a static host serves.
#[must_use]
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The per-user folder of the tools which xtask installs: `cargo install --root` puts them in its `bin/`.
///
/// `None` when neither `XDG_CACHE_HOME` nor `HOME` is set.
#[must_use]
pub fn tools() -> Option<PathBuf> {
    let cache = env::var_os("XDG_CACHE_HOME")
        .filter(|path| !path.is_empty())
        .map(PathBuf::from)
        .or_else(|| env::var_os("HOME").map(|home| Path::new(&home).join(".cache")))?;
    Some(cache.join("ringside/tools"))
}

fn target_override() -> Option<PathBuf> {
    let folder = env::var_os("CARGO_TARGET_DIR").filter(|path| !path.is_empty())?;
    // Relative paths are relative to where cargo runs, and xtask always runs it at the root or names the folder.
    Some(root().join(folder))
}
