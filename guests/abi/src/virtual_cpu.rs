//! What a monitor keeps of the CPU that its deprivileged guest believes to have, in the one layout that it works by and a
//! viewer reads: [`crate::Domain::vmcb`] says where. Little-endian; offsets are checked at compile time below.

use core::mem::{offset_of, size_of};

/// The part of the guest's CPU that the real one cannot hold, because the monitor needs it.
///
/// | offset | field          | type    |
/// |-------:|----------------|---------|
/// |      0 | magic          | u64     |
/// |      8 | interrupts     | u32     |
/// |     12 | control        | 5 × u32 |
/// |     32 | segments_base  | u32     |
/// |     36 | segments_limit | u32     |
/// |     40 | gates_base     | u32     |
/// |     44 | gates_limit    | u32     |
/// |     48 | local_table    | u32     |
/// |     52 | task           | u32     |
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VirtualState {
    /// [`VIRTUAL_STATE_MAGIC`].
    pub magic: u64,
    /// The interrupt flag, 0 or 1.
    pub interrupts: u32,
    /// CR0 to CR4, by number.
    pub control: [u32; 5],
    /// The global descriptor table: its linear address.
    pub segments_base: u32,
    /// Its last byte.
    pub segments_limit: u32,
    /// The interrupt descriptor table: its linear address.
    pub gates_base: u32,
    /// Its last byte.
    pub gates_limit: u32,
    /// Selector of the local descriptor table.
    pub local_table: u32,
    /// Selector of the task-state segment.
    pub task: u32,
}

/// First field of an initialized one: the letters `RINGVCPU`.
pub const VIRTUAL_STATE_MAGIC: u64 = u64::from_le_bytes(*b"RINGVCPU");

impl VirtualState {
    /// Bytes in memory.
    pub const SIZE: usize = size_of::<VirtualState>();

    /// With this CR0, and nothing loaded.
    pub const fn new(cr0: u32) -> VirtualState {
        VirtualState {
            magic: VIRTUAL_STATE_MAGIC,
            interrupts: 0,
            control: [cr0, 0, 0, 0, 0],
            segments_base: 0,
            segments_limit: 0,
            gates_base: 0,
            gates_limit: 0,
            local_table: 0,
            task: 0,
        }
    }

    /// Reads it from guest memory bytes; `None` unless the magic is right.
    pub fn from_le_bytes(bytes: &[u8; VirtualState::SIZE]) -> Option<VirtualState> {
        let word = |at: usize| u32::from_le_bytes(core::array::from_fn(|i| bytes[at + i]));
        let state = VirtualState {
            magic: u64::from_le_bytes(core::array::from_fn(|i| bytes[i])),
            interrupts: word(offset_of!(VirtualState, interrupts)),
            control: core::array::from_fn(|i| word(offset_of!(VirtualState, control) + 4 * i)),
            segments_base: word(offset_of!(VirtualState, segments_base)),
            segments_limit: word(offset_of!(VirtualState, segments_limit)),
            gates_base: word(offset_of!(VirtualState, gates_base)),
            gates_limit: word(offset_of!(VirtualState, gates_limit)),
            local_table: word(offset_of!(VirtualState, local_table)),
            task: word(offset_of!(VirtualState, task)),
        };
        (state.magic == VIRTUAL_STATE_MAGIC).then_some(state)
    }
}

const _: () = {
    assert!(offset_of!(VirtualState, control) == 12);
    assert!(offset_of!(VirtualState, segments_base) == 32);
    assert!(offset_of!(VirtualState, gates_base) == 40);
    assert!(offset_of!(VirtualState, task) == 52);
    assert!(size_of::<VirtualState>() == 56);
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_is_read_back_from_its_bytes() {
        let mut bytes = [0_u8; VirtualState::SIZE];
        assert_eq!(VirtualState::from_le_bytes(&bytes), None);
        bytes[..8].copy_from_slice(b"RINGVCPU");
        bytes[8] = 1;
        bytes[28] = 4;
        bytes[52] = 0x28;
        let mut expected = VirtualState::new(0);
        (expected.interrupts, expected.control[4], expected.task) = (1, 4, 0x28);
        assert_eq!(VirtualState::from_le_bytes(&bytes), Some(expected));
    }
}
