//! The doors of a kernel in ring 3 on our hypervisor. An interrupt, exception or system call comes to the hypervisor first,
//! which puts on the kernel's stack what the CPU would have pushed, and enters here. The way back is a hypercall.
#![allow(unsafe_code)] // Reason: assembly.

use crate::cpu;
use crate::idt::VECTORS;
use core::arch::global_asm;
use guest_abi::hypercalls::{RETURN, SET_SYSTEM_CALL};
use guest_bare::trap_frame::SYSTEM_CALL;
pub use guest_bare::trap_frame::TrapFrame;

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

/// Tells the hypervisor where a program's `syscall` enters.
pub fn set_up() {
    cpu::must(SET_SYSTEM_CALL, [syscall_entry as *const () as u64, 0, 0]);
}

/// System calls use the same stack as interrupts: `gdt::set_kernel_stack` has told it.
pub fn set_kernel_stack(_top: u64) {}

global_asm!(
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
    ".irp register,rax,rbx,rcx,rdx,rsi,rdi,rbp,r8,r9,r10,r11,r12,r13,r14,r15",
    "push \\register",
    ".endr",
    ".endm",
    ".macro restore_registers",
    ".irp register,r15,r14,r13,r12,r11,r10,r9,r8,rbp,rdi,rsi,rdx,rcx,rbx,rax",
    "pop \\register",
    ".endr",
    ".endm",

    ".pushsection .text.entry, \"ax\", @progbits",
    ".irp number,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48",
    "vector_stub \\number",
    ".endr",

    ".globl trap_entry",
    "trap_entry:",
    "save_registers",
    "cld",
    "mov rdi, rsp",
    "call handle_trap",
    ".globl trap_return",
    "trap_return:",
    "restore_registers",
    "add rsp, 16", // vector and error code
    ".globl return_by_hypercall",
    "return_by_hypercall:",
    // The three registers that the hypercall itself needs; the hypervisor loads them from here.
    "push rcx",
    "push r11",
    "push rax",
    "mov eax, {return_number}",
    "syscall",
    "ud2",

    ".globl syscall_entry",
    "syscall_entry:",
    "push 0",
    "push {system_call}",
    "save_registers",
    "cld",
    "mov rdi, rsp",
    "call handle_system_call",
    ".globl syscall_return",
    "syscall_return:",
    "restore_registers",
    "add rsp, 16",
    "jmp return_by_hypercall",

    // switch_stacks(save: *mut u64, load: u64): as on the bare machine.
    ".globl switch_stacks",
    "switch_stacks:",
    ".irp register,rbx,rbp,r12,r13,r14,r15",
    "push \\register",
    ".endr",
    "mov [rdi], rsp",
    "mov rsp, rsi",
    ".irp register,r15,r14,r13,r12,rbp,rbx",
    "pop \\register",
    ".endr",
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
    return_number = const RETURN,
    system_call = const SYSTEM_CALL,
);
