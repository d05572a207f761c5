//! A file system that `mke2fs` makes, and the same with bytes that lie.

extern crate std;

use super::*;
use std::{format, process::Command, string::String, vec, vec::Vec};

struct Image(Vec<u8>);

impl Sectors for Image {
    type Error = ();

    fn read(&mut self, sector: u64, bytes: &mut [u8; SECTOR]) -> Result<(), ()> {
        let start = sector as usize * SECTOR;
        bytes.copy_from_slice(self.0.get(start..start + SECTOR).ok_or(())?);
        Ok(())
    }
}

fn large() -> Vec<u8> {
    (0..400_000_u32).flat_map(u32::to_le_bytes).collect()
}

/// Made by the tool that everybody uses, from a folder.
fn made(options: &[&str]) -> Image {
    static COUNT: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);
    let number = COUNT.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let name = format!("ringside-ext2-{}-{number}", std::process::id());
    let folder = std::env::temp_dir().join(name);
    let files = folder.join("files");
    std::fs::create_dir_all(files.join("one/two")).unwrap();
    std::fs::write(files.join("hello"), "Hello\n").unwrap();
    std::fs::write(files.join("empty"), "").unwrap();
    std::fs::write(files.join("one/two/deep"), "deep down").unwrap();
    std::fs::write(files.join("one/large"), large()).unwrap();
    for number in 0..200 {
        std::fs::write(
            files.join(format!("one/file-{number}")),
            format!("{number}"),
        )
        .unwrap();
    }
    let image = folder.join("image");
    let status = Command::new("mke2fs")
        .args(["-q", "-t", "ext2", "-d"])
        .arg(&files)
        .args(options)
        .arg(&image)
        .arg("4M")
        .env("PATH", "/usr/sbin:/sbin:/usr/bin:/bin")
        .status()
        .expect("mke2fs starts; it comes with e2fsprogs");
    assert!(status.success());
    let bytes = std::fs::read(&image).unwrap();
    std::fs::remove_dir_all(folder).unwrap();
    Image(bytes)
}

fn whole(image: &mut Image, path: &str, piece: usize) -> Option<Vec<u8>> {
    let system = Ext2::open(image).ok()?;
    let inode = system.find(image, path).ok()??;
    let (mut all, mut buffer) = (Vec::new(), vec![0; piece]);
    loop {
        match system
            .read(image, &inode, all.len() as u64, &mut buffer)
            .ok()?
        {
            0 => return Some(all),
            length => all.extend_from_slice(&buffer[..length]),
        }
    }
}

#[test]
fn files_of_every_size_are_found_in_blocks_of_every_size() {
    for options in [
        &["-b", "1024"][..],
        &["-b", "2048"],
        &["-b", "4096", "-I", "256"],
        &["-r", "0", "-b", "1024"],
    ] {
        let mut image = made(options);
        for (path, expected) in [
            ("hello", Some("Hello\n")),
            ("/hello", Some("Hello\n")),
            ("empty", Some("")),
            ("one/two/deep", Some("deep down")),
            ("one//two/deep", Some("deep down")),
            ("one/file-199", Some("199")),
            ("one/file-200", None),
            ("hello/deep", None),
            ("Hello", None),
        ] {
            let found = whole(&mut image, path, 100).map(|bytes| String::from_utf8(bytes).unwrap());
            assert_eq!(found.as_deref(), expected, "{path} {options:?}");
        }
        assert_eq!(
            whole(&mut image, "one/large", 777),
            Some(large()),
            "{options:?}"
        );
        let system = Ext2::open(&mut image).unwrap();
        for (path, directory) in [("", true), ("one", true), ("hello", false)] {
            let inode = system.find(&mut image, path).unwrap().unwrap();
            assert_eq!(
                (inode.is_directory(), inode.is_file()),
                (directory, !directory)
            );
        }
    }
}

#[test]
fn what_is_not_ext2_is_refused() {
    let mut image = Image(vec![0; 4096]);
    assert_eq!(Ext2::open(&mut image), Err(Ext2Error::NotThere));
    let mut image = Image(vec![0; 1024]);
    assert_eq!(Ext2::open(&mut image), Err(Ext2Error::Disk(())));
    let good = made(&["-b", "1024"]);
    // Offset in the superblock, byte.
    for (offset, byte, error) in [
        (24, 3, Ext2Error::Damaged),
        (27, 0xff, Ext2Error::Damaged),
        (88, 3, Ext2Error::Damaged),
        (96, 0x42, Ext2Error::Feature(0x40)),
    ] {
        let mut image = Image(good.0.clone());
        image.0[1024 + offset] = byte;
        assert_eq!(Ext2::open(&mut image), Err(error), "{offset}");
    }
}

#[test]
fn no_byte_makes_a_reader_fail() {
    let good = made(&["-b", "1024"]);
    let mut seed = 1_u64;
    let mut next = |bound: usize| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % bound
    };
    for _ in 0..300 {
        let mut image = Image(good.0.clone());
        for _ in 0..200 {
            let at = 1024 + next(120 * 1024);
            image.0[at] = next(256) as u8;
        }
        for path in ["one/two/deep", "one/file-150"] {
            let _ = whole(&mut image, path, 512);
        }
        let system = Ext2::open(&mut image);
        let inode = system.and_then(|system| Ok((system, system.find(&mut image, "one/large")?)));
        if let Ok((system, Some(inode))) = inode {
            for position in [0, 5_000, 12 << 10, 300 << 10, u64::from(u32::MAX), u64::MAX] {
                let _ = system.read(&mut image, &inode, position, &mut [0; 700]);
            }
        }
    }
}
