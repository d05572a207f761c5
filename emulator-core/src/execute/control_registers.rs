//! Control registers: which values they take, and what a change sets off. AMD64 APM vol. 2, 3.1 and 14.6.

use super::{Core, Run};
use crate::{
    cpu::{SegmentName, cr0, cr4, efer},
    event::Event,
    virtualization::Sensitive,
};

const CS: usize = SegmentName::Cs as usize;
/// Reserved bits of a present page-directory pointer in PAE paging (APM vol. 2, 5.2.3): 40 physical address bits.
const POINTER_RESERVED: u64 = 0xffff_ff00_0000_01e6;

impl Core<'_> {
    /// MOV from a control register into general register `into`.
    pub(super) fn read_control(&mut self, number: u8, into: u8) -> Run<u64> {
        let cpu = &self.m.cpu;
        let value = match number {
            0 => cpu.cr0,
            2 => cpu.cr2,
            3 => cpu.cr3,
            4 => cpu.cr4,
            8 => cpu.task_priority(),
            _ => return self.undefined(),
        };
        self.require_ring_0()?;
        let into = Some(into);
        self.intercept(Sensitive::ReadControl { number, into })?;
        Ok(value)
    }

    /// MOV to a control register from general register `from`.
    pub(super) fn write_control(&mut self, number: u8, from: u8, value: u64) -> Run<()> {
        if !matches!(number, 0 | 2 | 3 | 4 | 8) {
            return self.undefined();
        }
        self.require_ring_0()?;
        let value = if self.m.bits == 64 {
            value
        } else {
            value & 0xffff_ffff
        };
        self.check_control(number, value)?;
        let from = Some(from);
        self.intercept(Sensitive::WriteControl { number, from })?;
        match number {
            0 => {
                if (value ^ self.m.cpu.cr0) & !(cr0::TS | cr0::MP) != 0 {
                    self.intercept(Sensitive::ChangeControl0 { from })?;
                }
                self.set_cr0(value)?;
            }
            2 => self.m.cpu.cr2 = value,
            3 => self.set_cr3(value)?,
            4 => self.set_cr4(value)?,
            _ => self.set_task_priority(value),
        }
        self.m.refresh();
        Ok(())
    }

    /// CR8. In a guest it is the virtual task priority, with V_INTR_MASKING nothing else (APM vol. 2, 15.21.2).
    fn set_task_priority(&mut self, value: u64) {
        if let Some(guest) = &mut self.m.cpu.svm.guest {
            guest.interrupt.task_priority = value as u8;
            self.m.attention = true;
            if guest.interrupt.masking {
                return;
            }
        }
        self.m.cpu.cr8 = value;
        self.m.cr8_written();
    }

    /// #GP(0) for values that a register does not take.
    fn check_control(&mut self, number: u8, value: u64) -> Run<()> {
        let cpu = &self.m.cpu;
        match number {
            0 => self.check_cr0(value),
            // 40 physical address bits; without long mode the register has 32.
            3 if value >> 40 != 0 => self.protection(0),
            4 if value & !cr4::KNOWN != 0 || cpu.is_long_mode() && value & cr4::PAE == 0 => {
                self.protection(0)
            }
            8 if value > 15 => self.protection(0),
            _ => Ok(()),
        }
    }

    /// Illegal combinations are #GP(0).
    pub(super) fn check_cr0(&mut self, value: u64) -> Run<()> {
        if value >> 32 != 0
            || value & cr0::PG != 0 && value & cr0::PE == 0
            || value & cr0::NW != 0 && value & cr0::CD == 0
        {
            return self.protection(0);
        }
        let cpu = &self.m.cpu;
        let pages_on = value & cr0::PG != 0 && cpu.cr0 & cr0::PG == 0;
        let pages_off = value & cr0::PG == 0 && cpu.cr0 & cr0::PG != 0;
        let enters_long = pages_on && cpu.efer & efer::LME != 0;
        let is_narrow_tss = cpu.tr.system_type() == 3;
        let bad_entry =
            enters_long && (cpu.cr4 & cr4::PAE == 0 || cpu.segments[CS].is_long() || is_narrow_tss);
        if bad_entry || pages_off && self.m.bits == 64 {
            return self.protection(0);
        }
        Ok(())
    }

    /// A value that [`Core::check_cr0`] has passed; turning paging on with EFER.LME enters long mode (APM vol. 2, 14.6).
    pub(super) fn set_cr0(&mut self, value: u64) -> Run<()> {
        let cpu = &self.m.cpu;
        let pages_on = value & cr0::PG != 0 && cpu.cr0 & cr0::PG == 0;
        let pages_off = value & cr0::PG == 0 && cpu.cr0 & cr0::PG != 0;
        let enters_long = pages_on && cpu.efer & efer::LME != 0;
        if pages_on && !enters_long {
            self.load_page_directory_pointers(cpu.cr3, cpu.cr4)?;
        }
        let changed = (value ^ self.m.cpu.cr0) & (cr0::PG | cr0::WP | cr0::PE);
        let cpu = &mut self.m.cpu;
        cpu.cr0 = value & cr0::KNOWN | cr0::ET;
        if enters_long {
            cpu.efer |= efer::LMA;
        } else if pages_off {
            cpu.efer &= !efer::LMA;
        }
        if changed != 0 {
            self.m.paging_mode_changed();
        }
        self.m.refresh();
        Ok(())
    }

    fn set_cr3(&mut self, value: u64) -> Run<()> {
        if self.m.cpu.cr0 & cr0::PG != 0 {
            self.load_page_directory_pointers(value, self.m.cpu.cr4)?;
        }
        let from = self.m.cpu.cr3;
        self.m.cpu.cr3 = value;
        self.m.tlb.flush(true);
        if self.tells && from != value {
            self.tell(Event::AddressSpace { from, to: value });
        }
        Ok(())
    }

    fn set_cr4(&mut self, value: u64) -> Run<()> {
        const RELOAD: u64 = cr4::PAE | cr4::PGE | cr4::PSE | cr4::SMEP;
        let cpu = &self.m.cpu;
        if cpu.cr0 & cr0::PG != 0 && (value ^ cpu.cr4) & RELOAD != 0 {
            self.load_page_directory_pointers(cpu.cr3, value)?;
        }
        self.m.cpu.cr4 = value;
        self.m.paging_mode_changed();
        Ok(())
    }

    /// With PAE paging outside long mode, loads the four pointers; #GP(0) if one of them is malformed. Under nested paging
    /// they are read in each walk (APM vol. 2, 15.25.10).
    fn load_page_directory_pointers(&mut self, cr3: u64, cr4: u64) -> Run<()> {
        let nested = self.m.cpu.svm.nested_paging().is_some();
        if cr4 & cr4::PAE == 0 || self.m.cpu.is_long_mode() || nested {
            return Ok(());
        }
        let Some(pointers) = self.legal_page_directory_pointers(cr3) else {
            return self.protection(0);
        };
        self.m.cpu.page_directory_pointers = pointers;
        Ok(())
    }

    /// The four pointers, unless one of them is malformed.
    pub(super) fn legal_page_directory_pointers(&self, cr3: u64) -> Option<[u64; 4]> {
        let pointers = self.read_page_directory_pointers(cr3);
        let malformed = |entry: &u64| entry & 1 != 0 && entry & POINTER_RESERVED != 0;
        (!pointers.iter().any(malformed)).then_some(pointers)
    }

    /// As a walk reads: where no memory is, ones.
    pub(super) fn read_page_directory_pointers(&self, cr3: u64) -> [u64; 4] {
        let table = cr3 & 0xffff_ffe0 & self.m.cpu.a20_mask;
        let entry = |number: u64| self.m.ram.read_u64(table + 8 * number).unwrap_or(!0);
        [0, 1, 2, 3].map(entry)
    }
}
