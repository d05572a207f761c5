//! Writes a folder as a disk with a file system: ext2, because every Linux can mount it and `e2fsck` judges it. One group,
//! blocks of 1 KiB, no times, so that the same files give the same bytes. D. Poirier, "The Second Extended File System".

use std::fs;
use std::path::{Path, PathBuf};

use crate::process::Failure;

const BLOCK: usize = 1024;
/// Blocks of the disk: 128 KiB.
const BLOCKS: u32 = 128;
const INODES: u32 = 32;
const INODE: usize = 128;

const SUPERBLOCK: u32 = 1;
const DESCRIPTORS: u32 = 2;
const BLOCK_BITMAP: u32 = 3;
const INODE_BITMAP: u32 = 4;
const INODE_TABLE: u32 = 5;
const FIRST_DATA: u32 = INODE_TABLE + INODES * INODE as u32 / BLOCK as u32;

const ROOT: u32 = 2;
/// Inodes below are for the file system's own use; this one is `lost+found`.
const FIRST_INODE: u32 = 11;
/// Blocks that an inode names itself; the next one names further ones.
const DIRECT: usize = 12;

const FILE: u16 = 0o100_444;
const DIRECTORY: u16 = 0o040_555;

/// A disk with the files of a folder.
///
/// # Errors
/// When the folder cannot be read, or its files do not fit.
pub fn disk(folder: &Path) -> Result<Vec<u8>, Failure> {
    let mut disk = Disk {
        bytes: vec![0; BLOCKS as usize * BLOCK],
        next_block: FIRST_DATA,
        next_inode: FIRST_INODE,
        directories: 0,
    };
    let lost = disk.take_inode()?;
    disk.directory(lost, ROOT, &[])?;
    disk.folder(folder, ROOT, ROOT, &[("lost+found".to_owned(), lost, true)])?;
    disk.finish();
    Ok(disk.bytes)
}

struct Disk {
    bytes: Vec<u8>,
    next_block: u32,
    next_inode: u32,
    directories: u16,
}

/// A name in a directory: its inode, and whether that is a directory.
type Entry = (String, u32, bool);

impl Disk {
    fn take_block(&mut self) -> Result<u32, Failure> {
        let block = self.next_block;
        if block >= BLOCKS {
            return Err(Failure::new(format!(
                "the files of the disk do not fit into {BLOCKS} blocks of {BLOCK} bytes"
            )));
        }
        self.next_block += 1;
        Ok(block)
    }

    fn take_inode(&mut self) -> Result<u32, Failure> {
        let inode = self.next_inode;
        if inode > INODES {
            return Err(Failure::new(format!(
                "the disk has more than {INODES} files, those of the file system included"
            )));
        }
        self.next_inode += 1;
        Ok(inode)
    }

    fn folder(
        &mut self,
        folder: &Path,
        inode: u32,
        parent: u32,
        first: &[Entry],
    ) -> Result<(), Failure> {
        let mut entries = first.to_vec();
        for path in sorted(folder)? {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let number = self.take_inode()?;
            let is_directory = path.is_dir();
            if is_directory {
                self.folder(&path, number, inode, &[])?;
            } else {
                let bytes = fs::read(&path).map_err(|error| Failure::io("read", &path, &error))?;
                self.inode(number, FILE, 1, &bytes)?;
            }
            entries.push((name.into_owned(), number, is_directory));
        }
        self.directory(inode, parent, &entries)
    }

    fn directory(&mut self, inode: u32, parent: u32, entries: &[Entry]) -> Result<(), Failure> {
        let mut all = vec![
            (".".to_owned(), inode, true),
            ("..".to_owned(), parent, true),
        ];
        all.extend_from_slice(entries);
        let mut bytes: Vec<u8> = Vec::new();
        let mut last = 0;
        for (name, number, is_directory) in &all {
            let length = 8 + name.len().next_multiple_of(4);
            if bytes.len() % BLOCK + length > BLOCK {
                stretch(&mut bytes, last);
            }
            last = bytes.len();
            bytes.extend(number.to_le_bytes());
            bytes.extend((length as u16).to_le_bytes());
            bytes.extend([name.len() as u8, if *is_directory { 2 } else { 1 }]);
            bytes.extend(name.bytes());
            bytes.resize(last + length, 0);
        }
        stretch(&mut bytes, last);
        self.directories += 1;
        let below = entries.iter().filter(|(_, _, is_directory)| *is_directory);
        self.inode(inode, DIRECTORY, 2 + below.count() as u16, &bytes)
    }

    /// Writes an inode with its data.
    fn inode(&mut self, number: u32, mode: u16, links: u16, data: &[u8]) -> Result<(), Failure> {
        let mut blocks = Vec::new();
        for piece in data.chunks(BLOCK) {
            let block = self.take_block()?;
            self.put(block as usize * BLOCK, piece);
            blocks.push(block);
        }
        let mut used = blocks.len();
        let mut named: Vec<u32> = blocks.iter().take(DIRECT).copied().collect();
        if let Some(further) = blocks.get(DIRECT..).filter(|further| !further.is_empty()) {
            let list = self.take_block()?;
            let numbers: Vec<u8> = further
                .iter()
                .flat_map(|block| block.to_le_bytes())
                .collect();
            if numbers.len() > BLOCK {
                return Err(Failure::new("a file on the disk needs more than 268 KiB"));
            }
            self.put(list as usize * BLOCK, &numbers);
            named.push(list);
            used += 1;
        }
        let at = INODE_TABLE as usize * BLOCK + (number as usize - 1) * INODE;
        self.put(at, &mode.to_le_bytes());
        self.put(at + 4, &(data.len() as u32).to_le_bytes());
        self.put(at + 26, &links.to_le_bytes());
        // In sectors.
        self.put(at + 28, &(used as u32 * (BLOCK / 512) as u32).to_le_bytes());
        for (place, block) in named.iter().enumerate() {
            self.put(at + 40 + 4 * place, &block.to_le_bytes());
        }
        Ok(())
    }

    fn put(&mut self, at: usize, bytes: &[u8]) {
        self.bytes[at..at + bytes.len()].copy_from_slice(bytes);
    }

    /// Superblock, group descriptor and bitmaps, when all else is there.
    fn finish(&mut self) {
        let (free_blocks, free_inodes) = (BLOCKS - self.next_block, INODES + 1 - self.next_inode);
        let mut words = vec![
            (0, INODES),
            (4, BLOCKS),
            (12, free_blocks),
            (16, free_inodes),
            (20, SUPERBLOCK),
            (32, 8192),
            (36, 8192),
            (40, INODES),
            // Checked never, so after any number of mounts; magic number and clean.
            (52, 0xffff_0000),
            (56, 0x0001_ef53),
            // Revision 1: the first free inode, the size of one, and that directories tell kinds.
            (76, 1),
            (84, FIRST_INODE),
            (88, INODE as u32),
            (96, 2),
        ];
        words
            .iter_mut()
            .for_each(|(at, _)| *at += SUPERBLOCK as usize * BLOCK);
        let group = DESCRIPTORS as usize * BLOCK;
        words.extend([
            (group, BLOCK_BITMAP),
            (group + 4, INODE_BITMAP),
            (group + 8, INODE_TABLE),
            (group + 12, free_blocks | free_inodes << 16),
            (group + 16, self.directories.into()),
        ]);
        for (at, word) in words {
            self.put(at, &word.to_le_bytes());
        }
        let name = SUPERBLOCK as usize * BLOCK + 120;
        self.put(name, b"ringside");
        // The first bit of blocks is that of block 1; bits of what does not exist are set.
        self.bitmap(
            BLOCK_BITMAP,
            self.next_block - SUPERBLOCK,
            BLOCKS - SUPERBLOCK,
        );
        self.bitmap(INODE_BITMAP, self.next_inode - 1, INODES);
    }

    fn bitmap(&mut self, block: u32, used: u32, existing: u32) {
        for bit in (0..used).chain(existing..BLOCK as u32 * 8) {
            self.bytes[block as usize * BLOCK + bit as usize / 8] |= 1 << (bit % 8);
        }
    }
}

/// The last entry of a block reaches to the block's end.
fn stretch(bytes: &mut Vec<u8>, last: usize) {
    let end = bytes.len().next_multiple_of(BLOCK);
    bytes.resize(end, 0);
    bytes[last + 4..last + 6].copy_from_slice(&((end - last) as u16).to_le_bytes());
}

fn sorted(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let list = fs::read_dir(folder).map_err(|error| Failure::io("list", folder, &error))?;
    let mut paths = list
        .map(|item| item.map(|item| item.path()))
        .collect::<Result<Vec<_>, _>>()
        .map_err(|error| Failure::io("list", folder, &error))?;
    paths.sort();
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::process::Command;

    fn tool(name: &str, arguments: &[&str]) -> String {
        let output = Command::new(name)
            .args(arguments)
            .env("PATH", "/usr/sbin:/sbin:/usr/bin:/bin")
            .output()
            .expect("e2fsprogs is installed");
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success(), "{name}: {text}");
        text
    }

    #[test]
    fn what_is_written_is_a_file_system_to_others() {
        let folder = std::env::temp_dir().join(format!("ringside-disk-{}", std::process::id()));
        let files = folder.join("files");
        fs::create_dir_all(files.join("a/b")).unwrap();
        let long: String = (0..4000).map(|number| format!("{number:05}\n")).collect();
        fs::write(files.join("long"), &long).unwrap();
        fs::write(files.join("a/b/short"), "short\n").unwrap();
        fs::write(files.join("empty"), "").unwrap();
        let image = folder.join("image");
        fs::write(&image, disk(&files).unwrap()).unwrap();
        let image = image.to_string_lossy();
        tool("e2fsck", &["-f", "-n", &image]);
        for (path, expected) in [("/a/b/short", "short\n"), ("/long", &long), ("/empty", "")] {
            assert_eq!(
                tool("debugfs", &["-R", &format!("cat {path}"), &image]),
                expected
            );
        }
        fs::write(files.join("huge"), vec![1; 100 << 10]).unwrap();
        assert!(disk(&files).is_err(), "it does not fit");
        fs::remove_dir_all(folder).unwrap();
    }
}
