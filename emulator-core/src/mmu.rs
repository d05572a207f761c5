//! Paging: from linear to physical addresses, with the permission checks, and the TLB that remembers them.
//!
//! AMD64 APM vol. 2, chapter 5. The TLB is part of the machine's state: software that forgets to flush sees its stale
//! entries here as on a processor, and sees the same ones on every replay.

use alloc::{vec, vec::Vec};

use crate::{
    cpu::{Cpu, cr0, cr4, efer, flags},
    lookaside::{Lookaside, SLOTS},
    memory::Ram,
};

/// What an access wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Access {
    /// Load.
    Read = 0,
    /// Store.
    Write = 1,
    /// Instruction fetch.
    Fetch = 2,
}

/// Bits of a page-fault error code (AMD64 APM vol. 2, 8.4.2).
pub mod page_fault {
    #![allow(missing_docs)] // Reason: the names say it.
    pub const PRESENT: u32 = 1;
    pub const WRITE: u32 = 2;
    pub const USER: u32 = 4;
    pub const RESERVED: u32 = 8;
    pub const FETCH: u32 = 16;
}

const P: u64 = 1;
const W: u64 = 1 << 1;
const U: u64 = 1 << 2;
const A: u64 = 1 << 5;
const D: u64 = 1 << 6;
const PS: u64 = 1 << 7;
const G: u64 = 1 << 8;
const NX: u64 = 1 << 63;
/// Physical addresses have 40 bits: bits 40 to 51 of an entry are reserved.
const ADDRESS: u64 = 0x0000_00ff_ffff_f000;
const RESERVED_ADDRESS: u64 = 0x000f_ff00_0000_0000;

const ENTRIES: usize = SLOTS;
/// Reads and writes by the supervisor, in [`Entry::rights`].
const SUPERVISOR_DATA: u8 = 1 << Access::Read as u8 | 1 << Access::Write as u8;

const EMPTY: u64 = !0;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Entry {
    virtual_page: u64,
    frame: u64,
    /// One bit for each access by supervisor (0 to 2) and by user (3 to 5).
    rights: u8,
    global: bool,
    /// Size of the page of which this is a piece: 12, 21, 22 or 30 address bits.
    page_bits: u8,
}

const NO_ENTRY: Entry = Entry {
    virtual_page: EMPTY,
    frame: 0,
    rights: 0,
    global: false,
    page_bits: 12,
};

/// The page from which instructions come: a one-entry TLB of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct FetchPage {
    pub virtual_page: u64,
    pub physical_page: u64,
}

/// Translations in use: direct-mapped, and one for instruction fetch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tlb {
    entries: Vec<Entry>,
    pub(crate) fetch: FetchPage,
    pub(crate) quick: Lookaside,
}

impl Tlb {
    /// Empty.
    pub fn new() -> Self {
        Tlb {
            entries: vec![NO_ENTRY; ENTRIES],
            fetch: FetchPage {
                virtual_page: EMPTY,
                physical_page: 0,
            },
            quick: Lookaside::new(),
        }
    }

    /// The physical address, if the access is known to be allowed.
    #[inline(always)]
    pub(crate) fn lookup(&self, address: u64, access: Access, user: bool) -> Option<u64> {
        let page = address >> 12;
        let entry = &self.entries[page as usize & (ENTRIES - 1)];
        let right = 1 << (access as u8 + 3 * user as u8);
        (entry.virtual_page == page && entry.rights & right != 0)
            .then_some(entry.frame | address & 0xfff)
    }

    fn insert(&mut self, address: u64, translation: &Translation) {
        self.quick.forget_page(address);
        let page = address >> 12;
        self.entries[page as usize & (ENTRIES - 1)] = Entry {
            virtual_page: page,
            frame: translation.frame,
            rights: translation.rights,
            global: translation.global,
            page_bits: translation.page_bits,
        };
    }

    /// Forgets the instruction page, as after a change of privilege or mode.
    #[inline(always)]
    pub(crate) fn forget_fetch(&mut self) {
        self.fetch.virtual_page = EMPTY;
    }

    /// Forgets one page (INVLPG), with all the pieces of a large one.
    pub(crate) fn flush_page(&mut self, address: u64) {
        let page = address >> 12;
        for entry in &mut self.entries {
            if (entry.virtual_page ^ page) >> (entry.page_bits - 12) == 0 {
                *entry = NO_ENTRY;
            }
        }
        self.quick.forget();
        self.forget_fetch();
    }

    /// Forgets everything, or everything but global pages.
    pub(crate) fn flush(&mut self, keep_global: bool) {
        for entry in &mut self.entries {
            if !(keep_global && entry.global) {
                *entry = NO_ENTRY;
            }
        }
        self.quick.forget();
        self.forget_fetch();
    }

    pub(crate) fn state_bytes(&self, out: &mut Vec<u8>) {
        for entry in &self.entries {
            out.extend_from_slice(&entry.virtual_page.to_le_bytes());
            out.extend_from_slice(&entry.frame.to_le_bytes());
            out.extend_from_slice(&[entry.rights, u8::from(entry.global), entry.page_bits]);
        }
        out.extend_from_slice(&self.fetch.virtual_page.to_le_bytes());
        out.extend_from_slice(&self.fetch.physical_page.to_le_bytes());
    }
}

impl Default for Tlb {
    fn default() -> Self {
        Self::new()
    }
}

/// One page-table entry as a walk read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WalkStep {
    /// 4 for PML4 down to 1 for the page table.
    pub level: u8,
    /// Physical address of the entry.
    pub entry_address: u64,
    /// The entry.
    pub entry: u64,
}

/// Where a walk ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Translation {
    /// Physical address of the 4 KiB frame.
    pub frame: u64,
    rights: u8,
    global: bool,
    /// Ring 3 may use the page.
    user_page: bool,
    page_bits: u8,
}

/// Whose an access is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Requester {
    /// Ring 3.
    pub user: bool,
    /// The CPU's own access to a descriptor or task-state segment, which RFLAGS.AC does not excuse from SMAP.
    pub implicit: bool,
}

/// The shape of the page tables in force.
struct Shape {
    levels: u8,
    entry_bytes: u64,
}

fn shape(cpu: &Cpu) -> Shape {
    if cpu.efer & efer::LMA != 0 {
        Shape {
            levels: 4,
            entry_bytes: 8,
        }
    } else if cpu.cr4 & cr4::PAE != 0 {
        Shape {
            levels: 3,
            entry_bytes: 8,
        }
    } else {
        Shape {
            levels: 2,
            entry_bytes: 4,
        }
    }
}

/// True if linear addresses are translated at all.
#[inline(always)]
pub fn paging(cpu: &Cpu) -> bool {
    cpu.cr0 & cr0::PG != 0
}

/// Translates, sets accessed and dirty bits, and remembers the result.
///
/// # Errors
/// The error code of the page fault.
pub(crate) fn translate(
    cpu: &Cpu,
    tlb: &mut Tlb,
    ram: &mut Ram,
    address: u64,
    access: Access,
    by: Requester,
    steps: &mut Vec<WalkStep>,
) -> Result<u64, u32> {
    let guarded = cpu.cr4 & cr4::SMAP != 0 && access != Access::Fetch && !by.user;
    let excused = cpu.system_flags & flags::AC != 0 && !by.implicit;
    // Where ring 3 may go, the supervisor may too.
    if guarded
        && excused
        && let Some(physical) = tlb.lookup(address, access, true)
    {
        steps.clear();
        return Ok(physical);
    }
    let mut translation = walk(cpu, ram, address, access, by.user, steps)?;
    if translation.user_page && cpu.cr4 & cr4::SMAP != 0 {
        // Not remembered, so that each of the supervisor's accesses to a user page comes here: AC may change.
        translation.rights &= !SUPERVISOR_DATA;
        if guarded && !excused {
            return Err(error_code(cpu, page_fault::PRESENT, access, false));
        }
    }
    mark_used(cpu, ram, access, steps);
    tlb.insert(address, &translation);
    Ok(translation.frame | address & 0xfff)
}

/// Walks without any side effect; `steps` receives each entry read, also those before a fault.
///
/// # Errors
/// The error code of the page fault.
pub fn walk(
    cpu: &Cpu,
    ram: &Ram,
    address: u64,
    access: Access,
    user: bool,
    steps: &mut Vec<WalkStep>,
) -> Result<Translation, u32> {
    steps.clear();
    let Shape {
        levels,
        entry_bytes,
    } = shape(cpu);
    let index_bits = if entry_bytes == 8 { 9 } else { 10 };
    let mut table = if levels == 3 {
        cpu.cr3 & 0xffff_ffe0
    } else {
        cpu.cr3 & ADDRESS
    };
    let mut common = W | U;
    let mut no_execute = false;
    for level in (1..=levels).rev() {
        let shift = 12 + index_bits * (u32::from(level) - 1);
        let index = address >> shift & ((1 << index_bits) - 1);
        let entry_address = (table + index * entry_bytes) & cpu.a20_mask;
        // PAE paging outside long mode has its top level in registers (APM vol. 2, 5.2.3).
        let entry = if levels == 3 && level == 3 {
            cpu.page_directory_pointers[index as usize & 3]
        } else {
            read_entry(ram, entry_address, entry_bytes)
        };
        steps.push(WalkStep {
            level,
            entry_address,
            entry,
        });
        if entry & P == 0 {
            return Err(error_code(cpu, 0, access, user));
        }
        let large = is_large(cpu, level, levels, entry);
        if has_reserved_bits(cpu, entry, level, levels, large) {
            return Err(error_code(
                cpu,
                page_fault::PRESENT | page_fault::RESERVED,
                access,
                user,
            ));
        }
        if !(levels == 3 && level == 3) {
            common &= entry;
            no_execute |= entry_bytes == 8 && entry & NX != 0;
        }
        if level == 1 || large {
            let frame = leaf_frame(entry, entry_bytes, shift, address) & cpu.a20_mask;
            let checked = check(cpu, entry, common, no_execute, frame, access, user);
            return checked.map(|translation| Translation {
                page_bits: shift as u8,
                ..translation
            });
        }
        table = if entry_bytes == 8 {
            entry & ADDRESS
        } else {
            entry & 0xffff_f000
        };
    }
    unreachable!("the walk ends at level 1")
}

fn read_entry(ram: &Ram, address: u64, bytes: u64) -> u64 {
    // Where no RAM answers, the bus reads as ones.
    if bytes == 8 {
        ram.read_u64(address).unwrap_or(!0)
    } else {
        ram.read::<4>(address)
            .map_or(0xffff_ffff, |bytes| u64::from(u32::from_le_bytes(bytes)))
    }
}

fn is_large(cpu: &Cpu, level: u8, levels: u8, entry: u64) -> bool {
    entry & PS != 0
        && match (levels, level) {
            (4, 3 | 2) | (3, 2) => true,
            (2, 2) => cpu.cr4 & cr4::PSE != 0,
            _ => false,
        }
}

fn has_reserved_bits(cpu: &Cpu, entry: u64, level: u8, levels: u8, large: bool) -> bool {
    if levels == 2 {
        // Bits 13 to 20 of a 4 MiB page are address bits 32 to 39 (PSE-36).
        return large && entry & 1 << 21 != 0;
    }
    let mut reserved = RESERVED_ADDRESS;
    if cpu.efer & efer::NXE == 0 {
        reserved |= NX;
    }
    if levels == 3 {
        reserved |= 0x7ff0_0000_0000_0000;
        if level == 3 {
            return entry & (reserved | NX | 0x1e6) != 0;
        }
    }
    if level == 4 {
        reserved |= PS;
    }
    if large {
        // Bits 13 up to the page's size; bit 12 is PAT.
        reserved |= if level == 3 { 0x3fff_e000 } else { 0x001f_e000 };
    }
    entry & reserved != 0
}

fn leaf_frame(entry: u64, entry_bytes: u64, shift: u32, address: u64) -> u64 {
    let mask = if entry_bytes == 8 {
        ADDRESS
    } else {
        0xffff_f000
    };
    let inside = (1u64 << shift) - 1;
    let high = if entry_bytes == 4 && shift == 22 {
        (entry & 0x001f_e000) << 19
    } else {
        0
    };
    high | (entry & mask & !inside) | (address & inside & !0xfff)
}

fn check(
    cpu: &Cpu,
    leaf: u64,
    common: u64,
    no_execute: bool,
    frame: u64,
    access: Access,
    user: bool,
) -> Result<Translation, u32> {
    let write_protect = cpu.cr0 & cr0::WP != 0;
    let user_page = common & U != 0;
    let guarded = user_page && cpu.cr4 & cr4::SMEP != 0;
    let may = |access: Access, user: bool| {
        (!user || user_page)
            && match access {
                Access::Read => true,
                Access::Write => common & W != 0 || (!user && !write_protect),
                Access::Fetch => !no_execute && (user || !guarded),
            }
    };
    if !may(access, user) {
        return Err(error_code(cpu, page_fault::PRESENT, access, user));
    }
    // A store must come here once more to set the dirty bit, so it is no right before that.
    let dirty = leaf & D != 0 || access == Access::Write;
    let mut rights = 0;
    for user in [false, true] {
        for access in [Access::Read, Access::Write, Access::Fetch] {
            if may(access, user) && (access != Access::Write || dirty) {
                rights |= 1 << (access as u8 + 3 * u8::from(user));
            }
        }
    }
    Ok(Translation {
        frame,
        rights,
        global: leaf & G != 0 && cpu.cr4 & cr4::PGE != 0,
        user_page,
        page_bits: 12,
    })
}

fn error_code(cpu: &Cpu, bits: u32, access: Access, user: bool) -> u32 {
    let no_execute_known =
        cpu.efer & efer::NXE != 0 && cpu.cr4 & cr4::PAE != 0 || cpu.cr4 & cr4::SMEP != 0;
    bits | match access {
        Access::Read => 0,
        Access::Write => page_fault::WRITE,
        Access::Fetch if no_execute_known => page_fault::FETCH,
        Access::Fetch => 0,
    } | if user { page_fault::USER } else { 0 }
}

/// Sets the accessed bit in each entry used, and the dirty bit in the last for a store.
fn mark_used(cpu: &Cpu, ram: &mut Ram, access: Access, steps: &[WalkStep]) {
    let Shape {
        levels,
        entry_bytes,
    } = shape(cpu);
    for (number, step) in steps.iter().enumerate() {
        if levels == 3 && step.level == 3 {
            continue;
        }
        let last = number + 1 == steps.len();
        let marked = step.entry
            | A
            | if last && access == Access::Write {
                D
            } else {
                0
            };
        if marked != step.entry {
            if entry_bytes == 8 {
                ram.write(step.entry_address, marked.to_le_bytes());
            } else {
                ram.write(step.entry_address, (marked as u32).to_le_bytes());
            }
        }
    }
}
