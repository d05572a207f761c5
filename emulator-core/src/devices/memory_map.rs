//! Devices in physical memory, and where.

use super::{Device, Devices};

const IO_APIC: u64 = 0xfec0_0000;
const HPET: u64 = 0xfed0_0000;
const WINDOW: u64 = 0x1000;

/// What claims an address.
enum Target {
    LocalApic(u16),
    IoApic(u16),
    Hpet(u16),
    Nobody,
}

impl Devices {
    fn memory_target(&self, address: u64, local_apic: u64) -> Target {
        let within = |base: u64| {
            let offset = address.wrapping_sub(base);
            (offset < WINDOW).then_some(offset as u16)
        };
        if let Some(offset) = within(local_apic).filter(|_| self.local_apic.is_enabled()) {
            Target::LocalApic(offset)
        } else if let Some(offset) = within(IO_APIC) {
            Target::IoApic(offset)
        } else if let Some(offset) = within(HPET) {
            Target::Hpet(offset)
        } else {
            Target::Nobody
        }
    }

    /// A device answers somewhere in the page of a physical address.
    pub fn claims_page(&self, address: u64, local_apic: u64) -> bool {
        let page = address & !(WINDOW - 1);
        !matches!(self.memory_target(page, local_apic), Target::Nobody)
    }

    /// Reads 1, 2, 4 or 8 bytes where no memory is; `None` where no device is either. `local_apic` is the address that
    /// IA32_APIC_BASE names.
    pub fn memory_read(&mut self, address: u64, width: u8, local_apic: u64) -> Option<u64> {
        if width == 8 {
            let low = self.memory_read(address, 4, local_apic)?;
            let high = self.memory_read(address.wrapping_add(4), 4, local_apic)?;
            return Some(low | high << 32);
        }
        let value = match self.memory_target(address, local_apic) {
            Target::LocalApic(offset) => self.local_apic.read(offset, width),
            Target::IoApic(offset) => self.io_apic.read(offset, width),
            Target::Hpet(offset) => self.hpet.read(offset, width),
            Target::Nobody => return None,
        };
        self.route_lines();
        Some(u64::from(value))
    }

    /// Writes 1, 2, 4 or 8 bytes where no memory is.
    pub fn memory_write(&mut self, address: u64, width: u8, value: u64, local_apic: u64) {
        if width == 8 {
            self.memory_write(address, 4, value & 0xffff_ffff, local_apic);
            self.memory_write(address.wrapping_add(4), 4, value >> 32, local_apic);
            return;
        }
        let value = value as u32;
        match self.memory_target(address, local_apic) {
            Target::LocalApic(offset) => self.local_apic.write(offset, width, value),
            Target::IoApic(offset) => self.io_apic.write(offset, width, value),
            Target::Hpet(offset) => self.hpet.write(offset, width, value),
            Target::Nobody => return,
        }
        self.route_lines();
    }
}
