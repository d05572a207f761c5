//! Crossings: steps after which another layer or process is running, or the same one was entered anew, each with its cause.

use guest_abi::{hypercalls, syscalls};
use serde::{Deserialize, Serialize};

use crate::exits;
use crate::trapped::Trapped;
use crate::who::Who;

/// One crossing between layers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Crossing {
    /// The tick in which it happened: the machine stood at `tick` before, and at `tick + 1` after it.
    pub tick: u64,
    /// Its kind, which gives shape, letter and hue.
    pub kind: CrossingKind,
    /// Who ran before.
    pub from: Who,
    /// Who runs after.
    pub to: Who,
    /// Why.
    pub cause: Cause,
    /// Address of the instruction left.
    pub from_rip: u64,
    /// Address reached.
    pub to_rip: u64,
}

impl Crossing {
    /// The guest that it left for its hypervisor, if it did.
    pub fn left_guest(&self) -> Option<u8> {
        match self.cause {
            Cause::Left(_) | Cause::Hypercall { vmmcall: true, .. } => self.from.place(),
            _ => None,
        }
    }
}

/// The kinds of crossing, as drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum CrossingKind {
    /// `syscall`: asked for by a process.
    Syscall,
    /// An exception, or `int n`.
    Trap,
    /// A guest kernel asks its hypervisor.
    Hypercall,
    /// From a device, between two instructions.
    Interrupt,
    /// Back from one of the above.
    Return,
}

impl CrossingKind {
    /// All of them.
    pub const ALL: [CrossingKind; 5] = [
        CrossingKind::Syscall,
        CrossingKind::Trap,
        CrossingKind::Hypercall,
        CrossingKind::Interrupt,
        CrossingKind::Return,
    ];

    /// The letter in its mark; a return has none.
    pub const fn letter(self) -> Option<char> {
        match self {
            CrossingKind::Syscall => Some('S'),
            CrossingKind::Trap => Some('T'),
            CrossingKind::Hypercall => Some('H'),
            CrossingKind::Interrupt => Some('I'),
            CrossingKind::Return => None,
        }
    }

    /// Its name for command lines, attributes and files: never translated.
    pub const fn name(self) -> &'static str {
        match self {
            CrossingKind::Syscall => "syscall",
            CrossingKind::Trap => "trap",
            CrossingKind::Hypercall => "hypercall",
            CrossingKind::Interrupt => "interrupt",
            CrossingKind::Return => "return",
        }
    }

    /// The kind with this name.
    pub fn from_name(name: &str) -> Option<CrossingKind> {
        CrossingKind::ALL
            .into_iter()
            .find(|kind| kind.name() == name)
    }
}

/// Why control was transferred.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cause {
    /// A fault, trap or abort of the instruction itself.
    Exception {
        /// Vector 0 to 31.
        vector: u8,
        /// The error code pushed, for vectors that have one.
        error: Option<u32>,
        /// CR2 for page faults.
        address: Option<u64>,
    },
    /// A device's interrupt.
    Interrupt {
        /// Vector as the interrupt controller gave it.
        vector: u8,
    },
    /// `int n` and its short forms.
    SoftwareInterrupt {
        /// The vector named by the instruction.
        vector: u8,
    },
    /// `syscall`.
    Syscall {
        /// RAX at the call.
        number: u64,
    },
    /// `sysret`.
    Sysret,
    /// `iret`.
    Iret,
    /// A guest's kernel asks its hypervisor.
    Hypercall {
        /// RAX at the call.
        number: u64,
        /// By `vmmcall`, which leaves the guest; a kernel in ring 3 uses `syscall`.
        vmmcall: bool,
    },
    /// VMRUN has let a guest run.
    Entered,
    /// A guest's kernel in an outer ring met what only ring 0 may do, or somebody in it an `int`; its monitor comes.
    Trapped(Trapped),
    /// A guest was left: #VMEXIT.
    Left(exits::Exit),
}

/// Vector of the first line of the interrupt controllers, where our kernel (and most others) put it.
const FIRST_LINE_VECTOR: u8 = 0x20;
/// Lines of both controllers together.
const LINES: u8 = 16;

impl Cause {
    /// The kind of crossing that it makes.
    pub const fn kind(self) -> CrossingKind {
        match self {
            Cause::Exception { .. } | Cause::SoftwareInterrupt { .. } | Cause::Trapped(_) => {
                CrossingKind::Trap
            }
            Cause::Left(exit) if exit.is_interrupt() => CrossingKind::Interrupt,
            Cause::Left(_) => CrossingKind::Trap,
            Cause::Hypercall { .. } => CrossingKind::Hypercall,
            Cause::Entered => CrossingKind::Return,
            Cause::Interrupt { .. } => CrossingKind::Interrupt,
            Cause::Syscall { .. } => CrossingKind::Syscall,
            Cause::Sysret | Cause::Iret => CrossingKind::Return,
        }
    }

    /// What stands beside the mark, in the machine's own terms: `syscall write`, `#PF`, `IRQ0`, `int 0x80`, `sysret`.
    pub fn label(self) -> String {
        match self {
            Cause::Exception { vector, .. } => exception_name(vector),
            Cause::Interrupt { vector } => match interrupt_line(vector) {
                Some(line) => format!("IRQ{line}"),
                None => format!("interrupt {vector:#x}"),
            },
            Cause::SoftwareInterrupt { vector: 3 } => "int3".to_owned(),
            Cause::SoftwareInterrupt { vector } => format!("int {vector:#x}"),
            Cause::Syscall { number } => format!("syscall {}", syscall_name(number)),
            Cause::Sysret => "sysret".to_owned(),
            Cause::Iret => "iret".to_owned(),
            Cause::Hypercall { number, vmmcall } => {
                let kind = if vmmcall { "vmmcall" } else { "hypercall" };
                format!("{kind} {}", hypercall_name(number))
            }
            Cause::Entered => "VMRUN".to_owned(),
            Cause::Trapped(trapped) => trapped.text(),
            Cause::Left(exit) => format!("#VMEXIT {}", exit.text()),
        }
    }

    /// The same where a mark says what kind of crossing it is: `write`, `out 0x3F8 ← 'h'`, `event_send`.
    pub fn short_label(self) -> String {
        match self {
            Cause::Syscall { number } => syscall_name(number),
            Cause::Hypercall { number, .. } => hypercall_name(number),
            Cause::Left(exit) => exit.short_text(),
            Cause::Trapped(trapped) => trapped.short_text(),
            other => other.label(),
        }
    }
}

/// The name of a hypercall, or its number where nobody knows a name.
pub fn hypercall_name(number: u64) -> String {
    hypercalls::name(number).map_or_else(|| number.to_string(), str::to_owned)
}

/// The interrupt line behind a vector, if the vector is one of the controllers'.
pub fn interrupt_line(vector: u8) -> Option<u8> {
    vector
        .checked_sub(FIRST_LINE_VECTOR)
        .filter(|&line| line < LINES)
}

/// The name of a system call, or its number where the kernel knows no name.
pub fn syscall_name(number: u64) -> String {
    syscalls::name(number).map_or_else(|| number.to_string(), str::to_owned)
}

/// The mnemonic of an exception (AMD64 APM vol. 2, table 8-1).
pub fn exception_name(vector: u8) -> String {
    let mnemonic = match vector {
        0 => "#DE",
        1 => "#DB",
        2 => "#NMI",
        3 => "#BP",
        4 => "#OF",
        5 => "#BR",
        6 => "#UD",
        7 => "#NM",
        8 => "#DF",
        10 => "#TS",
        11 => "#NP",
        12 => "#SS",
        13 => "#GP",
        14 => "#PF",
        16 => "#MF",
        17 => "#AC",
        18 => "#MC",
        19 => "#XF",
        20 => "#VE",
        21 => "#CP",
        28 => "#HV",
        29 => "#VC",
        30 => "#SX",
        _ => return format!("exception {vector}"),
    };
    mnemonic.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_the_machines_own_terms() {
        let page_fault = Cause::Exception {
            vector: 14,
            error: Some(6),
            address: Some(0),
        };
        for (cause, label, kind) in [
            (
                Cause::Syscall { number: 1 },
                "syscall write",
                CrossingKind::Syscall,
            ),
            (
                Cause::Syscall { number: 9999 },
                "syscall 9999",
                CrossingKind::Syscall,
            ),
            (page_fault, "#PF", CrossingKind::Trap),
            (
                Cause::Interrupt { vector: 0x20 },
                "IRQ0",
                CrossingKind::Interrupt,
            ),
            (
                Cause::Interrupt { vector: 0x2f },
                "IRQ15",
                CrossingKind::Interrupt,
            ),
            (
                Cause::Interrupt { vector: 0x30 },
                "interrupt 0x30",
                CrossingKind::Interrupt,
            ),
            (
                Cause::SoftwareInterrupt { vector: 0x80 },
                "int 0x80",
                CrossingKind::Trap,
            ),
            (Cause::Iret, "iret", CrossingKind::Return),
        ] {
            assert_eq!((cause.label().as_str(), cause.kind()), (label, kind));
        }
    }

    #[test]
    fn names_and_kinds_belong_together() {
        for kind in CrossingKind::ALL {
            assert_eq!(CrossingKind::from_name(kind.name()), Some(kind));
        }
        assert_eq!(CrossingKind::from_name("Syscall"), None);
    }
}
