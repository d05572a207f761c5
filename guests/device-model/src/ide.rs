//! An IDE disk for a domain whose kernel knows of no hypervisor: the same registers as the real controller has (ATA/ATAPI-6),
//! and behind them the disk of Dom0, to be read. A command is done before its port access is answered, so that the domain
//! never finds the disk busy.

use crate::block::Disk;
use guest_rt::abi::shared::SECTOR;

// Offsets from port 0x1f0.
const FEATURES: u16 = 1;
const COUNT: u16 = 2;
const LBA_HIGH: u16 = 5;
const DEVICE: u16 = 6;
const COMMAND: u16 = 7;

const READY: u8 = 0x50;
const DATA_REQUEST: u8 = 8;
const FAILED: u8 = 0x41;
const ABORTED: u8 = 4;
/// In the error register after a reset: the disk is well.
const DIAGNOSED: u8 = 1;
/// In the device register: its upper bits that are always set, block addresses, the disk that is not there.
const ALWAYS: u8 = 0xa0;
const BY_LBA: u8 = 0x40;
const SECOND: u8 = 0x10;
/// In the control register: reset, no interrupts.
const RESET: u8 = 4;
const NO_INTERRUPTS: u8 = 2;

const HEADS: u64 = 16;
const TRACK: u64 = 63;

/// The controller with its disk.
pub struct Ide {
    disk: Disk,
    sectors: u64,
    /// Count and the three parts of the address; what was written before stands behind.
    registers: [[u8; 2]; 4],
    device: u8,
    control: u8,
    status: u8,
    error: u8,
    interrupts: bool,
    data: [u8; SECTOR],
    /// The next byte of `data`.
    position: usize,
    /// The next sector to be read, and how many are left.
    next: u64,
    left: u32,
}

impl Ide {
    /// Without a disk.
    pub const NONE: Ide = Ide {
        disk: Disk::NONE,
        sectors: 0,
        registers: [[1, 0], [1, 0], [0, 0], [0, 0]],
        device: ALWAYS,
        control: 0,
        status: READY,
        error: DIAGNOSED,
        interrupts: false,
        data: [0; SECTOR],
        position: 0,
        next: 0,
        left: 0,
    };

    /// With Dom0's disk, if it has one.
    pub fn with(disk: Disk) -> Ide {
        Ide {
            disk,
            sectors: disk.sectors().unwrap_or(0),
            ..Ide::NONE
        }
    }

    /// The interrupt line.
    pub fn interrupts(&self) -> bool {
        self.interrupts && self.control & NO_INTERRUPTS == 0 && !self.selects_nobody()
    }

    fn selects_nobody(&self) -> bool {
        self.device & SECOND != 0
    }

    /// Reads a register; ones where no disk is.
    pub fn read(&mut self, offset: u16) -> u8 {
        if self.sectors == 0 {
            return 0xff;
        }
        match offset {
            FEATURES => self.error,
            COUNT..=LBA_HIGH => self.registers[usize::from(offset - COUNT)][0],
            DEVICE => self.device,
            COMMAND => {
                self.interrupts = false;
                self.alternate_status()
            }
            _ => 0xff,
        }
    }

    /// The status, with the interrupt left as it is.
    pub fn alternate_status(&self) -> u8 {
        match (self.sectors, self.selects_nobody()) {
            (0, _) => 0xff,
            (_, true) => 0,
            _ => self.status,
        }
    }

    /// Writes a register.
    pub fn write(&mut self, offset: u16, value: u8) {
        if self.sectors == 0 || self.status & DATA_REQUEST != 0 {
            return;
        }
        match offset {
            COUNT..=LBA_HIGH => {
                let [now, before] = &mut self.registers[usize::from(offset - COUNT)];
                *before = *now;
                *now = value;
            }
            DEVICE => self.device = value | ALWAYS,
            COMMAND if !self.selects_nobody() => self.execute(value),
            _ => {}
        }
    }

    /// Writes the device control register.
    pub fn write_control(&mut self, value: u8) {
        if self.sectors > 0 && value & RESET != 0 {
            *self = Ide {
                disk: self.disk,
                sectors: self.sectors,
                ..Ide::NONE
            };
        }
        self.control = value;
    }

    /// The next bytes of the data port.
    pub fn read_data(&mut self, size: u8) -> u32 {
        let mut bytes = [0; 4];
        if self.status & DATA_REQUEST == 0 {
            return if self.sectors == 0 { u32::MAX } else { 0 };
        }
        for byte in &mut bytes[..usize::from(size).min(4)] {
            *byte = self.data.get(self.position).copied().unwrap_or(0);
            self.position += 1;
        }
        if self.position >= SECTOR {
            self.status = READY;
            if self.left > 0 {
                self.fetch();
            }
        }
        u32::from_le_bytes(bytes)
    }

    fn execute(&mut self, command: u8) {
        self.error = 0;
        match command {
            0x20 | 0x21 => self.begin_read(false),
            0x24 => self.begin_read(true),
            0xec => {
                self.data = identify(self.sectors);
                self.show();
            }
            // Recalibrate, seek, idle and standby, flush: nothing to be done.
            0x10..=0x1f | 0x70..=0x7f | 0xe0..=0xe3 | 0xe7 | 0xea => self.end(0),
            // Among them all that write: the disk is Dom0's.
            _ => self.end(ABORTED),
        }
    }

    fn end(&mut self, error: u8) {
        self.error = error;
        self.left = 0;
        self.status = if error == 0 { READY } else { FAILED };
        self.interrupts = true;
    }

    fn begin_read(&mut self, wide: bool) {
        let [count, low, mid, high] = self.registers;
        let head = self.device & 0xf;
        let by_halves = [low[0], mid[0], high[0], low[1], mid[1], high[1], 0, 0];
        self.next = if wide {
            u64::from_le_bytes(by_halves)
        } else if self.device & BY_LBA != 0 {
            u32::from_le_bytes([low[0], mid[0], high[0], head]).into()
        } else {
            let track = u64::from(u16::from_le_bytes([mid[0], high[0]])) * HEADS + u64::from(head);
            // Sectors count from one; number 0 leads nowhere.
            let sector = u64::from(low[0])
                .checked_sub(1)
                .filter(|sector| *sector < TRACK);
            sector.map_or(u64::MAX, |sector| track * TRACK + sector)
        };
        self.left = match (wide, u32::from(u16::from_le_bytes(count))) {
            (false, count) if count & 0xff == 0 => 0x100,
            (false, count) => count & 0xff,
            (true, 0) => 0x1_0000,
            (true, count) => count,
        };
        self.fetch();
    }

    /// The next sector is there, or is not.
    fn fetch(&mut self) {
        let is_there =
            self.next < self.sectors && self.disk.read_sector(self.next, &mut self.data).is_ok();
        if !is_there {
            return self.end(ABORTED);
        }
        self.next += 1;
        self.left -= 1;
        self.registers[0][0] = self.left as u8;
        self.show();
    }

    fn show(&mut self) {
        self.position = 0;
        self.status = READY | DATA_REQUEST;
        self.interrupts = true;
    }
}

/// What the disk says of itself.
fn identify(sectors: u64) -> [u8; SECTOR] {
    let mut bytes = [0; SECTOR];
    let mut word = |number: usize, value: u16| {
        bytes[2 * number..2 * number + 2].copy_from_slice(&value.to_le_bytes());
    };
    let cylinders = (sectors / (HEADS * TRACK)).clamp(2, 16_383) as u16;
    word(0, 0x40);
    for first in [1, 54] {
        word(first, cylinders);
    }
    for (number, value) in [(3, HEADS), (6, TRACK), (55, HEADS), (56, TRACK)] {
        word(number, value as u16);
    }
    // Block addresses, of 28 and of 48 bits.
    word(49, 0x0200);
    word(53, 1);
    let by_28_bits = sectors.min(0x0fff_ffff);
    word(60, by_28_bits as u16);
    word(61, (by_28_bits >> 16) as u16);
    word(80, 0x70);
    word(83, 0x7400);
    word(86, 0x3400);
    for (number, shift) in (100..104).zip([0, 16, 32, 48]) {
        word(number, (sectors >> shift) as u16);
    }
    for (number, pair) in b"RINGSIDE VIRTUAL DISK                   "
        .as_chunks()
        .0
        .iter()
        .enumerate()
    {
        word(27 + number, u16::from_be_bytes(*pair));
    }
    bytes
}
