//! FNSTENV, FLDENV, FNSAVE, FRSTOR: four layouts, by mode and operand size. AMD64 APM vol. 2, 11.4.3.

use iced_x86::Mnemonic;

use crate::{
    cpu::{cr0, flags, fpu::Extended},
    decode::Op,
    event::Observer,
    execute::{Core, Run},
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

impl<O: Observer> Core<'_, O> {
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
            let word = if size == 4 && matches!(number, 0..=2 | 6) {
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
        let offset = self.offset(op);
        self.write_block(op.segment, offset, &bytes[..7 * size])?;
        self.m.cpu.fpu.control |= 0x3f;
        self.m.cpu.fpu.update_summary();
        Ok(())
    }

    pub(super) fn fldenv(&mut self, op: &Op) -> Run<()> {
        let size = Self::word_size(op);
        let mut bytes = [0; LONGEST];
        let offset = self.offset(op);
        self.read_block(op.segment, offset, &mut bytes[..7 * size])?;
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
        let offset = self.offset(op);
        self.write_block(op.segment, offset, &bytes[..7 * size + 8 * REGISTER])?;
        self.m.cpu.fpu.initialize();
        Ok(())
    }

    pub(super) fn frstor(&mut self, op: &Op) -> Run<()> {
        let size = Self::word_size(op);
        let mut bytes = [0; LONGEST];
        let offset = self.offset(op);
        self.read_block(op.segment, offset, &mut bytes[..7 * size + 8 * REGISTER])?;
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
