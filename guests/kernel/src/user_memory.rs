//! Copies between the kernel and a program. Addresses come from the program, so each page is looked up first with the
//! program's own rights: a bad address is an error, never a fault in the kernel.

use crate::address_space::{Access, AddressSpace};
use crate::physical;
use guest_abi::Errno;
use guest_abi::errno::{EFAULT, ENAMETOOLONG};
use guest_abi::layout::PAGE_SIZE;

/// Copies from the program at `address`.
pub fn copy_from(space: AddressSpace, address: u64, bytes: &mut [u8]) -> Result<(), Errno> {
    let mut done = 0;
    while done < bytes.len() {
        let (source, length) = piece(space, address, done, bytes.len(), Access::Read)?;
        physical::copy_out(source, &mut bytes[done..done + length]);
        done += length;
    }
    Ok(())
}

/// Copies to the program at `address`.
pub fn copy_to(space: AddressSpace, address: u64, bytes: &[u8]) -> Result<(), Errno> {
    let mut done = 0;
    while done < bytes.len() {
        let (target, length) = piece(space, address, done, bytes.len(), Access::Write)?;
        physical::copy_in(target, &bytes[done..done + length]);
        done += length;
    }
    Ok(())
}

/// Reads a pointer or another number of eight bytes.
pub fn read_u64(space: AddressSpace, address: u64) -> Result<u64, Errno> {
    let mut bytes = [0; 8];
    copy_from(space, address, &mut bytes)?;
    Ok(u64::from_le_bytes(bytes))
}

/// Reads a text that ends with a zero into `bytes`; returns its length without the zero. `too_long` is the error if
/// the text and its zero do not fit.
pub fn read_text(
    space: AddressSpace,
    address: u64,
    bytes: &mut [u8],
    too_long: Errno,
) -> Result<usize, Errno> {
    for (length, byte) in bytes.iter_mut().enumerate() {
        let at = address.checked_add(length as u64).ok_or(EFAULT)?;
        *byte = physical::read_u8(space.resolve(at, Access::Read).ok_or(EFAULT)?);
        if *byte == 0 {
            return Ok(length);
        }
    }
    Err(too_long)
}

/// A path as a system call's argument.
pub struct Path {
    bytes: [u8; 256],
    length: usize,
}

impl Path {
    /// Reads the path at `address`.
    pub fn read(space: AddressSpace, address: u64) -> Result<Path, Errno> {
        let mut path = Path {
            bytes: [0; 256],
            length: 0,
        };
        path.length = read_text(space, address, &mut path.bytes, ENAMETOOLONG)?;
        Ok(path)
    }

    /// The path as text; a path that is not UTF-8 reads as the empty text, which names no file.
    pub fn text(&self) -> &str {
        core::str::from_utf8(&self.bytes[..self.length]).unwrap_or("")
    }
}

/// Where the bytes from `done` on lie, and how many of them in the same page.
fn piece(
    space: AddressSpace,
    start: u64,
    done: usize,
    total: usize,
    access: Access,
) -> Result<(u64, usize), Errno> {
    let address = start.checked_add(done as u64).ok_or(EFAULT)?;
    let physical = space.resolve(address, access).ok_or(EFAULT)?;
    let in_page = (PAGE_SIZE - address % PAGE_SIZE) as usize;
    Ok((physical, in_page.min(total - done)))
}
