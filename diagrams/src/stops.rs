//! Where a run stops: at an address, at a crossing, at a write. The machine is watched and never changed, so a stop costs
//! nothing while there is none, and nobody in the guest can tell that there is one.

use emulator_core::cpu::SegmentName;
use emulator_core::event::{Event, Flow, Observer, View};
use serde::{Deserialize, Serialize};

use crate::crossing::CrossingKind;
use crate::deprivileged;
use crate::reach::Reach;
use crate::runners::Runners;
use crate::transfer::Transfer;
use crate::who::Layer;

/// One place to stop at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum StopAt {
    /// Before the instruction at this address.
    Address {
        /// Linear address.
        address: u64,
        /// Only in a process of this program; `None` is in whatever runs there.
        program: Option<String>,
    },
    /// After a crossing of this kind; `None` is any.
    Crossing(Option<CrossingKind>),
    /// After a write to one of these bytes.
    Write {
        /// The first of them.
        address: u64,
        /// How many, at least one.
        bytes: u64,
        /// A physical address, not a linear one.
        physical: bool,
    },
    /// After an instruction that tells the kernel of a guest in ring 1 of the real CPU, or leaves its flags, without a trap.
    Unnoticed,
}

impl StopAt {
    /// Whether an event meets it.
    pub fn is_met(&self, event: Event, view: View<'_>, runners: &Runners) -> bool {
        match (self, event) {
            (StopAt::Address { address, program }, Event::Retired { .. }) => {
                view.cpu.rip == *address && runs(program.as_deref(), view, runners)
            }
            (
                StopAt::Write {
                    address,
                    bytes,
                    physical,
                },
                Event::Memory {
                    address: linear,
                    physical: place,
                    width,
                    write: true,
                    ..
                },
            ) => {
                let written = if *physical { place } else { linear };
                written.wrapping_sub(*address) < *bytes
                    || address.wrapping_sub(written) < u64::from(width)
            }
            (StopAt::Unnoticed, Event::Retired { rip, length }) => {
                is_unnoticed(rip, length, view, runners)
            }
            (StopAt::Write { .. } | StopAt::Unnoticed, _) => false,
            _ => Transfer::of(event, view)
                .is_some_and(|transfer| self.is_met_by(transfer, view, runners)),
        }
    }

    fn is_met_by(&self, transfer: Transfer, view: View<'_>, runners: &Runners) -> bool {
        match self {
            StopAt::Address { address, program } => {
                transfer.target() == *address && runs(program.as_deref(), view, runners)
            }
            StopAt::Crossing(kind) => kind.is_none_or(|kind| transfer.kind(runners, view) == kind),
            StopAt::Write { .. } | StopAt::Unnoticed => false,
        }
    }
}

/// Whether the kernel of a guest in ring 1 has just executed such an instruction.
fn is_unnoticed(rip: u64, length: u8, view: View<'_>, runners: &Runners) -> bool {
    if !matches!(view.cpu.cpl(), 1 | 2) {
        return false;
    }
    let base = view.cpu.segments[SegmentName::Cs as usize].base;
    let start = base.wrapping_add(rip) & 0xffff_ffff;
    let mut code = [0; LONGEST];
    let memory = Reach::behind(view.ram, view.cpu.cr3);
    for (at, byte) in (start..).zip(code.iter_mut().take(length.into())) {
        *byte = memory.read::<1>(at).map_or(0, |[byte]| byte);
    }
    let code = &code[..LONGEST.min(length.into())];
    deprivileged::is_sensitive(code) && runners.who(view.cpu, view.ram).is_deprivileged()
}

/// Most bytes of an instruction.
const LONGEST: usize = 15;

/// Whether a process of this program has the CPU; `None` is anyone.
fn runs(program: Option<&str>, view: View<'_>, runners: &Runners) -> bool {
    program.is_none_or(|program| {
        let who = runners.who(view.cpu, view.ram);
        who.layer == Layer::Process && who.name == program
    })
}

/// Some places to stop at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stops {
    /// How to tell who runs.
    pub runners: Runners,
    /// The places.
    pub list: Vec<StopAt>,
}

impl Stops {
    /// The first place that an event meets.
    pub fn met(&self, event: Event, view: View<'_>) -> Option<usize> {
        self.list
            .iter()
            .position(|stop| stop.is_met(event, view, &self.runners))
    }

    /// Whether each instruction has to be looked at.
    pub fn need_instructions(&self) -> bool {
        self.list
            .iter()
            .any(|stop| matches!(stop, StopAt::Address { .. } | StopAt::Unnoticed))
    }

    /// Whether each access to memory has to be looked at.
    pub fn need_memory(&self) -> bool {
        self.list
            .iter()
            .any(|stop| matches!(stop, StopAt::Write { .. }))
    }
}

/// What an observer that is chosen at run time does with an event.
pub(crate) type Watch<'a> = &'a mut dyn FnMut(Event, View<'_>) -> Flow;

/// Is told everything.
pub(crate) struct Everything<'a>(pub(crate) Watch<'a>);

impl Observer for Everything<'_> {
    const INSTRUCTIONS: bool = true;
    const MEMORY: bool = true;
    const TRANSFERS: bool = true;

    fn event(&mut self, event: Event, view: View<'_>) -> Flow {
        (self.0)(event, view)
    }
}

/// Is told of instructions and crossings.
pub(crate) struct Instructions<'a>(pub(crate) Watch<'a>);

impl Observer for Instructions<'_> {
    const INSTRUCTIONS: bool = true;
    const TRANSFERS: bool = true;

    fn event(&mut self, event: Event, view: View<'_>) -> Flow {
        (self.0)(event, view)
    }
}

/// Is told of crossings, and of what else is rare.
pub(crate) struct Crossings<'a>(pub(crate) Watch<'a>);

impl Observer for Crossings<'_> {
    const TRANSFERS: bool = true;

    fn event(&mut self, event: Event, view: View<'_>) -> Flow {
        (self.0)(event, view)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use emulator_core::cpu::Cpu;
    use emulator_core::event;
    use emulator_core::memory::Ram;

    #[test]
    fn each_kind_is_met_by_its_own_events_only() {
        let (mut cpu, ram) = (Cpu::new(), Ram::new(4096));
        cpu.rip = 0x1002;
        let context = event::Context {
            cpl: 3,
            cr3: 0,
            rip: 0x1000,
            rsp: 0,
        };
        let retired = Event::Retired {
            rip: 0x1000,
            length: 2,
        };
        let call = Event::Transfer {
            cause: event::Cause::Syscall { number: 1 },
            from: context,
            to: event::Context {
                rip: 0x9000,
                ..context
            },
        };
        let write = |write| Event::Memory {
            address: 0x2004,
            physical: 0x7004,
            width: 4,
            value: 0,
            write,
        };
        let at = |address, program: Option<&str>| StopAt::Address {
            address,
            program: program.map(str::to_owned),
        };
        let to = |address, bytes, physical| StopAt::Write {
            address,
            bytes,
            physical,
        };
        let cases = [
            (at(0x1002, None), retired, true),
            (at(0x1000, None), retired, false),
            (at(0x1002, Some("hello")), retired, false),
            (at(0x9000, None), call, true),
            (StopAt::Crossing(None), call, true),
            (StopAt::Crossing(Some(CrossingKind::Syscall)), call, true),
            (StopAt::Crossing(Some(CrossingKind::Trap)), call, false),
            (StopAt::Crossing(None), retired, false),
            (to(0x2007, 1, false), write(true), true),
            (to(0x2008, 1, false), write(true), false),
            (to(0x2003, 1, false), write(true), false),
            (to(0x2000, 5, false), write(true), true),
            (to(0x2004, 1, true), write(true), false),
            (to(0x7004, 1, true), write(true), true),
            (to(0x2004, 1, false), write(false), false),
        ];
        let view = View {
            tick: 0,
            cpu: &cpu,
            ram: &ram,
        };
        for (stop, event, expected) in cases {
            let met = stop.is_met(event, view, &Runners::default());
            assert_eq!(met, expected, "{stop:?} {event:?}");
        }
    }
}
