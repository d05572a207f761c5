//! Copies to and from a paravirtual kernel's memory. Addresses come from the domain, so each page is looked up in its own
//! page tables, with the rights of ring 3; and whatever is found there must be the domain's own frame.

use super::{Para, with};
use guest_abi::layout::PAGE_SIZE;
use guest_bare::paging::{self, flags};
use guest_bare::physical;

/// The address is none of the domain's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadAddress;

/// Reads a word.
pub fn read_u64(slot: usize, address: u64) -> Result<u64, BadAddress> {
    with(slot, |para| {
        Ok(physical::read_u64(resolve(para, address, flags::PRESENT)?))
    })
}

/// Writes a word.
pub fn write_u64(slot: usize, address: u64, value: u64) -> Result<(), BadAddress> {
    with(slot, |para| {
        let place = resolve(para, address, flags::PRESENT | flags::WRITABLE)?;
        physical::write_u64(place, value);
        Ok(())
    })
}

/// The physical address of a word that does not cross a page.
fn resolve(para: &Para, address: u64, access: u64) -> Result<u64, BadAddress> {
    let access = access | flags::USER;
    if !address.is_multiple_of(8) || super::run::canonical(address) != address {
        return Err(BadAddress);
    }
    let mut table = para.root;
    for level in [4, 3, 2, 1] {
        let entry = paging::entry(table, paging::index(address, level));
        if entry & access != access {
            return Err(BadAddress);
        }
        table = paging::frame_of(entry);
    }
    if para.owns(table) {
        Ok(table + address % PAGE_SIZE)
    } else {
        Err(BadAddress)
    }
}
