//! Memory-type range registers, as registers only: this machine has no caches whose kind of memory would matter.
//!
//! AMD64 APM vol. 2, 7.7.

/// Variable ranges.
const RANGES: usize = 8;
/// Fixed ranges: one register for 64 KiB, two for 16 KiB, eight for 4 KiB pieces.
const FIXED: [u32; 11] = [
    0x250, 0x258, 0x259, 0x268, 0x269, 0x26a, 0x26b, 0x26c, 0x26d, 0x26e, 0x26f,
];
const CAPABILITY: u32 = 0xfe;
const VARIABLE_FIRST: u32 = 0x200;
const VARIABLE_LAST: u32 = VARIABLE_FIRST + 2 * RANGES as u32 - 1;
const DEFAULT_TYPE: u32 = 0x2ff;
/// Fixed ranges and write-combining are there.
const FIXED_AND_WC: u64 = 0x500;
/// Bits of a base or mask that name an address below 2^40.
const ADDRESS: u64 = 0x0000_00ff_ffff_f000;
const MASK_VALID: u64 = 1 << 11;
const ENABLES: u64 = 3 << 10;

/// All of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mtrr {
    /// Base and mask in turn.
    variable: [u64; 2 * RANGES],
    fixed: [u64; FIXED.len()],
    default_type: u64,
}

impl Mtrr {
    /// As after reset: all disabled.
    pub const fn new() -> Self {
        Mtrr {
            variable: [0; 2 * RANGES],
            fixed: [0; FIXED.len()],
            default_type: 0,
        }
    }

    /// The value of a model-specific register, if it is one of these.
    pub(crate) fn read(&self, number: u32) -> Option<u64> {
        match number {
            CAPABILITY => Some(FIXED_AND_WC | RANGES as u64),
            DEFAULT_TYPE => Some(self.default_type),
            VARIABLE_FIRST..=VARIABLE_LAST => {
                Some(self.variable[(number - VARIABLE_FIRST) as usize])
            }
            _ => fixed(number).map(|at| self.fixed[at]),
        }
    }

    /// `None` if the register is not one of these or does not take the value (#GP).
    pub(crate) fn write(&mut self, number: u32, value: u64) -> Option<()> {
        match number {
            DEFAULT_TYPE => {
                let legal = is_type(value as u8) && value & !(ENABLES | 0xff) == 0;
                legal.then(|| self.default_type = value)
            }
            VARIABLE_FIRST..=VARIABLE_LAST => {
                let legal = if number & 1 == 0 {
                    is_type(value as u8) && value & !(ADDRESS | 0xff) == 0
                } else {
                    value & !(ADDRESS | MASK_VALID) == 0
                };
                legal.then(|| self.variable[(number - VARIABLE_FIRST) as usize] = value)
            }
            _ => {
                let at = fixed(number)?;
                let legal = value.to_le_bytes().into_iter().all(is_type);
                legal.then(|| self.fixed[at] = value)
            }
        }
    }

    /// All values in a fixed order, for the state hash.
    pub(crate) fn values(&self) -> impl Iterator<Item = u64> {
        self.variable
            .into_iter()
            .chain(self.fixed)
            .chain([self.default_type])
    }
}

impl Default for Mtrr {
    fn default() -> Self {
        Self::new()
    }
}

fn fixed(number: u32) -> Option<usize> {
    FIXED.iter().position(|known| *known == number)
}

/// Uncacheable, write-combining, write-through, write-protected, writeback.
fn is_type(kind: u8) -> bool {
    matches!(kind, 0 | 1 | 4 | 5 | 6)
}
