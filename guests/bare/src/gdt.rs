//! Segments and the task-state segment. Long mode leaves little of them: rings, and which stacks an entry into the kernel
//! uses (AMD64 manual volume 2, sections 4.8 and 12.2.5).
#![allow(unsafe_code)] // Reason: loading descriptor tables that the CPU reads by address.

use crate::cell::KernelCell;
use core::arch::asm;

/// Selector of the kernel's code segment. `syscall` takes this and the next one.
pub const KERNEL_CODE: u16 = 0x08;
/// Selector of the kernel's data segment. `sysret` takes the two behind this one.
pub const KERNEL_DATA: u16 = 0x10;
/// Selector of the data segment of programs, with ring 3.
pub const USER_DATA: u16 = 0x18 | 3;
/// Selector of the code segment of programs, with ring 3.
pub const USER_CODE: u16 = 0x20 | 3;
const TASK_STATE: u16 = 0x28;

/// The stack number (IST) of the double fault: it must work when the kernel stack does not.
pub const DOUBLE_FAULT_STACK: u8 = 1;
const DOUBLE_FAULT_STACK_SIZE: usize = 8 << 10;

const TABLE_LENGTH: usize = 7;
/// Present, ring 0, 64-bit code.
const CODE: u64 = 0x00af_9b00_0000_ffff;
/// Present, ring 0, writable data.
const DATA: u64 = 0x00cf_9300_0000_ffff;
const RING_3: u64 = 3 << 45;

#[repr(C, packed(4))]
struct TaskStateSegment {
    reserved: u32,
    /// Stack pointer for entries into ring 0.
    rsp0: u64,
    others: [u64; 3],
    /// Stack pointers that a gate may ask for.
    interrupt_stacks: [u64; 7],
    reserved_end: [u16; 5],
    /// Behind the end of the segment: no port may be used by ring 3.
    io_map: u16,
}

#[repr(C, align(16))]
struct Stack([u8; DOUBLE_FAULT_STACK_SIZE]);

#[repr(C, packed)]
struct TablePointer {
    limit: u16,
    base: u64,
}

static TSS: KernelCell<TaskStateSegment> = KernelCell::new(TaskStateSegment {
    reserved: 0,
    rsp0: 0,
    others: [0; 3],
    interrupt_stacks: [0; 7],
    reserved_end: [0; 5],
    io_map: size_of::<TaskStateSegment>() as u16,
});
static GDT: KernelCell<[u64; TABLE_LENGTH]> =
    KernelCell::new([0, CODE, DATA, DATA | RING_3, CODE | RING_3, 0, 0]);
static DOUBLE_FAULT: KernelCell<Stack> = KernelCell::new(Stack([0; DOUBLE_FAULT_STACK_SIZE]));

/// Loads the segments.
pub fn set_up() {
    let [low, high] = task_state_descriptor();
    GDT.with(|gdt| (gdt[5], gdt[6]) = (low, high));
    // SAFETY: the table is static and complete; its code and data segments are like those in use.
    unsafe {
        load(
            GDT.address() as u64,
            TABLE_LENGTH,
            [KERNEL_CODE, KERNEL_DATA, TASK_STATE],
        );
    }
}

/// The two descriptors of ring 0: 64-bit code, and data.
pub const RING_0: [u64; 2] = [CODE, DATA];

/// The descriptor of the task-state segment, which takes two places. The segment is ready for use.
pub fn task_state_descriptor() -> [u64; 2] {
    let stack_top = DOUBLE_FAULT.address() as u64 + DOUBLE_FAULT_STACK_SIZE as u64;
    TSS.with(|tss| {
        let mut stacks = [0; 7];
        stacks[usize::from(DOUBLE_FAULT_STACK) - 1] = stack_top;
        tss.interrupt_stacks = stacks;
    });
    let base = TSS.address() as u64;
    let limit = size_of::<TaskStateSegment>() as u64 - 1;
    // Present, available 64-bit task-state segment; its base is spread over the descriptor.
    let low = limit | (base & 0xff_ffff) << 16 | 0x89 << 40 | (base >> 24 & 0xff) << 56;
    [low, base >> 32]
}

/// Loads a table of so many descriptors, and from it code, data and task state by their selectors.
///
/// # Safety
/// The table must stay, and have segments like those in use at these selectors.
pub unsafe fn load(base: u64, length: usize, [code, data, task]: [u16; 3]) {
    let pointer = TablePointer {
        limit: (length * 8 - 1) as u16,
        base,
    };
    // SAFETY: the caller's promise. `cs` is reloaded by a far return.
    unsafe {
        asm!(
            "lgdt [{pointer}]",
            "push {code}",
            "lea {scratch}, [rip + 2f]",
            "push {scratch}",
            "retfq",
            "2:",
            "mov ds, {data:e}",
            "mov es, {data:e}",
            "mov ss, {data:e}",
            "ltr {task:x}",
            pointer = in(reg) &raw const pointer,
            code = in(reg) u64::from(code),
            scratch = out(reg) _,
            data = in(reg) u32::from(data),
            task = in(reg) task,
        );
    }
}

/// Sets the stack on which an interrupt or exception enters from ring 3.
pub fn set_kernel_stack(top: u64) {
    TSS.with(|tss| tss.rsp0 = top);
}
