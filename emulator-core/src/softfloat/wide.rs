//! Numbers with 128 bits of significand, for what is computed by series: 60 bits more than any result has.

use core::ops::{Add, Mul, Neg, Sub};

use super::{Class, Env, Number, Range, arithmetic::shift_sticky};

/// `significand / 2^127 * 2^exponent`; the significand's highest bit is set, or it is zero.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wide {
    sign: bool,
    pub exponent: i32,
    significand: u128,
}

impl Wide {
    pub const ZERO: Wide = Wide::new(0, 0);
    pub const ONE: Wide = Wide::new(0, 1 << 127);

    /// A positive constant.
    pub const fn new(exponent: i32, significand: u128) -> Self {
        Wide {
            sign: false,
            exponent,
            significand,
        }
    }

    fn normalized(sign: bool, exponent: i32, significand: u128) -> Self {
        let zeros = significand.leading_zeros();
        if significand == 0 {
            return Wide::ZERO;
        }
        Wide {
            sign,
            exponent: exponent - zeros as i32,
            significand: significand << zeros,
        }
    }

    /// `significand * 2^exponent`.
    pub fn scaled_integer(significand: u128, exponent: i32) -> Self {
        Wide::normalized(false, exponent + 127, significand)
    }

    pub fn from_number(number: Number) -> Self {
        match number.class {
            Class::Finite => Wide {
                sign: number.sign,
                exponent: number.exponent,
                significand: u128::from(number.significand) << 64,
            },
            _ => Wide::ZERO,
        }
    }

    pub fn from_integer(value: i32) -> Self {
        Wide::normalized(value < 0, 127, u128::from(value.unsigned_abs()))
    }

    pub fn is_zero(self) -> bool {
        self.significand == 0
    }

    pub fn with_exponent(self, exponent: i32) -> Self {
        Wide { exponent, ..self }
    }

    pub fn magnitude(self) -> Self {
        Wide {
            sign: false,
            ..self
        }
    }

    pub fn negated_if(self, condition: bool) -> Self {
        if condition { -self } else { self }
    }

    pub fn is_less(self, other: Wide) -> bool {
        (self - other).sign
    }

    /// Divided by a small integer.
    pub fn divided(self, divisor: u64) -> Self {
        if self.is_zero() {
            return self;
        }
        let divisor = u128::from(divisor);
        // Room for the bits that the division takes away at the top.
        let (high, rest) = (self.significand / divisor, self.significand % divisor);
        let zeros = high.leading_zeros();
        let low = (rest << zeros) / divisor;
        Wide::normalized(self.sign, self.exponent - zeros as i32, high << zeros | low)
    }

    /// The quotient, bit by bit.
    pub fn quotient(self, divisor: Wide) -> Self {
        // One bit is given up, so that twice the rest fits.
        let (mut rest, divisor_bits) = (self.significand >> 1, divisor.significand >> 1);
        let mut quotient = 0u128;
        for _ in 0..128 {
            let fits = rest >= divisor_bits;
            if fits {
                rest -= divisor_bits;
            }
            quotient = quotient << 1 | u128::from(fits);
            rest <<= 1;
        }
        let exponent = self.exponent - divisor.exponent;
        Wide::normalized(self.sign != divisor.sign, exponent, quotient)
    }

    /// Rounded. What a series gives is never exact.
    pub fn round(self, env: &mut Env, range: Range) -> Number {
        if self.is_zero() {
            return Number::zero(self.sign);
        }
        env.round(self.sign, self.exponent, self.significand | 1, range)
    }
}

impl Neg for Wide {
    type Output = Wide;
    fn neg(self) -> Wide {
        Wide {
            sign: !self.sign,
            ..self
        }
    }
}

impl Mul for Wide {
    type Output = Wide;
    /// The product's upper half.
    fn mul(self, other: Wide) -> Wide {
        const LOW: u128 = !0 >> 64;
        let (a, b) = (self.significand >> 64, self.significand & LOW);
        let (c, d) = (other.significand >> 64, other.significand & LOW);
        let (cross_1, cross_2) = (a * d, b * c);
        let middle = (b * d >> 64) + (cross_1 & LOW) + (cross_2 & LOW);
        let high = a * c + (cross_1 >> 64) + (cross_2 >> 64) + (middle >> 64);
        let exponent = self.exponent + other.exponent + 1;
        Wide::normalized(self.sign != other.sign, exponent, high)
    }
}

impl Add for Wide {
    type Output = Wide;
    fn add(self, other: Wide) -> Wide {
        if other.is_zero() {
            return self;
        }
        if self.is_zero() {
            return other;
        }
        let self_is_greater =
            (self.exponent, self.significand) >= (other.exponent, other.significand);
        let (great, small) = if self_is_greater {
            (self, other)
        } else {
            (other, self)
        };
        let distance = (great.exponent - small.exponent) as u32;
        let shifted = shift_sticky(small.significand >> 1, distance);
        let significand = if self.sign == other.sign {
            (great.significand >> 1) + shifted
        } else {
            (great.significand >> 1) - shifted
        };
        Wide::normalized(great.sign, great.exponent + 1, significand)
    }
}

impl Sub for Wide {
    type Output = Wide;
    fn sub(self, other: Wide) -> Wide {
        self + -other
    }
}
