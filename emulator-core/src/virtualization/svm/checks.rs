//! What VMRUN refuses to run. AMD64 APM vol. 2, 15.5.1 and 15.25.3.

use super::{ASIDS, Control, event, exit_code, vmcb::Vmcb, vmcb::save};
use crate::{
    cpu::{Segment, cr0, cr4, efer, is_legal_pat},
    virtualization::svm::event::VALID,
};

/// Physical addresses have 40 bits.
const PHYSICAL_END: u64 = 1 << 40;
const IO_MAP_BYTES: u64 = 0x3000;
const MSR_MAP_BYTES: u64 = 0x2000;
/// CR3 in long mode: bits beyond the physical address must be zero.
const CR3_BEYOND: u64 = !(PHYSICAL_END - 1);

/// The registers that the checks look at.
pub(crate) struct Checked {
    pub efer: u64,
    pub cr0: u64,
    pub cr3: u64,
    pub cr4: u64,
    pub dr6: u64,
    pub dr7: u64,
    pub pat: u64,
    pub code: Segment,
}

impl Checked {
    pub fn of(block: &Vmcb<'_>) -> Checked {
        Checked {
            efer: block.read(save::EFER),
            cr0: block.read(save::CR0),
            cr3: block.read(save::CR3),
            cr4: block.read(save::CR4),
            dr6: block.read(save::DR6),
            dr7: block.read(save::DR7),
            pat: block.read(save::G_PAT),
            code: block.segment(save::CS),
        }
    }

    /// Long mode is what EFER.LME and CR0.PG make of it, whatever LMA says.
    pub fn is_long(&self) -> bool {
        self.efer & efer::LME != 0 && self.cr0 & cr0::PG != 0
    }

    /// What holds for a host's state, too.
    pub fn is_legal(&self) -> bool {
        let pae = self.cr4 & cr4::PAE != 0;
        let long = self.is_long();
        let cr3_reserved = if long { CR3_BEYOND } else { 0 };
        self.efer & !efer::KNOWN == 0
            && !(self.cr0 & cr0::CD == 0 && self.cr0 & cr0::NW != 0)
            && self.cr0 >> 32 == 0
            && self.cr3 & cr3_reserved == 0
            && self.cr4 & !cr4::KNOWN == 0
            && (!long || pae)
            && !(long && self.cr0 & cr0::PE == 0)
            && !(long && pae && self.code.is_long() && self.code.is_big())
    }
}

/// True if the guest may run: nothing of its state or of what the hypervisor asks for is impossible.
pub(crate) fn may_run(control: &Control, state: &Checked) -> bool {
    let long = state.is_long() && state.code.is_long();
    let injection_is_possible =
        control.injection & VALID == 0 || event::decode(control.injection, long).is_some();
    let nested_is_possible = control.nested.is_none_or(|nested| {
        nested.levels != 0 && nested.root < PHYSICAL_END && is_legal_pat(state.pat)
    });
    state.efer & efer::SVME != 0
        && state.is_legal()
        && state.dr6 >> 32 == 0
        && state.dr7 >> 32 == 0
        && control.wants(exit_code::VMRUN)
        && (1..ASIDS).contains(&control.asid)
        && fits(control.io_map, IO_MAP_BYTES)
        && fits(control.msr_map, MSR_MAP_BYTES)
        && nested_is_possible
        && injection_is_possible
}

/// A permission map at this address, its low twelve bits ignored, lies within physical memory's addresses.
fn fits(address: u64, bytes: u64) -> bool {
    (address & !0xfff)
        .checked_add(bytes)
        .is_some_and(|end| end <= PHYSICAL_END)
}
