//! Writes a program as a static ELF64 file: one page-aligned segment a section, then symbols, names and the line table.

use crate::line_table;
use crate::program::Program;
use crate::sections::PAGE;

const HEADER_SIZE: u64 = 64;
const SEGMENT_SIZE: u64 = 56;
const SECTION_SIZE: usize = 64;

/// Section types and flags, ELF specification §4.
const PROGBITS: u32 = 1;
const SYMTAB: u32 = 2;
const STRTAB: u32 = 3;
const NOBITS: u32 = 8;
const WRITE: u64 = 1;
const ALLOC: u64 = 2;
const EXECUTE: u64 = 4;

/// The bytes of the file.
pub(crate) fn write(program: &Program) -> Vec<u8> {
    let mut file = File::default();
    let segments = program.sections.len() as u64 + 1;
    file.bytes
        .resize((HEADER_SIZE + segments * SEGMENT_SIZE) as usize, 0);
    file.section("", 0, 0, 0, Vec::new(), 0);
    let mut table = Vec::new();
    for section in &program.sections {
        file.align(PAGE);
        let offset = file.bytes.len() as u64;
        let flags = ALLOC
            | if section.write { WRITE } else { 0 }
            | if section.execute { EXECUTE } else { 0 };
        let size = section.data.len() as u64 + section.zero_size;
        let kind = if section.data.is_empty() {
            NOBITS
        } else {
            PROGBITS
        };
        segment(
            &mut table,
            section.write,
            section.execute,
            offset,
            section.address,
            section.data.len() as u64,
            size,
        );
        file.section(
            &section.name,
            kind,
            flags,
            section.address,
            section.data.clone(),
            size,
        );
    }
    stack_segment(&mut table);
    file.tables(program);
    let start = HEADER_SIZE as usize;
    file.bytes[start..start + table.len()].copy_from_slice(&table);
    file.finish(program.entry, segments as u16)
}

#[derive(Default)]
struct File {
    bytes: Vec<u8>,
    headers: Vec<u8>,
    names: Vec<u8>,
    count: u16,
}

impl File {
    fn align(&mut self, to: u64) {
        let length = (self.bytes.len() as u64).next_multiple_of(to);
        self.bytes.resize(length as usize, 0);
    }

    fn section(
        &mut self,
        name: &str,
        kind: u32,
        flags: u64,
        address: u64,
        data: Vec<u8>,
        size: u64,
    ) {
        self.linked_section(name, kind, flags, address, data, size, [0, 0], [1, 0]);
    }

    /// `link` is the linked section and its extra number; `shape` is alignment and size of an entry.
    #[allow(clippy::too_many_arguments)]
    fn linked_section(
        &mut self,
        name: &str,
        kind: u32,
        flags: u64,
        address: u64,
        data: Vec<u8>,
        size: u64,
        link: [u32; 2],
        shape: [u64; 2],
    ) {
        let name_at = self.names.len() as u32;
        self.names.extend_from_slice(name.as_bytes());
        self.names.push(0);
        let header = &mut self.headers;
        header.extend_from_slice(&name_at.to_le_bytes());
        header.extend_from_slice(&kind.to_le_bytes());
        let align = if flags & ALLOC != 0 { PAGE } else { shape[0] };
        for number in [flags, address, self.bytes.len() as u64, size] {
            header.extend_from_slice(&number.to_le_bytes());
        }
        for number in link {
            header.extend_from_slice(&number.to_le_bytes());
        }
        for number in [align, shape[1]] {
            header.extend_from_slice(&number.to_le_bytes());
        }
        self.bytes.extend_from_slice(&data);
        self.count += 1;
    }

    /// Symbols, their names, and the line table.
    fn tables(&mut self, program: &Program) {
        self.align(8);
        let (symbols, names, locals) = symbol_table(program);
        let string_index = u32::from(self.count) + 1;
        let size = symbols.len() as u64;
        self.linked_section(
            ".symtab",
            SYMTAB,
            0,
            0,
            symbols,
            size,
            [string_index, locals],
            [8, 24],
        );
        let size = names.len() as u64;
        self.section(".strtab", STRTAB, 0, 0, names, size);
        let lines = line_table::write(&program.file, &program.lines);
        let size = lines.len() as u64;
        self.section(line_table::SECTION, PROGBITS, 0, 0, lines, size);
    }

    fn finish(mut self, entry: u64, segments: u16) -> Vec<u8> {
        // The table of section names holds its own name, so its size is known before it is added.
        let mut names = self.names.clone();
        names.extend_from_slice(b".shstrtab\0");
        let size = names.len() as u64;
        self.section(".shstrtab", STRTAB, 0, 0, names, size);
        self.align(8);
        let headers_at = self.bytes.len() as u64;
        self.bytes.extend_from_slice(&self.headers);
        let header = file_header(entry, headers_at, segments, self.count);
        self.bytes[..header.len()].copy_from_slice(&header);
        self.bytes
    }
}

fn file_header(entry: u64, headers_at: u64, segments: u16, sections: u16) -> Vec<u8> {
    // 64-bit, little-endian, version 1, System V.
    let mut header = b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0".to_vec();
    let (executable, x86_64, version, flags) = (2_u16, 62_u16, 1_u32, 0_u32);
    header.extend_from_slice(&executable.to_le_bytes());
    header.extend_from_slice(&x86_64.to_le_bytes());
    header.extend_from_slice(&version.to_le_bytes());
    for number in [entry, HEADER_SIZE, headers_at] {
        header.extend_from_slice(&number.to_le_bytes());
    }
    header.extend_from_slice(&flags.to_le_bytes());
    let sizes = [
        HEADER_SIZE as u16,
        SEGMENT_SIZE as u16,
        segments,
        SECTION_SIZE as u16,
        sections,
        sections - 1,
    ];
    for number in sizes {
        header.extend_from_slice(&number.to_le_bytes());
    }
    header
}

fn segment(
    table: &mut Vec<u8>,
    write: bool,
    execute: bool,
    offset: u64,
    address: u64,
    in_file: u64,
    in_memory: u64,
) {
    let (load, read) = (1_u32, 4_u32);
    let permissions = read | if write { 2 } else { 0 } | u32::from(execute);
    table.extend_from_slice(&load.to_le_bytes());
    table.extend_from_slice(&permissions.to_le_bytes());
    for number in [offset, address, address, in_file, in_memory, PAGE] {
        table.extend_from_slice(&number.to_le_bytes());
    }
}

/// PT_GNU_STACK without execute permission: without it Linux makes more than the stack executable.
fn stack_segment(table: &mut Vec<u8>) {
    table.extend_from_slice(&0x6474_E551_u32.to_le_bytes());
    table.extend_from_slice(&6_u32.to_le_bytes());
    table.resize(table.len() + 40, 0);
    table.extend_from_slice(&16_u64.to_le_bytes());
}

/// Symbols, their names, and how many are local: those must come first.
fn symbol_table(program: &Program) -> (Vec<u8>, Vec<u8>, u32) {
    let mut symbols = vec![0; 24];
    let mut names = vec![0];
    let mut locals = 1;
    for global in [false, true] {
        for symbol in program
            .symbols
            .iter()
            .filter(|symbol| symbol.global == global)
        {
            locals += u32::from(!global);
            symbols.extend_from_slice(&(names.len() as u32).to_le_bytes());
            symbols.push(u8::from(global) << 4);
            symbols.push(0);
            symbols.extend_from_slice(&section_of(program, symbol.address).to_le_bytes());
            symbols.extend_from_slice(&symbol.address.to_le_bytes());
            symbols.extend_from_slice(&0_u64.to_le_bytes());
            names.extend_from_slice(symbol.name.as_bytes());
            names.push(0);
        }
    }
    (symbols, names, locals)
}

/// Index of the section header for an address; a label at the very end of a section still belongs to it.
fn section_of(program: &Program, address: u64) -> u16 {
    let after = program
        .sections
        .partition_point(|section| section.address <= address);
    // Header 0 is the empty one, so that the number of sections before is the index.
    after as u16
}
