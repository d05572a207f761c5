//! NASM-syntax text → machine code with a line table, so that a visitor's program can run in the machine and be
//! stepped line by line.
//!
//! [`assemble`] makes a static ELF64 program, [`assemble_flat`] the bytes alone. The syntax is that of the NASM
//! manual without macros; the encodings are those NASM chooses by default, and come from iced's op-code tables.

pub use crate::diagnostic::Diagnostic;
pub use crate::line_table::{LineTable, read_line_table};
pub use crate::program::{Flat, LineEntry, Program, Section, Symbol};

mod address;
mod alias;
mod cursor;
mod diagnostic;
mod directive;
mod elf;
mod emit;
mod encoding;
mod explain;
mod expression;
mod instruction_table;
mod lexer;
mod line_table;
mod listing;
mod literal;
mod matching;
mod operand;
mod parser;
mod passes;
mod prefix;
mod preprocess;
mod program;
mod registers;
mod sections;
mod shorthand;
mod source;
mod statement;
mod value;

/// Assembles `source` into a static ELF64 program of 64-bit code; `file` is the name used in messages.
///
/// The program starts at `_start`, or at the first byte of `.text` when there is no such label.
///
/// # Errors
/// Every mistake in the source, in the order of its lines.
pub fn assemble(file: &str, source: &str) -> Result<Program, Vec<Diagnostic>> {
    let assembly = passes::run(file, source, sections::Target::Program)?;
    Ok(program::from_assembly(file, assembly))
}

/// Assembles `source` into bytes that are loaded at `origin`, as `nasm -f bin` does.
///
/// Code is 16-bit until the source says `bits 32` or `bits 64`; `org` in the source overrides `origin`.
///
/// # Errors
/// Every mistake in the source, in the order of its lines.
pub fn assemble_flat(file: &str, source: &str, origin: u64) -> Result<Flat, Vec<Diagnostic>> {
    let assembly = passes::run(file, source, sections::Target::Flat { origin })?;
    Ok(program::flat_from_assembly(assembly))
}
