//! What is said about a guest whose kernel runs in ring 1, and its monitor.

use serde::{Deserialize, Serialize};

use super::Actor;
use crate::deprivileged::SilentKind;
use crate::trapped::Privileged;

/// Something that happened between such a guest and its monitor, or that the monitor did not notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonitorMessage {
    /// What.
    pub event: MonitorEvent,
    /// Who in the guest: whoever was left, goes on, or was not noticed.
    pub who: Actor,
    /// What it is about, in the machine's terms: see each event.
    pub about: String,
    /// What brought the monitor in, or what the guest saw.
    pub seen: String,
    /// What a CPU of the guest's own would have given it.
    pub own: String,
}

/// What happened between such a guest and its monitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MonitorEvent {
    /// An instruction of the kernel's faulted, and the monitor will emulate it; about the instruction, seen by the exception.
    Trapped(Privileged),
    /// A program made an `int`; about the instruction, seen by the exception.
    Call,
    /// A program did what no program may; about the instruction, seen by the exception.
    ByProgram,
    /// Another exception met somebody in the guest; about its mnemonic.
    Exception,
    /// A device interrupted while the guest ran; about its line or vector.
    Interrupted,
    /// A device interrupted while the monitor waited in the guest's place; about its line or vector.
    TookInterrupt,
    /// The guest goes on; about the ring.
    Resumed,
    /// The guest's kernel is entered at its own handler; about the vector.
    Reflected,
    /// An instruction told the guest something, or did nothing, and no trap came; about the instruction.
    Silent(SilentKind),
}
