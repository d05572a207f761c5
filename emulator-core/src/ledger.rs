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
        what: "x87 instructions",
        behaviour: "#NM while CR0.EM or CR0.TS is set, as CPUID does not promise them; otherwise the run ends with `unsupported`",
    },
    Gap {
        what: "MMX instructions",
        behaviour: "#UD while CR0.EM is set; otherwise the run ends with `unsupported`",
    },
    Gap {
        what: "SSE and later vector instructions, AVX, XSAVE",
        behaviour: UNDEFINED,
    },
    Gap {
        what: "RDRAND, CLFLUSH, TBM and other extensions which CPUID does not promise",
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
        what: "SMEP, SMAP, PKE, PCID",
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
