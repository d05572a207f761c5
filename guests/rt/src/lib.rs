//! What a user program needs under it when there is no standard library: the first instructions, the arguments, the
//! system calls, printing and panicking. Nothing here is special to our kernel: the programs run on Linux as well.
#![no_std]

pub mod args;
pub mod print;
mod start;
#[doc(hidden)]
pub use start::run;
pub mod sys;

pub use args::Args;
pub use guest_abi as abi;
pub use guest_abi::errno::{self, Errno};

use core::panic::PanicInfo;

/// The exit code of a program that panicked, as Rust programs on Linux have it.
const PANIC_EXIT_CODE: i32 = 101;

#[panic_handler]
fn panic(info: &PanicInfo<'_>) -> ! {
    print::write_line(2, format_args!("{info}"));
    sys::exit_group(PANIC_EXIT_CODE)
}
