//! Which code runs for which vector: told to the hypervisor, which has the table.

use crate::cell::KernelCell;
use crate::cpu;
use guest_abi::hypercalls::SET_TRAPS;

/// Exceptions, the interrupt lines, which never come here, and one vector for events.
pub const VECTORS: usize = 49;

static STUBS: KernelCell<[u64; VECTORS]> = KernelCell::new([0; VECTORS]);

/// Tells the addresses of the entry stubs, one for each vector.
pub fn set_up(stubs: impl Iterator<Item = u64>) {
    STUBS.with(|all| {
        all.iter_mut()
            .zip(stubs)
            .for_each(|(place, stub)| *place = stub)
    });
    cpu::must(SET_TRAPS, [STUBS.address() as u64, VECTORS as u64, 0]);
}
