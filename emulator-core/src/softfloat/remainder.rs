//! Scaling by a power of two, and remainders, which are exact. AMD64 APM vol. 5: FSCALE, FPREM, FPREM1.

use super::{Class, EXTENDED, Env, Number, flag};

/// One round of FPREM takes away less than 64 bits of the quotient.
const ROUND: i32 = 64;

impl Env {
    /// `a * 2^trunc(b)`.
    pub fn scale(&mut self, a: Number, b: Number) -> Number {
        match (a.class, b.class) {
            (Class::Zero, Class::Infinity) if !b.sign => self.invalid(),
            (Class::Infinity, Class::Infinity) if b.sign => self.invalid(),
            (_, Class::Infinity) if b.sign => Number::zero(a.sign),
            (_, Class::Infinity) => Number::infinity(a.sign),
            (Class::Zero | Class::Infinity, _) => a,
            _ => {
                let scaled = Number {
                    exponent: a.exponent + power(b),
                    ..a
                };
                self.scaled(scaled)
            }
        }
    }

    /// An unmasked exception moves the exponent; what is then still beyond the range is infinite, or zero.
    fn scaled(&mut self, a: Number) -> Number {
        let result = self.round_number(a, EXTENDED);
        let unmasked = self.flags & !self.masks & (flag::OVERFLOW | flag::UNDERFLOW) != 0;
        let beyond = if result.exponent > EXTENDED.max {
            Number::infinity(a.sign)
        } else {
            Number::zero(a.sign)
        };
        if unmasked && !(EXTENDED.min..=EXTENDED.max).contains(&result.exponent) {
            self.raise(flag::INEXACT);
            self.rounded_up = beyond.class == Class::Infinity;
            return beyond;
        }
        result
    }

    /// The remainder of `a / b`, and the low bits of the quotient; no quotient if another round is needed.
    pub fn remainder(&mut self, a: Number, b: Number, to_nearest: bool) -> (Number, Option<u64>) {
        match (a.class, b.class) {
            (Class::Infinity, _) | (_, Class::Zero) => return (self.invalid(), Some(0)),
            (Class::Zero, _) => {
                self.note_denormals(a, b);
                return (a, Some(0));
            }
            _ => self.note_denormals(a, b),
        }
        if b.class == Class::Infinity {
            return (self.round_number(a, EXTENDED), Some(0));
        }
        let distance = a.exponent - b.exponent;
        if distance >= ROUND {
            let step = 32 + distance % 32;
            let rest = (u128::from(a.significand) << step) % u128::from(b.significand);
            let exponent = b.exponent + distance - step;
            return (self.exact(a.sign, exponent, rest as u64), None);
        }
        self.last_round(a, b, distance, to_nearest)
    }

    fn last_round(
        &mut self,
        a: Number,
        b: Number,
        distance: i32,
        to_nearest: bool,
    ) -> (Number, Option<u64>) {
        if distance < -1 {
            return (self.round_number(a, EXTENDED), Some(0));
        }
        // In units of half of b's last bit, so that a may be half as large as b.
        let dividend = u128::from(a.significand) << (distance + 1);
        let divisor = u128::from(b.significand) << 1;
        let (mut quotient, mut rest) = (dividend / divisor, dividend % divisor);
        let mut sign = a.sign;
        if to_nearest && (2 * rest > divisor || 2 * rest == divisor && quotient & 1 != 0) {
            rest = divisor - rest;
            quotient += 1;
            sign = !sign;
        }
        if rest == 0 {
            return (Number::zero(a.sign), Some(quotient as u64));
        }
        let result = self.round(sign, b.exponent - 1 + 64, rest, EXTENDED);
        (result, Some(quotient as u64))
    }

    /// `significand / 2^63 * 2^exponent`, not normalized.
    fn exact(&mut self, sign: bool, exponent: i32, significand: u64) -> Number {
        if significand == 0 {
            return Number::zero(sign);
        }
        self.round(sign, exponent, u128::from(significand) << 64, EXTENDED)
    }
}

/// A number cut to an integer that is more than enough for any exponent.
fn power(b: Number) -> i32 {
    const ENOUGH: i32 = 0x1_0000;
    let magnitude = match b.class {
        Class::Zero => 0,
        _ if b.exponent < 0 => 0,
        _ if b.exponent > 15 => ENOUGH,
        _ => (b.significand >> (63 - b.exponent)) as i32,
    };
    if b.sign { -magnitude } else { magnitude }
}
