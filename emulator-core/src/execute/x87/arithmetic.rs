//! x87 sums, products, quotients, and what is exact: signs, scaling, remainders. AMD64 APM vol. 5.

use iced_x86::Mnemonic;

use super::{BEFORE, stack_place};
use crate::execute::dispatch::Handler;
use crate::{
    cpu::fpu::{Extended, status},
    decode::{Op, place},
    execute::{Core, Run},
    softfloat::{Class, EXTENDED, Env, Number, Range, flag, from_extended, to_extended},
};

/// What destination and source give.
type Binary = fn(&mut Env, Number, Number, Range) -> Number;

fn add(env: &mut Env, a: Number, b: Number, range: Range) -> Number {
    env.add(a, b, range)
}

fn subtract(env: &mut Env, a: Number, b: Number, range: Range) -> Number {
    env.add(a, b.negated(), range)
}

fn subtract_from(env: &mut Env, a: Number, b: Number, range: Range) -> Number {
    env.add(b, a.negated(), range)
}

fn multiply(env: &mut Env, a: Number, b: Number, range: Range) -> Number {
    env.multiply(a, b, range)
}

fn divide(env: &mut Env, a: Number, b: Number, range: Range) -> Number {
    let result = env.divide(a, b, range);
    if env.flags & flag::ZERO_DIVIDE != 0 {
        env.flags &= !flag::DENORMAL;
    }
    result
}

fn divide_into(env: &mut Env, a: Number, b: Number, range: Range) -> Number {
    divide(env, b, a, range)
}

/// What two operands give when one is a NaN or no number at all: the quiet one, or the one with the greater significand
/// (Intel SDM vol. 1, table 4-7).
pub(super) fn nan_of(env: &mut Env, a: Number, b: Number) -> Option<Number> {
    if a.class == Class::Unsupported || b.class == Class::Unsupported {
        return Some(env.invalid());
    }
    if a.class == Class::Signaling || b.class == Class::Signaling {
        env.raise(flag::INVALID);
    }
    let chosen = match (a.is_nan(), b.is_nan()) {
        (false, false) => return None,
        (true, false) => a,
        (false, true) => b,
        (true, true) if a.class != b.class => {
            if a.class == Class::Quiet {
                a
            } else {
                b
            }
        }
        (true, true) => {
            // Of equal significands the positive one.
            if (a.significand, !a.sign) >= (b.significand, !b.sign) {
                a
            } else {
                b
            }
        }
    };
    Some(chosen.quieted())
}

/// Applies an operation to numbers, with NaNs and denormals seen to.
pub(super) fn apply(env: &mut Env, a: Number, b: Number, range: Range, f: Binary) -> Number {
    if let Some(nan) = nan_of(env, a, b) {
        return nan;
    }
    env.note_denormals(a, b);
    let result = f(env, a, b, range);
    if env.flags & flag::INVALID != 0 {
        env.flags &= !flag::DENORMAL;
    }
    result
}

impl Core<'_> {
    pub(in crate::execute) const X87_ARITHMETIC: [(Mnemonic, Handler<Self>); 26] = {
        use Mnemonic as M;
        [
            (M::Fadd, |c, o| c.x87_binary(o, add, false)),
            (M::Faddp, |c, o| c.x87_binary(o, add, true)),
            (M::Fsub, |c, o| c.x87_binary(o, subtract, false)),
            (M::Fsubp, |c, o| c.x87_binary(o, subtract, true)),
            (M::Fsubr, |c, o| c.x87_binary(o, subtract_from, false)),
            (M::Fsubrp, |c, o| c.x87_binary(o, subtract_from, true)),
            (M::Fmul, |c, o| c.x87_binary(o, multiply, false)),
            (M::Fmulp, |c, o| c.x87_binary(o, multiply, true)),
            (M::Fdiv, |c, o| c.x87_binary(o, divide, false)),
            (M::Fdivp, |c, o| c.x87_binary(o, divide, true)),
            (M::Fdivr, |c, o| c.x87_binary(o, divide_into, false)),
            (M::Fdivrp, |c, o| c.x87_binary(o, divide_into, true)),
            (M::Fiadd, |c, o| c.x87_integer(o, add)),
            (M::Fisub, |c, o| c.x87_integer(o, subtract)),
            (M::Fisubr, |c, o| c.x87_integer(o, subtract_from)),
            (M::Fimul, |c, o| c.x87_integer(o, multiply)),
            (M::Fidiv, |c, o| c.x87_integer(o, divide)),
            (M::Fidivr, |c, o| c.x87_integer(o, divide_into)),
            (M::Fsqrt, |c, _| {
                let range = c.x87_range();
                c.x87_unary(|env, a| {
                    if a.sign && a.class != Class::Zero {
                        return env.invalid();
                    }
                    env.note_denormals(a, a);
                    env.square_root(a, range)
                })
            }),
            (M::Frndint, |c, _| {
                c.x87_unary(|env, a| {
                    env.note_denormals(a, a);
                    env.integral(a, EXTENDED)
                })
            }),
            (M::Fabs, |c, _| c.change_sign(|_| 0)),
            (M::Fchs, |c, _| c.change_sign(|sign| sign ^ 0x8000)),
            (M::Fscale, |c, _| c.x87_scale()),
            (M::Fxtract, |c, _| c.x87_extract()),
            (M::Fprem, |c, _| c.x87_remainder(false)),
            (M::Fprem1, |c, _| c.x87_remainder(true)),
        ]
    };

    /// With a number in memory, or between registers, of which operand 0 is the destination.
    fn x87_binary(&mut self, op: &Op, f: Binary, pop: bool) -> Run<()> {
        if op.operands[0] == place::MEMORY {
            let source = self.float_operand(op)?;
            return self.x87_combine(0, Some(source), f, false);
        }
        let (to, from) = (stack_place(op.operands[0]), stack_place(op.operands[1]));
        let source = self.st(from).map(from_extended);
        self.x87_combine(to, source, f, pop)
    }

    fn x87_integer(&mut self, op: &Op, f: Binary) -> Run<()> {
        let source = self.integer_operand(op)?;
        self.x87_combine(0, Some(source), f, false)
    }

    fn x87_combine(&mut self, to: usize, source: Option<Number>, f: Binary, pop: bool) -> Run<()> {
        let result = match (self.st(to), source) {
            (Some(a), Some(b)) => {
                let mut env = self.x87_env();
                let range = self.x87_range();
                let result = apply(&mut env, from_extended(a), b, range, f);
                if !self.note_x87(&env, BEFORE) {
                    return Ok(());
                }
                to_extended(result)
            }
            _ if self.stack_fault(false) => Self::indefinite(),
            _ => return Ok(()),
        };
        self.set_st(to, result);
        if pop {
            self.pop_st();
        }
        Ok(())
    }

    /// Replaces ST(0); NaNs are seen to.
    pub(super) fn x87_unary(&mut self, f: impl FnOnce(&mut Env, Number) -> Number) -> Run<()> {
        let result = match self.st(0) {
            Some(value) => {
                let a = from_extended(value);
                let mut env = self.x87_env();
                let result = nan_of(&mut env, a, a).unwrap_or_else(|| f(&mut env, a));
                if !self.note_x87(&env, BEFORE) {
                    return Ok(());
                }
                to_extended(result)
            }
            None if self.stack_fault(false) => Self::indefinite(),
            None => return Ok(()),
        };
        self.set_st(0, result);
        Ok(())
    }

    /// FABS and FCHS change a bit, whatever the others are.
    fn change_sign(&mut self, f: fn(u16) -> u16) -> Run<()> {
        match self.st(0) {
            Some(value) => {
                self.set_c1(false);
                let sign_exponent = f(value.sign_exponent & 0x8000) | value.sign_exponent & 0x7fff;
                self.set_st(
                    0,
                    Extended {
                        sign_exponent,
                        ..value
                    },
                );
            }
            None if self.stack_fault(false) => self.set_st(0, Self::indefinite()),
            None => {}
        }
        Ok(())
    }

    /// FSCALE: ST(0) times two to the power of ST(1), cut to an integer.
    fn x87_scale(&mut self) -> Run<()> {
        let power = self.st(1).map(from_extended);
        self.x87_combine(0, power, |env, a, b, _| env.scale(a, b), false)
    }

    /// FXTRACT: the exponent replaces ST(0), the significand is pushed.
    fn x87_extract(&mut self) -> Run<()> {
        let Some(value) = self.st(0) else {
            if self.stack_fault(false) {
                self.set_st(0, Self::indefinite());
                self.push_st(Self::indefinite());
            }
            return Ok(());
        };
        if self.is_full() {
            if self.stack_fault(true) {
                self.set_st(0, Self::indefinite());
                self.push_st(Self::indefinite());
            }
            return Ok(());
        }
        let mut env = self.x87_env();
        let (exponent, significand) = extract(&mut env, from_extended(value));
        if self.note_x87(&env, BEFORE) {
            self.set_st(0, to_extended(exponent));
            self.push_st(to_extended(significand));
        }
        Ok(())
    }

    /// FPREM and FPREM1: C2 says that more rounds are needed; then C0, C3 and C1 are the quotient's low bits.
    fn x87_remainder(&mut self, to_nearest: bool) -> Run<()> {
        let (Some(a), Some(b)) = (self.st(0), self.st(1)) else {
            if self.stack_fault(false) {
                self.set_st(0, Self::indefinite());
            }
            self.m.cpu.fpu.status &= !status::C2;
            return Ok(());
        };
        let (a, b) = (from_extended(a), from_extended(b));
        let mut env = self.x87_env();
        let (result, quotient) = match nan_of(&mut env, a, b) {
            Some(nan) => (nan, Some(0)),
            None => env.remainder(a, b, to_nearest),
        };
        let goes_on = self.note_x87(&env, BEFORE);
        if goes_on {
            self.set_st(0, to_extended(result));
        }
        if !goes_on || result.is_nan() {
            // There is no quotient: C3 and C0 stay.
            self.m.cpu.fpu.status &= !status::C2;
            return Ok(());
        }
        let bit = |number: u64, flag: u16| {
            if quotient.unwrap_or(0) >> number & 1 != 0 {
                flag
            } else {
                0
            }
        };
        let partial = if quotient.is_none() { status::C2 } else { 0 };
        self.set_conditions(bit(2, status::C0) | bit(1, status::C3) | partial);
        self.set_c1(bit(0, status::C1) != 0);
        Ok(())
    }
}

/// Exponent and significand as numbers.
fn extract(env: &mut Env, a: Number) -> (Number, Number) {
    if let Some(nan) = nan_of(env, a, a) {
        return (nan, nan);
    }
    match a.class {
        Class::Zero => {
            env.raise(flag::ZERO_DIVIDE);
            (Number::infinity(true), a)
        }
        Class::Infinity => (Number::infinity(false), a),
        _ => {
            env.note_denormals(a, a);
            let exponent = Number::from_integer(i64::from(a.exponent));
            (exponent, Number { exponent: 0, ..a })
        }
    }
}
