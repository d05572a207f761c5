//! What CPUID answers: exactly what is there. AMD64 APM vol. 3, appendix E.

use super::Cpu;

const VENDOR: [u32; 3] = [
    u32::from_le_bytes(*b"Auth"),
    u32::from_le_bytes(*b"enti"),
    u32::from_le_bytes(*b"cAMD"),
];
const BRAND: &[u8; 48] = b"Ringside x86-64 emulated processor\0\0\0\0\0\0\0\0\0\0\0\0\0\0";
const HIGHEST_STANDARD: u32 = 7;
const HIGHEST_EXTENDED: u32 = 0x8000_0008;

/// EAX, EBX, ECX, EDX for a leaf.
pub(crate) fn cpuid(cpu: &Cpu, leaf: u32, subleaf: u32) -> [u32; 4] {
    match leaf {
        0 => [HIGHEST_STANDARD, VENDOR[0], VENDOR[2], VENDOR[1]],
        // Family 0x0f, model 0x6b, stepping 1: an early AMD64 processor; the feature bits say what it has.
        1 => [
            0x0006_0fb1,
            0,
            features_ecx(),
            features_edx() | local_apic(cpu),
        ],
        7 => structured_features(subleaf),
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

/// SMEP and SMAP in EBX, UMIP in ECX.
fn structured_features(subleaf: u32) -> [u32; 4] {
    if subleaf == 0 {
        [0, 1 << 7 | 1 << 20, 1 << 2, 0]
    } else {
        [0; 4]
    }
}

/// APIC: there while it is enabled (AMD64 APM vol. 2, 16.3.1).
fn local_apic(cpu: &Cpu) -> u32 {
    u32::from(cpu.local_apic_is_enabled()) << 9
}

/// LAHF in 64-bit mode, LZCNT.
fn extended_ecx() -> u32 {
    1 | 1 << 5
}

/// The standard ones that are repeated, SYSCALL, NX, 1 GiB pages, RDTSCP, long mode.
fn extended_edx() -> u32 {
    common_edx() | 1 << 11 | 1 << 20 | 1 << 26 | 1 << 27 | 1 << 29
}
