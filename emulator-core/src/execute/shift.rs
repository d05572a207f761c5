//! Shifts and rotates. AMD64 APM vol. 3: SHL, SHR, SAR, ROL, ROR, RCL, RCR, SHLD, SHRD.
//!
//! The count is taken modulo 32, or 64 for 64-bit operands; a count of zero changes nothing, no flag either. Where the
//! manual leaves flags undefined (AF after shifts, OF after more than one bit), they are as AMD's processors have them.

use super::{Core, Run, access::mask};
use crate::{
    cpu::{flags::sign_extend, register::RCX},
    decode::{Op, place},
};

fn bits(op: &Op) -> u32 {
    u32::from(op.width) * 8
}

/// The bit below the sign bit.
fn second(value: u64, bits: u32) -> bool {
    value >> (bits - 2) & 1 != 0
}

fn top(value: u64, bits: u32) -> bool {
    value >> (bits - 1) & 1 != 0
}

impl Core<'_> {
    #[inline(always)]
    fn count(&mut self, op: &Op, number: usize) -> u32 {
        let raw = if op.operands[number] == place::IMMEDIATE {
            op.immediate
        } else {
            self.m.cpu.registers[RCX]
        };
        raw as u32 & if op.width == 8 { 63 } else { 31 }
    }

    /// Reads the value and the count; `None` when the count is zero (memory was still checked for writing,
    /// and a 32-bit register is still zero-extended).
    #[inline(always)]
    fn shift_input(&mut self, op: &Op) -> Run<Option<(u64, u32)>> {
        let value = self.load_for_store(op, op.width)?;
        let count = self.count(op, 1);
        if count == 0 {
            if op.operands[0] != place::MEMORY {
                self.store(op, op.width, value)?;
            }
            return Ok(None);
        }
        Ok(Some((value, count)))
    }

    #[inline(always)]
    pub(super) fn shl(&mut self, op: &Op) -> Run<()> {
        let Some((value, count)) = self.shift_input(op)? else {
            return Ok(());
        };
        let wide = u128::from(value) << count;
        let result = wide as u64 & mask(op.width);
        let carry = wide >> bits(op) & 1 != 0;
        self.store(op, op.width, result)?;
        self.m.cpu.flags.set_result(
            bits(op),
            result,
            carry,
            top(result, bits(op)) != carry,
            true,
        );
        Ok(())
    }

    #[inline(always)]
    pub(super) fn shr(&mut self, op: &Op) -> Run<()> {
        let Some((value, count)) = self.shift_input(op)? else {
            return Ok(());
        };
        let result = value.checked_shr(count).unwrap_or(0);
        let carry = value.checked_shr(count - 1).unwrap_or(0) & 1 != 0;
        self.store(op, op.width, result)?;
        self.m
            .cpu
            .flags
            .set_result(bits(op), result, carry, second(result, bits(op)), true);
        Ok(())
    }

    #[inline(always)]
    pub(super) fn sar(&mut self, op: &Op) -> Run<()> {
        let Some((value, count)) = self.shift_input(op)? else {
            return Ok(());
        };
        let signed = sign_extend(value, bits(op)) as i64;
        let result = (signed >> count.min(63)) as u64 & mask(op.width);
        let carry = signed >> (count - 1).min(63) & 1 != 0;
        self.store(op, op.width, result)?;
        self.m
            .cpu
            .flags
            .set_result(bits(op), result, carry, false, true);
        Ok(())
    }

    #[inline(always)]
    pub(super) fn rol(&mut self, op: &Op) -> Run<()> {
        let Some((value, count)) = self.shift_input(op)? else {
            return Ok(());
        };
        let turn = count % bits(op);
        let result = if turn == 0 {
            value
        } else {
            (value << turn | value >> (bits(op) - turn)) & mask(op.width)
        };
        self.store(op, op.width, result)?;
        let carry = result & 1 != 0;
        self.m
            .cpu
            .flags
            .set_carry_overflow(carry, top(result, bits(op)) != carry);
        Ok(())
    }

    #[inline(always)]
    pub(super) fn ror(&mut self, op: &Op) -> Run<()> {
        let Some((value, count)) = self.shift_input(op)? else {
            return Ok(());
        };
        let turn = count % bits(op);
        let result = if turn == 0 {
            value
        } else {
            (value >> turn | value << (bits(op) - turn)) & mask(op.width)
        };
        self.store(op, op.width, result)?;
        let carry = top(result, bits(op));
        let second = second(result, bits(op));
        self.m.cpu.flags.set_carry_overflow(carry, carry != second);
        Ok(())
    }

    pub(super) fn rcl(&mut self, op: &Op) -> Run<()> {
        let Some((value, count)) = self.shift_input(op)? else {
            return Ok(());
        };
        let (width, turn) = (bits(op) + 1, count % (bits(op) + 1));
        let whole = u128::from(self.m.cpu.flags.carry()) << bits(op) | u128::from(value);
        let turned = if turn == 0 {
            whole
        } else {
            whole << turn | whole >> (width - turn)
        };
        let result = turned as u64 & mask(op.width);
        let carry = turned >> bits(op) & 1 != 0;
        self.store(op, op.width, result)?;
        self.m
            .cpu
            .flags
            .set_carry_overflow(carry, top(result, bits(op)) != carry);
        Ok(())
    }

    pub(super) fn rcr(&mut self, op: &Op) -> Run<()> {
        let Some((value, count)) = self.shift_input(op)? else {
            return Ok(());
        };
        let (width, turn) = (bits(op) + 1, count % (bits(op) + 1));
        let whole = u128::from(self.m.cpu.flags.carry()) << bits(op) | u128::from(value);
        let turned = if turn == 0 {
            whole
        } else {
            whole >> turn | whole << (width - turn)
        };
        let result = turned as u64 & mask(op.width);
        let carry = turned >> bits(op) & 1 != 0;
        self.store(op, op.width, result)?;
        let second = second(result, bits(op));
        self.m
            .cpu
            .flags
            .set_carry_overflow(carry, top(result, bits(op)) != second);
        Ok(())
    }

    /// A 16-bit double shift by more than 16 is undefined; here, as on AMD processors, the pair goes round once more.
    pub(super) fn shld(&mut self, op: &Op) -> Run<()> {
        let fill = self.operand(op, 1, op.width)?;
        let value = self.load_for_store(op, op.width)?;
        let count = self.count(op, 2);
        if count == 0 {
            return self.keep_register(op, value);
        }
        let size = bits(op);
        let pair = u128::from(value) << size | u128::from(fill);
        let pair = if size == 16 {
            pair << 16 | u128::from(value)
        } else {
            pair
        };
        let total = if size == 16 { 48 } else { 2 * size };
        let shifted = pair << count;
        let result = (shifted >> (total - size)) as u64 & mask(op.width);
        let carry = pair >> (total - count) & 1 != 0;
        self.store(op, op.width, result)?;
        self.m
            .cpu
            .flags
            .set_result(size, result, carry, top(result, size) != carry, true);
        Ok(())
    }

    pub(super) fn shrd(&mut self, op: &Op) -> Run<()> {
        let fill = self.operand(op, 1, op.width)?;
        let value = self.load_for_store(op, op.width)?;
        let count = self.count(op, 2);
        if count == 0 {
            return self.keep_register(op, value);
        }
        let size = bits(op);
        let pair = u128::from(fill) << size | u128::from(value);
        let pair = if size == 16 {
            u128::from(value) << 32 | pair
        } else {
            pair
        };
        let result = (pair >> count) as u64 & mask(op.width);
        let carry = pair >> (count - 1) & 1 != 0;
        self.store(op, op.width, result)?;
        self.m.cpu.flags.set_result(
            size,
            result,
            carry,
            top(result, size) != second(result, size),
            true,
        );
        Ok(())
    }

    fn keep_register(&mut self, op: &Op, value: u64) -> Run<()> {
        if op.operands[0] == place::MEMORY {
            Ok(())
        } else {
            self.store(op, op.width, value)
        }
    }
}
