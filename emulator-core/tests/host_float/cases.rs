//! Operands: random ones, and those at which floating point goes wrong.

use iced_x86::{Code, CpuidFeature};

use crate::image::{BEFORE, CASE, GENERAL, MEMORY};

/// A small generator whose seed reproduces everything (splitmix64).
pub struct Random(pub u64);

impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ z >> 31
    }

    pub fn below(&mut self, count: usize) -> usize {
        (self.next() % count as u64) as usize
    }

    fn one_in(&mut self, count: usize) -> bool {
        self.below(count) == 0
    }
}

/// A significand with few ones, a run of ones at an end, or anything.
fn fraction(random: &mut Random, bits: u32) -> u64 {
    let mask = !0u64 >> (64 - bits);
    let shift = random.below(bits as usize) as u32;
    mask & match random.below(6) {
        0 => 0,
        1 => 1 << shift,
        2 => !0 << shift,
        3 => mask >> shift,
        4 => (random.next() << shift) & mask,
        _ => random.next(),
    }
}

/// Sign, exponent and fraction of a format with so many bits of each, often near a boundary.
fn number(random: &mut Random, exponent_bits: u32, fraction_bits: u32) -> u64 {
    let most = (1u64 << exponent_bits) - 1;
    let bias = most / 2;
    let near = |random: &mut Random, middle: u64, width: u64| {
        middle
            .wrapping_add(random.next() % (2 * width + 1))
            .wrapping_sub(width)
            & most
    };
    let exponent = match random.below(12) {
        0 => 0,
        1 => most,
        2 => 1 + random.next() % 3,
        3 => most - 1 - random.next() % 3,
        4 => near(random, bias, 2),
        5 | 6 => near(random, bias, 70),
        7 => near(random, bias / 2, 4),
        8 => near(random, bias + bias / 2, 4),
        9 => near(random, bias + 30, 35) & most,
        _ => random.next() & most,
    };
    let sign = random.next() & 1;
    (sign << exponent_bits | exponent) << fraction_bits | fraction(random, fraction_bits)
}

fn single(random: &mut Random) -> u64 {
    number(random, 8, 23)
}

fn double(random: &mut Random) -> u64 {
    number(random, 11, 52)
}

/// An 80-bit number, sometimes one of the encodings that no arithmetic makes.
fn extended(random: &mut Random) -> [u8; 10] {
    let top = number(random, 15, 1) >> 1;
    let exponent = top & 0x7fff;
    let integer = if random.one_in(12) {
        random.next() & 1
    } else {
        u64::from(exponent != 0)
    };
    let significand = integer << 63 | fraction(random, 63);
    let mut bytes = [0; 10];
    bytes[..8].copy_from_slice(&significand.to_le_bytes());
    bytes[8..].copy_from_slice(&(top as u16).to_le_bytes());
    // Doubles that became extended ones: results that need no rounding.
    if random.one_in(4) {
        bytes[0] = 0;
        bytes[1..5].fill(0);
    }
    bytes
}

/// 16 bytes that may be doubles, singles, integers, text.
fn vector(random: &mut Random, kind: usize) -> [u8; 16] {
    let mut bytes = [0; 16];
    match kind {
        0 | 1 => {
            for lane in bytes.chunks_mut(8) {
                lane.copy_from_slice(&double(random).to_le_bytes());
            }
        }
        2 | 3 => {
            for lane in bytes.chunks_mut(4) {
                lane.copy_from_slice(&(single(random) as u32).to_le_bytes());
            }
        }
        4 => {
            for byte in &mut bytes {
                *byte = b"\0\0abcABC\x80\xff"[random.below(10)];
            }
        }
        5 => {
            for lane in bytes.chunks_mut(8) {
                lane.copy_from_slice(&(random.next() % 70).to_le_bytes());
            }
        }
        6 => bytes[..10].copy_from_slice(&extended(random)),
        _ => {
            for lane in bytes.chunks_mut(8) {
                lane.copy_from_slice(&random.next().to_le_bytes());
            }
        }
    }
    bytes
}

/// Packed decimal, mostly with good digits.
fn decimal(random: &mut Random) -> [u8; 10] {
    let mut bytes = [0; 10];
    for byte in &mut bytes[..9] {
        *byte = (random.below(10) << 4 | random.below(10)) as u8;
    }
    bytes[9] = if random.one_in(2) { 0x80 } else { 0 };
    bytes
}

fn x87_registers(random: &mut Random, area: &mut [u8]) {
    let masks: u64 = if random.one_in(4) {
        random.next() & 0x3f
    } else {
        0x3f
    };
    let control = random.next() & 0xf00 | masks | 0x40;
    let mut flags = if random.one_in(2) {
        random.next() & 0x7f
    } else {
        0
    };
    if random.one_in(3) {
        flags &= masks;
    }
    // ES and B too, whether or not they go with the flags.
    let status = random.next() & 0xff80 | flags;
    let tags = if random.one_in(3) {
        random.next() as u8
    } else {
        0xff
    };
    area[0..2].copy_from_slice(&(control as u16).to_le_bytes());
    area[2..4].copy_from_slice(&(status as u16).to_le_bytes());
    area[4] = tags;
    area[6..8].copy_from_slice(&(random.next() as u16 & 0x7ff).to_le_bytes());
    area[8..16].copy_from_slice(&(random.next() & 0x7fff_ffff).to_le_bytes());
    area[16..24].copy_from_slice(&(random.next() & 0x7fff_ffff).to_le_bytes());
    for number in 0..8 {
        let at = 32 + 16 * number;
        area[at..at + 10].copy_from_slice(&extended(random));
    }
}

fn sse_registers(random: &mut Random, area: &mut [u8], kind: usize) {
    let masks = if random.one_in(4) {
        random.next() & 0x3f
    } else {
        0x3f
    };
    let flags = if random.one_in(2) {
        random.next() & 0x3f
    } else {
        0
    };
    let modes = if random.one_in(2) {
        random.next() & 0xe040
    } else {
        random.next() & 0x6000
    };
    let mxcsr = (masks << 7 | flags | modes) as u32;
    area[24..28].copy_from_slice(&mxcsr.to_le_bytes());
    for number in 0..16 {
        let at = 160 + 16 * number;
        area[at..at + 16].copy_from_slice(&vector(random, kind));
    }
}

/// One case.
fn case(random: &mut Random) -> Vec<u8> {
    let mut case = vec![0; CASE];
    let kind = random.below(8);
    x87_registers(random, &mut case[BEFORE..BEFORE + 512]);
    sse_registers(random, &mut case[BEFORE..BEFORE + 512], kind);
    for (number, chunk) in case[MEMORY..MEMORY + 512].chunks_mut(16).enumerate() {
        let kind = if number == 0 { kind } else { 7 };
        chunk.copy_from_slice(&vector(random, kind));
    }
    if kind == 7 && random.one_in(2) {
        case[MEMORY..MEMORY + 10].copy_from_slice(&decimal(random));
    }
    for register in 0..3 {
        let small = random.one_in(2);
        let value = if small {
            (random.next() % 40).wrapping_sub(20)
        } else {
            random.next()
        };
        let at = GENERAL + 8 * register;
        case[at..at + 8].copy_from_slice(&value.to_le_bytes());
    }
    let flags = random.next() & 0x8d5 | 0x202;
    case[GENERAL + 24..GENERAL + 32].copy_from_slice(&flags.to_le_bytes());
    case
}

/// Makes the operand one that FXRSTOR and XRSTOR take, and EDX:EAX a request for x87 and SSE.
fn for_saved_state(random: &mut Random, case: &mut [u8]) {
    x87_registers(random, &mut case[MEMORY..MEMORY + 512]);
    sse_registers(random, &mut case[MEMORY..MEMORY + 512], 7);
    case[MEMORY + 512..MEMORY + 576].fill(0);
    case[MEMORY + 512] = random.next() as u8 & 3;
    if random.one_in(10) {
        // A reserved byte of the header.
        case[MEMORY + 520 + random.below(16)] = 1;
    }
    case[GENERAL..GENERAL + 24].fill(0);
    case[GENERAL] = random.next() as u8 & 3;
}

/// So many cases one behind the other.
pub fn cases(code: Code, random: &mut Random, count: usize) -> Vec<u8> {
    let saves = code
        .cpuid_features()
        .iter()
        .any(|feature| matches!(feature, CpuidFeature::FXSR | CpuidFeature::XSAVE));
    let mut cases = Vec::new();
    for _ in 0..count {
        let mut case = case(random);
        if saves {
            for_saved_state(random, &mut case);
        }
        cases.extend(case);
    }
    cases
}
