//! Granted pages: a domain names a page of its own that Dom0's device model may write to. The device model never sees the
//! page; it asks for a copy, and everything is checked again when it does, because the page may have become something else.

use crate::domains;
use crate::memory::Memory;
use crate::para::{self, tables, tables::Use};
use guest_abi::Errno;
use guest_abi::errno::{EINVAL, ENFILE, EPERM};
use guest_abi::hypervisor::{DOM0, DomainKind, Grant};
use guest_abi::layout::PAGE_SIZE;
use guest_bare::physical;

/// Most bytes of a copy.
const MOST: usize = 512;

/// `grant`: the number of the grant.
pub fn grant(slot: usize, frame: u64) -> Result<u64, Errno> {
    if !frame.is_multiple_of(PAGE_SIZE) {
        return Err(EINVAL);
    }
    page_of(slot, frame)?;
    domains::with(slot, |domain| {
        let free = domain.grants.iter().position(|grant| grant.granted == 0);
        let number = free.ok_or(ENFILE)?;
        domain.grants[number] = Grant {
            frame,
            granted: 1,
            copies: 0,
        };
        Ok(number as u64)
    })
}

/// `revoke`: takes a grant back.
pub fn revoke(slot: usize, number: u64) -> Result<u64, Errno> {
    domains::with(slot, |domain| {
        let place = usize::try_from(number).map_err(|_| EINVAL)?;
        let grant = domain.grants.get_mut(place).ok_or(EINVAL)?;
        *grant = Grant::default();
        Ok(0)
    })
}

/// `grant_write`: Dom0 copies from a page of its own into a granted one.
pub fn write(slot: usize, number: u64, place: u64, source: u64) -> Result<u64, Errno> {
    let number = usize::try_from(number & 0xffff_ffff).map_err(|_| EINVAL)?;
    let (offset, length) = (place >> 32, place & 0xffff_ffff);
    let in_page = |start: u64| start % PAGE_SIZE + length <= PAGE_SIZE;
    if length > MOST as u64 || offset >= PAGE_SIZE || !in_page(offset) || !in_page(source) {
        return Err(EINVAL);
    }
    let granted = domains::with(slot, |domain| {
        let grant = domain
            .grants
            .get_mut(number)
            .filter(|grant| grant.granted != 0)?;
        grant.copies = grant.copies.wrapping_add(1);
        Some(grant.frame)
    });
    let target = page_of(slot, granted.ok_or(EPERM)?)? + offset;
    let source = page_of(DOM0, source & !(PAGE_SIZE - 1))? + source % PAGE_SIZE;
    let mut bytes = [0; MOST];
    let bytes = &mut bytes[..length as usize];
    physical::copy_out(source, bytes);
    physical::copy_in(target, bytes);
    Ok(length)
}

/// The physical address of a page that a domain names, if it is an ordinary page of its own.
fn page_of(slot: usize, frame: u64) -> Result<u64, Errno> {
    let domain = domains::with(slot, |domain| *domain);
    if domain.kind == DomainKind::Full as u32 {
        let own = frame < domain.memory;
        let resolved = Memory(domain.page_table_root).resolve(frame);
        return resolved.ok().filter(|_| own).ok_or(EPERM);
    }
    let own = para::with(slot, |para| para.owns(frame));
    let ordinary = tables::used_as(frame) == Use::Data(slot as u8);
    (own && ordinary).then_some(frame).ok_or(EPERM)
}
