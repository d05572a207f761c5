//! Packed instructions that move lanes about: pack, unpack, shuffle, horizontal sums, shifts. What they do depends on
//! whether the operands have 16 bytes (XMM) or 8 (MMX). AMD64 APM vol. 4; vol. 5.

use core::array::from_fn;
use iced_x86::Mnemonic;

use super::lanes::{doublewords, join, quadwords, split, words};

/// A pure function of destination, source and the operands' size in bytes.
pub(super) type Operation = fn(u128, u128, usize) -> u128;

/// The low `size` bytes of `a`, then those of `b`.
fn concatenate(a: u128, b: u128, size: usize) -> [u8; 32] {
    let mut both = [0; 32];
    both[..16].copy_from_slice(&a.to_le_bytes());
    let (start, end) = (size & 31, (size & 31) + 16);
    if let Some(place) = both.get_mut(start..end) {
        place.copy_from_slice(&b.to_le_bytes());
    }
    both
}

fn lane(bytes: &[u8], number: usize, width: usize) -> u64 {
    let mut value = [0; 8];
    if let Some(there) = bytes.get(number * width..(number + 1) * width) {
        value[..width].copy_from_slice(there);
    }
    u64::from_le_bytes(value)
}

fn signed_lane(bytes: &[u8], number: usize, width: usize) -> i64 {
    let shift = 64 - 8 * width as u32;
    (lane(bytes, number, width) << shift) as i64 >> shift
}

/// Lanes of `from` bytes to half of that, saturated to `low..=high`.
fn pack(a: u128, b: u128, size: usize, from: usize, range: (i64, i64)) -> u128 {
    let both = concatenate(a, b, size);
    let to = from / 2;
    let mut out = [0; 16];
    for i in 0..2 * size / from {
        let value = signed_lane(&both, i, from).clamp(range.0, range.1);
        out[i * to..(i + 1) * to].copy_from_slice(&value.to_le_bytes()[..to]);
    }
    u128::from_le_bytes(out)
}

/// Lanes of `width` bytes from the low or the high halves, in turn from `a` and `b`.
fn unpack(a: u128, b: u128, size: usize, width: usize, high: bool) -> u128 {
    let (a, b) = (a.to_le_bytes(), b.to_le_bytes());
    let start = if high { size / 2 } else { 0 };
    let mut out = [0; 16];
    for i in (0..size / 2).step_by(width) {
        out[2 * i..2 * i + width].copy_from_slice(&a[start + i..start + i + width]);
        out[2 * i + width..2 * i + 2 * width].copy_from_slice(&b[start + i..start + i + width]);
    }
    u128::from_le_bytes(out)
}

/// Neighbours of `width` bytes combined: those of `a`, then those of `b`.
fn horizontal(a: u128, b: u128, size: usize, width: usize, f: impl Fn(i64, i64) -> i64) -> u128 {
    let both = concatenate(a, b, size);
    let mut out = [0; 16];
    for i in 0..size / width {
        let value = f(
            signed_lane(&both, 2 * i, width),
            signed_lane(&both, 2 * i + 1, width),
        );
        out[i * width..(i + 1) * width].copy_from_slice(&value.to_le_bytes()[..width]);
    }
    u128::from_le_bytes(out)
}

fn saturate(value: i64) -> i64 {
    value.clamp(i16::MIN.into(), i16::MAX.into())
}

fn shuffle_bytes(a: u128, b: u128, size: usize) -> u128 {
    let (a, b) = (a.to_le_bytes(), b.to_le_bytes());
    u128::from_le_bytes(from_fn(|i| {
        if b[i] & 0x80 != 0 {
            0
        } else {
            a[b[i] as usize & (size - 1) & 15]
        }
    }))
}

/// PHMINPOSUW: the least word and its place.
fn least_word(b: u128) -> u128 {
    let words = split::<8>(b);
    let (place, least) = words
        .iter()
        .enumerate()
        .min_by_key(|(_, word)| **word)
        .map_or((0, 0), |(place, word)| (place, *word));
    u128::from(least) | (place as u128) << 16
}

/// The count of a shift: beyond the lane's width everything is shifted out.
fn count(b: u128, bits: u32) -> u32 {
    (b as u64).min(u64::from(bits)) as u32
}

const SIGNED_BYTE: (i64, i64) = (-0x80, 0x7f);
const UNSIGNED_BYTE: (i64, i64) = (0, 0xff);
const SIGNED_WORD: (i64, i64) = (-0x8000, 0x7fff);
const UNSIGNED_WORD: (i64, i64) = (0, 0xffff);

/// What an instruction does with its operands.
pub(super) const MIXES: [(Mnemonic, Operation); 24] = {
    use Mnemonic as M;
    [
        (M::Packsswb, |a, b, size| pack(a, b, size, 2, SIGNED_BYTE)),
        (M::Packuswb, |a, b, size| pack(a, b, size, 2, UNSIGNED_BYTE)),
        (M::Packssdw, |a, b, size| pack(a, b, size, 4, SIGNED_WORD)),
        (M::Packusdw, |a, b, size| pack(a, b, size, 4, UNSIGNED_WORD)),
        (M::Punpcklbw, |a, b, size| unpack(a, b, size, 1, false)),
        (M::Punpcklwd, |a, b, size| unpack(a, b, size, 2, false)),
        (M::Punpckldq, |a, b, size| unpack(a, b, size, 4, false)),
        (M::Unpcklps, |a, b, size| unpack(a, b, size, 4, false)),
        (M::Punpcklqdq, |a, b, size| unpack(a, b, size, 8, false)),
        (M::Unpcklpd, |a, b, size| unpack(a, b, size, 8, false)),
        (M::Punpckhbw, |a, b, size| unpack(a, b, size, 1, true)),
        (M::Punpckhwd, |a, b, size| unpack(a, b, size, 2, true)),
        (M::Punpckhdq, |a, b, size| unpack(a, b, size, 4, true)),
        (M::Unpckhps, |a, b, size| unpack(a, b, size, 4, true)),
        (M::Punpckhqdq, |a, b, size| unpack(a, b, size, 8, true)),
        (M::Unpckhpd, |a, b, size| unpack(a, b, size, 8, true)),
        (M::Phaddw, |a, b, size| {
            horizontal(a, b, size, 2, |x, y| x + y)
        }),
        (M::Phaddd, |a, b, size| {
            horizontal(a, b, size, 4, |x, y| x + y)
        }),
        (M::Phaddsw, |a, b, size| {
            horizontal(a, b, size, 2, |x, y| saturate(x + y))
        }),
        (M::Phsubw, |a, b, size| {
            horizontal(a, b, size, 2, |x, y| x - y)
        }),
        (M::Phsubd, |a, b, size| {
            horizontal(a, b, size, 4, |x, y| x - y)
        }),
        (M::Phsubsw, |a, b, size| {
            horizontal(a, b, size, 2, |x, y| saturate(x - y))
        }),
        (M::Pshufb, shuffle_bytes),
        (M::Phminposuw, |_, b, _| least_word(b)),
    ]
};

pub(super) const SHIFTS: [(Mnemonic, Operation); 10] = {
    use Mnemonic as M;
    [
        (M::Psllw, |a, b, _| {
            words(a, 0, |a, _| a.checked_shl(count(b, 16)).unwrap_or(0))
        }),
        (M::Pslld, |a, b, _| {
            doublewords(a, 0, |a, _| a.checked_shl(count(b, 32)).unwrap_or(0))
        }),
        (M::Psllq, |a, b, _| {
            quadwords(a, 0, |a, _| a.checked_shl(count(b, 64)).unwrap_or(0))
        }),
        (M::Psrlw, |a, b, _| {
            words(a, 0, |a, _| a.checked_shr(count(b, 16)).unwrap_or(0))
        }),
        (M::Psrld, |a, b, _| {
            doublewords(a, 0, |a, _| a.checked_shr(count(b, 32)).unwrap_or(0))
        }),
        (M::Psrlq, |a, b, _| {
            quadwords(a, 0, |a, _| a.checked_shr(count(b, 64)).unwrap_or(0))
        }),
        (M::Psraw, |a, b, _| {
            words(a, 0, |a, _| ((a as i16) >> count(b, 15)) as u16)
        }),
        (M::Psrad, |a, b, _| {
            doublewords(a, 0, |a, _| ((a as i32) >> count(b, 31)) as u32)
        }),
        (M::Pslldq, |a, b, _| {
            a.checked_shl(8 * count(b, 16)).unwrap_or(0)
        }),
        (M::Psrldq, |a, b, _| {
            a.checked_shr(8 * count(b, 16)).unwrap_or(0)
        }),
    ]
};

/// A pure function of destination, source, immediate and the operands' size in bytes.
pub(super) type Selection = fn(u128, u128, u8, usize) -> u128;

/// Four lanes of `N`, chosen by two bits each, from the quarter that starts at lane `from`.
fn choose<const N: usize>(value: u128, control: u8, from: usize) -> [u64; N] {
    let lanes = split::<N>(value);
    from_fn(|i| {
        let i_in = i.wrapping_sub(from);
        if i_in < 4 {
            lanes[(from + (control as usize >> (2 * i_in) & 3)) % N]
        } else {
            lanes[i]
        }
    })
}

/// SHUFPS: two lanes of the destination, then two of the source.
fn shuffle_singles(a: u128, b: u128, control: u8) -> u128 {
    let (a, b) = (choose::<4>(a, control, 0), choose::<4>(b, control, 0));
    join::<4>([a[0], a[1], b[2], b[3]])
}

fn shuffle_doubles(a: u128, b: u128, control: u8) -> u128 {
    let (a, b) = (split::<2>(a), split::<2>(b));
    join::<2>([a[control as usize & 1], b[control as usize >> 1 & 1]])
}

/// PALIGNR: bytes from `b` followed by `a`, starting at `start`.
fn align_right(a: u128, b: u128, start: u8, size: usize) -> u128 {
    let both = concatenate(b, a, size);
    u128::from_le_bytes(from_fn(|i| {
        let at = i + start as usize;
        if at < 2 * size { both[at & 31] } else { 0 }
    }))
}

/// Lanes of the source where the bit is set.
fn blend<const N: usize>(a: u128, b: u128, control: u8) -> u128 {
    let (a, b) = (split::<N>(a), split::<N>(b));
    join::<N>(from_fn(|i| if control >> i & 1 != 0 { b[i] } else { a[i] }))
}

/// MPSADBW: distances of four bytes of the source from eight places of the destination.
fn sums_of_distances(a: u128, b: u128, control: u8) -> u128 {
    let (a, b) = (a.to_le_bytes(), b.to_le_bytes());
    let (from_a, from_b) = ((control as usize >> 2 & 1) * 4, (control as usize & 3) * 4);
    join::<8>(from_fn(|i| {
        (0..4)
            .map(|k| u64::from(a[from_a + i + k].abs_diff(b[from_b + k])))
            .sum()
    }))
}

/// What an instruction with an immediate does.
pub(super) const SELECTIONS: [(Mnemonic, Selection); 11] = {
    use Mnemonic as M;
    [
        (M::Pshufd, |_, b, control, _| {
            join::<4>(choose::<4>(b, control, 0))
        }),
        (M::Pshuflw, |_, b, control, _| {
            join::<8>(choose::<8>(b, control, 0))
        }),
        (M::Pshufw, |_, b, control, _| {
            join::<8>(choose::<8>(b, control, 0))
        }),
        (M::Pshufhw, |_, b, control, _| {
            join::<8>(choose::<8>(b, control, 4))
        }),
        (M::Shufps, |a, b, control, _| shuffle_singles(a, b, control)),
        (M::Shufpd, |a, b, control, _| shuffle_doubles(a, b, control)),
        (M::Palignr, align_right),
        (M::Pblendw, |a, b, control, _| blend::<8>(a, b, control)),
        (M::Blendps, |a, b, control, _| blend::<4>(a, b, control)),
        (M::Blendpd, |a, b, control, _| blend::<2>(a, b, control)),
        (M::Mpsadbw, |a, b, control, _| {
            sums_of_distances(a, b, control)
        }),
    ]
};

/// Lanes of the source where the mask's lane has its highest bit set.
pub(super) fn variable_blend<const N: usize>(a: u128, b: u128, mask: u128) -> u128 {
    let (a, b, mask) = (split::<N>(a), split::<N>(b), split::<N>(mask));
    let top = 128 / N as u32 - 1;
    join::<N>(from_fn(
        |i| {
            if mask[i] >> top & 1 != 0 { b[i] } else { a[i] }
        },
    ))
}

fn widen<const FROM: usize, const TO: usize>(value: u128, signed: bool) -> u128 {
    let from = split::<FROM>(value);
    let shift = 64 - 128 / FROM as u32;
    join::<TO>(from_fn(|i| {
        if signed {
            ((from[i] << shift) as i64 >> shift) as u64
        } else {
            from[i]
        }
    }))
}

/// A pure function of the source.
pub(super) type Widening = fn(u128) -> u128;

/// PMOVSX and PMOVZX: narrow lanes at the bottom become wide ones. `None` for another instruction.
pub(super) const WIDENINGS: [(Mnemonic, Widening); 12] = {
    use Mnemonic as M;
    [
        (M::Pmovsxbw, |b| widen::<16, 8>(b, true)),
        (M::Pmovsxbd, |b| widen::<16, 4>(b, true)),
        (M::Pmovsxbq, |b| widen::<16, 2>(b, true)),
        (M::Pmovsxwd, |b| widen::<8, 4>(b, true)),
        (M::Pmovsxwq, |b| widen::<8, 2>(b, true)),
        (M::Pmovsxdq, |b| widen::<4, 2>(b, true)),
        (M::Pmovzxbw, |b| widen::<16, 8>(b, false)),
        (M::Pmovzxbd, |b| widen::<16, 4>(b, false)),
        (M::Pmovzxbq, |b| widen::<16, 2>(b, false)),
        (M::Pmovzxwd, |b| widen::<8, 4>(b, false)),
        (M::Pmovzxwq, |b| widen::<8, 2>(b, false)),
        (M::Pmovzxdq, |b| widen::<4, 2>(b, false)),
    ]
};
