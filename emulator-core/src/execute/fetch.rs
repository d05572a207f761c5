//! The next instruction: from the cache of its physical page, or decoded now.

use alloc::boxed::Box;

use super::{Core, Run, vector};
use crate::{
    cpu::{SegmentName, is_canonical},
    decode::{CodePage, DecodeError, LONGEST_INSTRUCTION, Op, decode},
    memory::PAGE_SIZE,
    mmu::{self, Access},
};

impl Core<'_> {
    /// One instruction, with every check.
    pub(super) fn fetch(&mut self) -> Run<Op> {
        self.forget_stale_code();
        self.check_code_segment(1)?;
        let address = self.fetch_address();
        let physical = self.translate_fetch(address)?;
        let op = self.fetch_at(address, physical)?;
        self.check_code_segment(u64::from(op.length))?;
        Ok(op)
    }

    /// The cached page that the next instruction lies in, taken out of the cache, with its number; `None` where
    /// [`Core::fetch`] must see to it.
    pub(super) fn enter_page(&mut self) -> Option<(usize, Box<CodePage>)> {
        self.forget_stale_code();
        let address = self.fetch_address();
        let offset = address as usize & (PAGE_SIZE - 1);
        if !self.rest_of_page_is_code(address) {
            return None;
        }
        if address >> 12 != self.m.tlb.fetch.virtual_page {
            let physical = self.known_fetch(address)?;
            self.m.tlb.fetch.virtual_page = address >> 12;
            self.m.tlb.fetch.physical_page = physical >> 12;
        }
        let number = self.m.ram.code_page(self.m.tlb.fetch.physical_page << 12)?;
        let page = self.m.code.take(number, self.m.bits)?;
        if page.line(offset).is_empty() {
            self.m.code.put_back(number, page);
            return None;
        }
        Some((number, page))
    }

    /// What is left of the page lies within the code segment: inside it nothing is checked any more.
    #[inline(always)]
    fn rest_of_page_is_code(&self, address: u64) -> bool {
        if self.m.bits == 64 {
            return is_canonical(address);
        }
        let rest = PAGE_SIZE as u64 - (address & 0xfff);
        self.m.cpu.rip + rest <= self.m.stretch.code_end
    }

    /// Where in its page the next instruction lies, if that is the page that instructions came from last, before
    /// privilege or code segment changed, and was decoded for the same code size.
    #[inline(always)]
    pub(super) fn still_in_page(&mut self, bits: u32) -> Option<u64> {
        let address = self.fetch_address();
        if self.m.bits != bits || !self.rest_of_page_is_code(address) {
            return None;
        }
        let physical = self.known_fetch(address)?;
        let fetch = &mut self.m.tlb.fetch;
        if physical >> 12 != fetch.physical_page {
            return None;
        }
        fetch.virtual_page = address >> 12;
        Some(address & 0xfff)
    }

    #[inline(always)]
    pub(super) fn fetch_address(&self) -> u64 {
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

    fn forget_stale_code(&mut self) {
        if self.m.ram.has_stale_code() {
            for page in self.m.ram.take_stale_code() {
                self.m.code.drop_page(page as usize);
            }
        }
    }

    /// #GP(0) unless so many bytes from RIP on lie in the code segment.
    fn check_code_segment(&mut self, length: u64) -> Run<()> {
        let rip = self.m.cpu.rip;
        let inside = if self.m.bits == 64 {
            is_canonical(rip)
        } else {
            self.m.cpu.segment(SegmentName::Cs).contains(rip, length)
        };
        if inside { Ok(()) } else { self.protection(0) }
    }

    /// Where an instruction is, if no walk is needed to know it.
    #[inline(always)]
    fn known_fetch(&self, address: u64) -> Option<u64> {
        if mmu::translates(&self.m.cpu) {
            let user = self.m.cpu.cpl == 3;
            self.m.tlb.lookup(address, Access::Fetch, user)
        } else {
            Some(address & self.m.cpu.a20_mask)
        }
    }

    /// Where the page of an instruction is; the page that instructions come from is remembered by itself.
    fn translate_fetch(&mut self, address: u64) -> Run<u64> {
        let fetch = &self.m.tlb.fetch;
        if address >> 12 == fetch.virtual_page {
            return Ok(fetch.physical_page << 12 | address & 0xfff);
        }
        let user = self.m.cpu.cpl == 3;
        let physical = self.translate(address, Access::Fetch, user)?;
        self.m.tlb.fetch.virtual_page = address >> 12;
        self.m.tlb.fetch.physical_page = physical >> 12;
        Ok(physical)
    }

    fn fetch_at(&mut self, address: u64, physical: u64) -> Run<Op> {
        let bits = self.m.bits;
        let offset = physical as usize & (PAGE_SIZE - 1);
        if let Some(page) = self.m.ram.code_page(physical) {
            if let Some(op) = self.m.code.get(page, offset, bits) {
                return Ok(*op);
            }
            let bytes = self.m.ram.slice(physical & !0xfff, PAGE_SIZE);
            let length = self
                .m
                .code
                .decode_line(page, offset, bits, bytes.unwrap_or(&[]));
            if let Some(op) = self.m.code.get(page, offset, bits) {
                let op = *op;
                self.m.ram.mark_code(physical, length);
                self.m.tlb.forget_quick_writes();
                return Ok(op);
            }
        }
        self.fetch_uncached(address, physical, offset)
    }

    /// What cannot be kept: no instruction, one that no RAM holds, or one that goes on in the next page.
    #[cold]
    fn fetch_uncached(&mut self, address: u64, physical: u64, offset: usize) -> Run<Op> {
        let in_page = (PAGE_SIZE - offset).min(LONGEST_INSTRUCTION);
        let mut bytes = [0xff; LONGEST_INSTRUCTION];
        if let Some(there) = self.m.ram.slice(physical, in_page) {
            bytes[..in_page].copy_from_slice(there);
        }
        match decode(&bytes[..in_page], self.m.bits) {
            Ok(op) => Ok(op),
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
