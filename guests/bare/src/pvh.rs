//! What the loader tells the kernel: command line, memory map, initramfs (Xen's `start_info.h`, structure
//! `hvm_start_info`). It is copied before any frame is handed out, because it may lie in memory that the map calls free.

use crate::physical;
use guest_abi::layout::DIRECT_MAP_SIZE;

/// Longest command line that is kept, in bytes.
const COMMAND_LINE_LENGTH: usize = 512;
/// Most memory ranges that are kept.
const RANGE_COUNT: usize = 32;
/// The first field of the start information.
const MAGIC: u32 = 0x336e_c578;
/// Memory map type: usable RAM.
const TYPE_RAM: u32 = 1;

/// A stretch of physical memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// First byte.
    pub start: u64,
    /// Just behind the last byte.
    pub end: u64,
}

/// A copy of what the loader said.
pub struct BootInfo {
    command_line: [u8; COMMAND_LINE_LENGTH],
    command_line_length: usize,
    ram: [Range; RANGE_COUNT],
    ram_count: usize,
    /// Where the initramfs lies, if there is one.
    pub initramfs: Option<Range>,
}

/// Why the start information cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PvhError {
    /// Wrong magic: the kernel was not entered by PVH.
    NotPvh,
    /// There is no memory map (it came with version 1).
    NoMemoryMap,
    /// The memory map has no usable RAM.
    NoRam,
}

impl BootInfo {
    /// Copies the start information at physical address `start`.
    pub fn read(start: u64) -> Result<BootInfo, PvhError> {
        let (u32_at, u64_at) = (
            |at| physical::read_u32(start + at),
            |at| physical::read_u64(start + at),
        );
        if u32_at(0) != MAGIC {
            return Err(PvhError::NotPvh);
        }
        if u32_at(4) < 1 {
            return Err(PvhError::NoMemoryMap);
        }
        let mut info = BootInfo {
            command_line: [0; COMMAND_LINE_LENGTH],
            command_line_length: 0,
            ram: [Range { start: 0, end: 0 }; RANGE_COUNT],
            ram_count: 0,
            initramfs: None,
        };
        info.copy_command_line(u64_at(24));
        info.copy_memory_map(u64_at(40), u32_at(48));
        if u32_at(12) > 0 {
            let module = u64_at(16);
            let (address, length) = (physical::read_u64(module), physical::read_u64(module + 8));
            info.initramfs = Some(Range {
                start: address,
                end: address.saturating_add(length),
            });
        }
        if info.ram_count == 0 {
            Err(PvhError::NoRam)
        } else {
            Ok(info)
        }
    }

    /// The words after the kernel's name.
    pub fn command_line(&self) -> &str {
        core::str::from_utf8(&self.command_line[..self.command_line_length]).unwrap_or("")
    }

    /// The stretches of usable RAM.
    pub fn ram(&self) -> &[Range] {
        &self.ram[..self.ram_count]
    }

    /// Just behind the highest byte of RAM that the kernel maps.
    pub fn highest_ram(&self) -> u64 {
        self.ram().iter().map(|range| range.end).max().unwrap_or(0)
    }

    fn copy_command_line(&mut self, address: u64) {
        if address == 0 {
            return;
        }
        while self.command_line_length < COMMAND_LINE_LENGTH {
            match physical::read_u8(address + self.command_line_length as u64) {
                0 => break,
                byte => self.command_line[self.command_line_length] = byte,
            }
            self.command_line_length += 1;
        }
    }

    fn copy_memory_map(&mut self, address: u64, count: u32) {
        for entry in (0..u64::from(count)).map(|i| address + 24 * i) {
            let start = physical::read_u64(entry);
            let end = start
                .saturating_add(physical::read_u64(entry + 8))
                .min(DIRECT_MAP_SIZE);
            let is_ram = physical::read_u32(entry + 16) == TYPE_RAM;
            if is_ram && start < end && self.ram_count < RANGE_COUNT {
                self.ram[self.ram_count] = Range { start, end };
                self.ram_count += 1;
            }
        }
    }
}
