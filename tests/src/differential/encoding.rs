//! Bytes for an instruction, from iced-x86's table of encodings: with all the prefixes, registers and addressing forms
//! that the format allows, also those that no assembler writes.

use iced_x86::{
    Code, EncodingKind, MandatoryPrefix, OpCodeInfo, OpCodeOperandKind, OpCodeTableKind,
};

use super::case::Bits;
use super::random::Random;

/// One row of the table, for one size of code.
pub struct Encoding {
    /// Which row.
    pub code: Code,
    info: &'static OpCodeInfo,
    bits: Bits,
    has_modrm: bool,
    register_in_opcode: bool,
}

/// All rows that a code segment of this size can hold, but for VEX's larger relatives.
pub fn all(bits: Bits) -> Vec<Encoding> {
    Code::values()
        .filter_map(|code| {
            let info = code.op_code();
            let there = match bits {
                Bits::B64 => info.mode64(),
                Bits::B32 => info.mode32(),
                Bits::B16 => info.mode16(),
            };
            let known = matches!(info.encoding(), EncodingKind::Legacy | EncodingKind::VEX);
            (info.is_instruction() && there && known).then(|| Encoding::new(code, info, bits))
        })
        .collect()
}

impl Encoding {
    fn new(code: Code, info: &'static OpCodeInfo, bits: Bits) -> Encoding {
        use OpCodeOperandKind as K;
        let kinds = info.op_kinds();
        let register_in_opcode = kinds.iter().any(|kind| {
            matches!(
                kind,
                K::r8_opcode | K::r16_opcode | K::r32_opcode | K::r64_opcode | K::sti_opcode
            )
        });
        let has_modrm = info.is_group()
            || info.is_rm_group()
            || kinds.iter().any(|kind| {
                let name = format!("{kind:?}");
                ["_or_mem", "_reg", "_rm", "_reg_mem"]
                    .iter()
                    .any(|end| name.ends_with(end))
                    || matches!(kind, K::mem | K::sibmem | K::mem_mib)
            });
        Encoding {
            code,
            info,
            bits,
            has_modrm,
            register_in_opcode,
        }
    }

    /// Random bytes that start with this instruction; how many of them are surely meant is for a decoder to say.
    pub fn bytes(&self, random: &mut Random) -> [u8; 32] {
        let mut writer = Writer {
            bytes: core::array::from_fn(|_| tail_byte(random)),
            length: 0,
        };
        self.prefixes(random, &mut writer);
        if self.info.encoding() == EncodingKind::VEX {
            self.vex(random, &mut writer);
        } else {
            self.rex(random, &mut writer);
            match self.info.table() {
                OpCodeTableKind::T0F => writer.put(&[0x0f]),
                OpCodeTableKind::T0F38 => writer.put(&[0x0f, 0x38]),
                OpCodeTableKind::T0F3A => writer.put(&[0x0f, 0x3a]),
                _ => {}
            }
        }
        self.opcode(random, &mut writer);
        writer.bytes
    }

    fn prefixes(&self, random: &mut Random, writer: &mut Writer) {
        let info = self.info;
        let mut list = Vec::new();
        if info.operand_size() == 16 || random.permille(20) {
            list.push(0x66);
        }
        let native = self.bits.number();
        if info.address_size() != 0 && info.address_size() != native || random.permille(80) {
            list.push(0x67);
        }
        if random.permille(60) {
            list.push(random.pick(&[0x26, 0x2e, 0x36, 0x3e, 0x64, 0x65, 0x65]));
        }
        if info.encoding() == EncodingKind::Legacy {
            match info.mandatory_prefix() {
                MandatoryPrefix::P66 => list.push(0x66),
                MandatoryPrefix::PF3 => list.push(0xf3),
                MandatoryPrefix::PF2 => list.push(0xf2),
                _ => {}
            }
        }
        let repeats = info.can_use_rep_prefix() || info.can_use_repne_prefix();
        if random.permille(if repeats { 600 } else { 15 }) {
            list.push(random.pick(&[0xf3, 0xf2]));
        }
        if random.permille(if info.can_use_lock_prefix() { 250 } else { 8 }) {
            list.push(0xf0);
        }
        for number in (1..list.len()).rev() {
            list.swap(number, random.below(number as u64 + 1) as usize);
        }
        if random.permille(4) {
            // A REX that another prefix follows does not count; too many prefixes make the instruction too long.
            let filler = if random.permille(500) { 0x48 } else { 0x3e };
            for _ in 0..random.below(13) {
                list.insert(0, if self.bits == Bits::B64 { filler } else { 0x3e });
            }
        }
        writer.put(&list);
    }

    fn wide(&self) -> bool {
        self.info.w() != 0
            || self.info.operand_size() == 64
                && !self.info.default_op_size64()
                && !self.info.force_op_size64()
    }

    fn rex(&self, random: &mut Random, writer: &mut Writer) {
        if self.bits != Bits::B64 {
            return;
        }
        let wide = if self.wide() { 8 } else { 0 };
        if random.permille(500) {
            let stray = if random.permille(20) { 8 } else { 0 };
            writer.put(&[0x40 | wide | stray | random.below(8) as u8]);
        } else if wide != 0 {
            writer.put(&[0x48]);
        }
    }

    /// The three-byte form, with any registers.
    fn vex(&self, random: &mut Random, writer: &mut Writer) {
        let table = match self.info.table() {
            OpCodeTableKind::T0F38 => 2,
            OpCodeTableKind::T0F3A => 3,
            _ => 1,
        };
        let mut registers = random.bits() as u8 & 0xe0;
        if self.bits != Bits::B64 {
            registers |= 0xc0;
        }
        let prefix = match self.info.mandatory_prefix() {
            MandatoryPrefix::P66 => 1,
            MandatoryPrefix::PF3 => 2,
            MandatoryPrefix::PF2 => 3,
            _ => 0,
        };
        let wide = if self.info.w() != 0 { 0x80 } else { 0 };
        let long = if self.info.l() != 0 { 4 } else { 0 };
        let uses_third = self
            .info
            .op_kinds()
            .iter()
            .any(|kind| format!("{kind:?}").ends_with("_vvvv"));
        let third = if uses_third || random.permille(10) {
            random.bits() as u8 & 0x78
        } else {
            0x78
        };
        writer.put(&[0xc4, registers | table, wide | third | long | prefix]);
    }

    fn opcode(&self, random: &mut Random, writer: &mut Writer) {
        let extra = if self.register_in_opcode {
            random.below(8) as u8
        } else {
            0
        };
        let opcode = self.info.op_code();
        if self.info.op_code_len() == 2 {
            writer.put(&[(opcode >> 8) as u8, opcode as u8 | extra]);
        } else {
            writer.put(&[opcode as u8 | extra]);
        }
        if !self.has_modrm {
            return;
        }
        let field = |group: i32, random: &mut Random| {
            if group >= 0 {
                group as u8
            } else {
                random.below(8) as u8
            }
        };
        let register = field(self.info.group_index(), random);
        let rm = field(self.info.rm_group_index(), random);
        let mode = random.below(4) as u8;
        writer.put(&[mode << 6 | register << 3 | rm]);
    }
}

/// SIB, displacement and immediate: random, small, or a limit.
fn tail_byte(random: &mut Random) -> u8 {
    match random.below(4) {
        0 => random.below(66) as u8,
        1 => random.pick(&[0, 1, 0x7f, 0x80, 0xff, 0xfe]),
        _ => random.bits() as u8,
    }
}

struct Writer {
    bytes: [u8; 32],
    length: usize,
}

impl Writer {
    fn put(&mut self, bytes: &[u8]) {
        for byte in bytes {
            if let Some(place) = self.bytes.get_mut(self.length) {
                *place = *byte;
                self.length += 1;
            }
        }
    }
}
