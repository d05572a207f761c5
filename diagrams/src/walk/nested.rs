//! The walk under nested paging: before each entry of the guest's tables come the host's entries that found it, and at the
//! end those that found the page itself (AMD64 APM vol. 2, 15.25.2).

use emulator_core::cpu::{Cpu, efer};
use emulator_core::memory::Ram;
use emulator_core::mmu::{self, Access, WalkFault, WalkStep};

use super::{EntryRead, Owner, Paging};

/// All entries read, and how it ends. `paging` is the guest's own mode, and `entry` makes an entry of its tables from a
/// step.
pub(super) fn walk(
    cpu: &Cpu,
    ram: &Ram,
    address: u64,
    (access, user): (Access, bool),
    (paging, entry): (Paging, impl Fn(&WalkStep) -> EntryRead),
) -> (Vec<EntryRead>, Result<u64, WalkFault>) {
    let found = mmu::nested_walk(cpu, ram, address, access, user);
    let tables = Host::of(cpu);
    let mut reads = Vec::new();
    let mut last_entry = None;
    for read in &found.reads {
        let lost = match found.outcome {
            Err(WalkFault::Nested { address, .. }) => address,
            _ => 0,
        };
        let wanted = read.entry.map_or(lost, |step| step.entry_address);
        reads.extend(read.nested.iter().map(|step| tables.entry(step, wanted)));
        if let Some(step) = &read.entry {
            reads.push(EntryRead {
                owner: Owner::Guest,
                ..entry(step)
            });
            last_entry = Some(*step);
        }
    }
    let wanted = match (&found.outcome, last_entry) {
        (Err(WalkFault::Nested { address, .. }), _) => *address,
        (_, Some(step)) => page_of(step, paging, address),
        (_, None) => address,
    };
    reads.extend(found.last.iter().map(|step| tables.entry(step, wanted)));
    (reads, found.outcome)
}

/// The guest-physical address that a guest's last entry leads to.
fn page_of(step: WalkStep, paging: Paging, address: u64) -> u64 {
    const ADDRESS: u64 = 0x000f_ffff_ffff_f000;
    let inside = (1_u64 << paging.shift(step.level)) - 1;
    step.entry & ADDRESS & !inside | address & inside
}

/// The host's tables, with what decides which of their bits are reserved.
struct Host {
    cpu: Cpu,
    paging: Paging,
}

impl Host {
    fn of(cpu: &Cpu) -> Host {
        let mut host = cpu.clone();
        let nested = cpu.svm.nested_paging();
        let (levels, no_execute) = nested.map_or((4, true), |one| (one.levels, one.no_execute));
        host.efer &= !efer::NXE;
        if no_execute {
            host.efer |= efer::NXE;
        }
        Host {
            cpu: host,
            paging: match levels {
                2 => Paging::Legacy,
                3 => Paging::Pae,
                _ => Paging::Long,
            },
        }
    }

    fn entry(&self, step: &WalkStep, guest_physical: u64) -> EntryRead {
        EntryRead {
            owner: Owner::Host,
            ..EntryRead::of(&self.cpu, self.paging, step, guest_physical)
        }
    }
}
