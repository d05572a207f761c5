//! Guest memory as a reader reaches it: RAM itself, or RAM behind page tables that lie in it, as for a kernel whose memory
//! is a piece of the machine's. Any bytes are safe to read, and reading changes nothing.

use emulator_core::memory::Ram;

const PAGE: u64 = 4096;
const ADDRESS: u64 = 0x000f_ffff_ffff_f000;
const PRESENT: u64 = 1;
const LARGE: u64 = 1 << 7;

/// Memory to read from, at physical addresses of the machine, or at addresses that four-level tables translate.
#[derive(Clone, Copy)]
pub struct Reach<'a> {
    ram: &'a Ram,
    /// Root of the tables.
    root: Option<u64>,
}

impl<'a> From<&'a Ram> for Reach<'a> {
    fn from(ram: &'a Ram) -> Reach<'a> {
        Reach { ram, root: None }
    }
}

impl<'a> Reach<'a> {
    /// RAM behind the four-level tables with this root (AMD64 APM vol. 2, 5.3).
    pub fn behind(ram: &'a Ram, root: u64) -> Reach<'a> {
        Reach {
            ram,
            root: Some(root),
        }
    }

    /// Bytes from an address on; `None` where there is no memory.
    pub fn read<const N: usize>(self, address: u64) -> Option<[u8; N]> {
        if self.root.is_none() {
            return self.ram.read(address);
        }
        let mut bytes = [0; N];
        let mut done = 0;
        while done < N {
            let at = address.checked_add(done as u64)?;
            let physical = self.physical(at)?;
            let in_page = (PAGE - at % PAGE) as usize;
            let end = N.min(done + in_page);
            for (place, byte) in (physical..).zip(&mut bytes[done..end]) {
                *byte = self.ram.read::<1>(place)?[0];
            }
            done = end;
        }
        Some(bytes)
    }

    /// Eight bytes as a number.
    pub fn read_u64(self, address: u64) -> Option<u64> {
        self.read(address).map(u64::from_le_bytes)
    }

    /// Physical address in the machine of an address here.
    pub fn physical(self, address: u64) -> Option<u64> {
        let Some(root) = self.root else {
            return Some(address);
        };
        let mut table = root & ADDRESS;
        for level in (1..=4_u32).rev() {
            let shift = 12 + 9 * (level - 1);
            let entry = self.ram.read_u64(table + (address >> shift & 511) * 8)?;
            if entry & PRESENT == 0 {
                return None;
            }
            let inside = (1_u64 << shift) - 1;
            if level == 1 || (level < 4 && entry & LARGE != 0) {
                return Some(entry & ADDRESS & !inside | address & inside);
            }
            table = entry & ADDRESS;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Tables at 0x1000 to 0x4000; the pages at 0 and 0x1000 lie at 0x9000 and 0x7000.
    fn ram() -> Ram {
        let mut ram = Ram::new(16 << 12);
        for (at, entry) in [
            (0x1000, 0x2001_u64),
            (0x2000, 0x3001),
            (0x3000, 0x4001),
            (0x4000, 0x9001),
            (0x4008, 0x7001),
            (0x9ff8, 0x1122_3344_5566_7788),
            (0x7000, 0x99),
        ] {
            ram.write(at, entry.to_le_bytes());
        }
        ram
    }

    #[test]
    fn pages_are_found_and_reads_go_over_their_ends() {
        let ram = ram();
        let reach = Reach::behind(&ram, 0x1000);
        assert_eq!(reach.physical(0x1004), Some(0x7004));
        assert_eq!(
            reach.read::<9>(0xff8),
            Some([0x88, 0x77, 0x66, 0x55, 0x44, 0x33, 0x22, 0x11, 0x99])
        );
        assert_eq!(reach.read_u64(0x2000), None);
        assert_eq!(reach.read_u64(u64::MAX - 3), None);
        assert_eq!(Reach::behind(&ram, u64::MAX).read_u64(0), None);
        assert_eq!(Reach::from(&ram).read_u64(0x7000), Some(0x99));
    }
}
