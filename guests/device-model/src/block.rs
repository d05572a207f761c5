//! Dom0's disk, the same for all domains, to be read; and what a domain asks of it by a ring.

use crate::hypervisor::Hypervisor;
use guest_rt::abi::files::{O_RDONLY, SEEK_SET};
use guest_rt::abi::shared::{BLOCK_READ, BLOCK_SIZE, BlockRequest, SECTOR};
use guest_rt::errno::{EINVAL, ENOENT};
use guest_rt::{Errno, sys};

/// The disk, as an open file.
#[derive(Clone, Copy)]
pub struct Disk {
    file: Option<i32>,
}

impl Disk {
    /// None.
    pub const NONE: Disk = Disk { file: None };

    /// Opens the disk, if Dom0 has one.
    pub fn open() -> Disk {
        Disk {
            file: sys::open(c"/dev/hda", O_RDONLY).ok(),
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

    /// How many sectors there are. A last one that is not full counts.
    pub fn sectors(&self) -> Result<u64, Errno> {
        let size = sys::fstat(self.file.ok_or(ENOENT)?)?.size;
        Ok((size as u64).div_ceil(SECTOR as u64))
    }

    /// Reads a sector.
    pub fn read_sector(&self, sector: u64, bytes: &mut [u8; SECTOR]) -> Result<(), Errno> {
        let file = self.file.ok_or(ENOENT)?;
        let start = i64::try_from(sector)
            .ok()
            .and_then(|sector| sector.checked_mul(SECTOR as i64));
        sys::lseek(file, start.ok_or(EINVAL)?, SEEK_SET)?;
        let mut done = 0;
        while done < SECTOR {
            match sys::read(file, &mut bytes[done..])? {
                0 if done == 0 => return Err(EINVAL),
                0 => break,
                length => done += length,
            }
        }
        Ok(())
    }

    fn read(
        &self,
        hypervisor: &Hypervisor,
        slot: usize,
        request: BlockRequest,
    ) -> Result<(), Errno> {
        let mut bytes = [0; SECTOR];
        self.read_sector(request.sector, &mut bytes)?;
        hypervisor.write_granted(slot, request.grant, &bytes)
    }
}
