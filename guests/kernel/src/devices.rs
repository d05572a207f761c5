//! Device files: the serial ports behind the console's, the disk, and, in Dom0, the hypervisor. They are not in the initramfs, but
//! are found by their paths.

use crate::disk;
use guest_abi::Errno;
use guest_abi::errno::{EAGAIN, ENOTTY, EROFS};
use guest_bare::uart::{self, Uart};

/// A device that can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Device {
    /// A serial port.
    Serial(Uart),
    /// The whole disk.
    Disk,
    /// The hypervisor below this kernel.
    #[cfg(feature = "dom0")]
    Hypervisor,
}

const SERIAL: &str = "/dev/ttyS";
/// The disk at the first IDE channel, or the one that Dom0 provides, by the names that Linux has for such.
const DISK: &str = if cfg!(ring_console) {
    "/dev/vda"
} else {
    "/dev/hda"
};

/// The device at a path, ready for use.
pub fn find(path: &str) -> Option<Device> {
    #[cfg(feature = "dom0")]
    if path == guest_abi::shared::DEVICE_FILE {
        return Some(Device::Hypervisor);
    }
    if path == DISK {
        return (disk::sectors() > 0).then_some(Device::Disk);
    }
    // Number 0 is the console's.
    let number: usize = path.strip_prefix(SERIAL)?.parse().ok()?;
    let port = *uart::PORTS.get(number).filter(|_| number > 0)?;
    port.set_up();
    Some(Device::Serial(port))
}

impl Device {
    /// What the device has received, or what a disk has at `position`, as far as it fits; an error if nothing was received.
    pub fn read(self, buffer: &mut [u8], position: usize) -> Result<usize, Errno> {
        match self {
            Device::Disk => disk::read_raw(buffer, position),
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
            Device::Disk => Err(EROFS),
            #[cfg(feature = "dom0")]
            Device::Hypervisor => Err(guest_abi::errno::EINVAL),
        }
    }

    /// Asks the device for something else.
    pub fn control(self, request: u64, argument: u64) -> Result<u64, Errno> {
        match self {
            #[cfg(feature = "dom0")]
            Device::Hypervisor => crate::hypervisor::control(request, argument),
            Device::Disk => Err(ENOTTY),
            Device::Serial(_) => {
                let _ = (request, argument);
                Err(ENOTTY)
            }
        }
    }
}
