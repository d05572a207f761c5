//! The block in our machine.

use emulator_core::{
    boot::Image,
    event::Unobserved,
    machine::{End, Machine, MachineConfig, Stop},
};
use iced_x86::{Code, Instruction, MemoryOperand, Register as R};

use crate::image::{BASE, BODY, CASES, VECTOR, Writer};

const IDT: u64 = BASE + 0x1000;
const HANDLERS: u64 = BASE + 0x1400;
/// Bytes of one handler.
const HANDLER: u64 = 64;
const POINTER: u64 = BASE + 0xf00;
const STACK: u64 = BASE;
const OSFXSR_OSXMMEXCPT_OSXSAVE: i32 = 0x4_0600;
const MP_NE: i32 = 0x22;
const X87_AND_SSE: u32 = 3;

/// An exception: note its vector, drop the error code, go on at R15.
fn handler(vector: u64) -> Vec<u8> {
    let has_error = matches!(vector, 8 | 10..=14 | 17);
    let mut w = Writer::new(HANDLERS + vector * HANDLER);
    let note = MemoryOperand::with_base_displ(R::R12, VECTOR as i64);
    w.add(
        &Instruction::with2::<MemoryOperand, i32>(Code::Mov_rm64_imm32, note, vector as i32)
            .expect("form"),
    );
    if has_error {
        w.add(&Instruction::with2::<R, i32>(Code::Add_rm64_imm8, R::RSP, 8).expect("form"));
    }
    let rip = MemoryOperand::with_base(R::RSP);
    w.add(&Instruction::with2(Code::Mov_rm64_r64, rip, R::R15).expect("form"));
    w.add(&Instruction::with(Code::Iretq));
    let mut bytes = w.finish();
    bytes.resize(HANDLER as usize, 0xcc);
    bytes
}

/// Switches floating point on, loads the IDT, calls the loop and halts. Not run natively.
pub fn prologue() -> Vec<u8> {
    let mut w = Writer::new(BASE);
    for (register, bits) in [(R::CR4, OSFXSR_OSXMMEXCPT_OSXSAVE), (R::CR0, MP_NE)] {
        w.add(&Instruction::with2(Code::Mov_r64_cr, R::RAX, register).expect("form"));
        w.add(&Instruction::with2::<R, i32>(Code::Or_rm64_imm32, R::RAX, bits).expect("form"));
        w.add(&Instruction::with2(Code::Mov_cr_r64, register, R::RAX).expect("form"));
    }
    for (register, value) in [(R::ECX, 0), (R::EDX, 0), (R::EAX, X87_AND_SSE)] {
        w.add(&Instruction::with2::<R, u32>(Code::Mov_r32_imm32, register, value).expect("form"));
    }
    w.add(&Instruction::with(Code::Xsetbv));
    w.add(&Instruction::with2::<R, u64>(Code::Mov_r64_imm64, R::RSP, STACK).expect("form"));
    let pointer = MemoryOperand::with_displ(POINTER, 4);
    w.add(&Instruction::with1(Code::Lidt_m1664, pointer).expect("form"));
    w.add(&Instruction::with_branch(Code::Call_rel32_64, BODY).expect("form"));
    w.add(&Instruction::with(Code::Hlt));
    let mut image = w.finish();
    image.resize((POINTER - BASE) as usize, 0);
    image.extend(0x1ffu16.to_le_bytes());
    image.extend(IDT.to_le_bytes());
    image.resize((IDT - BASE) as usize, 0);
    for vector in 0..32 {
        const GATE: u64 = 0x8e00_0008_0000;
        let target = HANDLERS + vector * HANDLER;
        let low = target & 0xffff | GATE | (target >> 16 & 0xffff) << 48;
        // The selector is in bits 16 to 31 and the kind of gate in 40 to 47.
        image.extend(low.to_le_bytes());
        image.extend((target >> 32).to_le_bytes());
    }
    image.resize((HANDLERS - BASE) as usize, 0);
    for vector in 0..32 {
        image.extend(handler(vector));
    }
    image
}

/// The cases after the machine has gone through them, or how it stopped on the way.
pub fn run(image: &[u8]) -> Result<Vec<u8>, Stop> {
    let flat = Image::Flat {
        bytes: image.to_vec(),
        address: BASE,
    };
    let memory = BASE as usize + image.len() + 4096;
    let mut machine = Machine::boot(MachineConfig { memory }, &flat).expect("it fits");
    let stop = machine.run(100_000_000, &mut Unobserved);
    if stop != Stop::End(End::Halted) {
        return Err(stop);
    }
    let length = image.len() - (CASES - BASE) as usize;
    Ok(machine.ram().slice(CASES, length).expect("in RAM").to_vec())
}
