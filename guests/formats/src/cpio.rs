//! Reads an initramfs: one or several cpio archives in the "new ASCII" format, one after the other, as Linux's
//! `Documentation/driver-api/early-userspace/buffer-format.rst` describes them. Zeros may stand between archives.

use core::fmt;

/// One member of an archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// Path without leading `/` or `./`. The root directory has the empty path.
    pub path: &'a str,
    /// Kind of file and permissions, as in `stat`.
    pub mode: u32,
    /// Content.
    pub data: &'a [u8],
}

/// Why an archive cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CpioError {
    /// Where the member in question starts, in bytes from the start of the initramfs.
    pub offset: usize,
    /// What is wrong with it.
    pub problem: CpioProblem,
}

/// What is wrong with a member of an archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CpioProblem {
    /// Neither `070701` nor `070702` where a member should start.
    BadMagic,
    /// A header field is not eight hexadecimal digits.
    BadNumber,
    /// The name is empty, too long, not ended by a zero, or not UTF-8.
    BadName,
    /// Header, name or content reach beyond the end.
    Truncated,
}

impl fmt::Display for CpioError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let problem = match self.problem {
            CpioProblem::BadMagic => "no cpio header (expected the digits 070701)",
            CpioProblem::BadNumber => "a header field is not a hexadecimal number",
            CpioProblem::BadName => "the file name is empty, too long or not text",
            CpioProblem::Truncated => "the archive ends too early",
        };
        write!(f, "{problem}, at byte {}", self.offset)
    }
}

/// The members of all archives in `image`, in order. After an error there are no more.
pub fn entries(image: &[u8]) -> Entries<'_> {
    Entries { image, position: 0 }
}

/// Iterator over the members of archives.
#[derive(Clone, Debug)]
pub struct Entries<'a> {
    image: &'a [u8],
    position: usize,
}

const HEADER_LENGTH: usize = 110;
const LONGEST_NAME: usize = 4096;
const TRAILER: &str = "TRAILER!!!";

/// Header fields, by their number after the magic.
const FIELD_MODE: usize = 1;
const FIELD_FILE_SIZE: usize = 6;
const FIELD_NAME_SIZE: usize = 11;

impl<'a> Iterator for Entries<'a> {
    type Item = Result<Entry<'a>, CpioError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            while self.image.get(self.position) == Some(&0) {
                self.position += 1;
            }
            if self.position >= self.image.len() {
                return None;
            }
            let offset = self.position;
            match self.read_member() {
                Ok(entry) if entry.path == TRAILER => {}
                Ok(entry) => return Some(Ok(entry)),
                Err(problem) => {
                    self.position = self.image.len();
                    return Some(Err(CpioError { offset, problem }));
                }
            }
        }
    }
}

impl<'a> Entries<'a> {
    fn read_member(&mut self) -> Result<Entry<'a>, CpioProblem> {
        if !self.image[self.position..].starts_with(b"07070") {
            return Err(CpioProblem::BadMagic);
        }
        let header = self.take(HEADER_LENGTH)?;
        if !(header.starts_with(b"070701") || header.starts_with(b"070702")) {
            return Err(CpioProblem::BadMagic);
        }
        let mode = field(header, FIELD_MODE)?;
        let file_size = field(header, FIELD_FILE_SIZE)? as usize;
        let name_size = field(header, FIELD_NAME_SIZE)? as usize;
        if name_size == 0 || name_size > LONGEST_NAME {
            return Err(CpioProblem::BadName);
        }
        let name = self.take(name_size)?;
        let (zero, name) = name.split_last().ok_or(CpioProblem::BadName)?;
        let name = core::str::from_utf8(name).map_err(|_| CpioProblem::BadName)?;
        if *zero != 0 || name.contains('\0') {
            return Err(CpioProblem::BadName);
        }
        self.align();
        let data = self.take(file_size)?;
        self.align();
        Ok(Entry {
            path: relative(name),
            mode,
            data,
        })
    }

    fn take(&mut self, length: usize) -> Result<&'a [u8], CpioProblem> {
        let end = self
            .position
            .checked_add(length)
            .ok_or(CpioProblem::Truncated)?;
        let bytes = self
            .image
            .get(self.position..end)
            .ok_or(CpioProblem::Truncated)?;
        self.position = end;
        Ok(bytes)
    }

    /// Names and contents are padded to four bytes; the padding after the last one may be missing.
    fn align(&mut self) {
        self.position = self.position.next_multiple_of(4).min(self.image.len());
    }
}

fn field(header: &[u8], number: usize) -> Result<u32, CpioProblem> {
    let digits = &header[6 + 8 * number..][..8];
    digits.iter().try_fold(0_u32, |value, &digit| {
        let digit = char::from(digit)
            .to_digit(16)
            .ok_or(CpioProblem::BadNumber)?;
        Ok(value << 4 | digit)
    })
}

fn relative(name: &str) -> &str {
    let mut name = name;
    loop {
        if let Some(rest) = name.strip_prefix("./").or_else(|| name.strip_prefix('/')) {
            name = rest;
        } else {
            return if name == "." { "" } else { name };
        }
    }
}

#[cfg(test)]
mod tests;
