//! Which instructions a CPU promises, asked of its CPUID: ours and the host's.

use iced_x86::{Code, CpuidFeature};

/// EAX, EBX, ECX, EDX of a leaf and subleaf.
pub type Answer = [u32; 4];

/// What a CPU's CPUID promises.
pub struct Features {
    leaf_1: Answer,
    leaf_7: Answer,
    extended_1: Answer,
}

impl Features {
    /// Asks.
    pub fn ask(mut cpuid: impl FnMut(u32, u32) -> Answer) -> Features {
        let highest = cpuid(0, 0)[0];
        Features {
            leaf_1: cpuid(1, 0),
            leaf_7: if highest >= 7 { cpuid(7, 0) } else { [0; 4] },
            extended_1: cpuid(0x8000_0001, 0),
        }
    }

    /// True if the feature is promised, or older than CPUID, or part of every 64-bit CPU. AMD APM vol. 3, appendix D.
    pub fn has(&self, feature: CpuidFeature) -> bool {
        use CpuidFeature as F;
        const EBX: usize = 1;
        const ECX: usize = 2;
        const EDX: usize = 3;
        let one = |register: usize, bit: u32| self.leaf_1[register] >> bit & 1 != 0;
        let seven = |register: usize, bit: u32| self.leaf_7[register] >> bit & 1 != 0;
        let extended = |register: usize, bit: u32| self.extended_1[register] >> bit & 1 != 0;
        match feature {
            F::INTEL8086
            | F::INTEL8086_ONLY
            | F::INTEL186
            | F::INTEL286
            | F::INTEL386
            | F::INTEL486
            | F::X64
            | F::CPUID
            | F::MULTIBYTENOP
            | F::PAUSE => true,
            F::FPU | F::FPU287 | F::FPU387 => one(EDX, 0),
            F::TSC => one(EDX, 4),
            F::MSR => one(EDX, 5),
            F::CX8 => one(EDX, 8),
            F::SEP => one(EDX, 11),
            F::CMOV => one(EDX, 15),
            F::CLFSH => one(EDX, 19),
            F::MMX => one(EDX, 23),
            F::FXSR => one(EDX, 24),
            F::SSE => one(EDX, 25),
            F::SSE2 => one(EDX, 26),
            F::SSE3 => one(ECX, 0),
            F::PCLMULQDQ => one(ECX, 1),
            F::SSSE3 => one(ECX, 9),
            F::FMA => one(ECX, 12),
            F::CMPXCHG16B => one(ECX, 13),
            F::SSE4_1 => one(ECX, 19),
            F::SSE4_2 => one(ECX, 20),
            F::MOVBE => one(ECX, 22),
            F::POPCNT => one(ECX, 23),
            F::AES => one(ECX, 25),
            F::XSAVE => one(ECX, 26),
            F::AVX => one(ECX, 28),
            F::F16C => one(ECX, 29),
            F::RDRAND => one(ECX, 30),
            F::FSGSBASE => seven(EBX, 0),
            F::BMI1 => seven(EBX, 3),
            F::AVX2 => seven(EBX, 5),
            F::BMI2 => seven(EBX, 8),
            F::INVPCID => seven(EBX, 10),
            F::RDSEED => seven(EBX, 18),
            F::ADX => seven(EBX, 19),
            F::CLFLUSHOPT => seven(EBX, 23),
            F::CLWB => seven(EBX, 24),
            F::SHA => seven(EBX, 29),
            F::RDPID => seven(ECX, 22),
            F::SYSCALL => extended(EDX, 11),
            F::RDTSCP => extended(EDX, 27),
            F::SVM => extended(ECX, 2),
            F::LZCNT => extended(ECX, 5),
            F::SSE4A => extended(ECX, 6),
            F::PREFETCHW => extended(ECX, 8) || extended(EDX, 29),
            _ => false,
        }
    }

    /// True if all are there.
    pub fn has_all(&self, features: &[CpuidFeature]) -> bool {
        features.iter().all(|feature| self.has(*feature))
    }
}

/// What an instruction needs. WAIT is older than CPUID in the table, but it is the floating-point unit's.
pub fn needed(code: Code) -> &'static [CpuidFeature] {
    if code == Code::Wait {
        &[CpuidFeature::FPU]
    } else {
        code.cpuid_features()
    }
}

/// True if instructions of this feature use x87, MMX or XMM registers or MXCSR.
pub fn is_float(feature: CpuidFeature) -> bool {
    use CpuidFeature as F;
    matches!(
        feature,
        F::FPU
            | F::FPU287
            | F::FPU387
            | F::MMX
            | F::FXSR
            | F::SSE
            | F::SSE2
            | F::SSE3
            | F::SSSE3
            | F::SSE4_1
            | F::SSE4_2
            | F::SSE4A
            | F::AES
            | F::PCLMULQDQ
            | F::SHA
    )
}
