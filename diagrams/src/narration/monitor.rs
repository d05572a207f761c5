//! What is said about crossings between a guest in ring 1 and its monitor, and about what the monitor does not notice.

use crate::crossing::{Cause, Crossing, exception_name};
use crate::deprivileged::Silent;
use crate::messages::{Actor, GuestReal, Message, MonitorMessage};
use crate::who::{Layer, Who};

/// What happened and what a real CPU does; `None` for a crossing that no monitor has to do with. `reflected` is the vector of
/// the guest's own gate that leads to where the guest goes on.
pub(super) fn crossed(
    crossing: &Crossing,
    reflected: Option<u8>,
) -> Option<(MonitorMessage, Message)> {
    let (from, to) = (&crossing.from, &crossing.to);
    if !from.is_monitor() && !to.is_monitor() {
        return None;
    }
    let who = || Actor::of(if from.is_monitor() { to } else { from });
    let (what, real) = match crossing.cause {
        Cause::Trapped(what) => (
            MonitorMessage::Trapped {
                who: who(),
                what,
                by_program: from.layer == Layer::Process,
            },
            GuestReal::Paravirtual,
        ),
        Cause::Exception { vector, .. } if from.guest.is_some() => (
            MonitorMessage::Exception {
                who: who(),
                name: exception_name(vector),
            },
            GuestReal::Paravirtual,
        ),
        Cause::Interrupt { .. } => {
            let name = crossing.cause.label();
            let what = if from.is_monitor() {
                MonitorMessage::TookInterrupt { name }
            } else {
                MonitorMessage::Interrupted { who: who(), name }
            };
            (what, GuestReal::Delivered)
        }
        Cause::Iret if to.guest.is_some() => (resumed(to, reflected), GuestReal::Paravirtual),
        _ => return None,
    };
    Some((what, Message::RealGuest(real)))
}

fn resumed(to: &Who, reflected: Option<u8>) -> MonitorMessage {
    let who = Actor::of(to);
    match reflected {
        Some(vector) => MonitorMessage::Reflected { who, vector },
        None => MonitorMessage::Resumed { who, ring: to.cpl },
    }
}

/// What is said about an instruction that did not trap.
pub(super) fn silent(who: Actor, what: &Silent) -> (Message, Message) {
    let what = what.clone();
    (
        Message::Monitor(MonitorMessage::Silent { who, what }),
        Message::Monitor(MonitorMessage::RealSilent),
    )
}
