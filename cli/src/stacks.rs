//! `ringside stacks`: which stacks there are.

use std::process::ExitCode;

use diagrams::Language;

use crate::options::Picture;
use crate::{Problem, say};

pub fn print(svg: Option<&Picture>) -> Result<ExitCode, Problem> {
    match svg {
        Some(asked) => {
            let stack = find(&asked.stack)?;
            let picture = diagrams::prerender(stack, asked.form, asked.language);
            say(&format!("{picture}\n"))?;
        }
        None => {
            for stack in diagrams::stacks() {
                let summary = stack.summary.text(Language::English);
                say(&format!("{}\t{summary}\n", stack.id))?;
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The stack with this id.
pub fn find(id: &str) -> Result<&'static diagrams::StackSpec, Problem> {
    diagrams::stack(id).ok_or_else(|| {
        let ids: Vec<_> = diagrams::stacks().iter().map(|stack| stack.id).collect();
        Problem(format!(
            "no stack `{id}`; the stacks are {}",
            ids.join(", ")
        ))
    })
}
