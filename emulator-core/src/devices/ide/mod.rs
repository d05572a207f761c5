//! The first channel of an IDE controller, with at most one disk, by programmed input and output. ATA/ATAPI-6
//! (T13/1410D): registers in 7, commands in 8, protocols in 9. There is no DMA and no second device.
//!
//! A command keeps BSY for a time that is fixed in ticks; then its data is there, or its end is. Without a disk all
//! registers read as zeros, as QEMU's controller without drives has it.

mod commands;
mod disk;
mod geometry;
mod identify;

use alloc::{format, vec, vec::Vec};

use super::Device;
use crate::{
    inspect::{Inspect, Node},
    state_bytes::StateBytes,
};
pub use disk::{Disk, DiskError, SECTOR};
pub use geometry::Geometry;

// Command block: offsets from port 0x1f0.
const DATA: u16 = 0;
const FEATURES: u16 = 1;
const COUNT: u16 = 2;
const LBA_LOW: u16 = 3;
const LBA_HIGH: u16 = 5;
const DEVICE: u16 = 6;
const COMMAND: u16 = 7;
/// Device control and alternate status, port 0x3f6.
pub const CONTROL: u16 = 8;

// Status (ATA-6, 7.15).
const BSY: u8 = 0x80;
const DRDY: u8 = 0x40;
/// Seek complete, as it was called when the bit had a meaning.
const DSC: u8 = 0x10;
const DRQ: u8 = 8;
const ERR: u8 = 1;

// Error (7.9).
const ABRT: u8 = 4;
/// After a reset and EXECUTE DEVICE DIAGNOSTIC: device 0 is well.
const DIAGNOSED: u8 = 1;

// Device (7.7); the two upper bits that once were always set still are.
const ALWAYS: u8 = 0xa0;
const BY_LBA: u8 = 0x40;
const SECOND: u8 = 0x10;

// Device control (7.8).
const HOB: u8 = 0x80;
const SRST: u8 = 4;
const N_IEN: u8 = 2;

/// Ticks that the heads take to come to a sector.
const SEEK_TICKS: u64 = 2000;
/// Ticks between a block and the next one behind it.
const NEXT_TICKS: u64 = 500;
/// Ticks of a command that touches no sector, and of a reset.
const SHORT_TICKS: u64 = 200;

/// A register of two bytes, each write of which pushes the byte before into the upper half (ATA-6, 6.20).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Pushed {
    now: u8,
    before: u8,
}

impl Pushed {
    fn write(&mut self, value: u8) {
        self.before = self.now;
        self.now = value;
    }

    fn read(self, before: bool) -> u8 {
        if before { self.before } else { self.now }
    }
}

/// What happens when BSY ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Work {
    /// The next block of sectors is there to be read.
    Read,
    /// The block in the buffer is on the disk.
    Write,
    /// The words about the disk are there.
    Identify,
    /// A command without data is done.
    Done,
    /// So is a reset or a diagnosis, and the registers say what device this is.
    Signature {
        /// A command ends with an interrupt, a reset does not.
        interrupts: bool,
    },
}

/// Which way the data in the buffer goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Direction {
    ToHost,
    ToDisk,
}

/// The channel. Offsets 0 to 7 are the command block, 8 is the device control register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ide {
    disk: Option<Disk>,
    features: Pushed,
    count: Pushed,
    lba: [Pushed; 3],
    device: u8,
    control: u8,
    status: u8,
    error: u8,
    /// The last command written.
    command: u8,
    /// INTRQ, as it would be with nIEN clear.
    pending: bool,
    /// Ticks until `work` is done; BSY is set meanwhile.
    busy: u64,
    work: Option<Work>,
    /// What goes through the data port, in whole sectors.
    buffer: Vec<u8>,
    /// The next byte of it.
    position: usize,
    direction: Direction,
    /// Sectors that the command has still to do, those in the buffer among them when they go to the disk.
    left: u32,
    /// Sectors between two interrupts.
    block: u32,
    /// Addresses have 48 bits.
    wide: bool,
    /// As INITIALIZE DEVICE PARAMETERS set it.
    geometry: Geometry,
    /// As SET MULTIPLE MODE set it; the most there is before.
    multiple: u8,
    write_cache: bool,
    /// The sectors moved last, first and behind the last one: shown, and read by nothing in the machine.
    moved: Option<(u64, u64)>,
}

impl Ide {
    /// As after power-on, with a disk or without.
    pub fn new(disk: Option<Disk>) -> Self {
        let geometry = disk.as_ref().map_or(Geometry::NONE, Geometry::of);
        let mut ide = Ide {
            disk,
            features: Pushed::default(),
            count: Pushed::default(),
            lba: [Pushed::default(); 3],
            device: ALWAYS,
            control: 0,
            status: 0,
            error: 0,
            command: 0,
            pending: false,
            busy: 0,
            work: None,
            buffer: Vec::new(),
            position: 0,
            direction: Direction::ToHost,
            left: 0,
            block: 1,
            wide: false,
            geometry,
            multiple: identify::MOST_IN_BLOCK,
            write_cache: true,
            moved: None,
        };
        ide.show_signature();
        ide
    }

    /// As after power-on, with what is on the disk kept.
    pub fn restarted(&self) -> Self {
        Ide::new(self.disk.clone())
    }

    /// The disk, if there is one.
    pub fn disk(&self) -> Option<&Disk> {
        self.disk.as_ref()
    }

    /// The sectors that were moved last, as the first and the one behind the last.
    pub fn moved(&self) -> Option<(u64, u64)> {
        self.moved
    }

    /// Device 1 is selected, which is not there.
    fn selects_nobody(&self) -> bool {
        self.device & SECOND != 0
    }

    /// What a device of this kind has in its registers after a reset (ATA-6, 9.12).
    fn show_signature(&mut self) {
        self.count.now = 1;
        self.lba[0].now = 1;
        self.lba[1].now = 0;
        self.lba[2].now = 0;
        self.device = ALWAYS;
        self.error = DIAGNOSED;
        self.status = DRDY | DSC;
    }

    fn begin(&mut self, work: Work, ticks: u64) {
        self.status = DRDY | BSY;
        self.work = Some(work);
        self.busy = ticks;
    }

    /// Stops whatever is under way: nothing goes through the data port any more.
    fn end_transfer(&mut self) {
        self.buffer = Vec::new();
        self.position = 0;
        self.left = 0;
    }

    /// The command is at its end, well or not; an interrupt says so.
    fn complete(&mut self, error: u8) {
        self.end_transfer();
        self.error = error;
        self.status = DRDY | if error == 0 { DSC } else { ERR };
        self.pending = true;
    }

    fn write_control(&mut self, value: u8) {
        let was_reset = self.control & SRST != 0;
        self.control = value;
        if self.disk.is_none() {
            return;
        }
        if value & SRST != 0 {
            // Held in reset until the bit is cleared (ATA-6, 9.2).
            self.end_transfer();
            self.status = BSY;
            (self.work, self.busy) = (None, 0);
            self.pending = false;
        } else if was_reset {
            self.begin(Work::Signature { interrupts: false }, SHORT_TICKS);
        }
    }

    fn read_register(&mut self, offset: u16) -> u8 {
        if self.disk.is_none() {
            return 0;
        }
        let before = self.control & HOB != 0;
        match offset {
            // By bytes only a CompactFlash card's data is had.
            DATA => 0xff,
            FEATURES if self.selects_nobody() => 0,
            FEATURES => self.error,
            COUNT => self.count.read(before),
            LBA_LOW..=LBA_HIGH => self.lba[usize::from(offset - LBA_LOW) % 3].read(before),
            DEVICE => self.device,
            _ if self.selects_nobody() => 0,
            _ => self.status,
        }
    }

    /// Registers are not written while a command is under way (ATA-6, 7.2).
    fn write_register(&mut self, offset: u16, value: u8) {
        let taken = self.status & (BSY | DRQ) == 0;
        if offset != COMMAND && !taken {
            return;
        }
        self.control &= !HOB;
        match offset {
            FEATURES => self.features.write(value),
            COUNT => self.count.write(value),
            LBA_LOW..=LBA_HIGH => self.lba[usize::from(offset - LBA_LOW) % 3].write(value),
            DEVICE => self.device = value | ALWAYS,
            COMMAND => {
                self.pending = false;
                if taken {
                    self.execute(value);
                }
            }
            _ => {}
        }
    }

    fn read_data(&mut self, width: u8) -> u32 {
        if self.status & DRQ == 0 || self.direction != Direction::ToHost {
            return 0;
        }
        let mut value = [0; 4];
        let width = usize::from(width).min(4);
        for byte in &mut value[..width] {
            *byte = self.buffer.get(self.position).copied().unwrap_or(0);
            self.position += 1;
        }
        if self.position >= self.buffer.len() {
            self.block_read();
        }
        u32::from_le_bytes(value)
    }

    fn write_data(&mut self, width: u8, value: u32) {
        if self.status & DRQ == 0 || self.direction != Direction::ToDisk {
            return;
        }
        for byte in &value.to_le_bytes()[..usize::from(width).min(4)] {
            if let Some(place) = self.buffer.get_mut(self.position) {
                *place = *byte;
            }
            self.position += 1;
        }
        if self.position >= self.buffer.len() {
            self.begin(Work::Write, NEXT_TICKS);
        }
    }

    pub(crate) fn state_bytes(&self, out: &mut StateBytes) {
        let pairs = [
            self.features,
            self.count,
            self.lba[0],
            self.lba[1],
            self.lba[2],
        ];
        pairs
            .iter()
            .for_each(|pair| out.extend_from_slice(&[pair.now, pair.before]));
        let work = match self.work {
            None => 0,
            Some(Work::Read) => 1,
            Some(Work::Write) => 2,
            Some(Work::Identify) => 3,
            Some(Work::Done) => 4,
            Some(Work::Signature { interrupts: false }) => 5,
            Some(Work::Signature { interrupts: true }) => 6,
        };
        out.extend_from_slice(&[
            self.device,
            self.control,
            self.status,
            self.error,
            self.command,
            u8::from(self.pending),
            work,
            u8::from(self.direction == Direction::ToDisk),
            u8::from(self.wide),
            self.multiple,
            u8::from(self.write_cache),
            self.geometry.heads,
            self.geometry.sectors,
        ]);
        out.extend_from_slice(&self.geometry.cylinders.to_le_bytes());
        out.extend_from_slice(&self.busy.to_le_bytes());
        let (first, behind) = self.moved.unwrap_or_default();
        for value in [
            self.left.into(),
            self.block.into(),
            self.position as u64,
            self.buffer.len() as u64,
            first,
            behind,
        ] {
            out.extend_from_slice(&value.to_le_bytes());
        }
        out.extend_from_slice(&self.buffer);
        out.push(u8::from(self.disk.is_some()));
        if let Some(disk) = &self.disk {
            disk.state_bytes(out);
        }
    }
}

impl Device for Ide {
    fn read(&mut self, offset: u16, width: u8) -> u32 {
        match offset {
            DATA if width > 1 && self.disk.is_some() => self.read_data(width),
            CONTROL => self.read_register(COMMAND).into(),
            COMMAND => {
                let status = self.read_register(COMMAND);
                // Reading status, but not its other place, acknowledges the interrupt (ATA-6, 7.15.4).
                if !self.selects_nobody() {
                    self.pending = false;
                }
                status.into()
            }
            _ => self.read_register(offset).into(),
        }
    }

    fn write(&mut self, offset: u16, width: u8, value: u32) {
        match offset {
            CONTROL => self.write_control(value as u8),
            _ if self.disk.is_none() => {}
            DATA if width > 1 => self.write_data(width, value),
            DATA => {}
            _ => self.write_register(offset, value as u8),
        }
    }

    fn advance(&mut self, ticks: u64) {
        if self.work.is_none() {
            return;
        }
        self.busy = self.busy.saturating_sub(ticks);
        if self.busy == 0 {
            self.finish_work();
        }
    }

    fn interrupt(&self) -> bool {
        self.pending && self.control & N_IEN == 0 && !self.selects_nobody()
    }

    fn deadline(&self) -> Option<u64> {
        self.work.map(|_| self.busy)
    }
}

impl Inspect for Ide {
    fn inspect(&self) -> Node {
        let Some(disk) = &self.disk else {
            return Node::group("IDE channel", "no disk", Vec::new());
        };
        let pair = |label, pair: Pushed| {
            Node::leaf(
                label,
                format!("{:#04x} (before: {:#04x})", pair.now, pair.before),
            )
        };
        let last = self.moved.map_or_else(Vec::new, |(first, behind)| {
            let text = format!("{first} to {}", behind.saturating_sub(1));
            vec![Node::leaf("sectors moved last", text)]
        });
        let mut parts = vec![
            Node::leaf("status", status_text(self.status)),
            Node::leaf("error", format!("{:#04x}", self.error)),
            Node::leaf("command", commands::named(self.command)),
            pair("features", self.features),
            pair("sector count", self.count),
            pair("LBA low", self.lba[0]),
            pair("LBA mid", self.lba[1]),
            pair("LBA high", self.lba[2]),
            Node::leaf("device", format!("{:#04x}", self.device)),
            Node::leaf("device control", format!("{:#04x}", self.control)),
            Node::leaf("INTRQ", if self.interrupt() { "high" } else { "low" }),
            Node::leaf("sectors to do", format!("{}", self.left)),
            Node::leaf(
                "bytes at the data port",
                format!("{}", self.buffer.len().saturating_sub(self.position)),
            ),
        ];
        parts.extend(last);
        parts.extend([
            Node::leaf("sectors in all", format!("{}", disk.sectors())),
            Node::leaf("pages written", format!("{}", disk.pages_written())),
        ]);
        Node::group("IDE channel", "", parts)
    }
}

/// The bits that are set, by name.
fn status_text(status: u8) -> alloc::string::String {
    let names = [
        (BSY, "BSY"),
        (DRDY, "DRDY"),
        (DSC, "DSC"),
        (DRQ, "DRQ"),
        (ERR, "ERR"),
    ];
    let mut text = format!("{status:#04x}");
    for (_, name) in names.into_iter().filter(|(bit, _)| status & bit != 0) {
        text.push(' ');
        text.push_str(name);
    }
    text
}

#[cfg(test)]
mod tests;
