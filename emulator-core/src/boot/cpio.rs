//! Writing cpio archives in the `newc` form, which Linux and our kernel read as an initramfs.

use alloc::{format, vec::Vec};

/// Type bits of an ordinary file.
const REGULAR: u32 = 0o100_000;

/// A file for an archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct File<'a> {
    /// Path without a leading slash.
    pub path: &'a str,
    /// Contents.
    pub contents: &'a [u8],
    /// Permission bits, such as `0o755`.
    pub mode: u32,
}

/// An archive of ordinary files, in the order given, owned by root, dated 1970; the same input gives the same bytes.
pub fn write_archive(files: &[File<'_>]) -> Vec<u8> {
    let mut archive = Vec::new();
    for (number, file) in files.iter().enumerate() {
        entry(
            &mut archive,
            number as u32 + 1,
            file.path,
            file.contents,
            REGULAR | file.mode,
        );
    }
    entry(&mut archive, 0, "TRAILER!!!", &[], 0);
    archive
}

fn entry(archive: &mut Vec<u8>, inode: u32, path: &str, contents: &[u8], mode: u32) {
    let (size, name_size) = (contents.len() as u32, path.len() as u32 + 1);
    archive.extend_from_slice(b"070701");
    for field in [inode, mode, 0, 0, 1, 0, size, 0, 0, 0, 0, name_size, 0] {
        archive.extend_from_slice(format!("{field:08x}").as_bytes());
    }
    archive.extend_from_slice(path.as_bytes());
    archive.push(0);
    pad(archive);
    archive.extend_from_slice(contents);
    pad(archive);
}

fn pad(archive: &mut Vec<u8>) {
    archive.resize(archive.len().next_multiple_of(4), 0);
}
