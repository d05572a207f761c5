//! What one statement does in a pass: changes a mode, or adds bytes to the current section.

use crate::address::{self, Context};
use crate::diagnostic::Fault;
use crate::encoding::{self, Place};
use crate::explain::range_message;
use crate::expression::{Expression, StepKind};
use crate::matching::{self, Immediate, Resolved, ResolvedKind};
use crate::passes::State;
use crate::registers;
use crate::sections::{SectionDraft, Target};
use crate::statement::{
    Action, Fill, Instruction, Item, Label, Operand, OperandKind, Prefixes, SectionRequest,
    Statement,
};
use crate::value::{self, Symbols, Value};

/// Bytes of one section that are written.
const MAX_OUTPUT: u64 = 16 << 20;
/// Bytes of a section that is not written, such as `.bss`.
const MAX_RESERVED: u64 = 1 << 30;
/// Statements that `times` may read one by one in a pass.
const MAX_REPETITIONS: u64 = 1 << 16;
const MAX_SECTIONS: usize = 64;
/// Larger gaps than this are mistakes.
const MAX_ALIGN: u64 = 1 << 16;

impl State {
    /// Does what `statement` says.
    pub(crate) fn action(&mut self, statement: &Statement) -> Result<(), Fault> {
        match &statement.action {
            Action::Nothing | Action::Equ(_) => Ok(()),
            Action::Section(request) => self.section(request),
            Action::Bits(bits) => {
                self.bits = *bits;
                Ok(())
            }
            Action::DefaultRelative(relative) => {
                self.default_relative = *relative;
                Ok(())
            }
            Action::Org(expression) => self.org(expression, statement.column),
            Action::Global(names) => self.global(names),
            Action::Align { to, fill } => self.align(to, fill.as_ref()),
            Action::Reserve { unit, count } => {
                let times = self.times(statement)?.unwrap_or(1);
                let number = self.plain_number(count, "the count")?;
                let size = number
                    .checked_mul(*unit)
                    .and_then(|size| size.checked_mul(times));
                self.reserve(size, count.column)
            }
            Action::Data { unit, items } => self.repeat(statement, true, |state| {
                state.data(*unit, items, statement.column)
            }),
            Action::Instruction(instruction) => {
                self.repeat(statement, is_fixed(instruction), |state| {
                    state.instruction(instruction)
                })
            }
        }
    }

    fn section(&mut self, request: &SectionRequest) -> Result<(), Fault> {
        let known = self
            .sections
            .iter()
            .position(|section| section.name == request.name);
        let index = match known {
            Some(index) => index,
            None if self.sections.len() >= MAX_SECTIONS => {
                return Err(Fault::new(
                    request.column,
                    format!("more than {MAX_SECTIONS} sections"),
                ));
            }
            None => {
                self.sections
                    .push(SectionDraft::named(&request.name, self.target));
                self.starts.push(0);
                self.sections.len() - 1
            }
        };
        self.current = index;
        self.sections[index].apply(request);
        match &request.align {
            Some(align) => {
                let to = self.power_of_two(align)?;
                self.sections[index].align = to;
                Ok(())
            }
            None => Ok(()),
        }
    }

    fn org(&mut self, expression: &Expression, column: u32) -> Result<(), Fault> {
        let number = self.plain_number(expression, "the origin")?;
        match &mut self.target {
            Target::Flat { origin } => {
                *origin = number;
                Ok(())
            }
            Target::Program => Err(Fault::new(
                column,
                "\"org\" is for flat files; the addresses of a program are chosen by the assembler",
            )),
        }
    }

    fn global(&mut self, names: &[Label]) -> Result<(), Fault> {
        for name in names {
            self.symbol(&name.name)
                .map_err(|message| Fault::new(name.column, message))?;
            self.global.insert(name.name.clone());
        }
        Ok(())
    }

    fn align(&mut self, to: &Expression, fill: Option<&Fill>) -> Result<(), Fault> {
        let bytes = self.power_of_two(to)?;
        let current = self.current;
        let section = &mut self.sections[current];
        section.align = section.align.max(bytes);
        let gap = section.size.wrapping_neg() & (bytes - 1);
        let byte = match fill {
            _ if section.no_bits => return self.reserve(Some(gap), to.column),
            None => 0,
            Some(Fill::NoOperation) => 0x90,
            Some(Fill::Byte(byte)) => self.plain_number(byte, "the filling")? as u8,
        };
        self.check_room(gap, to.column)?;
        self.push(&vec![byte; gap as usize]);
        Ok(())
    }

    fn power_of_two(&self, expression: &Expression) -> Result<u64, Fault> {
        let number = self.plain_number(expression, "the alignment")?;
        if self.last && !(number.is_power_of_two() && number <= MAX_ALIGN) {
            let message = format!(
                "alignment {} is not a power of two up to {MAX_ALIGN}",
                number as i64
            );
            return Err(Fault::new(expression.column, message));
        }
        Ok(if number.is_power_of_two() {
            number.min(MAX_ALIGN)
        } else {
            1
        })
    }

    /// The value of an expression that must not depend on where a section lies.
    fn plain_number(&self, expression: &Expression, what: &str) -> Result<u64, Fault> {
        let value = value::evaluate_number(expression, self)?;
        value.scalar().ok_or_else(|| {
            let message = format!("{what} must be a plain number, not an address");
            Fault::new(expression.column, message)
        })
    }

    fn times(&self, statement: &Statement) -> Result<Option<u64>, Fault> {
        let Some(expression) = &statement.times else {
            return Ok(None);
        };
        let count = self.plain_number(expression, "the count of \"times\"")?;
        match i64::try_from(count) {
            Ok(_) => Ok(Some(count)),
            Err(_) if self.last => {
                let message = format!("the count of \"times\" is negative ({})", count as i64);
                Err(Fault::new(expression.column, message))
            }
            Err(_) => Ok(Some(0)),
        }
    }

    /// Repeats `emit`; when `fixed`, its bytes are the same each time and are copied.
    fn repeat(
        &mut self,
        statement: &Statement,
        fixed: bool,
        emit: impl Fn(&mut Self) -> Result<Vec<u8>, Fault>,
    ) -> Result<(), Fault> {
        let times = self.times(statement)?;
        let column = times.map_or(statement.column, |_| {
            statement.times.as_ref().map_or(1, |t| t.column)
        });
        let mut left = times.unwrap_or(1);
        while left > 0 {
            let bytes = emit(self)?;
            let copies = if fixed || bytes.is_empty() { left } else { 1 };
            let size = (bytes.len() as u64).checked_mul(copies);
            self.check_room(size.unwrap_or(u64::MAX), column)?;
            if self.sections[self.current].no_bits && !bytes.is_empty() {
                let name = &self.sections[self.current].name;
                let message = format!(
                    "section {name} holds no bytes; reserve room with resb, resw, resd or resq"
                );
                return Err(Fault::new(statement.column, message));
            }
            if !bytes.is_empty() {
                self.push(&bytes.repeat(copies as usize));
            }
            left -= copies;
            self.repetitions += u64::from(left > 0);
            if self.repetitions > MAX_REPETITIONS {
                let message = format!(
                    "more than {MAX_REPETITIONS} repetitions of statements that differ from each other"
                );
                return Err(Fault::new(column, message));
            }
        }
        Ok(())
    }

    fn check_room(&self, size: u64, column: u32) -> Result<(), Fault> {
        let total: u64 = self
            .sections
            .iter()
            .map(|section| section.data.len() as u64)
            .sum();
        if size > MAX_OUTPUT || total + size > MAX_OUTPUT {
            return Err(Fault::new(
                column,
                format!("output is larger than {MAX_OUTPUT} bytes"),
            ));
        }
        Ok(())
    }

    fn push(&mut self, bytes: &[u8]) {
        let section = &mut self.sections[self.current];
        section.data.extend_from_slice(bytes);
        section.size += bytes.len() as u64;
    }

    fn reserve(&mut self, size: Option<u64>, column: u32) -> Result<(), Fault> {
        let section = &self.sections[self.current];
        let limit = if section.no_bits {
            MAX_RESERVED
        } else {
            MAX_OUTPUT
        };
        let size = size.unwrap_or(u64::MAX);
        if size > limit || section.size + size > limit {
            return Err(Fault::new(
                column,
                format!("reserves more than {limit} bytes"),
            ));
        }
        if section.no_bits {
            self.sections[self.current].size += size;
            return Ok(());
        }
        self.check_room(size, column)?;
        self.push(&vec![0; size as usize]);
        Ok(())
    }

    fn data(&self, unit: usize, items: &[Item], column: u32) -> Result<Vec<u8>, Fault> {
        let mut bytes = Vec::new();
        for item in items {
            match item {
                Item::Text(text) => {
                    bytes.extend_from_slice(text);
                    // A string fills whole units.
                    bytes.resize(
                        bytes.len() - text.len() + text.len().next_multiple_of(unit),
                        0,
                    );
                }
                Item::Nothing => bytes.resize(bytes.len() + unit, 0),
                Item::Float(value, place) => match unit {
                    4 => bytes.extend_from_slice(&(*value as f32).to_le_bytes()),
                    8 => bytes.extend_from_slice(&value.to_le_bytes()),
                    _ => return Err(Fault::new(*place, "a floating-point number needs dd or dq")),
                },
                Item::Number(expression) => {
                    let number = value::evaluate_number(expression, self)?.absolute(&self.starts);
                    let bits = unit as u32 * 8;
                    if self.last && !matching::fits(number, bits, false) {
                        return Err(Fault::new(
                            expression.column,
                            range_message(number, bits, false),
                        ));
                    }
                    bytes.extend_from_slice(&number.to_le_bytes()[..unit]);
                }
            }
            self.check_room(bytes.len() as u64, column)?;
        }
        Ok(bytes)
    }

    fn instruction(&self, instruction: &Instruction) -> Result<Vec<u8>, Fault> {
        let place = Place {
            bits: self.bits,
            address: self.starts[self.current].wrapping_add(self.sections[self.current].size),
        };
        self.check_prefixes(instruction)?;
        let mut operands = Vec::with_capacity(instruction.operands.len());
        for operand in &instruction.operands {
            operands.push(self.resolve(operand, instruction)?);
        }
        encoding::encode(instruction, &operands, place)
            .map_err(|refusal| refusal.explain(instruction, &operands, self.bits))
    }

    fn check_prefixes(&self, instruction: &Instruction) -> Result<(), Fault> {
        let Prefixes {
            address_bits,
            operand_bits,
            ..
        } = instruction.prefixes;
        let wrong = match (self.bits, address_bits, operand_bits) {
            (64, Some(16), _) => "a16",
            (16 | 32, Some(64), _) => "a64",
            (16 | 32, _, Some(64)) => "o64",
            _ => return Ok(()),
        };
        let message = format!(
            "prefix \"{wrong}\" does not exist in {}-bit mode",
            self.bits
        );
        Err(Fault::new(instruction.column, message))
    }

    fn resolve(&self, operand: &Operand, instruction: &Instruction) -> Result<Resolved, Fault> {
        let kind = match &operand.kind {
            OperandKind::Register(register) => {
                if self.bits != 64 && registers::needs_long_mode(*register) {
                    let message = format!(
                        "register \"{}\" exists only in 64-bit mode",
                        registers::name(*register)
                    );
                    return Err(Fault::new(operand.column, message));
                }
                ResolvedKind::Register(*register)
            }
            OperandKind::Immediate(expression) => {
                ResolvedKind::Immediate(self.immediate(expression)?)
            }
            OperandKind::Far { selector, offset } => ResolvedKind::Far {
                selector: value::evaluate_number(selector, self)?.absolute(&self.starts) as u16,
                offset: value::evaluate_number(offset, self)?.absolute(&self.starts),
            },
            OperandKind::Memory(memory) => {
                let value = value::evaluate(&memory.address, self)?;
                let context = Context {
                    bits: self.bits,
                    default_relative: self.default_relative,
                    starts: &self.starts,
                    prefixes: instruction.prefixes,
                };
                ResolvedKind::Memory(address::arrange(memory, &value, &context)?)
            }
        };
        Ok(Resolved {
            column: operand.column,
            size: operand.size,
            strict: operand.strict,
            distance: operand.distance,
            kind,
        })
    }

    fn immediate(&self, expression: &Expression) -> Result<Immediate, Fault> {
        let value: Value = value::evaluate_number(expression, self)?;
        let number = if value.unknown {
            self.here().absolute(&self.starts)
        } else {
            value.absolute(&self.starts)
        };
        Ok(Immediate {
            number,
            plain: value.sections.is_empty(),
            unknown: value.unknown,
            near_here: value.sections == [(self.current, 1)],
        })
    }
}

/// Whether every repetition has the same bytes: it names no place from which distances would be counted.
fn is_fixed(instruction: &Instruction) -> bool {
    let is_plain = |expression: &Expression| {
        let names_place = |kind: &StepKind| matches!(kind, StepKind::Symbol(_) | StepKind::Here);
        !expression.steps.iter().any(|step| names_place(&step.kind))
    };
    let is_branch = ["j", "call", "loop"]
        .iter()
        .any(|start| instruction.mnemonic.starts_with(start));
    instruction
        .operands
        .iter()
        .all(|operand| match &operand.kind {
            OperandKind::Register(_) => true,
            OperandKind::Memory(memory) => is_plain(&memory.address),
            OperandKind::Immediate(number) => is_plain(number) && !is_branch,
            OperandKind::Far { .. } => false,
        })
}
