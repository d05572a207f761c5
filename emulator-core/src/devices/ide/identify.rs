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
    let mut bytes = [0; SECTOR];
    let mut word = |number: usize, value: u16| {
        bytes[2 * number..2 * number + 2].copy_from_slice(&value.to_le_bytes());
    };
    // A disk that is not removable.
    word(0, 0x40);
    word(1, made.cylinders);
    word(3, made.heads.into());
    word(6, made.sectors.into());
    word(47, 0x8000 | u16::from(MOST_IN_BLOCK));
    // Both halves of a 32-bit access go to the data port.
    word(48, 1);
    // IORDY, LBA; no DMA.
    word(49, 0x0a00);
    word(51, 0x200);
    // Words 54 to 58 and 64 to 70 are valid.
    word(53, 3);
    word(54, now.cylinders);
    word(55, now.heads.into());
    word(56, now.sectors.into());
    let capacity = now.capacity();
    word(57, capacity as u16);
    word(58, (capacity >> 16) as u16);
    if multiple != 0 {
        word(59, 0x100 | u16::from(multiple));
    }
    let by_28_bits = sectors.min(MOST_28);
    word(60, by_28_bits as u16);
    word(61, (by_28_bits >> 16) as u16);
    // PIO modes 3 and 4, with their cycle times in nanoseconds.
    word(64, 3);
    word(67, 120);
    word(68, 120);
    // ATA-4 to ATA-6.
    word(80, 0x70);
    word(81, 0x16);
    // Write cache, look-ahead, NOP; FLUSH CACHE of both kinds, 48-bit addresses: supported, then enabled.
    word(82, 0x4060);
    word(83, 0x7400);
    word(84, 0x4000);
    word(85, if write_cache { 0x4060 } else { 0x4040 });
    word(86, 0x3400);
    word(87, 0x4000);
    // Device 0 found its number by its jumper; there is no device 1.
    word(93, 0x6001);
    for (number, shift) in (100..104).zip([0, 16, 32, 48]) {
        word(number, (sectors >> shift) as u16);
    }
    for (first, name) in [(10, &SERIAL_NUMBER[..]), (23, FIRMWARE), (27, MODEL)] {
        for (number, pair) in name.chunks_exact(2).enumerate() {
            // The first letter is in the high byte.
            word(first + number, u16::from_be_bytes([pair[0], pair[1]]));
        }
    }
    bytes
}
