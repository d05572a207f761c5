//! The kernel reader against a small good kernel and damaged ones.

extern crate std;
use super::*;
use std::vec::Vec;

const MEMORY_END: u64 = 0x20_0000;
const NOTE: usize = 64 + 2 * 56;

/// Header, a piece at 1 MiB of physical memory that is the whole file, a note that names the entry.
fn good() -> Vec<u8> {
    let mut file = Vec::new();
    file.extend_from_slice(b"\x7fELF\x02\x01\x01");
    file.resize(16, 0);
    file.extend([2, 0, 62, 0, 1, 0, 0, 0]);
    for word in [0_u64, 64, 0] {
        file.extend(word.to_le_bytes());
    }
    file.extend([0, 0, 0, 0, 64, 0, 56, 0, 2, 0, 64, 0, 0, 0, 0, 0]);
    let size = NOTE as u64 + 20;
    for (kind, offset, size) in [(1 | 5 << 32, 0, size), (4 | 4 << 32, NOTE as u64, 20)] {
        for word in [
            kind,
            offset,
            0xffff_ffff_8010_0000,
            0x10_0000 + offset,
            size,
            size,
            4,
        ] {
            file.extend(u64::to_le_bytes(word));
        }
    }
    for word in [4, 4, 18, u32::from_le_bytes(*b"Xen\0"), 0x10_0000] {
        file.extend(u32::to_le_bytes(word));
    }
    file
}

#[test]
fn a_good_kernel_is_read() {
    let file = good();
    let image = parse(&file, MEMORY_END).expect("good");
    assert_eq!(image.pvh_entry, Some(0x10_0000));
    let pieces: Vec<_> = image.pieces().collect();
    assert_eq!(pieces.len(), 1);
    assert_eq!(
        (pieces[0].physical, pieces[0].bytes),
        (0x10_0000, &file[..])
    );
    assert!(pieces[0].executable && !pieces[0].writable);
}

fn with(at: usize, bytes: &[u8]) -> Vec<u8> {
    let mut file = good();
    file[at..at + bytes.len()].copy_from_slice(bytes);
    file
}

#[test]
fn each_damage_is_found() {
    for (at, bytes) in [
        (NOTE + 8, &[17][..]),
        (NOTE + 12, b"Zen"),
        (NOTE, &[0xff; 8]),
    ] {
        let file = with(at, bytes);
        let image = parse(&file, MEMORY_END).expect("only the note is damaged");
        assert_eq!(image.pvh_entry, None);
    }
    for (at, bytes) in [
        (64 + 24, &[0, 0, 0x20][..]),
        (64 + 24, &[0xff; 8]),
        (64 + 32, &[0xff; 8]),
    ] {
        let error = parse(&with(at, bytes), MEMORY_END).expect_err("damaged");
        assert_eq!(error, ElfError::BadSegment);
    }
}

#[test]
fn random_damage_does_not_panic() {
    let mut state = 11_u64;
    for _ in 0..50_000 {
        let mut file = good();
        for _ in 0..4 {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            let at = (state >> 33) as usize % file.len();
            file[at] = (state >> 24) as u8;
        }
        if let Ok(image) = parse(&file, MEMORY_END) {
            assert!(
                image
                    .pieces()
                    .all(|piece| piece.physical + piece.memory_size <= MEMORY_END)
            );
        }
    }
}
