//! Floating point and vectors, judged by this computer's own processor: the same bytes run here and in the machine, at
//! the same address, and all registers are compared.
//!
//! `FLOAT_ONLY=word` keeps the instructions whose name contains the word, `FLOAT_SEED=n` changes the operands.
#![cfg(all(target_arch = "x86_64", target_os = "linux"))]

mod cases;
mod forms;
mod guest;
mod image;
mod native;
mod verdict;

use iced_x86::{Code, CpuidFeature as F, EncodingKind};

use cases::Random;
use forms::Form;

/// Cases for each form of an instruction.
const CASES: usize = 240;

fn seed() -> u64 {
    std::env::var("FLOAT_SEED").map_or(1, |text| text.parse().expect("a number"))
}

fn wanted(code: Code) -> bool {
    std::env::var("FLOAT_ONLY").map_or(true, |word| {
        format!("{code:?}")
            .to_lowercase()
            .contains(&word.to_lowercase())
    })
}

/// Runs every form of every instruction with these features, and fails with a list of those that differ.
fn judge(features: &[F], skip: &[Code]) {
    let mut complaints = Vec::new();
    let codes = Code::values().filter(|code| {
        let all = code.cpuid_features();
        code.op_code().encoding() == EncodingKind::Legacy
            && code.op_code().mode64()
            && !all.is_empty()
            && all.iter().any(|feature| features.contains(feature))
            && all
                .iter()
                .all(|feature| features.contains(feature) || matches!(*feature, F::CMOV | F::FPU))
            && !skip.contains(code)
            && wanted(*code)
    });
    let mut count = 0;
    for code in codes {
        let mut random = Random(seed() << 32 | code as u64);
        for form in Form::all(code, &mut random) {
            count += 1;
            if let Err(complaint) = verdict::compare(&form, &mut random, CASES) {
                complaints.push(complaint);
            }
        }
    }
    assert!(count > 0, "nothing was tried");
    assert!(
        complaints.is_empty(),
        "{} of {count} forms differ\n{}",
        complaints.len(),
        complaints.join("\n")
    );
}

#[test]
fn sse() {
    judge(
        &[F::SSE, F::SSE2, F::SSE3, F::SSSE3, F::SSE4_1, F::SSE4_2],
        &[
            Code::Crc32_r32_rm8,
            Code::Crc32_r64_rm8,
            Code::Crc32_r32_rm16,
            Code::Crc32_r32_rm32,
            Code::Crc32_r64_rm64,
            // AMD's has one more mode bit; FXRSTOR sets MXCSR in every case.
            Code::Ldmxcsr_m32,
        ],
    );
}

#[test]
fn saved_state() {
    judge(&[F::FXSR, F::XSAVE], &[Code::Xgetbv, Code::Xsetbv]);
}

#[test]
fn mmx() {
    judge(&[F::MMX], &[]);
}

#[test]
fn x87() {
    judge(&[F::FPU, F::FPU287, F::FPU387], &[]);
}
