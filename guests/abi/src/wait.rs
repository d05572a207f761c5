//! Exit statuses as `wait4` reports them, and the signals that stand for the ways a process can be killed.

/// `wait4` option: return 0 at once when no child has ended.
pub const WNOHANG: u64 = 1;

/// Illegal instruction.
pub const SIGILL: i32 = 4;
/// Breakpoint or single step.
pub const SIGTRAP: i32 = 5;
/// Misaligned or impossible memory access.
pub const SIGBUS: i32 = 7;
/// Division by zero or quotient too large.
pub const SIGFPE: i32 = 8;
/// Forbidden memory access or privileged instruction.
pub const SIGSEGV: i32 = 11;

/// The wait status of a process that called `exit(code)`.
pub const fn exited(code: i32) -> i32 {
    (code & 0xff) << 8
}

/// The wait status of a process that was killed by `signal`.
pub const fn killed(signal: i32) -> i32 {
    signal & 0x7f
}

/// The exit code in a wait status, if the process exited.
pub const fn exit_code(status: i32) -> Option<i32> {
    if status & 0x7f == 0 {
        Some((status >> 8) & 0xff)
    } else {
        None
    }
}

/// The signal in a wait status, if the process was killed.
pub const fn signal(status: i32) -> Option<i32> {
    if status & 0x7f == 0 {
        None
    } else {
        Some(status & 0x7f)
    }
}

/// One number for both, as shells have it: the exit code, or 128 and the signal.
pub const fn shell_status(status: i32) -> i32 {
    match exit_code(status) {
        Some(code) => code,
        None => 128 + (status & 0x7f),
    }
}
