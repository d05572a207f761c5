//! From bytes to [`Op`]: decoded once per physical page, and run from the cache.
//!
//! iced-x86 does the decoding; an `Op` is what execution needs of it in 32 bytes, independent of the address at which
//! the page happens to be mapped. The cache is not part of the machine's state: every write to a page with cached code
//! drops that page (see [`crate::memory::Ram`]), so cached and fresh decoding cannot differ.

use alloc::{boxed::Box, vec::Vec};
use iced_x86::{
    Code, ConditionCode, CpuidFeature, Decoder, DecoderError, DecoderOptions, Instruction,
    Mnemonic, OpKind, Register,
};

use crate::{handler, memory::PAGE_SIZE};

/// Longest instruction in bytes.
pub const LONGEST_INSTRUCTION: usize = 15;

/// Where an operand is, in one byte.
pub mod place {
    #![allow(missing_docs)] // Reason: the names say it.
    /// 0 to 15 are general registers; 16 to 19 are AH, CH, DH, BH.
    pub const HIGH_BYTE: u8 = 16;
    pub const MEMORY: u8 = 32;
    pub const IMMEDIATE: u8 = 33;
    pub const NONE: u8 = 34;
    /// 48 to 63 are control registers.
    pub const CONTROL: u8 = 48;
    /// 64 to 79 are debug registers.
    pub const DEBUG: u8 = 64;
    /// 80 to 85 are segment registers.
    pub const SEGMENT: u8 = 80;
    /// 96 to 111 are XMM registers.
    pub const XMM: u8 = 96;
    /// 112 to 119 are MMX registers.
    pub const MMX: u8 = 112;
    /// 120 to 127 are x87 registers, from the top of the stack.
    pub const ST: u8 = 120;
    /// A register that this machine does not have.
    pub const FOREIGN: u8 = 128;
}

/// Base or index of a memory operand: none.
pub const NO_REGISTER: u8 = 0xff;
/// Base of a memory operand: address of the next instruction.
pub const NEXT_RIP: u8 = 0xfe;

/// Address size of a memory operand: that of the code segment.
pub const NATIVE_ADDRESS: u8 = 0;

/// LOCK prefix.
pub const LOCK: u8 = 1;
/// REP or REPE prefix.
pub const REP: u8 = 2;
/// REPNE prefix.
pub const REPNE: u8 = 4;

/// A decoded instruction.
#[derive(Clone, Copy, Debug)]
pub struct Op {
    /// Which instruction; Jcc, SETcc and CMOVcc are all the first of their family, with `condition`.
    pub mnemonic: Mnemonic,
    /// Length in bytes.
    pub length: u8,
    /// Operand width in bytes.
    pub width: u8,
    /// Width of the source in bytes, where it differs.
    pub source_width: u8,
    /// [`LOCK`], [`REP`], [`REPNE`].
    pub prefixes: u8,
    /// Low four bits of a condition's opcode.
    pub condition: u8,
    /// Operands, see [`place`].
    pub operands: [u8; 3],
    /// Base register of the memory operand.
    pub base: u8,
    /// Index register of the memory operand.
    pub index: u8,
    /// Shift of the index, 0 to 3.
    pub scale: u8,
    /// Segment of the memory operand, 0 to 5.
    pub segment: u8,
    /// 16, 32 or 64.
    pub address_bits: u8,
    /// A jump, call or return to another segment.
    pub far: bool,
    /// Which function executes it, see [`crate::handler`].
    pub handler: u16,
    /// Displacement, sign-extended; relative to the next instruction when `base` is [`NEXT_RIP`].
    pub displacement: u64,
    /// Immediate, sign-extended; for near branches the distance from the next instruction; for x87 its opcode.
    pub immediate: u64,
}

/// Why bytes are not an instruction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// More bytes are needed than were given.
    Short,
    /// No instruction has these bytes (#UD).
    Invalid,
    /// More than 15 bytes (#GP(0)).
    TooLong,
}

/// As AMD's processors do, whose name CPUID gives: in 64-bit mode an operand-size prefix makes near branches 16 bits wide,
/// REX.W does not widen far pointers, UD0 has no ModRM byte.
pub(crate) const OPTIONS: u32 = DecoderOptions::AMD | DecoderOptions::FORCE_RESERVED_NOP;

/// No instruction at all, or PREFETCH of a register, which AMD's processors refuse.
fn is_undefined(instruction: &Instruction) -> bool {
    let is_prefetch = matches!(
        instruction.code(),
        Code::Reservednop_rm16_r16_0F0D
            | Code::Reservednop_rm32_r32_0F0D
            | Code::Reservednop_rm64_r64_0F0D
    );
    instruction.code() == Code::INVALID || is_prefetch && instruction.op0_kind() == OpKind::Register
}

const REP_BYTE: u8 = 0xf3;

/// PAUSE is F3 90; with REX.B it is XCHG with R8, and the prefix means nothing (APM vol. 3, NOP and PAUSE).
fn is_exchange(instruction: &Instruction, bytes: &[u8], bits: u32) -> bool {
    bits == 64
        && instruction.code() == Code::Pause
        && instruction
            .len()
            .checked_sub(2)
            .is_some_and(|at| bytes[at] & 0xf1 == 0x41)
}

/// True if bytes that are no instruction would be one but for the number of their prefixes (APM vol. 2, 8.2.14).
#[cold]
fn is_too_long(bytes: &[u8], bits: u32) -> bool {
    if bytes.len() < LONGEST_INSTRUCTION {
        return false;
    }
    let is_prefix = |byte: &u8| {
        matches!(
            byte,
            0x26 | 0x2e | 0x36 | 0x3e | 0x64..=0x67 | 0xf0 | 0xf2 | 0xf3
        ) || bits == 64 && byte & 0xf0 == 0x40
    };
    let prefixes = bytes.iter().take_while(|byte| is_prefix(byte)).count();
    // What is cut off may be a ModRM byte, and not every value of it need be an instruction. UD1 needs none.
    let cut_off = [0x00, 0x08, 0x30];
    (1..=prefixes).any(|dropped| {
        cut_off.iter().any(|byte| {
            let mut rest = [*byte; LONGEST_INSTRUCTION];
            rest[..bytes.len() - dropped].copy_from_slice(&bytes[dropped..]);
            let instruction = Decoder::new(bits, &rest, OPTIONS).decode();
            !is_undefined(&instruction)
                && instruction.mnemonic() != Mnemonic::Ud1
                && dropped + instruction.len() > LONGEST_INSTRUCTION
        })
    })
}

/// Decodes one instruction for a code segment of `bits` (16, 32, 64).
pub fn decode(bytes: &[u8], bits: u32) -> Result<Op, DecodeError> {
    let mut decoder = Decoder::with_ip(bits, bytes, 0, OPTIONS);
    let instruction = decoder.decode();
    match decoder.last_error() {
        DecoderError::None if is_undefined(&instruction) => Err(DecodeError::Invalid),
        DecoderError::None if is_exchange(&instruction, bytes, bits) => {
            // Without REP it is XCHG in the decoder's eyes too; another segment means nothing to it.
            let plain: Vec<u8> = bytes[..instruction.len()]
                .iter()
                .map(|byte| if *byte == REP_BYTE { 0x3e } else { *byte })
                .collect();
            decode(&plain, bits)
        }
        DecoderError::None => {
            let mut op = digest(&instruction, bits);
            if let Some(opcode) = x87_opcode(&bytes[..instruction.len()]) {
                op.immediate = opcode;
            }
            Ok(op)
        }
        DecoderError::NoMoreBytes if bytes.len() < LONGEST_INSTRUCTION => Err(DecodeError::Short),
        _ if is_too_long(bytes, bits) => Err(DecodeError::TooLong),
        _ => Err(DecodeError::Invalid),
    }
}

fn digest(instruction: &Instruction, bits: u32) -> Op {
    let (mnemonic, condition) = family(instruction);
    let mut op = Op {
        mnemonic,
        condition,
        length: instruction.len() as u8,
        width: 0,
        source_width: 0,
        prefixes: prefixes(instruction),
        operands: [place::NONE; 3],
        base: NO_REGISTER,
        index: NO_REGISTER,
        scale: 0,
        segment: 3,
        address_bits: bits as u8,
        far: is_far(instruction.code()),
        handler: handler::LEAVING,
        displacement: 0,
        immediate: 0,
    };
    for number in 0..instruction.op_count().min(3) {
        op.operands[number as usize] = operand(&mut op, instruction, number, bits);
    }
    op.width = width_of(instruction, 0).unwrap_or(0);
    op.source_width = width_of(instruction, 1).unwrap_or(op.width);
    implied_width(&mut op, instruction);
    op.handler = handler::choose(&op, bits, is_vector(instruction));
    op
}

/// x87, MMX and SSE instructions.
fn is_vector(instruction: &Instruction) -> bool {
    use CpuidFeature as F;
    instruction.cpuid_features().iter().any(|feature| {
        matches!(
            feature,
            F::FPU
                | F::FPU287
                | F::FPU387
                | F::MMX
                | F::SSE
                | F::SSE2
                | F::SSE3
                | F::SSSE3
                | F::SSE4_1
                | F::SSE4_2
        )
    })
}

impl Op {
    /// True if what follows in memory need not follow in time.
    fn ends_line(&self) -> bool {
        handler::is_leaving(self.handler) || handler::is_jump(self.mnemonic)
    }

    /// Where a straight line stops for no reason of its own: not an instruction, takes no time.
    fn line_end() -> Op {
        Op {
            mnemonic: Mnemonic::INVALID,
            length: 0,
            width: 0,
            source_width: 0,
            prefixes: 0,
            condition: 0,
            operands: [place::NONE; 3],
            base: NO_REGISTER,
            index: NO_REGISTER,
            scale: 0,
            segment: 0,
            address_bits: 0,
            far: false,
            handler: handler::LINE_END,
            displacement: 0,
            immediate: 0,
        }
    }
}

fn is_far(code: Code) -> bool {
    code.is_jmp_far()
        || code.is_jmp_far_indirect()
        || code.is_call_far()
        || code.is_call_far_indirect()
}

fn family(instruction: &Instruction) -> (Mnemonic, u8) {
    let condition = instruction.condition_code();
    let number = if condition == ConditionCode::None {
        0
    } else {
        condition as u8 - 1
    };
    let code = instruction.code();
    let mnemonic = if code.is_jcc_short_or_near() {
        Mnemonic::Jo
    } else if condition == ConditionCode::None || code.is_loop() || code.is_loopcc() {
        instruction.mnemonic()
    } else {
        match instruction.op_count() {
            1 => Mnemonic::Seto,
            2 => Mnemonic::Cmovo,
            _ => instruction.mnemonic(),
        }
    };
    (mnemonic, number)
}

fn prefixes(instruction: &Instruction) -> u8 {
    let mut prefixes = 0;
    if instruction.has_lock_prefix() {
        prefixes |= LOCK;
    }
    if instruction.has_rep_prefix() {
        prefixes |= REP;
    }
    if instruction.has_repne_prefix() {
        prefixes |= REPNE;
    }
    prefixes
}

/// Widths which no operand shows: pushes of immediates, near and far returns, string instructions.
fn implied_width(op: &mut Op, instruction: &Instruction) {
    let code = instruction.code();
    op.width = match code {
        Code::Pushw_imm8
        | Code::Push_imm16
        | Code::Retnw
        | Code::Retnw_imm16
        | Code::Retfw
        | Code::Retfw_imm16 => 2,
        Code::Pushd_imm8
        | Code::Pushd_imm32
        | Code::Retnd
        | Code::Retnd_imm16
        | Code::Retfd
        | Code::Retfd_imm16 => 4,
        Code::Pushq_imm8
        | Code::Pushq_imm32
        | Code::Retnq
        | Code::Retnq_imm16
        | Code::Retfq
        | Code::Retfq_imm16 => 8,
        Code::Pushw_ES
        | Code::Pushw_CS
        | Code::Pushw_SS
        | Code::Pushw_DS
        | Code::Pushw_FS
        | Code::Pushw_GS => 2,
        Code::Popw_ES | Code::Popw_SS | Code::Popw_DS | Code::Popw_FS | Code::Popw_GS => 2,
        Code::Pushd_ES
        | Code::Pushd_CS
        | Code::Pushd_SS
        | Code::Pushd_DS
        | Code::Pushd_FS
        | Code::Pushd_GS => 4,
        Code::Popd_ES | Code::Popd_SS | Code::Popd_DS | Code::Popd_FS | Code::Popd_GS => 4,
        Code::Pushq_FS | Code::Pushq_GS | Code::Popq_FS | Code::Popq_GS => 8,
        Code::Pushfw | Code::Popfw | Code::Iretw | Code::Pushaw | Code::Popaw | Code::Leavew => 2,
        Code::Pushfd | Code::Popfd | Code::Iretd | Code::Pushad | Code::Popad | Code::Leaved => 4,
        Code::Pushfq | Code::Popfq | Code::Iretq | Code::Leaveq => 8,
        Code::Enterw_imm16_imm8 => 2,
        Code::Enterd_imm16_imm8 => 4,
        Code::Enterq_imm16_imm8 => 8,
        Code::Sysretq | Code::Sysexitq => 8,
        Code::Sysretd | Code::Sysexitd => 4,
        Code::Cbw | Code::Cwd => 2,
        Code::Cwde | Code::Cdq => 4,
        Code::Cdqe | Code::Cqo => 8,
        Code::Jmp_ptr1616 | Code::Call_ptr1616 | Code::Jmp_m1616 | Code::Call_m1616 => 2,
        Code::Jmp_ptr1632 | Code::Call_ptr1632 | Code::Jmp_m1632 | Code::Call_m1632 => 4,
        Code::Jmp_m1664 | Code::Call_m1664 => 8,
        // SVM's instructions name a page by rAX in the address size.
        Code::Vmrunw | Code::Vmloadw | Code::Vmsavew | Code::Invlpgaw => 2,
        Code::Vmrund | Code::Vmloadd | Code::Vmsaved | Code::Invlpgad => 4,
        Code::Vmrunq | Code::Vmloadq | Code::Vmsaveq | Code::Invlpgaq => 8,
        _ => op.width,
    };
    if code == Code::Movsxd_r16_rm16 {
        // AMD's processors read 32 bits and use 16 of them.
        op.source_width = 4;
    }
    let counts = code.is_loop() || code.is_loopcc() || code.is_jcx_short();
    if code.is_jcc_short_or_near() || code.is_jmp_short_or_near() || code.is_call_near() || counts {
        op.width = match instruction.op_kind(0) {
            OpKind::NearBranch16 => 2,
            OpKind::NearBranch32 => 4,
            _ => 8,
        };
    }
    if counts {
        op.address_bits = match instruction.code() {
            Code::Loop_rel8_16_CX
            | Code::Loop_rel8_32_CX
            | Code::Loope_rel8_16_CX
            | Code::Loope_rel8_32_CX
            | Code::Loopne_rel8_16_CX
            | Code::Loopne_rel8_32_CX
            | Code::Jcxz_rel8_16
            | Code::Jcxz_rel8_32 => 16,
            Code::Loop_rel8_16_RCX
            | Code::Loope_rel8_16_RCX
            | Code::Loopne_rel8_16_RCX
            | Code::Loop_rel8_64_RCX
            | Code::Loope_rel8_64_RCX
            | Code::Loopne_rel8_64_RCX
            | Code::Jrcxz_rel8_16
            | Code::Jrcxz_rel8_64 => 64,
            _ => 32,
        };
    }
}

fn width_of(instruction: &Instruction, number: u32) -> Option<u8> {
    if number >= instruction.op_count() {
        return None;
    }
    match instruction.op_kind(number) {
        OpKind::Register => {
            let register = instruction.op_register(number);
            Some(if register.is_segment_register() {
                2
            } else {
                register.size() as u8
            })
        }
        OpKind::Memory
        | OpKind::MemorySegSI
        | OpKind::MemorySegESI
        | OpKind::MemorySegRSI
        | OpKind::MemoryESDI
        | OpKind::MemoryESEDI
        | OpKind::MemoryESRDI
        | OpKind::MemorySegDI
        | OpKind::MemorySegEDI
        | OpKind::MemorySegRDI => Some(instruction.memory_size().size() as u8),
        _ => None,
    }
}

fn operand(op: &mut Op, instruction: &Instruction, number: u32, bits: u32) -> u8 {
    match instruction.op_kind(number) {
        OpKind::Register => register_place(instruction.op_register(number)),
        OpKind::NearBranch16 => {
            op.immediate = (instruction
                .near_branch16()
                .wrapping_sub(u16::from(op.length)) as i16) as u64;
            place::IMMEDIATE
        }
        OpKind::NearBranch32 => {
            op.immediate = (instruction
                .near_branch32()
                .wrapping_sub(u32::from(op.length)) as i32) as u64;
            place::IMMEDIATE
        }
        OpKind::NearBranch64 => {
            op.immediate = instruction
                .near_branch64()
                .wrapping_sub(u64::from(op.length));
            place::IMMEDIATE
        }
        // The selector goes into the displacement, as a far pointer has no memory operand.
        OpKind::FarBranch16 => {
            op.immediate = u64::from(instruction.far_branch16());
            op.displacement = u64::from(instruction.far_branch_selector());
            place::IMMEDIATE
        }
        OpKind::FarBranch32 => {
            op.immediate = u64::from(instruction.far_branch32());
            op.displacement = u64::from(instruction.far_branch_selector());
            place::IMMEDIATE
        }
        OpKind::Memory => {
            memory_operand(op, instruction, bits);
            place::MEMORY
        }
        OpKind::MemorySegSI | OpKind::MemoryESDI | OpKind::MemorySegDI => {
            string_operand(op, instruction, 16, bits)
        }
        OpKind::MemorySegESI | OpKind::MemoryESEDI | OpKind::MemorySegEDI => {
            string_operand(op, instruction, 32, bits)
        }
        OpKind::MemorySegRSI | OpKind::MemoryESRDI | OpKind::MemorySegRDI => {
            string_operand(op, instruction, 64, bits)
        }
        // ENTER's second immediate.
        OpKind::Immediate8_2nd => {
            op.displacement = u64::from(instruction.immediate8_2nd());
            place::IMMEDIATE
        }
        _ => {
            op.immediate = instruction.immediate(number);
            place::IMMEDIATE
        }
    }
}

/// String instructions name their segment for the source side; the other is always ES.
fn string_operand(op: &mut Op, instruction: &Instruction, bits: u8, code_bits: u32) -> u8 {
    op.address_bits = bits;
    if instruction.memory_segment() != Register::None {
        op.segment = memory_segment(instruction, Register::None, code_bits);
    }
    place::MEMORY
}

fn memory_operand(op: &mut Op, instruction: &Instruction, bits: u32) {
    let base = instruction.memory_base();
    let index = instruction.memory_index();
    op.segment = memory_segment(instruction, base, bits);
    op.scale = instruction.memory_index_scale().trailing_zeros() as u8;
    op.displacement = instruction.memory_displacement64();
    op.address_bits = address_bits(instruction, base, index, bits);
    if base == Register::RIP || base == Register::EIP {
        op.base = NEXT_RIP;
        let distance = instruction
            .ip_rel_memory_address()
            .wrapping_sub(u64::from(op.length));
        op.displacement = if base == Register::EIP {
            (distance as i32) as u64
        } else {
            distance
        };
        return;
    }
    if base != Register::None {
        op.base = base.full_register().number() as u8;
    }
    if index != Register::None && instruction.mnemonic() != Mnemonic::Xlatb {
        op.index = index.full_register().number() as u8;
    }
}

/// In 64-bit mode overrides count for FS and GS only; the others leave the default, which a #SS or #GP shows
/// (APM vol. 1, 3.2.6 and 3.5.1).
fn memory_segment(instruction: &Instruction, base: Register, bits: u32) -> u8 {
    let segment = instruction.memory_segment();
    if bits != 64 || matches!(segment, Register::FS | Register::GS) {
        return segment.number() as u8;
    }
    let by_stack = matches!(
        base,
        Register::RSP | Register::RBP | Register::ESP | Register::EBP
    );
    let default = if by_stack { Register::SS } else { Register::DS };
    default.number() as u8
}

fn address_bits(instruction: &Instruction, base: Register, index: Register, bits: u32) -> u8 {
    let size = if base != Register::None {
        base.size() as u32
    } else if index != Register::None {
        index.size() as u32
    } else {
        instruction.memory_displ_size()
    };
    if matches!(size, 2 | 4 | 8) {
        (size * 8) as u8
    } else {
        bits as u8
    }
}

fn register_place(register: Register) -> u8 {
    match register {
        Register::AH | Register::CH | Register::DH | Register::BH => {
            place::HIGH_BYTE + register.full_register().number() as u8
        }
        _ if register.is_gpr() => register.full_register().number() as u8,
        _ if register.is_segment_register() => place::SEGMENT + register.number() as u8,
        _ if register.is_cr() => place::CONTROL + register.number() as u8,
        _ if register.is_dr() => place::DEBUG + register.number() as u8,
        _ if register.is_xmm() && register.number() < 16 => place::XMM + register.number() as u8,
        _ if register.is_mm() => place::MMX + register.number() as u8,
        _ if register.is_st() => place::ST + register.number() as u8,
        _ => place::FOREIGN,
    }
}

/// The 11 bits by which x87 remembers its last instruction, which has no immediate (Intel SDM vol. 1, 8.1.9).
fn x87_opcode(bytes: &[u8]) -> Option<u64> {
    let mut rest = bytes.iter().skip_while(
        |byte| matches!(byte, 0x26 | 0x2e | 0x36 | 0x3e | 0x40..=0x4f | 0x64..=0x67 | 0xf2 | 0xf3),
    );
    let escape = *rest.next()?;
    let second = *rest.next()?;
    (escape & 0xf8 == 0xd8).then(|| u64::from(escape & 7) << 8 | u64::from(second))
}

/// Decoded instructions by physical page.
#[derive(Clone, Default)]
pub(crate) struct CodeCache {
    pages: Vec<Option<Box<CodePage>>>,
}

/// The decoded instructions of one page, in straight lines: from each one on, those that follow it in memory follow it
/// here, up to a jump or to [`handler::LINE_END`].
#[derive(Clone)]
pub(crate) struct CodePage {
    /// The code size for which the page was decoded.
    bits: u32,
    /// For each byte offset, one more than the index of its instruction; 0 where none is decoded.
    slots: [u16; PAGE_SIZE],
    ops: Vec<Op>,
}

/// Instructions decoded at a time.
const LONGEST_LINE: usize = 64;

impl CodePage {
    fn new(bits: u32) -> Box<Self> {
        Box::new(CodePage {
            bits,
            slots: [0; PAGE_SIZE],
            ops: Vec::new(),
        })
    }

    /// The code size for which it is decoded.
    pub fn bits(&self) -> u32 {
        self.bits
    }

    /// The straight line from an offset on; empty where nothing is decoded.
    #[inline(always)]
    pub fn line(&self, offset: usize) -> &[Op] {
        let slot = self.slots[offset & (PAGE_SIZE - 1)] as usize;
        self.ops.get(slot.wrapping_sub(1)..).unwrap_or(&[])
    }

    /// Decodes the straight line at an offset; returns how many bytes it takes, 0 if there is no whole instruction.
    fn decode_line(&mut self, offset: usize, page: &[u8]) -> usize {
        let mut at = offset;
        let mut whole = false;
        for _ in 0..LONGEST_LINE {
            let end = (at + LONGEST_INSTRUCTION).min(PAGE_SIZE);
            let Some(Ok(op)) = page.get(at..end).map(|bytes| decode(bytes, self.bits)) else {
                break;
            };
            self.ops.push(op);
            if self.slots[at] == 0 {
                self.slots[at] = self.ops.len() as u16;
            }
            at += usize::from(op.length);
            whole = op.ends_line();
            if whole || at >= PAGE_SIZE {
                break;
            }
        }
        if at > offset && !whole {
            self.ops.push(Op::line_end());
        }
        at - offset
    }
}

impl CodeCache {
    /// For a machine with so many pages of RAM.
    pub fn new(pages: usize) -> Self {
        CodeCache {
            pages: (0..pages).map(|_| None).collect(),
        }
    }

    /// The instruction at an offset of a page, if it is decoded for this code size.
    pub fn get(&self, page: usize, offset: usize, bits: u32) -> Option<&Op> {
        let code = self.pages.get(page)?.as_deref()?;
        if code.bits != bits {
            return None;
        }
        code.line(offset).first()
    }

    /// Decodes from an offset of a page on; a page decoded for another code size is dropped first. Returns how many
    /// bytes were taken; 0 where no page or no whole instruction is.
    pub fn decode_line(&mut self, page: usize, offset: usize, bits: u32, bytes: &[u8]) -> usize {
        let Some(place) = self.pages.get_mut(page) else {
            return 0;
        };
        let full = |code: &CodePage| code.ops.len() + LONGEST_LINE + 1 > usize::from(u16::MAX);
        if place
            .as_deref()
            .is_some_and(|code| code.bits != bits || full(code))
        {
            *place = None;
        }
        place
            .get_or_insert_with(|| CodePage::new(bits))
            .decode_line(offset, bytes)
    }

    /// Takes a page out to run from it, if it is decoded for this code size; see [`CodeCache::put_back`].
    pub fn take(&mut self, page: usize, bits: u32) -> Option<Box<CodePage>> {
        let place = self.pages.get_mut(page)?;
        if place.as_deref()?.bits != bits {
            return None;
        }
        place.take()
    }

    /// Puts back what [`CodeCache::take`] gave.
    pub fn put_back(&mut self, page: usize, code: Box<CodePage>) {
        if let Some(place) = self.pages.get_mut(page) {
            *place = Some(code);
        }
    }

    /// Forgets a page.
    pub fn drop_page(&mut self, page: usize) {
        if let Some(place) = self.pages.get_mut(page) {
            *place = None;
        }
    }
}
