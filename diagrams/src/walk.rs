//! The way of an address through the page tables: each entry read, decoded bit by bit by the manual's names, and where
//! it ends: at memory, or at a fault with the bit that caused it.
//!
//! AMD64 APM vol. 2, chapter 5. Which bits an entry has is in [`crate::entry_bits`].

mod nested;

use emulator_core::cpu::{Cpu, cr0, cr4, efer, flags};
use emulator_core::memory::Ram;
use emulator_core::mmu::{self, Access, WalkFault, WalkStep, page_fault};
use serde::{Deserialize, Serialize};

use crate::entry_bits::{Field, Table, decode};

/// The bit of a virtual address up to which all above must be equal with four levels.
const CANONICAL_TOP: u32 = 47;

/// An access whose way is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// Linear address.
    pub address: u64,
    /// What is tried.
    pub purpose: Purpose,
    /// By ring 3, not by the supervisor.
    pub user: bool,
}

/// What an access is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Purpose {
    /// A load.
    Read,
    /// A store.
    Write,
    /// An instruction fetch.
    Fetch,
}

/// How linear addresses become physical ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Paging {
    /// They are the same.
    Off,
    /// Two levels of 32-bit entries.
    Legacy,
    /// Three levels of 64-bit entries, the first in registers.
    Pae,
    /// Four levels of 64-bit entries.
    Long,
}

/// Whose tables an entry belongs to. With nested paging each guest-physical address, those of the guest's tables too, is
/// itself translated by the host's tables: the host's reads come before the guest's read that needed them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Owner {
    /// The only tables there are.
    Machine,
    /// The guest's: linear to guest-physical.
    Guest,
    /// The host's: guest-physical to host-physical.
    Host,
}

/// An entry that the walk read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryRead {
    /// Whose table.
    pub owner: Owner,
    /// Which table.
    pub table: Table,
    /// Number of the entry in its table.
    pub index: u16,
    /// Physical address of the entry; `None` for an entry that the CPU keeps in a register.
    pub place: Option<u64>,
    /// The entry.
    pub value: u64,
    /// Bytes of an entry: 4 or 8.
    pub width: u8,
    /// All its bits by name, from the lowest.
    pub fields: Vec<Field>,
}

/// A walk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageWalk {
    /// What was tried.
    pub attempt: Attempt,
    /// The mode.
    pub paging: Paging,
    /// CR3.
    pub cr3: u64,
    /// Entries in the order in which they are read.
    pub reads: Vec<EntryRead>,
    /// How it ends.
    pub outcome: Result<Arrival, Refusal>,
}

/// Where an access arrives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Arrival {
    /// Physical address.
    pub physical: u64,
    /// Bytes of the page, which `physical` lies in; 0 without paging.
    pub page: u64,
}

/// The fault that the access would raise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// 14 for #PF, 13 for #GP.
    pub vector: u8,
    /// The error code pushed.
    pub error: u32,
    /// Why.
    pub reason: Reason,
}

/// What an access failed at; `read` is a place in [`PageWalk::reads`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reason {
    /// The upper bits of the address are not all equal: no table is asked.
    NotCanonical,
    /// P is clear.
    NotPresent {
        /// The entry.
        read: usize,
    },
    /// Bits are set that must be clear.
    Reserved {
        /// The entry.
        read: usize,
    },
    /// Ring 3 asked, and U/S is clear.
    Supervisor {
        /// The entry.
        read: usize,
    },
    /// A store, and R/W is clear.
    ReadOnly {
        /// The entry.
        read: usize,
    },
    /// A fetch, and NX is set.
    NoExecute {
        /// The entry.
        read: usize,
    },
    /// The host's tables refuse a guest-physical address: the guest sees nothing of it, its hypervisor an exit.
    Nested {
        /// The guest-physical address.
        address: u64,
    },
    /// The supervisor fetches from a page of ring 3, and CR4.SMEP is set.
    Smep,
    /// The supervisor touches data of ring 3, CR4.SMAP is set, and RFLAGS.AC clear.
    Smap,
}

impl EntryRead {
    /// An entry of the only tables there are, on the way of an address.
    fn of(cpu: &Cpu, paging: Paging, step: &WalkStep, address: u64) -> EntryRead {
        let table = paging.table(step.level);
        let slots = (1 << paging.index_bits()) - 1;
        EntryRead {
            owner: Owner::Machine,
            table,
            index: (address >> paging.shift(step.level) & slots) as u16,
            place: (table != Table::PdptRegister).then_some(step.entry_address),
            value: step.entry,
            width: if paging == Paging::Legacy { 4 } else { 8 },
            fields: decode(cpu, paging, table, step.entry),
        }
    }
}

impl Paging {
    /// The mode that a CPU is in.
    pub fn of(cpu: &Cpu) -> Paging {
        if cpu.cr0 & cr0::PG == 0 {
            Paging::Off
        } else if cpu.efer & efer::LMA != 0 {
            Paging::Long
        } else if cpu.cr4 & cr4::PAE != 0 {
            Paging::Pae
        } else {
            Paging::Legacy
        }
    }

    fn table(self, level: u8) -> Table {
        match (self, level) {
            (Paging::Long, 4) => Table::Pml4,
            (Paging::Pae, 3) => Table::PdptRegister,
            (_, 3) => Table::Pdpt,
            (_, 2) => Table::Directory,
            _ => Table::PageTable,
        }
    }

    /// The level of a table of this mode.
    fn level(self, table: Table) -> u8 {
        (1..=4)
            .find(|level| self.table(*level) == table)
            .unwrap_or(1)
    }

    /// The lowest bit of an address that an entry of this level does not translate any more.
    fn shift(self, level: u8) -> u32 {
        12 + self.index_bits() * (u32::from(level) - 1)
    }

    fn index_bits(self) -> u32 {
        if self == Paging::Legacy { 10 } else { 9 }
    }
}

/// The walk that an access would make now. Nothing is changed: no accessed bit, no TLB, and the TLB is not asked either,
/// so the walk shows what the tables say, which software that forgot to flush may not see yet.
pub fn walk(cpu: &Cpu, ram: &Ram, attempt: Attempt) -> PageWalk {
    let paging = Paging::of(cpu);
    let done = |reads, outcome| PageWalk {
        attempt,
        paging,
        cr3: cpu.cr3,
        reads,
        outcome,
    };
    let address = match paging {
        Paging::Long if !is_canonical(attempt.address) => {
            let reason = Reason::NotCanonical;
            return done(
                Vec::new(),
                Err(Refusal {
                    vector: 13,
                    error: 0,
                    reason,
                }),
            );
        }
        Paging::Long => attempt.address,
        _ => attempt.address & 0xffff_ffff,
    };
    let is_nested = cpu.svm.nested_paging().is_some();
    if paging == Paging::Off && !is_nested {
        let physical = address & cpu.a20_mask;
        return done(Vec::new(), Ok(Arrival { physical, page: 0 }));
    }
    let access = match attempt.purpose {
        Purpose::Read => Access::Read,
        Purpose::Write => Access::Write,
        Purpose::Fetch => Access::Fetch,
    };
    let entry = |step: &WalkStep| EntryRead::of(cpu, paging, step, address);
    let (reads, found) = if is_nested {
        let wish = (access, attempt.user);
        nested::walk(cpu, ram, address, wish, (paging, entry))
    } else {
        let mut steps = Vec::new();
        let found = mmu::walk(cpu, ram, address, access, attempt.user, &mut steps);
        let found = found.map(|translation| translation.frame | address & 0xfff);
        (steps.iter().map(entry).collect(), found)
    };
    let last = reads.iter().rfind(|read| read.owner != Owner::Host);
    let page = last.map_or(0, |read| 1 << paging.shift(paging.level(read.table)));
    let outcome = match found {
        Ok(physical) => {
            let user_page = lacking(&reads, "U/S", 0).is_none();
            if smap_refuses(cpu, attempt) && user_page {
                Err(refused_by_smap(attempt))
            } else {
                Ok(Arrival { physical, page })
            }
        }
        Err(WalkFault::Page(error)) => Err(Refusal {
            vector: 14,
            error,
            reason: reason(attempt, error, &reads),
        }),
        // The lower half of EXITINFO1 is like a page fault's error code.
        Err(WalkFault::Nested { error, address }) => Err(Refusal {
            vector: 14,
            error: error as u32,
            reason: Reason::Nested { address },
        }),
    };
    done(reads, outcome)
}

fn is_canonical(address: u64) -> bool {
    let top = (address as i64) >> CANONICAL_TOP;
    top == 0 || top == -1
}

fn smap_refuses(cpu: &Cpu, attempt: Attempt) -> bool {
    cpu.cr4 & cr4::SMAP != 0
        && !attempt.user
        && attempt.purpose != Purpose::Fetch
        && cpu.system_flags & flags::AC == 0
}

fn refused_by_smap(attempt: Attempt) -> Refusal {
    let write = match attempt.purpose {
        Purpose::Write => page_fault::WRITE,
        Purpose::Read | Purpose::Fetch => 0,
    };
    Refusal {
        vector: 14,
        error: page_fault::PRESENT | write,
        reason: Reason::Smap,
    }
}

/// The first entry read that has this bit and in which it is `value`.
fn lacking(reads: &[EntryRead], name: &str, value: u64) -> Option<usize> {
    reads.iter().position(|read| {
        // A guest's fault is about its own tables.
        let is_own = read.owner != Owner::Host;
        is_own
            && read
                .fields
                .iter()
                .any(|field| field.name == name && field.value == value)
    })
}

fn reason(attempt: Attempt, error: u32, reads: &[EntryRead]) -> Reason {
    let last = reads.iter().rposition(|read| read.owner != Owner::Host);
    let last = last.unwrap_or(0);
    if error & page_fault::PRESENT == 0 {
        return Reason::NotPresent { read: last };
    }
    if error & page_fault::RESERVED != 0 {
        return Reason::Reserved { read: last };
    }
    if attempt.user
        && let Some(read) = lacking(reads, "U/S", 0)
    {
        return Reason::Supervisor { read };
    }
    let no_execute = lacking(reads, "NX", 1);
    match (attempt.purpose, no_execute) {
        (Purpose::Fetch, Some(read)) => Reason::NoExecute { read },
        (Purpose::Fetch, None) => Reason::Smep,
        // The supervisor may read whatever is present.
        (Purpose::Write | Purpose::Read, _) => Reason::ReadOnly {
            read: lacking(reads, "R/W", 0).unwrap_or(last),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const P: u64 = 1;
    const W: u64 = 2;
    const U: u64 = 4;
    const PS: u64 = 0x80;
    const NX: u64 = 1 << 63;

    /// A CPU with paging on in a mode, its root at 0x1000.
    fn cpu(paging: Paging) -> Cpu {
        let mut cpu = Cpu::new();
        cpu.cr3 = 0x1000;
        cpu.a20_mask = !0;
        cpu.cr0 |= cr0::PE | cr0::WP;
        if paging != Paging::Off {
            cpu.cr0 |= cr0::PG;
        }
        cpu.cr4 = match paging {
            Paging::Off | Paging::Legacy => cr4::PSE,
            Paging::Pae | Paging::Long => cr4::PAE,
        };
        if paging == Paging::Long {
            cpu.efer |= efer::LMA | efer::LME | efer::NXE;
        }
        cpu
    }

    fn ram(entries: &[(u64, u64)]) -> Ram {
        let mut ram = Ram::new(1 << 20);
        for (place, entry) in entries {
            ram.write(*place, entry.to_le_bytes());
        }
        ram
    }

    /// A walk in a few words: each entry's name, place and value, then where it ends.
    fn said(cpu: &Cpu, ram: &Ram, address: u64, purpose: Purpose, user: bool) -> String {
        let attempt = Attempt {
            address,
            purpose,
            user,
        };
        let found = walk(cpu, ram, attempt);
        let mut words: Vec<String> = found
            .reads
            .iter()
            .map(|read| {
                let place = read.place.map_or("register".into(), |at| format!("{at:x}"));
                let name = read.table.entry_name();
                format!("{name} {} at {place} = {:x}", read.index, read.value)
            })
            .collect();
        words.push(match found.outcome {
            Ok(arrival) => format!("{:x} in {:x}", arrival.physical, arrival.page),
            Err(refusal) => format!(
                "#{} {:x} {:?}",
                refusal.vector, refusal.error, refusal.reason
            ),
        });
        words.join(", ")
    }

    #[test]
    fn every_mode_reads_its_own_tables() {
        use Purpose::Read;
        assert_eq!(
            said(&cpu(Paging::Off), &ram(&[]), 0x12345, Read, false),
            "12345 in 0"
        );
        let tables = ram(&[(0x1004, 0x2000 | P | W), (0x2008, 0x5000 | P)]);
        assert_eq!(
            said(&cpu(Paging::Legacy), &tables, 0x40_2abc, Read, false),
            "PDE 1 at 1004 = 2003, PTE 2 at 2008 = 5001, 5abc in 1000"
        );
        let tables = ram(&[(0x1004, 0x0080_0000 | P | PS)]);
        assert_eq!(
            said(&cpu(Paging::Legacy), &tables, 0x40_2abc, Read, false),
            "PDE 1 at 1004 = 800081, 802abc in 400000"
        );
        let mut pae = cpu(Paging::Pae);
        pae.page_directory_pointers[1] = 0x3000 | P;
        let tables = ram(&[(0x3010, 0x0060_0000 | P | PS)]);
        assert_eq!(
            said(&pae, &tables, 0x4040_0123, Read, false),
            "PDPE 1 at register = 3001, PDE 2 at 3010 = 600081, 600123 in 200000"
        );
        let tables = ram(&[
            (0x1ff8, 0x2000 | P | W),
            (0x2ff0, 0x3000 | P | W),
            (0x3000, 0x4000 | P | W),
            (0x4008, 0x5000 | P | W | NX),
        ]);
        assert_eq!(
            said(
                &cpu(Paging::Long),
                &tables,
                0xffff_ffff_8000_1040,
                Read,
                false
            ),
            "PML4E 511 at 1ff8 = 2003, PDPE 510 at 2ff0 = 3003, PDE 0 at 3000 = 4003, \
             PTE 1 at 4008 = 8000000000005003, 5040 in 1000"
        );
    }

    #[test]
    fn a_refusal_names_the_entry_and_the_bit() {
        use Purpose::{Fetch, Read, Write};
        let base = [
            (0x1000, 0x2000 | P | W | U),
            (0x2000, 0x3000 | P | U),
            (0x3000, 0x4000 | P | W),
            (0x4000, 0x5000 | P | W | U | NX),
            (0x4008, 0),
            (0x4010, 0x5000 | P | 1 << 51),
        ];
        let (plain, tables) = (cpu(Paging::Long), ram(&base));
        for (address, purpose, user, expected) in [
            (0x8000_0000_0000, Read, false, "#13 0 NotCanonical"),
            (0x1000, Write, true, "#14 6 NotPresent { read: 3 }"),
            (0x2000, Read, false, "#14 9 Reserved { read: 3 }"),
            (0x0, Read, true, "#14 5 Supervisor { read: 2 }"),
            (0x0, Write, false, "#14 3 ReadOnly { read: 1 }"),
            (0x0, Fetch, false, "#14 11 NoExecute { read: 3 }"),
        ] {
            let seen = said(&plain, &tables, address, purpose, user);
            assert!(seen.ends_with(expected), "{address:x} {purpose:?}: {seen}");
        }
        // Ring 3's pages are not the supervisor's: SMEP and SMAP.
        let mut user = base;
        user[2].1 |= U;
        user[3].1 &= !NX;
        let mut guarded = plain.clone();
        guarded.cr4 |= cr4::SMEP | cr4::SMAP;
        for (purpose, expected) in [(Read, "#14 1 Smap"), (Fetch, "#14 11 Smep")] {
            let seen = said(&guarded, &ram(&user), 0, purpose, false);
            assert!(seen.ends_with(expected), "{seen}");
        }
        guarded.system_flags |= flags::AC;
        assert!(said(&guarded, &ram(&user), 0, Read, false).ends_with("5000 in 1000"));
    }

    #[test]
    fn all_bits_of_an_entry_have_one_name() {
        for paging in [Paging::Legacy, Paging::Pae, Paging::Long] {
            let bits = if paging == Paging::Legacy { 32 } else { 64 };
            let first = if paging == Paging::Pae { 3 } else { 4 };
            for level in 1..=if paging == Paging::Legacy { 2 } else { first } {
                for entry in [0, P, P | PS, u64::MAX >> (64 - bits)] {
                    let fields = decode(&cpu(paging), paging, paging.table(level), entry);
                    let mut next = 0;
                    for field in &fields {
                        // Bits that nobody looks at outside long mode's registers have no name.
                        assert!(field.low >= next && field.high >= field.low, "{fields:?}");
                        next = field.high + 1;
                    }
                    assert_eq!(next, bits, "{paging:?} {level}: {fields:?}");
                }
            }
        }
    }
}
