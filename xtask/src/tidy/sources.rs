//! Rules for single files: each says why it exists, holds one idea, and leaves nothing half done.

use std::fs;
use std::path::{Path, PathBuf};

use crate::process::Failure;

/// A Rust file longer than this holds more than one idea, unless [`LONG_FILES`] gives the reason.
const LONGEST: usize = 700;

/// Files that may be longer, each with its reason. An entry that is no longer needed is a complaint itself.
const LONG_FILES: &[(&str, &str)] = &[];

/// Text that must not be there: in files of these kinds, this text, for this reason. Split in two, so that this file
/// does not hold it.
const BANNED: &[(&[&str], [&str; 2], &str)] = &[
    (
        &["rs"],
        ["todo", "!("],
        "finish it, or list it in docs/ledger.md",
    ),
    (
        &["rs"],
        ["unimplemented", "!("],
        "finish it, or list it in docs/ledger.md",
    ),
    (&["rs"], ["dbg", "!("], "remove it"),
    (
        &["rs"],
        ["#[ig", "nore"],
        "a test runs, or is asserted as a known failure",
    ),
    (
        &["rs", "js", "mjs", "css", "html", "sh"],
        ["TO", "DO"],
        "do it, or list it in docs/ledger.md",
    ),
    (
        &["rs", "js", "mjs", "css", "html", "sh"],
        ["FIX", "ME"],
        "mend it, or list it in docs/ledger.md",
    ),
    (&[], ["registry.npm", "js.org"], "name no registry's host"),
    (&[], ["crates", ".io"], "name no registry's host"),
    (&[], ["py", "pi.org"], "name no registry's host"),
    (&[], ["deb.deb", "ian.org"], "name no registry's host"),
];

/// How a module opens the door to unsafe code, after `#` or `#!`. Clippy asks for the SAFETY of each block.
const UNSAFE_ALLOWED: [&str; 2] = ["#[allow(unsafe_code)]", "#![allow(unsafe_code)]"];

/// Kinds of file that are text of ours. Cargo.lock is not: cargo writes its registry there itself.
const TEXT: &[&str] = &[
    "rs",
    "toml",
    "md",
    "js",
    "mjs",
    "css",
    "html",
    "json",
    "asm",
    "sh",
    "run",
    "serial",
    "webmanifest",
];

/// Folders that hold what tools made.
const NOT_OURS: &[&str] = &[".git", "target", "node_modules", "dist"];

/// Complaints about all files below `root`.
pub fn check(root: &Path) -> Result<Vec<String>, Failure> {
    let mut files = Vec::new();
    collect(root, &mut files)?;
    files.sort();
    let mut complaints = Vec::new();
    for file in &files {
        let name = file
            .strip_prefix(root)
            .unwrap_or(file)
            .to_string_lossy()
            .into_owned();
        let bytes = fs::read(file).map_err(|error| Failure::io("read", file, &error))?;
        complaints.extend(complaints_about(&name, &String::from_utf8_lossy(&bytes)));
        if file.extension().is_some_and(|extension| extension == "md") {
            complaints.extend(broken_links(&name, &String::from_utf8_lossy(&bytes), root));
        }
    }
    for (name, _) in LONG_FILES {
        let lines = fs::read_to_string(root.join(name)).map_or(0, |text| text.lines().count());
        if lines <= LONGEST {
            complaints.push(format!(
                "{name}: no longer too long; take it out of LONG_FILES in xtask"
            ));
        }
    }
    Ok(complaints)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let list = fs::read_dir(folder).map_err(|error| Failure::io("list", folder, &error))?;
    for item in list {
        let item = item.map_err(|error| Failure::io("list", folder, &error))?;
        let path = item.path();
        let name = item.file_name();
        let name = name.to_string_lossy();
        let kind = item
            .file_type()
            .map_err(|error| Failure::io("look at", &path, &error))?;
        if kind.is_dir() && !NOT_OURS.contains(&&*name) {
            collect(&path, files)?;
        } else if kind.is_file()
            && TEXT.contains(
                &path
                    .extension()
                    .unwrap_or_default()
                    .to_string_lossy()
                    .as_ref(),
            )
        {
            files.push(path);
        }
    }
    Ok(())
}

fn complaints_about(name: &str, text: &str) -> Vec<String> {
    let mut complaints = Vec::new();
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    if extension == "rs" {
        if !text.starts_with("//!") {
            complaints.push(format!(
                "{name}:1: must open with `//!` and why the file exists"
            ));
        }
        let lines = text.lines().count();
        if lines > LONGEST && LONG_FILES.iter().all(|(long, _)| *long != name) {
            complaints.push(format!(
                "{name}: {lines} lines, more than {LONGEST}: split it by ideas"
            ));
        }
    }
    for (index, line) in text.lines().enumerate() {
        if extension == "rs"
            && UNSAFE_ALLOWED
                .iter()
                .any(|allow| line.trim_start().starts_with(allow))
            && !line.contains("// Reason: ")
        {
            complaints.push(format!(
                "{name}:{}: allows unsafe code: add `// Reason: …`",
                index + 1
            ));
        }
    }
    for (kinds, [start, end], remedy) in BANNED {
        if !kinds.is_empty() && !kinds.contains(&extension) {
            continue;
        }
        let banned = format!("{start}{end}");
        for (index, _) in text
            .lines()
            .enumerate()
            .filter(|(_, line)| line.contains(&banned))
        {
            complaints.push(format!("{name}:{}: holds `{banned}`: {remedy}", index + 1));
        }
    }
    complaints
}

/// Links of a Markdown file to files that are not there.
fn broken_links(name: &str, text: &str, root: &Path) -> Vec<String> {
    let folder = root.join(name);
    let folder = folder.parent().unwrap_or(root);
    let mut complaints = Vec::new();
    for (index, line) in text.lines().enumerate() {
        for after in line.split("](").skip(1) {
            let target = after.split([')', '#']).next().unwrap_or("");
            if !target.is_empty() && !target.contains(':') && !folder.join(target).exists() {
                complaints.push(format!(
                    "{name}:{}: links to {target}, which is not there",
                    index + 1
                ));
            }
        }
    }
    complaints
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rust_file_opens_with_its_reason() {
        assert_eq!(
            complaints_about("a/src/lib.rs", "//! Why.\n"),
            Vec::<String>::new()
        );
        assert_eq!(
            complaints_about("a/src/lib.rs", "fn main() {}\n"),
            ["a/src/lib.rs:1: must open with `//!` and why the file exists"]
        );
    }

    #[test]
    fn a_long_file_is_a_complaint() {
        let text = format!("//! Why.\n{}", "// line\n".repeat(LONGEST));
        assert_eq!(
            complaints_about("a.rs", &text),
            ["a.rs: 701 lines, more than 700: split it by ideas"]
        );
    }

    #[test]
    fn banned_text_is_placed_and_only_where_it_is_banned() {
        let unfinished = ["todo", "!()"].concat();
        let text = format!("//! Why.\nfn later() {{ {unfinished} }}\n");
        assert_eq!(complaints_about("a.rs", &text).len(), 1);
        assert!(complaints_about("a.rs", &text)[0].starts_with("a.rs:2: "));
        assert_eq!(complaints_about("a.md", &text), Vec::<String>::new());
        let host = ["registry.npm", "js.org"].concat();
        assert_eq!(complaints_about("package-lock.json", &host).len(), 1);
    }

    #[test]
    fn unsafe_code_needs_a_reason() {
        let text = "//! Why.\n#![allow(unsafe_code)] // Reason: assembly.\n#[allow(unsafe_code)]\n";
        assert_eq!(
            complaints_about("a.rs", text),
            ["a.rs:3: allows unsafe code: add `// Reason: …`"]
        );
    }

    #[test]
    fn a_link_to_nowhere_is_a_complaint() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let text = "[a](src/lib.rs) [b](#here) [c](https://example.org)\n[d](src/nowhere.rs#x)\n";
        assert_eq!(
            broken_links("README.md", text, root),
            ["README.md:2: links to src/nowhere.rs, which is not there"]
        );
    }
}
