//! SVM itself: switching it on, and the instruction that runs a guest (AMD64 manual volume 2, chapter 15).
#![allow(unsafe_code)] // Reason: the instructions, and the registers that they do not swap.

use crate::vmcb::{EFER_SVME, Vmcb};
use core::arch::{asm, global_asm, x86_64::__cpuid};
use core::fmt;
use guest_bare::cell::KernelCell;
use guest_bare::cpu::{self, msr};
use guest_bare::frames;

/// Where VMRUN keeps the host's registers.
const HOST_SAVE_AREA: u32 = 0xc001_0117;
const EXTENDED_FEATURES: u32 = 0x8000_0001;
const SVM_FEATURES: u32 = 0x8000_000a;
const HAS_SVM: u32 = 1 << 2;
const HAS_NESTED_PAGING: u32 = 1 << 0;
const HAS_NEXT_RIP: u32 = 1 << 3;

/// The general registers that VMRUN does not swap.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct Registers {
    pub rbx: u64,
    pub rcx: u64,
    pub rdx: u64,
    pub rsi: u64,
    pub rdi: u64,
    pub rbp: u64,
    pub r8: u64,
    pub r9: u64,
    pub r10: u64,
    pub r11: u64,
    pub r12: u64,
    pub r13: u64,
    pub r14: u64,
    pub r15: u64,
}

impl Registers {
    /// All zero.
    pub const ZERO: Registers = Registers {
        rbx: 0,
        rcx: 0,
        rdx: 0,
        rsi: 0,
        rdi: 0,
        rbp: 0,
        r8: 0,
        r9: 0,
        r10: 0,
        r11: 0,
        r12: 0,
        r13: 0,
        r14: 0,
        r15: 0,
    };
}

/// Why there are no fully virtualized domains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoSvm {
    /// The CPU has no SVM.
    NotThere,
    /// It has, but no nested paging.
    NoNestedPaging,
    /// No memory for the host's registers.
    NoMemory,
}

impl fmt::Display for NoSvm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            NoSvm::NotThere => "no SVM",
            NoSvm::NoNestedPaging => "SVM without nested paging",
            NoSvm::NoMemory => "no memory for SVM",
        })
    }
}

struct Host {
    /// A control block for what VMLOAD and VMSAVE swap of the host.
    vmcb: u64,
    /// The CPU tells where the next instruction is.
    has_next_rip: bool,
}

static HOST: KernelCell<Host> = KernelCell::new(Host {
    vmcb: 0,
    has_next_rip: false,
});

unsafe extern "C" {
    /// Runs the guest until it comes back; see the assembly below.
    fn run_guest(vmcb: u64, registers: *mut Registers, host: u64);
}

/// Switches SVM on.
pub fn set_up() -> Result<(), NoSvm> {
    let highest = __cpuid(0x8000_0000).eax;
    if highest < SVM_FEATURES || __cpuid(EXTENDED_FEATURES).ecx & HAS_SVM == 0 {
        return Err(NoSvm::NotThere);
    }
    let features = __cpuid(SVM_FEATURES).edx;
    if features & HAS_NESTED_PAGING == 0 {
        return Err(NoSvm::NoNestedPaging);
    }
    let save_area = frames::allocate().map_err(|_| NoSvm::NoMemory)?;
    let vmcb = frames::allocate().map_err(|_| NoSvm::NoMemory)?;
    // SAFETY: the CPU has SVM, so that the registers exist; the frames are nobody else's.
    unsafe {
        cpu::write_msr(msr::EFER, cpu::read_msr(msr::EFER) | EFER_SVME);
        cpu::write_msr(HOST_SAVE_AREA, save_area);
        asm!("vmsave rax", in("rax") vmcb, options(nostack, preserves_flags));
    }
    HOST.with(|host| {
        host.vmcb = vmcb;
        host.has_next_rip = features & HAS_NEXT_RIP != 0;
    });
    Ok(())
}

/// Does the CPU tell where the next instruction is?
pub fn has_next_rip() -> bool {
    HOST.with(|host| host.has_next_rip)
}

/// Runs a guest until it comes back. Interrupts of the host that are pending then are taken before this returns.
pub fn run(vmcb: Vmcb, registers: *mut Registers) {
    let host = HOST.with(|host| host.vmcb);
    // SAFETY: the control block is complete, and the registers are the domain's own; nothing is borrowed, so that
    // interrupt handlers may borrow.
    unsafe { run_guest(vmcb.0, registers, host) };
}

global_asm!(
    // run_guest(vmcb: u64, registers: *mut Registers, host: u64)
    ".pushsection .text.run_guest, \"ax\", @progbits",
    ".globl run_guest",
    "run_guest:",
    "push rbx",
    "push rbp",
    "push r12",
    "push r13",
    "push r14",
    "push r15",
    "push rdx",
    "push rsi",
    "mov rax, rdi",
    // From here no interrupt comes until the guest runs; then each one that the host permits brings it back.
    "clgi",
    "sti",
    "vmload rax",
    "mov rbx, [rsi]",
    "mov rcx, [rsi + 8]",
    "mov rdx, [rsi + 16]",
    "mov rdi, [rsi + 32]",
    "mov rbp, [rsi + 40]",
    "mov r8, [rsi + 48]",
    "mov r9, [rsi + 56]",
    "mov r10, [rsi + 64]",
    "mov r11, [rsi + 72]",
    "mov r12, [rsi + 80]",
    "mov r13, [rsi + 88]",
    "mov r14, [rsi + 96]",
    "mov r15, [rsi + 104]",
    "mov rsi, [rsi + 24]",
    ".globl enter_guest",
    "enter_guest:",
    "vmrun rax",
    ".globl left_guest",
    "left_guest:",
    "vmsave rax",
    "push rsi",
    "mov rsi, [rsp + 8]",
    "mov [rsi], rbx",
    "mov [rsi + 8], rcx",
    "mov [rsi + 16], rdx",
    "mov [rsi + 32], rdi",
    "mov [rsi + 40], rbp",
    "mov [rsi + 48], r8",
    "mov [rsi + 56], r9",
    "mov [rsi + 64], r10",
    "mov [rsi + 72], r11",
    "mov [rsi + 80], r12",
    "mov [rsi + 88], r13",
    "mov [rsi + 96], r14",
    "mov [rsi + 104], r15",
    "pop qword ptr [rsi + 24]",
    "pop rsi",
    "pop rax",
    "vmload rax",
    // What interrupted the guest is still pending, and is taken here.
    "stgi",
    "nop",
    "cli",
    "cld",
    "pop r15",
    "pop r14",
    "pop r13",
    "pop r12",
    "pop rbp",
    "pop rbx",
    "ret",
    ".popsection",
);
