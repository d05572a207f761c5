//! What the assembler tells a person about a mistake: where it is, what was found, what was expected.

use std::fmt;

/// One mistake in the source text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// The name of the source, as the caller gave it.
    pub file: String,
    /// Line of the mistake, counted from 1.
    pub line: u32,
    /// Column of the offending word in characters, counted from 1.
    pub column: u32,
    /// What was found and what was expected, without the position.
    pub message: String,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            file,
            line,
            column,
            message,
        } = self;
        write!(f, "{file}:{line}:{column}: {message}")
    }
}

impl std::error::Error for Diagnostic {}

/// A mistake within one line, before the line and the file are known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub column: u32,
    pub message: String,
}

impl Fault {
    pub(crate) fn new(column: u32, message: impl Into<String>) -> Self {
        Self {
            column,
            message: message.into(),
        }
    }
}

/// `; did you mean "…"?` when a known name is close to `wrong`, else nothing.
pub(crate) fn suggestion<'a>(wrong: &str, known: impl Iterator<Item = &'a str>) -> String {
    nearest(wrong, known)
        .map(|name| format!("; did you mean \"{name}\"?"))
        .unwrap_or_default()
}

fn nearest<'a>(wrong: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let wrong: Vec<char> = wrong.chars().take(64).collect();
    // No slip in a tiny word, one in a short, two in a long one: more would suggest unrelated words.
    let tolerance = match wrong.len() {
        0..=2 => 0,
        3..=4 => 1,
        _ => 2,
    };
    known
        .filter(|name| name.len().abs_diff(wrong.len()) <= tolerance)
        .map(|name| (edit_distance(&wrong, name), name))
        .filter(|(distance, _)| *distance <= tolerance)
        .min()
        .map(|(_, name)| name)
}

/// Insertions, deletions, substitutions and swaps of neighbours that turn `from` into `to`.
fn edit_distance(from: &[char], to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=to.len()).collect();
    for row in 1..=from.len() {
        let mut current = vec![row];
        for column in 1..=to.len() {
            let same = from[row - 1] == to[column - 1];
            let mut best = (last[column - 1] + usize::from(!same))
                .min(last[column] + 1)
                .min(current[column - 1] + 1);
            let swapped = row > 1
                && column > 1
                && from[row - 1] == to[column - 2]
                && from[row - 2] == to[column - 1];
            if swapped {
                best = best.min(before_last[column - 2] + 1);
            }
            current.push(best);
        }
        before_last = std::mem::replace(&mut last, current);
    }
    last[to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suggests_one_slip_and_no_stranger() {
        let known = ["mov", "movzx", "add", "syscall"];
        assert_eq!(
            suggestion("movv", known.into_iter()),
            "; did you mean \"mov\"?"
        );
        assert_eq!(
            suggestion("sycsall", known.into_iter()),
            "; did you mean \"syscall\"?"
        );
        assert_eq!(suggestion("frobnicate", known.into_iter()), "");
    }
}
