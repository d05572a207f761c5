//! Lane by lane on 128 bits: what packed integer instructions compute where both halves are treated alike. An MMX
//! operand is the low half, and the rest of the result is dropped. AMD64 APM vol. 4; vol. 5.

use core::array::from_fn;
use iced_x86::Mnemonic;

/// A pure function of destination and source.
pub(super) type Operation = fn(u128, u128) -> u128;

/// The lanes of 128 bits, and back.
pub(super) fn split<const N: usize>(value: u128) -> [u64; N] {
    let bits = (128 / N) as u32;
    let mask = !0u64 >> (64 - bits);
    from_fn(|i| (value >> (i as u32 * bits)) as u64 & mask)
}

/// Lanes into 128 bits; each must fit its lane.
pub(super) fn join<const N: usize>(lanes: [u64; N]) -> u128 {
    let bits = (128 / N) as u32;
    let mask = !0u64 >> (64 - bits);
    let mut value = 0;
    for (i, lane) in lanes.iter().enumerate() {
        value |= u128::from(lane & mask) << (i as u32 * bits);
    }
    value
}

/// Bytes.
pub(super) fn bytes(a: u128, b: u128, f: impl Fn(u8, u8) -> u8) -> u128 {
    let (a, b) = (a.to_le_bytes(), b.to_le_bytes());
    u128::from_le_bytes(from_fn(|i| f(a[i], b[i])))
}

/// 16-bit words.
pub(super) fn words(a: u128, b: u128, f: impl Fn(u16, u16) -> u16) -> u128 {
    let (a, b) = (split::<8>(a), split::<8>(b));
    join::<8>(from_fn(|i| u64::from(f(a[i] as u16, b[i] as u16))))
}

/// 32-bit words.
pub(super) fn doublewords(a: u128, b: u128, f: impl Fn(u32, u32) -> u32) -> u128 {
    let (a, b) = (split::<4>(a), split::<4>(b));
    join::<4>(from_fn(|i| u64::from(f(a[i] as u32, b[i] as u32))))
}

/// 64-bit words.
pub(super) fn quadwords(a: u128, b: u128, f: impl Fn(u64, u64) -> u64) -> u128 {
    let (a, b) = (split::<2>(a), split::<2>(b));
    join::<2>(from_fn(|i| f(a[i], b[i])))
}

fn all(condition: bool) -> u64 {
    u64::from(condition).wrapping_neg()
}

fn signed_bytes(a: u128, b: u128, f: impl Fn(i8, i8) -> i8) -> u128 {
    bytes(a, b, |a, b| f(a as i8, b as i8) as u8)
}

fn signed_words(a: u128, b: u128, f: impl Fn(i16, i16) -> i16) -> u128 {
    words(a, b, |a, b| f(a as i16, b as i16) as u16)
}

fn signed_doublewords(a: u128, b: u128, f: impl Fn(i32, i32) -> i32) -> u128 {
    doublewords(a, b, |a, b| f(a as i32, b as i32) as u32)
}

/// PMULHRSW: the product's bits 30 to 15, rounded.
fn multiply_round(a: i16, b: i16) -> i16 {
    (((i32::from(a) * i32::from(b)) >> 14) + 1 >> 1) as i16
}

/// PMADDWD: two products of neighbours, added.
fn multiply_add(a: u32, b: u32) -> u32 {
    let product = |shift: u32| {
        i32::from((a >> shift) as u16 as i16).wrapping_mul(i32::from((b >> shift) as u16 as i16))
    };
    product(0).wrapping_add(product(16)) as u32
}

/// PMADDUBSW: unsigned by signed bytes, neighbours added with saturation.
fn multiply_add_bytes(a: u16, b: u16) -> u16 {
    let product = |shift: u32| i32::from((a >> shift) as u8) * i32::from((b >> shift) as u8 as i8);
    (product(0) + product(8)).clamp(i16::MIN.into(), i16::MAX.into()) as u16
}

/// PSADBW: distances of eight bytes, added.
fn sum_of_distances(a: u64, b: u64) -> u64 {
    let (a, b) = (a.to_le_bytes(), b.to_le_bytes());
    (0..8).map(|i| u64::from(a[i].abs_diff(b[i]))).sum()
}

fn signed_product(a: u64, b: u64) -> u64 {
    (i64::from(a as i32)).wrapping_mul(i64::from(b as i32)) as u64
}

/// Bitwise.
pub(super) const LOGIC: [(Mnemonic, Operation); 12] = {
    use Mnemonic as M;
    [
        (M::Pand, |a, b| a & b),
        (M::Andps, |a, b| a & b),
        (M::Andpd, |a, b| a & b),
        (M::Pandn, |a, b| !a & b),
        (M::Andnps, |a, b| !a & b),
        (M::Andnpd, |a, b| !a & b),
        (M::Por, |a, b| a | b),
        (M::Orps, |a, b| a | b),
        (M::Orpd, |a, b| a | b),
        (M::Pxor, |a, b| a ^ b),
        (M::Xorps, |a, b| a ^ b),
        (M::Xorpd, |a, b| a ^ b),
    ]
};

/// Sums and differences, averages, distances, signs.
pub(super) const ADDITION: [(Mnemonic, Operation); 25] = {
    use Mnemonic as M;
    [
        (M::Paddb, |a, b| bytes(a, b, u8::wrapping_add)),
        (M::Paddw, |a, b| words(a, b, u16::wrapping_add)),
        (M::Paddd, |a, b| doublewords(a, b, u32::wrapping_add)),
        (M::Paddq, |a, b| quadwords(a, b, u64::wrapping_add)),
        (M::Psubb, |a, b| bytes(a, b, u8::wrapping_sub)),
        (M::Psubw, |a, b| words(a, b, u16::wrapping_sub)),
        (M::Psubd, |a, b| doublewords(a, b, u32::wrapping_sub)),
        (M::Psubq, |a, b| quadwords(a, b, u64::wrapping_sub)),
        (M::Paddsb, |a, b| signed_bytes(a, b, i8::saturating_add)),
        (M::Paddsw, |a, b| signed_words(a, b, i16::saturating_add)),
        (M::Paddusb, |a, b| bytes(a, b, u8::saturating_add)),
        (M::Paddusw, |a, b| words(a, b, u16::saturating_add)),
        (M::Psubsb, |a, b| signed_bytes(a, b, i8::saturating_sub)),
        (M::Psubsw, |a, b| signed_words(a, b, i16::saturating_sub)),
        (M::Psubusb, |a, b| bytes(a, b, u8::saturating_sub)),
        (M::Psubusw, |a, b| words(a, b, u16::saturating_sub)),
        (M::Pavgb, |a, b| {
            bytes(a, b, |a, b| (u16::from(a) + u16::from(b) + 1 >> 1) as u8)
        }),
        (M::Pavgw, |a, b| {
            words(a, b, |a, b| (u32::from(a) + u32::from(b) + 1 >> 1) as u16)
        }),
        (M::Psadbw, |a, b| quadwords(a, b, sum_of_distances)),
        (M::Pabsb, |_, b| {
            bytes(b, 0, |b, _| (b as i8).unsigned_abs())
        }),
        (M::Pabsw, |_, b| {
            words(b, 0, |b, _| (b as i16).unsigned_abs())
        }),
        (M::Pabsd, |_, b| {
            doublewords(b, 0, |b, _| (b as i32).unsigned_abs())
        }),
        (M::Psignb, |a, b| {
            signed_bytes(a, b, |a, b| a.wrapping_mul(b.signum()))
        }),
        (M::Psignw, |a, b| {
            signed_words(a, b, |a, b| a.wrapping_mul(b.signum()))
        }),
        (M::Psignd, |a, b| {
            signed_doublewords(a, b, |a, b| a.wrapping_mul(b.signum()))
        }),
    ]
};

/// Comparisons, least and greatest.
pub(super) const COMPARISON: [(Mnemonic, Operation); 20] = {
    use Mnemonic as M;
    [
        (M::Pcmpeqb, |a, b| bytes(a, b, |a, b| all(a == b) as u8)),
        (M::Pcmpeqw, |a, b| words(a, b, |a, b| all(a == b) as u16)),
        (M::Pcmpeqd, |a, b| {
            doublewords(a, b, |a, b| all(a == b) as u32)
        }),
        (M::Pcmpeqq, |a, b| quadwords(a, b, |a, b| all(a == b))),
        (M::Pcmpgtb, |a, b| {
            bytes(a, b, |a, b| all(a as i8 > b as i8) as u8)
        }),
        (M::Pcmpgtw, |a, b| {
            words(a, b, |a, b| all(a as i16 > b as i16) as u16)
        }),
        (M::Pcmpgtd, |a, b| {
            doublewords(a, b, |a, b| all(a as i32 > b as i32) as u32)
        }),
        (M::Pcmpgtq, |a, b| {
            quadwords(a, b, |a, b| all(a as i64 > b as i64))
        }),
        (M::Pminub, |a, b| bytes(a, b, u8::min)),
        (M::Pmaxub, |a, b| bytes(a, b, u8::max)),
        (M::Pminsb, |a, b| signed_bytes(a, b, i8::min)),
        (M::Pmaxsb, |a, b| signed_bytes(a, b, i8::max)),
        (M::Pminuw, |a, b| words(a, b, u16::min)),
        (M::Pmaxuw, |a, b| words(a, b, u16::max)),
        (M::Pminsw, |a, b| signed_words(a, b, i16::min)),
        (M::Pmaxsw, |a, b| signed_words(a, b, i16::max)),
        (M::Pminud, |a, b| doublewords(a, b, u32::min)),
        (M::Pmaxud, |a, b| doublewords(a, b, u32::max)),
        (M::Pminsd, |a, b| signed_doublewords(a, b, i32::min)),
        (M::Pmaxsd, |a, b| signed_doublewords(a, b, i32::max)),
    ]
};

/// Products.
pub(super) const PRODUCT: [(Mnemonic, Operation); 9] = {
    use Mnemonic as M;
    [
        (M::Pmullw, |a, b| words(a, b, u16::wrapping_mul)),
        (M::Pmulhuw, |a, b| {
            words(a, b, |a, b| (u32::from(a) * u32::from(b) >> 16) as u16)
        }),
        (M::Pmulhw, |a, b| {
            signed_words(a, b, |a, b| (i32::from(a) * i32::from(b) >> 16) as i16)
        }),
        (M::Pmulld, |a, b| doublewords(a, b, u32::wrapping_mul)),
        (M::Pmuludq, |a, b| {
            quadwords(a, b, |a, b| (a & 0xffff_ffff).wrapping_mul(b & 0xffff_ffff))
        }),
        (M::Pmuldq, |a, b| quadwords(a, b, signed_product)),
        (M::Pmulhrsw, |a, b| signed_words(a, b, multiply_round)),
        (M::Pmaddwd, |a, b| doublewords(a, b, multiply_add)),
        (M::Pmaddubsw, |a, b| words(a, b, multiply_add_bytes)),
    ]
};
