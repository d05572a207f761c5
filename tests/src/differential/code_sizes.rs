//! 16-bit code against 32-bit code, both on our machine: the same instruction with its size prefixes the other way
//! round does the same. The 32-bit side is what the host's own CPU has judged.

use iced_x86::{Code, CpuidFeature, Instruction, OpKind};

use super::case::{Bits, Case, Outcome};
use super::compare;
use super::encoding::{self, Encoding};
use super::generate::{self, Generated};
use super::layout::{ARENA, CODE, DATA_SIZE, LOW, PAGE};
use super::ours::Ours;
use super::random::Random;

const OPERAND_SIZE: u8 = 0x66;
const ADDRESS_SIZE: u8 = 0x67;

/// What was found.
#[derive(Default)]
pub struct Findings {
    /// Instructions run in both sizes.
    pub cases: u64,
    /// The first differences, each with its bytes.
    pub differences: Vec<String>,
}

/// Runs so many random instructions in both sizes of code.
pub fn run(seed: u64, cases: u64) -> Findings {
    let mut random = Random::new(seed);
    let mut ours = Ours::new();
    let mut findings = Findings::default();
    let encodings: Vec<Encoding> = encoding::all(Bits::B32)
        .into_iter()
        .filter(|encoding| is_sized_by_prefix(encoding.code))
        .collect();
    let data: Vec<u8> = (0..DATA_SIZE).map(|_| random.bits() as u8).collect();
    while findings.cases < cases {
        let encoding = &encodings[random.below(encodings.len() as u64) as usize];
        let mut wide = generate::decode(encoding, Bits::B32, false, &mut random);
        if !generate::choose_operands(&mut wide, &mut random) {
            continue;
        }
        let Some(narrow) = in_16_bits(&wide) else {
            continue;
        };
        findings.cases += 1;
        let first = run_one(&mut ours, &wide, &wide.case, &data);
        let second = run_one(&mut ours, &wide, &narrow, &data);
        if let Some(difference) = difference(&wide, &narrow, first, second)
            && findings.differences.len() < 20
        {
            findings.differences.push(difference);
        }
    }
    findings
}

/// Where 66 chooses the operand size, and not another instruction.
fn is_sized_by_prefix(code: Code) -> bool {
    use CpuidFeature as F;
    let features = code.cpuid_features();
    features.iter().all(|feature| {
        matches!(
            feature,
            F::INTEL8086
                | F::INTEL8086_ONLY
                | F::INTEL186
                | F::INTEL286
                | F::INTEL386
                | F::INTEL486
                | F::CMOV
                | F::POPCNT
        )
    })
}

/// The same instruction for a 16-bit code segment, ending at the same place, if there is one.
fn in_16_bits(wide: &Generated) -> Option<Case> {
    let is_prefix = |byte: &&u8| {
        matches!(
            byte,
            0x26 | 0x2e | 0x36 | 0x3e | 0x64..=0x67 | 0xf0 | 0xf2 | 0xf3
        )
    };
    let bytes = wide.case.bytes();
    let (prefixes, rest) = bytes.split_at(bytes.iter().take_while(is_prefix).count());
    let mut turned = Vec::new();
    for size in [OPERAND_SIZE, ADDRESS_SIZE] {
        if !prefixes.contains(&size) {
            turned.push(size);
        }
    }
    turned.extend(
        prefixes
            .iter()
            .filter(|byte| !matches!(**byte, OPERAND_SIZE | ADDRESS_SIZE)),
    );
    turned.extend(rest);
    let length = turned.len();
    let end = wide.case.rip + wide.case.length as u64;
    let rip = end - length as u64;
    let fits = length <= 15 && rip >= CODE && end <= CODE + PAGE;
    let mut case = wide.case.clone();
    (case.bits, case.length, case.rip) = (Bits::B16, length, rip);
    case.code = [0xcc; 16];
    case.code.get_mut(..length)?.copy_from_slice(&turned);
    let instruction = generate::decoder(case.bytes(), Bits::B16, rip).decode();
    (fits && is_same(&wide.instruction, &instruction)).then_some(case)
}

fn is_same(first: &Instruction, second: &Instruction) -> bool {
    let same_operand = |number: u32| {
        let kind = first.op_kind(number);
        kind == second.op_kind(number)
            && (kind != OpKind::Register || first.op_register(number) == second.op_register(number))
    };
    first.code() != Code::INVALID
        && is_sized_by_prefix(first.code())
        && first.mnemonic() == second.mnemonic()
        && first.op_count() == second.op_count()
        && (0..first.op_count()).all(same_operand)
}

fn run_one(
    ours: &mut Ours,
    generated: &Generated,
    case: &Case,
    data: &[u8],
) -> Option<(Outcome, Vec<u8>)> {
    ours.fill(data, data);
    for (address, bytes) in &generated.memory {
        ours.write(*address, bytes);
    }
    let outcome = ours.run(case).ok()?;
    let mut memory = ours.data(ARENA).to_vec();
    memory.extend(ours.data(LOW));
    Some((outcome, memory))
}

/// What differs but for the address of a faulting instruction, which is its own.
fn difference(
    wide: &Generated,
    narrow: &Case,
    first: Option<(Outcome, Vec<u8>)>,
    second: Option<(Outcome, Vec<u8>)>,
) -> Option<String> {
    let at = format!("{:02x?} ({})", narrow.bytes(), wide.instruction);
    let (Some((mut a, memory_a)), Some((b, memory_b))) = (first, second) else {
        return None;
    };
    if a.rip == wide.case.rip && b.rip == narrow.rip {
        a.rip = b.rip;
    }
    let same = a.registers == b.registers
        && a.flags == b.flags
        && a.rip == b.rip
        && (a.vector, a.error, a.address) == (b.vector, b.error, b.address);
    if !same {
        return Some(format!(
            "{at}:\n  32-bit {}\n  16-bit {}",
            text(&a),
            text(&b)
        ));
    }
    (memory_a != memory_b).then(|| format!("{at}: {}", compare::memory(0, &memory_a, &memory_b)))
}

fn text(outcome: &Outcome) -> String {
    format!(
        "{:x?} flags {:x} rip {:x} exception {:?} ({:x}) at {:x}",
        &outcome.registers[..8],
        outcome.flags,
        outcome.rip,
        outcome.vector,
        outcome.error,
        outcome.address
    )
}
