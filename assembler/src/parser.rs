//! Reads one line into a statement: label, `times`, prefixes, then a directive, data or an instruction.

use crate::cursor::Cursor;
use crate::diagnostic::{Fault, suggestion};
use crate::directive;
use crate::expression;
use crate::instruction_table;
use crate::lexer::{Token, TokenKind};
use crate::operand;
use crate::registers;
use crate::statement::{Action, Instruction, Label, Prefixes, Repeat, Statement};

/// Reads lines in order; it knows which label the local ones belong to.
#[derive(Default)]
pub(crate) struct Parser {
    scope: String,
}

impl Parser {
    /// The statement of the line whose words are `tokens`. A label survives a fault after it.
    pub(crate) fn line(
        &mut self,
        line: u32,
        text: &str,
        tokens: &[Token],
    ) -> (Statement, Option<Fault>) {
        let mut cursor = Cursor::new(tokens, text);
        let label = self.label(&mut cursor);
        let mut statement = Statement {
            line,
            column: cursor.column(),
            label,
            times: None,
            action: Action::Nothing,
        };
        let fault = self.rest(&mut cursor, &mut statement).err();
        (statement, fault)
    }

    fn label(&mut self, cursor: &mut Cursor<'_>) -> Option<Label> {
        let Some(TokenKind::Name(name, plain)) = cursor.peek() else {
            return None;
        };
        let column = cursor.column();
        let colon = cursor.peek_second() == Some(&TokenKind::Sign(":"));
        let before_operation = || match cursor.peek_second() {
            Some(TokenKind::Name(next, false)) => is_operation(&next.to_ascii_lowercase()),
            _ => false,
        };
        let is_label =
            colon || *plain || (!is_operation(&name.to_ascii_lowercase()) && before_operation());
        if !is_label {
            return None;
        }
        cursor.advance();
        if colon {
            cursor.advance();
        }
        let full = expression::full_name(name, &self.scope);
        // An equ names a number, not a place, but NASM lets local names follow it all the same.
        if !name.starts_with('.') {
            self.scope.clone_from(name);
        }
        Some(Label { name: full, column })
    }

    fn rest(&mut self, cursor: &mut Cursor<'_>, statement: &mut Statement) -> Result<(), Fault> {
        if cursor.at_end() {
            return Ok(());
        }
        if cursor.keyword().as_deref() == Some("times") {
            cursor.advance();
            statement.times = Some(expression::parse(cursor, &self.scope)?);
            statement.column = cursor.column();
        }
        let bracketed = cursor.take_sign("[");
        let column = cursor.column();
        let Some(word) = cursor.keyword() else {
            let message = format!("expected an instruction, found {}", cursor.found());
            return Err(Fault::new(column, message));
        };
        if let Some(action) =
            directive::parse(&word, cursor, &self.scope, statement.label.is_some())?
        {
            if statement.times.is_some()
                && !matches!(action, Action::Data { .. } | Action::Reserve { .. })
            {
                return Err(Fault::new(
                    column,
                    format!("\"times\" cannot repeat \"{word}\""),
                ));
            }
            statement.action = action;
        } else if bracketed {
            return Err(Fault::new(column, format!("unknown directive \"{word}\"")));
        } else {
            statement.action = Action::Instruction(self.instruction(cursor)?);
        }
        if bracketed {
            cursor.expect("]")?;
        }
        cursor.expect_end()
    }

    fn instruction(&self, cursor: &mut Cursor<'_>) -> Result<Instruction, Fault> {
        let column = cursor.column();
        let prefixes = prefixes(cursor);
        let mut instruction = Instruction {
            mnemonic: String::new(),
            column,
            prefixes,
            operands: Vec::new(),
        };
        if cursor.at_end() {
            return Ok(instruction);
        }
        instruction.column = cursor.column();
        instruction.mnemonic = cursor.expect_name("an instruction")?.to_ascii_lowercase();
        if !instruction_table::is_mnemonic(&instruction.mnemonic) {
            return Err(unknown_instruction(&instruction, cursor.at_end()));
        }
        while !cursor.at_end() {
            if !instruction.operands.is_empty() && !cursor.take_sign(",") {
                let message = format!(
                    "expected \",\" or the end of the line, found {}",
                    cursor.found()
                );
                return Err(Fault::new(cursor.column(), message));
            }
            instruction
                .operands
                .push(operand::parse(cursor, &self.scope)?);
        }
        Ok(instruction)
    }
}

fn unknown_instruction(instruction: &Instruction, alone: bool) -> Fault {
    let word = &instruction.mnemonic;
    let known = instruction_table::mnemonics().chain(directive::WORDS);
    let mut hint = suggestion(word, known);
    if hint.is_empty() && alone {
        hint = format!("; a label is written \"{word}:\"");
    }
    Fault::new(
        instruction.column,
        format!("unknown instruction \"{word}\"{hint}"),
    )
}

fn is_operation(word: &str) -> bool {
    word == "times"
        || directive::is_word(word)
        || instruction_table::is_mnemonic(word)
        || add_prefix(word, &mut Prefixes::default())
}

fn prefixes(cursor: &mut Cursor<'_>) -> Prefixes {
    let mut prefixes = Prefixes::default();
    while let Some(word) = cursor.keyword() {
        if !add_prefix(&word, &mut prefixes) {
            break;
        }
        cursor.advance();
    }
    prefixes
}

/// Whether `word` is a prefix; if so it is added.
fn add_prefix(word: &str, prefixes: &mut Prefixes) -> bool {
    match word {
        "lock" => prefixes.lock = true,
        "rep" | "repe" | "repz" => prefixes.repeat = Some(Repeat::Equal),
        "repne" | "repnz" => prefixes.repeat = Some(Repeat::NotEqual),
        "a16" => prefixes.address_bits = Some(16),
        "a32" => prefixes.address_bits = Some(32),
        "a64" => prefixes.address_bits = Some(64),
        "o16" => prefixes.operand_bits = Some(16),
        "o32" => prefixes.operand_bits = Some(32),
        "o64" => prefixes.operand_bits = Some(64),
        _ => match registers::by_name(word).filter(|register| register.is_segment_register()) {
            Some(register) => prefixes.segment = Some(register),
            None => return false,
        },
    }
    true
}
