//! The virtual machine control block in memory: which field lies where. AMD64 APM vol. 2, appendix B.
//!
//! Everything is read from and written to physical memory. Where no RAM answers the bus reads as ones, and writes are lost.

use super::{Control, VirtualInterrupt};
use crate::{
    cpu::{Branches, Segment, TableRegister},
    memory::Ram,
};

/// Fields of the control area.
pub(crate) mod control {
    #![allow(missing_docs)] // Reason: the manual's own names.
    pub const PAUSE_THRESHOLD: u64 = 0x3c;
    pub const PAUSE_COUNT: u64 = 0x3e;
    pub const IOPM_BASE: u64 = 0x40;
    pub const MSRPM_BASE: u64 = 0x48;
    pub const TSC_OFFSET: u64 = 0x50;
    pub const ASID: u64 = 0x58;
    pub const TLB_CONTROL: u64 = 0x5c;
    pub const INTERRUPT: u64 = 0x60;
    pub const INTERRUPT_SHADOW: u64 = 0x68;
    pub const EXIT_CODE: u64 = 0x70;
    pub const EXIT_INFO_1: u64 = 0x78;
    pub const EXIT_INFO_2: u64 = 0x80;
    pub const EXIT_INT_INFO: u64 = 0x88;
    pub const NESTED_ENABLE: u64 = 0x90;
    pub const EVENT_INJECTION: u64 = 0xa8;
    pub const NESTED_CR3: u64 = 0xb0;
    pub const BRANCH_RECORDS: u64 = 0xb8;
    pub const NEXT_RIP: u64 = 0xc8;
    pub const BYTES_FETCHED: u64 = 0xd0;
}

/// Fields of the state save area.
pub(crate) mod save {
    #![allow(missing_docs)] // Reason: the manual's own names.
    pub const ES: u64 = 0x400;
    pub const CS: u64 = 0x410;
    pub const SS: u64 = 0x420;
    pub const DS: u64 = 0x430;
    pub const FS: u64 = 0x440;
    pub const GS: u64 = 0x450;
    pub const GDTR: u64 = 0x460;
    pub const LDTR: u64 = 0x470;
    pub const IDTR: u64 = 0x480;
    pub const TR: u64 = 0x490;
    pub const CPL: u64 = 0x4cb;
    pub const EFER: u64 = 0x4d0;
    pub const CR4: u64 = 0x548;
    pub const CR3: u64 = 0x550;
    pub const CR0: u64 = 0x558;
    pub const DR7: u64 = 0x560;
    pub const DR6: u64 = 0x568;
    pub const RFLAGS: u64 = 0x570;
    pub const RIP: u64 = 0x578;
    pub const RSP: u64 = 0x5d8;
    pub const RAX: u64 = 0x5f8;
    pub const STAR: u64 = 0x600;
    pub const LSTAR: u64 = 0x608;
    pub const CSTAR: u64 = 0x610;
    pub const SFMASK: u64 = 0x618;
    pub const KERNEL_GS_BASE: u64 = 0x620;
    pub const SYSENTER_CS: u64 = 0x628;
    pub const CR2: u64 = 0x640;
    pub const G_PAT: u64 = 0x668;
    /// DebugCtl, and the four registers that it has filled.
    pub const BRANCHES: u64 = 0x670;
}

/// A control block, or a host save area, which has the same shape.
pub(crate) struct Vmcb<'a> {
    ram: &'a mut Ram,
    base: u64,
}

impl<'a> Vmcb<'a> {
    /// The block at a page-aligned physical address.
    pub fn new(ram: &'a mut Ram, base: u64) -> Self {
        Vmcb { ram, base }
    }

    pub fn read(&self, field: u64) -> u64 {
        self.ram.read_u64(self.base + field).unwrap_or(!0)
    }

    fn read_bytes<const N: usize>(&self, field: u64) -> [u8; N] {
        self.ram.read(self.base + field).unwrap_or([0xff; N])
    }

    pub fn read_u32(&self, field: u64) -> u32 {
        u32::from_le_bytes(self.read_bytes(field))
    }

    pub fn read_u16(&self, field: u64) -> u16 {
        u16::from_le_bytes(self.read_bytes(field))
    }

    pub fn read_u8(&self, field: u64) -> u8 {
        u8::from_le_bytes(self.read_bytes(field))
    }

    pub fn write(&mut self, field: u64, value: u64) {
        self.ram.write(self.base + field, value.to_le_bytes());
    }

    pub fn write_u8(&mut self, field: u64, value: u8) {
        self.ram.write(self.base + field, [value]);
    }

    /// Bits 40 to 47 and 52 to 55 of the descriptor stand together in 12 bits; the base is made canonical.
    pub fn segment(&self, field: u64) -> Segment {
        let attributes = self.read_u16(field + 2);
        Segment {
            selector: self.read_u16(field),
            attributes: attributes & 0xff | (attributes & 0xf00) << 4,
            limit: self.read_u32(field + 4),
            base: canonical(self.read(field + 8)),
        }
    }

    pub fn write_segment(&mut self, field: u64, segment: &Segment) {
        let attributes = segment.attributes & 0xff | segment.attributes >> 4 & 0xf00;
        self.write(
            field,
            u64::from(segment.selector)
                | u64::from(attributes) << 16
                | u64::from(segment.limit) << 32,
        );
        self.write(field + 8, segment.base);
    }

    /// DebugCtl and its records (15.23.1).
    pub fn branches(&self) -> Branches {
        let values = [0, 1, 2, 3, 4].map(|number| self.read(save::BRANCHES + 8 * number));
        Branches::from_values(values)
    }

    pub fn write_branches(&mut self, branches: &Branches) {
        for (number, value) in (0..).zip(branches.values()) {
            self.write(save::BRANCHES + 8 * number, value);
        }
    }

    pub fn table(&self, field: u64) -> TableRegister {
        TableRegister {
            limit: self.read_u16(field + 4),
            base: canonical(self.read(field + 8)),
        }
    }

    pub fn write_table(&mut self, field: u64, table: &TableRegister) {
        self.ram
            .write(self.base + field + 4, u32::from(table.limit).to_le_bytes());
        self.write(field + 8, table.base);
    }

    /// The control area. What the host has to say about it (paging, IF) is put in by the caller.
    pub fn control(&self) -> Control {
        let mut intercepts = [0; 6];
        for (number, word) in intercepts.iter_mut().enumerate() {
            *word = self.read_u32(4 * number as u64);
        }
        let pause_count = self.read_u16(control::PAUSE_COUNT);
        Control {
            vmcb: self.base,
            intercepts,
            pause_threshold: self.read_u16(control::PAUSE_THRESHOLD),
            pause_count,
            io_map: self.read(control::IOPM_BASE),
            msr_map: self.read(control::MSRPM_BASE),
            tsc_offset: self.read(control::TSC_OFFSET),
            asid: self.read_u32(control::ASID),
            tlb_control: self.read_u8(control::TLB_CONTROL),
            interrupt: VirtualInterrupt::from_word(self.read(control::INTERRUPT)),
            nested: None,
            own_branches: self.read(control::BRANCH_RECORDS) & 1 != 0,
            injection: self.read(control::EVENT_INJECTION),
            injection_return: self.read(control::NEXT_RIP),
            host_if: false,
            pauses_left: pause_count,
            last_pause: 0,
        }
    }
}

/// Sign-extended from bit 47, as VMRUN and VMLOAD do it to bases.
pub(crate) fn canonical(address: u64) -> u64 {
    ((address << 16) as i64 >> 16) as u64
}

const V_TPR: u64 = 0xff;
const V_IRQ: u64 = 1 << 8;
const V_PRIORITY_SHIFT: u32 = 16;
const V_IGNORE_TPR: u64 = 1 << 20;
const V_INTR_MASKING: u64 = 1 << 24;
const V_VECTOR_SHIFT: u32 = 32;

impl VirtualInterrupt {
    /// From the field at 060h.
    pub(crate) fn from_word(word: u64) -> Self {
        VirtualInterrupt {
            task_priority: (word & V_TPR) as u8 & 15,
            pending: word & V_IRQ != 0,
            priority: (word >> V_PRIORITY_SHIFT) as u8 & 15,
            ignores_task_priority: word & V_IGNORE_TPR != 0,
            masking: word & V_INTR_MASKING != 0,
            vector: (word >> V_VECTOR_SHIFT) as u8,
        }
    }

    /// As the field at 060h.
    pub(crate) fn word(&self) -> u64 {
        let bit = |on: bool, bit: u64| if on { bit } else { 0 };
        u64::from(self.task_priority)
            | bit(self.pending, V_IRQ)
            | u64::from(self.priority) << V_PRIORITY_SHIFT
            | bit(self.ignores_task_priority, V_IGNORE_TPR)
            | bit(self.masking, V_INTR_MASKING)
            | u64::from(self.vector) << V_VECTOR_SHIFT
    }

    /// What an exit writes back into the field: V_TPR and V_IRQ; the rest is the hypervisor's.
    pub(crate) fn write_back(&self, word: u64) -> u64 {
        word & !(V_TPR | V_IRQ) | self.word() & (V_TPR | V_IRQ)
    }
}
