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
use crate::decode::{Op, place};

impl Core<'_> {
    /// Instructions that need nothing, or see to it themselves.
    pub(super) const UNCHECKED: [(Mnemonic, Handler<Self>); 20] = {
        use Mnemonic as M;
        [
            (M::Lfence, |_, _| Ok(())),
            (M::Mfence, |_, _| Ok(())),
            (M::Sfence, |_, _| Ok(())),
            (M::Prefetchnta, |_, _| Ok(())),
            (M::Prefetcht0, |_, _| Ok(())),
            (M::Prefetcht1, |_, _| Ok(())),
            (M::Prefetcht2, |_, _| Ok(())),
            (M::Prefetch, |_, _| Ok(())),
            (M::Prefetchwt1, |_, _| Ok(())),
            (M::Clflush, Self::clflush),
            (M::Movnti, Self::movnti),
            (M::Fxsave, Self::fxsave),
            (M::Fxsave64, Self::fxsave),
            (M::Fxrstor, Self::fxrstor),
            (M::Fxrstor64, Self::fxrstor),
            (M::Xsave, Self::xsave),
            (M::Xsave64, Self::xsave),
            (M::Xrstor, Self::xrstor),
            (M::Xrstor64, Self::xrstor),
            (M::Emms, |core, _| core.emms()),
        ]
    };

    /// Vector and floating-point instructions, and whatever is none of this machine's.
    #[inline(never)]
    pub(super) fn vector(&mut self, op: &Op) -> Run<()> {
        match Self::handler(op.mnemonic) {
            Some((Needs::Nothing, handler)) => handler(self, op),
            Some((Needs::Vector, handler)) => self.vector_checked(op, handler),
            Some((Needs::X87, handler)) => self.x87(op, handler),
            None => self.beyond(op),
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
