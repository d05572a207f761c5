//! Reads the list of domains in a boot archive: text, one domain a line, `#` starts a comment.
//!
//! ```text
//! NAME kernel=FILE [initramfs=FILE,FILE,…] [memory=MIB] [weight=N] [full|paravirtual] [later] [-- COMMAND LINE]
//! ```
//!
//! The first domain is Dom0. A domain that is marked `later` is not started at boot; the monitor can.

use core::fmt;

/// Most memory of a domain, in MiB.
pub const MOST_MEMORY: u32 = 1024;
/// Most weight of a domain.
pub const MOST_WEIGHT: u32 = 65_536;
const DEFAULT_MEMORY: u32 = 16;
const DEFAULT_WEIGHT: u32 = 256;

/// A domain as the list describes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DomainEntry<'a> {
    /// Its name.
    pub name: &'a str,
    /// The kernel's file in the archive.
    pub kernel: &'a str,
    /// Files in the archive that make its initramfs, separated by commas; may be empty. One whose name ends with `?` may be
    /// missing.
    pub initramfs: &'a str,
    /// MiB of memory.
    pub memory: u32,
    /// Share of the CPU.
    pub weight: u32,
    /// Runs in ring 3, with a kernel made for it.
    pub paravirtual: bool,
    /// Is not started at boot.
    pub later: bool,
    /// Words for its kernel.
    pub command_line: &'a str,
}

/// A line that says something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DomainListError<'a> {
    /// Which line, from 1.
    pub line: usize,
    /// The word that cannot be used; empty if one is missing.
    pub word: &'a str,
}

impl fmt::Display for DomainListError<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.word {
            "" => write!(f, "line {}: kernel=FILE is missing", self.line),
            word => write!(f, "line {}: cannot use `{word}`", self.line),
        }
    }
}

/// The domains, in order; each line that cannot be used is an error, and the others go on.
pub fn entries(text: &str) -> impl Iterator<Item = Result<DomainEntry<'_>, DomainListError<'_>>> {
    let lines = text.lines().enumerate();
    lines.filter_map(|(index, line)| {
        let line = line.split('#').next().unwrap_or("").trim();
        (!line.is_empty()).then(|| {
            read_line(line).map_err(|word| DomainListError {
                line: index + 1,
                word,
            })
        })
    })
}

fn read_line(line: &str) -> Result<DomainEntry<'_>, &str> {
    let (words, command_line) = match line.split_once(" -- ") {
        Some((words, command_line)) => (words, command_line.trim()),
        None => (line, ""),
    };
    let mut words = words.split_ascii_whitespace();
    let mut entry = DomainEntry {
        name: words.next().unwrap_or(""),
        kernel: "",
        initramfs: "",
        memory: DEFAULT_MEMORY,
        weight: DEFAULT_WEIGHT,
        paravirtual: false,
        later: false,
        command_line,
    };
    for word in words {
        let number = |text: &str, most: u32| {
            let number = text.parse().ok();
            number
                .filter(|number| (1..=most).contains(number))
                .ok_or(word)
        };
        match word.split_once('=') {
            Some(("kernel", file)) => entry.kernel = file,
            Some(("initramfs", files)) => entry.initramfs = files,
            Some(("memory", mib)) => entry.memory = number(mib, MOST_MEMORY)?,
            Some(("weight", weight)) => entry.weight = number(weight, MOST_WEIGHT)?,
            None if word == "full" => entry.paravirtual = false,
            None if word == "paravirtual" => entry.paravirtual = true,
            None if word == "later" => entry.later = true,
            _ => return Err(word),
        }
    }
    if entry.kernel.is_empty() {
        Err("")
    } else {
        Ok(entry)
    }
}

#[cfg(test)]
mod tests {
    extern crate std;
    use super::*;
    use std::vec::Vec;

    #[test]
    fn a_list_is_read_and_its_mistakes_are_placed() {
        let text = "# all\n\ndom0 kernel=k0 initramfs=a,b memory=32 weight=512 -- rc=/x y # z\nos1 kernel=k later\n\
            os2\nos3 kernel=k memory=0\nos4 kernel=k colour=red\n";
        let list: Vec<_> = entries(text).collect();
        let dom0 = list[0].expect("good");
        assert_eq!(
            (dom0.name, dom0.kernel, dom0.initramfs),
            ("dom0", "k0", "a,b")
        );
        assert_eq!(
            (dom0.memory, dom0.weight, dom0.command_line),
            (32, 512, "rc=/x y")
        );
        let os1 = list[1].expect("good");
        assert!(os1.later && !os1.paravirtual && os1.memory == DEFAULT_MEMORY);
        let errors: Vec<_> = list[2..]
            .iter()
            .map(|entry| entry.expect_err("bad"))
            .collect();
        let expected = [(5, ""), (6, "memory=0"), (7, "colour=red")];
        assert_eq!(
            errors,
            expected.map(|(line, word)| DomainListError { line, word })
        );
    }
}
