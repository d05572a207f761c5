//! Where things are: virtual addresses of kernel and programs, and the debug-exit port.

/// Bytes of a page.
pub const PAGE_SIZE: u64 = 4096;

/// Programs are linked here.
pub const USER_BASE: u64 = 0x40_0000;
/// Lowest address at which a program may ask to be loaded: null pointers always fault.
pub const USER_LOWEST: u64 = 0x1_0000;
/// Just above the highest address that a program's image and heap may use.
pub const USER_IMAGE_END: u64 = 0x1000_0000_0000;
/// Just above the highest address of ring 3. The last page below the canonical hole stays empty, so that a `syscall`
/// can never leave a return address that is not canonical.
pub const USER_END: u64 = 0x7fff_ffff_f000;
/// A program's stack grows down from here.
pub const USER_STACK_TOP: u64 = USER_END;
/// A program's stack grows to this many bytes, page by page, as it is touched.
pub const USER_STACK_SIZE: u64 = 1 << 20;
/// A heap grows to this many bytes.
pub const USER_HEAP_SIZE: u64 = 32 << 20;

/// All RAM, mapped in the kernel: physical address + this.
pub const DIRECT_MAP: u64 = 0xffff_8000_0000_0000;
/// RAM above this is not used.
pub const DIRECT_MAP_SIZE: u64 = 4 << 30;
/// Kernel stacks: slot n of the task table owns the n-th [`KERNEL_STACK_SPACING`] bytes.
pub const KERNEL_STACKS: u64 = 0xffff_c000_0000_0000;
/// Bytes from one kernel stack to the next; the lower part is never mapped, and so guards the stack.
pub const KERNEL_STACK_SPACING: u64 = 32 << 10;
/// Bytes of one kernel stack.
pub const KERNEL_STACK_SIZE: u64 = 16 << 10;
/// The kernel image is linked at its physical address + this.
pub const KERNEL_BASE: u64 = 0xffff_ffff_8000_0000;

/// A byte written to this port ends the machine; QEMU (`isa-debug-exit`) then ends with status byte × 2 + 1.
pub const DEBUG_EXIT_PORT: u16 = 0xf4;
/// The byte that the kernel writes to the debug-exit port after a panic, or when it cannot start init. No exit status of
/// a shell's own (126, 127, 128 and above).
pub const PANIC_EXIT: u8 = 99;
