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
        what: "BMI, ADX, CRC32, RDRAND, CLFLUSH and other extensions which CPUID does not promise",
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
        what: "VGA, disks, network, PCI, DMA, a mouse",
        behaviour: "their ports read as ones; video memory below 1 MiB is plain RAM; the keyboard controller says that no mouse is there",
    },
    Gap {
        what: "x2APIC mode and the TSC-deadline timer",
        behaviour: "CPUID does not promise them; their bits are reserved: setting one is #GP(0), or nothing happens",
    },
    Gap {
        what: "a local APIC moved onto RAM by IA32_APIC_BASE",
        behaviour: "RAM is seen there, not the APIC",
    },
    Gap {
        what: "INIT and start-up interrupts between processors",
        behaviour: "there is one CPU: INIT to itself is a reset of the machine, start-up is ignored",
    },
    Gap {
        what: "scan code set 3",
        behaviour: "the keyboard answers with FE (resend) and keeps its set",
    },
];
