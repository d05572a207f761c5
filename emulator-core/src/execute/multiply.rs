//! Multiplication and division. AMD64 APM vol. 3: MUL, IMUL, DIV, IDIV.

use super::{Core, Run, access::mask, vector};
use crate::{
    cpu::{flags::sign_extend, register::*},
    decode::{Op, place},
    event::Observer,
};

fn bits(op: &Op) -> u32 {
    u32::from(op.width) * 8
}

impl<O: Observer> Core<'_, O> {
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

    /// CF and OF tell that the upper half matters; the other flags follow the low half, as processors leave them.
    #[inline(always)]
    fn multiply_flags(&mut self, width: u8, low: u64, overflow: bool) {
        self.m
            .cpu
            .flags
            .set_result(u32::from(width) * 8, low, overflow, overflow, false);
    }

    pub(super) fn mul(&mut self, op: &Op) -> Run<()> {
        let product =
            u128::from(self.operand(op, 0, op.width)?) * u128::from(self.m.cpu.get(RAX, op.width));
        self.set_double(op.width, product);
        let low = product as u64 & mask(op.width);
        self.multiply_flags(op.width, low, product >> bits(op) != 0);
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
        self.multiply_flags(op.width, low, widen(low) != product);
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
    }
}
