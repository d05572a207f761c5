//! The table by which a viewer finds the guest, in the layout of a hypervisor's: with a single domain.
#![allow(unsafe_code)] // Reason: the symbol by which it is found.

use crate::end::End;
use crate::virtual_cpu;
use guest_abi::hypervisor::{
    DOMAIN_NAME_LENGTH, Domain, DomainKind, DomainState, ExitReason, HypervisorTable,
};
use guest_bare::cell::KernelCell;

#[unsafe(export_name = "hypervisor_table")]
static TABLE: KernelCell<HypervisorTable> = KernelCell::new(HypervisorTable::EMPTY);

/// The guest's slot.
const SLOT: usize = 0;

fn with(work: impl FnOnce(&mut Domain)) {
    TABLE.with(|table| work(&mut table.domains[SLOT]));
}

/// The guest is there, and about to run.
pub fn start(name: &str, root: u64, memory: u32) {
    let mut padded = [0; DOMAIN_NAME_LENGTH];
    for (to, from) in padded.iter_mut().zip(name.bytes()) {
        *to = from;
    }
    with(|domain| {
        *domain = Domain {
            state: DomainState::Running as u32,
            kind: DomainKind::Deprivileged as u32,
            name: padded,
            vmcb: virtual_cpu::state_place(),
            page_table_root: root,
            memory: memory.into(),
            ..Domain::UNUSED
        };
    });
    TABLE.with(|table| table.current = SLOT as u32);
}

/// It came back to the monitor.
pub fn count(reason: ExitReason) {
    with(|domain| domain.exits[reason as usize] += 1);
}

/// An interrupt was delivered to it.
pub fn count_interrupt() {
    with(|domain| domain.interrupts += 1);
}

/// It waits for an interrupt, or goes on.
pub fn set_waiting(waits: bool) {
    let state = if waits {
        DomainState::Halted
    } else {
        DomainState::Running
    };
    with(|domain| domain.state = state as u32);
}

/// It is over.
pub fn end(end: &End) {
    with(|domain| {
        domain.state = DomainState::Ended as u32;
        domain.end = end.reason() as u32;
        domain.exit_status = end.status().into();
    });
}
