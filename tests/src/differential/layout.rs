//! Where things lie: the same linear addresses on the host and in our machine, so that one instruction with one set of
//! registers means the same on both.

/// Host only: registers going in and out, and the way back (see [`super::native`]). No address that an operand is
/// likely to have.
pub const CONTROL: u64 = 0x1357_b000;
/// The page of code. Everything in it but the instruction under test and the jump after it is INT3.
pub const CODE: u64 = 0x2000_0000;
/// Two pages of data that can be written, then one that can only be read; around them nothing is mapped.
pub const ARENA: u64 = 0x3000_0000;
/// The same within reach of 16-bit addresses.
pub const LOW: u64 = 0x9000;
/// Ours only: the image that FXRSTOR and FXSAVE exchange with our machine.
pub const FLOAT_IMAGE: u64 = 0x4000_0000;
/// Base of GS on both sides.
pub const GS_BASE: u64 = ARENA + 0x40;

/// Bytes in a page.
pub const PAGE: u64 = 0x1000;
/// Bytes of [`ARENA`] and of [`LOW`].
pub const DATA_SIZE: u64 = 3 * PAGE;
/// Bytes of those that can be written.
pub const WRITABLE_SIZE: u64 = 2 * PAGE;

/// Selectors, as Linux has them.
pub const CODE_32: u16 = 0x23;
/// Data and stack of both code sizes.
pub const DATA: u16 = 0x2b;
/// 64-bit code.
pub const CODE_64: u16 = 0x33;
