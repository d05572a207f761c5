//! A fully virtualized domain's memory as its own instructions address it: through its segments and its own page tables, of
//! whatever kind, and then through the nested ones (AMD64 manual volume 2, chapter 5). For the few instructions that the
//! hypervisor does in a domain's place.

use crate::memory::{Memory, Outside};
use crate::vmcb::{self, Vmcb};
use guest_abi::layout::PAGE_SIZE;
use guest_bare::physical;

const CR0_WRITE_PROTECT: u64 = 1 << 16;
const CR0_PAGING: u64 = 1 << 31;
const CR4_LARGE_PAGES: u64 = 1 << 4;
const CR4_PAE: u64 = 1 << 5;
const EFER_LONG_MODE: u64 = 1 << 10;

const PRESENT: u64 = 1;
const WRITABLE: u64 = 2;
const USER: u64 = 4;
const ACCESSED: u64 = 0x20;
const DIRTY: u64 = 0x40;
const LARGE: u64 = 0x80;
const FRAME: u64 = 0x000f_ffff_ffff_f000;

// The error code of a page fault; present, write and user are as in an entry.
const ERROR_WRITE: u32 = 2;
const ERROR_USER: u32 = 4;

/// Segments by their places in the control block.
pub const ES: u64 = 0;
pub const CS: u64 = 1;
pub const DS: u64 = 3;
const FS: u64 = 4;
const SEGMENTS: u64 = 0x400;
const CODE_64: u16 = 1 << 9;
const CODE_32: u16 = 1 << 10;

/// What keeps an address from leading anywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A page fault, with its error code.
    Page(u32),
    /// A general-protection fault.
    Protection,
    /// The domain has no such memory.
    Outside,
}

impl From<Outside> for Fault {
    fn from(_: Outside) -> Fault {
        Fault::Outside
    }
}

/// How page tables are read.
#[derive(Clone, Copy)]
struct Format {
    levels: u32,
    /// Bytes of an entry.
    entry: u64,
    /// Bits of an address that an entry of one level takes.
    bits: u32,
}

const LONG: Format = Format {
    levels: 4,
    entry: 8,
    bits: 9,
};
const PAE: Format = Format { levels: 3, ..LONG };
const LEGACY: Format = Format {
    levels: 2,
    entry: 4,
    bits: 10,
};

fn is_long(vmcb: Vmcb) -> bool {
    vmcb.get(vmcb::EFER) & EFER_LONG_MODE != 0
}

/// Bits of an address in the code that runs: 16, 32 or 64.
pub fn code_bits(vmcb: Vmcb) -> u32 {
    let attributes = (physical::read_u64(vmcb.0 + SEGMENTS + 16 * CS) >> 16) as u16;
    match (is_long(vmcb), attributes) {
        (true, attributes) if attributes & CODE_64 != 0 => 64,
        (_, attributes) if attributes & CODE_32 != 0 => 32,
        _ => 16,
    }
}

/// The linear address of `length` bytes at an offset in a segment.
pub fn linear(vmcb: Vmcb, segment: u64, offset: u64, length: u64) -> Result<u64, Fault> {
    let place = vmcb.0 + SEGMENTS + 16 * segment;
    let base = physical::read_u64(place + 8);
    if code_bits(vmcb) == 64 {
        let base = if segment >= FS { base } else { 0 };
        let address = base.wrapping_add(offset);
        let extended = (address << 16).cast_signed() >> 16;
        return if extended as u64 == address {
            Ok(address)
        } else {
            Err(Fault::Protection)
        };
    }
    let limit = physical::read_u64(place) >> 32;
    if offset + length - 1 > limit {
        return Err(Fault::Protection);
    }
    Ok(base.wrapping_add(offset) & 0xffff_ffff)
}

/// The physical address behind a linear one, with the rights of the code that runs. Marks what it goes through, as the CPU
/// does.
pub fn translate(vmcb: Vmcb, memory: Memory, address: u64, write: bool) -> Result<u64, Fault> {
    let cr0 = vmcb.get(vmcb::CR0);
    if cr0 & CR0_PAGING == 0 {
        return Ok(memory.resolve(address)?);
    }
    let cr4 = vmcb.get(vmcb::CR4);
    let format = match (is_long(vmcb), cr4 & CR4_PAE != 0) {
        (true, _) => LONG,
        (false, true) => PAE,
        (false, false) => LEGACY,
    };
    let user = vmcb.ring() == 3;
    let fault = |present: u64| {
        let write = if write { ERROR_WRITE } else { 0 };
        Fault::Page(present as u32 | write | if user { ERROR_USER } else { 0 })
    };
    let mut table = vmcb.get(vmcb::CR3)
        & if format.entry == 8 {
            FRAME | 0xfe0
        } else {
            0xffff_f000
        };
    if format.levels != PAE.levels {
        table &= !(PAGE_SIZE - 1);
    }
    let mut rights = WRITABLE | USER;
    for level in (1..=format.levels).rev() {
        let shift = 12 + format.bits * (level - 1);
        let index = address >> shift & ((1 << format.bits) - 1);
        let at = memory.resolve(table + index * format.entry)?;
        let entry = read_entry(at, format.entry);
        if entry & PRESENT == 0 {
            return Err(fault(0));
        }
        // The four entries at the top of PAE's tables have neither rights nor marks of their own.
        if format.levels == PAE.levels && level == 3 {
            table = entry & FRAME;
            continue;
        }
        rights &= entry;
        let may_be_large = format.entry == 8 || cr4 & CR4_LARGE_PAGES != 0;
        let is_large = (2..=3).contains(&level) && may_be_large && entry & LARGE != 0;
        if level > 1 && !is_large {
            physical::write_u8(at, (entry | ACCESSED) as u8);
            table = entry & FRAME;
            continue;
        }
        let protects = user || cr0 & CR0_WRITE_PROTECT != 0;
        let denied = user && rights & USER == 0 || write && protects && rights & WRITABLE == 0;
        if denied {
            return Err(fault(PRESENT));
        }
        let marks = ACCESSED | if write { DIRTY } else { 0 };
        physical::write_u8(at, (entry | marks) as u8);
        let within = (1 << shift) - 1;
        return Ok(memory.resolve(entry & FRAME & !within | address & within)?);
    }
    Err(Fault::Outside)
}

fn read_entry(at: u64, bytes: u64) -> u64 {
    match bytes {
        8 => physical::read_u64(at),
        _ => physical::read_u32(at).into(),
    }
}
