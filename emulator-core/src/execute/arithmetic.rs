//! Addition, subtraction, comparison, logic and the compare-and-exchange family. AMD64 APM vol. 3, chapter 3.

use super::{Core, Run, access::mask};
use crate::{
    cpu::{SegmentName, flags, register::*},
    decode::Op,
};

fn bits(op: &Op) -> u32 {
    u32::from(op.width) * 8
}

/// Carry out of each bit of `a + b + carry = result`.
#[inline(always)]
fn add_carries(a: u64, b: u64, result: u64) -> u64 {
    a & b | (a | b) & !result
}

/// Borrow out of each bit of `a - b - borrow = result`.
#[inline(always)]
fn sub_borrows(a: u64, b: u64, result: u64) -> u64 {
    !a & b | (!a | b) & result
}

impl Core<'_> {
    #[inline(always)]
    pub(super) fn add(&mut self, op: &Op, with_carry: bool) -> Run<()> {
        let b = self.operand(op, 1, op.width)?;
        let a = self.load_for_store(op, op.width)?;
        let carry = u64::from(with_carry && self.m.cpu.flags.carry());
        let result = a.wrapping_add(b).wrapping_add(carry) & mask(op.width);
        self.store(op, op.width, result)?;
        self.m
            .cpu
            .flags
            .set_carries(bits(op), result, add_carries(a, b, result));
        Ok(())
    }

    #[inline(always)]
    pub(super) fn sub(&mut self, op: &Op, with_borrow: bool) -> Run<()> {
        let b = self.operand(op, 1, op.width)?;
        let a = self.load_for_store(op, op.width)?;
        let borrow = u64::from(with_borrow && self.m.cpu.flags.carry());
        let result = a.wrapping_sub(b).wrapping_sub(borrow) & mask(op.width);
        self.store(op, op.width, result)?;
        self.m
            .cpu
            .flags
            .set_carries(bits(op), result, sub_borrows(a, b, result));
        Ok(())
    }

    #[inline(always)]
    pub(super) fn cmp(&mut self, op: &Op) -> Run<()> {
        let a = self.operand(op, 0, op.width)?;
        let b = self.operand(op, 1, op.width)?;
        self.compare(a, b, op.width);
        Ok(())
    }

    /// Sets the flags of `a - b`.
    #[inline(always)]
    pub(super) fn compare(&mut self, a: u64, b: u64, width: u8) {
        let result = a.wrapping_sub(b) & mask(width);
        self.m
            .cpu
            .flags
            .set_carries(u32::from(width) * 8, result, sub_borrows(a, b, result));
    }

    #[inline(always)]
    pub(super) fn inc(&mut self, op: &Op) -> Run<()> {
        let a = self.load_for_store(op, op.width)?;
        let result = a.wrapping_add(1) & mask(op.width);
        self.store(op, op.width, result)?;
        let carry = self.m.cpu.flags.carry();
        self.m
            .cpu
            .flags
            .set_carries(bits(op), result, add_carries(a, 1, result));
        self.m.cpu.flags.set_carry(carry);
        Ok(())
    }

    #[inline(always)]
    pub(super) fn dec(&mut self, op: &Op) -> Run<()> {
        let a = self.load_for_store(op, op.width)?;
        let result = a.wrapping_sub(1) & mask(op.width);
        self.store(op, op.width, result)?;
        let carry = self.m.cpu.flags.carry();
        self.m
            .cpu
            .flags
            .set_carries(bits(op), result, sub_borrows(a, 1, result));
        self.m.cpu.flags.set_carry(carry);
        Ok(())
    }

    #[inline(always)]
    pub(super) fn neg(&mut self, op: &Op) -> Run<()> {
        let a = self.load_for_store(op, op.width)?;
        let result = a.wrapping_neg() & mask(op.width);
        self.store(op, op.width, result)?;
        self.m
            .cpu
            .flags
            .set_carries(bits(op), result, sub_borrows(0, a, result));
        Ok(())
    }

    #[inline(always)]
    pub(super) fn not(&mut self, op: &Op) -> Run<()> {
        let a = self.load_for_store(op, op.width)?;
        self.store(op, op.width, !a)
    }

    #[inline(always)]
    pub(super) fn logic(&mut self, op: &Op, combine: fn(u64, u64) -> u64) -> Run<()> {
        let b = self.operand(op, 1, op.width)?;
        let a = self.load_for_store(op, op.width)?;
        let result = combine(a, b);
        self.store(op, op.width, result)?;
        self.m.cpu.flags.set_logic(bits(op), result);
        Ok(())
    }

    #[inline(always)]
    pub(super) fn test(&mut self, op: &Op) -> Run<()> {
        let a = self.operand(op, 0, op.width)?;
        let b = self.operand(op, 1, op.width)?;
        self.m.cpu.flags.set_logic(bits(op), a & b);
        Ok(())
    }

    pub(super) fn xadd(&mut self, op: &Op) -> Run<()> {
        let b = self.operand(op, 1, op.width)?;
        let a = self.load_for_store(op, op.width)?;
        let result = a.wrapping_add(b) & mask(op.width);
        // Memory first, as the register may be part of its address; of one register for both, the sum stays.
        self.store(op, op.width, result)?;
        self.store_to(op, 1, op.width, a)?;
        if op.operands[0] != crate::decode::place::MEMORY {
            self.store(op, op.width, result)?;
        }
        self.m
            .cpu
            .flags
            .set_carries(bits(op), result, add_carries(a, b, result));
        Ok(())
    }

    pub(super) fn cmpxchg(&mut self, op: &Op) -> Run<()> {
        let new = self.operand(op, 1, op.width)?;
        let old = self.load_for_store(op, op.width)?;
        let expected = self.m.cpu.get(RAX, op.width);
        if old == expected {
            self.store(op, op.width, new)?;
        } else {
            // The destination is written either way; a register destination keeps its upper half.
            if op.operands[0] == crate::decode::place::MEMORY {
                self.store(op, op.width, old)?;
            }
            self.m.cpu.set(RAX, op.width, old);
        }
        self.compare(expected, old, op.width);
        Ok(())
    }

    pub(super) fn cmpxchg8b(&mut self, op: &Op) -> Run<()> {
        let old = self.load_for_store(op, 8)?;
        let expected = self.m.cpu.get(RDX, 4) << 32 | self.m.cpu.get(RAX, 4);
        let equal = old == expected;
        if equal {
            let new = self.m.cpu.get(RCX, 4) << 32 | self.m.cpu.get(RBX, 4);
            self.store(op, 8, new)?;
        } else {
            self.store(op, 8, old)?;
            self.m.cpu.set(RAX, 4, old);
            self.m.cpu.set(RDX, 4, old >> 32);
        }
        self.set_zero_flag(equal)
    }

    /// The operand must be aligned to 16 bytes (#GP), which is looked at before anything else. There is no such
    /// instruction outside 64-bit mode.
    pub(super) fn cmpxchg16b(&mut self, op: &Op) -> Run<()> {
        let offset = self.offset(op);
        let base = if op.segment >= SegmentName::Fs as u8 {
            self.m.cpu.segments[op.segment as usize].base
        } else {
            0
        };
        if base.wrapping_add(offset) & 15 != 0 {
            return self.protection(0);
        }
        let address = self.linear(op.segment, offset, 16, crate::mmu::Access::Write)?;
        let low = self.load_for_store(op, 8)?;
        let user = self.m.cpu.cpl == 3;
        let high = self.read_linear(address + 8, 8, user)?;
        let equal = low == self.m.cpu.registers[RAX] && high == self.m.cpu.registers[RDX];
        if equal {
            self.write_linear(address, 8, self.m.cpu.registers[RBX], user)?;
            self.write_linear(address + 8, 8, self.m.cpu.registers[RCX], user)?;
        } else {
            self.m.cpu.registers[RAX] = low;
            self.m.cpu.registers[RDX] = high;
        }
        self.set_zero_flag(equal)
    }

    pub(super) fn set_zero_flag(&mut self, zero: bool) -> Run<()> {
        let others = self.m.cpu.flags.bits() & !flags::ZF;
        self.m
            .cpu
            .flags
            .set_bits(others | if zero { flags::ZF } else { 0 });
        Ok(())
    }
}
