//! The one place where an instruction's sensitive act becomes an exit from the guest.

use super::super::{Core, Fault, Raised, Run};
use crate::virtualization::{
    Exit, Sensitive,
    svm::{Control, exit_code},
};

impl Core<'_> {
    /// Asked before a sensitive act, after the checks that come first. Costs a look at one field outside a guest.
    #[inline(always)]
    pub(in super::super) fn intercept(&mut self, what: Sensitive) -> Run<()> {
        if self.m.cpu.svm.guest.is_none() {
            return Ok(());
        }
        self.intercept_in_guest(what)
    }

    #[cold]
    #[inline(never)]
    fn intercept_in_guest(&mut self, what: Sensitive) -> Run<()> {
        let clock = self.m.clock();
        let Some(guest) = &mut self.m.cpu.svm.guest else {
            return Ok(());
        };
        match guest.intercept(what, &self.m.ram, clock) {
            Some(exit) if what.is_instruction() => self.exit_by_instruction(exit),
            Some(exit) => {
                self.fault = Fault::Exit(exit);
                Err(Raised)
            }
            None => Ok(()),
        }
    }

    /// An exit which the instruction at work asks for; the next one begins at RIP.
    fn exit_by_instruction(&mut self, exit: Exit) -> Run<()> {
        self.fault = Fault::Exit(Exit {
            next_rip: Some(self.m.cpu.rip),
            ..exit
        });
        Err(Raised)
    }

    /// INT3, INTO and BOUND exit as exceptions, with the instruction still to be done and the next one's address told
    /// (APM vol. 2, 15.7.1 and 15.12).
    pub(in super::super) fn intercept_software_exception(&mut self, vector: u8) -> Run<()> {
        let code = exit_code::EXCEPTION + u64::from(vector);
        if self.guest_wants(code) {
            return self.exit_by_instruction(Exit::new(code));
        }
        Ok(())
    }

    /// A guest runs, and the intercept bit of this exit code is set.
    #[inline(always)]
    pub(in super::super) fn guest_wants(&self, code: u64) -> bool {
        let guest: Option<&Control> = self.m.cpu.svm.guest.as_ref();
        guest.is_some_and(|guest| guest.wants(code))
    }
}
