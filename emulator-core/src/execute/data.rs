//! Moves, exchanges, extensions. AMD64 APM vol. 3: MOV, MOVZX, MOVSX, LEA, XCHG, BSWAP, CMOVcc, SETcc, XLAT, CBW, CWD, LAHF, SAHF.

use super::{Core, Run, access::mask, vector};
use crate::{
    cpu::{flags, flags::sign_extend, register::*},
    decode::{Op, place},
};

impl Core<'_> {
    #[inline(always)]
    pub(super) fn mov(&mut self, op: &Op) -> Run<()> {
        if op.operands[0] >= place::CONTROL || op.operands[1] >= place::CONTROL {
            return self.mov_special(op);
        }
        let value = self.operand(op, 1, op.width)?;
        self.store(op, op.width, value)
    }

    /// To or from a segment, control or debug register.
    #[cold]
    fn mov_special(&mut self, op: &Op) -> Run<()> {
        let (to, from) = (op.operands[0], op.operands[1]);
        match (to, from) {
            (place::SEGMENT..place::FOREIGN, _) => self.mov_to_segment(op),
            (_, place::SEGMENT..place::FOREIGN) => self.mov_from_segment(op),
            (place::CONTROL..place::DEBUG, _) => {
                let value = self.m.cpu.registers[from as usize & 15];
                self.write_control(to - place::CONTROL, from & 15, value)
            }
            (_, place::CONTROL..place::DEBUG) => {
                let value = self.read_control(from - place::CONTROL, to & 15)?;
                self.m.cpu.set(to as usize, self.control_width(), value);
                Ok(())
            }
            (place::DEBUG..place::SEGMENT, _) => {
                let value = self.m.cpu.registers[from as usize & 15];
                self.write_debug(to - place::DEBUG, from & 15, value)
            }
            (_, place::DEBUG..place::SEGMENT) => {
                let value = self.read_debug(from - place::DEBUG, to & 15)?;
                self.m.cpu.set(to as usize, self.control_width(), value);
                Ok(())
            }
            _ => self.undefined(),
        }
    }

    fn control_width(&self) -> u8 {
        if self.m.bits == 64 { 8 } else { 4 }
    }

    #[inline(always)]
    pub(super) fn movzx(&mut self, op: &Op) -> Run<()> {
        let value = self.operand(op, 1, op.source_width)?;
        self.store(op, op.width, value)
    }

    #[inline(always)]
    pub(super) fn movsx(&mut self, op: &Op) -> Run<()> {
        let value = self.operand(op, 1, op.source_width)?;
        self.store(
            op,
            op.width,
            sign_extend(value, u32::from(op.source_width) * 8),
        )
    }

    #[inline(always)]
    pub(super) fn lea(&mut self, op: &Op) -> Run<()> {
        let offset = self.offset(op);
        self.store(op, op.width, offset)
    }

    pub(super) fn xchg(&mut self, op: &Op) -> Run<()> {
        let first = self.load_for_store(op, op.width)?;
        let second = self.operand(op, 1, op.width)?;
        self.store(op, op.width, second)?;
        self.store_to(op, 1, op.width, first)
    }

    pub(super) fn bswap(&mut self, op: &Op) -> Run<()> {
        let number = op.operands[0] as usize;
        let value = self.m.cpu.get(number, op.width);
        // A 16-bit BSWAP is undefined; processors give zero.
        let swapped = match op.width {
            8 => value.swap_bytes(),
            4 => u64::from((value as u32).swap_bytes()),
            _ => 0,
        };
        self.m.cpu.set(number, op.width, swapped);
        Ok(())
    }

    pub(super) fn movbe(&mut self, op: &Op) -> Run<()> {
        let value = self.operand(op, 1, op.width)?;
        self.store(
            op,
            op.width,
            value.swap_bytes() >> (64 - 8 * u32::from(op.width)),
        )
    }

    /// The source is read, and may fault, whether or not the condition holds; a 32-bit destination is extended either way.
    #[inline(always)]
    pub(super) fn cmov(&mut self, op: &Op) -> Run<()> {
        let value = self.operand(op, 1, op.width)?;
        let old = self.operand(op, 0, op.width)?;
        let holds = self.m.cpu.flags.condition(op.condition);
        self.store(op, op.width, if holds { value } else { old })
    }

    #[inline(always)]
    pub(super) fn setcc(&mut self, op: &Op) -> Run<()> {
        let holds = self.m.cpu.flags.condition(op.condition);
        self.store(op, 1, u64::from(holds))
    }

    pub(super) fn xlat(&mut self, op: &Op) -> Run<()> {
        let table = self.m.cpu.registers[RBX];
        let offset =
            super::access::wrap(table.wrapping_add(self.m.cpu.get(RAX, 1)), op.address_bits);
        let value = self.read_memory(op.segment, offset, 1)?;
        self.m.cpu.set(RAX, 1, value);
        Ok(())
    }

    pub(super) fn widen_accumulator(&mut self, op: &Op) -> Run<()> {
        let half = op.width / 2;
        let value = sign_extend(self.m.cpu.get(RAX, half), u32::from(half) * 8);
        self.m.cpu.set(RAX, op.width, value);
        Ok(())
    }

    pub(super) fn sign_into_dx(&mut self, op: &Op) -> Run<()> {
        let sign = sign_extend(self.m.cpu.get(RAX, op.width), u32::from(op.width) * 8) as i64 >> 63;
        self.m.cpu.set(RDX, op.width, sign as u64 & mask(op.width));
        Ok(())
    }

    pub(super) fn lahf(&mut self) -> Run<()> {
        let value = self.m.cpu.flags.bits() & 0xff | 2;
        self.m.cpu.registers[RAX] = self.m.cpu.registers[RAX] & !0xff00 | value << 8;
        Ok(())
    }

    pub(super) fn sahf(&mut self) -> Run<()> {
        let value = self.m.cpu.registers[RAX] >> 8 & 0xff;
        let kept = self.m.cpu.flags.bits() & flags::OF;
        self.m.cpu.flags.set_bits(kept | value & flags::ARITHMETIC);
        Ok(())
    }

    /// BOUND: #BR when the index is outside the signed pair in memory.
    pub(super) fn bound(&mut self, op: &Op) -> Run<()> {
        let bits = u32::from(op.width) * 8;
        let index = sign_extend(self.operand(op, 0, op.width)?, bits) as i64;
        let offset = self.offset(op);
        let low = sign_extend(self.read_memory(op.segment, offset, op.width)?, bits) as i64;
        let second = super::access::wrap(offset.wrapping_add(u64::from(op.width)), op.address_bits);
        let high = sign_extend(self.read_memory(op.segment, second, op.width)?, bits) as i64;
        if index < low || index > high {
            self.intercept_software_exception(vector::BOUND)?;
            self.raise(vector::BOUND, None)
        } else {
            Ok(())
        }
    }
}
