//! The interrupt descriptor table: which code runs for which vector (AMD64 manual volume 2, section 8.2).
#![allow(unsafe_code)] // Reason: loading a table that the CPU reads by address; the entry stubs are assembly.

use crate::cell::KernelCell;
use crate::gdt;
use core::arch::asm;

/// Exceptions, behind them the sixteen lines of the interrupt controllers, and one vector for a hypervisor's events.
pub const VECTORS: usize = 49;
/// As many as there can be.
pub const MOST_VECTORS: usize = 256;
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

static IDT: KernelCell<[[u64; 2]; MOST_VECTORS]> = KernelCell::new([[0; 2]; MOST_VECTORS]);

/// Fills the table with the addresses of the entry stubs, one for each vector from 0 on, and loads it.
pub fn set_up(stubs: impl Iterator<Item = u64>) {
    let count = IDT.with(|idt| {
        let mut count = 0;
        for (vector, (gate, stub)) in idt.iter_mut().zip(stubs).enumerate() {
            // Only `int3` may be asked for by a program; other `int` instructions are protection faults.
            let ring = if vector == VECTOR_BREAKPOINT {
                FROM_RING_3
            } else {
                0
            };
            *gate = self::gate(vector, stub, gdt::KERNEL_CODE);
            gate[0] |= ring;
            count = vector + 1;
        }
        count
    });
    // SAFETY: the table is static and complete.
    unsafe { load(IDT.address() as u64, count) };
}

/// A gate for ring 0: this vector enters at `stub`, in the code segment with this selector.
pub fn gate(vector: usize, stub: u64, code: u16) -> [u64; 2] {
    let stack = if vector == VECTOR_DOUBLE_FAULT {
        u64::from(gdt::DOUBLE_FAULT_STACK) << 32
    } else {
        0
    };
    let selector = u64::from(code) << 16;
    let low = (stub & 0xffff) | selector | stack | INTERRUPT_GATE | (stub >> 16 & 0xffff) << 48;
    [low, stub >> 32]
}

/// Loads a table of so many gates.
///
/// # Safety
/// The table must stay, and its gates must lead to entries.
pub unsafe fn load(base: u64, length: usize) {
    let pointer = TablePointer {
        limit: (length * 16 - 1) as u16,
        base,
    };
    // SAFETY: the caller's promise.
    unsafe { asm!("lidt [{}]", in(reg) &raw const pointer, options(nostack, preserves_flags)) };
}
