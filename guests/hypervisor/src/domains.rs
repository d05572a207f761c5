//! The domains: the table that viewers read, what else the hypervisor keeps of each, and what can happen to one:
//! interrupt, event, end.
#![allow(unsafe_code)] // Reason: the exported name of the table.

use crate::console::log;
use crate::memory::Memory;
use crate::svm::Registers;
use crate::unswapped::Unswapped;
use crate::vmcb::Vmcb;
use crate::{para, sched, unswapped};
use guest_abi::hypervisor::{DOM0, DOMAIN_CAPACITY, DomainKind, EndReason, ExitReason};
use guest_abi::shared::{EVENT_VECTOR, PENDING_TICK, RequestPage, SharedPage};
use guest_abi::{Domain, DomainState, HypervisorTable};
use guest_bare::cell::KernelCell;
use guest_bare::{frames, physical, power};

/// The table. Viewers find it by this name; there is no other.
#[unsafe(export_name = "hypervisor_table")]
pub static TABLE: KernelCell<HypervisorTable> = KernelCell::new(HypervisorTable::EMPTY);

/// What the hypervisor keeps of a domain besides what stands in the table.
pub struct Private {
    /// General registers, while the domain does not run.
    pub registers: Registers,
    /// Registers that stay in the CPU until another domain wants them.
    pub unswapped: Unswapped,
    /// Interrupts it has still to get: one bit for each vector.
    pub interrupts: [u64; 4],
    /// The port access that it waits for.
    pub port_access: PortAccess,
}

/// A port access that the device model has been asked for. Kept here, and not in the shared page, because Dom0 can write
/// that one.
#[derive(Clone, Copy, Debug, Default)]
pub struct PortAccess {
    /// To a port, not from it.
    pub write: bool,
    /// Bytes.
    pub size: u8,
    /// Where the guest goes on.
    pub next_rip: u64,
    /// What else there is to know of `ins` and `outs`.
    pub string: StringAccess,
}

impl PortAccess {
    const NONE: PortAccess = PortAccess {
        write: false,
        size: 0,
        next_rip: 0,
        string: StringAccess::NONE,
    };
}

/// A string instruction that reads or writes a port.
#[derive(Clone, Copy, Debug, Default)]
pub struct StringAccess {
    /// Rounds to be done at once; 0 for an instruction that is none of a string.
    pub rounds: u16,
    /// It has a prefix that repeats it.
    pub repeated: bool,
    /// Addresses go down.
    pub down: bool,
    /// Bits of an address: 16, 32 or 64.
    pub address_bits: u32,
    /// The segment of the string, by its place in the control block.
    pub segment: u64,
}

impl StringAccess {
    /// Of no string.
    pub const NONE: StringAccess = StringAccess {
        rounds: 0,
        repeated: false,
        down: false,
        address_bits: 0,
        segment: 0,
    };
}

/// By the slots of the table.
pub static PRIVATE: KernelCell<[Private; DOMAIN_CAPACITY]> = KernelCell::new(
    [const {
        Private {
            registers: Registers::ZERO,
            unswapped: Unswapped::INITIAL,
            interrupts: [0; 4],
            port_access: PortAccess::NONE,
        }
    }; DOMAIN_CAPACITY],
);

/// Works on one domain of the table. `slot` must be one.
pub fn with<R>(slot: usize, work: impl FnOnce(&mut Domain) -> R) -> R {
    TABLE.with(|table| work(&mut table.domains[slot]))
}

/// Works on the rest of one domain. `slot` must be one.
pub fn with_private<R>(slot: usize, work: impl FnOnce(&mut Private) -> R) -> R {
    PRIVATE.with(|private| work(&mut private[slot]))
}

/// A domain's control block.
pub fn vmcb(slot: usize) -> Vmcb {
    Vmcb(with(slot, |domain| domain.vmcb))
}

/// Counts a return to the hypervisor.
pub fn count_exit(slot: usize, reason: ExitReason) {
    with(slot, |domain| domain.exits[reason as usize] += 1);
}

/// Is there a domain in this slot that has not ended?
pub fn is_live(slot: usize) -> bool {
    slot < DOMAIN_CAPACITY
        && with(slot, |domain| {
            domain.state != DomainState::Unused as u32 && domain.state != DomainState::Ended as u32
        })
}

/// Interrupts a domain: it gets the vector as soon as it can take it.
pub fn interrupt(slot: usize, vector: u8) {
    if !is_live(slot) {
        return;
    }
    with_private(slot, |private| {
        private.interrupts[usize::from(vector / 64)] |= 1 << (vector % 64);
    });
    if with(slot, |domain| domain.state == DomainState::Halted as u32) {
        sched::make_ready(slot);
    }
}

/// Takes the highest vector that a domain has still to get.
pub fn take_interrupt(slot: usize) -> Option<u8> {
    let vector = with_private(slot, |private| {
        let word = private.interrupts.iter().rposition(|&word| word != 0)?;
        let bit = 63 - private.interrupts[word].leading_zeros();
        private.interrupts[word] &= !(1 << bit);
        Some(word as u8 * 64 + bit as u8)
    })?;
    with(slot, |domain| domain.interrupts += 1);
    Some(vector)
}

/// Has a domain an interrupt still to get?
pub fn has_interrupt(slot: usize) -> bool {
    with_private(slot, |private| private.interrupts != [0; 4])
}

/// Tells the other end of one of a domain's event channels that something has happened. False if it leads nowhere.
pub fn send_event(slot: usize, channel: usize) -> bool {
    let remote = with(slot, |domain| {
        let channel = domain.channels.get_mut(channel)?;
        channel.sent = channel.sent.wrapping_add(1);
        (channel.connected != 0).then_some((channel.remote_domain, channel.remote_channel))
    });
    let Some((domain, channel)) = remote else {
        return false;
    };
    let slot = domain as usize;
    if is_live(slot) {
        set_pending(slot, 1 << channel);
    }
    true
}

/// The clock has ticked: paravirtual domains have no other timer.
pub fn tick() {
    for slot in (0..DOMAIN_CAPACITY).filter(|&slot| is_live(slot)) {
        let ticks = with(slot, |domain| {
            domain.kind == DomainKind::Paravirtual as u32 && domain.paused == 0
        });
        if ticks {
            set_pending(slot, PENDING_TICK);
        }
    }
}

fn set_pending(slot: usize, bits: u32) {
    let page = with(slot, |domain| domain.shared_page);
    let pending = page + core::mem::offset_of!(SharedPage, pending) as u64;
    physical::write_u32(pending, physical::read_u32(pending) | bits);
    interrupt(slot, EVENT_VECTOR);
}

/// Connects a channel of one domain with a channel of another.
pub fn connect(one: (usize, usize), other: (usize, usize)) {
    for ((slot, channel), (remote, remote_channel)) in [(one, other), (other, one)] {
        with(slot, |domain| {
            let end = &mut domain.channels[channel];
            end.connected = 1;
            end.remote_domain = remote as u32;
            end.remote_channel = remote_channel as u32;
        });
    }
}

/// Ends a domain: its memory is free again, the others go on. The end of Dom0 is the end of the machine.
pub fn end(slot: usize, reason: EndReason, status: i32, detail: [u64; 2]) {
    let domain = with(slot, |domain| {
        domain.state = DomainState::Ended as u32;
        domain.end = reason as u32;
        domain.exit_status = status;
        domain.end_detail = detail;
        *domain
    });
    let [code, address] = detail;
    match reason {
        EndReason::None | EndReason::PoweredOff => {
            log!("{}: switched itself off, status {status}", domain.name());
        }
        EndReason::Crashed => log!("{}: crashed (exit {code:#x}): destroyed", domain.name()),
        EndReason::OutsideMemory => log!(
            "{}: touched {address:#x}, outside its {} MiB of memory: destroyed",
            domain.name(),
            domain.memory >> 20
        ),
        EndReason::Unsupported => log!(
            "{}: asked for what is not supported (exit {code:#x}, {address:#x}): destroyed",
            domain.name()
        ),
        EndReason::Destroyed => log!("{}: destroyed", domain.name()),
        EndReason::Privileged => log!(
            "{}: its kernel used a privileged instruction at {address:#x} in ring 3: destroyed",
            domain.name()
        ),
    }
    if slot == DOM0 {
        log!("without Dom0 nobody can reach a device: the machine stops");
        power::off_after_panic();
    }
    free(slot, &domain);
    send_event(slot, 0);
}

fn free(slot: usize, domain: &Domain) {
    unswapped::forget(slot);
    if domain.kind == DomainKind::Paravirtual as u32 {
        para::builder::free(slot);
    } else {
        Memory(domain.page_table_root).free();
        frames::free(domain.vmcb);
    }
    let live = domain.request_page + core::mem::offset_of!(RequestPage, live) as u64;
    physical::write_u32(live, 0);
    with(slot, |domain| {
        domain.vmcb = 0;
        domain.page_table_root = 0;
    });
}
