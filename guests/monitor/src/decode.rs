//! Which privileged instruction faulted, from its bytes (AMD64 manual volume 3, chapter 1 and appendix A). Only those that a
//! monitor has to emulate are known; 32-bit code and addresses.

use crate::end::End;
use crate::virtual_cpu::VirtualCpu;

/// Longest instruction, in bytes.
const LONGEST: u8 = 15;

/// An instruction that may fault in an outer ring though it is permitted in ring 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // Reason: instructions are named by the processor.
pub enum Instruction {
    Cli,
    Sti,
    Hlt,
    Iret,
    Int(u8),
    In {
        port: u16,
        size: u8,
    },
    Out {
        port: u16,
        size: u8,
    },
    ReadControl {
        number: u8,
        register: u8,
    },
    WriteControl {
        number: u8,
        register: u8,
    },
    Lgdt(u32),
    Lidt(u32),
    Lldt(Operand),
    Ltr(Operand),
    Lmsw(Operand),
    Clts,
    /// INVLPG, INVD, WBINVD: without paging, and with caches that nobody sees, nothing.
    Nothing,
    /// MOV to SS.
    LoadStack(Operand),
    /// RDMSR or WRMSR.
    ModelRegister,
    Other,
}

/// A register, or memory at a linear address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operand {
    /// A general register, by number.
    Register(u8),
    /// Memory.
    Memory(u32),
}

/// Reads an instruction's bytes one by one.
struct Bytes<'a> {
    cpu: &'a VirtualCpu,
    start: u32,
    length: u8,
}

impl Bytes<'_> {
    fn next(&mut self) -> Result<u8, End> {
        let at = self.start.wrapping_add(self.length.into());
        let [byte] = self.cpu.memory.read(at)?;
        self.length += 1;
        Ok(byte)
    }

    fn next_u32(&mut self) -> Result<u32, End> {
        let bytes = [self.next()?, self.next()?, self.next()?, self.next()?];
        Ok(u32::from_le_bytes(bytes))
    }
}

/// What the prefixes say.
struct Prefixes {
    narrow: bool,
    /// The selector of the segment named, if one is.
    segment: Option<u16>,
}

/// The instruction at the guest's EIP, and its length.
pub fn decode(cpu: &VirtualCpu) -> Result<(Instruction, u8), End> {
    let base = cpu.base(cpu.frame.cs as u16)?;
    let mut bytes = Bytes {
        cpu,
        start: base.wrapping_add(cpu.frame.rip as u32),
        length: 0,
    };
    let mut prefixes = Prefixes {
        narrow: false,
        segment: None,
    };
    let opcode = loop {
        match bytes.next()? {
            _ if bytes.length == LONGEST => return Ok((Instruction::Other, bytes.length)),
            0x66 => prefixes.narrow = true,
            0x2e => prefixes.segment = Some(cpu.frame.cs as u16),
            0x36 => prefixes.segment = Some(cpu.frame.ss as u16),
            0x3e => prefixes.segment = Some(data_segment()),
            0xf0 | 0xf2 | 0xf3 => {}
            opcode => break opcode,
        }
    };
    let found = one_byte(opcode, &mut bytes, &prefixes)?;
    Ok((found, bytes.length))
}

fn one_byte(opcode: u8, bytes: &mut Bytes<'_>, prefixes: &Prefixes) -> Result<Instruction, End> {
    let size = match (opcode & 1, prefixes.narrow) {
        (0, _) => 1,
        (_, true) => 2,
        (_, false) => 4,
    };
    let in_dx = bytes.cpu.frame.rdx as u16;
    Ok(match opcode {
        0x8e => match operand(bytes, prefixes)? {
            (2, operand) => Instruction::LoadStack(operand),
            _ => Instruction::Other,
        },
        0xcc => Instruction::Int(3),
        0xcd => Instruction::Int(bytes.next()?),
        0xcf if !prefixes.narrow => Instruction::Iret,
        0xe4 | 0xe5 => Instruction::In {
            port: bytes.next()?.into(),
            size,
        },
        0xe6 | 0xe7 => Instruction::Out {
            port: bytes.next()?.into(),
            size,
        },
        0xec | 0xed => Instruction::In { port: in_dx, size },
        0xee | 0xef => Instruction::Out { port: in_dx, size },
        0xf4 => Instruction::Hlt,
        0xfa => Instruction::Cli,
        0xfb => Instruction::Sti,
        0x0f => {
            let opcode = bytes.next()?;
            two_bytes(opcode, bytes, prefixes)?
        }
        _ => Instruction::Other,
    })
}

fn two_bytes(opcode: u8, bytes: &mut Bytes<'_>, prefixes: &Prefixes) -> Result<Instruction, End> {
    Ok(match opcode {
        0x00 => match operand(bytes, prefixes)? {
            (2, operand) => Instruction::Lldt(operand),
            (3, operand) => Instruction::Ltr(operand),
            _ => Instruction::Other,
        },
        0x01 => match operand(bytes, prefixes)? {
            (2, Operand::Memory(at)) => Instruction::Lgdt(at),
            (3, Operand::Memory(at)) => Instruction::Lidt(at),
            (6, operand) => Instruction::Lmsw(operand),
            (7, Operand::Memory(_)) => Instruction::Nothing,
            _ => Instruction::Other,
        },
        0x06 => Instruction::Clts,
        0x08 | 0x09 => Instruction::Nothing,
        0x20 | 0x22 => {
            let byte = bytes.next()?;
            let (number, register) = (byte >> 3 & 7, byte & 7);
            if opcode == 0x20 {
                Instruction::ReadControl { number, register }
            } else {
                Instruction::WriteControl { number, register }
            }
        }
        0x30 | 0x32 => Instruction::ModelRegister,
        _ => Instruction::Other,
    })
}

/// The two operands of a ModRM byte: the number in its middle, and the register or memory.
fn operand(bytes: &mut Bytes<'_>, prefixes: &Prefixes) -> Result<(u8, Operand), End> {
    const SP: u8 = 4;
    const BP: u8 = 5;
    let byte = bytes.next()?;
    let (mode, number, register) = (byte >> 6, byte >> 3 & 7, byte & 7);
    if mode == 3 {
        return Ok((number, Operand::Register(register)));
    }
    let general = |number| *bytes.cpu.frame.general(number) as u32;
    let (mut offset, mut base) = (0_u32, Some(register));
    if register == SP {
        let scaled = bytes.next()?;
        let index = scaled >> 3 & 7;
        if index != SP {
            offset = general(index) << (scaled >> 6);
        }
        base = Some(scaled & 7);
    }
    if base == Some(BP) && mode == 0 {
        base = None;
        offset = offset.wrapping_add(bytes.next_u32()?);
    }
    offset = offset.wrapping_add(base.map_or(0, general));
    offset = offset.wrapping_add(match mode {
        1 => i32::from(bytes.next()?.cast_signed()).cast_unsigned(),
        2 => bytes.next_u32()?,
        _ => 0,
    });
    let by_default = match base {
        Some(SP | BP) => bytes.cpu.frame.ss as u16,
        _ => data_segment(),
    };
    let segment = prefixes.segment.unwrap_or(by_default);
    let linear = bytes.cpu.base(segment)?.wrapping_add(offset);
    Ok((number, Operand::Memory(linear)))
}

/// The selector in DS, which the monitor does not change.
fn data_segment() -> u16 {
    guest_bare::cpu::data_segment()
}
