//! What CPUID answers: exactly what is there. AMD64 APM vol. 3, appendix E.

use super::{Cpu, cr4, fpu::xcr0};
use crate::{execute::XSAVE_AREA, virtualization::svm::ASIDS};

const VENDOR: [u32; 3] = [
    u32::from_le_bytes(*b"Auth"),
    u32::from_le_bytes(*b"enti"),
    u32::from_le_bytes(*b"cAMD"),
];
const BRAND: &[u8; 48] = b"Ringside x86-64 emulated processor\0\0\0\0\0\0\0\0\0\0\0\0\0\0";
const HIGHEST_STANDARD: u32 = 0xd;
/// In units of 8 bytes, in EBX of leaf 1.
const CACHE_LINE_64_BYTES: u32 = 8 << 8;
const HIGHEST_EXTENDED: u32 = 0x8000_000a;

/// EAX, EBX, ECX, EDX for a leaf.
pub(crate) fn cpuid(cpu: &Cpu, leaf: u32, subleaf: u32) -> [u32; 4] {
    match leaf {
        0 => [HIGHEST_STANDARD, VENDOR[0], VENDOR[2], VENDOR[1]],
        // Family 0x0f, model 0x6b, stepping 1: an early AMD64 processor; the feature bits say what it has.
        1 => [
            0x0006_0fb1,
            CACHE_LINE_64_BYTES,
            features_ecx() | vector_ecx(cpu),
            features_edx() | X87_EDX | VECTOR_EDX | local_apic(cpu),
        ],
        7 => structured_features(subleaf),
        0xd => xsave_leaf(subleaf),
        0x8000_0000 => [HIGHEST_EXTENDED, VENDOR[0], VENDOR[2], VENDOR[1]],
        0x8000_0001 => [
            0x0006_0fb1,
            0,
            extended_ecx(),
            extended_edx() | local_apic(cpu),
        ],
        0x8000_0002..=0x8000_0004 => brand(leaf - 0x8000_0002),
        // 40 physical and 48 linear address bits.
        0x8000_0008 => [40 | 48 << 8, 0, 0, 0],
        // Revision, number of ASIDs.
        0x8000_000a => [1, ASIDS, 0, svm_edx()],
        _ => [0; 4],
    }
}

fn brand(part: u32) -> [u32; 4] {
    core::array::from_fn(|i| {
        let at = part as usize * 16 + i * 4;
        u32::from_le_bytes([BRAND[at], BRAND[at + 1], BRAND[at + 2], BRAND[at + 3]])
    })
}

/// CMPXCHG16B, MOVBE, POPCNT.
fn features_ecx() -> u32 {
    1 << 13 | 1 << 22 | 1 << 23
}

/// VME, DE, PSE, TSC, MSR, PAE, MCE, CMPXCHG8B, MTRR, PGE, MCA, CMOV, PAT, PSE-36: what has the same bit in both the
/// standard and the extended leaf.
fn common_edx() -> u32 {
    const VME: u32 = 1 << 1;
    const DE: u32 = 1 << 2;
    const MCE: u32 = 1 << 7;
    const MTRR: u32 = 1 << 12;
    const MCA: u32 = 1 << 14;
    const PSE36: u32 = 1 << 17;
    let older = 1 << 3 | 1 << 4 | 1 << 5 | 1 << 6 | 1 << 8 | 1 << 13 | 1 << 15 | 1 << 16;
    older | VME | DE | MCE | MTRR | MCA | PSE36
}

/// Those, and SYSENTER.
fn features_edx() -> u32 {
    common_edx() | 1 << 11
}

/// FSGSBASE, BMI1, SMEP, BMI2, ADX and SMAP in EBX, UMIP and RDPID in ECX.
fn structured_features(subleaf: u32) -> [u32; 4] {
    const EBX: u32 = 1 | 1 << 3 | 1 << 7 | 1 << 8 | 1 << 19 | 1 << 20;
    const ECX: u32 = 1 << 2 | 1 << 22;
    if subleaf == 0 {
        [0, EBX, ECX, 0]
    } else {
        [0; 4]
    }
}

/// APIC: there while it is enabled (AMD64 APM vol. 2, 16.3.1).
fn local_apic(cpu: &Cpu) -> u32 {
    u32::from(cpu.local_apic_is_enabled()) << 9
}

/// LAHF in 64-bit mode, SVM, CR8 by a LOCK prefix, LZCNT, PREFETCHW.
fn extended_ecx() -> u32 {
    1 | 1 << 2 | 1 << 4 | 1 << 5 | 1 << 8
}

/// What SVM has: nested paging, records of branches for each world, nRIP, clean bits, flush by ASID, decode assists, the pause filter and its threshold,
/// checks of the addresses in rAX.
fn svm_edx() -> u32 {
    1 | 1 << 1 | 1 << 3 | 1 << 5 | 1 << 6 | 1 << 7 | 1 << 10 | 1 << 12 | 1 << 28
}

/// The standard ones that are repeated, SYSCALL, NX, 1 GiB pages, RDTSCP, long mode.
fn extended_edx() -> u32 {
    common_edx() | X87_EDX | MMX_EXTENSIONS | 1 << 11 | 1 << 20 | 1 << 26 | 1 << 27 | 1 << 29
}

/// x87, MMX, FXSAVE: in EDX of both feature leaves.
const X87_EDX: u32 = 1 | 1 << 23 | 1 << 24;
/// CLFLUSH, SSE, SSE2.
const VECTOR_EDX: u32 = 1 << 19 | 1 << 25 | 1 << 26;
/// What SSE brought to MMX registers, in AMD's own leaf.
const MMX_EXTENSIONS: u32 = 1 << 22;

/// SSE3, SSSE3, SSE4.1, SSE4.2, XSAVE; OSXSAVE shows CR4.
fn vector_ecx(cpu: &Cpu) -> u32 {
    let osxsave = u32::from(cpu.cr4 & cr4::OSXSAVE != 0);
    1 | 1 << 9 | 1 << 19 | 1 << 20 | 1 << 26 | osxsave << 27
}

/// XSAVE: the state that it can manage, and the area's size, which is the same for x87 alone.
fn xsave_leaf(subleaf: u32) -> [u32; 4] {
    match subleaf {
        0 => [xcr0::KNOWN as u32, XSAVE_AREA as u32, XSAVE_AREA as u32, 0],
        _ => [0; 4],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn floating_point_is_promised_as_far_as_it_goes() {
        let mut cpu = Cpu::new();
        let [_, ebx, ecx, edx] = cpuid(&cpu, 1, 0);
        for (name, bit) in [("FPU", 0), ("CLFLUSH", 19), ("MMX", 23), ("FXSR", 24)] {
            assert!(edx >> bit & 1 != 0, "{name}");
        }
        for (name, bit) in [("SSE", 25), ("SSE2", 26)] {
            assert!(edx >> bit & 1 != 0, "{name}");
        }
        assert_eq!(ebx >> 8 & 0xff, 8, "a line of 64 bytes");
        for (name, bit) in [
            ("SSE3", 0),
            ("SSSE3", 9),
            ("4.1", 19),
            ("4.2", 20),
            ("XSAVE", 26),
        ] {
            assert!(ecx >> bit & 1 != 0, "{name}");
        }
        for (name, bit) in [("FMA", 12), ("OSXSAVE", 27), ("AVX", 28), ("F16C", 29)] {
            assert!(ecx >> bit & 1 == 0, "{name}");
        }
        cpu.cr4 |= cr4::OSXSAVE;
        assert!(cpuid(&cpu, 1, 0)[2] >> 27 & 1 != 0, "OSXSAVE follows CR4");
        assert_eq!(cpuid(&cpu, 0xd, 0), [3, 576, 576, 0]);
        assert_eq!(cpuid(&cpu, 0xd, 1), [0; 4], "no XSAVEOPT");
        let [_, _, _, edx] = cpuid(&cpu, 0x8000_0001, 0);
        assert_eq!(edx >> 25 & 1, 0, "no FFXSR");
        assert_eq!(edx >> 30, 0, "no 3DNow!");
    }
}
