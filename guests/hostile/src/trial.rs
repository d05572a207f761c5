//! Executes one instruction that may fault, and tells how it ended. The fault's handler goes on behind the trial.

#[cfg(not(feature = "para"))]
use core::arch::asm;
use core::arch::global_asm;
use core::sync::atomic::{AtomicU64, Ordering};
use guest_bare::idt::{self, VECTORS};

/// The vector of the last fault, and one more, so that 0 is none.
#[unsafe(export_name = "trial_fault")]
static FAULT: AtomicU64 = AtomicU64::new(0);
/// Where the handler goes on.
#[unsafe(export_name = "trial_resume")]
static RESUME: AtomicU64 = AtomicU64::new(0);

unsafe extern "C" {
    static trial_stubs: [u64; VECTORS];
    fn try_read(address: u64) -> u64;
    fn try_write(address: u64) -> u64;
}

/// How a trial ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Without an exception.
    Done,
    /// With the exception of this vector.
    Fault(u64),
}

/// Takes all exceptions.
pub fn set_up() {
    guest_bare::gdt::set_up();
    // SAFETY: a table of constants.
    let stubs = unsafe { &trial_stubs };
    idt::set_up(stubs.iter().copied());
}

/// Reads eight bytes.
pub fn read(address: u64) -> Outcome {
    run(|| {
        // SAFETY: a fault is taken; what is read is thrown away.
        let _ = unsafe { try_read(address) };
    })
}

/// Writes zeros over eight bytes.
pub fn write(address: u64) -> Outcome {
    run(|| {
        // SAFETY: none: whether this does harm is the question.
        let _ = unsafe { try_write(address) };
    })
}

/// Executes something that may fault.
pub fn run(what: impl FnOnce()) -> Outcome {
    FAULT.store(0, Ordering::SeqCst);
    what();
    match FAULT.load(Ordering::SeqCst) {
        0 => Outcome::Done,
        fault => Outcome::Fault(fault - 1),
    }
}

/// Puts one instruction where a fault of it is taken.
macro_rules! instruction {
    ($text:literal $(, $operand:tt)*) => {
        $crate::trial::run(|| {
            // SAFETY: a fault is taken; the registers that the instruction changes are declared.
            unsafe {
                core::arch::asm!(
                    "lea {scratch}, [rip + 2f]",
                    "mov [rip + trial_resume], {scratch}",
                    $text,
                    "2:",
                    scratch = out(reg) _, inout("rax") 0_u64 => _, inout("rcx") $crate::trial::OPERAND => _,
                    inout("rdx") 0_u64 => _, out("r11") _, out("rdi") _, out("rsi") _,
                );
            }
        })
    };
}
pub(crate) use instruction;

/// What `rcx` holds: a model-specific register that no domain has.
pub const OPERAND: u64 = 0xc001_0117;

/// Loads an empty interrupt table, so that the next exception is a triple fault.
#[cfg(not(feature = "para"))]
pub fn forget_handlers() {
    let nothing = [0_u64; 2];
    // SAFETY: none; nothing goes on after the next exception.
    unsafe { asm!("lidt [{}]", in(reg) &raw const nothing) };
}

global_asm!(
    ".macro trial_stub number",
    "trial_stub_\\number:",
    ".if \\number == 8 || (\\number >= 10 && \\number <= 14) || \\number == 17 || \\number == 21 || \\number == 29 || \\number == 30",
    "add rsp, 8",
    ".endif",
    "push rax",
    "mov eax, \\number + 1",
    "mov [rip + trial_fault], rax",
    "mov rax, [rip + trial_resume]",
    "mov [rsp + 8], rax",
    "pop rax",
    "jmp trial_return",
    ".endm",
    ".pushsection .text.trial, \"ax\", @progbits",
    ".irp number,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48",
    "trial_stub \\number",
    ".endr",
    // try_read(address), try_write(address): a fault goes on at their end.
    ".globl try_read",
    "try_read:",
    "lea rax, [rip + 2f]",
    "mov [rip + trial_resume], rax",
    "mov rax, [rdi]",
    "2:",
    "ret",
    ".globl try_write",
    "try_write:",
    "lea rax, [rip + 2f]",
    "mov [rip + trial_resume], rax",
    "mov qword ptr [rdi], 0",
    "2:",
    "ret",
    ".popsection",
    ".pushsection .rodata.trial_stubs, \"a\", @progbits",
    ".balign 8",
    ".globl trial_stubs",
    "trial_stubs:",
    ".irp number,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48",
    ".quad trial_stub_\\number",
    ".endr",
    ".popsection",
);

#[cfg(not(feature = "para"))]
global_asm!(
    ".pushsection .text.trial, \"ax\", @progbits",
    "trial_return:",
    "iretq",
    ".popsection",
);

#[cfg(feature = "para")]
global_asm!(
    ".pushsection .text.trial, \"ax\", @progbits",
    "trial_return:",
    "push rcx",
    "push r11",
    "push rax",
    "mov eax, {number}",
    "syscall",
    ".popsection",
    number = const guest_abi::hypercalls::RETURN,
);
