//! The listing: each source line with its address and bytes, for people who read machine code.

use crate::program::Program;
use std::collections::BTreeMap;
use std::fmt::Write;

/// Bytes shown for one line; the rest is an ellipsis.
const SHOWN: usize = 8;

/// The listing of `program`, made from the same `source`.
pub(crate) fn write(program: &Program, source: &str) -> String {
    let mut of_line: BTreeMap<u32, (u64, u64)> = BTreeMap::new();
    for entry in &program.lines {
        let known = of_line.entry(entry.line).or_insert((entry.address, 0));
        known.1 += u64::from(entry.length);
    }
    let mut output = String::new();
    for (line, text) in (1..).zip(source.lines()) {
        let (address, bytes) = match of_line.get(&line) {
            Some(&(address, length)) => (format!("{address:08x}"), bytes(program, address, length)),
            None => (String::new(), String::new()),
        };
        let row = format!("{line:5}  {address:8}  {bytes:18}  {text}");
        // Writing to a string cannot fail.
        let _ = writeln!(output, "{}", row.trim_end());
    }
    output
}

fn bytes(program: &Program, address: u64, length: u64) -> String {
    let section = program.sections.iter().find(|section| {
        let size = section.data.len() as u64 + section.zero_size;
        address >= section.address && address - section.address < size
    });
    let Some(section) = section else {
        return String::new();
    };
    let start = (address - section.address) as usize;
    if start >= section.data.len() {
        return format!("({length} zero)");
    }
    let end = section.data.len().min(start + length as usize);
    let mut text: String = section.data[start..end]
        .iter()
        .take(SHOWN)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    if end - start > SHOWN {
        text.push('…');
    }
    text
}
