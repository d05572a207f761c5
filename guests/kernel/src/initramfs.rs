//! The files: an index over the initramfs, which stays where the loader put it. A later file replaces an earlier one of
//! the same path, across archives too.

use crate::cell::KernelCell;
use crate::console::log;
use guest_abi::files::{S_IFDIR, S_IFMT, S_IFREG};
use guest_formats::cpio::{self, CpioError};

/// Most files that are kept.
const CAPACITY: usize = 128;

/// A file or directory.
#[derive(Clone, Copy, Debug)]
pub struct File {
    /// Path without leading `/`.
    pub path: &'static str,
    /// Kind and permissions.
    pub mode: u32,
    /// Content.
    pub data: &'static [u8],
}

impl File {
    /// Is it a directory?
    pub const fn is_directory(&self) -> bool {
        self.mode & S_IFMT == S_IFDIR
    }
}

struct Index {
    files: [File; CAPACITY],
    count: usize,
}

const NO_FILE: File = File {
    path: "",
    mode: 0,
    data: &[],
};
static INDEX: KernelCell<Index> = KernelCell::new(Index {
    files: [NO_FILE; CAPACITY],
    count: 0,
});

/// Reads the archives. What stands before a damaged place is kept. Returns the number of files.
pub fn set_up(image: &'static [u8]) -> Result<usize, CpioError> {
    INDEX.with(|index| {
        for entry in cpio::entries(image) {
            let entry = entry?;
            index.add(File {
                path: entry.path,
                mode: entry.mode,
                data: entry.data,
            });
        }
        Ok(index.files[..index.count]
            .iter()
            .filter(|file| !file.is_directory())
            .count())
    })
}

/// The number of the file at a path, which may have `.`, `..` and `/` in excess. Relative paths start at the root.
pub fn find(path: &str) -> Option<usize> {
    let normal = NormalPath::of(path)?;
    INDEX.with(|index| {
        let files = &index.files[..index.count];
        files.iter().position(|file| file.path == normal.text())
    })
}

/// A file by its number.
pub fn file(number: usize) -> File {
    INDEX.with(|index| index.files[number])
}

impl Index {
    fn add(&mut self, file: File) {
        if !matches!(file.mode & S_IFMT, S_IFDIR | S_IFREG) {
            log!(
                "initramfs: {} is neither a file nor a directory: left out",
                file.path
            );
            return;
        }
        let known = self.files[..self.count]
            .iter()
            .position(|known| known.path == file.path);
        match known {
            Some(place) => self.files[place] = file,
            None if self.count < CAPACITY => {
                self.files[self.count] = file;
                self.count += 1;
            }
            None => log!(
                "initramfs: {} left out: more than {CAPACITY} files",
                file.path
            ),
        }
    }
}

/// A path without leading `/`, `.`, `..`, and `/` in excess.
pub struct NormalPath {
    bytes: [u8; 256],
    length: usize,
}

impl NormalPath {
    /// `None` if it gets too long.
    pub fn of(path: &str) -> Option<NormalPath> {
        let mut normal = NormalPath {
            bytes: [0; 256],
            length: 0,
        };
        normal.append(path)?;
        Some(normal)
    }

    /// As text.
    pub fn text(&self) -> &str {
        // Whole parts of a text, so it is one.
        core::str::from_utf8(&self.bytes[..self.length]).unwrap_or("")
    }

    /// `None` if it gets too long.
    fn append(&mut self, path: &str) -> Option<()> {
        for part in path.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    self.length = self.bytes[..self.length]
                        .iter()
                        .rposition(|&byte| byte == b'/')
                        .unwrap_or(0)
                }
                _ => {
                    if self.length > 0 {
                        self.push(b"/")?;
                    }
                    self.push(part.as_bytes())?;
                }
            }
        }
        Some(())
    }

    fn push(&mut self, bytes: &[u8]) -> Option<()> {
        self.bytes
            .get_mut(self.length..self.length + bytes.len())?
            .copy_from_slice(bytes);
        self.length += bytes.len();
        Some(())
    }
}
