//! Hands out frames: pages of physical memory. Frames that were never used are taken from the memory map in order;
//! frames that came back are linked into a list, each holding the address of the next.

use crate::cell::KernelCell;
use crate::physical;
use crate::pvh::{BootInfo, Range};
use guest_abi::Errno;
use guest_abi::errno::ENOMEM;
use guest_abi::layout::PAGE_SIZE;

/// Most stretches of free memory.
const RANGE_COUNT: usize = 64;

/// There is no frame left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutOfMemory;

impl From<OutOfMemory> for Errno {
    fn from(_: OutOfMemory) -> Errno {
        ENOMEM
    }
}

struct Frames {
    ranges: [Range; RANGE_COUNT],
    range_count: usize,
    /// First frame of the list of returned ones; 0 if it is empty.
    returned: u64,
}

static FRAMES: KernelCell<Frames> = KernelCell::new(Frames {
    ranges: [Range { start: 0, end: 0 }; RANGE_COUNT],
    range_count: 0,
    returned: 0,
});

/// A frame full of zeros, by its physical address.
pub fn allocate() -> Result<u64, OutOfMemory> {
    let frame = FRAMES.with(Frames::take).ok_or(OutOfMemory)?;
    physical::clear_frame(frame);
    Ok(frame)
}

/// Frames one behind the other, full of zeros, by the physical address of the first: only of memory that was never used.
pub fn allocate_run(count: u64) -> Result<u64, OutOfMemory> {
    let length = count * PAGE_SIZE;
    let start = FRAMES.with(|frames| {
        let range = frames.ranges[..frames.range_count]
            .iter_mut()
            .find(|range| range.end - range.start >= length)?;
        range.end -= length;
        Some(range.end)
    });
    let start = start.ok_or(OutOfMemory)?;
    (start..start + length)
        .step_by(PAGE_SIZE as usize)
        .for_each(physical::clear_frame);
    Ok(start)
}

/// Takes frames back that lie one behind the other.
pub fn free_run(start: u64, count: u64) {
    FRAMES.with(|frames| {
        frames.add(Range {
            start,
            end: start + count * PAGE_SIZE,
        });
    });
}

/// Takes a frame back.
pub fn free(frame: u64) {
    FRAMES.with(|frames| {
        physical::write_u64(frame, frames.returned);
        frames.returned = frame;
    });
}

/// Takes over the RAM above `kernel_end`, except the initramfs.
pub fn set_up(info: &BootInfo, kernel_end: u64) {
    FRAMES.with(|frames| {
        for range in info.ram() {
            let range = Range {
                start: range.start.max(kernel_end),
                end: range.end,
            };
            match info.initramfs {
                Some(hole) => {
                    frames.add(Range {
                        start: range.start,
                        end: range.end.min(hole.start),
                    });
                    frames.add(Range {
                        start: range.start.max(hole.end),
                        end: range.end,
                    });
                }
                None => frames.add(range),
            }
        }
    });
}

impl Frames {
    fn add(&mut self, range: Range) {
        let start = range.start.next_multiple_of(PAGE_SIZE);
        let end = range.end & !(PAGE_SIZE - 1);
        if start < end && self.range_count < RANGE_COUNT {
            self.ranges[self.range_count] = Range { start, end };
            self.range_count += 1;
        }
    }

    fn take(&mut self) -> Option<u64> {
        if self.returned != 0 {
            let frame = self.returned;
            self.returned = physical::read_u64(frame);
            return Some(frame);
        }
        let range = self.ranges[..self.range_count]
            .iter_mut()
            .find(|range| range.start < range.end)?;
        let frame = range.start;
        range.start += PAGE_SIZE;
        Some(frame)
    }
}
