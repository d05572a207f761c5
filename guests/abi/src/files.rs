//! Flags and structures of the file system calls, as Linux x86-64 has them.

/// `open`: for reading only.
pub const O_RDONLY: u64 = 0;
/// `open`: for writing only.
pub const O_WRONLY: u64 = 1;
/// `open`: for reading and writing.
pub const O_RDWR: u64 = 2;
/// The bits of the open flags that hold one of the three above.
pub const O_ACCMODE: u64 = 3;
/// `open`: create the file if it does not exist.
pub const O_CREAT: u64 = 0o100;

/// `lseek`: from the start of the file.
pub const SEEK_SET: u64 = 0;
/// `lseek`: from the current position.
pub const SEEK_CUR: u64 = 1;
/// `lseek`: from the end of the file.
pub const SEEK_END: u64 = 2;

/// Bits of a mode that hold the kind of file.
pub const S_IFMT: u32 = 0o170_000;
/// A directory.
pub const S_IFDIR: u32 = 0o040_000;
/// A block device, such as a disk.
pub const S_IFBLK: u32 = 0o060_000;
/// A character device, such as the console.
pub const S_IFCHR: u32 = 0o020_000;
/// A regular file.
pub const S_IFREG: u32 = 0o100_000;

/// What `fstat` fills in.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stat {
    /// Device number.
    pub dev: u64,
    /// File number.
    pub ino: u64,
    /// Number of links.
    pub nlink: u64,
    /// Kind of file and permissions.
    pub mode: u32,
    /// Owner.
    pub uid: u32,
    /// Group.
    pub gid: u32,
    /// Padding.
    pub pad: u32,
    /// Device number of a device file.
    pub rdev: u64,
    /// Length in bytes.
    pub size: i64,
    /// Preferred length of a read.
    pub blksize: i64,
    /// Length in units of 512 bytes.
    pub blocks: i64,
    /// Times of access, change of content, change of state: seconds and nanoseconds. Always 0.
    pub times: [u64; 6],
    /// Padding.
    pub unused: [i64; 3],
}

/// Bytes of one field of what `uname` fills in, its final zero included.
pub const UTSNAME_FIELD: usize = 65;
/// The fields, in order: system, node, release, version, machine, domain.
pub const UTSNAME_FIELDS: usize = 6;

const _: () = assert!(core::mem::size_of::<Stat>() == 144);
