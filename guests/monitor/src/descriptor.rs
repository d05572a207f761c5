//! Segment descriptors (AMD64 manual volume 2, section 4.7), as the guest has them and as the CPU gets them.

/// Present.
const PRESENT: u64 = 1 << 47;
/// Code or data, and not a system segment.
const ORDINARY: u64 = 1 << 44;
const CODE: u64 = 1 << 43;
/// Where the privilege level is.
const LEVEL: u32 = 45;
/// 64-bit code, which no 32-bit CPU has.
const LONG: u64 = 1 << 53;

/// A descriptor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Descriptor(pub u64);

impl Descriptor {
    /// First address of the segment.
    pub const fn base(self) -> u32 {
        ((self.0 >> 16 & 0xff_ffff) | (self.0 >> 56 & 0xff) << 24) as u32
    }

    /// The privilege level.
    pub const fn level(self) -> u8 {
        (self.0 >> LEVEL & 3) as u8
    }

    /// Present code.
    pub const fn is_code(self) -> bool {
        let wanted = PRESENT | ORDINARY | CODE;
        self.0 & wanted == wanted
    }

    /// Present data.
    pub const fn is_data(self) -> bool {
        let wanted = PRESENT | ORDINARY;
        self.0 & (wanted | CODE) == wanted
    }

    /// What the CPU gets for it: ring 0 becomes ring 1. System segments are never given; the monitor looks at the guest's.
    ///
    /// Code of ring 3 is absent while the guest's kernel runs. Its IRET to ring 3 would not fault by itself, and the monitor
    /// would not learn that interrupts are on again.
    pub const fn deprivileged(self, is_kernel: bool) -> Descriptor {
        if !self.is_code() && !self.is_data() {
            return Descriptor(0);
        }
        let mut value = self.0 & !LONG;
        if self.level() == 0 {
            value |= 1 << LEVEL;
        }
        if is_kernel && self.is_code() && self.level() == 3 {
            value &= !PRESENT;
        }
        Descriptor(value)
    }
}
