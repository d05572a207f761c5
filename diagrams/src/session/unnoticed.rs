//! What a session tells of a guest in ring 1, from the state that its monitor keeps of the guest's CPU.

use guest_abi::VirtualState;

use super::Session;
use crate::crossing::{Cause, Crossing};
use crate::deprivileged::{self, Executed, Silent};
use crate::report::{CodeLine, MemoryAccess};
use crate::runners::{Live, Runners};
use crate::who::{Layer, Who};

impl Session {
    /// What an instruction that was just executed told its guest, if it should have trapped and did not.
    pub(super) fn silent(
        &self,
        who: &Who,
        line: &CodeLine,
        memory: &[MemoryAccess],
    ) -> Option<Silent> {
        let (_, state) = self.deprivileged(who)?;
        deprivileged::silent(&Executed {
            line,
            cpu: self.machine().cpu(),
            memory,
            state: &state,
        })
    }

    /// The vector of the guest's own gate through which its monitor has let it go on, if it was that.
    pub(super) fn reflected(&self, crossing: &Crossing) -> Option<u8> {
        let to = &crossing.to;
        if crossing.cause != Cause::Iret || to.layer != Layer::Kernel {
            return None;
        }
        let (live, state) = self.deprivileged(to)?;
        let memory = Runners::memory(&live, self.machine().ram());
        deprivileged::gate_to(crossing.to_rip, &state, memory)
    }

    /// The guest that somebody is in, if it is one in ring 1, and its CPU.
    fn deprivileged(&self, who: &Who) -> Option<(Live, VirtualState)> {
        let ram = self.machine().ram();
        let guest = who.guest.filter(|_| who.is_deprivileged())?;
        let mut live = self.runners.live(ram).into_iter();
        let one = live.find(|one| one.guest.place == guest.place)?;
        let state = deprivileged::state(&one.domain, ram)?;
        Some((one, state))
    }
}
