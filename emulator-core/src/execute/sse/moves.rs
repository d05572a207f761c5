//! Moves between vector registers, general registers and memory; MXCSR. AMD64 APM vol. 4; vol. 5.

use iced_x86::Mnemonic;

use crate::execute::dispatch::Handler;
use crate::{
    cpu::fpu::mxcsr,
    decode::{Op, place},
    execute::{Core, Run, access::wrap, wide::wide_mask},
    mmu::Access,
};

const LOW: u128 = !0 >> 64;

impl Core<'_> {
    /// Who carries out a move.
    pub(in crate::execute) const MOVES: [(Mnemonic, Handler<Self>); 34] = {
        use Mnemonic as M;
        [
            (M::Movaps, Self::move_aligned),
            (M::Movapd, Self::move_aligned),
            (M::Movdqa, Self::move_aligned),
            (M::Movntps, Self::move_aligned),
            (M::Movntpd, Self::move_aligned),
            (M::Movntdq, Self::move_aligned),
            (M::Movntdqa, Self::move_aligned),
            (M::Movups, Self::move_unaligned),
            (M::Movupd, Self::move_unaligned),
            (M::Movdqu, Self::move_unaligned),
            (M::Lddqu, Self::move_unaligned),
            (M::Movss, |core, op| core.move_scalar(op, 4)),
            (M::Movsd, |core, op| core.move_scalar(op, 8)),
            (M::Movd, |core, op| core.move_word(op, 4)),
            (M::Movq, |core, op| core.move_word(op, 8)),
            (M::Movntq, |core, op| core.move_word(op, 8)),
            (M::Movdq2q, |core, op| core.move_word(op, 8)),
            (M::Movq2dq, |core, op| core.move_word(op, 8)),
            (M::Movlps, Self::move_low),
            (M::Movlpd, Self::move_low),
            (M::Movhps, Self::move_high),
            (M::Movhpd, Self::move_high),
            (M::Movhlps, |core, op| {
                let value = core.vector_register(op, 1) >> 64;
                core.set_vector_low(op, 8, value);
                Ok(())
            }),
            (M::Movlhps, |core, op| {
                let (old, value) = (core.vector_register(op, 0), core.vector_register(op, 1));
                core.set_vector(op, old & LOW | value << 64);
                Ok(())
            }),
            (M::Movddup, |core, op| {
                let value = core.wide(op, 1, op.source_width)? & LOW;
                core.set_vector(op, value | value << 64);
                Ok(())
            }),
            (M::Movsldup, |core, op| core.duplicate_singles(op, 0)),
            (M::Movshdup, |core, op| core.duplicate_singles(op, 32)),
            (M::Movmskps, |core, op| core.sign_mask(op, 32)),
            (M::Movmskpd, |core, op| core.sign_mask(op, 64)),
            (M::Pmovmskb, Self::byte_sign_mask),
            (M::Maskmovdqu, |core, op| core.masked_store(op, 16)),
            (M::Maskmovq, |core, op| core.masked_store(op, 8)),
            (M::Ldmxcsr, Self::ldmxcsr),
            (M::Stmxcsr, |core, op| {
                let value = u64::from(core.m.cpu.fpu.mxcsr);
                core.store(op, 4, value)
            }),
        ]
    };

    fn move_aligned(&mut self, op: &Op) -> Run<()> {
        if op.operands[0] == place::MEMORY {
            let value = self.vector_register(op, 1);
            return self.store_wide(op, 16, value, true);
        }
        let value = self.wide(op, 1, 16)?;
        self.set_vector(op, value);
        Ok(())
    }

    fn move_unaligned(&mut self, op: &Op) -> Run<()> {
        if op.operands[0] == place::MEMORY {
            let value = self.vector_register(op, 1);
            return self.store_wide(op, 16, value, false);
        }
        let value = self.wide_unaligned(op, 1, 16)?;
        self.set_vector(op, value);
        Ok(())
    }

    /// MOVSS and MOVSD: between registers only the low lane, from memory the rest becomes zero.
    fn move_scalar(&mut self, op: &Op, width: u8) -> Run<()> {
        let value = self.wide(op, 1, width)?;
        if op.operands[0] == place::MEMORY {
            self.store(op, width, value as u64)
        } else if op.operands[1] == place::MEMORY {
            self.set_vector(op, value);
            Ok(())
        } else {
            self.set_vector_low(op, width, value);
            Ok(())
        }
    }

    /// MOVD, MOVQ and their kin: any place to any place, zero-extended.
    fn move_word(&mut self, op: &Op, width: u8) -> Run<()> {
        let value = self.wide(op, 1, width)?;
        if (place::XMM..place::ST).contains(&op.operands[0]) {
            self.set_vector(op, value);
            Ok(())
        } else {
            self.store(op, width, value as u64)
        }
    }

    fn move_low(&mut self, op: &Op) -> Run<()> {
        let value = self.wide(op, 1, 8)?;
        if op.operands[0] == place::MEMORY {
            return self.store(op, 8, value as u64);
        }
        self.set_vector_low(op, 8, value);
        Ok(())
    }

    fn move_high(&mut self, op: &Op) -> Run<()> {
        if op.operands[0] == place::MEMORY {
            let value = self.vector_register(op, 1) >> 64;
            return self.store(op, 8, value as u64);
        }
        let value = self.wide(op, 1, 8)?;
        let old = self.vector_register(op, 0);
        self.set_vector(op, old & LOW | value << 64);
        Ok(())
    }

    /// MOVSLDUP and MOVSHDUP: the even or the odd singles, each twice.
    fn duplicate_singles(&mut self, op: &Op, shift: u32) -> Run<()> {
        const EVEN: u128 = 0xffff_ffff_0000_0000_ffff_ffff;
        let value = self.wide(op, 1, 16)? >> shift & EVEN;
        self.set_vector(op, value | value << 32);
        Ok(())
    }

    /// The highest bit of each lane, gathered.
    fn sign_mask(&mut self, op: &Op, bits: u32) -> Run<()> {
        let value = self.vector_register(op, 1);
        let mask = (0..128 / bits)
            .filter(|lane| value >> (lane * bits + bits - 1) & 1 != 0)
            .fold(0u64, |mask, lane| mask | 1 << lane);
        self.store(op, op.width, mask)
    }

    /// PMOVMSKB: a product gathers the highest bits of eight bytes in its own highest byte.
    fn byte_sign_mask(&mut self, op: &Op) -> Run<()> {
        const HIGHEST: u64 = 0x8080_8080_8080_8080;
        const GATHER: u64 = 0x0002_0408_1020_4081;
        let value = self.vector_register(op, 1);
        let gather = |half: u64| (half & HIGHEST).wrapping_mul(GATHER) >> 56;
        let mask = gather(value as u64) | gather((value >> 64) as u64) << 8;
        self.store(op, op.width, mask)
    }

    /// MASKMOVDQU and MASKMOVQ: the bytes whose mask byte has its highest bit set, at DS:rDI.
    fn masked_store(&mut self, op: &Op, size: u64) -> Run<()> {
        let value = self.vector_register(op, 1).to_le_bytes();
        let mask = self.vector_register(op, 2).to_le_bytes();
        let base = self.m.cpu.registers[crate::cpu::register::RDI];
        let place = (op.segment, wrap(base, op.address_bits));
        self.require_alignment(place, 8, size as usize, Access::Write)?;
        let chosen = |i: &u64| mask[*i as usize & 15] & 0x80 != 0;
        let ends = ((0..size).find(chosen), (0..size).rev().find(chosen));
        let (Some(first), Some(last)) = ends else {
            return Ok(());
        };
        let at = |i: u64| wrap(base.wrapping_add(i), op.address_bits);
        self.probe_write(op.segment, at(first), (last - first + 1) as usize)?;
        for i in (0..size).filter(chosen) {
            let byte = u64::from(value[i as usize & 15]);
            self.write_memory(op.segment, at(i), 1, byte)?;
        }
        Ok(())
    }

    fn ldmxcsr(&mut self, op: &Op) -> Run<()> {
        let value = self.operand(op, 0, 4)? as u32;
        if value & !mxcsr::KNOWN != 0 {
            return self.protection(0);
        }
        self.m.cpu.fpu.mxcsr = value;
        Ok(())
    }

    pub(super) fn movnti(&mut self, op: &Op) -> Run<()> {
        let value = self.operand(op, 1, op.source_width)?;
        self.store(op, op.width, value)
    }

    /// There is no cache to flush, but the address is checked as for a read.
    pub(super) fn clflush(&mut self, op: &Op) -> Run<()> {
        let offset = self.offset(op);
        let address = self.linear(op.segment, offset, 1, Access::Read)?;
        let user = self.m.cpu.cpl == 3;
        self.translate(address, Access::Read, user).map(|_| ())
    }

    /// The XMM register's lane that INSERTPS takes, or memory.
    pub(super) fn insert_single(&mut self, op: &Op) -> Run<()> {
        let control = op.immediate as u32;
        let single = if op.operands[1] == place::MEMORY {
            self.wide(op, 1, 4)?
        } else {
            self.vector_register(op, 1) >> (32 * (control >> 6 & 3)) & wide_mask(4)
        };
        let to = 32 * (control >> 4 & 3);
        let mut value = self.vector_register(op, 0) & !(wide_mask(4) << to) | single << to;
        for lane in (0..4).filter(|lane| control >> lane & 1 != 0) {
            value &= !(wide_mask(4) << (32 * lane));
        }
        self.set_vector(op, value);
        Ok(())
    }
}
