//! Sine, cosine, tangent, arc tangent, powers and logarithms of two, by series with 128 bits. The last of 64 bits is
//! nearly always the right one, and the same on every host.
//!
//! Angles are reduced by the π of 66 bits that x87 processors use (Intel SDM vol. 1, 8.3.8), so great angles come out
//! as they do on a processor. Operands that are zero, infinite or NaN are the caller's.

use super::{EXTENDED, Env, Number, wide::Wide};

/// π/2 times 2^67, with the 66 bits that a processor has of π.
const HALF_PI: u128 = 0xc_90fd_aa22_168c_234c;
const PI: Wide = Wide::new(1, 0xc90f_daa2_2168_c234_c4c6_628b_80dc_1cd1);
const LN_2: Wide = Wide::new(-1, 0xb172_17f7_d1cf_79ab_c9e3_b398_03f2_f6af);
const LOG2_E: Wide = Wide::new(0, 0xb8aa_3b29_5c17_f0bb_be87_fed0_691d_3e88);
/// The square root of two, as far as it matters.
const ROOT_2: Wide = Wide::new(0, 0xb504_f333_f9de_6484 << 64);

/// Arc tangents of 0, 1/4, 1/2, 3/4 and 1.
const ARC_TANGENTS: [Wide; 5] = [
    Wide::ZERO,
    Wide::new(-3, 0xfadb_afc9_6406_eb15_6dc7_9ef5_f7a2_17e5),
    Wide::new(-2, 0xed63_382b_0dda_7b45_6fe4_45ec_bc3a_8d03),
    Wide::new(-1, 0xa4bc_7d19_34f7_0924_19a8_7f2a_457d_ac9e),
    Wide::new(-1, 0xc90f_daa2_2168_c234_c4c6_628b_80dc_1cd1),
];

/// Terms that are smaller than the sum by so many bits do not count.
const ENOUGH: i32 = 130;

/// Adds terms until they no longer count; `next` makes the n-th from the one before.
fn series(first: Wide, mut next: impl FnMut(Wide, u64) -> (Wide, Wide)) -> Wide {
    let (mut power, mut sum) = (first, first);
    for n in 1..200 {
        let (new_power, term) = next(power, n);
        power = new_power;
        if term.is_zero() {
            break;
        }
        sum = sum + term;
        if term.exponent < sum.exponent - ENOUGH {
            break;
        }
    }
    sum
}

/// The angle within a quarter turn, and the number of quarter turns taken away.
fn reduce(a: Number) -> (Wide, u32) {
    // The angle is `significand * 2^(exponent - 63)`, the unit 2^-67.
    let shift = a.exponent + 4;
    if shift < 0 {
        return (Wide::from_number(a).magnitude(), 0);
    }
    let (mut rest, mut turns) = (u128::from(a.significand), 0u32);
    let mut left = shift as u32;
    while left > 0 {
        // 68 bits and these fit.
        let bits = left.min(31);
        left -= bits;
        rest <<= bits;
        turns = (turns << bits).wrapping_add((rest / HALF_PI) as u32);
        rest %= HALF_PI;
    }
    if rest > HALF_PI / 2 {
        return (
            -Wide::scaled_integer(HALF_PI - rest, -67),
            turns.wrapping_add(1),
        );
    }
    (Wide::scaled_integer(rest, -67), turns)
}

/// Sine and cosine of an angle of at most an eighth turn.
fn sine_and_cosine(angle: Wide) -> (Wide, Wide) {
    let square = angle * angle;
    let terms = |first: Wide, offset: u64| {
        series(first, |power, n| {
            let term = -(power * square).divided((2 * n + offset - 1) * (2 * n + offset));
            (term, term)
        })
    };
    (terms(angle, 1), terms(Wide::ONE, 0))
}

/// Sine and cosine of a finite number below 2^63.
fn turned(a: Number) -> (Wide, Wide) {
    let (angle, turns) = reduce(a);
    let (sine, cosine) = sine_and_cosine(angle);
    let (sine, cosine) = match turns & 3 {
        0 => (sine, cosine),
        1 => (cosine, -sine),
        2 => (-sine, -cosine),
        _ => (-cosine, sine),
    };
    (sine.negated_if(a.sign), cosine)
}

/// `2^x - 1` by the exponential series.
fn power_minus_one(x: Wide) -> Wide {
    let y = x * LN_2;
    series(y, |power, n| {
        let term = (power * y).divided(n + 1);
        (term, term)
    })
}

/// The natural logarithm of `(1 + s) / (1 - s)`.
fn twice_area_tangent(s: Wide) -> Wide {
    let square = s * s;
    let half = series(s, |power, n| {
        let power = power * square;
        (power, power.divided(2 * n + 1))
    });
    half + half
}

/// The logarithm of base two of a positive number.
fn logarithm(x: Wide) -> Wide {
    let mut exponent = x.exponent;
    let mut mantissa = x.with_exponent(0);
    if !mantissa.is_less(ROOT_2) {
        mantissa = mantissa.with_exponent(-1);
        exponent += 1;
    }
    let ratio = (mantissa - Wide::ONE).quotient(mantissa + Wide::ONE);
    twice_area_tangent(ratio) * LOG2_E + Wide::from_integer(exponent)
}

/// The arc tangent of `y / x`, both positive and `y <= x`.
fn arc_tangent(y: Wide, x: Wide) -> Wide {
    let ratio = y.quotient(x);
    let eighth = Wide::new(-3, 1 << 127);
    // The nearest quarter.
    let mut quarters = 0;
    while quarters < 4 && !(ratio).is_less(eighth + Wide::from_integer(quarters).divided(4)) {
        quarters += 1;
    }
    let known = Wide::from_integer(quarters).divided(4);
    let rest = (y - known * x).quotient(x + known * y);
    if rest.is_zero() {
        return ARC_TANGENTS[quarters as usize % 5];
    }
    let square = rest * rest;
    let sum = series(rest, |power, n| {
        let power = -(power * square);
        (power, power.divided(2 * n + 1))
    });
    ARC_TANGENTS[quarters as usize % 5] + sum
}

impl Env {
    /// The sine of a finite number below 2^63.
    pub fn sine(&mut self, a: Number) -> Number {
        turned(a).0.round(self, EXTENDED)
    }

    /// The cosine of the same.
    pub fn cosine(&mut self, a: Number) -> Number {
        turned(a).1.round(self, EXTENDED)
    }

    /// The tangent of the same.
    pub fn tangent(&mut self, a: Number) -> Number {
        let (sine, cosine) = turned(a);
        sine.quotient(cosine).round(self, EXTENDED)
    }

    /// `2^a - 1` for magnitudes up to 1.
    pub fn power_minus_one(&mut self, a: Number) -> Number {
        power_minus_one(Wide::from_number(a)).round(self, EXTENDED)
    }

    /// `factor * log2(a)` for a positive number other than 1.
    pub fn scaled_logarithm(&mut self, factor: Number, a: Number) -> Number {
        let result = logarithm(Wide::from_number(a)) * Wide::from_number(factor);
        result.round(self, EXTENDED)
    }

    /// `factor * log2(1 + a)` for a number greater than -1.
    pub fn scaled_logarithm_plus_one(&mut self, factor: Number, a: Number) -> Number {
        let a = Wide::from_number(a);
        let logarithm = if a.exponent >= -1 {
            logarithm(Wide::ONE + a)
        } else {
            twice_area_tangent(a.quotient(Wide::from_integer(2) + a)) * LOG2_E
        };
        (logarithm * Wide::from_number(factor)).round(self, EXTENDED)
    }

    /// The angle of the point (x, y), both finite and not zero.
    pub fn angle(&mut self, y: Number, x: Number) -> Number {
        let (a, b) = (
            Wide::from_number(y).magnitude(),
            Wide::from_number(x).magnitude(),
        );
        let mut angle = if b.is_less(a) {
            PI.divided(2) - arc_tangent(b, a)
        } else {
            arc_tangent(a, b)
        };
        if x.sign {
            angle = PI - angle;
        }
        angle.negated_if(y.sign).round(self, EXTENDED)
    }

    /// A multiple of π/4 with a sign.
    pub fn eighth_turns(&mut self, count: u64, sign: bool) -> Number {
        let angle = PI.divided(4) * Wide::from_integer(count as i32);
        angle.negated_if(sign).round(self, EXTENDED)
    }
}
