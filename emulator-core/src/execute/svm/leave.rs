//! #VMEXIT: from a guest back into the host. AMD64 APM vol. 2, 15.6.

use super::{
    super::Core,
    enter::{load_state, write_state},
};
use crate::{
    cpu::{SegmentName, cr0, flags, is_legal_pat},
    decode::LONGEST_INSTRUCTION,
    event::Event,
    machine::End,
    virtualization::{
        Exit,
        svm::{
            Control,
            checks::Checked,
            event::VALID,
            exit_code,
            vmcb::{Vmcb, control, save},
        },
    },
};

/// DR7 with no breakpoint enabled.
pub(super) const DR7_NONE: u64 = 0x400;
/// DR6: single step.
const DR6_BS: u64 = 1 << 14;

impl Core<'_> {
    /// Leaves the guest, whose state is complete and stands where the exit shall be; nothing if no guest runs.
    pub(in super::super) fn leave_guest(&mut self, exit: Exit) {
        let event = core::mem::take(&mut self.delivering);
        let bytes = self.bytes_for(&exit);
        let from = self.context();
        let Some(guest) = self.m.cpu.svm.guest.take() else {
            return;
        };
        self.save_guest(&guest, &exit, event, &bytes);
        self.load_host(&guest);
        self.m.notice_stale_code();
        self.m.attention = true;
        if self.tells {
            if exit.code == exit_code::VMMCALL {
                let number = self.guest_rax(&guest);
                self.tell(Event::Hypercall { number });
            }
            let to = self.context();
            self.tell(Event::WorldLeft {
                vmcb: guest.vmcb,
                code: exit.code,
                information: exit.information,
                from,
                to,
            });
        }
    }

    fn guest_rax(&mut self, guest: &Control) -> u64 {
        Vmcb::new(&mut self.m.ram, guest.vmcb).read(save::RAX)
    }

    /// The instruction's bytes, for exits on a page fault by data (APM vol. 2, 15.33.4).
    fn bytes_for(&self, exit: &Exit) -> [u8; LONGEST_INSTRUCTION + 1] {
        let mut field = [0; LONGEST_INSTRUCTION + 1];
        if exit.wants_bytes {
            let mut bytes = [0; LONGEST_INSTRUCTION];
            let mut count = self.m.peek_code(self.m.cpu.rip, &mut bytes);
            let code = self.m.cpu.segment(SegmentName::Cs);
            while self.m.bits != 64 && count > 0 && !code.contains(self.m.cpu.rip, count.into()) {
                count -= 1;
            }
            field[0] = count;
            field[1..=usize::from(count)].copy_from_slice(&bytes[..usize::from(count)]);
        }
        field
    }

    fn save_guest(
        &mut self,
        guest: &Control,
        exit: &Exit,
        event: u64,
        bytes: &[u8; LONGEST_INSTRUCTION + 1],
    ) {
        let cpu = &self.m.cpu;
        let mut block = Vmcb::new(&mut self.m.ram, guest.vmcb);
        write_state(&mut block, cpu);
        block.write_u8(save::CPL, cpu.cpl);
        block.write(save::CR2, cpu.cr2);
        block.write(save::DR6, cpu.debug[6]);
        block.write(save::DR7, cpu.debug[7]);
        if guest.nested.is_some() {
            block.write(save::G_PAT, cpu.pat);
        }
        if guest.own_branches {
            block.write_branches(&cpu.branches);
        }
        let interrupt = block.read(control::INTERRUPT);
        let injection = block.read(control::EVENT_INJECTION);
        for (field, value) in [
            (control::INTERRUPT, guest.interrupt.write_back(interrupt)),
            (control::INTERRUPT_SHADOW, u64::from(cpu.interrupt_shadow)),
            (control::EXIT_CODE, exit.code),
            (control::EXIT_INFO_1, exit.information[0]),
            (control::EXIT_INFO_2, exit.information[1]),
            (control::EXIT_INT_INFO, event),
            (control::EVENT_INJECTION, injection & !VALID),
            (control::NEXT_RIP, exit.next_rip.unwrap_or(0)),
        ] {
            block.write(field, value);
        }
        for (offset, byte) in (0..).zip(bytes) {
            block.write_u8(control::BYTES_FETCHED + offset, *byte);
        }
    }

    /// The host goes on behind its VMRUN, in ring 0, without breakpoints and with interrupts held back. Its PAT is its own
    /// only where the guest had another (APM vol. 2, 15.25.8), and so are its records of branches (15.23.1).
    fn load_host(&mut self, guest: &Control) {
        let cpu = &mut self.m.cpu;
        let area = cpu.svm.host_save & cpu.a20_mask;
        let block = Vmcb::new(&mut self.m.ram, area);
        let is_legal = Checked::of(&block).is_legal();
        load_state(cpu, &block);
        let pat = block.read(save::G_PAT);
        if guest.nested.is_some() && is_legal_pat(pat) {
            cpu.pat = pat;
        }
        if guest.own_branches {
            cpu.branches = block.branches();
        }
        cpu.cr0 |= cr0::PE;
        cpu.system_flags &= !flags::VM;
        cpu.cpl = 0;
        cpu.debug[7] = DR7_NONE;
        cpu.svm.gif = false;
        (cpu.halted, cpu.interrupt_shadow, cpu.debug_shadow) = (false, false, false);
        // VMRUN was stepped over: its trap is due now.
        let stepped = cpu.system_flags & flags::TF != 0;
        cpu.pending_debug = if stepped { DR6_BS } else { 0 };
        self.m.tlb.enter_world(cpu);
        self.m.refresh();
        if !(is_legal && self.reload_host_pointers()) {
            self.m.finish(End::TripleFault);
        }
    }

    /// PAE paging in the host: its page-directory pointers are read again.
    fn reload_host_pointers(&mut self) -> bool {
        let cpu = &self.m.cpu;
        let pae = cpu.cr4 & crate::cpu::cr4::PAE != 0 && !cpu.is_long_mode();
        if cpu.cr0 & cr0::PG == 0 || !pae {
            return true;
        }
        let Some(pointers) = self.legal_page_directory_pointers(cpu.cr3) else {
            return false;
        };
        self.m.cpu.page_directory_pointers = pointers;
        true
    }
}
