//! Who may import whom. The table is the architecture; the manifests must agree with it.

use std::fs;
use std::path::Path;

use crate::process::Failure;

/// Each crate of ours: its folder, its package name, and the crates of ours that it may import.
const TABLE: &[(&str, &str, &[&str])] = &[
    ("emulator-core", "emulator-core", &[]),
    ("assembler", "assembler", &[]),
    ("diagrams", "diagrams", &["emulator-core", "guest-abi"]),
    ("web", "web", &["emulator-core", "assembler", "diagrams"]),
    (
        "cli",
        "ringside-cli",
        &["emulator-core", "assembler", "diagrams"],
    ),
    (
        "tests",
        "ringside-tests",
        &["emulator-core", "assembler", "diagrams", "xtask"],
    ),
    ("xtask", "xtask", &[]),
    ("guests/abi", "guest-abi", &[]),
    ("guests/formats", "guest-formats", &["guest-abi"]),
    ("guests/rt", "guest-rt", &["guest-abi"]),
    ("guests/kernel", "kernel", &["guest-abi", "guest-formats"]),
    ("guests/programs", "programs", &["guest-abi", "guest-rt"]),
];

/// Complaints about imports the table does not allow, and about crates it does not know.
pub fn check(root: &Path) -> Result<Vec<String>, Failure> {
    let mut complaints = Vec::new();
    for workspace in ["", "guests"] {
        let manifest = read(&root.join(workspace).join("Cargo.toml"))?;
        for member in members(&manifest) {
            let folder = Path::new(workspace)
                .join(&member)
                .to_string_lossy()
                .into_owned();
            if TABLE.iter().all(|(known, _, _)| *known != folder) {
                complaints.push(format!(
                    "{folder}/Cargo.toml: give the crate a row in xtask/src/tidy/imports.rs"
                ));
            }
        }
    }
    for (folder, package, allowed) in TABLE {
        let path = root.join(folder).join("Cargo.toml");
        if !path.is_file() {
            complaints.push(format!(
                "{folder}: has a row in xtask/src/tidy/imports.rs but no Cargo.toml"
            ));
            continue;
        }
        let manifest = read(&path)?;
        if !manifest
            .lines()
            .any(|line| line == format!("name = \"{package}\""))
        {
            complaints.push(format!(
                "{folder}/Cargo.toml: expected the package name `{package}`"
            ));
        }
        for imported in dependencies(&manifest) {
            let is_ours = TABLE.iter().any(|(_, ours, _)| *ours == imported);
            if is_ours && !allowed.contains(&imported.as_str()) {
                complaints.push(format!(
                    "{folder}/Cargo.toml: {package} must not import {imported}"
                ));
            }
        }
    }
    Ok(complaints)
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| Failure::io("read", path, &error))
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
    fn nothing_may_import_web_and_the_machine_imports_nothing() {
        assert!(
            TABLE
                .iter()
                .all(|(_, _, allowed)| !allowed.contains(&"web"))
        );
        assert!(
            TABLE
                .iter()
                .any(|(_, package, allowed)| *package == "emulator-core" && allowed.is_empty())
        );
    }
}
