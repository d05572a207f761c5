//! The disk of a domain that asks by a ring: a file of Dom0's, the same for all, to be read.

use crate::hypervisor::Hypervisor;
use guest_rt::abi::files::{O_RDONLY, SEEK_SET};
use guest_rt::abi::shared::{BLOCK_READ, BLOCK_SIZE, BlockRequest, SECTOR};
use guest_rt::errno::{EINVAL, ENOENT};
use guest_rt::{Errno, sys};

/// The file.
pub struct Disk {
    file: Option<i32>,
}

impl Disk {
    /// Opens the file, if Dom0 has one.
    pub fn open() -> Disk {
        Disk {
            file: sys::open(c"/disk.img", O_RDONLY).ok(),
        }
    }

    /// Does what a domain asks for; returns the answer.
    pub fn answer(
        &self,
        hypervisor: &Hypervisor,
        slot: usize,
        request: BlockRequest,
    ) -> BlockRequest {
        let result = match request.kind {
            BLOCK_SIZE => self.sectors(),
            BLOCK_READ => self
                .read(hypervisor, slot, request)
                .map(|()| request.sector),
            _ => Err(EINVAL),
        };
        match result {
            Ok(sector) => BlockRequest {
                sector,
                status: 0,
                ..request
            },
            Err(Errno(number)) => BlockRequest {
                status: number as u32,
                ..request
            },
        }
    }

    /// A last sector that is not full counts.
    fn sectors(&self) -> Result<u64, Errno> {
        let size = sys::fstat(self.file.ok_or(ENOENT)?)?.size;
        Ok((size as u64).div_ceil(SECTOR as u64))
    }

    fn read(
        &self,
        hypervisor: &Hypervisor,
        slot: usize,
        request: BlockRequest,
    ) -> Result<(), Errno> {
        let file = self.file.ok_or(ENOENT)?;
        let start = i64::try_from(request.sector)
            .ok()
            .and_then(|sector| sector.checked_mul(SECTOR as i64));
        sys::lseek(file, start.ok_or(EINVAL)?, SEEK_SET)?;
        let mut bytes = [0; SECTOR];
        if sys::read(file, &mut bytes)? == 0 {
            return Err(EINVAL);
        }
        hypervisor.write_granted(slot, request.grant, &bytes)
    }
}
