//! Cases: an encoding's bytes made into an instruction that touches only what it may, with operands worth trying.
//!
//! Addresses are kept in bounds by the choice of base, index and displacement. An instruction for which that fails is
//! dropped before it runs.

use iced_x86::{
    Code, ConstantOffsets, Decoder, DecoderOptions, FlowControl, Instruction, Mnemonic, OpKind,
    Register,
};

use super::case::{Bits, Case};
use super::encoding::Encoding;
use super::far;
use super::features::is_float;
use super::float;
use super::layout::{ARENA, CODE, DATA_SIZE, GS_BASE, LOW, PAGE, WRITABLE_SIZE};
use super::random::Random;
use super::segments;

const RAX: usize = 0;
const RCX: usize = 1;
const RDX: usize = 2;
const RBX: usize = 3;
const RSP: usize = 4;
const RBP: usize = 5;
const RSI: usize = 6;
const RDI: usize = 7;

/// What a guest may set with POPF, and what this test starts with: the six, and DF.
const START_FLAGS: u64 = 0xcd5;
/// AC: every misaligned access is #AC, as Linux sets CR0.AM.
const ALIGNMENT_CHECK: u64 = 1 << 18;
/// Bit 1 and IF.
const FIXED_FLAGS: u64 = 0x202;

/// A case with what memory must hold before it.
pub struct Generated {
    /// For both CPUs.
    pub case: Case,
    /// As decoded; [`Code::INVALID`] when no instruction has these bytes.
    pub instruction: Instruction,
    /// Bytes to write into the data first.
    pub memory: Vec<(u64, Vec<u8>)>,
}

/// The bytes of an encoding, decoded at some place in the page of code.
///
/// Some start with AC set, if alignment can be `checked`; see docs/ledger.md for those that never do.
pub fn decode(encoding: &Encoding, bits: Bits, checked: bool, random: &mut Random) -> Generated {
    let rip = if random.permille(30) {
        CODE + PAGE - 1 - random.below(16)
    } else {
        CODE + 0x400 + random.below(0x800)
    };
    let bytes = encoding.bytes(random);
    let mut decoder = decoder(&bytes[..15], bits, rip);
    let instruction = decoder.decode();
    let length = if instruction.code() == Code::INVALID {
        15
    } else {
        instruction.len()
    };
    let uses_float = instruction
        .cpuid_features()
        .iter()
        .any(|feature| is_float(*feature));
    let alignment = if checked && random.permille(60) {
        ALIGNMENT_CHECK
    } else {
        0
    };
    let mut code = [0xcc; 16];
    code[..length].copy_from_slice(&bytes[..length]);
    let case = Case {
        bits,
        code,
        length,
        rip,
        registers: [0; 16],
        flags: random.bits() & START_FLAGS | FIXED_FLAGS | alignment,
        float: [0; 512],
        uses_float,
    };
    Generated {
        case,
        instruction,
        memory: Vec::new(),
    }
}

pub fn decoder(bytes: &[u8], bits: Bits, rip: u64) -> Decoder<'_> {
    Decoder::with_ip(bits.number(), bytes, rip, DecoderOptions::AMD)
}

/// Chooses operands; false when this instruction cannot be kept in bounds.
pub fn choose_operands(generated: &mut Generated, random: &mut Random) -> bool {
    for number in 0..16 {
        generated.case.registers[number] = random.value();
    }
    if random.permille(500) {
        generated.case.registers[RCX] = generated.case.registers[RCX] & !0xff | random.below(72);
    }
    if generated.case.uses_float {
        generated.case.float = float::image(random);
    }
    generated.case.registers[RSP] = stack_top(random);
    let known = generated.instruction.code() != Code::INVALID;
    if known {
        place_implicit(generated, random);
    }
    let kept = !known
        || place_explicit(generated, random)
            && aim_branch(generated, random)
            && place_bit_index(generated, random);
    if generated.case.bits != Bits::B64 {
        for register in &mut generated.case.registers {
            *register &= 0xffff_ffff;
        }
        generated.case.registers[8..].fill(0);
    }
    if known && (segments::asks(&generated.instruction) || segments::loads(&generated.instruction))
    {
        segments::choose(generated, random);
    }
    kept && (!known || in_bounds(generated))
}

/// Mostly in the middle of the data that can be written, sometimes at its edges or out of it.
fn target(random: &mut Random, start: u64, size: u64) -> u64 {
    let size = size.max(1);
    let inside = |random: &mut Random| start + 0x80 + random.below(WRITABLE_SIZE - size - 0x100);
    let around = |random: &mut Random, edge: u64| edge.wrapping_sub(random.below(size + 8));
    match random.below(100) {
        0..66 => {
            let place = inside(random);
            if size >= 16 && random.permille(850) {
                place & !0x3f
            } else {
                place
            }
        }
        66..80 => inside(random) & !(size.next_power_of_two() - 1),
        80..86 => around(random, start + PAGE),
        86..90 => around(random, start + WRITABLE_SIZE),
        90..93 => start + WRITABLE_SIZE + random.below(PAGE - size),
        93..96 => around(random, start + DATA_SIZE),
        96..98 => around(random, start),
        _ => start + DATA_SIZE + random.below(0x1000),
    }
}

fn stack_top(random: &mut Random) -> u64 {
    if random.permille(920) {
        ARENA + 0x400 + random.below(0x1800) & !if random.permille(800) { 7 } else { 0 }
    } else {
        target(random, ARENA, 8)
    }
}

/// Registers that string instructions, XLAT, LEAVE and the like take their addresses from.
fn place_implicit(generated: &mut Generated, random: &mut Random) {
    let instruction = generated.instruction;
    let registers = &mut generated.case.registers;
    for number in 0..instruction.op_count() {
        let (register, bits) = match instruction.op_kind(number) {
            OpKind::MemorySegSI => (RSI, 16),
            OpKind::MemorySegESI => (RSI, 32),
            OpKind::MemorySegRSI => (RSI, 64),
            OpKind::MemoryESDI | OpKind::MemorySegDI => (RDI, 16),
            OpKind::MemoryESEDI | OpKind::MemorySegEDI => (RDI, 32),
            OpKind::MemoryESRDI | OpKind::MemorySegRDI => (RDI, 64),
            _ => continue,
        };
        let size = instruction.memory_size().size() as u64;
        let mut place = target(random, if bits == 16 { LOW } else { ARENA }, size.max(8));
        let is_masked = matches!(
            instruction.mnemonic(),
            Mnemonic::Maskmovq | Mnemonic::Maskmovdqu
        );
        if is_masked {
            // Whether bytes fault that are not written is the implementation's choice (SDM vol. 2, MASKMOVDQU).
            place = if bits == 16 { LOW } else { ARENA } + 0x80 + random.below(0x1800);
        }
        if instruction.memory_segment() == Register::GS && (register == RSI || is_masked) {
            place = place.wrapping_sub(GS_BASE);
        }
        registers[register] = with_garbage(random, place, bits);
        let long = if random.permille(60) { 0x2000 } else { 40 };
        let count = random.below(long);
        registers[RCX] = with_garbage(random, count, bits);
    }
    match instruction.mnemonic() {
        Mnemonic::Leave | Mnemonic::Enter => registers[RBP] = stack_top(random),
        Mnemonic::Div | Mnemonic::Idiv if random.permille(700) => {
            // Mostly a quotient that fits.
            registers[RDX] = if random.permille(500) {
                random.below(4)
            } else {
                ((registers[RAX] as i64) >> 63) as u64
            };
        }
        _ => {}
    }
}

/// The low bits as wanted, anything above.
fn with_garbage(random: &mut Random, value: u64, bits: u32) -> u64 {
    if bits == 64 || random.permille(400) {
        return value;
    }
    let mask = (1u64 << bits) - 1;
    value & mask | random.value() & !mask
}

fn size_of_addresses(instruction: &Instruction, bits: Bits) -> u32 {
    let (base, index) = (instruction.memory_base(), instruction.memory_index());
    let bytes = if base != Register::None {
        base.size() as u32
    } else if index != Register::None {
        index.size() as u32
    } else {
        instruction.memory_displ_size()
    };
    match bytes {
        2 | 4 | 8 => bytes * 8,
        _ => bits.number(),
    }
}

fn explicit_memory(instruction: &Instruction) -> bool {
    instruction.op_kinds().any(|kind| kind == OpKind::Memory)
}

/// Makes the memory operand point where [`target`] says.
fn place_explicit(generated: &mut Generated, random: &mut Random) -> bool {
    let instruction = generated.instruction;
    if !explicit_memory(&instruction) {
        fill_memory(generated, random);
        return true;
    }
    let bits = size_of_addresses(&instruction, generated.case.bits);
    let size = instruction.memory_size().size() as u64;
    let mut place = target(random, if bits == 16 { LOW } else { ARENA }, size);
    let not_canonical = bits == 64 && random.permille(15);
    if not_canonical {
        place = 1 << 47 | random.bits() >> 17;
    }
    if instruction.memory_segment() == Register::GS && generated.case.bits == Bits::B64 {
        place = place.wrapping_sub(GS_BASE);
    }
    if instruction.mnemonic() == Mnemonic::Xlatb {
        let al = generated.case.registers[RAX] & 0xff;
        generated.case.registers[RBX] = with_garbage(random, place.wrapping_sub(al), bits);
        fill_memory(generated, random);
        return true;
    }
    let number = |register: Register| {
        (register != Register::None && !register.is_ip()).then(|| register.full_register().number())
    };
    let base = number(instruction.memory_base());
    let index = number(instruction.memory_index());
    let scale = instruction.memory_index_scale().trailing_zeros();
    let displacement = instruction.memory_displacement64();
    let registers = &mut generated.case.registers;
    match (base, index) {
        (Some(base), Some(index)) if base == index => {
            let rounds = 1 + (1i64 << scale);
            let sum = place.wrapping_sub(displacement) as i64;
            if bits == 64 && not_canonical {
                return false;
            }
            registers[base] = with_garbage(random, sum.div_euclid(rounds) as u64, bits);
        }
        (Some(base), index) => {
            let offset = index.map_or(0, |index| registers[index] << scale);
            let value = place.wrapping_sub(displacement).wrapping_sub(offset);
            registers[base] = with_garbage(random, value, bits);
        }
        (None, index) => {
            let offset = index.map_or(0, |index| {
                let small = random.below(0x40);
                registers[index] = with_garbage(random, small, bits);
                registers[index] << scale
            });
            let mut value = place.wrapping_sub(offset);
            if instruction.memory_base().is_ip() {
                let next = generated.case.rip + generated.case.length as u64;
                value = place.wrapping_sub(next);
            }
            patch_displacement(generated, value);
        }
    }
    fill_memory(generated, random);
    true
}

/// Writes another displacement into the bytes and decodes them anew.
fn patch_displacement(generated: &mut Generated, value: u64) {
    let case = &mut generated.case;
    let offsets = constants(case);
    let (start, size) = (offsets.displacement_offset(), offsets.displacement_size());
    case.code[start..start + size].copy_from_slice(&value.to_le_bytes()[..size]);
    generated.instruction = decode_again(case);
}

fn constants(case: &Case) -> ConstantOffsets {
    let mut decoder = decoder(case.bytes(), case.bits, case.rip);
    let instruction = decoder.decode();
    decoder.get_constant_offsets(&instruction)
}

fn decode_again(case: &Case) -> Instruction {
    decoder(case.bytes(), case.bits, case.rip).decode()
}

/// A bit index in a register reaches beyond the operand: it must not reach out of the data.
fn place_bit_index(generated: &mut Generated, random: &mut Random) -> bool {
    let instruction = generated.instruction;
    let is_bit_test = matches!(
        instruction.mnemonic(),
        Mnemonic::Bt | Mnemonic::Bts | Mnemonic::Btr | Mnemonic::Btc
    );
    if !is_bit_test || !explicit_memory(&instruction) || instruction.op1_kind() != OpKind::Register
    {
        return true;
    }
    let register = instruction.op1_register();
    let full = register.full_register();
    if [instruction.memory_base(), instruction.memory_index()]
        .iter()
        .any(|used| *used != Register::None && used.full_register() == full)
    {
        return false;
    }
    let index = random.below(0x4000).wrapping_sub(0x2000);
    let size = register.size() as u32 * 8;
    generated.case.registers[full.number()] = with_garbage(random, index, size);
    true
}

/// Branches go to INT3 in the page of code, or fall where nothing is mapped.
fn aim_branch(generated: &mut Generated, random: &mut Random) -> bool {
    let instruction = generated.instruction;
    let flow = instruction.flow_control();
    let place = loop {
        let place = CODE + 0x100 + random.below(0xe00);
        // Not into the instruction or the jump back after it.
        if !(generated.case.rip..generated.case.rip + 24).contains(&place) {
            break place;
        }
    };
    if far::is_far(&instruction) {
        far::aim(generated, place, random);
        return true;
    }
    match flow {
        FlowControl::Next | FlowControl::Interrupt | FlowControl::Exception => return true,
        FlowControl::Return => {
            let top = generated.case.registers[RSP];
            remember(generated, top, &place.to_le_bytes());
            return true;
        }
        FlowControl::IndirectBranch | FlowControl::IndirectCall => {
            if instruction.op0_kind() == OpKind::Register {
                if random.permille(850) {
                    let number = instruction.op0_register().full_register().number();
                    generated.case.registers[number] = place;
                }
            } else if let Some(address) = effective_address(generated, 0) {
                remember(generated, address, &place.to_le_bytes());
            }
            return true;
        }
        _ => {}
    }
    let case = &mut generated.case;
    let offsets = constants(case);
    let (start, size) = (offsets.immediate_offset(), offsets.immediate_size());
    let next = case.rip + case.length as u64;
    if size == 1 {
        let distance = case.code[start] as i8 as i64;
        let place = next.wrapping_add(distance as u64);
        let inside_page = (CODE + 0x100..CODE + PAGE).contains(&place);
        return inside_page && !(case.rip..next + 8).contains(&place);
    }
    let distance = place.wrapping_sub(next);
    case.code[start..start + size].copy_from_slice(&distance.to_le_bytes()[..size]);
    generated.instruction = decode_again(case);
    true
}

/// Writes another far pointer into the bytes.
pub fn patch_far_pointer(generated: &mut Generated, offset: &[u8], selector: u16) {
    let case = &mut generated.case;
    let offsets = constants(case);
    let (first, second) = (offsets.immediate_offset(), offsets.immediate_offset2());
    case.code[first..first + offset.len()].copy_from_slice(offset);
    case.code[second..second + 2].copy_from_slice(&selector.to_le_bytes());
    generated.instruction = decode_again(case);
}

/// Values worth reading at the place that the instruction reads.
fn fill_memory(generated: &mut Generated, random: &mut Random) {
    if random.permille(300) {
        return;
    }
    let mut bytes = Vec::new();
    let float = generated.case.uses_float && random.permille(700);
    for _ in 0..2 {
        let value = if float {
            float::number(random)
        } else {
            random.value()
        };
        bytes.extend(value.to_le_bytes());
    }
    for operand in 0..generated.instruction.op_count() {
        if let Some(address) = effective_address(generated, operand) {
            remember(generated, address, &bytes);
        }
    }
    if generated.instruction.is_stack_instruction() {
        let top = generated.case.registers[RSP];
        remember(generated, top, &bytes[..8]);
    }
}

/// Writes before the case, cut to what can be written.
pub fn remember(generated: &mut Generated, address: u64, bytes: &[u8]) {
    for start in [ARENA, LOW] {
        let room = (start..start + WRITABLE_SIZE)
            .contains(&address)
            .then(|| (start + WRITABLE_SIZE - address) as usize);
        if let Some(room) = room {
            let bytes = &bytes[..bytes.len().min(room)];
            generated.memory.push((address, bytes.to_vec()));
        }
    }
}

/// Linear address of a memory operand.
pub fn effective_address(generated: &Generated, operand: u32) -> Option<u64> {
    let registers = &generated.case.registers;
    let is_memory = !matches!(
        generated.instruction.op_kind(operand),
        OpKind::Register
            | OpKind::NearBranch16
            | OpKind::NearBranch32
            | OpKind::NearBranch64
            | OpKind::FarBranch16
            | OpKind::FarBranch32
            | OpKind::Immediate8
            | OpKind::Immediate8_2nd
            | OpKind::Immediate16
            | OpKind::Immediate32
            | OpKind::Immediate64
            | OpKind::Immediate8to16
            | OpKind::Immediate8to32
            | OpKind::Immediate8to64
            | OpKind::Immediate32to64
    );
    if !is_memory {
        return None;
    }
    let address = generated
        .instruction
        .virtual_address(operand, 0, |register, _, _| {
            Some(match register {
                Register::GS if generated.case.bits == Bits::B64 => GS_BASE,
                _ if register.is_segment_register() => 0,
                _ => {
                    let value = registers[register.full_register().number()];
                    match register.size() {
                        8 => value,
                        4 => value & 0xffff_ffff,
                        2 => value & 0xffff,
                        _ => value & 0xff,
                    }
                }
            })
        })?;
    Some(if generated.case.bits != Bits::B64 {
        address & 0xffff_ffff
    } else {
        address
    })
}

/// The last word: every address lies in the data or so near that nothing else is there, or is not canonical.
fn in_bounds(generated: &Generated) -> bool {
    // LEA only forms an address.
    if generated.instruction.mnemonic() == Mnemonic::Lea {
        return true;
    }
    let harmless = |address: u64| {
        (ARENA - 0x4000..ARENA + DATA_SIZE + 0x4000).contains(&address)
            || (0..LOW + DATA_SIZE + 0x4000).contains(&address)
            || (1 << 47..(!0u64 << 47)).contains(&address)
    };
    (0..generated.instruction.op_count())
        .filter_map(|operand| effective_address(generated, operand))
        .all(harmless)
        && (ARENA - 0x1000..ARENA + DATA_SIZE + 0x2000).contains(&generated.case.registers[RSP])
            | !generated.instruction.is_stack_instruction()
}
