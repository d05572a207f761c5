//! Two outcomes of one case: what differs, as text.

use super::case::{Bits, Outcome};
use super::float;
use super::generate::{self, Generated};
use super::layout::CODE_32;
use super::report::Report;
use super::undefined;

const NAMES: [&str; 16] = [
    "rax", "rcx", "rdx", "rbx", "rsp", "rbp", "rsi", "rdi", "r8", "r9", "r10", "r11", "r12", "r13",
    "r14", "r15",
];
/// The six, TF, IF, DF, IOPL, NT, AC, ID. RF is not compared: it stands only in images of faults.
const COMPARED: u64 = 0x0024_7fd5;
const PAGE_FAULT: u8 = 14;
/// Error codes: which access it was. Whether the page was present depends on the host's own mappings.
const ACCESS_BITS: u32 = 0x16;

/// What differs, memory aside.
pub fn outcomes(
    generated: &Generated,
    native: &Outcome,
    ours: &Outcome,
    float: bool,
    report: &mut Report,
) -> Vec<String> {
    let mut list = Vec::new();
    let instruction = &generated.instruction;
    let case = &generated.case;
    let both_faulted = native.vector.is_some() && ours.vector.is_some();
    let known = instruction.code() != iced_x86::Code::INVALID;
    let either = undefined::fault_address(instruction)
        || undefined::return_fault(instruction)
        || undefined::alignment_or_page(native.vector, ours.vector)
        || undefined::alignment_or_protection(instruction, native.vector, ours.vector)
        || !known && undefined::which_fault(case);
    if both_faulted && either {
        return list;
    }
    if native.vector != ours.vector {
        list.push(format!(
            "exception: host {} ours {}",
            exception(native),
            exception(ours)
        ));
        return list;
    }
    if native.vector == Some(PAGE_FAULT) {
        if native.address != ours.address && !undefined::page_fault_address(instruction) {
            list.push(format!(
                "cr2: host {:#x} ours {:#x}",
                native.address, ours.address
            ));
        }
        if (native.error ^ ours.error) & ACCESS_BITS != 0 {
            list.push(format!(
                "page-fault error code: host {:#x} ours {:#x}",
                native.error, ours.error
            ));
        }
    }
    let selector_faults = 10..PAGE_FAULT;
    if native.error != ours.error
        && native
            .vector
            .is_some_and(|vector| selector_faults.contains(&vector))
    {
        list.push(format!(
            "error code: host {:#x} ours {:#x}",
            native.error, ours.error
        ));
    }
    if native.segments != ours.segments {
        list.push(format!(
            "CS, SS, ES, DS: host {:x?} ours {:x?}",
            native.segments, ours.segments
        ));
    }
    if native.rip != ours.rip {
        list.push(format!("rip: host {:#x} ours {:#x}", native.rip, ours.rip));
    }
    let undefined_result = known
        && (undefined::result(instruction, case)
            || native.vector.is_some() && undefined::registers_of_fault(instruction));
    // 32-bit code has no upper halves, and a processor need not keep them while it runs there.
    let narrow = case.bits != Bits::B64 || native.segments[0] == CODE_32;
    let (count, mask) = if narrow { (8, 0xffff_ffff) } else { (16, !0) };
    for (number, name) in NAMES.iter().enumerate().take(count) {
        let [a, b] = [native, ours].map(|outcome| outcome.registers[number] & mask);
        if a != b {
            if undefined_result {
                report.undefined(instruction.mnemonic(), "result");
            } else {
                list.push(format!("{name}: host {a:#x} ours {b:#x}"));
            }
        }
    }
    let different = (native.flags ^ ours.flags) & COMPARED;
    let free = if known && native.vector.is_none() {
        undefined::flags(instruction, case)
    } else {
        0
    };
    if different & free != 0 {
        report.undefined(instruction.mnemonic(), &flag_names(different & free));
    }
    if different & !free != 0 {
        list.push(format!(
            "flags{}: host {:#x} ours {:#x}",
            flag_names(different & !free),
            native.flags,
            ours.flags
        ));
    }
    if float {
        let different = float::differences(&native.float, &ours.float);
        if undefined_result || undefined::inexact(instruction) {
            for _ in different {
                report.undefined(instruction.mnemonic(), "result");
            }
        } else {
            list.extend(different);
        }
    }
    list
}

/// Names of flags, each after a space.
pub fn flag_names(flags: u64) -> String {
    const FLAGS: [(u64, &str); 13] = [
        (0, "CF"),
        (2, "PF"),
        (4, "AF"),
        (6, "ZF"),
        (7, "SF"),
        (8, "TF"),
        (9, "IF"),
        (10, "DF"),
        (11, "OF"),
        (12, "IOPL"),
        (14, "NT"),
        (18, "AC"),
        (21, "ID"),
    ];
    FLAGS
        .iter()
        .filter(|(bit, _)| flags >> bit & 1 != 0)
        .map(|(_, name)| format!(" {name}"))
        .collect()
}

fn exception(outcome: &Outcome) -> String {
    match outcome.vector {
        Some(vector) => format!("#{vector}({:#x})", outcome.error),
        None => format!("none, rip {:#x}", outcome.rip),
    }
}

/// Puts our bytes where the host's may be as they like.
pub fn forgive(generated: &Generated, start: u64, native: &mut [u8], ours: &[u8]) {
    let Some(address) = generate::effective_address(generated, 0) else {
        return;
    };
    for range in undefined::memory(&generated.instruction) {
        for place in address + range.start..address + range.end {
            let at = place.wrapping_sub(start) as usize;
            if let (Some(to), Some(from)) = (native.get_mut(at), ours.get(at)) {
                *to = *from;
            }
        }
    }
}

/// The first place where two copies of the data differ.
pub fn memory(start: u64, native: &[u8], ours: &[u8]) -> String {
    let at = native
        .iter()
        .zip(ours)
        .position(|(a, b)| a != b)
        .unwrap_or(0);
    let end = (at + 16).min(native.len());
    format!(
        "memory at {:#x}: host {:02x?} ours {:02x?}",
        start + at as u64,
        &native[at..end],
        &ours[at..end]
    )
}
