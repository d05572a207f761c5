//! The monitor: commands on the hypervisor's own console.

/// Looks whether something was typed.
pub fn poll() {}
