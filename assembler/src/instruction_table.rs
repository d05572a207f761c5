//! Which encodings a mnemonic has, from iced's op-code tables, under the names that NASM uses.

use crate::alias;
use iced_x86::{Code, EncodingKind, OpCodeOperandKind};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// One encoding of a mnemonic.
#[derive(Clone, Debug)]
pub(crate) struct Form {
    pub code: Code,
    /// Operand kinds as iced numbers them.
    pub kinds: Vec<OpCodeOperandKind>,
    /// Which of them are written in the source, in order.
    pub written: Vec<usize>,
}

static TABLE: LazyLock<BTreeMap<String, Vec<Form>>> = LazyLock::new(build);

/// The encodings of `mnemonic`, which is in small letters.
pub(crate) fn forms(mnemonic: &str) -> &'static [Form] {
    TABLE.get(mnemonic).map_or(&[], Vec::as_slice)
}

pub(crate) fn is_mnemonic(word: &str) -> bool {
    TABLE.contains_key(word)
}

/// Every mnemonic, in alphabetic order.
pub(crate) fn mnemonics() -> impl Iterator<Item = &'static str> {
    TABLE.keys().map(String::as_str)
}

fn build() -> BTreeMap<String, Vec<Form>> {
    let mut table: BTreeMap<String, Vec<Form>> = BTreeMap::new();
    for code in Code::values().filter(|code| is_wanted(*code)) {
        let name = format!("{:?}", code.mnemonic()).to_ascii_lowercase();
        table.entry(name).or_default().push(form(code));
    }
    alias::add(&mut table);
    table
}

fn form(code: Code) -> Form {
    let kinds = code.op_code().op_kinds().to_vec();
    let is_string = kinds.iter().copied().any(is_string_place);
    let written = (0..kinds.len())
        .filter(|&index| {
            !is_string || !(is_string_place(kinds[index]) || is_string_register(kinds[index]))
        })
        .collect();
    Form {
        code,
        kinds,
        written,
    }
}

/// Places that string instructions use without their being written.
fn is_string_place(kind: OpCodeOperandKind) -> bool {
    use OpCodeOperandKind::{es_rDI, seg_rBX_al, seg_rDI, seg_rSI};
    matches!(kind, es_rDI | seg_rBX_al | seg_rDI | seg_rSI)
}

fn is_string_register(kind: OpCodeOperandKind) -> bool {
    use OpCodeOperandKind::{al, ax, dx, eax, rax};
    matches!(kind, al | ax | dx | eax | rax)
}

fn is_wanted(code: Code) -> bool {
    let info = code.op_code();
    let encoding = matches!(info.encoding(), EncodingKind::Legacy | EncodingKind::VEX);
    encoding && info.is_instruction() && !is_second_encoding(code)
}

/// Encodings that mean the same as a documented one, or that only some processors have.
fn is_second_encoding(code: Code) -> bool {
    let name = format!("{code:?}");
    let duplicate = [
        "_F6r1", "_F7r1", "_DFC0", "_DFD0", "_DFD8", "_DCD0", "_DCD8", "_DDC8", "_DEC8", "_DED0",
    ];
    let starts = [
        "Reservednop",
        "VEX_KNC",
        "Sal_",
        "Loadall",
        "Cyrix",
        "Frstpm",
        "Via_undoc",
        "Zalloc",
        "Umov",
        "Ibts",
        "Xbts",
        "Cmpxchg486",
        "Cl1invmb",
        "Smint",
        "Dmint",
        "Svdc",
        "Rsdc",
        "Svldt",
        "Rsldt",
        "Svts",
        "Rsts",
        "Altinst",
        "Frint2",
        "Bswap_r16",
    ];
    duplicate.iter().any(|end| name.ends_with(end))
        || starts.iter().any(|start| name.starts_with(start))
}
