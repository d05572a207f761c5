//! What a hypervisor boots from: an archive with a list of domains, their kernels and their first file systems. Read here
//! for the names only; the hypervisor reads it by itself.

use crate::archive;

/// The list's name in the archive.
const LIST: &str = "domains";

/// A domain of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed<'a> {
    /// Its name.
    pub name: &'a str,
    /// Name of its kernel's file in the archive.
    pub kernel_name: &'a str,
    /// Its kernel; empty if the archive has none of that name.
    pub kernel: &'a [u8],
    /// The archives that its first file system is made of.
    pub file_systems: Vec<&'a [u8]>,
}

/// The domains of a boot archive, in order; none if it is no such archive.
pub fn domains(archive: &[u8]) -> Vec<Listed<'_>> {
    let files = archive::files(archive);
    // The last file of a name counts, as for the hypervisor.
    let file = |name: &str| {
        let found = files.iter().rfind(|(path, _)| *path == name);
        found.map(|(_, contents)| *contents)
    };
    let list = file(LIST).and_then(|list| std::str::from_utf8(list).ok());
    list.unwrap_or("")
        .lines()
        .filter_map(|line| {
            let line = line.split('#').next().unwrap_or("");
            let mut words = line
                .split(" -- ")
                .next()
                .unwrap_or("")
                .split_ascii_whitespace();
            let name = words.next()?;
            let mut listed = Listed {
                name,
                kernel_name: "",
                kernel: &[],
                file_systems: Vec::new(),
            };
            for word in words {
                match word.split_once('=') {
                    Some(("kernel", name)) => {
                        listed.kernel_name = name;
                        listed.kernel = file(name).unwrap_or(&[]);
                    }
                    Some(("initramfs", names)) => {
                        let names = names.split(',').map(|name| name.trim_end_matches('?'));
                        listed.file_systems = names.filter_map(file).collect();
                    }
                    _ => {}
                }
            }
            Some(listed)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use emulator_core::boot::cpio::{File, write_archive};

    #[test]
    fn domains_come_with_their_files() {
        let file = |path, contents: &'static [u8]| File {
            path,
            contents,
            mode: 0o644,
        };
        let archive = write_archive(&[
            file(
                "domains",
                b"# three\nzero kernel=k initramfs=a,b? memory=16 -- kernel=x\n\none kernel=none\n",
            ),
            file("k", b"kernel"),
            file("a", b"files"),
        ]);
        let found = domains(&archive);
        assert_eq!(
            found,
            [
                Listed {
                    name: "zero",
                    kernel_name: "k",
                    kernel: b"kernel",
                    file_systems: vec![b"files".as_slice()],
                },
                Listed {
                    name: "one",
                    kernel_name: "none",
                    kernel: b"",
                    file_systems: Vec::new(),
                }
            ]
        );
        assert!(domains(b"no archive").is_empty());
    }
}
