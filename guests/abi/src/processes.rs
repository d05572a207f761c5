//! What belongs to a process besides its task: descriptors, heap, and the open files that descriptors lead to. Both tables
//! are the ones that the kernel works on, and a viewer reads; it exports them under [`PROCESS_TABLE_SYMBOL`] and
//! [`FILE_TABLE_SYMBOL`].
//!
//! All fields are little-endian. Offsets are part of the interface, and are checked at compile time below.

use core::mem::{offset_of, size_of};

use crate::tasks::TASK_CAPACITY;

/// The processes, by the slots of the task table.
pub type ProcessTable = [Process; TASK_CAPACITY];

/// A process.
///
/// | offset | field       | type    |
/// |-------:|-------------|---------|
/// |      0 | descriptors | 16 × u8 |
/// |     16 | heap_start  | u64     |
/// |     24 | heap_end    | u64     |
/// |     32 | fs_base     | u64     |
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Process {
    /// Its open files: for each descriptor an entry of the file table, or [`NOT_OPEN`].
    pub descriptors: [u8; DESCRIPTORS],
    /// Where its heap starts: just behind its image.
    pub heap_start: u64,
    /// Where its heap ends.
    pub heap_end: u64,
    /// Base address of `fs`.
    pub fs_base: u64,
}

/// The open files of all processes together. After a `fork` parent and child share an entry, and so the position.
pub type FileTable = [OpenFile; OPEN_FILES];

/// An open file.
///
/// | offset | field    | type    |
/// |-------:|----------|---------|
/// |      0 | users    | u32     |
/// |      4 | number   | u32     |
/// |      8 | position | u64     |
/// |     16 | path     | 24 × u8 |
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenFile {
    /// Descriptors that lead here; 0 in an entry that is free.
    pub users: u32,
    /// Of a file of the initramfs, its number there.
    pub number: u32,
    /// Where the next read starts, in bytes.
    pub position: u64,
    /// The first bytes of the path that was opened, padded with zeros.
    pub path: [u8; PATH_LENGTH],
}

/// Symbol of the processes in the kernel image.
pub const PROCESS_TABLE_SYMBOL: &str = "process_table";
/// Symbol of the open files in the kernel image.
pub const FILE_TABLE_SYMBOL: &str = "file_table";
/// Descriptors of a process.
pub const DESCRIPTORS: usize = 16;
/// Open files of all processes together.
pub const OPEN_FILES: usize = 255;
/// A descriptor that is not open.
pub const NOT_OPEN: u8 = 255;
/// The entry of the console, which is never closed; its users are not counted.
pub const CONSOLE: u8 = 0;
/// Bytes of a path that are kept, padding included.
pub const PATH_LENGTH: usize = 24;

impl Process {
    /// Bytes of one process in memory.
    pub const SIZE: usize = size_of::<Process>();

    /// Reads a process from guest memory bytes.
    pub fn from_le_bytes(bytes: &[u8; Process::SIZE]) -> Process {
        Process {
            descriptors: core::array::from_fn(|i| bytes[offset_of!(Process, descriptors) + i]),
            heap_start: u64_at(bytes, offset_of!(Process, heap_start)),
            heap_end: u64_at(bytes, offset_of!(Process, heap_end)),
            fs_base: u64_at(bytes, offset_of!(Process, fs_base)),
        }
    }
}

impl OpenFile {
    /// Bytes of one open file in memory.
    pub const SIZE: usize = size_of::<OpenFile>();

    /// A free entry.
    pub const UNUSED: OpenFile = OpenFile {
        users: 0,
        number: 0,
        position: 0,
        path: [0; PATH_LENGTH],
    };

    /// Reads an open file from guest memory bytes.
    pub fn from_le_bytes(bytes: &[u8; OpenFile::SIZE]) -> OpenFile {
        OpenFile {
            users: u32::from_le_bytes(core::array::from_fn(|i| bytes[i])),
            number: u32::from_le_bytes(core::array::from_fn(|i| {
                bytes[offset_of!(OpenFile, number) + i]
            })),
            position: u64_at(bytes, offset_of!(OpenFile, position)),
            path: core::array::from_fn(|i| bytes[offset_of!(OpenFile, path) + i]),
        }
    }

    /// As much of a path as is kept: whole characters only.
    pub fn kept_path(path: &str) -> [u8; PATH_LENGTH] {
        let mut kept = [0; PATH_LENGTH];
        let length = path.floor_char_boundary(PATH_LENGTH);
        kept[..length].copy_from_slice(&path.as_bytes()[..length]);
        kept
    }

    /// The path without its padding; bytes that are not UTF-8 end it.
    pub fn path(&self) -> &str {
        let end = self.path.iter().position(|&byte| byte == 0);
        let bytes = &self.path[..end.unwrap_or(PATH_LENGTH)];
        match core::str::from_utf8(bytes) {
            Ok(path) => path,
            Err(error) => core::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or(""),
        }
    }
}

fn u64_at(bytes: &[u8], at: usize) -> u64 {
    u64::from_le_bytes(core::array::from_fn(|i| bytes[at + i]))
}

const _: () = {
    assert!(offset_of!(Process, descriptors) == 0);
    assert!(offset_of!(Process, heap_start) == 16);
    assert!(offset_of!(Process, heap_end) == 24);
    assert!(offset_of!(Process, fs_base) == 32);
    assert!(size_of::<Process>() == 40);
    assert!(offset_of!(OpenFile, users) == 0);
    assert!(offset_of!(OpenFile, number) == 4);
    assert!(offset_of!(OpenFile, position) == 8);
    assert!(offset_of!(OpenFile, path) == 16);
    assert!(size_of::<OpenFile>() == 40);
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_process_is_read_back_from_its_bytes() {
        let mut bytes = [0; Process::SIZE];
        bytes[..3].copy_from_slice(&[0, 7, NOT_OPEN]);
        bytes[16] = 0x10;
        bytes[24] = 0x20;
        bytes[32] = 0x30;
        let process = Process::from_le_bytes(&bytes);
        assert_eq!(process.descriptors[..3], [CONSOLE, 7, NOT_OPEN]);
        let rest = (process.heap_start, process.heap_end, process.fs_base);
        assert_eq!(rest, (0x10, 0x20, 0x30));
    }

    #[test]
    fn an_open_file_is_read_back_from_its_bytes() {
        let mut bytes = [0; OpenFile::SIZE];
        bytes[0] = 2;
        bytes[4] = 5;
        bytes[8] = 9;
        bytes[16..20].copy_from_slice(b"/etc");
        let file = OpenFile::from_le_bytes(&bytes);
        assert_eq!((file.users, file.number, file.position), (2, 5, 9));
        assert_eq!(file.path(), "/etc");
    }

    #[test]
    fn a_path_is_kept_by_whole_characters() {
        let file = |path| OpenFile {
            path: OpenFile::kept_path(path),
            ..OpenFile::UNUSED
        };
        assert_eq!(file("/bin/init").path(), "/bin/init");
        assert_eq!(
            file("/23456789012345678901234").path(),
            "/23456789012345678901234"
        );
        assert_eq!(
            file("/234567890123456789012가").path(),
            "/234567890123456789012"
        );
    }
}
