//! The way to the hypervisor: the request pages, mapped once, and Dom0's device file for the rest.
#![allow(unsafe_code)] // Reason: memory that others change, found by its address.

use core::sync::atomic::{Ordering, fence};
use guest_rt::abi::hypercalls::{ANSWERED, END_DOMAIN, EVENT_SEND, INTERRUPT};
use guest_rt::abi::hypervisor::DOMAIN_CAPACITY;
use guest_rt::abi::layout::{PAGE_SIZE, USER_IMAGE_END};
use guest_rt::abi::shared::{
    BLOCK_OFFSET, BlockRequest, BlockRing, ConsoleRing, DATA_LENGTH, DATA_OFFSET, GrantWrite,
    Hypercall, IOCTL_GRANT_WRITE, IOCTL_HYPERCALL, IOCTL_MAP_REQUESTS, IOCTL_WAIT,
    REQUEST_ANSWERED, RING_OFFSET, RequestPage,
};
use guest_rt::abi::{files::O_RDWR, syscalls};
use guest_rt::{Errno, sys};

/// Where the request pages are in this process: above any image and heap.
const REQUESTS: u64 = USER_IMAGE_END;

/// The open device file.
pub struct Hypervisor {
    file: i32,
}

impl Hypervisor {
    /// Opens the device file and maps the request pages.
    pub fn open() -> Result<Hypervisor, Errno> {
        let file = sys::open(c"/dev/hypervisor", O_RDWR)?;
        let hypervisor = Hypervisor { file };
        hypervisor.control(IOCTL_MAP_REQUESTS, REQUESTS)?;
        Ok(hypervisor)
    }

    /// Waits for an event or the next tick; returns the ticks since boot.
    pub fn wait(&self) -> Result<u64, Errno> {
        self.control(IOCTL_WAIT, 0)
    }

    /// A copy of what stands in a domain's request page.
    pub fn request(&self, slot: usize) -> RequestPage {
        // SAFETY: `open` has mapped the page; a copy is taken, because the hypervisor may write at any time.
        unsafe { page(slot).read_volatile() }
    }

    /// A copy of the values of a repeated access.
    pub fn data(&self, slot: usize) -> [u8; DATA_LENGTH] {
        let data = (page(slot) as u64 + DATA_OFFSET) as *const [u8; DATA_LENGTH];
        // SAFETY: `open` has mapped the page; a copy is taken, because the hypervisor may write at any time.
        unsafe { data.read_volatile() }
    }

    /// Writes the values that a repeated access has read.
    pub fn set_data(&self, slot: usize, bytes: &[u8; DATA_LENGTH]) {
        let data = (page(slot) as u64 + DATA_OFFSET) as *mut [u8; DATA_LENGTH];
        // SAFETY: as above.
        unsafe { data.write_volatile(*bytes) };
    }

    /// Answers a domain's request.
    pub fn answer(&self, slot: usize, value: u32) {
        let page = page(slot);
        // SAFETY: `open` has mapped the page.
        unsafe {
            (&raw mut (*page).value).write_volatile(value);
            (&raw mut (*page).state).write_volatile(REQUEST_ANSWERED);
        }
        self.call(ANSWERED, slot, 0);
    }

    /// Takes text out of a paravirtual domain's console ring; returns its length.
    pub fn take_text(&self, slot: usize, text: &mut [u8]) -> usize {
        let ring = (page(slot) as u64 + RING_OFFSET) as *mut ConsoleRing;
        // SAFETY: `open` has mapped the page. The counters are copied once and then believed only as far as the ring
        // reaches, because the domain may write at any time.
        unsafe {
            let produced = (&raw const (*ring).produced).read_volatile();
            // What the counter counts must be there before it is read.
            fence(Ordering::Acquire);
            let consumed =
                ConsoleRing::start(produced, (&raw const (*ring).consumed).read_volatile());
            let length = text
                .len()
                .min(ConsoleRing::waiting(produced, consumed) as usize);
            for (number, place) in text[..length].iter_mut().enumerate() {
                let at = ConsoleRing::place(consumed.wrapping_add(number as u32));
                *place = (&raw const (*ring).bytes[at]).read_volatile();
            }
            let consumed = consumed.wrapping_add(length as u32);
            (&raw mut (*ring).consumed).write_volatile(consumed);
            length
        }
    }

    /// A domain's oldest request for its disk, and its number: a copy. Where the counters lie, they are set right.
    pub fn block_request(&self, slot: usize) -> Option<(u32, BlockRequest)> {
        let ring = block_ring(slot);
        // SAFETY: `open` has mapped the page; the place is inside the ring, whatever the counters say.
        unsafe {
            let produced = (&raw const (*ring).produced).read_volatile();
            // What the counter counts must be there before it is read.
            fence(Ordering::Acquire);
            let consumed = (&raw const (*ring).consumed).read_volatile();
            let Some(oldest) = BlockRing::oldest(produced, consumed) else {
                (&raw mut (*ring).consumed).write_volatile(produced);
                return None;
            };
            let request = (&raw const (*ring).requests[BlockRing::place(oldest)]).read_volatile();
            Some((oldest, request))
        }
    }

    /// Answers a request, and tells the domain.
    pub fn answer_block(&self, slot: usize, number: u32, answer: BlockRequest) {
        let ring = block_ring(slot);
        // SAFETY: as above.
        unsafe {
            (&raw mut (*ring).requests[BlockRing::place(number)]).write_volatile(answer);
            // The answer must be there before the counter says so.
            fence(Ordering::Release);
            (&raw mut (*ring).consumed).write_volatile(number.wrapping_add(1));
        }
        self.call(EVENT_SEND, slot, 0);
    }

    /// Copies bytes to the start of a page that a domain has granted.
    pub fn write_granted(&self, slot: usize, grant: u32, bytes: &[u8]) -> Result<(), Errno> {
        let copy = GrantWrite {
            domain: slot as u32,
            grant,
            offset: 0,
            length: bytes.len() as u32,
            address: bytes.as_ptr() as u64,
        };
        self.control(IOCTL_GRANT_WRITE, &raw const copy as u64)
            .map(drop)
    }

    /// Interrupts a domain.
    pub fn interrupt(&self, slot: usize, vector: u8) {
        self.call(INTERRUPT, slot, vector.into());
    }

    /// Switches a domain off.
    pub fn end_domain(&self, slot: usize, status: u8) {
        self.call(END_DOMAIN, slot, status.into());
    }

    /// A domain that has been destroyed meanwhile needs nothing more, so that the result does not matter.
    fn call(&self, number: u64, slot: usize, argument: u64) {
        let call = Hypercall {
            number,
            arguments: [slot as u64, argument, 0],
        };
        let _ = self.control(IOCTL_HYPERCALL, &raw const call as u64);
    }

    fn control(&self, request: u64, argument: u64) -> Result<u64, Errno> {
        // SAFETY: the kernel maps only where nothing is, and reads only the call that `argument` points to.
        unsafe { sys::system_call(syscalls::IOCTL, [self.file as u64, request, argument, 0]) }
    }
}

fn block_ring(slot: usize) -> *mut BlockRing {
    (page(slot) as u64 + BLOCK_OFFSET) as *mut BlockRing
}

fn page(slot: usize) -> *mut RequestPage {
    (REQUESTS + (slot % DOMAIN_CAPACITY) as u64 * PAGE_SIZE) as *mut RequestPage
}
