//! SSE conversions between singles, doubles and integers. AMD64 APM vol. 4.

use iced_x86::Mnemonic;

use super::float::{Lanes, lane, with_lane};
use crate::execute::dispatch::Handler;
use crate::{
    decode::Op,
    execute::{Core, Run},
    softfloat::{Class, DOUBLE, Format, Number, Rounding, SINGLE, flag},
};

/// How many lanes a conversion has, and what becomes of the destination's other bits.
#[derive(Clone, Copy)]
enum Shape {
    /// One lane; the rest is kept.
    Scalar,
    /// Two lanes of 64 bits' worth in the destination; the rest is kept.
    Half,
    /// So many lanes; the rest becomes zero.
    Packed(u32),
}

impl Lanes {
    /// To another format.
    fn resize(&mut self, bits: u64, to: Format) -> u64 {
        let number = self.unpack(bits);
        if number.class == Class::Signaling {
            self.env.raise(flag::INVALID);
        }
        if number.is_nan() {
            return to.pack(number.quieted());
        }
        self.env.note_denormals(number, number);
        let result = match number.class {
            Class::Finite => self.env.round_number(number, to.range()),
            _ => number,
        };
        to.pack(result)
    }

    /// To a signed integer of so many bits; what does not fit becomes the least one.
    fn integer(&mut self, value: u64, bits: u32) -> u64 {
        let number = self.unpack(value);
        let indefinite = 1u64 << (bits - 1);
        self.env
            .integer(number, bits)
            .map_or(indefinite, |integer| integer as u64)
    }

    fn float_of(&mut self, value: i64) -> u64 {
        let number = Number::from_integer(value);
        let result = match number.class {
            Class::Finite => self.env.round_number(number, self.format.range()),
            _ => number,
        };
        self.format.pack(result)
    }

    fn integral(&mut self, value: u64) -> u64 {
        let number = self.unpack(value);
        if number.class == Class::Signaling {
            self.env.raise(flag::INVALID);
        }
        let result = if number.is_nan() {
            number.quieted()
        } else {
            self.env.integral(number, self.format.range())
        };
        self.format.pack(result)
    }
}

impl Core<'_> {
    /// Who carries out a conversion.
    pub(in crate::execute) const CONVERSIONS: [(Mnemonic, Handler<Self>); 26] = {
        use Mnemonic as M;
        [
            (M::Cvtss2sd, |c, o| {
                c.resize(o, SINGLE, DOUBLE, Shape::Scalar)
            }),
            (M::Cvtsd2ss, |c, o| {
                c.resize(o, DOUBLE, SINGLE, Shape::Scalar)
            }),
            (M::Cvtps2pd, |c, o| {
                c.resize(o, SINGLE, DOUBLE, Shape::Packed(2))
            }),
            (M::Cvtpd2ps, |c, o| {
                c.resize(o, DOUBLE, SINGLE, Shape::Packed(2))
            }),
            (M::Cvtdq2ps, |c, o| {
                c.packed_to_floats(o, SINGLE, Shape::Packed(4))
            }),
            (M::Cvtdq2pd, |c, o| {
                c.packed_to_floats(o, DOUBLE, Shape::Packed(2))
            }),
            (M::Cvtpi2ps, |c, o| {
                c.packed_to_floats(o, SINGLE, Shape::Half)
            }),
            (M::Cvtpi2pd, |c, o| {
                c.packed_to_floats(o, DOUBLE, Shape::Packed(2))
            }),
            (M::Cvtps2dq, |c, o| c.floats_to_packed(o, SINGLE, 4, false)),
            (M::Cvttps2dq, |c, o| c.floats_to_packed(o, SINGLE, 4, true)),
            (M::Cvtpd2dq, |c, o| c.floats_to_packed(o, DOUBLE, 2, false)),
            (M::Cvtpd2pi, |c, o| c.floats_to_packed(o, DOUBLE, 2, false)),
            (M::Cvttpd2dq, |c, o| c.floats_to_packed(o, DOUBLE, 2, true)),
            (M::Cvttpd2pi, |c, o| c.floats_to_packed(o, DOUBLE, 2, true)),
            (M::Cvtps2pi, |c, o| c.floats_to_packed(o, SINGLE, 2, false)),
            (M::Cvttps2pi, |c, o| c.floats_to_packed(o, SINGLE, 2, true)),
            (M::Cvtsi2ss, |c, o| c.general_to_float(o, SINGLE)),
            (M::Cvtsi2sd, |c, o| c.general_to_float(o, DOUBLE)),
            (M::Cvtss2si, |c, o| c.float_to_general(o, SINGLE, false)),
            (M::Cvttss2si, |c, o| c.float_to_general(o, SINGLE, true)),
            (M::Cvtsd2si, |c, o| c.float_to_general(o, DOUBLE, false)),
            (M::Cvttsd2si, |c, o| c.float_to_general(o, DOUBLE, true)),
            (M::Roundss, |c, o| c.round_lanes(o, SINGLE, false)),
            (M::Roundsd, |c, o| c.round_lanes(o, DOUBLE, false)),
            (M::Roundps, |c, o| c.round_lanes(o, SINGLE, true)),
            (M::Roundpd, |c, o| c.round_lanes(o, DOUBLE, true)),
        ]
    };

    /// How many lanes there are, and what they are put into.
    fn shape(&self, op: &Op, shape: Shape) -> (u32, u128) {
        match shape {
            Shape::Scalar => (1, self.vector_register(op, 0)),
            Shape::Half => (2, self.vector_register(op, 0)),
            Shape::Packed(count) => (count, 0),
        }
    }

    fn resize(&mut self, op: &Op, from: Format, to: Format, shape: Shape) -> Run<()> {
        let source = self.wide(op, 1, op.source_width)?;
        let (count, mut result) = self.shape(op, shape);
        let mut lanes = self.lanes(from);
        for i in 0..count {
            let value = lanes.resize(lane(source, i, lanes.bits()), to);
            result = with_lane(result, i, u32::from(to.width()) * 8, value);
        }
        self.note_float(&lanes.env)?;
        self.set_vector(op, result);
        Ok(())
    }

    fn packed_to_floats(&mut self, op: &Op, to: Format, shape: Shape) -> Run<()> {
        let source = self.wide(op, 1, op.source_width)?;
        let (count, mut result) = self.shape(op, shape);
        let mut lanes = self.lanes(to);
        for i in 0..count {
            let value = lanes.float_of(i64::from(lane(source, i, 32) as i32));
            result = with_lane(result, i, lanes.bits(), value);
        }
        self.note_float(&lanes.env)?;
        self.set_vector(op, result);
        Ok(())
    }

    fn lanes_for_integers(&self, format: Format, truncate: bool) -> Lanes {
        let mut lanes = self.lanes(format);
        if truncate {
            lanes.env = lanes.env.with_rounding(Rounding::Zero);
        }
        lanes
    }

    fn floats_to_packed(&mut self, op: &Op, from: Format, count: u32, truncate: bool) -> Run<()> {
        let source = self.wide(op, 1, op.source_width)?;
        let mut lanes = self.lanes_for_integers(from, truncate);
        let mut result = 0;
        for i in 0..count {
            let value = lanes.integer(lane(source, i, lanes.bits()), 32);
            result = with_lane(result, i, 32, value);
        }
        self.note_float(&lanes.env)?;
        self.set_vector(op, result);
        Ok(())
    }

    fn general_to_float(&mut self, op: &Op, to: Format) -> Run<()> {
        let source = self.operand(op, 1, op.source_width)?;
        let value = if op.source_width == 8 {
            source as i64
        } else {
            i64::from(source as i32)
        };
        let mut lanes = self.lanes(to);
        let result = lanes.float_of(value);
        self.note_float(&lanes.env)?;
        self.set_vector_low(op, to.width(), u128::from(result));
        Ok(())
    }

    fn float_to_general(&mut self, op: &Op, from: Format, truncate: bool) -> Run<()> {
        let source = self.wide(op, 1, from.width())? as u64;
        let mut lanes = self.lanes_for_integers(from, truncate);
        let value = lanes.integer(source, u32::from(op.width) * 8);
        self.note_float(&lanes.env)?;
        self.store(op, op.width, value)
    }

    /// ROUNDPS and its kin: the immediate may name a rounding mode, and keep the inexact exception away.
    fn round_lanes(&mut self, op: &Op, format: Format, packed: bool) -> Run<()> {
        let width = if packed { 16 } else { format.width() };
        let source = self.wide(op, 1, width)?;
        let control = op.immediate as u32;
        let mut lanes = self.lanes(format);
        if control & 4 == 0 {
            lanes.env = lanes.env.with_rounding(Rounding::from_bits(control));
        }
        let bits = lanes.bits();
        let mut result = self.vector_register(op, 0);
        for i in 0..u32::from(width) * 8 / bits {
            let value = lanes.integral(lane(source, i, bits));
            result = with_lane(result, i, bits, value);
        }
        if control & 8 != 0 {
            lanes.env.flags &= !flag::INEXACT;
        }
        self.note_float(&lanes.env)?;
        self.set_vector(op, result);
        Ok(())
    }
}
