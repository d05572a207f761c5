//! An address space as its page tables have it: runs of pages with the same permissions. AMD64 APM vol. 2, 5.3.

use emulator_core::memory::Ram;

/// Entries of a table.
const SLOTS: u64 = 512;
/// Tables are read no further than this: a guest may build tables that lead to each other.
const MOST_ENTRIES: u64 = 1 << 18;
const ADDRESS: u64 = 0x000f_ffff_ffff_f000;
const PRESENT: u64 = 1;
const WRITABLE: u64 = 1 << 1;
const USER: u64 = 1 << 2;
const LARGE: u64 = 1 << 7;
const NO_EXECUTE: u64 = 1 << 63;

/// Which half of the addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Half {
    /// From 0 on: a program's.
    Lower,
    /// Up to the last address: a kernel's.
    Upper,
}

/// Neighbouring pages with the same permissions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Region {
    pub(super) start: u64,
    /// Last byte.
    pub(super) last: u64,
    pub(super) permissions: Permissions,
}

/// What may be done with a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Permissions {
    pub(super) is_writable: bool,
    /// For ring 3.
    pub(super) is_user: bool,
    pub(super) is_executable: bool,
}

impl Permissions {
    /// As `ls` writes them: `r-x user`.
    pub(super) fn text(self) -> String {
        let mark = |is, letter| if is { letter } else { '-' };
        format!(
            "r{}{} {}",
            mark(self.is_writable, 'w'),
            mark(self.is_executable, 'x'),
            if self.is_user { "user" } else { "supervisor" }
        )
    }
}

struct Reader<'a> {
    ram: &'a Ram,
    left: u64,
    found: Vec<Region>,
}

/// The regions of a half, by address, under four-level tables; and whether all could be read.
pub(super) fn regions(ram: &Ram, root: u64, half: Half) -> (Vec<Region>, bool) {
    let mut reader = Reader {
        ram,
        left: MOST_ENTRIES,
        found: Vec::new(),
    };
    let (first, count) = match half {
        Half::Lower => (0, SLOTS / 2),
        Half::Upper => (SLOTS / 2, SLOTS / 2),
    };
    let base = match half {
        Half::Lower => 0,
        Half::Upper => 0xffff_0000_0000_0000,
    };
    let all = Permissions {
        is_writable: true,
        is_user: true,
        is_executable: true,
    };
    reader.table(root & ADDRESS, 4, base, first..first + count, all);
    (reader.found, reader.left > 0)
}

impl Reader<'_> {
    fn table(
        &mut self,
        table: u64,
        level: u32,
        base: u64,
        slots: std::ops::Range<u64>,
        so_far: Permissions,
    ) {
        let shift = 12 + 9 * (level - 1);
        for slot in slots {
            if self.left == 0 {
                return;
            }
            self.left -= 1;
            let Some(entry) = self.ram.read_u64(table + slot * 8) else {
                return;
            };
            if entry & PRESENT == 0 {
                continue;
            }
            let permissions = Permissions {
                is_writable: so_far.is_writable && entry & WRITABLE != 0,
                is_user: so_far.is_user && entry & USER != 0,
                is_executable: so_far.is_executable && entry & NO_EXECUTE == 0,
            };
            let start = base | slot << shift;
            if level == 1 || (level < 4 && entry & LARGE != 0) {
                self.page(start, 1 << shift, permissions);
            } else {
                self.table(entry & ADDRESS, level - 1, start, 0..SLOTS, permissions);
            }
        }
    }

    fn page(&mut self, start: u64, size: u64, permissions: Permissions) {
        let last = start + (size - 1);
        match self.found.last_mut() {
            Some(run)
                if run.last.checked_add(1) == Some(start) && run.permissions == permissions =>
            {
                run.last = last;
            }
            _ => self.found.push(Region {
                start,
                last,
                permissions,
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Tables at 0x1000 to 0x4000: three pages at 0x400000, of which the last can be written.
    fn ram() -> Ram {
        let mut ram = Ram::new(16 << 12);
        let all = PRESENT | WRITABLE | USER;
        for (at, entry) in [
            (0x1000, 0x2000 | all),
            (0x2000, 0x3000 | all),
            (0x3010, 0x4000 | all),
            (0x4000, 0x8000 | PRESENT | USER),
            (0x4008, 0x9000 | PRESENT | USER),
            (0x4010, 0xa000 | all | NO_EXECUTE),
        ] {
            ram.write(at, u64::to_le_bytes(entry));
        }
        ram
    }

    #[test]
    fn neighbours_with_the_same_permissions_are_one_region() {
        let (found, is_whole) = regions(&ram(), 0x1000, Half::Lower);
        let seen: Vec<_> = found
            .iter()
            .map(|one| (one.start, one.last, one.permissions.text()))
            .collect();
        assert_eq!(
            seen,
            [
                (0x40_0000, 0x40_1fff, "r-x user".to_owned()),
                (0x40_2000, 0x40_2fff, "rw- user".to_owned()),
            ]
        );
        assert!(is_whole);
        assert!(regions(&ram(), 0x1000, Half::Upper).0.is_empty());
    }

    #[test]
    fn tables_that_lead_to_themselves_end() {
        let mut ram = Ram::new(16 << 12);
        for slot in 0..SLOTS {
            ram.write(0x1000 + slot * 8, (0x1000 | PRESENT).to_le_bytes());
        }
        let (_, is_whole) = regions(&ram, 0x1000, Half::Upper);
        assert!(!is_whole);
        assert!(regions(&ram, u64::MAX, Half::Lower).0.is_empty());
    }
}
