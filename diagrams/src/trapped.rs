//! Which instruction faulted because the kernel that executed it runs deprivileged: decoded from its bytes, where the CPU
//! says that it stands (AMD64 APM vol. 3, chapters 3 and 4). 32-bit code, as such guests have.

use emulator_core::cpu::register::{RAX, RDX};
use emulator_core::event::View;
use serde::{Deserialize, Serialize};

use crate::crossing::exception_name;
use crate::exits::port_value;
use crate::reach::Reach;

/// A fault that may be there to be emulated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trapped {
    /// Vector of the exception.
    pub vector: u8,
    /// What faulted.
    pub instruction: Privileged,
    /// The port, the vector of `int`, or the number of the control register.
    pub number: u16,
    /// What is written to a port.
    pub value: u32,
}

/// Instructions that ring 0 executes and an outer ring does not, or not in this way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)] // Reason: instructions are named by the processor.
pub enum Privileged {
    Cli,
    Sti,
    Hlt,
    Iret,
    Int,
    In,
    Out,
    ReadControl,
    WriteControl,
    Lgdt,
    Lidt,
    Lldt,
    Ltr,
    Lmsw,
    Clts,
    Invlpg,
    Rdmsr,
    Wrmsr,
    LoadStack,
}

const LONGEST: usize = 15;
/// Where the CPU has pushed CS, above an error code.
const PUSHED_CS: u64 = 16;

impl Trapped {
    /// The instruction at `rip` of the one who was left, if it is one of these. The CPU has entered the handler already.
    pub fn of(vector: u8, rip: u64, view: View<'_>) -> Option<Trapped> {
        let memory = Reach::behind(view.ram, view.cpu.cr3);
        let start = (code_base(memory, view) + rip) & 0xffff_ffff;
        let mut code = [0; LONGEST];
        for (at, byte) in (start..).zip(&mut code) {
            // The instruction may end where memory does.
            *byte = memory.read::<1>(at).map_or(0, |[byte]| byte);
        }
        Trapped::decode(
            vector,
            &code,
            view.cpu.registers[RAX],
            view.cpu.registers[RDX],
        )
    }

    fn decode(vector: u8, code: &[u8], rax: u64, rdx: u64) -> Option<Trapped> {
        use Privileged::{
            Cli, Clts, Hlt, In, Int, Invlpg, Iret, Lgdt, Lidt, Lldt, Lmsw, LoadStack, Ltr, Out,
            Rdmsr, ReadControl, Sti, WriteControl, Wrmsr,
        };
        let is_prefix = |byte: &&u8| {
            matches!(
                **byte,
                0x2e | 0x36 | 0x3e | 0x66 | 0x67 | 0xf0 | 0xf2 | 0xf3
            )
        };
        let prefixes = code.iter().take_while(is_prefix).count();
        let is_narrow = code[..prefixes].contains(&0x66);
        let rest = code.get(prefixes..)?;
        let byte = |at: usize| rest.get(at).copied();
        let middle = |at: usize| byte(at).map(|byte| byte >> 3 & 7);
        let dx = rdx as u16;
        let opcode = byte(0)?;
        let (instruction, number) = match opcode {
            0x8e if middle(1) == Some(2) => (LoadStack, 0),
            0xcc => (Int, 3),
            0xcd => (Int, byte(1)?.into()),
            0xcf => (Iret, 0),
            0xe4 | 0xe5 => (In, byte(1)?.into()),
            0xe6 | 0xe7 => (Out, byte(1)?.into()),
            0xec | 0xed => (In, dx),
            0xee | 0xef => (Out, dx),
            0xf4 => (Hlt, 0),
            0xfa => (Cli, 0),
            0xfb => (Sti, 0),
            0x0f => match (byte(1)?, middle(2)) {
                (0x00, Some(2)) => (Lldt, 0),
                (0x00, Some(3)) => (Ltr, 0),
                (0x01, Some(2)) => (Lgdt, 0),
                (0x01, Some(3)) => (Lidt, 0),
                (0x01, Some(6)) => (Lmsw, 0),
                (0x01, Some(7)) => (Invlpg, 0),
                (0x06, _) => (Clts, 0),
                (0x20, Some(register)) => (ReadControl, register.into()),
                (0x22, Some(register)) => (WriteControl, register.into()),
                (0x30, _) => (Wrmsr, 0),
                (0x32, _) => (Rdmsr, 0),
                _ => return None,
            },
            _ => return None,
        };
        let width = match (opcode & 1, is_narrow) {
            (0, _) => 1,
            (_, true) => 2,
            _ => 4,
        };
        let written = rax as u32 & u32::MAX >> (32 - 8 * width);
        Some(Trapped {
            vector,
            instruction,
            number,
            value: if instruction == Out { written } else { 0 },
        })
    }

    /// The instruction: `cli`, `out 0x3F8 ← 'h'`, `int 0x80`, `mov cr0`.
    pub fn short_text(self) -> String {
        let number = self.number;
        let name = match self.instruction {
            Privileged::Cli => "cli",
            Privileged::Sti => "sti",
            Privileged::Hlt => "hlt",
            Privileged::Iret => "iret",
            Privileged::Int => return format!("int {number:#x}"),
            Privileged::In => return format!("in 0x{number:X}"),
            Privileged::Out => {
                let value = port_value(number, self.value.into());
                return format!("out 0x{number:X} ← {value}");
            }
            Privileged::ReadControl => return format!("mov r, cr{number}"),
            Privileged::WriteControl => return format!("mov cr{number}"),
            Privileged::Lgdt => "lgdt",
            Privileged::Lidt => "lidt",
            Privileged::Lldt => "lldt",
            Privileged::Ltr => "ltr",
            Privileged::Lmsw => "lmsw",
            Privileged::Clts => "clts",
            Privileged::Invlpg => "invlpg",
            Privileged::Rdmsr => "rdmsr",
            Privileged::Wrmsr => "wrmsr",
            Privileged::LoadStack => "mov ss",
        };
        name.to_owned()
    }

    /// The exception and the instruction: `#GP cli`.
    pub fn text(self) -> String {
        format!("{} {}", exception_name(self.vector), self.short_text())
    }
}

/// First address of the code segment that was left: the CPU has pushed its selector, and the table says the rest.
fn code_base(memory: Reach<'_>, view: View<'_>) -> u64 {
    const RSP: usize = emulator_core::cpu::register::RSP;
    let pushed = view.cpu.registers[RSP].wrapping_add(PUSHED_CS);
    let selector = memory.read_u64(pushed).unwrap_or(0) & 0xfff8;
    let place = view.cpu.gdtr.base.wrapping_add(selector);
    let descriptor = memory.read_u64(place).unwrap_or(0);
    descriptor >> 16 & 0xff_ffff | (descriptor >> 56) << 24
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instructions_are_told_by_their_bytes() {
        for (code, text) in [
            (&[0xfa][..], "#GP cli"),
            (&[0xfb], "#GP sti"),
            (&[0xf4], "#GP hlt"),
            (&[0xcf], "#GP iret"),
            (&[0xcd, 0x80], "#GP int 0x80"),
            (&[0xee], "#GP out 0x3F8 ← 'h'"),
            (&[0x66, 0xef], "#GP out 0x3F8 ← 0x168"),
            (&[0xe6, 0x20], "#GP out 0x20 ← 0x68"),
            (&[0xec], "#GP in 0x3F8"),
            (&[0x0f, 0x22, 0xc0], "#GP mov cr0"),
            (&[0x0f, 0x20, 0xd8], "#GP mov r, cr3"),
            (&[0x0f, 0x01, 0x15, 0, 0, 0, 0], "#GP lgdt"),
            (&[0x2e, 0x0f, 0x01, 0x1d, 0, 0, 0, 0], "#GP lidt"),
            (&[0x0f, 0x00, 0xd8], "#GP ltr"),
            (&[0x8e, 0xd0], "#GP mov ss"),
        ] {
            let found = Trapped::decode(13, code, 0x168, 0x3f8);
            assert_eq!(found.map(Trapped::text).as_deref(), Some(text));
        }
        for other in [
            &[0x90][..],
            &[0x8e, 0xd8],
            &[0x0f, 0x01, 0x05],
            &[0x0f],
            &[0x66; 15],
            &[],
        ] {
            assert_eq!(Trapped::decode(13, other, 0, 0), None);
        }
    }
}
