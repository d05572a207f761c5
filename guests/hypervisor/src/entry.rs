//! The doors by which interrupts and exceptions come to the hypervisor itself. An interrupt is only noted; the main loop
//! looks at what was noted. An exception is a bug.
#![allow(unsafe_code)] // Reason: assembly, and the name by which it calls the handler.

use crate::{apic, domains, sched};
use core::arch::global_asm;
use guest_abi::hypervisor::DOM0;
use guest_bare::cpu;
use guest_bare::idt::MOST_VECTORS;

/// Bytes from one stub to the next.
const STUB_SIZE: u64 = 16;
const FIRST_INTERRUPT: u64 = 32;

unsafe extern "C" {
    static first_stub: u8;
}

/// The addresses of the entry stubs, by vector.
pub fn vectors() -> impl Iterator<Item = u64> {
    let first = (&raw const first_stub) as u64;
    (0..MOST_VECTORS as u64).map(move |vector| first + vector * STUB_SIZE)
}

/// Called by the stubs.
#[unsafe(no_mangle)]
extern "C" fn handle_host_trap(vector: u64, error: u64, rip: u64) {
    match vector {
        0..FIRST_INTERRUPT => panic!(
            "exception {vector} in the hypervisor, error {error:#x}, at rip {rip:#x}, address {:#x}",
            cpu::fault_address()
        ),
        _ => host_interrupt(vector),
    }
}

/// An interrupt has come, whoever had the CPU.
pub fn host_interrupt(vector: u64) {
    match vector as u8 {
        apic::TIMER_VECTOR => {
            apic::end_of_interrupt();
            domains::tick();
            sched::time_is_up();
        }
        apic::SPURIOUS_VECTOR => {}
        // All others come from the old controllers, which are Dom0's, and whose vectors it has chosen.
        vector => domains::interrupt(DOM0, vector),
    }
}

global_asm!(
    ".pushsection .text.host_entry, \"ax\", @progbits",
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
    // Ring 3 is a paravirtual domain: its registers go into its frame.
    "test byte ptr [rsp + 24], 3",
    "jnz left_ring_3",
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
    ".popsection",
);
