//! The interrupt descriptor table: which code runs for which vector (AMD64 manual volume 2, section 8.2).
#![allow(unsafe_code)] // Reason: loading a table that the CPU reads by address; the entry stubs are assembly.

use crate::cell::KernelCell;
use crate::gdt;
use core::arch::asm;

/// Exceptions, then the sixteen lines of the interrupt controllers.
pub const VECTORS: usize = 48;
const VECTOR_BREAKPOINT: usize = 3;
const VECTOR_DOUBLE_FAULT: usize = 8;
/// Present, interrupt gate: entering clears the interrupt flag.
const INTERRUPT_GATE: u64 = 0x8e << 40;
const FROM_RING_3: u64 = 3 << 45;

#[repr(C, packed)]
struct TablePointer {
    limit: u16,
    base: u64,
}

static IDT: KernelCell<[[u64; 2]; VECTORS]> = KernelCell::new([[0; 2]; VECTORS]);

unsafe extern "C" {
    /// The addresses of the entry stubs (see `entry`).
    static vector_stubs: [u64; VECTORS];
}

/// Fills the table and loads it.
pub fn set_up() {
    // SAFETY: a table of constants in read-only data.
    let stubs = unsafe { &vector_stubs };
    IDT.with(|idt| {
        for (vector, (gate, &stub)) in idt.iter_mut().zip(stubs).enumerate() {
            let stack = if vector == VECTOR_DOUBLE_FAULT {
                u64::from(gdt::DOUBLE_FAULT_STACK) << 32
            } else {
                0
            };
            // Only `int3` may be asked for by a program; other `int` instructions are protection faults.
            let ring = if vector == VECTOR_BREAKPOINT {
                FROM_RING_3
            } else {
                0
            };
            let selector = u64::from(gdt::KERNEL_CODE) << 16;
            gate[0] = (stub & 0xffff)
                | selector
                | stack
                | INTERRUPT_GATE
                | ring
                | (stub >> 16 & 0xffff) << 48;
            gate[1] = stub >> 32;
        }
    });
    let pointer = TablePointer {
        limit: (VECTORS * 16 - 1) as u16,
        base: IDT.address() as u64,
    };
    // SAFETY: the table is static and complete.
    unsafe { asm!("lidt [{}]", in(reg) &raw const pointer, options(nostack, preserves_flags)) };
}
