//! How much memory the process has needed at most; known on Linux only.

use std::string::String;

/// Bytes; 0 where it is not known.
pub fn peak() -> u64 {
    std::fs::read_to_string("/proc/self/status")
        .ok()
        .and_then(|status| {
            let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
            line.split_whitespace().nth(1)?.parse::<u64>().ok()
        })
        .map_or(0, |kib| kib << 10)
}

/// The same for people.
pub fn text() -> String {
    match peak() {
        0 => "not known here".into(),
        bytes => std::format!("{} MiB", bytes >> 20),
    }
}
