//! Sum, product, quotient, square root, comparison. NaNs are the caller's: SSE and x87 choose differently.

use core::cmp::Ordering;

use super::{Class, Env, Number, Range, Rounding, flag};

/// Shifts right; what falls out is kept as a one in the lowest bit.
pub(super) fn shift_sticky(value: u128, distance: u32) -> u128 {
    match distance {
        0 => value,
        1..=127 => value >> distance | u128::from(value << (128 - distance) != 0),
        _ => u128::from(value != 0),
    }
}

impl Env {
    /// Flags denormal operands.
    pub fn note_denormals(&mut self, a: Number, b: Number) {
        if a.denormal || b.denormal {
            self.raise(flag::DENORMAL);
        }
    }

    /// `a + b`.
    pub fn add(&mut self, a: Number, b: Number, range: Range) -> Number {
        match (a.class, b.class) {
            (Class::Infinity, Class::Infinity) if a.sign != b.sign => self.invalid(),
            (Class::Infinity, _) => a,
            (_, Class::Infinity) => b,
            (Class::Zero, Class::Zero) if a.sign == b.sign => a,
            (Class::Zero, Class::Zero) => self.cancelled(),
            (Class::Zero, _) => self.round_number(b, range),
            (_, Class::Zero) => self.round_number(a, range),
            _ => self.add_finite(a, b, range),
        }
    }

    /// The zero that a difference of equals is.
    fn cancelled(&self) -> Number {
        Number::zero(self.rounding == Rounding::Down)
    }

    /// Rounds a finite number to a range.
    pub fn round_number(&mut self, a: Number, range: Range) -> Number {
        self.round(a.sign, a.exponent, u128::from(a.significand) << 64, range)
    }

    fn add_finite(&mut self, a: Number, b: Number, range: Range) -> Number {
        let a_is_greater = (a.exponent, a.significand) >= (b.exponent, b.significand);
        let (great, small) = if a_is_greater { (a, b) } else { (b, a) };
        let distance = (great.exponent - small.exponent) as u32;
        let significand = u128::from(great.significand) << 63;
        let other = shift_sticky(u128::from(small.significand) << 63, distance);
        let result = if a.sign == b.sign {
            significand + other
        } else {
            significand - other
        };
        if result == 0 {
            return self.cancelled();
        }
        self.round(great.sign, great.exponent + 1, result, range)
    }

    /// `a * b`.
    pub fn multiply(&mut self, a: Number, b: Number, range: Range) -> Number {
        let sign = a.sign != b.sign;
        match (a.class, b.class) {
            (Class::Infinity, Class::Zero) | (Class::Zero, Class::Infinity) => self.invalid(),
            (Class::Infinity, _) | (_, Class::Infinity) => Number::infinity(sign),
            (Class::Zero, _) | (_, Class::Zero) => Number::zero(sign),
            _ => {
                let product = u128::from(a.significand) * u128::from(b.significand);
                self.round(sign, a.exponent + b.exponent + 1, product, range)
            }
        }
    }

    /// `a / b`.
    pub fn divide(&mut self, a: Number, b: Number, range: Range) -> Number {
        let sign = a.sign != b.sign;
        match (a.class, b.class) {
            (Class::Infinity, Class::Infinity) | (Class::Zero, Class::Zero) => self.invalid(),
            (Class::Infinity, _) => Number::infinity(sign),
            (_, Class::Infinity) | (Class::Zero, _) => Number::zero(sign),
            (_, Class::Zero) => {
                self.raise(flag::ZERO_DIVIDE);
                Number::infinity(sign)
            }
            _ => {
                let (quotient, exponent) = quotient(a, b);
                self.round(sign, exponent, quotient, range)
            }
        }
    }

    /// The square root.
    pub fn square_root(&mut self, a: Number, range: Range) -> Number {
        match a.class {
            Class::Zero => a,
            _ if a.sign => self.invalid(),
            Class::Infinity => a,
            _ => {
                let radicand = u128::from(a.significand) << (63 + (a.exponent & 1));
                let root = radicand.isqrt();
                let rest = radicand - root * root;
                // The rest is never exactly at the half.
                let below = u128::from(rest > root) << 63 | u128::from(rest != 0);
                self.round(false, a.exponent >> 1, root << 64 | below, range)
            }
        }
    }
}

/// `a / b` for finite numbers, as for [`Env::round`].
fn quotient(a: Number, b: Number) -> (u128, i32) {
    let (x, y) = (u128::from(a.significand), u128::from(b.significand));
    let less = x < y;
    let dividend = if less { x << 64 } else { x << 63 };
    let (quotient, rest) = (dividend / y, dividend % y);
    let half = u128::from(2 * rest >= y) << 63;
    let below = u128::from(2 * rest != y && rest != 0);
    (
        quotient << 64 | half | below,
        a.exponent - b.exponent - i32::from(less),
    )
}

/// Compares what are not NaNs.
pub(crate) fn compare(a: Number, b: Number) -> Ordering {
    let magnitude = |n: Number| match n.class {
        Class::Zero => (i32::MIN, 0),
        Class::Finite => (n.exponent, n.significand),
        _ => (i32::MAX, 0),
    };
    let (x, y) = (magnitude(a), magnitude(b));
    match (a.sign, b.sign) {
        _ if a.class == Class::Zero && b.class == Class::Zero => Ordering::Equal,
        (false, false) => x.cmp(&y),
        (true, true) => y.cmp(&x),
        (true, false) => Ordering::Less,
        (false, true) => Ordering::Greater,
    }
}
