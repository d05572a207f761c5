//! System instructions. AMD64 APM vol. 3, chapter 4; vol. 2, chapters 3 and 6.

use iced_x86::Mnemonic;

use super::{Core, Run, segments::selector_error, v86::InterruptFlag, vector};
use crate::{
    cpu::{
        self, Segment, SegmentName, TableRegister, cr0, cr4, efer, flags, is_canonical, register::*,
    },
    decode::{Op, place},
    event::Event,
    virtualization::{Plain, Sensitive, Table},
};

const GS: usize = SegmentName::Gs as usize;

impl Core<'_> {
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

    pub(super) fn cli(&mut self) -> Run<()> {
        let flag = match self.interrupt_flag() {
            InterruptFlag::Real => flags::IF,
            InterruptFlag::Virtual => flags::VIF,
            InterruptFlag::Forbidden => return self.protection(0),
        };
        self.m.cpu.system_flags &= !flag;
        Ok(())
    }

    pub(super) fn sti(&mut self) -> Run<()> {
        match self.interrupt_flag() {
            InterruptFlag::Real => {
                if self.m.cpu.system_flags & flags::IF == 0 {
                    self.m.cpu.interrupt_shadow = true;
                }
                self.m.cpu.system_flags |= flags::IF;
                self.m.attention = true;
                Ok(())
            }
            InterruptFlag::Virtual if self.m.cpu.system_flags & flags::VIP == 0 => {
                self.m.cpu.system_flags |= flags::VIF;
                Ok(())
            }
            _ => self.protection(0),
        }
    }

    pub(super) fn hlt(&mut self) -> Run<()> {
        self.require_ring_0()?;
        self.intercept(Sensitive::Plain(Plain::Hlt))?;
        self.m.cpu.halted = true;
        self.m.attention = true;
        if self.tells {
            self.tell(Event::Halted);
        }
        Ok(())
    }

    pub(super) fn cpuid(&mut self) -> Run<()> {
        self.intercept(Sensitive::Plain(Plain::Cpuid))?;
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

    fn time_stamp(&mut self, plain: Plain) -> Run<()> {
        let cpu = &self.m.cpu;
        if cpu.cr4 & cr4::TSD != 0 && cpu.cpl != 0 {
            return self.protection(0);
        }
        self.intercept(Sensitive::Plain(plain))?;
        let value = self.m.cpu.time_stamp(self.m.clock());
        self.m.cpu.registers[RAX] = value & 0xffff_ffff;
        self.m.cpu.registers[RDX] = value >> 32;
        Ok(())
    }

    pub(super) fn rdtsc(&mut self) -> Run<()> {
        self.time_stamp(Plain::Rdtsc)
    }

    pub(super) fn rdtscp(&mut self) -> Run<()> {
        self.time_stamp(Plain::Rdtscp)?;
        self.m.cpu.registers[RCX] = self.m.cpu.tsc_aux;
        Ok(())
    }

    pub(super) fn rdmsr(&mut self) -> Run<()> {
        self.require_ring_0()?;
        let number = self.m.cpu.registers[RCX] as u32;
        let write = false;
        self.intercept(Sensitive::Msr { number, write })?;
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
        let write = true;
        self.intercept(Sensitive::Msr { number, write })?;
        let value = self.m.cpu.get(RDX, 4) << 32 | self.m.cpu.get(RAX, 4);
        let clock = self.m.clock();
        if cpu::write_msr(&mut self.m.cpu, clock, number, value).is_none() {
            return self.protection(0);
        }
        self.m.apic_base_written();
        // EFER.NXE decides what a page-table entry means.
        if number == cpu::EFER {
            self.m.paging_mode_changed();
        }
        self.m.refresh();
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
        self.intercept(Sensitive::LoadTable(descriptor_table(op)))?;
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
        self.require_no_umip()?;
        self.intercept(Sensitive::StoreTable(descriptor_table(op)))?;
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

    /// #UD in real and virtual-8086 mode.
    pub(super) fn require_protected(&mut self) -> Run<()> {
        if self.m.cpu.has_descriptors() {
            Ok(())
        } else {
            self.undefined()
        }
    }

    /// UMIP: no look at system registers from outer rings.
    fn require_no_umip(&mut self) -> Run<()> {
        if self.m.cpu.cr4 & cr4::UMIP != 0 {
            self.require_ring_0()
        } else {
            Ok(())
        }
    }

    /// CR4.PCE lets all rings read the performance counters: four, which do not count here (APM vol. 2, 13.2).
    pub(super) fn rdpmc(&mut self) -> Run<()> {
        if self.m.cpu.cr4 & cr4::PCE == 0 {
            self.require_ring_0()?;
        }
        let number = self.m.cpu.get(RCX, 4) as usize;
        let Some(&value) = self.m.cpu.vendor.performance[4..].get(number) else {
            return self.protection(0);
        };
        self.intercept(Sensitive::Plain(Plain::Rdpmc))?;
        self.m.cpu.registers[RAX] = value & 0xffff_ffff;
        self.m.cpu.registers[RDX] = value >> 32 & 0xffff;
        Ok(())
    }

    /// STAC and CLAC: AC lets the kernel reach user pages under SMAP (APM vol. 2, 5.6.6).
    pub(super) fn set_alignment_flag(&mut self, op: &Op) -> Run<()> {
        let cpu = &mut self.m.cpu;
        if cpu.cpl != 0 {
            return self.undefined();
        }
        if op.mnemonic == Mnemonic::Stac {
            cpu.system_flags |= flags::AC;
        } else {
            cpu.system_flags &= !flags::AC;
        }
        Ok(())
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
            let high = self.read_system(address.wrapping_add(8), 8)?;
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
        self.intercept(Sensitive::LoadTable(Table::Ldtr))?;
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
        self.intercept(Sensitive::LoadTable(Table::Tr))?;
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
        self.set_in_descriptor(address, u64::from(BUSY))?;
        self.m.cpu.tr = segment;
        Ok(())
    }

    pub(super) fn store_selector(&mut self, op: &Op) -> Run<()> {
        self.require_protected()?;
        self.require_no_umip()?;
        let (table, segment) = if op.mnemonic == Mnemonic::Str {
            (Table::Tr, self.m.cpu.tr)
        } else {
            (Table::Ldtr, self.m.cpu.ldtr)
        };
        self.intercept(Sensitive::StoreTable(table))?;
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
        self.require_no_umip()?;
        let (number, into) = (0, None);
        self.intercept(Sensitive::ReadControl { number, into })?;
        let value = self.m.cpu.cr0;
        self.store_word(op, value)
    }

    /// PE can be set but not cleared this way.
    pub(super) fn lmsw(&mut self, op: &Op) -> Run<()> {
        self.require_ring_0()?;
        let (number, from) = (0, None);
        self.intercept(Sensitive::WriteControl { number, from })?;
        // Whatever is written (APM vol. 2, 15.9).
        self.intercept(Sensitive::ChangeControl0 { from })?;
        let value = self.operand(op, 0, 2)?;
        let old = self.m.cpu.cr0;
        let new = old & !0xe | old & cr0::PE | value & 0xf;
        self.check_cr0(new)?;
        self.set_cr0(new)
    }

    pub(super) fn clts(&mut self) -> Run<()> {
        self.require_ring_0()?;
        let (number, from) = (0, None);
        self.intercept(Sensitive::WriteControl { number, from })?;
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
        let mut address = base.wrapping_add(offset);
        if self.m.bits != 64 {
            address &= 0xffff_ffff;
        }
        self.intercept(Sensitive::InvalidatePage { address })?;
        self.m.tlb.flush_page(address);
        Ok(())
    }

    /// INVD and WBINVD: there is no cache.
    pub(super) fn invalidate_caches(&mut self, plain: Plain) -> Run<()> {
        self.require_ring_0()?;
        self.intercept(Sensitive::Plain(plain))
    }

    /// There is no system management mode to return from, but a guest may think so.
    pub(super) fn rsm(&mut self) -> Run<()> {
        self.intercept(Sensitive::Plain(Plain::Rsm))?;
        self.undefined()
    }
}

fn descriptor_table(op: &Op) -> Table {
    if matches!(op.mnemonic, Mnemonic::Lgdt | Mnemonic::Sgdt) {
        Table::Gdtr
    } else {
        Table::Idtr
    }
}
