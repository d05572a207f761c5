//! Random user-mode instructions on the host's own CPU and on our machine, compared in everything that an instruction
//! can change: registers, defined flags, memory, x87 and XMM registers, and the exception if there is one.
//!
//! What our CPUID promises is tested; what the host lacks, or what must not run on it, is counted and told.

pub mod case;
pub mod code_sizes;
mod compare;
mod encoding;
mod far;
mod features;
mod float;
mod generate;
mod layout;
pub mod native;
pub mod ours;
mod random;
pub mod report;
mod segments;
mod skip;
mod undefined;

use std::io;

use iced_x86::{Code, Mnemonic};

use case::Bits;
use encoding::Encoding;
use features::Features;
use generate::Generated;
use layout::{ARENA, DATA_SIZE, LOW};
use native::Native;
use ours::Ours;
use random::Random;
use report::Report;

/// Both machines with equal data, and what there is to choose from.
pub struct Differential {
    native: Native,
    ours: Ours,
    random: Random,
    promised: Features,
    host: Features,
    host_is_amd: bool,
    checks_alignment: bool,
    encodings: [Vec<Encoding>; 2],
    report: Report,
}

impl Differential {
    /// Sets both up. The seed decides every case.
    ///
    /// # Errors
    /// When the system refuses memory at the fixed addresses or signal handlers.
    pub fn new(seed: u64) -> io::Result<Differential> {
        let mut random = Random::new(seed);
        let mut native = Native::new()?;
        let mut ours = Ours::new();
        let mut data = || -> Vec<u8> { (0..DATA_SIZE).map(|_| random.bits() as u8).collect() };
        let (arena, low) = (data(), data());
        native.fill(&arena, &low)?;
        ours.fill(&arena, &low);
        let promised = Features::ask(|leaf, subleaf| ours.cpuid(leaf, subleaf));
        let host = Features::ask(host_cpuid);
        let mut report = Report::new(seed);
        let mut choose = |bits| -> Vec<Encoding> {
            let all = encoding::all(bits).into_iter();
            all.filter(|encoding| {
                let needed = features::needed(encoding.code);
                let there = host.has_all(needed);
                if promised.has_all(needed) && !there {
                    report.host_lacks(encoding.code);
                }
                promised.has_all(needed) && there
            })
            .collect()
        };
        let encodings = [choose(Bits::B64), choose(Bits::B32)];
        let checks_alignment = ours.checks_alignment();
        if !checks_alignment {
            report.not_tested("#AC: our machine does not check alignment");
        }
        Ok(Differential {
            native,
            ours,
            random,
            promised,
            host,
            host_is_amd: host_cpuid(0, 0)[1] == u32::from_le_bytes(*b"Auth"),
            checks_alignment,
            encodings,
            report,
        })
    }

    /// Takes only encodings whose name contains the text, for work on one of them.
    pub fn only(&mut self, name: &str) {
        for list in &mut self.encodings {
            list.retain(|encoding| {
                format!("{:?}", encoding.code)
                    .to_lowercase()
                    .contains(&name.to_lowercase())
            });
        }
    }

    /// Runs so many cases and reports on all that were run up to now.
    pub fn run(&mut self, cases: u64) -> &Report {
        let end = self.report.cases + cases;
        while self.report.cases < end {
            let (bits, list) = if self.random.permille(750) {
                (Bits::B64, &self.encodings[0])
            } else {
                (Bits::B32, &self.encodings[1])
            };
            if list.is_empty() {
                continue;
            }
            let encoding = &list[self.random.below(list.len() as u64) as usize];
            let mut generated =
                generate::decode(encoding, bits, self.checks_alignment, &mut self.random);
            if !self.may_run(&generated) {
                continue;
            }
            if generate::choose_operands(&mut generated, &mut self.random) {
                self.run_one(&generated);
            } else {
                self.report.dropped += 1;
            }
        }
        &self.report
    }

    /// Prefixes may have made another instruction of it than was meant.
    fn may_run(&mut self, generated: &Generated) -> bool {
        let instruction = &generated.instruction;
        // Worth a look, but each costs a signal.
        if instruction.code() == Code::INVALID && self.random.permille(750) {
            return false;
        }
        let needed = features::needed(instruction.code());
        if !self.promised.has_all(needed) || !self.host.has_all(needed) {
            return false;
        }
        let reason = skip::reason(instruction, &generated.case, self.host_is_amd);
        if let Some(reason) = reason {
            self.report.skip(instruction.mnemonic(), reason);
            return false;
        }
        true
    }

    fn run_one(&mut self, generated: &Generated) {
        for (address, bytes) in &generated.memory {
            self.native.write(*address, bytes);
            self.ours.write(*address, bytes);
        }
        if self.loads_foreign_mxcsr(generated) {
            self.report.dropped += 1;
            return;
        }
        let before = generated.case.clone();
        let ours = self.ours.run(&before);
        let native = self.native.run(&before);
        self.report.count(generated.instruction.mnemonic());
        let float = before.uses_float && self.ours.has_float();
        let mut differences = match &ours {
            Ok(ours) => compare::outcomes(generated, &native, ours, float, &mut self.report),
            Err(_) => {
                self.report
                    .not_implemented(generated.instruction.mnemonic());
                Vec::new()
            }
        };
        for start in [ARENA, LOW] {
            let (theirs, own) = (self.native.data(start), self.ours.data(start));
            if theirs == own {
                continue;
            }
            let whole = theirs.to_vec();
            let mut comparable = whole.clone();
            let instruction = &generated.instruction;
            if instruction.op_count() > 0 {
                compare::forgive(generated, start, &mut comparable, own);
            }
            let result_counts = ours.is_ok() && !undefined::result(instruction, &before);
            if result_counts && comparable != own {
                differences.push(compare::memory(start, &comparable, own));
            }
            self.ours.write(start, &whole);
        }
        if let (Ok(ours), false) = (ours, differences.is_empty()) {
            self.report.mismatch(generated, &native, &ours, differences);
        }
    }
}

impl Differential {
    /// Bit 17 of MXCSR, with which some of AMD's processors let misaligned operands pass, is reserved on the others.
    fn loads_foreign_mxcsr(&self, generated: &Generated) -> bool {
        let offset = match generated.instruction.mnemonic() {
            Mnemonic::Ldmxcsr => 0,
            Mnemonic::Fxrstor | Mnemonic::Fxrstor64 => 24,
            _ => return false,
        };
        let Some(address) = generate::effective_address(generated, 0) else {
            return false;
        };
        [ARENA, LOW].iter().any(|start| {
            let at = (address + offset + 2).wrapping_sub(*start) as usize;
            self.native
                .data(*start)
                .get(at)
                .is_some_and(|byte| byte & 2 != 0)
        })
    }
}

fn host_cpuid(leaf: u32, subleaf: u32) -> features::Answer {
    let answer = core::arch::x86_64::__cpuid_count(leaf, subleaf);
    [answer.eax, answer.ebx, answer.ecx, answer.edx]
}
