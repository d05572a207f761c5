//! x87 sines, tangents, logarithms: their special operands, and what they leave on the stack. AMD64 APM vol. 5.

use iced_x86::Mnemonic;

use super::{BEFORE, arithmetic::nan_of};
use crate::execute::dispatch::Handler;
use crate::{
    cpu::fpu::status,
    execute::{Core, Run},
    softfloat::{Class, Env, Number, flag, from_extended, to_extended},
};

/// Angles from here on are left as they are, and C2 says so.
const GREATEST_ANGLE: i32 = 63;

/// What a function of one number gives: one or two numbers.
type Pair = (Number, Option<Number>);

impl Core<'_> {
    pub(in crate::execute) const X87_ELEMENTARY: [(Mnemonic, Handler<Self>); 8] = {
        use Mnemonic as M;
        [
            (M::Fsin, |c, _| {
                c.x87_angle(|env, a| (env.sine(a), None), |zero| (zero, None))
            }),
            (M::Fcos, |c, _| {
                c.x87_angle(|env, a| (env.cosine(a), None), |_| (ONE, None))
            }),
            (M::Fsincos, |c, _| {
                let both = |env: &mut Env, a| (env.sine(a), Some(env.cosine(a)));
                c.x87_angle(both, |zero| (zero, Some(ONE)))
            }),
            (M::Fptan, |c, _| {
                let both = |env: &mut Env, a| (env.tangent(a), Some(ONE));
                c.x87_angle(both, |zero| (zero, Some(ONE)))
            }),
            (M::F2xm1, |c, _| c.x87_unary(power_minus_one)),
            (M::Fyl2x, |c, _| c.x87_to_st1(scaled_logarithm)),
            (M::Fyl2xp1, |c, _| c.x87_to_st1(scaled_logarithm_plus_one)),
            (M::Fpatan, |c, _| c.x87_to_st1(angle)),
        ]
    };

    /// A function of an angle, which may push a second result.
    fn x87_angle(
        &mut self,
        f: fn(&mut Env, Number) -> Pair,
        at_zero: fn(Number) -> Pair,
    ) -> Run<()> {
        let pushes = at_zero(Number::zero(false)).1.is_some();
        let Some(value) = self.st(0) else {
            self.m.cpu.fpu.status &= !status::C2;
            if self.stack_fault(false) {
                self.set_st(0, Self::indefinite());
                if pushes {
                    self.push_st(Self::indefinite());
                }
            }
            return Ok(());
        };
        if pushes && self.is_full() {
            self.m.cpu.fpu.status &= !status::C2;
            if self.stack_fault(true) {
                self.set_st(0, Self::indefinite());
                self.push_st(Self::indefinite());
            }
            return Ok(());
        }
        let a = from_extended(value);
        if a.class == Class::Finite && a.exponent >= GREATEST_ANGLE {
            self.m.cpu.fpu.status |= status::C2;
            self.set_c1(false);
            return Ok(());
        }
        self.m.cpu.fpu.status &= !status::C2;
        let mut env = self.x87_env();
        let (first, second) = match a.class {
            Class::Zero => at_zero(a),
            Class::Finite => {
                env.note_denormals(a, a);
                f(&mut env, a)
            }
            _ => {
                let nan = nan_of(&mut env, a, a).unwrap_or_else(|| env.invalid());
                (nan, pushes.then_some(nan))
            }
        };
        if self.note_x87(&env, BEFORE) {
            self.set_st(0, to_extended(first));
            if let Some(second) = second {
                self.push_st(to_extended(second));
            }
        }
        Ok(())
    }

    /// A function of ST(1) and ST(0), whose result replaces both.
    fn x87_to_st1(&mut self, f: fn(&mut Env, Number, Number) -> Number) -> Run<()> {
        let result = match (self.st(1), self.st(0)) {
            (Some(y), Some(x)) => {
                let (y, x) = (from_extended(y), from_extended(x));
                let mut env = self.x87_env();
                let result = nan_of(&mut env, x, y).unwrap_or_else(|| f(&mut env, y, x));
                if !self.note_x87(&env, BEFORE) {
                    return Ok(());
                }
                to_extended(result)
            }
            _ if self.stack_fault(false) => Self::indefinite(),
            _ => return Ok(()),
        };
        self.set_st(1, result);
        self.pop_st();
        Ok(())
    }
}

const ONE: Number = Number::finite(false, 0, 1 << 63);

/// Beyond its domain a function leaves its operand, as processors do, and calls it inexact.
fn inexact(env: &mut Env, a: Number) -> Number {
    env.raise(flag::INEXACT);
    a
}

fn power_minus_one(env: &mut Env, a: Number) -> Number {
    match a.class {
        Class::Zero => a,
        Class::Infinity if a.sign => Number::finite(true, 0, 1 << 63),
        Class::Infinity => a,
        _ => {
            env.note_denormals(a, a);
            match (a.exponent, a.significand, a.sign) {
                // 1 gives 1 and -1 gives -1/2: exact, yet a processor calls all results but zero inexact.
                (0, 0x8000_0000_0000_0000, true) => inexact(env, Number::finite(true, -1, 1 << 63)),
                (0.., ..) => inexact(env, a),
                _ => env.power_minus_one(a),
            }
        }
    }
}

/// `y * log2(x)`.
fn scaled_logarithm(env: &mut Env, y: Number, x: Number) -> Number {
    let below_one = x.class == Class::Zero || x.class == Class::Finite && x.exponent < 0;
    let is_one = x.class == Class::Finite && x.exponent == 0 && x.significand == 1 << 63;
    let sign = y.sign != below_one;
    match (y.class, x.class) {
        (Class::Zero, Class::Zero | Class::Infinity) => env.invalid(),
        _ if x.sign && x.class != Class::Zero => env.invalid(),
        (Class::Infinity, _) if is_one => env.invalid(),
        (Class::Infinity, Class::Finite) | (_, Class::Infinity) => {
            env.note_denormals(y, x);
            Number::infinity(sign)
        }
        (Class::Infinity, _) => Number::infinity(sign),
        (_, Class::Zero) => {
            env.raise(flag::ZERO_DIVIDE);
            Number::infinity(sign)
        }
        _ => {
            env.note_denormals(y, x);
            if y.class == Class::Zero || is_one {
                Number::zero(sign)
            } else {
                env.scaled_logarithm(y, x)
            }
        }
    }
}

/// `y * log2(x + 1)`.
fn scaled_logarithm_plus_one(env: &mut Env, y: Number, x: Number) -> Number {
    let sign = y.sign != x.sign;
    match (y.class, x.class) {
        (Class::Infinity, Class::Zero) | (Class::Zero, Class::Infinity) => env.invalid(),
        (_, Class::Infinity) if x.sign => env.invalid(),
        _ => {
            env.note_denormals(y, x);
            match (y.class, x.class) {
                (Class::Infinity, _) | (_, Class::Infinity) => Number::infinity(sign),
                (Class::Zero, _) | (_, Class::Zero) => Number::zero(sign),
                _ if x.sign && x.exponent >= 0 => inexact(env, x),
                _ => env.scaled_logarithm_plus_one(y, x),
            }
        }
    }
}

/// The angle of the point (x, y).
fn angle(env: &mut Env, y: Number, x: Number) -> Number {
    match (y.class, x.class) {
        (Class::Finite, Class::Finite) => {
            env.note_denormals(y, x);
            env.angle(y, x)
        }
        (Class::Infinity, Class::Infinity) => env.eighth_turns(if x.sign { 3 } else { 1 }, y.sign),
        (Class::Infinity, _) | (Class::Finite, Class::Zero) => {
            env.note_denormals(y, x);
            env.eighth_turns(2, y.sign)
        }
        (Class::Zero, _) | (_, Class::Infinity) => {
            env.note_denormals(y, x);
            if x.sign {
                env.eighth_turns(4, y.sign)
            } else {
                Number::zero(y.sign)
            }
        }
        _ => Number::zero(y.sign),
    }
}
