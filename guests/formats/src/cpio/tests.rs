//! The archive reader against good, joined, damaged and random archives.

extern crate std;
use super::*;
use std::{format, string::String, vec::Vec};

fn member(path: &str, mode: u32, data: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::from(format!(
        "070701{:08x}{mode:08x}{:08x}{:08x}{:08x}{:08x}{:08x}{:08x}{:08x}{:08x}{:08x}{:08x}{:08x}",
        1,
        0,
        0,
        1,
        0,
        data.len(),
        0,
        0,
        0,
        0,
        path.len() + 1,
        0
    ));
    bytes.extend_from_slice(path.as_bytes());
    bytes.push(0);
    bytes.resize(bytes.len().next_multiple_of(4), 0);
    bytes.extend_from_slice(data);
    bytes.resize(bytes.len().next_multiple_of(4), 0);
    bytes
}

fn archive(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut bytes: Vec<u8> = members
        .iter()
        .flat_map(|(path, data)| member(path, 0o100_644, data))
        .collect();
    bytes.extend(member(TRAILER, 0, b""));
    bytes
}

fn list(image: &[u8]) -> Result<Vec<(String, Vec<u8>)>, CpioError> {
    entries(image)
        .map(|entry| entry.map(|entry| (entry.path.into(), entry.data.into())))
        .collect()
}

#[test]
fn members_of_joined_archives_come_in_order() {
    let mut image = archive(&[("./bin/hello", b"\x7fELF"), ("/etc/rc", b"hello\n")]);
    image.resize(image.len().next_multiple_of(512) + 4, 0);
    image.extend(archive(&[("etc/rc", b"other")]));
    let found = list(&image).expect("both archives are good");
    let expected = [
        ("bin/hello", &b"\x7fELF"[..]),
        ("etc/rc", b"hello\n"),
        ("etc/rc", b"other"),
    ];
    assert_eq!(found.len(), expected.len());
    for (found, expected) in found.iter().zip(expected) {
        assert_eq!((found.0.as_str(), found.1.as_slice()), expected);
    }
}

#[test]
fn each_damage_has_its_own_error() {
    let good = archive(&[("a", b"content")]);
    let damaged = |at: usize, byte: u8| {
        let mut image = good.clone();
        image[at] = byte;
        list(&image).expect_err("damaged")
    };
    assert_eq!(
        damaged(0, b'x'),
        CpioError {
            offset: 0,
            problem: CpioProblem::BadMagic
        }
    );
    assert_eq!(
        damaged(20, b'x'),
        CpioError {
            offset: 0,
            problem: CpioProblem::BadNumber
        }
    );
    assert_eq!(
        damaged(111, b'x'),
        CpioError {
            offset: 0,
            problem: CpioProblem::BadName
        }
    );
    assert_eq!(
        damaged(110, 0xff),
        CpioError {
            offset: 0,
            problem: CpioProblem::BadName
        }
    );
    assert_eq!(
        damaged(54, b'f'),
        CpioError {
            offset: 0,
            problem: CpioProblem::Truncated
        }
    );
    assert_eq!(
        list(&good[..60]),
        Err(CpioError {
            offset: 0,
            problem: CpioProblem::Truncated
        })
    );
    assert_eq!(
        list(b"not an archive").expect_err("text").problem,
        CpioProblem::BadMagic
    );
}

#[test]
fn random_damage_neither_panics_nor_hangs() {
    let good = archive(&[("bin/a", &[7; 50]), ("bin/b", &[8; 3])]);
    let mut state = 1_u64;
    for _ in 0..20_000 {
        let mut image = good.clone();
        for _ in 0..3 {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            let at = (state >> 33) as usize % image.len();
            image[at] = (state >> 24) as u8;
        }
        assert!(entries(&image).count() <= image.len());
    }
}
