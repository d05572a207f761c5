//! The functions behind [`crate::handler`]'s numbers.
//!
//! None of them computes anything by itself: each calls the general function of its instruction with an [`Op`] whose
//! width and kinds of operands are constants, and the compiler leaves of that function what such operands need.

use super::{Core, Run};
use crate::{
    decode::{NATIVE_ADDRESS, Op, place},
    handler,
};

/// What the run loop is to do after an instruction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Outcome {
    /// Run the next one.
    On,
    /// Complete; the next one is wherever RIP is.
    Jump,
    /// Complete, and privilege or code segment are others: what the stretch relies on is worked out, and nothing needs
    /// care.
    Elsewhere,
    /// Nothing was to be done: the line goes on elsewhere.
    LineEnd,
    /// Complete, but the stretch ends here.
    Leave,
    /// Not complete: the fault is in [`Core::fault`].
    Raised,
}

pub(super) type Handler<'a> = fn(&mut Core<'a>, &Op) -> Outcome;

const RR: u8 = 0;
const RI: u8 = 1;
const RM: u8 = 2;
const MR: u8 = 3;
const MI: u8 = 4;

/// The instruction with what is known of it made constant.
#[inline(always)]
fn shaped<const FORM: u8, const W: u8>(op: &Op) -> Op {
    let [to, from, third] = op.operands;
    let register = place::HIGH_BYTE - 1;
    Op {
        width: W,
        address_bits: NATIVE_ADDRESS,
        operands: match FORM {
            RR => [to & register, from & register, third],
            RI => [to & register, place::IMMEDIATE, third],
            RM => [to & register, place::MEMORY, third],
            MR => [place::MEMORY, from & register, third],
            _ => [place::MEMORY, place::IMMEDIATE, third],
        },
        ..*op
    }
}

/// Forms with one operand: a register or memory.
#[inline(always)]
fn shaped_single<const MEMORY: bool, const W: u8>(op: &Op) -> Op {
    Op {
        width: W,
        address_bits: NATIVE_ADDRESS,
        operands: [
            if MEMORY {
                place::MEMORY
            } else {
                op.operands[0] & (place::HIGH_BYTE - 1)
            },
            op.operands[1],
            place::NONE,
        ],
        ..*op
    }
}

/// Returns what a function makes of the instruction if its number is the one beside it.
macro_rules! cases {
    ($core:ident, $op:ident, $number:ident; $($candidate:expr => $function:ident::<$($constant:tt),*>),* $(,)?) => {
        $(if $number == const { $candidate } {
            return $core.$function::<$($constant),*>($op);
        })*
    };
}

/// The same for kinds of ALU instructions, in their 4- and 8-byte forms with a register destination.
macro_rules! kinds {
    ($core:ident, $op:ident, $number:ident, $($kind:tt),*) => {
        $(cases!($core, $op, $number;
            handler::ALU + $kind * 20 + 2 => alu::<$kind, RR, 4>,
            handler::ALU + $kind * 20 + 3 => alu::<$kind, RR, 8>,
            handler::ALU + $kind * 20 + 6 => alu::<$kind, RI, 4>,
            handler::ALU + $kind * 20 + 7 => alu::<$kind, RI, 8>,
            handler::ALU + $kind * 20 + 10 => alu::<$kind, RM, 4>,
            handler::ALU + $kind * 20 + 11 => alu::<$kind, RM, 8>,
        );)*
    };
}

impl<'a> Core<'a> {
    /// After an instruction that touched memory somebody may ask for attention; one on registers has nothing to ask.
    #[inline(always)]
    fn outcome<const MEMORY: bool>(&self, run: Run<()>) -> Outcome {
        if run.is_err() {
            Outcome::Raised
        } else if MEMORY && self.m.attention {
            Outcome::Leave
        } else {
            Outcome::On
        }
    }

    /// After a jump, call or return.
    #[inline(always)]
    fn jumped<const MEMORY: bool>(&self, run: Run<()>) -> Outcome {
        match self.outcome::<MEMORY>(run) {
            Outcome::On => Outcome::Jump,
            other => other,
        }
    }

    pub(super) fn leaving(&mut self, op: &Op) -> Outcome {
        self.m.end_stretch();
        if self.tells {
            self.before = Some(self.context_before(op));
        }
        if self.route(op).is_err() {
            Outcome::Raised
        } else {
            Outcome::Leave
        }
    }

    fn general(&mut self, op: &Op) -> Outcome {
        let run = self.route(op);
        if handler::is_jump(op.mnemonic) {
            self.jumped::<true>(run)
        } else {
            self.outcome::<true>(run)
        }
    }

    fn line_end(&mut self, _op: &Op) -> Outcome {
        Outcome::LineEnd
    }

    fn nothing(&mut self, _op: &Op) -> Outcome {
        Outcome::On
    }

    #[inline(always)]
    fn alu<const KIND: u8, const FORM: u8, const W: u8>(&mut self, op: &Op) -> Outcome {
        let op = &shaped::<FORM, W>(op);
        let run = match KIND {
            0 => self.add(op, false),
            1 => self.logic(op, |a, b| a | b),
            2 => self.add(op, true),
            3 => self.sub(op, true),
            4 => self.logic(op, |a, b| a & b),
            5 => self.sub(op, false),
            6 => self.logic(op, |a, b| a ^ b),
            7 => self.cmp(op),
            _ => self.test(op),
        };
        if FORM >= RM {
            self.outcome::<true>(run)
        } else {
            self.outcome::<false>(run)
        }
    }

    #[inline(always)]
    fn quick_mov<const FORM: u8, const W: u8>(&mut self, op: &Op) -> Outcome {
        let run = self.mov(&shaped::<FORM, W>(op));
        if FORM >= RM {
            self.outcome::<true>(run)
        } else {
            self.outcome::<false>(run)
        }
    }

    #[inline(always)]
    fn extend<const SIGNED: bool, const FORM: u8, const FROM: u8, const W: u8>(
        &mut self,
        op: &Op,
    ) -> Outcome {
        let op = &Op {
            source_width: FROM,
            ..shaped::<FORM, W>(op)
        };
        let run = if SIGNED {
            self.movsx(op)
        } else {
            self.movzx(op)
        };
        if FORM == RM {
            self.outcome::<true>(run)
        } else {
            self.outcome::<false>(run)
        }
    }

    #[inline(always)]
    fn quick_lea<const W: u8>(&mut self, op: &Op) -> Outcome {
        let run = self.lea(&shaped::<RM, W>(op));
        self.outcome::<false>(run)
    }

    #[inline(always)]
    fn unary<const KIND: u8, const MEMORY: bool, const W: u8>(&mut self, op: &Op) -> Outcome {
        let op = &shaped_single::<MEMORY, W>(op);
        let run = match KIND {
            0 => self.inc(op),
            1 => self.dec(op),
            2 => self.neg(op),
            _ => self.not(op),
        };
        self.outcome::<MEMORY>(run)
    }

    #[inline(always)]
    fn quick_shift<const KIND: u8, const BY_CL: bool, const W: u8>(&mut self, op: &Op) -> Outcome {
        let op = &if BY_CL {
            shaped::<RR, W>(op)
        } else {
            shaped::<RI, W>(op)
        };
        let run = match KIND {
            0 => self.shl(op),
            1 => self.shr(op),
            2 => self.sar(op),
            3 => self.rol(op),
            _ => self.ror(op),
        };
        self.outcome::<false>(run)
    }

    #[inline(always)]
    fn quick_push<const IMMEDIATE: bool, const W: u8>(&mut self, op: &Op) -> Outcome {
        let mut op = shaped_single::<false, W>(op);
        if IMMEDIATE {
            op.operands[0] = place::IMMEDIATE;
        }
        let run = self.push_operand(&op);
        self.outcome::<true>(run)
    }

    #[inline(always)]
    fn quick_pop<const W: u8>(&mut self, op: &Op) -> Outcome {
        let run = self.pop_operand(&shaped_single::<false, W>(op));
        self.outcome::<true>(run)
    }

    #[inline(always)]
    fn quick_jcc<const CONDITION: u8>(&mut self, op: &Op) -> Outcome {
        let run = self.jcc(&Op {
            condition: CONDITION,
            ..*op
        });
        self.jumped::<false>(run)
    }

    #[inline(always)]
    fn quick_jmp<const INDIRECT: bool, const W: u8>(&mut self, op: &Op) -> Outcome {
        let run = self.jmp(&near::<INDIRECT, W>(op));
        self.jumped::<INDIRECT>(run)
    }

    #[inline(always)]
    fn quick_call<const INDIRECT: bool, const W: u8>(&mut self, op: &Op) -> Outcome {
        let run = self.call(&near::<INDIRECT, W>(op));
        self.jumped::<true>(run)
    }

    #[inline(always)]
    fn quick_ret<const W: u8>(&mut self, op: &Op) -> Outcome {
        let run = self.ret(&Op { width: W, ..*op });
        self.jumped::<true>(run)
    }

    fn quick_cmov<const FORM: u8, const W: u8>(&mut self, op: &Op) -> Outcome {
        let run = self.cmov(&shaped::<FORM, W>(op));
        self.outcome::<true>(run)
    }

    #[inline(always)]
    fn quick_imul<const THREE: bool, const FORM: u8, const W: u8>(&mut self, op: &Op) -> Outcome {
        let mut op = shaped::<FORM, W>(op);
        op.operands[2] = if THREE { place::IMMEDIATE } else { place::NONE };
        let run = self.imul(&op);
        self.outcome::<true>(run)
    }

    fn quick_setcc(&mut self, op: &Op) -> Outcome {
        let run = self.setcc(&shaped_single::<false, 1>(op));
        self.outcome::<false>(run)
    }

    /// Calls the function of an instruction. The most frequent ones are part of this function: where a call through a
    /// table is dear, as in WebAssembly, that is a third of the time.
    #[inline(always)]
    pub(super) fn dispatch(&mut self, op: &Op) -> Outcome {
        let number = op.handler;
        kinds!(self, op, number, 0, 1, 4, 5, 6, 7, 8);
        cases!(self, op, number;
            handler::MOV + 2 => quick_mov::<RR, 4>,
            handler::MOV + 3 => quick_mov::<RR, 8>,
            handler::MOV + 6 => quick_mov::<RI, 4>,
            handler::MOV + 10 => quick_mov::<RM, 4>,
            handler::MOV + 11 => quick_mov::<RM, 8>,
            handler::MOV + 12 => quick_mov::<MR, 1>,
            handler::MOV + 14 => quick_mov::<MR, 4>,
            handler::MOV + 15 => quick_mov::<MR, 8>,
            handler::MOV + 8 => quick_mov::<RM, 1>,
            handler::MOV + 16 => quick_mov::<MI, 1>,
            handler::MOV + 18 => quick_mov::<MI, 4>,
            handler::MOV + 19 => quick_mov::<MI, 8>,
            handler::ALU + 7 * 20 + 4 => alu::<7, RI, 1>,
            handler::ALU + 7 * 20 + 8 => alu::<7, RM, 1>,
            handler::ALU + 7 * 20 + 14 => alu::<7, MR, 4>,
            handler::ALU + 7 * 20 + 15 => alu::<7, MR, 8>,
            handler::ALU + 7 * 20 + 16 => alu::<7, MI, 1>,
            handler::ALU + 7 * 20 + 18 => alu::<7, MI, 4>,
            handler::ALU + 7 * 20 + 19 => alu::<7, MI, 8>,
            handler::ALU + 8 * 20 => alu::<8, RR, 1>,
            handler::ALU + 14 => alu::<0, MR, 4>,
            handler::ALU + 18 => alu::<0, MI, 4>,
            handler::ALU + 2 * 20 + 2 => alu::<2, RR, 4>,
            handler::ALU + 2 * 20 + 6 => alu::<2, RI, 4>,
            handler::EXTEND => extend::<false, RR, 1, 8>,
            handler::EXTEND + 1 => extend::<false, RM, 1, 8>,
            handler::EXTEND + 3 => extend::<false, RM, 2, 8>,
            handler::EXTEND + 5 => extend::<true, RM, 1, 4>,
            handler::EXTEND + 12 => extend::<true, RR, 4, 8>,
            handler::EXTEND + 13 => extend::<true, RM, 4, 8>,
            handler::SHIFT + 2 => quick_shift::<0, false, 4>,
            handler::SHIFT + 3 => quick_shift::<0, false, 8>,
            handler::SHIFT + 10 => quick_shift::<1, false, 4>,
            handler::SHIFT + 11 => quick_shift::<1, false, 8>,
            handler::SHIFT + 18 => quick_shift::<2, false, 4>,
            handler::SHIFT + 26 => quick_shift::<3, false, 4>,
            handler::SHIFT + 34 => quick_shift::<4, false, 4>,
            handler::IMUL => quick_imul::<false, RR, 4>,
            handler::IMUL + 1 => quick_imul::<false, RR, 8>,
            handler::IMUL + 4 => quick_imul::<true, RR, 4>,
            handler::LEA => quick_lea::<4>,
            handler::LEA + 1 => quick_lea::<8>,
            handler::UNARY + 2 => unary::<0, false, 4>,
            handler::UNARY + 10 => unary::<1, false, 4>,
            handler::STACK => quick_push::<false, 4>,
            handler::STACK + 1 => quick_push::<false, 8>,
            handler::STACK + 4 => quick_pop::<4>,
            handler::STACK + 5 => quick_pop::<8>,
            handler::JCC + 2 => quick_jcc::<2>,
            handler::JCC + 3 => quick_jcc::<3>,
            handler::JCC + 4 => quick_jcc::<4>,
            handler::JCC + 5 => quick_jcc::<5>,
            handler::JCC + 6 => quick_jcc::<6>,
            handler::JCC + 7 => quick_jcc::<7>,
            handler::JCC + 8 => quick_jcc::<8>,
            handler::JCC + 9 => quick_jcc::<9>,
            handler::JCC + 14 => quick_jcc::<14>,
            handler::JCC + 15 => quick_jcc::<15>,
            handler::JCC + 12 => quick_jcc::<12>,
            handler::JCC + 13 => quick_jcc::<13>,
            handler::TRANSFER => quick_jmp::<false, 4>,
            handler::TRANSFER + 1 => quick_jmp::<false, 8>,
            handler::TRANSFER + 4 => quick_call::<false, 4>,
            handler::TRANSFER + 5 => quick_call::<false, 8>,
            handler::TRANSFER + 8 => quick_ret::<4>,
            handler::TRANSFER + 9 => quick_ret::<8>,
        );
        self.dispatch_by_number(op)
    }

    /// The same without what is inlined: a call through the table.
    #[inline(always)]
    pub(super) fn dispatch_by_number(&mut self, op: &Op) -> Outcome {
        Self::QUICK[usize::from(op.handler) & (handler::COUNT - 1)](self, op)
    }

    /// By number.
    pub(super) const QUICK: [Handler<'a>; handler::COUNT] = Self::handlers();

    const fn handlers() -> [Handler<'a>; handler::COUNT] {
        let mut table: [Handler<'a>; handler::COUNT] = [Self::leaving; handler::COUNT];
        table[handler::GENERAL as usize] = Self::general;
        table[handler::NOTHING as usize] = Self::nothing;
        table[handler::LINE_END as usize] = Self::line_end;
        table[handler::SETCC as usize] = Self::quick_setcc;
        table[handler::INT as usize] = Self::int_by_way;
        table[handler::IRET as usize] = Self::iret_by_way::<4>;
        table[handler::IRET as usize + 1] = Self::iret_by_way::<8>;
        put(&mut table, handler::ALU, &Self::ALU);
        put(&mut table, handler::MOV, &Self::MOV);
        put(&mut table, handler::EXTEND, &Self::EXTEND);
        put(
            &mut table,
            handler::LEA,
            &[Self::quick_lea::<4>, Self::quick_lea::<8>],
        );
        put(&mut table, handler::UNARY, &Self::UNARY);
        put(&mut table, handler::SHIFT, &Self::SHIFT);
        put(&mut table, handler::STACK, &Self::STACK);
        put(&mut table, handler::JCC, &Self::JCC);
        put(&mut table, handler::TRANSFER, &Self::TRANSFER);
        put(&mut table, handler::CMOV, &Self::CMOV);
        put(&mut table, handler::IMUL, &Self::IMUL);
        table
    }
}

/// A near jump or call, by a distance or through an operand.
#[inline(always)]
fn near<const INDIRECT: bool, const W: u8>(op: &Op) -> Op {
    let mut op = Op {
        width: W,
        address_bits: NATIVE_ADDRESS,
        far: false,
        ..*op
    };
    if !INDIRECT {
        op.operands[0] = place::IMMEDIATE;
    }
    op
}

const fn put<'a>(table: &mut [Handler<'a>; handler::COUNT], first: u16, handlers: &[Handler<'a>]) {
    let mut number = 0;
    while number < handlers.len() {
        table[first as usize + number] = handlers[number];
        number += 1;
    }
}

/// A function for each width.
macro_rules! widths {
    ($function:ident $(, $constant:tt)*) => {
        [Self::$function::<$({ $constant },)* 1>, Self::$function::<$({ $constant },)* 2>,
         Self::$function::<$({ $constant },)* 4>, Self::$function::<$({ $constant },)* 8>]
    };
}

/// One list of several.
macro_rules! joined {
    ($length:expr; $($part:expr),+ $(,)?) => {{
        let parts: &[&[Handler<'a>]] = &[$(&$part),+];
        let mut list: [Handler<'a>; $length] = [Self::leaving; $length];
        let (mut part, mut at) = (0, 0);
        while part < parts.len() {
            let mut number = 0;
            while number < parts[part].len() {
                list[at] = parts[part][number];
                number += 1;
                at += 1;
            }
            part += 1;
        }
        assert!(at == $length, "a list of handlers has the length that its numbers have");
        list
    }};
}

/// The lists, in the order of the numbers.
impl<'a> Core<'a> {
    const ALU: [Handler<'a>; 180] = joined!(180;
        Self::alu_forms::<0>(), Self::alu_forms::<1>(), Self::alu_forms::<2>(),
        Self::alu_forms::<3>(), Self::alu_forms::<4>(), Self::alu_forms::<5>(),
        Self::alu_forms::<6>(), Self::alu_forms::<7>(), Self::alu_forms::<8>());

    const fn alu_forms<const KIND: u8>() -> [Handler<'a>; 20] {
        joined!(20; widths!(alu, KIND, RR), widths!(alu, KIND, RI), widths!(alu, KIND, RM),
            widths!(alu, KIND, MR), widths!(alu, KIND, MI))
    }

    const MOV: [Handler<'a>; 20] = joined!(20;
        widths!(quick_mov, RR), widths!(quick_mov, RI), widths!(quick_mov, RM),
        widths!(quick_mov, MR), widths!(quick_mov, MI));

    const EXTEND: [Handler<'a>; 14] = [
        Self::extend::<false, RR, 1, 8>,
        Self::extend::<false, RM, 1, 8>,
        Self::extend::<false, RR, 2, 8>,
        Self::extend::<false, RM, 2, 8>,
        Self::extend::<true, RR, 1, 4>,
        Self::extend::<true, RM, 1, 4>,
        Self::extend::<true, RR, 2, 4>,
        Self::extend::<true, RM, 2, 4>,
        Self::extend::<true, RR, 1, 8>,
        Self::extend::<true, RM, 1, 8>,
        Self::extend::<true, RR, 2, 8>,
        Self::extend::<true, RM, 2, 8>,
        Self::extend::<true, RR, 4, 8>,
        Self::extend::<true, RM, 4, 8>,
    ];

    const UNARY: [Handler<'a>; 32] = joined!(32;
        widths!(unary, 0, false), widths!(unary, 0, true), widths!(unary, 1, false), widths!(unary, 1, true),
        widths!(unary, 2, false), widths!(unary, 2, true), widths!(unary, 3, false), widths!(unary, 3, true));

    const SHIFT: [Handler<'a>; 40] = joined!(40;
        widths!(quick_shift, 0, false), widths!(quick_shift, 0, true),
        widths!(quick_shift, 1, false), widths!(quick_shift, 1, true),
        widths!(quick_shift, 2, false), widths!(quick_shift, 2, true),
        widths!(quick_shift, 3, false), widths!(quick_shift, 3, true),
        widths!(quick_shift, 4, false), widths!(quick_shift, 4, true));

    const STACK: [Handler<'a>; 6] = [
        Self::quick_push::<false, 4>,
        Self::quick_push::<false, 8>,
        Self::quick_push::<true, 4>,
        Self::quick_push::<true, 8>,
        Self::quick_pop::<4>,
        Self::quick_pop::<8>,
    ];

    const JCC: [Handler<'a>; 16] = [
        Self::quick_jcc::<0>,
        Self::quick_jcc::<1>,
        Self::quick_jcc::<2>,
        Self::quick_jcc::<3>,
        Self::quick_jcc::<4>,
        Self::quick_jcc::<5>,
        Self::quick_jcc::<6>,
        Self::quick_jcc::<7>,
        Self::quick_jcc::<8>,
        Self::quick_jcc::<9>,
        Self::quick_jcc::<10>,
        Self::quick_jcc::<11>,
        Self::quick_jcc::<12>,
        Self::quick_jcc::<13>,
        Self::quick_jcc::<14>,
        Self::quick_jcc::<15>,
    ];

    const TRANSFER: [Handler<'a>; 10] = [
        Self::quick_jmp::<false, 4>,
        Self::quick_jmp::<false, 8>,
        Self::quick_jmp::<true, 4>,
        Self::quick_jmp::<true, 8>,
        Self::quick_call::<false, 4>,
        Self::quick_call::<false, 8>,
        Self::quick_call::<true, 4>,
        Self::quick_call::<true, 8>,
        Self::quick_ret::<4>,
        Self::quick_ret::<8>,
    ];

    const CMOV: [Handler<'a>; 4] = [
        Self::quick_cmov::<RR, 4>,
        Self::quick_cmov::<RR, 8>,
        Self::quick_cmov::<RM, 4>,
        Self::quick_cmov::<RM, 8>,
    ];

    const IMUL: [Handler<'a>; 8] = [
        Self::quick_imul::<false, RR, 4>,
        Self::quick_imul::<false, RR, 8>,
        Self::quick_imul::<false, RM, 4>,
        Self::quick_imul::<false, RM, 8>,
        Self::quick_imul::<true, RR, 4>,
        Self::quick_imul::<true, RR, 8>,
        Self::quick_imul::<true, RM, 4>,
        Self::quick_imul::<true, RM, 8>,
    ];
}
