//! The bits of page-table entries by the manual's names (AMD64 APM vol. 2, 5.2 and 5.3): which there are depends on the
//! mode, the table, and whether the entry maps a page or leads to a further table.

use emulator_core::cpu::{Cpu, cr4, efer};
use serde::{Deserialize, Serialize};

use crate::walk::Paging;

/// Width of the machine's physical addresses; what an entry has above it must be zero.
const PHYSICAL_BITS: u8 = 40;

/// The tables, from the root.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Table {
    /// Level 4.
    Pml4,
    /// Level 3.
    Pdpt,
    /// Level 3 outside long mode: four registers, loaded with CR3.
    PdptRegister,
    /// Level 2.
    Directory,
    /// Level 1.
    PageTable,
}

impl Table {
    /// What the manual calls one of its entries.
    pub fn entry_name(self) -> &'static str {
        match self {
            Table::Pml4 => "PML4E",
            Table::Pdpt | Table::PdptRegister => "PDPE",
            Table::Directory => "PDE",
            Table::PageTable => "PTE",
        }
    }
}

/// Some bits in a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// The manual's name; `MBZ` for bits that must be zero.
    pub name: String,
    /// Highest bit.
    pub high: u8,
    /// Lowest bit.
    pub low: u8,
    /// The bits, shifted down.
    pub value: u64,
}

impl Field {
    /// Whether these bits alone raise a page fault: reserved, and not zero.
    pub fn is_wrong(&self) -> bool {
        self.name == RESERVED && self.value != 0
    }

    /// Whether it is an address: its bits stand in the entry where they stand in the address.
    pub fn is_address(&self) -> bool {
        self.name == TABLE || self.name == FRAME
    }
}

const RESERVED: &str = "MBZ";
const TABLE: &str = "table";
const FRAME: &str = "frame";
const SOFTWARE: &str = "AVL";
const IGNORED: &str = "IGN";

/// All bits of an entry, from the lowest. Without P, hardware looks at nothing else.
pub fn decode(cpu: &Cpu, paging: Paging, table: Table, entry: u64) -> Vec<Field> {
    let names = if entry & 1 == 0 {
        let top = if paging == Paging::Legacy { 31 } else { 63 };
        vec![("P", 0, 0), (IGNORED, top, 1)]
    } else if table == Table::PdptRegister {
        pdpt_register()
    } else {
        present(cpu, paging, table, entry)
    };
    names
        .into_iter()
        .map(|(name, high, low)| Field {
            name: name.to_owned(),
            high,
            low,
            value: entry >> low & (u64::MAX >> (63 - (high - low))),
        })
        .collect()
}

type Name = (&'static str, u8, u8);

fn pdpt_register() -> Vec<Name> {
    vec![
        ("P", 0, 0),
        (RESERVED, 2, 1),
        ("PWT", 3, 3),
        ("PCD", 4, 4),
        (RESERVED, 8, 5),
        (SOFTWARE, 11, 9),
        (TABLE, PHYSICAL_BITS - 1, 12),
        (RESERVED, 63, PHYSICAL_BITS),
    ]
}

fn present(cpu: &Cpu, paging: Paging, table: Table, entry: u64) -> Vec<Name> {
    let large = entry & 1 << 7 != 0
        && match table {
            Table::Directory => paging != Paging::Legacy || cpu.cr4 & cr4::PSE != 0,
            Table::Pdpt => true,
            Table::Pml4 | Table::PdptRegister | Table::PageTable => false,
        };
    let maps = large || table == Table::PageTable;
    let mut names = vec![
        ("P", 0, 0),
        ("R/W", 1, 1),
        ("U/S", 2, 2),
        ("PWT", 3, 3),
        ("PCD", 4, 4),
        ("A", 5, 5),
    ];
    names.extend(if maps {
        [
            ("D", 6, 6),
            if large { ("PS", 7, 7) } else { ("PAT", 7, 7) },
            ("G", 8, 8),
        ]
    } else {
        let size = if table == Table::Pml4 { RESERVED } else { "PS" };
        [(IGNORED, 6, 6), (size, 7, 7), (IGNORED, 8, 8)]
    });
    names.push((SOFTWARE, 11, 9));
    names.extend(address(paging, table, large, maps));
    names.extend(top(cpu, paging, maps));
    names
}

fn address(paging: Paging, table: Table, large: bool, maps: bool) -> Vec<Name> {
    let top = PHYSICAL_BITS - 1;
    match (paging, table) {
        (Paging::Legacy, _) if large => vec![
            ("PAT", 12, 12),
            ("frame 39:32", 20, 13),
            (RESERVED, 21, 21),
            (FRAME, 31, 22),
        ],
        (Paging::Legacy, _) => vec![(if maps { FRAME } else { TABLE }, 31, 12)],
        (_, Table::Pdpt) if large => vec![("PAT", 12, 12), (RESERVED, 29, 13), (FRAME, top, 30)],
        _ if large => vec![("PAT", 12, 12), (RESERVED, 20, 13), (FRAME, top, 21)],
        _ => vec![(if maps { FRAME } else { TABLE }, top, 12)],
    }
}

/// What 64-bit entries have above the address.
fn top(cpu: &Cpu, paging: Paging, maps: bool) -> Vec<Name> {
    if paging == Paging::Legacy {
        return Vec::new();
    }
    let mut names = match (paging, maps) {
        (Paging::Pae, _) => vec![(RESERVED, 62, PHYSICAL_BITS)],
        (_, true) => vec![
            (RESERVED, 51, PHYSICAL_BITS),
            (SOFTWARE, 58, 52),
            ("MPK", 62, 59),
        ],
        (_, false) => vec![(RESERVED, 51, PHYSICAL_BITS), (SOFTWARE, 62, 52)],
    };
    let known = cpu.efer & efer::NXE != 0;
    names.push((if known { "NX" } else { RESERVED }, 63, 63));
    names
}
