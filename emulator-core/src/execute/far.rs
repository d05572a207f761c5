//! Jumps and calls to another segment, through gates and to tasks too. AMD64 APM vol. 3: JMP far, CALL far; vol. 2, 4.9
//! and 4.11.

use super::{Core, Run, segments::selector_error, task::Switch, vector};
use crate::{
    cpu::{Segment, SegmentName, cr0, is_canonical, register::RSP},
    decode::{Op, place},
};

const CS: usize = SegmentName::Cs as usize;
const SS: usize = SegmentName::Ss as usize;

/// What the selector of a far jump or call leads to.
enum Target {
    Code(Segment),
    /// A call gate, checked for the right to use it.
    Gate(CallGate),
    /// A task-state segment, with its descriptor's address.
    Task(u64, Segment),
}

struct CallGate {
    selector: u16,
    offset: u64,
    /// Values copied from the caller's stack.
    parameters: u8,
    /// Width of what is pushed, in bytes.
    width: u8,
}

impl Core<'_> {
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
        match self.resolve_far(selector)? {
            Target::Code(segment) => self.enter_code(segment, target),
            Target::Task(address, tss) => self.switch_task(address, tss, Switch::Jump, 0),
            Target::Gate(gate) => {
                let segment = self.gate_code(&gate, false)?;
                self.enter_code(segment, gate.offset)
            }
        }
    }

    pub(super) fn call_far(&mut self, op: &Op) -> Run<()> {
        let (selector, target) = self.far_target(op)?;
        match self.resolve_far(selector)? {
            Target::Code(segment) => self.call_code(segment, target, op.width),
            Target::Task(address, tss) => self.switch_task(address, tss, Switch::Call, 0),
            Target::Gate(gate) => {
                let segment = self.gate_code(&gate, true)?;
                if (segment.selector & 3) as u8 == self.m.cpu.cpl {
                    self.call_code(segment, gate.offset, gate.width)
                } else {
                    self.call_inward(segment, &gate)
                }
            }
        }
    }

    /// At the same privilege: the way back goes on the same stack.
    fn call_code(&mut self, segment: Segment, target: u64, width: u8) -> Run<()> {
        let (old_cs, old_rip) = (u64::from(self.m.cpu.segments[CS].selector), self.m.cpu.rip);
        let mut stack = self.current_stack(0);
        if self.m.cpu.is_long_mode() && segment.is_long() {
            stack.make_long();
        }
        self.push_new(&mut stack, width, old_cs)?;
        self.push_new(&mut stack, width, old_rip)?;
        self.enter_code(segment, target)?;
        self.m.cpu.registers[RSP] = stack.pointer;
        Ok(())
    }

    /// To an inner ring: onto its stack go the caller's stack, the parameters and the way back (APM vol. 2, 4.11.3).
    fn call_inward(&mut self, segment: Segment, gate: &CallGate) -> Run<()> {
        let cpl = (segment.selector & 3) as u8;
        let mut stack = self.inner_stack(cpl, 0)?;
        let cpu = &self.m.cpu;
        let caller = [u64::from(cpu.segments[SS].selector), cpu.registers[RSP]];
        let back = [u64::from(cpu.segments[CS].selector), cpu.rip];
        for value in caller {
            self.push_new(&mut stack, gate.width, value)?;
        }
        for number in (0..gate.parameters).rev() {
            let value = self.peek(gate.width, u64::from(number) * u64::from(gate.width))?;
            self.push_new(&mut stack, gate.width, value)?;
        }
        for value in back {
            self.push_new(&mut stack, gate.width, value)?;
        }
        self.enter_code(segment, gate.offset)?;
        let cpu = &mut self.m.cpu;
        cpu.cpl = cpl;
        cpu.segments[SS] = stack.segment;
        cpu.registers[RSP] = stack.pointer;
        self.m.refresh();
        Ok(())
    }

    fn resolve_far(&mut self, selector: u16) -> Run<Target> {
        if !self.m.cpu.has_descriptors() {
            return Ok(Target::Code(self.real_code_segment(selector)));
        }
        let error = selector_error(selector);
        let Some((address, word)) = self.descriptor(selector)? else {
            return self.protection(error);
        };
        let segment = Segment::from_descriptor(selector, word);
        if segment.is_code_or_data() {
            return Ok(Target::Code(self.code_for_jump(address, segment)?));
        }
        let long = self.m.cpu.is_long_mode();
        let kind = segment.system_type();
        let known = if long {
            kind == 12
        } else {
            matches!(kind, 1 | 4 | 5 | 9 | 12)
        };
        let (cpl, rpl) = (self.m.cpu.cpl, (selector & 3) as u8);
        if !known || segment.dpl() < cpl.max(rpl) {
            return self.protection(error);
        }
        let high = if long {
            self.read_system(address.wrapping_add(8), 8)?
        } else {
            0
        };
        // The type in the upper half of a 16-byte descriptor must be zero.
        if high >> 40 & 0x1f != 0 {
            return self.protection(error);
        }
        if !segment.is_present() {
            return self.raise(vector::NOT_PRESENT, Some(error));
        }
        match kind {
            1 | 9 if selector & 4 != 0 => self.protection(error),
            1 | 9 => Ok(Target::Task(address, segment)),
            5 => {
                let (address, tss) = self.tss_behind_gate((word >> 16) as u16, 0)?;
                Ok(Target::Task(address, tss))
            }
            _ => Ok(Target::Gate(call_gate(word, high, long))),
        }
    }

    /// Checks a code segment as the target of a far jump or call without a gate.
    fn code_for_jump(&mut self, address: u64, mut segment: Segment) -> Run<Segment> {
        let error = selector_error(segment.selector);
        let (cpl, rpl) = (self.m.cpu.cpl, (segment.selector & 3) as u8);
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
        segment.selector = segment.selector & !3 | u16::from(cpl);
        Ok(segment)
    }

    /// Checks the code segment behind a call gate; its RPL becomes the privilege there.
    fn gate_code(&mut self, gate: &CallGate, calls: bool) -> Run<Segment> {
        let error = selector_error(gate.selector);
        let Some((address, word)) = self.descriptor(gate.selector)? else {
            return self.protection(error);
        };
        let mut segment = Segment::from_descriptor(gate.selector, word);
        let cpl = self.m.cpu.cpl;
        let allowed = if calls || segment.is_conforming() {
            segment.dpl() <= cpl
        } else {
            segment.dpl() == cpl
        };
        let wrong_size = gate.width == 8 && (!segment.is_long() || segment.is_big());
        if !segment.is_code() || !allowed || wrong_size {
            return self.protection(error);
        }
        if !segment.is_present() {
            return self.raise(vector::NOT_PRESENT, Some(error));
        }
        self.mark_accessed(address, &mut segment)?;
        let new_cpl = if segment.is_conforming() {
            cpl
        } else {
            segment.dpl()
        };
        segment.selector = gate.selector & !3 | u16::from(new_cpl);
        Ok(segment)
    }

    /// CS as real and virtual-8086 mode load it. Real mode keeps limit and attributes (APM vol. 2, 4.5.2).
    pub(super) fn real_code_segment(&self, selector: u16) -> Segment {
        if self.m.cpu.cr0 & cr0::PE != 0 {
            return Segment::virtual_8086(selector);
        }
        Segment {
            selector,
            base: u64::from(selector) << 4,
            ..self.m.cpu.segments[CS]
        }
    }

    /// L and D together are reserved in long mode.
    pub(super) fn long_and_big(&self, segment: &Segment) -> bool {
        self.m.cpu.is_long_mode() && segment.is_long() && segment.is_big()
    }

    /// Makes a checked code segment current and goes to an offset in it.
    #[inline(always)]
    pub(super) fn enter_code(&mut self, segment: Segment, target: u64) -> Run<()> {
        if !self.holds(&segment, target) {
            return self.protection(0);
        }
        self.m.cpu.segments[CS] = segment;
        self.m.cpu.rip = target;
        self.m.refresh();
        Ok(())
    }

    /// An offset lies in a code segment.
    #[inline(always)]
    pub(super) fn holds(&self, segment: &Segment, target: u64) -> bool {
        if self.m.cpu.is_long_mode() && segment.is_long() {
            is_canonical(target)
        } else {
            target >> 32 == 0 && segment.contains(target, 1)
        }
    }
}

fn call_gate(word: u64, high: u64, long: bool) -> CallGate {
    let offset = word & 0xffff | word >> 32 & 0xffff_0000 | (high & 0xffff_ffff) << 32;
    let width = match word >> 40 & 0xf {
        4 => 2,
        _ if long => 8,
        _ => 4,
    };
    CallGate {
        selector: (word >> 16) as u16,
        offset: if width == 2 { offset & 0xffff } else { offset },
        parameters: if long { 0 } else { (word >> 32 & 0x1f) as u8 },
        width,
    }
}
