//! The guest's memory: one piece of the machine's. The guest has no paging, so its linear addresses are what it takes for
//! physical ones.

use crate::end::End;
use guest_bare::physical;

/// Where the guest's memory is.
#[derive(Clone, Copy, Debug)]
pub struct Memory {
    /// Physical address of its first byte.
    pub start: u64,
    /// Bytes.
    pub size: u32,
}

impl Memory {
    /// Bytes at a linear address, which wraps at 4 GiB as on a 32-bit machine.
    pub fn read<const N: usize>(&self, address: u32) -> Result<[u8; N], End> {
        let mut bytes = [0; N];
        physical::copy_out(self.place(address, N)?, &mut bytes);
        Ok(bytes)
    }

    /// Two bytes as a number.
    pub fn read_u16(&self, address: u32) -> Result<u16, End> {
        self.read(address).map(u16::from_le_bytes)
    }

    /// Four bytes as a number.
    pub fn read_u32(&self, address: u32) -> Result<u32, End> {
        self.read(address).map(u32::from_le_bytes)
    }

    /// Writes bytes.
    pub fn write(&self, address: u32, bytes: &[u8]) -> Result<(), End> {
        physical::copy_in(self.place(address, bytes.len())?, bytes);
        Ok(())
    }

    fn place(&self, address: u32, length: usize) -> Result<u64, End> {
        let end = u64::from(address) + length as u64;
        if end > u64::from(self.size) {
            return Err(End::OutsideMemory(address.into()));
        }
        Ok(self.start + u64::from(address))
    }
}
