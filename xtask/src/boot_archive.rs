//! Packs what a hypervisor boots from: one cpio archive with the list of domains and every file that the list names.
//!
//! `guests/stacks/NAME/domains` is the list. A file `X.cpio` in it is the folder `guests/stacks/NAME/X/`, packed, or the folder
//! `guests/stacks/shared/X/`, or else a file that every stack may use.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::cpio::Archive;
use crate::process::Failure;

/// The list's name in its folder and in the archive.
pub const LIST: &str = "domains";
const SHARED: &str = "shared";

/// Files by the names that lists know them by.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The archive of the stack described in `folder`. `common` holds what every stack may use, `programs` what goes into
/// `/bin` of a folder's archive beside its own files.
///
/// # Errors
/// When the list cannot be read, or names a file that is not there.
pub fn pack(
    folder: &Path,
    common: &Files,
    programs: &BTreeMap<String, Files>,
) -> Result<Archive, Failure> {
    let path = folder.join(LIST);
    let list = fs::read_to_string(&path).map_err(|error| Failure::io("read", &path, &error))?;
    let mut archive = Archive::default();
    for name in names(&list) {
        let stem = name.strip_suffix(".cpio").unwrap_or(name);
        let places = [folder.join(stem), folder.with_file_name(SHARED).join(stem)];
        let content = match places.iter().find(|place| place.is_dir()) {
            Some(place) => pack_folder(place, programs.get(stem))?,
            None => common.get(name).cloned().ok_or_else(|| {
                Failure::new(format!(
                    "{} names {name}, which nobody builds",
                    path.display()
                ))
            })?,
        };
        archive.add_file(name, false, content);
    }
    archive.add_file(LIST, false, list.into_bytes());
    Ok(archive)
}

fn pack_folder(folder: &Path, programs: Option<&Files>) -> Result<Vec<u8>, Failure> {
    let mut archive = Archive::default();
    archive.add_folder(folder)?;
    for (name, content) in programs.into_iter().flatten() {
        archive.add_file(&format!("bin/{name}"), true, content.clone());
    }
    Ok(archive.to_bytes())
}

/// The files that a list names.
fn names(list: &str) -> Vec<&str> {
    let lines = list
        .lines()
        .map(|line| line.split('#').next().unwrap_or(""));
    let words = lines.flat_map(|line| line.split(" -- ").next().unwrap_or("").split_whitespace());
    let values = words.filter_map(|word| {
        word.strip_prefix("kernel=")
            .or_else(|| word.strip_prefix("initramfs="))
    });
    let names = values.flat_map(|value| value.split(','));
    // What may be missing comes from somewhere else.
    names.filter(|name| !name.ends_with('?')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_of_a_list_are_found() {
        let list = "# kernel=none\na kernel=k0 initramfs=i,j,visitor? memory=3 -- kernel=word\nb kernel=k # initramfs=x\n";
        assert_eq!(names(list), ["k0", "i", "j", "k"]);
    }
}
