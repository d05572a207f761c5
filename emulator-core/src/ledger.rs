//! What the machine does not implement yet, and what it does when a guest asks for it: never a silent skip.

/// One gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// What is missing.
    pub what: &'static str,
    /// What happens when it is used.
    pub behaviour: &'static str,
}

const STOPS: &str = "the run ends with `unsupported` and the instruction's address and bytes";
const UNDEFINED: &str = "#UD, as CPUID does not promise it";

/// All known gaps.
pub const UNSUPPORTED: &[Gap] = &[
    Gap {
        what: "AVX and all of VEX and EVEX, SSE4A, 3DNow!, AES, PCLMULQDQ, SHA, XSAVEOPT, XSAVEC, XSAVES",
        behaviour: UNDEFINED,
    },
    Gap {
        what: "RCPPS, RCPSS, RSQRTPS, RSQRTSS",
        behaviour: "the nearest single, where processors give some other estimate within 1.5 * 2^-12",
    },
    Gap {
        what: "FSIN, FCOS, FPTAN, FPATAN, F2XM1, FYL2X, FYL2XP1",
        behaviour: "correct in nearly all 64 bits; processors may differ in the last one and in C1",
    },
    Gap {
        what: "BMI, ADX, CRC32, RDRAND and other extensions which CPUID does not promise",
        behaviour: STOPS,
    },
    Gap {
        what: "SVM and VMX instructions",
        behaviour: UNDEFINED,
    },
    Gap {
        what: "call gates, task gates, hardware task switches",
        behaviour: STOPS,
    },
    Gap {
        what: "virtual-8086 mode",
        behaviour: STOPS,
    },
    Gap {
        what: "SYSENTER and SYSEXIT, SYSCALL in legacy mode",
        behaviour: STOPS,
    },
    Gap {
        what: "debug-register breakpoints",
        behaviour: "enabling one in DR7 ends the run with `unsupported`; single-stepping by TF works",
    },
    Gap {
        what: "alignment checking (#AC)",
        behaviour: "CR0.AM and RFLAGS.AC can be set and have no effect",
    },
    Gap {
        what: "SMEP, SMAP, PKE, PCID, FSGSBASE",
        behaviour: "their bits in CR4 are reserved: setting one is #GP(0)",
    },
    Gap {
        what: "string instructions repeated more than 65536 times",
        behaviour: "they take one tick for every 65536 rounds; interrupts may come between",
    },
    Gap {
        what: "local APIC, I/O APIC, HPET, CMOS clock, keyboard, further serial ports, VGA",
        behaviour: "their ports and memory read as ones",
    },
];
