//! Writes the archive that a guest kernel unpacks as its first file system: cpio, "new ASCII" form without checksums.
//!
//! The same input gives the same bytes on every machine: entries are sorted by path, times are zero, owners are root.
//! Format: `cpio(5)`, "New ASCII Format".

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::process::Failure;

/// Files and folders by their path inside the archive, without a leading slash.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Archive {
    entries: BTreeMap<String, Entry>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Entry {
    Folder,
    File { executable: bool, content: Vec<u8> },
}

impl Archive {
    /// Adds a file, and the folders above it. A file already there under this path is replaced.
    pub fn add_file(&mut self, path: &str, executable: bool, content: Vec<u8>) {
        let path = path.trim_matches('/');
        for (at, _) in path.match_indices('/') {
            self.entries.insert(path[..at].to_owned(), Entry::Folder);
        }
        self.entries.insert(
            path.to_owned(),
            Entry::File {
                executable,
                content,
            },
        );
    }

    /// Adds everything below `folder`, as if `folder` were the root of the archive.
    ///
    /// # Errors
    /// When something below cannot be read, or its name is not UTF-8.
    pub fn add_folder(&mut self, folder: &Path) -> Result<(), Failure> {
        self.add_below(folder, "")
    }

    fn add_below(&mut self, folder: &Path, prefix: &str) -> Result<(), Failure> {
        let list = fs::read_dir(folder).map_err(|error| Failure::io("list", folder, &error))?;
        for item in list {
            let item = item.map_err(|error| Failure::io("list", folder, &error))?;
            let on_disk = item.path();
            let name = item.file_name();
            let name = name
                .to_str()
                .ok_or_else(|| Failure::new(format!("{} is no UTF-8 name", on_disk.display())))?;
            let path = format!("{prefix}{name}");
            if on_disk.is_dir() {
                self.add_below(&on_disk, &format!("{path}/"))?;
                self.entries.insert(path, Entry::Folder);
            } else {
                let content =
                    fs::read(&on_disk).map_err(|error| Failure::io("read", &on_disk, &error))?;
                self.add_file(&path, content.starts_with(b"#!"), content);
            }
        }
        Ok(())
    }

    /// The bytes of the archive, trailer included.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for (index, (path, entry)) in self.entries.iter().enumerate() {
            let inode = u32::try_from(index + 1).unwrap_or(u32::MAX);
            match entry {
                Entry::Folder => write_entry(&mut bytes, inode, FOLDER | 0o755, path, &[]),
                Entry::File {
                    executable,
                    content,
                } => {
                    let permissions = if *executable { 0o755 } else { 0o644 };
                    write_entry(&mut bytes, inode, REGULAR | permissions, path, content);
                }
            }
        }
        write_entry(&mut bytes, 0, 0, "TRAILER!!!", &[]);
        bytes
    }
}

const FOLDER: u32 = 0o040_000;
const REGULAR: u32 = 0o100_000;

fn write_entry(bytes: &mut Vec<u8>, inode: u32, mode: u32, name: &str, content: &[u8]) {
    let links = if mode & FOLDER == FOLDER { 2 } else { 1 };
    let size = u32::try_from(content.len()).expect("an archive member is shorter than 4 GiB");
    let name_size = u32::try_from(name.len() + 1).expect("a name is shorter than 4 GiB");
    let fields = [inode, mode, 0, 0, links, 0, size, 0, 0, 0, 0, name_size, 0];
    bytes.extend_from_slice(b"070701");
    for field in fields {
        bytes.extend_from_slice(format!("{field:08X}").as_bytes());
    }
    bytes.extend_from_slice(name.as_bytes());
    bytes.push(0);
    pad_to_four(bytes);
    bytes.extend_from_slice(content);
    pad_to_four(bytes);
}

/// Names and contents each end on a multiple of four from the start of the archive; every header starts on one.
fn pad_to_four(bytes: &mut Vec<u8>) {
    bytes.resize(bytes.len().next_multiple_of(4), 0);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_file_byte_for_byte() {
        let mut archive = Archive::default();
        archive.add_file("a", false, b"hello".to_vec());
        let expected = "070701\
             00000001000081A40000000000000000000000010000000000000005\
             0000000000000000000000000000000000000002\
             00000000a\0hello\0\0\0\
             070701\
             0000000000000000000000000000000000000001000000000000000000000000000000000000000000000000\
             0000000B00000000TRAILER!!!\0\0\0\0";
        assert_eq!(String::from_utf8(archive.to_bytes()).unwrap(), expected);
    }

    #[test]
    fn folders_come_before_what_is_in_them_and_order_of_adding_does_not_matter() {
        let mut one = Archive::default();
        one.add_file("/bin/hello", true, vec![1]);
        one.add_file("etc/motd", false, vec![2]);
        let mut other = Archive::default();
        other.add_file("etc/motd", false, vec![2]);
        other.add_file("bin/hello", true, vec![1]);
        assert_eq!(one.to_bytes(), other.to_bytes());
        let names: Vec<_> = one.entries.keys().map(String::as_str).collect();
        assert_eq!(names, ["bin", "bin/hello", "etc", "etc/motd"]);
    }

    #[test]
    fn a_later_file_replaces_an_earlier_one() {
        let mut archive = Archive::default();
        archive.add_file("bin/init", true, vec![1]);
        archive.add_file("bin/init", true, vec![2]);
        let mut expected = Archive::default();
        expected.add_file("bin/init", true, vec![2]);
        assert_eq!(archive, expected);
    }
}
