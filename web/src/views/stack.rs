//! The words that the stack pointer leads to, with the names of functions to which they would return.

use std::fmt::Write;

use diagrams::{Language, Session};
use emulator_core::cpu::register::RSP;
use serde::{Deserialize, Serialize};

use crate::html::Escaped;
use crate::words::Word;

/// Words told.
const WORDS: u64 = 24;
/// Bytes of a word of the stack: everything that runs here long enough to be looked at is 64-bit code.
const WORD: u64 = 8;
/// Bytes of the longest call that is recognized before an address.
const LONGEST_CALL: usize = 7;

/// The top of the stack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stack {
    /// From the stack pointer on.
    pub words: Vec<StackWord>,
}

/// A word of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StackWord {
    /// Linear address.
    pub address: u64,
    /// What is there.
    pub value: u64,
    /// The place to which it would return: the bytes before it are a call, and its function has a name.
    pub returns_to: Option<String>,
}

impl Stack {
    /// Reads it, as far as it can be read.
    #[must_use]
    pub fn look(session: &Session) -> Stack {
        let machine = session.machine();
        let top = machine.cpu().registers[RSP];
        let who = session.who();
        let words = (0..WORDS)
            .map(|number| top.wrapping_add(number * WORD))
            .map_while(|address| {
                let mut bytes = [0; WORD as usize];
                machine
                    .read_virtual(address, &mut bytes)
                    .then(|| (address, u64::from_le_bytes(bytes)))
            })
            .map(|(address, value)| {
                let mut before = [0; LONGEST_CALL];
                let start = value.wrapping_sub(LONGEST_CALL as u64);
                let called = machine.read_virtual(start, &mut before) && ends_with_call(&before);
                let place = session.symbols().place(&who, value).filter(|_| called);
                StackWord {
                    address,
                    value,
                    returns_to: place.map(|place| place.to_string()),
                }
            })
            .collect();
        Stack { words }
    }

    /// Rows of a table: address, word, where it returns to.
    #[must_use]
    pub fn html(&self, language: Language) -> String {
        if self.words.is_empty() {
            return format!(
                "<tr><td class=\"nothing\">{}</td></tr>",
                Word::Unreadable.text(language)
            );
        }
        let mut out = String::new();
        for word in &self.words {
            let place = word.returns_to.as_deref().unwrap_or_default();
            // A String takes everything.
            let _ = write!(
                out,
                "<tr><th scope=\"row\">{:x}</th><td>{:016x}</td><td class=\"name\">{}</td></tr>",
                word.address,
                word.value,
                Escaped(place)
            );
        }
        out
    }
}

/// Whether bytes end with a call: E8 with 32 bits, or FF /2 with its operand (AMD64 APM vol. 3, CALL).
fn ends_with_call(bytes: &[u8; LONGEST_CALL]) -> bool {
    let from_end = |length: usize| &bytes[LONGEST_CALL - length..];
    from_end(5)[0] == 0xe8
        || (2..=LONGEST_CALL).any(|length| {
            let call = from_end(length);
            call[0] == 0xff && call[1] >> 3 & 7 == 2 && indirect_length(call) == Some(length)
        })
}

/// Length of FF /2 with the operand that its ModRM byte asks for.
fn indirect_length(call: &[u8]) -> Option<usize> {
    let (mode, low) = (call[1] >> 6, call[1] & 7);
    let sib = usize::from(mode != 3 && low == 4);
    let base = if sib == 1 { call.get(2)? & 7 } else { low };
    let displacement = match mode {
        0 if base == 5 => 4,
        1 => 1,
        2 => 4,
        _ => 0,
    };
    Some(2 + sib + displacement)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_are_told_from_what_is_none() {
        for (bytes, expected) in [
            ([0x90, 0x90, 0xe8, 1, 2, 3, 4], true),
            ([0x90, 0xe8, 1, 2, 3, 4, 0x90], false),
            // call rax; call [rax]; call [rax+8]; call [rip+n]; call [rsp+8]; call [rax+n]; call [rsp+n]
            ([0x90, 0x90, 0x90, 0x90, 0x90, 0xff, 0xd0], true),
            ([0x90, 0x90, 0x90, 0x90, 0x90, 0xff, 0x10], true),
            ([0x90, 0x90, 0x90, 0x90, 0xff, 0x50, 8], true),
            ([0x90, 0xff, 0x15, 1, 2, 3, 4], true),
            ([0x90, 0x90, 0x90, 0xff, 0x54, 0x24, 8], true),
            ([0x90, 0xff, 0x90, 1, 2, 3, 4], true),
            ([0xff, 0x94, 0x24, 1, 2, 3, 4], true),
            // jmp rax; call rax that ends too early
            ([0x90, 0x90, 0x90, 0x90, 0x90, 0xff, 0xe0], false),
            ([0x90, 0x90, 0x90, 0x90, 0xff, 0xd0, 0x90], false),
        ] {
            assert_eq!(ends_with_call(&bytes), expected, "{bytes:x?}");
        }
    }
}
