//! What an exception's error code says, bit by bit. AMD64 APM vol. 2, 8.4; for shadow stacks 18.

use serde::{Deserialize, Serialize};

/// An error code, taken apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ErrorCode {
    /// Zero where a selector could be named: no descriptor is to blame.
    Nothing,
    /// Of #TS, #NP, #SS, #GP: a descriptor is to blame.
    Selector {
        /// As pushed.
        code: u32,
        /// Where the descriptor is: bits 1 and 2.
        table: Table,
        /// Which one: bits 3 to 15. For the IDT, the vector.
        index: u16,
        /// Bit 0: met while an event from outside the program was delivered.
        external: bool,
    },
    /// Always zero: of #DF and #AC.
    AlwaysZero,
    /// Of #CP: which check failed.
    ControlFlow(ControlFlow),
    /// Of #VC: why the guest would have left.
    ExitCode(u32),
    /// Of a vector whose codes have no meaning here.
    Other(u32),
}

/// The tables of descriptors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Table {
    /// Global.
    Gdt,
    /// Local.
    Ldt,
    /// Interrupts.
    Idt,
}

/// The error codes of #CP.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ControlFlow {
    /// 1: `ret` to another place than its call came from.
    NearReturn,
    /// 2: the same of `retf` or `iret`.
    FarReturn,
    /// 3: an indirect jump to a place without `endbr`.
    MissingEndBranch,
    /// 4: `rstorssp` found no good token.
    BadRestoreToken,
    /// 5: `setssbsy` found no good token.
    BadBusyToken,
    /// None of those.
    Unknown(u32),
}

impl ErrorCode {
    /// What the code of this vector says.
    #[must_use]
    pub fn of(vector: u8, code: u32) -> ErrorCode {
        match vector {
            8 | 17 => ErrorCode::AlwaysZero,
            10..=13 => match code & 0xffff {
                0 => ErrorCode::Nothing,
                code => ErrorCode::Selector {
                    code,
                    table: match code >> 1 & 3 {
                        0 => Table::Gdt,
                        2 => Table::Ldt,
                        _ => Table::Idt,
                    },
                    index: (code >> 3) as u16 & 0x1fff,
                    external: code & 1 != 0,
                },
            },
            21 => ErrorCode::ControlFlow(match code & 0x7fff {
                1 => ControlFlow::NearReturn,
                2 => ControlFlow::FarReturn,
                3 => ControlFlow::MissingEndBranch,
                4 => ControlFlow::BadRestoreToken,
                5 => ControlFlow::BadBusyToken,
                other => ControlFlow::Unknown(other),
            }),
            29 => ErrorCode::ExitCode(code),
            _ => ErrorCode::Other(code),
        }
    }
}

/// A bit that is set in a page fault's error code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PageBit {
    /// 0, P: the page is there, and does not allow the access.
    Present,
    /// 1, R/W.
    Write,
    /// 2, U/S: from ring 3.
    User,
    /// 3, RSV: reserved bits are set in an entry.
    Reserved,
    /// 4, I/D: an instruction was fetched.
    Fetch,
    /// 5, PK.
    ProtectionKey,
    /// 6, SS: an access of a shadow stack.
    ShadowStack,
    /// 31, RMP: another owner, in machines with encrypted memory.
    ReverseMap,
}

impl PageBit {
    const ALL: [(u32, PageBit); 8] = [
        (0, PageBit::Present),
        (1, PageBit::Write),
        (2, PageBit::User),
        (3, PageBit::Reserved),
        (4, PageBit::Fetch),
        (5, PageBit::ProtectionKey),
        (6, PageBit::ShadowStack),
        (31, PageBit::ReverseMap),
    ];

    /// The bits set in a code.
    pub fn set_in(code: u32) -> impl Iterator<Item = PageBit> {
        let all = PageBit::ALL.into_iter();
        all.filter(move |(bit, _)| code >> bit & 1 != 0)
            .map(|(_, bit)| bit)
    }

    /// Its name in the manual.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            PageBit::Present => "P",
            PageBit::Write => "R/W",
            PageBit::User => "U/S",
            PageBit::Reserved => "RSV",
            PageBit::Fetch => "I/D",
            PageBit::ProtectionKey => "PK",
            PageBit::ShadowStack => "SS",
            PageBit::ReverseMap => "RMP",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_selector_code_names_table_index_and_origin() {
        for (code, table, index, external) in [
            (0x2b, Table::Idt, 5, true),
            (0x28, Table::Gdt, 5, false),
            (0x0c, Table::Ldt, 1, false),
            // TI does not count when IDT is set.
            (0x86, Table::Idt, 16, false),
            (0xfff8, Table::Gdt, 0x1fff, false),
        ] {
            let expected = ErrorCode::Selector {
                code,
                table,
                index,
                external,
            };
            for vector in 10..=13 {
                assert_eq!(ErrorCode::of(vector, code), expected);
            }
        }
        assert_eq!(ErrorCode::of(13, 0), ErrorCode::Nothing);
        assert_eq!(ErrorCode::of(17, 0), ErrorCode::AlwaysZero);
    }

    #[test]
    fn page_fault_bits_come_in_order() {
        let names = |code| PageBit::set_in(code).map(PageBit::name).collect::<Vec<_>>();
        assert_eq!(names(0), Vec::<&str>::new());
        assert_eq!(names(0b111), ["P", "R/W", "U/S"]);
        assert_eq!(names(0x8000_0078), ["RSV", "I/D", "PK", "SS", "RMP"]);
    }
}
