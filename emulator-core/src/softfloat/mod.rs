//! Floating point by integers, so that a result, its NaN and its exceptions have the same bits on every host.
//!
//! Every format is unpacked to one [`Number`] with a significand of 64 bits, and every operation ends in one rounding.
//! IEEE 754; AMD64 APM vol. 1, 4.7 and 6.8.

mod arithmetic;
mod elementary;
mod format;
mod integer;
mod remainder;
mod wide;

pub(crate) use arithmetic::compare;
pub(crate) use format::{DOUBLE, EXTENDED, Format, SINGLE, from_extended, to_extended};

/// Exceptions, at their places in MXCSR and in the x87 status word.
pub(crate) mod flag {
    pub const INVALID: u8 = 1;
    pub const DENORMAL: u8 = 2;
    pub const ZERO_DIVIDE: u8 = 4;
    pub const OVERFLOW: u8 = 8;
    pub const UNDERFLOW: u8 = 0x10;
    pub const INEXACT: u8 = 0x20;
}

/// Where inexact results go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rounding {
    Nearest,
    Down,
    Up,
    Zero,
}

impl Rounding {
    /// From the two bits of a control register.
    pub fn from_bits(bits: u32) -> Self {
        match bits & 3 {
            0 => Rounding::Nearest,
            1 => Rounding::Down,
            2 => Rounding::Up,
            _ => Rounding::Zero,
        }
    }
}

/// What kind of number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    Zero,
    Finite,
    Infinity,
    Quiet,
    Signaling,
    /// 80-bit encodings that no arithmetic makes, and none accepts.
    Unsupported,
}

/// A number taken apart: `significand / 2^63 * 2^exponent`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Number {
    pub class: Class,
    pub sign: bool,
    /// Of a finite number.
    pub exponent: i32,
    /// Bit 63 is set for finite numbers and NaNs.
    pub significand: u64,
    /// It was encoded as a denormal.
    pub denormal: bool,
}

impl Number {
    pub const fn zero(sign: bool) -> Self {
        Number {
            class: Class::Zero,
            sign,
            exponent: 0,
            significand: 0,
            denormal: false,
        }
    }

    pub const fn infinity(sign: bool) -> Self {
        Number {
            class: Class::Infinity,
            ..Self::zero(sign)
        }
    }

    pub const fn finite(sign: bool, exponent: i32, significand: u64) -> Self {
        Number {
            class: Class::Finite,
            sign,
            exponent,
            significand,
            denormal: false,
        }
    }

    /// The NaN that stands for the result of an invalid operation.
    pub const fn indefinite() -> Self {
        Number {
            class: Class::Quiet,
            significand: 3 << 62,
            ..Self::zero(true)
        }
    }

    pub fn is_nan(&self) -> bool {
        matches!(self.class, Class::Quiet | Class::Signaling)
    }

    /// A NaN made quiet.
    pub fn quieted(self) -> Self {
        Number {
            class: Class::Quiet,
            significand: self.significand | 1 << 62,
            ..self
        }
    }

    pub fn with_sign(self, sign: bool) -> Self {
        Number { sign, ..self }
    }

    pub fn negated(self) -> Self {
        self.with_sign(!self.sign)
    }
}

/// Precision and exponents that a result may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Range {
    /// Bits of the significand.
    pub precision: u32,
    /// Least exponent of a normal number.
    pub min: i32,
    /// Greatest exponent.
    pub max: i32,
}

/// An unmasked overflow or underflow leaves a result whose exponent is moved by this (Intel SDM vol. 1, 8.5.4).
const WRAP: i32 = 24576;

/// Modes, and the exceptions that have been met.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Env {
    pub rounding: Rounding,
    /// Exceptions that are masked.
    pub masks: u8,
    /// Exceptions met.
    pub flags: u8,
    /// Tiny results become zero while underflow is masked.
    pub flush: bool,
    /// The last rounding made the magnitude greater.
    pub rounded_up: bool,
}

impl Env {
    /// Everything masked, nothing met.
    pub fn new(rounding: Rounding) -> Self {
        Env {
            rounding,
            masks: 0x3f,
            flags: 0,
            flush: false,
            rounded_up: false,
        }
    }

    pub fn raise(&mut self, flags: u8) {
        self.flags |= flags;
    }

    fn is_masked(&self, flag: u8) -> bool {
        self.masks & flag != 0
    }

    /// The result of an invalid operation.
    pub fn invalid(&mut self) -> Number {
        self.raise(flag::INVALID);
        Number::indefinite()
    }

    /// Whether a magnitude with `rest` (a fraction of 2^128) behind its last bit is increased.
    fn increments(&self, sign: bool, odd: bool, rest: u128) -> bool {
        const HALF: u128 = 1 << 127;
        match self.rounding {
            Rounding::Nearest => rest > HALF || rest == HALF && odd,
            Rounding::Down => sign && rest != 0,
            Rounding::Up => !sign && rest != 0,
            Rounding::Zero => false,
        }
    }

    /// Rounds `significand / 2^127 * 2^exponent`, which is not zero; its lowest bit may stand for all that follow.
    pub fn round(&mut self, sign: bool, exponent: i32, significand: u128, range: Range) -> Number {
        let zeros = significand.leading_zeros();
        let (significand, exponent) = (significand << (zeros & 127), exponent - zeros as i32);
        let bits = range.precision;
        let rest = significand << bits;
        let mut kept = (significand >> (128 - bits)) as u64;
        let up = self.increments(sign, kept & 1 != 0, rest);
        let mut rounded_exponent = exponent;
        if up {
            let last = 1u64 << (bits - 1);
            if kept == last | (last - 1) {
                kept = last;
                rounded_exponent += 1;
            } else {
                kept += 1;
            }
        }
        if rounded_exponent < range.min {
            return self.underflow(
                sign,
                exponent,
                significand,
                (rounded_exponent, kept, up),
                range,
            );
        }
        self.rounded_up = up;
        if rounded_exponent > range.max {
            return self.overflow(
                sign,
                rounded_exponent,
                kept << (64 - bits),
                rest != 0,
                range,
            );
        }
        if rest != 0 {
            self.raise(flag::INEXACT);
        }
        Number::finite(sign, rounded_exponent, kept << (64 - bits))
    }

    fn overflow(
        &mut self,
        sign: bool,
        exponent: i32,
        kept: u64,
        inexact: bool,
        range: Range,
    ) -> Number {
        self.raise(flag::OVERFLOW);
        if !self.is_masked(flag::OVERFLOW) {
            if inexact {
                self.raise(flag::INEXACT);
            }
            return Number::finite(sign, exponent - WRAP, kept);
        }
        self.raise(flag::INEXACT);
        let to_infinity = match self.rounding {
            Rounding::Nearest => true,
            Rounding::Down => sign,
            Rounding::Up => !sign,
            Rounding::Zero => false,
        };
        self.rounded_up = to_infinity;
        if to_infinity {
            return Number::infinity(sign);
        }
        Number::finite(sign, range.max, !0 << (64 - range.precision))
    }

    /// A result that is tiny after rounding: wrapped, flushed, or a denormal.
    fn underflow(
        &mut self,
        sign: bool,
        exponent: i32,
        significand: u128,
        rounded: (i32, u64, bool),
        range: Range,
    ) -> Number {
        let bits = range.precision;
        if !self.is_masked(flag::UNDERFLOW) {
            let (exponent, kept, up) = rounded;
            self.rounded_up = up;
            self.raise(flag::UNDERFLOW);
            if significand << bits != 0 {
                self.raise(flag::INEXACT);
            }
            return Number::finite(sign, exponent + WRAP, kept << (64 - bits));
        }
        if self.flush {
            self.raise(flag::UNDERFLOW | flag::INEXACT);
            return Number::zero(sign);
        }
        let bits = (bits as i32).saturating_sub(range.min.saturating_sub(exponent));
        let (mut kept, rest) = match bits {
            1.. => ((significand >> (128 - bits)) as u64, significand << bits),
            0 => (0, significand),
            _ => (0, 1),
        };
        self.rounded_up = self.increments(sign, kept & 1 != 0, rest);
        kept += u64::from(self.rounded_up);
        if rest != 0 {
            self.raise(flag::UNDERFLOW | flag::INEXACT);
        }
        if kept == 0 {
            return Number::zero(sign);
        }
        let zeros = kept.leading_zeros();
        let unit = range.min - range.precision as i32 + 1;
        Number::finite(sign, unit + 63 - zeros as i32, kept << zeros)
    }
}
