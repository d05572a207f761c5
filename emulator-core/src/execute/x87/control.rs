//! x87 control: words, the stack pointer, waiting. AMD64 APM vol. 5.

use iced_x86::Mnemonic;

use super::stack_place;
use crate::execute::dispatch::Handler;
use crate::{
    cpu::fpu::status,
    execute::{Core, Run},
};

impl Core<'_> {
    pub(in crate::execute) const X87_CONTROLS: [(Mnemonic, Handler<Self>); 18] = {
        use Mnemonic as M;
        [
            // The 80287's switches do nothing since the 80387.
            (M::Wait, |_, _| Ok(())),
            (M::Fnop, |_, _| Ok(())),
            (M::Fneni, |_, _| Ok(())),
            (M::Fndisi, |_, _| Ok(())),
            (M::Fnsetpm, |_, _| Ok(())),
            (M::Fninit, |c, _| {
                c.m.cpu.fpu.initialize();
                Ok(())
            }),
            (M::Fnclex, |c, _| {
                c.m.cpu.fpu.status &= !(status::B | 0xff);
                Ok(())
            }),
            (M::Fnstsw, |c, o| {
                let value = u64::from(c.m.cpu.fpu.status);
                c.store(o, 2, value)
            }),
            (M::Fnstcw, |c, o| {
                let value = u64::from(c.m.cpu.fpu.control);
                c.store(o, 2, value)
            }),
            (M::Fldcw, |c, o| {
                let value = c.operand(o, 0, 2)? as u16;
                c.m.cpu.fpu.set_control(value);
                c.m.cpu.fpu.update_summary();
                Ok(())
            }),
            (M::Fincstp, |c, _| c.move_top(1)),
            (M::Fdecstp, |c, _| c.move_top(7)),
            (M::Ffree, |c, o| {
                c.set_c1(false);
                c.free_st(stack_place(o.operands[0]));
                Ok(())
            }),
            (M::Ffreep, |c, o| {
                c.set_c1(false);
                c.free_st(stack_place(o.operands[0]));
                c.pop_st();
                Ok(())
            }),
            (M::Fnstenv, Self::fnstenv),
            (M::Fldenv, Self::fldenv),
            (M::Fnsave, Self::fnsave),
            (M::Frstor, Self::frstor),
        ]
    };

    fn move_top(&mut self, by: usize) -> Run<()> {
        let top = self.m.cpu.fpu.top();
        self.m.cpu.fpu.set_top(top + by);
        self.set_c1(false);
        Ok(())
    }
}
