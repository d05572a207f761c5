//! SSE to SSE4.2 and the instructions that MMX shares with them: who does what, and what must hold before.
//! AMD64 APM vol. 4; vol. 5; vol. 2, 11.3.

mod convert;
mod float;
mod lanes;
mod mix;
mod moves;
mod packed;
mod quick;
mod strings;

pub(super) use float::order_flags;

use iced_x86::Mnemonic;

use super::dispatch::{Handler, Needs};
use super::{Core, Fault, Run, vector, wide::is_mmx};
use crate::{
    decode::{Op, place},
    event::Observer,
};

impl<O: Observer> Core<'_, O> {
    /// Vector and floating-point instructions.
    #[inline(never)]
    pub(super) fn vector(&mut self, op: &Op) -> Run<()> {
        use Mnemonic as M;
        match op.mnemonic {
            M::Lfence | M::Mfence | M::Sfence => Ok(()),
            M::Prefetchnta | M::Prefetcht0 | M::Prefetcht1 | M::Prefetcht2 => Ok(()),
            M::Prefetch | M::Prefetchwt1 => Ok(()),
            M::Clflush => self.clflush(op),
            M::Movnti => self.movnti(op),
            M::Fxsave | M::Fxsave64 => self.fxsave(op),
            M::Fxrstor | M::Fxrstor64 => self.fxrstor(op),
            M::Xsave | M::Xsave64 => self.xsave(op),
            M::Xrstor | M::Xrstor64 => self.xrstor(op),
            M::Xgetbv => self.xgetbv(),
            M::Xsetbv => self.xsetbv(),
            M::Emms => self.emms(),
            mnemonic => match Self::handler(mnemonic) {
                Some((Needs::Vector, handler)) => self.vector_checked(op, handler),
                Some((Needs::X87, handler)) => self.x87(op, handler),
                None => self.beyond(op),
            },
        }
    }

    /// Behind the checks: a vector instruction, and for MMX the change of the x87 state (AMD64 APM vol. 2, 11.4.4).
    fn vector_checked(&mut self, op: &Op, handler: Handler<Self>) -> Run<()> {
        let mmx = op.operands.iter().any(|place| is_mmx(*place));
        let xmm = op
            .operands
            .iter()
            .any(|place| (place::XMM..place::MMX).contains(place));
        if xmm || !mmx {
            self.require_sse()?;
        }
        if !mmx {
            return handler(self, op);
        }
        self.require_mmx()?;
        let outcome = handler(self, op);
        // A conversion that ends in #XM has changed to MMX already.
        if outcome.is_ok()
            || matches!(
                self.fault,
                Fault::Exception {
                    vector: vector::SIMD,
                    ..
                }
            )
        {
            self.enter_mmx();
        }
        outcome
    }
}
