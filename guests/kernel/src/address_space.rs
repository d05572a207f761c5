//! The lower half of an address space: what a program sees. Tables and pages are frames that belong to this address
//! space alone; `fork` copies them all.

use crate::frames::{self, OutOfMemory};
use crate::paging::{self, flags};
use crate::{cpu, physical};
use guest_abi::layout::{PAGE_SIZE, USER_END, USER_STACK_SIZE, USER_STACK_TOP};

/// The root slots that belong to the program; the others are the kernel's.
const USER_ROOT_SLOTS: u64 = 256;
const TABLE_SLOTS: u64 = 512;
/// In the entry of a page whose frame is not the program's own: it may even lie outside RAM.
const LENT: u64 = 1 << 9;

/// An address space, by its root. Not freed by itself: see [`AddressSpace::free`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AddressSpace {
    root: u64,
}

/// What the kernel wants to do with a program's memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Read.
    Read,
    /// Write.
    Write,
}

impl AddressSpace {
    /// An address space with nothing but the kernel's half.
    pub fn new() -> Result<AddressSpace, OutOfMemory> {
        let root = frames::allocate()?;
        paging::make_root(root);
        Ok(AddressSpace { root })
    }

    /// The address space whose root is `cr3`.
    pub const fn from_root(cr3: u64) -> AddressSpace {
        AddressSpace { root: cr3 }
    }

    /// The physical address of the root, for CR3.
    pub const fn root(self) -> u64 {
        self.root
    }

    /// Makes sure that there is a page at `address`. A new one is zero; one that exists already (two segments may share
    /// a page) gets the wider access of both.
    pub fn map(self, address: u64, access: u64) -> Result<(), OutOfMemory> {
        let table = self.last_table(address)?;
        let index = paging::index(address, 1);
        let old = paging::entry(table, index);
        let entry = if old & flags::PRESENT == 0 {
            frames::allocate()? | access | flags::PRESENT | flags::USER
        } else {
            let executable = old & access & flags::NO_EXECUTE;
            ((old | access) & !flags::NO_EXECUTE) | executable
        };
        paging::set_entry(table, index, entry);
        Ok(())
    }

    /// Maps a frame that is not the program's own, for reading and writing. `fork` shares it, and nobody frees it.
    #[cfg(feature = "dom0")]
    pub fn lend(self, address: u64, frame: u64) -> Result<(), OutOfMemory> {
        let access = flags::PRESENT | flags::USER | flags::WRITABLE | flags::NO_EXECUTE;
        let table = self.last_table(address)?;
        self.unmap(address);
        paging::set_entry(table, paging::index(address, 1), frame | access | LENT);
        Ok(())
    }

    /// Takes the page at `address` away, if there is one.
    pub fn unmap(self, address: u64) {
        let Some((table, index)) = self.find(address) else {
            return;
        };
        free_page(paging::entry(table, index));
        paging::set_entry(table, index, 0);
        cpu::forget_translation(address);
    }

    /// The physical address behind `address`, if the program itself could access it so. A stack page that has not been
    /// touched yet appears, as it would for the program.
    pub fn resolve(self, address: u64, access: Access) -> Option<u64> {
        if address >= USER_END {
            return None;
        }
        let (table, index) = match self.find(address) {
            Some(place) => place,
            None if self.grow_stack(address) => self.find(address)?,
            None => return None,
        };
        let entry = paging::entry(table, index);
        // The kernel itself has no way to a lent frame.
        let permitted =
            (access == Access::Read || entry & flags::WRITABLE != 0) && entry & LENT == 0;
        permitted.then_some(paging::frame_of(entry) + address % PAGE_SIZE)
    }

    /// Copies bytes into mapped pages whatever the program's own rights are: code is not writable, but has to get there.
    pub fn initialize(self, address: u64, bytes: &[u8]) {
        let mut done = 0;
        while done < bytes.len() {
            let at = address + done as u64;
            let (table, index) = self
                .find(at)
                .expect("pages are mapped before they are filled");
            let length = ((PAGE_SIZE - at % PAGE_SIZE) as usize).min(bytes.len() - done);
            let frame = paging::frame_of(paging::entry(table, index));
            physical::copy_in(frame + at % PAGE_SIZE, &bytes[done..done + length]);
            done += length;
        }
    }

    /// Adds a page of stack if `address` is where the stack may grow, and not there yet. False if it is not, or if
    /// memory is used up: the program then gets its page fault.
    pub fn grow_stack(self, address: u64) -> bool {
        let in_stack = (USER_STACK_TOP - USER_STACK_SIZE..USER_STACK_TOP).contains(&address);
        in_stack
            && self.find(address).is_none()
            && self
                .map(address, flags::WRITABLE | flags::NO_EXECUTE)
                .is_ok()
    }

    /// A copy of everything, for `fork`.
    pub fn copy(self) -> Result<AddressSpace, OutOfMemory> {
        let copy = AddressSpace::new()?;
        match copy_level(self.root, copy.root, 4) {
            Ok(()) => Ok(copy),
            Err(error) => {
                copy.free();
                Err(error)
            }
        }
    }

    /// Gives all frames back. Must not be in CR3.
    pub fn free(self) {
        free_level(self.root, 4);
    }

    /// The last table and the index of the page at `address`, if it is mapped.
    fn find(self, address: u64) -> Option<(u64, u64)> {
        let mut table = self.root;
        for level in [4, 3, 2] {
            let entry = paging::entry(table, paging::index(address, level));
            if entry & flags::PRESENT == 0 {
                return None;
            }
            table = paging::frame_of(entry);
        }
        let index = paging::index(address, 1);
        (paging::entry(table, index) & flags::PRESENT != 0).then_some((table, index))
    }

    /// The last table for `address`; tables on the way are made.
    fn last_table(self, address: u64) -> Result<u64, OutOfMemory> {
        let mut table = self.root;
        for level in [4, 3, 2] {
            let index = paging::index(address, level);
            let mut entry = paging::entry(table, index);
            if entry & flags::PRESENT == 0 {
                let frame = frames::allocate()?;
                paging::make_table(frame, level - 1);
                entry = frame | flags::PRESENT | flags::WRITABLE | flags::USER;
                paging::set_entry(table, index, entry);
            }
            table = paging::frame_of(entry);
        }
        Ok(table)
    }
}

/// The slots of a table that belong to the program.
const fn slots(level: u32) -> u64 {
    if level == 4 {
        USER_ROOT_SLOTS
    } else {
        TABLE_SLOTS
    }
}

fn copy_level(from: u64, to: u64, level: u32) -> Result<(), OutOfMemory> {
    for slot in 0..slots(level) {
        let entry = paging::entry(from, slot);
        if entry & flags::PRESENT == 0 {
            continue;
        }
        if level == 1 && entry & LENT != 0 {
            paging::set_entry(to, slot, entry);
            continue;
        }
        let (old, new) = (paging::frame_of(entry), frames::allocate()?);
        if level == 1 {
            physical::copy_frame(old, new);
        } else {
            paging::make_table(new, level - 1);
        }
        // Linked before it is filled, so that whoever frees a half-made copy finds it.
        paging::set_entry(to, slot, entry - old + new);
        if level > 1 {
            copy_level(old, new, level - 1)?;
        }
    }
    Ok(())
}

fn free_page(entry: u64) {
    if entry & LENT == 0 {
        frames::free(paging::frame_of(entry));
    }
}

fn free_level(table: u64, level: u32) {
    paging::unmake_table(table);
    for slot in 0..slots(level) {
        let entry = paging::entry(table, slot);
        if entry & flags::PRESENT == 0 {
            continue;
        }
        match level {
            1 => free_page(entry),
            _ => free_level(paging::frame_of(entry), level - 1),
        }
    }
    frames::free(table);
}
