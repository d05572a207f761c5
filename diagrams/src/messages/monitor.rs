//! What is said about a guest whose kernel runs in ring 1, and its monitor.

use serde::{Deserialize, Serialize};

use super::Actor;
use crate::deprivileged::Silent;
use crate::trapped::Trapped;

/// Something that happened between such a guest and its monitor, or that the monitor did not notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MonitorMessage {
    /// An instruction faulted, and the monitor will emulate it.
    Trapped {
        /// Whose.
        who: Actor,
        /// Which.
        what: Trapped,
        /// It was a program's, which may not do it on any CPU.
        by_program: bool,
    },
    /// Another exception met somebody in the guest.
    Exception {
        /// Whom.
        who: Actor,
        /// Its mnemonic.
        name: String,
    },
    /// A device interrupted while the guest ran.
    Interrupted {
        /// Who ran.
        who: Actor,
        /// The line or vector.
        name: String,
    },
    /// A device interrupted while the monitor waited in the guest's place.
    TookInterrupt {
        /// The line or vector.
        name: String,
    },
    /// The guest goes on.
    Resumed {
        /// Who goes on.
        who: Actor,
        /// In which ring.
        ring: u8,
    },
    /// The guest's kernel is entered at its own handler.
    Reflected {
        /// The kernel.
        who: Actor,
        /// The vector.
        vector: u8,
    },
    /// An instruction told the guest something, or did nothing, and no trap came.
    Silent {
        /// Whose it was.
        who: Actor,
        /// What it did.
        what: Silent,
    },
    /// What a real CPU does at such an instruction.
    RealSilent,
}
