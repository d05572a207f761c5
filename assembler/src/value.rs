//! What an expression is worth: a number, plus multiples of section starts, plus multiples of registers.

use crate::diagnostic::Fault;
use crate::expression::{Binary, Expression, StepKind, Unary};
use crate::registers;
use iced_x86::Register;

/// A linear form. `label - $$` has no section term left, so it is a plain number wherever the section lies.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Value {
    pub number: u64,
    /// Section index and how many times its start is added.
    pub sections: Vec<(usize, i64)>,
    /// Registers in the order written, with their factors.
    pub registers: Vec<Term>,
    /// A symbol in it has no value yet, as in the first pass.
    pub unknown: bool,
}

/// A register within an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Term {
    pub register: Register,
    pub factor: i64,
    /// Written with `*`: NASM then prefers it as the index.
    pub multiplied: bool,
}

/// Where an expression finds its symbols.
pub(crate) trait Symbols {
    /// The value of a symbol, or why it has none.
    fn symbol(&self, name: &str) -> Result<Value, String>;
    /// `$`.
    fn here(&self) -> Value;
    /// `$$`.
    fn section_start(&self) -> Value;
}

impl Value {
    pub(crate) fn number(number: u64) -> Self {
        Self {
            number,
            ..Self::default()
        }
    }

    /// An offset within a section.
    pub(crate) fn place(section: usize, offset: u64) -> Self {
        Self {
            number: offset,
            sections: vec![(section, 1)],
            ..Self::default()
        }
    }

    /// The plain number it is, if it depends on no section and no register.
    pub(crate) fn scalar(&self) -> Option<u64> {
        (self.sections.is_empty() && self.registers.is_empty()).then_some(self.number)
    }

    /// The number once every section has its start.
    pub(crate) fn absolute(&self, starts: &[u64]) -> u64 {
        self.sections
            .iter()
            .fold(self.number, |sum, &(section, factor)| {
                let start = starts.get(section).copied().unwrap_or(0);
                sum.wrapping_add(start.wrapping_mul(factor as u64))
            })
    }

    fn add(mut self, other: Self, sign: i64) -> Self {
        self.number = self
            .number
            .wrapping_add(other.number.wrapping_mul(sign as u64));
        for (section, factor) in other.sections {
            let factor = factor.wrapping_mul(sign);
            match self.sections.iter_mut().find(|known| known.0 == section) {
                Some(known) => known.1 = known.1.wrapping_add(factor),
                None => self.sections.push((section, factor)),
            }
        }
        for term in other.registers {
            let factor = term.factor.wrapping_mul(sign);
            match self
                .registers
                .iter_mut()
                .find(|known| known.register == term.register)
            {
                Some(known) => {
                    known.factor = known.factor.wrapping_add(factor);
                    known.multiplied &= term.multiplied;
                }
                None => self.registers.push(Term { factor, ..term }),
            }
        }
        self.sections.retain(|known| known.1 != 0);
        self.registers.retain(|known| known.factor != 0);
        self.unknown |= other.unknown;
        self
    }

    fn scale(mut self, by: u64) -> Self {
        self.number = self.number.wrapping_mul(by);
        for known in &mut self.sections {
            known.1 = known.1.wrapping_mul(by as i64);
        }
        for term in &mut self.registers {
            term.factor = term.factor.wrapping_mul(by as i64);
            term.multiplied = true;
        }
        self.sections.retain(|known| known.1 != 0);
        self.registers.retain(|known| known.factor != 0);
        self
    }
}

/// The value of `expression`, registers allowed.
pub(crate) fn evaluate(expression: &Expression, symbols: &dyn Symbols) -> Result<Value, Fault> {
    let mut stack: Vec<Value> = Vec::new();
    for step in &expression.steps {
        let value = match &step.kind {
            StepKind::Number(number) => Value::number(*number),
            StepKind::Symbol(name) => symbols
                .symbol(name)
                .map_err(|message| Fault::new(step.column, message))?,
            StepKind::Register(register) => Value {
                registers: vec![Term {
                    register: *register,
                    factor: 1,
                    multiplied: false,
                }],
                ..Value::default()
            },
            StepKind::Here => symbols.here(),
            StepKind::SectionStart => symbols.section_start(),
            StepKind::Unary(operator) => {
                let operand = stack.pop().unwrap_or_default();
                unary(*operator, operand).map_err(|message| Fault::new(step.column, message))?
            }
            StepKind::Binary(operator) => {
                let right = stack.pop().unwrap_or_default();
                let left = stack.pop().unwrap_or_default();
                binary(*operator, left, right)
                    .map_err(|message| Fault::new(step.column, message))?
            }
        };
        stack.push(value);
    }
    Ok(stack.pop().unwrap_or_default())
}

/// The value of `expression`, which must hold no register.
pub(crate) fn evaluate_number(
    expression: &Expression,
    symbols: &dyn Symbols,
) -> Result<Value, Fault> {
    let value = evaluate(expression, symbols)?;
    match value.registers.first() {
        None => Ok(value),
        Some(term) => Err(Fault::new(
            expression.column,
            format!(
                "expected a number, found register \"{}\"; a register can be part of an expression only in [ ]",
                registers::name(term.register)
            ),
        )),
    }
}

fn unary(operator: Unary, operand: Value) -> Result<Value, String> {
    if operator == Unary::Negate {
        return Ok(operand.scale(u64::MAX));
    }
    let number = plain(&operand, if operator == Unary::Not { "!" } else { "~" })?;
    Ok(Value {
        number: if operator == Unary::Not {
            u64::from(number == 0)
        } else {
            !number
        },
        unknown: operand.unknown,
        ..Value::default()
    })
}

fn binary(operator: Binary, left: Value, right: Value) -> Result<Value, String> {
    match operator {
        Binary::Add => return Ok(left.add(right, 1)),
        Binary::Subtract => return Ok(left.add(right, -1)),
        Binary::Multiply if left.scalar().is_some() || right.scalar().is_some() => {
            return multiply(left, right);
        }
        _ => {}
    }
    let unknown = left.unknown || right.unknown;
    let name = symbol_of(operator);
    let (a, b) = if is_comparison(operator) && !left.sections.is_empty() {
        // Two places in one section compare by their distance.
        (plain(&left.add(right, -1), name)?, 0)
    } else {
        (plain(&left, name)?, plain(&right, name)?)
    };
    // An unknown divisor is zero for now and gets its value in a later pass.
    let b = if unknown && b == 0 && is_division(operator) {
        1
    } else {
        b
    };
    Ok(Value {
        number: calculate(operator, a, b)?,
        unknown,
        ..Value::default()
    })
}

fn multiply(left: Value, right: Value) -> Result<Value, String> {
    let unknown = left.unknown || right.unknown;
    let mut product = match left.scalar() {
        Some(number) => right.scale(number),
        None => {
            let by = plain(&right, "*")?;
            left.scale(by)
        }
    };
    product.unknown = unknown;
    Ok(product)
}

fn plain(value: &Value, operator: &str) -> Result<u64, String> {
    if let Some(term) = value.registers.first() {
        let name = registers::name(term.register);
        return Err(format!(
            "\"{operator}\" cannot be applied to register \"{name}\""
        ));
    }
    value.scalar().ok_or_else(|| {
        format!("\"{operator}\" needs plain numbers, and an address is none; the distance of two labels is one")
    })
}

fn calculate(operator: Binary, a: u64, b: u64) -> Result<u64, String> {
    let (signed_a, signed_b) = (a as i64, b as i64);
    let shift = u32::try_from(b).ok().filter(|&shift| shift < 64);
    if is_division(operator) && b == 0 {
        return Err("division by zero".to_owned());
    }
    Ok(match operator {
        Binary::LogicalOr => u64::from(a != 0 || b != 0),
        Binary::LogicalXor => u64::from((a != 0) != (b != 0)),
        Binary::LogicalAnd => u64::from(a != 0 && b != 0),
        Binary::Equal => u64::from(a == b),
        Binary::NotEqual => u64::from(a != b),
        Binary::Less => u64::from(signed_a < signed_b),
        Binary::Greater => u64::from(signed_a > signed_b),
        Binary::LessOrEqual => u64::from(signed_a <= signed_b),
        Binary::GreaterOrEqual => u64::from(signed_a >= signed_b),
        Binary::Compare => signed_a.cmp(&signed_b) as i64 as u64,
        Binary::Or => a | b,
        Binary::Xor => a ^ b,
        Binary::And => a & b,
        Binary::ShiftLeft => shift.map_or(0, |shift| a << shift),
        Binary::ShiftRight => shift.map_or(0, |shift| a >> shift),
        Binary::ShiftRightSigned => (signed_a >> shift.unwrap_or(63)) as u64,
        Binary::Divide => a / b,
        Binary::DivideSigned => signed_a.wrapping_div(signed_b) as u64,
        Binary::Remainder => a % b,
        Binary::RemainderSigned => signed_a.wrapping_rem(signed_b) as u64,
        Binary::Add => a.wrapping_add(b),
        Binary::Subtract => a.wrapping_sub(b),
        Binary::Multiply => a.wrapping_mul(b),
    })
}

fn is_division(operator: Binary) -> bool {
    matches!(
        operator,
        Binary::Divide | Binary::DivideSigned | Binary::Remainder | Binary::RemainderSigned
    )
}

fn is_comparison(operator: Binary) -> bool {
    use Binary::{Compare, Equal, Greater, GreaterOrEqual, Less, LessOrEqual, NotEqual};
    matches!(
        operator,
        Equal | NotEqual | Less | Greater | LessOrEqual | GreaterOrEqual | Compare
    )
}

fn symbol_of(operator: Binary) -> &'static str {
    match operator {
        Binary::LogicalOr => "||",
        Binary::LogicalXor => "^^",
        Binary::LogicalAnd => "&&",
        Binary::Equal => "==",
        Binary::NotEqual => "!=",
        Binary::Less => "<",
        Binary::Greater => ">",
        Binary::LessOrEqual => "<=",
        Binary::GreaterOrEqual => ">=",
        Binary::Compare => "<=>",
        Binary::Or => "|",
        Binary::Xor => "^",
        Binary::And => "&",
        Binary::ShiftLeft => "<<",
        Binary::ShiftRight => ">>",
        Binary::ShiftRightSigned => ">>>",
        Binary::Add => "+",
        Binary::Subtract => "-",
        Binary::Multiply => "*",
        Binary::Divide => "/",
        Binary::DivideSigned => "//",
        Binary::Remainder => "%",
        Binary::RemainderSigned => "%%",
    }
}
