//! x87, MMX and SSE registers. AMD64 APM vol. 1, chapters 4 to 6; vol. 2, chapter 11.

use crate::state_bytes::StateBytes;

/// Bits of the x87 status word (AMD64 APM vol. 1, 6.2.2).
pub mod status {
    #![allow(missing_docs)] // Reason: the manual's own names.
    pub const IE: u16 = 1;
    pub const DE: u16 = 1 << 1;
    pub const ZE: u16 = 1 << 2;
    pub const OE: u16 = 1 << 3;
    pub const UE: u16 = 1 << 4;
    pub const PE: u16 = 1 << 5;
    pub const SF: u16 = 1 << 6;
    pub const ES: u16 = 1 << 7;
    pub const C0: u16 = 1 << 8;
    pub const C1: u16 = 1 << 9;
    pub const C2: u16 = 1 << 10;
    pub const TOP: u16 = 7 << 11;
    pub const C3: u16 = 1 << 14;
    pub const B: u16 = 1 << 15;
    /// The six exceptions, in the order of the mask bits of control word and MXCSR.
    pub const EXCEPTIONS: u16 = 0x3f;
}

/// Bits of MXCSR (AMD64 APM vol. 1, 4.2.2).
pub mod mxcsr {
    #![allow(missing_docs)] // Reason: the manual's own names.
    pub const EXCEPTIONS: u32 = 0x3f;
    pub const PE: u32 = 1 << 5;
    pub const DAZ: u32 = 1 << 6;
    pub const MASKS: u32 = 0x3f << 7;
    pub const PM: u32 = 1 << 12;
    pub const RC: u32 = 3 << 13;
    pub const FZ: u32 = 1 << 15;
    /// All that may be set; also what FXSAVE stores as MXCSR_MASK.
    pub const KNOWN: u32 = 0xffff;
    /// After reset.
    pub const INITIAL: u32 = 0x1f80;
}

/// Bits of XCR0 (AMD64 APM vol. 2, 11.5.2).
pub mod xcr0 {
    #![allow(missing_docs)] // Reason: the manual's own names.
    pub const X87: u64 = 1;
    pub const SSE: u64 = 2;
    /// All that may be set.
    pub const KNOWN: u64 = X87 | SSE;
}

/// An 80-bit floating-point number as it lies in a register.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extended {
    /// Significand, with its explicit integer bit 63.
    pub significand: u64,
    /// Sign in bit 15, biased exponent below.
    pub sign_exponent: u16,
}

impl Extended {
    /// The ten bytes as a number.
    pub fn bits(self) -> u128 {
        u128::from(self.sign_exponent) << 64 | u128::from(self.significand)
    }

    /// From the low ten bytes.
    pub fn from_bits(bits: u128) -> Self {
        Extended {
            significand: bits as u64,
            sign_exponent: (bits >> 64) as u16,
        }
    }
}

/// The registers of floating point and vectors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fpu {
    /// Physical x87 registers R0 to R7; their significands are the MMX registers.
    pub registers: [Extended; 8],
    /// Control word.
    pub control: u16,
    /// Status word, TOP included.
    pub status: u16,
    /// Bit n set: physical register n is not empty. The two-bit tags are computed from the contents.
    pub valid: u8,
    /// Opcode of the last x87 instruction, 11 bits.
    pub opcode: u16,
    /// Address of the last x87 instruction.
    pub instruction: u64,
    /// Its code segment.
    pub code_selector: u16,
    /// Address of its memory operand.
    pub data: u64,
    /// The segment of that.
    pub data_selector: u16,
    /// XMM0 to XMM15.
    pub xmm: [u128; 16],
    /// SSE control and status.
    pub mxcsr: u32,
    /// Which state XSAVE manages.
    pub xcr0: u64,
}

impl Fpu {
    /// After reset (AMD64 APM vol. 2, table 14-1).
    pub fn new() -> Self {
        Fpu {
            registers: [Extended::default(); 8],
            control: 0x40,
            status: 0,
            valid: 0xff,
            opcode: 0,
            instruction: 0,
            code_selector: 0,
            data: 0,
            data_selector: 0,
            xmm: [0; 16],
            mxcsr: mxcsr::INITIAL,
            xcr0: xcr0::X87,
        }
    }

    /// FNINIT: control word 0x37f, all registers empty, their contents kept.
    pub fn initialize(&mut self) {
        self.control = 0x37f;
        self.status = 0;
        self.valid = 0;
        self.opcode = 0;
        self.instruction = 0;
        self.code_selector = 0;
        self.data = 0;
        self.data_selector = 0;
    }

    /// FLDCW: bits 6, 7 and 13 to 15 are fixed.
    pub fn set_control(&mut self, value: u16) {
        self.control = value & 0x1f3f | 0x40;
    }

    /// The physical register that is on top of the stack.
    #[inline(always)]
    pub fn top(&self) -> usize {
        (self.status >> 11 & 7) as usize
    }

    /// Sets TOP, modulo 8.
    #[inline(always)]
    pub fn set_top(&mut self, top: usize) {
        self.status = self.status & !status::TOP | ((top & 7) as u16) << 11;
    }

    /// ES and B say whether an exception is pending that is not masked.
    pub fn update_summary(&mut self) {
        const SUMMARY: u16 = status::ES | status::B;
        self.status &= !SUMMARY;
        if self.status & !self.control & status::EXCEPTIONS != 0 {
            self.status |= SUMMARY;
        }
    }

    /// The tag word with two bits for each register: 0 valid, 1 zero, 2 special, 3 empty.
    pub fn tag_word(&self) -> u16 {
        let mut word = 0;
        for (number, register) in self.registers.iter().enumerate() {
            let exponent = register.sign_exponent & 0x7fff;
            let tag = if self.valid & 1 << number == 0 {
                3
            } else if exponent == 0 && register.significand == 0 {
                1
            } else if exponent == 0 || exponent == 0x7fff || register.significand >> 63 == 0 {
                2
            } else {
                0
            };
            word |= tag << (2 * number);
        }
        word
    }

    /// Takes a two-bit tag word: only empty or not matters.
    pub fn set_tag_word(&mut self, word: u16) {
        self.valid = (0..8)
            .filter(|number| word >> (2 * number) & 3 != 3)
            .fold(0, |valid, number| valid | 1 << number);
    }

    /// An MMX register.
    #[inline(always)]
    pub fn mmx(&self, number: usize) -> u64 {
        self.registers[number & 7].significand
    }

    /// Sets an MMX register: the x87 register becomes a NaN or infinity (AMD64 APM vol. 2, 11.4.4).
    #[inline(always)]
    pub fn set_mmx(&mut self, number: usize, value: u64) {
        self.registers[number & 7] = Extended {
            significand: value,
            sign_exponent: 0xffff,
        };
    }

    /// Every register in a fixed order, for the state hash.
    pub(crate) fn state_bytes(&self, out: &mut StateBytes) {
        for register in &self.registers {
            out.extend_from_slice(&register.bits().to_le_bytes());
        }
        for value in self.xmm {
            out.extend_from_slice(&value.to_le_bytes());
        }
        let words = u64::from(self.control)
            | u64::from(self.status) << 16
            | u64::from(self.valid) << 32
            | u64::from(self.opcode) << 48;
        let selectors = u64::from(self.code_selector) | u64::from(self.data_selector) << 16;
        for value in [
            words,
            selectors,
            self.instruction,
            self.data,
            u64::from(self.mxcsr),
            self.xcr0,
        ] {
            out.extend_from_slice(&value.to_le_bytes());
        }
    }
}

impl Default for Fpu {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_register_is_in_the_state_hash() {
        let bytes = |change: &dyn Fn(&mut Fpu)| {
            let mut fpu = Fpu::new();
            change(&mut fpu);
            let mut bytes = StateBytes::default();
            fpu.state_bytes(&mut bytes);
            bytes
        };
        let same = bytes(&|_| {});
        let changes: [&dyn Fn(&mut Fpu); 14] = [
            &|fpu| fpu.registers[7].significand ^= 1 << 63,
            &|fpu| fpu.registers[0].sign_exponent ^= 1,
            &|fpu| fpu.control ^= 1,
            &|fpu| fpu.status ^= 1,
            &|fpu| fpu.valid ^= 1,
            &|fpu| fpu.opcode ^= 1,
            &|fpu| fpu.instruction ^= 1 << 63,
            &|fpu| fpu.code_selector ^= 1,
            &|fpu| fpu.data ^= 1,
            &|fpu| fpu.data_selector ^= 1,
            &|fpu| fpu.xmm[15] ^= 1 << 127,
            &|fpu| fpu.xmm[0] ^= 1,
            &|fpu| fpu.mxcsr ^= 1,
            &|fpu| fpu.xcr0 ^= 2,
        ];
        for (number, change) in changes.iter().enumerate() {
            assert_ne!(bytes(change), same, "change {number}");
        }
    }

    #[test]
    fn the_tag_word_says_what_is_in_the_registers() {
        let mut fpu = Fpu::new();
        fpu.valid = 0x7f;
        let one = Extended {
            significand: 1 << 63,
            sign_exponent: 0x3fff,
        };
        fpu.registers[0] = one;
        fpu.registers[2].significand = 1;
        fpu.registers[3] = Extended {
            sign_exponent: 0x7fff,
            ..one
        };
        fpu.registers[4] = Extended {
            significand: 1,
            sign_exponent: 0x3fff,
        };
        // From register 7 down: empty, zero, zero, special (no integer bit, infinity, denormal), zero, valid.
        assert_eq!(fpu.tag_word(), 0b11_01_01_10_10_10_01_00);
        let word = fpu.tag_word();
        fpu.set_tag_word(word);
        assert_eq!(fpu.valid, 0x7f);
    }
}
