//! Cylinders, heads and sectors: how old software numbers sectors. ATA/ATAPI-5, 6.2: the last standard that has them.

use super::Disk;

/// A way to number sectors, not of the disk's real build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Geometry {
    /// Cylinders.
    pub cylinders: u16,
    /// Heads: 1 to 16.
    pub heads: u8,
    /// Sectors of a track: 1 to 255. Zero numbers nothing.
    pub sectors: u8,
}

impl Geometry {
    /// Of no disk.
    pub const NONE: Geometry = Geometry {
        cylinders: 0,
        heads: 0,
        sectors: 0,
    };

    /// The one that a disk of this size is made with: as QEMU guesses it, whatever the disk holds.
    pub fn of(disk: &Disk) -> Geometry {
        let made = Geometry {
            cylinders: 0,
            heads: 16,
            sectors: 63,
        };
        Geometry {
            cylinders: made.cylinders_of(disk).clamp(2, 16_383),
            ..made
        }
    }

    /// The same disk by other heads and sectors (INITIALIZE DEVICE PARAMETERS).
    pub fn with(self, disk: &Disk, heads: u8, sectors: u8) -> Geometry {
        let now = Geometry {
            cylinders: 0,
            heads,
            sectors,
        };
        Geometry {
            cylinders: now.cylinders_of(disk),
            ..now
        }
    }

    fn cylinders_of(self, disk: &Disk) -> u16 {
        let track = u64::from(self.heads) * u64::from(self.sectors);
        let cylinders = disk.sectors().checked_div(track).unwrap_or(0);
        u16::try_from(cylinders).unwrap_or(u16::MAX)
    }

    /// How many sectors it can number.
    pub fn capacity(self) -> u32 {
        u32::from(self.cylinders)
            .saturating_mul(self.heads.into())
            .saturating_mul(self.sectors.into())
    }

    /// The number of a sector; `None` if there is no such sector. Sectors count from one.
    pub fn number(self, cylinder: u16, head: u8, sector: u8) -> Option<u64> {
        let in_track = u64::from(sector.checked_sub(1)?);
        if head >= self.heads || sector > self.sectors {
            return None;
        }
        let track = u64::from(cylinder) * u64::from(self.heads) + u64::from(head);
        Some(track * u64::from(self.sectors) + in_track)
    }

    /// Cylinder, head and sector of a number; zeros where nothing is numbered.
    pub fn place(self, number: u64) -> (u16, u8, u8) {
        let track = number.checked_div(self.sectors.into()).unwrap_or(0);
        let sector = number.checked_rem(self.sectors.into()).unwrap_or(0) as u8;
        let cylinder = track.checked_div(self.heads.into()).unwrap_or(0) as u16;
        let head = track.checked_rem(self.heads.into()).unwrap_or(0) as u8;
        (cylinder, head, sector.wrapping_add(1))
    }
}
