//! What the manuals leave undefined, so that processors may differ and this test must not care. AMD64 APM vol. 3, the
//! flag tables of each instruction (U), and Intel SDM vol. 2 where it leaves more open.

use iced_x86::{Instruction, Mnemonic, OpKind, RflagsBits};

use super::case::Case;

const CF: u64 = 1;
const PF: u64 = 1 << 2;
const AF: u64 = 1 << 4;
const ZF: u64 = 1 << 6;
const SF: u64 = 1 << 7;
const OF: u64 = 1 << 11;

/// Flags that may come out as they like.
pub fn flags(instruction: &Instruction, case: &Case) -> u64 {
    // The table of iced-x86 has the manual's U for every instruction; counts make some of them sharper or wider.
    let listed = from_table(instruction.rflags_undefined());
    use Mnemonic as M;
    match instruction.mnemonic() {
        M::Shl | M::Sal | M::Shr | M::Sar => {
            let (count, bits) = (masked_count(instruction, case), width(instruction));
            match count {
                0 => 0,
                1 => AF,
                // CF too, once every bit has left (SDM: "undefined for SHL and SHR instructions where the count is
                // greater than or equal to the size"); APM leaves it defined, but not for all processors.
                _ if count >= bits => AF | OF | CF,
                _ => AF | OF,
            }
        }
        M::Rol | M::Ror | M::Rcl | M::Rcr => match masked_count(instruction, case) {
            0 | 1 => 0,
            _ => OF,
        },
        M::Shld | M::Shrd => {
            let (count, bits) = (masked_count(instruction, case), width(instruction));
            match count {
                0 => 0,
                1 => AF,
                _ if count > bits => CF | PF | AF | ZF | SF | OF,
                _ => AF | OF,
            }
        }
        _ => listed,
    }
}

/// Registers after a fault: POPA may have popped some, and MASKMOVQ have gone from x87 to MMX, which does no harm as
/// they start anew.
pub fn registers_of_fault(instruction: &Instruction) -> bool {
    use Mnemonic as M;
    matches!(instruction.mnemonic(), M::Popa | M::Popad | M::Maskmovq)
}

/// Instructions whose numbers no manual gives to the last bit: estimates with a bound on their error (APM vol. 4, RCPPS
/// and RSQRTPS), and transcendental functions (APM vol. 1, 6.4.5.1).
pub fn inexact(instruction: &Instruction) -> bool {
    use Mnemonic as M;
    matches!(
        instruction.mnemonic(),
        M::Rcpps
            | M::Rcpss
            | M::Rsqrtps
            | M::Rsqrtss
            | M::Fsin
            | M::Fcos
            | M::Fsincos
            | M::Fptan
            | M::Fpatan
            | M::F2xm1
            | M::Fyl2x
            | M::Fyl2xp1
    )
}

/// The address that a page fault names: these read or write in many pieces, in an order of their own.
pub fn page_fault_address(instruction: &Instruction) -> bool {
    use Mnemonic as M;
    matches!(
        instruction.mnemonic(),
        M::Fldenv
            | M::Fnstenv
            | M::Fnsave
            | M::Frstor
            | M::Fxsave
            | M::Fxsave64
            | M::Fxrstor
            | M::Fxrstor64
            | M::Fbld
            | M::Fbstp
    )
}

/// Bytes written that may be as they like, as offsets from the operand: of FXSAVE's image the last instruction's code
/// and addresses, which AMD's processors save only with an exception pending (APM vol. 2, 11.5.1), MXCSR_MASK, which
/// tells of bits that a processor need not have, and what is reserved.
pub fn memory(instruction: &Instruction) -> &'static [core::ops::Range<u64>] {
    match instruction.mnemonic() {
        Mnemonic::Fxsave | Mnemonic::Fxsave64 => &[5..24, 28..32, 416..512],
        _ => &[],
    }
}

/// Which of several faults of a far return wins: how much of the stack is read before selectors and target are checked.
pub fn return_fault(instruction: &Instruction) -> bool {
    use Mnemonic as M;
    matches!(
        instruction.mnemonic(),
        M::Iret | M::Iretd | M::Iretq | M::Retf
    )
}

/// Which of two missing operands a fault is about. No manual says which side CMPS reads first, and one processor does it
/// differently with and without REPE.
pub fn fault_address(instruction: &Instruction) -> bool {
    use Mnemonic as M;
    matches!(
        instruction.mnemonic(),
        M::Cmpsb | M::Cmpsw | M::Cmpsd | M::Cmpsq
    )
}

/// A misaligned operand in a page that is not there: the manuals put #PF before #AC (APM vol. 2, table 8-8), AMD's
/// processors do it the other way round.
pub fn alignment_or_page(first: Option<u8>, second: Option<u8>) -> bool {
    const PAGE_FAULT: Option<u8> = Some(14);
    const ALIGNMENT: Option<u8> = Some(17);
    [first, second] == [PAGE_FAULT, ALIGNMENT] || [first, second] == [ALIGNMENT, PAGE_FAULT]
}

/// A misaligned operand of FXSAVE and FXRSTOR may be #GP where #AC is enabled, and it depends on the processor (SDM
/// vol. 2, FXSAVE: exceptions); so does which of the two goes first where the segment forbids the access too.
pub fn alignment_or_protection(
    instruction: &Instruction,
    first: Option<u8>,
    second: Option<u8>,
) -> bool {
    use Mnemonic as M;
    const PROTECTION: Option<u8> = Some(13);
    const ALIGNMENT: Option<u8> = Some(17);
    let pair = [first, second];
    matches!(
        instruction.mnemonic(),
        M::Fxsave | M::Fxsave64 | M::Fxrstor | M::Fxrstor64
    ) && (pair == [PROTECTION, ALIGNMENT] || pair == [ALIGNMENT, PROTECTION])
}

/// Bytes that are both too long (#GP) and no instruction (#UD): where a processor stops reading is its own choice.
pub fn which_fault(case: &Case) -> bool {
    const MANY: usize = 3;
    let is_prefix = |byte: &&u8| matches!(byte, 0x26 | 0x2e | 0x36 | 0x3e | 0x40..=0x4f | 0x64..=0x67 | 0xf0 | 0xf2 | 0xf3);
    case.bytes().iter().take_while(is_prefix).count() >= MANY
}

/// True if even the result is undefined.
pub fn result(instruction: &Instruction, case: &Case) -> bool {
    match instruction.mnemonic() {
        Mnemonic::Shld | Mnemonic::Shrd => masked_count(instruction, case) > width(instruction),
        // APM vol. 3, BSWAP: "The result of applying the BSWAP instruction to a 16-bit register is undefined."
        Mnemonic::Bswap => width(instruction) == 16,
        _ => false,
    }
}

fn width(instruction: &Instruction) -> u64 {
    let bytes = if instruction.op0_kind() == OpKind::Register {
        instruction.op0_register().size()
    } else {
        instruction.memory_size().size()
    };
    bytes as u64 * 8
}

/// The count is the last operand, an immediate or CL, modulo 32 or 64.
fn masked_count(instruction: &Instruction, case: &Case) -> u64 {
    let last = instruction.op_count() - 1;
    let raw = if instruction.op_kind(last) == OpKind::Register {
        case.registers[1]
    } else {
        instruction.immediate(last)
    };
    raw & if width(instruction) == 64 { 63 } else { 31 }
}

fn from_table(bits: u32) -> u64 {
    [
        (RflagsBits::CF, CF),
        (RflagsBits::PF, PF),
        (RflagsBits::AF, AF),
        (RflagsBits::ZF, ZF),
        (RflagsBits::SF, SF),
        (RflagsBits::OF, OF),
    ]
    .into_iter()
    .filter(|(listed, _)| bits & listed != 0)
    .fold(0, |sum, (_, flag)| sum | flag)
}
