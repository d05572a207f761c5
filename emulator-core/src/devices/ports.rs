//! The I/O ports: which of them leads to which device.

use super::{Device, Devices, Effect, Uart16550, Vga, acpi_pm, ide};

const PIC_1: u16 = 0x20;
const PIC_2: u16 = 0xa0;
const ELCR: u16 = 0x4d0;
const PIT: u16 = 0x40;
const CMOS: u16 = 0x70;
const SYSTEM_CONTROL: u16 = 0x61;
/// COM1 to COM4.
const SERIAL: [u16; 4] = [0x3f8, 0x2f8, 0x3e8, 0x2e8];
const PS2_DATA: u16 = 0x60;
const PS2_COMMAND: u16 = 0x64;
const POST: u16 = 0x80;
const PORT_92: u16 = 0x92;
const DEBUG_CONSOLE: u16 = 0xe9;
const FW_CFG: u16 = 0x510;
const ACPI: u16 = 0x600;
const ACPI_LAST: u16 = ACPI + acpi_pm::SIZE - 1;
const PORT_CF9: u16 = 0xcf9;
const COPROCESSOR: u16 = 0xf0;
const DEBUG_EXIT: u16 = 0xf4;
const IDE: u16 = 0x1f0;
const IDE_CONTROL: u16 = 0x3f6;
const VGA: u16 = 0x3b0;
const VGA_LAST: u16 = VGA + Vga::SIZE - 1;

/// A device's share of a port access.
enum Target {
    Pic(u16),
    Pit(u16),
    SystemControl,
    Cmos(u16),
    /// Number, offset.
    Serial(u8, u16),
    Ps2(u16),
    Post,
    Port92,
    FwCfg(u16),
    Acpi(u16),
    DebugConsole,
    DebugExit,
    Coprocessor,
    Vga(u16),
    Ide(u16),
    Nobody,
}

fn target(port: u16) -> Target {
    match port {
        PIC_1..=0x21 => Target::Pic(port - PIC_1),
        PIC_2..=0xa1 => Target::Pic(port - PIC_2 + 2),
        ELCR..=0x4d1 => Target::Pic(port - ELCR + 4),
        PIT..=0x43 => Target::Pit(port - PIT),
        CMOS..=0x71 => Target::Cmos(port - CMOS),
        SYSTEM_CONTROL => Target::SystemControl,
        PS2_DATA => Target::Ps2(0),
        PS2_COMMAND => Target::Ps2(1),
        POST => Target::Post,
        PORT_92 => Target::Port92,
        FW_CFG..=0x511 => Target::FwCfg(port - FW_CFG),
        ACPI..=ACPI_LAST => Target::Acpi(port - ACPI),
        DEBUG_CONSOLE => Target::DebugConsole,
        DEBUG_EXIT => Target::DebugExit,
        COPROCESSOR => Target::Coprocessor,
        IDE..=0x1f7 => Target::Ide(port - IDE),
        IDE_CONTROL => Target::Ide(ide::CONTROL),
        VGA..=VGA_LAST => Target::Vga(port - VGA),
        _ => SERIAL
            .iter()
            .position(|base| port & !7 == *base)
            .map_or(Target::Nobody, |number| {
                Target::Serial(number as u8, port & 7)
            }),
    }
}

/// All ports that lead to a device.
#[cfg(test)]
pub fn claimed() -> alloc::vec::Vec<u16> {
    (0..=u16::MAX)
        .filter(|port| !matches!(target(*port), Target::Nobody))
        .collect()
}

impl Devices {
    /// Reads `width` bytes (1, 2, 4). A byte-wide device answers the low byte and its neighbours the next ones, as on
    /// the ISA bus; unclaimed ports read as ones.
    pub fn port_read(&mut self, port: u16, width: u8) -> u32 {
        if port == PORT_CF9 && width == 1 {
            return self.board.read_cf9().into();
        }
        if port == IDE && width > 1 {
            return self.read_disk_data(width);
        }
        let mut value = 0;
        for byte in 0..width {
            value |= self.read_byte(port.wrapping_add(u16::from(byte))) << (8 * byte);
        }
        self.route_lines();
        value
    }

    /// The disk's data port is as wide as the access; its neighbours take no part in it.
    fn read_disk_data(&mut self, width: u8) -> u32 {
        let value = self.ide.read(0, width);
        self.route_lines();
        value
    }

    fn read_byte(&mut self, port: u16) -> u32 {
        match target(port) {
            Target::Pic(offset) => self.pic.read(offset, 1),
            Target::Pit(offset) => self.pit.read(offset, 1),
            Target::SystemControl => {
                u32::from(self.system_control.read()) | u32::from(self.pit.output(2)) << 5
            }
            Target::Cmos(offset) => self.cmos.read(offset, 1),
            Target::Serial(number, offset) => self.uart(number).read(offset, 1),
            Target::Ps2(offset) => self.ps2.read(offset, 1),
            Target::Post => self.board.post_code.into(),
            Target::Port92 => self.board.read_92().into(),
            Target::FwCfg(offset) => self.fw_cfg.read(offset, 1),
            Target::Acpi(offset) => self.acpi_pm.read(offset, 1),
            Target::Vga(offset) if self.vga.answers(offset) => self.vga.read(offset, 1),
            Target::Ide(offset) => self.ide.read(offset, 1),
            // By this answer the console is known to be there.
            Target::DebugConsole => u32::from(DEBUG_CONSOLE),
            Target::DebugExit | Target::Coprocessor | Target::Vga(_) | Target::Nobody => 0xff,
        }
    }

    fn uart(&mut self, number: u8) -> &mut Uart16550 {
        &mut self.uarts[usize::from(number) % SERIAL.len()]
    }

    /// Writes `width` bytes (1, 2, 4), each to its own port; the debug-exit port takes the low byte of any width.
    pub fn port_write(&mut self, port: u16, width: u8, value: u32) -> Effect {
        let mut effect = Effect::None;
        match (port, width) {
            // Within a wider access this port is part of the PCI address.
            (PORT_CF9, 1) => self.board.write_cf9(value as u8),
            (FW_CFG, 2) => self.fw_cfg.write(0, 2, value),
            (IDE, 2..) => self.ide.write(0, width, value),
            _ => {
                for byte in 0..width {
                    let port = port.wrapping_add(u16::from(byte));
                    let happened = self.write_byte(port, value >> (8 * byte) & 0xff);
                    if effect == Effect::None {
                        effect = happened;
                    }
                }
            }
        }
        self.route_lines();
        effect
    }

    fn write_byte(&mut self, port: u16, value: u32) -> Effect {
        match target(port) {
            Target::Pic(offset) => self.pic.write(offset, 1, value),
            Target::Pit(offset) => self.pit.write(offset, 1, value),
            Target::SystemControl => {
                self.pit.set_gate(2, value & 1 != 0);
                self.system_control.write(value as u8);
            }
            Target::Cmos(offset) => self.cmos.write(offset, 1, value),
            Target::Serial(number, offset) => {
                self.uart(number).write(offset, 1, value);
                self.route_lines();
                if let Some(byte) = self.uart(number).finish_sending() {
                    return Effect::SerialOutput { port: number, byte };
                }
            }
            Target::Ps2(offset) => {
                self.ps2.write_port(offset, value as u8, self.board.a20);
                if let Some(a20) = self.ps2.take_a20() {
                    self.board.a20 = a20;
                }
                if self.ps2.take_reset() {
                    self.board.reset();
                }
            }
            Target::Post => self.board.post_code = value as u8,
            Target::Port92 => self.board.write_92(value as u8),
            Target::FwCfg(offset) => self.fw_cfg.write(offset, 1, value),
            Target::Acpi(offset) => {
                self.acpi_pm.write(offset, 1, value);
                if self.acpi_pm.take_off() {
                    return Effect::Exit(0);
                }
            }
            Target::DebugConsole => return Effect::DebugConsole(value as u8),
            Target::DebugExit => return Effect::Exit(value as u8),
            Target::Coprocessor => self.coprocessor.acknowledge(),
            Target::Vga(offset) if self.vga.answers(offset) => self.vga.write(offset, 1, value),
            Target::Ide(offset) => self.ide.write(offset, 1, value),
            Target::Vga(_) | Target::Nobody => {}
        }
        Effect::None
    }
}
