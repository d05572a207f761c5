//! The source of all that is random: a stream that follows from seed, kind and case.

use super::MEMORY;

/// Knuth's MMIX generator, with its better bits mixed in.
#[derive(Clone)]
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64, kind: u64, case: u64) -> Random {
        let mut random = Random(seed.rotate_left(40) ^ kind.rotate_left(32) ^ case);
        // Neighbours must not look alike.
        for _ in 0..4 {
            random.0 = random.next().wrapping_mul(0x9e37_79b9_7f4a_7c15);
        }
        random
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        self.0 ^ self.0 >> 29
    }

    pub fn below(&mut self, limit: u64) -> u64 {
        (self.next() >> 20) % limit
    }

    pub fn one_in(&mut self, count: u64) -> bool {
        self.below(count) == 0
    }

    pub fn of<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len() as u64) as usize]
    }

    /// Mostly within RAM, sometimes at an edge.
    pub fn address(&mut self) -> u64 {
        match self.below(16) {
            0 => self.next(),
            1 => u64::MAX - (self.next() & 0xff),
            2 => 0xffff_ffff - (self.next() & 0xff),
            3 => 0x7fff_ffff_ffff - (self.next() & 0xff),
            4 => 0xfff0 + (self.next() & 0x1f),
            _ => self.next() & (MEMORY as u64 - 1),
        }
    }

    /// A number of few bits, as often as one of many.
    pub fn word(&mut self) -> u32 {
        let mask = self.of(&[0xff, 0xffff, !0, 0x1_0077, 0xf]);
        self.next() as u32 & mask
    }
}
