//! Reads one operand: size words, then a register, a number, a far pointer or `[…]`.

use crate::cursor::Cursor;
use crate::diagnostic::Fault;
use crate::expression::{self, Expression, StepKind};
use crate::registers;
use crate::statement::{Distance, Memory, Operand, OperandKind};
use iced_x86::Register;

/// Reads an operand; `scope` is the last label that was not local.
pub(crate) fn parse(cursor: &mut Cursor<'_>, scope: &str) -> Result<Operand, Fault> {
    let mut operand = Operand {
        column: cursor.column(),
        size: None,
        strict: false,
        distance: None,
        kind: OperandKind::Register(Register::None),
    };
    while let Some(word) = cursor.keyword() {
        match word.as_str() {
            "strict" => operand.strict = true,
            "short" => operand.distance = Some(Distance::Short),
            "near" => operand.distance = Some(Distance::Near),
            "far" => operand.distance = Some(Distance::Far),
            "ptr" => {
                return Err(Fault::new(
                    cursor.column(),
                    "\"ptr\" is not written in NASM syntax; leave it out",
                ));
            }
            other => match size_word(other) {
                Some(size) => operand.size = Some(size),
                None => break,
            },
        }
        cursor.advance();
    }
    operand.kind = kind(cursor, scope)?;
    Ok(operand)
}

fn kind(cursor: &mut Cursor<'_>, scope: &str) -> Result<OperandKind, Fault> {
    if cursor.sign() == Some("[") {
        return memory(cursor, scope).map(OperandKind::Memory);
    }
    let value = expression::parse(cursor, scope)?;
    if cursor.sign() == Some(":") {
        let column = cursor.column();
        cursor.advance();
        if let Some(segment) =
            sole_register(&value).filter(|register| register.is_segment_register())
        {
            let name = registers::name(segment);
            let message = format!("a segment is written inside the brackets: [{name}:…]");
            return Err(Fault::new(column, message));
        }
        let offset = expression::parse(cursor, scope)?;
        return Ok(OperandKind::Far {
            selector: value,
            offset,
        });
    }
    Ok(match sole_register(&value) {
        Some(register) => OperandKind::Register(register),
        None => OperandKind::Immediate(value),
    })
}

fn sole_register(value: &Expression) -> Option<Register> {
    match value.steps.as_slice() {
        [step] => match step.kind {
            StepKind::Register(register) => Some(register),
            _ => None,
        },
        _ => None,
    }
}

fn memory(cursor: &mut Cursor<'_>, scope: &str) -> Result<Memory, Fault> {
    cursor.advance();
    let mut memory = Memory {
        segment: None,
        address: Expression::number(0, cursor.column()),
        relative: None,
        displacement_size: None,
        address_bits: None,
        no_split: false,
    };
    address_words(cursor, &mut memory);
    let colon_follows = cursor.peek_second() == Some(&crate::lexer::TokenKind::Sign(":"));
    if let Some(word) = cursor.keyword().filter(|_| colon_follows) {
        let segment = registers::by_name(&word).filter(|register| register.is_segment_register());
        memory.segment = Some(segment.ok_or_else(|| {
            let message = format!("expected a segment register before \":\", found \"{word}\"");
            Fault::new(cursor.column(), message)
        })?);
        cursor.advance();
        cursor.advance();
        address_words(cursor, &mut memory);
    }
    memory.address = expression::parse(cursor, scope)?;
    cursor.expect("]")?;
    Ok(memory)
}

fn address_words(cursor: &mut Cursor<'_>, memory: &mut Memory) {
    while let Some(word) = cursor.keyword() {
        match word.as_str() {
            "rel" => memory.relative = Some(true),
            "abs" => memory.relative = Some(false),
            "nosplit" => memory.no_split = true,
            "a16" => memory.address_bits = Some(16),
            "a32" => memory.address_bits = Some(32),
            "a64" => memory.address_bits = Some(64),
            other => match size_word(other) {
                Some(size) => memory.displacement_size = Some(size),
                None => return,
            },
        }
        cursor.advance();
    }
}

fn size_word(word: &str) -> Option<u32> {
    Some(match word {
        "byte" => 1,
        "word" => 2,
        "dword" => 4,
        "qword" => 8,
        "tword" => 10,
        "oword" => 16,
        "yword" => 32,
        _ => return None,
    })
}
