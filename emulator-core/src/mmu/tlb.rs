//! The TLB: translations in use, each tagged with the world that it belongs to.
//!
//! It is part of the machine's state: software that forgets to flush sees its stale entries here as on a processor, and
//! sees the same ones on every replay. AMD64 APM vol. 2, 5.5 and 15.16.

use crate::state_bytes::StateBytes;
use alloc::{vec, vec::Vec};
use core::mem;

use super::{Access, Translation, paging, translates};
use crate::{
    cpu::{Cpu, cr0, cr4, efer},
    lookaside::{Lookaside, SLOTS},
};

const ENTRIES: usize = SLOTS;
const EMPTY: u64 = !0;
/// What tells pages of 48-bit addresses apart.
const PAGE: u64 = (1 << ASID_SHIFT) - 1;
/// Above it, an entry's key has the ASID of its world.
const ASID_SHIFT: u32 = 36;
const ASID: u64 = 0xfff << ASID_SHIFT;
/// And the mode in which its rights were worked out.
const MODE_SHIFT: u32 = 48;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Entry {
    /// Linear page number, ASID, mode.
    key: u64,
    frame: u64,
    /// One bit for each access by supervisor (0 to 2) and by user (3 to 5).
    rights: u8,
    global: bool,
    /// Size of the page of which this is a piece: 12, 21, 22 or 30 address bits.
    page_bits: u8,
}

const NO_ENTRY: Entry = Entry {
    key: EMPTY,
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

/// What tells worlds apart: the ASID, and all that rights in an entry depend on beside the page tables. A hypervisor may
/// change the latter between two runs of a guest without a flush.
fn tag(cpu: &Cpu) -> u64 {
    let mode = [
        paging(cpu),
        translates(cpu),
        cpu.efer & efer::LMA != 0,
        cpu.efer & efer::NXE != 0,
        cpu.cr0 & cr0::WP != 0,
        cpu.cr4 & cr4::PAE != 0,
        cpu.cr4 & cr4::PSE != 0,
        cpu.cr4 & cr4::PGE != 0,
        cpu.cr4 & cr4::SMEP != 0,
        cpu.cr4 & cr4::SMAP != 0,
    ];
    let bits = (0..).zip(mode).map(|(bit, on)| u64::from(on) << bit);
    bits.sum::<u64>() << MODE_SHIFT | asid_tag(cpu.svm.asid())
}

fn asid_tag(asid: u16) -> u64 {
    u64::from(asid) << ASID_SHIFT & ASID
}

/// Translations in use: direct-mapped, and one for instruction fetch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tlb {
    entries: Vec<Entry>,
    pub(crate) fetch: FetchPage,
    /// ASID and mode of the world that runs, where a key has them.
    tag: u64,
    /// The quick way for the world that runs.
    pub(crate) quick: Lookaside,
    /// The same for the world that was left, and that world's tag.
    parked: Lookaside,
    parked_tag: u64,
}

impl Tlb {
    /// Empty, with the host running.
    pub fn new() -> Self {
        Tlb {
            entries: vec![NO_ENTRY; ENTRIES],
            fetch: FetchPage {
                virtual_page: EMPTY,
                physical_page: 0,
            },
            tag: 0,
            quick: Lookaside::new(),
            parked: Lookaside::new(),
            parked_tag: EMPTY,
        }
    }

    /// The physical address, if the access is known to be allowed.
    #[inline(always)]
    pub(crate) fn lookup(&self, address: u64, access: Access, user: bool) -> Option<u64> {
        let page = address >> 12;
        let entry = &self.entries[page as usize & (ENTRIES - 1)];
        let right = 1 << (access as u8 + 3 * user as u8);
        (entry.key == page & PAGE | self.tag && entry.rights & right != 0)
            .then_some(entry.frame | address & 0xfff)
    }

    pub(super) fn insert(&mut self, address: u64, translation: &Translation) {
        // Whichever world's entry this replaces, its slots go with it.
        self.quick.forget_page(address);
        self.parked.forget_page(address);
        let page = address >> 12;
        self.entries[page as usize & (ENTRIES - 1)] = Entry {
            key: page & PAGE | self.tag,
            frame: translation.frame,
            rights: translation.rights,
            global: translation.global,
            page_bits: translation.page_bits,
        };
    }

    /// Another world runs, or the same one in another mode.
    pub(crate) fn enter_world(&mut self, cpu: &Cpu) {
        let tag = tag(cpu);
        self.forget_fetch();
        if tag == self.tag {
            return;
        }
        mem::swap(&mut self.quick, &mut self.parked);
        if self.parked_tag != tag {
            self.quick.forget();
        }
        self.quick.take_over_from(&self.parked);
        self.parked_tag = mem::replace(&mut self.tag, tag);
    }

    /// Forgets the instruction page, as after a change of privilege or mode.
    #[inline(always)]
    pub(crate) fn forget_fetch(&mut self) {
        self.fetch.virtual_page = EMPTY;
    }

    /// Forgets one page of the running world (INVLPG), with all the pieces of a large one.
    pub(crate) fn flush_page(&mut self, address: u64) {
        self.forget_pieces(address, self.tag & ASID);
        self.forget_quick_ways();
    }

    /// Forgets one page of some world (INVLPGA).
    pub(crate) fn flush_page_of(&mut self, address: u64, asid: u16) {
        self.forget_pieces(address, asid_tag(asid));
        self.forget_quick_ways();
    }

    fn forget_pieces(&mut self, address: u64, asid: u64) {
        let wanted = address >> 12 & PAGE | asid;
        for entry in &mut self.entries {
            if ((entry.key ^ wanted) & (ASID | PAGE)) >> (entry.page_bits - 12) == 0 {
                *entry = NO_ENTRY;
            }
        }
    }

    /// Forgets everything of the running world, or everything but its global pages.
    pub(crate) fn flush(&mut self, keep_global: bool) {
        self.forget_world(self.tag & ASID, keep_global);
    }

    /// Forgets what a world has, whichever runs; or everything but its global pages.
    pub(crate) fn flush_world(&mut self, asid: u16, keep_global: bool) {
        self.forget_world(asid_tag(asid), keep_global);
    }

    fn forget_world(&mut self, asid: u64, keep_global: bool) {
        for entry in &mut self.entries {
            if entry.key & ASID == asid && !(keep_global && entry.global) {
                *entry = NO_ENTRY;
            }
        }
        self.quick.forget();
        // What is parked may be the same world in another mode.
        if self.parked_tag & ASID == asid {
            self.parked.forget();
        }
        self.forget_fetch();
    }

    /// Forgets everything of all worlds.
    pub(crate) fn flush_all(&mut self) {
        self.entries.fill(NO_ENTRY);
        self.forget_quick_ways();
    }

    fn forget_quick_ways(&mut self) {
        self.quick.forget();
        self.parked.forget();
        self.forget_fetch();
    }

    /// Stores of all worlds must come by the marks of their pages again.
    pub(crate) fn forget_quick_writes(&mut self) {
        self.quick.forget_writes();
        self.parked.forget_writes();
    }

    pub(crate) fn state_bytes(&self, out: &mut StateBytes) {
        for entry in &self.entries {
            out.extend_from_slice(&entry.key.to_le_bytes());
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
