//! ext2, read only: the file system of Linux's first years, whose parts can still be seen one by one: superblock, groups,
//! inodes, directories. D. Poirier, "The Second Extended File System".
//!
//! The disk may hold anything. Every number from it is checked before it leads anywhere.

/// Bytes of a sector.
pub const SECTOR: usize = 512;
/// The inode of the root directory.
const ROOT: u32 = 2;

/// Where the sectors come from.
pub trait Sectors {
    /// Why one could not be read.
    type Error;
    /// Reads a sector.
    ///
    /// # Errors
    /// When the disk fails, or has no such sector.
    fn read(&mut self, sector: u64, bytes: &mut [u8; SECTOR]) -> Result<(), Self::Error>;
}

/// Why nothing can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ext2Error<E> {
    /// The disk failed.
    Disk(E),
    /// There is no ext2 on it.
    NotThere,
    /// It needs a feature that is not known here; its bits.
    Feature(u32),
    /// A number in it cannot be.
    Damaged,
}

impl<E> From<E> for Ext2Error<E> {
    fn from(error: E) -> Self {
        Ext2Error::Disk(error)
    }
}

/// What the superblock says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ext2 {
    block_size: u32,
    blocks: u32,
    inodes: u32,
    inodes_per_group: u32,
    inode_size: u32,
    first_block: u32,
}

/// A file or directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inode {
    /// Its number.
    pub number: u32,
    /// Kind and permissions, as in `st_mode`.
    pub mode: u16,
    /// Bytes.
    pub size: u32,
    /// Twelve blocks of data, then one that names blocks, one that names such blocks, and one that names those.
    blocks: [u32; 15],
}

impl Inode {
    /// Is it a directory?
    pub const fn is_directory(&self) -> bool {
        self.mode >> 12 == 4
    }

    /// Is it a file with data, and neither a directory nor a device nor a link?
    pub const fn is_file(&self) -> bool {
        self.mode >> 12 == 8
    }
}

const SUPERBLOCK_SECTOR: u64 = 2;
const MAGIC: u16 = 0xef53;
/// Directory entries with a kind, which is the only feature that changes nothing for a reader.
const KNOWN_FEATURES: u32 = 2;
const DESCRIPTOR: u64 = 32;
const DIRECT: u32 = 12;
/// Bytes of a directory beyond which it is taken to be damaged, so that no search takes for ever.
const LARGEST_DIRECTORY: u32 = 1 << 20;

type Found<T, S> = Result<T, Ext2Error<<S as Sectors>::Error>>;

impl Ext2 {
    /// Reads the superblock.
    ///
    /// # Errors
    /// When there is none, or one that cannot be followed.
    pub fn open<S: Sectors>(disk: &mut S) -> Found<Ext2, S> {
        let mut sector = [0; SECTOR];
        disk.read(SUPERBLOCK_SECTOR, &mut sector)?;
        if u16_at(&sector, 56) != MAGIC {
            return Err(Ext2Error::NotThere);
        }
        let is_first_revision = u32_at(&sector, 76) == 0;
        let features = u32_at(&sector, 96);
        if !is_first_revision && features & !KNOWN_FEATURES != 0 {
            return Err(Ext2Error::Feature(features & !KNOWN_FEATURES));
        }
        let shift = u32_at(&sector, 24);
        let found = Ext2 {
            block_size: 1024_u32.checked_shl(shift).unwrap_or(0),
            blocks: u32_at(&sector, 4),
            inodes: u32_at(&sector, 0),
            inodes_per_group: u32_at(&sector, 40),
            inode_size: if is_first_revision {
                128
            } else {
                u16_at(&sector, 88).into()
            },
            first_block: u32_at(&sector, 20),
        };
        let sizes_can_be = shift <= 2
            && found.inode_size.is_power_of_two()
            && (128..=512).contains(&found.inode_size);
        if !sizes_can_be || found.inodes_per_group == 0 {
            return Err(Ext2Error::Damaged);
        }
        Ok(found)
    }

    /// The file or directory at a path from the root, without a leading `/`.
    ///
    /// # Errors
    /// When a directory on the way is damaged, or the disk fails.
    pub fn find<S: Sectors>(&self, disk: &mut S, path: &str) -> Found<Option<Inode>, S> {
        let mut inode = self.inode(disk, ROOT)?;
        for name in path.split('/').filter(|name| !name.is_empty()) {
            if !inode.is_directory() {
                return Ok(None);
            }
            match self.entry(disk, &inode, name.as_bytes())? {
                Some(number) => inode = self.inode(disk, number)?,
                None => return Ok(None),
            }
        }
        Ok(Some(inode))
    }

    /// Reads from a file, at most to the end of a sector; 0 at the file's end.
    ///
    /// # Errors
    /// When its blocks lie outside of the disk, or the disk fails.
    pub fn read<S: Sectors>(
        &self,
        disk: &mut S,
        inode: &Inode,
        position: u64,
        buffer: &mut [u8],
    ) -> Found<usize, S> {
        let Some(rest) = u64::from(inode.size).checked_sub(position) else {
            return Ok(0);
        };
        let offset = position as usize % SECTOR;
        let length = buffer.len().min(SECTOR - offset).min(rest as usize);
        if length == 0 {
            return Ok(0);
        }
        let block_size = u64::from(self.block_size);
        let block = self.block_of(disk, inode, (position / block_size) as u32)?;
        let mut sector = [0; SECTOR];
        // Block 0 stands for zeros that were never written.
        if block != 0 {
            let at = u64::from(block) * block_size + position % block_size;
            disk.read(at / SECTOR as u64, &mut sector)?;
        }
        buffer[..length].copy_from_slice(&sector[offset..offset + length]);
        Ok(length)
    }

    fn inode<S: Sectors>(&self, disk: &mut S, number: u32) -> Found<Inode, S> {
        let index = number.checked_sub(1).filter(|_| number <= self.inodes);
        let index = index.ok_or(Ext2Error::Damaged)?;
        let (group, place) = (index / self.inodes_per_group, index % self.inodes_per_group);
        let descriptors = u64::from(self.first_block + 1) * u64::from(self.block_size);
        let table = self.number_at(disk, descriptors + u64::from(group) * DESCRIPTOR + 8)?;
        let at = u64::from(self.inside(table)?) * u64::from(self.block_size)
            + u64::from(place) * u64::from(self.inode_size);
        let mut sector = [0; SECTOR];
        disk.read(at / SECTOR as u64, &mut sector)?;
        // A power of two of 512 at most: it does not cross a sector.
        let bytes = &sector[at as usize % SECTOR..];
        Ok(Inode {
            number,
            mode: u16_at(bytes, 0),
            size: u32_at(bytes, 4),
            blocks: core::array::from_fn(|i| u32_at(bytes, 40 + 4 * i)),
        })
    }

    /// The inode of a name in a directory.
    fn entry<S: Sectors>(
        &self,
        disk: &mut S,
        directory: &Inode,
        name: &[u8],
    ) -> Found<Option<u32>, S> {
        if directory.size > LARGEST_DIRECTORY {
            return Err(Ext2Error::Damaged);
        }
        let mut at = 0;
        while at < u64::from(directory.size) {
            let mut head = [0; 8];
            self.read_all(disk, directory, at, &mut head)?;
            let (number, length) = (u32_at(&head, 0), u16_at(&head, 4));
            if usize::from(length) < head.len() {
                return Err(Ext2Error::Damaged);
            }
            if number != 0 && usize::from(head[6]) == name.len() {
                let mut found = [0; 255];
                let found = &mut found[..name.len()];
                self.read_all(disk, directory, at + head.len() as u64, found)?;
                if found == name {
                    return Ok(Some(number));
                }
            }
            at += u64::from(length);
        }
        Ok(None)
    }

    fn read_all<S: Sectors>(
        &self,
        disk: &mut S,
        inode: &Inode,
        position: u64,
        buffer: &mut [u8],
    ) -> Found<(), S> {
        let mut done = 0;
        while done < buffer.len() {
            let at = position + done as u64;
            match self.read(disk, inode, at, &mut buffer[done..])? {
                0 => return Err(Ext2Error::Damaged),
                length => done += length,
            }
        }
        Ok(())
    }

    /// The block that holds a file's block: by way of up to three blocks of numbers.
    fn block_of<S: Sectors>(&self, disk: &mut S, inode: &Inode, number: u32) -> Found<u32, S> {
        let in_block = self.block_size / 4;
        let Some(mut rest) = number.checked_sub(DIRECT) else {
            return self.inside(inode.blocks[number as usize]);
        };
        let mut span = 1_u64;
        for top in [12, 13, 14] {
            let covered = span * u64::from(in_block);
            if u64::from(rest) >= covered {
                rest -= covered as u32;
                span = covered;
                continue;
            }
            let mut block = self.inside(inode.blocks[top])?;
            while block != 0 && span > 0 {
                let index = u64::from(rest) / span % u64::from(in_block);
                let at = u64::from(block) * u64::from(self.block_size) + 4 * index;
                let next = self.number_at(disk, at)?;
                block = self.inside(next)?;
                span /= u64::from(in_block);
            }
            return Ok(block);
        }
        Err(Ext2Error::Damaged)
    }

    fn number_at<S: Sectors>(&self, disk: &mut S, at: u64) -> Found<u32, S> {
        let mut sector = [0; SECTOR];
        disk.read(at / SECTOR as u64, &mut sector)?;
        Ok(u32_at(&sector, (at as usize % SECTOR) & !3))
    }

    fn inside<E>(&self, block: u32) -> Result<u32, Ext2Error<E>> {
        if block < self.blocks {
            Ok(block)
        } else {
            Err(Ext2Error::Damaged)
        }
    }
}

fn u16_at(bytes: &[u8], at: usize) -> u16 {
    u16::from_le_bytes(core::array::from_fn(|i| bytes[at + i]))
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes(core::array::from_fn(|i| bytes[at + i]))
}

#[cfg(test)]
mod tests;
