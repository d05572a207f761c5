//! Kernel stacks: one for each slot of the task table, with unmapped pages below, so that an overflow is a double fault
//! and not a silent overwrite. A slot's stack is made when the slot is first used, and kept.
#![allow(unsafe_code)] // Reason: writing the first contents of a stack by address.

use crate::entry::TrapFrame;
use crate::frames::{self, OutOfMemory};
use crate::paging;
use guest_abi::layout::{KERNEL_STACK_SIZE, KERNEL_STACK_SPACING, KERNEL_STACKS, PAGE_SIZE};

/// What `switch_stacks` finds on the stack of a task that has never run: six registers, and where to go.
#[repr(C)]
struct FirstSwitch {
    preserved: [u64; 6],
    continue_at: u64,
    frame: TrapFrame,
}

unsafe extern "C" {
    fn trap_return();
}

/// Makes the stack of a slot; returns its top.
pub fn create(slot: usize) -> Result<u64, OutOfMemory> {
    let pages = KERNEL_STACK_SPACING / PAGE_SIZE;
    let guard = (KERNEL_STACK_SPACING - KERNEL_STACK_SIZE) / PAGE_SIZE;
    for page in guard..pages {
        let number = slot * pages as usize + page as usize;
        // An attempt that ran out of memory half-way may have left some.
        if !paging::has_stack_page(number) {
            paging::map_stack_page(number, frames::allocate()?);
        }
    }
    Ok(KERNEL_STACKS + (slot as u64 + 1) * KERNEL_STACK_SPACING)
}

/// Prepares a stack so that a switch to it goes to ring 3 with the registers of `frame`. Returns the stack pointer.
pub fn prepare(top: u64, frame: &TrapFrame) -> u64 {
    let start = top - size_of::<FirstSwitch>() as u64;
    let first = FirstSwitch {
        preserved: [0; 6],
        continue_at: trap_return as *const () as u64,
        frame: *frame,
    };
    // SAFETY: `top` comes from `create`, and nobody runs on this stack: the task is new.
    unsafe { (start as *mut FirstSwitch).write(first) };
    start
}
