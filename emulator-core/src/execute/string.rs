//! String instructions and their repetition. AMD64 APM vol. 1, 3.3.7.
//!
//! A repeated instruction is one step, up to [`LONGEST_STEP`] rounds; then it stops with its registers advanced and RIP
//! still on it, as if an interrupt had come, so that no count can hang the machine.

use super::{Core, Run, access::wrap};
use crate::{
    cpu::{SegmentName, flags, register::*},
    decode::{Op, REP, REPNE},
    event::Observer,
    mmu::Access,
};

/// Rounds of a repeated string instruction in one tick.
const LONGEST_STEP: u32 = 65_536;
const ES: u8 = SegmentName::Es as u8;

impl<O: Observer> Core<'_, O> {
    /// Runs `round` once, or as often as REP and the count say; `compares` makes ZF end it.
    #[inline(always)]
    fn repeat(&mut self, op: &Op, compares: bool, round: impl Fn(&mut Self) -> Run<()>) -> Run<()> {
        if op.prefixes & (REP | REPNE) == 0 {
            return round(self);
        }
        let width = op.address_bits / 8;
        for _ in 0..LONGEST_STEP {
            let count = self.m.cpu.get(RCX, width);
            if count == 0 {
                return Ok(());
            }
            round(self)?;
            self.m.cpu.set(RCX, width, count - 1);
            if compares && self.m.cpu.flags.zero() != (op.prefixes & REPNE == 0) {
                return Ok(());
            }
            if (self.m.attention || self.single_step || self.m.cpu.has_breakpoints()) && count > 1 {
                break;
            }
        }
        if self.m.cpu.get(RCX, width) != 0 {
            self.m.cpu.rip = self.m.cpu.rip.wrapping_sub(u64::from(op.length));
            // The rest is not a new instruction to a breakpoint, whatever comes between (APM vol. 2, 3.1.6).
            self.m.cpu.system_flags |= flags::RF;
            self.m.attention = true;
        }
        Ok(())
    }

    fn index(&self, op: &Op, number: usize) -> u64 {
        wrap(self.m.cpu.registers[number], op.address_bits)
    }

    fn advance(&mut self, op: &Op, number: usize, width: u8) {
        let step = if self.m.cpu.system_flags & flags::DF == 0 {
            u64::from(width)
        } else {
            u64::from(width).wrapping_neg()
        };
        let value = self.m.cpu.registers[number].wrapping_add(step);
        self.m.cpu.set(number, op.address_bits / 8, value);
    }

    pub(super) fn string_move(&mut self, op: &Op, width: u8) -> Run<()> {
        self.repeat(op, false, |core| {
            let value = core.read_memory(op.segment, core.index(op, RSI), width)?;
            core.write_memory(ES, core.index(op, RDI), width, value)?;
            core.advance(op, RSI, width);
            core.advance(op, RDI, width);
            Ok(())
        })
    }

    pub(super) fn string_store(&mut self, op: &Op, width: u8) -> Run<()> {
        self.repeat(op, false, |core| {
            let value = core.m.cpu.get(RAX, width);
            core.write_memory(ES, core.index(op, RDI), width, value)?;
            core.advance(op, RDI, width);
            Ok(())
        })
    }

    pub(super) fn string_load(&mut self, op: &Op, width: u8) -> Run<()> {
        self.repeat(op, false, |core| {
            let value = core.read_memory(op.segment, core.index(op, RSI), width)?;
            core.m.cpu.set(RAX, width, value);
            core.advance(op, RSI, width);
            Ok(())
        })
    }

    pub(super) fn string_scan(&mut self, op: &Op, width: u8) -> Run<()> {
        self.repeat(op, true, |core| {
            let value = core.read_memory(ES, core.index(op, RDI), width)?;
            core.compare(core.m.cpu.get(RAX, width), value, width);
            core.advance(op, RDI, width);
            Ok(())
        })
    }

    pub(super) fn string_compare(&mut self, op: &Op, width: u8) -> Run<()> {
        self.repeat(op, true, |core| {
            let first = core.read_memory(op.segment, core.index(op, RSI), width)?;
            let second = core.read_memory(ES, core.index(op, RDI), width)?;
            core.compare(first, second, width);
            core.advance(op, RSI, width);
            core.advance(op, RDI, width);
            Ok(())
        })
    }

    /// The destination is checked first: a port read cannot be undone.
    pub(super) fn string_in(&mut self, op: &Op, width: u8) -> Run<()> {
        let port = self.m.cpu.registers[RDX] as u16;
        self.check_port(port, width)?;
        self.repeat(op, false, |core| {
            let address = core.linear(ES, core.index(op, RDI), width, Access::Write)?;
            let user = core.m.cpu.cpl == 3;
            core.translate(address, Access::Write, user)?;
            core.translate(
                address.wrapping_add(u64::from(width) - 1),
                Access::Write,
                user,
            )?;
            let value = core.read_port(port, width);
            core.write_linear(address, width, u64::from(value), user)?;
            core.advance(op, RDI, width);
            Ok(())
        })
    }

    pub(super) fn string_out(&mut self, op: &Op, width: u8) -> Run<()> {
        let port = self.m.cpu.registers[RDX] as u16;
        self.check_port(port, width)?;
        self.repeat(op, false, |core| {
            let value = core.read_memory(op.segment, core.index(op, RSI), width)?;
            core.write_port(port, width, value as u32);
            core.advance(op, RSI, width);
            Ok(())
        })
    }
}
