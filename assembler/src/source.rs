//! Source text → statements: goes through the lines, keeps every mistake, and never stops at one.

use crate::diagnostic::{Diagnostic, Fault};
use crate::lexer;
use crate::parser::Parser;
use crate::preprocess::Preprocessor;
use crate::statement::Statement;

/// Messages after which the rest is not worth reading.
const MAX_DIAGNOSTICS: usize = 200;

/// The statements of `source` and the mistakes in it.
pub(crate) fn read(file: &str, source: &str) -> (Vec<Statement>, Vec<Diagnostic>) {
    let mut parser = Parser::default();
    let mut preprocessor = Preprocessor::default();
    let mut statements = Vec::new();
    let mut diagnostics = Vec::new();
    for (index, text) in source.lines().enumerate() {
        let line = u32::try_from(index).unwrap_or(u32::MAX - 1) + 1;
        let words = lexer::tokens(text).and_then(|tokens| preprocessor.line(tokens));
        let fault = match words {
            Ok(tokens) => {
                let (statement, fault) = parser.line(line, text, &tokens);
                statements.push(statement);
                fault
            }
            Err(fault) => Some(fault),
        };
        diagnostics.extend(fault.map(|fault| place(file, line, fault)));
        if diagnostics.len() >= MAX_DIAGNOSTICS {
            break;
        }
    }
    (statements, diagnostics)
}

/// Gives a fault its file and line.
pub(crate) fn place(file: &str, line: u32, fault: Fault) -> Diagnostic {
    Diagnostic {
        file: file.to_owned(),
        line,
        column: fault.column,
        message: fault.message,
    }
}
