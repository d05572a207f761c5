//! System calls without a gate. AMD64 APM vol. 3: SYSCALL, SYSRET, SYSENTER, SYSEXIT; vol. 2, 6.1.
//!
//! The vendor in CPUID is AMD, and so is what differs: SYSENTER and SYSEXIT are undefined in long mode, SYSCALL and
//! SYSRET exist in legacy mode, and a return to an address that is not canonical faults at that address.

use super::{Core, Run};
use crate::{
    cpu::{Segment, SegmentName, attributes::DPL_3, efer, flags, register::*},
    decode::Op,
    event::Cause,
};

const CS: usize = SegmentName::Cs as usize;
const SS: usize = SegmentName::Ss as usize;
/// RPL of ring 3.
const USER: u16 = 3;

impl Core<'_> {
    /// Flat segments for a ring, without a look at any table.
    fn set_flat(&mut self, code: Segment, code_selector: u16, stack_selector: u16, cpl: u8) {
        let (rpl, dpl) = if cpl == 3 { (USER, DPL_3) } else { (0, 0) };
        let stack = Segment::flat_data();
        let cpu = &mut self.m.cpu;
        cpu.segments[CS] = Segment {
            selector: code_selector & !3 | rpl,
            attributes: code.attributes | dpl,
            ..code
        };
        cpu.segments[SS] = Segment {
            selector: stack_selector & !3 | rpl,
            attributes: stack.attributes | dpl,
            ..stack
        };
        cpu.cpl = cpl;
    }

    pub(super) fn syscall(&mut self) -> Run<()> {
        let cpu = &self.m.cpu;
        if cpu.efer & efer::SCE == 0 {
            return self.undefined();
        }
        let number = cpu.registers[RAX];
        let selector = (cpu.star >> 32) as u16 & !3;
        let (flags_before, next) = (cpu.rflags() & !flags::RF, cpu.rip);
        let long = cpu.is_long_mode();
        let (code, target, cleared) = if self.m.bits == 64 {
            (Segment::flat_code64(), cpu.lstar, cpu.fmask)
        } else if long {
            (Segment::flat_code64(), cpu.cstar, cpu.fmask)
        } else {
            let target = cpu.star & 0xffff_ffff;
            (Segment::flat_code32(), target, flags::IF | flags::VM)
        };
        self.set_flat(code, selector, selector.wrapping_add(8), 0);
        let cpu = &mut self.m.cpu;
        cpu.registers[RCX] = next;
        if long {
            cpu.registers[R11] = flags_before;
        }
        cpu.set_rflags(flags_before & !cleared);
        cpu.rip = target;
        self.fast_call_done(Cause::Syscall { number });
        Ok(())
    }

    pub(super) fn sysret(&mut self, op: &Op) -> Run<()> {
        let cpu = &self.m.cpu;
        if cpu.efer & efer::SCE == 0 {
            return self.undefined();
        }
        if !cpu.has_descriptors() {
            return self.protection(0);
        }
        self.require_ring_0()?;
        let cpu = &self.m.cpu;
        let (target, saved) = (cpu.registers[RCX], cpu.registers[R11]);
        let base = (cpu.star >> 48) as u16;
        let long = cpu.is_long_mode();
        let wide = op.width == 8;
        if wide {
            let selector = base.wrapping_add(16);
            self.set_flat(Segment::flat_code64(), selector, base.wrapping_add(8), 3);
            self.m.cpu.rip = target;
        } else {
            self.set_flat(Segment::flat_code32(), base, base.wrapping_add(8), 3);
            self.m.cpu.rip = target & 0xffff_ffff;
        }
        let cpu = &mut self.m.cpu;
        if long {
            cpu.set_rflags(saved & !(flags::RF | flags::VM));
        } else {
            cpu.system_flags |= flags::IF;
        }
        self.fast_call_done(Cause::Sysret);
        Ok(())
    }

    /// TF is looked at after the instruction, so that clearing it by the mask spares the kernel a trap.
    fn fast_call_done(&mut self, cause: Cause) {
        self.single_step = self.m.cpu.system_flags & flags::TF != 0;
        self.m.refresh();
        self.transfer = Some(cause);
    }

    /// The selector in the SYSENTER_CS register; #UD in long mode, #GP(0) in real mode or when it is null.
    fn sysenter_selector(&mut self) -> Run<u16> {
        if self.m.cpu.is_long_mode() {
            return self.undefined();
        }
        let selector = self.m.cpu.sysenter[0] as u16;
        let real = !self.m.cpu.has_descriptors() && !self.m.cpu.is_virtual_8086();
        if real || selector & !3 == 0 {
            return self.protection(0);
        }
        Ok(selector)
    }

    pub(super) fn sysenter(&mut self) -> Run<()> {
        let selector = self.sysenter_selector()?;
        let number = self.m.cpu.registers[RAX];
        let code = Segment::flat_code32();
        self.set_flat(code, selector, selector.wrapping_add(8), 0);
        let cpu = &mut self.m.cpu;
        cpu.system_flags &= !(flags::VM | flags::IF | flags::RF);
        cpu.registers[RSP] = cpu.sysenter[1] & 0xffff_ffff;
        cpu.rip = cpu.sysenter[2] & 0xffff_ffff;
        self.m.refresh();
        self.transfer = Some(Cause::Syscall { number });
        Ok(())
    }

    pub(super) fn sysexit(&mut self) -> Run<()> {
        let selector = self.sysenter_selector()?;
        self.require_ring_0()?;
        let code = Segment::flat_code32();
        self.set_flat(
            code,
            selector.wrapping_add(16),
            selector.wrapping_add(24),
            3,
        );
        let cpu = &mut self.m.cpu;
        cpu.registers[RSP] = cpu.registers[RCX] & 0xffff_ffff;
        cpu.rip = cpu.registers[RDX] & 0xffff_ffff;
        self.m.refresh();
        self.transfer = Some(Cause::Sysret);
        Ok(())
    }
}
