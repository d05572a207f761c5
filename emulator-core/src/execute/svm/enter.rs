//! VMRUN: from the host into a guest. AMD64 APM vol. 2, 15.5.
//!
//! Nothing of the host is changed before it is certain that the guest may run.

use super::super::{Core, Run};
use crate::{
    cpu::{Cpu, SegmentName, cr0, cr4, efer, flags, register::*},
    decode::Op,
    event::Event,
    mmu::paging,
    virtualization::{
        Plain,
        svm::{
            Control, NestedPaging,
            checks::{self, Checked},
            exit_code,
            vmcb::{Vmcb, control, save},
        },
    },
};

const NESTED_PAGING: u64 = 1;

/// Values of TLB_CONTROL (APM vol. 2, 15.16.1).
mod flush {
    pub const NOTHING: u8 = 0;
    pub const THIS_GUEST: u8 = 3;
    pub const NOT_GLOBAL: u8 = 7;
}

impl Core<'_> {
    pub(in super::super) fn vmrun(&mut self, op: &Op) -> Run<()> {
        let address = self.control_block(op, Plain::Vmrun)?;
        let before = self.context();
        self.save_host();
        let now = self.m.clock();
        let block = Vmcb::new(&mut self.m.ram, address);
        let mut control = block.control();
        control.host_if = self.m.cpu.system_flags & flags::IF != 0;
        control.last_pause = now;
        control.nested = (block.read(control::NESTED_ENABLE) & NESTED_PAGING != 0)
            .then(|| nested_paging(&self.m.cpu, block.read(control::NESTED_CR3)));
        let checked = Checked::of(&block);
        let pointers = self.guest_pointers(&control, &checked);
        if !checks::may_run(&control, &checked) || pointers.is_none() {
            self.refuse(address);
            return Ok(());
        }
        self.load_guest(control, pointers.unwrap_or_default());
        // The trap of the host's own single step comes when it is back.
        self.single_step = false;
        self.m.attention = true;
        if self.tells {
            let to = self.context();
            self.tell(Event::WorldEntered {
                vmcb: address,
                from: before,
                to,
            });
        }
        Ok(())
    }

    /// The host's state goes to the save area that VM_HSAVE_PA names, in a control block's layout.
    fn save_host(&mut self) {
        let cpu = &self.m.cpu;
        let area = cpu.svm.host_save & cpu.a20_mask;
        let mut block = Vmcb::new(&mut self.m.ram, area);
        write_state(&mut block, cpu);
        block.write(save::G_PAT, cpu.pat);
        block.write_branches(&cpu.branches);
        self.m.notice_stale_code();
    }

    /// The page-directory pointers which PAE paging without nested paging loads; `None` if they are malformed.
    fn guest_pointers(&self, control: &Control, checked: &Checked) -> Option<[u64; 4]> {
        let pae = checked.cr0 & cr0::PG != 0 && checked.cr4 & cr4::PAE != 0 && !checked.is_long();
        if !pae || control.nested.is_some() {
            return Some([0; 4]);
        }
        self.legal_page_directory_pointers(checked.cr3)
    }

    /// VMEXIT_INVALID: the block is left as it was, but for the exit.
    fn refuse(&mut self, address: u64) {
        let from = self.context();
        let mut block = Vmcb::new(&mut self.m.ram, address);
        block.write(control::EXIT_CODE, exit_code::INVALID);
        block.write(control::EXIT_INFO_1, 0);
        block.write(control::EXIT_INFO_2, 0);
        block.write(control::EXIT_INT_INFO, 0);
        self.m.notice_stale_code();
        self.m.cpu.svm.gif = false;
        self.m.cpu.debug[7] = super::leave::DR7_NONE;
        self.m.attention = true;
        if self.tells {
            self.tell(Event::WorldLeft {
                vmcb: address,
                code: exit_code::INVALID,
                information: [0; 2],
                from,
                to: from,
            });
        }
    }

    fn load_guest(&mut self, control: Control, pointers: [u64; 4]) {
        let cpu = &mut self.m.cpu;
        let block = Vmcb::new(&mut self.m.ram, control.vmcb);
        load_state(cpu, &block);
        // The flag means something in legacy protected mode only.
        if cpu.cr0 & cr0::PE == 0 || cpu.is_long_mode() {
            cpu.system_flags &= !flags::VM;
        }
        let mode = block.read_u8(save::CPL) & 3;
        cpu.cpl = if cpu.cr0 & cr0::PE == 0 {
            0
        } else if cpu.is_virtual_8086() {
            3
        } else {
            mode
        };
        cpu.cr2 = block.read(save::CR2);
        cpu.debug[6] = block.read(save::DR6) & 0xe00f | 0xffff_0ff0;
        cpu.debug[7] = block.read(save::DR7) & 0xffff_23ff | 0x400;
        if control.nested.is_some() {
            cpu.pat = block.read(save::G_PAT);
        }
        if control.own_branches {
            cpu.branches = block.branches();
        }
        cpu.page_directory_pointers = pointers;
        cpu.interrupt_shadow = block.read(control::INTERRUPT_SHADOW) & 1 != 0;
        cpu.debug_shadow = false;
        cpu.pending_debug = 0;
        cpu.halted = false;
        cpu.svm.gif = true;
        let asid = control.asid as u16;
        match control.tlb_control {
            flush::NOTHING => {}
            flush::THIS_GUEST => self.m.tlb.flush_world(asid, false),
            flush::NOT_GLOBAL => self.m.tlb.flush_world(asid, true),
            _ => self.m.tlb.flush_all(),
        }
        cpu.svm.guest = Some(control);
        self.m.tlb.enter_world(cpu);
        self.m.refresh();
    }
}

/// The nested tables have the shape of the host's; no levels stand for a host that does not page.
fn nested_paging(cpu: &Cpu, root: u64) -> NestedPaging {
    let levels = if !paging(cpu) {
        0
    } else if cpu.is_long_mode() {
        4
    } else if cpu.cr4 & cr4::PAE != 0 {
        3
    } else {
        2
    };
    let no_execute = cpu.efer & efer::NXE != 0;
    NestedPaging {
        root,
        levels,
        no_execute,
        large_pages: cpu.cr4 & cr4::PSE != 0,
        tells_fetches: no_execute && levels > 2 || cpu.cr4 & cr4::SMEP != 0,
    }
}

/// What both worlds' blocks hold.
pub(super) fn write_state(block: &mut Vmcb<'_>, cpu: &Cpu) {
    for (field, name) in SEGMENTS {
        block.write_segment(field, &cpu.segments[name as usize]);
    }
    block.write_table(save::GDTR, &cpu.gdtr);
    block.write_table(save::IDTR, &cpu.idtr);
    for (field, value) in [
        (save::EFER, cpu.efer),
        (save::CR0, cpu.cr0),
        (save::CR3, cpu.cr3),
        (save::CR4, cpu.cr4),
        (save::RFLAGS, cpu.rflags()),
        (save::RIP, cpu.rip),
        (save::RSP, cpu.registers[RSP]),
        (save::RAX, cpu.registers[RAX]),
    ] {
        block.write(field, value);
    }
}

/// Loads it. EFER.LMA is what LME and CR0.PG make of it.
pub(super) fn load_state(cpu: &mut Cpu, block: &Vmcb<'_>) {
    for (field, name) in SEGMENTS {
        let segment = block.segment(field);
        cpu.segments[name as usize] = if name == SegmentName::Cs {
            segment
        } else {
            super::usable(segment)
        };
    }
    cpu.gdtr = block.table(save::GDTR);
    cpu.idtr = block.table(save::IDTR);
    cpu.cr0 = block.read(save::CR0) & cr0::KNOWN | cr0::ET;
    cpu.cr3 = block.read(save::CR3);
    cpu.cr4 = block.read(save::CR4);
    cpu.efer = block.read(save::EFER) & efer::KNOWN & !efer::LMA;
    if cpu.efer & efer::LME != 0 && cpu.cr0 & cr0::PG != 0 {
        cpu.efer |= efer::LMA;
    }
    cpu.set_rflags(block.read(save::RFLAGS));
    cpu.rip = block.read(save::RIP);
    cpu.registers[RSP] = block.read(save::RSP);
    cpu.registers[RAX] = block.read(save::RAX);
}

const SEGMENTS: [(u64, SegmentName); 4] = [
    (save::ES, SegmentName::Es),
    (save::CS, SegmentName::Cs),
    (save::SS, SegmentName::Ss),
    (save::DS, SegmentName::Ds),
];
