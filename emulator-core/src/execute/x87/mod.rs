//! x87: what must hold before an instruction runs, and who carries it out. AMD64 APM vol. 1, chapter 6; vol. 5.

mod saved_state;

pub(crate) use saved_state::XSAVE_AREA;

use super::{Core, Run, vector};
use crate::{
    cpu::{cr0, fpu::status},
    decode::Op,
    event::Observer,
};

impl<O: Observer> Core<'_, O> {
    /// x87 instructions, and whatever is none.
    pub(super) fn x87(&mut self, op: &Op) -> Run<()> {
        if op.mnemonic == iced_x86::Mnemonic::Fninit {
            self.m.cpu.fpu.initialize();
            return Ok(());
        }
        self.beyond(op)
    }

    /// An exception that an earlier instruction left behind: #MF, or by way of the interrupt controller
    /// (AMD64 APM vol. 2, 8.2.17).
    #[inline(always)]
    pub(super) fn require_no_pending(&mut self) -> Run<()> {
        if self.m.cpu.fpu.status & status::ES == 0 {
            return Ok(());
        }
        self.pending_exception()
    }

    #[cold]
    fn pending_exception(&mut self) -> Run<()> {
        if self.m.cpu.cr0 & cr0::NE != 0 {
            return self.raise(vector::X87, None);
        }
        self.unsupported()
    }
}
