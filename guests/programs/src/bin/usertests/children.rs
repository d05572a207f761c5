//! Running a piece of a test in a child process, and seeing how it ended.

use guest_rt::sys;

/// Runs `work` in a child; its result is the child's exit code. Returns the wait status, or `None` if a system call on
/// the way failed.
pub fn status_of(work: impl FnOnce() -> i32) -> Option<i32> {
    match sys::fork() {
        Ok(0) => sys::exit(work()),
        Ok(child) => {
            let (ended, status) = sys::wait4(child.cast_signed(), 0).ok()??;
            (ended == child).then_some(status)
        }
        Err(_) => None,
    }
}
