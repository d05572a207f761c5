//! Segments: the hypervisor's, which are laid out like ours. A program's and the kernel's are both those of ring 3.

use crate::cpu;
use guest_abi::hypercalls::SET_STACK;

/// Selector of the kernel's code segment, as it stands in the frame of an interrupted kernel.
pub const KERNEL_CODE: u16 = 0x08;
/// Selector of the kernel's data segment, as it stands there.
pub const KERNEL_DATA: u16 = 0x10;
/// Selector of the data segment of programs, with ring 3.
pub const USER_DATA: u16 = 0x18 | 3;
/// Selector of the code segment of programs, with ring 3.
pub const USER_CODE: u16 = 0x20 | 3;

/// Nothing to do.
pub fn set_up() {}

/// Sets the stack on which the kernel is entered from a program.
pub fn set_kernel_stack(top: u64) {
    cpu::must(SET_STACK, [top, 0, 0]);
}
