//! FXSAVE images and floating-point numbers worth trying. AMD64 APM vol. 2, figure 11-10 (FXSAVE/FXRSTOR image).

use super::random::Random;

const FCW: usize = 0;
const FSW: usize = 2;
const FTW: usize = 4;
const MXCSR: usize = 24;
const X87: usize = 32;
const XMM: usize = 160;
/// All exceptions masked.
const MXCSR_AT_START: u32 = 0x1f80;

/// Registers as an instruction may find them.
pub fn image(random: &mut Random) -> [u8; 512] {
    let mut image = [0; 512];
    let mut put = |at: usize, bytes: &[u8]| image[at..at + bytes.len()].copy_from_slice(bytes);
    let mut control = 0x37f;
    if random.permille(300) {
        // Precision and rounding.
        control = 0x7f | (random.pick(&[0u16, 2, 3]) << 8) | (random.below(4) as u16) << 10;
    }
    if random.permille(50) {
        control &= !(random.bits() as u16 & 0x3f);
    }
    put(FCW, &control.to_le_bytes());
    // The stack's top and the condition codes.
    put(FSW, &(random.bits() as u16 & 0x7f00).to_le_bytes());
    let tags = match random.below(4) {
        0 => 0,
        1 => random.bits() as u8,
        _ => 0xff,
    };
    put(FTW, &[tags]);
    let mut mxcsr = MXCSR_AT_START;
    if random.permille(300) {
        // Rounding, DAZ, FTZ, and flags that are set already.
        mxcsr |= random.bits() as u32 & 0xe07f;
    }
    if random.permille(50) {
        mxcsr &= !(random.bits() as u32 & 0x1f80);
    }
    put(MXCSR, &mxcsr.to_le_bytes());
    for register in 0..8 {
        put(X87 + register * 16, &extended(random));
    }
    for register in 0..16 {
        let kind = random.below(3);
        for half in 0..2 {
            let value = match kind {
                0 => random.value(),
                _ => number(random),
            };
            put(XMM + register * 16 + half * 8, &value.to_le_bytes());
        }
    }
    image
}

/// Two floats or one double, often with a meaning.
pub fn number(random: &mut Random) -> u64 {
    if random.permille(500) {
        return u64::from(single(random)) | u64::from(single(random)) << 32;
    }
    let sign = random.below(2) << 63;
    sign | match random.below(8) {
        0 => 0,
        1 => 0x7ff0_0000_0000_0000,
        2 => 0x7ff8_0000_0000_0000 | random.bits() >> 13,
        3 => 0x7ff0_0000_0000_0000 | random.bits() >> 13 | 1,
        4 => random.bits() >> 12 >> random.below(52),
        5 => (random.below(200) as f64 / 4.0).to_bits(),
        6 => (0x3ff - 70 + random.below(140)) << 52 | random.bits() >> 12,
        _ => random.bits() >> 1,
    }
}

fn single(random: &mut Random) -> u32 {
    let bits = random.bits() as u32;
    let sign = bits & 1 << 31;
    sign | match random.below(8) {
        0 => 0,
        1 => 0x7f80_0000,
        2 => 0x7fc0_0000 | bits >> 10,
        3 => 0x7f80_0000 | bits >> 10 | 1,
        4 => (bits >> 9) >> random.below(23),
        5 => (random.below(200) as f32 / 4.0).to_bits(),
        6 => (0x7f - 40 + random.below(80) as u32) << 23 | bits >> 9,
        _ => bits >> 1,
    }
}

/// An 80-bit number.
fn extended(random: &mut Random) -> [u8; 10] {
    let (exponent, fraction) = match random.below(8) {
        0 => (0, 0),
        1 => (0x7fff, 1 << 63),
        2 => (0x7fff, 3 << 62 | random.bits() >> 2),
        3 => (0x7fff, 1 << 63 | random.bits() >> 2 | 1),
        4 => (0, random.bits() >> 1 >> random.below(63)),
        5 => (
            0x3fff + random.below(64) as u16,
            1 << 63 | random.bits() << 40,
        ),
        6 => (
            0x3fff - 20 + random.below(60) as u16,
            1 << 63 | random.bits() >> 1,
        ),
        // Anything, unnormal numbers and MMX values among it.
        _ => (random.bits() as u16 & 0x7fff, random.value()),
    };
    let sign = (random.bits() as u16 & 1) << 15;
    let mut bytes = [0; 10];
    bytes[..8].copy_from_slice(&u64::to_le_bytes(fraction));
    bytes[8..].copy_from_slice(&u16::to_le_bytes(exponent | sign));
    bytes
}

/// The parts of two images that must be equal, as text for each that is not. The last instruction's and operand's
/// addresses are left out: when they are kept is the vendor's choice (APM vol. 2, 11.5.1).
pub fn differences(native: &[u8; 512], ours: &[u8; 512]) -> Vec<String> {
    let mut list = Vec::new();
    let mut compare = |name: String, at: usize, length: usize| {
        let (a, b) = (&native[at..at + length], &ours[at..at + length]);
        if a != b {
            let hex = |bytes: &[u8]| -> String {
                bytes
                    .iter()
                    .rev()
                    .map(|byte| format!("{byte:02x}"))
                    .collect()
            };
            list.push(format!("{name}: host {} ours {}", hex(a), hex(b)));
        }
    };
    compare("fcw".into(), FCW, 2);
    compare("fsw".into(), FSW, 2);
    compare("ftw".into(), FTW, 1);
    compare("mxcsr".into(), MXCSR, 4);
    for register in 0..8 {
        compare(format!("st{register}"), X87 + register * 16, 10);
    }
    for register in 0..16 {
        compare(format!("xmm{register}"), XMM + register * 16, 16);
    }
    list
}
