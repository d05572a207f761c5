//! Alignment checks. AMD64 APM vol. 2, 8.2.18: ring 3 with CR0.AM and RFLAGS.AC set.

use super::{Core, Run, vector};
use crate::mmu::Access;

impl Core<'_> {
    /// #AC(0) for a linear address that is not a multiple of its width. Page faults go first (APM vol. 2, table 8-9).
    #[cold]
    #[inline(never)]
    pub(super) fn check_alignment(&mut self, address: u64, width: u8, access: Access) -> Run<()> {
        let last = u64::from(width) - 1;
        if address & last == 0 {
            return Ok(());
        }
        self.translate(address, access, true)?;
        self.translate(address.wrapping_add(last), access, true)?;
        self.raise(vector::ALIGNMENT, Some(0))
    }
}
