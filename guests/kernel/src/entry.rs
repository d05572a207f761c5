//! The doors between the rings, in assembly: entry by interrupt or exception, entry by `syscall`, and the ways back. Each
//! entry saves all registers as a [`TrapFrame`] on the task's kernel stack, whatever the reason was.
#![allow(unsafe_code)] // Reason: assembly, and the registers that tell the CPU where it is.

use crate::cell::KernelCell;
use crate::cpu::{self, msr};
use crate::gdt::{KERNEL_CODE, KERNEL_DATA, USER_CODE, USER_DATA};
use crate::idt::VECTORS;
use core::arch::global_asm;
use core::mem::offset_of;
use guest_bare::trap_frame::SYSTEM_CALL;

pub use guest_bare::trap_frame::TrapFrame;

/// Cleared on `syscall`: trap, interrupt, direction, nested task, alignment check.
const FLAGS_CLEARED: u64 = 1 << 8 | 1 << 9 | 1 << 10 | 1 << 14 | 1 << 18;

/// What `syscall_entry` needs before it has a stack, reached through `gs` after `swapgs`.
#[repr(C)]
struct PerCpu {
    /// Top of the current task's kernel stack.
    kernel_stack: u64,
    /// The program's stack pointer, for the two instructions until it is saved.
    user_stack: u64,
}

static PER_CPU: KernelCell<PerCpu> = KernelCell::new(PerCpu {
    kernel_stack: 0,
    user_stack: 0,
});

unsafe extern "C" {
    fn syscall_entry();
    /// The addresses of the entry stubs below.
    static vector_stubs: [u64; VECTORS];
}

/// The addresses of the entry stubs, by vector.
pub fn vectors() -> &'static [u64; VECTORS] {
    // SAFETY: a table of constants in read-only data.
    unsafe { &vector_stubs }
}

/// Tells the CPU where `syscall` goes and what `gs` is in the kernel.
pub fn set_up() {
    let segments = u64::from(KERNEL_DATA) << 48 | u64::from(KERNEL_CODE) << 32;
    // SAFETY: these registers exist in long mode; the entry keeps to what they promise. `gs` is only used by it.
    unsafe {
        cpu::write_msr(msr::STAR, segments);
        cpu::write_msr(msr::LSTAR, syscall_entry as *const () as u64);
        cpu::write_msr(msr::FMASK, FLAGS_CLEARED);
        cpu::write_msr(msr::GS_BASE, PER_CPU.address() as u64);
        cpu::write_msr(msr::KERNEL_GS_BASE, 0);
    }
}

/// Sets the stack on which `syscall` enters.
pub fn set_kernel_stack(top: u64) {
    PER_CPU.with(|per_cpu| per_cpu.kernel_stack = top);
}

global_asm!(
    // The stubs: one per vector. Some exceptions push an error code; for all others a zero takes its place.
    ".macro vector_stub number",
    ".globl vector_\\number",
    "vector_\\number:",
    ".if \\number == 8 || (\\number >= 10 && \\number <= 14) || \\number == 17 || \\number == 21 || \\number == 29 || \\number == 30",
    ".else",
    "push 0",
    ".endif",
    "push \\number",
    "jmp trap_entry",
    ".endm",
    ".macro save_registers",
    "push rax",
    "push rbx",
    "push rcx",
    "push rdx",
    "push rsi",
    "push rdi",
    "push rbp",
    "push r8",
    "push r9",
    "push r10",
    "push r11",
    "push r12",
    "push r13",
    "push r14",
    "push r15",
    ".endm",
    ".macro restore_registers",
    "pop r15",
    "pop r14",
    "pop r13",
    "pop r12",
    "pop r11",
    "pop r10",
    "pop r9",
    "pop r8",
    "pop rbp",
    "pop rdi",
    "pop rsi",
    "pop rdx",
    "pop rcx",
    "pop rbx",
    "pop rax",
    ".endm",

    ".pushsection .text.entry, \"ax\", @progbits",
    ".irp number,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48",
    "vector_stub \\number",
    ".endr",

    // Interrupts and exceptions. `gs` changes hands only when the ring does.
    ".globl trap_entry",
    "trap_entry:",
    "test byte ptr [rsp + 24], 3",
    "jz 2f",
    "swapgs",
    "2:",
    "save_registers",
    "cld",
    "mov rdi, rsp",
    "call handle_trap",
    ".globl trap_return",
    "trap_return:",
    "restore_registers",
    "test byte ptr [rsp + 24], 3",
    "jz 2f",
    "swapgs",
    "2:",
    "add rsp, 16", // vector and error code
    "iretq",

    // System calls. The CPU has put the return address into rcx and the flags into r11, and changed nothing else.
    ".globl syscall_entry",
    "syscall_entry:",
    "swapgs",
    "mov gs:[{user_stack}], rsp",
    "mov rsp, gs:[{kernel_stack}]",
    "push {user_data}",
    "push qword ptr gs:[{user_stack}]",
    "push r11",
    "push {user_code}",
    "push rcx",
    "push 0",
    "push {system_call}",
    "save_registers",
    "mov rdi, rsp",
    "call handle_system_call",
    ".globl syscall_return",
    "syscall_return:",
    "restore_registers",
    "mov rcx, [rsp + 16]",
    "mov r11, [rsp + 32]",
    "mov rsp, [rsp + 40]",
    "swapgs",
    "sysretq",

    // switch_stacks(save: *mut u64, load: u64): from one kernel stack to another. What a function must preserve is
    // pushed; the rest its caller has saved already.
    ".globl switch_stacks",
    "switch_stacks:",
    "push rbx",
    "push rbp",
    "push r12",
    "push r13",
    "push r14",
    "push r15",
    "mov [rdi], rsp",
    "mov rsp, rsi",
    "pop r15",
    "pop r14",
    "pop r13",
    "pop r12",
    "pop rbp",
    "pop rbx",
    "ret",
    ".popsection",

    ".pushsection .rodata.vector_stubs, \"a\", @progbits",
    ".balign 8",
    ".globl vector_stubs",
    "vector_stubs:",
    ".irp number,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48",
    ".quad vector_\\number",
    ".endr",
    ".popsection",
    user_stack = const offset_of!(PerCpu, user_stack),
    kernel_stack = const offset_of!(PerCpu, kernel_stack),
    user_data = const USER_DATA,
    user_code = const USER_CODE,
    system_call = const SYSTEM_CALL,
);
