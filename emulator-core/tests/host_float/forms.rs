//! An instruction's forms: with registers chosen at random, and with its operand in memory.

use iced_x86::{Code, Encoder, Instruction, OpCodeOperandKind as K, OpKind, Register as R};

use crate::cases::Random;

/// One instruction, ready to be run.
pub struct Form {
    pub code: Code,
    pub instruction: Instruction,
}

const XMM: [R; 16] = [
    R::XMM0,
    R::XMM1,
    R::XMM2,
    R::XMM3,
    R::XMM4,
    R::XMM5,
    R::XMM6,
    R::XMM7,
    R::XMM8,
    R::XMM9,
    R::XMM10,
    R::XMM11,
    R::XMM12,
    R::XMM13,
    R::XMM14,
    R::XMM15,
];
const MM: [R; 8] = [
    R::MM0,
    R::MM1,
    R::MM2,
    R::MM3,
    R::MM4,
    R::MM5,
    R::MM6,
    R::MM7,
];
const ST: [R; 8] = [
    R::ST0,
    R::ST1,
    R::ST2,
    R::ST3,
    R::ST4,
    R::ST5,
    R::ST6,
    R::ST7,
];
const R64: [R; 3] = [R::RAX, R::RCX, R::RDX];
const R32: [R; 3] = [R::EAX, R::ECX, R::EDX];
const R16: [R; 3] = [R::AX, R::CX, R::DX];

impl Form {
    /// Some register forms and a memory form, where the instruction has them.
    pub fn all(code: Code, random: &mut Random) -> Vec<Form> {
        let mut forms = Vec::new();
        for memory in [false, false, false, true] {
            let Some(instruction) = build(code, memory, random) else {
                continue;
            };
            if Encoder::new(64).encode(&instruction, 0).is_ok() {
                forms.push(Form { code, instruction });
            }
        }
        if forms.iter().all(|form| form.instruction.op_count() == 0) {
            forms.truncate(1);
        }
        forms
    }
}

fn pick(registers: &[R], random: &mut Random) -> Option<R> {
    Some(registers[random.below(registers.len())])
}

/// A register for an operand, if it may be one.
fn register(kind: K, random: &mut Random) -> Option<R> {
    match kind {
        K::xmm_reg | K::xmm_rm | K::xmm_or_mem => pick(&XMM, random),
        K::mm_reg | K::mm_rm | K::mm_or_mem => pick(&MM, random),
        K::sti_opcode => pick(&ST, random),
        K::st0 => Some(R::ST0),
        K::ax => Some(R::AX),
        K::r64_reg | K::r64_rm | K::r64_or_mem => pick(&R64, random),
        K::r32_reg | K::r32_rm | K::r32_or_mem => pick(&R32, random),
        K::r16_reg | K::r16_rm | K::r16_or_mem => pick(&R16, random),
        _ => None,
    }
}

fn may_be_memory(kind: K) -> bool {
    matches!(
        kind,
        K::mem | K::xmm_or_mem | K::mm_or_mem | K::r64_or_mem | K::r32_or_mem | K::r16_or_mem
    )
}

fn build(code: Code, memory: bool, random: &mut Random) -> Option<Instruction> {
    let info = code.op_code();
    let mut instruction = Instruction::new();
    instruction.set_code(code);
    let mut has_memory = false;
    for number in 0..info.op_count() {
        let kind = info.op_kind(number);
        if memory && may_be_memory(kind) {
            has_memory = true;
            instruction.set_op_kind(number, OpKind::Memory);
            instruction.set_memory_base(R::RBX);
        } else if kind == K::imm8 {
            instruction.set_op_kind(number, OpKind::Immediate8);
            instruction.set_immediate8(random.next() as u8);
        } else if kind == K::seg_rDI {
            instruction.set_op_kind(number, OpKind::MemorySegRDI);
        } else {
            instruction.set_op_kind(number, OpKind::Register);
            instruction.set_op_register(number, register(kind, random)?);
        }
    }
    (has_memory == memory).then_some(instruction)
}
