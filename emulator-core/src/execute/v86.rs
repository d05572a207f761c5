//! Virtual-8086 mode, and the virtual interrupt flag that goes with it. AMD64 APM vol. 2, 2.4, 8.9.6 and 8.10.

use super::{Core, Run};
use crate::{
    cpu::{Segment, SegmentName, cr4, flags},
    decode::Op,
    virtualization::Sensitive,
};

const CS: usize = SegmentName::Cs as usize;
/// Where the TSS holds the offset of its I/O bitmap; the redirection bitmap lies in the 32 bytes before that.
const BITMAP_OFFSET: u64 = 0x66;
const REDIRECTION_BYTES: u64 = 32;

/// What CLI, STI, PUSHF and POPF may do to IF.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum InterruptFlag {
    /// It is theirs.
    Real,
    /// They get VIF instead.
    Virtual,
    /// #GP(0).
    Forbidden,
}

impl Core<'_> {
    /// Whether the running code owns IF (APM vol. 2, table 8-14).
    pub(super) fn interrupt_flag(&self) -> InterruptFlag {
        let cpu = &self.m.cpu;
        if !cpu.is_virtual_8086() && !cpu.has_descriptors() || cpu.cpl <= cpu.iopl() {
            InterruptFlag::Real
        } else if cpu.is_virtual_8086() && cpu.cr4 & cr4::VME != 0
            || cpu.has_descriptors() && cpu.cr4 & cr4::PVI != 0 && cpu.cpl == 3
        {
            InterruptFlag::Virtual
        } else {
            InterruptFlag::Forbidden
        }
    }

    /// PUSHF and POPF of 16 bits use VIF in virtual-8086 mode; with 32 bits, and without VME, they need IOPL 3.
    pub(super) fn virtual_flags(&mut self, width: u8) -> Run<bool> {
        if !self.m.cpu.is_virtual_8086() {
            return Ok(false);
        }
        match self.interrupt_flag() {
            InterruptFlag::Real => Ok(false),
            InterruptFlag::Virtual if width == 2 => Ok(true),
            _ => self.protection(0),
        }
    }

    /// FLAGS as virtual-8086 code with VME sees them: VIF for IF, and IOPL 3.
    pub(super) fn virtual_image(&self) -> u64 {
        let image = self.m.cpu.rflags();
        let enabled = image & flags::VIF != 0;
        image & !flags::IF | flags::IOPL | if enabled { flags::IF } else { 0 }
    }

    /// The opposite: IF goes to VIF. #GP(0) for what the monitor has to see.
    pub(super) fn check_virtual_image(&mut self, image: u64) -> Run<()> {
        let pending = self.m.cpu.system_flags & flags::VIP != 0;
        if image & flags::TF != 0 || image & flags::IF != 0 && pending {
            return self.protection(0);
        }
        Ok(())
    }

    pub(super) fn load_virtual_image(&mut self, image: u64) {
        let interrupts = self.m.cpu.system_flags & flags::IF;
        self.load_flags(image & !flags::IF, 2);
        let cpu = &mut self.m.cpu;
        cpu.system_flags = cpu.system_flags & !(flags::IF | flags::VIF) | interrupts;
        if image & flags::IF != 0 {
            cpu.system_flags |= flags::VIF;
        }
    }

    /// `int n`.
    pub(super) fn int(&mut self, vector: u8) -> Run<()> {
        self.intercept(Sensitive::SoftwareInterrupt { vector })?;
        if !self.m.cpu.is_virtual_8086() {
            return self.software_interrupt(vector);
        }
        let privileged = self.m.cpu.iopl() == 3;
        if self.m.cpu.cr4 & cr4::VME != 0 && self.is_redirected(vector)? {
            return self.redirect(vector, privileged);
        }
        if !privileged {
            return self.protection(0);
        }
        self.software_interrupt(vector)
    }

    /// A clear bit in the TSS's redirection bitmap: the virtual-8086 program handles the interrupt itself.
    fn is_redirected(&mut self, vector: u8) -> Run<bool> {
        let tr = self.m.cpu.tr;
        if tr.system_type() & 8 == 0 || u64::from(tr.limit) < BITMAP_OFFSET + 1 {
            return self.protection(0);
        }
        let end = self.read_system(tr.base.wrapping_add(BITMAP_OFFSET), 2)?;
        let at = end
            .wrapping_sub(REDIRECTION_BYTES)
            .wrapping_add(u64::from(vector / 8));
        if end < REDIRECTION_BYTES || at > u64::from(tr.limit) {
            return self.protection(0);
        }
        let byte = self.read_system(tr.base.wrapping_add(at), 1)?;
        Ok(byte >> (vector % 8) & 1 == 0)
    }

    /// As in real mode, through the table at linear address 0.
    fn redirect(&mut self, vector: u8, privileged: bool) -> Run<()> {
        let image = if privileged {
            self.m.cpu.rflags()
        } else {
            self.virtual_image()
        };
        self.enter_real_handler(u64::from(vector) * 4, image)?;
        let cleared = if privileged { flags::IF } else { flags::VIF };
        self.m.cpu.system_flags &= !(flags::TF | cleared);
        self.single_step = false;
        Ok(())
    }

    pub(super) fn iret_virtual(&mut self, op: &Op) -> Run<()> {
        let virtual_flag = self.virtual_flags(op.width)?;
        let width = u64::from(op.width);
        let target = self.peek(op.width, 0)?;
        let selector = self.peek(op.width, width)? as u16;
        let image = self.peek(op.width, 2 * width)?;
        if virtual_flag {
            self.check_virtual_image(image)?;
        }
        self.enter_code(Segment::virtual_8086(selector), target)?;
        self.drop_stack(3 * width);
        if virtual_flag {
            self.load_virtual_image(image);
        } else {
            self.iret_flags(image, op.width, 3);
        }
        Ok(())
    }

    /// IRET in ring 0 with VM in the image: nine doublewords come off the stack.
    pub(super) fn enter_virtual(&mut self, target: u64, selector: u16, image: u64) -> Run<()> {
        const ORDER: [SegmentName; 5] = [
            SegmentName::Ss,
            SegmentName::Es,
            SegmentName::Ds,
            SegmentName::Fs,
            SegmentName::Gs,
        ];
        let pointer = self.peek(4, 12)?;
        let mut selectors = [0; 5];
        for (number, selector) in selectors.iter_mut().enumerate() {
            *selector = self.peek(4, 16 + 4 * number as u64)? as u16;
        }
        let code = Segment::virtual_8086(selector);
        if !code.contains(target, 1) {
            return self.protection(0);
        }
        let cpu = &mut self.m.cpu;
        cpu.segments[CS] = code;
        for (name, selector) in ORDER.into_iter().zip(selectors) {
            cpu.segments[name as usize] = Segment::virtual_8086(selector);
        }
        cpu.registers[crate::cpu::register::RSP] = pointer;
        cpu.rip = target;
        cpu.set_rflags(image);
        cpu.cpl = 3;
        self.m.refresh();
        Ok(())
    }
}
