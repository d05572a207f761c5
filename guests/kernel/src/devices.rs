//! Device files: the serial ports behind the console's, and, in Dom0, the hypervisor. They are not in the initramfs, but
//! are found by their paths.

use guest_abi::Errno;
use guest_abi::errno::{EAGAIN, ENOTTY};
#[cfg(ring_console)]
use guest_abi::shared::SECTOR;
#[cfg(ring_console)]
use guest_bare::block;
use guest_bare::uart::{self, Uart};

/// A device that can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Device {
    /// A serial port.
    Serial(Uart),
    /// A disk that Dom0 provides, of so many sectors.
    #[cfg(ring_console)]
    Disk(u64),
    /// The hypervisor below this kernel.
    #[cfg(feature = "dom0")]
    Hypervisor,
}

const SERIAL: &str = "/dev/ttyS";
#[cfg(ring_console)]
const DISK: &str = "/dev/vda";

/// The device at a path, ready for use.
pub fn find(path: &str) -> Option<Device> {
    #[cfg(feature = "dom0")]
    if path == guest_abi::shared::DEVICE_FILE {
        return Some(Device::Hypervisor);
    }
    #[cfg(ring_console)]
    if path == DISK {
        let sectors = block::size(wait_for_event);
        return (sectors > 0).then_some(Device::Disk(sectors));
    }
    // Number 0 is the console's.
    let number: usize = path.strip_prefix(SERIAL)?.parse().ok()?;
    let port = *uart::PORTS.get(number).filter(|_| number > 0)?;
    port.set_up();
    Some(Device::Serial(port))
}

/// Lets others run until the hypervisor has an event for this kernel.
#[cfg(ring_console)]
fn wait_for_event() {
    crate::sched::wait(guest_abi::tasks::WaitReason::Event);
}

/// Reads to the end of a sector at most.
#[cfg(ring_console)]
fn read_disk(sectors: u64, buffer: &mut [u8], position: usize) -> Result<usize, Errno> {
    let sector = (position / SECTOR) as u64;
    if sector >= sectors {
        return Ok(0);
    }
    let mut bytes = [0; SECTOR];
    block::read(sector, &mut bytes, wait_for_event)?;
    let rest = &bytes[position % SECTOR..];
    let length = rest.len().min(buffer.len());
    buffer[..length].copy_from_slice(&rest[..length]);
    Ok(length)
}

impl Device {
    /// What the device has received, or what a disk has at `position`, as far as it fits; an error if nothing was received.
    pub fn read(self, buffer: &mut [u8], position: usize) -> Result<usize, Errno> {
        let _ = position;
        match self {
            #[cfg(ring_console)]
            Device::Disk(sectors) => read_disk(sectors, buffer, position),
            Device::Serial(port) => {
                let mut received = core::iter::from_fn(|| port.receive());
                let mut length = 0;
                for (place, byte) in buffer.iter_mut().zip(&mut received) {
                    *place = byte;
                    length += 1;
                }
                if length == 0 { Err(EAGAIN) } else { Ok(length) }
            }
            #[cfg(feature = "dom0")]
            Device::Hypervisor => Err(guest_abi::errno::EINVAL),
        }
    }

    /// Writes to the device.
    pub fn write(self, bytes: &[u8]) -> Result<(), Errno> {
        match self {
            Device::Serial(port) => {
                bytes.iter().for_each(|&byte| port.send(byte));
                Ok(())
            }
            #[cfg(ring_console)]
            Device::Disk(_) => Err(guest_abi::errno::EROFS),
            #[cfg(feature = "dom0")]
            Device::Hypervisor => Err(guest_abi::errno::EINVAL),
        }
    }

    /// Asks the device for something else.
    pub fn control(self, request: u64, argument: u64) -> Result<u64, Errno> {
        match self {
            #[cfg(feature = "dom0")]
            Device::Hypervisor => crate::hypervisor::control(request, argument),
            #[cfg(ring_console)]
            Device::Disk(_) => Err(ENOTTY),
            Device::Serial(_) => {
                let _ = (request, argument);
                Err(ENOTTY)
            }
        }
    }
}
