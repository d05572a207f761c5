//! A small 32-bit kernel as they were before virtualization was thought of: ring 0, segments, no paging, and no idea that
//! somebody might run it elsewhere. The same file boots on the bare machine (multiboot 1) and under our monitor, which runs
//! it in ring 1. It then looks at itself with the instructions that do not trap there, and says what it finds.
//!
//! All of it is assembly: what matters is which instructions it executes. Read `start.s` first.
#![no_std]
#![no_main]
#![allow(unsafe_code)] // Reason: all of it is assembly.

use core::arch::global_asm;
use core::panic::PanicInfo;

global_asm!(include_str!("start.s"), options(raw));
global_asm!(include_str!("console.s"), options(raw));
global_asm!(include_str!("traps.s"), options(raw));
global_asm!(include_str!("checks.s"), options(raw));
global_asm!(include_str!("program.s"), options(raw));

/// There is no Rust code that could panic; a binary without the standard library needs this all the same.
#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    loop {}
}
