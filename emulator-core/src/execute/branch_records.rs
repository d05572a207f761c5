//! Recording of branches, and single steps from branch to branch. AMD64 APM vol. 2, 13.1.1.
//!
//! While DebugCtl asks for either, each step is one that takes care, so nothing of this is in the way otherwise.

use iced_x86::Mnemonic;

use super::Core;
use crate::decode::Op;

/// An instruction about to run, and where.
pub(super) struct Origin {
    rip: u64,
    in_guest: bool,
    op: Option<Op>,
}

/// Goes elsewhere in any case.
fn always_branches(mnemonic: Mnemonic) -> bool {
    use Mnemonic as M;
    matches!(
        mnemonic,
        M::Jmp
            | M::Call
            | M::Ret
            | M::Retf
            | M::Iret
            | M::Iretd
            | M::Iretq
            | M::Syscall
            | M::Sysret
            | M::Sysretq
            | M::Sysenter
            | M::Sysexit
    )
}

/// Goes elsewhere, or does not.
fn may_branch(mnemonic: Mnemonic) -> bool {
    use Mnemonic as M;
    matches!(
        mnemonic,
        M::Jo | M::Loop | M::Loope | M::Loopne | M::Jcxz | M::Jecxz | M::Jrcxz
    )
}

/// An interrupt by instruction.
fn interrupts(mnemonic: Mnemonic) -> bool {
    use Mnemonic as M;
    matches!(mnemonic, M::Int | M::Int3 | M::Into)
}

impl Core<'_> {
    /// Before an instruction, if it matters where it goes.
    pub(super) fn branch_origin(&mut self) -> Option<Origin> {
        if !self.m.cpu.branches.matter() {
            return None;
        }
        Some(Origin {
            rip: self.m.cpu.rip,
            in_guest: self.m.cpu.svm.in_guest(),
            // What cannot be fetched faults once more where it counts.
            op: self.fetch().ok(),
        })
    }

    /// After it is done: records where it went, if it was a branch that was taken.
    pub(super) fn note_branch(&mut self, origin: &Origin) -> bool {
        let cpu = &self.m.cpu;
        // A world switch is no branch.
        if cpu.svm.in_guest() != origin.in_guest {
            return false;
        }
        let Some(op) = &origin.op else {
            return false;
        };
        let went_on = cpu.rip == origin.rip.wrapping_add(u64::from(op.length));
        if interrupts(op.mnemonic) && !went_on {
            self.note_interrupt(origin);
            return true;
        }
        if !(always_branches(op.mnemonic) || may_branch(op.mnemonic) && !went_on) {
            return false;
        }
        let branches = &mut self.m.cpu.branches;
        if branches.are_recorded() {
            branches.last = [origin.rip, self.m.cpu.rip];
        }
        true
    }

    /// After an interrupt or exception was delivered; #DB has ended the recording by then.
    pub(super) fn note_interrupt(&mut self, origin: &Origin) {
        let cpu = &mut self.m.cpu;
        let same_world = cpu.svm.in_guest() == origin.in_guest;
        if same_world && cpu.rip != origin.rip && cpu.branches.are_recorded() {
            let interrupted = [origin.rip, cpu.rip];
            cpu.branches.before_interrupt = core::mem::replace(&mut cpu.branches.last, interrupted);
        }
    }

    /// Before something that is due comes between two instructions.
    pub(super) fn origin_of_interrupt(&self) -> Option<Origin> {
        let cpu = &self.m.cpu;
        cpu.branches.matter().then(|| Origin {
            rip: cpu.rip,
            in_guest: cpu.svm.in_guest(),
            op: None,
        })
    }
}
