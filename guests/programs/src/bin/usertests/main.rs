//! Checks the kernel from the inside: every system call, every way to be killed, and what must survive a change of
//! process. Prints one line a test; the exit status is the number of failures. `usertests NAME` runs one test.
#![no_std]
#![no_main]

mod children;
mod faults;
mod files;
mod memory;
mod processes;
mod registers;
mod scheduling;

use guest_rt::{Args, println};

guest_rt::entry!(main);

/// What went wrong in a test.
pub struct Failure {
    /// The condition that should have been true.
    pub condition: &'static str,
    /// Where it stands.
    pub line: u32,
}

/// The outcome of a test.
pub type Outcome = Result<(), Failure>;

/// A test and its name.
pub type Test = (&'static str, fn() -> Outcome);

/// Ends the test as failed unless a condition is true.
macro_rules! check {
    ($condition:expr) => {
        if !$condition {
            return Err($crate::Failure {
                condition: stringify!($condition),
                line: line!(),
            });
        }
    };
}
pub(crate) use check;

const GROUPS: &[&[Test]] = &[
    files::TESTS,
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
    for (name, test) in tests.filter(|(name, _)| wanted.is_none_or(|wanted| wanted == *name)) {
        match test() {
            Ok(()) => {
                println!("usertests: {name} ok");
                passed += 1;
            }
            Err(failure) => {
                println!(
                    "usertests: {name} FAILED: not true: {} (line {})",
                    failure.condition, failure.line
                );
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
