//! The bases of FS and GS by instruction, and the processor's number beside them. AMD64 APM vol. 3: RDFSBASE, RDGSBASE,
//! WRFSBASE, WRGSBASE, RDPID.

use iced_x86::Mnemonic;

use super::{Core, Run};
use crate::{
    cpu::{SegmentName, cr4, is_canonical},
    decode::Op,
};

impl Core<'_> {
    /// In 64-bit mode only, and only when the system has allowed it by CR4.FSGSBASE.
    fn base_register(&mut self, op: &Op) -> Run<usize> {
        if self.m.bits != 64 || self.m.cpu.cr4 & cr4::FSGSBASE == 0 {
            return self.undefined();
        }
        let fs = matches!(op.mnemonic, Mnemonic::Rdfsbase | Mnemonic::Wrfsbase);
        let name = if fs { SegmentName::Fs } else { SegmentName::Gs };
        Ok(name as usize)
    }

    pub(super) fn read_segment_base(&mut self, op: &Op) -> Run<()> {
        let segment = self.base_register(op)?;
        let base = self.m.cpu.segments[segment].base;
        self.store(op, op.width, base)
    }

    pub(super) fn write_segment_base(&mut self, op: &Op) -> Run<()> {
        let segment = self.base_register(op)?;
        let base = self.operand(op, 0, op.width)?;
        if !is_canonical(base) {
            return self.protection(0);
        }
        self.m.cpu.segments[segment].base = base;
        Ok(())
    }

    /// TSC_AUX, as RDTSCP has it; the destination is always whole.
    pub(super) fn rdpid(&mut self, op: &Op) -> Run<()> {
        let value = self.m.cpu.tsc_aux;
        self.store(op, op.width, value)
    }
}
