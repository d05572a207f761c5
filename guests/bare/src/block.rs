//! A disk without a controller: a ring of requests in a page that Dom0's device model shares, an event channel, and one
//! granted page for the data. One request at a time.
#![allow(unsafe_code)] // Reason: memory that another domain reads and writes.

use crate::cell::KernelCell;
use crate::ring::PAGE;
use crate::{cpu, frames, paging, physical};
use core::sync::atomic::{Ordering, fence};
use guest_abi::Errno;
use guest_abi::errno::EINVAL;
use guest_abi::hypercalls::{EVENT_SEND, GRANT};
use guest_abi::shared::{BLOCK_OFFSET, BLOCK_READ, BLOCK_SIZE, BlockRequest, BlockRing, SECTOR};

/// The event channel to the device model.
const CHANNEL: u64 = 0;

/// The granted page and its number, from the first use on.
static BUFFER: KernelCell<Option<(u64, u32)>> = KernelCell::new(None);

/// How many sectors there are; 0 without a disk. `wait` lets others run until an event comes.
pub fn size(wait: impl FnMut()) -> u64 {
    let request = BlockRequest {
        kind: BLOCK_SIZE,
        ..BlockRequest::default()
    };
    ask(request, wait).map_or(0, |answer| answer.sector)
}

/// Reads a sector.
pub fn read(sector: u64, bytes: &mut [u8; SECTOR], wait: impl FnMut()) -> Result<(), Errno> {
    let (frame, grant) = buffer()?;
    let request = BlockRequest {
        sector,
        kind: BLOCK_READ,
        grant,
        ..BlockRequest::default()
    };
    ask(request, wait)?;
    physical::copy_out(frame, bytes);
    Ok(())
}

fn buffer() -> Result<(u64, u32), Errno> {
    if let Some(buffer) = BUFFER.with(|buffer| *buffer) {
        return Ok(buffer);
    }
    let frame = frames::allocate()?;
    let grant = cpu::hypercall(GRANT, [paging::machine_frame(frame), 0, 0])?;
    BUFFER.with(|buffer| *buffer = Some((frame, grant as u32)));
    Ok((frame, grant as u32))
}

/// Puts a request into the ring and waits until it is answered.
fn ask(request: BlockRequest, mut wait: impl FnMut()) -> Result<BlockRequest, Errno> {
    let ring = (PAGE + BLOCK_OFFSET) as *mut BlockRing;
    // SAFETY: the hypervisor has mapped the page; the place is inside the ring, whatever the counter says.
    let answer = unsafe {
        let number = (&raw const (*ring).produced).read_volatile();
        let place = &raw mut (*ring).requests[BlockRing::place(number)];
        place.write_volatile(request);
        // The request must be there before the counter says so.
        fence(Ordering::Release);
        let after = number.wrapping_add(1);
        (&raw mut (*ring).produced).write_volatile(after);
        cpu::hypercall(EVENT_SEND, [CHANNEL, 0, 0])?;
        while (&raw const (*ring).consumed).read_volatile() != after {
            wait();
        }
        fence(Ordering::Acquire);
        place.read_volatile()
    };
    if answer.status == 0 {
        Ok(answer)
    } else {
        Err(EINVAL)
    }
}
