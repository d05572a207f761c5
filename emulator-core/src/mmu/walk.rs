//! One walk through page tables of any shape, whoever they belong to. AMD64 APM vol. 2, 5.2 to 5.4.
//!
//! What differs between the host's tables, a guest's and the nested ones is a [`Regime`]; where an entry is read from is
//! the caller's affair, because a guest's tables lie at guest-physical addresses.

use crate::{
    cpu::{Cpu, cr0, cr4, efer},
    memory::Ram,
    virtualization::svm::NestedPaging,
};

pub(super) const P: u64 = 1;
pub(super) const W: u64 = 1 << 1;
pub(super) const U: u64 = 1 << 2;
pub(super) const D: u64 = 1 << 6;
const PS: u64 = 1 << 7;
pub(super) const G: u64 = 1 << 8;
const NX: u64 = 1 << 63;
/// Physical addresses have 40 bits: bits 40 to 51 of an entry are reserved.
const ADDRESS: u64 = 0x0000_00ff_ffff_f000;
const RESERVED_ADDRESS: u64 = 0x000f_ff00_0000_0000;

/// What decides how a set of page tables is read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Regime {
    /// 4, 3 (PAE) or 2.
    pub levels: u8,
    /// Size of an entry: 8, or 4 with two levels.
    pub entry_bytes: u8,
    root: u64,
    no_execute: bool,
    large_pages: bool,
    /// PAE paging outside long mode has its top level in registers (APM vol. 2, 5.2.3), but not under nested paging.
    pointers: Option<[u64; 4]>,
}

/// Where a walk ended well.
#[derive(Clone, Copy, Debug)]
pub(super) struct Leaf {
    pub entry: u64,
    /// The W and U bits that all levels agree on.
    pub common: u64,
    pub no_execute: bool,
    /// Address of the 4 KiB frame.
    pub frame: u64,
    pub page_bits: u8,
}

/// Where a walk ended badly.
pub(super) enum Miss<F> {
    Absent,
    Reserved,
    /// The entry could not be read.
    Unreadable(F),
}

/// Which entry is wanted.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub level: u8,
    pub address: u64,
    /// What a register holds of it, if it is in one.
    pub in_register: Option<u64>,
}

impl Regime {
    /// The tables that CR3 names.
    pub fn of(cpu: &Cpu) -> Regime {
        let (levels, entry_bytes) = if cpu.efer & efer::LMA != 0 {
            (4, 8)
        } else if cpu.cr4 & cr4::PAE != 0 {
            (3, 8)
        } else {
            (2, 4)
        };
        Regime {
            levels,
            entry_bytes,
            root: root(cpu.cr3, levels),
            no_execute: cpu.efer & efer::NXE != 0,
            large_pages: cpu.cr4 & cr4::PSE != 0,
            pointers: (levels == 3 && cpu.svm.nested_paging().is_none())
                .then_some(cpu.page_directory_pointers),
        }
    }

    /// The nested tables: of the shape that the host's own had at VMRUN (APM vol. 2, 15.25.5).
    pub fn nested(paging: &NestedPaging) -> Regime {
        Regime {
            levels: paging.levels,
            entry_bytes: if paging.levels == 2 { 4 } else { 8 },
            root: root(paging.root, paging.levels),
            no_execute: paging.no_execute,
            large_pages: paging.large_pages,
            pointers: None,
        }
    }

    /// How many bits of an address the tables look at.
    pub fn address_bits(&self) -> u32 {
        match self.levels {
            4 => 48,
            _ => 32,
        }
    }

    /// True if the accessed bit is no part of entries of this level.
    pub fn is_pointer(&self, level: u8) -> bool {
        self.levels == 3 && level == 3
    }

    /// Follows the tables to an address's frame, reading entries by `read`.
    pub fn descend<F>(
        &self,
        address: u64,
        mut read: impl FnMut(Place) -> Result<u64, F>,
    ) -> Result<Leaf, Miss<F>> {
        let index_bits = if self.entry_bytes == 8 { 9 } else { 10 };
        let mut table = self.root;
        let mut common = W | U;
        let mut no_execute = false;
        let mut level = self.levels;
        loop {
            let shift = 12 + index_bits * (u32::from(level) - 1);
            let index = address >> shift & ((1 << index_bits) - 1);
            let is_pointer = self.is_pointer(level);
            let entry = read(Place {
                level,
                address: table + index * u64::from(self.entry_bytes),
                in_register: self
                    .pointers
                    .filter(|_| is_pointer)
                    .map(|pointers| pointers[index as usize & 3]),
            })
            .map_err(Miss::Unreadable)?;
            if entry & P == 0 {
                return Err(Miss::Absent);
            }
            let large = self.is_large(level, entry);
            if self.has_reserved_bits(entry, level, large) {
                return Err(Miss::Reserved);
            }
            if !is_pointer {
                common &= entry;
                no_execute |= self.entry_bytes == 8 && entry & NX != 0;
            }
            if level == 1 || large {
                return Ok(Leaf {
                    entry,
                    common,
                    no_execute,
                    frame: self.leaf_frame(entry, shift, address),
                    page_bits: shift as u8,
                });
            }
            table = if self.entry_bytes == 8 {
                entry & ADDRESS
            } else {
                entry & 0xffff_f000
            };
            level -= 1;
        }
    }

    fn is_large(&self, level: u8, entry: u64) -> bool {
        entry & PS != 0
            && match (self.levels, level) {
                (4, 3 | 2) | (3, 2) => true,
                (2, 2) => self.large_pages,
                _ => false,
            }
    }

    fn has_reserved_bits(&self, entry: u64, level: u8, large: bool) -> bool {
        if self.levels == 2 {
            // Bits 13 to 20 of a 4 MiB page are address bits 32 to 39 (PSE-36).
            return large && entry & 1 << 21 != 0;
        }
        let mut reserved = RESERVED_ADDRESS;
        if !self.no_execute {
            reserved |= NX;
        }
        if self.levels == 3 {
            reserved |= 0x7ff0_0000_0000_0000;
            if level == 3 {
                return entry & (reserved | NX | 0x1e6) != 0;
            }
        }
        if level == 4 {
            reserved |= PS;
        }
        // Bit 8 of entries that lead on is ignored in page directories only (figures 5-20 to 5-23).
        if level >= 3 && !large {
            reserved |= G;
        }
        if large {
            // Bits 13 up to the page's size; bit 12 is PAT.
            reserved |= if level == 3 { 0x3fff_e000 } else { 0x001f_e000 };
        }
        entry & reserved != 0
    }

    fn leaf_frame(&self, entry: u64, shift: u32, address: u64) -> u64 {
        let mask = if self.entry_bytes == 8 {
            ADDRESS
        } else {
            0xffff_f000
        };
        let inside = (1u64 << shift) - 1;
        let high = if self.entry_bytes == 4 && shift == 22 {
            (entry & 0x001f_e000) << 19
        } else {
            0
        };
        high | (entry & mask & !inside) | (address & inside & !0xfff)
    }
}

/// The address in CR3 (APM vol. 2, figures 5-6 and 5-16).
fn root(cr3: u64, levels: u8) -> u64 {
    match levels {
        4 => cr3 & ADDRESS,
        3 => cr3 & 0xffff_ffe0,
        _ => cr3 & 0xffff_f000,
    }
}

/// An entry as the table walker reads it; where no RAM answers, the bus reads as ones.
pub(super) fn read_entry(ram: &Ram, address: u64, bytes: u8) -> u64 {
    if bytes == 8 {
        ram.read_u64(address).unwrap_or(!0)
    } else {
        ram.read::<4>(address)
            .map_or(0xffff_ffff, |bytes| u64::from(u32::from_le_bytes(bytes)))
    }
}

/// Sets bits of an entry that lies at a system-physical address.
pub(super) fn set_in_entry(ram: &mut Ram, address: u64, bytes: u8, bits: u64) {
    // Read once more: one entry may have served several times in one walk.
    let entry = read_entry(ram, address, bytes);
    let marked = entry | bits;
    if marked == entry {
        return;
    }
    if bytes == 8 {
        ram.write(address, marked.to_le_bytes());
    } else {
        ram.write(address, (marked as u32).to_le_bytes());
    }
}

/// CR0.WP: the supervisor, too, writes to writable pages only.
pub(super) fn write_protect(cpu: &Cpu) -> bool {
    cpu.cr0 & cr0::WP != 0
}
