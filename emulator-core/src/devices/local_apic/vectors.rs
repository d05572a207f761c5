//! A set of interrupt vectors: one of the 256-bit registers of a local APIC.

use crate::state_bytes::StateBytes;
use alloc::{format, string::String};

/// Which of the 256 vectors are in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Vectors([u64; 4]);

impl Vectors {
    pub fn set(&mut self, vector: u8) {
        self.0[usize::from(vector >> 6)] |= 1 << (vector & 63);
    }

    pub fn clear(&mut self, vector: u8) {
        self.0[usize::from(vector >> 6)] &= !(1 << (vector & 63));
    }

    pub fn contains(&self, vector: u8) -> bool {
        self.0[usize::from(vector >> 6)] >> (vector & 63) & 1 != 0
    }

    /// The vector of highest priority.
    pub fn highest(&self) -> Option<u8> {
        let (number, word) = self
            .0
            .iter()
            .enumerate()
            .rev()
            .find(|(_, word)| **word != 0)?;
        Some((number as u32 * 64 + word.ilog2()) as u8)
    }

    /// One of the eight 32-bit registers through which it is seen.
    pub fn word(&self, number: u16) -> u32 {
        let word = self.0[usize::from(number >> 1) & 3];
        (word >> (32 * (number & 1))) as u32
    }

    /// The vectors, highest first; `-` for none.
    pub fn to_text(self) -> String {
        let mut text = String::new();
        for vector in (0..=255).rev().filter(|vector| self.contains(*vector)) {
            text += &format!("{}{vector:#04x}", if text.is_empty() { "" } else { " " });
        }
        if text.is_empty() { "-".into() } else { text }
    }

    pub fn state_bytes(&self, out: &mut StateBytes) {
        for word in self.0 {
            out.extend_from_slice(&word.to_le_bytes());
        }
    }
}
