//! A guest whose kernel runs in ring 1 and believes in ring 0: the CPU that its monitor keeps for it, and what the
//! instructions that do not trap tell it of the real one (Popek and Goldberg, 1974; Robin and Irvine, 2000).

use emulator_core::cpu::flags::{IF, IOPL};
use emulator_core::cpu::{Cpu, SegmentName};
use emulator_core::memory::Ram;
use guest_abi::{Domain, VirtualState};
use serde::{Deserialize, Serialize};

use crate::reach::Reach;
use crate::report::{CodeLine, MemoryAccess};

/// What an instruction that is sensitive, but not privileged, did in such a guest: nobody noticed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Silent {
    /// The instruction, with its operands.
    pub instruction: String,
    /// Of which kind it is.
    pub kind: SilentKind,
    /// What the guest got from the real CPU.
    pub sees: String,
    /// What a CPU of its own would have given it.
    pub own: String,
}

/// Kinds of instructions that are sensitive, but not privileged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SilentKind {
    /// Tells where a descriptor table is.
    Table,
    /// Tells some other part of the CPU's state.
    State,
    /// Loads flags, and leaves some as they are.
    LoadsFlags,
    /// Tells something of a segment's descriptor, of which the monitor has made a copy for another ring.
    Segment,
}

/// What the monitor keeps of a guest's CPU.
pub fn state(domain: &Domain, ram: &Ram) -> Option<VirtualState> {
    let bytes = ram.read::<{ VirtualState::SIZE }>(domain.vmcb)?;
    VirtualState::from_le_bytes(&bytes)
}

/// A step in such a guest, for [`silent`].
pub struct Executed<'a> {
    /// The instruction.
    pub line: &'a CodeLine,
    /// The CPU after it.
    pub cpu: &'a Cpu,
    /// What it read and wrote.
    pub memory: &'a [MemoryAccess],
    /// What the monitor keeps of the guest's CPU.
    pub state: &'a VirtualState,
}

/// What the guest got, if the instruction was one that should have trapped and did not.
pub fn silent(step: &Executed<'_>) -> Option<Silent> {
    let (cpu, state) = (step.cpu, step.state);
    let hexadecimal = |real: u64, own: u64| (format!("{real:#x}"), format!("{own:#x}"));
    let mnemonic = step.line.mnemonic.as_str();
    let (kind, (sees, own)) = match mnemonic {
        "sgdt" => (
            SilentKind::Table,
            hexadecimal(low(cpu.gdtr.base), state.segments_base.into()),
        ),
        "sidt" => (
            SilentKind::Table,
            hexadecimal(low(cpu.idtr.base), state.gates_base.into()),
        ),
        "sldt" => (
            SilentKind::State,
            hexadecimal(cpu.ldtr.selector.into(), state.local_table.into()),
        ),
        "str" => (
            SilentKind::State,
            hexadecimal(cpu.tr.selector.into(), state.task.into()),
        ),
        "smsw" => (
            SilentKind::State,
            hexadecimal(low(cpu.cr0), state.control[0].into()),
        ),
        "pushf" | "pushfd" => (
            SilentKind::State,
            (
                format!("IF={}", cpu.rflags() >> IF.trailing_zeros() & 1),
                format!("IF={}", state.interrupts),
            ),
        ),
        "popf" | "popfd" => {
            let popped = step.memory.iter().find(|access| !access.write)?.value;
            let own = flags(popped >> IF.trailing_zeros() & 1, popped);
            let sees = flags(state.interrupts.into(), cpu.rflags());
            (SilentKind::LoadsFlags, (sees, own))
        }
        "mov" | "push" if reads_code_selector(step.line) => {
            // The real ring 1 is the guest's ring 0.
            let real = u64::from(cpu.segments[SegmentName::Cs as usize].selector);
            let own = if real & 3 == 1 { real & !3 } else { real };
            (SilentKind::State, hexadecimal(real, own))
        }
        "lar" | "lsl" | "verr" | "verw" => (SilentKind::Segment, Default::default()),
        _ => return None,
    };
    Some(Silent {
        instruction: format!("{mnemonic} {}", step.line.operands)
            .trim_end()
            .to_owned(),
        kind,
        sees,
        own,
    })
}

/// Whether these are the bytes of an instruction that is sensitive, but not privileged: the same ones as for [`silent`].
pub fn is_sensitive(code: &[u8]) -> bool {
    let is_prefix = |byte: &&u8| matches!(**byte, 0x2e | 0x36 | 0x3e | 0x66 | 0x67);
    let rest = &code[code.iter().take_while(is_prefix).count()..];
    let middle = |at: usize| rest.get(at).map(|byte| byte >> 3 & 7);
    match rest {
        // PUSH CS, PUSHF, POPF, LAR, LSL.
        [0x0e | 0x9c | 0x9d, ..] | [0x0f, 0x02 | 0x03, ..] => true,
        // MOV from CS.
        [0x8c, ..] => middle(1) == Some(1),
        // SLDT, STR, VERR, VERW.
        [0x0f, 0x00, ..] => matches!(middle(2), Some(0 | 1 | 4 | 5)),
        // SGDT, SIDT, SMSW. Above the registers other instructions have the same bytes as the first two.
        [0x0f, 0x01, operand, ..] => match middle(2) {
            Some(0 | 1) => *operand < 0xc0,
            other => other == Some(4),
        },
        _ => false,
    }
}

/// The vector of the guest's own gate that leads to an address, if one does.
pub fn gate_to(address: u64, state: &VirtualState, memory: Reach<'_>) -> Option<u8> {
    let count = (state.gates_limit + 1) / 8;
    (0..=u8::MAX)
        .take(count as usize)
        .find(|vector| gate(*vector, state, memory) == Some(address))
}

/// Where a present gate of the guest's leads to.
fn gate(vector: u8, state: &VirtualState, memory: Reach<'_>) -> Option<u64> {
    const PRESENT: u64 = 1 << 47;
    let at = state.gates_base.wrapping_add(u32::from(vector) * 8);
    let gate = memory.read_u64(at.into())?;
    (gate & PRESENT != 0).then_some(gate & 0xffff | gate >> 32 & 0xffff_0000)
}

/// What 32-bit code gets of a 64-bit value.
fn low(value: u64) -> u64 {
    value & 0xffff_ffff
}

fn flags(interrupts: u64, flags: u64) -> String {
    format!(
        "IF={interrupts} IOPL={}",
        flags >> IOPL.trailing_zeros() & 3
    )
}

fn reads_code_selector(line: &CodeLine) -> bool {
    let last = line.operands.rsplit(',').next();
    last.is_some_and(|operand| operand.trim() == "cs")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sensitive_instructions_are_told_by_their_bytes() {
        for code in [
            &[0x9c][..],
            &[0x66, 0x9d],
            &[0x0e],
            &[0x8c, 0xca],
            &[0x0f, 0x01, 0x05, 0, 0, 0, 0],
            &[0x0f, 0x01, 0x0d, 0, 0, 0, 0],
            &[0x0f, 0x01, 0xe2],
            &[0x0f, 0x00, 0xc2],
            &[0x0f, 0x00, 0xca],
            &[0x0f, 0x02, 0xd0],
            &[0x2e, 0x0f, 0x00, 0x25, 0, 0, 0, 0],
        ] {
            assert!(is_sensitive(code), "{code:x?}");
        }
        for code in [
            &[0xfa][..],
            &[0x8c, 0xda],
            &[0x0f, 0x01, 0xd0],
            &[0x0f, 0x01, 0xc1],
            &[0x0f, 0x00, 0xd8],
            &[0x0f, 0x20, 0xc0],
            &[0x0f],
            &[],
        ] {
            assert!(!is_sensitive(code), "{code:x?}");
        }
    }
}
