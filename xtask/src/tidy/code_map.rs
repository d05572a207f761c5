//! ARCHITECTURE.md's code map against the work tree, both ways: what the map names is there, and what is there is on
//! the map.
//!
//! In the map, a heading ``### `folder/` `` opens a room, and a line ``- `path` …`` below it names a part of it, by its
//! path below the room's `src/` or, failing that, below the room. A crate's modules must all be named; of a room that is
//! no crate, the folders.

use std::fs;
use std::path::Path;

use crate::process::Failure;

const DOCUMENT: &str = "ARCHITECTURE.md";

/// Files whose place in a crate is fixed by cargo; the map need not name them.
const UNNAMED: &[&str] = &["lib", "main", "bin"];

/// Folders of the root that are no rooms.
const NOT_ROOMS: &[&str] = &["target", "dist", "node_modules"];

/// Complaints about the map.
pub fn check(root: &Path) -> Result<Vec<String>, Failure> {
    let path = root.join(DOCUMENT);
    let document = fs::read_to_string(&path).map_err(|error| Failure::io("read", &path, &error))?;
    let rooms = rooms(&document);
    let mut complaints = Vec::new();
    for room in &rooms {
        let folder = root.join(room.folder);
        if !folder.is_dir() {
            complaints.push(format!(
                "{DOCUMENT}: the map names {}/, which is not there",
                room.folder
            ));
            continue;
        }
        let modules = parts_of(&folder)?;
        for part in room.parts.iter().map(|part| module(part)) {
            let is_module = modules.iter().any(|name| module(name) == part);
            if !is_module && !folder.join(part).exists() {
                complaints.push(format!(
                    "{DOCUMENT}: the map names {}/{part}, which is not there",
                    room.folder
                ));
            }
        }
        for name in modules.iter().map(|name| module(name)) {
            let is_named = room.parts.iter().any(|part| module(part) == name);
            let complaint = format!("{DOCUMENT}: the map of {}/ lacks `{name}`", room.folder);
            if !is_named && !UNNAMED.contains(&name) && !complaints.contains(&complaint) {
                complaints.push(complaint);
            }
        }
    }
    for name in names_in(root)? {
        let is_room = root.join(&name).is_dir()
            && !name.starts_with('.')
            && !NOT_ROOMS.contains(&name.as_str());
        let on_map = |room: &Room<'_>| room.folder.split('/').next() == Some(&name);
        if is_room && !rooms.iter().any(on_map) {
            complaints.push(format!("{DOCUMENT}: the map lacks {name}/"));
        }
    }
    Ok(complaints)
}

#[derive(Debug, PartialEq, Eq)]
struct Room<'a> {
    folder: &'a str,
    parts: Vec<&'a str>,
}

fn rooms(document: &str) -> Vec<Room<'_>> {
    let mut rooms: Vec<Room<'_>> = Vec::new();
    let mut in_room = false;
    for line in document.lines() {
        if let Some(heading) = line.strip_prefix("### `") {
            let folder = heading
                .split('`')
                .next()
                .unwrap_or("")
                .trim_end_matches('/');
            rooms.push(Room {
                folder,
                parts: Vec::new(),
            });
            in_room = true;
        } else if line.starts_with('#') {
            in_room = false;
        } else if let (true, Some(part), Some(room)) =
            (in_room, line.strip_prefix("- `"), rooms.last_mut())
        {
            room.parts.extend(part.split('`').next());
        }
    }
    rooms
}

/// The name of a part: `cpu.rs`, `cpu/`, and both together are the one module `cpu`.
fn module(name: &str) -> &str {
    let name = name.trim_end_matches('/');
    name.strip_suffix(".rs").unwrap_or(name)
}

/// What the map must name of a room: a crate's modules, or the folders of a room that is no crate.
fn parts_of(folder: &Path) -> Result<Vec<String>, Failure> {
    let source = folder.join("src");
    if source.is_dir() {
        return names_in(&source);
    }
    let is_part = |name: &String| {
        folder.join(name).is_dir() && !name.starts_with('.') && !NOT_ROOMS.contains(&&**name)
    };
    Ok(names_in(folder)?.into_iter().filter(is_part).collect())
}

/// What a folder holds, sorted, without empty folders, which git does not know; nothing when there is no such folder.
fn names_in(folder: &Path) -> Result<Vec<String>, Failure> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let list = fs::read_dir(folder).map_err(|error| Failure::io("list", folder, &error))?;
    let mut names: Vec<String> = list
        .filter_map(Result::ok)
        .filter(|item| fs::read_dir(item.path()).map_or(true, |mut inside| inside.next().is_some()))
        .filter_map(|item| item.file_name().into_string().ok())
        .collect();
    names.sort();
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_map_is_read_from_headings_and_lists() {
        let document = "# A\n- `not/` this\n### `emulator-core/`: the machine\n- `cpu/` registers\n- `mmu.rs` walks\n\
            ## Invariants\n- `no` part\n### `web/`\n";
        assert_eq!(
            rooms(document),
            [
                Room {
                    folder: "emulator-core",
                    parts: vec!["cpu/", "mmu.rs"]
                },
                Room {
                    folder: "web",
                    parts: vec![]
                },
            ]
        );
    }

    #[test]
    fn both_directions_are_checked() {
        let root = std::env::temp_dir().join(format!("ringside-map-{}", std::process::id()));
        for folder in ["a/src/cpu", "a/src/empty", "b", "b/deep"] {
            fs::create_dir_all(root.join(folder)).unwrap();
        }
        for file in [
            "a/src/lib.rs",
            "a/src/cpu.rs",
            "a/src/cpu/flags.rs",
            "a/src/new.rs",
            "b/readme",
        ] {
            fs::write(root.join(file), "").unwrap();
        }
        fs::create_dir_all(root.join("d/deep")).unwrap();
        fs::write(root.join("d/deep/readme"), "").unwrap();
        let map = "### `a/`\n- `cpu/`\n- `old.rs`\n### `c/`\n### `d/`\n";
        fs::write(root.join(DOCUMENT), map).unwrap();
        assert_eq!(
            check(&root).unwrap(),
            [
                "ARCHITECTURE.md: the map names a/old, which is not there",
                "ARCHITECTURE.md: the map of a/ lacks `new`",
                "ARCHITECTURE.md: the map names c/, which is not there",
                "ARCHITECTURE.md: the map of d/ lacks `deep`",
                "ARCHITECTURE.md: the map lacks b/",
            ]
        );
        fs::remove_dir_all(root).unwrap();
    }
}
