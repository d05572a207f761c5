//! The first instructions: the hypervisor enters in 64-bit mode with its page tables, and with the guest-physical address of
//! the start information in `rdi`.
#![allow(unsafe_code)] // Reason: no stack yet.

use core::arch::global_asm;

/// Bytes of the stack the kernel boots on, which is also the stack of the idle loop.
const BOOT_STACK_SIZE: usize = 16 << 10;

global_asm!(
    ".pushsection .text.para_entry, \"ax\", @progbits",
    ".globl para_entry",
    "para_entry:",
    "lea rsp, [rip + boot_stack_top]",
    "xor ebp, ebp",
    "call image_main",
    "ud2",
    ".popsection",
    ".pushsection .bss.boot_stack, \"aw\", @nobits",
    ".balign 4096",
    "boot_stack: .skip {stack_size}",
    ".globl boot_stack_top",
    "boot_stack_top:",
    ".popsection",
    stack_size = const BOOT_STACK_SIZE,
);
