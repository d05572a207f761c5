//! Bit tests, scans and counts. AMD64 APM vol. 3: BT, BTS, BTR, BTC, BSF, BSR, LZCNT, TZCNT, POPCNT, CRC32.

use super::{Core, Run, access::wrap};
use crate::{
    cpu::{flags, flags::sign_extend},
    decode::{Op, place},
    mmu::Access,
};

impl Core<'_> {
    /// CF gets the bit, then `change` is applied; with a memory operand a register index reaches beyond the operand.
    pub(super) fn bit_test(&mut self, op: &Op, change: fn(u64, u64) -> u64) -> Run<()> {
        let size = u64::from(op.width) * 8;
        let index = self.operand(op, 1, op.width)?;
        let mask = 1u64 << (index & (size - 1));
        let access = if op.mnemonic == iced_x86::Mnemonic::Bt {
            Access::Read
        } else {
            Access::Write
        };
        if op.operands[0] != place::MEMORY {
            let value = self.operand(op, 0, op.width)?;
            if access == Access::Write {
                self.store(op, op.width, change(value, mask))?;
            }
            self.m.cpu.flags.set_carry(value & mask != 0);
            return Ok(());
        }
        let mut offset = self.offset(op);
        if op.operands[1] != place::IMMEDIATE {
            let signed = sign_extend(index, size as u32) as i64;
            let words = signed >> size.trailing_zeros();
            offset = wrap(
                offset.wrapping_add((words * i64::from(op.width)) as u64),
                op.address_bits,
            );
        }
        let address = self.linear(op.segment, offset, op.width, access)?;
        let user = self.m.cpu.cpl == 3;
        let value = self.read_for(address, op.width, user, access)?;
        if access == Access::Write {
            self.write_linear(address, op.width, change(value, mask), user)?;
        }
        self.m.cpu.flags.set_carry(value & mask != 0);
        Ok(())
    }

    /// With a zero source the destination stays, as AMD documents and Intel processors do.
    pub(super) fn bit_scan(&mut self, op: &Op, from_top: bool) -> Run<()> {
        let value = self.operand(op, 1, op.width)?;
        if value != 0 {
            let found = if from_top {
                63 - value.leading_zeros()
            } else {
                value.trailing_zeros()
            };
            self.store(op, op.width, u64::from(found))?;
        }
        // Beside ZF all are undefined; AMD's processors clear them, but for PF, which is the index's.
        let index = if from_top {
            63u32.wrapping_sub(value.leading_zeros())
        } else {
            value.trailing_zeros()
        };
        let even = value == 0 || index.count_ones().is_multiple_of(2);
        let parity = if even { flags::PF } else { 0 };
        let zero = if value == 0 { flags::ZF } else { 0 };
        self.m.cpu.flags.set_bits(parity | zero);
        Ok(())
    }

    pub(super) fn count_zeros(&mut self, op: &Op, from_top: bool) -> Run<()> {
        let value = self.operand(op, 1, op.width)?;
        let size = u32::from(op.width) * 8;
        let count = if from_top {
            value.leading_zeros() - (64 - size)
        } else {
            value.trailing_zeros().min(size)
        };
        self.store(op, op.width, u64::from(count))?;
        // AMD's processors leave OF and clear SF, AF and PF, which are undefined.
        let overflow = self.m.cpu.flags.bits() & flags::OF;
        let carry = if value == 0 { flags::CF } else { 0 };
        let zero = if count == 0 { flags::ZF } else { 0 };
        self.m.cpu.flags.set_bits(overflow | carry | zero);
        Ok(())
    }

    pub(super) fn popcnt(&mut self, op: &Op) -> Run<()> {
        let value = self.operand(op, 1, op.width)?;
        self.store(op, op.width, u64::from(value.count_ones()))?;
        self.m
            .cpu
            .flags
            .set_bits(if value == 0 { flags::ZF } else { 0 });
        Ok(())
    }

    /// CRC-32C of the source's bytes, lowest first, bit-reflected (polynomial 0x1EDC6F41).
    pub(super) fn crc32(&mut self, op: &Op) -> Run<()> {
        const REFLECTED: u32 = 0x82f6_3b78;
        let value = self.operand(op, 1, op.source_width)?;
        let mut sum = self.operand(op, 0, 4)? as u32;
        for byte in &value.to_le_bytes()[..usize::from(op.source_width & 15).min(8)] {
            sum ^= u32::from(*byte);
            for _ in 0..8 {
                sum = sum >> 1 ^ if sum & 1 != 0 { REFLECTED } else { 0 };
            }
        }
        self.store(op, op.width, u64::from(sum))
    }
}
