//! String instructions and their repetition. AMD64 APM vol. 1, 3.3.7.
//!
//! A repeated instruction is one step, up to [`LONGEST_STEP`] rounds; then it stops with its registers advanced and RIP
//! still on it, as if an interrupt had come, so that no count can hang the machine.

use super::{Core, Run, access::wrap};
use crate::{
    cpu::{SegmentName, flags, is_canonical, register::*},
    decode::{Op, REP, REPNE},
    memory::PAGE_SIZE,
    mmu::{self, Access},
};

/// Rounds of a repeated string instruction in one tick.
const LONGEST_STEP: u32 = 65_536;
const ES: u8 = SegmentName::Es as u8;

/// What the rest of a page is.
#[derive(Clone, Copy)]
enum Place {
    /// RAM from here on.
    Ram(usize),
    /// Neither memory nor a device.
    Nobodys,
}

impl Core<'_> {
    /// Runs `round` once, or as often as REP and the count say; `compares` makes ZF end it. A round with a port is a
    /// step of its own: its device may want to interrupt.
    #[inline(always)]
    fn repeat(
        &mut self,
        op: &Op,
        compares: bool,
        by_port: bool,
        round: impl Fn(&mut Self) -> Run<()>,
    ) -> Run<()> {
        if op.prefixes & (REP | REPNE) == 0 {
            return round(self);
        }
        let width = op.address_bits / 8;
        // Whoever watches, or what is cached, must not decide where a step ends.
        let most = if by_port || self.is_stepped() {
            1
        } else {
            LONGEST_STEP
        };
        for _ in 0..most {
            let count = self.m.cpu.get(RCX, width);
            if count == 0 {
                return Ok(());
            }
            round(self)?;
            self.m.cpu.set(RCX, width, count - 1);
            if compares && self.m.cpu.flags.zero() != (op.prefixes & REPNE == 0) {
                return Ok(());
            }
        }
        if self.m.cpu.get(RCX, width) != 0 {
            self.stop_between_rounds(op);
        }
        Ok(())
    }

    /// The instruction goes on in a step of its own. To a breakpoint the rest is not a new instruction, whatever comes
    /// between (APM vol. 2, 3.1.6).
    fn stop_between_rounds(&mut self, op: &Op) {
        self.m.cpu.rip = self.m.cpu.rip.wrapping_sub(u64::from(op.length));
        self.m.cpu.system_flags |= flags::RF;
        self.m.attention = true;
    }

    /// A trap may be due after each round.
    fn is_stepped(&self) -> bool {
        self.single_step || self.m.cpu.has_breakpoints()
    }

    /// Repeats MOVS or STOS, whole stretches of a page at once where nothing tells the difference.
    fn repeat_stores(
        &mut self,
        op: &Op,
        width: u8,
        moves: bool,
        round: impl Fn(&mut Self) -> Run<()>,
    ) -> Run<()> {
        if op.prefixes & (REP | REPNE) == 0 {
            return round(self);
        }
        let size = op.address_bits / 8;
        let mut left = if self.is_stepped() { 1 } else { LONGEST_STEP };
        while left > 0 && self.m.cpu.get(RCX, size) != 0 {
            let rounds = match self.store_block(op, width, moves, left) {
                0 => {
                    round(self)?;
                    1
                }
                rounds => rounds,
            };
            let count = self.m.cpu.get(RCX, size);
            self.m.cpu.set(RCX, size, count - u64::from(rounds));
            left -= rounds;
        }
        if self.m.cpu.get(RCX, size) != 0 {
            self.stop_between_rounds(op);
        }
        Ok(())
    }

    /// Does as many rounds as lie in one page of either side, and moves the index registers; 0 if it must be done round
    /// by round: somebody watches, addresses go down, a check would fail, or the source would be overwritten first.
    fn store_block(&mut self, op: &Op, width: u8, moves: bool, most: u32) -> u32 {
        if self.watches || self.m.cpu.system_flags & flags::DF != 0 {
            return 0;
        }
        let to = self.index(op, RDI);
        let from = if moves { self.index(op, RSI) } else { to };
        let count = self.m.cpu.get(RCX, op.address_bits / 8);
        let Some(target) = self.block_place(ES, to, Access::Write) else {
            return 0;
        };
        let source = if moves {
            self.block_place(op.segment, from, Access::Read)
        } else {
            None
        };
        let rest = |address: u64| (PAGE_SIZE - address as usize % PAGE_SIZE) / usize::from(width);
        let rounds = rest(to)
            .min(rest(from))
            .min(most as usize)
            .min(count.min(PAGE_SIZE as u64) as usize);
        let bytes = rounds * usize::from(width);
        let inside =
            |offset: u64| wrap(offset.wrapping_add(bytes as u64), op.address_bits) > offset;
        if rounds < 2 || !inside(to) || !inside(from) {
            return 0;
        }
        let value = self.m.cpu.get(RAX, width).to_le_bytes();
        let ram = &mut self.m.ram;
        let done = match (target, source) {
            (_, None) if moves => false,
            (Place::Nobodys, _) => true,
            (Place::Ram(target), None) => {
                ram.fill_plain(target, bytes, &value[..usize::from(width)])
            }
            (Place::Ram(target), Some(Place::Ram(source))) => ram.copy_plain(source, target, bytes),
            // The bus reads as ones.
            (Place::Ram(target), Some(Place::Nobodys)) => ram.fill_plain(target, bytes, &[0xff]),
        };
        if !done {
            return 0;
        }
        for number in [Some(RDI), moves.then_some(RSI)].into_iter().flatten() {
            let value = self.m.cpu.registers[number].wrapping_add(bytes as u64);
            self.m.cpu.set(number, op.address_bits / 8, value);
        }
        rounds as u32
    }

    /// Where the rest of a page is, if that can be told without a walk and its segment is flat.
    fn block_place(&self, segment: u8, offset: u64, access: Access) -> Option<Place> {
        if !self.is_flat(segment) {
            return None;
        }
        let user = self.user();
        let in_ram = match access {
            Access::Write => self.m.tlb.quick.write(offset, 1, user),
            _ => self.m.tlb.quick.read(offset, 1, user),
        };
        if let Some(place) = in_ram {
            return Some(Place::Ram(place));
        }
        if self.m.bits == 64 && !is_canonical(offset) {
            return None;
        }
        let physical = if !mmu::translates(&self.m.cpu) {
            offset & 0xffff_ffff & self.m.cpu.a20_mask
        } else {
            self.m.tlb.lookup(offset, access, user)?
        };
        let skipped = !self.m.checks_alignment && self.m.is_nobodys(physical);
        skipped.then_some(Place::Nobodys)
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
        self.repeat_stores(op, width, true, |core| {
            let value = core.read_memory(op.segment, core.index(op, RSI), width)?;
            core.write_memory(ES, core.index(op, RDI), width, value)?;
            core.advance(op, RSI, width);
            core.advance(op, RDI, width);
            Ok(())
        })
    }

    pub(super) fn string_store(&mut self, op: &Op, width: u8) -> Run<()> {
        self.repeat_stores(op, width, false, |core| {
            let value = core.m.cpu.get(RAX, width);
            core.write_memory(ES, core.index(op, RDI), width, value)?;
            core.advance(op, RDI, width);
            Ok(())
        })
    }

    pub(super) fn string_load(&mut self, op: &Op, width: u8) -> Run<()> {
        self.repeat(op, false, false, |core| {
            let value = core.read_memory(op.segment, core.index(op, RSI), width)?;
            core.m.cpu.set(RAX, width, value);
            core.advance(op, RSI, width);
            Ok(())
        })
    }

    pub(super) fn string_scan(&mut self, op: &Op, width: u8) -> Run<()> {
        self.repeat(op, true, false, |core| {
            let value = core.read_memory(ES, core.index(op, RDI), width)?;
            core.compare(core.m.cpu.get(RAX, width), value, width);
            core.advance(op, RDI, width);
            Ok(())
        })
    }

    pub(super) fn string_compare(&mut self, op: &Op, width: u8) -> Run<()> {
        self.repeat(op, true, false, |core| {
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
        self.repeat(op, false, true, |core| {
            core.intercept_port(op, port, width, true)?;
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
        self.repeat(op, false, true, |core| {
            core.intercept_port(op, port, width, false)?;
            let value = core.read_memory(op.segment, core.index(op, RSI), width)?;
            core.write_port(port, width, value as u32);
            core.advance(op, RSI, width);
            Ok(())
        })
    }
}
