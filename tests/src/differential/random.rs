//! Numbers from a seed, and the values that tend to break things.

/// SplitMix64 by Steele, Lea and Flood: small, and any seed is good.
pub struct Random {
    state: u64,
}

impl Random {
    /// The sequence of this seed.
    pub fn new(seed: u64) -> Random {
        Random { state: seed }
    }

    /// 64 random bits.
    pub fn bits(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ z >> 31
    }

    /// 0 to `limit` - 1.
    pub fn below(&mut self, limit: u64) -> u64 {
        ((u128::from(self.bits()) * u128::from(limit)) >> 64) as u64
    }

    /// True in so many of a thousand.
    pub fn permille(&mut self, share: u64) -> bool {
        self.below(1000) < share
    }

    /// One of them.
    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len() as u64) as usize]
    }

    /// An integer as tests need them: random, small, or at a limit of some width.
    pub fn value(&mut self) -> u64 {
        match self.below(8) {
            0 | 1 => self.bits(),
            2 => self.below(80),
            3 => self.below(80).wrapping_neg(),
            4 => 1u64 << self.below(64),
            5 => {
                let limit = 1u64 << self.pick(&[7u32, 8, 15, 16, 31, 32, 63]);
                let sign = if self.permille(500) { !0 } else { 1 };
                (limit.wrapping_mul(sign))
                    .wrapping_add(self.below(5))
                    .wrapping_sub(2)
            }
            6 => self.bits() >> self.below(64),
            _ => {
                // Each byte 0, all ones, a sign bit or anything: carries and packed values.
                u64::from_le_bytes(core::array::from_fn(|_| match self.below(4) {
                    0 => 0,
                    1 => 0xff,
                    2 => 0x80,
                    _ => self.bits() as u8,
                }))
            }
        }
    }
}
