//! What a domain's `cpuid` says: the CPU's own answers, without what a domain does not have, and with one more leaf by
//! which a kernel learns where it runs.

use crate::domains;
use crate::vmcb::{self, Vmcb};
use core::arch::x86_64::{__cpuid_count, CpuidResult};
use guest_abi::hypercalls::{SIGNATURE, SIGNATURE_LEAF};

/// Leaf 1, `ecx`: MONITOR, VMX, x2APIC, TSC deadline, XSAVE and its switch, AVX, F16C, FMA.
const NO_FEATURES_C: u32 =
    1 << 3 | 1 << 5 | 1 << 21 | 1 << 24 | 3 << 26 | 1 << 28 | 1 << 29 | 1 << 12;
/// Leaf 1, `ecx`: there is a hypervisor.
const HYPERVISOR: u32 = 1 << 31;
/// Leaf 1, `edx`: local APIC, memory type ranges, machine checks.
const NO_FEATURES_D: u32 = 1 << 9 | 1 << 12 | 1 << 7 | 1 << 14;
/// Leaf 8000_0001, `ecx`: SVM, XOP, SKINIT, FMA4.
const NO_EXTENDED_C: u32 = 1 << 2 | 1 << 11 | 1 << 12 | 1 << 16;
/// Leaf 8000_0001, `edx`: local APIC.
const NO_EXTENDED_D: u32 = 1 << 9;

/// Answers a domain's `cpuid`.
pub fn answer(slot: usize, vmcb: Vmcb) {
    let leaf = vmcb.get(vmcb::RAX) as u32;
    let subleaf = domains::with_private(slot, |private| private.registers.rcx) as u32;
    let CpuidResult { eax, ebx, ecx, edx } = leaf_for_domain(leaf, subleaf);
    vmcb.set(vmcb::RAX, eax.into());
    domains::with_private(slot, |private| {
        private.registers.rbx = ebx.into();
        private.registers.rcx = ecx.into();
        private.registers.rdx = edx.into();
    });
}

fn leaf_for_domain(leaf: u32, subleaf: u32) -> CpuidResult {
    let nothing = CpuidResult {
        eax: 0,
        ebx: 0,
        ecx: 0,
        edx: 0,
    };
    let mut result = __cpuid_count(leaf, subleaf);
    match leaf {
        1 => {
            result.ecx = result.ecx & !NO_FEATURES_C | HYPERVISOR;
            result.edx &= !NO_FEATURES_D;
        }
        // Structured features would promise AVX; XSAVE and the virtual machine leaves are empty altogether.
        7 | 0xd | 0x8000_000a => result = nothing,
        0x8000_0001 => {
            result.ecx &= !NO_EXTENDED_C;
            result.edx &= !NO_EXTENDED_D;
        }
        SIGNATURE_LEAF => {
            let word = |at: usize| u32::from_le_bytes(core::array::from_fn(|i| SIGNATURE[at + i]));
            result = CpuidResult {
                eax: SIGNATURE_LEAF,
                ebx: word(0),
                ecx: word(4),
                edx: word(8),
            };
        }
        0x4000_0001..=0x4000_ffff => result = nothing,
        _ => {}
    }
    result
}
