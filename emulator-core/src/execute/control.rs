//! Jumps, calls, returns, loops. AMD64 APM vol. 3: Jcc, JMP, CALL, RET, LOOPcc, JrCXZ.

use super::{
    Core, Raised, Run,
    access::{mask, wrap},
};
use crate::{
    cpu::{
        SegmentName, is_canonical,
        register::{RCX, RSP},
    },
    decode::{Op, place},
    mmu::Access,
};

impl Core<'_> {
    /// Goes to an offset in the code segment, checked before anything changes.
    #[inline(always)]
    pub(super) fn jump_to(&mut self, target: u64, width: u8) -> Run<()> {
        let target = target & mask(width);
        if self.m.bits == 64 {
            if !is_canonical(target) {
                return self.protection(0);
            }
        } else if target >= self.m.stretch.code_end && !self.is_code(target) {
            return self.protection(0);
        }
        self.m.cpu.rip = target;
        Ok(())
    }

    /// An offset lies in the code segment.
    #[cold]
    #[inline(never)]
    fn is_code(&self, offset: u64) -> bool {
        self.m.cpu.segment(SegmentName::Cs).contains(offset, 1)
    }

    #[inline(always)]
    fn relative(&self, op: &Op) -> u64 {
        self.m.cpu.rip.wrapping_add(op.immediate)
    }

    #[inline(always)]
    pub(super) fn jcc(&mut self, op: &Op) -> Run<()> {
        if self.m.cpu.flags.condition(op.condition) {
            return self.jump_to(self.relative(op), op.width);
        }
        Ok(())
    }

    #[inline(always)]
    pub(super) fn jmp(&mut self, op: &Op) -> Run<()> {
        if op.far {
            return self.jmp_far(op);
        }
        let target = if op.operands[0] == place::IMMEDIATE {
            self.relative(op)
        } else {
            self.operand(op, 0, op.width)?
        };
        self.jump_to(target, op.width)
    }

    #[inline(always)]
    pub(super) fn call(&mut self, op: &Op) -> Run<()> {
        if op.far {
            return self.call_far(op);
        }
        let target = if op.operands[0] == place::IMMEDIATE {
            self.relative(op)
        } else {
            self.operand(op, 0, op.width)?
        };
        // A target that cannot be reached is found out before the return address is written.
        let back = self.m.cpu.rip;
        if self.jump_to(target, op.width).is_err() {
            return self.call_fails(op.width);
        }
        self.push(op.width, back)
    }

    /// The target's fault, unless the stack has one of its own.
    #[cold]
    fn call_fails(&mut self, width: u8) -> Run<()> {
        let fault = self.fault;
        let top = wrap(
            self.m.cpu.registers[RSP].wrapping_sub(u64::from(width)),
            self.stack_bits(),
        );
        let address = self.linear(SegmentName::Ss as u8, top, width, Access::Write)?;
        let user = self.m.cpu.cpl == 3;
        self.translate(address, Access::Write, user)?;
        self.fault = fault;
        Err(Raised)
    }

    #[inline(always)]
    pub(super) fn ret(&mut self, op: &Op) -> Run<()> {
        let target = self.peek(op.width, 0)?;
        self.jump_to(target, op.width)?;
        let extra = if op.operands[0] == place::IMMEDIATE {
            op.immediate & 0xffff
        } else {
            0
        };
        self.drop_stack(u64::from(op.width) + extra);
        Ok(())
    }

    pub(super) fn loop_count(&mut self, op: &Op) -> Run<()> {
        let width = op.address_bits / 8;
        let count = self.m.cpu.get(RCX, width).wrapping_sub(1) & mask(width);
        let wanted = match op.mnemonic {
            iced_x86::Mnemonic::Loope => self.m.cpu.flags.zero(),
            iced_x86::Mnemonic::Loopne => !self.m.cpu.flags.zero(),
            _ => true,
        };
        if count != 0 && wanted {
            self.jump_to(self.relative(op), op.width)?;
        }
        self.m.cpu.set(RCX, width, count);
        Ok(())
    }

    pub(super) fn jump_if_count_zero(&mut self, op: &Op) -> Run<()> {
        if self.m.cpu.get(RCX, op.address_bits / 8) == 0 {
            return self.jump_to(self.relative(op), op.width);
        }
        Ok(())
    }
}
