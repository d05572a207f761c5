//! Loads the guest from the boot archive, as a multiboot loader would, into memory of its own.

use crate::memory::Memory;
use core::fmt;
use guest_abi::layout::PAGE_SIZE;
use guest_bare::frames::{self, OutOfMemory};
use guest_bare::paging::{self, flags};
use guest_bare::physical;
use guest_bare::pvh::BootInfo;
use guest_formats::domain_list::{self, DomainEntry};
use guest_formats::{cpio, kernel_image};

/// The list's name in the archive.
const LIST: &str = "domains";
const HUGE_PAGE: u64 = 2 << 20;
/// The guest's page tables have one directory.
const MOST_MEMORY: u64 = 1 << 30;

/// A guest about to run.
#[derive(Clone, Copy)]
pub struct Guest {
    /// Its name.
    pub name: &'static str,
    /// Its memory.
    pub memory: Memory,
    /// The page tables while it runs: its memory from address 0 on, and the monitor's half.
    pub root: u64,
    /// Address of its first instruction.
    pub entry: u32,
}

/// Why there is no guest.
pub enum NoGuest {
    /// The loader gave no archive, or it has no list of domains with a line that can be used.
    NoList,
    /// The kernel's file is not in the archive.
    NoFile(&'static str),
    /// The kernel cannot be loaded.
    BadKernel(&'static str),
    /// There is not enough memory.
    NoMemory,
}

impl From<OutOfMemory> for NoGuest {
    fn from(_: OutOfMemory) -> NoGuest {
        NoGuest::NoMemory
    }
}

impl fmt::Display for NoGuest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NoGuest::NoList => {
                f.write_str("no boot archive with a list of domains: give the loader one (-initrd)")
            }
            NoGuest::NoFile(name) => write!(f, "the boot archive has no {name}"),
            NoGuest::BadKernel(name) => write!(f, "{name} is no kernel that fits its memory"),
            NoGuest::NoMemory => f.write_str("not enough memory"),
        }
    }
}

/// The first domain of the list.
pub fn load(info: &BootInfo) -> Result<Guest, NoGuest> {
    let range = info.initramfs.ok_or(NoGuest::NoList)?;
    let image = physical::constant(range.start, range.end).ok_or(NoGuest::NoList)?;
    let list = file(image, LIST).and_then(|list| core::str::from_utf8(list).ok());
    let entry = domain_list::entries(list.unwrap_or(""))
        .find_map(Result::ok)
        .ok_or(NoGuest::NoList)?;
    load_entry(image, &entry)
}

fn load_entry(image: &'static [u8], entry: &DomainEntry<'static>) -> Result<Guest, NoGuest> {
    let size = (u64::from(entry.memory) << 20).next_multiple_of(HUGE_PAGE);
    if size > MOST_MEMORY {
        return Err(NoGuest::NoMemory);
    }
    let bytes = file(image, entry.kernel).ok_or(NoGuest::NoFile(entry.kernel))?;
    let kernel = kernel_image::parse(bytes, size).map_err(|_| NoGuest::BadKernel(entry.kernel))?;
    // The memory is mapped by huge pages, so it starts where one does.
    let start = frames::allocate_run((size + HUGE_PAGE) / PAGE_SIZE)?.next_multiple_of(HUGE_PAGE);
    for piece in kernel.pieces() {
        physical::copy_in(start + piece.physical, piece.bytes);
    }
    Ok(Guest {
        name: entry.name,
        memory: Memory {
            start,
            size: size as u32,
        },
        root: page_tables(start, size)?,
        entry: kernel.start as u32,
    })
}

fn page_tables(start: u64, size: u64) -> Result<u64, OutOfMemory> {
    let (root, pointers, directory) = (
        frames::allocate()?,
        frames::allocate()?,
        frames::allocate()?,
    );
    let access = flags::PRESENT | flags::WRITABLE | flags::USER;
    paging::make_root(root);
    paging::set_entry(root, 0, pointers | access);
    paging::set_entry(pointers, 0, directory | access);
    for page in 0..size / HUGE_PAGE {
        let frame = start + page * HUGE_PAGE;
        paging::set_entry(directory, page, frame | access | flags::HUGE);
    }
    Ok(root)
}

/// A file of the archive; the last one counts if there are several of this name.
fn file(image: &'static [u8], name: &str) -> Option<&'static [u8]> {
    let files = cpio::entries(image).map_while(Result::ok);
    files
        .filter(|entry| entry.path == name)
        .last()
        .map(|entry| entry.data)
}
