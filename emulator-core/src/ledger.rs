//! What the machine does not implement yet, and what it does when a guest asks for it: never a silent skip.

/// One gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// What is missing.
    pub what: &'static str,
    /// What happens when it is used.
    pub behaviour: &'static str,
}

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
        what: "RDRAND, TBM and other extensions which CPUID does not promise",
        behaviour: UNDEFINED,
    },
    Gap {
        what: "VMX, SKINIT, and of SVM: AVIC, virtual GIF, NMI, VMLOAD and VMSAVE, the TSC ratio, read-only guest tables, SVM lock, SEV",
        behaviour: "CPUID does not promise them: the instructions are #UD, the bits in the control block are ignored",
    },
    Gap {
        what: "PKE, PCID, five-level paging, MONITOR, CET",
        behaviour: "their bits in CR4 are reserved: setting one is #GP(0); their instructions are #UD",
    },
    Gap {
        what: "performance counters",
        behaviour: "four counters and their event selectors keep what is written; they never count",
    },
    Gap {
        what: "memory types: MTRRs, PAT, CR0.CD, PWT and PCD",
        behaviour: "the registers can be written, with their checks; memory is the same whatever they say",
    },
    Gap {
        what: "system management mode with its SMM_CTL register, machine-check banks",
        behaviour: "RSM is #UD, the register is not there: #GP(0); MCG_CAP promises no bank",
    },
    Gap {
        what: "string instructions repeated more than 65536 times",
        behaviour: "they take one tick for every 65536 rounds; interrupts may come between",
    },
    Gap {
        what: "network, PCI, DMA, floppy disks, a second IDE channel, a mouse",
        behaviour: "their ports read as ones; the keyboard controller says that no mouse is there",
    },
    Gap {
        what: "of IDE: a second device, DMA, packets, SMART, security, the host protected area",
        behaviour: "device 1 reads as zeros; the commands are aborted, and IDENTIFY DEVICE does not promise them",
    },
    Gap {
        what: "VGA beyond text modes: graphics, fonts, planes, latches, VBE, a video BIOS",
        behaviour: "registers keep what is written, and a graphics mode is told but not shown; video memory is plain RAM whatever they say; fonts are code page 437; before a ROM has programmed a mode nothing is shown",
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
        behaviour: "there is one CPU: INIT to itself is a reset of the machine, unless a hypervisor intercepts or redirects it; start-up is ignored",
    },
    Gap {
        what: "scan code set 3",
        behaviour: "the keyboard answers with FE (resend) and keeps its set",
    },
];
