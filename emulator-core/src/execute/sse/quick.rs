//! Sums, products and quotients by the host's own floating point, where it must give the same bits as the soft float:
//! rounding to nearest, operands normal or zero, the result normal and not at the edge of becoming denormal. IEEE 754
//! leaves no choice then. What the host does not tell, whether the result is inexact, is decided exactly.

use super::float::Lanes;

/// What is computed.
#[derive(Clone, Copy)]
pub(super) enum Operation {
    Add,
    Subtract,
    Multiply,
    Divide,
}

/// The result, and whether it is inexact; `None` where the soft float must decide.
#[inline(always)]
pub(super) fn compute(lanes: &Lanes, operation: Operation, a: u64, b: u64) -> Option<(u64, bool)> {
    if !lanes.nearest {
        return None;
    }
    if lanes.bits() == 64 {
        double(operation, a, b, lanes.inexact_known)
    } else {
        single(operation, a as u32, b as u32, lanes.inexact_known)
    }
}

fn is_plain_double(bits: u64) -> bool {
    let magnitude = bits << 1;
    magnitude == 0 || (magnitude >> 53).wrapping_sub(1) < 0x7fe
}

/// Normal, and not the least normal number, to which something tiny may have been rounded.
fn is_safe_double(bits: u64) -> bool {
    (bits << 1 >> 53).wrapping_sub(2) < 0x7fd
}

#[inline(always)]
fn double(operation: Operation, a: u64, b: u64, known: bool) -> Option<(u64, bool)> {
    if !is_plain_double(a) || !is_plain_double(b) {
        return None;
    }
    let (x, y) = (f64::from_bits(a), f64::from_bits(b));
    let y = match operation {
        Operation::Subtract => -y,
        _ => y,
    };
    let result = match operation {
        Operation::Add | Operation::Subtract => x + y,
        Operation::Multiply => x * y,
        Operation::Divide => x / y,
    };
    if !is_safe_double(result.to_bits()) {
        return None;
    }
    let inexact = !known
        && match operation {
            Operation::Add | Operation::Subtract => {
                // The rounding error of a sum is itself a number.
                let part = result - x;
                (x - (result - part)) + (y - part) != 0.0
            }
            Operation::Multiply => !is_product(result.to_bits(), a, b),
            Operation::Divide => !is_product(a, result.to_bits(), b),
        };
    Some((result.to_bits(), inexact))
}

/// A significand without its trailing zeros.
fn odd_part(bits: u64) -> u64 {
    let significand = bits & ((1 << 52) - 1) | 1 << 52;
    significand >> significand.trailing_zeros()
}

/// Whether a rounded product is the exact one: the powers of two agree anyhow.
fn is_product(product: u64, a: u64, b: u64) -> bool {
    u128::from(odd_part(a)) * u128::from(odd_part(b)) == u128::from(odd_part(product))
}

fn is_plain_single(bits: u32) -> bool {
    let magnitude = bits << 1;
    magnitude == 0 || (magnitude >> 24).wrapping_sub(1) < 0xfe
}

fn is_safe_single(bits: u32) -> bool {
    (bits << 1 >> 24).wrapping_sub(2) < 0xfd
}

#[inline(always)]
fn single(operation: Operation, a: u32, b: u32, known: bool) -> Option<(u64, bool)> {
    if !is_plain_single(a) || !is_plain_single(b) {
        return None;
    }
    let (x, y) = (f32::from_bits(a), f32::from_bits(b));
    let y = match operation {
        Operation::Subtract => -y,
        _ => y,
    };
    let result = match operation {
        Operation::Add | Operation::Subtract => x + y,
        Operation::Multiply => x * y,
        Operation::Divide => x / y,
    };
    if !is_safe_single(result.to_bits()) {
        return None;
    }
    // Products of singles are exact as doubles.
    let product = |p: f32, q: f32| f64::from(p) * f64::from(q);
    let inexact = !known
        && match operation {
            Operation::Add | Operation::Subtract => {
                let part = result - x;
                (x - (result - part)) + (y - part) != 0.0
            }
            Operation::Multiply => product(x, y) != f64::from(result),
            Operation::Divide => product(result, y) != f64::from(x),
        };
    Some((u64::from(result.to_bits()), inexact))
}
