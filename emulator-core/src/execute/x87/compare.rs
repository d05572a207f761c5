//! x87 comparisons and classification. AMD64 APM vol. 5.

use core::cmp::Ordering;
use iced_x86::Mnemonic;

use super::{BEFORE, stack_place};
use crate::execute::dispatch::Handler;
use crate::{
    cpu::fpu::status::{C0, C1, C2, C3},
    decode::{Op, place},
    execute::{Core, Run, sse::order_flags},
    softfloat::{Class, Env, Number, compare, flag, from_extended},
};

impl Core<'_> {
    pub(in crate::execute) const X87_COMPARISONS: [(Mnemonic, Handler<Self>); 14] = {
        use Mnemonic as M;
        [
            (M::Fcom, |c, o| c.fcom(o, true, 0)),
            (M::Fcomp, |c, o| c.fcom(o, true, 1)),
            (M::Fcompp, |c, o| c.fcom(o, true, 2)),
            (M::Fucom, |c, o| c.fcom(o, false, 0)),
            (M::Fucomp, |c, o| c.fcom(o, false, 1)),
            (M::Fucompp, |c, o| c.fcom(o, false, 2)),
            (M::Ficom, |c, o| c.ficom(o, 0)),
            (M::Ficomp, |c, o| c.ficom(o, 1)),
            (M::Fcomi, |c, o| c.fcomi(o, true, false)),
            (M::Fcomip, |c, o| c.fcomi(o, true, true)),
            (M::Fucomi, |c, o| c.fcomi(o, false, false)),
            (M::Fucomip, |c, o| c.fcomi(o, false, true)),
            (M::Ftst, |c, _| {
                c.fcom_with(Some(Number::zero(false)), true, 0)
            }),
            (M::Fxam, |c, _| c.fxam()),
        ]
    };

    /// ST(0) with a number in memory or another register, ST(1) if none is named.
    fn fcom(&mut self, op: &Op, strict: bool, pops: u32) -> Run<()> {
        let other = match op.operands {
            [place::MEMORY, ..] => Some(self.float_operand(op)?),
            [_, place::NONE, _] => self.st(1).map(from_extended),
            [_, other, _] => self.st(stack_place(other)).map(from_extended),
        };
        self.fcom_with(other, strict, pops)
    }

    fn ficom(&mut self, op: &Op, pops: u32) -> Run<()> {
        let other = self.integer_operand(op)?;
        self.fcom_with(Some(other), true, pops)
    }

    /// The order of ST(0) and another, which the flags show in any case, and whether the instruction goes on to pop.
    fn x87_order(&mut self, other: Option<Number>, strict: bool) -> (Option<Ordering>, bool) {
        let (Some(a), Some(b)) = (self.st(0), other) else {
            return (None, self.stack_fault(false));
        };
        let mut env = self.x87_env();
        let order = order(&mut env, from_extended(a), b, strict);
        (order, self.note_x87(&env, BEFORE))
    }

    fn fcom_with(&mut self, other: Option<Number>, strict: bool, pops: u32) -> Run<()> {
        let (order, goes_on) = self.x87_order(other, strict);
        self.set_conditions(match order {
            None => C3 | C2 | C0,
            Some(Ordering::Less) => C0,
            Some(Ordering::Equal) => C3,
            Some(Ordering::Greater) => 0,
        });
        for _ in 0..if goes_on { pops } else { 0 } {
            self.pop_st();
        }
        Ok(())
    }

    fn fcomi(&mut self, op: &Op, strict: bool, pop: bool) -> Run<()> {
        let other = self.st(stack_place(op.operands[1])).map(from_extended);
        let empty = self.st(0).is_none() || other.is_none();
        let c1 = self.m.cpu.fpu.status & C1;
        let (order, goes_on) = self.x87_order(other, strict);
        // C1 tells of a stack fault, and otherwise stays.
        if !empty {
            self.m.cpu.fpu.status |= c1;
        }
        self.m.cpu.flags.set_bits(order_flags(order));
        if pop && goes_on {
            self.pop_st();
        }
        Ok(())
    }

    /// FXAM: what is in ST(0), even in an empty one.
    fn fxam(&mut self) -> Run<()> {
        let fpu = &self.m.cpu.fpu;
        let value = fpu.registers[fpu.top()];
        let number = from_extended(value);
        let class = match number.class {
            _ if self.st(0).is_none() => C3 | C0,
            Class::Unsupported => 0,
            Class::Quiet | Class::Signaling => C0,
            Class::Infinity => C2 | C0,
            Class::Zero => C3,
            Class::Finite if number.denormal => C3 | C2,
            Class::Finite => C2,
        };
        self.set_conditions(class);
        let sign = if number.sign { C1 } else { 0 };
        self.set_c1(sign != 0);
        Ok(())
    }
}

/// The order of two numbers, `None` if there is none; a quiet NaN is invalid if `strict`.
fn order(env: &mut Env, a: Number, b: Number, strict: bool) -> Option<Ordering> {
    let is = |class| a.class == class || b.class == class;
    if is(Class::Unsupported) || is(Class::Signaling) || strict && is(Class::Quiet) {
        env.raise(flag::INVALID);
        return None;
    }
    if is(Class::Quiet) {
        return None;
    }
    env.note_denormals(a, b);
    Some(compare(a, b))
}
