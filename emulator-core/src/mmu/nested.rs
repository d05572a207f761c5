//! The second translation, from guest-physical to system-physical addresses. AMD64 APM vol. 2, 15.25.
//!
//! Each read of a guest's page table goes through it, and so does the address that the guest's tables end in: up to 24
//! reads for one linear address. [`NestedWalk`] is all of them in order, for whoever wants to look.

use alloc::vec::Vec;

use super::{
    Access, TrailStep, WalkFault, WalkStep, mark_dirty, page_fault,
    walk::{Miss, Regime, U, W, read_entry},
};
use crate::{cpu::Cpu, memory::Ram};

/// EXITINFO1: the access was the translation's last one.
const LAST_ACCESS: u64 = 1 << 32;
/// EXITINFO1: the access was to a guest's page table.
const TABLE_ACCESS: u64 = 1 << 33;

/// What a guest-physical address is wanted for.
#[derive(Clone, Copy)]
pub(super) enum Purpose {
    /// To read and mark an entry of a guest's page table, which counts as a write.
    Table,
    /// For the access itself.
    Last(Access),
}

impl Purpose {
    fn access(self) -> Access {
        match self {
            Purpose::Table => Access::Write,
            Purpose::Last(access) => access,
        }
    }

    fn exit_bit(self) -> u64 {
        match self {
            Purpose::Table => TABLE_ACCESS,
            Purpose::Last(_) => LAST_ACCESS,
        }
    }
}

/// A 4 KiB frame in system-physical memory.
pub(super) struct SystemPage {
    pub frame: u64,
    /// As in a translation, the same for both privileges.
    pub rights: u8,
}

/// Where a guest-physical address is; the same address where paging is not nested.
pub(super) fn translate_guest_physical(
    cpu: &Cpu,
    ram: &Ram,
    address: u64,
    purpose: Purpose,
    trail: &mut Vec<TrailStep>,
) -> Result<SystemPage, WalkFault> {
    let Some(paging) = cpu.svm.nested_paging() else {
        return Ok(SystemPage {
            frame: address & !0xfff,
            rights: super::ALL_RIGHTS,
        });
    };
    let access = purpose.access();
    let regime = Regime::nested(paging);
    let fault = |bits: u32| {
        let access = match access {
            Access::Read => 0,
            Access::Write => page_fault::WRITE,
            Access::Fetch if paging.tells_fetches => page_fault::FETCH,
            Access::Fetch => 0,
        };
        // Every access through nested tables is one of ring 3 (15.25.5).
        let error = bits | access | page_fault::USER;
        WalkFault::Nested {
            error: u64::from(error) | purpose.exit_bit(),
            address,
        }
    };
    if address >> regime.address_bits() != 0 {
        return Err(fault(0));
    }
    let outcome = regime.descend(address, |place| {
        let at = place.address & cpu.a20_mask;
        let entry = read_entry(ram, at, regime.entry_bytes);
        trail.push(TrailStep {
            step: WalkStep {
                level: place.level,
                entry_address: at,
                entry,
            },
            nested: true,
            at,
            bytes: regime.entry_bytes,
            marks: if regime.is_pointer(place.level) {
                0
            } else {
                super::A
            },
        });
        Ok(entry)
    });
    let leaf = outcome.map_err(|miss| match miss {
        Miss::Absent => fault(0),
        Miss::Reserved => fault(page_fault::PRESENT | page_fault::RESERVED),
        Miss::Unreadable(nested) => nested,
    })?;
    mark_dirty(trail, access);
    let may = |access: Access, _user: bool| {
        leaf.common & U != 0
            && match access {
                Access::Read => true,
                Access::Write => leaf.common & W != 0,
                Access::Fetch => !leaf.no_execute,
            }
    };
    if !may(access, true) {
        return Err(fault(page_fault::PRESENT));
    }
    Ok(SystemPage {
        frame: leaf.frame & cpu.a20_mask,
        rights: super::rights(&leaf, access, may),
    })
}

/// One entry of a guest's page table, and the nested walk by which it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRead {
    /// Entries of the nested tables, top level first; empty where paging is not nested.
    pub nested: Vec<WalkStep>,
    /// The guest's entry, at its guest-physical address; `None` if the nested walk did not arrive.
    pub entry: Option<WalkStep>,
    /// Where that entry lies in system-physical memory.
    pub system_address: Option<u64>,
}

/// Every table read behind one linear address, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NestedWalk {
    /// The guest's tables, top level first; empty if the guest does not page.
    pub reads: Vec<TableRead>,
    /// The nested walk of the guest-physical address in which the guest's tables end; empty if they did not get there.
    pub last: Vec<WalkStep>,
    /// The system-physical address, or the fault.
    pub outcome: Result<u64, WalkFault>,
}

impl NestedWalk {
    pub(super) fn new(trail: &[TrailStep], outcome: Result<u64, WalkFault>) -> NestedWalk {
        let mut reads = Vec::new();
        let mut nested = Vec::new();
        for step in trail {
            if step.nested {
                nested.push(step.step);
            } else {
                reads.push(TableRead {
                    nested: core::mem::take(&mut nested),
                    entry: Some(step.step),
                    system_address: Some(step.at),
                });
            }
        }
        let lost =
            matches!(outcome, Err(WalkFault::Nested { error, .. }) if error & TABLE_ACCESS != 0);
        if lost {
            reads.push(TableRead {
                nested: core::mem::take(&mut nested),
                entry: None,
                system_address: None,
            });
        }
        NestedWalk {
            reads,
            last: nested,
            outcome,
        }
    }
}
