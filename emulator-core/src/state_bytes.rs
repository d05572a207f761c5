//! What counts as state, as a row of bytes: the machine's hash is made from it.

use alloc::vec::Vec;

/// The bytes so far.
///
/// A type of its own because every part of the machine adds to it many times over: it is small code, where a vector's own
/// methods would be compiled into each of those places.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct StateBytes(Vec<u8>);

impl StateBytes {
    /// One byte.
    pub fn push(&mut self, byte: u8) {
        self.extend_from_slice(&[byte]);
    }

    /// Some bytes in a row.
    #[inline(never)]
    pub fn extend_from_slice(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    /// All of them.
    pub fn as_slice(&self) -> &[u8] {
        &self.0
    }
}
