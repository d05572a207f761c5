//! The machine's memory: RAM in one contiguous block, with a mark per page for snapshots and for the
//! decoded-instruction cache; and a ROM below 4 GiB, whose end also shows below 1 MiB.

use alloc::{vec, vec::Vec};

/// Bytes in a page.
pub const PAGE_SIZE: usize = 4096;

/// Written since the last snapshot.
const DIRTY: u8 = 1;
/// Instructions decoded from this page are cached.
const CODE: u8 = 2;
/// A page's code is known by granules of 128 bytes, one bit of 32 each: data beside code can be written freely.
const GRANULE_SHIFT: usize = 7;
/// Writes are dropped: the ROM's end as it shows below 1 MiB.
const READ_ONLY: u8 = 4;

/// The ROM ends here.
const ROM_END: u64 = 1 << 32;
/// So much of its end shows below 1 MiB too.
const MIRROR: usize = 128 << 10;
const MIRROR_END: usize = 1 << 20;

/// Physical memory: RAM from address 0 upwards, and a ROM if there is one.
#[derive(Clone)]
pub struct Ram {
    bytes: Vec<u8>,
    /// Never written once it is there.
    rom: Vec<u8>,
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
            rom: Vec::new(),
            marks: vec![DIRTY; pages],
            code_granules: vec![0; pages],
            stale_code: Vec::new(),
        }
    }

    /// Puts a ROM of whole pages where a PC has it: it ends at 4 GiB, and its last 128 KiB, or all of a smaller one,
    /// show below 1 MiB too. False if there is no RAM up to 1 MiB, and then nothing was done.
    pub(crate) fn install_rom(&mut self, contents: &[u8]) -> bool {
        let mirrored = contents.len().min(MIRROR);
        let start = MIRROR_END - mirrored;
        let Some(place) = self.bytes.get_mut(start..MIRROR_END) else {
            return false;
        };
        place.copy_from_slice(&contents[contents.len() - mirrored..]);
        self.marks[start / PAGE_SIZE..MIRROR_END / PAGE_SIZE].fill(DIRTY | READ_ONLY);
        self.rom = contents.to_vec();
        true
    }

    /// The ROM; empty if there is none.
    pub fn rom(&self) -> &[u8] {
        &self.rom
    }

    /// Where the byte of the ROM at a physical address is.
    fn rom_offset(&self, address: u64) -> Option<usize> {
        let offset = address.checked_sub(ROM_END - self.rom.len() as u64)?;
        usize::try_from(offset).ok()
    }

    /// Size of RAM in bytes.
    pub fn len(&self) -> usize {
        self.bytes.len()
    }

    /// True for a machine without memory.
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// Number of pages of RAM.
    pub fn pages(&self) -> usize {
        self.marks.len()
    }

    /// Number of pages from which code can come: those of RAM, then those of the ROM.
    pub(crate) fn code_pages(&self) -> usize {
        self.pages() + self.rom.len() / PAGE_SIZE
    }

    /// The number, among [`Ram::code_pages`], of the page at a physical address; `None` where no memory is.
    pub(crate) fn code_page(&self, address: u64) -> Option<usize> {
        let page = usize::try_from(address).ok()? / PAGE_SIZE;
        if page < self.pages() {
            return Some(page);
        }
        let offset = self.rom_offset(address)?;
        (offset < self.rom.len()).then_some(self.pages() + offset / PAGE_SIZE)
    }

    /// The bytes `address..address + length`, or `None` where no memory is.
    pub fn slice(&self, address: u64, length: usize) -> Option<&[u8]> {
        let start = usize::try_from(address).ok()?;
        let in_ram = self.bytes.get(start..start.checked_add(length)?);
        in_ram.or_else(|| self.rom_slice(address, length))
    }

    #[cold]
    fn rom_slice(&self, address: u64, length: usize) -> Option<&[u8]> {
        let start = self.rom_offset(address)?;
        self.rom.get(start..start.checked_add(length)?)
    }

    /// Little-endian value of `N` bytes, or `None` where no memory is.
    #[inline(always)]
    pub fn read<const N: usize>(&self, address: u64) -> Option<[u8; N]> {
        let start = usize::try_from(address).ok()?;
        match self.bytes.get(start..start.checked_add(N)?) {
            Some(bytes) => bytes.try_into().ok(),
            None => self.rom_slice(address, N)?.try_into().ok(),
        }
    }

    /// A 64-bit word, or `None` where no memory is.
    pub fn read_u64(&self, address: u64) -> Option<u64> {
        self.read(address).map(u64::from_le_bytes)
    }

    /// Writes bytes within one page; false where no memory is. What is written to ROM is lost.
    #[inline(always)]
    pub fn write<const N: usize>(&mut self, address: u64, value: [u8; N]) -> bool {
        let Ok(start) = usize::try_from(address) else {
            return false;
        };
        let page = start / PAGE_SIZE;
        if self.marks.get(page) != Some(&DIRTY) && !self.touch(page, start, start + (N - 1)) {
            return self.is_rom(address);
        }
        let Some(place) = start
            .checked_add(N)
            .and_then(|end| self.bytes.get_mut(start..end))
        else {
            return false;
        };
        place.copy_from_slice(&value);
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

    /// So many words of so many bytes from an address on, where all of them lie in RAM.
    #[inline(always)]
    pub(crate) fn words<const WIDTH: usize, const COUNT: usize>(
        &self,
        start: usize,
    ) -> Option<&[[u8; WIDTH]; COUNT]> {
        self.bytes.get(start..)?.as_chunks().0.first_chunk()
    }

    /// The same, to be written to pages that [`Ram::is_plain`] says need no marking.
    #[inline(always)]
    pub(crate) fn plain_words<const WIDTH: usize, const COUNT: usize>(
        &mut self,
        start: usize,
    ) -> Option<&mut [[u8; WIDTH]; COUNT]> {
        self.bytes
            .get_mut(start..)?
            .as_chunks_mut()
            .0
            .first_chunk_mut()
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

    /// Copies within RAM as a loop over rising addresses would, to a page that needs no marking. False, and nothing is
    /// done, if such a loop would read what it has written.
    pub(crate) fn copy_plain(&mut self, from: usize, to: usize, length: usize) -> bool {
        let reads_its_own = from < to && to < from + length;
        let (Some(_), Some(_)) = (
            self.bytes.get(from..from + length),
            self.bytes.get(to..to + length),
        ) else {
            return false;
        };
        if reads_its_own {
            return false;
        }
        self.bytes.copy_within(from..from + length, to);
        true
    }

    /// Fills a part of a page that needs no marking with a pattern of 1, 2, 4 or 8 bytes; false, and nothing is done, where no RAM is.
    pub(crate) fn fill_plain(&mut self, to: usize, length: usize, pattern: &[u8]) -> bool {
        /// Bytes that are stored before copying pays.
        const SEED: usize = 256;
        let Some(place) = self.bytes.get_mut(to..to + length) else {
            return false;
        };
        if pattern.is_empty() {
            return false;
        }
        let eight: [u8; 8] = core::array::from_fn(|at| pattern[at % pattern.len()]);
        let mut filled = SEED.min(length);
        let (whole, rest) = place[..filled].as_chunks_mut();
        whole.fill(eight);
        rest.copy_from_slice(&eight[..rest.len()]);
        // Twice as much with each copy: copies are quick on every host.
        while filled < length {
            let more = filled.min(length - filled);
            place.copy_within(..more, filled);
            filled += more;
        }
        true
    }

    /// True for an address within the ROM, at either of its places.
    #[cold]
    fn is_rom(&self, address: u64) -> bool {
        let mark = usize::try_from(address / PAGE_SIZE as u64)
            .ok()
            .and_then(|page| self.marks.get(page));
        mark.is_some_and(|mark| mark & READ_ONLY != 0) || self.rom_slice(address, 1).is_some()
    }

    /// Writes any number of bytes into RAM, as a loader does; false where no RAM is, and then nothing was written.
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
                let first = start.max(page * PAGE_SIZE);
                let last = (end - 1).min(page * PAGE_SIZE + PAGE_SIZE - 1);
                self.touch(page, first, last);
            }
        }
        true
    }

    /// Marks a page as written, and cached code that came from the bytes `first` to `last` of it as stale. False if it
    /// cannot be written, or is no RAM.
    #[cold]
    fn touch(&mut self, page: usize, first: usize, last: usize) -> bool {
        let Some(mark) = self
            .marks
            .get_mut(page)
            .filter(|mark| **mark & READ_ONLY == 0)
        else {
            return false;
        };
        *mark |= DIRTY;
        if *mark & CODE != 0 && self.code_granules[page] & granules(first, last) != 0 {
            self.forget_code(page);
        }
        true
    }

    fn forget_code(&mut self, page: usize) {
        self.stale_code.push(page as u32);
        self.marks[page] &= !CODE;
        self.code_granules[page] = 0;
    }

    /// Marks `length` bytes from an address on as the source of cached code; they lie in one page. ROM needs no mark, as
    /// it never changes.
    pub(crate) fn mark_code(&mut self, address: u64, length: usize) {
        let Ok(first) = usize::try_from(address) else {
            return;
        };
        let page = first / PAGE_SIZE;
        if page < self.pages() {
            self.marks[page] |= CODE;
            self.code_granules[page] |= granules(first, first + length.max(1) - 1);
        }
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
        self.marks[page] &= READ_ONLY;
    }
}

/// The granules of a page that hold the bytes from `start` to `end`, both in the same page.
fn granules(start: usize, end: usize) -> u32 {
    let first = start % PAGE_SIZE >> GRANULE_SHIFT;
    let last = end % PAGE_SIZE >> GRANULE_SHIFT;
    (!0 << first) & (!0 >> (31 - last))
}
