//! PCMPESTRI, PCMPESTRM, PCMPISTRI, PCMPISTRM: strings compared within registers. Intel SDM vol. 2, 4.1.

use iced_x86::Mnemonic;

use super::lanes::split;
use crate::{
    cpu::{
        flags::{CF, OF, SF, ZF},
        register::{RAX, RCX, RDX},
    },
    decode::Op,
    execute::{Core, Run},
};

/// Elements of an operand, and how many of them count.
struct Elements {
    values: [i32; 16],
    length: usize,
}

/// The control byte, taken apart.
#[derive(Clone, Copy)]
struct Control(u8);

impl Control {
    fn is_words(self) -> bool {
        self.0 & 1 != 0
    }
    fn is_signed(self) -> bool {
        self.0 & 2 != 0
    }
    /// How many elements an operand has.
    fn count(self) -> usize {
        if self.is_words() { 8 } else { 16 }
    }

    fn values(self, operand: u128) -> [i32; 16] {
        let mut values = [0; 16];
        if self.is_words() {
            for (value, word) in values.iter_mut().zip(split::<8>(operand)) {
                *value = if self.is_signed() {
                    i32::from(word as i16)
                } else {
                    word as i32
                };
            }
        } else {
            for (value, byte) in values.iter_mut().zip(operand.to_le_bytes()) {
                *value = if self.is_signed() {
                    i32::from(byte as i8)
                } else {
                    i32::from(byte)
                };
            }
        }
        values
    }

    /// Up to the first zero.
    fn implicit(self, operand: u128) -> Elements {
        let values = self.values(operand);
        let count = self.count();
        let length = values[..count]
            .iter()
            .position(|value| *value == 0)
            .unwrap_or(count);
        Elements { values, length }
    }

    /// As many as a register says, whatever its sign.
    fn explicit(self, operand: u128, length: i64) -> Elements {
        Elements {
            values: self.values(operand),
            length: length.unsigned_abs().min(self.count() as u64) as usize,
        }
    }

    /// The bit of element `i` of the second operand before the polarity.
    fn matches(self, a: &Elements, b: &Elements, i: usize) -> bool {
        match self.0 >> 2 & 3 {
            0 => i < b.length && a.values[..a.length].contains(&b.values[i]),
            1 => {
                let pairs = a.values[..a.length].chunks_exact(2);
                i < b.length
                    && pairs
                        .into_iter()
                        .any(|pair| (pair[0]..=pair[1]).contains(&b.values[i]))
            }
            2 => match (i < a.length, i < b.length) {
                (true, true) => a.values[i] == b.values[i],
                (in_a, in_b) => in_a == in_b,
            },
            _ => (0..(self.count() - i).min(a.length))
                .all(|j| i + j < b.length && a.values[j] == b.values[i + j]),
        }
    }

    /// The comparison's bits, one for each element of the second operand.
    fn compare(self, a: &Elements, b: &Elements) -> u32 {
        let count = self.count();
        let bits = (0..count)
            .filter(|i| self.matches(a, b, *i))
            .fold(0, |bits, i| bits | 1 << i);
        let inverted: u32 = match self.0 >> 4 & 3 {
            1 => (1 << count) - 1,
            3 => (1 << b.length) - 1,
            _ => 0,
        };
        bits ^ inverted
    }

    fn index(self, bits: u32) -> u64 {
        let index = if bits == 0 {
            self.count() as u32
        } else if self.0 & 0x40 != 0 {
            31 - bits.leading_zeros()
        } else {
            bits.trailing_zeros()
        };
        u64::from(index)
    }

    fn mask(self, bits: u32) -> u128 {
        if self.0 & 0x40 == 0 {
            return u128::from(bits);
        }
        let width = 128 / self.count();
        let lane = !0u128 >> (128 - width);
        (0..self.count())
            .filter(|i| bits >> i & 1 != 0)
            .fold(0, |mask, i| mask | lane << (i * width))
    }
}

impl Core<'_> {
    pub(super) fn compare_strings(&mut self, op: &Op) -> Run<()> {
        use Mnemonic as M;
        let control = Control(op.immediate as u8);
        let second = self.wide_unaligned(op, 1, 16)?;
        let first = self.vector_register(op, 0);
        let registers = &self.m.cpu.registers;
        let lengths = [registers[RAX], registers[RDX]];
        let [a, b] = match op.mnemonic {
            M::Pcmpistri | M::Pcmpistrm => [control.implicit(first), control.implicit(second)],
            M::Pcmpestri64 | M::Pcmpestrm64 => [
                control.explicit(first, lengths[0] as i64),
                control.explicit(second, lengths[1] as i64),
            ],
            _ => [
                control.explicit(first, i64::from(lengths[0] as i32)),
                control.explicit(second, i64::from(lengths[1] as i32)),
            ],
        };
        let bits = control.compare(&a, &b);
        let cpu = &mut self.m.cpu;
        if matches!(op.mnemonic, M::Pcmpistri | M::Pcmpestri | M::Pcmpestri64) {
            cpu.set(RCX, 4, control.index(bits));
        } else {
            cpu.fpu.xmm[0] = control.mask(bits);
        }
        let flag = |set: bool, flag: u64| if set { flag } else { 0 };
        cpu.flags.set_bits(
            flag(bits != 0, CF)
                | flag(b.length < control.count(), ZF)
                | flag(a.length < control.count(), SF)
                | flag(bits & 1 != 0, OF),
        );
        Ok(())
    }
}
