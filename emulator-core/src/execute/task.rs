//! Hardware task switches. AMD64 APM vol. 2, 12.3; Intel SDM vol. 3, 8.3 and table 8-1.
//!
//! The switch commits when the old task is saved and the new one's registers are loaded. What is wrong with the new
//! task's segments is then a fault in the new task, at its first instruction.

use super::{Core, Run, segments::selector_error, vector};
use crate::{
    cpu::{Segment, SegmentName, cr0, cr4, flags},
    event::Event,
    mmu::Access,
    virtualization::{Sensitive, TaskSwitch, svm::event},
};

/// What caused the switch.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Switch {
    Jump,
    Call,
    Interrupt,
    /// IRET with NT set.
    Return,
}

/// A busy TSS differs from an available one in this bit of its type.
const BUSY: u16 = 2;
/// DR6: a task switch to a task whose T bit is set.
const DR6_BT: u64 = 1 << 15;
/// DR7: the breakpoints and exactness of one task only.
const DR7_LOCAL: u64 = 0x155;

/// Offsets within a TSS.
struct Layout {
    /// Smallest legal limit.
    limit: u32,
    width: u8,
    /// CR3; a 16-bit TSS has none.
    cr3: Option<u64>,
    /// Instruction pointer, then flags, then the eight registers.
    eip: u64,
    /// ES, CS, SS, DS, and in a 32-bit TSS FS and GS.
    segments: u64,
    segment_step: u64,
    segment_count: usize,
    ldt: u64,
    trap: Option<u64>,
}

const WIDE: Layout = Layout {
    limit: 0x67,
    width: 4,
    cr3: Some(0x1c),
    eip: 0x20,
    segments: 0x48,
    segment_step: 4,
    segment_count: 6,
    ldt: 0x60,
    trap: Some(0x64),
};
const NARROW: Layout = Layout {
    limit: 0x2b,
    width: 2,
    cr3: None,
    eip: 0x0e,
    segments: 0x22,
    segment_step: 2,
    segment_count: 4,
    ldt: 0x2a,
    trap: None,
};

fn layout(tss: &Segment) -> &'static Layout {
    if tss.system_type() & 8 != 0 {
        &WIDE
    } else {
        &NARROW
    }
}

/// A task as its TSS holds it.
struct Image {
    cr3: Option<u64>,
    eip: u64,
    flags: u64,
    registers: [u64; 8],
    selectors: [u16; 6],
    ldt: u16,
    trap: bool,
}

impl Core<'_> {
    /// The TSS that a task gate names, and the address of its descriptor.
    pub(super) fn tss_behind_gate(&mut self, selector: u16, external: u32) -> Run<(u64, Segment)> {
        let error = selector_error(selector) | external;
        let found = if selector & 4 == 0 {
            self.descriptor(selector)?
        } else {
            None
        };
        let Some((address, word)) = found else {
            return self.protection(error);
        };
        let tss = Segment::from_descriptor(selector, word);
        if tss.is_code_or_data() || !matches!(tss.system_type(), 1 | 9) {
            return self.protection(error);
        }
        if !tss.is_present() {
            return self.raise(vector::NOT_PRESENT, Some(error));
        }
        Ok((address, tss))
    }

    /// Leaves the running task for the one of a TSS whose descriptor lies at `address`.
    pub(super) fn switch_task(
        &mut self,
        address: u64,
        mut tss: Segment,
        by: Switch,
        external: u32,
    ) -> Run<()> {
        let new = layout(&tss);
        if tss.limit < new.limit {
            return self.invalid_tss(selector_error(tss.selector) | external);
        }
        self.intercept(Sensitive::TaskSwitch(TaskSwitch {
            selector: tss.selector,
            by_return: by == Switch::Return,
            by_jump: by == Switch::Jump,
            error: event::error_of(self.delivering),
            resumes: self.m.cpu.system_flags & flags::RF != 0,
        }))?;
        let old_tr = self.m.cpu.tr;
        let nests = matches!(by, Switch::Call | Switch::Interrupt);
        self.require_system_pages(old_tr.base, layout(&old_tr).limit, Access::Write)?;
        let access = if nests { Access::Write } else { Access::Read };
        self.require_system_pages(tss.base, new.limit, access)?;
        if !nests {
            self.clear_busy(old_tr.selector)?;
        }
        self.save_task(&old_tr, by)?;
        let mut image = self.load_image(&tss)?;
        if nests {
            self.write_system(tss.base, 2, u64::from(old_tr.selector))?;
            image.flags |= flags::NT;
        }
        tss.attributes |= BUSY;
        if by != Switch::Return {
            self.set_in_descriptor(address, u64::from(BUSY))?;
        }
        self.commit_task(tss, &image);
        let outcome = self.load_task_segments(&image, external);
        if outcome.is_err() {
            self.load_rest_unchecked(&image);
        }
        outcome
    }

    /// The switch is completed although a segment of the new task is bad: the others are loaded as they are, so that
    /// the handler has a stack (Intel SDM vol. 3, 8.3).
    fn load_rest_unchecked(&mut self, image: &Image) {
        let fault = self.fault;
        for (number, selector) in image.selectors.into_iter().enumerate() {
            if self.m.cpu.segments[number].attributes != 0 {
                continue;
            }
            if let Ok(Some((_, word))) = self.descriptor(selector) {
                let segment = Segment::from_descriptor(selector, word);
                if segment.is_code_or_data() && segment.is_present() {
                    self.m.cpu.segments[number] = segment;
                }
            }
        }
        self.m.refresh();
        self.fault = fault;
    }

    /// Both ends of a piece of memory can be reached, so that later accesses cannot fault.
    fn require_system_pages(&mut self, base: u64, last: u32, access: Access) -> Run<()> {
        for address in [base, base.wrapping_add(u64::from(last))] {
            self.translate(address & 0xffff_ffff, access, false)?;
        }
        Ok(())
    }

    fn clear_busy(&mut self, selector: u16) -> Run<()> {
        if let Some((address, word)) = self.descriptor(selector & !4)? {
            let access_byte = word >> 40 & 0xff & !u64::from(BUSY);
            self.write_system(address + 5, 1, access_byte)?;
        }
        Ok(())
    }

    fn save_task(&mut self, tr: &Segment, by: Switch) -> Run<()> {
        let layout = layout(tr);
        let width = layout.width;
        let mut image = self.m.cpu.rflags();
        if by == Switch::Return {
            image &= !flags::NT;
        }
        let mut at = tr.base.wrapping_add(layout.eip);
        let registers = self.m.cpu.registers;
        let values = [self.m.cpu.rip, image].into_iter();
        for value in values.chain(registers.into_iter().take(8)) {
            self.write_system(at, width, value)?;
            at += u64::from(width);
        }
        for number in 0..layout.segment_count {
            let selector = self.m.cpu.segments[number].selector;
            let at = tr
                .base
                .wrapping_add(layout.segments + layout.segment_step * number as u64);
            self.write_system(at, 2, u64::from(selector))?;
        }
        Ok(())
    }

    fn load_image(&mut self, tss: &Segment) -> Run<Image> {
        let layout = layout(tss);
        let width = layout.width;
        let step = u64::from(width);
        let at = tss.base.wrapping_add(layout.eip);
        let mut registers = [0; 8];
        for (number, register) in registers.iter_mut().enumerate() {
            // A 16-bit TSS leaves the upper halves undefined; processors and QEMU fill them with ones.
            let upper = if width == 2 { 0xffff_0000 } else { 0 };
            *register = self.read_system(at + step * (2 + number as u64), width)? | upper;
        }
        let mut selectors = [0; 6];
        for (number, selector) in selectors.iter_mut().enumerate().take(layout.segment_count) {
            let at = tss
                .base
                .wrapping_add(layout.segments + layout.segment_step * number as u64);
            *selector = self.read_system(at, 2)? as u16;
        }
        Ok(Image {
            cr3: match layout.cr3 {
                Some(offset) => Some(self.read_system(tss.base.wrapping_add(offset), 4)?),
                None => None,
            },
            eip: self.read_system(at, width)?,
            flags: self.read_system(at + step, width)?,
            registers,
            selectors,
            ldt: self.read_system(tss.base.wrapping_add(layout.ldt), 2)? as u16,
            trap: match layout.trap {
                Some(offset) => self.read_system(tss.base.wrapping_add(offset), 2)? & 1 != 0,
                None => false,
            },
        })
    }

    /// From here on the new task runs. Its segments are still unusable, but in virtual-8086 mode.
    fn commit_task(&mut self, tss: Segment, image: &Image) {
        let cpu = &mut self.m.cpu;
        cpu.tr = tss;
        cpu.cr0 |= cr0::TS;
        cpu.debug[7] &= !DR7_LOCAL;
        cpu.rip = image.eip;
        cpu.registers[..8].copy_from_slice(&image.registers);
        cpu.set_rflags(image.flags);
        // In virtual-8086 mode a selector says all, so that no fault can come between.
        let is_virtual_8086 = cpu.is_virtual_8086();
        for (segment, selector) in cpu.segments.iter_mut().zip(image.selectors) {
            *segment = if is_virtual_8086 {
                Segment::virtual_8086(selector)
            } else {
                Segment {
                    selector,
                    ..Segment::null()
                }
            };
        }
        cpu.ldtr = Segment {
            selector: image.ldt,
            ..Segment::null()
        };
        cpu.cpl = match is_virtual_8086 {
            true => 3,
            false => (image.selectors[SegmentName::Cs as usize] & 3) as u8,
        };
        if image.trap {
            cpu.pending_debug |= DR6_BT;
        }
        self.committed = true;
        self.single_step = false;
        self.m.attention = true;
        if let Some(to) = image.cr3
            && self.m.cpu.cr0 & cr0::PG != 0
        {
            let from = self.m.cpu.cr3;
            self.m.cpu.cr3 = to;
            self.m.tlb.flush(true);
            if self.m.cpu.cr4 & cr4::PAE != 0 {
                self.m.cpu.page_directory_pointers = self.read_page_directory_pointers(to);
            }
            if self.tells && from != to {
                self.tell(Event::AddressSpace { from, to });
            }
        }
        self.m.refresh();
    }

    fn load_task_segments(&mut self, image: &Image, external: u32) -> Run<()> {
        self.load_task_ldt(image.ldt, external)?;
        if !self.m.cpu.is_virtual_8086() {
            self.load_task_code(image.selectors[SegmentName::Cs as usize], external)?;
            self.load_task_stack(image.selectors[SegmentName::Ss as usize], external)?;
            for name in [
                SegmentName::Es,
                SegmentName::Ds,
                SegmentName::Fs,
                SegmentName::Gs,
            ] {
                self.load_task_data(name, image.selectors[name as usize], external)?;
            }
        }
        self.m.refresh();
        if !self.m.cpu.segments[SegmentName::Cs as usize].contains(self.m.cpu.rip, 1) {
            return self.protection(external);
        }
        Ok(())
    }

    fn load_task_ldt(&mut self, selector: u16, external: u32) -> Run<()> {
        if selector & !3 == 0 {
            return Ok(());
        }
        let error = selector_error(selector) | external;
        let found = if selector & 4 == 0 {
            self.descriptor(selector)?
        } else {
            None
        };
        match found.map(|(_, word)| Segment::from_descriptor(selector, word)) {
            Some(ldt) if !ldt.is_code_or_data() && ldt.system_type() == 2 && ldt.is_present() => {
                self.m.cpu.ldtr = ldt;
                Ok(())
            }
            _ => self.invalid_tss(error),
        }
    }

    fn load_task_code(&mut self, selector: u16, external: u32) -> Run<()> {
        let error = selector_error(selector) | external;
        let Some((address, word)) = self.descriptor(selector)? else {
            return self.invalid_tss(error);
        };
        let mut code = Segment::from_descriptor(selector, word);
        let rpl = (selector & 3) as u8;
        let allowed = if code.is_conforming() {
            code.dpl() <= rpl
        } else {
            code.dpl() == rpl
        };
        if !code.is_code() || !allowed {
            return self.invalid_tss(error);
        }
        if !code.is_present() {
            return self.raise(vector::NOT_PRESENT, Some(error));
        }
        self.mark_accessed(address, &mut code)?;
        self.m.cpu.segments[SegmentName::Cs as usize] = code;
        Ok(())
    }

    fn load_task_stack(&mut self, selector: u16, external: u32) -> Run<()> {
        let error = selector_error(selector) | external;
        let Some((address, word)) = self.descriptor(selector)? else {
            return self.invalid_tss(error);
        };
        let mut stack = Segment::from_descriptor(selector, word);
        let (cpl, rpl) = (self.m.cpu.cpl, (selector & 3) as u8);
        if !stack.is_writable() || stack.dpl() != cpl || rpl != cpl {
            return self.invalid_tss(error);
        }
        if !stack.is_present() {
            return self.raise(vector::STACK, Some(error));
        }
        self.mark_accessed(address, &mut stack)?;
        self.m.cpu.segments[SegmentName::Ss as usize] = stack;
        Ok(())
    }

    fn load_task_data(&mut self, name: SegmentName, selector: u16, external: u32) -> Run<()> {
        if selector & !3 == 0 {
            return Ok(());
        }
        let error = selector_error(selector) | external;
        let Some((address, word)) = self.descriptor(selector)? else {
            return self.invalid_tss(error);
        };
        let mut data = Segment::from_descriptor(selector, word);
        let needed = self.m.cpu.cpl.max((selector & 3) as u8);
        if !data.is_readable() || !data.is_conforming() && data.dpl() < needed {
            return self.invalid_tss(error);
        }
        if !data.is_present() {
            return self.raise(vector::NOT_PRESENT, Some(error));
        }
        self.mark_accessed(address, &mut data)?;
        self.m.cpu.segments[name as usize] = data;
        Ok(())
    }
}
