//! Decimal adjustment, and what this machine does with instructions beyond it. AMD64 APM vol. 3: AAA, AAD, AAM, AAS, DAA, DAS.

use iced_x86::{CpuidFeature, Decoder, DecoderOptions, EncodingKind, Mnemonic};

use super::{Core, Run, vector};
use crate::{
    cpu::{cr0, register::*},
    decode::{LONGEST_INSTRUCTION, Op},
    event::Observer,
};

impl<O: Observer> Core<'_, O> {
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
        self.m
            .cpu
            .flags
            .set_result(8, result & 0xf, adjust, false, adjust);
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
        self.m
            .cpu
            .flags
            .set_result(8, result, high || borrowed, false, low);
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
        let result = (ax >> 8).wrapping_mul(u64::from(base)).wrapping_add(ax) & 0xff;
        self.m.cpu.set(RAX, 2, result);
        self.m.cpu.flags.set_logic(8, result);
    }

    /// An instruction which this machine does not execute: what a processor without the feature would do where the
    /// system software has it switched off, and otherwise a plain stop that names it.
    #[cold]
    pub(super) fn beyond(&mut self, op: &Op) -> Run<()> {
        let cpu = &self.m.cpu;
        let at = cpu.rip.wrapping_sub(u64::from(op.length));
        let mut bytes = [0; LONGEST_INSTRUCTION];
        let length = self.m.peek_code(at, &mut bytes);
        let instruction =
            Decoder::new(self.m.bits, &bytes[..length as usize], DecoderOptions::NONE).decode();
        let features = instruction.cpuid_features();
        let is_x87 = features.iter().any(|f| {
            matches!(
                f,
                CpuidFeature::FPU | CpuidFeature::FPU287 | CpuidFeature::FPU387
            )
        });
        if is_x87 && cpu.cr0 & (cr0::EM | cr0::TS) != 0 {
            return self.raise(vector::NO_DEVICE, None);
        }
        // CR4.OSFXSR and CR4.OSXSAVE cannot be set here: vector instructions are undefined (APM vol. 2, 11.3).
        let is_vector = instruction.encoding() != EncodingKind::Legacy
            || features.iter().any(|f| {
                matches!(
                    f,
                    CpuidFeature::SSE
                        | CpuidFeature::SSE2
                        | CpuidFeature::SSE3
                        | CpuidFeature::SSSE3
                        | CpuidFeature::SSE4_1
                        | CpuidFeature::SSE4_2
                        | CpuidFeature::SSE4A
                )
            });
        let emulated_mmx = features.contains(&CpuidFeature::MMX) && cpu.cr0 & cr0::EM != 0;
        if is_vector || emulated_mmx || is_virtualization(op.mnemonic) {
            return self.undefined();
        }
        // Whatever else CPUID does not promise is undefined.
        let is_float = is_x87
            || features.contains(&CpuidFeature::MMX)
            || features.contains(&CpuidFeature::FXSR);
        if is_float {
            self.unsupported()
        } else {
            self.undefined()
        }
    }
}

/// EFER.SVME cannot be set here, so these are undefined (APM vol. 2, 15.4).
fn is_virtualization(mnemonic: Mnemonic) -> bool {
    use Mnemonic as M;
    matches!(
        mnemonic,
        M::Vmrun
            | M::Vmload
            | M::Vmsave
            | M::Vmmcall
            | M::Stgi
            | M::Clgi
            | M::Invlpga
            | M::Skinit
            | M::Vmcall
            | M::Vmxon
            | M::Vmxoff
            | M::Vmlaunch
            | M::Vmresume
            | M::Xsetbv
            | M::Xgetbv
            | M::Rdpmc
    )
}
