//! The CPU shown as a tree of labelled values.

use alloc::{format, string::String, vec::Vec};

use super::{Cpu, REGISTER_NAMES, Segment, cr0, cr4, efer, flags};
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
const CR4_NAMES: [(&str, u64); 12] = [
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
];
const EFER_NAMES: [(&str, u64); 4] = [
    ("SCE", efer::SCE),
    ("LME", efer::LME),
    ("LMA", efer::LMA),
    ("NXE", efer::NXE),
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
                bits("efer", self.efer, &EFER_NAMES),
                hex("star", self.star),
                hex("lstar", self.lstar),
                hex("fmask", self.fmask),
                hex("kernel gs base", self.kernel_gs_base),
                Node::leaf("halted", if self.halted { "yes" } else { "no" }),
            ]),
        )
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
    let text = if segment.attributes == 0 {
        String::from("unusable")
    } else {
        format!(
            "base {:#x}, limit {:#x}, attributes {:#x}",
            segment.base, segment.limit, segment.attributes
        )
    };
    Node::leaf(name, format!("{:#x}: {text}", segment.selector))
}
