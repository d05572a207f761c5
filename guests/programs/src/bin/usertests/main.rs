//! Checks the kernel from the inside: every system call, every way to be killed, and what must survive a change of
//! process. Prints one line a test; the exit status is the number of failures. `usertests NAME` runs the tests whose
//! names begin so.
#![no_std]
#![no_main]

mod children;
mod disk;
mod faults;
mod files;
mod memory;
mod processes;
mod registers;
mod scheduling;

use core::fmt;
use guest_rt::{Args, Errno, println};

guest_rt::entry!(main);

/// What went wrong in a test.
pub enum Failure {
    /// A condition that should have been true, and the line it stands in.
    NotTrue(&'static str, u32),
    /// A system call that should have worked.
    SystemCall(Errno),
}

impl From<Errno> for Failure {
    fn from(error: Errno) -> Failure {
        Failure::SystemCall(error)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::NotTrue(condition, line) => write!(f, "not true: {condition} (line {line})"),
            Failure::SystemCall(error) => write!(f, "a system call failed: {}", error.text()),
        }
    }
}

/// The outcome of a test.
pub type Outcome = Result<(), Failure>;

/// A test and its name.
pub type Test = (&'static str, fn() -> Outcome);

/// Ends the test as failed unless a condition is true.
macro_rules! check {
    ($condition:expr) => {
        if !$condition {
            return Err($crate::Failure::NotTrue(stringify!($condition), line!()));
        }
    };
}
pub(crate) use check;

const GROUPS: &[&[Test]] = &[
    files::TESTS,
    disk::TESTS,
    processes::TESTS,
    memory::TESTS,
    faults::TESTS,
    registers::TESTS,
    scheduling::TESTS,
];

fn main(mut args: Args) -> i32 {
    let wanted = args.nth(1);
    if wanted == Some(processes::CHECK_ARGUMENTS) {
        return processes::check_arguments(args);
    }
    let tests = GROUPS.iter().copied().flatten();
    let wanted = wanted.and_then(|word| word.to_str().ok());
    let mut passed = 0;
    let mut failed = 0;
    for (name, test) in
        tests.filter(|(name, _)| wanted.is_none_or(|wanted| name.starts_with(wanted)))
    {
        match test() {
            Ok(()) => {
                println!("usertests: {name} ok");
                passed += 1;
            }
            Err(failure) => {
                println!("usertests: {name} FAILED: {failure}");
                failed += 1;
            }
        }
    }
    if failed == 0 {
        println!("usertests: all {passed} passed");
    } else {
        println!("usertests: {failed} of {} failed", passed + failed);
    }
    failed
}
