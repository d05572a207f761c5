//! The block of memory that both processors run: a loop over cases, and the cases.

use iced_x86::{Code, Encoder, Instruction, MemoryOperand, Register as R};

/// Where the block lies, here and in the machine.
pub const BASE: u64 = 0x40_0000;
/// The loop.
pub const BODY: u64 = BASE + 0x2000;
/// The first case.
pub const CASES: u64 = BASE + 0x4000;
/// Bytes of a case.
pub const CASE: usize = 4096;
/// Within a case: registers before, as FXRSTOR takes them.
pub const BEFORE: usize = 0;
/// The memory operand.
pub const MEMORY: usize = 2048;
/// Its bytes.
pub const MEMORY_SIZE: usize = 640;
/// Registers after.
pub const AFTER: usize = 1024;
/// RAX, RCX, RDX and RFLAGS before.
pub const GENERAL: usize = 1536;
/// The same after.
pub const GENERAL_AFTER: usize = 1600;
/// Vector of the exception, or 0.
pub const VECTOR: usize = 1632;

/// Puts instructions one behind the other.
pub struct Writer {
    encoder: Encoder,
    /// Address of the next instruction.
    pub at: u64,
}

impl Writer {
    pub fn new(at: u64) -> Self {
        Writer {
            encoder: Encoder::new(64),
            at,
        }
    }

    pub fn add(&mut self, instruction: &Instruction) {
        self.at += self.encoder.encode(instruction, self.at).expect("encodes") as u64;
    }

    pub fn finish(mut self) -> Vec<u8> {
        self.encoder.take_buffer()
    }
}

fn at(offset: usize) -> MemoryOperand {
    MemoryOperand::with_base_displ(R::R12, offset as i64)
}

fn general_registers() -> [(R, usize); 3] {
    [(R::RAX, 0), (R::RCX, 8), (R::RDX, 16)]
}

/// The loop: R12 is the case, R13 how many are left, R15 where to go on after an exception.
fn body(instruction: &Instruction, count: usize) -> Vec<u8> {
    // Twice, since R15 must know an address further on.
    let (_, resume) = body_with(instruction, count, BODY);
    body_with(instruction, count, resume).0
}

fn body_with(instruction: &Instruction, count: usize, resume: u64) -> (Vec<u8>, u64) {
    let with2 = |code, a, b| Instruction::with2::<R, R>(code, a, b).expect("form");
    let load = |register, offset| {
        Instruction::with2(Code::Mov_r64_rm64, register, at(offset)).expect("form")
    };
    let store = |register, offset| {
        Instruction::with2(Code::Mov_rm64_r64, at(offset), register).expect("form")
    };
    let immediate = |register, value| {
        Instruction::with2::<R, u64>(Code::Mov_r64_imm64, register, value).expect("form")
    };
    let one = |code, register| Instruction::with1::<R>(code, register).expect("form");
    let memory = |code, offset| Instruction::with1(code, at(offset)).expect("form");
    let saved = [R::RBX, R::RBP, R::R12, R::R13, R::R14, R::R15];
    let mut w = Writer::new(BODY);
    for register in saved {
        w.add(&one(Code::Push_r64, register));
    }
    w.add(&immediate(R::R12, CASES));
    w.add(&immediate(R::R13, count as u64));
    w.add(&immediate(R::R15, resume));
    let top = w.at;
    w.add(&memory(Code::Fxrstor64_m512byte, BEFORE));
    for (register, offset) in general_registers() {
        w.add(&load(register, GENERAL + offset));
    }
    w.add(&Instruction::with2(Code::Lea_r64_m, R::RBX, at(MEMORY)).expect("form"));
    w.add(&with2(Code::Mov_r64_rm64, R::RDI, R::RBX));
    w.add(&memory(Code::Push_rm64, GENERAL + 24));
    w.add(&Instruction::with(Code::Popfq));
    w.add(instruction);
    let resume = w.at;
    w.add(&Instruction::with(Code::Pushfq));
    w.add(&memory(Code::Pop_rm64, GENERAL_AFTER + 24));
    for (register, offset) in general_registers() {
        w.add(&store(register, GENERAL_AFTER + offset));
    }
    w.add(&memory(Code::Fxsave64_m512byte, AFTER));
    w.add(&Instruction::with2::<R, i32>(Code::Add_rm64_imm32, R::R12, CASE as i32).expect("form"));
    w.add(&one(Code::Dec_rm64, R::R13));
    w.add(&Instruction::with_branch(Code::Jne_rel32_64, top).expect("form"));
    w.add(&Instruction::with(Code::Fninit));
    for register in saved.iter().rev() {
        w.add(&one(Code::Pop_r64, *register));
    }
    w.add(&Instruction::with(Code::Retnq));
    (w.finish(), resume)
}

/// The whole block.
pub fn build(instruction: &Instruction, cases: &[u8]) -> Vec<u8> {
    let mut image = crate::guest::prologue();
    image.resize((BODY - BASE) as usize, 0);
    image.extend(body(instruction, cases.len() / CASE));
    image.resize((CASES - BASE) as usize, 0);
    image.extend(cases);
    image
}
