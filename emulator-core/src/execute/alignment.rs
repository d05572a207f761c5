//! Alignment checks. AMD64 APM vol. 2, 8.2.18: ring 3 with CR0.AM and RFLAGS.AC set.

use super::{Core, Run, vector};
use crate::mmu::Access;

/// Of a number of 80 bits.
pub(super) const EXTENDED_ALIGNMENT: u64 = 8;

impl Core<'_> {
    /// #AC(0) for a linear address that is not a multiple of its width.
    #[cold]
    #[inline(never)]
    pub(super) fn check_alignment(&mut self, address: u64, width: u8, access: Access) -> Run<()> {
        let width = u64::from(width);
        self.check_block_alignment(address, width, width, access)
    }

    /// The same for a block of so many bytes that is more than one access, or no power of two.
    #[inline(always)]
    pub(super) fn require_alignment(
        &mut self,
        (segment, offset): (u8, u64),
        alignment: u64,
        length: usize,
        access: Access,
    ) -> Run<()> {
        if !self.m.checks_alignment {
            return Ok(());
        }
        // A byte is always aligned.
        let address = self.linear(segment, offset, 1, access)?;
        self.check_block_alignment(address, alignment, length as u64, access)
    }

    /// Page faults go first (APM vol. 2, table 8-9).
    #[cold]
    #[inline(never)]
    fn check_block_alignment(
        &mut self,
        address: u64,
        alignment: u64,
        length: u64,
        access: Access,
    ) -> Run<()> {
        if address & (alignment - 1) == 0 {
            return Ok(());
        }
        self.translate(address, access, true)?;
        self.translate(address.wrapping_add(length - 1), access, true)?;
        self.raise(vector::ALIGNMENT, Some(0))
    }
}
