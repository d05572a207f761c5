//! A fully virtualized domain's memory: its nested page tables, from guest-physical to physical addresses (AMD64 manual
//! volume 2, section 15.25), and copies in and out. A guest's numbers are looked up here, page by page, and nowhere else.

use guest_abi::layout::PAGE_SIZE;
use guest_bare::frames::{self, OutOfMemory};
use guest_bare::paging::{self, flags};
use guest_bare::physical;

/// The frame is not the domain's own: it goes back to whom it belongs when the domain ends.
const LENT: u64 = 1 << 9;
const ENTRIES: u64 = 512;
/// All accesses count as those of ring 3 in nested tables.
const ACCESS: u64 = flags::PRESENT | flags::WRITABLE | flags::USER;

/// A domain's memory, by the root of its nested page tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Memory(pub u64);

/// The guest named an address where it has no memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outside;

impl Memory {
    /// Memory of `bytes`, from guest-physical 0 on, full of zeros.
    pub fn new(bytes: u64) -> Result<Memory, OutOfMemory> {
        let memory = Memory(frames::allocate()?);
        let filled = (0..bytes)
            .step_by(PAGE_SIZE as usize)
            .try_for_each(|page| memory.map(page, frames::allocate()? | ACCESS));
        match filled {
            Ok(()) => Ok(memory),
            Err(error) => {
                memory.free();
                Err(error)
            }
        }
    }

    /// Lends a frame to the domain.
    pub fn lend(self, page: u64, frame: u64) -> Result<(), OutOfMemory> {
        self.map(page, frame | ACCESS | flags::NO_EXECUTE | LENT)
    }

    /// Gives all frames back that are the domain's own, and the tables.
    pub fn free(self) {
        free_level(self.0, 4);
    }

    /// The physical address behind a guest-physical one.
    pub fn resolve(self, address: u64) -> Result<u64, Outside> {
        if address >= 1 << 48 {
            return Err(Outside);
        }
        let mut table = self.0;
        for level in [4, 3, 2, 1] {
            let entry = paging::entry(table, paging::index(address, level));
            if entry & flags::PRESENT == 0 {
                return Err(Outside);
            }
            table = paging::frame_of(entry);
        }
        Ok(table + address % PAGE_SIZE)
    }

    /// Copies bytes into the domain.
    pub fn write(self, address: u64, bytes: &[u8]) -> Result<(), Outside> {
        let mut done = 0;
        while done < bytes.len() {
            let at = address.checked_add(done as u64).ok_or(Outside)?;
            let length = ((PAGE_SIZE - at % PAGE_SIZE) as usize).min(bytes.len() - done);
            physical::copy_in(self.resolve(at)?, &bytes[done..done + length]);
            done += length;
        }
        Ok(())
    }

    fn map(self, address: u64, entry: u64) -> Result<(), OutOfMemory> {
        let mut table = self.0;
        for level in [4, 3, 2] {
            let index = paging::index(address, level);
            let mut next = paging::entry(table, index);
            if next & flags::PRESENT == 0 {
                next = frames::allocate()? | ACCESS;
                paging::set_entry(table, index, next);
            }
            table = paging::frame_of(next);
        }
        let index = paging::index(address, 1);
        free_page(paging::entry(table, index));
        paging::set_entry(table, index, entry);
        Ok(())
    }
}

/// Gives the frame of a page back, if it is the domain's own.
fn free_page(entry: u64) {
    if entry & flags::PRESENT != 0 && entry & LENT == 0 {
        frames::free(paging::frame_of(entry));
    }
}

fn free_level(table: u64, level: u32) {
    for index in 0..ENTRIES {
        let entry = paging::entry(table, index);
        let present = entry & flags::PRESENT != 0;
        match level {
            1 => free_page(entry),
            _ if present => free_level(paging::frame_of(entry), level - 1),
            _ => {}
        }
    }
    frames::free(table);
}
