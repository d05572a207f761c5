//! Chooses, among the encodings that match, the one NASM chooses, and has iced write its bytes.

use crate::explain::Refusal;
use crate::instruction_table::{self, Form};
use crate::matching::{self, Matched, Mismatch, Resolved, ResolvedKind};
use crate::statement::{Instruction, Prefixes};
use crate::{prefix, shorthand};
use iced_x86::{Code, Encoder, MandatoryPrefix, OpCodeOperandKind as Kind, OpKind, Register};

/// Where and in which mode an instruction is encoded.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    /// 16, 32 or 64.
    pub bits: u32,
    pub address: u64,
}

/// The bytes of `instruction` with these operands.
pub(crate) fn encode(
    instruction: &Instruction,
    operands: &[Resolved],
    place: Place,
) -> Result<Vec<u8>, Refusal> {
    let mut prefix_bytes = prefix::written(instruction.prefixes, operands);
    if instruction.mnemonic.is_empty() {
        prefix::push_sizes(instruction.prefixes, place.bits, &mut prefix_bytes);
        return Ok(prefix_bytes);
    }
    let operands = shorthand::completed(&instruction.mnemonic, operands);
    let (prefixes, operands) =
        shorthand::without_shown_registers(&instruction.mnemonic, instruction.prefixes, &operands);
    let place = Place {
        address: place.address.wrapping_add(prefix_bytes.len() as u64),
        ..place
    };
    let search = Search {
        prefixes,
        place,
        forms: instruction_table::forms(&instruction.mnemonic),
    };
    let mut found = search.best(&instruction.mnemonic, operands);
    for reading in shorthand::x87_readings(&instruction.mnemonic, operands) {
        found = found.or_else(|refusal| {
            search
                .best(&instruction.mnemonic, &reading)
                .map_err(|_| refusal)
        });
    }
    let best = found?;
    prefix_bytes.extend_from_slice(&best.bytes);
    Ok(prefix_bytes)
}

struct Search {
    prefixes: Prefixes,
    place: Place,
    forms: &'static [Form],
}

struct Candidate {
    bytes: Vec<u8>,
    /// Needs a prefix only because its operand size is not the mode's.
    unnatural: bool,
    memory_size: usize,
    /// It has the form with a bare offset, which in 64-bit mode matches only when asked for.
    is_offset: bool,
    /// Its immediate is a byte that the processor extends: NASM's choice among equally long ones.
    extends: bool,
}

impl Search {
    fn best(&self, mnemonic: &str, operands: &[Resolved]) -> Result<Candidate, Refusal> {
        let sized = self.prefixes.operand_bits.is_some_and(|bits| {
            self.forms
                .iter()
                .any(|form| form.code.op_code().operand_size() == bits && self.available(form))
        });
        let mut candidates = Vec::new();
        let mut refusal = Refusal::default();
        for form in self.forms {
            if sized && Some(form.code.op_code().operand_size()) != self.prefixes.operand_bits {
                continue;
            }
            if !self.has_address_size(form, mnemonic) {
                continue;
            }
            if !self.available(form) {
                refusal.other_mode |= matches(form, operands);
                continue;
            }
            let swapped = swapped(mnemonic, operands);
            // Of the two equal ways to exchange registers NASM takes the other one.
            if let Some(swapped) = swapped.as_ref().filter(|_| mnemonic == "xchg") {
                self.try_form(form, swapped, &mut candidates, &mut Refusal::default());
            }
            self.try_form(form, operands, &mut candidates, &mut refusal);
            if let Some(swapped) = &swapped {
                self.try_form(form, swapped, &mut candidates, &mut Refusal::default());
            }
        }
        if is_size_open(mnemonic, operands, &candidates) {
            return Err(Refusal::size_not_specified());
        }
        // The first of equals wins: iced's order puts "register to r/m" before "r/m to register", as NASM does.
        candidates
            .into_iter()
            .min_by_key(|candidate| {
                let long_offset = self.place.bits == 64 && candidate.is_offset;
                (
                    !long_offset,
                    candidate.unnatural,
                    candidate.bytes.len(),
                    !candidate.extends,
                )
            })
            .ok_or(refusal)
    }

    fn available(&self, form: &Form) -> bool {
        // Only some processors branch to 16-bit targets in 64-bit mode.
        let is_16_bit_branch = form.kinds.contains(&Kind::br16_1)
            || form.kinds.contains(&Kind::br16_2)
            || matches!(form.code, Code::Jmp_rm16 | Code::Call_rm16);
        form.code.op_code().is_available_in_mode(self.place.bits)
            && !(self.place.bits == 64 && is_16_bit_branch)
    }

    /// Where the counter or the address register is implied, the address size says which it is.
    fn has_address_size(&self, form: &Form, mnemonic: &str) -> bool {
        let implied = mnemonic.starts_with("loop")
            || matches!(
                mnemonic,
                "vmrun" | "vmload" | "vmsave" | "invlpga" | "monitor"
            );
        let wanted = self.prefixes.address_bits.unwrap_or(self.place.bits);
        !implied || form.code.op_code().address_size() == wanted
    }

    fn try_form(
        &self,
        form: &Form,
        operands: &[Resolved],
        found: &mut Vec<Candidate>,
        refusal: &mut Refusal,
    ) {
        refusal.count(form.written.len());
        if form.written.len() != operands.len() {
            return;
        }
        let mut matched = Vec::with_capacity(operands.len());
        let mut missed = None;
        for (position, (&index, operand)) in form.written.iter().zip(operands).enumerate() {
            let result = matching::operand(form.code, form.kinds[index], operand);
            let wide_move = form.code == Code::Mov_rm64_imm32 && is_movable_immediate(operands);
            match result {
                Ok(_) if wide_move => return,
                Ok(value) => matched.push(value),
                Err(Mismatch::Kind) => return,
                Err(mismatch) => missed = Some((position, mismatch)),
            }
        }
        if let Some((position, mismatch)) = missed {
            refusal.mismatch(position, mismatch);
            return;
        }
        if self.place.bits == 64 && form.code == Code::Xchg_r32_EAX && is_pair_of_same(&matched) {
            // 90 is a no-operation in 64-bit mode, and would not clear the high half.
            return;
        }
        let is_pushed_number =
            matches!(matched.as_slice(), [Matched::Immediate(..)]) && operands[0].size.is_none();
        if is_pushed_number && self.prefixes.operand_bits.is_none() && self.is_unnatural(form.code)
        {
            // A large number does not silently change how much is pushed.
            return;
        }
        match self.write(form, &matched, operands) {
            Ok(bytes) => found.push(Candidate {
                bytes,
                unnatural: self.is_unnatural(form.code),
                memory_size: form.code.op_code().memory_size().size(),
                is_offset: form.kinds.contains(&Kind::mem_offs),
                extends: form.kinds.iter().any(|kind| {
                    matches!(kind, Kind::imm8sex16 | Kind::imm8sex32 | Kind::imm8sex64)
                }),
            }),
            Err(message) => refusal.encoder = Some(message),
        }
    }

    fn is_unnatural(&self, code: Code) -> bool {
        let info = code.op_code();
        let size = info.operand_size();
        let mode = if self.place.bits == 16 { 16 } else { 32 };
        if self.place.bits == 64 && is_far_transfer(code) {
            return size != 64;
        }
        let natural_64 = self.place.bits == 64
            && size == 64
            && (info.default_op_size64() || info.force_op_size64());
        size != 0 && size != mode && !natural_64
    }

    /// Has iced encode one form.
    fn write(
        &self,
        form: &Form,
        matched: &[Matched],
        operands: &[Resolved],
    ) -> Result<Vec<u8>, String> {
        let mut instruction = iced_x86::Instruction::default();
        instruction.set_code(form.code);
        let mut immediates = 0;
        for index in 0..form.kinds.len() {
            let written = form.written.iter().position(|&written| written == index);
            match written {
                Some(position) => {
                    set_operand(
                        &mut instruction,
                        index as u32,
                        matched[position],
                        &mut immediates,
                        operands,
                    )?;
                }
                None => self.set_implied(&mut instruction, index as u32, form.kinds[index])?,
            }
        }
        let mut bytes = self.encode_at(&instruction, self.place.address)?;
        let length = bytes.len();
        self.add_size_prefixes(form.code, &mut bytes);
        let added = bytes.len() - length;
        if added > 0 {
            // Distances count from the end, which the prefixes have moved.
            bytes = self.encode_at(&instruction, self.place.address.wrapping_add(added as u64))?;
            self.add_size_prefixes(form.code, &mut bytes);
        }
        Ok(bytes)
    }

    fn encode_at(
        &self,
        instruction: &iced_x86::Instruction,
        address: u64,
    ) -> Result<Vec<u8>, String> {
        let mut encoder = Encoder::try_new(self.place.bits).map_err(|error| error.to_string())?;
        encoder
            .encode(instruction, address)
            .map_err(|error| error.to_string())?;
        let mut bytes = encoder.take_buffer();
        self.order_prefixes(instruction.code(), &mut bytes);
        Ok(bytes)
    }

    fn set_implied(
        &self,
        instruction: &mut iced_x86::Instruction,
        index: u32,
        kind: Kind,
    ) -> Result<(), String> {
        let width = match self.prefixes.address_bits.unwrap_or(self.place.bits) {
            16 => 0,
            32 => 1,
            _ => 2,
        };
        let source = [
            OpKind::MemorySegSI,
            OpKind::MemorySegESI,
            OpKind::MemorySegRSI,
        ];
        let string = [OpKind::MemoryESDI, OpKind::MemoryESEDI, OpKind::MemoryESRDI];
        let masked = [
            OpKind::MemorySegDI,
            OpKind::MemorySegEDI,
            OpKind::MemorySegRDI,
        ];
        let table = [Register::BX, Register::EBX, Register::RBX];
        match kind {
            Kind::seg_rSI => instruction.set_op_kind(index, source[width]),
            Kind::es_rDI => instruction.set_op_kind(index, string[width]),
            Kind::seg_rDI => instruction.set_op_kind(index, masked[width]),
            Kind::seg_rBX_al => {
                instruction.set_op_kind(index, OpKind::Memory);
                instruction.set_memory_base(table[width]);
                instruction.set_memory_index(Register::AL);
            }
            Kind::al => instruction.set_op_register(index, Register::AL),
            Kind::ax => instruction.set_op_register(index, Register::AX),
            Kind::eax => instruction.set_op_register(index, Register::EAX),
            Kind::rax => instruction.set_op_register(index, Register::RAX),
            Kind::dx => instruction.set_op_register(index, Register::DX),
            _ => return Err("this form cannot be encoded".to_owned()),
        }
        Ok(())
    }

    /// iced writes 66 before 67; when 66 is part of the op-code, NASM puts 67 first.
    fn order_prefixes(&self, code: Code, bytes: &mut [u8]) {
        if code.op_code().mandatory_prefix() == MandatoryPrefix::P66
            && bytes.starts_with(&[0x66, 0x67])
        {
            bytes.swap(0, 1);
        }
    }

    /// `a32`, `o16` and so on, where the form itself did not call for them.
    fn add_size_prefixes(&self, code: Code, bytes: &mut Vec<u8>) {
        let own = bytes
            .iter()
            .take_while(|&&byte| matches!(byte, 0x66 | 0x67))
            .count();
        let has = |byte: u8| bytes[..own].contains(&byte);
        let address = self
            .prefixes
            .address_bits
            .is_some_and(|bits| bits != self.place.bits)
            && !has(0x67);
        let mode = if self.place.bits == 16 { 16 } else { 32 };
        let sized = code.op_code().operand_size() != 0;
        let operand = match self.prefixes.operand_bits {
            Some(64) | None => false,
            Some(bits) => bits != mode && !sized && !has(0x66),
        };
        if address {
            bytes.insert(usize::from(has(0x66)), 0x67);
        }
        if operand {
            bytes.insert(0, 0x66);
        }
    }
}

fn set_operand(
    instruction: &mut iced_x86::Instruction,
    index: u32,
    matched: Matched,
    immediates: &mut u32,
    operands: &[Resolved],
) -> Result<(), String> {
    match matched {
        Matched::Register(register) => instruction.set_op_register(index, register),
        Matched::Immediate(kind, number) => {
            *immediates += 1;
            let second = *immediates == 2 && kind == OpKind::Immediate8;
            instruction.set_op_kind(index, if second { OpKind::Immediate8_2nd } else { kind });
            instruction
                .try_set_immediate_u64(index, number)
                .map_err(|error| error.to_string())?;
        }
        Matched::Branch(kind, target) => {
            instruction.set_op_kind(index, kind);
            instruction.set_near_branch64(target);
        }
        Matched::Far(kind, selector, offset) => {
            instruction.set_op_kind(index, kind);
            instruction.set_far_branch_selector(selector);
            instruction.set_far_branch32(offset as u32);
        }
        Matched::Memory => {
            instruction.set_op_kind(index, OpKind::Memory);
            set_memory(instruction, operands);
        }
    }
    Ok(())
}

fn set_memory(instruction: &mut iced_x86::Instruction, operands: &[Resolved]) {
    for operand in operands {
        if let ResolvedKind::Memory(address) = &operand.kind {
            instruction.set_memory_base(address.base);
            instruction.set_memory_index(address.index);
            instruction.set_memory_index_scale(address.scale);
            let is_offset = address.base == Register::None && address.index == Register::None;
            // iced takes offsets without registers as unsigned, but 64-bit ones in a SIB byte as signed.
            let displacement = match (is_offset, address.bits) {
                (true, 16) => address.displacement & 0xFFFF,
                (true, 32) => address.displacement & 0xFFFF_FFFF,
                _ => address.displacement,
            };
            instruction.set_memory_displacement64(displacement);
            instruction.set_memory_displ_size(address.displacement_size);
        }
    }
}

/// `mov r64, label`: NASM does not know that the place lies low, and takes all 64 bits.
fn is_movable_immediate(operands: &[Resolved]) -> bool {
    match operands {
        [first, second] => match (&first.kind, &second.kind) {
            (ResolvedKind::Register(_), ResolvedKind::Immediate(value)) => {
                !value.plain && second.size != Some(4)
            }
            _ => false,
        },
        _ => false,
    }
}

fn is_pair_of_same(matched: &[Matched]) -> bool {
    match matched {
        [Matched::Register(first), Matched::Register(second)] => first == second,
        _ => false,
    }
}

/// Far jumps and calls through memory.
fn is_far_transfer(code: Code) -> bool {
    code.is_jmp_far_indirect() || code.is_call_far_indirect()
}

/// Whether the operands would be right for `form`, in whatever mode.
fn matches(form: &Form, operands: &[Resolved]) -> bool {
    form.written.len() == operands.len()
        && form.written.iter().zip(operands).all(|(&index, operand)| {
            matching::operand(form.code, form.kinds[index], operand).is_ok()
        })
}

/// The operands the other way round, where that is the same instruction.
fn swapped(mnemonic: &str, operands: &[Resolved]) -> Option<[Resolved; 2]> {
    match (mnemonic, operands) {
        ("xchg" | "test", [first, second]) => Some([second.clone(), first.clone()]),
        _ => None,
    }
}

/// Whether the memory operand could be of several sizes and nothing says which.
fn is_size_open(mnemonic: &str, operands: &[Resolved], candidates: &[Candidate]) -> bool {
    let open = operands
        .iter()
        .any(|operand| operand.size.is_none() && matches!(operand.kind, ResolvedKind::Memory(_)));
    // These take the size of the mode, or 32 bits.
    let by_mode = matches!(
        mnemonic,
        "jmp"
            | "call"
            | "lgdt"
            | "lidt"
            | "sgdt"
            | "sidt"
            | "lds"
            | "les"
            | "lfs"
            | "lgs"
            | "lss"
            | "cvtsi2sd"
            | "cvtsi2ss"
    );
    let mut sizes = candidates
        .iter()
        .map(|candidate| candidate.memory_size)
        .filter(|size| *size != 0);
    let first = sizes.next();
    open && !by_mode && first.is_some_and(|first| sizes.any(|size| size != first))
}
