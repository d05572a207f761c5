//! System instructions. AMD64 APM vol. 3, chapter 4; vol. 2, chapters 3 and 6.

use iced_x86::Mnemonic;

use super::{Core, Run, segments::selector_error, vector};
use crate::{
    cpu::{
        self, Segment, SegmentName, TableRegister, cr0, cr4, efer, flags, is_canonical, register::*,
    },
    decode::{Op, place},
    event::{Cause, Event, Observer},
};

const CS: usize = SegmentName::Cs as usize;
const SS: usize = SegmentName::Ss as usize;
const GS: usize = SegmentName::Gs as usize;

impl<O: Observer> Core<'_, O> {
    pub(super) fn set_carry(&mut self, carry: bool) -> Run<()> {
        self.m.cpu.flags.set_carry(carry);
        Ok(())
    }

    pub(super) fn complement_carry(&mut self) -> Run<()> {
        let carry = self.m.cpu.flags.carry();
        self.m.cpu.flags.set_carry(!carry);
        Ok(())
    }

    pub(super) fn set_direction(&mut self, down: bool) -> Run<()> {
        self.m.cpu.system_flags =
            self.m.cpu.system_flags & !flags::DF | if down { flags::DF } else { 0 };
        Ok(())
    }

    fn may_change_if(&mut self) -> Run<()> {
        let cpu = &self.m.cpu;
        if cpu.cr0 & cr0::PE == 0 || cpu.cpl <= cpu.iopl() {
            Ok(())
        } else {
            self.protection(0)
        }
    }

    pub(super) fn cli(&mut self) -> Run<()> {
        self.may_change_if()?;
        self.m.cpu.system_flags &= !flags::IF;
        Ok(())
    }

    pub(super) fn sti(&mut self) -> Run<()> {
        self.may_change_if()?;
        if self.m.cpu.system_flags & flags::IF == 0 {
            self.m.cpu.interrupt_shadow = true;
        }
        self.m.cpu.system_flags |= flags::IF;
        self.m.attention = true;
        Ok(())
    }

    pub(super) fn hlt(&mut self) -> Run<()> {
        self.require_ring_0()?;
        self.m.cpu.halted = true;
        self.m.attention = true;
        if O::TRANSFERS {
            self.tell(Event::Halted);
        }
        Ok(())
    }

    pub(super) fn cpuid(&mut self) -> Run<()> {
        let [eax, ebx, ecx, edx] = cpu::cpuid(
            &self.m.cpu,
            self.m.cpu.registers[RAX] as u32,
            self.m.cpu.registers[RCX] as u32,
        );
        for (register, value) in [(RAX, eax), (RBX, ebx), (RCX, ecx), (RDX, edx)] {
            self.m.cpu.registers[register] = u64::from(value);
        }
        Ok(())
    }

    fn time_stamp(&mut self) -> Run<()> {
        let cpu = &self.m.cpu;
        if cpu.cr4 & cr4::TSD != 0 && cpu.cpl != 0 {
            return self.protection(0);
        }
        let value = self.m.clock().wrapping_add(self.m.cpu.tsc_offset);
        self.m.cpu.registers[RAX] = value & 0xffff_ffff;
        self.m.cpu.registers[RDX] = value >> 32;
        Ok(())
    }

    pub(super) fn rdtsc(&mut self) -> Run<()> {
        self.time_stamp()
    }

    pub(super) fn rdtscp(&mut self) -> Run<()> {
        self.time_stamp()?;
        self.m.cpu.registers[RCX] = self.m.cpu.tsc_aux;
        Ok(())
    }

    pub(super) fn rdmsr(&mut self) -> Run<()> {
        self.require_ring_0()?;
        let number = self.m.cpu.registers[RCX] as u32;
        let Some(value) = cpu::read_msr(&self.m.cpu, self.m.clock(), number) else {
            return self.protection(0);
        };
        self.m.cpu.registers[RAX] = value & 0xffff_ffff;
        self.m.cpu.registers[RDX] = value >> 32;
        Ok(())
    }

    pub(super) fn wrmsr(&mut self) -> Run<()> {
        self.require_ring_0()?;
        let number = self.m.cpu.registers[RCX] as u32;
        let value = self.m.cpu.get(RDX, 4) << 32 | self.m.cpu.get(RAX, 4);
        let clock = self.m.clock();
        if cpu::write_msr(&mut self.m.cpu, clock, number, value).is_none() {
            return self.protection(0);
        }
        self.m.apic_base_written();
        // EFER.NXE decides what a page-table entry means.
        self.m.tlb.flush(false);
        self.m.refresh();
        Ok(())
    }

    /// SYSCALL in 64-bit and compatibility mode; in legacy mode it does not exist here (Intel) and is #UD.
    pub(super) fn syscall(&mut self) -> Run<()> {
        let cpu = &self.m.cpu;
        if cpu.efer & efer::SCE == 0 {
            return self.undefined();
        }
        if cpu.efer & efer::LMA == 0 {
            return self.unsupported();
        }
        let number = cpu.registers[RAX];
        let target = if self.m.bits == 64 {
            cpu.lstar
        } else {
            cpu.cstar
        };
        let cpu = &mut self.m.cpu;
        cpu.registers[RCX] = cpu.rip;
        cpu.registers[R11] = cpu.rflags() & !flags::RF;
        let selector = (cpu.star >> 32) as u16 & !3;
        cpu.segments[CS] = Segment {
            selector,
            ..Segment::flat_code64()
        };
        cpu.segments[SS] = Segment {
            selector: selector + 8,
            ..Segment::flat_data()
        };
        cpu.cpl = 0;
        let flags = cpu.rflags() & !cpu.fmask & !flags::RF;
        cpu.set_rflags(flags);
        cpu.rip = target;
        self.m.refresh();
        self.transfer = Some(Cause::Syscall { number });
        Ok(())
    }

    pub(super) fn sysret(&mut self, op: &Op) -> Run<()> {
        const USER: u16 = 3;
        const DPL_3: u16 = 3 << 5;
        let cpu = &self.m.cpu;
        if cpu.efer & efer::SCE == 0 || cpu.efer & efer::LMA == 0 {
            return self.undefined();
        }
        self.require_ring_0()?;
        let target = self.m.cpu.registers[RCX];
        let base = (self.m.cpu.star >> 48) as u16;
        let cpu = &mut self.m.cpu;
        if op.width == 8 {
            if !is_canonical(target) {
                return self.protection(0);
            }
            let code = Segment::flat_code64();
            cpu.segments[CS] = Segment {
                selector: base.wrapping_add(16) | USER,
                attributes: code.attributes | DPL_3,
                ..code
            };
            cpu.rip = target;
        } else {
            let code = Segment::flat_code32();
            cpu.segments[CS] = Segment {
                selector: base | USER,
                attributes: code.attributes | DPL_3,
                ..code
            };
            cpu.rip = target & 0xffff_ffff;
        }
        let stack = Segment::flat_data();
        cpu.segments[SS] = Segment {
            selector: base.wrapping_add(8) | USER,
            attributes: stack.attributes | DPL_3,
            ..stack
        };
        cpu.cpl = 3;
        cpu.set_rflags(cpu.registers[R11] & !(flags::RF | flags::VM));
        self.m.refresh();
        self.m.attention = true;
        self.transfer = Some(Cause::Sysret);
        Ok(())
    }

    pub(super) fn swapgs(&mut self) -> Run<()> {
        self.require_ring_0()?;
        let cpu = &mut self.m.cpu;
        core::mem::swap(&mut cpu.segments[GS].base, &mut cpu.kernel_gs_base);
        Ok(())
    }

    fn table_base_width(&self) -> u8 {
        if self.m.bits == 64 { 8 } else { 4 }
    }

    pub(super) fn load_table(&mut self, op: &Op) -> Run<()> {
        self.require_ring_0()?;
        let offset = self.offset(op);
        let limit = self.read_memory(op.segment, offset, 2)? as u16;
        let width = self.table_base_width();
        let at = super::access::wrap(offset.wrapping_add(2), op.address_bits);
        let mut base = self.read_memory(op.segment, at, width)?;
        // With a 16-bit operand size only 24 bits of the base are loaded.
        if op.width == 5 {
            base &= 0xff_ffff;
        }
        if width == 8 && !is_canonical(base) {
            return self.protection(0);
        }
        let table = TableRegister { base, limit };
        if op.mnemonic == Mnemonic::Lgdt {
            self.m.cpu.gdtr = table;
        } else {
            self.m.cpu.idtr = table;
        }
        Ok(())
    }

    pub(super) fn store_table(&mut self, op: &Op) -> Run<()> {
        let table = if op.mnemonic == Mnemonic::Sgdt {
            self.m.cpu.gdtr
        } else {
            self.m.cpu.idtr
        };
        let offset = self.offset(op);
        let width = self.table_base_width();
        let at = super::access::wrap(offset.wrapping_add(2), op.address_bits);
        self.write_memory(op.segment, offset, 2, u64::from(table.limit))?;
        self.write_memory(op.segment, at, width, table.base)
    }

    fn require_protected(&mut self) -> Run<()> {
        if self.m.cpu.cr0 & cr0::PE == 0 {
            self.undefined()
        } else {
            Ok(())
        }
    }

    /// A system descriptor: 16 bytes in long mode.
    fn system_descriptor(&mut self, selector: u16) -> Run<(u64, Segment)> {
        let error = selector_error(selector);
        if selector & 4 != 0 {
            return self.protection(error);
        }
        let Some((address, word)) = self.descriptor(selector)? else {
            return self.protection(error);
        };
        let mut segment = Segment::from_descriptor(selector, word);
        if self.m.cpu.efer & efer::LMA != 0 {
            let high = self.read_linear(address.wrapping_add(8), 8, false)?;
            segment.base |= (high & 0xffff_ffff) << 32;
            if !is_canonical(segment.base) {
                return self.protection(error);
            }
        }
        if segment.is_code_or_data() {
            return self.protection(error);
        }
        Ok((address, segment))
    }

    pub(super) fn lldt(&mut self, op: &Op) -> Run<()> {
        self.require_protected()?;
        self.require_ring_0()?;
        let selector = self.operand(op, 0, 2)? as u16;
        if selector & !3 == 0 {
            self.m.cpu.ldtr = Segment {
                selector,
                ..Segment::null()
            };
            return Ok(());
        }
        let (_, segment) = self.system_descriptor(selector)?;
        if segment.system_type() != 2 {
            return self.protection(selector_error(selector));
        }
        if !segment.is_present() {
            return self.raise(vector::NOT_PRESENT, Some(selector_error(selector)));
        }
        self.m.cpu.ldtr = segment;
        Ok(())
    }

    pub(super) fn ltr(&mut self, op: &Op) -> Run<()> {
        const BUSY: u16 = 2;
        self.require_protected()?;
        self.require_ring_0()?;
        let selector = self.operand(op, 0, 2)? as u16;
        if selector & !3 == 0 {
            return self.protection(0);
        }
        let (address, mut segment) = self.system_descriptor(selector)?;
        let long = self.m.cpu.efer & efer::LMA != 0;
        if !(segment.system_type() == 9 || segment.system_type() == 1 && !long) {
            return self.protection(selector_error(selector));
        }
        if !segment.is_present() {
            return self.raise(vector::NOT_PRESENT, Some(selector_error(selector)));
        }
        segment.attributes |= BUSY;
        self.write_linear(address + 5, 1, u64::from(segment.attributes & 0xff), false)?;
        self.m.cpu.tr = segment;
        Ok(())
    }

    pub(super) fn store_selector(&mut self, op: &Op) -> Run<()> {
        self.require_protected()?;
        let segment = if op.mnemonic == Mnemonic::Str {
            self.m.cpu.tr
        } else {
            self.m.cpu.ldtr
        };
        self.store_word(op, u64::from(segment.selector))
    }

    /// To memory always 16 bits.
    fn store_word(&mut self, op: &Op, value: u64) -> Run<()> {
        let width = if op.operands[0] == place::MEMORY {
            2
        } else {
            op.width
        };
        self.store(op, width, value)
    }

    pub(super) fn smsw(&mut self, op: &Op) -> Run<()> {
        let value = self.m.cpu.cr0;
        self.store_word(op, value)
    }

    /// PE can be set but not cleared this way.
    pub(super) fn lmsw(&mut self, op: &Op) -> Run<()> {
        self.require_ring_0()?;
        let value = self.operand(op, 0, 2)?;
        let old = self.m.cpu.cr0;
        self.set_cr0(old & !0xe | old & cr0::PE | value & 0xf)
    }

    pub(super) fn clts(&mut self) -> Run<()> {
        self.require_ring_0()?;
        self.m.cpu.cr0 &= !cr0::TS;
        Ok(())
    }

    pub(super) fn invlpg(&mut self, op: &Op) -> Run<()> {
        self.require_ring_0()?;
        let offset = self.offset(op);
        let base = if self.m.bits == 64 && op.segment < SegmentName::Fs as u8 {
            0
        } else {
            self.m.cpu.segments[op.segment as usize].base
        };
        self.m.tlb.flush_page(base.wrapping_add(offset));
        Ok(())
    }

    pub(super) fn read_control(&mut self, number: u8) -> Run<u64> {
        let cpu = &self.m.cpu;
        let value = match number {
            0 => cpu.cr0,
            2 => cpu.cr2,
            3 => cpu.cr3,
            4 => cpu.cr4,
            8 => cpu.cr8,
            _ => return self.undefined(),
        };
        self.require_ring_0()?;
        Ok(value)
    }

    pub(super) fn write_control(&mut self, number: u8, value: u64) -> Run<()> {
        if !matches!(number, 0 | 2 | 3 | 4 | 8) {
            return self.undefined();
        }
        self.require_ring_0()?;
        let value = if self.m.bits == 64 {
            value
        } else {
            value & 0xffff_ffff
        };
        match number {
            0 => self.set_cr0(value)?,
            2 => self.m.cpu.cr2 = value,
            3 => self.set_cr3(value)?,
            4 => self.set_cr4(value)?,
            _ if value > 15 => return self.protection(0),
            _ => {
                self.m.cpu.cr8 = value;
                self.m.cr8_written();
            }
        }
        self.m.refresh();
        Ok(())
    }

    /// Illegal combinations are #GP; turning paging on with EFER.LME enters long mode (APM vol. 2, 14.6).
    fn set_cr0(&mut self, value: u64) -> Run<()> {
        const KNOWN: u64 = cr0::PE
            | cr0::MP
            | cr0::EM
            | cr0::TS
            | cr0::NE
            | cr0::WP
            | cr0::AM
            | cr0::NW
            | cr0::CD
            | cr0::PG;
        if value >> 32 != 0
            || value & cr0::PG != 0 && value & cr0::PE == 0
            || value & cr0::NW != 0 && value & cr0::CD == 0
        {
            return self.protection(0);
        }
        let cpu = &self.m.cpu;
        let pages_on = value & cr0::PG != 0 && cpu.cr0 & cr0::PG == 0;
        let pages_off = value & cr0::PG == 0 && cpu.cr0 & cr0::PG != 0;
        let bad_entry = pages_on
            && cpu.efer & efer::LME != 0
            && (cpu.cr4 & cr4::PAE == 0 || cpu.segments[CS].is_long());
        if bad_entry || pages_off && self.m.bits == 64 {
            return self.protection(0);
        }
        let changed = (value ^ cpu.cr0) & (cr0::PG | cr0::WP | cr0::PE);
        let cpu = &mut self.m.cpu;
        cpu.cr0 = value & KNOWN | cr0::ET;
        if pages_on && cpu.efer & efer::LME != 0 {
            cpu.efer |= efer::LMA;
        } else if pages_off {
            cpu.efer &= !efer::LMA;
        }
        if changed != 0 {
            self.m.tlb.flush(false);
        }
        self.m.refresh();
        Ok(())
    }

    fn set_cr3(&mut self, value: u64) -> Run<()> {
        if value >> 52 != 0 {
            return self.protection(0);
        }
        let from = self.m.cpu.cr3;
        self.m.cpu.cr3 = value;
        self.m.tlb.flush(true);
        if O::TRANSFERS && from != value {
            self.tell(Event::AddressSpace { from, to: value });
        }
        Ok(())
    }

    fn set_cr4(&mut self, value: u64) -> Run<()> {
        let long = self.m.cpu.efer & efer::LMA != 0;
        if value & !cr4::KNOWN != 0 || long && value & cr4::PAE == 0 {
            return self.protection(0);
        }
        self.m.cpu.cr4 = value;
        self.m.tlb.flush(false);
        Ok(())
    }

    fn debug_register(&mut self, number: u8) -> Run<usize> {
        const DR7_GD: u64 = 1 << 13;
        // CR4.DE cannot be set here, so DR4 and DR5 are other names of DR6 and DR7.
        let number = match number {
            4 | 6 => 6,
            5 | 7 => 7,
            0..=3 => number,
            _ => return self.undefined(),
        };
        self.require_ring_0()?;
        if self.m.cpu.debug[7] & DR7_GD != 0 {
            return self.unsupported();
        }
        Ok(number as usize)
    }

    pub(super) fn read_debug(&mut self, number: u8) -> Run<u64> {
        let number = self.debug_register(number)?;
        Ok(self.m.cpu.debug[number])
    }

    /// Breakpoints are kept but not yet watched for: enabling one stops the machine plainly.
    pub(super) fn write_debug(&mut self, number: u8, value: u64) -> Run<()> {
        const ENABLES: u64 = 0x20ff;
        let number = self.debug_register(number)?;
        if number >= 6 && value >> 32 != 0 {
            return self.protection(0);
        }
        self.m.cpu.debug[number] = match number {
            6 => value & 0xe00f | 0xffff_0ff0,
            7 if value & ENABLES != 0 => return self.unsupported(),
            7 => value & 0xffff_2bff | 0x400,
            _ => value,
        };
        Ok(())
    }
}
