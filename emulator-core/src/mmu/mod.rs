//! Paging: from linear to physical addresses, with the permission checks, and the TLB that remembers them.
//!
//! AMD64 APM vol. 2, chapter 5; nested paging, in which a guest's tables lie at addresses that are translated themselves,
//! is 15.25. A walk reads and decides; then accessed and dirty bits are set. Where it ends in a page fault, they are set in
//! what it went through, and not in the entry at which it ended.

mod nested;
mod tlb;
mod walk;

pub use nested::{NestedWalk, TableRead};
pub use tlb::Tlb;

use alloc::vec::Vec;

use self::{
    nested::{Purpose, translate_guest_physical},
    walk::{D, G, Leaf, Miss, Regime, U, W, read_entry, set_in_entry, write_protect},
};
use crate::{
    cpu::{Cpu, cr0, cr4, efer, flags},
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

const A: u64 = 1 << 5;
/// Reads and writes by the supervisor, in [`Translation::rights`].
const SUPERVISOR_DATA: u8 = 1 << Access::Read as u8 | 1 << Access::Write as u8;
const ALL_RIGHTS: u8 = 0b11_1111;

/// One page-table entry as a walk read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WalkStep {
    /// 4 for PML4 down to 1 for the page table.
    pub level: u8,
    /// Physical address of the entry; for a guest's own tables under nested paging, guest-physical.
    pub entry_address: u64,
    /// The entry.
    pub entry: u64,
}

/// An entry read in a walk, with what is to be done about it once it has been gone through.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TrailStep {
    pub step: WalkStep,
    /// It belongs to the nested tables.
    pub nested: bool,
    /// Where it is in system-physical memory.
    at: u64,
    bytes: u8,
    /// Bits to set in it.
    marks: u64,
}

/// Why an address has no translation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WalkFault {
    /// A page fault, with its error code.
    Page(u32),
    /// A nested page fault (APM vol. 2, 15.25.6).
    Nested {
        /// EXITINFO1: like a page fault's error code, and which access it was.
        error: u64,
        /// The guest-physical address.
        address: u64,
    },
}

/// Where a walk ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Translation {
    /// Physical address of the 4 KiB frame.
    pub frame: u64,
    /// One bit for each access by supervisor (0 to 2) and by user (3 to 5).
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

/// A walk's wish.
#[derive(Clone, Copy)]
struct Wish {
    access: Access,
    user: bool,
    /// SMAP stands in the way of pages that ring 3 may use.
    guarded: bool,
}

/// True if the page tables that CR3 names are in force.
#[inline(always)]
pub fn paging(cpu: &Cpu) -> bool {
    cpu.cr0 & cr0::PG != 0
}

/// True if linear addresses are translated at all.
#[inline(always)]
pub(crate) fn translates(cpu: &Cpu) -> bool {
    paging(cpu) || cpu.svm.nested_paging().is_some()
}

/// Translates, sets accessed and dirty bits, and remembers the result. `trail` receives each entry read.
///
/// # Errors
/// The page fault, or the nested one.
pub(crate) fn translate(
    cpu: &Cpu,
    tlb: &mut Tlb,
    ram: &mut Ram,
    address: u64,
    access: Access,
    by: Requester,
    trail: &mut Vec<TrailStep>,
) -> Result<u64, WalkFault> {
    let smap = cpu.cr4 & cr4::SMAP != 0 && paging(cpu);
    let guarded = smap && access != Access::Fetch && !by.user;
    let excused = cpu.system_flags & flags::AC != 0 && !by.implicit;
    // Where ring 3 may go, the supervisor may too.
    if guarded
        && excused
        && let Some(physical) = tlb.lookup(address, access, true)
    {
        trail.clear();
        return Ok(physical);
    }
    let wish = Wish {
        access,
        user: by.user,
        guarded: guarded && !excused,
    };
    let outcome = follow(cpu, ram, address, wish, trail);
    if let Err(WalkFault::Page(_)) = outcome {
        let last = trail.iter().rposition(|step| !step.nested);
        mark(ram, &trail[..last.unwrap_or(0)]);
    }
    let mut translation = outcome?;
    if translation.user_page && smap {
        // Not remembered, so that each of the supervisor's accesses to a user page comes here: AC may change.
        translation.rights &= !SUPERVISOR_DATA;
    }
    mark(ram, trail);
    tlb.insert(address, &translation);
    Ok(translation.frame | address & 0xfff)
}

/// Sets the accessed and dirty bits of entries gone through.
fn mark(ram: &mut Ram, steps: &[TrailStep]) {
    for step in steps {
        set_in_entry(ram, step.at, step.bytes, step.marks);
    }
}

/// Walks without any side effect; `steps` receives each entry read of the tables that CR3 names, also those before a
/// fault. Under nested paging the frame is system-physical.
///
/// # Errors
/// The page fault, or the nested one.
pub fn walk(
    cpu: &Cpu,
    ram: &Ram,
    address: u64,
    access: Access,
    user: bool,
    steps: &mut Vec<WalkStep>,
) -> Result<Translation, WalkFault> {
    let mut trail = Vec::new();
    let wish = Wish {
        access,
        user,
        guarded: false,
    };
    let outcome = follow(cpu, ram, address, wish, &mut trail);
    steps.clear();
    steps.extend(
        trail
            .iter()
            .filter(|step| !step.nested)
            .map(|step| step.step),
    );
    outcome
}

/// Walks with the nested walk behind each table read; see [`NestedWalk`].
pub fn nested_walk(cpu: &Cpu, ram: &Ram, address: u64, access: Access, user: bool) -> NestedWalk {
    let mut trail = Vec::new();
    let wish = Wish {
        access,
        user,
        guarded: false,
    };
    let outcome = follow(cpu, ram, address, wish, &mut trail);
    NestedWalk::new(
        &trail,
        outcome.map(|translation| translation.frame | address & 0xfff),
    )
}

/// System-physical address of a guest-physical one, without side effects; the same address where paging is not nested.
///
/// # Errors
/// The nested page fault that a read would meet.
pub fn guest_physical(cpu: &Cpu, ram: &Ram, address: u64) -> Result<u64, WalkFault> {
    let mut trail = Vec::new();
    let last = Purpose::Last(Access::Read);
    let page = translate_guest_physical(cpu, ram, address, last, &mut trail)?;
    Ok(page.frame | address & 0xfff)
}

/// The whole way of an address, without side effects.
fn follow(
    cpu: &Cpu,
    ram: &Ram,
    address: u64,
    wish: Wish,
    trail: &mut Vec<TrailStep>,
) -> Result<Translation, WalkFault> {
    trail.clear();
    let own = if paging(cpu) {
        own_walk(cpu, ram, address, wish, trail)?
    } else {
        Translation {
            frame: address & 0xffff_f000 & a20_mask(cpu),
            rights: ALL_RIGHTS,
            global: false,
            user_page: false,
            page_bits: 12,
        }
    };
    let guest_physical = own.frame | address & 0xfff;
    let last = Purpose::Last(wish.access);
    let nested = translate_guest_physical(cpu, ram, guest_physical, last, trail)?;
    Ok(Translation {
        frame: nested.frame,
        rights: own.rights & nested.rights,
        ..own
    })
}

/// What the A20 line leaves of an address that CR3's tables deal in: guest-physical addresses know no such line
/// (APM vol. 2, 15.25.11).
fn a20_mask(cpu: &Cpu) -> u64 {
    match cpu.svm.nested_paging() {
        Some(_) => !0,
        None => cpu.a20_mask,
    }
}

/// Through the tables that CR3 names; the frame is guest-physical if paging is nested.
fn own_walk(
    cpu: &Cpu,
    ram: &Ram,
    address: u64,
    wish: Wish,
    trail: &mut Vec<TrailStep>,
) -> Result<Translation, WalkFault> {
    let regime = Regime::of(cpu);
    let outcome = regime.descend(address, |place| {
        let address = place.address & a20_mask(cpu);
        let page = translate_guest_physical(cpu, ram, address, Purpose::Table, trail)?;
        let at = page.frame | address & 0xfff;
        let entry = place
            .in_register
            .unwrap_or_else(|| read_entry(ram, at, regime.entry_bytes));
        trail.push(TrailStep {
            step: WalkStep {
                level: place.level,
                entry_address: address,
                entry,
            },
            nested: false,
            at,
            bytes: regime.entry_bytes,
            marks: if regime.is_pointer(place.level) { 0 } else { A },
        });
        Ok(entry)
    });
    let fault = |bits| WalkFault::Page(error_code(cpu, bits, wish.access, wish.user));
    let leaf = outcome.map_err(|miss| match miss {
        Miss::Absent => fault(0),
        Miss::Reserved => fault(page_fault::PRESENT | page_fault::RESERVED),
        Miss::Unreadable(nested) => nested,
    })?;
    mark_dirty(trail, wish.access);
    let translation = check(cpu, &leaf, wish).ok_or_else(|| fault(page_fault::PRESENT))?;
    if translation.user_page && wish.guarded {
        return Err(fault(page_fault::PRESENT));
    }
    Ok(translation)
}

/// A store makes the leaf dirty, which is the last entry read.
fn mark_dirty(trail: &mut [TrailStep], access: Access) {
    if access == Access::Write
        && let Some(leaf) = trail.last_mut()
    {
        leaf.marks |= D;
    }
}

fn check(cpu: &Cpu, leaf: &Leaf, wish: Wish) -> Option<Translation> {
    let write_protect = write_protect(cpu);
    let user_page = leaf.common & U != 0;
    let guarded = user_page && cpu.cr4 & cr4::SMEP != 0;
    let may = |access: Access, user: bool| {
        (!user || user_page)
            && match access {
                Access::Read => true,
                Access::Write => leaf.common & W != 0 || (!user && !write_protect),
                Access::Fetch => !leaf.no_execute && (user || !guarded),
            }
    };
    may(wish.access, wish.user).then(|| Translation {
        frame: leaf.frame & a20_mask(cpu),
        rights: rights(leaf, wish.access, may),
        global: leaf.entry & G != 0 && cpu.cr4 & cr4::PGE != 0,
        user_page,
        page_bits: leaf.page_bits,
    })
}

/// A store must walk once more to set the dirty bit, so it is no right before that.
fn rights(leaf: &Leaf, access: Access, may: impl Fn(Access, bool) -> bool) -> u8 {
    let dirty = leaf.entry & D != 0 || access == Access::Write;
    let mut rights = 0;
    for user in [false, true] {
        for access in [Access::Read, Access::Write, Access::Fetch] {
            if may(access, user) && (access != Access::Write || dirty) {
                rights |= 1 << (access as u8 + 3 * u8::from(user));
            }
        }
    }
    rights
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
