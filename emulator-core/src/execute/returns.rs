//! Returns from another segment: RETF and IRET. AMD64 APM vol. 3: RET far, IRET; vol. 2, 4.11.4 and 8.7.4, 8.9.5.

use super::{Core, Run, segments::selector_error, task::Switch, vector};
use crate::{
    cpu::{Segment, SegmentName, flags},
    decode::{Op, place},
    event::Cause,
    virtualization::{Plain, Sensitive},
};

const SS: usize = SegmentName::Ss as usize;

impl Core<'_> {
    pub(super) fn ret_far(&mut self, op: &Op) -> Run<()> {
        let width = u64::from(op.width);
        let target = self.peek(op.width, 0)?;
        let selector = self.peek(op.width, width)? as u16;
        let extra = if op.operands[0] == place::IMMEDIATE {
            op.immediate & 0xffff
        } else {
            0
        };
        if !self.m.cpu.has_descriptors() {
            let segment = self.real_code_segment(selector);
            self.enter_code(segment, target)?;
            self.drop_stack(2 * width + extra);
            return Ok(());
        }
        let segment = self.code_segment_for_return(selector)?;
        if (selector & 3) as u8 == self.m.cpu.cpl {
            let top = self.m.cpu.registers[crate::cpu::register::RSP];
            self.enter_code(segment, target)?;
            self.set_stack_pointer(top.wrapping_add(2 * width + extra));
            return Ok(());
        }
        let rsp = self.peek(op.width, 2 * width + extra)?;
        let ss = self.peek(op.width, 3 * width + extra)? as u16;
        self.return_outward(segment, target, ss, rsp.wrapping_add(extra))
    }

    fn code_segment_for_return(&mut self, selector: u16) -> Run<Segment> {
        let error = selector_error(selector);
        let rpl = (selector & 3) as u8;
        let Some((address, word)) = self.descriptor(selector)? else {
            return self.protection(error);
        };
        let mut segment = Segment::from_descriptor(selector, word);
        let allowed = if segment.is_conforming() {
            segment.dpl() <= rpl
        } else {
            segment.dpl() == rpl
        };
        if !segment.is_code() || rpl < self.m.cpu.cpl || !allowed || self.long_and_big(&segment) {
            return self.protection(error);
        }
        if !segment.is_present() {
            return self.raise(vector::NOT_PRESENT, Some(error));
        }
        self.mark_accessed(address, &mut segment)?;
        Ok(segment)
    }

    /// To an outer ring: its stack comes off ours, and data segments it must not keep are cleared.
    fn return_outward(&mut self, code: Segment, target: u64, ss: u16, rsp: u64) -> Run<()> {
        let stack = self.stack_segment_for_return(ss, (code.selector & 3) as u8, &code)?;
        self.keep_way_back(code, stack);
        let (from, to) = (self.m.cpu.cpl, (code.selector & 3) as u8);
        self.enter_code(code, target)?;
        self.m.cpu.cpl = to;
        self.m.cpu.segments[SS] = stack;
        self.m.refresh();
        self.set_stack_pointer(rsp);
        if to != from {
            self.clear_inner_segments(to);
        }
        Ok(())
    }

    /// Data segments that the outer ring must not keep become null (APM vol. 2, 4.11.4).
    #[inline(always)]
    pub(super) fn clear_inner_segments(&mut self, cpl: u8) {
        for name in [
            SegmentName::Es,
            SegmentName::Ds,
            SegmentName::Fs,
            SegmentName::Gs,
        ] {
            if self.m.cpu.segment(name).dpl() < cpl {
                self.clear_unless_shared(name);
            }
        }
    }

    /// Segments that are null already, and conforming code, belong to all rings.
    fn clear_unless_shared(&mut self, name: SegmentName) {
        let segment = &mut self.m.cpu.segments[name as usize];
        if segment.attributes == 0 || segment.is_conforming() {
            return;
        }
        *segment = Segment {
            base: segment.base,
            ..Segment::null()
        };
        if self.m.bits != 64 {
            self.m.stretch.flat &= !(1 << name as u8);
        }
    }

    fn stack_segment_for_return(&mut self, selector: u16, cpl: u8, code: &Segment) -> Run<Segment> {
        let error = selector_error(selector);
        if selector & !3 == 0 {
            let long = self.m.cpu.is_long_mode() && code.is_long();
            return if long && cpl != 3 {
                Ok(Segment {
                    selector,
                    ..Segment::null()
                })
            } else {
                self.protection(0)
            };
        }
        let Some((address, word)) = self.descriptor(selector)? else {
            return self.protection(error);
        };
        let mut segment = Segment::from_descriptor(selector, word);
        if !segment.is_writable() || segment.dpl() != cpl || (selector & 3) as u8 != cpl {
            return self.protection(error);
        }
        if !segment.is_present() {
            return self.raise(vector::STACK, Some(error));
        }
        self.mark_accessed(address, &mut segment)?;
        Ok(segment)
    }

    pub(super) fn iret(&mut self, op: &Op) -> Run<()> {
        self.intercept(Sensitive::Plain(Plain::Iret))?;
        self.m.cpu.nmi_blocked = false;
        if self.m.cpu.is_virtual_8086() {
            self.iret_virtual(op)?;
        } else if !self.m.cpu.has_descriptors() {
            self.iret_real(op)?;
        } else if self.m.cpu.system_flags & flags::NT != 0 {
            self.return_to_task()?;
        } else {
            self.iret_protected(op)?;
        }
        self.transfer = Some(Cause::Iret);
        Ok(())
    }

    fn iret_protected(&mut self, op: &Op) -> Run<()> {
        let width = u64::from(op.width);
        let target = self.peek(op.width, 0)?;
        let selector = self.peek(op.width, width)? as u16;
        let image = self.peek(op.width, 2 * width)?;
        let long = self.m.cpu.is_long_mode();
        if !long && op.width == 4 && image & flags::VM != 0 && self.m.cpu.cpl == 0 {
            return self.enter_virtual(target, selector, image);
        }
        let code = self.code_segment_for_return(selector)?;
        let old_cpl = self.m.cpu.cpl;
        // In 64-bit mode IRET always takes SS:RSP from its frame.
        if (selector & 3) as u8 != old_cpl || self.m.bits == 64 {
            let rsp = self.peek(op.width, 3 * width)?;
            let ss = self.peek(op.width, 4 * width)? as u16;
            self.return_outward(code, target, ss, rsp)?;
        } else {
            let top = self.m.cpu.registers[crate::cpu::register::RSP];
            self.enter_code(code, target)?;
            self.set_stack_pointer(top.wrapping_add(3 * width));
        }
        self.iret_flags(image, op.width, old_cpl);
        Ok(())
    }

    /// With NT set, IRET goes back to the task that the back link names (APM vol. 2, 12.3.3).
    fn return_to_task(&mut self) -> Run<()> {
        if self.m.cpu.is_long_mode() {
            return self.protection(0);
        }
        let link = self.read_system(self.m.cpu.tr.base, 2)? as u16;
        let error = selector_error(link);
        let found = if link & 4 == 0 {
            self.descriptor(link)?
        } else {
            None
        };
        let Some((address, word)) = found else {
            return self.invalid_tss(error);
        };
        let tss = Segment::from_descriptor(link, word);
        if tss.is_code_or_data() || !matches!(tss.system_type(), 3 | 11) {
            return self.invalid_tss(error);
        }
        if !tss.is_present() {
            return self.raise(vector::NOT_PRESENT, Some(error));
        }
        self.switch_task(address, tss, Switch::Return, 0)
    }

    /// Flags are loaded with the rights of the code that returned.
    #[inline(always)]
    pub(super) fn iret_flags(&mut self, image: u64, width: u8, old_cpl: u8) {
        if width > 2 && old_cpl == 0 && self.m.cpu.has_descriptors() {
            self.load_all_flags(image);
        } else {
            let new_cpl = core::mem::replace(&mut self.m.cpu.cpl, old_cpl);
            self.load_flags(image, width);
            let cpu = &mut self.m.cpu;
            cpu.cpl = new_cpl;
            if width > 2 {
                cpu.system_flags = cpu.system_flags & !flags::RF | image & flags::RF;
            }
        }
        self.m.refresh();
    }

    /// Ring 0 may change all flags by IRET but VM, which it has its own way for.
    #[inline(always)]
    pub(super) fn load_all_flags(&mut self, image: u64) {
        self.m.cpu.set_rflags(image & !flags::VM);
    }

    fn iret_real(&mut self, op: &Op) -> Run<()> {
        let width = u64::from(op.width);
        let target = self.peek(op.width, 0)?;
        let selector = self.peek(op.width, width)? as u16;
        let image = self.peek(op.width, 2 * width)?;
        let segment = self.real_code_segment(selector);
        self.enter_code(segment, target)?;
        self.drop_stack(3 * width);
        self.iret_flags(image, op.width, self.m.cpu.cpl);
        Ok(())
    }
}
