//! The disk at a PC's first IDE channel, by programmed input: the controller is asked for a sector, interrupts when it has
//! it, and the sector then comes through one port, two bytes at a time. ATA/ATAPI-6.

use crate::cell::KernelCell;
use crate::cpu::{port_read, port_write};
use guest_abi::Errno;
use guest_abi::errno::EIO;
use guest_abi::shared::SECTOR;

const DATA: u16 = 0x1f0;
const COUNT: u16 = 0x1f2;
const LBA_LOW: u16 = 0x1f3;
const LBA_MID: u16 = 0x1f4;
const LBA_HIGH: u16 = 0x1f5;
const DEVICE: u16 = 0x1f6;
/// Status when read.
const COMMAND: u16 = 0x1f7;
/// Device control; when read, status without acknowledging the interrupt.
const CONTROL: u16 = 0x3f6;

const BUSY: u8 = 0x80;
const DATA_REQUEST: u8 = 8;
const ERROR: u8 = 1;
const NO_INTERRUPTS: u8 = 2;
/// Device 0, by logical block addresses.
const FIRST_BY_LBA: u8 = 0xe0;
const READ_SECTORS: u8 = 0x20;
const IDENTIFY: u8 = 0xec;

/// What 28 bits can number.
const MOST_SECTORS: u64 = 1 << 28;
/// Looks at the status after which a disk that says nothing is taken to be none.
const PATIENCE: u32 = 100_000;

/// The status with which the disk has interrupted since the last command.
static ANSWER: KernelCell<Option<u8>> = KernelCell::new(None);

/// How many sectors the disk has; 0 without one. Waits without interrupts, which are on from then on.
pub fn find() -> u64 {
    port_write(DEVICE, FIRST_BY_LBA);
    // Nobody drives the bus, or a controller has no disk.
    if matches!(port_read(COMMAND), 0 | 0xff) {
        return 0;
    }
    port_write(CONTROL, NO_INTERRUPTS);
    port_write(COMMAND, IDENTIFY);
    let status = (0..PATIENCE)
        .map(|_| port_read(COMMAND))
        .find(|status| status & BUSY == 0);
    let mut words = [0; SECTOR];
    if status.is_some_and(|status| status & (DATA_REQUEST | ERROR) == DATA_REQUEST) {
        read_data(&mut words);
    }
    port_write(CONTROL, 0);
    // Words 60 and 61.
    u32::from_le_bytes([words[120], words[121], words[122], words[123]]).into()
}

/// Reads a sector. `wait` lets others run until the disk may have interrupted. One at a time.
pub fn read(sector: u64, bytes: &mut [u8; SECTOR], mut wait: impl FnMut()) -> Result<(), Errno> {
    if sector >= MOST_SECTORS {
        return Err(EIO);
    }
    ANSWER.with(|answer| *answer = None);
    let [low, mid, high, top, ..] = sector.to_le_bytes();
    for (port, value) in [
        (DEVICE, FIRST_BY_LBA | top),
        (COUNT, 1),
        (LBA_LOW, low),
        (LBA_MID, mid),
        (LBA_HIGH, high),
        (COMMAND, READ_SECTORS),
    ] {
        port_write(port, value);
    }
    let status = loop {
        match ANSWER.with(|answer| *answer) {
            Some(status) => break status,
            None => wait(),
        }
    };
    if status & (DATA_REQUEST | ERROR) != DATA_REQUEST {
        return Err(EIO);
    }
    read_data(bytes);
    Ok(())
}

/// The disk has interrupted: reading the status acknowledges it.
pub fn interrupted() {
    let status = port_read(COMMAND);
    // A late interrupt of an earlier command says nothing about this one.
    if status & BUSY == 0 {
        ANSWER.with(|answer| *answer = Some(status));
    }
}

/// The whole sector with one instruction.
#[cfg(not(feature = "para"))]
fn read_data(bytes: &mut [u8; SECTOR]) {
    crate::cpu::port_read_words(DATA, bytes);
}

/// A hypercall for each four bytes.
#[cfg(feature = "para")]
fn read_data(bytes: &mut [u8; SECTOR]) {
    for four in bytes.as_chunks_mut().0 {
        *four = crate::cpu::port_read_sized(DATA, 4).to_le_bytes();
    }
}
