//! The guests as they are at one moment, read from the hypervisor's table, their control blocks and their task tables.

use emulator_core::memory::Ram;
use guest_abi::{Domain, DomainState, vmcb};

use crate::deprivileged;
use crate::exits::Exit;
use crate::guest::GuestKind;
use crate::runners::{Live, Runners};
use crate::scene::{BoxState, Process};

/// A guest at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenGuest {
    /// Its place in the picture.
    pub place: u8,
    /// Where it stands with the hypervisor's scheduler.
    pub state: BoxState,
    /// What the hypervisor's part for it says.
    pub detail: String,
    /// Root of its kernel's page tables, as it was when it was left.
    pub kernel_cr3: Option<u64>,
    /// Its processes, by slot.
    pub processes: Vec<Process>,
}

/// All guests of the hypervisor's table. Of two in the same place, the one that is not over is meant.
pub(crate) fn guests(runners: &Runners, ram: &Ram) -> Vec<SeenGuest> {
    let mut seen: Vec<SeenGuest> = Vec::new();
    for live in runners.live(ram) {
        let one = guest(runners, &live, ram);
        match seen.iter_mut().find(|other| other.place == one.place) {
            Some(other) if other.state == BoxState::Ended => *other = one,
            Some(_) => {}
            None => seen.push(one),
        }
    }
    seen
}

fn guest(runners: &Runners, live: &Live, ram: &Ram) -> SeenGuest {
    let domain = &live.domain;
    let reader = runners.reader(live, ram);
    let field = |field: vmcb::Field| match domain.vmcb {
        0 => None,
        _ if live.guest.kind != GuestKind::Full => None,
        // A guest that was never left has told nothing.
        _ if domain.exits.iter().all(|count| *count == 0) => None,
        block => ram.read_u64(block + field.offset),
    };
    let detail = match live.guest.kind {
        GuestKind::Full => field(vmcb::EXIT_CODE).map_or_else(String::new, |code| {
            let exit = Exit {
                code,
                information: [0; 2],
                operand: 0,
            };
            format!("exit {code:x} {}", exit.name())
        }),
        GuestKind::Deprivileged => deprivileged::state(domain, ram)
            .map_or_else(String::new, |state| {
                format!("IF {} · CR0 {:x}", state.interrupts, state.control[0])
            }),
        GuestKind::Paravirtual if domain.page_table_root == 0 => String::new(),
        GuestKind::Paravirtual => format!("CR3 {:x}", domain.page_table_root),
    };
    SeenGuest {
        place: live.guest.place,
        state: state(domain),
        detail: if state(domain) == BoxState::Ended {
            String::new()
        } else {
            detail
        },
        kernel_cr3: field(vmcb::CR3).filter(|root| *root != 0),
        processes: reader.map_or_else(Vec::new, |(tasks, memory)| tasks.processes(memory)),
    }
}

/// What the table says of a domain, in the picture's words.
pub(crate) fn state(domain: &Domain) -> BoxState {
    match DomainState::from_number(domain.state) {
        Some(DomainState::Ended) => BoxState::Ended,
        _ if domain.paused != 0 => BoxState::Paused,
        Some(DomainState::Ready) => BoxState::Ready,
        Some(DomainState::Running) => BoxState::Running,
        Some(DomainState::Halted) => BoxState::Halted,
        Some(DomainState::WaitingForDevice) => BoxState::WaitingForDevice,
        Some(DomainState::Unused) | None => BoxState::Present,
    }
}
