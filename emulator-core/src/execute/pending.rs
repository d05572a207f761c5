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
    /// INIT, which VM_CR.R_INIT makes an exception.
    RedirectedInit,
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
        let guest = self.cpu.svm.guest.as_ref();
        let wanted = |code: u64| guest.is_some_and(|guest| guest.wants(code));
        if guest.is_some_and(|guest| guest.injection & VALID != 0) {
            return Some(Due::Injection);
        }
        if self.devices.local_apic.init_pending() {
            if wanted(exit_code::INIT) {
                return Some(Due::Exit(exit_code::INIT));
            }
            if self.cpu.svm.redirects_init() {
                return Some(Due::RedirectedInit);
            }
        }
        if self.cpu.nmi_due() {
            return Some(if wanted(exit_code::NMI) {
                Due::Exit(exit_code::NMI)
            } else {
                Due::NonMaskable
            });
        }
        self.interrupt_due(guest)
            .or_else(|| self.virtual_interrupt_due(guest?))
    }

    /// In an interrupt shadow an interrupt is not recognized, and so makes no exit either (APM vol. 2, 15.21.5).
    fn interrupt_due(&self, guest: Option<&Control>) -> Option<Due> {
        let open = self.real_interrupts_open(guest) && !self.cpu.interrupt_shadow;
        if !open || !self.devices.interrupt_pending() {
            return None;
        }
        Some(match guest {
            Some(guest) if guest.wants(exit_code::INTR) => Due::Exit(exit_code::INTR),
            _ => Due::Interrupt,
        })
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
    fn real_interrupts_open(&self, guest: Option<&Control>) -> bool {
        match guest {
            Some(guest) if guest.interrupt.masking => guest.host_if,
            _ => self.cpu.system_flags & flags::IF != 0,
        }
    }

    /// A halted CPU can be woken by an interrupt from a device.
    pub fn hears_interrupts(&self) -> bool {
        let svm = &self.cpu.svm;
        svm.gif && self.real_interrupts_open(svm.guest.as_ref())
    }

    /// A halted CPU can be woken by a device's non-maskable interrupt.
    pub fn hears_nmi(&self) -> bool {
        self.cpu.svm.gif && self.devices.has_nmi_source()
    }

    /// INIT waits while GIF is clear, and where a hypervisor wants to know of it, for ever; it is an exception instead where
    /// VM_CR.R_INIT says so (APM vol. 2, table 15-12).
    pub fn obeys_init(&self) -> bool {
        let svm = &self.cpu.svm;
        let guest_keeps_it = svm
            .guest
            .as_ref()
            .is_some_and(|guest| guest.wants(exit_code::INIT));
        svm.gif && !guest_keeps_it && !svm.redirects_init()
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
            Due::RedirectedInit => {
                self.m.devices.local_apic.take_init();
                self.deliver_redirected_init();
            }
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
