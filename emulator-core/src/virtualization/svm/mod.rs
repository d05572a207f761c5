//! AMD's virtualization (SVM): what the processor holds of it. AMD64 APM vol. 2, chapter 15.
//!
//! Software keeps a guest in a control block in memory (VMCB). VMRUN copies its first half into [`Control`], and until
//! the guest is left the block is not looked at again, as on a processor.

pub(crate) mod checks;
pub(crate) mod event;
pub(crate) mod exit_code;
pub(crate) mod intercepts;
pub(crate) mod vmcb;

use crate::state_bytes::StateBytes;

/// Bits of the MSR VM_CR (APM vol. 2, 15.30.1).
pub(crate) mod vm_cr {
    pub const R_INIT: u64 = 1 << 1;
    pub const DIS_A20M: u64 = 1 << 2;
    pub const LOCK: u64 = 1 << 3;
    pub const SVMDIS: u64 = 1 << 4;
    pub const KNOWN: u64 = 0x1f;
}

/// ASIDs from 1 to one less than this are for guests; 0 is the host's. CPUID tells the number.
pub const ASIDS: u32 = 2048;

/// Nested paging, as VMRUN found it: the shape of the nested tables is that of the host's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NestedPaging {
    /// nCR3.
    pub root: u64,
    /// 4, 3 (PAE) or 2.
    pub levels: u8,
    /// The host's EFER.NXE.
    pub no_execute: bool,
    /// The host's CR4.PSE.
    pub large_pages: bool,
    /// Nested page faults tell fetches apart, as the host's own would: by its EFER.NXE, or CR4.SMEP.
    pub tells_fetches: bool,
}

/// Virtual interrupts (APM vol. 2, 15.21).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct VirtualInterrupt {
    /// V_TPR.
    pub task_priority: u8,
    /// V_IRQ: one is pending.
    pub pending: bool,
    /// V_INTR_PRIO.
    pub priority: u8,
    /// V_IGN_TPR.
    pub ignores_task_priority: bool,
    /// V_INTR_MASKING: the guest's IF and CR8 are about virtual interrupts, the host's IF about real ones.
    pub masking: bool,
    /// V_INTR_VECTOR.
    pub vector: u8,
}

impl VirtualInterrupt {
    /// Pending, and above the task priority.
    pub(crate) fn is_due(&self) -> bool {
        self.pending && (self.ignores_task_priority || self.priority > self.task_priority)
    }
}

/// The control area of a VMCB, as the processor holds it while the guest runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Control {
    /// Physical address of the VMCB.
    pub vmcb: u64,
    /// Intercept vectors: bit n of all of them belongs to exit code n.
    pub intercepts: [u32; 6],
    /// Cycles between two PAUSEs from which on they do not belong together.
    pub pause_threshold: u16,
    /// PAUSEs let through before one exits.
    pub pause_count: u16,
    /// Physical address of the I/O permission map.
    pub io_map: u64,
    /// Physical address of the MSR permission map.
    pub msr_map: u64,
    /// Added to what the guest reads of the time-stamp counter.
    pub tsc_offset: u64,
    /// Which translations are the guest's.
    pub asid: u32,
    /// What to flush at VMRUN.
    pub tlb_control: u8,
    /// Virtual interrupts.
    pub interrupt: VirtualInterrupt,
    /// Nested paging, if it is on.
    pub nested: Option<NestedPaging>,
    /// DebugCtl and its records are exchanged with the host's (LBR_VIRTUALIZATION_ENABLE).
    pub own_branches: bool,
    /// EVENTINJ, until it is delivered.
    pub injection: u64,
    /// nRIP at VMRUN: where a software interrupt that is injected returns to.
    pub injection_return: u64,
    /// The host's IF at VMRUN.
    pub host_if: bool,
    /// PAUSEs left before one exits, and when the last one was.
    pub pauses_left: u16,
    /// The clock at the last PAUSE.
    pub last_pause: u64,
}

/// All that SVM adds to the registers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Svm {
    /// VM_CR.
    pub vm_cr: u64,
    /// VM_HSAVE_PA: where VMRUN keeps the host's state.
    pub host_save: u64,
    /// Global interrupt flag.
    pub gif: bool,
    /// The guest that runs.
    pub guest: Option<Control>,
}

impl Svm {
    /// As after reset.
    pub const fn new() -> Self {
        Svm {
            vm_cr: 0,
            host_save: 0,
            gif: true,
            guest: None,
        }
    }

    /// Neither a guest runs nor are interrupts held back or made exceptions: nothing of this is in the way.
    #[inline(always)]
    pub(crate) fn is_out_of_the_way(&self) -> bool {
        self.guest.is_none() && self.gif && !self.redirects_init()
    }

    /// INIT is an exception (VM_CR.R_INIT).
    #[inline(always)]
    pub(crate) fn redirects_init(&self) -> bool {
        self.vm_cr & vm_cr::R_INIT != 0
    }

    /// Nested paging, if a guest with it runs.
    #[inline(always)]
    pub fn nested_paging(&self) -> Option<&NestedPaging> {
        self.guest.as_ref().and_then(|guest| guest.nested.as_ref())
    }

    /// True while a guest runs.
    #[inline(always)]
    pub fn in_guest(&self) -> bool {
        self.guest.is_some()
    }

    /// What the guest's reads of the time-stamp counter are off by.
    pub(crate) fn tsc_offset(&self) -> u64 {
        self.guest.as_ref().map_or(0, |guest| guest.tsc_offset)
    }

    /// The guest's ASID, 0 for the host.
    pub(crate) fn asid(&self) -> u16 {
        // Checked at VMRUN to be less than ASIDS.
        self.guest.as_ref().map_or(0, |guest| guest.asid as u16)
    }

    pub(crate) fn state_bytes(&self, out: &mut StateBytes) {
        let mut put = |value: u64| out.extend_from_slice(&value.to_le_bytes());
        put(self.vm_cr);
        put(self.host_save);
        put(u64::from(self.gif));
        let Some(guest) = &self.guest else {
            return put(0);
        };
        put(1);
        guest.state(put);
    }
}

impl Control {
    /// Every field in a fixed order.
    fn state(&self, mut put: impl FnMut(u64)) {
        for word in self.intercepts {
            put(u64::from(word));
        }
        for value in [
            self.vmcb,
            u64::from(self.pause_threshold),
            u64::from(self.pause_count),
            self.io_map,
            self.msr_map,
            self.tsc_offset,
            u64::from(self.asid),
            u64::from(self.tlb_control),
            self.interrupt.word(),
            u64::from(self.own_branches),
            self.injection,
            self.injection_return,
            u64::from(self.host_if),
            u64::from(self.pauses_left),
            self.last_pause,
        ] {
            put(value);
        }
        if let Some(nested) = &self.nested {
            put(nested.root);
            put(u64::from(nested.levels));
            put(u64::from(nested.no_execute)
                | u64::from(nested.large_pages) << 1
                | u64::from(nested.tells_fetches) << 2);
        }
    }
}

impl Default for Svm {
    fn default() -> Self {
        Self::new()
    }
}
