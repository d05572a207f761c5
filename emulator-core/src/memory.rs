//! The machine's RAM: one contiguous block, with a mark per page for snapshots and for the decoded-instruction cache.

use alloc::{vec, vec::Vec};

/// Bytes in a page.
pub const PAGE_SIZE: usize = 4096;

/// Written since the last snapshot.
const DIRTY: u8 = 1;
/// Instructions decoded from this page are cached.
const CODE: u8 = 2;
/// A page's code is known by granules of 128 bytes, one bit of 32 each: data beside code can be written freely.
const GRANULE_SHIFT: usize = 7;

/// Physical memory from address 0 upwards.
#[derive(Clone)]
pub struct Ram {
    bytes: Vec<u8>,
    marks: Vec<u8>,
    /// For pages with cached code, the granules it came from.
    code_granules: Vec<u32>,
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
            code_granules: vec![0; pages],
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
        self.touch(start, end - 1);
        true
    }

    /// Little-endian bytes at an address that lies in RAM as a whole; zeros elsewhere. What the quick path reads by.
    #[inline(always)]
    pub(crate) fn load<const N: usize>(&self, start: usize) -> [u8; N] {
        self.bytes
            .get(start..)
            .and_then(|rest| rest.first_chunk())
            .copied()
            .unwrap_or([0; N])
    }

    /// Writes to a page that [`Ram::is_plain`] says needs no marking; nothing is written elsewhere.
    #[inline(always)]
    pub(crate) fn store<const N: usize>(&mut self, start: usize, value: [u8; N]) {
        if let Some(place) = self
            .bytes
            .get_mut(start..)
            .and_then(|rest| rest.first_chunk_mut())
        {
            *place = value;
        }
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
            self.touch(start, end - 1);
        }
        true
    }

    /// Marks the pages of a written range, and cached code that came from it as stale.
    #[inline(always)]
    fn touch(&mut self, first: usize, last: usize) {
        for page in first / PAGE_SIZE..=last / PAGE_SIZE {
            if self.marks[page] != DIRTY {
                let start = first.max(page * PAGE_SIZE);
                let end = last.min(page * PAGE_SIZE + PAGE_SIZE - 1);
                self.touch_slow(page, start, end);
            }
        }
    }

    #[cold]
    fn touch_slow(&mut self, page: usize, start: usize, end: usize) {
        if self.marks[page] & CODE != 0 && self.code_granules[page] & granules(start, end) != 0 {
            self.forget_code(page);
        }
        self.marks[page] |= DIRTY;
    }

    fn forget_code(&mut self, page: usize) {
        self.stale_code.push(page as u32);
        self.marks[page] &= !CODE;
        self.code_granules[page] = 0;
    }

    /// Marks `length` bytes from an address on as the source of cached code; they lie in one page.
    pub(crate) fn mark_code(&mut self, address: usize, length: usize) {
        let page = address / PAGE_SIZE;
        self.marks[page] |= CODE;
        self.code_granules[page] |= granules(address, address + length.max(1) - 1);
    }

    /// True if a write to the page needs no marking: it counts as written, and no cached code came from it.
    pub(crate) fn is_plain(&self, page: usize) -> bool {
        self.marks.get(page) == Some(&DIRTY)
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
            self.forget_code(page);
        }
        self.marks[page] = 0;
    }
}

/// The granules of a page that hold the bytes from `start` to `end`, both in the same page.
fn granules(start: usize, end: usize) -> u32 {
    let first = start % PAGE_SIZE >> GRANULE_SHIFT;
    let last = end % PAGE_SIZE >> GRANULE_SHIFT;
    (!0 << first) & (!0 >> (31 - last))
}
