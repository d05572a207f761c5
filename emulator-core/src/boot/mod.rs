//! From an image to a machine that is about to run its first instruction.
//!
//! PVH: the kernel names its 32-bit entry in an ELF note and finds its command line, memory map and modules in
//! `hvm_start_info`. Multiboot: the same by an older convention. Flat: bytes at an address, in 64-bit mode. ROM: nothing but the reset vector. Boot fills RAM; registers are set by [`crate::machine`].

mod acpi;
pub mod cpio;
pub mod elf;
pub mod flat;
pub mod initramfs;
pub mod multiboot;
mod placement;
pub mod pvh;
pub mod rom;

use alloc::{format, string::String, vec::Vec};
use core::fmt;

use crate::memory::Ram;
pub use elf::{Elf, ElfError, ElfSymbol};

/// What is booted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Image {
    /// An ELF kernel with a PVH entry note.
    Pvh {
        /// The ELF file.
        kernel: Vec<u8>,
        /// Passed to the kernel.
        command_line: String,
        /// Passed to the kernel as boot modules, page-aligned.
        modules: Vec<Vec<u8>>,
    },
    /// A kernel with a multiboot 1 header.
    Multiboot {
        /// The ELF file, or any file whose header says where it goes.
        kernel: Vec<u8>,
        /// Passed to the kernel; its first word should be the kernel's name.
        command_line: String,
        /// Passed to the kernel as boot modules, page-aligned.
        modules: Vec<Vec<u8>>,
    },
    /// Machine code for 64-bit mode, entered at its first byte in ring 0 with the first 4 GiB identity-mapped.
    Flat {
        /// The code.
        bytes: Vec<u8>,
        /// Its physical and linear address.
        address: u64,
    },
    /// Firmware: the CPU begins at the reset vector, in the ROM's last 16 bytes.
    Rom {
        /// The ROM, see [`rom::SIZES`].
        bytes: Vec<u8>,
    },
}

impl Image {
    /// A kernel, by the protocol it is made for: multiboot if it has that header, unless it is an ELF64 file with a PVH
    /// note. `name` is what a multiboot kernel finds as its command line's first word, as with QEMU and GRUB.
    pub fn kernel(name: &str, kernel: Vec<u8>, words: &str, modules: Vec<Vec<u8>>) -> Image {
        if multiboot::is_preferred(&kernel) {
            let command_line = if words.is_empty() {
                name.into()
            } else {
                format!("{name} {words}")
            };
            return Image::Multiboot {
                kernel,
                command_line,
                modules,
            };
        }
        Image::Pvh {
            kernel,
            command_line: words.into(),
            modules,
        }
    }
}

/// Where the machine starts, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// First instruction.
    pub address: u64,
    /// Mode and what it needs.
    pub mode: EntryMode,
}

/// The mode at entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryMode {
    /// As after reset, with nothing prepared.
    Reset,
    /// 32-bit protected mode with flat segments, paging off.
    Protected32 {
        /// What the protocol wants there.
        eax: u32,
        /// Physical address of what the kernel is told.
        ebx: u32,
    },
    /// 64-bit mode.
    Long {
        /// For CR3.
        page_table: u64,
        /// Linear address of the GDT: null, code, data.
        gdt_base: u64,
        /// Its limit.
        gdt_limit: u16,
        /// Initial RSP.
        stack: u64,
    },
}

/// Why an image cannot be booted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BootError {
    /// The kernel is not a good ELF file.
    Kernel(ElfError),
    /// The kernel has no PVH entry note.
    NoPvhEntry,
    /// The kernel has no multiboot header.
    NoMultibootHeader,
    /// The kernel's multiboot header asks for something that is not there.
    MultibootFlags {
        /// The bits not understood.
        bits: u32,
    },
    /// The kernel's multiboot header gives addresses that cannot be.
    MultibootAddress {
        /// Which.
        what: &'static str,
        /// The address.
        address: u32,
    },
    /// Something does not fit into RAM.
    DoesNotFit {
        /// What it is.
        what: &'static str,
        /// Where it should go.
        address: u64,
        /// How long it is.
        size: u64,
        /// How much RAM the machine has.
        memory: u64,
    },
    /// Two things would lie over each other.
    Overlap {
        /// What.
        what: &'static str,
        /// Where it should go.
        address: u64,
        /// How long it is.
        size: u64,
        /// What lies there already.
        other: &'static str,
    },
    /// More of something than can be passed on.
    TooMuch {
        /// Of what.
        what: &'static str,
        /// How much was given.
        given: u64,
        /// How much there may be.
        most: u64,
    },
    /// A ROM of a size that is not mapped.
    RomSize {
        /// Its size in bytes.
        size: u64,
    },
    /// The kernel's segments leave no low memory for `hvm_start_info`.
    NoRoomForStartInfo {
        /// Bytes needed below 0x9fc00.
        size: u64,
    },
}

impl fmt::Display for BootError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BootError::Kernel(error) => write!(f, "kernel: {error}"),
            BootError::NoPvhEntry => write!(
                f,
                "kernel: the file has neither a PVH entry (ELF note `Xen`, type 18) nor a multiboot header in its first 8 KiB; link one in, or boot a flat binary"
            ),
            BootError::NoMultibootHeader => write!(
                f,
                "kernel: no multiboot header (1BADB002, flags, checksum) in the file's first 8 KiB; link it in front"
            ),
            BootError::MultibootFlags { bits } => write!(
                f,
                "kernel: its multiboot header needs features {bits:#x} which this loader does not have; only bits 0, 1, 2 and 16 are known"
            ),
            BootError::MultibootAddress { what, address } => write!(
                f,
                "kernel: {what} in its multiboot header is {address:#x}, which cannot be with the other addresses there; see the multiboot specification, 3.1.3"
            ),
            BootError::DoesNotFit {
                what,
                address,
                size,
                memory,
            } => write!(
                f,
                "{what} of {size} bytes at {address:#x} does not fit into {} MiB of memory; give the machine more",
                memory >> 20
            ),
            BootError::Overlap {
                what,
                address,
                size,
                other,
            } => write!(
                f,
                "{what} of {size} bytes at {address:#x} would overwrite {other}; choose another address, such as 0x100000"
            ),
            BootError::TooMuch { what, given, most } => write!(
                f,
                "{what}: {given} given, at most {most} can be passed on; give fewer"
            ),
            BootError::RomSize { size } => write!(
                f,
                "the ROM has {size} bytes; it must have 64, 128, 192 or 256 KiB (65536 to 262144): fill it up in front, so that its last 16 bytes stay the reset vector"
            ),
            BootError::NoRoomForStartInfo { size } => write!(
                f,
                "kernel: its segments leave no {size} bytes free below 0x9fc00 for the start information; link it at 1 MiB or above"
            ),
        }
    }
}

impl core::error::Error for BootError {}

/// Puts an image into RAM.
///
/// # Errors
/// When the image is damaged or does not fit.
pub fn load(ram: &mut Ram, image: &Image) -> Result<Entry, BootError> {
    match image {
        Image::Pvh {
            kernel,
            command_line,
            modules,
        } => pvh::load(ram, kernel, command_line, modules),
        Image::Multiboot {
            kernel,
            command_line,
            modules,
        } => multiboot::load(ram, kernel, command_line, modules),
        Image::Flat { bytes, address } => flat::load(ram, bytes, *address),
        Image::Rom { bytes } => rom::load(ram, bytes),
    }
}

/// Writes bytes, or says that they do not fit.
fn place(ram: &mut Ram, address: u64, bytes: &[u8], what: &'static str) -> Result<(), BootError> {
    if ram.write_slice(address, bytes) {
        return Ok(());
    }
    Err(BootError::DoesNotFit {
        what,
        address,
        size: bytes.len() as u64,
        memory: ram.len() as u64,
    })
}
