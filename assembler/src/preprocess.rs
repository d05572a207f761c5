//! Lines that start with `%`: names for a few words (`%define`); every other kind is refused by name.

use crate::diagnostic::Fault;
use crate::lexer::{Token, TokenKind};
use std::collections::BTreeMap;

/// The names defined so far.
#[derive(Default)]
pub(crate) struct Preprocessor {
    definitions: BTreeMap<String, Vec<Token>>,
    /// Inside a refused `%macro`, whose body is not reported line by line.
    in_macro: bool,
}

/// A name may stand for words that hold other names, this deep.
const MAX_DEPTH: u32 = 16;
/// Words looked at for one line, so that definitions which multiply one another stop.
const MAX_TOKENS: usize = 10_000;

/// Counts the words looked at, also those that vanish.
#[derive(Default)]
struct Budget {
    visited: usize,
}

impl Preprocessor {
    /// The words of the line after replacement; none when the line was for the preprocessor.
    pub(crate) fn line(&mut self, tokens: Vec<Token>) -> Result<Vec<Token>, Fault> {
        if tokens.first().map(|token| &token.kind) == Some(&TokenKind::Sign("%")) {
            return self.command(&tokens).map(|()| Vec::new());
        }
        if self.in_macro {
            return Ok(Vec::new());
        }
        if self.definitions.is_empty() {
            return Ok(tokens);
        }
        let mut output = Vec::new();
        self.replace(&tokens, None, 0, &mut Budget::default(), &mut output)?;
        Ok(output)
    }

    fn command(&mut self, tokens: &[Token]) -> Result<(), Fault> {
        let column = tokens[0].column;
        let Some(TokenKind::Name(word, _)) = tokens.get(1).map(|token| &token.kind) else {
            return Err(Fault::new(column, "expected define or undef after \"%\""));
        };
        let word = word.to_ascii_lowercase();
        match word.as_str() {
            "endmacro" | "endm" => {
                self.in_macro = false;
                return Ok(());
            }
            _ if self.in_macro => return Ok(()),
            "macro" | "imacro" => self.in_macro = true,
            "define" | "xdefine" | "undef" => return self.define(&word, tokens),
            _ => {}
        }
        let message = format!(
            "\"%{word}\" is not supported; of the macro commands there are only %define and %undef"
        );
        Err(Fault::new(column, message))
    }

    fn define(&mut self, word: &str, tokens: &[Token]) -> Result<(), Fault> {
        let column = tokens.get(2).map_or(tokens[1].column, |token| token.column);
        let Some(TokenKind::Name(name, _)) = tokens.get(2).map(|token| &token.kind) else {
            return Err(Fault::new(column, format!("expected a name after %{word}")));
        };
        let parenthesis = tokens
            .get(3)
            .is_some_and(|token| token.kind == TokenKind::Sign("(") && !token.spaced);
        if parenthesis {
            let message = format!(
                "\"%define {name}(…)\" is not supported; a definition cannot take parameters"
            );
            return Err(Fault::new(column, message));
        }
        self.definitions.remove(name);
        let mut words = tokens[3..].to_vec();
        if word == "xdefine" {
            let mut replaced = Vec::new();
            self.replace(&words, None, 0, &mut Budget::default(), &mut replaced)?;
            words = replaced;
        }
        if word != "undef" {
            self.definitions.insert(name.clone(), words);
        }
        Ok(())
    }

    /// Appends `tokens` with names replaced; `column` is the place of use when they are a replacement.
    fn replace(
        &self,
        tokens: &[Token],
        column: Option<u32>,
        depth: u32,
        budget: &mut Budget,
        output: &mut Vec<Token>,
    ) -> Result<(), Fault> {
        for token in tokens {
            let column = column.unwrap_or(token.column);
            budget.visited += 1;
            if budget.visited > MAX_TOKENS || depth > MAX_DEPTH {
                return Err(Fault::new(
                    column,
                    "definitions replace one another without end",
                ));
            }
            let words = match &token.kind {
                TokenKind::Name(name, false) => self.definitions.get(name),
                _ => None,
            };
            match words {
                Some(words) => self.replace(words, Some(column), depth + 1, budget, output)?,
                None => output.push(Token {
                    column,
                    ..token.clone()
                }),
            }
        }
        Ok(())
    }
}
