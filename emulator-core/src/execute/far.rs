//! Control transfers to another segment. AMD64 APM vol. 3: JMP far, CALL far, RETF, IRET; vol. 2, 4.9 and 8.9.

use super::{Core, Run, segments::selector_error, vector};
use crate::{
    cpu::{Segment, SegmentName, cr0, efer, flags, is_canonical},
    decode::{Op, place},
    event::{Cause, Observer},
};

const CS: usize = SegmentName::Cs as usize;
const SS: usize = SegmentName::Ss as usize;

impl<O: Observer> Core<'_, O> {
    fn far_target(&mut self, op: &Op) -> Run<(u16, u64)> {
        if op.operands[0] == place::IMMEDIATE {
            return Ok((op.displacement as u16, op.immediate));
        }
        let offset = self.offset(op);
        let target = self.read_memory(op.segment, offset, op.width)?;
        let at = super::access::wrap(offset.wrapping_add(u64::from(op.width)), op.address_bits);
        Ok((self.read_memory(op.segment, at, 2)? as u16, target))
    }

    pub(super) fn jmp_far(&mut self, op: &Op) -> Run<()> {
        let (selector, target) = self.far_target(op)?;
        let segment = self.code_segment_for_jump(selector)?;
        self.enter_code(segment, target)
    }

    pub(super) fn call_far(&mut self, op: &Op) -> Run<()> {
        let (selector, target) = self.far_target(op)?;
        let segment = self.code_segment_for_jump(selector)?;
        let (old_cs, old_rip) = (u64::from(self.m.cpu.segments[CS].selector), self.m.cpu.rip);
        let before = self.m.cpu.registers;
        self.push(op.width, old_cs)?;
        let outcome = self
            .push(op.width, old_rip)
            .and_then(|()| self.enter_code(segment, target));
        if outcome.is_err() {
            self.m.cpu.registers = before;
        }
        outcome
    }

    /// Checks a selector as the target of a far jump or call at the same privilege. Gates and task switches are not there yet.
    fn code_segment_for_jump(&mut self, selector: u16) -> Run<Segment> {
        if self.m.cpu.cr0 & cr0::PE == 0 {
            return Ok(self.real_mode_code(selector));
        }
        let error = selector_error(selector);
        let Some((address, word)) = self.descriptor(selector)? else {
            return self.protection(error);
        };
        let mut segment = Segment::from_descriptor(selector, word);
        if !segment.is_code_or_data() {
            let gate_or_task = matches!(segment.system_type(), 1 | 4 | 5 | 9 | 12);
            return if gate_or_task {
                self.unsupported()
            } else {
                self.protection(error)
            };
        }
        let (cpl, rpl) = (self.m.cpu.cpl, (selector & 3) as u8);
        let allowed = if segment.is_conforming() {
            segment.dpl() <= cpl
        } else {
            segment.dpl() == cpl && rpl <= cpl
        };
        if !segment.is_code() || !allowed || self.long_and_big(&segment) {
            return self.protection(error);
        }
        if !segment.is_present() {
            return self.raise(vector::NOT_PRESENT, Some(error));
        }
        self.mark_accessed(address, &mut segment)?;
        segment.selector = selector & !3 | u16::from(cpl);
        Ok(segment)
    }

    fn real_mode_code(&self, selector: u16) -> Segment {
        Segment {
            selector,
            base: u64::from(selector) << 4,
            ..self.m.cpu.segments[CS]
        }
    }

    /// L and D together are reserved in long mode.
    fn long_and_big(&self, segment: &Segment) -> bool {
        self.m.cpu.efer & efer::LMA != 0 && segment.is_long() && segment.is_big()
    }

    /// Makes a checked code segment current and goes to an offset in it.
    fn enter_code(&mut self, segment: Segment, target: u64) -> Run<()> {
        let long = self.m.cpu.efer & efer::LMA != 0 && segment.is_long();
        let inside = if long {
            is_canonical(target)
        } else {
            target >> 32 == 0 && segment.contains(target, 1)
        };
        if !inside {
            return self.protection(0);
        }
        self.m.cpu.segments[CS] = segment;
        self.m.cpu.rip = if long { target } else { target & 0xffff_ffff };
        self.m.refresh();
        Ok(())
    }

    pub(super) fn ret_far(&mut self, op: &Op) -> Run<()> {
        let width = u64::from(op.width);
        let target = self.peek(op.width, 0)?;
        let selector = self.peek(op.width, width)? as u16;
        let extra = if op.operands[0] == place::IMMEDIATE {
            op.immediate & 0xffff
        } else {
            0
        };
        if self.m.cpu.cr0 & cr0::PE == 0 {
            let segment = self.real_mode_code(selector);
            self.enter_code(segment, target)?;
            self.drop_stack(2 * width + extra);
            return Ok(());
        }
        let segment = self.code_segment_for_return(selector)?;
        if (selector & 3) as u8 == self.m.cpu.cpl {
            self.enter_code(segment, target)?;
            self.drop_stack(2 * width + extra);
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
        let new_cpl = (code.selector & 3) as u8;
        let stack = self.stack_segment_for_return(ss, new_cpl, &code)?;
        self.enter_code(code, target)?;
        self.m.cpu.cpl = new_cpl;
        self.m.cpu.segments[SS] = stack;
        self.m.refresh();
        self.set_stack_pointer(rsp);
        for number in [
            SegmentName::Es,
            SegmentName::Ds,
            SegmentName::Fs,
            SegmentName::Gs,
        ] {
            let segment = &mut self.m.cpu.segments[number as usize];
            if segment.attributes != 0 && !segment.is_conforming() && segment.dpl() < new_cpl {
                *segment = Segment {
                    base: segment.base,
                    ..Segment::null()
                };
            }
        }
        Ok(())
    }

    fn stack_segment_for_return(&mut self, selector: u16, cpl: u8, code: &Segment) -> Run<Segment> {
        let error = selector_error(selector);
        if selector & !3 == 0 {
            let long = self.m.cpu.efer & efer::LMA != 0 && code.is_long();
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
        if self.m.cpu.cr0 & cr0::PE == 0 {
            return self.iret_real(op);
        }
        let long = self.m.cpu.efer & efer::LMA != 0;
        if self.m.cpu.system_flags & flags::NT != 0 {
            return if long {
                self.protection(0)
            } else {
                self.unsupported()
            };
        }
        let width = u64::from(op.width);
        let target = self.peek(op.width, 0)?;
        let selector = self.peek(op.width, width)? as u16;
        let image = self.peek(op.width, 2 * width)?;
        if !long && image & flags::VM != 0 && self.m.cpu.cpl == 0 {
            return self.unsupported();
        }
        let code = self.code_segment_for_return(selector)?;
        let old_cpl = self.m.cpu.cpl;
        // In 64-bit mode IRET always takes SS:RSP from its frame.
        if (selector & 3) as u8 != old_cpl || self.m.bits == 64 {
            let rsp = self.peek(op.width, 3 * width)?;
            let ss = self.peek(op.width, 4 * width)? as u16;
            self.return_outward(code, target, ss, rsp)?;
        } else {
            self.enter_code(code, target)?;
            self.drop_stack(3 * width);
        }
        self.iret_flags(image, op.width, old_cpl);
        self.transfer = Some(Cause::Iret);
        Ok(())
    }

    /// Flags are loaded with the rights of the code that returned.
    fn iret_flags(&mut self, image: u64, width: u8, old_cpl: u8) {
        let new_cpl = core::mem::replace(&mut self.m.cpu.cpl, old_cpl);
        self.load_flags(image, width);
        self.m.cpu.cpl = new_cpl;
        if width > 2 {
            self.m.cpu.system_flags = self.m.cpu.system_flags & !flags::RF | image & flags::RF;
        }
    }

    fn iret_real(&mut self, op: &Op) -> Run<()> {
        let width = u64::from(op.width);
        let target = self.peek(op.width, 0)?;
        let selector = self.peek(op.width, width)? as u16;
        let image = self.peek(op.width, 2 * width)?;
        let segment = self.real_mode_code(selector);
        self.enter_code(segment, target)?;
        self.drop_stack(3 * width);
        self.load_flags(image, op.width);
        self.transfer = Some(Cause::Iret);
        Ok(())
    }
}
