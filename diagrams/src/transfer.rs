//! A transfer of control as the machine tells it, before it is known who ran: from an event to a crossing.

use emulator_core::cpu::register::RCX;
use emulator_core::event::{self, Context, Event, View};
use guest_abi::vmcb::exit;

use crate::crossing::{Cause, Crossing, CrossingKind};
use crate::exits::{Exit, RAX_IN_BLOCK};
use crate::runners::{Runners, Spot, control_block};
use crate::trapped::Trapped;

/// A transfer.
#[derive(Clone, Copy, Debug)]
pub struct Transfer {
    cause: Cause,
    from: (Context, Spot),
    to: (Context, Spot),
}

impl Transfer {
    /// The transfer that an event tells of, if it does.
    pub fn of(event: Event, view: View<'_>) -> Option<Transfer> {
        let between = |cause, (from, from_block), (to, to_block)| Transfer {
            cause,
            from: (from, Spot::at(from, from_block)),
            to: (to, Spot::at(to, to_block)),
        };
        Some(match event {
            Event::Transfer { cause, from, to } => {
                let block = control_block(view.cpu);
                between(cause.into(), (from, block), (to, block))
            }
            Event::WorldEntered { vmcb, from, to } => {
                between(Cause::Entered, (from, None), (to, Some(vmcb)))
            }
            Event::WorldLeft {
                vmcb,
                code,
                information,
                from,
                to,
            } => {
                // A guest that could not be entered has not run.
                let block = (code != INVALID).then_some(vmcb);
                let cause = left(vmcb, code, information, view);
                between(cause, (from, block), (to, None))
            }
            _ => return None,
        })
    }

    /// Address of the instruction that runs next.
    pub fn target(&self) -> u64 {
        self.to.0.rip
    }

    /// Its kind of crossing.
    pub fn kind(&self, runners: &Runners, view: View<'_>) -> CrossingKind {
        match self.cause {
            Cause::Syscall { .. } => self.crossing(runners, view).kind,
            cause => cause.kind(),
        }
    }

    /// The crossing that it is.
    pub fn crossing(&self, runners: &Runners, view: View<'_>) -> Crossing {
        let from = runners.who_at(self.from.1, view.ram);
        let to = runners.who_at(self.to.1, view.ram);
        let cause = match self.cause {
            Cause::Syscall { number } if from.is_paravirtual_kernel() => Cause::Hypercall {
                number,
                vmmcall: false,
            },
            Cause::Exception { vector, .. } if from.is_deprivileged() && to.is_monitor() => {
                // Not present, stack, protection: all have an error code.
                let found = match vector {
                    11..=13 => Trapped::of(vector, self.from.0.rip, view),
                    _ => None,
                };
                found.map_or(self.cause, Cause::Trapped)
            }
            cause => cause,
        };
        Crossing {
            tick: view.tick,
            kind: cause.kind(),
            from,
            to,
            cause,
            from_rip: self.from.0.rip,
            to_rip: self.to.0.rip,
        }
    }
}

/// VMEXIT_INVALID.
const INVALID: u64 = u64::MAX;

fn left(vmcb: u64, code: u64, information: [u64; 2], view: View<'_>) -> Cause {
    let rax = view.ram.read_u64(vmcb + RAX_IN_BLOCK).unwrap_or(0);
    if code == exit::HYPERCALL {
        return Cause::Hypercall {
            number: rax,
            vmmcall: true,
        };
    }
    // An exit changes no general register but RAX and RSP.
    let operand = if code == exit::MSR {
        view.cpu.registers[RCX]
    } else {
        rax
    };
    Cause::Left(Exit {
        code,
        information,
        operand,
    })
}

impl From<event::Cause> for Cause {
    fn from(cause: event::Cause) -> Cause {
        match cause {
            event::Cause::Exception {
                vector,
                error,
                address,
            } => Cause::Exception {
                vector,
                error,
                address,
            },
            event::Cause::Interrupt { vector } => Cause::Interrupt { vector },
            event::Cause::SoftwareInterrupt { vector } => Cause::SoftwareInterrupt { vector },
            event::Cause::Syscall { number } => Cause::Syscall { number },
            event::Cause::Sysret => Cause::Sysret,
            event::Cause::Iret => Cause::Iret,
        }
    }
}
