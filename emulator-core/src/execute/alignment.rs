//! Alignment checks. AMD64 APM vol. 2, 8.2.18: ring 3 with CR0.AM and RFLAGS.AC set.

use super::{Core, Run, vector};
use crate::{
    cpu::{SegmentName, is_canonical},
    event::Observer,
    mmu::Access,
};

impl<O: Observer> Core<'_, O> {
    /// Segmentation as [`Core::linear`] has it, then #AC(0) for an address that is not a multiple of its width. Page
    /// faults go first (APM vol. 2, table 8-9).
    #[cold]
    #[inline(never)]
    pub(super) fn linear_aligned(
        &mut self,
        segment: u8,
        offset: u64,
        width: u8,
        access: Access,
    ) -> Run<u64> {
        let last = u64::from(width) - 1;
        let address = if self.m.bits != 64 {
            self.linear_legacy(segment, offset, width, access)?
        } else {
            let base = if segment >= SegmentName::Fs as u8 {
                self.m.cpu.segments[segment as usize].base
            } else {
                0
            };
            let address = base.wrapping_add(offset);
            if !is_canonical(address) || !is_canonical(address.wrapping_add(last)) {
                return self.segment_fault(segment);
            }
            address
        };
        if address & last != 0 {
            self.translate(address, access, true)?;
            self.translate(address.wrapping_add(last), access, true)?;
            return self.raise(vector::ALIGNMENT, Some(0));
        }
        Ok(address)
    }
}
