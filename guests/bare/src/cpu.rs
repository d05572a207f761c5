//! Single instructions that Rust has no words for.
#![allow(unsafe_code)] // Reason: privileged instructions; each function says why it is safe to call, or is `unsafe`.

use core::arch::asm;
use guest_abi::Errno;

/// Model-specific registers (AMD64 manual volume 2, appendix A).
pub mod msr {
    /// Which extensions are on: long mode, `syscall`, no-execute, virtual machines.
    pub const EFER: u32 = 0xc000_0080;
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

/// Reads a port, `size` bytes (1, 2 or 4) at a time.
pub fn port_read_sized(port: u16, size: u8) -> u32 {
    let value: u32;
    // SAFETY: as above.
    unsafe {
        match size {
            1 => return port_read(port).into(),
            2 => {
                let word: u16;
                asm!("in ax, dx", in("dx") port, out("ax") word, options(nomem, nostack, preserves_flags));
                value = word.into();
            }
            _ => {
                asm!("in eax, dx", in("dx") port, out("eax") value, options(nomem, nostack, preserves_flags));
            }
        }
    }
    value
}

/// Writes to a port, `size` bytes (1, 2 or 4) at a time.
pub fn port_write_sized(port: u16, value: u32, size: u8) {
    // SAFETY: as above.
    unsafe {
        match size {
            1 => port_write(port, value as u8),
            2 => {
                asm!("out dx, ax", in("dx") port, in("ax") value as u16, options(nomem, nostack, preserves_flags));
            }
            _ => {
                asm!("out dx, eax", in("dx") port, in("eax") value, options(nomem, nostack, preserves_flags));
            }
        }
    }
}

/// Fills `bytes` with words from a port, one after the other, by one repeated instruction.
pub fn port_read_words<const N: usize>(port: u16, bytes: &mut [u8; N]) {
    // SAFETY: the instruction writes the bytes that are lent, or one less if their number is odd.
    unsafe {
        asm!("rep insw", in("dx") port, inout("rdi") bytes.as_mut_ptr() => _,
            inout("rcx") N / 2 => _, options(nostack, preserves_flags));
    }
}

/// Reads a model-specific register.
///
/// # Safety
/// The register must exist.
pub unsafe fn read_msr(register: u32) -> u64 {
    let (low, high): (u32, u32);
    // SAFETY: the caller's promise.
    unsafe {
        asm!("rdmsr", in("ecx") register, out("eax") low, out("edx") high,
            options(nomem, nostack, preserves_flags));
    }
    u64::from(high) << 32 | u64::from(low)
}

/// The time-stamp counter.
pub fn time_stamp() -> u64 {
    let (low, high): (u32, u32);
    // SAFETY: reading it changes nothing.
    unsafe {
        asm!("rdtsc", out("eax") low, out("edx") high, options(nomem, nostack, preserves_flags))
    };
    u64::from(high) << 32 | u64::from(low)
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

/// The selector in DS, which 64-bit code does not use.
pub fn data_segment() -> u16 {
    let selector: u16;
    // SAFETY: reading a segment register changes nothing.
    unsafe { asm!("mov {0:x}, ds", out(reg) selector, options(nomem, nostack, preserves_flags)) };
    selector
}

/// Lets interrupts in, sleeps until one comes, and shuts them out again. `sti` takes effect only after the next
/// instruction, so that no interrupt can slip in between and leave the CPU asleep.
pub fn sleep_until_interrupt() {
    // SAFETY: the handlers preserve all registers; no borrow of kernel data is alive in the idle loop.
    unsafe { asm!("sti", "hlt", "cli") };
}

/// Asks the hypervisor that this kernel runs on, fully virtualized. Without one it is an invalid instruction.
pub fn hypercall(number: u64, arguments: [u64; 3]) -> Result<u64, Errno> {
    let result: i64;
    // SAFETY: the hypervisor changes no register but `rax`, and no memory of this kernel's.
    unsafe {
        asm!("vmmcall", inlateout("rax") number => result, in("rdi") arguments[0],
            in("rsi") arguments[1], in("rdx") arguments[2], options(nostack));
    }
    if (-4095..0).contains(&result) {
        Err(Errno(-result as i32))
    } else {
        Ok(result as u64)
    }
}

/// Stops for good.
pub fn halt_forever() -> ! {
    loop {
        // SAFETY: nothing runs after this.
        unsafe { asm!("cli", "hlt", options(nomem, nostack)) };
    }
}
