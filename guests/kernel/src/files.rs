//! Open files. A process has descriptors, which are numbers of entries in one table of open files; after a `fork` parent
//! and child share the entry, and so the position.
#![allow(unsafe_code)] // Reason: the exported name of the table.

use crate::cell::KernelCell;
use crate::devices::{self, Device};
use crate::{disk, initramfs};
use guest_abi::Errno;
use guest_abi::errno::{EBADF, EINVAL, EISDIR, EMFILE, ENFILE, ENOENT, EROFS, ESPIPE};
use guest_abi::files::{
    O_ACCMODE, O_CREAT, O_RDONLY, S_IFBLK, S_IFCHR, SEEK_CUR, SEEK_END, SEEK_SET, Stat,
};
use guest_abi::processes::{CONSOLE, DESCRIPTORS, FileTable, NOT_OPEN, OPEN_FILES, OpenFile};
use guest_formats::ext2::Inode;

/// The descriptors of a process.
pub type Descriptors = [u8; DESCRIPTORS];

/// The descriptors of init: input, output and errors on the console.
pub const INITIAL: Descriptors = {
    let mut descriptors = [NOT_OPEN; DESCRIPTORS];
    descriptors[0] = CONSOLE;
    descriptors[1] = CONSOLE;
    descriptors[2] = CONSOLE;
    descriptors
};

/// What a descriptor refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The console.
    Console,
    /// Another device, and where the next read starts.
    Device(Device, usize),
    /// A file of the initramfs.
    File {
        /// Its number.
        number: usize,
        /// Where the next read starts.
        position: usize,
    },
    /// A file on the disk, and where the next read starts.
    Disk(Inode, usize),
}

/// What is found at a path, before it is opened.
#[derive(Clone, Copy, Debug)]
pub enum Found {
    /// A device.
    Device(Device),
    /// A file or directory of the initramfs.
    File(usize),
    /// A file or directory on the disk.
    Disk(Inode),
}

/// Looks for what a path leads to. The disk may have to be waited for, so nothing may be borrowed meanwhile.
pub fn find(path: &str) -> Result<Option<Found>, Errno> {
    if let Some(device) = devices::find(path) {
        return Ok(Some(Found::Device(device)));
    }
    if let Some(number) = initramfs::find(path) {
        return Ok(Some(Found::File(number)));
    }
    let normal = initramfs::NormalPath::of(path);
    match normal
        .as_ref()
        .and_then(|normal| disk::own_part(normal.text()))
    {
        Some(path) => Ok(disk::find(path)?.map(Found::Disk)),
        None => Ok(None),
    }
}

/// The open files. Viewers find them by this name.
#[unsafe(export_name = "file_table")]
static OPEN: KernelCell<FileTable> = KernelCell::new([OpenFile::UNUSED; OPEN_FILES]);

/// What each of them is.
static FOUND: KernelCell<[Found; OPEN_FILES]> = KernelCell::new([Found::File(0); OPEN_FILES]);

/// Opens what was found at a path; returns the descriptor.
pub fn open(
    descriptors: &mut Descriptors,
    path: &str,
    found: Option<Found>,
    flags: u64,
) -> Result<u64, Errno> {
    if let Some(device @ Found::Device(_)) = found {
        return add(descriptors, path, device);
    }
    if flags & O_ACCMODE != O_RDONLY || (found.is_none() && flags & O_CREAT != 0) {
        return Err(EROFS);
    }
    let found = found.ok_or(ENOENT)?;
    match found {
        Found::File(number) if initramfs::file(number).is_directory() => return Err(EISDIR),
        Found::Disk(inode) if inode.is_directory() => return Err(EISDIR),
        // Links are not followed, and devices are not in folders.
        Found::Disk(inode) if !inode.is_file() => return Err(EINVAL),
        _ => {}
    }
    add(descriptors, path, found)
}

fn add(descriptors: &mut Descriptors, path: &str, found: Found) -> Result<u64, Errno> {
    let free = descriptors.iter().position(|&entry| entry == NOT_OPEN);
    let descriptor = free.ok_or(EMFILE)?;
    let entry = OPEN.with(|open| {
        let entry = (1..OPEN_FILES)
            .find(|&entry| open[entry].users == 0)
            .ok_or(ENFILE)?;
        open[entry] = OpenFile {
            users: 1,
            number: match found {
                Found::File(number) => number as u32,
                Found::Disk(inode) => inode.number,
                Found::Device(_) => 0,
            },
            position: 0,
            path: OpenFile::kept_path(path),
        };
        Ok::<usize, Errno>(entry)
    })?;
    FOUND.with(|all| all[entry] = found);
    descriptors[descriptor] = entry as u8;
    Ok(descriptor as u64)
}

/// Closes a descriptor.
pub fn close(descriptors: &mut Descriptors, descriptor: u64) -> Result<u64, Errno> {
    let entry = entry(descriptors, descriptor)?;
    descriptors[descriptor as usize] = NOT_OPEN;
    if entry != CONSOLE {
        OPEN.with(|open| open[usize::from(entry)].users -= 1);
    }
    Ok(0)
}

/// Closes all descriptors of a process that ends.
pub fn close_all(descriptors: &mut Descriptors) {
    for descriptor in 0..DESCRIPTORS as u64 {
        // Those that are not open have nothing to close.
        let _ = close(descriptors, descriptor);
    }
}

/// Counts the descriptors of a new process, which are copies of its parent's.
pub fn share(descriptors: &Descriptors) {
    OPEN.with(|open| {
        for &entry in descriptors
            .iter()
            .filter(|&&entry| entry != CONSOLE && entry != NOT_OPEN)
        {
            open[usize::from(entry)].users += 1;
        }
    });
}

/// What a descriptor refers to.
pub fn target(descriptors: &Descriptors, descriptor: u64) -> Result<Target, Errno> {
    let entry = entry(descriptors, descriptor)?;
    if entry == CONSOLE {
        return Ok(Target::Console);
    }
    let file = OPEN.with(|open| open[usize::from(entry)]);
    let position = file.position as usize;
    Ok(match FOUND.with(|all| all[usize::from(entry)]) {
        Found::Device(device) => Target::Device(device, position),
        Found::File(number) => Target::File { number, position },
        Found::Disk(inode) => Target::Disk(inode, position),
    })
}

/// Moves the position of an open file.
pub fn set_position(
    descriptors: &Descriptors,
    descriptor: u64,
    position: usize,
) -> Result<(), Errno> {
    let entry = entry(descriptors, descriptor)?;
    OPEN.with(|open| open[usize::from(entry)].position = position as u64);
    Ok(())
}

/// `lseek`.
pub fn seek(
    descriptors: &Descriptors,
    descriptor: u64,
    offset: i64,
    whence: u64,
) -> Result<u64, Errno> {
    let (position, size) = match target(descriptors, descriptor)? {
        Target::File { number, position } => (position, initramfs::file(number).data.len()),
        Target::Disk(inode, position) => (position, inode.size as usize),
        Target::Device(Device::Disk, position) => (position, disk::bytes()),
        Target::Console | Target::Device(..) => return Err(ESPIPE),
    };
    let start = match whence {
        SEEK_SET => 0,
        SEEK_CUR => position,
        SEEK_END => size,
        _ => return Err(EINVAL),
    };
    let position = (start as i64)
        .checked_add(offset)
        .filter(|&position| position >= 0)
        .ok_or(EINVAL)?;
    set_position(descriptors, descriptor, position as usize)?;
    Ok(position as u64)
}

/// `fstat`.
pub fn describe(descriptors: &Descriptors, descriptor: u64) -> Result<Stat, Errno> {
    let block = |size: i64| (size + 511) / 512;
    Ok(match target(descriptors, descriptor)? {
        Target::Device(Device::Disk, _) => Stat {
            mode: S_IFBLK | 0o440,
            nlink: 1,
            size: disk::bytes() as i64,
            blksize: 1024,
            ..Stat::default()
        },
        Target::Disk(inode, _) => Stat {
            ino: inode.number.into(),
            nlink: 1,
            mode: inode.mode.into(),
            size: inode.size.into(),
            blksize: 1024,
            blocks: block(inode.size.into()),
            ..Stat::default()
        },
        Target::Console | Target::Device(..) => Stat {
            mode: S_IFCHR | 0o620,
            nlink: 1,
            blksize: 1024,
            ..Stat::default()
        },
        Target::File { number, .. } => {
            let file = initramfs::file(number);
            let size = file.data.len() as i64;
            let ino = number as u64 + 1;
            Stat {
                ino,
                nlink: 1,
                mode: file.mode,
                size,
                blksize: 4096,
                blocks: block(size),
                ..Stat::default()
            }
        }
    })
}

fn entry(descriptors: &Descriptors, descriptor: u64) -> Result<u8, Errno> {
    let place = usize::try_from(descriptor)
        .ok()
        .and_then(|descriptor| descriptors.get(descriptor));
    let open = place.copied().filter(|&entry| entry != NOT_OPEN);
    open.ok_or(EBADF)
}
