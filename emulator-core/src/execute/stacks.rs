//! A stack that is filled before it becomes the current one, so that a fault leaves the old one as it was.
//!
//! AMD64 APM vol. 2, 4.11.3 (stack switching through call gates), 8.7.3 and 8.9.4 (interrupts).

use super::{Core, Run, access::wrap, segments::selector_error, vector};
use crate::{
    cpu::{Segment, SegmentName, is_canonical, register::RSP},
    mmu::Access,
};

/// See the module's comment.
pub(super) struct NewStack {
    pub segment: Segment,
    /// RSP as it will be.
    pub pointer: u64,
    /// 16, 32 or 64: how much of the pointer is used.
    bits: u8,
    /// Written with the rights of ring 3.
    user: bool,
    /// Error code of #SS when a value does not fit.
    error: u32,
}

impl NewStack {
    /// A stack of long mode has no limit, only canonical addresses.
    pub fn make_long(&mut self) {
        self.bits = 64;
    }
}

impl Core<'_> {
    /// The stack in use.
    pub(super) fn current_stack(&self, error: u32) -> NewStack {
        NewStack {
            segment: self.m.cpu.segments[SegmentName::Ss as usize],
            pointer: self.m.cpu.registers[RSP],
            bits: self.stack_bits(),
            user: self.m.cpu.cpl == 3,
            error,
        }
    }

    /// Pushes values one after the other; the first ends up highest.
    pub(super) fn push_all(&mut self, stack: &mut NewStack, width: u8, values: &[u64]) -> Run<()> {
        values
            .iter()
            .try_for_each(|&value| self.push_new(stack, width, value))
    }

    pub(super) fn push_new(&mut self, stack: &mut NewStack, width: u8, value: u64) -> Run<()> {
        let at = wrap(stack.pointer.wrapping_sub(u64::from(width)), stack.bits);
        let fits = if stack.bits == 64 {
            is_canonical(at) && is_canonical(at.wrapping_add(u64::from(width) - 1))
        } else {
            stack.segment.contains(at, u64::from(width))
        };
        if !fits {
            return self.raise(vector::STACK, Some(stack.error));
        }
        let address = if stack.bits == 64 {
            at
        } else {
            stack.segment.base.wrapping_add(at) & 0xffff_ffff
        };
        if stack.user && self.m.checks_alignment {
            self.check_alignment(address, width, Access::Write)?;
        }
        self.write_linear(address, width, value, stack.user)?;
        stack.pointer = if stack.bits == 16 {
            stack.pointer & !0xffff | at
        } else {
            at
        };
        Ok(())
    }

    /// The stack of an inner ring, from the task-state segment in force.
    pub(super) fn inner_stack(&mut self, cpl: u8, external: u32) -> Run<NewStack> {
        if self.m.cpu.is_long_mode() {
            return self.long_stack(4 + 8 * u64::from(cpl), cpl, external);
        }
        let tr = self.m.cpu.tr;
        let (width, slot) = if tr.system_type() & 8 != 0 {
            (4, 4 + 8 * u64::from(cpl))
        } else {
            (2, 2 + 4 * u64::from(cpl))
        };
        if slot + u64::from(width) + 1 > u64::from(tr.limit) {
            return self.invalid_tss(selector_error(tr.selector) | external);
        }
        let top = self.read_system(tr.base.wrapping_add(slot), width)?;
        let selector = self.read_system(tr.base.wrapping_add(slot + u64::from(width)), 2)? as u16;
        let error = selector_error(selector) | external;
        let Some((address, word)) = self.descriptor(selector)? else {
            return self.invalid_tss(error);
        };
        let mut segment = Segment::from_descriptor(selector, word);
        if !segment.is_writable() || segment.dpl() != cpl || (selector & 3) as u8 != cpl {
            return self.invalid_tss(error);
        }
        if !segment.is_present() {
            return self.raise(vector::STACK, Some(error));
        }
        self.mark_accessed(address, &mut segment)?;
        Ok(NewStack {
            segment,
            pointer: top,
            bits: if segment.is_big() { 32 } else { 16 },
            user: cpl == 3,
            error,
        })
    }

    /// In long mode the TSS gives RSP only; SS becomes a null selector.
    pub(super) fn long_stack(&mut self, slot: u64, cpl: u8, external: u32) -> Run<NewStack> {
        let tr = self.m.cpu.tr;
        if slot + 7 > u64::from(tr.limit) {
            return self.invalid_tss(selector_error(tr.selector) | external);
        }
        let pointer = self.read_system(tr.base.wrapping_add(slot), 8)?;
        if !is_canonical(pointer) {
            return self.raise(vector::STACK, Some(external));
        }
        Ok(NewStack {
            segment: Segment {
                selector: u16::from(cpl),
                ..Segment::null()
            },
            pointer,
            bits: 64,
            user: cpl == 3,
            error: external,
        })
    }

    /// #TS(error).
    #[cold]
    pub(super) fn invalid_tss<T>(&mut self, error: u32) -> Run<T> {
        self.raise(vector::INVALID_TSS, Some(error))
    }
}
