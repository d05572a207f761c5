//! Reads a program: a static ELF64 file for x86-64 (System V ABI, AMD64 supplement, chapters 4 and 5). Every number in
//! the file is checked before it is used.

use core::fmt;

/// A program that can be loaded: its header and all its segments have been checked.
#[derive(Clone, Copy, Debug)]
pub struct Program<'a> {
    file: &'a [u8],
    bias: u64,
    /// Address of the first instruction.
    pub entry: u64,
    /// Just above the highest address of any segment.
    pub end: u64,
    /// Address of the program headers in memory, if a segment holds them (for the auxiliary vector).
    pub headers_address: Option<u64>,
    /// Number of program headers.
    pub header_count: u16,
    headers_offset: usize,
}

/// A piece of a program that belongs into memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment<'a> {
    /// Where it starts.
    pub address: u64,
    /// How long it is in memory; beyond `bytes` it is zero.
    pub memory_size: u64,
    /// What it starts with.
    pub bytes: &'a [u8],
    /// May be written.
    pub writable: bool,
    /// May be executed.
    pub executable: bool,
}

/// Addresses a program may occupy.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Lowest address.
    pub lowest: u64,
    /// Just above the highest address.
    pub end: u64,
    /// Where a position-independent program goes.
    pub base: u64,
}

/// Why a file is not a program that can be loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ElfError {
    /// Does not start with the ELF magic, or is shorter than an ELF header.
    NotElf,
    /// For another kind of machine: not 64-bit little-endian x86-64.
    OtherMachine,
    /// Neither an executable nor a position-independent executable.
    NotExecutable,
    /// Needs a dynamic linker.
    NeedsInterpreter,
    /// Program headers are missing, too many, of the wrong size, or outside the file.
    BadHeaders,
    /// A segment reaches outside the file or outside the permitted addresses.
    BadSegment,
    /// The entry point is in no executable segment.
    BadEntry,
}

impl fmt::Display for ElfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            ElfError::NotElf => "not an ELF file",
            ElfError::OtherMachine => "not for 64-bit x86",
            ElfError::NotExecutable => "not an executable (an object file or library?)",
            ElfError::NeedsInterpreter => "not static: it needs a dynamic linker",
            ElfError::BadHeaders => "its program headers are missing or damaged",
            ElfError::BadSegment => {
                "a segment lies outside the file or outside a program's addresses"
            }
            ElfError::BadEntry => "its entry point is in no executable segment",
        })
    }
}

const HEADER_SIZE: usize = 64;
/// Bytes of a program header.
pub(crate) const PROGRAM_HEADER_SIZE: usize = 56;
const MOST_PROGRAM_HEADERS: u16 = 64;
const TYPE_EXECUTABLE: u16 = 2;
const TYPE_SHARED: u16 = 3;
const MACHINE_X86_64: u16 = 62;
const SEGMENT_LOAD: u32 = 1;
const SEGMENT_INTERPRETER: u32 = 3;
const FLAG_EXECUTE: u32 = 1;
const FLAG_WRITE: u32 = 2;

/// Checks `file` and finds its segments.
pub fn parse(file: &[u8], limits: Limits) -> Result<Program<'_>, ElfError> {
    let headers = headers_of(file)?;
    let bias = match u16_at(file, 16) {
        TYPE_EXECUTABLE => 0,
        TYPE_SHARED => limits.base,
        _ => return Err(ElfError::NotExecutable),
    };
    let entry = u64_at(file, 24).wrapping_add(bias);
    let program = Program {
        file,
        bias,
        entry,
        end: 0,
        headers_address: None,
        header_count: (headers.len() / PROGRAM_HEADER_SIZE) as u16,
        headers_offset: u64_at(file, 32) as usize,
    };
    program.check(limits)
}

/// The program headers of an ELF64 file for x86-64, one after the other.
pub(crate) fn headers_of(file: &[u8]) -> Result<&[u8], ElfError> {
    if file.len() < HEADER_SIZE || !file.starts_with(b"\x7fELF") {
        return Err(ElfError::NotElf);
    }
    let (class_64, little_endian) = (file[4] == 2, file[5] == 1);
    if !class_64 || !little_endian || u16_at(file, 18) != MACHINE_X86_64 {
        return Err(ElfError::OtherMachine);
    }
    let count = u16_at(file, 56);
    let known_size = usize::from(u16_at(file, 54)) == PROGRAM_HEADER_SIZE;
    if !known_size || count == 0 || count > MOST_PROGRAM_HEADERS {
        return Err(ElfError::BadHeaders);
    }
    let start = usize::try_from(u64_at(file, 32)).map_err(|_| ElfError::BadHeaders)?;
    let end = start.checked_add(usize::from(count) * PROGRAM_HEADER_SIZE);
    end.and_then(|end| file.get(start..end))
        .ok_or(ElfError::BadHeaders)
}

impl<'a> Program<'a> {
    /// The segments to load, in the file's order.
    pub fn segments(self) -> impl Iterator<Item = Segment<'a>> {
        self.headers()
            .filter(|header| u32_at(header, 0) == SEGMENT_LOAD)
            .filter_map(move |header| self.segment(header))
    }

    fn headers(self) -> impl Iterator<Item = &'a [u8]> {
        let bytes = usize::from(self.header_count) * PROGRAM_HEADER_SIZE;
        self.file[self.headers_offset..][..bytes].chunks_exact(PROGRAM_HEADER_SIZE)
    }

    /// Reads a program header; `None` if its bytes are not in the file or its end cannot be computed.
    fn segment(self, header: &[u8]) -> Option<Segment<'a>> {
        let flags = u32_at(header, 4);
        let offset = usize::try_from(u64_at(header, 8)).ok()?;
        let address = u64_at(header, 16).checked_add(self.bias)?;
        let file_size = usize::try_from(u64_at(header, 32)).ok()?;
        let memory_size = u64_at(header, 40);
        let bytes = self.file.get(offset..offset.checked_add(file_size)?)?;
        address.checked_add(memory_size)?;
        Some(Segment {
            address,
            memory_size,
            bytes,
            writable: flags & FLAG_WRITE != 0,
            executable: flags & FLAG_EXECUTE != 0,
        })
    }

    fn check(mut self, limits: Limits) -> Result<Program<'a>, ElfError> {
        let mut entry_is_inside = false;
        for header in self.headers() {
            match u32_at(header, 0) {
                SEGMENT_INTERPRETER => return Err(ElfError::NeedsInterpreter),
                SEGMENT_LOAD => {}
                _ => continue,
            }
            let segment = self.segment(header).ok_or(ElfError::BadSegment)?;
            let end = segment.address + segment.memory_size;
            let too_long = segment.bytes.len() as u64 > segment.memory_size;
            if too_long || segment.address < limits.lowest || end > limits.end {
                return Err(ElfError::BadSegment);
            }
            self.end = self.end.max(end);
            entry_is_inside |= segment.executable && (segment.address..end).contains(&self.entry);
            let offset = u64_at(header, 8);
            let headers = self.headers_offset as u64;
            if (offset..offset + segment.bytes.len() as u64).contains(&headers) {
                self.headers_address = Some(segment.address + (headers - offset));
            }
        }
        if entry_is_inside {
            Ok(self)
        } else {
            Err(ElfError::BadEntry)
        }
    }
}

fn u16_at(bytes: &[u8], at: usize) -> u16 {
    u16::from_le_bytes(core::array::from_fn(|i| bytes[at + i]))
}

pub(crate) fn u32_at(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes(core::array::from_fn(|i| bytes[at + i]))
}

pub(crate) fn u64_at(bytes: &[u8], at: usize) -> u64 {
    u64::from_le_bytes(core::array::from_fn(|i| bytes[at + i]))
}

#[cfg(test)]
mod tests;
