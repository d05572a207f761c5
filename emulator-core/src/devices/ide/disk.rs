//! What a disk holds: the file it was made from, never written, and over it the pages that the guest has written.
//!
//! Both are shared between copies of the machine. A snapshot so costs nothing but a count, until the guest writes again;
//! then it costs the page that is written.

use alloc::{collections::BTreeMap, sync::Arc, vec::Vec};
use core::fmt;

use xxhash_rust::xxh3::xxh3_64;

use crate::state_bytes::StateBytes;

/// Bytes in a sector.
pub const SECTOR: usize = 512;
/// Bytes in a page: what is kept of a write.
const PAGE: usize = 4096;

type Page = Arc<[u8; PAGE]>;

/// Why a file cannot be a disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiskError {
    /// It has no bytes.
    Empty,
    /// It does not end with a whole sector.
    NotWholeSectors {
        /// Its size in bytes.
        size: u64,
    },
}

impl fmt::Display for DiskError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DiskError::Empty => write!(
                f,
                "the file is empty; a disk has one sector of 512 bytes at least"
            ),
            DiskError::NotWholeSectors { size } => write!(
                f,
                "the file has {size} bytes, which is no multiple of 512, the size of a sector; fill it up to {}",
                size.next_multiple_of(SECTOR as u64)
            ),
        }
    }
}

impl core::error::Error for DiskError {}

/// The sectors of a disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disk {
    file: Arc<[u8]>,
    /// Stands for the file in the state's hash.
    file_hash: u64,
    /// Pages that differ from the file, by number.
    written: Arc<BTreeMap<u32, Page>>,
}

impl Disk {
    /// A disk with a file's contents, as large as the file.
    ///
    /// # Errors
    /// When the file is empty or ends within a sector.
    pub fn new(file: Vec<u8>) -> Result<Disk, DiskError> {
        if file.is_empty() {
            return Err(DiskError::Empty);
        }
        if !file.len().is_multiple_of(SECTOR) {
            let size = file.len() as u64;
            return Err(DiskError::NotWholeSectors { size });
        }
        Ok(Disk {
            file_hash: xxh3_64(&file),
            file: file.into(),
            written: Arc::default(),
        })
    }

    /// How many sectors it has.
    pub fn sectors(&self) -> u64 {
        (self.file.len() / SECTOR) as u64
    }

    /// How many pages of 4 KiB the guest has changed.
    pub fn pages_written(&self) -> usize {
        self.written.len()
    }

    /// How many of them an earlier state of the same disk does not share.
    pub fn pages_beside(&self, earlier: &Disk) -> usize {
        if Arc::ptr_eq(&self.written, &earlier.written) {
            return 0;
        }
        let shared = |number, page| {
            let other = earlier.written.get(number);
            other.is_some_and(|other| Arc::ptr_eq(page, other))
        };
        self.written
            .iter()
            .filter(|(number, page)| !shared(*number, page))
            .count()
    }

    /// One sector; `None` beyond the end.
    pub fn sector(&self, number: u64) -> Option<&[u8]> {
        let (page, offset) = place(number)?;
        match self.written.get(&page) {
            Some(bytes) if number < self.sectors() => bytes.get(offset..offset + SECTOR),
            _ => {
                let start = page as usize * PAGE + offset;
                self.file.get(start..start + SECTOR)
            }
        }
    }

    /// Writes one sector; beyond the end nothing happens.
    pub fn write(&mut self, number: u64, bytes: &[u8; SECTOR]) {
        let Some((page, offset)) = place(number).filter(|_| number < self.sectors()) else {
            return;
        };
        let file = page_of(&self.file, page);
        let written = Arc::make_mut(&mut self.written);
        let kept = Arc::make_mut(written.entry(page).or_insert_with(|| Arc::new(file)));
        kept[offset..offset + SECTOR].copy_from_slice(bytes);
        // Equal contents are equal states, whatever way they came about.
        if *kept == file {
            written.remove(&page);
        }
    }

    pub(crate) fn state_bytes(&self, out: &mut StateBytes) {
        out.extend_from_slice(&self.file_hash.to_le_bytes());
        for (number, page) in self.written.iter() {
            out.extend_from_slice(&number.to_le_bytes());
            out.extend_from_slice(&page[..]);
        }
    }
}

/// Page and offset of a sector.
fn place(sector: u64) -> Option<(u32, usize)> {
    const IN_PAGE: u64 = (PAGE / SECTOR) as u64;
    let page = u32::try_from(sector / IN_PAGE).ok()?;
    Some((page, (sector % IN_PAGE) as usize * SECTOR))
}

/// A page of the file; behind its end are zeros.
fn page_of(file: &[u8], page: u32) -> [u8; PAGE] {
    let mut bytes = [0; PAGE];
    let rest = file.get(page as usize * PAGE..).unwrap_or_default();
    let length = rest.len().min(PAGE);
    bytes[..length].copy_from_slice(&rest[..length]);
    bytes
}
