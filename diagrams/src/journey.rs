//! What a program's system call takes: everything from the instruction that makes it to the return into the program,
//! whoever runs meanwhile, and who ran how much of it.

use serde::{Deserialize, Serialize};

use crate::crossing::{Cause, Crossing};
use crate::guest::{Guest, GuestKind};
use crate::recorder::Span;
use crate::trapped::Privileged;
use crate::who::{Layer, Who};

/// The place of the guest that owns the devices, under a hypervisor that leaves them to one.
const DOM0: u8 = 0;
/// The vector by which 32-bit programs make system calls.
const INT_80: u8 = 0x80;

/// A system call on its way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Journey {
    /// The system call, and every crossing after it up to the return into its program, or up to what is known.
    pub crossings: Vec<Crossing>,
    /// It has come back: the last crossing is the return.
    pub is_back: bool,
    /// Who ran meanwhile, in the order of their first turns.
    pub shares: Vec<Share>,
}

/// What one of them had of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// Who.
    pub who: Who,
    /// Ticks that it ran.
    pub ticks: u64,
    /// How often it was left for another.
    pub crossings: u64,
    /// It ran for itself in between: another guest than the program's, and not the one with the devices; or another
    /// process of the same kernel.
    pub apart: bool,
}

/// Places among the crossings of the system calls that programs made: those of the guests that are there to be looked at,
/// not of the one that serves them.
pub fn calls(crossings: &[Crossing]) -> impl DoubleEndedIterator<Item = usize> + '_ {
    let is_call = |crossing: &Crossing| {
        crossing.from.layer == Layer::Process && !serves(&crossing.from) && asks(crossing.cause)
    };
    (0..crossings.len()).filter(move |&index| is_call(&crossings[index]))
}

/// By whatever instruction a system call is made.
fn asks(cause: Cause) -> bool {
    match cause {
        Cause::Syscall { .. } => true,
        Cause::SoftwareInterrupt { vector } => vector == INT_80,
        Cause::Trapped(trap) => {
            trap.instruction == Privileged::Int && trap.number == u16::from(INT_80)
        }
        _ => false,
    }
}

/// In the guest that is there for the others' sake. A monitor has its devices itself.
fn serves(who: &Who) -> bool {
    let owns = |guest: &Guest| guest.place == DOM0 && guest.kind != GuestKind::Deprivileged;
    who.guest.as_ref().is_some_and(owns)
}

impl Journey {
    /// The journey of the system call at a place among the crossings.
    #[must_use]
    pub fn of(crossings: &[Crossing], spans: &[Span], call: usize) -> Journey {
        let program = &crossings[call].from;
        let back = crossings[call + 1..]
            .iter()
            .position(|crossing| is_same(program, &crossing.to));
        let last = back.map_or(crossings.len(), |after| call + after + 2);
        let crossings = crossings[call..last].to_vec();
        let from = crossings[0].tick;
        let until = match crossings.last() {
            Some(last) if back.is_some() => last.tick + 1,
            _ => u64::MAX,
        };
        let mut shares: Vec<Share> = Vec::new();
        let meanwhile = spans
            .iter()
            .filter(|span| span.to > from && span.from < until);
        for span in meanwhile {
            let ticks = span.to.min(until) - span.from.max(from);
            match shares
                .iter_mut()
                .find(|share| is_same(&share.who, &span.who))
            {
                Some(share) => share.ticks += ticks,
                None => shares.push(Share {
                    who: span.who.clone(),
                    ticks,
                    crossings: 0,
                    apart: is_apart(program, &span.who),
                }),
            }
        }
        for share in &mut shares {
            let left = |crossing: &&Crossing| is_same(&share.who, &crossing.from);
            share.crossings = crossings.iter().filter(left).count() as u64;
        }
        Journey {
            crossings,
            is_back: back.is_some(),
            shares,
        }
    }
}

/// The same layer of the same guest; of processes, the same one.
fn is_same(one: &Who, other: &Who) -> bool {
    let process = |who: &Who| (who.layer == Layer::Process).then_some((who.slot, who.pid));
    one.layer == other.layer && one.place() == other.place() && process(one) == process(other)
}

fn is_apart(program: &Who, who: &Who) -> bool {
    let is_neighbour = who.guest.is_some() && !serves(who) && who.place() != program.place();
    let is_other_process =
        who.layer == Layer::Process && who.place() == program.place() && !is_same(program, who);
    is_neighbour || is_other_process
}
