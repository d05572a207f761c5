//! Port accesses. Each one brings a domain back. Dom0's go to the real device, if it is one of Dom0's; any other domain's
//! become a request to Dom0's device model, and the domain waits for the answer.

use crate::domains::{self, PortAccess, StringAccess};
use crate::vmcb::{self, Vmcb};
use crate::{sched, strings};
use core::mem::offset_of;
use guest_abi::DomainState;
use guest_abi::hypervisor::EndReason;
use guest_abi::layout::{DEBUG_EXIT_PORT, PAGE_SIZE};
use guest_abi::shared::{REQUEST_ANSWERED, REQUEST_MADE, REQUEST_NONE, RequestPage};
use guest_bare::cpu;
use guest_bare::frames::{self, OutOfMemory};
use guest_bare::physical;

/// Bytes of a port permission map: one bit a port, and some more for accesses at the end.
const MAP_PAGES: u64 = 3;

/// Ports of Dom0: interrupt controllers, interval timer, keyboard controller, clock, three serial ports, disk, debug exit.
/// The fourth serial port is the hypervisor's.
const OF_DOM0: [core::ops::RangeInclusive<u16>; 11] = [
    0x20..=0x21,
    0xa0..=0xa1,
    0x40..=0x43,
    0x60..=0x64,
    0x70..=0x71,
    0x3f8..=0x3ff,
    0x2f8..=0x2ff,
    0x3e8..=0x3ef,
    0x1f0..=0x1f7,
    0x3f6..=0x3f6,
    DEBUG_EXIT_PORT..=DEBUG_EXIT_PORT,
];

/// A port permission map in which each access brings the guest back.
pub fn permission_map() -> Result<u64, OutOfMemory> {
    let map = frames::allocate_run(MAP_PAGES)?;
    for at in (0..MAP_PAGES * PAGE_SIZE).step_by(8) {
        physical::write_u64(map + at, u64::MAX);
    }
    Ok(map)
}

/// An access by a domain, as the CPU describes it (AMD64 manual volume 2, section 15.10.2).
pub fn access(slot: usize, vmcb: Vmcb, description: u64, next_rip: u64) {
    let read = description & 1 != 0;
    let is_string = description & 4 != 0;
    let size = (description >> 4 & 7) as u8;
    let port = (description >> 16) as u16;
    if !matches!(size, 1 | 2 | 4) {
        return domains::end(
            slot,
            EndReason::Unsupported,
            0,
            [vmcb.get(vmcb::EXIT_CODE), port.into()],
        );
    }
    let access = PortAccess {
        write: !read,
        size,
        next_rip,
        string: StringAccess::NONE,
    };
    if is_string {
        return strings::access(slot, vmcb, description, access);
    }
    let value = vmcb.get(vmcb::RAX) as u32 & mask(size);
    if domains::with(slot, |domain| domain.privileged != 0) {
        let value = on_real_device(port, access, value);
        finish(vmcb, access, value);
    } else {
        request(slot, port, access, value);
    }
}

/// The device model has answered: the domain goes on. False if it had not been asked.
pub fn answered(slot: usize) -> bool {
    let page = domains::with(slot, |domain| domain.request_page);
    let waits = domains::with(slot, |domain| {
        domain.state == DomainState::WaitingForDevice as u32
    });
    let state = page + offset_of!(RequestPage, state) as u64;
    if !waits || physical::read_u32(state) != REQUEST_ANSWERED {
        return false;
    }
    physical::write_u32(state, REQUEST_NONE);
    let value = physical::read_u32(page + offset_of!(RequestPage, value) as u64);
    let access = domains::with_private(slot, |private| private.port_access);
    let vmcb = domains::vmcb(slot);
    if access.string.rounds == 0 {
        finish(vmcb, access, value);
    } else {
        strings::answered(slot, vmcb, access);
    }
    sched::make_ready(slot);
    true
}

/// Asks the device model, and lets the domain wait.
pub fn request(slot: usize, port: u16, access: PortAccess, value: u32) {
    let page = domains::with(slot, |domain| domain.request_page);
    domains::with_private(slot, |private| private.port_access = access);
    let count = page + offset_of!(RequestPage, count) as u64;
    for (field, word) in [
        (offset_of!(RequestPage, write), u32::from(access.write)),
        (offset_of!(RequestPage, port), port.into()),
        (offset_of!(RequestPage, size), access.size.into()),
        (offset_of!(RequestPage, value), value),
        (offset_of!(RequestPage, rounds), access.string.rounds.into()),
        (offset_of!(RequestPage, state), REQUEST_MADE),
    ] {
        physical::write_u32(page + field as u64, word);
    }
    physical::write_u32(count, physical::read_u32(count).wrapping_add(1));
    sched::block(slot, DomainState::WaitingForDevice);
    domains::send_event(slot, 0);
}

/// Are the ports from the first to the last those of one of Dom0's devices?
pub fn are_of_dom0(first: u16, last: u16) -> bool {
    let mut ranges = OF_DOM0.iter();
    ranges.any(|range| range.contains(&first) && range.contains(&last))
}

/// A port where nothing answers reads as all ones.
pub fn on_real_device(port: u16, access: PortAccess, value: u32) -> u32 {
    let last = port.checked_add(u16::from(access.size) - 1);
    let is_there = last.is_some_and(|last| are_of_dom0(port, last));
    match (is_there, access.write) {
        (true, true) => {
            cpu::port_write_sized(port, value, access.size);
            0
        }
        (true, false) => cpu::port_read_sized(port, access.size),
        (false, _) => u32::MAX,
    }
}

/// What the instruction would have done: a read changes as much of `rax` as it is wide, and a wide one clears the rest.
fn finish(vmcb: Vmcb, access: PortAccess, value: u32) {
    if !access.write {
        let value = u64::from(value & mask(access.size));
        let rax = vmcb.get(vmcb::RAX);
        let kept = match access.size {
            4 => 0,
            size => rax & !u64::from(mask(size)),
        };
        vmcb.set(vmcb::RAX, kept | value);
    }
    vmcb.continue_at(access.next_rip);
}

const fn mask(size: u8) -> u32 {
    match size {
        1 => 0xff,
        2 => 0xffff,
        _ => u32::MAX,
    }
}
