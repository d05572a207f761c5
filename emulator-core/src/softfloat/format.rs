//! How numbers are encoded: singles, doubles, and the 80 bits of x87. AMD64 APM vol. 1, 4.4.6 and 6.3.

use super::{Class, Number, Range};
use crate::cpu::fpu::Extended;

/// An interchange format: sign, exponent, fraction.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Format {
    exponent_bits: u32,
    fraction_bits: u32,
}

/// 32 bits.
pub(crate) const SINGLE: Format = Format {
    exponent_bits: 8,
    fraction_bits: 23,
};
/// 64 bits.
pub(crate) const DOUBLE: Format = Format {
    exponent_bits: 11,
    fraction_bits: 52,
};
/// What an 80-bit number can be.
pub(crate) const EXTENDED: Range = Range {
    precision: 64,
    min: -16382,
    max: 16383,
};
const EXTENDED_BIAS: i32 = 16383;

impl Format {
    const fn bias(self) -> i32 {
        (1 << (self.exponent_bits - 1)) - 1
    }

    /// What a number of this format can be.
    #[inline(always)]
    pub const fn range(self) -> Range {
        Range {
            precision: self.fraction_bits + 1,
            min: 1 - self.bias(),
            max: self.bias(),
        }
    }

    /// Bytes.
    pub const fn width(self) -> u8 {
        ((1 + self.exponent_bits + self.fraction_bits) / 8) as u8
    }

    /// Takes a number apart.
    #[inline(always)]
    pub fn unpack(self, bits: u64) -> Number {
        let most = (1 << self.exponent_bits) - 1;
        let exponent = (bits >> self.fraction_bits) as i32 & most;
        let fraction = bits << (64 - self.fraction_bits) >> 1;
        let sign = bits >> (self.exponent_bits + self.fraction_bits) & 1 != 0;
        if exponent == most {
            return special(sign, fraction);
        }
        if exponent != 0 {
            return Number::finite(sign, exponent - self.bias(), fraction | 1 << 63);
        }
        denormal(sign, self.range().min, fraction)
    }

    /// Puts a number together which is rounded to this format. An exponent beyond the range, which an unmasked exception
    /// leaves, is cut: nobody gets to see such a number.
    #[inline(always)]
    pub fn pack(self, number: Number) -> u64 {
        let most = (1u64 << self.exponent_bits) - 1;
        let (exponent, fraction) = match number.class {
            Class::Zero => (0, 0),
            Class::Infinity => (most, 0),
            Class::Finite if number.exponent < self.range().min => {
                let shift = self.range().min.saturating_sub(number.exponent) as u32;
                (0, number.significand.checked_shr(shift).unwrap_or(0))
            }
            Class::Finite => (
                number.exponent.wrapping_add(self.bias()) as u64 & most,
                number.significand & !(1 << 63),
            ),
            _ => (most, number.significand & !(1 << 63)),
        };
        (u64::from(number.sign) << self.exponent_bits | exponent) << self.fraction_bits
            | fraction >> (63 - self.fraction_bits)
    }
}

/// Infinity or a NaN; the fraction starts at bit 62.
fn special(sign: bool, fraction: u64) -> Number {
    let class = if fraction == 0 {
        return Number::infinity(sign);
    } else if fraction >> 62 != 0 {
        Class::Quiet
    } else {
        Class::Signaling
    };
    Number {
        class,
        significand: fraction | 1 << 63,
        ..Number::zero(sign)
    }
}

/// Zero, or a number without its leading bit at bit 63.
fn denormal(sign: bool, exponent: i32, significand: u64) -> Number {
    if significand == 0 {
        return Number::zero(sign);
    }
    let zeros = significand.leading_zeros();
    Number {
        denormal: true,
        ..Number::finite(sign, exponent - zeros as i32, significand << zeros)
    }
}

/// Takes an 80-bit number apart.
pub(crate) fn from_extended(value: Extended) -> Number {
    let sign = value.sign_exponent >> 15 != 0;
    let exponent = i32::from(value.sign_exponent & 0x7fff);
    let integer = value.significand >> 63 != 0;
    match (exponent, integer) {
        // A pseudo-denormal counts as a denormal, with the value that its bits say.
        (0, _) => denormal(sign, EXTENDED.min, value.significand),
        (_, false) => Number {
            class: Class::Unsupported,
            ..Number::zero(sign)
        },
        (0x7fff, true) => special(sign, value.significand & !(1 << 63)),
        _ => Number::finite(sign, exponent - EXTENDED_BIAS, value.significand),
    }
}

/// Puts an 80-bit number together.
pub(crate) fn to_extended(number: Number) -> Extended {
    let (exponent, significand) = match number.class {
        Class::Zero => (0, 0),
        Class::Infinity => (0x7fff, 1 << 63),
        Class::Finite if number.exponent < EXTENDED.min => {
            let shift = EXTENDED.min.saturating_sub(number.exponent) as u32;
            (0, number.significand.checked_shr(shift).unwrap_or(0))
        }
        Class::Finite => (
            number.exponent.wrapping_add(EXTENDED_BIAS) as u16 & 0x7fff,
            number.significand,
        ),
        _ => (0x7fff, number.significand),
    };
    Extended {
        significand,
        sign_exponent: u16::from(number.sign) << 15 | exponent,
    }
}
