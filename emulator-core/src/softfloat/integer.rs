//! Between numbers and integers.

use super::{Class, Env, Number, Range, Rounding, flag};

impl Number {
    /// An integer, exactly.
    pub fn from_integer(value: i64) -> Number {
        if value == 0 {
            return Number::zero(false);
        }
        let magnitude = value.unsigned_abs();
        let zeros = magnitude.leading_zeros();
        Number::finite(value < 0, 63 - zeros as i32, magnitude << zeros)
    }
}

impl Env {
    /// The magnitude as an integer, if it is below 2^64, and whether rounding it was inexact.
    fn magnitude(&mut self, a: Number) -> Option<(u64, bool)> {
        let bits = a.exponent + 1;
        if bits > 64 {
            return None;
        }
        let wide = u128::from(a.significand) << 64;
        let (kept, rest) = match bits {
            64 => (a.significand, 0),
            1.. => ((wide >> (128 - bits)) as u64, wide << bits),
            0 => (0, wide),
            _ => (0, 1),
        };
        self.rounded_up = self.increments(a.sign, kept & 1 != 0, rest);
        let kept = kept.checked_add(u64::from(self.rounded_up))?;
        Some((kept, rest != 0))
    }

    /// To a signed integer of 16, 32 or 64 bits. `None`, and the invalid exception, for what does not fit.
    pub fn integer(&mut self, a: Number, bits: u32) -> Option<i64> {
        let limit = 1u64 << (bits - 1);
        let fitting = match a.class {
            Class::Zero => return Some(0),
            Class::Finite => self
                .magnitude(a)
                .filter(|(magnitude, _)| *magnitude < limit + u64::from(a.sign)),
            _ => None,
        };
        let Some((magnitude, inexact)) = fitting else {
            self.rounded_up = false;
            self.raise(flag::INVALID);
            return None;
        };
        if inexact {
            self.raise(flag::INEXACT);
        }
        let value = magnitude as i64;
        Some(if a.sign { value.wrapping_neg() } else { value })
    }

    /// To the nearest integer of the rounding mode, as a number.
    pub fn integral(&mut self, a: Number, range: Range) -> Number {
        if a.class != Class::Finite || a.exponent >= 63 {
            return a;
        }
        let Some((magnitude, inexact)) = self.magnitude(a) else {
            return a;
        };
        if inexact {
            self.raise(flag::INEXACT);
        }
        if magnitude == 0 {
            return Number::zero(a.sign);
        }
        let up = self.rounded_up;
        let zeros = magnitude.leading_zeros();
        let whole = Number::finite(a.sign, 63 - zeros as i32, magnitude << zeros);
        let result = self.round_number(whole, range);
        self.rounded_up = up;
        result
    }

    /// With another rounding mode.
    pub fn with_rounding(self, rounding: Rounding) -> Env {
        Env { rounding, ..self }
    }
}
