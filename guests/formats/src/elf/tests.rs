//! The ELF reader against a small good program and damaged ones.

extern crate std;
use super::*;
use std::vec::Vec;

const LIMITS: Limits = Limits {
    lowest: 0x1_0000,
    end: 0x1000_0000,
    base: 0x40_0000,
};

/// Header, one program header that maps the whole file read-execute at 4 MiB, and four bytes of code.
fn good() -> Vec<u8> {
    let mut file = Vec::new();
    file.extend_from_slice(b"\x7fELF\x02\x01\x01");
    file.resize(16, 0);
    file.extend_from_slice(&2_u16.to_le_bytes());
    file.extend_from_slice(&62_u16.to_le_bytes());
    file.extend_from_slice(&1_u32.to_le_bytes());
    file.extend_from_slice(&0x40_0078_u64.to_le_bytes());
    file.extend_from_slice(&64_u64.to_le_bytes());
    file.extend_from_slice(&[0; 12]);
    for half in [64_u16, 56, 1, 0, 0, 0] {
        file.extend_from_slice(&half.to_le_bytes());
    }
    file.extend_from_slice(&1_u32.to_le_bytes());
    file.extend_from_slice(&5_u32.to_le_bytes());
    for word in [0, 0x40_0000, 0x40_0000, 124, 200, 4096_u64] {
        file.extend_from_slice(&word.to_le_bytes());
    }
    file.extend_from_slice(&[0x90; 4]);
    file
}

fn with(at: usize, bytes: &[u8]) -> ElfError {
    let mut file = good();
    file[at..at + bytes.len()].copy_from_slice(bytes);
    parse(&file, LIMITS).expect_err("damaged")
}

#[test]
fn a_good_program_is_read() {
    let file = good();
    let program = parse(&file, LIMITS).expect("good");
    assert_eq!(
        (program.entry, program.end, program.headers_address),
        (0x40_0078, 0x40_00c8, Some(0x40_0040))
    );
    let segments: Vec<_> = program.segments().collect();
    let expected = Segment {
        address: 0x40_0000,
        memory_size: 200,
        bytes: &file,
        writable: false,
        executable: true,
    };
    assert_eq!(segments, [expected]);
}

#[test]
fn each_damage_has_its_own_error() {
    assert_eq!(
        parse(b"#!/bin/sh", LIMITS).expect_err("text"),
        ElfError::NotElf
    );
    assert_eq!(with(4, &[1]), ElfError::OtherMachine);
    assert_eq!(with(18, &[3]), ElfError::OtherMachine);
    assert_eq!(with(16, &[1]), ElfError::NotExecutable);
    assert_eq!(with(64, &[3]), ElfError::NeedsInterpreter);
    assert_eq!(with(32, &[0xff; 8]), ElfError::BadHeaders);
    assert_eq!(with(56, &[0, 0]), ElfError::BadHeaders);
    assert_eq!(with(72, &[0xff; 8]), ElfError::BadSegment);
    assert_eq!(with(80, &[0; 8]), ElfError::BadSegment);
    assert_eq!(with(104, &[0xff; 8]), ElfError::BadSegment);
    assert_eq!(with(104, &[1, 0, 0, 0, 0, 0, 0, 0]), ElfError::BadSegment);
    assert_eq!(with(24, &[0; 8]), ElfError::BadEntry);
}

#[test]
fn random_damage_does_not_panic() {
    let mut state = 7_u64;
    for _ in 0..50_000 {
        let mut file = good();
        for _ in 0..4 {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            let at = (state >> 33) as usize % file.len();
            file[at] = (state >> 24) as u8;
        }
        if let Ok(program) = parse(&file, LIMITS) {
            assert!(
                program
                    .segments()
                    .all(|segment| segment.address + segment.memory_size <= program.end)
            );
        }
    }
}
