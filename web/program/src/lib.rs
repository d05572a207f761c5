//! The visitor's program: from text to an ELF file, or to the list of its mistakes.
//!
//! A crate of its own because the assembler is large and most visitors never need it: compiled by itself, it is a second
//! WebAssembly module, which the worker loads for the first program. Compiled without that feature it is a plain library.

use serde::{Deserialize, Serialize};

/// The name by which messages call the visitor's text.
pub const FILE: &str = "program.asm";

/// A program that can be run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assembled {
    /// A static ELF64 file.
    pub elf: Vec<u8>,
    /// Which addresses came from which line: address, length in bytes, line.
    pub lines: Vec<(u64, u32, u32)>,
}

/// A mistake in the visitor's program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mistake {
    /// Name of the source.
    pub file: String,
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
    /// What was found and what was expected.
    pub message: String,
}

/// Assembles the visitor's text.
///
/// # Errors
/// All mistakes, in the order of their lines.
pub fn assemble(source: &str) -> Result<Assembled, Vec<Mistake>> {
    match assembler::assemble(FILE, source) {
        Ok(program) => Ok(Assembled {
            elf: program.to_elf(),
            lines: program
                .lines
                .iter()
                .map(|line| (line.address, line.length, line.line))
                .collect(),
        }),
        Err(mistakes) => Err(mistakes
            .into_iter()
            .map(|mistake| Mistake {
                file: mistake.file,
                line: mistake.line,
                column: mistake.column,
                message: mistake.message,
            })
            .collect()),
    }
}

/// [`assemble`] for another module: what it gives, as postcard writes it.
#[cfg(feature = "module")]
#[wasm_bindgen::prelude::wasm_bindgen]
#[must_use]
pub fn assemble_to_bytes(source: &str) -> Vec<u8> {
    postcard::to_allocvec(&assemble(source)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_becomes_a_file_with_its_lines() {
        let assembled = assemble("global _start\n_start: mov eax, 60\nsyscall\n").unwrap();
        assert!(assembled.elf.starts_with(b"\x7fELF"));
        assert!(!assembled.lines.is_empty());
    }

    #[test]
    fn all_mistakes_are_told_at_once() {
        let mistakes = assemble("movv eax, 1\nmov eax, nowhere\nmov [rax], [rbx]\n").unwrap_err();
        let lines: Vec<_> = mistakes.iter().map(|mistake| mistake.line).collect();
        assert_eq!(lines, [1, 2, 3]);
    }
}
