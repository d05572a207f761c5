//! The next instruction: from the cache of its physical page, or decoded now.

use super::{Core, Run, vector};
use crate::{
    cpu::{SegmentName, is_canonical},
    decode::{DecodeError, LONGEST_INSTRUCTION, Op, decode},
    event::Observer,
    memory::PAGE_SIZE,
    mmu::Access,
};

impl<O: Observer> Core<'_, O> {
    #[inline(always)]
    pub(super) fn fetch(&mut self) -> Run<Op> {
        let address = self.fetch_address();
        let fetch = &self.m.tlb.fetch;
        if address >> 12 == fetch.virtual_page && !self.m.ram.has_stale_code() {
            let offset = address as usize & (PAGE_SIZE - 1);
            if let Some(op) = self
                .m
                .code
                .get(fetch.physical_page as usize, offset, self.m.bits)
            {
                return Ok(*op);
            }
        }
        self.fetch_slow(address)
    }

    #[inline(always)]
    fn fetch_address(&self) -> u64 {
        if self.m.bits == 64 {
            self.m.cpu.rip
        } else {
            self.m
                .cpu
                .segment(SegmentName::Cs)
                .base
                .wrapping_add(self.m.cpu.rip)
                & 0xffff_ffff
        }
    }

    #[cold]
    #[inline(never)]
    fn fetch_slow(&mut self, address: u64) -> Run<Op> {
        for page in self.m.ram.take_stale_code() {
            self.m.code.drop_page(page as usize);
        }
        if self.m.bits == 64 {
            if !is_canonical(address) {
                return self.protection(0);
            }
        } else if !self
            .m
            .cpu
            .segment(SegmentName::Cs)
            .contains(self.m.cpu.rip, 1)
        {
            return self.protection(0);
        }
        let user = self.m.cpu.cpl == 3;
        let physical = self.translate(address, Access::Fetch, user)?;
        self.m.tlb.fetch.virtual_page = address >> 12;
        self.m.tlb.fetch.physical_page = physical >> 12;
        let (page, offset) = (
            (physical >> 12) as usize,
            physical as usize & (PAGE_SIZE - 1),
        );
        if let Some(op) = self.m.code.get(page, offset, self.m.bits) {
            return Ok(*op);
        }
        let in_page = (PAGE_SIZE - offset).min(LONGEST_INSTRUCTION);
        let mut bytes = [0xff; LONGEST_INSTRUCTION];
        if let Some(there) = self.m.ram.slice(physical, in_page) {
            bytes[..in_page].copy_from_slice(there);
        }
        match decode(&bytes[..in_page], self.m.bits) {
            Ok(op) => {
                if page < self.m.ram.pages() {
                    self.m.ram.mark_code(page);
                    self.m.code.insert(page, offset, self.m.bits, op);
                }
                Ok(op)
            }
            Err(DecodeError::Short) => self.fetch_across(address, bytes, in_page),
            Err(DecodeError::TooLong) => self.protection(0),
            Err(DecodeError::Invalid) => self.raise(vector::UNDEFINED, None),
        }
    }

    /// An instruction that goes on in the next page is decoded afresh each time: the next page may change its mapping.
    fn fetch_across(
        &mut self,
        address: u64,
        mut bytes: [u8; LONGEST_INSTRUCTION],
        in_page: usize,
    ) -> Run<Op> {
        let user = self.m.cpu.cpl == 3;
        let mut next = (address | 0xfff).wrapping_add(1);
        if self.m.bits != 64 {
            next &= 0xffff_ffff;
        } else if !is_canonical(next) {
            return self.protection(0);
        }
        let physical = self.translate(next, Access::Fetch, user)?;
        let rest = LONGEST_INSTRUCTION - in_page;
        if let Some(there) = self.m.ram.slice(physical, rest) {
            bytes[in_page..].copy_from_slice(there);
        }
        match decode(&bytes, self.m.bits) {
            Ok(op) => Ok(op),
            Err(DecodeError::Short | DecodeError::TooLong) => self.protection(0),
            Err(DecodeError::Invalid) => self.raise(vector::UNDEFINED, None),
        }
    }
}
