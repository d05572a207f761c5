//! The machine's RAM: one contiguous block, with a mark per page for snapshots and for the decoded-instruction cache.

use alloc::{vec, vec::Vec};

/// Bytes in a page.
pub const PAGE_SIZE: usize = 4096;

/// Written since the last snapshot.
const DIRTY: u8 = 1;
/// Instructions decoded from this page are cached.
const CODE: u8 = 2;

/// Physical memory from address 0 upwards.
#[derive(Clone)]
pub struct Ram {
    bytes: Vec<u8>,
    marks: Vec<u8>,
    /// Pages that held cached code when they were written; the decoder must forget them.
    stale_code: Vec<u32>,
}

impl Ram {
    /// RAM of `bytes` rounded up to whole pages, all zero and all dirty.
    pub fn new(bytes: usize) -> Self {
        let pages = bytes.div_ceil(PAGE_SIZE);
        Ram {
            bytes: vec![0; pages * PAGE_SIZE],
            marks: vec![DIRTY; pages],
            stale_code: Vec::new(),
        }
    }

    /// Size in bytes.
    pub fn len(&self) -> usize {
        self.bytes.len()
    }

    /// True for a machine without memory.
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// Number of pages.
    pub fn pages(&self) -> usize {
        self.marks.len()
    }

    /// The bytes `address..address + length`, or `None` where no RAM is.
    pub fn slice(&self, address: u64, length: usize) -> Option<&[u8]> {
        let start = usize::try_from(address).ok()?;
        self.bytes.get(start..start.checked_add(length)?)
    }

    /// Little-endian value of `N` bytes, or `None` where no RAM is.
    #[inline(always)]
    pub fn read<const N: usize>(&self, address: u64) -> Option<[u8; N]> {
        let start = usize::try_from(address).ok()?;
        self.bytes
            .get(start..start.checked_add(N)?)?
            .try_into()
            .ok()
    }

    /// A 64-bit word, or `None` where no RAM is.
    pub fn read_u64(&self, address: u64) -> Option<u64> {
        self.read(address).map(u64::from_le_bytes)
    }

    /// Writes bytes; false where no RAM is, and then nothing was written.
    #[inline(always)]
    pub fn write<const N: usize>(&mut self, address: u64, value: [u8; N]) -> bool {
        let Ok(start) = usize::try_from(address) else {
            return false;
        };
        let Some(end) = start.checked_add(N) else {
            return false;
        };
        let Some(place) = self.bytes.get_mut(start..end) else {
            return false;
        };
        place.copy_from_slice(&value);
        self.touch(start / PAGE_SIZE);
        if (start ^ (end - 1)) >= PAGE_SIZE {
            self.touch((end - 1) / PAGE_SIZE);
        }
        true
    }

    /// Writes any number of bytes; false where no RAM is, and then nothing was written.
    pub fn write_slice(&mut self, address: u64, bytes: &[u8]) -> bool {
        let Ok(start) = usize::try_from(address) else {
            return false;
        };
        let Some(end) = start.checked_add(bytes.len()) else {
            return false;
        };
        let Some(place) = self.bytes.get_mut(start..end) else {
            return false;
        };
        place.copy_from_slice(bytes);
        if !bytes.is_empty() {
            for page in start / PAGE_SIZE..=(end - 1) / PAGE_SIZE {
                self.touch(page);
            }
        }
        true
    }

    /// Marks a page as written, and its cached code, if any, as stale.
    #[inline(always)]
    fn touch(&mut self, page: usize) {
        if self.marks[page] != DIRTY {
            self.touch_slow(page);
        }
    }

    #[cold]
    fn touch_slow(&mut self, page: usize) {
        if self.marks[page] & CODE != 0 {
            self.stale_code.push(page as u32);
        }
        self.marks[page] = DIRTY;
    }

    /// Marks a page as the source of cached code.
    pub(crate) fn mark_code(&mut self, page: usize) {
        self.marks[page] |= CODE;
    }

    /// True if code caches must forget pages; see [`Ram::take_stale_code`].
    #[inline(always)]
    pub(crate) fn has_stale_code(&self) -> bool {
        !self.stale_code.is_empty()
    }

    /// Pages whose cached code must be forgotten, each named once since it was last marked.
    pub(crate) fn take_stale_code(&mut self) -> Vec<u32> {
        core::mem::take(&mut self.stale_code)
    }

    /// Pages written since the last call, in rising order; their marks are cleared.
    pub(crate) fn take_dirty(&mut self) -> Vec<u32> {
        let mut dirty = Vec::new();
        for (page, mark) in self.marks.iter_mut().enumerate() {
            if *mark & DIRTY != 0 {
                *mark &= !DIRTY;
                dirty.push(page as u32);
            }
        }
        dirty
    }

    /// True if the page was written since the last snapshot.
    pub(crate) fn is_dirty(&self, page: usize) -> bool {
        self.marks[page] & DIRTY != 0
    }

    /// The contents of one page.
    pub fn page(&self, page: usize) -> &[u8] {
        &self.bytes[page * PAGE_SIZE..(page + 1) * PAGE_SIZE]
    }

    /// Puts a page back as a snapshot had it: its cached code becomes stale, and it counts as clean.
    pub(crate) fn restore_page(&mut self, page: usize, contents: &[u8]) {
        self.bytes[page * PAGE_SIZE..(page + 1) * PAGE_SIZE].copy_from_slice(contents);
        if self.marks[page] & CODE != 0 {
            self.stale_code.push(page as u32);
        }
        self.marks[page] = 0;
    }
}
