//! Attacks on the device model in Dom0 by what it shares: rings whose counters lie, requests that make no sense or change
//! while they are read, a flood of events. Every request must be answered, and nothing be written that was not granted.

use core::hint::black_box;
use core::sync::atomic::{Ordering, fence};
use guest_abi::hypercalls::{EVENT_SEND, GRANT, YIELD};
use guest_abi::shared::{
    BLOCK_OFFSET, BLOCK_READ, BLOCK_REQUESTS, BLOCK_SIZE, BlockRequest, BlockRing, ConsoleRing,
    RING_OFFSET,
};
use guest_bare::ring::PAGE;
use guest_bare::{cpu, paging, physical};

/// Frames of this domain that nothing else uses, guest-physical.
const GRANTED: u64 = 10 << 20;
const NOT_GRANTED: u64 = GRANTED + 0x1000;
/// What the page that is not granted holds.
const CANARY: u64 = 0x5ee5_aaaa_0bad_cafe;
/// The event channel to the device model.
const CHANNEL: u64 = 0;
/// What no answer says.
const UNANSWERED: u32 = u32::MAX;
const FLOOD: u32 = 10_000;
/// Reads of the same sector whose request changes meanwhile.
const CHANGING_REQUESTS: u32 = 20;

/// Does all of it; returns how many attempts did not end as they must.
pub fn all() -> u8 {
    for place in (0..0x1000).step_by(8) {
        physical::write_u64(NOT_GRANTED + place, CANARY);
    }
    let grant = cpu::hypercall(GRANT, [paging::machine_frame(GRANTED), 0, 0]);
    let grant = grant.map_or(u32::MAX, |number| number as u32);
    let mut failures = senseless(grant);
    for _ in 0..CHANGING_REQUESTS {
        changing(grant);
    }
    lying_counters();
    (0..FLOOD).for_each(|_| tell());
    // After all that, whoever keeps to the rules is served as before.
    failures += u8::from(!is_served(read_of(0, grant)));
    failures + u8::from(!canary_holds())
}

/// Requests that must be refused; how many were not.
fn senseless(grant: u32) -> u8 {
    let unknown = BlockRequest {
        kind: u32::MAX,
        ..read_of(0, grant)
    };
    let requests = [
        read_of(u64::MAX, grant),
        read_of(1 << 40, grant),
        read_of(0, 7),
        read_of(0, u32::MAX),
        unknown,
    ];
    requests
        .map(|request| u8::from(is_served(request)))
        .iter()
        .sum()
}

/// A good request turns bad and good again for as long as it is not answered.
fn changing(grant: u32) {
    let number = ask(read_of(0, grant));
    let request = place_of(number);
    let mut round = 0_u64;
    while consumed() != number.wrapping_add(1) {
        let bad = round & 1 != 0;
        // SAFETY: the page is shared, the place inside the ring. Whether the other side minds is the question.
        unsafe {
            (&raw mut (*request).sector).write_volatile(if bad { u64::MAX } else { 0 });
            (&raw mut (*request).grant).write_volatile(if bad { 99 } else { grant });
            (&raw mut (*request).kind).write_volatile(if bad { BLOCK_READ } else { BLOCK_SIZE });
        }
        round = black_box(round + 1);
        if round.is_multiple_of(64) {
            let _ = cpu::hypercall(YIELD, [0; 3]);
        }
    }
}

/// Counters that are far apart, or the wrong way round. Nothing is waited for: there is nothing to be answered.
fn lying_counters() {
    let (block, console) = (block_ring(), console_ring());
    for distance in [BLOCK_REQUESTS + 1, 1 << 31, u32::MAX] {
        // SAFETY: the page is shared, and counters are all that is written.
        unsafe {
            let text = (&raw const (*console).consumed).read_volatile();
            (&raw mut (*console).produced).write_volatile(text.wrapping_add(distance));
            (&raw mut (*block).produced).write_volatile(consumed().wrapping_add(distance));
        }
        tell();
        rest();
        // SAFETY: as above. The other side's counters are lied about, too.
        unsafe {
            (&raw mut (*block).consumed).write_volatile(distance);
            (&raw mut (*console).consumed).write_volatile(distance);
        }
        tell();
        rest();
    }
    // SAFETY: as above.
    unsafe {
        for counter in [
            &raw mut (*block).produced,
            &raw mut (*block).consumed,
            &raw mut (*console).produced,
            &raw mut (*console).consumed,
        ] {
            counter.write_volatile(0);
        }
    }
    rest();
}

/// Lets the device model work.
fn rest() {
    for _ in 0..64 {
        let _ = cpu::hypercall(YIELD, [0; 3]);
    }
}

fn read_of(sector: u64, grant: u32) -> BlockRequest {
    BlockRequest {
        sector,
        kind: BLOCK_READ,
        grant,
        ..BlockRequest::default()
    }
}

/// Makes a request and waits for the answer: whether it was done.
fn is_served(request: BlockRequest) -> bool {
    let number = ask(BlockRequest {
        status: UNANSWERED,
        ..request
    });
    while consumed() != number.wrapping_add(1) {
        let _ = cpu::hypercall(YIELD, [0; 3]);
    }
    fence(Ordering::Acquire);
    // SAFETY: the page is shared, the place inside the ring.
    unsafe { (&raw const (*place_of(number)).status).read_volatile() == 0 }
}

/// Puts a request into the ring, and tells; its number.
fn ask(request: BlockRequest) -> u32 {
    let ring = block_ring();
    // SAFETY: the page is shared, the place inside the ring.
    let number = unsafe {
        let number = (&raw const (*ring).produced).read_volatile();
        place_of(number).write_volatile(request);
        fence(Ordering::Release);
        (&raw mut (*ring).produced).write_volatile(number.wrapping_add(1));
        number
    };
    tell();
    number
}

fn tell() {
    // The channel is there from the start; without it no request is ever answered, which is seen.
    let _ = cpu::hypercall(EVENT_SEND, [CHANNEL, 0, 0]);
}

fn consumed() -> u32 {
    // SAFETY: the page is shared.
    unsafe { (&raw const (*block_ring()).consumed).read_volatile() }
}

fn place_of(number: u32) -> *mut BlockRequest {
    // SAFETY: the place is inside the ring, whatever the number.
    unsafe { &raw mut (*block_ring()).requests[BlockRing::place(number)] }
}

fn block_ring() -> *mut BlockRing {
    (PAGE + BLOCK_OFFSET) as *mut BlockRing
}

fn console_ring() -> *mut ConsoleRing {
    (PAGE + RING_OFFSET) as *mut ConsoleRing
}

fn canary_holds() -> bool {
    let mut places = (0..0x1000).step_by(8);
    places.all(|place| physical::read_u64(NOT_GRANTED + place) == CANARY)
}
