//! MMX: what its instructions need and what they do to the x87 state. What they compute is in [`super::sse`].
//! AMD64 APM vol. 5; vol. 2, 11.4.4.

use super::{Core, Run, vector};
use crate::cpu::cr0;

impl Core<'_> {
    /// #UD, #NM and pending #MF of MMX instructions.
    pub(super) fn require_mmx(&mut self) -> Run<()> {
        if self.m.cpu.cr0 & cr0::EM != 0 {
            return self.undefined();
        }
        if self.m.cpu.cr0 & cr0::TS != 0 {
            return self.raise(vector::NO_DEVICE, None);
        }
        self.require_no_pending()
    }

    /// An MMX instruction makes all registers valid and puts the top of the stack at 0.
    pub(super) fn enter_mmx(&mut self) {
        self.m.cpu.fpu.valid = 0xff;
        self.m.cpu.fpu.set_top(0);
    }

    /// EMMS: all registers are empty.
    pub(super) fn emms(&mut self) -> Run<()> {
        self.require_mmx()?;
        self.enter_mmx();
        self.m.cpu.fpu.valid = 0;
        Ok(())
    }
}
