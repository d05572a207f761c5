//! What tests in `tests/` share. The comparison with the host's own CPU has a program of its own, too.

#[cfg(all(target_arch = "x86_64", target_os = "linux"))]
pub mod differential;
