//! What the disk says of itself: the 256 words of IDENTIFY DEVICE. ATA/ATAPI-6, 8.15.

use super::{Geometry, SECTOR};

/// So many sectors at most are in one block of READ MULTIPLE and WRITE MULTIPLE.
pub const MOST_IN_BLOCK: u8 = 16;
/// What 28 bits can number.
const MOST_28: u64 = 0x0fff_ffff;

const SERIAL_NUMBER: &[u8; 20] = b"RS00001             ";
const FIRMWARE: &[u8; 8] = b"1.0     ";
const MODEL: &[u8; 40] = b"RINGSIDE DISK                           ";

/// The words, low byte first.
pub fn identify(
    sectors: u64,
    made: Geometry,
    now: Geometry,
    multiple: u8,
    write_cache: bool,
) -> [u8; SECTOR] {
    let capacity = now.capacity();
    let by_28_bits = sectors.min(MOST_28);
    let multiple = if multiple == 0 {
        0
    } else {
        0x100 | u16::from(multiple)
    };
    let mut bytes = [0; SECTOR];
    let mut word = |number: u8, value: u16| {
        let place = bytes.get_mut(2 * usize::from(number)..);
        if let Some([low, high, ..]) = place {
            [*low, *high] = value.to_le_bytes();
        }
    };
    for (number, value) in FIXED.into_iter().chain([
        (1, made.cylinders),
        (3, made.heads.into()),
        (6, made.sectors.into()),
        (54, now.cylinders),
        (55, now.heads.into()),
        (56, now.sectors.into()),
        (57, capacity as u16),
        (58, (capacity >> 16) as u16),
        (59, multiple),
        (60, by_28_bits as u16),
        (61, (by_28_bits >> 16) as u16),
        (85, if write_cache { 0x4060 } else { 0x4040 }),
        (100, sectors as u16),
        (101, (sectors >> 16) as u16),
        (102, (sectors >> 32) as u16),
        (103, (sectors >> 48) as u16),
    ]) {
        word(number, value);
    }
    for (first, name) in [(10, &SERIAL_NUMBER[..]), (23, FIRMWARE), (27, MODEL)] {
        for (number, pair) in (first..).zip(name.as_chunks().0) {
            // The first letter is in the high byte.
            word(number, u16::from_be_bytes(*pair));
        }
    }
    bytes
}

/// Words that are the same for every disk of this kind.
const FIXED: [(u8, u16); 17] = [
    // Not removable.
    (0, 0x40),
    (47, 0x8000 | MOST_IN_BLOCK as u16),
    // Both halves of a 32-bit access go to the data port.
    (48, 1),
    // IORDY, LBA; no DMA.
    (49, 0x0a00),
    (51, 0x200),
    // Words 54 to 58 and 64 to 70 are valid.
    (53, 3),
    // PIO modes 3 and 4, with their cycle times in nanoseconds.
    (64, 3),
    (67, 120),
    (68, 120),
    // ATA-4 to ATA-6.
    (80, 0x70),
    (81, 0x16),
    // Write cache, look-ahead, NOP; FLUSH CACHE of both kinds, 48-bit addresses: supported, then enabled.
    (82, 0x4060),
    (83, 0x7400),
    (84, 0x4000),
    (86, 0x3400),
    (87, 0x4000),
    // Device 0 found its number by its jumper; there is no device 1.
    (93, 0x6001),
];
