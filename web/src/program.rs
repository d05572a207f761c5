//! The visitor's program: from text to an ELF file, or to the list of its mistakes.

use crate::protocol::Mistake;

/// The name by which messages call the visitor's text.
pub const FILE: &str = "program.asm";

/// What the editor holds at first.
pub const FIRST: &str = include_str!("../programs/hello.asm");

/// A program that can be run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assembled {
    /// A static ELF64 file.
    pub elf: Vec<u8>,
    /// Which addresses came from which line: address, length in bytes, line.
    pub lines: Vec<(u64, u32, u32)>,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_editor_holds_at_first_assembles() {
        let assembled = assemble(FIRST).unwrap();
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
