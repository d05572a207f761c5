//! A segment register with the descriptor it was loaded from. AMD64 APM vol. 2, 4.5 to 4.8.

/// Names and numbers of the segment registers, as in instruction encodings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
#[allow(missing_docs)] // Reason: the manual's own names.
pub enum SegmentName {
    Es,
    Cs,
    Ss,
    Ds,
    Fs,
    Gs,
}

/// Bits of [`Segment::attributes`]: bits 40 to 55 of the descriptor, its limit bits cleared.
pub mod attributes {
    #![allow(missing_docs)] // Reason: the manual's own names.
    use alloc::{format, string::String};

    pub const ACCESSED: u16 = 1;
    pub const WRITABLE: u16 = 1 << 1;
    pub const READABLE: u16 = 1 << 1;
    pub const EXPAND_DOWN: u16 = 1 << 2;
    pub const CONFORMING: u16 = 1 << 2;
    pub const CODE: u16 = 1 << 3;
    pub const CODE_OR_DATA: u16 = 1 << 4;
    pub const DPL_3: u16 = 3 << 5;
    pub const PRESENT: u16 = 1 << 7;
    pub const LONG: u16 = 1 << 13;
    pub const BIG: u16 = 1 << 14;
    pub const GRANULAR: u16 = 1 << 15;

    /// What they say, in words of the manual: `code 64-bit, DPL 0, present` (AMD64 APM vol. 2, 4.7).
    pub fn describe(attributes: u16) -> String {
        if attributes == 0 {
            return String::from("unusable");
        }
        let is = |bit| attributes & bit != 0;
        let kind = match attributes & 0xf {
            _ if is(CODE_OR_DATA) && is(CODE) => match (is(LONG), is(BIG)) {
                (true, _) => "code 64-bit",
                (false, true) => "code 32-bit",
                (false, false) => "code 16-bit",
            },
            _ if is(CODE_OR_DATA) && is(WRITABLE) => "data read/write",
            _ if is(CODE_OR_DATA) => "data read-only",
            2 => "LDT",
            5 => "task gate",
            1 | 9 => "TSS available",
            3 | 11 => "TSS busy",
            4 | 12 => "call gate",
            6 | 14 => "interrupt gate",
            7 | 15 => "trap gate",
            _ => "reserved",
        };
        let present = if is(PRESENT) {
            "present"
        } else {
            "not present"
        };
        format!("{kind}, DPL {}, {present}", attributes >> 5 & 3)
    }
}
use attributes::*;

/// A segment register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    /// The visible part.
    pub selector: u16,
    /// Linear address of offset 0.
    pub base: u64,
    /// Last valid offset (first invalid one, for expand-down segments), in bytes.
    pub limit: u32,
    /// See [`attributes`]; 0 for an unusable (null) segment.
    pub attributes: u16,
}

impl Segment {
    /// Unusable.
    pub const fn null() -> Self {
        Segment {
            selector: 0,
            base: 0,
            limit: 0,
            attributes: 0,
        }
    }

    /// 4 GiB of writable data at 0.
    pub const fn flat_data() -> Self {
        Segment {
            selector: 0x10,
            base: 0,
            limit: !0,
            attributes: ACCESSED | WRITABLE | CODE_OR_DATA | PRESENT | BIG | GRANULAR,
        }
    }

    /// 4 GiB of 32-bit code at 0.
    pub const fn flat_code32() -> Self {
        Segment {
            selector: 8,
            attributes: Self::flat_data().attributes | CODE,
            ..Self::flat_data()
        }
    }

    /// 64-bit code.
    pub const fn flat_code64() -> Self {
        Segment {
            attributes: (Self::flat_code32().attributes & !BIG) | LONG,
            ..Self::flat_code32()
        }
    }

    /// 64 KiB of writable data as real mode gives it: the base is the selector times 16.
    pub const fn real(selector: u16) -> Self {
        Segment {
            selector,
            base: (selector as u64) << 4,
            limit: 0xffff,
            attributes: ACCESSED | WRITABLE | CODE_OR_DATA | PRESENT,
        }
    }

    /// The same for ring 3, as virtual-8086 mode has it in all six registers.
    pub const fn virtual_8086(selector: u16) -> Self {
        let real = Self::real(selector);
        Segment {
            attributes: real.attributes | DPL_3,
            ..real
        }
    }

    /// The code segment after reset: its base puts the first instruction 16 bytes below 4 GiB.
    pub const fn reset_code() -> Self {
        Segment {
            base: 0xffff_0000,
            attributes: Self::real(0).attributes | CODE,
            ..Self::real(0xf000)
        }
    }

    /// LDTR and TR after reset.
    pub const fn reset_system(kind: u16) -> Self {
        Segment {
            attributes: PRESENT | kind,
            ..Self::real(0)
        }
    }

    /// A 32-bit TSS at 0 with the smallest legal limit, as after reset.
    pub const fn busy_tss() -> Self {
        Segment {
            selector: 0,
            base: 0,
            limit: 0x67,
            attributes: PRESENT | 0xb,
        }
    }

    /// From the two words of a descriptor; for 16-byte system descriptors, the base's high half is added by the caller.
    pub fn from_descriptor(selector: u16, descriptor: u64) -> Self {
        let limit = (descriptor & 0xffff | descriptor >> 32 & 0xf_0000) as u32;
        let attributes = (descriptor >> 40) as u16 & 0xf0ff;
        Segment {
            selector,
            base: descriptor >> 16 & 0xff_ffff | descriptor >> 32 & 0xff00_0000,
            limit: if attributes & GRANULAR != 0 {
                limit << 12 | 0xfff
            } else {
                limit
            },
            attributes,
        }
    }

    /// Descriptor privilege level.
    pub fn dpl(&self) -> u8 {
        (self.attributes >> 5 & 3) as u8
    }
    /// System type, for a descriptor that is neither code nor data.
    pub fn system_type(&self) -> u8 {
        (self.attributes & 0xf) as u8
    }
    /// Present.
    pub fn is_present(&self) -> bool {
        self.attributes & PRESENT != 0
    }
    /// Code or data, not a system descriptor.
    pub fn is_code_or_data(&self) -> bool {
        self.attributes & CODE_OR_DATA != 0
    }
    /// Code.
    pub fn is_code(&self) -> bool {
        self.is_code_or_data() && self.attributes & CODE != 0
    }
    /// Conforming code.
    pub fn is_conforming(&self) -> bool {
        self.is_code() && self.attributes & CONFORMING != 0
    }
    /// Data that can be written.
    pub fn is_writable(&self) -> bool {
        self.attributes & (CODE_OR_DATA | CODE | WRITABLE) == CODE_OR_DATA | WRITABLE
    }
    /// Can be read: data, or readable code.
    pub fn is_readable(&self) -> bool {
        self.is_code_or_data() && (self.attributes & CODE == 0 || self.attributes & READABLE != 0)
    }
    /// Writable data from 0 to 4 GiB.
    #[inline(always)]
    pub fn is_flat_data(&self) -> bool {
        const WANTED: u16 = CODE_OR_DATA | WRITABLE;
        let wrong = self.attributes & (WANTED | CODE | EXPAND_DOWN) ^ WANTED;
        // Without branches: it is asked of all segments at once, whose answers differ.
        self.base | u64::from(!self.limit) | u64::from(wrong) == 0
    }
    /// 64-bit code (L).
    #[inline(always)]
    pub fn is_long(&self) -> bool {
        self.attributes & LONG != 0
    }
    /// 32-bit code or stack (D/B).
    #[inline(always)]
    pub fn is_big(&self) -> bool {
        self.attributes & BIG != 0
    }

    /// Where offsets end that lie within the limit from 0 on. 0 for a segment that expands down.
    #[inline(always)]
    pub fn code_end(&self) -> u64 {
        if self.attributes & (CODE | EXPAND_DOWN) == EXPAND_DOWN {
            0
        } else {
            u64::from(self.limit) + 1
        }
    }

    /// True if the `width` bytes at `offset` lie within the limit.
    #[inline(always)]
    pub fn contains(&self, offset: u64, width: u64) -> bool {
        let last = offset.wrapping_add(width - 1);
        if self.attributes & (CODE | EXPAND_DOWN) == EXPAND_DOWN {
            let top = if self.is_big() { 0xffff_ffff } else { 0xffff };
            offset > u64::from(self.limit) && last <= top && last >= offset
        } else {
            last <= u64::from(self.limit) && last >= offset
        }
    }
}
