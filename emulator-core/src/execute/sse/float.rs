//! SSE floating point: lanes through the soft float, and what becomes of their exceptions.
//! AMD64 APM vol. 1, 4.7 to 4.10; vol. 4. Intel SDM vol. 1, 11.5 for the order of exceptions.

use core::cmp::Ordering;
use iced_x86::Mnemonic;

use super::quick::{self, Operation};
use crate::execute::dispatch::Handler;
use crate::{
    cpu::{
        cr4,
        flags::{CF, PF, ZF},
        fpu::mxcsr,
    },
    decode::Op,
    execute::{Core, Run, vector},
    softfloat::{Class, DOUBLE, Env, Format, Number, Rounding, SINGLE, compare, flag},
};

/// The modes of MXCSR for one format of lanes.
#[derive(Clone, Copy)]
pub(super) struct Lanes {
    pub env: Env,
    pub denormals_are_zero: bool,
    pub format: Format,
    /// Results are rounded to the nearest.
    pub nearest: bool,
    /// The inexact exception has been noted before and is masked: another one changes nothing.
    pub inexact_known: bool,
}

/// What a lane of the destination and one of the source give.
type Binary = fn(&mut Lanes, u64, u64) -> u64;

/// Exceptions found before anything is computed.
const BEFORE: u8 = flag::INVALID | flag::DENORMAL | flag::ZERO_DIVIDE;

impl Lanes {
    #[inline(always)]
    pub fn bits(&self) -> u32 {
        u32::from(self.format.width()) * 8
    }

    /// A lane taken apart; denormals may count as zeros.
    pub fn unpack(&self, bits: u64) -> Number {
        let number = self.format.unpack(bits);
        if number.denormal && self.denormals_are_zero {
            return Number::zero(number.sign);
        }
        number
    }

    /// The NaN that two operands give, if one of them is a NaN: the destination's first.
    fn nan(&mut self, a: Number, b: Number) -> Option<Number> {
        if a.class == Class::Signaling || b.class == Class::Signaling {
            self.env.raise(flag::INVALID);
        }
        if a.is_nan() {
            Some(a.quieted())
        } else if b.is_nan() {
            Some(b.quieted())
        } else {
            None
        }
    }

    fn arithmetic(
        &mut self,
        a: u64,
        b: u64,
        f: impl Fn(&mut Lanes, Number, Number) -> Number,
    ) -> u64 {
        let (a, b) = (self.unpack(a), self.unpack(b));
        let result = match self.nan(a, b) {
            Some(nan) => nan,
            None => {
                self.env.note_denormals(a, b);
                f(self, a, b)
            }
        };
        self.format.pack(result)
    }

    /// By the host if it can be, otherwise by the soft float.
    fn quickly(
        &mut self,
        operation: Operation,
        a: u64,
        b: u64,
        soft: impl Fn(&mut Lanes, Number, Number) -> Number,
    ) -> u64 {
        match quick::compute(self, operation, a, b) {
            Some((result, inexact)) => {
                if inexact {
                    self.env.raise(flag::INEXACT);
                }
                result
            }
            None => self.arithmetic(a, b, soft),
        }
    }

    pub fn add(&mut self, a: u64, b: u64) -> u64 {
        self.quickly(Operation::Add, a, b, |l, a, b| {
            l.env.add(a, b, l.format.range())
        })
    }

    fn subtract(&mut self, a: u64, b: u64) -> u64 {
        self.quickly(Operation::Subtract, a, b, |l, a, b| {
            l.env.add(a, b.negated(), l.format.range())
        })
    }

    pub fn multiply(&mut self, a: u64, b: u64) -> u64 {
        self.quickly(Operation::Multiply, a, b, |l, a, b| {
            l.env.multiply(a, b, l.format.range())
        })
    }

    /// A division by zero is not also one of a denormal.
    fn divide(&mut self, a: u64, b: u64) -> u64 {
        let before = core::mem::take(&mut self.env.flags);
        let result = self.quickly(Operation::Divide, a, b, |l, a, b| {
            l.env.divide(a, b, l.format.range())
        });
        if self.env.flags & flag::ZERO_DIVIDE != 0 {
            self.env.flags &= !flag::DENORMAL;
        }
        self.env.raise(before);
        result
    }

    /// A negative number is invalid before it is denormal.
    fn square_root(&mut self, _: u64, b: u64) -> u64 {
        let number = self.unpack(b);
        let result = match self.nan(number, number) {
            Some(nan) => nan,
            None => {
                if !number.sign {
                    self.env.note_denormals(number, number);
                }
                self.env.square_root(number, self.format.range())
            }
        };
        self.format.pack(result)
    }

    /// MIN and MAX give the source when neither is chosen by the comparison.
    fn choose(&mut self, a: u64, b: u64, wanted: Ordering) -> u64 {
        let (x, y) = (self.unpack(a), self.unpack(b));
        let order = if x.is_nan() || y.is_nan() {
            self.env.raise(flag::INVALID);
            None
        } else {
            self.env.note_denormals(x, y);
            Some(compare(x, y))
        };
        let (number, bits) = if order == Some(wanted) {
            (x, a)
        } else {
            (y, b)
        };
        match number.class {
            Class::Zero => self.format.pack(number),
            _ => bits,
        }
    }

    fn minimum(&mut self, a: u64, b: u64) -> u64 {
        self.choose(a, b, Ordering::Less)
    }

    fn maximum(&mut self, a: u64, b: u64) -> u64 {
        self.choose(a, b, Ordering::Greater)
    }

    /// The order of two lanes, `None` if there is none; a quiet NaN is invalid if `strict`.
    fn order(&mut self, a: u64, b: u64, strict: bool) -> Option<Ordering> {
        let (a, b) = (self.unpack(a), self.unpack(b));
        if a.is_nan() || b.is_nan() {
            let signaling = a.class == Class::Signaling || b.class == Class::Signaling;
            if strict || signaling {
                self.env.raise(flag::INVALID);
            }
            return None;
        }
        self.env.note_denormals(a, b);
        Some(compare(a, b))
    }

    /// CMPPS and its kin: all ones where the predicate holds.
    fn predicate(&mut self, a: u64, b: u64, predicate: u8) -> u64 {
        let strict = matches!(predicate & 3, 1 | 2);
        let order = self.order(a, b, strict);
        let holds = match predicate & 3 {
            0 => order == Some(Ordering::Equal),
            1 => order == Some(Ordering::Less),
            2 => matches!(order, Some(Ordering::Less | Ordering::Equal)),
            _ => order.is_none(),
        };
        u64::from(holds != (predicate & 4 != 0)).wrapping_neg()
    }
}

/// RCPPS and RSQRTPS: within 1.5 * 2^-12; here the nearest single. No exceptions, no denormals.
fn estimate(bits: u64, root: bool) -> u64 {
    let mut number = SINGLE.unpack(bits);
    if number.denormal {
        number = Number::zero(number.sign);
    }
    let mut env = Env::new(Rounding::Nearest);
    env.flush = true;
    let one = Number::finite(false, 0, 1 << 63);
    let result = match number.class {
        _ if number.is_nan() => number.quieted(),
        Class::Zero => Number::infinity(number.sign),
        _ if root => {
            let root = env.square_root(number, DOUBLE.range());
            if root.is_nan() {
                root
            } else {
                env.divide(one, root, SINGLE.range())
            }
        }
        _ => env.divide(one, number, SINGLE.range()),
    };
    SINGLE.pack(result)
}

/// The lane `number` of some value.
pub(super) fn lane(value: u128, number: u32, bits: u32) -> u64 {
    (value >> (number * bits)) as u64 & (!0 >> (64 - bits))
}

/// The value with another lane `number`.
pub(super) fn with_lane(value: u128, number: u32, bits: u32, lane: u64) -> u128 {
    let mask = u128::from(!0u64 >> (64 - bits));
    value & !(mask << (number * bits)) | (u128::from(lane) & mask) << (number * bits)
}

impl Core<'_> {
    /// Who carries out a floating-point instruction.
    pub(in crate::execute) const FLOATS: [(Mnemonic, Handler<Self>); 48] = {
        use Mnemonic as M;
        [
            (M::Addps, |c, o| c.packed_float(o, SINGLE, Lanes::add)),
            (M::Addpd, |c, o| c.packed_float(o, DOUBLE, Lanes::add)),
            (M::Addss, |c, o| c.scalar_float(o, SINGLE, Lanes::add)),
            (M::Addsd, |c, o| c.scalar_float(o, DOUBLE, Lanes::add)),
            (M::Subps, |c, o| c.packed_float(o, SINGLE, Lanes::subtract)),
            (M::Subpd, |c, o| c.packed_float(o, DOUBLE, Lanes::subtract)),
            (M::Subss, |c, o| c.scalar_float(o, SINGLE, Lanes::subtract)),
            (M::Subsd, |c, o| c.scalar_float(o, DOUBLE, Lanes::subtract)),
            (M::Mulps, |c, o| c.packed_float(o, SINGLE, Lanes::multiply)),
            (M::Mulpd, |c, o| c.packed_float(o, DOUBLE, Lanes::multiply)),
            (M::Mulss, |c, o| c.scalar_float(o, SINGLE, Lanes::multiply)),
            (M::Mulsd, |c, o| c.scalar_float(o, DOUBLE, Lanes::multiply)),
            (M::Divps, |c, o| c.packed_float(o, SINGLE, Lanes::divide)),
            (M::Divpd, |c, o| c.packed_float(o, DOUBLE, Lanes::divide)),
            (M::Divss, |c, o| c.scalar_float(o, SINGLE, Lanes::divide)),
            (M::Divsd, |c, o| c.scalar_float(o, DOUBLE, Lanes::divide)),
            (M::Minps, |c, o| c.packed_float(o, SINGLE, Lanes::minimum)),
            (M::Minpd, |c, o| c.packed_float(o, DOUBLE, Lanes::minimum)),
            (M::Minss, |c, o| c.scalar_float(o, SINGLE, Lanes::minimum)),
            (M::Minsd, |c, o| c.scalar_float(o, DOUBLE, Lanes::minimum)),
            (M::Maxps, |c, o| c.packed_float(o, SINGLE, Lanes::maximum)),
            (M::Maxpd, |c, o| c.packed_float(o, DOUBLE, Lanes::maximum)),
            (M::Maxss, |c, o| c.scalar_float(o, SINGLE, Lanes::maximum)),
            (M::Maxsd, |c, o| c.scalar_float(o, DOUBLE, Lanes::maximum)),
            (M::Sqrtps, |c, o| {
                c.packed_float(o, SINGLE, Lanes::square_root)
            }),
            (M::Sqrtpd, |c, o| {
                c.packed_float(o, DOUBLE, Lanes::square_root)
            }),
            (M::Sqrtss, |c, o| {
                c.scalar_float(o, SINGLE, Lanes::square_root)
            }),
            (M::Sqrtsd, |c, o| {
                c.scalar_float(o, DOUBLE, Lanes::square_root)
            }),
            (M::Rcpps, |c, o| {
                c.packed_float(o, SINGLE, |_, _, b| estimate(b, false))
            }),
            (M::Rcpss, |c, o| {
                c.scalar_float(o, SINGLE, |_, _, b| estimate(b, false))
            }),
            (M::Rsqrtps, |c, o| {
                c.packed_float(o, SINGLE, |_, _, b| estimate(b, true))
            }),
            (M::Rsqrtss, |c, o| {
                c.scalar_float(o, SINGLE, |_, _, b| estimate(b, true))
            }),
            (M::Cmpps, |c, o| c.compare_float(o, SINGLE, true)),
            (M::Cmppd, |c, o| c.compare_float(o, DOUBLE, true)),
            (M::Cmpss, |c, o| c.compare_float(o, SINGLE, false)),
            (M::Cmpsd, |c, o| c.compare_float(o, DOUBLE, false)),
            (M::Comiss, |c, o| c.compare_to_flags(o, SINGLE, true)),
            (M::Comisd, |c, o| c.compare_to_flags(o, DOUBLE, true)),
            (M::Ucomiss, |c, o| c.compare_to_flags(o, SINGLE, false)),
            (M::Ucomisd, |c, o| c.compare_to_flags(o, DOUBLE, false)),
            (M::Haddps, |c, o| c.horizontal_float(o, SINGLE, Lanes::add)),
            (M::Haddpd, |c, o| c.horizontal_float(o, DOUBLE, Lanes::add)),
            (M::Hsubps, |c, o| {
                c.horizontal_float(o, SINGLE, Lanes::subtract)
            }),
            (M::Hsubpd, |c, o| {
                c.horizontal_float(o, DOUBLE, Lanes::subtract)
            }),
            (M::Addsubps, |c, o| c.add_and_subtract(o, SINGLE)),
            (M::Addsubpd, |c, o| c.add_and_subtract(o, DOUBLE)),
            (M::Dpps, |c, o| c.dot_product(o, SINGLE)),
            (M::Dppd, |c, o| c.dot_product(o, DOUBLE)),
        ]
    };

    /// MXCSR's modes.
    pub(super) fn lanes(&self, format: Format) -> Lanes {
        let control = self.m.cpu.fpu.mxcsr;
        let mut env = Env::new(Rounding::from_bits(control >> 13));
        env.masks = (control >> 7) as u8 & 0x3f;
        env.flush = control & mxcsr::FZ != 0;
        Lanes {
            env,
            denormals_are_zero: control & mxcsr::DAZ != 0,
            format,
            nearest: control & mxcsr::RC == 0,
            inexact_known: control & (mxcsr::PE | mxcsr::PM) == mxcsr::PE | mxcsr::PM,
        }
    }

    /// Notes exceptions in MXCSR. An unmasked one that is found beforehand keeps the others from happening, and any
    /// unmasked one keeps the result from being written.
    pub(super) fn note_float(&mut self, env: &Env) -> Run<()> {
        let unmasked = env.flags & !env.masks;
        let flags = if unmasked & BEFORE != 0 {
            env.flags & BEFORE
        } else {
            env.flags
        };
        self.m.cpu.fpu.mxcsr |= u32::from(flags);
        if unmasked == 0 {
            return Ok(());
        }
        if self.m.cpu.cr4 & cr4::OSXMMEXCPT == 0 {
            return self.undefined();
        }
        self.raise(vector::SIMD, None)
    }

    fn packed_float(&mut self, op: &Op, format: Format, f: Binary) -> Run<()> {
        let b = self.wide(op, 1, 16)?;
        let a = self.vector_register(op, 0);
        let mut lanes = self.lanes(format);
        let bits = lanes.bits();
        let mut result = 0;
        for i in 0..128 / bits {
            let value = f(&mut lanes, lane(a, i, bits), lane(b, i, bits));
            result = with_lane(result, i, bits, value);
        }
        self.note_float(&lanes.env)?;
        self.set_vector(op, result);
        Ok(())
    }

    fn scalar_float(
        &mut self,
        op: &Op,
        format: Format,
        f: impl Fn(&mut Lanes, u64, u64) -> u64,
    ) -> Run<()> {
        let b = self.wide(op, 1, format.width())? as u64;
        let mut lanes = self.lanes(format);
        let a = lane(self.vector_register(op, 0), 0, lanes.bits());
        let result = f(&mut lanes, a, b);
        self.note_float(&lanes.env)?;
        self.set_vector_low(op, format.width(), u128::from(result));
        Ok(())
    }

    fn compare_float(&mut self, op: &Op, format: Format, packed: bool) -> Run<()> {
        let width = if packed { 16 } else { format.width() };
        let b = self.wide(op, 1, width)?;
        let mut result = self.vector_register(op, 0);
        let mut lanes = self.lanes(format);
        let bits = lanes.bits();
        for i in 0..u32::from(width) * 8 / bits {
            let value =
                lanes.predicate(lane(result, i, bits), lane(b, i, bits), op.immediate as u8);
            result = with_lane(result, i, bits, value);
        }
        self.note_float(&lanes.env)?;
        self.set_vector(op, result);
        Ok(())
    }

    /// COMISS and its kin.
    fn compare_to_flags(&mut self, op: &Op, format: Format, strict: bool) -> Run<()> {
        let b = self.wide(op, 1, format.width())? as u64;
        let mut lanes = self.lanes(format);
        let a = lane(self.vector_register(op, 0), 0, lanes.bits());
        let order = lanes.order(a, b, strict);
        self.note_float(&lanes.env)?;
        self.m.cpu.flags.set_bits(order_flags(order));
        Ok(())
    }

    fn horizontal_float(&mut self, op: &Op, format: Format, f: Binary) -> Run<()> {
        let b = self.wide(op, 1, 16)?;
        let a = self.vector_register(op, 0);
        let mut lanes = self.lanes(format);
        let bits = lanes.bits();
        let half = 64 / bits;
        let mut result = 0;
        for i in 0..2 * half {
            let from = if i < half { a } else { b };
            let first = 2 * (i % half);
            let value = f(
                &mut lanes,
                lane(from, first, bits),
                lane(from, first + 1, bits),
            );
            result = with_lane(result, i, bits, value);
        }
        self.note_float(&lanes.env)?;
        self.set_vector(op, result);
        Ok(())
    }

    fn add_and_subtract(&mut self, op: &Op, format: Format) -> Run<()> {
        let b = self.wide(op, 1, 16)?;
        let a = self.vector_register(op, 0);
        let mut lanes = self.lanes(format);
        let bits = lanes.bits();
        let mut result = 0;
        for i in 0..128 / bits {
            let (x, y) = (lane(a, i, bits), lane(b, i, bits));
            let value = if i % 2 == 0 {
                lanes.subtract(x, y)
            } else {
                lanes.add(x, y)
            };
            result = with_lane(result, i, bits, value);
        }
        self.note_float(&lanes.env)?;
        self.set_vector(op, result);
        Ok(())
    }

    /// DPPS and DPPD: the products are rounded, then added in pairs. Each step has its own exceptions.
    fn dot_product(&mut self, op: &Op, format: Format) -> Run<()> {
        let b = self.wide(op, 1, 16)?;
        let a = self.vector_register(op, 0);
        let control = op.immediate as u32;
        let mut lanes = self.lanes(format);
        let bits = lanes.bits();
        let mut products = [0; 4];
        for i in 0..128 / bits {
            if control >> (4 + i) & 1 != 0 {
                products[i as usize & 3] = lanes.multiply(lane(a, i, bits), lane(b, i, bits));
            }
        }
        self.note_step(&mut lanes)?;
        let mut sum = lanes.add(products[0], products[1]);
        if bits == 32 {
            let other = lanes.add(products[2], products[3]);
            self.note_step(&mut lanes)?;
            sum = lanes.add(sum, other);
        }
        self.note_step(&mut lanes)?;
        let result = (0..128 / bits)
            .filter(|i| control >> i & 1 != 0)
            .fold(0, |result, i| with_lane(result, i, bits, sum));
        self.set_vector(op, result);
        Ok(())
    }

    fn note_step(&mut self, lanes: &mut Lanes) -> Run<()> {
        self.note_float(&lanes.env)?;
        lanes.env.flags = 0;
        Ok(())
    }
}

/// ZF, PF and CF as an unsigned comparison leaves them; all three where there is no order.
pub(in crate::execute) fn order_flags(order: Option<Ordering>) -> u64 {
    match order {
        None => ZF | PF | CF,
        Some(Ordering::Less) => CF,
        Some(Ordering::Equal) => ZF,
        Some(Ordering::Greater) => 0,
    }
}
