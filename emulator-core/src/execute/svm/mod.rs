//! The instructions of SVM. AMD64 APM vol. 3, chapter 4: VMRUN, VMLOAD, VMSAVE, VMMCALL, STGI, CLGI, INVLPGA; vol. 2,
//! chapter 15.

mod enter;
mod intercept;
mod leave;

use super::{Core, Run};
use crate::{
    cpu::{Segment, SegmentName, efer, register::*},
    decode::Op,
    virtualization::{
        Plain, Sensitive,
        svm::{
            ASIDS,
            vmcb::{Vmcb, canonical, save},
        },
    },
};

/// Physical addresses have 40 bits.
const PHYSICAL_END: u64 = 1 << 40;

/// A data segment is unusable if it is not present, whatever else its attributes say.
fn usable(segment: Segment) -> Segment {
    if segment.is_present() {
        segment
    } else {
        Segment {
            attributes: 0,
            ..segment
        }
    }
}

impl Core<'_> {
    /// #UD without EFER.SVME and protected mode, #GP(0) outside ring 0.
    fn require_svm(&mut self) -> Run<()> {
        if self.m.cpu.efer & efer::SVME == 0 || !self.m.cpu.has_descriptors() {
            return self.undefined();
        }
        self.require_ring_0()
    }

    /// The control block whose physical address is in rAX: #GP(0) if it is no page, or beyond physical addresses. The
    /// intercept comes after all exceptions (APM vol. 2, table 15-7).
    fn control_block(&mut self, op: &Op, plain: Plain) -> Run<u64> {
        self.require_svm()?;
        let address = self.m.cpu.get(RAX, op.width);
        if address & 0xfff != 0 || address >= PHYSICAL_END {
            return self.protection(0);
        }
        self.intercept(Sensitive::Plain(plain))?;
        Ok(address & self.m.cpu.a20_mask)
    }

    /// What VMRUN leaves alone: FS, GS, TR, LDTR, and the registers of system calls.
    pub(super) fn vmload(&mut self, op: &Op) -> Run<()> {
        let address = self.control_block(op, Plain::Vmload)?;
        let block = Vmcb::new(&mut self.m.ram, address);
        let cpu = &mut self.m.cpu;
        cpu.segments[SegmentName::Fs as usize] = usable(block.segment(save::FS));
        cpu.segments[SegmentName::Gs as usize] = usable(block.segment(save::GS));
        cpu.tr = block.segment(save::TR);
        cpu.ldtr = block.segment(save::LDTR);
        cpu.kernel_gs_base = canonical(block.read(save::KERNEL_GS_BASE));
        cpu.star = block.read(save::STAR);
        cpu.lstar = canonical(block.read(save::LSTAR));
        cpu.cstar = canonical(block.read(save::CSTAR));
        cpu.fmask = block.read(save::SFMASK) & 0xffff_ffff;
        for (number, register) in (0..).zip(&mut cpu.sysenter) {
            *register = block.read(save::SYSENTER_CS + 8 * number) & 0xffff_ffff;
        }
        Ok(())
    }

    pub(super) fn vmsave(&mut self, op: &Op) -> Run<()> {
        let address = self.control_block(op, Plain::Vmsave)?;
        let cpu = &self.m.cpu;
        let mut block = Vmcb::new(&mut self.m.ram, address);
        for (field, segment) in [
            (save::FS, cpu.segment(SegmentName::Fs)),
            (save::GS, cpu.segment(SegmentName::Gs)),
            (save::TR, &cpu.tr),
            (save::LDTR, &cpu.ldtr),
        ] {
            block.write_segment(field, segment);
        }
        for (field, value) in [
            (save::KERNEL_GS_BASE, cpu.kernel_gs_base),
            (save::STAR, cpu.star),
            (save::LSTAR, cpu.lstar),
            (save::CSTAR, cpu.cstar),
            (save::SFMASK, cpu.fmask),
            (save::SYSENTER_CS, cpu.sysenter[0]),
            (save::SYSENTER_CS + 8, cpu.sysenter[1]),
            (save::SYSENTER_CS + 16, cpu.sysenter[2]),
        ] {
            block.write(field, value);
        }
        self.m.notice_stale_code();
        Ok(())
    }

    /// For the hypervisor, if it wants it; #UD otherwise.
    pub(super) fn vmmcall(&mut self) -> Run<()> {
        self.intercept(Sensitive::Plain(Plain::Vmmcall))?;
        self.undefined()
    }

    pub(super) fn set_global_interrupts(&mut self, open: bool) -> Run<()> {
        self.require_svm()?;
        let plain = if open { Plain::Stgi } else { Plain::Clgi };
        self.intercept(Sensitive::Plain(plain))?;
        self.m.cpu.svm.gif = open;
        self.m.attention = true;
        Ok(())
    }

    /// Forgets one page of the guest whose ASID is in ECX.
    pub(super) fn invlpga(&mut self, op: &Op) -> Run<()> {
        self.require_svm()?;
        self.intercept(Sensitive::Plain(Plain::Invlpga))?;
        let address = self.m.cpu.get(RAX, op.width);
        let asid = self.m.cpu.get(RCX, 4);
        if asid < u64::from(ASIDS) {
            self.m.tlb.flush_page_of(address, asid as u16);
        }
        Ok(())
    }
}
