//! Which ports the guest has. The serial port and the timer are the real ones, which only it uses; its interrupt controllers
//! are the monitor's, because the real ones interrupt the monitor.

use crate::end::End;
use crate::virtual_cpu::VirtualCpu;
use guest_abi::layout::DEBUG_EXIT_PORT;
use guest_bare::cpu as real;

enum Device {
    Real,
    Controllers,
    PowerSwitch,
    Nobody,
}

fn device(port: u16) -> Device {
    match port {
        0x3f8..=0x3ff | 0x40..=0x43 => Device::Real,
        0x20 | 0x21 | 0xa0 | 0xa1 => Device::Controllers,
        DEBUG_EXIT_PORT => Device::PowerSwitch,
        _ => Device::Nobody,
    }
}

/// Reads `size` bytes.
pub fn read(cpu: &mut VirtualCpu, port: u16, size: u8) -> u32 {
    match device(port) {
        Device::Real => real::port_read_sized(port, size),
        Device::Controllers => cpu.controllers.read(port).into(),
        Device::PowerSwitch | Device::Nobody => u32::MAX,
    }
}

/// Writes `size` bytes.
pub fn write(cpu: &mut VirtualCpu, port: u16, value: u32, size: u8) -> Result<(), End> {
    match device(port) {
        Device::Real => real::port_write_sized(port, value, size),
        Device::Controllers => cpu.controllers.write(port, value as u8),
        Device::PowerSwitch => return Err(End::PoweredOff(value as u8)),
        Device::Nobody => {}
    }
    Ok(())
}
