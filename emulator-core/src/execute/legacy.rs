//! Decimal adjustment, and what this machine does with instructions beyond it. AMD64 APM vol. 3: AAA, AAD, AAM, AAS, DAA, DAS.

use iced_x86::{CpuidFeature, Decoder, Mnemonic};

use super::{Core, Run, vector};
use crate::{
    cpu::register::*,
    decode::{LONGEST_INSTRUCTION, OPTIONS, Op},
};

impl Core<'_> {
    pub(super) fn decimal(&mut self, op: &Op) -> Run<()> {
        match op.mnemonic {
            Mnemonic::Aaa => self.ascii_adjust(0x106),
            Mnemonic::Aas => self.ascii_adjust(0x106u64.wrapping_neg()),
            Mnemonic::Daa => self.decimal_adjust(false),
            Mnemonic::Das => self.decimal_adjust(true),
            Mnemonic::Aam => return self.split_digits(op.immediate as u8),
            Mnemonic::Aad => self.join_digits(op.immediate as u8),
            _ => {
                let value = if self.m.cpu.flags.carry() { 0xff } else { 0 };
                self.m.cpu.set(RAX, 1, value);
            }
        }
        Ok(())
    }

    /// AAA adds 6 to AL and 1 to AH, AAS takes them away.
    fn ascii_adjust(&mut self, change: u64) {
        let ax = self.m.cpu.get(RAX, 2);
        let adjust = ax & 0xf > 9 || self.m.cpu.flags.half_carry();
        let result = if adjust { ax.wrapping_add(change) } else { ax };
        self.m.cpu.set(RAX, 2, result & 0xff0f);
        // ZF, SF, PF and OF are undefined; AMD's processors have those of the addition to AX.
        let overflow = !(ax ^ change) & (ax ^ result) & 0x8000 != 0;
        self.m
            .cpu
            .flags
            .set_result(16, result & 0xffff, adjust, overflow, adjust);
    }

    fn decimal_adjust(&mut self, subtract: bool) {
        let al = self.m.cpu.get(RAX, 1);
        let low = al & 0xf > 9 || self.m.cpu.flags.half_carry();
        let high = al > 0x99 || self.m.cpu.flags.carry();
        let change = if low { 6 } else { 0 } + if high { 0x60 } else { 0 };
        let result = if subtract {
            al.wrapping_sub(change)
        } else {
            al.wrapping_add(change)
        } & 0xff;
        let borrowed = subtract && low && al < 6;
        self.m.cpu.set(RAX, 1, result);
        // OF is undefined; AMD's processors have that of the addition or subtraction.
        let signs = if subtract {
            al ^ change
        } else {
            !(al ^ change)
        };
        let overflow = signs & (al ^ result) & 0x80 != 0;
        self.m
            .cpu
            .flags
            .set_result(8, result, high || borrowed, overflow, low);
    }

    fn split_digits(&mut self, base: u8) -> Run<()> {
        if base == 0 {
            return self.raise(vector::DIVIDE, None);
        }
        let al = self.m.cpu.get(RAX, 1);
        let base = u64::from(base);
        self.m.cpu.set(RAX, 2, (al / base) << 8 | al % base);
        self.m.cpu.flags.set_logic(8, al % base);
        Ok(())
    }

    fn join_digits(&mut self, base: u8) {
        let ax = self.m.cpu.get(RAX, 2);
        let (tens, ones) = ((ax >> 8) * u64::from(base) & 0xff, ax & 0xff);
        let result = (tens + ones) & 0xff;
        self.m.cpu.set(RAX, 2, result);
        // CF, AF and OF are undefined; AMD's processors have those of the addition.
        let carries = tens & ones | (tens | ones) & !result;
        self.m.cpu.flags.set_carries(8, result, carries);
    }

    /// An instruction that no arm of the routing match names.
    #[cold]
    pub(super) fn beyond(&mut self, op: &Op) -> Run<()> {
        let cpu = &self.m.cpu;
        let at = cpu.rip.wrapping_sub(u64::from(op.length));
        let mut bytes = [0; LONGEST_INSTRUCTION];
        let length = self.m.peek_code(at, &mut bytes);
        let instruction = Decoder::new(self.m.bits, &bytes[..length as usize], OPTIONS).decode();
        // What CPUID does not promise is undefined (APM vol. 2, 11.3); a promise that is not kept is not passed over.
        if instruction.cpuid_features().iter().all(is_promised) {
            self.unsupported()
        } else {
            self.undefined()
        }
    }
}

/// What every processor with CPUID has, and the extensions that ours promises.
fn is_promised(feature: &CpuidFeature) -> bool {
    use CpuidFeature as F;
    matches!(
        feature,
        F::INTEL8086
            | F::INTEL186
            | F::INTEL286
            | F::INTEL386
            | F::INTEL486
            | F::X64
            | F::CMOV
            | F::CX8
            | F::CMPXCHG16B
            | F::FPU
            | F::FPU287
            | F::FPU387
            | F::FXSR
            | F::MMX
            | F::SSE
            | F::SSE2
            | F::SSE3
            | F::SSSE3
            | F::SSE4_1
            | F::SSE4_2
            | F::XSAVE
            | F::POPCNT
            | F::LZCNT
            | F::MOVBE
            | F::BMI1
            | F::BMI2
            | F::ADX
            | F::FSGSBASE
            | F::RDPID
            | F::RDTSCP
            | F::SYSCALL
            | F::SMAP
    )
}
