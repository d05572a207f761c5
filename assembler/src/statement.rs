//! What a source line says, once read: the form that the passes work on.

use crate::expression::Expression;
use iced_x86::Register;

/// One line that does something.
#[derive(Clone, Debug)]
pub(crate) struct Statement {
    /// Line, counted from 1.
    pub line: u32,
    /// Column of the instruction or directive.
    pub column: u32,
    pub label: Option<Label>,
    /// `times N`.
    pub times: Option<Expression>,
    pub action: Action,
}

/// A name defined at the start of a line.
#[derive(Clone, Debug)]
pub(crate) struct Label {
    pub name: String,
    pub column: u32,
}

#[derive(Clone, Debug)]
pub(crate) enum Action {
    Nothing,
    Instruction(Instruction),
    /// `db` and its kin; `unit` in bytes.
    Data {
        unit: usize,
        items: Vec<Item>,
    },
    /// `resb` and its kin; `unit` in bytes.
    Reserve {
        unit: u64,
        count: Expression,
    },
    Equ(Expression),
    /// `align` (fill byte of data or code) and `alignb` (zeros).
    Align {
        to: Expression,
        fill: Option<Fill>,
    },
    Section(SectionRequest),
    Bits(u32),
    DefaultRelative(bool),
    Org(Expression),
    Global(Vec<Label>),
}

/// What `align` fills a gap with.
#[derive(Clone, Debug)]
pub(crate) enum Fill {
    NoOperation,
    Byte(Expression),
}

#[derive(Clone, Debug)]
pub(crate) enum Item {
    Text(Vec<u8>),
    Float(f64, u32),
    Number(Expression),
    /// `?`: no value of its own, zero.
    Nothing,
}

/// `section NAME attributes`.
#[derive(Clone, Debug)]
pub(crate) struct SectionRequest {
    pub name: String,
    pub column: u32,
    pub write: Option<bool>,
    pub execute: Option<bool>,
    pub no_bits: Option<bool>,
    pub align: Option<Expression>,
}

#[derive(Clone, Debug)]
pub(crate) struct Instruction {
    /// In small letters; empty when the line is prefixes alone.
    pub mnemonic: String,
    pub column: u32,
    pub prefixes: Prefixes,
    pub operands: Vec<Operand>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Prefixes {
    pub lock: bool,
    pub repeat: Option<Repeat>,
    pub segment: Option<Register>,
    /// `a16`, `a32`, `a64`.
    pub address_bits: Option<u32>,
    /// `o16`, `o32`, `o64`.
    pub operand_bits: Option<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Repeat {
    /// `rep`, `repe`, `repz`.
    Equal,
    /// `repne`, `repnz`.
    NotEqual,
}

#[derive(Clone, Debug)]
pub(crate) struct Operand {
    pub column: u32,
    /// From `byte`, `word`, …, in bytes.
    pub size: Option<u32>,
    pub strict: bool,
    pub distance: Option<Distance>,
    pub kind: OperandKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Distance {
    Short,
    Near,
    Far,
}

#[derive(Clone, Debug)]
pub(crate) enum OperandKind {
    Register(Register),
    Immediate(Expression),
    /// `selector:offset`.
    Far {
        selector: Expression,
        offset: Expression,
    },
    Memory(Memory),
}

#[derive(Clone, Debug)]
pub(crate) struct Memory {
    pub segment: Option<Register>,
    pub address: Expression,
    /// `rel` or `abs`, when written.
    pub relative: Option<bool>,
    /// Size word within the brackets, in bytes.
    pub displacement_size: Option<u32>,
    /// `a16`, `a32`, `a64` within the brackets.
    pub address_bits: Option<u32>,
    /// `nosplit`: `[eax*2]` stays as written.
    pub no_split: bool,
}
