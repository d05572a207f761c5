//! Page tables of paravirtual domains. The domain writes none itself: each write is a hypercall, and is checked, so that a
//! table never gives a domain more than its own memory, and never makes a table writable.
//!
//! Every frame of the machine has a [`Frame`]: what it is used as, and how often. A page table is used by the entries
//! that point to it and by CR3; an ordinary page counts the entries through which it can be written. A page becomes a
//! table only when nothing but the kernel's map of all memory can write it, and that entry is then made read-only.
#![allow(unsafe_code)] // Reason: the list of frames lies in memory found at boot.

use super::{run, with};
use crate::console::log;
use crate::domains;
use guest_abi::Errno;
use guest_abi::errno::{EINVAL, ENOMEM, EPERM};
use guest_abi::hypervisor::DOM0;
use guest_abi::layout::{DIRECT_MAP, PAGE_SIZE};
use guest_abi::shared::PARA_DIRECT_MAP;
use guest_bare::cell::KernelCell;
use guest_bare::frames::{self, OutOfMemory};
use guest_bare::paging::{self, flags};

/// What a frame is used as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// The hypervisor's own, or free.
    Hypervisor,
    /// A page that Dom0 may map: requests of other domains.
    Request,
    /// An ordinary page of the domain in this slot.
    Data(u8),
    /// A page table of this level, of the domain in this slot.
    Table(u8, u8),
}

/// What is known of a frame.
#[derive(Clone, Copy, Debug)]
struct Frame {
    used_as: Use,
    /// Of an ordinary page: entries through which it can be written. Of a table: entries that point to it, and CR3.
    count: u32,
    /// Of a root: the one that is in use while a program runs, without the kernel's half.
    twin: u64,
}

const UNKNOWN: Frame = Frame {
    used_as: Use::Hypervisor,
    count: 0,
    twin: 0,
};

static FRAMES: KernelCell<&mut [Frame]> = KernelCell::new(&mut []);

/// How often a domain is told of on the console; nobody shall drown the others' messages.
const MOST_REFUSALS: u32 = 32;
const ENTRIES: u64 = 512;
/// The upper half of a root is the kernel's.
const FIRST_KERNEL_SLOT: u64 = 256;
/// Bits that a domain may set: present, writable, user, accessed, dirty, three of its own, no-execute, and the address.
const PERMITTED: u64 = 0x67 | 7 << 9 | flags::NO_EXECUTE | 0x000f_ffff_ffff_f000;
/// The root slots that are the hypervisor's: its map of all memory.
pub const HYPERVISOR_SLOT: u64 = paging::index(DIRECT_MAP, 4);

/// Makes room for what is to be known of each frame up to `end`.
pub fn set_up(end: u64) -> Result<(), OutOfMemory> {
    let count = (end / PAGE_SIZE) as usize;
    let bytes = (count * size_of::<Frame>()) as u64;
    let start = frames::allocate_run(bytes.div_ceil(PAGE_SIZE))?;
    let first = (DIRECT_MAP + start) as *mut Frame;
    // SAFETY: the frames are mapped, aligned and nobody else's; every element is written before the list is used.
    let list = unsafe {
        (0..count).for_each(|number| first.add(number).write(UNKNOWN));
        core::slice::from_raw_parts_mut(first, count)
    };
    FRAMES.with(|frames| *frames = list);
    Ok(())
}

fn with_frame<R>(address: u64, work: impl FnOnce(&mut Frame) -> R) -> Option<R> {
    FRAMES.with(|frames| Some(work(frames.get_mut((address / PAGE_SIZE) as usize)?)))
}

/// What a frame is used as.
pub fn used_as(address: u64) -> Use {
    with_frame(address, |frame| frame.used_as).unwrap_or(Use::Hypervisor)
}

/// Says what a frame is used as; `count` as in [`Frame`].
pub fn set_use(address: u64, used_as: Use, count: u32) {
    with_frame(address, |frame| {
        *frame = Frame {
            used_as,
            count,
            twin: 0,
        };
    });
}

/// Says how often a frame is counted.
pub fn set_use_count(address: u64, count: u32) {
    with_frame(address, |frame| frame.count = count);
}

/// The root that is in use while a program runs; 0 if it has none.
pub fn twin(root: u64) -> u64 {
    with_frame(root, |frame| frame.twin).unwrap_or(0)
}

/// `table_make`: an ordinary page full of zeros becomes a table.
pub fn make(slot: usize, frame: u64, level: u64) -> Result<u64, Errno> {
    let level = u8::try_from(level)
        .ok()
        .filter(|level| (1..=4).contains(level))
        .ok_or(EINVAL)?;
    let zeros = || (0..ENTRIES).all(|index| paging::entry(frame, index) == 0);
    let usable = frame.is_multiple_of(PAGE_SIZE)
        && used_as(frame) == Use::Data(slot as u8)
        && with_frame(frame, |frame| frame.count) == Some(1)
        && zeros();
    if !usable {
        return Err(refuse(slot, "a page table", frame));
    }
    let twin = match level {
        4 => frames::allocate().map_err(|_| ENOMEM)?,
        _ => 0,
    };
    set_writable(slot, frame, false);
    set_use(frame, Use::Table(level, slot as u8), 0);
    if level == 4 {
        let first_root = with(slot, |para| para.first_root);
        for index in FIRST_KERNEL_SLOT..ENTRIES {
            paging::set_entry(frame, index, paging::entry(first_root, index));
        }
        write_hypervisor_part(twin);
        with_frame(frame, |frame| frame.twin = twin);
    }
    run::forget_all();
    Ok(0)
}

/// `table_free`: a table that nothing uses becomes an ordinary page again; what stands in it stays readable.
pub fn free(slot: usize, frame: u64) -> Result<u64, Errno> {
    let Use::Table(level, owner) = used_as(frame) else {
        return Err(refuse(slot, "freeing a page table", frame));
    };
    let unused = with_frame(frame, |frame| frame.count) == Some(0);
    if !frame.is_multiple_of(PAGE_SIZE) || usize::from(owner) != slot || !unused {
        return Err(refuse(slot, "freeing a page table", frame));
    }
    for index in 0..own_slots(level) {
        drop_entry(level, paging::entry(frame, index));
    }
    if level == 4 {
        (FIRST_KERNEL_SLOT..ENTRIES).for_each(|index| paging::set_entry(frame, index, 0));
        frames::free(twin(frame));
    }
    set_use(frame, Use::Data(slot as u8), 1);
    set_writable(slot, frame, true);
    run::forget_all();
    Ok(0)
}

/// `table_write`: one entry, if it gives the domain nothing that is not its own.
pub fn write(slot: usize, table: u64, index: u64, entry: u64) -> Result<u64, Errno> {
    let Use::Table(level, owner) = used_as(table) else {
        return Err(refuse(slot, "a write to a page table", table));
    };
    if !table.is_multiple_of(PAGE_SIZE) || usize::from(owner) != slot || index >= own_slots(level) {
        return Err(refuse(slot, "a write to a page table", table));
    }
    let present = entry & flags::PRESENT != 0;
    if present && !take_entry(slot, level, entry) {
        return Err(refuse(slot, "a page-table entry", entry));
    }
    let entry = if present { entry } else { 0 };
    drop_entry(level, paging::entry(table, index));
    paging::set_entry(table, index, entry);
    if level == 4 {
        paging::set_entry(twin(table), index, entry);
    }
    Ok(0)
}

/// `switch_root`: other page tables; 0: the first ones.
pub fn switch_root(slot: usize, frame: u64) -> Result<u64, Errno> {
    let (old, first) = with(slot, |para| (para.root, para.first_root));
    let new = if frame == 0 { first } else { frame };
    if new != first && (!new.is_multiple_of(PAGE_SIZE) || used_as(new) != Use::Table(4, slot as u8))
    {
        return Err(refuse(slot, "a root", frame));
    }
    with_frame(new, |frame| frame.count += 1);
    with_frame(old, |frame| frame.count = frame.count.saturating_sub(1));
    with(slot, |para| para.root = new);
    domains::with(slot, |domain| domain.page_table_root = new);
    run::load_root(new);
    Ok(0)
}

/// Gives back what the hypervisor has spent on a domain's roots, and forgets what its frames were.
pub fn release(start: u64, size: u64) {
    for frame in (start..start + size).step_by(PAGE_SIZE as usize) {
        let twin = twin(frame);
        if twin != 0 {
            frames::free(twin);
        }
        set_use(frame, Use::Hypervisor, 0);
    }
}

/// Puts the hypervisor's own part into a root.
pub fn write_hypervisor_part(root: u64) {
    let own = paging::kernel_root();
    for index in [HYPERVISOR_SLOT, ENTRIES - 1] {
        paging::set_entry(root, index, paging::entry(own, index));
    }
}

/// The slots of a table that the domain writes.
const fn own_slots(level: u8) -> u64 {
    if level == 4 {
        FIRST_KERNEL_SLOT
    } else {
        ENTRIES
    }
}

/// Counts what an entry of a table of this level points to, if the domain may have it.
fn take_entry(slot: usize, level: u8, entry: u64) -> bool {
    let target = paging::frame_of(entry);
    let writable = entry & flags::WRITABLE != 0;
    if entry & !PERMITTED != 0 || entry & flags::USER == 0 {
        return false;
    }
    let permitted = match (used_as(target), level) {
        (Use::Request, 1) => slot == DOM0,
        (Use::Data(owner), 1) => usize::from(owner) == slot,
        (Use::Table(_, owner), 1) => usize::from(owner) == slot && !writable,
        (Use::Table(below, owner), 2..) => usize::from(owner) == slot && below == level - 1,
        _ => false,
    };
    if permitted && (level > 1 || writable) {
        with_frame(target, |frame| frame.count += 1);
    }
    permitted
}

fn drop_entry(level: u8, entry: u64) {
    let counted = level > 1 || entry & flags::WRITABLE != 0;
    if entry & flags::PRESENT != 0 && counted {
        with_frame(paging::frame_of(entry), |frame| {
            frame.count = frame.count.saturating_sub(1)
        });
    }
}

/// Makes a page writable or not in the kernel's map of all memory.
fn set_writable(slot: usize, frame: u64, writable: bool) {
    let (mut table, address) = with(slot, |para| {
        (
            para.first_root,
            PARA_DIRECT_MAP + (frame - para.memory_start),
        )
    });
    for level in [4, 3, 2] {
        table = paging::frame_of(paging::entry(table, paging::index(address, level)));
    }
    let index = paging::index(address, 1);
    let entry = paging::entry(table, index) & !flags::WRITABLE;
    let access = if writable { flags::WRITABLE } else { 0 };
    paging::set_entry(table, index, entry | access);
}

/// Says what was refused, so that nobody has to guess.
fn refuse(slot: usize, what: &str, value: u64) -> Errno {
    let count = with(slot, |para| {
        para.refusals = para.refusals.saturating_add(1);
        para.refusals
    });
    if count > MOST_REFUSALS {
        return EPERM;
    }
    let domain = domains::with(slot, |domain| *domain);
    // A frame number is the machine's affair; only whose it is matters.
    let whose = match used_as(paging::frame_of(value)) {
        Use::Data(owner) | Use::Table(_, owner) if usize::from(owner) == slot => "its own",
        _ => "not its own",
    };
    log!("{}: refused: {what}; the page is {whose}", domain.name());
    EPERM
}
