//! Where a view looks: at an address, or wherever a register points at that moment.

use diagrams::Session;
use emulator_core::cpu::{Cpu, REGISTER_NAMES};
use serde::{Deserialize, Serialize};

use crate::html::parse_hex;

/// A place in memory, as a visitor names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// Always the same.
    Address(u64),
    /// What a general register holds, by its number.
    Register(u8),
    /// The next instruction.
    Rip,
    /// The address of the last page fault.
    Cr2,
    /// The root of the page tables.
    Cr3,
}

impl Place {
    /// What a visitor typed: a register's name or a hexadecimal address; `None` if it is neither.
    #[must_use]
    pub fn parse(text: &str) -> Option<Place> {
        let name = text.trim().to_ascii_lowercase();
        let general = REGISTER_NAMES.iter().position(|known| *known == name);
        match (name.as_str(), general) {
            (_, Some(number)) => Some(Place::Register(number as u8)),
            ("rip", _) => Some(Place::Rip),
            ("cr2", _) => Some(Place::Cr2),
            ("cr3", _) => Some(Place::Cr3),
            _ => parse_hex(text).map(Place::Address),
        }
    }

    /// The address that it is now.
    #[must_use]
    pub fn address(self, session: &Session) -> u64 {
        let cpu: &Cpu = session.machine().cpu();
        match self {
            Place::Address(address) => address,
            Place::Register(number) => cpu.registers[usize::from(number) % cpu.registers.len()],
            Place::Rip => cpu.rip,
            Place::Cr2 => cpu.cr2,
            Place::Cr3 => cpu.cr3 & !0xfff,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn registers_are_known_by_name_and_the_rest_is_hexadecimal() {
        for (text, place) in [
            ("rsp", Some(Place::Register(4))),
            (" RDI ", Some(Place::Register(7))),
            ("r15", Some(Place::Register(15))),
            ("rip", Some(Place::Rip)),
            ("cr2", Some(Place::Cr2)),
            ("401000", Some(Place::Address(0x40_1000))),
            ("xyz", None),
            ("", None),
        ] {
            assert_eq!(Place::parse(text), place, "{text}");
        }
    }
}
