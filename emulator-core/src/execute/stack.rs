//! Pushes, pops and stack frames. AMD64 APM vol. 3: PUSH, POP, PUSHA, POPA, PUSHF, POPF, ENTER, LEAVE.

use super::{Core, Run, access::wrap};
use crate::{
    cpu::{SegmentName, cr0, flags, register::*},
    decode::{Op, place},
    mmu::Access,
    virtualization::{Plain, Sensitive},
};

const SS: u8 = SegmentName::Ss as u8;

impl Core<'_> {
    #[inline(always)]
    pub(super) fn push_operand(&mut self, op: &Op) -> Run<()> {
        let value = if op.operands[0] >= place::SEGMENT {
            u64::from(self.m.cpu.segments[(op.operands[0] - place::SEGMENT) as usize].selector)
        } else {
            self.operand(op, 0, op.width)?
        };
        self.push(op.width, value)
    }

    #[inline(always)]
    pub(super) fn pop_operand(&mut self, op: &Op) -> Run<()> {
        if op.operands[0] >= place::SEGMENT {
            return self.pop_segment(op);
        }
        let value = self.peek(op.width, 0)?;
        let before = self.m.cpu.registers[RSP];
        // An address that uses RSP is formed after the increment; a pop into RSP itself wins over it.
        self.drop_stack(u64::from(op.width));
        let outcome = self.store(op, op.width, value);
        if outcome.is_err() {
            self.m.cpu.registers[RSP] = before;
        }
        outcome
    }

    pub(super) fn pusha(&mut self, op: &Op) -> Run<()> {
        let bits = self.stack_bits();
        let top = self.m.cpu.registers[RSP];
        let below = |i: u64| wrap(top.wrapping_sub(i * u64::from(op.width)), bits);
        // The stack pointer moves last: if the frame does not fit, nothing was pushed that counts.
        for number in 0..8 {
            let value = self.m.cpu.get(number, op.width);
            self.write_memory(SS, below(number as u64 + 1), op.width, value)?;
        }
        self.set_stack_pointer(below(8));
        Ok(())
    }

    pub(super) fn popa(&mut self, op: &Op) -> Run<()> {
        let mut values = [0; 8];
        // From the top of the stack on, so that a fault names the first slot that is not there.
        for (number, value) in values.iter_mut().enumerate().rev() {
            *value = self.peek(op.width, (7 - number as u64) * u64::from(op.width))?;
        }
        for (number, value) in values.into_iter().enumerate() {
            if number != RSP {
                self.m.cpu.set(number, op.width, value);
            }
        }
        self.drop_stack(8 * u64::from(op.width));
        Ok(())
    }

    pub(super) fn pushf(&mut self, op: &Op) -> Run<()> {
        self.intercept(Sensitive::Plain(Plain::Pushf))?;
        let image = if self.virtual_flags(op.width)? {
            self.virtual_image()
        } else {
            self.m.cpu.rflags() & !(flags::VM | flags::RF)
        };
        self.push(op.width, image)
    }

    pub(super) fn popf(&mut self, op: &Op) -> Run<()> {
        self.intercept(Sensitive::Plain(Plain::Popf))?;
        let virtual_flag = self.virtual_flags(op.width)?;
        let value = self.peek(op.width, 0)?;
        if virtual_flag {
            self.check_virtual_image(value)?;
            self.load_virtual_image(value);
        } else {
            self.load_flags(value, op.width);
        }
        self.drop_stack(u64::from(op.width));
        Ok(())
    }

    /// What POPF and IRET may change depends on privilege: IOPL only in ring 0, IF only up to IOPL.
    #[inline(always)]
    pub(super) fn load_flags(&mut self, value: u64, width: u8) {
        let cpu = &mut self.m.cpu;
        let mut changeable = flags::ARITHMETIC | flags::TF | flags::DF | flags::NT;
        if width > 2 {
            changeable |= flags::AC | flags::ID;
        }
        let protected = cpu.cr0 & cr0::PE != 0;
        if !protected || cpu.cpl == 0 {
            changeable |= flags::IOPL;
        }
        if !protected || cpu.cpl <= cpu.iopl() {
            changeable |= flags::IF;
        }
        let old = cpu.rflags();
        cpu.set_rflags(old & !changeable & !flags::RF | value & changeable);
        if (old ^ value) & changeable & flags::AC != 0 {
            self.m.refresh();
        }
    }

    pub(super) fn enter(&mut self, op: &Op) -> Run<()> {
        let size = op.immediate & 0xffff;
        let level = op.displacement & 31;
        let bits = self.stack_bits();
        let width = u64::from(op.width);
        let frame = wrap(self.m.cpu.registers[RSP].wrapping_sub(width), bits);
        let base = self.m.cpu.registers[RBP];
        self.write_memory(SS, frame, op.width, base)?;
        for i in 1..=level {
            let value = if i == level {
                frame
            } else {
                self.read_memory(SS, wrap(base.wrapping_sub(i * width), bits), op.width)?
            };
            self.write_memory(
                SS,
                wrap(frame.wrapping_sub(i * width), bits),
                op.width,
                value,
            )?;
        }
        let top = wrap(frame.wrapping_sub(level * width + size), bits);
        // The new top must be a place that can be written (APM vol. 3, ENTER).
        let address = self.linear(SS, top, op.width, Access::Write)?;
        let user = self.m.cpu.cpl == 3;
        self.translate(address, Access::Write, user)?;
        self.m.cpu.set(RBP, op.width, frame);
        self.set_stack_pointer(top);
        Ok(())
    }

    pub(super) fn leave(&mut self, op: &Op) -> Run<()> {
        let bits = self.stack_bits();
        let frame = wrap(self.m.cpu.registers[RBP], bits);
        let value = self.read_memory(SS, frame, op.width)?;
        self.set_stack_pointer(wrap(frame.wrapping_add(u64::from(op.width)), bits));
        self.m.cpu.set(RBP, op.width, value);
        Ok(())
    }
}
