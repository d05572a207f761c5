//! The commands. ATA/ATAPI-6, 8; what 28-bit and 48-bit ones have in their registers, 6.2 and 6.20.

use alloc::{format, string::String, vec};

use super::identify::{MOST_IN_BLOCK, identify};
use super::*;

const RECALIBRATE: u8 = 0x10;
const RECALIBRATE_LAST: u8 = 0x1f;
const READ: u8 = 0x20;
const READ_WITHOUT_RETRY: u8 = 0x21;
const READ_EXT: u8 = 0x24;
const READ_NATIVE_MAX_EXT: u8 = 0x27;
const READ_MULTIPLE_EXT: u8 = 0x29;
const WRITE: u8 = 0x30;
const WRITE_WITHOUT_RETRY: u8 = 0x31;
const WRITE_EXT: u8 = 0x34;
const WRITE_MULTIPLE_EXT: u8 = 0x39;
const WRITE_VERIFY: u8 = 0x3c;
const VERIFY: u8 = 0x40;
const VERIFY_WITHOUT_RETRY: u8 = 0x41;
const VERIFY_EXT: u8 = 0x42;
const SEEK: u8 = 0x70;
const SEEK_LAST: u8 = 0x7f;
const DIAGNOSTIC: u8 = 0x90;
const INITIALIZE_PARAMETERS: u8 = 0x91;
const READ_MULTIPLE: u8 = 0xc4;
const WRITE_MULTIPLE: u8 = 0xc5;
const SET_MULTIPLE: u8 = 0xc6;
const STANDBY_IMMEDIATE: u8 = 0xe0;
const IDLE_IMMEDIATE: u8 = 0xe1;
const STANDBY: u8 = 0xe2;
const IDLE: u8 = 0xe3;
const CHECK_POWER_MODE: u8 = 0xe5;
const SLEEP: u8 = 0xe6;
const FLUSH_CACHE: u8 = 0xe7;
const FLUSH_CACHE_EXT: u8 = 0xea;
const IDENTIFY: u8 = 0xec;
const SET_FEATURES: u8 = 0xef;
const READ_NATIVE_MAX: u8 = 0xf8;

/// Code and name, for people.
pub fn named(command: u8) -> String {
    let name = match command {
        READ | READ_WITHOUT_RETRY => "READ SECTOR(S)",
        READ_EXT => "READ SECTOR(S) EXT",
        READ_MULTIPLE => "READ MULTIPLE",
        READ_MULTIPLE_EXT => "READ MULTIPLE EXT",
        WRITE | WRITE_WITHOUT_RETRY => "WRITE SECTOR(S)",
        WRITE_EXT => "WRITE SECTOR(S) EXT",
        WRITE_MULTIPLE => "WRITE MULTIPLE",
        WRITE_MULTIPLE_EXT => "WRITE MULTIPLE EXT",
        SET_MULTIPLE => "SET MULTIPLE MODE",
        FLUSH_CACHE => "FLUSH CACHE",
        FLUSH_CACHE_EXT => "FLUSH CACHE EXT",
        IDENTIFY => "IDENTIFY DEVICE",
        SET_FEATURES => "SET FEATURES",
        DIAGNOSTIC => "EXECUTE DEVICE DIAGNOSTIC",
        _ => "",
    };
    if name.is_empty() {
        format!("{command:#04x}")
    } else {
        format!("{command:#04x} {name}")
    }
}

impl Ide {
    /// A command was written.
    pub(super) fn execute(&mut self, command: u8) {
        // Of the commands only this one is for both devices.
        if self.selects_nobody() && command != DIAGNOSTIC {
            return;
        }
        self.command = command;
        self.error = 0;
        self.wide = matches!(
            command,
            READ_EXT
                | READ_MULTIPLE_EXT
                | WRITE_EXT
                | WRITE_MULTIPLE_EXT
                | VERIFY_EXT
                | READ_NATIVE_MAX_EXT
        );
        match command {
            READ | READ_WITHOUT_RETRY | READ_EXT => self.begin_read(1),
            READ_MULTIPLE | READ_MULTIPLE_EXT => self.begin_read(self.multiple.into()),
            WRITE | WRITE_WITHOUT_RETRY | WRITE_EXT | WRITE_VERIFY => self.begin_write(1),
            WRITE_MULTIPLE | WRITE_MULTIPLE_EXT => self.begin_write(self.multiple.into()),
            VERIFY | VERIFY_WITHOUT_RETRY | VERIFY_EXT => self.verify(),
            IDENTIFY => self.begin(Work::Identify, SHORT_TICKS),
            DIAGNOSTIC => {
                self.device &= !SECOND;
                self.begin(Work::Signature { interrupts: true }, SHORT_TICKS);
            }
            SET_MULTIPLE => self.set_multiple(),
            SET_FEATURES => self.set_features(),
            INITIALIZE_PARAMETERS => self.initialize_parameters(),
            READ_NATIVE_MAX | READ_NATIVE_MAX_EXT => {
                let last = self.sectors().saturating_sub(1);
                self.set_address(last);
                self.begin(Work::Done, SHORT_TICKS);
            }
            CHECK_POWER_MODE => {
                // Active or idle.
                self.count.now = 0xff;
                self.begin(Work::Done, SHORT_TICKS);
            }
            RECALIBRATE..=RECALIBRATE_LAST | SEEK..=SEEK_LAST | FLUSH_CACHE | FLUSH_CACHE_EXT => {
                self.begin(Work::Done, SEEK_TICKS)
            }
            STANDBY_IMMEDIATE | IDLE_IMMEDIATE | STANDBY | IDLE | SLEEP => {
                self.begin(Work::Done, SHORT_TICKS);
            }
            _ => self.complete(ABRT),
        }
    }

    fn sectors(&self) -> u64 {
        self.disk.as_ref().map_or(0, Disk::sectors)
    }

    /// The number of the sector that the registers name; `None` if no number can be.
    fn address(&self) -> Option<u64> {
        let [low, mid, high] = self.lba;
        let bytes = if self.wide {
            [
                low.now,
                mid.now,
                high.now,
                low.before,
                mid.before,
                high.before,
            ]
        } else if self.device & BY_LBA != 0 {
            [low.now, mid.now, high.now, self.device & 0xf, 0, 0]
        } else {
            let cylinder = u16::from_le_bytes([mid.now, high.now]);
            return self.geometry.number(cylinder, self.device & 0xf, low.now);
        };
        let [a, b, c, d, e, f] = bytes;
        Some(u64::from_le_bytes([a, b, c, d, e, f, 0, 0]))
    }

    /// Has the registers name another sector in the same way.
    fn set_address(&mut self, number: u64) {
        let [a, b, c, d, e, f, ..] = number.to_le_bytes();
        let mut head = None;
        let low = if self.wide {
            let uppers = self.lba.iter_mut().zip([d, e, f]);
            uppers.for_each(|(register, byte)| register.before = byte);
            [a, b, c]
        } else if self.device & BY_LBA != 0 {
            head = Some(d & 0xf);
            [a, b, c]
        } else {
            let (cylinder, at, sector) = self.geometry.place(number);
            head = Some(at & 0xf);
            let [mid, high] = cylinder.to_le_bytes();
            [sector, mid, high]
        };
        let lowers = self.lba.iter_mut().zip(low);
        lowers.for_each(|(register, byte)| register.now = byte);
        if let Some(head) = head {
            self.device = self.device & 0xf0 | head;
        }
    }

    /// How many sectors the registers ask for: zero stands for the most.
    fn sectors_asked(&self) -> u32 {
        let (now, before) = (self.count.now, self.count.before);
        match (self.wide, u32::from(u16::from_le_bytes([now, before]))) {
            (false, _) if now == 0 => 0x100,
            (false, _) => now.into(),
            (true, 0) => 0x1_0000,
            (true, count) => count,
        }
    }

    /// The count register says how many are left.
    fn show_left(&mut self) {
        let [now, before, ..] = self.left.to_le_bytes();
        self.count.now = now;
        if self.wide {
            self.count.before = before;
        }
    }

    /// Blocks of no sectors are what READ MULTIPLE has when SET MULTIPLE MODE has turned it off.
    fn begin_read(&mut self, block: u32) {
        if block == 0 {
            return self.complete(ABRT);
        }
        (self.left, self.block) = (self.sectors_asked(), block);
        self.begin(Work::Read, SEEK_TICKS);
    }

    /// Data is asked for at once, and without an interrupt (ATA-6, 9.6).
    fn begin_write(&mut self, block: u32) {
        if block == 0 {
            return self.complete(ABRT);
        }
        (self.left, self.block) = (self.sectors_asked(), block);
        self.ask_for_block();
    }

    fn ask_for_block(&mut self) {
        let sectors = self.left.min(self.block) as usize;
        self.buffer = vec![0; sectors * SECTOR];
        self.position = 0;
        self.direction = Direction::ToDisk;
        self.status = DRDY | DSC | DRQ;
    }

    fn verify(&mut self) {
        let first = self.address();
        let behind = first.and_then(|first| first.checked_add(self.sectors_asked().into()));
        match behind.filter(|behind| *behind <= self.sectors()) {
            Some(behind) => {
                self.set_address(behind - 1);
                self.begin(Work::Done, SEEK_TICKS);
            }
            None => self.complete(ABRT),
        }
    }

    /// Zero turns the two commands off (ATA-6, 8.38).
    fn set_multiple(&mut self) {
        let block = self.count.now;
        if block != 0 && (block > MOST_IN_BLOCK || !block.is_power_of_two()) {
            self.multiple = 0;
            return self.complete(ABRT);
        }
        self.multiple = block;
        self.begin(Work::Done, SHORT_TICKS);
    }

    fn set_features(&mut self) {
        const SET_TRANSFER_MODE: u8 = 3;
        match self.features.now {
            2 => self.write_cache = true,
            0x82 => self.write_cache = false,
            // The default, and PIO modes with flow control up to 4.
            SET_TRANSFER_MODE if matches!(self.count.now, 0 | 1 | 8..=0xc) => {}
            // Look-ahead; going back to power-on defaults at a reset, or not.
            0x55 | 0xaa | 0x66 | 0xcc => {}
            _ => return self.complete(ABRT),
        }
        self.begin(Work::Done, SHORT_TICKS);
    }

    fn initialize_parameters(&mut self) {
        let (heads, sectors) = ((self.device & 0xf) + 1, self.count.now);
        match &self.disk {
            Some(disk) if sectors != 0 => {
                self.geometry = self.geometry.with(disk, heads, sectors);
                self.begin(Work::Done, SHORT_TICKS);
            }
            _ => self.complete(ABRT),
        }
    }

    /// BSY ends.
    pub(super) fn finish_work(&mut self) {
        match self.work.take() {
            None => {}
            Some(Work::Read) => self.show_block(),
            Some(Work::Write) => self.store_block(),
            Some(Work::Identify) => {
                if let Some(disk) = &self.disk {
                    let made = Geometry::of(disk);
                    let words = identify(
                        disk.sectors(),
                        made,
                        self.geometry,
                        self.multiple,
                        self.write_cache,
                    );
                    self.show(words.to_vec());
                }
            }
            Some(Work::Done) => self.complete(0),
            Some(Work::Signature { interrupts }) => {
                self.show_signature();
                self.pending |= interrupts;
            }
        }
    }

    /// Data is there for the host to read, and an interrupt says so.
    fn show(&mut self, data: vec::Vec<u8>) {
        self.buffer = data;
        self.position = 0;
        self.direction = Direction::ToHost;
        self.status = DRDY | DSC | DRQ;
        self.pending = true;
    }

    /// The sectors of the next block, if they all exist.
    fn next_block(&self) -> Option<core::ops::Range<u64>> {
        let first = self.address()?;
        let behind = first.checked_add(self.left.min(self.block).into())?;
        (behind <= self.sectors()).then_some(first..behind)
    }

    fn show_block(&mut self) {
        let Some((disk, range)) = self.disk.as_ref().zip(self.next_block()) else {
            return self.complete(ABRT);
        };
        let sectors = range.clone().filter_map(|number| disk.sector(number));
        let data = sectors.flatten().copied().collect();
        self.show(data);
        self.pass(range);
    }

    /// The host has read the whole buffer: the next block comes, or the command is done without another interrupt.
    pub(super) fn block_read(&mut self) {
        if self.left > 0 {
            return self.begin(Work::Read, NEXT_TICKS);
        }
        self.end_transfer();
        self.status = DRDY | DSC;
    }

    fn store_block(&mut self) {
        let range = self.next_block();
        let Some((disk, range)) = self.disk.as_mut().zip(range) else {
            return self.complete(ABRT);
        };
        for (number, bytes) in range.clone().zip(self.buffer.as_chunks().0) {
            disk.write(number, bytes);
        }
        self.pass(range);
        if self.left == 0 {
            return self.complete(0);
        }
        self.ask_for_block();
        self.pending = true;
    }

    /// The registers go on behind a block.
    fn pass(&mut self, range: core::ops::Range<u64>) {
        self.left -= self.left.min(self.block);
        self.show_left();
        // While there are sectors left they name the next one, at the end too, as QEMU's do.
        self.set_address(range.end);
        self.moved = Some((range.start, range.end));
    }
}
