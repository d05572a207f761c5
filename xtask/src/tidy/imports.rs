//! Who may import whom. The table in ARCHITECTURE.md is the rule; the manifests must agree with it, and every crate
//! must have its row.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::process::Failure;

const DOCUMENT: &str = "ARCHITECTURE.md";
const SECTION: &str = "\n## Who may import whom\n";

/// What no table may allow.
const NOBODY_IMPORTS: &str = "web";
/// Who may import none of ours, whatever a table says.
const IMPORTS_NOTHING: &str = "emulator-core";

/// Complaints about imports the table does not allow, and about crates and rows without each other.
pub fn check(root: &Path) -> Result<Vec<String>, Failure> {
    let table = table(&read(&root.join(DOCUMENT))?);
    let mut manifests = BTreeMap::new();
    for workspace in [root.to_path_buf(), root.join("guests")] {
        for member in members(&read(&workspace.join("Cargo.toml"))?) {
            let path = workspace.join(member).join("Cargo.toml");
            let manifest = read(&path)?;
            let shown = path
                .strip_prefix(root)
                .unwrap_or(&path)
                .display()
                .to_string();
            manifests.insert(package_name(&manifest).to_owned(), (shown, manifest));
        }
    }
    let mut complaints = complaints_about_table(&table);
    for package in table
        .keys()
        .filter(|package| !manifests.contains_key(*package))
    {
        complaints.push(format!(
            "{DOCUMENT}: the table of imports has a row for {package}, which is not there"
        ));
    }
    for (package, (path, manifest)) in &manifests {
        let Some(allowed) = table.get(package) else {
            complaints.push(format!(
                "{DOCUMENT}: the table of imports has no row for {package} ({path})"
            ));
            continue;
        };
        for imported in dependencies(manifest) {
            if manifests.contains_key(&imported) && !allowed.contains(&imported) {
                complaints.push(format!(
                    "{path}: {package} must not import {imported} (table in {DOCUMENT})"
                ));
            }
        }
    }
    Ok(complaints)
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| Failure::io("read", path, &error))
}

/// Each package with what it may import, from rows like ``| `a`, `b` | `c`, `d` |``.
fn table(document: &str) -> BTreeMap<String, Vec<String>> {
    let section = document.split_once(SECTION).map_or("", |(_, after)| after);
    let section = section.split("\n## ").next().unwrap_or("");
    let mut table = BTreeMap::new();
    for row in section.lines().filter(|line| line.starts_with("| `")) {
        let mut cells = row.split('|').skip(1).map(in_backticks);
        let (importers, imported) = (
            cells.next().unwrap_or_default(),
            cells.next().unwrap_or_default(),
        );
        for importer in importers {
            table.insert(importer, imported.clone());
        }
    }
    table
}

fn in_backticks(text: &str) -> Vec<String> {
    text.split('`')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

fn complaints_about_table(table: &BTreeMap<String, Vec<String>>) -> Vec<String> {
    let mut complaints = Vec::new();
    for (package, allowed) in table {
        if allowed.iter().any(|imported| imported == NOBODY_IMPORTS) {
            complaints.push(format!(
                "{DOCUMENT}: nothing may import {NOBODY_IMPORTS}, not even {package}"
            ));
        }
        if package == IMPORTS_NOTHING && !allowed.is_empty() {
            complaints.push(format!(
                "{DOCUMENT}: {IMPORTS_NOTHING} may import no crate of ours"
            ));
        }
    }
    complaints
}

fn package_name(manifest: &str) -> &str {
    let name = manifest
        .lines()
        .find_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"'));
    name.unwrap_or("")
}

/// The quoted names in `members = […]`.
fn members(manifest: &str) -> Vec<String> {
    let list = manifest
        .split_once("\nmembers = [")
        .map_or("", |(_, after)| after);
    let list = list.split(']').next().unwrap_or("");
    list.split('"')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

/// The packages a manifest depends on, in any section, under their own names.
///
/// Reads what our manifests use of TOML: one dependency a line, or a section of its own.
fn dependencies(manifest: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut in_dependencies = false;
    for line in manifest.lines().map(str::trim) {
        if let Some(section) = line
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'))
        {
            in_dependencies =
                section.ends_with("dependencies") && !section.starts_with("workspace");
            if let Some((before, name)) = section.rsplit_once('.')
                && before.ends_with("dependencies")
            {
                found.push(name.to_owned());
            }
        } else if let Some((_, renamed)) = line.split_once("package = \"") {
            found.extend(renamed.split('"').next().map(str::to_owned));
        } else if in_dependencies && !line.starts_with('#') && line.contains('=') {
            found.extend(line.split(['=', '.', ' ']).next().map(str::to_owned));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_dependencies_in_every_form() {
        let manifest = "\
[package]
name = \"web\"
[dependencies]
emulator-core.workspace = true
assembler = { path = \"../assembler\" }
# diagrams = \"1\"
renamed = { package = \"guest-abi\", path = \"../guests/abi\" }
[target.'cfg(unix)'.dev-dependencies]
xtask = \"1\"
[build-dependencies.kernel]
path = \"../guests/kernel\"
";
        assert_eq!(package_name(manifest), "web");
        assert_eq!(
            dependencies(manifest),
            ["emulator-core", "assembler", "guest-abi", "xtask", "kernel"]
        );
    }

    #[test]
    fn the_list_of_packages_of_a_workspace_is_no_import() {
        assert_eq!(
            dependencies("[workspace.dependencies]\nweb = { path = \"web\" }\n"),
            Vec::<String>::new()
        );
    }

    #[test]
    fn members_may_span_lines() {
        assert_eq!(
            members("[workspace]\nmembers = [\"a\",\n  \"b/c\"]\nexclude = [\"d\"]\n"),
            ["a", "b/c"]
        );
    }

    #[test]
    fn a_row_may_hold_several_crates() {
        let document = "x\n## Who may import whom\n\n| crate | imports |\n|---|---|\n| `web`, `cli` | `core`, `asm` |\n\
            | `core` | none |\n\n## After\n| `no` | `row` |\n";
        let both = vec!["core".to_owned(), "asm".to_owned()];
        let expected = [
            ("cli".to_owned(), both.clone()),
            ("core".to_owned(), vec![]),
            ("web".to_owned(), both),
        ];
        assert_eq!(table(document), BTreeMap::from(expected));
    }

    #[test]
    fn no_table_may_allow_to_import_web_or_the_machine_to_import() {
        let row = |package: &str, imported: &str| (package.to_owned(), vec![imported.to_owned()]);
        let table = BTreeMap::from([
            row("cli", "web"),
            row("emulator-core", "diagrams"),
            row("web", "diagrams"),
        ]);
        assert_eq!(
            complaints_about_table(&table),
            [
                "ARCHITECTURE.md: nothing may import web, not even cli",
                "ARCHITECTURE.md: emulator-core may import no crate of ours",
            ]
        );
    }

    #[test]
    fn an_import_that_the_table_does_not_allow_is_a_complaint() {
        let root = std::env::temp_dir().join(format!("ringside-imports-{}", std::process::id()));
        let files = [
            (
                "ARCHITECTURE.md",
                "#\n## Who may import whom\n| `a` | none |\n| `gone` | none |\n| `k` | none |\n",
            ),
            ("Cargo.toml", "[workspace]\nmembers = [\"a\", \"b\"]\n"),
            (
                "a/Cargo.toml",
                "[package]\nname = \"a\"\n[dependencies]\nb = \"1\"\nserde = \"1\"\n",
            ),
            ("b/Cargo.toml", "[package]\nname = \"b\"\n"),
            ("guests/Cargo.toml", "[workspace]\nmembers = [\"kernel\"]\n"),
            ("guests/kernel/Cargo.toml", "[package]\nname = \"k\"\n"),
        ];
        for (name, text) in files {
            let path = root.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        assert_eq!(
            check(&root).unwrap(),
            [
                "ARCHITECTURE.md: the table of imports has a row for gone, which is not there",
                "a/Cargo.toml: a must not import b (table in ARCHITECTURE.md)",
                "ARCHITECTURE.md: the table of imports has no row for b (b/Cargo.toml)",
            ]
        );
        fs::remove_dir_all(root).unwrap();
    }
}
