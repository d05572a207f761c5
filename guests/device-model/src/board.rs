//! One domain's devices, and which port leads to which.

use crate::block::Disk;
use crate::clock::Clock;
use crate::ide::Ide;
use crate::pit::Pit;
use crate::uart::Uart;
use guest_chips::pic::Controllers;
use guest_rt::abi::layout::DEBUG_EXIT_PORT;

const TIMER_LINE: u8 = 0;
const SERIAL_LINE: u8 = 4;
const DISK_LINE: u8 = 14;
const DISK_DATA: u16 = 0x1f0;
const DISK_CONTROL: u16 = 0x3f6;
const SPEAKER: u16 = 0x61;

/// The devices of a domain.
pub struct Board {
    /// The generation of the domain that they belong to.
    pub generation: u32,
    controllers: Controllers,
    timer: Pit,
    serial: Uart,
    clock: Clock,
    disk: Ide,
    ticks: u64,
    switched_off: Option<u8>,
}

impl Board {
    /// Of no domain.
    pub const NONE: Board = Board {
        generation: 0,
        controllers: Controllers::NEW,
        timer: Pit::NEW,
        serial: Uart::NEW,
        clock: Clock::NEW,
        disk: Ide::NONE,
        ticks: 0,
        switched_off: None,
    };

    /// The devices of a domain that has just started.
    pub fn new(slot: usize, generation: u32, ticks: u64, disk: Disk) -> Board {
        Board {
            generation,
            serial: Uart::connected(slot),
            disk: Ide::with(disk),
            ticks,
            ..Board::NONE
        }
    }

    /// Lets go of the real devices.
    pub fn disconnect(&mut self) {
        self.serial.disconnect();
    }

    /// Lets the time of Dom0's clock pass.
    pub fn advance(&mut self, ticks: u64) {
        let passed = ticks.saturating_sub(self.ticks);
        if passed == 0 {
            return;
        }
        self.ticks = ticks;
        self.clock.advance(passed);
        if self.timer.advance(passed) {
            self.controllers.pulse(TIMER_LINE);
        }
        self.serial.receive();
    }

    /// Prints what a paravirtual domain has written.
    pub fn print(&mut self, text: &[u8]) {
        self.serial.print(text);
    }

    /// Writes to a port; as a PC's bus does, byte by byte where the access is wider than the device.
    pub fn write(&mut self, port: u16, value: u32, size: u8) {
        let bytes = value.to_le_bytes();
        for (offset, &byte) in bytes.iter().take(usize::from(size)).enumerate() {
            self.write_byte(port.wrapping_add(offset as u16), byte);
        }
    }

    /// Reads from a port.
    pub fn read(&mut self, port: u16, size: u8) -> u32 {
        if port == DISK_DATA && size > 1 {
            return self.disk.read_data(size);
        }
        let mut bytes = [0; 4];
        for (offset, byte) in bytes.iter_mut().take(usize::from(size)).enumerate() {
            *byte = self.read_byte(port.wrapping_add(offset as u16));
        }
        u32::from_le_bytes(bytes)
    }

    /// The vector of the next interrupt, which the domain now gets.
    pub fn interrupt(&mut self) -> Option<u8> {
        self.controllers
            .set_level(SERIAL_LINE, self.serial.wants_attention());
        self.controllers
            .set_level(DISK_LINE, self.disk.interrupts());
        self.controllers.acknowledge()
    }

    /// The status with which the domain has switched itself off.
    pub fn switched_off(&self) -> Option<u8> {
        self.switched_off
    }

    fn write_byte(&mut self, port: u16, value: u8) {
        match port {
            0x20..=0x21 | 0xa0..=0xa1 => self.controllers.write(port, value),
            0x40..=0x43 => self.timer.write(port - 0x40, value),
            SPEAKER => self.timer.set_gate_2(value & 1 != 0),
            0x70..=0x71 => self.clock.write(port - 0x70, value),
            0x3f8..=0x3ff => self.serial.write(port - 0x3f8, value),
            DISK_DATA..=0x1f7 => self.disk.write(port - DISK_DATA, value),
            DISK_CONTROL => self.disk.write_control(value),
            DEBUG_EXIT_PORT => self.switched_off = Some(value),
            _ => {}
        }
    }

    /// A port where nothing answers reads as all ones.
    fn read_byte(&mut self, port: u16) -> u8 {
        match port {
            0x20..=0x21 | 0xa0..=0xa1 => self.controllers.read(port),
            0x40..=0x42 => self.timer.read(port - 0x40),
            SPEAKER => u8::from(self.timer.output_2()) << 5,
            0x71 => self.clock.read(),
            DISK_DATA..=0x1f7 => self.disk.read(port - DISK_DATA),
            DISK_CONTROL => self.disk.alternate_status(),
            0x3f8..=0x3ff => self.serial.read(port - 0x3f8),
            _ => 0xff,
        }
    }
}
