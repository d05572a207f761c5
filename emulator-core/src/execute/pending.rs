//! What comes between two instructions: interrupts, real and virtual, and exits on their account. AMD64 APM vol. 2, 8.5,
//! 15.13, 15.17 and 15.21.

use super::{Core, vector};
use crate::{
    cpu::flags,
    state::State,
    virtualization::{
        Exit,
        svm::{
            Control,
            event::{self, EventType, VALID},
            exit_code,
        },
    },
};

/// What is due before the next instruction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Due {
    /// An event that VMRUN brought along.
    Injection,
    NonMaskable,
    Interrupt,
    /// V_IRQ.
    VirtualInterrupt,
    /// A guest is left with this exit code.
    Exit(u64),
}

impl State {
    /// What is due, if anything. Called between any two stretches: outside guests it looks at what it always had to.
    #[inline(always)]
    pub fn due(&self) -> Option<Due> {
        let cpu = &self.cpu;
        if !cpu.svm.is_out_of_the_way() {
            return self.due_with_svm();
        }
        if cpu.nmi_due() {
            return Some(Due::NonMaskable);
        }
        let open = cpu.system_flags & flags::IF != 0 && !cpu.interrupt_shadow;
        (open && self.devices.interrupt_pending()).then_some(Due::Interrupt)
    }

    #[cold]
    #[inline(never)]
    fn due_with_svm(&self) -> Option<Due> {
        if !self.cpu.svm.gif {
            return None;
        }
        let guest = self.cpu.svm.guest.as_ref()?;
        if guest.injection & VALID != 0 {
            return Some(Due::Injection);
        }
        if guest.wants(exit_code::INIT) && self.devices.local_apic.init_pending() {
            return Some(Due::Exit(exit_code::INIT));
        }
        if guest.wants(exit_code::NMI) {
            if self.cpu.nmi_pending {
                return Some(Due::Exit(exit_code::NMI));
            }
        } else if self.cpu.nmi_due() {
            return Some(Due::NonMaskable);
        }
        self.interrupt_due(guest)
            .or_else(|| self.virtual_interrupt_due(guest))
    }

    /// Exits do not wait for the end of an interrupt shadow: the guest's code is not interrupted, but left.
    fn interrupt_due(&self, guest: &Control) -> Option<Due> {
        if !self.real_interrupts_open(guest) || !self.devices.interrupt_pending() {
            return None;
        }
        if guest.wants(exit_code::INTR) {
            return Some(Due::Exit(exit_code::INTR));
        }
        (!self.cpu.interrupt_shadow).then_some(Due::Interrupt)
    }

    fn virtual_interrupt_due(&self, guest: &Control) -> Option<Due> {
        let open = self.cpu.system_flags & flags::IF != 0 && !self.cpu.interrupt_shadow;
        if !open || !guest.interrupt.is_due() {
            return None;
        }
        Some(if guest.wants(exit_code::VINTR) {
            Due::Exit(exit_code::VINTR)
        } else {
            Due::VirtualInterrupt
        })
    }

    /// Which IF real interrupts obey (APM vol. 2, 15.21.1).
    fn real_interrupts_open(&self, guest: &Control) -> bool {
        if guest.interrupt.masking {
            guest.host_if
        } else {
            self.cpu.system_flags & flags::IF != 0
        }
    }

    /// A halted CPU can be woken by an interrupt from a device.
    pub fn hears_interrupts(&self) -> bool {
        let svm = &self.cpu.svm;
        svm.gif
            && svm
                .guest
                .as_ref()
                .map_or(self.cpu.system_flags & flags::IF != 0, |guest| {
                    self.real_interrupts_open(guest)
                })
    }

    /// INIT waits while GIF is clear, and where a hypervisor wants to know of it, for ever.
    pub fn obeys_init(&self) -> bool {
        let svm = &self.cpu.svm;
        let guest_keeps_it = svm
            .guest
            .as_ref()
            .is_some_and(|guest| guest.wants(exit_code::INIT));
        svm.gif && !guest_keeps_it
    }
}

impl Core<'_> {
    /// Does what is due, in a step of its own.
    pub(super) fn obey(&mut self, due: Due) {
        if let Due::Exit(code) = due {
            return self.leave_guest(Exit::new(code));
        }
        let cpu = &mut self.m.cpu;
        (cpu.interrupt_shadow, cpu.halted) = (false, false);
        match due {
            Due::NonMaskable => {
                (cpu.nmi_pending, cpu.nmi_blocked) = (false, true);
                self.deliver_interrupt(vector::NMI, EventType::Nmi);
            }
            Due::Interrupt => {
                let vector = self.m.devices.acknowledge_interrupt();
                self.deliver_interrupt(vector, EventType::Interrupt);
            }
            Due::VirtualInterrupt => {
                if let Some(guest) = &mut cpu.svm.guest {
                    guest.interrupt.pending = false;
                    let vector = guest.interrupt.vector;
                    self.deliver_interrupt(vector, EventType::Interrupt);
                }
            }
            Due::Injection => self.inject(),
            Due::Exit(_) => {}
        }
    }

    /// The event that VMRUN brought along; its own intercept does not count, what happens on the way does.
    fn inject(&mut self) {
        let long = self.m.bits == 64;
        let Some(guest) = &mut self.m.cpu.svm.guest else {
            return;
        };
        let word = core::mem::take(&mut guest.injection);
        let back = guest.injection_return;
        if let Some(injection) = event::decode(word, long) {
            self.deliver_injection(injection, back);
        }
    }
}
