//! Processes: fork, execve, exit, wait4, and the small calls around them.

use crate::children::{start, status_of};
use crate::{Outcome, Test, check};
use core::ffi::CStr;
use guest_rt::abi::wait::{self, WNOHANG};
use guest_rt::errno::{E2BIG, EAGAIN, ECHILD, EINVAL, ENOENT, ENOEXEC, ENOSYS};
use guest_rt::{Args, sys};

pub const TESTS: &[Test] = &[
    ("identity", identity),
    ("uname", uname),
    ("unknown-system-call", unknown_system_call),
    ("exit-codes", exit_codes),
    ("wait-errors", wait_errors),
    ("wait-for-one", wait_for_one),
    ("fork-copies", fork_copies),
    ("exec", exec),
    ("exec-errors", exec_errors),
    ("orphan", orphan),
    ("many-forks", many_forks),
    ("fork-until-full", fork_until_full),
];

fn identity() -> Outcome {
    let this = sys::getpid();
    check!(this > 1);
    check!(sys::getppid() == 1);
    let status = status_of(|| i32::from(sys::getppid() != this || sys::getpid() <= this));
    check!(status == Some(wait::exited(0)));
    Ok(())
}

fn uname() -> Outcome {
    let name = sys::uname()?;
    check!(name.field(0) == "Ringside");
    check!(!name.field(1).is_empty());
    check!(name.field(4) == "x86_64");
    Ok(())
}

#[allow(unsafe_code)] // Reason: a system call that does not exist.
fn unknown_system_call() -> Outcome {
    // SAFETY: there is no such call, so nothing happens.
    check!(unsafe { sys::system_call(999, [0; 4]) } == Err(ENOSYS));
    // SAFETY: as above; the number is larger than any table.
    check!(unsafe { sys::system_call(u64::MAX, [0; 4]) } == Err(ENOSYS));
    Ok(())
}

fn exit_codes() -> Outcome {
    for code in [0, 1, 42, 255] {
        check!(status_of(|| code) == Some(wait::exited(code)));
    }
    check!(status_of(|| 0x1234) == Some(wait::exited(0x34)));
    check!(status_of(|| sys::exit_group(7)) == Some(wait::exited(7)));
    check!(status_of(|| panic!("panicking on purpose")) == Some(wait::exited(101)));
    Ok(())
}

fn wait_errors() -> Outcome {
    check!(sys::wait4(-1, 0) == Err(ECHILD));
    check!(sys::wait4(1, 0) == Err(ECHILD));
    check!(sys::wait4(-1, WNOHANG) == Err(ECHILD));
    check!(sys::wait4(-1, 1 << 20) == Err(EINVAL));
    Ok(())
}

fn wait_for_one() -> Outcome {
    let mut children = [0; 3];
    for (code, child) in (10..).zip(&mut children) {
        *child = start(|| code)?.cast_signed();
    }
    for (code, child) in (10..13).zip(children).rev() {
        check!(sys::wait4(child, 0) == Ok(Some((child.cast_unsigned(), wait::exited(code)))));
        check!(sys::wait4(child, 0) == Err(ECHILD));
    }
    Ok(())
}

fn fork_copies() -> Outcome {
    let mut value = core::hint::black_box(1);
    let status = status_of(|| {
        value += 1;
        core::hint::black_box(value)
    });
    check!(status == Some(wait::exited(2)));
    check!(core::hint::black_box(value) == 1);
    Ok(())
}

/// The argument with which this program becomes the one that [`exec`] starts.
pub const CHECK_ARGUMENTS: &CStr = c"--check-arguments";
const ARGUMENTS: [&CStr; 3] = [c"one", c"", c"three words here"];
const ARGUMENTS_ARE_RIGHT: i32 = 42;

/// Are the remaining arguments those that [`exec`] passes?
pub fn check_arguments(args: Args) -> i32 {
    if args.eq(ARGUMENTS) {
        ARGUMENTS_ARE_RIGHT
    } else {
        1
    }
}

fn exec() -> Outcome {
    let status = status_of(|| {
        let [one, two, three] = ARGUMENTS;
        sys::execve(
            c"/bin/usertests",
            &[c"usertests", CHECK_ARGUMENTS, one, two, three],
        )
        .0
    });
    check!(status == Some(wait::exited(ARGUMENTS_ARE_RIGHT)));
    Ok(())
}

fn exec_errors() -> Outcome {
    check!(sys::execve(c"/bin/no-such-program", &[]) == ENOENT);
    check!(sys::execve(c"/etc/rc", &[]) == ENOEXEC);
    let mut long = [b'a'; 3000];
    long[2999] = 0;
    let long = CStr::from_bytes_with_nul(&long).unwrap_or(c"");
    check!(sys::execve(c"/bin/hello", &[long, long]) == E2BIG);
    check!(sys::wait4(-1, 0) == Err(ECHILD));
    Ok(())
}

/// A child whose parent ends becomes a child of init.
fn orphan() -> Outcome {
    let wait_for_init = || {
        while sys::getppid() != 1 {
            sys::sched_yield();
        }
        0
    };
    let status = status_of(|| start(wait_for_init).is_err().into());
    check!(status == Some(wait::exited(0)));
    check!(sys::wait4(-1, 0) == Err(ECHILD));
    Ok(())
}

/// More processes, one after the other, than there is memory for at once.
fn many_forks() -> Outcome {
    for code in 0..200 {
        check!(status_of(|| code) == Some(wait::exited(code)));
    }
    Ok(())
}

fn fork_until_full() -> Outcome {
    for _ in 0..2 {
        let mut children = 0;
        let error = loop {
            match start(|| 3) {
                Ok(_) => children += 1,
                Err(error) => break error,
            }
        };
        check!(error == EAGAIN);
        check!((50..64).contains(&children));
        for _ in 0..children {
            check!(matches!(sys::wait4(-1, 0), Ok(Some((_, status))) if status == wait::exited(3)));
        }
        check!(sys::wait4(-1, 0) == Err(ECHILD));
    }
    Ok(())
}
