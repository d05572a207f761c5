//! Entering ring 3, and coming back: whatever brings the CPU back, an interrupt, an exception or `syscall`, the registers
//! are saved in one place and [`run`] returns.
#![allow(unsafe_code)] // Reason: assembly, and the registers that tell the CPU where to come back to.

use super::with;
use crate::unswapped;
use core::arch::global_asm;
use core::sync::atomic::{AtomicU64, Ordering};
use guest_bare::cell::KernelCell;
use guest_bare::cpu::{self, msr};
use guest_bare::gdt::{self, KERNEL_CODE, KERNEL_DATA, USER_CODE, USER_DATA};
use guest_bare::outer_ring::Saved;
use guest_bare::trap_frame::{SYSTEM_CALL, TrapFrame};

/// Cleared on `syscall`: trap, interrupt, direction, nested task, alignment check.
const FLAGS_CLEARED: u64 = 1 << 8 | 1 << 9 | 1 << 10 | 1 << 14 | 1 << 18;
/// Flags that a domain may choose: arithmetic, trap, direction, resume, alignment check, identification.
const FLAGS_FREE: u64 = 0xcd5 | 1 << 8 | 1 << 16 | 1 << 18 | 1 << 21;
/// Interrupts on, and the bit that is always set.
const FLAGS_FIXED: u64 = 0x202;

#[unsafe(export_name = "outer_frame")]
static SAVED: KernelCell<Saved> = KernelCell::new(Saved(TrapFrame::ZERO));

/// The root in CR3, so that it is only written when it changes.
static LOADED_ROOT: AtomicU64 = AtomicU64::new(0);

unsafe extern "C" {
    fn enter_outer_ring();
    fn para_system_call();
}

/// Tells the CPU where `syscall` and interrupts from ring 3 go.
pub fn set_up() {
    let segments = u64::from(KERNEL_DATA) << 48 | u64::from(KERNEL_CODE) << 32;
    // SAFETY: these registers exist in long mode; the entry keeps to what they promise.
    unsafe {
        cpu::write_msr(msr::STAR, segments);
        cpu::write_msr(msr::LSTAR, para_system_call as *const () as u64);
        cpu::write_msr(msr::FMASK, FLAGS_CLEARED);
    }
    gdt::set_kernel_stack(SAVED.address() as u64 + size_of::<Saved>() as u64);
}

/// Uses other page tables. All of a domain's have the hypervisor's part.
pub fn load_root(root: u64) {
    if LOADED_ROOT.swap(root, Ordering::Relaxed) != root {
        // SAFETY: `tables` and `builder` put the hypervisor's part into each root that a domain has.
        unsafe { cpu::set_page_table_root(root) };
    }
}

/// Forgets all translations.
pub fn forget_all() {
    let root = LOADED_ROOT.load(Ordering::Relaxed);
    if root != 0 {
        // SAFETY: the root in use.
        unsafe { cpu::set_page_table_root(root) };
    }
}

/// Runs a domain until it comes back; its registers are then in its frame. `root` is the one to use meanwhile.
pub fn run(slot: usize, root: u64) {
    load_root(root);
    unswapped::deny();
    let (frame, fs_base) = with(slot, |para| (para.frame, para.fs_base));
    SAVED.with(|saved| saved.0 = harmless(&frame));
    // SAFETY: a base in the lower half; the hypervisor does not use `fs`. The frame is harmless, and ring 3 cannot touch
    // the hypervisor's memory. Nothing is borrowed, so that interrupt handlers may borrow.
    unsafe {
        cpu::write_msr(msr::FS_BASE, fs_base);
        enter_outer_ring();
    }
    let frame = SAVED.with(|saved| saved.0);
    with(slot, |para| para.frame = frame);
}

/// What can be loaded without harm, whatever a domain says: ring 3, interrupts on, a canonical address.
fn harmless(frame: &TrapFrame) -> TrapFrame {
    TrapFrame {
        cs: USER_CODE.into(),
        ss: USER_DATA.into(),
        rflags: frame.rflags & FLAGS_FREE | FLAGS_FIXED,
        rip: canonical(frame.rip),
        ..*frame
    }
}

/// An address that is not canonical becomes one that is, and that no domain has: it faults there.
pub fn canonical(address: u64) -> u64 {
    let extended = (address << 16).cast_signed() >> 16;
    if extended as u64 == address {
        address
    } else {
        0
    }
}

global_asm!(
    ".pushsection .text.ring_3, \"ax\", @progbits",
    // `syscall`: the CPU changes no stack. What it would have pushed for an interrupt is written by hand.
    ".globl para_system_call",
    "para_system_call:",
    "mov [rip + para_user_stack], rsp",
    "lea rsp, [rip + outer_frame + {frame_size}]",
    "push {user_data}",
    "push qword ptr [rip + para_user_stack]",
    "push r11",
    "push {user_code}",
    "push rcx",
    "push 0",
    "push {system_call}",
    "jmp left_outer_ring",
    ".popsection",
    ".pushsection .bss.para_stack, \"aw\", @nobits",
    ".balign 8",
    "para_user_stack: .skip 8",
    ".popsection",
    frame_size = const size_of::<TrapFrame>(),
    user_data = const USER_DATA,
    user_code = const USER_CODE,
    system_call = const SYSTEM_CALL,
);
