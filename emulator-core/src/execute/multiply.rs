//! Multiplication and division. AMD64 APM vol. 3: MUL, IMUL, MULX, DIV, IDIV; ADCX and ADOX, which add long products up.

use iced_x86::Mnemonic;

use super::{Core, Run, access::mask, vector};
use crate::{
    cpu::{flags, flags::sign_extend, register::*},
    decode::{Op, place},
};

fn bits(op: &Op) -> u32 {
    u32::from(op.width) * 8
}

impl Core<'_> {
    /// Puts a double-width value into AX, or DX:AX in the operand's width.
    fn set_double(&mut self, width: u8, value: u128) {
        if width == 1 {
            self.m.cpu.set(RAX, 2, value as u64);
        } else {
            self.m.cpu.set(RAX, width, value as u64);
            self.m
                .cpu
                .set(RDX, width, (value >> (8 * u32::from(width))) as u64);
        }
    }

    fn double(&self, width: u8) -> u128 {
        if width == 1 {
            u128::from(self.m.cpu.get(RAX, 2))
        } else {
            let high = u128::from(self.m.cpu.get(RDX, width));
            high << (8 * u32::from(width)) | u128::from(self.m.cpu.get(RAX, width))
        }
    }

    /// CF and OF tell that the upper half matters; the other flags are undefined, and AMD's processors leave them.
    #[inline(always)]
    fn multiply_flags(&mut self, overflow: bool) {
        self.m.cpu.flags.set_carry_overflow(overflow, overflow);
    }

    /// All undefined; AMD's processors set AF, clear ZF, SF and PF, and leave CF and OF.
    fn divide_flags(&mut self) {
        let kept = self.m.cpu.flags.bits() & (flags::CF | flags::OF);
        self.m.cpu.flags.set_bits(kept | flags::AF);
    }

    pub(super) fn mul(&mut self, op: &Op) -> Run<()> {
        let product =
            u128::from(self.operand(op, 0, op.width)?) * u128::from(self.m.cpu.get(RAX, op.width));
        self.set_double(op.width, product);
        self.multiply_flags(product >> bits(op) != 0);
        Ok(())
    }

    #[inline(always)]
    pub(super) fn imul(&mut self, op: &Op) -> Run<()> {
        let (first, second) = match op.operands {
            [_, place::NONE, _] => (
                self.m.cpu.get(RAX, op.width),
                self.operand(op, 0, op.width)?,
            ),
            [_, _, place::NONE] => (
                self.operand(op, 0, op.width)?,
                self.operand(op, 1, op.width)?,
            ),
            _ => (
                self.operand(op, 1, op.width)?,
                self.operand(op, 2, op.width)?,
            ),
        };
        let widen = |value| i128::from(sign_extend(value, bits(op)) as i64);
        let product = widen(first) * widen(second);
        let low = product as u64 & mask(op.width);
        if op.operands[1] == place::NONE {
            self.set_double(op.width, product as u128);
        } else {
            self.store(op, op.width, low)?;
        }
        self.multiply_flags(widen(low) != product);
        Ok(())
    }

    /// RDX by the source into two registers, the upper half into the first; no flags. One register for both keeps the
    /// upper half.
    pub(super) fn mulx(&mut self, op: &Op) -> Run<()> {
        self.require_vex()?;
        let source = self.operand(op, 2, op.width)?;
        let product = u128::from(source) * u128::from(self.m.cpu.get(RDX, op.width));
        self.store_to(op, 1, op.width, product as u64)?;
        self.store(op, op.width, (product >> bits(op)) as u64)
    }

    /// Adds with CF (ADCX) or OF (ADOX) as the carry in and out; no other flag changes.
    pub(super) fn add_with_flag(&mut self, op: &Op) -> Run<()> {
        let b = self.operand(op, 1, op.width)?;
        let a = self.operand(op, 0, op.width)?;
        let (carry, overflow) = (self.m.cpu.flags.carry(), self.m.cpu.flags.overflow());
        let by_carry = op.mnemonic == Mnemonic::Adcx;
        let flag = if by_carry { carry } else { overflow };
        let sum = u128::from(a) + u128::from(b) + u128::from(flag);
        self.store(op, op.width, sum as u64)?;
        let out = sum >> bits(op) != 0;
        let (carry, overflow) = if by_carry {
            (out, overflow)
        } else {
            (carry, out)
        };
        self.m.cpu.flags.set_carry_overflow(carry, overflow);
        Ok(())
    }

    pub(super) fn div(&mut self, op: &Op) -> Run<()> {
        let divisor = u128::from(self.operand(op, 0, op.width)?);
        let dividend = self.double(op.width);
        if divisor == 0 || dividend / divisor > u128::from(mask(op.width)) {
            return self.raise(vector::DIVIDE, None);
        }
        self.set_quotient(
            op.width,
            (dividend / divisor) as u64,
            (dividend % divisor) as u64,
        );
        Ok(())
    }

    pub(super) fn idiv(&mut self, op: &Op) -> Run<()> {
        let divisor = i128::from(sign_extend(self.operand(op, 0, op.width)?, bits(op)) as i64);
        let unused = 128 - 2 * bits(op);
        let dividend = ((self.double(op.width) << unused) as i128) >> unused;
        let quotient = dividend.checked_div(divisor);
        let fits = |value: i128| i128::from(sign_extend(value as u64, bits(op)) as i64) == value;
        match quotient {
            Some(quotient) if fits(quotient) => {
                self.set_quotient(op.width, quotient as u64, (dividend % divisor) as u64);
                Ok(())
            }
            _ => self.raise(vector::DIVIDE, None),
        }
    }

    fn set_quotient(&mut self, width: u8, quotient: u64, remainder: u64) {
        if width == 1 {
            self.m
                .cpu
                .set(RAX, 2, (remainder & 0xff) << 8 | quotient & 0xff);
        } else {
            self.m.cpu.set(RAX, width, quotient);
            self.m.cpu.set(RDX, width, remainder);
        }
        self.divide_flags();
    }
}
