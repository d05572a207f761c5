//! Reads `.debug_line`: which address came from which line of which file (DWARF 4, section 6.2), as rustc writes it for our
//! guests. Another version is an error, so that a new compiler is noticed.

use crate::process::Failure;

/// A stretch of code from one line.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Row {
    /// First address.
    pub address: u64,
    /// Bytes.
    pub length: u64,
    /// Path of the file: folder and name as the compiler wrote them.
    pub file: String,
    /// Line, from 1; 0 where the compiler gives none.
    pub line: u64,
}

/// The only version there is a reader for.
const VERSION: u64 = 4;

/// All rows of a section, by address.
///
/// # Errors
/// When the section is damaged or of another version.
pub fn rows(section: &[u8]) -> Result<Vec<Row>, Failure> {
    let mut rows = Vec::new();
    let mut rest = Reader(section);
    while !rest.0.is_empty() {
        let length = rest.number(4)?;
        let mut unit = Reader(rest.take(length as usize)?);
        unit_rows(&mut unit, &mut rows)?;
    }
    rows.sort();
    Ok(rows)
}

struct Header {
    least_length: u64,
    line_base: i64,
    line_range: u64,
    opcode_base: u64,
    /// How many numbers follow each standard opcode.
    operands: Vec<u64>,
    files: Vec<String>,
}

fn unit_rows(unit: &mut Reader<'_>, rows: &mut Vec<Row>) -> Result<(), Failure> {
    let version = unit.number(2)?;
    if version != VERSION {
        return Err(Failure::new(format!(
            "a guest's line table is DWARF {version}; xtask reads version {VERSION}"
        )));
    }
    let length = unit.number(4)?;
    let mut header = Reader(unit.take(length as usize)?);
    let header = read_header(&mut header)?;
    run(unit, &header, rows)
}

fn read_header(from: &mut Reader<'_>) -> Result<Header, Failure> {
    let least_length = from.number(1)?;
    // Operations in an instruction, and whether rows are statements at first: nobody asks.
    from.number(2)?;
    let line_base = i64::from(from.number(1)? as u8 as i8);
    let line_range = from.number(1)?.max(1);
    let opcode_base = from.number(1)?.max(1);
    let operands = (1..opcode_base)
        .map(|_| from.number(1))
        .collect::<Result<_, _>>()?;
    let mut folders = vec![String::new()];
    loop {
        match from.text()? {
            "" => break,
            folder => folders.push(folder.to_owned()),
        }
    }
    let mut files = vec![String::new()];
    loop {
        let name = from.text()?;
        if name.is_empty() {
            break;
        }
        let folder = folders.get(from.leb()? as usize).map_or("", String::as_str);
        // Time and size.
        from.leb()?;
        from.leb()?;
        files.push(match folder {
            "" => name.to_owned(),
            folder => format!("{folder}/{name}"),
        });
    }
    Ok(Header {
        least_length,
        line_base,
        line_range,
        opcode_base,
        operands,
        files,
    })
}

/// The registers of the machine that makes rows.
#[derive(Clone, Copy)]
struct State {
    address: u64,
    file: u64,
    line: u64,
}

const BEGIN: State = State {
    address: 0,
    file: 1,
    line: 1,
};

fn run(program: &mut Reader<'_>, header: &Header, rows: &mut Vec<Row>) -> Result<(), Failure> {
    let mut state = BEGIN;
    // The row before, which ends where the next one begins.
    let mut open: Option<State> = None;
    while !program.0.is_empty() {
        let opcode = program.number(1)?;
        if opcode >= header.opcode_base {
            let step = opcode - header.opcode_base;
            state.address += step / header.line_range * header.least_length;
            let lines = header.line_base + (step % header.line_range) as i64;
            state.line = state.line.wrapping_add_signed(lines);
            row(header, &mut open, state, rows);
            continue;
        }
        match opcode {
            0 => {
                let length = program.leb()? as usize;
                let mut extended = Reader(program.take(length)?);
                match extended.number(1)? {
                    1 => {
                        row(header, &mut open, state, rows);
                        (open, state) = (None, BEGIN);
                    }
                    2 => state.address = extended.number(8)?,
                    _ => {}
                }
            }
            1 => row(header, &mut open, state, rows),
            2 => state.address += program.leb()? * header.least_length,
            3 => state.line = state.line.wrapping_add_signed(program.signed_leb()?),
            4 => state.file = program.leb()?,
            8 => {
                state.address +=
                    (255 - header.opcode_base) / header.line_range * header.least_length
            }
            9 => state.address += program.number(2)?,
            other => {
                // Columns, statements, blocks, and what later versions add: only their numbers are passed over.
                let count = header
                    .operands
                    .get(other as usize - 1)
                    .copied()
                    .unwrap_or(0);
                for _ in 0..count {
                    program.leb()?;
                }
            }
        }
    }
    Ok(())
}

/// Ends the row before at this state, and begins the next one there.
fn row(header: &Header, open: &mut Option<State>, state: State, rows: &mut Vec<Row>) {
    if let Some(before) = open.replace(state)
        && before.address < state.address
    {
        rows.push(Row {
            address: before.address,
            length: state.address - before.address,
            file: header
                .files
                .get(before.file as usize)
                .cloned()
                .unwrap_or_default(),
            line: before.line,
        });
    }
}

/// What is left to read.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Result<&'a [u8], Failure> {
        let (taken, rest) = self
            .0
            .split_at_checked(length)
            .ok_or_else(|| Failure::new("a guest's line table ends too early"))?;
        self.0 = rest;
        Ok(taken)
    }

    fn number(&mut self, bytes: usize) -> Result<u64, Failure> {
        let taken = self.take(bytes)?;
        Ok(taken
            .iter()
            .rev()
            .fold(0, |sum, byte| sum << 8 | u64::from(*byte)))
    }

    fn text(&mut self) -> Result<&'a str, Failure> {
        let length = self.0.iter().take_while(|byte| **byte != 0).count();
        let taken = self.take(length)?;
        self.take(1)?;
        std::str::from_utf8(taken).map_err(|_| Failure::new("a guest's line table is no UTF-8"))
    }

    /// A number of any length, seven bits a byte.
    fn leb(&mut self) -> Result<u64, Failure> {
        let (mut value, mut shift) = (0, 0);
        loop {
            let byte = self.number(1)?;
            if shift < u64::BITS {
                value |= (byte & 0x7f) << shift;
            }
            shift += 7;
            if byte & 0x80 == 0 {
                return Ok(value);
            }
        }
    }

    fn signed_leb(&mut self) -> Result<i64, Failure> {
        let before = self.0;
        let value = self.leb()?;
        let bits = 7 * (before.len() - self.0.len()) as u32;
        let unused = u64::BITS.saturating_sub(bits);
        Ok((value << unused) as i64 >> unused)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_gives_its_rows() {
        let mut header = vec![1, 1, 1, 0xfb, 14, 13, 0, 1, 1, 1, 1, 0, 0, 0, 1, 0, 0, 1];
        header.extend(b"src\0\0main.rs\0\x01\0\0core.rs\0\0\0\0\0");
        let mut unit = vec![4, 0];
        unit.extend((header.len() as u32).to_le_bytes());
        unit.extend(header);
        // At 0x1000, line 1 + 9 = 10; a special opcode: 2 bytes on, one line on; file 2; copy after 3 bytes; the end.
        unit.extend([0, 9, 2, 0, 0x10, 0, 0, 0, 0, 0, 0, 3, 9, 1]);
        unit.extend([13 + 2 * 14 + 6, 4, 2, 3, 0x7b, 2, 3, 1, 2, 4, 0, 1, 1]);
        let mut section = (unit.len() as u32).to_le_bytes().to_vec();
        section.extend(unit);
        let row = |address, length, file: &str, line| Row {
            address,
            length,
            file: file.to_owned(),
            line,
        };
        assert_eq!(
            rows(&section).unwrap(),
            [
                row(0x1000, 2, "src/main.rs", 10),
                row(0x1002, 3, "src/main.rs", 11),
                row(0x1005, 4, "core.rs", 6),
            ]
        );
        for cut in 1..section.len() {
            assert!(rows(&section[..cut]).is_err(), "{cut}");
        }
        section[4] = 5;
        assert!(rows(&section).unwrap_err().to_string().contains("DWARF 5"));
    }
}
