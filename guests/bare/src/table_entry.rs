//! Entries of page tables (AMD64 manual volume 2, section 5.3).

/// Bits of a page-table entry.
pub mod flags {
    /// The entry is in use.
    pub const PRESENT: u64 = 1;
    /// Writes are permitted.
    pub const WRITABLE: u64 = 1 << 1;
    /// Ring 3 may come here.
    pub const USER: u64 = 1 << 2;
    /// Accesses go to the device itself.
    pub const CACHE_DISABLED: u64 = 1 << 4;
    /// A 2 MiB page instead of a table.
    pub const HUGE: u64 = 1 << 7;
    /// Not to be executed.
    pub const NO_EXECUTE: u64 = 1 << 63;
}

const ADDRESS: u64 = 0x000f_ffff_ffff_f000;

/// The frame that an entry points to.
pub const fn frame_of(entry: u64) -> u64 {
    entry & ADDRESS
}

/// The place of an address in the table of a level: 4 is the root, 1 the last.
pub const fn index(address: u64, level: u32) -> u64 {
    (address >> (12 + 9 * (level - 1))) & 511
}
