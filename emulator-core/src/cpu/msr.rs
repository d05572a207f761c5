//! Model-specific registers. AMD64 APM vol. 2, 3.2 and appendix A.

use super::{Cpu, SegmentName, cr0, efer};
use crate::virtualization::svm::vm_cr;

const TSC: u32 = 0x10;
const APIC_BASE: u32 = 0x1b;
const SYSENTER_FIRST: u32 = 0x174;
const SYSENTER_LAST: u32 = 0x176;
const PATCH_LEVEL: u32 = 0x8b;
const MCG_CAP: u32 = 0x179;
const MCG_STATUS: u32 = 0x17a;
const DEBUG_CTL: u32 = 0x1d9;
const LAST_BRANCH_FIRST: u32 = 0x1db;
const LAST_BRANCH_LAST: u32 = 0x1de;
const PAT: u32 = 0x277;
pub(crate) const EFER: u32 = 0xc000_0080;
const STAR: u32 = 0xc000_0081;
const LSTAR: u32 = 0xc000_0082;
const CSTAR: u32 = 0xc000_0083;
const FMASK: u32 = 0xc000_0084;
const FS_BASE: u32 = 0xc000_0100;
const GS_BASE: u32 = 0xc000_0101;
const KERNEL_GS_BASE: u32 = 0xc000_0102;
const TSC_AUX: u32 = 0xc000_0103;
const PERF_FIRST: u32 = 0xc001_0000;
const PERF_LAST: u32 = 0xc001_0007;
const SYSCFG: u32 = 0xc001_0010;
const HWCR: u32 = 0xc001_0015;
const INTERRUPT_PENDING: u32 = 0xc001_0055;
const VM_CR: u32 = 0xc001_0114;
const IGNNE: u32 = 0xc001_0115;
const VM_HSAVE_PA: u32 = 0xc001_0117;

/// Registers that system software of this vendor's processors reads and sets, and that change nothing here but for IGNNE.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VendorRegisters {
    /// Four event selectors, then four performance counters, which do not count.
    pub performance: [u64; 8],
    /// SYSCFG, HWCR, the interrupt-pending register, MCG_STATUS, IGNNE.
    pub settings: [u64; 5],
}

impl VendorRegisters {
    /// Whether floating-point errors are ignored, where HWCR says that the register decides it and not the pin (APM vol. 2,
    /// 15.30.2).
    pub(crate) fn emulated_ignne(&self) -> Option<bool> {
        const IGNNE_EMULATION: u64 = 1 << 8;
        let [_, hwcr, _, _, ignne] = self.settings;
        (hwcr & IGNNE_EMULATION != 0).then_some(ignne != 0)
    }
}

/// Place in [`VendorRegisters::settings`], and the bits that can be written.
fn setting(number: u32) -> Option<(usize, u64)> {
    match number {
        SYSCFG => Some((0, 0x007f_0000)),
        HWCR => Some((1, 0x0100_ffff)),
        INTERRUPT_PENDING => Some((2, 0x1fff_ffff)),
        MCG_STATUS => Some((3, 7)),
        IGNNE => Some((4, 1)),
        _ => None,
    }
}

/// APIC_BASE: this is the processor that boots.
const APIC_BASE_BSP: u64 = 1 << 8;
/// APIC_BASE: the local APIC is enabled.
pub(super) const APIC_BASE_ENABLED: u64 = 1 << 11;
/// APIC_BASE: the part of the address that can be written, with 40 bits of physical address.
const APIC_BASE_ADDRESS: u64 = 0xff_ffff_f000;
/// After reset (AMD64 APM vol. 2, 16.3.1).
pub(super) const APIC_BASE_RESET: u64 = 0xfee0_0000 | APIC_BASE_BSP | APIC_BASE_ENABLED;

/// True for addresses whose bits 63 to 47 are all equal (48-bit linear addresses).
#[inline(always)]
pub(crate) fn is_canonical(address: u64) -> bool {
    ((address << 16) as i64 >> 16) as u64 == address
}

/// The value, or `None` for a register which is not there (#GP).
pub(crate) fn read_msr(cpu: &Cpu, clock: u64, number: u32) -> Option<u64> {
    Some(match number {
        TSC => cpu.time_stamp(clock),
        APIC_BASE => cpu.apic_base,
        SYSENTER_FIRST..=SYSENTER_LAST => cpu.sysenter[(number - SYSENTER_FIRST) as usize],
        PAT => cpu.pat,
        EFER => cpu.efer,
        STAR => cpu.star,
        LSTAR => cpu.lstar,
        CSTAR => cpu.cstar,
        FMASK => cpu.fmask,
        FS_BASE => cpu.segment(SegmentName::Fs).base,
        GS_BASE => cpu.segment(SegmentName::Gs).base,
        KERNEL_GS_BASE => cpu.kernel_gs_base,
        TSC_AUX => cpu.tsc_aux,
        // No microcode, no machine-check banks.
        PATCH_LEVEL | MCG_CAP => 0,
        DEBUG_CTL => cpu.branches.control,
        LAST_BRANCH_FIRST..=LAST_BRANCH_LAST => {
            cpu.branches.values()[1 + (number - LAST_BRANCH_FIRST) as usize]
        }
        PERF_FIRST..=PERF_LAST => cpu.vendor.performance[(number - PERF_FIRST) as usize],
        VM_CR => cpu.svm.vm_cr,
        VM_HSAVE_PA => cpu.svm.host_save,
        _ => match setting(number) {
            Some((at, _)) => cpu.vendor.settings[at],
            None => return cpu.mtrr.read(number),
        },
    })
}

/// `None` if the register is not there or does not take the value (#GP).
pub(crate) fn write_msr(cpu: &mut Cpu, clock: u64, number: u32, value: u64) -> Option<()> {
    match number {
        TSC => cpu.tsc_offset = value.wrapping_sub(clock),
        APIC_BASE => {
            // x2APIC mode (bit 10) is not promised, so its bit is reserved. The BSP bit is read-only.
            if value & !(APIC_BASE_ADDRESS | APIC_BASE_BSP | APIC_BASE_ENABLED) != 0 {
                return None;
            }
            cpu.apic_base = value & !APIC_BASE_BSP | cpu.apic_base & APIC_BASE_BSP;
        }
        // This vendor's processors drop the upper halves: SYSENTER is not there in long mode.
        SYSENTER_FIRST..=SYSENTER_LAST => {
            cpu.sysenter[(number - SYSENTER_FIRST) as usize] = value & 0xffff_ffff;
        }
        PAT => is_legal_pat(value).then(|| cpu.pat = value)?,
        EFER => write_efer(cpu, value)?,
        STAR => cpu.star = value,
        LSTAR => cpu.lstar = canonical(value)?,
        CSTAR => cpu.cstar = canonical(value)?,
        FMASK => cpu.fmask = value & 0xffff_ffff,
        FS_BASE => cpu.segments[SegmentName::Fs as usize].base = canonical(value)?,
        GS_BASE => cpu.segments[SegmentName::Gs as usize].base = canonical(value)?,
        KERNEL_GS_BASE => cpu.kernel_gs_base = canonical(value)?,
        TSC_AUX => cpu.tsc_aux = value & 0xffff_ffff,
        DEBUG_CTL => cpu.branches.set_control(value)?,
        PERF_FIRST..=PERF_LAST => cpu.vendor.performance[(number - PERF_FIRST) as usize] = value,
        VM_CR => write_vm_cr(cpu, value)?,
        VM_HSAVE_PA => {
            let legal = value & 0xfff == 0 && value & !APIC_BASE_ADDRESS == 0;
            legal.then(|| cpu.svm.host_save = value)?;
        }
        _ => match setting(number) {
            Some((at, writable)) if value & !writable == 0 => cpu.vendor.settings[at] = value,
            Some(_) => return None,
            None => cpu.mtrr.write(number, value)?,
        },
    }
    Some(())
}

fn canonical(address: u64) -> Option<u64> {
    is_canonical(address).then_some(address)
}

/// A page attribute table of known memory types only.
pub(crate) fn is_legal_pat(value: u64) -> bool {
    value
        .to_le_bytes()
        .iter()
        .all(|kind| matches!(kind, 0 | 1 | 4..=7))
}

/// LMA is read-only; LME cannot change while paging is on; SVME cannot be set while VM_CR.SVMDIS is.
fn write_efer(cpu: &mut Cpu, value: u64) -> Option<()> {
    const WRITABLE: u64 = efer::KNOWN & !efer::LMA;
    if value & !efer::KNOWN != 0 || value & efer::SVME != 0 && cpu.svm.vm_cr & vm_cr::SVMDIS != 0 {
        return None;
    }
    if cpu.cr0 & cr0::PG != 0 && (value ^ cpu.efer) & efer::LME != 0 {
        return None;
    }
    cpu.efer = value & WRITABLE | cpu.efer & efer::LMA;
    Some(())
}

/// LOCK keeps itself and SVMDIS as they are; SVMDIS cannot be set while EFER.SVME is (APM vol. 2, 15.30.1).
fn write_vm_cr(cpu: &mut Cpu, value: u64) -> Option<()> {
    let disables = value & vm_cr::SVMDIS != 0 && cpu.efer & efer::SVME != 0;
    if value & !vm_cr::KNOWN != 0 || disables {
        return None;
    }
    let locked = if cpu.svm.vm_cr & vm_cr::LOCK != 0 {
        vm_cr::LOCK | vm_cr::SVMDIS
    } else {
        0
    };
    cpu.svm.vm_cr = value & !locked | cpu.svm.vm_cr & locked;
    Some(())
}
