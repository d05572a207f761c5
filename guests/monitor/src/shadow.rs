//! The tables that the CPU uses while the guest runs: a copy of the guest's segments with the monitor's behind them, and the
//! monitor's interrupt table. They lie above 4 GiB, where no 32-bit code can reach; but SGDT, SIDT and STR say so.
#![allow(unsafe_code)] // Reason: loading tables that the CPU reads by address.

use crate::descriptor::Descriptor;
use crate::entry;
use guest_bare::frames::{self, OutOfMemory};
use guest_bare::{gdt, idt, paging, physical};

/// So many of the guest's descriptors are copied; the monitor's are behind them.
pub const GUEST_DESCRIPTORS: usize = 16;
const LENGTH: usize = GUEST_DESCRIPTORS + 4;
const MONITOR_CODE: u16 = (GUEST_DESCRIPTORS * 8) as u16;
const MONITOR_DATA: u16 = MONITOR_CODE + 8;
const TASK_STATE: u16 = MONITOR_CODE + 16;

/// Segments as a multiboot loader leaves them: all 4 GiB.
const LOADERS: [u64; 2] = [0x00cf_9b00_0000_ffff, 0x00cf_9300_0000_ffff];
/// Selector of the first of them, for ring 1.
pub const LOADERS_CODE: u16 = 8 | 1;
/// Selector of the second of them, for ring 1.
pub const LOADERS_DATA: u16 = 16 | 1;

/// The copy of the guest's segments.
#[derive(Clone, Copy)]
pub struct Shadow {
    /// Physical address of the table in use.
    table: u64,
    /// What it is a copy of.
    copied: [Descriptor; GUEST_DESCRIPTORS],
    /// It is the one for the guest's kernel.
    is_for_kernel: bool,
}

/// Makes the tables and loads them.
pub fn set_up() -> Result<Shadow, OutOfMemory> {
    let (segments, gates) = (frames::allocate()?, frames::allocate()?);
    let own = gdt::RING_0.into_iter().chain(gdt::task_state_descriptor());
    for (place, descriptor) in (GUEST_DESCRIPTORS as u64..).zip(own) {
        physical::write_u64(segments + 8 * place, descriptor);
    }
    for (vector, stub) in entry::vectors().enumerate() {
        let [low, high] = idt::gate(vector, stub, MONITOR_CODE);
        physical::write_u64(gates + 16 * vector as u64, low);
        physical::write_u64(gates + 16 * vector as u64 + 8, high);
    }
    let at = [segments, gates].map(|frame| frame);
    // SAFETY: both tables are complete, stay for good, and have segments like those in use.
    unsafe {
        gdt::load(
            paging::map_behind_image(1, at[0]),
            LENGTH,
            [MONITOR_CODE, MONITOR_DATA, TASK_STATE],
        );
        idt::load(paging::map_behind_image(0, at[1]), idt::MOST_VECTORS);
    }
    let mut shadow = Shadow {
        table: segments,
        copied: [Descriptor(0); GUEST_DESCRIPTORS],
        is_for_kernel: true,
    };
    let mut loaders = shadow.copied;
    loaders[1..3].copy_from_slice(&LOADERS.map(Descriptor));
    shadow.copy(loaders);
    Ok(shadow)
}

impl Shadow {
    /// Copies the guest's descriptors; true if any has changed.
    pub fn copy(&mut self, descriptors: [Descriptor; GUEST_DESCRIPTORS]) -> bool {
        let changed = self.copied != descriptors;
        if changed {
            self.copied = descriptors;
            self.write();
        }
        changed
    }

    /// Makes it the one for the guest's kernel, or for its programs.
    pub fn switch(&mut self, is_for_kernel: bool) {
        if self.is_for_kernel != is_for_kernel {
            self.is_for_kernel = is_for_kernel;
            self.write();
        }
    }

    fn write(&self) {
        for (place, descriptor) in (0..).zip(self.copied) {
            let given = descriptor.deprivileged(self.is_for_kernel);
            physical::write_u64(self.table + 8 * place, given.0);
        }
    }
}
