//! Ports, with their permission. AMD64 APM vol. 3: IN, OUT; vol. 2, 12.2.4: the I/O permission bitmap.

use iced_x86::Mnemonic;

use super::{Core, Run, access::mask};
use crate::{
    cpu::{SegmentName, cr0, register::*},
    decode::{NATIVE_ADDRESS, Op, REP, REPNE, place},
    devices::Effect,
    event::Event,
    machine::{DEBUG_CONSOLE, End},
    virtualization::{PortAccess, Sensitive},
};

/// Where the TSS holds the offset of its I/O bitmap.
const BITMAP_OFFSET: u64 = 0x66;

impl Core<'_> {
    fn port_of(&self, op: &Op, number: usize) -> u16 {
        if op.operands[number] == place::IMMEDIATE {
            op.immediate as u16 & 0xff
        } else {
            self.m.cpu.registers[RDX] as u16
        }
    }

    pub(super) fn port_in(&mut self, op: &Op) -> Run<()> {
        let port = self.port_of(op, 1);
        self.check_port(port, op.width)?;
        self.intercept_port(op, port, op.width, true)?;
        let value = self.read_port(port, op.width);
        self.m.cpu.set(RAX, op.width, u64::from(value));
        Ok(())
    }

    pub(super) fn port_out(&mut self, op: &Op) -> Run<()> {
        let port = self.port_of(op, 0);
        self.check_port(port, op.source_width)?;
        self.intercept_port(op, port, op.source_width, false)?;
        let value = self.m.cpu.get(RAX, op.source_width);
        self.write_port(port, op.source_width, value as u32);
        Ok(())
    }

    /// #GP(0) unless CPL allows the port by IOPL, or the TSS by its bitmap.
    pub(super) fn check_port(&mut self, port: u16, width: u8) -> Run<()> {
        let cpu = &self.m.cpu;
        let by_level = !cpu.is_virtual_8086() && cpu.cpl <= cpu.iopl();
        if cpu.cr0 & cr0::PE == 0 || by_level {
            return Ok(());
        }
        let tr = cpu.tr;
        let is_wide = tr.system_type() & 8 != 0;
        if !tr.is_present() || !is_wide || tr.limit < BITMAP_OFFSET as u32 + 1 {
            return self.protection(0);
        }
        let bitmap = self.read_system(tr.base.wrapping_add(BITMAP_OFFSET), 2)?;
        let byte = bitmap + u64::from(port / 8);
        if byte + 1 > u64::from(tr.limit) {
            return self.protection(0);
        }
        let rights = self.read_system(tr.base.wrapping_add(byte), 2)?;
        let wanted = (1 << width) - 1;
        if rights >> (port % 8) & wanted == 0 {
            Ok(())
        } else {
            self.protection(0)
        }
    }

    /// One access, or one round of a repeated one; the strings are in memory.
    pub(super) fn intercept_port(&mut self, op: &Op, port: u16, width: u8, is_in: bool) -> Run<()> {
        let string = !matches!(op.mnemonic, Mnemonic::In | Mnemonic::Out);
        let segment = match (string, is_in) {
            (true, true) => SegmentName::Es as u8,
            (true, false) => op.segment,
            (false, _) => 0,
        };
        self.intercept(Sensitive::Port(PortAccess {
            port,
            width,
            is_in,
            string,
            repeated: op.prefixes & (REP | REPNE) != 0,
            address_bits: if op.address_bits == NATIVE_ADDRESS {
                self.m.bits as u8
            } else {
                op.address_bits
            },
            segment,
            next_rip: self.m.cpu.rip,
        }))
    }

    pub(super) fn read_port(&mut self, port: u16, width: u8) -> u32 {
        self.watch_port(port, width);
        self.m.sync_devices();
        let value = self.m.devices.port_read(port, width);
        self.m.devices_touched();
        if self.tells {
            self.tell(Event::Port {
                port,
                width,
                value,
                write: false,
            });
        }
        value
    }

    pub(super) fn write_port(&mut self, port: u16, width: u8, value: u32) {
        self.watch_port(port, width);
        let value = value & mask(width) as u32;
        self.m.sync_devices();
        match self.m.devices.port_write(port, width, value) {
            Effect::None => {}
            Effect::SerialOutput { port, byte } => {
                self.m.output.push((self.m.tick + 1, port, byte))
            }
            Effect::DebugConsole(byte) => {
                self.m.output.push((self.m.tick + 1, DEBUG_CONSOLE, byte));
            }
            Effect::Exit(code) => self.m.finish(End::Exit(code)),
        }
        self.m.devices_touched();
        if self.tells {
            self.tell(Event::Port {
                port,
                width,
                value,
                write: true,
            });
        }
    }
}
