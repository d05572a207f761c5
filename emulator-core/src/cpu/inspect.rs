//! The CPU shown as a tree of labelled values.

use alloc::{format, vec::Vec};

use super::{Cpu, Fpu, REGISTER_NAMES, Segment, attributes, cr0, cr4, efer, flags};
use crate::inspect::{Inspect, Node};

const SEGMENT_NAMES: [&str; 6] = ["es", "cs", "ss", "ds", "fs", "gs"];
const FLAG_NAMES: [(&str, u64); 17] = [
    ("CF", flags::CF),
    ("PF", flags::PF),
    ("AF", flags::AF),
    ("ZF", flags::ZF),
    ("SF", flags::SF),
    ("TF", flags::TF),
    ("IF", flags::IF),
    ("DF", flags::DF),
    ("OF", flags::OF),
    ("NT", flags::NT),
    ("RF", flags::RF),
    ("VM", flags::VM),
    ("AC", flags::AC),
    ("VIF", flags::VIF),
    ("VIP", flags::VIP),
    ("ID", flags::ID),
    ("IOPL", flags::IOPL),
];
const CR0_NAMES: [(&str, u64); 11] = [
    ("PE", cr0::PE),
    ("MP", cr0::MP),
    ("EM", cr0::EM),
    ("TS", cr0::TS),
    ("ET", cr0::ET),
    ("NE", cr0::NE),
    ("WP", cr0::WP),
    ("AM", cr0::AM),
    ("NW", cr0::NW),
    ("CD", cr0::CD),
    ("PG", cr0::PG),
];
const CR4_NAMES: [(&str, u64); 16] = [
    ("VME", cr4::VME),
    ("PVI", cr4::PVI),
    ("TSD", cr4::TSD),
    ("DE", cr4::DE),
    ("PSE", cr4::PSE),
    ("PAE", cr4::PAE),
    ("MCE", cr4::MCE),
    ("PGE", cr4::PGE),
    ("PCE", cr4::PCE),
    ("UMIP", cr4::UMIP),
    ("SMEP", cr4::SMEP),
    ("SMAP", cr4::SMAP),
    ("OSFXSR", cr4::OSFXSR),
    ("OSXMMEXCPT", cr4::OSXMMEXCPT),
    ("OSXSAVE", cr4::OSXSAVE),
    ("FSGSBASE", cr4::FSGSBASE),
];
const EFER_NAMES: [(&str, u64); 4] = [
    ("SCE", efer::SCE),
    ("LME", efer::LME),
    ("LMA", efer::LMA),
    ("NXE", efer::NXE),
];

/// DebugCtl and its records (AMD64 APM vol. 2, 13.1.1).
const BRANCH_NAMES: [&str; 5] = [
    "debugctl",
    "lastbranchfromip",
    "lastbranchtoip",
    "lastintfromip",
    "lastinttoip",
];

impl Inspect for Cpu {
    fn inspect(&self) -> Node {
        let general = REGISTER_NAMES
            .iter()
            .zip(self.registers)
            .map(|(name, value)| hex(name, value))
            .collect();
        let segments = SEGMENT_NAMES
            .iter()
            .zip(&self.segments)
            .map(|(name, segment)| show_segment(name, segment))
            .collect();
        Node::group(
            "CPU",
            format!("{:?}, ring {}", self.mode(), self.cpl),
            Vec::from([
                hex("rip", self.rip),
                bits("rflags", self.rflags(), &FLAG_NAMES),
                Node::group("general registers", "", general),
                Node::group("segments", "", segments),
                show_segment("ldtr", &self.ldtr),
                show_segment("tr", &self.tr),
                Node::leaf(
                    "gdtr",
                    format!("{:#x}, limit {:#x}", self.gdtr.base, self.gdtr.limit),
                ),
                Node::leaf(
                    "idtr",
                    format!("{:#x}, limit {:#x}", self.idtr.base, self.idtr.limit),
                ),
                bits("cr0", self.cr0, &CR0_NAMES),
                hex("cr2", self.cr2),
                hex("cr3", self.cr3),
                bits("cr4", self.cr4, &CR4_NAMES),
                hex("cr8", self.cr8),
                Node::group("model-specific registers", "", self.show_msrs()),
                Node::group("debug registers", "", self.show_debug()),
                show_x87(&self.fpu),
                show_sse(&self.fpu),
                Node::leaf("halted", if self.halted { "yes" } else { "no" }),
            ]),
        )
    }
}

impl Cpu {
    /// By the manual's names (AMD64 APM vol. 2, appendix A).
    fn show_msrs(&self) -> Vec<Node> {
        let [fs, gs] = [4, 5].map(|number: usize| self.segments[number].base);
        let [selector, stack, target] = self.sysenter;
        Vec::from([
            bits("efer", self.efer, &EFER_NAMES),
            hex("star", self.star),
            hex("lstar", self.lstar),
            hex("cstar", self.cstar),
            hex("fmask", self.fmask),
            hex("fs.base", fs),
            hex("gs.base", gs),
            hex("kernel gs base", self.kernel_gs_base),
            hex("sysenter_cs", selector),
            hex("sysenter_esp", stack),
            hex("sysenter_eip", target),
            hex("pat", self.pat),
            hex("tsc_aux", self.tsc_aux),
            hex("apic_base", self.apic_base),
        ])
    }

    fn show_debug(&self) -> Vec<Node> {
        ["dr0", "dr1", "dr2", "dr3", "dr4", "dr5", "dr6", "dr7"]
            .into_iter()
            .zip(self.debug)
            .filter(|(name, _)| !matches!(*name, "dr4" | "dr5"))
            .chain(BRANCH_NAMES.into_iter().zip(self.branches.values()))
            .map(|(name, value)| hex(name, value))
            .collect()
    }
}

fn hex(name: &'static str, value: u64) -> Node {
    Node::leaf(name, format!("{value:#x}"))
}

fn bits(name: &'static str, value: u64, names: &[(&'static str, u64)]) -> Node {
    let set: Vec<&str> = names
        .iter()
        .filter(|(_, mask)| value & mask != 0)
        .map(|(name, _)| *name)
        .collect();
    let parts = names
        .iter()
        .map(|(name, mask)| {
            Node::leaf(
                *name,
                format!("{}", (value & mask) >> mask.trailing_zeros()),
            )
        })
        .collect();
    Node::group(name, format!("{value:#x} {}", set.join(" ")), parts)
}

fn show_segment(name: &'static str, segment: &Segment) -> Node {
    let kind = attributes::describe(segment.attributes);
    Node::group(
        name,
        format!("{:#x} {kind}", segment.selector),
        Vec::from([
            hex("base", segment.base),
            hex("limit", u64::from(segment.limit)),
            hex("attributes", u64::from(segment.attributes)),
        ]),
    )
}

fn show_x87(fpu: &Fpu) -> Node {
    let mut parts = Vec::from([
        hex("control", u64::from(fpu.control)),
        hex("status", u64::from(fpu.status)),
        hex("tags", u64::from(fpu.tag_word())),
        hex("opcode", u64::from(fpu.opcode)),
        hex("instruction", fpu.instruction),
        hex("data", fpu.data),
    ]);
    for number in 0..8 {
        let register = fpu.registers[(fpu.top() + number) & 7];
        let text = format!(
            "{:04x} {:016x}",
            register.sign_exponent, register.significand
        );
        parts.push(Node::leaf(format!("st{number}"), text));
    }
    Node::group("x87", format!("top {}", fpu.top()), parts)
}

fn show_sse(fpu: &Fpu) -> Node {
    let mut parts = Vec::from([hex("mxcsr", u64::from(fpu.mxcsr)), hex("xcr0", fpu.xcr0)]);
    for (number, value) in fpu.xmm.iter().enumerate() {
        parts.push(Node::leaf(format!("xmm{number}"), format!("{value:032x}")));
    }
    Node::group("SSE", "", parts)
}
