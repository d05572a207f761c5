//! Memory: the heap, the stack, and that what a process had is free again when it has ended.

use crate::children::status_of;
use crate::{Outcome, Test, check};
use core::hint::black_box;
use guest_rt::abi::layout::{PAGE_SIZE, USER_HEAP_SIZE};
use guest_rt::abi::syscalls::{ARCH_GET_FS, ARCH_PRCTL, ARCH_SET_FS};
use guest_rt::abi::wait::{self, SIGSEGV};
use guest_rt::errno::EFAULT;
use guest_rt::sys;

pub const TESTS: &[Test] = &[
    ("heap", heap),
    ("heap-limits", heap_limits),
    ("heap-comes-back", heap_comes_back),
    ("stack-grows", stack_grows),
    ("stack-overflow", stack_overflow),
    ("fs-base", fs_base),
];

#[allow(unsafe_code)] // Reason: heap memory has no owner but its address.
fn peek(address: u64) -> u64 {
    // SAFETY: callers have grown the heap over the address, or want the fault.
    unsafe { (address as *const u64).read_volatile() }
}

#[allow(unsafe_code)] // Reason: heap memory has no owner but its address.
fn poke(address: u64, value: u64) {
    // SAFETY: callers have grown the heap over the address, or want the fault.
    unsafe { (address as *mut u64).write_volatile(value) }
}

fn heap() -> Outcome {
    let start = sys::brk(0);
    check!(start.is_multiple_of(PAGE_SIZE));
    check!(sys::brk(start + 3 * PAGE_SIZE + 100) == start + 3 * PAGE_SIZE + 100);
    for page in 0..4 {
        let address = start + page * PAGE_SIZE;
        check!(peek(address) == 0);
        poke(address, page + 1);
    }
    check!(sys::brk(start + PAGE_SIZE) == start + PAGE_SIZE);
    check!(peek(start) == 1);
    let killed = Some(wait::killed(SIGSEGV));
    check!(status_of(|| peek(start + PAGE_SIZE) as i32) == killed);
    check!(sys::brk(start + 2 * PAGE_SIZE) == start + 2 * PAGE_SIZE);
    check!(peek(start + PAGE_SIZE) == 0);
    check!(sys::brk(start) == start);
    check!(status_of(|| peek(start) as i32) == killed);
    Ok(())
}

fn heap_limits() -> Outcome {
    let start = sys::brk(0);
    check!(sys::brk(start - 1) == start);
    check!(sys::brk(1) == start);
    check!(sys::brk(start + USER_HEAP_SIZE + 1) == start);
    check!(sys::brk(u64::MAX) == start);
    Ok(())
}

/// More heap, one process after the other, than the machine has memory.
fn heap_comes_back() -> Outcome {
    const MIB: u64 = 1 << 20;
    for _ in 0..80 {
        let status = status_of(|| {
            let start = sys::brk(0);
            let grown = sys::brk(start + MIB) == start + MIB;
            i32::from(!grown || peek(start + MIB - 8) != 0)
        });
        check!(status == Some(wait::exited(0)));
    }
    Ok(())
}

/// Uses about `kilobytes` of stack.
#[inline(never)]
fn recurse(kilobytes: u32) -> u32 {
    let block = black_box([1_u8; 1024]);
    if kilobytes == 0 {
        return 0;
    }
    recurse(kilobytes - 1) + u32::from(block[1023])
}

fn stack_grows() -> Outcome {
    check!(recurse(black_box(600)) == 600);
    Ok(())
}

fn stack_overflow() -> Outcome {
    let status = status_of(|| recurse(black_box(2000)) as i32);
    check!(status == Some(wait::killed(SIGSEGV)));
    Ok(())
}

#[allow(unsafe_code)] // Reason: `fs` is reached by instructions of its own.
fn fs_base() -> Outcome {
    let value = 0x0123_4567_89ab_cdef_u64;
    let mut base = 0_u64;
    let call = |code, address| {
        // SAFETY: this program does not use `fs`, and `base` may be written.
        unsafe { sys::system_call(ARCH_PRCTL, [code, address, 0, 0]) }
    };
    check!(call(ARCH_SET_FS, 0xffff_8000_0000_0000) == Err(EFAULT));
    check!(call(ARCH_SET_FS, &raw const value as u64) == Ok(0));
    check!(call(ARCH_GET_FS, &raw mut base as u64) == Ok(0));
    check!(black_box(base) == &raw const value as u64);
    sys::sched_yield();
    let read: u64;
    // SAFETY: `fs` points to `value`.
    unsafe { core::arch::asm!("mov {}, fs:[0]", out(reg) read, options(nostack, readonly)) };
    check!(read == value);
    Ok(())
}
