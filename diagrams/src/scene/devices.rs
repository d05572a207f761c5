//! The parts of a PC behind its ports and interrupt lines, by the names that the picture has for them; and which of them are
//! at work.

use emulator_core::devices::Devices;

use crate::crossing::{Cause, interrupt_line};
use crate::report::PortAccess;

/// The disk with its controller.
const DISK: &str = "IDE";

/// The part that a PC has at a port.
fn at_port(port: u16) -> Option<&'static str> {
    match port {
        0x3f8..=0x3ff | 0x2f8..=0x2ff | 0x3e8..=0x3ef | 0x2e8..=0x2ef => Some("UART"),
        0x20 | 0x21 | 0xa0 | 0xa1 => Some("PIC"),
        0x40..=0x43 | 0x61 => Some("PIT"),
        0x60 | 0x64 => Some("8042"),
        0x70 | 0x71 => Some("RTC"),
        0xe9 => Some("debug console"),
        0xf4 => Some("debug exit"),
        0x1f0..=0x1f7 | 0x3f6 => Some(DISK),
        _ => None,
    }
}

/// The part and, of a disk, the register that a port is (ATA/ATAPI-6, 7).
pub(crate) fn register_at(port: u16) -> Option<String> {
    const REGISTERS: [&str; 8] = [
        "data",
        "error, features",
        "sector count",
        "LBA low",
        "LBA mid",
        "LBA high",
        "device",
        "status, command",
    ];
    let part = at_port(port)?;
    Some(match REGISTERS.get(usize::from(port.wrapping_sub(0x1f0))) {
        Some(register) => format!("{part}: {register}"),
        None => part.to_owned(),
    })
}

/// The part behind an interrupt, as a PC is wired: the timer on line 0, the first serial port on line 4, the disk on line 14.
pub(super) fn raised_by(cause: Cause) -> Option<&'static str> {
    let Cause::Interrupt { vector } = cause else {
        return None;
    };
    Some(match interrupt_line(vector) {
        Some(0) => "PIT",
        Some(4) => "UART",
        Some(14) => DISK,
        _ => "PIC",
    })
}

/// The parts that the last step reached through its ports, and the disk while it has something to do.
pub(crate) fn at_work(devices: &Devices, ports: &[PortAccess]) -> Vec<&'static str> {
    let mut parts: Vec<_> = ports
        .iter()
        .filter_map(|access| at_port(access.port))
        .collect();
    if devices.ide.is_at_work() {
        parts.push(DISK);
    }
    parts
}
