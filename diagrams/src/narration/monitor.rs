//! What is said about crossings between a guest in ring 1 and its monitor, and about what the monitor does not notice.

use crate::crossing::{Cause, Crossing, exception_name};
use crate::deprivileged::Silent;
use crate::messages::{Actor, GuestReal, Message, MonitorEvent, MonitorMessage};
use crate::trapped::Privileged;
use crate::who::Layer;

/// What happened and what a real CPU does; `None` for a crossing that no monitor has to do with. `reflected` is the vector of
/// the guest's own gate that leads to where the guest goes on.
pub(super) fn crossed(
    crossing: &Crossing,
    reflected: Option<u8>,
) -> Option<(MonitorMessage, GuestReal)> {
    let (from, to) = (&crossing.from, &crossing.to);
    if !from.is_monitor() && !to.is_monitor() {
        return None;
    }
    let mut seen = String::new();
    let mut about = crossing.cause.short_label();
    let mut real = GuestReal::Paravirtual;
    let event = match crossing.cause {
        Cause::Trapped(what) => {
            seen = exception_name(what.vector);
            match (from.layer, what.instruction) {
                (Layer::Process, Privileged::Int) => MonitorEvent::Call,
                (Layer::Process, _) => MonitorEvent::ByProgram,
                (_, instruction) => MonitorEvent::Trapped(instruction),
            }
        }
        Cause::Exception { .. } if from.guest.is_some() => MonitorEvent::Exception,
        Cause::Interrupt { .. } => {
            real = GuestReal::Delivered;
            if from.is_monitor() {
                MonitorEvent::TookInterrupt
            } else {
                MonitorEvent::Interrupted
            }
        }
        Cause::Iret if to.guest.is_some() => match reflected {
            Some(vector) => {
                about = format!("{vector:#x}");
                MonitorEvent::Reflected
            }
            None => {
                about = to.cpl.to_string();
                MonitorEvent::Resumed
            }
        },
        _ => return None,
    };
    let told = MonitorMessage {
        event,
        who: Actor::of(if from.is_monitor() { to } else { from }),
        about,
        seen,
        own: String::new(),
    };
    Some((told, real))
}

/// What is said about an instruction that did not trap.
pub(super) fn silent(who: Actor, what: &Silent) -> Message {
    Message::Monitor(MonitorMessage {
        event: MonitorEvent::Silent(what.kind),
        who,
        about: what.instruction.clone(),
        seen: what.sees.clone(),
        own: what.own.clone(),
    })
}
