//! Single instructions that Rust has no words for.
#![allow(unsafe_code)] // Reason: privileged instructions; each function says why it is safe to call, or is `unsafe`.

use core::arch::asm;

/// Model-specific registers (AMD64 manual volume 2, appendix A).
pub mod msr {
    /// Segments that `syscall` and `sysret` load.
    pub const STAR: u32 = 0xc000_0081;
    /// Where `syscall` jumps to.
    pub const LSTAR: u32 = 0xc000_0082;
    /// Flags that `syscall` clears.
    pub const FMASK: u32 = 0xc000_0084;
    /// Base address of `fs`.
    pub const FS_BASE: u32 = 0xc000_0100;
    /// Base address of `gs`.
    pub const GS_BASE: u32 = 0xc000_0101;
    /// The base address that `swapgs` puts into `gs`.
    pub const KERNEL_GS_BASE: u32 = 0xc000_0102;
}

/// Reads a port.
pub fn port_read(port: u16) -> u8 {
    let value;
    // SAFETY: the devices of this machine do not write to memory.
    unsafe {
        asm!("in al, dx", in("dx") port, out("al") value, options(nomem, nostack, preserves_flags))
    };
    value
}

/// Writes to a port.
pub fn port_write(port: u16, value: u8) {
    // SAFETY: the devices of this machine do not write to memory.
    unsafe {
        asm!("out dx, al", in("dx") port, in("al") value, options(nomem, nostack, preserves_flags))
    };
}

/// Writes a model-specific register.
///
/// # Safety
/// The register must exist, and the value must keep the running code running.
pub unsafe fn write_msr(register: u32, value: u64) {
    // SAFETY: the caller's promise.
    unsafe {
        asm!("wrmsr", in("ecx") register, in("eax") value as u32, in("edx") (value >> 32) as u32,
            options(nostack, preserves_flags));
    }
}

/// The address of the last page fault.
pub fn fault_address() -> u64 {
    let address;
    // SAFETY: reading CR2 changes nothing.
    unsafe { asm!("mov {}, cr2", out(reg) address, options(nomem, nostack, preserves_flags)) };
    address
}

/// Switches to another page-table root, and so forgets all translations.
///
/// # Safety
/// The root must map the kernel as the present one does.
pub unsafe fn set_page_table_root(physical: u64) {
    // SAFETY: the caller's promise.
    unsafe { asm!("mov cr3, {}", in(reg) physical, options(nostack, preserves_flags)) };
}

/// Forgets the translation of one page.
pub fn forget_translation(address: u64) {
    // SAFETY: a translation that is forgotten is looked up again in the tables.
    unsafe { asm!("invlpg [{}]", in(reg) address, options(nostack, preserves_flags)) };
}

/// Lets interrupts in, sleeps until one comes, and shuts them out again. `sti` takes effect only after the next
/// instruction, so that no interrupt can slip in between and leave the CPU asleep.
pub fn sleep_until_interrupt() {
    // SAFETY: the handlers preserve all registers; no borrow of kernel data is alive in the idle loop.
    unsafe { asm!("sti", "hlt", "cli") };
}

/// Stops for good.
pub fn halt_forever() -> ! {
    loop {
        // SAFETY: nothing runs after this.
        unsafe { asm!("cli", "hlt", options(nomem, nostack)) };
    }
}
