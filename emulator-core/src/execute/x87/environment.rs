//! FNSTENV, FLDENV, FNSAVE, FRSTOR: four layouts, by mode and operand size. AMD64 APM vol. 2, 11.4.3.

use iced_x86::Mnemonic;

use crate::{
    cpu::{cr0, flags, fpu::Extended},
    decode::Op,
    execute::{Core, Run},
    mmu::Access,
};

/// Bytes of the environment with 32-bit operands.
const LONG: usize = 28;
/// Bytes of the environment with 16-bit operands.
const SHORT: usize = 14;
/// Bytes of one register.
const REGISTER: usize = 10;
const LONGEST: usize = LONG + 8 * REGISTER;

/// The seven words of an environment, whatever their size.
type Words = [u32; 7];

impl Core<'_> {
    /// Real mode and virtual-8086 mode keep linear addresses instead of selectors.
    fn has_linear_pointers(&self) -> bool {
        let cpu = &self.m.cpu;
        cpu.cr0 & cr0::PE == 0 || cpu.system_flags & flags::VM != 0
    }

    /// Bytes of one word: the decoder puts the whole operand's size into `width`.
    fn word_size(op: &Op) -> usize {
        let with_registers = matches!(op.mnemonic, Mnemonic::Fnsave | Mnemonic::Frstor);
        let environment = usize::from(op.width) - if with_registers { 8 * REGISTER } else { 0 };
        if environment == SHORT { 2 } else { 4 }
    }

    fn environment(&self, size: usize) -> Words {
        let fpu = &self.m.cpu.fpu;
        let words = [fpu.control, fpu.status, fpu.tag_word()].map(u32::from);
        let opcode = u32::from(fpu.opcode);
        if self.has_linear_pointers() {
            let linear =
                |selector: u16, offset: u64| (u32::from(selector) << 4).wrapping_add(offset as u32);
            let instruction = linear(fpu.code_selector, fpu.instruction);
            let data = linear(fpu.data_selector, fpu.data);
            let high = if size == 2 { 0xf000 } else { 0x0fff_f000 };
            [
                words[0],
                words[1],
                words[2],
                instruction & 0xffff,
                instruction >> 4 & high | opcode,
                data & 0xffff,
                data >> 4 & high,
            ]
        } else {
            let opcode = if size == 2 { 0 } else { opcode << 16 };
            [
                words[0],
                words[1],
                words[2],
                fpu.instruction as u32,
                u32::from(fpu.code_selector) | opcode,
                fpu.data as u32,
                u32::from(fpu.data_selector),
            ]
        }
    }

    fn set_environment(&mut self, words: Words, size: usize) {
        let linear = self.has_linear_pointers();
        let fpu = &mut self.m.cpu.fpu;
        fpu.set_control(words[0] as u16);
        fpu.status = words[1] as u16;
        fpu.set_tag_word(words[2] as u16);
        if linear {
            let high = if size == 2 { 0xf000 } else { 0x0fff_f000 };
            fpu.opcode = words[4] as u16 & 0x7ff;
            fpu.instruction = u64::from(words[3] & 0xffff | (words[4] & high) << 4);
            fpu.data = u64::from(words[5] & 0xffff | (words[6] & high) << 4);
            (fpu.code_selector, fpu.data_selector) = (0, 0);
        } else {
            fpu.instruction = u64::from(words[3]);
            fpu.code_selector = words[4] as u16;
            // 16-bit operands leave no room for the opcode.
            fpu.opcode = (words[4] >> 16) as u16 & 0x7ff;
            fpu.data = u64::from(words[5]);
            fpu.data_selector = words[6] as u16;
        }
        fpu.update_summary();
    }

    /// The environment in memory's form; the upper halves of 32-bit fields for 16-bit registers are ones.
    fn environment_bytes(&self, size: usize) -> [u8; LONGEST] {
        let mut bytes = [0; LONGEST];
        for (number, word) in self.environment(size).into_iter().enumerate() {
            let half = number <= 2 || number == 6 && !self.has_linear_pointers();
            let word = if size == 4 && half {
                word | 0xffff_0000
            } else {
                word
            };
            bytes[number * size..(number + 1) * size].copy_from_slice(&word.to_le_bytes()[..size]);
        }
        bytes
    }

    fn words_of(bytes: &[u8; LONGEST], size: usize) -> Words {
        core::array::from_fn(|number| {
            let mut word = [0; 4];
            word[..size].copy_from_slice(&bytes[number * size..(number + 1) * size]);
            u32::from_le_bytes(word)
        })
    }

    /// Stores, then masks all exceptions.
    pub(super) fn fnstenv(&mut self, op: &Op) -> Run<()> {
        let size = Self::word_size(op);
        let bytes = self.environment_bytes(size);
        let (offset, length) = (self.offset(op), 7 * size);
        self.require_alignment((op.segment, offset), size as u64, length, Access::Write)?;
        self.write_block(op.segment, offset, &bytes[..length])?;
        self.m.cpu.fpu.control |= 0x3f;
        self.m.cpu.fpu.update_summary();
        Ok(())
    }

    pub(super) fn fldenv(&mut self, op: &Op) -> Run<()> {
        let size = Self::word_size(op);
        let mut bytes = [0; LONGEST];
        let (offset, length) = (self.offset(op), 7 * size);
        self.require_alignment((op.segment, offset), size as u64, length, Access::Read)?;
        self.read_block(op.segment, offset, &mut bytes[..length])?;
        self.set_environment(Self::words_of(&bytes, size), size);
        Ok(())
    }

    /// Stores everything, then does what FNINIT does.
    pub(super) fn fnsave(&mut self, op: &Op) -> Run<()> {
        let size = Self::word_size(op);
        let mut bytes = self.environment_bytes(size);
        let fpu = &self.m.cpu.fpu;
        for number in 0..8 {
            let register = fpu.registers[(fpu.top() + number) & 7];
            let at = 7 * size + REGISTER * number;
            bytes[at..at + REGISTER].copy_from_slice(&register.bits().to_le_bytes()[..REGISTER]);
        }
        let (offset, length) = (self.offset(op), 7 * size + 8 * REGISTER);
        self.require_alignment((op.segment, offset), size as u64, length, Access::Write)?;
        self.write_block(op.segment, offset, &bytes[..length])?;
        self.m.cpu.fpu.initialize();
        Ok(())
    }

    pub(super) fn frstor(&mut self, op: &Op) -> Run<()> {
        let size = Self::word_size(op);
        let mut bytes = [0; LONGEST];
        let (offset, length) = (self.offset(op), 7 * size + 8 * REGISTER);
        self.require_alignment((op.segment, offset), size as u64, length, Access::Read)?;
        self.read_block(op.segment, offset, &mut bytes[..length])?;
        self.set_environment(Self::words_of(&bytes, size), size);
        let fpu = &mut self.m.cpu.fpu;
        for number in 0..8 {
            let at = 7 * size + REGISTER * number;
            let mut register = [0; 16];
            register[..REGISTER].copy_from_slice(&bytes[at..at + REGISTER]);
            fpu.registers[(fpu.top() + number) & 7] =
                Extended::from_bits(u128::from_le_bytes(register));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        boot::Image,
        cpu::{Segment, SegmentName, attributes, register},
        event::Unobserved,
        machine::{Machine, MachineConfig},
    };
    use alloc::vec::Vec;

    const CODE: u64 = 0x1_2340;
    const AREA: u64 = 0x8000;

    /// A machine in real mode or 16- or 32-bit protected mode in front of `code`, with known pointers.
    fn machine(code: &[u8], protected: bool, bits: u32) -> Machine {
        let flat = Image::Flat {
            bytes: code.to_vec(),
            address: CODE,
        };
        let config = MachineConfig { memory: 1 << 20 };
        let mut machine = Machine::boot(config, &flat).expect("it fits");
        let cpu = &mut machine.state.cpu;
        cpu.cr0 &= !(cr0::PG | cr0::PE);
        cpu.cr0 |= if protected { cr0::PE } else { 0 };
        (cpu.efer, cpu.cr4) = (0, 0);
        let code32 = Segment::flat_code32();
        cpu.segments[SegmentName::Cs as usize] = Segment {
            selector: 0x1234,
            base: 0x1_2340,
            attributes: code32.attributes & if bits == 16 { !attributes::BIG } else { !0 },
            ..code32
        };
        cpu.rip = 0;
        cpu.registers[register::RBX] = AREA;
        cpu.registers[register::RDI] = AREA;
        cpu.fpu.initialize();
        cpu.fpu.control = 0x340;
        cpu.fpu.status = 0x3800;
        cpu.fpu.valid = 0x80;
        cpu.fpu.opcode = 0x567;
        cpu.fpu.instruction = 0x89ab;
        cpu.fpu.code_selector = 0x1234;
        cpu.fpu.data = 0x4321;
        cpu.fpu.data_selector = 0x5678;
        machine.state.refresh();
        machine
    }

    fn bytes(words: &[u16]) -> Vec<u8> {
        words.iter().flat_map(|word| word.to_le_bytes()).collect()
    }

    /// `fnstenv [bx]` or `[edi]`, with an operand-size prefix or without.
    const FNSTENV: [&[u8]; 2] = [&[0xd9, 0x37], &[0x66, 0xd9, 0x37]];
    const FLDENV: [&[u8]; 2] = [&[0xd9, 0x27], &[0x66, 0xd9, 0x27]];

    #[test]
    fn each_mode_and_operand_size_has_its_layout() {
        const REAL_16: [u16; 7] = [0x340, 0x3800, 0x7fff, 0xaceb, 0x1567, 0xaaa1, 0x5000];
        const REAL_32: [u16; 14] = [
            0x340, 0xffff, 0x3800, 0xffff, 0x7fff, 0xffff, 0xaceb, 0, 0x1567, 0, 0xaaa1, 0, 0x5000,
            0,
        ];
        const PROTECTED_16: [u16; 7] = [0x340, 0x3800, 0x7fff, 0x89ab, 0x1234, 0x4321, 0x5678];
        const PROTECTED_32: [u16; 14] = [
            0x340, 0xffff, 0x3800, 0xffff, 0x7fff, 0xffff, 0x89ab, 0, 0x1234, 0x567, 0x4321, 0,
            0x5678, 0xffff,
        ];
        for (protected, bits, prefixed, expected) in [
            (false, 16, 0, &REAL_16[..]),
            (false, 16, 1, &REAL_32[..]),
            (true, 16, 0, &PROTECTED_16[..]),
            (true, 32, 1, &PROTECTED_16[..]),
            (true, 32, 0, &PROTECTED_32[..]),
        ] {
            // A zero in ST(0): its tag is 1, all others are empty.
            let mut stores = machine(FNSTENV[prefixed], protected, bits);
            stores.step(&mut Unobserved);
            let expected = bytes(expected);
            let stored = stores.state.ram.slice(AREA, expected.len()).expect("RAM");
            assert_eq!(stored, expected, "protected {protected}, {bits} bits");
            assert_eq!(stores.state.cpu.fpu.control & 0x3f, 0x3f, "all masked");

            let mut loads = machine(FLDENV[prefixed], protected, bits);
            let wanted = loads.state.cpu.fpu.clone();
            loads.state.ram.write_slice(AREA, &expected);
            loads.state.cpu.fpu.initialize();
            loads.step(&mut Unobserved);
            let fpu = &loads.state.cpu.fpu;
            assert_eq!(
                (fpu.control, fpu.status, fpu.valid),
                (wanted.control, wanted.status, wanted.valid)
            );
            let linear = |selector: u16, offset: u64| (u64::from(selector) << 4) + offset;
            assert_eq!(
                linear(fpu.code_selector, fpu.instruction),
                linear(wanted.code_selector, wanted.instruction)
            );
            assert_eq!(
                linear(fpu.data_selector, fpu.data),
                linear(wanted.data_selector, wanted.data)
            );
        }
    }
}
