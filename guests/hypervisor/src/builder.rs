//! Makes a domain from its line in the list: memory, kernel, initramfs, and what a PVH loader tells a kernel.

use crate::console::log;
use crate::domains::{self, PRIVATE};
use crate::memory::{Memory, Outside};
use crate::para::builder::SharedFrames;
use crate::para::tables::{self, Use};
use crate::svm::Registers;
use crate::unswapped::Unswapped;
use crate::vmcb::{Setup, Vmcb};
use crate::{archive, model_registers, para, ports, sched};
use core::fmt;
use core::mem::offset_of;
use guest_abi::Domain;
use guest_abi::hypervisor::{DOM0, DOMAIN_CAPACITY, DOMAIN_NAME_LENGTH, DomainKind};
use guest_abi::layout::PAGE_SIZE;
use guest_abi::shared::{RequestPage, WINDOW_REQUEST, WINDOW_REQUESTS, WINDOW_SHARED};
use guest_bare::cell::KernelCell;
use guest_bare::frames::{self, OutOfMemory};
use guest_bare::physical;
use guest_formats::domain_list::DomainEntry;
use guest_formats::elf::ElfError;
use guest_formats::kernel_image::{self, KernelImage};

/// Where the start information lies in the domain, in low memory that no kernel is loaded to.
pub const START_INFO: u64 = 0x1000;
const MEMORY_MAP: u64 = 0x1100;
const MODULE: u64 = 0x1200;
const COMMAND_LINE: u64 = 0x1400;
const LONGEST_COMMAND_LINE: usize = 1000;
const START_INFO_MAGIC: u32 = 0x336e_c578;
/// End of the low memory, where a PC has a hole for its ROMs.
const LOW_MEMORY_END: u64 = 0x9_f000;
/// Just above the hole.
pub const HIGH_MEMORY: u64 = 0x10_0000;

/// Why a domain cannot be made.
#[derive(Clone, Copy, Debug)]
pub enum BuildError<'a> {
    /// All slots are taken.
    NoSlot,
    /// Not enough memory is left.
    NoMemory,
    /// The archive has no such file.
    NoFile(&'a str),
    /// The kernel is none.
    BadKernel(ElfError),
    /// It needs SVM, and the CPU has none.
    NoSvm,
    /// Kernel, initramfs and command line do not fit into the domain's memory.
    TooSmall,
}

impl fmt::Display for BuildError<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BuildError::NoSlot => write!(f, "there are {DOMAIN_CAPACITY} domains already"),
            BuildError::NoMemory => f.write_str("not enough memory is left"),
            BuildError::NoFile(name) => write!(f, "the boot archive has no file {name}"),
            BuildError::BadKernel(error) => write!(f, "its kernel cannot be loaded: {error}"),
            BuildError::NoSvm => f.write_str("it needs SVM, which this CPU does not have"),
            BuildError::TooSmall => {
                f.write_str("its kernel and initramfs do not fit into its memory")
            }
        }
    }
}

impl From<OutOfMemory> for BuildError<'_> {
    fn from(_: OutOfMemory) -> Self {
        BuildError::NoMemory
    }
}

impl From<Outside> for BuildError<'_> {
    fn from(_: Outside) -> Self {
        BuildError::TooSmall
    }
}

/// What all domains share: the permission maps, and the pages between hypervisor and Dom0.
struct Common {
    io_map: u64,
    msr_map: u64,
    /// The request pages, by slot.
    requests: [u64; DOMAIN_CAPACITY],
    /// The shared pages, by slot.
    shared: [u64; DOMAIN_CAPACITY],
}

static COMMON: KernelCell<Common> = KernelCell::new(Common {
    io_map: 0,
    msr_map: 0,
    requests: [0; DOMAIN_CAPACITY],
    shared: [0; DOMAIN_CAPACITY],
});

/// Makes what all domains share.
pub fn set_up() -> Result<(), OutOfMemory> {
    let requests = frames::allocate_run(DOMAIN_CAPACITY as u64)?;
    COMMON.with(|common| {
        for (number, page) in common.requests.iter_mut().enumerate() {
            *page = requests + number as u64 * PAGE_SIZE;
            tables::set_use(*page, Use::Request, 0);
        }
        for page in &mut common.shared {
            *page = frames::allocate()?;
        }
        Ok(())
    })
}

/// Makes what fully virtualized domains share.
pub fn set_up_full() -> Result<(), OutOfMemory> {
    let (io_map, msr_map) = (ports::permission_map()?, model_registers::permission_map()?);
    COMMON.with(|common| (common.io_map, common.msr_map) = (io_map, msr_map));
    Ok(())
}

/// Makes a domain, and says so, or why not.
pub fn start(entry: &DomainEntry<'_>) {
    let (name, memory, weight) = (entry.name, entry.memory, entry.weight);
    match build(entry) {
        Ok(slot) => log!("{name}: domain {slot}, {memory} MiB, weight {weight}"),
        Err(error) => log!("{name}: {error}"),
    }
}

/// Makes a domain that is ready to run; returns its slot.
fn build<'a>(entry: &DomainEntry<'a>) -> Result<usize, BuildError<'a>> {
    let slot = free_slot().ok_or(BuildError::NoSlot)?;
    let bytes = u64::from(entry.memory) << 20;
    let file = archive::file(entry.kernel).ok_or(BuildError::NoFile(entry.kernel))?;
    let kernel = kernel_image::parse(file, bytes).map_err(BuildError::BadKernel)?;
    let made = if entry.paravirtual {
        build_para(slot, entry, kernel)?
    } else {
        build_full(slot, entry, kernel)?
    };
    register(slot, entry, made);
    Ok(slot)
}

/// What has been made of a domain.
struct Made {
    /// Its control block; 0 if it is paravirtual.
    vmcb: u64,
    /// Root of its nested page tables, or of its own.
    root: u64,
}

fn build_para<'a>(
    slot: usize,
    entry: &DomainEntry<'a>,
    kernel: KernelImage<'_>,
) -> Result<Made, BuildError<'a>> {
    let shared = COMMON.with(|common| SharedFrames {
        shared: common.shared[slot],
        request: common.requests[slot],
        requests_start: if slot == DOM0 { common.requests[0] } else { 0 },
    });
    let root = para::builder::build(slot, entry, kernel, shared)?;
    Ok(Made { vmcb: 0, root })
}

fn build_full<'a>(
    slot: usize,
    entry: &DomainEntry<'a>,
    kernel: KernelImage<'_>,
) -> Result<Made, BuildError<'a>> {
    let (io_map, msr_map) = COMMON.with(|common| (common.io_map, common.msr_map));
    if io_map == 0 {
        return Err(BuildError::NoSvm);
    }
    let pvh_entry = kernel
        .pvh_entry
        .ok_or(BuildError::BadKernel(ElfError::BadEntry))?;
    let memory = Memory::new(u64::from(entry.memory) << 20)?;
    let filled = fill(memory, slot, entry, kernel).and_then(|()| {
        Ok(Vmcb::new(&Setup {
            io_map,
            msr_map,
            nested_root: memory.0,
            address_space_id: slot as u32 + 1,
            entry: pvh_entry,
        })?)
    });
    match filled {
        Ok(vmcb) => Ok(Made {
            vmcb: vmcb.0,
            root: memory.0,
        }),
        Err(error) => {
            memory.free();
            Err(error)
        }
    }
}

fn free_slot() -> Option<usize> {
    (0..DOMAIN_CAPACITY).find(|&slot| !domains::is_live(slot))
}

fn fill<'a>(
    memory: Memory,
    slot: usize,
    entry: &DomainEntry<'a>,
    kernel: KernelImage<'_>,
) -> Result<(), BuildError<'a>> {
    let write = |address: u64, bytes: &[u8]| memory.write(address, bytes);
    let end = u64::from(entry.memory) << 20;
    for piece in kernel.pieces() {
        write(piece.physical, piece.bytes)?;
    }
    let initramfs = load_initramfs(&write, entry, end)?;
    write_start_info(&write, entry, initramfs, end)?;
    COMMON.with(|common| {
        memory.lend(WINDOW_SHARED, common.shared[slot])?;
        memory.lend(WINDOW_REQUEST, common.requests[slot])?;
        if slot == DOM0 {
            for (number, &page) in common.requests.iter().enumerate() {
                memory.lend(WINDOW_REQUESTS + number as u64 * PAGE_SIZE, page)?;
            }
        }
        Ok(())
    })
}

/// Puts the initramfs below `end`: its files one after the other. Returns start and length.
pub fn load_initramfs<'a>(
    write: &impl Fn(u64, &[u8]) -> Result<(), Outside>,
    entry: &DomainEntry<'a>,
    end: u64,
) -> Result<(u64, u64), BuildError<'a>> {
    let names = || entry.initramfs.split(',').filter(|name| !name.is_empty());
    let mut length = 0;
    for name in names() {
        length += (initramfs_file(name)?.len() as u64).next_multiple_of(4);
    }
    let start = end.checked_sub(length).ok_or(BuildError::TooSmall)? & !(PAGE_SIZE - 1);
    if start < HIGH_MEMORY {
        return Err(BuildError::TooSmall);
    }
    let mut next = start;
    for name in names() {
        let file = initramfs_file(name)?;
        write(next, file)?;
        next += (file.len() as u64).next_multiple_of(4);
    }
    Ok((start, length))
}

/// A file of the archive; one whose name ends with `?` may be missing, and is empty then.
fn initramfs_file(name: &str) -> Result<&'static [u8], BuildError<'_>> {
    match name.strip_suffix('?') {
        Some(name) => Ok(archive::file(name).unwrap_or(&[])),
        None => archive::file(name).ok_or(BuildError::NoFile(name)),
    }
}

/// Writes what a kernel finds by `ebx` (Xen's `start_info.h`, structure `hvm_start_info`, version 1). `end` is just behind
/// the memory that it may use.
pub fn write_start_info(
    write: &impl Fn(u64, &[u8]) -> Result<(), Outside>,
    entry: &DomainEntry<'_>,
    initramfs: (u64, u64),
    end: u64,
) -> Result<(), Outside> {
    let words32 = |at: u64, words: &[u32]| {
        let mut places = (at..).step_by(4).zip(words);
        places.try_for_each(|(address, word)| write(address, &word.to_le_bytes()))
    };
    let words64 = |at: u64, words: &[u64]| {
        let mut places = (at..).step_by(8).zip(words);
        places.try_for_each(|(address, word)| write(address, &word.to_le_bytes()))
    };
    let modules = u32::from(initramfs.1 > 0);
    words32(START_INFO, &[START_INFO_MAGIC, 1, 0, modules])?;
    words64(START_INFO + 16, &[MODULE, COMMAND_LINE, 0, MEMORY_MAP])?;
    words32(START_INFO + 48, &[2, 0])?;
    words64(MODULE, &[initramfs.0, initramfs.1, 0, 0])?;
    const RAM: u64 = 1;
    let map = [0, LOW_MEMORY_END, RAM, HIGH_MEMORY, end - HIGH_MEMORY, RAM];
    words64(MEMORY_MAP, &map)?;
    let line = entry.command_line.as_bytes();
    write(COMMAND_LINE, &line[..line.len().min(LONGEST_COMMAND_LINE)])
}

fn register(slot: usize, entry: &DomainEntry<'_>, made: Made) {
    let (shared_page, request_page) =
        COMMON.with(|common| (common.shared[slot], common.requests[slot]));
    physical::clear_frame(shared_page);
    let generation = physical::read_u32(request_page + offset_of!(RequestPage, generation) as u64);
    physical::clear_frame(request_page);
    physical::write_u32(
        request_page + offset_of!(RequestPage, generation) as u64,
        generation.wrapping_add(1),
    );
    physical::write_u32(
        request_page + offset_of!(RequestPage, live) as u64,
        u32::from(slot != DOM0),
    );
    let name = entry.name.as_bytes();
    domains::with(slot, |domain| {
        *domain = Domain {
            kind: if entry.paravirtual {
                DomainKind::Paravirtual as u32
            } else {
                DomainKind::Full as u32
            },
            privileged: u32::from(slot == DOM0),
            // The last byte stays zero.
            name: core::array::from_fn(|i| {
                let kept = i < DOMAIN_NAME_LENGTH - 1;
                name.get(i).copied().filter(|_| kept).unwrap_or(0)
            }),
            vmcb: made.vmcb,
            page_table_root: made.root,
            memory: u64::from(entry.memory) << 20,
            shared_page,
            request_page,
            weight: entry.weight,
            address_space_id: slot as u32 + 1,
            ..Domain::UNUSED
        };
    });
    PRIVATE.with(|all| {
        let private = &mut all[slot];
        private.registers = Registers {
            rbx: START_INFO,
            ..Registers::ZERO
        };
        private.unswapped = Unswapped::INITIAL;
        private.interrupts = [0; 4];
    });
    if slot != DOM0 {
        domains::connect((slot, 0), (DOM0, slot));
    }
    sched::make_ready(slot);
}
