//! Running a piece of a test in a child process, and seeing how it ended.

use guest_rt::{Errno, sys};

/// Runs `work` in a child; its result is the child's exit code. Returns the child's process number.
pub fn start(work: impl FnOnce() -> i32) -> Result<u32, Errno> {
    match sys::fork()? {
        0 => sys::exit(work()),
        child => Ok(child),
    }
}

/// Runs `work` in a child and waits for it. Returns the wait status, or `None` if a system call on the way failed.
pub fn status_of(work: impl FnOnce() -> i32) -> Option<i32> {
    let child = start(work).ok()?;
    let (ended, status) = sys::wait4(child.cast_signed(), 0).ok()??;
    (ended == child).then_some(status)
}
