//! Registers and flags must survive system calls and changes of process. Written in assembly, as only there one register
//! is one register.
#![allow(unsafe_code)] // Reason: assembly.

use crate::children::start;
use crate::{Outcome, Test, check};
use core::arch::global_asm;
use guest_rt::abi::syscalls::GETPPID;
use guest_rt::abi::wait::{self, WNOHANG};
use guest_rt::sys;

pub const TESTS: &[Test] = &[
    ("registers-over-system-call", over_system_call),
    ("registers-over-preemption", over_preemption),
];

unsafe extern "C" {
    /// Makes a system call with all registers full; 0 if all that must survive has survived.
    fn registers_over_system_call(number: u64) -> u64;
    /// Spins with all registers full; 0 if all are as they were.
    fn registers_over_spinning(rounds: u64) -> u64;
}

fn over_system_call() -> Outcome {
    // SAFETY: the function preserves what a function must preserve.
    check!(unsafe { registers_over_system_call(GETPPID) } == 0);
    Ok(())
}

/// The child works for a while without giving up the CPU, and so does this process. The child can only end if this
/// process is interrupted again and again, and nearly always that happens while it spins.
fn over_preemption() -> Outcome {
    let spin = || {
        // SAFETY: the function preserves what a function must preserve.
        unsafe { registers_over_spinning(200_000) }
    };
    let child = start(|| (0..10).any(|_| spin() != 0).into())?;
    loop {
        check!(spin() == 0);
        if let Some((_, status)) = sys::wait4(child.cast_signed(), WNOHANG)? {
            check!(status == wait::exited(0));
            return Ok(());
        }
    }
}

global_asm!(
    ".macro each_register instruction",
    "\\instruction rbx, -0x01020304",
    "\\instruction rbp, -0x11121314",
    "\\instruction rdx, -0x21222324",
    "\\instruction rsi, -0x31323334",
    "\\instruction rdi, -0x41424344",
    "\\instruction r8, -0x51525354",
    "\\instruction r9, -0x61626364",
    "\\instruction r10, -0x71727374",
    "\\instruction r12, 0x01020304",
    "\\instruction r13, 0x11121314",
    "\\instruction r14, 0x21222324",
    "\\instruction r15, 0x31323334",
    ".endm",
    ".macro compare register, value",
    "cmp \\register, \\value",
    "jne 9f",
    ".endm",
    ".macro save_preserved",
    "push rbx",
    "push rbp",
    "push r12",
    "push r13",
    "push r14",
    "push r15",
    ".endm",
    // Ends both functions; at 9 arrives what has not survived.
    ".macro finish",
    "xor eax, eax",
    "jmp 8f",
    "9:",
    "mov eax, 1",
    "8:",
    "cld",
    "pop r15",
    "pop r14",
    "pop r13",
    "pop r12",
    "pop rbp",
    "pop rbx",
    "ret",
    ".endm",
    // Carry and direction are set, sign, zero, parity and overflow are not.
    ".macro compare_flags",
    "pushfq",
    "pop rax",
    "and eax, 0xcc5",
    "cmp eax, 0x401",
    "jne 9f",
    ".endm",
    ".macro set_flags",
    "push 0x603",
    "popfq",
    ".endm",
    ".globl registers_over_system_call",
    "registers_over_system_call:",
    "save_preserved",
    "mov rax, rdi",
    "each_register mov",
    "set_flags",
    "syscall",
    "mov rcx, rax",
    "compare_flags",
    "each_register compare",
    "finish",
    ".globl registers_over_spinning",
    "registers_over_spinning:",
    "save_preserved",
    "push rdi", // the rounds, as all registers are in use
    "each_register mov",
    "mov rcx, 0x41424344",
    "mov r11, 0x51525354",
    "mov rax, 0x61626364",
    "set_flags",
    // Only instructions that leave all flags alone, so that they too must survive the whole loop: `dec` is done by `lea`
    // and the test by `jrcxz`, for which rcx lends itself.
    "2:",
    "xchg rcx, [rsp]",
    "lea rcx, [rcx - 1]",
    "jrcxz 3f",
    "xchg rcx, [rsp]",
    "jmp 2b",
    "3:",
    "xchg rcx, [rsp]",
    "mov [rsp], rax", // the flags' comparison needs it
    "compare_flags",
    "pop rax",
    "compare rax, 0x61626364",
    "compare r11, 0x51525354",
    "compare rcx, 0x41424344",
    "each_register compare",
    "finish",
);
