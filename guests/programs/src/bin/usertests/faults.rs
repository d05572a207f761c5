//! All the ways a program can be killed, each in a child.
#![allow(unsafe_code)] // Reason: doing what is forbidden is the point; each child dies of it.

use crate::children::status_of;
use crate::{Outcome, Test, check};
use core::arch::asm;
use guest_rt::abi::wait::{self, SIGFPE, SIGILL, SIGSEGV, SIGTRAP};

pub const TESTS: &[Test] = &[
    ("null-pointer", null_pointer),
    ("kernel-memory", kernel_memory),
    ("not-canonical", not_canonical),
    ("write-code", write_code),
    ("write-constant", write_constant),
    ("execute-data", execute_data),
    ("execute-stack", execute_stack),
    ("invalid-opcode", invalid_opcode),
    ("divide-error", divide_error),
    ("breakpoint", breakpoint),
    ("software-interrupt", software_interrupt),
    ("privileged", privileged),
];

static CONSTANT: u64 = 1;
/// A `ret`, in memory that may not be executed.
static mut DATA: [u8; 1] = [0xc3];

/// Runs a piece of assembly in a child, with an operand in `rax`, and checks what it was killed by.
macro_rules! check_killed {
    ($signal:expr, $($line:literal),+) => { check_killed!($signal, $($line),+; 0) };
    ($signal:expr, $($line:literal),+; $operand:expr) => {{
        let operand: u64 = $operand;
        let status = status_of(|| {
            // SAFETY: in a child of its own, which this kills. Should it survive, it exits at once.
            unsafe { asm!($($line),+, inout("rax") operand => _, out("rcx") _, out("rdx") _) };
            0
        });
        check!(status == Some(wait::killed($signal)));
    }};
}

fn null_pointer() -> Outcome {
    check_killed!(SIGSEGV, "mov qword ptr [rax], 1");
    check_killed!(SIGSEGV, "mov rax, [rax + 8]");
    check_killed!(SIGSEGV, "call rax");
    Ok(())
}

fn kernel_memory() -> Outcome {
    let kernel = 0xffff_ffff_8011_0000_u64;
    let direct_map = 0xffff_8000_0010_0000_u64;
    check_killed!(SIGSEGV, "mov rax, [rax]"; kernel);
    check_killed!(SIGSEGV, "mov [rax], rax"; kernel);
    check_killed!(SIGSEGV, "call rax"; kernel);
    check_killed!(SIGSEGV, "mov rax, [rax]"; direct_map);
    Ok(())
}

fn not_canonical() -> Outcome {
    let hole = 0x0000_8000_0000_0000_u64;
    check_killed!(SIGSEGV, "mov rax, [rax]"; hole);
    check_killed!(SIGSEGV, "mov [rax], rax"; hole);
    Ok(())
}

fn write_code() -> Outcome {
    check_killed!(SIGSEGV, "mov byte ptr [rax], 0xc3"; write_code as *const () as u64);
    Ok(())
}

fn write_constant() -> Outcome {
    check_killed!(SIGSEGV, "mov qword ptr [rax], 2"; &raw const CONSTANT as u64);
    Ok(())
}

fn execute_data() -> Outcome {
    check_killed!(SIGSEGV, "call rax"; &raw const DATA as u64);
    Ok(())
}

fn execute_stack() -> Outcome {
    let code = [0xc3_u8];
    check_killed!(SIGSEGV, "call rax"; code.as_ptr() as u64);
    Ok(())
}

fn invalid_opcode() -> Outcome {
    check_killed!(SIGILL, "ud2");
    Ok(())
}

fn divide_error() -> Outcome {
    check_killed!(SIGFPE, "xor edx, edx", "xor ecx, ecx", "div rcx");
    // A quotient that does not fit.
    check_killed!(SIGFPE, "mov edx, 1", "mov ecx, 1", "div rcx");
    check_killed!(
        SIGFPE,
        "mov rax, 0x8000000000000000",
        "cqo",
        "mov rcx, -1",
        "idiv rcx"
    );
    Ok(())
}

fn breakpoint() -> Outcome {
    check_killed!(SIGTRAP, "int3");
    Ok(())
}

/// Only the breakpoint may be raised by an instruction of ring 3.
fn software_interrupt() -> Outcome {
    check_killed!(SIGSEGV, "int 0x80");
    check_killed!(SIGSEGV, "int 14");
    check_killed!(SIGSEGV, "int 32");
    Ok(())
}

fn privileged() -> Outcome {
    check_killed!(SIGSEGV, "hlt");
    check_killed!(SIGSEGV, "cli");
    check_killed!(SIGSEGV, "sti");
    check_killed!(SIGSEGV, "out 0xf4, al");
    check_killed!(SIGSEGV, "mov dx, 0x3f8", "in al, dx");
    check_killed!(SIGSEGV, "mov rax, cr3");
    check_killed!(SIGSEGV, "mov cr0, rax");
    check_killed!(SIGSEGV, "mov ecx, 0xc0000080", "rdmsr");
    check_killed!(SIGSEGV, "mov ecx, 0xc0000082", "wrmsr");
    check_killed!(SIGSEGV, "invlpg [rax]");
    check_killed!(SIGSEGV, "swapgs");
    check_killed!(SIGSEGV, "lidt [rsp]");
    check_killed!(SIGSEGV, "sysretq");
    Ok(())
}
