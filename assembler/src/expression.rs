//! Reads an expression into reverse Polish order, so that neither reading its value nor dropping it can recurse deeply.

use crate::cursor::Cursor;
use crate::diagnostic::Fault;
use crate::lexer::TokenKind;
use crate::registers;
use iced_x86::Register;

/// An expression; its value is found anew in each pass, as symbols move.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Expression {
    pub steps: Vec<Step>,
    /// Where the expression begins.
    pub column: u32,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Step {
    pub kind: StepKind,
    pub column: u32,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum StepKind {
    Number(u64),
    Symbol(String),
    Register(Register),
    Here,
    SectionStart,
    Unary(Unary),
    Binary(Binary),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unary {
    Negate,
    Complement,
    Not,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Binary {
    LogicalOr,
    LogicalXor,
    LogicalAnd,
    Equal,
    NotEqual,
    Less,
    Greater,
    LessOrEqual,
    GreaterOrEqual,
    Compare,
    Or,
    Xor,
    And,
    ShiftLeft,
    ShiftRight,
    ShiftRightSigned,
    Add,
    Subtract,
    Multiply,
    Divide,
    DivideSigned,
    Remainder,
    RemainderSigned,
}

impl Expression {
    /// An expression that is one known number.
    pub(crate) fn number(value: u64, column: u32) -> Self {
        let kind = StepKind::Number(value);
        Self {
            steps: vec![Step { kind, column }],
            column,
        }
    }
}

/// Parentheses and signs one inside the other; enough for a person, little for the stack.
const MAX_DEPTH: u32 = 64;
/// Steps of one expression.
const MAX_STEPS: usize = 4096;

/// Reads an expression. `scope` is the last label that was not local; `.name` belongs to it.
pub(crate) fn parse(cursor: &mut Cursor<'_>, scope: &str) -> Result<Expression, Fault> {
    let column = cursor.column();
    let mut reader = Reader {
        cursor,
        scope,
        steps: Vec::new(),
        depth: 0,
    };
    reader.binary(0)?;
    Ok(Expression {
        steps: reader.steps,
        column,
    })
}

/// The full name of a symbol: `.name` is local to the label before it.
pub(crate) fn full_name(name: &str, scope: &str) -> String {
    if name.starts_with('.') && !name.starts_with("..") {
        format!("{scope}{name}")
    } else {
        name.to_owned()
    }
}

struct Reader<'a, 'b> {
    cursor: &'a mut Cursor<'b>,
    scope: &'a str,
    steps: Vec<Step>,
    depth: u32,
}

impl Reader<'_, '_> {
    /// Operators of at least `lowest` precedence, left to right.
    fn binary(&mut self, lowest: u8) -> Result<(), Fault> {
        self.unary()?;
        while let Some((operator, precedence)) = self.cursor.sign().and_then(binary_operator) {
            if precedence < lowest {
                break;
            }
            let column = self.cursor.column();
            self.cursor.advance();
            self.deeper(column)?;
            self.binary(precedence + 1)?;
            self.depth -= 1;
            self.push(StepKind::Binary(operator), column)?;
        }
        Ok(())
    }

    fn unary(&mut self) -> Result<(), Fault> {
        let column = self.cursor.column();
        let operator = match self.cursor.sign() {
            Some("-") => Some(Unary::Negate),
            Some("~") => Some(Unary::Complement),
            Some("!") => Some(Unary::Not),
            Some("+") => None,
            _ => return self.primary(),
        };
        self.cursor.advance();
        self.deeper(column)?;
        self.unary()?;
        self.depth -= 1;
        operator.map_or(Ok(()), |operator| {
            self.push(StepKind::Unary(operator), column)
        })
    }

    fn primary(&mut self) -> Result<(), Fault> {
        let column = self.cursor.column();
        let Some(kind) = self.cursor.peek().cloned() else {
            return Err(Fault::new(
                column,
                "expected a value, found the end of the line",
            ));
        };
        let step = match kind {
            TokenKind::Number(value) => StepKind::Number(value),
            TokenKind::Text(bytes) => StepKind::Number(character_constant(&bytes, column)?),
            TokenKind::Here => StepKind::Here,
            TokenKind::SectionStart => StepKind::SectionStart,
            TokenKind::Name(name, plain) => self.name(&name, plain),
            TokenKind::Sign("(") => return self.parenthesis(column),
            other => {
                let message = format!("expected a value, found {}", Cursor::describe(&other));
                return Err(Fault::new(column, message));
            }
        };
        self.cursor.advance();
        self.push(step, column)
    }

    fn name(&self, name: &str, plain: bool) -> StepKind {
        match registers::by_name(name) {
            Some(register) if !plain => StepKind::Register(register),
            _ => StepKind::Symbol(full_name(name, self.scope)),
        }
    }

    fn parenthesis(&mut self, column: u32) -> Result<(), Fault> {
        self.cursor.advance();
        self.deeper(column)?;
        self.binary(0)?;
        self.depth -= 1;
        self.cursor.expect(")")
    }

    fn deeper(&mut self, column: u32) -> Result<(), Fault> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(Fault::new(
                column,
                format!("expression is nested deeper than {MAX_DEPTH}"),
            ));
        }
        Ok(())
    }

    fn push(&mut self, kind: StepKind, column: u32) -> Result<(), Fault> {
        if self.steps.len() >= MAX_STEPS {
            return Err(Fault::new(
                column,
                format!("expression is longer than {MAX_STEPS} steps"),
            ));
        }
        self.steps.push(Step { kind, column });
        Ok(())
    }
}

/// NASM manual §3.5: precedence from the weakest (0) up.
fn binary_operator(sign: &str) -> Option<(Binary, u8)> {
    Some(match sign {
        "||" => (Binary::LogicalOr, 0),
        "^^" => (Binary::LogicalXor, 1),
        "&&" => (Binary::LogicalAnd, 2),
        "=" | "==" => (Binary::Equal, 3),
        "!=" | "<>" => (Binary::NotEqual, 3),
        "<" => (Binary::Less, 3),
        ">" => (Binary::Greater, 3),
        "<=" => (Binary::LessOrEqual, 3),
        ">=" => (Binary::GreaterOrEqual, 3),
        "<=>" => (Binary::Compare, 3),
        "|" => (Binary::Or, 4),
        "^" => (Binary::Xor, 5),
        "&" => (Binary::And, 6),
        "<<" | "<<<" => (Binary::ShiftLeft, 7),
        ">>" => (Binary::ShiftRight, 7),
        ">>>" => (Binary::ShiftRightSigned, 7),
        "+" => (Binary::Add, 8),
        "-" => (Binary::Subtract, 8),
        "*" => (Binary::Multiply, 9),
        "/" => (Binary::Divide, 9),
        "//" => (Binary::DivideSigned, 9),
        "%" => (Binary::Remainder, 9),
        "%%" => (Binary::RemainderSigned, 9),
        _ => return None,
    })
}

/// NASM manual §3.4.3: the first character is the lowest byte.
fn character_constant(bytes: &[u8], column: u32) -> Result<u64, Fault> {
    if bytes.len() > 8 {
        let message = format!(
            "a character constant holds at most 8 bytes, this one has {}",
            bytes.len()
        );
        return Err(Fault::new(column, message));
    }
    Ok(bytes
        .iter()
        .rev()
        .fold(0, |value, &byte| value << 8 | u64::from(byte)))
}
