//! Running somebody else's code in an outer ring, and the doors by which the CPU comes back: an entry stub for each vector.
//! What came from an outer ring has its registers saved in one place, and the call that went there returns; what came from
//! ring 0 itself goes to a handler.
//!
//! A macro, because the handler has the name of whoever uses it.
#![allow(unsafe_code)] // Reason: the symbol of the first stub.

use crate::idt::MOST_VECTORS;
use crate::trap_frame::TrapFrame;

/// Where the CPU and the entries save registers: the CPU pushes onto its upper end.
#[repr(C, align(16))]
pub struct Saved(pub TrapFrame);

/// Bytes from one stub to the next.
const STUB_SIZE: u64 = 16;

/// The addresses of the entry stubs, by vector, from the address of the first one.
pub fn vectors(first_stub: u64) -> impl Iterator<Item = u64> {
    (0..MOST_VECTORS as u64).map(move |vector| first_stub + vector * STUB_SIZE)
}

/// The entry stubs `first_stub`, and `enter_outer_ring`, which returns when the CPU has come back. The registers are in
/// the static `outer_frame`, a [`Saved`]. What happens in ring 0 is told to `handle_host_trap(vector, error, rip)`.
#[macro_export]
macro_rules! outer_ring_entries {
    () => {
        core::arch::global_asm!(
            ".pushsection .text.outer_ring, \"ax\", @progbits",
            ".balign 16",
            ".globl first_stub",
            "first_stub:",
            ".set vector, 0",
            ".rept 256",
            ".balign 16",
            ".if vector == 8 || (vector >= 10 && vector <= 14) || vector == 17 || vector == 21 || vector == 29 || vector == 30",
            ".else",
            ".byte 0x6a, 0", // push 0
            ".endif",
            ".byte 0x68", // push vector
            ".long vector",
            "jmp host_trap",
            ".set vector, vector + 1",
            ".endr",
            ".globl host_trap",
            "host_trap:",
            "test byte ptr [rsp + 24], 3",
            "jnz left_outer_ring",
            "push rax",
            "push rcx",
            "push rdx",
            "push rsi",
            "push rdi",
            "push r8",
            "push r9",
            "push r10",
            "push r11",
            "cld",
            "mov rdi, [rsp + 72]",
            "mov rsi, [rsp + 80]",
            "mov rdx, [rsp + 88]",
            "push rbp",
            "mov rbp, rsp",
            "and rsp, -16",
            "call handle_host_trap",
            "mov rsp, rbp",
            "pop rbp",
            "pop r11",
            "pop r10",
            "pop r9",
            "pop r8",
            "pop rdi",
            "pop rsi",
            "pop rdx",
            "pop rcx",
            "pop rax",
            "add rsp, 16",
            "iretq",

            // enter_outer_ring(): with the registers in outer_frame. Returns when the CPU has come back.
            ".globl enter_outer_ring",
            "enter_outer_ring:",
            ".irp register,rbx,rbp,r12,r13,r14,r15",
            "push \\register",
            ".endr",
            "mov [rip + host_stack], rsp",
            "lea rsp, [rip + outer_frame]",
            ".irp register,r15,r14,r13,r12,r11,r10,r9,r8,rbp,rdi,rsi,rdx,rcx,rbx,rax",
            "pop \\register",
            ".endr",
            "add rsp, 16",
            "iretq",

            // With vector and error on the stack, which is the upper end of outer_frame.
            ".globl left_outer_ring",
            "left_outer_ring:",
            ".irp register,rax,rbx,rcx,rdx,rsi,rdi,rbp,r8,r9,r10,r11,r12,r13,r14,r15",
            "push \\register",
            ".endr",
            "cld",
            "mov rsp, [rip + host_stack]",
            ".irp register,r15,r14,r13,r12,rbp,rbx",
            "pop \\register",
            ".endr",
            "ret",
            ".popsection",
            ".pushsection .bss.host_stack, \"aw\", @nobits",
            ".balign 8",
            "host_stack: .skip 8",
            ".popsection",
        );
    };
}
