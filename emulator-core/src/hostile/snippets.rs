//! Code of which more can be run than of noise: instructions that touch memory, tables, modes and devices, between bytes
//! that say nothing. 16-bit, 32-bit and 64-bit code read them differently; all are meant.

use alloc::vec::Vec;

use super::random::Random;

/// Beginnings of instructions; what follows (ModRM byte, numbers) is random.
pub const MEMORY: &[&[u8]] = &[
    b"\x8b",
    b"\x89",
    b"\x88",
    b"\x01",
    b"\x03",
    b"\x87",
    b"\x48\x8b",
    b"\x48\x89",
    b"\xf0\x01",
    b"\xf3\xa4",
    b"\xf3\xaa",
    b"\xf3\x48\xab",
    b"\xf2\xae",
    b"\xff",
    b"\x8f",
    b"\x0f\xc1",
    b"\xf0\x0f\xb1",
    b"\xf0\x0f\xc7",
    b"\x0f\xa3",
    b"\x0f\xab",
    b"\xdd",
    b"\xdb",
    b"\x0f\x10",
    b"\x0f\x11",
    b"\x0f\x28",
    b"\xf3\x0f\x6f",
    b"\x0f\xae",
    b"\xa4",
    b"\xab",
    b"\x50",
    b"\x58",
    b"\xc3",
    b"\xe8",
    b"\x60",
    b"\x61",
    b"\xc8",
    b"\xc9",
    b"\x0f\xc3",
];
pub const PAGING: &[&[u8]] = &[
    b"\x0f\x22\xd8",
    b"\x0f\x20\xd8",
    b"\x0f\x22\xe0",
    b"\x0f\x22\xc0",
    b"\x0f\x01\x38",
    b"\x0f\x01\x3f",
    b"\x0f\x01\xca",
    b"\x0f\x01\xcb",
    b"\x66\x0f\x38\x82",
    b"\x0f\x01\xf8",
    b"\x0f\x09",
    b"\x0f\x08",
    b"\x0f\x30",
    b"\x0f\x32",
    b"\x0f\x18",
];
pub const TABLES: &[&[u8]] = &[
    b"\xea",
    b"\x9a",
    b"\xcd",
    b"\xcf",
    b"\x48\xcf",
    b"\x66\xcf",
    b"\xcb",
    b"\xca",
    b"\x48\xcb",
    b"\x0f\x00",
    b"\x0f\x02",
    b"\x0f\x03",
    b"\x8e",
    b"\x8c",
    b"\x07",
    b"\x17",
    b"\x1f",
    b"\x0f\xa1",
    b"\x0f\xa9",
    b"\x0f\xb2",
    b"\xc5",
    b"\xc4",
    b"\x0f\x34",
    b"\x0f\x35",
    b"\x0f\x05",
    b"\x0f\x07",
    b"\x48\x0f\x07",
    b"\x0f\x01",
    b"\xff",
    b"\x9c",
    b"\x9d",
    b"\xcc",
    b"\xce",
    b"\xf1",
    b"\x63",
    b"\xfa",
    b"\xfb",
];

pub const WORLDS: &[&[u8]] = &[
    b"\x0f\x01\xd9",
    b"\x0f\x01\xd9",
    b"\x0f\x01\xdc",
    b"\x0f\x01\xdd",
    b"\x0f\x01\xdf",
    b"\x0f\xa2",
    b"\xf4",
    b"\xf3\x90",
    b"\x0f\x20\xc0",
    b"\x0f\x20\xd8",
    b"\x0f\x22\xd8",
    b"\x44\x0f\x20\xc0",
    b"\x44\x0f\x22\xc0",
    b"\x0f\x32",
    b"\xcd\x80",
    b"\xcd\x08",
    b"\xcf",
    b"\x48\xcf",
    b"\xcc",
    b"\xf1",
    b"\xe4\x60",
    b"\xe6\x80",
    b"\x6e",
    b"\xf3\x6c",
    b"\xfb",
    b"\xfa",
    b"\x9c",
    b"\x9d",
    b"\x0f\x01\x38",
    b"\x17",
    b"\xea",
    b"\x0f\x31",
];

/// So much is made; the rest of memory repeats it, at other places within pages.
const MADE: usize = 0x8000 + 123;

/// Fills memory; one snippet in four comes from `special`.
pub fn fill(random: &mut Random, length: usize, special: &[&[u8]]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(length);
    while bytes.len() < MADE {
        let start = match random.below(4) {
            0 => special,
            1 | 2 => MEMORY,
            _ => &[b"".as_slice()],
        };
        bytes.extend_from_slice(random.of(start));
        let noise = random.next().to_le_bytes();
        bytes.extend_from_slice(&noise[..random.below(7) as usize]);
    }
    bytes.truncate(MADE);
    while bytes.len() < length {
        bytes.extend_from_within(..MADE.min(length - bytes.len()));
    }
    bytes
}
