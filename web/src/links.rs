//! Addresses that can be clicked: each leads to its walk through the page tables.

use diagrams::Language;

use crate::words::Word;

/// What is done at an address, for the walk to ask the tables for.
#[derive(Clone, Copy)]
pub enum Reach {
    /// Data is read.
    Read,
    /// Data is written.
    Write,
    /// Code is run.
    Fetch,
}

impl Reach {
    fn action(self) -> &'static str {
        match self {
            Reach::Read => "walk-read",
            Reach::Write => "walk-write",
            Reach::Fetch => "walk-fetch",
        }
    }
}

/// A button with these words, which are HTML already.
#[must_use]
pub fn walk(address: u64, reach: Reach, html: &str, language: Language) -> String {
    format!(
        "<button class=\"link\" type=\"button\" data-do=\"{}\" data-address=\"{address:x}\" \
         title=\"{} {address:x}\">{html}</button>",
        reach.action(),
        Word::WalkThis.text(language)
    )
}

/// The same for a register's value, if it may well be an address: not a small number, and canonical.
#[must_use]
pub fn walk_register(name: &str, value: u64, html: &str, language: Language) -> Option<String> {
    let reach = match name.to_ascii_lowercase().as_str() {
        "rip" | "lstar" => Reach::Fetch,
        "rax" | "rbx" | "rcx" | "rdx" | "rsi" | "rdi" | "rbp" | "rsp" | "r8" | "r9" | "r10"
        | "r11" | "r12" | "r13" | "r14" | "r15" => Reach::Read,
        _ => return None,
    };
    let is_canonical = matches!(value >> 47, 0 | 0x1_ffff);
    (is_canonical && value >= 0x1000).then(|| walk(value, reach, html, language))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn registers_lead_to_what_may_be_an_address() {
        let link = |name, value| walk_register(name, value, "text", Language::English);
        let rip = link("RIP", 0x40_0000).expect("an address of code");
        assert!(rip.contains("walk-fetch") && rip.contains("data-address=\"400000\""));
        let stack = link("rsp", 0x7fff_ffff_dba0).expect("an address of data");
        assert!(stack.contains("walk-read") && stack.ends_with(">text</button>"));
        for (name, value) in [
            ("RAX", 3),
            ("RFLAGS", 0x40_0000),
            ("rcx", 1 << 47),
            ("CR3", 0x12c000),
        ] {
            assert_eq!(link(name, value), None, "{name} {value:x}");
        }
        assert!(link("r15", 0xffff_8000_0000_0000).is_some());
    }
}
