//! x87 loads and stores, exchanges, conditional moves, constants. AMD64 APM vol. 5.

use iced_x86::Mnemonic;

use super::{BEFORE_STORE, stack_place};
use crate::execute::dispatch::Handler;
use crate::{
    cpu::{
        flags::{CF, PF, ZF},
        fpu::Extended,
    },
    decode::{Op, place},
    execute::{Core, Run, alignment::EXTENDED_ALIGNMENT},
    mmu::Access,
    softfloat::{
        Class, DOUBLE, EXTENDED, Env, Number, Rounding, SINGLE, flag, from_extended, to_extended,
    },
};

/// A constant: exponent, and the first 128 bits of the significand.
type Constant = (i32, u128);
const ONE: Constant = (0, 1 << 127);
const LOG2_10: Constant = (1, 0xd49a_784b_cd1b_8afe_492b_f6ff_4daf_db4c);
const LOG2_E: Constant = (0, 0xb8aa_3b29_5c17_f0bb_be87_fed0_691d_3e88);
const PI: Constant = (1, 0xc90f_daa2_2168_c234_c4c6_628b_80dc_1cd1);
const LOG10_2: Constant = (-2, 0x9a20_9a84_fbcf_f798_8f89_59ac_0b7c_9178);
const LN_2: Constant = (-1, 0xb172_17f7_d1cf_79ab_c9e3_b398_03f2_f6af);

/// The packed decimal that stands for the result of an invalid operation.
const DECIMAL_INDEFINITE: u128 = 0xffff_c000_0000_0000_0000;
/// The first magnitude that 18 digits do not hold.
const DECIMAL_LIMIT: u64 = 1_000_000_000_000_000_000;

impl Core<'_> {
    pub(in crate::execute) const X87_TRANSFERS: [(Mnemonic, Handler<Self>); 26] = {
        use Mnemonic as M;
        [
            (M::Fld, Self::fld),
            (M::Fild, Self::fild),
            (M::Fbld, Self::fbld),
            (M::Fst, |c, o| c.fst(o, false)),
            (M::Fstp, |c, o| c.fst(o, true)),
            (M::Fstpnce, Self::fstpnce),
            (M::Fist, |c, o| c.fist(o, None, false)),
            (M::Fistp, |c, o| c.fist(o, None, true)),
            (M::Fisttp, |c, o| c.fist(o, Some(Rounding::Zero), true)),
            (M::Fbstp, Self::fbstp),
            (M::Fxch, Self::fxch),
            (M::Fcmovb, |c, o| c.fcmov(o, CF, true)),
            (M::Fcmove, |c, o| c.fcmov(o, ZF, true)),
            (M::Fcmovbe, |c, o| c.fcmov(o, CF | ZF, true)),
            (M::Fcmovu, |c, o| c.fcmov(o, PF, true)),
            (M::Fcmovnb, |c, o| c.fcmov(o, CF, false)),
            (M::Fcmovne, |c, o| c.fcmov(o, ZF, false)),
            (M::Fcmovnbe, |c, o| c.fcmov(o, CF | ZF, false)),
            (M::Fcmovnu, |c, o| c.fcmov(o, PF, false)),
            (M::Fld1, |c, _| c.load_constant(ONE)),
            (M::Fldl2t, |c, _| c.load_constant(LOG2_10)),
            (M::Fldl2e, |c, _| c.load_constant(LOG2_E)),
            (M::Fldpi, |c, _| c.load_constant(PI)),
            (M::Fldlg2, |c, _| c.load_constant(LOG10_2)),
            (M::Fldln2, |c, _| c.load_constant(LN_2)),
            (M::Fldz, |c, _| c.load(Extended::default())),
        ]
    };

    /// Pushes a value, or an indefinite one if the stack is full.
    fn load(&mut self, value: Extended) -> Run<()> {
        if self.is_full() {
            if self.stack_fault(true) {
                self.push_st(Self::indefinite());
            }
            return Ok(());
        }
        self.set_c1(false);
        self.push_st(value);
        Ok(())
    }

    /// Constants are rounded by the rounding mode, and are never inexact.
    fn load_constant(&mut self, (exponent, significand): Constant) -> Run<()> {
        let number = self.x87_env().round(false, exponent, significand, EXTENDED);
        self.load(to_extended(number))
    }

    /// Ten bytes at the memory operand.
    pub(super) fn read_10(&mut self, op: &Op) -> Run<u128> {
        let offset = self.offset(op);
        let mut bytes = [0; 16];
        let place = (op.segment, offset);
        self.require_alignment(place, EXTENDED_ALIGNMENT, 10, Access::Read)?;
        self.read_block(op.segment, offset, &mut bytes[..10])?;
        Ok(u128::from_le_bytes(bytes))
    }

    /// The right to store the operand, and its alignment, before any flag is set.
    fn probe_store(&mut self, op: &Op, width: u8) -> Run<()> {
        let offset = self.offset(op);
        let length = usize::from(width);
        let alignment = EXTENDED_ALIGNMENT.min(u64::from(width));
        self.probe_write(op.segment, offset, length)?;
        self.require_alignment((op.segment, offset), alignment, length, Access::Write)
    }

    fn write_10(&mut self, op: &Op, value: u128) -> Run<()> {
        let offset = self.offset(op);
        self.write_block(op.segment, offset, &value.to_le_bytes()[..10])
    }

    /// A memory operand of 4 or 8 bytes as a number.
    pub(super) fn float_operand(&mut self, op: &Op) -> Run<Number> {
        let bits = self.operand(op, 0, op.width)?;
        Ok(if op.width == 4 {
            SINGLE.unpack(bits)
        } else {
            DOUBLE.unpack(bits)
        })
    }

    /// A memory operand of 2, 4 or 8 bytes as an integer.
    pub(super) fn integer_operand(&mut self, op: &Op) -> Run<Number> {
        let bits = self.operand(op, 0, op.width)?;
        let shift = 64 - 8 * u32::from(op.width);
        Ok(Number::from_integer((bits << shift) as i64 >> shift))
    }

    fn fld(&mut self, op: &Op) -> Run<()> {
        if op.operands[0] != place::MEMORY {
            let Some(value) = self.st(stack_place(op.operands[0])) else {
                if self.stack_fault(false) {
                    self.push_st(Self::indefinite());
                }
                return Ok(());
            };
            return self.load(value);
        }
        if op.width == 10 {
            let value = self.read_10(op)?;
            return self.load(Extended::from_bits(value));
        }
        let number = self.float_operand(op)?;
        if self.is_full() {
            return self.load(Extended::default());
        }
        let mut env = self.x87_env();
        if number.class == Class::Signaling {
            env.raise(flag::INVALID);
        }
        env.note_denormals(number, number);
        // A denormal is loaded even if that exception is unmasked.
        if self.note_x87(&env, flag::INVALID) {
            let number = if number.is_nan() {
                number.quieted()
            } else {
                number
            };
            self.push_st(to_extended(number));
        }
        Ok(())
    }

    fn fild(&mut self, op: &Op) -> Run<()> {
        let number = self.integer_operand(op)?;
        self.load(to_extended(number))
    }

    /// FST and FSTP: to a register or ten bytes as it is, otherwise rounded.
    fn fst(&mut self, op: &Op, pop: bool) -> Run<()> {
        let value = self.st(0);
        if op.operands[0] != place::MEMORY {
            match value {
                Some(value) => {
                    self.set_c1(false);
                    self.set_st(stack_place(op.operands[0]), value);
                }
                None if self.stack_fault(false) => {
                    self.set_st(stack_place(op.operands[0]), Self::indefinite());
                }
                None => return Ok(()),
            }
        } else {
            self.probe_store(op, op.width)?;
            let stored = if op.width == 10 {
                self.ten_bytes(value)
            } else {
                self.rounded_bits(value, op.width)
            };
            match stored {
                Some(bits) if op.width == 10 => self.write_10(op, bits)?,
                Some(bits) => self.store(op, op.width, bits as u64)?,
                None => return Ok(()),
            }
        }
        if pop {
            self.pop_st();
        }
        Ok(())
    }

    /// FSTP without a check for an empty register, as processors still do it where opcode maps have nothing.
    fn fstpnce(&mut self, op: &Op) -> Run<()> {
        if self.st(0).is_some() {
            return self.fst(op, true);
        }
        self.set_c1(false);
        self.pop_st();
        Ok(())
    }

    fn ten_bytes(&mut self, value: Option<Extended>) -> Option<u128> {
        if let Some(value) = value {
            self.set_c1(false);
            return Some(value.bits());
        }
        self.stack_fault(false).then(|| Self::indefinite().bits())
    }

    /// Rounded to 4 or 8 bytes; `None` if an exception keeps the store from happening.
    fn rounded_bits(&mut self, value: Option<Extended>, width: u8) -> Option<u128> {
        let format = if width == 4 { SINGLE } else { DOUBLE };
        let Some(value) = value else {
            return self
                .stack_fault(false)
                .then(|| u128::from(format.pack(Number::indefinite())));
        };
        let number = from_extended(value);
        let mut env = self.x87_env();
        let result = match number.class {
            Class::Finite => env.round_number(number, format.range()),
            Class::Unsupported => env.invalid(),
            Class::Signaling => {
                env.raise(flag::INVALID);
                number.quieted()
            }
            _ => number,
        };
        self.note_x87(&env, BEFORE_STORE)
            .then(|| u128::from(format.pack(result)))
    }

    /// FIST, FISTP and FISTTP.
    fn fist(&mut self, op: &Op, rounding: Option<Rounding>, pop: bool) -> Run<()> {
        let bits = u32::from(op.width) * 8;
        self.probe_store(op, op.width)?;
        let indefinite = i64::MIN >> (64 - bits);
        let value = match self.st(0) {
            None if self.stack_fault(false) => indefinite,
            None => return Ok(()),
            Some(value) => {
                let mut env = self.x87_env();
                if let Some(rounding) = rounding {
                    env = env.with_rounding(rounding);
                }
                let value = env.integer(from_extended(value), bits);
                if !self.note_x87(&env, BEFORE_STORE) {
                    return Ok(());
                }
                value.unwrap_or(indefinite)
            }
        };
        self.store(op, op.width, value as u64)?;
        if pop {
            self.pop_st();
        }
        Ok(())
    }

    fn fbld(&mut self, op: &Op) -> Run<()> {
        let value = self.read_10(op)?;
        let digits = (0..18)
            .rev()
            .fold(0u64, |sum, i| sum * 10 + (value >> (4 * i)) as u64 % 16);
        let number = Number::from_integer(digits as i64).with_sign(value >> 79 & 1 != 0);
        self.load(to_extended(number))
    }

    fn fbstp(&mut self, op: &Op) -> Run<()> {
        self.probe_store(op, 10)?;
        let decimal = match self.st(0) {
            None if self.stack_fault(false) => DECIMAL_INDEFINITE,
            None => return Ok(()),
            Some(value) => {
                let number = from_extended(value);
                let mut env = self.x87_env();
                let decimal = to_decimal(&mut env, number);
                if !self.note_x87(&env, BEFORE_STORE) {
                    return Ok(());
                }
                decimal
            }
        };
        self.write_10(op, decimal)?;
        self.pop_st();
        Ok(())
    }

    fn fxch(&mut self, op: &Op) -> Run<()> {
        let other = stack_place(op.operands[1]);
        let (a, b) = (self.st(0), self.st(other));
        if a.is_none() || b.is_none() {
            if !self.stack_fault(false) {
                return Ok(());
            }
        } else {
            self.set_c1(false);
        }
        self.set_st(0, b.unwrap_or(Self::indefinite()));
        self.set_st(other, a.unwrap_or(Self::indefinite()));
        Ok(())
    }

    /// Moves if any of the flags is set, or if none is.
    fn fcmov(&mut self, op: &Op, flags: u64, wanted: bool) -> Run<()> {
        let (a, b) = (self.st(0), self.st(stack_place(op.operands[1])));
        let (Some(_), Some(value)) = (a, b) else {
            if self.stack_fault(false) {
                self.set_st(0, Self::indefinite());
            }
            return Ok(());
        };
        if (self.m.cpu.flags.bits() & flags != 0) == wanted {
            self.set_st(0, value);
        }
        Ok(())
    }
}

/// 18 digits and a sign.
fn to_decimal(env: &mut Env, number: Number) -> u128 {
    let mut trial = *env;
    let whole = trial
        .integer(number, 64)
        .filter(|whole| whole.unsigned_abs() < DECIMAL_LIMIT);
    let Some(whole) = whole else {
        env.raise(flag::INVALID);
        return DECIMAL_INDEFINITE;
    };
    *env = trial;
    let mut rest = whole.unsigned_abs();
    let mut decimal = u128::from(number.sign) << 79;
    for digit in 0..18 {
        decimal |= u128::from(rest % 10) << (4 * digit);
        rest /= 10;
    }
    decimal
}
