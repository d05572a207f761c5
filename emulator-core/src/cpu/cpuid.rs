//! What CPUID answers: exactly what is there. AMD64 APM vol. 3, appendix E.

use super::Cpu;

const VENDOR: [u32; 3] = [
    u32::from_le_bytes(*b"Auth"),
    u32::from_le_bytes(*b"enti"),
    u32::from_le_bytes(*b"cAMD"),
];
const BRAND: &[u8; 48] = b"Ringside x86-64 emulated processor\0\0\0\0\0\0\0\0\0\0\0\0\0\0";
const HIGHEST_STANDARD: u32 = 1;
const HIGHEST_EXTENDED: u32 = 0x8000_0008;

/// EAX, EBX, ECX, EDX for a leaf.
pub(crate) fn cpuid(cpu: &Cpu, leaf: u32, _subleaf: u32) -> [u32; 4] {
    match leaf {
        0 => [HIGHEST_STANDARD, VENDOR[0], VENDOR[2], VENDOR[1]],
        // Family 0x0f, model 0x6b, stepping 1: an early AMD64 processor; the feature bits say what it has.
        1 => [
            0x0006_0fb1,
            0,
            features_ecx(),
            features_edx() | local_apic(cpu),
        ],
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

/// PSE, TSC, MSR, PAE, CMPXCHG8B, SYSENTER, PGE, CMOV, PAT, CLFLUSH is not there.
fn features_edx() -> u32 {
    1 << 3 | 1 << 4 | 1 << 5 | 1 << 6 | 1 << 8 | 1 << 13 | 1 << 15 | 1 << 16
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
    features_edx() | 1 << 11 | 1 << 20 | 1 << 26 | 1 << 27 | 1 << 29
}
