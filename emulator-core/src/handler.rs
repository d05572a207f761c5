//! Which function executes an instruction, as a number chosen when it is decoded.
//!
//! The common forms of the common instructions have functions of their own, made for one width and one kind of operands
//! ([`crate::execute`], `quick`); everything else goes by the routing match. Both ways end in the same arithmetic.

use iced_x86::Mnemonic;

use crate::decode::{LOCK, Op, place};

/// The routing match; the instruction may change the mode, a segment, or where interrupts stand, so the stretch that
/// runs from the cache ends after it.
pub(crate) const LEAVING: u16 = 0;
/// The routing match, for instructions that only compute and move data.
pub(crate) const GENERAL: u16 = 1;
/// NOP and its kin.
pub(crate) const NOTHING: u16 = 2;
/// No instruction: the straight line in the cache is at its end.
pub(crate) const LINE_END: u16 = 3;
/// ADD, OR, ADC, SBB, AND, SUB, XOR, CMP and TEST, each by [`FORMS`] and width.
pub(crate) const ALU: u16 = 8;
/// MOV, by [`FORMS`] and width.
pub(crate) const MOV: u16 = ALU + 9 * FORMS * 4;
/// MOVZX from 1 and 2 bytes, then MOVSX from 1 and 2 bytes to 4, to 8, and MOVSXD; each from register, from memory.
pub(crate) const EXTEND: u16 = MOV + FORMS * 4;
/// LEA to 4 and 8 bytes.
pub(crate) const LEA: u16 = EXTEND + 7 * 2;
/// INC, DEC, NEG and NOT, each of register and of memory, by width.
pub(crate) const UNARY: u16 = LEA + 2;
/// SHL, SHR, SAR, ROL and ROR of a register, each by an immediate and by CL, by width.
pub(crate) const SHIFT: u16 = UNARY + 4 * 2 * 4;
/// PUSH of a register and of an immediate, POP to a register, each of 4 and 8 bytes.
pub(crate) const STACK: u16 = SHIFT + 5 * 2 * 4;
/// Jcc by condition.
pub(crate) const JCC: u16 = STACK + 3 * 2;
/// JMP relative, JMP through a register or memory, CALL relative, CALL through one, RET, by 4 and 8 bytes.
pub(crate) const TRANSFER: u16 = JCC + 16;
/// CMOVcc by a register and by memory, of 4 and 8 bytes.
pub(crate) const CMOV: u16 = TRANSFER + 5 * 2;
/// IMUL with two or three operands, by a register and by memory, of 4 and 8 bytes.
pub(crate) const IMUL: u16 = CMOV + 4;
/// SETcc to a low byte register.
pub(crate) const SETCC: u16 = IMUL + 8;
/// `int n`.
pub(crate) const INT: u16 = SETCC + 1;
/// IRET of 4 and 8 bytes.
pub(crate) const IRET: u16 = INT + 1;
/// How many numbers there are, rounded up to a power of two.
pub(crate) const COUNT: usize = 512;

/// Register and register, register and immediate, register and memory, memory and register, memory and immediate.
pub(crate) const FORMS: u16 = 5;

/// The number for an instruction of a code segment of `bits`.
pub(crate) fn choose(op: &Op, bits: u32, is_vector: bool) -> u16 {
    if is_vector {
        return GENERAL;
    }
    // The quick functions form addresses in the code segment's own size, and have no interest in LOCK.
    let addresses = op.operands.contains(&place::MEMORY) || op.mnemonic == Mnemonic::Lea;
    if op.prefixes & LOCK != 0 || addresses && u32::from(op.address_bits) != bits {
        return if computes(op) { GENERAL } else { LEAVING };
    }
    quick(op).unwrap_or(if computes(op) { GENERAL } else { LEAVING })
}

fn quick(op: &Op) -> Option<u16> {
    use Mnemonic as M;
    let width = u16::from(op.width.trailing_zeros() as u8 & 3);
    let wide = match op.width {
        8 => Some(1),
        4 => Some(0),
        _ => None,
    };
    Some(match op.mnemonic {
        M::Add => alu(op, 0)?,
        M::Or => alu(op, 1)?,
        M::Adc => alu(op, 2)?,
        M::Sbb => alu(op, 3)?,
        M::And => alu(op, 4)?,
        M::Sub => alu(op, 5)?,
        M::Xor => alu(op, 6)?,
        M::Cmp => alu(op, 7)?,
        M::Test => alu(op, 8)?,
        M::Mov => MOV + form(op)? * 4 + width,
        M::Movzx if op.width >= 4 => EXTEND + u16::from(op.source_width == 2) * 2 + source(op)?,
        M::Movsx | M::Movsxd if op.width >= 4 && op.source_width < op.width => {
            let kind = match op.source_width {
                1 => 2,
                2 => 3,
                _ => 6,
            };
            let kind = if op.width == 8 && kind < 6 {
                kind + 2
            } else {
                kind
            };
            EXTEND + kind * 2 + source(op)?
        }
        M::Lea => LEA + wide?,
        M::Inc => UNARY + target(op)? * 4 + width,
        M::Dec => UNARY + 8 + target(op)? * 4 + width,
        M::Neg => UNARY + 16 + target(op)? * 4 + width,
        M::Not => UNARY + 24 + target(op)? * 4 + width,
        M::Shl | M::Sal => shift(op, 0)?,
        M::Shr => shift(op, 1)?,
        M::Sar => shift(op, 2)?,
        M::Rol => shift(op, 3)?,
        M::Ror => shift(op, 4)?,
        M::Push if is_low(op.operands[0]) => STACK + wide?,
        M::Push if op.operands[0] == place::IMMEDIATE => STACK + 2 + wide?,
        M::Pop if is_low(op.operands[0]) => STACK + 4 + wide?,
        M::Jo => {
            wide?;
            JCC + u16::from(op.condition)
        }
        M::Jmp if !op.far => TRANSFER + indirect(op)? * 2 + wide?,
        M::Call if !op.far => TRANSFER + 4 + indirect(op)? * 2 + wide?,
        M::Ret => TRANSFER + 8 + wide?,
        M::Cmovo if is_low(op.operands[0]) => CMOV + source(op)? * 2 + wide?,
        M::Imul if op.operands[1] != place::NONE => imul(op, wide?)?,
        M::Seto if is_low(op.operands[0]) => SETCC,
        M::Nop | M::Endbr32 | M::Endbr64 => NOTHING,
        M::Int => INT,
        M::Iretd | M::Iretq => IRET + wide?,
        _ => return None,
    })
}

fn is_low(operand: u8) -> bool {
    operand < place::HIGH_BYTE
}

fn is_memory(operand: u8) -> bool {
    operand == place::MEMORY
}

fn form(op: &Op) -> Option<u16> {
    let [to, from, _] = op.operands;
    Some(if is_low(to) && is_low(from) {
        0
    } else if is_low(to) && from == place::IMMEDIATE {
        1
    } else if is_low(to) && is_memory(from) {
        2
    } else if is_memory(to) && is_low(from) {
        3
    } else if is_memory(to) && from == place::IMMEDIATE {
        4
    } else {
        return None;
    })
}

fn alu(op: &Op, kind: u16) -> Option<u16> {
    Some(ALU + (kind * FORMS + form(op)?) * 4 + op.width.trailing_zeros() as u16)
}

/// Operand 1: 0 for a register, 1 for memory.
fn source(op: &Op) -> Option<u16> {
    let operand = op.operands[1];
    (is_low(operand) || is_memory(operand)).then_some(u16::from(is_memory(operand)))
}

/// Operand 0: 0 for a register, 1 for memory.
fn target(op: &Op) -> Option<u16> {
    let operand = op.operands[0];
    (is_low(operand) || is_memory(operand)).then_some(u16::from(is_memory(operand)))
}

/// Operand 0 of a jump: 0 for a distance, 1 for a register or memory.
fn indirect(op: &Op) -> Option<u16> {
    match op.operands[0] {
        place::IMMEDIATE => Some(0),
        _ => target(op).map(|_| 1),
    }
}

fn shift(op: &Op, kind: u16) -> Option<u16> {
    if !is_low(op.operands[0]) {
        return None;
    }
    let by_register = u16::from(op.operands[1] != place::IMMEDIATE);
    Some(SHIFT + (kind * 2 + by_register) * 4 + op.width.trailing_zeros() as u16)
}

fn imul(op: &Op, wide: u16) -> Option<u16> {
    let three = u16::from(op.operands[2] == place::IMMEDIATE);
    is_low(op.operands[0]).then_some(())?;
    Some(IMUL + (three * 2 + source(op)?) * 2 + wide)
}

/// Near jumps, calls and returns: what follows in memory does not follow in time.
pub(crate) fn is_jump(mnemonic: Mnemonic) -> bool {
    use Mnemonic as M;
    matches!(
        mnemonic,
        M::Jmp
            | M::Jo
            | M::Call
            | M::Ret
            | M::Loop
            | M::Loope
            | M::Loopne
            | M::Jcxz
            | M::Jecxz
            | M::Jrcxz
    )
}

/// True if the mode, the segments and the interrupt flag may be others after an instruction with this number.
pub(crate) fn is_leaving(handler: u16) -> bool {
    handler == LEAVING || (INT..IRET + 2).contains(&handler)
}

/// True for instructions after which the mode, the segments and the interrupt flag are as before, whatever happens
/// but a fault.
fn computes(op: &Op) -> bool {
    use Mnemonic as M;
    let plain = op.operands.iter().all(|operand| *operand <= place::NONE);
    plain
        && !op.far
        && (is_jump(op.mnemonic)
            || matches!(
                op.mnemonic,
                M::Mov
                    | M::Movzx
                    | M::Movsx
                    | M::Movsxd
                    | M::Lea
                    | M::Xchg
                    | M::Bswap
                    | M::Movbe
                    | M::Cmovo
                    | M::Seto
                    | M::Xlatb
                    | M::Cbw
                    | M::Cwde
                    | M::Cdqe
                    | M::Cwd
                    | M::Cdq
                    | M::Cqo
                    | M::Lahf
                    | M::Sahf
                    | M::Add
                    | M::Adc
                    | M::Sub
                    | M::Sbb
                    | M::Cmp
                    | M::Inc
                    | M::Dec
                    | M::Neg
                    | M::And
                    | M::Or
                    | M::Xor
                    | M::Test
                    | M::Not
                    | M::Xadd
                    | M::Cmpxchg
                    | M::Cmpxchg8b
                    | M::Cmpxchg16b
                    | M::Mul
                    | M::Imul
                    | M::Div
                    | M::Idiv
                    | M::Shl
                    | M::Sal
                    | M::Shr
                    | M::Sar
                    | M::Rol
                    | M::Ror
                    | M::Rcl
                    | M::Rcr
                    | M::Shld
                    | M::Shrd
                    | M::Bt
                    | M::Bts
                    | M::Btr
                    | M::Btc
                    | M::Bsf
                    | M::Bsr
                    | M::Lzcnt
                    | M::Tzcnt
                    | M::Popcnt
                    | M::Push
                    | M::Pop
                    | M::Pusha
                    | M::Pushad
                    | M::Popa
                    | M::Popad
                    | M::Pushf
                    | M::Pushfd
                    | M::Pushfq
                    | M::Enter
                    | M::Leave
                    | M::Movsb
                    | M::Movsw
                    | M::Movsd
                    | M::Movsq
                    | M::Stosb
                    | M::Stosw
                    | M::Stosd
                    | M::Stosq
                    | M::Lodsb
                    | M::Lodsw
                    | M::Lodsd
                    | M::Lodsq
                    | M::Scasb
                    | M::Scasw
                    | M::Scasd
                    | M::Scasq
                    | M::Cmpsb
                    | M::Cmpsw
                    | M::Cmpsd
                    | M::Cmpsq
                    | M::Clc
                    | M::Stc
                    | M::Cmc
                    | M::Cld
                    | M::Std
                    | M::Pause
            ))
}
