//! What was run, what was left out, and every kind of mismatch with what reproduces it.

use std::collections::BTreeMap;
use std::fmt;

use iced_x86::{Code, Formatter, Mnemonic, NasmFormatter};

use super::case::{Case, Outcome};
use super::generate::{self, Generated};

/// Mismatches told in full, for each instruction.
const EXAMPLES: usize = 3;
/// Names told of what was left out for one reason.
const NAMES: usize = 20;

/// Counts, and examples of what went wrong.
pub struct Report {
    /// Decides every case.
    pub seed: u64,
    /// Run on both sides.
    pub cases: u64,
    /// Not run, as the operands could not be kept in bounds.
    pub dropped: u64,
    /// Cases that differed.
    pub mismatches: u64,
    families: BTreeMap<String, u64>,
    skipped: BTreeMap<(String, &'static str), u64>,
    lacking: BTreeMap<String, u64>,
    not_tested: Vec<&'static str>,
    undefined: BTreeMap<String, u64>,
    missing: BTreeMap<String, u64>,
    examples: BTreeMap<String, (u64, Vec<String>)>,
}

impl Report {
    /// Nothing yet.
    pub fn new(seed: u64) -> Report {
        Report {
            seed,
            cases: 0,
            dropped: 0,
            mismatches: 0,
            families: BTreeMap::new(),
            skipped: BTreeMap::new(),
            lacking: BTreeMap::new(),
            not_tested: Vec::new(),
            undefined: BTreeMap::new(),
            missing: BTreeMap::new(),
            examples: BTreeMap::new(),
        }
    }

    pub(super) fn count(&mut self, mnemonic: Mnemonic) {
        self.cases += 1;
        *self.families.entry(name(mnemonic)).or_default() += 1;
    }

    pub(super) fn skip(&mut self, mnemonic: Mnemonic, reason: &'static str) {
        *self.skipped.entry((name(mnemonic), reason)).or_default() += 1;
    }

    pub(super) fn host_lacks(&mut self, code: Code) {
        for feature in code.cpuid_features() {
            *self.lacking.entry(format!("{feature:?}")).or_default() += 1;
        }
    }

    pub(super) fn not_tested(&mut self, what: &'static str) {
        self.not_tested.push(what);
    }

    pub(super) fn undefined(&mut self, mnemonic: Mnemonic, what: &str) {
        for what in what.split_whitespace() {
            let key = format!("{} {what}", name(mnemonic));
            *self.undefined.entry(key).or_default() += 1;
        }
    }

    pub(super) fn not_implemented(&mut self, mnemonic: Mnemonic) {
        *self.missing.entry(name(mnemonic)).or_default() += 1;
    }

    /// Instructions that CPUID promises and that ended the run with `unsupported`.
    pub fn missing(&self) -> Vec<&str> {
        self.missing.keys().map(String::as_str).collect()
    }

    pub(super) fn mismatch(
        &mut self,
        generated: &Generated,
        native: &Outcome,
        ours: &Outcome,
        differences: Vec<String>,
    ) {
        self.mismatches += 1;
        let entry = self
            .examples
            .entry(name(generated.instruction.mnemonic()))
            .or_default();
        entry.0 += 1;
        if entry.1.len() < EXAMPLES {
            entry.1.push(example(generated, native, ours, &differences));
        }
    }

    /// Cases of each instruction, for a log.
    pub fn by_instruction(&self) -> String {
        self.families
            .iter()
            .map(|(name, count)| format!("{name} {count}\n"))
            .collect()
    }
}

fn name(mnemonic: Mnemonic) -> String {
    format!("{mnemonic:?}").to_lowercase()
}

fn example(
    generated: &Generated,
    native: &Outcome,
    ours: &Outcome,
    differences: &[String],
) -> String {
    let case = &generated.case;
    let mut text = String::new();
    let mut formatted = String::new();
    NasmFormatter::new().format(&generated.instruction, &mut formatted);
    let bytes: String = case
        .bytes()
        .iter()
        .map(|byte| format!("{byte:02x} "))
        .collect();
    text += &format!(
        "  {bytes} {formatted}  ({:?}, at {:#x})\n",
        case.bits, case.rip
    );
    for difference in differences {
        text += &format!("    {difference}\n");
    }
    text += &format!("    in:   {}\n", registers(&case.registers, case.flags));
    for (address, bytes) in &generated.memory {
        text += &format!("    in:   [{address:#x}] {bytes:02x?}\n");
    }
    for operand in 0..generated.instruction.op_count() {
        if let Some(address) = generate::effective_address(generated, operand) {
            text += &format!("    in:   operand {operand} at {address:#x}\n");
        }
    }
    if case.uses_float {
        text += &float_text(case);
    }
    text += &format!("    host: {}\n", registers(&native.registers, native.flags));
    text += &format!("    ours: {}\n", registers(&ours.registers, ours.flags));
    text
}

fn float_text(case: &Case) -> String {
    let image = &case.float;
    let hex = |range: core::ops::Range<usize>| -> String {
        image[range]
            .iter()
            .rev()
            .map(|byte| format!("{byte:02x}"))
            .collect()
    };
    let mut text = format!(
        "    in:   fcw {} fsw {} ftw {} mxcsr {}\n    in:   st",
        hex(0..2),
        hex(2..4),
        hex(4..5),
        hex(24..28)
    );
    for register in 0..8 {
        text += &format!(" {}", hex(32 + register * 16..42 + register * 16));
    }
    text += "\n    in:   xmm";
    for register in 0..16 {
        text += &format!(" {}", hex(160 + register * 16..176 + register * 16));
    }
    text + "\n"
}

fn registers(registers: &[u64; 16], flags: u64) -> String {
    let list: Vec<String> = registers.iter().map(|value| format!("{value:x}")).collect();
    format!("{} flags {flags:x}", list.join(" "))
}

impl fmt::Display for Report {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            out,
            "seed {}: {} cases of {} instructions on the host's CPU and on ours; {} dropped to stay in bounds",
            self.seed,
            self.cases,
            self.families.len(),
            self.dropped
        )?;
        for (feature, count) in &self.lacking {
            writeln!(
                out,
                "not tested: the host lacks {feature} ({count} encodings)"
            )?;
        }
        for what in &self.not_tested {
            writeln!(out, "not tested: {what}")?;
        }
        let mut reasons: BTreeMap<&str, (u64, Vec<&str>)> = BTreeMap::new();
        for ((name, reason), count) in &self.skipped {
            let entry = reasons.entry(reason).or_default();
            entry.0 += count;
            entry.1.push(name);
        }
        for (reason, (count, mut names)) in reasons {
            let more = if names.len() > NAMES { " …" } else { "" };
            names.truncate(NAMES);
            writeln!(out, "left out {count}: {reason}: {}{more}", names.join(" "))?;
        }
        if !self.undefined.is_empty() {
            let list: Vec<String> = self
                .undefined
                .iter()
                .map(|(what, count)| format!("{what} {count}"))
                .collect();
            writeln!(
                out,
                "undefined by the manual, and different: {}",
                list.join(", ")
            )?;
        }
        for (name, count) in &self.missing {
            writeln!(out, "promised and not implemented: {name} ({count} cases)")?;
        }
        for (name, (count, examples)) in &self.examples {
            writeln!(out, "\n{name}: {count} MISMATCHES")?;
            for example in examples {
                write!(out, "{example}")?;
            }
        }
        writeln!(out, "mismatches: {}", self.mismatches)
    }
}
