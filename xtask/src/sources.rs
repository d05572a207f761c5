//! The guests' source as the page shows it beside their code: one text file, `target/guests/sources.txt`, with the files
//! and with a table of lines for each image. `diagrams::sources` reads it, and says how it is written.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use crate::boot_archive::Files;
use crate::elf;
use crate::line_program::{Row, rows};
use crate::paths;
use crate::process::Failure;

/// All images by name, each with its lines.
#[derive(Default)]
pub struct Sources {
    /// Path of each file as it is shown, and its number.
    files: BTreeMap<String, usize>,
    /// The files' texts, by number; empty where only the name is known.
    texts: Vec<(String, String)>,
    tables: String,
}

impl Sources {
    /// Of binaries by their names, as they were linked, with their debug sections.
    ///
    /// # Errors
    /// When a line table cannot be read.
    pub fn of(binaries: &Files) -> Result<Self, Failure> {
        let mut sources = Self::default();
        for (name, file) in binaries {
            sources.add(name, file)?;
        }
        Ok(sources)
    }

    fn add(&mut self, name: &str, file: &[u8]) -> Result<(), Failure> {
        let rows = rows(elf::section(file, ".debug_line")?)?;
        // A String takes everything.
        let _ = writeln!(self.tables, "image {name}");
        let loaded = elf::loaded(file)?;
        let mut last = 0;
        for row in joined(rows) {
            // Functions that the linker left out keep their lines, at addresses around 0.
            let is_there = loaded.iter().any(|part| part.contains(&row.address));
            if row.line == 0 || !is_there {
                continue;
            }
            let number = self.number(&row.file);
            let delta = row.address - std::mem::replace(&mut last, row.address);
            let _ = writeln!(
                self.tables,
                "{delta:x} {} {number} {}",
                row.length, row.line
            );
        }
        Ok(())
    }

    /// The whole file.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut out = String::from("ringside lines 1\n");
        for (path, text) in &self.texts {
            // A String takes everything.
            let _ = writeln!(out, "file {path} {}", text.len());
            if !text.is_empty() {
                let _ = writeln!(out, "{text}");
            }
        }
        out + &self.tables
    }

    fn number(&mut self, compiled: &str) -> usize {
        let (shown, text) = source(compiled);
        let next = self.texts.len();
        let number = *self.files.entry(shown.clone()).or_insert(next);
        if number == next {
            self.texts.push((shown, text));
        }
        number
    }
}

/// The name under which a file is shown, and its text if it is ours: the compiler names ours from guests/ on, and those of
/// the standard library after the place where they were built.
fn source(compiled: &str) -> (String, String) {
    let ours = paths::root().join("guests").join(compiled);
    if let Ok(text) = fs::read_to_string(&ours)
        && !compiled.starts_with('/')
    {
        return (format!("guests/{compiled}"), text);
    }
    let shown = compiled
        .split_once("/library/")
        .map_or(compiled, |(_, rest)| rest);
    (shown.replace(' ', "_"), String::new())
}

/// Rows of the same line that follow each other become one.
fn joined(rows: Vec<Row>) -> Vec<Row> {
    let mut out: Vec<Row> = Vec::new();
    for row in rows {
        match out.last_mut() {
            Some(last)
                if last.address + last.length == row.address
                    && last.line == row.line
                    && last.file == row.file =>
            {
                last.length += row.length;
            }
            _ => out.push(row),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_one_line_are_joined() {
        let row = |address, length, line| Row {
            address,
            length,
            file: "a.rs".into(),
            line,
        };
        let list = vec![
            row(0x10, 2, 1),
            row(0x12, 3, 1),
            row(0x15, 1, 2),
            row(0x18, 1, 2),
        ];
        assert_eq!(
            joined(list),
            [row(0x10, 5, 1), row(0x15, 1, 2), row(0x18, 1, 2)]
        );
    }

    #[test]
    fn our_files_have_a_text_and_others_a_name() {
        let (path, text) = source("kernel/src/main.rs");
        assert_eq!(path, "guests/kernel/src/main.rs");
        assert!(text.starts_with("//!"));
        assert_eq!(
            source("/rustc/0123/library/core/src/fmt/mod.rs"),
            ("core/src/fmt/mod.rs".to_owned(), String::new())
        );
    }
}
