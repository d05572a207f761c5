//! NASM's names for instructions that iced calls otherwise, and NASM names that cover several of iced's.

use crate::instruction_table::Form;
use iced_x86::Code;
use std::collections::BTreeMap;

type Table = BTreeMap<String, Vec<Form>>;

/// Names of conditions beside the one that iced uses.
const CONDITIONS: [(&str, &str); 16] = [
    ("c", "b"),
    ("nae", "b"),
    ("nb", "ae"),
    ("nc", "ae"),
    ("z", "e"),
    ("nz", "ne"),
    ("na", "be"),
    ("nbe", "a"),
    ("pe", "p"),
    ("po", "np"),
    ("nge", "l"),
    ("nl", "ge"),
    ("ng", "le"),
    ("nle", "g"),
    ("s", "s"),
    ("ns", "ns"),
];

/// A NASM name and the iced names whose forms it takes.
const NAMES: [(&str, &[&str]); 21] = [
    ("sal", &["shl"]),
    ("loopz", &["loope"]),
    ("loopnz", &["loopne"]),
    ("xlatb", &["xlatb"]),
    ("xlat", &["xlatb"]),
    ("fwait", &["wait"]),
    ("icebp", &["int1"]),
    ("int01", &["int1"]),
    ("int03", &["int3"]),
    ("retn", &["ret"]),
    ("iretw", &["iret"]),
    ("iret", &["iret", "iretd", "iretq"]),
    ("pushfw", &["pushf"]),
    ("pushf", &["pushf", "pushfd", "pushfq"]),
    ("popfw", &["popf"]),
    ("popf", &["popf", "popfd", "popfq"]),
    ("pushaw", &["pusha"]),
    ("pusha", &["pusha", "pushad"]),
    ("popaw", &["popa"]),
    ("popa", &["popa", "popad"]),
    ("movsx", &["movsx", "movsxd"]),
];

/// NASM names that are one operand size of an iced name.
const SIZED: [(&str, &str, u32); 8] = [
    ("retfw", "retf", 16),
    ("retfd", "retf", 32),
    ("retfq", "retf", 64),
    ("retw", "ret", 16),
    ("retd", "ret", 32),
    ("retq", "ret", 64),
    ("retnw", "ret", 16),
    ("retnq", "ret", 64),
];

/// Adds NASM's names to iced's.
pub(crate) fn add(table: &mut Table) {
    let original = table.clone();
    let collect = |sources: &[&str]| -> Vec<Form> {
        sources
            .iter()
            .filter_map(|name| original.get(*name))
            .flatten()
            .cloned()
            .collect()
    };
    for (name, sources) in NAMES {
        table.insert(name.to_owned(), collect(sources));
    }
    for (name, source, bits) in SIZED {
        let mut forms = collect(&[source]);
        forms.retain(|form| form.code.op_code().operand_size() == bits);
        table.insert(name.to_owned(), forms);
    }
    for family in ["j", "set", "cmov"] {
        for (name, source) in CONDITIONS {
            table.insert(
                format!("{family}{name}"),
                collect(&[&format!("{family}{source}")]),
            );
        }
    }
    if let Some(forms) = table.get_mut("sysret") {
        forms.extend(collect(&["sysretq"]));
    }
    if let Some(forms) = table.get_mut("sysexit") {
        forms.extend(collect(&["sysexitq"]));
    }
    // NASM's movsx from 32 to 64 bits is movsxd; narrower movsxd it does not know.
    for name in ["movsx", "movsxd"] {
        if let Some(forms) = table.get_mut(name) {
            forms
                .retain(|form| !matches!(form.code, Code::Movsxd_r16_rm16 | Code::Movsxd_r32_rm32));
        }
    }
}
