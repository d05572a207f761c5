//! x87: what must hold before an instruction runs, who carries it out, and the register stack.
//! AMD64 APM vol. 1, chapter 6; vol. 5. Intel SDM vol. 1, chapter 8.

mod arithmetic;
mod compare;
mod control;
mod elementary;
mod environment;
mod saved_state;
mod transfer;

pub(crate) use saved_state::XSAVE_AREA;

use iced_x86::Mnemonic;

use super::dispatch::Handler;
use super::{Core, Fault, Raised, Run, vector};
use crate::{
    cpu::{
        SegmentName, cr0,
        fpu::{Extended, status},
    },
    decode::{Op, place},
    softfloat::{EXTENDED, Env, Number, Range, Rounding, flag, to_extended},
    virtualization::{Plain, Sensitive},
};

/// Unmasked, these keep an instruction from doing anything.
const BEFORE: u8 = flag::INVALID | flag::DENORMAL | flag::ZERO_DIVIDE;
/// Unmasked, these too keep a store from happening.
const BEFORE_STORE: u8 = BEFORE | flag::OVERFLOW | flag::UNDERFLOW;

/// The register that an operand names, from the top.
fn stack_place(place: u8) -> usize {
    place.wrapping_sub(place::ST) as usize & 7
}

/// Instructions that do not look for an exception left behind (AMD64 APM vol. 1, 6.8.3).
fn is_non_waiting(mnemonic: Mnemonic) -> bool {
    use Mnemonic as M;
    matches!(
        mnemonic,
        M::Fninit
            | M::Fnclex
            | M::Fnstsw
            | M::Fnstcw
            | M::Fnstenv
            | M::Fnsave
            | M::Fneni
            | M::Fndisi
            | M::Fnsetpm
    )
}

/// Instructions that are not remembered in the instruction and data pointers.
fn is_control(mnemonic: Mnemonic) -> bool {
    use Mnemonic as M;
    is_non_waiting(mnemonic)
        || matches!(
            mnemonic,
            M::Fldcw | M::Fldenv | M::Frstor | M::Wait | M::Fnop
        )
}

impl Core<'_> {
    /// Behind the checks: an x87 instruction.
    pub(super) fn x87(&mut self, op: &Op, handler: Handler<Self>) -> Run<()> {
        let stops = if op.mnemonic == Mnemonic::Wait {
            self.m.cpu.cr0 & (cr0::MP | cr0::TS) == cr0::MP | cr0::TS
        } else {
            self.m.cpu.cr0 & (cr0::EM | cr0::TS) != 0
        };
        if stops {
            return self.raise(vector::NO_DEVICE, None);
        }
        if !is_non_waiting(op.mnemonic) {
            self.require_no_pending()?;
        }
        if is_control(op.mnemonic) {
            handler(self, op)?;
            if self.m.cpu.fpu.status & status::ES == 0 {
                self.m.devices.coprocessor_settled();
            }
            return Ok(());
        }
        let operand = self.pointers(op);
        handler(self, op)?;
        self.remember(op, operand);
        Ok(())
    }

    /// Offset and selector of the memory operand, before the instruction can change a register of its address.
    fn pointers(&self, op: &Op) -> Option<(u64, u16)> {
        (op.operands[0] == place::MEMORY).then(|| {
            let selector = self.m.cpu.segments[usize::from(op.segment)].selector;
            (self.offset(op), selector)
        })
    }

    fn remember(&mut self, op: &Op, operand: Option<(u64, u16)>) {
        let cpu = &mut self.m.cpu;
        cpu.fpu.opcode = op.immediate as u16 & 0x7ff;
        cpu.fpu.instruction = cpu.rip.wrapping_sub(u64::from(op.length));
        cpu.fpu.code_selector = cpu.segments[SegmentName::Cs as usize].selector;
        if let Some((offset, selector)) = operand {
            cpu.fpu.data = offset;
            cpu.fpu.data_selector = selector;
        }
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

    /// Without CR0.NE the processor asks for IRQ 13 and waits in front of the instruction until an interrupt comes, or
    /// goes on if the system has said so at port 0xF0, or by the register that can stand for that.
    #[cold]
    fn pending_exception(&mut self) -> Run<()> {
        if self.m.cpu.cr0 & cr0::NE != 0 {
            return self.raise(vector::X87, None);
        }
        let emulated = self.m.cpu.vendor.emulated_ignne();
        let by_pin = emulated != Some(true) && self.m.devices.coprocessor_error();
        if emulated.unwrap_or(by_pin) {
            return Ok(());
        }
        self.intercept(Sensitive::Plain(Plain::FrozenFpu))?;
        self.fault = Fault::Again;
        Err(Raised)
    }

    /// Modes of the control word.
    fn x87_env(&self) -> Env {
        let control = self.m.cpu.fpu.control;
        let mut env = Env::new(Rounding::from_bits(u32::from(control >> 10)));
        env.masks = control as u8 & 0x3f;
        env
    }

    /// What results may be, by the precision control.
    fn x87_range(&self) -> Range {
        let precision = match self.m.cpu.fpu.control >> 8 & 3 {
            0 => 24,
            2 => 53,
            _ => 64,
        };
        Range {
            precision,
            ..EXTENDED
        }
    }

    /// ST(n), or `None` if it is empty.
    fn st(&self, number: usize) -> Option<Extended> {
        let fpu = &self.m.cpu.fpu;
        let register = (fpu.top() + number) & 7;
        (fpu.valid >> register & 1 != 0).then(|| fpu.registers[register])
    }

    fn set_st(&mut self, number: usize, value: Extended) {
        let fpu = &mut self.m.cpu.fpu;
        let register = (fpu.top() + number) & 7;
        fpu.registers[register] = value;
        fpu.valid |= 1 << register;
    }

    fn free_st(&mut self, number: usize) {
        let fpu = &mut self.m.cpu.fpu;
        fpu.valid &= !(1 << ((fpu.top() + number) & 7));
    }

    fn pop_st(&mut self) {
        self.free_st(0);
        let top = self.m.cpu.fpu.top();
        self.m.cpu.fpu.set_top(top + 1);
    }

    /// Pushes onto a stack that has room.
    fn push_st(&mut self, value: Extended) {
        let top = self.m.cpu.fpu.top();
        self.m.cpu.fpu.set_top(top + 7);
        self.set_st(0, value);
    }

    /// Whether a push would meet a register in use.
    fn is_full(&self) -> bool {
        self.st(7).is_some()
    }

    fn set_c1(&mut self, set: bool) {
        let word = &mut self.m.cpu.fpu.status;
        *word = *word & !status::C1 | if set { status::C1 } else { 0 };
    }

    /// Sets C3, C2 and C0.
    fn set_conditions(&mut self, conditions: u16) {
        const ALL: u16 = status::C3 | status::C2 | status::C0;
        let word = &mut self.m.cpu.fpu.status;
        *word = *word & !ALL | conditions;
    }

    /// A stack fault: an empty register was needed, or a full one would be overwritten. True if the instruction goes on
    /// with an indefinite value.
    fn stack_fault(&mut self, overflow: bool) -> bool {
        self.m.cpu.fpu.status |= status::IE | status::SF;
        self.set_c1(overflow);
        self.m.cpu.fpu.update_summary();
        self.m.cpu.fpu.control & status::IE != 0
    }

    /// Notes the exceptions of an operation. False if one of `preventing` is unmasked: then nothing more happens.
    fn note_x87(&mut self, env: &Env, preventing: u8) -> bool {
        let unmasked = env.flags & !env.masks;
        let flags = if unmasked & BEFORE != 0 {
            env.flags & BEFORE
        } else if unmasked & preventing != 0 {
            env.flags & !flag::INEXACT
        } else {
            env.flags
        };
        self.set_c1(env.rounded_up && flags & flag::INEXACT != 0);
        self.m.cpu.fpu.status |= u16::from(flags);
        self.m.cpu.fpu.update_summary();
        unmasked & preventing == 0
    }

    /// The value of masked invalid operations.
    fn indefinite() -> Extended {
        to_extended(Number::indefinite())
    }
}
