//! The sections of the output: their attributes, their bytes in this pass, and where they start.

use crate::statement::SectionRequest;

/// What is being made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// A static ELF64 program.
    Program,
    /// Bytes loaded at `origin`.
    Flat { origin: u64 },
}

/// Address of the file header of a program, as linkers choose it; the first section comes a page later.
pub(crate) const PROGRAM_BASE: u64 = 0x40_0000;
/// Sections of a program start on pages, so that each can have its own permissions.
pub(crate) const PAGE: u64 = 0x1000;

/// A section while it is being filled.
#[derive(Clone, Debug)]
pub(crate) struct SectionDraft {
    pub name: String,
    pub write: bool,
    pub execute: bool,
    /// Takes room in memory and none in the file.
    pub no_bits: bool,
    /// In bytes, a power of two.
    pub align: u64,
    pub data: Vec<u8>,
    /// Size in bytes; equal to the length of `data` unless `no_bits`.
    pub size: u64,
}

impl SectionDraft {
    /// A section with the attributes its name stands for.
    pub(crate) fn named(name: &str, target: Target) -> Self {
        let (write, execute, no_bits) = match name {
            ".text" => (false, true, false),
            ".data" => (true, false, false),
            ".bss" => (true, false, true),
            _ => (false, false, false),
        };
        Self {
            name: name.to_owned(),
            write,
            execute,
            no_bits,
            align: if target == Target::Program && name == ".text" {
                16
            } else {
                4
            },
            data: Vec::new(),
            size: 0,
        }
    }

    pub(crate) fn apply(&mut self, request: &SectionRequest) {
        self.write = request.write.unwrap_or(self.write);
        self.execute = request.execute.unwrap_or(self.execute);
        self.no_bits = request.no_bits.unwrap_or(self.no_bits);
    }
}

/// The start of each section, given their sizes.
pub(crate) fn starts(sections: &[SectionDraft], target: Target) -> Vec<u64> {
    let mut starts = vec![0; sections.len()];
    let mut next = match target {
        Target::Program => PROGRAM_BASE + PAGE,
        Target::Flat { origin } => origin,
    };
    for no_bits in [false, true] {
        for (start, section) in starts.iter_mut().zip(sections) {
            if section.no_bits != no_bits {
                continue;
            }
            let align = if target == Target::Program {
                section.align.max(PAGE)
            } else {
                section.align
            };
            // The first section of a flat file starts at its origin, whatever that is.
            let is_first = section.name == ".text";
            *start = if is_first {
                next
            } else {
                round_up(next, align)
            };
            next = start.wrapping_add(section.size);
        }
    }
    starts
}

/// `value` rounded up to a multiple of `align`, a power of two.
pub(crate) fn round_up(value: u64, align: u64) -> u64 {
    let mask = align.max(1) - 1;
    value.wrapping_add(mask) & !mask
}
