//! What is a privileged instruction on the bare machine, as a hypercall.
#![allow(unsafe_code)] // Reason: the instruction that makes one, and the page that the hypervisor writes.

use core::arch::asm;
use guest_abi::Errno;
use guest_abi::hypercalls as number;
use guest_abi::shared::{PARA_SHARED, SharedPage};

/// Model-specific registers that a kernel writes.
pub mod msr {
    /// Base address of `fs`.
    pub const FS_BASE: u32 = 0xc000_0100;
}

/// Asks the hypervisor.
pub fn hypercall(number: u64, arguments: [u64; 3]) -> Result<u64, Errno> {
    let result: i64;
    // SAFETY: the hypervisor changes no register but `rax`, and those that `syscall` itself changes.
    unsafe {
        asm!("syscall", inlateout("rax") number => result, in("rdi") arguments[0],
            in("rsi") arguments[1], in("rdx") arguments[2], out("rcx") _, out("r11") _,
            options(nostack));
    }
    if (-4095..0).contains(&result) {
        Err(Errno(-result as i32))
    } else {
        Ok(result as u64)
    }
}

/// Asks for something that cannot be refused to a kernel without mistakes.
pub fn must(number: u64, arguments: [u64; 3]) -> u64 {
    match hypercall(number, arguments) {
        Ok(value) => value,
        Err(error) => panic!(
            "the hypervisor refuses {} ({:#x}, {:#x}, {:#x}): {}",
            number::name(number).unwrap_or("?"),
            arguments[0],
            arguments[1],
            arguments[2],
            error.name()
        ),
    }
}

/// Reads a port; all ones if this domain has no devices.
pub fn port_read(port: u16) -> u8 {
    port_read_sized(port, 1) as u8
}

/// The same, `size` bytes (1, 2 or 4) at a time.
pub fn port_read_sized(port: u16, size: u8) -> u32 {
    hypercall(number::PORT_READ, [port.into(), size.into(), 0]).unwrap_or(u64::MAX) as u32
}

/// Writes to a port, if this domain has devices.
pub fn port_write(port: u16, value: u8) {
    // Without devices it is a write to an empty bus.
    let _ = hypercall(number::PORT_WRITE, [port.into(), value.into(), 0]);
}

/// Writes a model-specific register: the base of `fs` is the only one.
///
/// # Safety
/// None beyond the bare machine's: see there.
pub unsafe fn write_msr(register: u32, value: u64) {
    assert_eq!(
        register,
        msr::FS_BASE,
        "the hypervisor has the other registers"
    );
    must(number::SET_FS_BASE, [value, 0, 0]);
}

/// What the hypervisor tells this domain.
pub fn shared_page() -> *mut SharedPage {
    PARA_SHARED as *mut SharedPage
}

/// The address of the last page fault.
pub fn fault_address() -> u64 {
    // SAFETY: the hypervisor has mapped the page.
    unsafe { (&raw const (*shared_page()).fault_address).read_volatile() }
}

/// Takes the bits of the event channels that have something to say.
pub fn take_pending() -> u32 {
    // SAFETY: the hypervisor has mapped the page; it may set bits at any time, and so one instruction takes them all.
    unsafe {
        let pending = core::sync::atomic::AtomicU32::from_ptr(&raw mut (*shared_page()).pending);
        pending.swap(0, core::sync::atomic::Ordering::Relaxed)
    }
}

/// Switches to another page-table root, and so forgets all translations.
///
/// # Safety
/// The root must map the kernel as the present one does; the hypervisor sees to that.
pub unsafe fn set_page_table_root(root: u64) {
    must(
        number::SWITCH_ROOT,
        [crate::paging::machine_frame(root), 0, 0],
    );
}

/// Forgets the translation of one page.
pub fn forget_translation(address: u64) {
    must(number::FORGET, [address, 0, 0]);
}

/// Sleeps until an event comes.
pub fn sleep_until_interrupt() {
    must(number::BLOCK, [0; 3]);
}

/// Stops for good.
pub fn halt_forever() -> ! {
    loop {
        sleep_until_interrupt();
    }
}
