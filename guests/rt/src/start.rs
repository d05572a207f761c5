//! The first instructions of a program. The kernel enters `_start` with `rsp` at the argument count (System V ABI, AMD64
//! supplement, section 3.4.1); there is no return address to go back to, so the end of `main` is an `exit_group`.
#![allow(unsafe_code)] // Reason: the entry is assembly, and finds the arguments by address.

use crate::{Args, sys};
use core::arch::global_asm;

/// Makes a function `fn main(args: Args) -> i32` the program; its result is the exit code.
#[macro_export]
macro_rules! entry {
    ($main:path) => {
        #[unsafe(no_mangle)]
        extern "C" fn program_main(stack: *const usize) -> ! {
            // SAFETY: `_start` calls this with the stack pointer it was entered with.
            unsafe { $crate::run($main, stack) }
        }
    };
}

global_asm!(
    ".globl _start",
    "_start:",
    "xor ebp, ebp", // the outermost frame has no caller
    "mov rdi, rsp",
    "and rsp, -16",
    "call program_main",
    "ud2",
);

/// Runs `main` on the arguments at `stack`; called by [`entry!`](crate::entry) only.
///
/// # Safety
/// `stack` must be the stack pointer with which the program was entered.
#[doc(hidden)]
pub unsafe fn run(main: fn(Args) -> i32, stack: *const usize) -> ! {
    // SAFETY: the caller's promise.
    let args = unsafe { Args::from_stack(stack) };
    sys::exit_group(main(args))
}
