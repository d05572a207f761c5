//! Packed integer instructions: operands fetched, the pure function applied, the result put back.
//! AMD64 APM vol. 4; vol. 5.

use iced_x86::Mnemonic;

use super::{lanes, mix};
use crate::execute::dispatch::{Handler, Needs, Table, empty, with, with_each};
use crate::{
    cpu::flags::{CF, ZF},
    decode::{Op, place},
    execute::{
        Core, Run,
        wide::{is_mmx, wide_mask},
    },
};

static LANES: Table<lanes::Operation> = {
    let table = with(empty(), &lanes::LOGIC);
    let table = with(table, &lanes::ADDITION);
    let table = with(table, &lanes::COMPARISON);
    with(table, &lanes::PRODUCT)
};
static MIXES: Table<mix::Operation> = with(with(empty(), &mix::MIXES), &mix::SHIFTS);
static SELECTIONS: Table<mix::Selection> = with(empty(), &mix::SELECTIONS);
static WIDENINGS: Table<mix::Widening> = with(empty(), &mix::WIDENINGS);

impl Core<'_> {
    /// Who carries out an integer instruction.
    pub(in crate::execute) const PACKED: [(Mnemonic, Handler<Self>); 20] = {
        use Mnemonic as M;
        [
            (M::Pextrb, |core, op| core.extract(op, 1)),
            (M::Pextrw, |core, op| core.extract(op, 2)),
            (M::Pextrd, |core, op| core.extract(op, 4)),
            (M::Extractps, |core, op| core.extract(op, 4)),
            (M::Pextrq, |core, op| core.extract(op, 8)),
            (M::Pinsrb, |core, op| core.insert(op, 1)),
            (M::Pinsrw, |core, op| core.insert(op, 2)),
            (M::Pinsrd, |core, op| core.insert(op, 4)),
            (M::Pinsrq, |core, op| core.insert(op, 8)),
            (M::Insertps, Self::insert_single),
            (M::Pblendvb, |core, op| {
                core.blend_by_xmm0(op, mix::variable_blend::<16>)
            }),
            (M::Blendvps, |core, op| {
                core.blend_by_xmm0(op, mix::variable_blend::<4>)
            }),
            (M::Blendvpd, |core, op| {
                core.blend_by_xmm0(op, mix::variable_blend::<2>)
            }),
            (M::Ptest, Self::ptest),
            (M::Pcmpestri, Self::compare_strings),
            (M::Pcmpistri, Self::compare_strings),
            (M::Pcmpestrm, Self::compare_strings),
            (M::Pcmpistrm, Self::compare_strings),
            (M::Pcmpestri64, Self::compare_strings),
            (M::Pcmpestrm64, Self::compare_strings),
        ]
    };

    /// Instructions that are pure functions.
    pub(in crate::execute) const fn packed_table(
        table: Table<(Needs, Handler<Self>)>,
    ) -> Table<(Needs, Handler<Self>)> {
        let by_lanes: (Needs, Handler<Self>) = (Needs::Vector, Self::by_lanes);
        let table = with_each(table, &lanes::LOGIC, by_lanes);
        let table = with_each(table, &lanes::ADDITION, by_lanes);
        let table = with_each(table, &lanes::COMPARISON, by_lanes);
        let table = with_each(table, &lanes::PRODUCT, by_lanes);
        let by_mixing: (Needs, Handler<Self>) = (Needs::Vector, Self::by_mixing);
        let table = with_each(table, &mix::MIXES, by_mixing);
        let table = with_each(table, &mix::SHIFTS, by_mixing);
        let table = with_each(table, &mix::SELECTIONS, (Needs::Vector, Self::by_selection));
        with_each(table, &mix::WIDENINGS, (Needs::Vector, Self::by_widening))
    }

    fn by_lanes(&mut self, op: &Op) -> Run<()> {
        let source = self.wide(op, 1, op.source_width)?;
        if let Some(operation) = LANES[op.mnemonic as usize & (LANES.len() - 1)] {
            let result = operation(self.vector_register(op, 0), source);
            self.set_vector(op, result);
        }
        Ok(())
    }

    fn by_mixing(&mut self, op: &Op) -> Run<()> {
        let source = self.wide(op, 1, op.source_width)?;
        if let Some(operation) = MIXES[op.mnemonic as usize & (MIXES.len() - 1)] {
            let result = operation(self.vector_register(op, 0), source, op.width as usize);
            self.set_vector(op, result);
        }
        Ok(())
    }

    fn by_selection(&mut self, op: &Op) -> Run<()> {
        let source = self.wide(op, 1, op.source_width)?;
        if let Some(selection) = SELECTIONS[op.mnemonic as usize & (SELECTIONS.len() - 1)] {
            let old = self.vector_register(op, 0);
            let result = selection(old, source, op.immediate as u8, op.width as usize);
            self.set_vector(op, result);
        }
        Ok(())
    }

    fn by_widening(&mut self, op: &Op) -> Run<()> {
        let source = self.wide(op, 1, op.source_width)?;
        if let Some(widening) = WIDENINGS[op.mnemonic as usize & (WIDENINGS.len() - 1)] {
            self.set_vector(op, widening(source));
        }
        Ok(())
    }

    fn blend_by_xmm0(&mut self, op: &Op, blend: fn(u128, u128, u128) -> u128) -> Run<()> {
        let source = self.wide(op, 1, 16)?;
        let result = blend(self.vector_register(op, 0), source, self.m.cpu.fpu.xmm[0]);
        self.set_vector(op, result);
        Ok(())
    }

    /// The bit position of the lane that the immediate names; its bits beyond the number of lanes do not count.
    fn lane_position(op: &Op, register: usize, width: u8) -> u32 {
        let size = if is_mmx(op.operands[register]) { 8 } else { 16 };
        u32::from(width) * 8 * (op.immediate as u32 & (size / u32::from(width) - 1))
    }

    fn extract(&mut self, op: &Op, width: u8) -> Run<()> {
        let value = self.vector_register(op, 1) >> Self::lane_position(op, 1, width);
        self.store(op, op.width, (value & wide_mask(width)) as u64)
    }

    fn insert(&mut self, op: &Op, width: u8) -> Run<()> {
        let memory = op.operands[1] == place::MEMORY;
        let from = if memory { width } else { op.source_width };
        let value = u128::from(self.operand(op, 1, from)?) & wide_mask(width);
        let at = Self::lane_position(op, 0, width);
        let old = self.vector_register(op, 0);
        self.set_vector(op, old & !(wide_mask(width) << at) | value << at);
        Ok(())
    }

    fn ptest(&mut self, op: &Op) -> Run<()> {
        let source = self.wide(op, 1, 16)?;
        let destination = self.vector_register(op, 0);
        let zero = if source & destination == 0 { ZF } else { 0 };
        let carry = if source & !destination == 0 { CF } else { 0 };
        self.m.cpu.flags.set_bits(zero | carry);
        Ok(())
    }
}
