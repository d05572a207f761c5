//! The scheduler: processes that never give up the CPU must all get on.

use crate::children::start;
use crate::{Outcome, Test, check};
use core::hint::black_box;
use guest_rt::abi::wait::{self, WNOHANG};
use guest_rt::sys;

pub const TESTS: &[Test] = &[
    ("preemption", preemption),
    ("two-spinners", two_spinners),
    ("yield", yield_to_child),
];

fn spin(rounds: u32) {
    for round in 0..rounds {
        black_box(round);
    }
}

/// Asks again and again whether the child has ended, which never gives up the CPU. Without preemption it never would.
fn preemption() -> Outcome {
    let child = start(|| {
        spin(100_000);
        9
    })?;
    loop {
        spin(1000);
        match sys::wait4(child.cast_signed(), WNOHANG) {
            Ok(None) => {}
            ended => {
                check!(ended == Ok(Some((child, wait::exited(9)))));
                return Ok(());
            }
        }
    }
}

/// Two at once, besides this process, which waits for them in order.
fn two_spinners() -> Outcome {
    let mut children = [0; 2];
    for (code, child) in (1..).zip(&mut children) {
        *child = start(|| {
            spin(1_000_000);
            code
        })?;
    }
    for (code, child) in (1..).zip(children) {
        check!(sys::wait4(child.cast_signed(), 0) == Ok(Some((child, wait::exited(code)))));
    }
    Ok(())
}

fn yield_to_child() -> Outcome {
    let child = start(|| 5)?;
    let mut turns = 0;
    while sys::wait4(child.cast_signed(), WNOHANG) == Ok(None) {
        sys::sched_yield();
        turns += 1;
        check!(turns < 1000);
    }
    Ok(())
}
