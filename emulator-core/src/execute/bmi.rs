//! Bit manipulation on general registers, mostly VEX-encoded. AMD64 APM vol. 3: ANDN, BEXTR, BLSI, BLSMSK, BLSR, TZCNT,
//! BZHI, PDEP, PEXT, RORX, SARX, SHLX, SHRX; MULX is in [`super::multiply`].

use iced_x86::Mnemonic;

use super::{Core, Run, access::mask};
use crate::{
    cpu::{cr0, flags, flags::sign_extend},
    decode::Op,
};

fn bits(op: &Op) -> u32 {
    u32::from(op.width) * 8
}

impl Core<'_> {
    /// A VEX prefix needs protected mode; no bit of CR4 or XCR0 is asked for, as no vector register is used.
    pub(super) fn require_vex(&mut self) -> Run<()> {
        let protected = self.m.cpu.cr0 & cr0::PE != 0;
        if protected && self.m.cpu.system_flags & flags::VM == 0 {
            Ok(())
        } else {
            self.undefined()
        }
    }

    pub(super) fn andn(&mut self, op: &Op) -> Run<()> {
        self.require_vex()?;
        let kept = self.operand(op, 1, op.width)?;
        let value = self.operand(op, 2, op.width)?;
        let result = !kept & value;
        self.store(op, op.width, result)?;
        self.m.cpu.flags.set_logic(bits(op), result);
        Ok(())
    }

    /// The field's first bit is in the low byte of the control, its length in the second.
    pub(super) fn bextr(&mut self, op: &Op) -> Run<()> {
        self.require_vex()?;
        let value = self.operand(op, 1, op.width)?;
        let control = self.operand(op, 2, op.width)?;
        let (start, length) = (control as u32 & 0xff, control as u32 >> 8 & 0xff);
        let field = value.checked_shr(start).unwrap_or(0);
        let result = field & !u64::MAX.checked_shl(length).unwrap_or(0);
        self.store(op, op.width, result)?;
        // CF and OF are clear, ZF tells of zero; the rest is undefined, and this is how AMD's processors leave it.
        let flags = &mut self.m.cpu.flags;
        flags.set_logic(bits(op), result);
        let kept = flags.bits() & (flags::ZF | flags::PF);
        flags.set_bits(kept | flags::AF);
        Ok(())
    }

    /// BLSI takes the lowest set bit, BLSR clears it, BLSMSK makes a mask up to it. CF tells of a zero source, and with
    /// BLSI of one that is not.
    pub(super) fn lowest_set_bit(&mut self, op: &Op) -> Run<()> {
        self.require_vex()?;
        let value = self.operand(op, 1, op.width)?;
        let below = value.wrapping_sub(1);
        let (result, carry) = match op.mnemonic {
            Mnemonic::Blsi => (value & value.wrapping_neg(), value != 0),
            Mnemonic::Blsr => (value & below, value == 0),
            _ => (value ^ below, value == 0),
        };
        let result = result & mask(op.width);
        self.store(op, op.width, result)?;
        let flags = &mut self.m.cpu.flags;
        flags.set_result(bits(op), result, carry, false, false);
        Ok(())
    }

    /// Clears all bits from an index on; an index beyond the operand clears nothing and sets CF.
    pub(super) fn bzhi(&mut self, op: &Op) -> Run<()> {
        self.require_vex()?;
        let value = self.operand(op, 1, op.width)?;
        let index = self.operand(op, 2, op.width)? as u32 & 0xff;
        let result = value & !u64::MAX.checked_shl(index).unwrap_or(0);
        self.store(op, op.width, result)?;
        let flags = &mut self.m.cpu.flags;
        flags.set_result(bits(op), result, index >= bits(op), false, false);
        Ok(())
    }

    /// Low bits of the source to the places that the mask names.
    pub(super) fn pdep(&mut self, op: &Op) -> Run<()> {
        self.require_vex()?;
        let mut source = self.operand(op, 1, op.width)?;
        let mut places = self.operand(op, 2, op.width)?;
        let mut result = 0;
        while places != 0 {
            let lowest = places & places.wrapping_neg();
            if source & 1 != 0 {
                result |= lowest;
            }
            source >>= 1;
            places ^= lowest;
        }
        self.store(op, op.width, result)
    }

    /// Bits at the places that the mask names, together at the bottom.
    pub(super) fn pext(&mut self, op: &Op) -> Run<()> {
        self.require_vex()?;
        let source = self.operand(op, 1, op.width)?;
        let mut places = self.operand(op, 2, op.width)?;
        let (mut result, mut to) = (0, 1u64);
        while places != 0 {
            let lowest = places & places.wrapping_neg();
            if source & lowest != 0 {
                result |= to;
            }
            to <<= 1;
            places ^= lowest;
        }
        self.store(op, op.width, result)
    }

    pub(super) fn rorx(&mut self, op: &Op) -> Run<()> {
        self.require_vex()?;
        let value = self.operand(op, 1, op.width)?;
        let count = op.immediate as u32;
        let result = if op.width == 8 {
            value.rotate_right(count & 63)
        } else {
            u64::from((value as u32).rotate_right(count & 31))
        };
        self.store(op, op.width, result)
    }

    /// SHLX, SHRX, SARX: no flags, the count in any register.
    pub(super) fn shift_without_flags(&mut self, op: &Op) -> Run<()> {
        self.require_vex()?;
        let value = self.operand(op, 1, op.width)?;
        let count = self.operand(op, 2, op.width)? & u64::from(bits(op) - 1);
        let result = match op.mnemonic {
            Mnemonic::Shlx => value << count,
            Mnemonic::Shrx => value >> count,
            _ => (sign_extend(value, bits(op)) as i64 >> count) as u64,
        };
        self.store(op, op.width, result & mask(op.width))
    }
}
