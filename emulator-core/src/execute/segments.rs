//! Segment registers and descriptors. AMD64 APM vol. 2, 4.7 to 4.10; vol. 3: MOV sreg, LDS…, LAR, LSL, VERR, VERW.

use iced_x86::Mnemonic;

use super::{Core, Run, vector};
use crate::{
    cpu::{Segment, SegmentName, attributes, efer},
    decode::{Op, place},
};

const SS: usize = SegmentName::Ss as usize;

/// A selector as an error code.
pub(super) fn selector_error(selector: u16) -> u32 {
    u32::from(selector & !3)
}

impl Core<'_> {
    /// The descriptor's address and first word; `None` outside its table or for a null selector.
    pub(super) fn descriptor(&mut self, selector: u16) -> Run<Option<(u64, u64)>> {
        let cpu = &self.m.cpu;
        let offset = u64::from(selector & !7);
        let (base, limit) = if selector & 4 != 0 {
            (
                cpu.ldtr.base,
                if cpu.ldtr.is_present() {
                    u64::from(cpu.ldtr.limit)
                } else {
                    0
                },
            )
        } else {
            (cpu.gdtr.base, u64::from(cpu.gdtr.limit))
        };
        if selector & !3 == 0 || offset + 7 > limit {
            return Ok(None);
        }
        let address = base.wrapping_add(offset);
        let word = self.read_system(address, 8)?;
        Ok(Some((address, word)))
    }

    /// Reads a descriptor, gate or task-state segment: as the supervisor, whoever runs.
    pub(super) fn read_system(&mut self, address: u64, width: u8) -> Run<u64> {
        let address = self.system_address(address);
        self.implicit = true;
        let outcome = self.read_linear(address, width, false);
        self.implicit = false;
        outcome
    }

    /// Writes to one.
    pub(super) fn write_system(&mut self, address: u64, width: u8, value: u64) -> Run<()> {
        let address = self.system_address(address);
        self.implicit = true;
        let outcome = self.write_linear(address, width, value, false);
        self.implicit = false;
        outcome
    }

    #[inline(always)]
    pub(super) fn system_address(&self, address: u64) -> u64 {
        if self.m.cpu.is_long_mode() {
            address
        } else {
            address & 0xffff_ffff
        }
    }

    /// Sets the accessed bit of a code or data descriptor in its table.
    pub(super) fn mark_accessed(&mut self, address: u64, segment: &mut Segment) -> Run<()> {
        if segment.attributes & attributes::ACCESSED == 0 {
            segment.attributes |= attributes::ACCESSED;
            self.set_in_descriptor(address, u64::from(attributes::ACCESSED))?;
        }
        Ok(())
    }

    /// Sets bits of a descriptor's access byte.
    pub(super) fn set_in_descriptor(&mut self, address: u64, bits: u64) -> Run<()> {
        let upper = address.wrapping_add(4);
        let word = self.read_system(upper, 4)?;
        self.write_system(upper, 4, word | bits << 8)
    }

    /// Loads ES, SS, DS, FS or GS.
    pub(super) fn load_segment(&mut self, number: usize, selector: u16) -> Run<()> {
        if !self.m.cpu.has_descriptors() {
            let old = self.m.cpu.segments[number];
            self.m.cpu.segments[number] = if self.m.cpu.is_virtual_8086() {
                Segment::virtual_8086(selector)
            } else if old.attributes == 0 {
                Segment::real(selector)
            } else {
                // Real mode keeps limit and attributes of protected mode: "big real mode".
                Segment {
                    base: u64::from(selector) << 4,
                    selector,
                    ..old
                }
            };
            return Ok(());
        }
        if selector & !3 == 0 {
            return self.load_null(number, selector);
        }
        let error = selector_error(selector);
        let Some((address, word)) = self.descriptor(selector)? else {
            return self.protection(error);
        };
        let mut segment = Segment::from_descriptor(selector, word);
        let (cpl, rpl) = (self.m.cpu.cpl, (selector & 3) as u8);
        let allowed = if number == SS {
            segment.is_writable() && rpl == cpl && segment.dpl() == cpl
        } else {
            segment.is_readable()
                && (segment.is_conforming() || (segment.dpl() >= cpl && segment.dpl() >= rpl))
        };
        if !allowed {
            return self.protection(error);
        }
        if !segment.is_present() {
            return self.raise(
                if number == SS {
                    vector::STACK
                } else {
                    vector::NOT_PRESENT
                },
                Some(error),
            );
        }
        self.mark_accessed(address, &mut segment)?;
        self.m.cpu.segments[number] = segment;
        Ok(())
    }

    /// A null selector may be loaded into SS only in 64-bit mode below ring 3.
    fn load_null(&mut self, number: usize, selector: u16) -> Run<()> {
        let cpl = self.m.cpu.cpl;
        if number == SS && (self.m.bits != 64 || cpl == 3 || (selector & 3) as u8 != cpl) {
            return self.protection(0);
        }
        // In long mode FS and GS keep their base only when written by MSR; a null load clears it, as on Intel and QEMU.
        self.m.cpu.segments[number] = Segment {
            selector,
            ..Segment::null()
        };
        Ok(())
    }

    #[cold]
    pub(super) fn mov_to_segment(&mut self, op: &Op) -> Run<()> {
        let number = (op.operands[0] - place::SEGMENT) as usize;
        if number == SegmentName::Cs as usize || number > 5 {
            return self.undefined();
        }
        let selector = self.operand(op, 1, 2)? as u16;
        self.load_segment(number, selector)?;
        self.shadow_after_ss(number);
        Ok(())
    }

    /// No interrupt between a load of SS and the next instruction, which usually loads RSP.
    fn shadow_after_ss(&mut self, number: usize) {
        if number == SS {
            self.m.cpu.interrupt_shadow = true;
            self.m.cpu.debug_shadow = true;
            self.m.attention = true;
        }
        self.m.refresh();
    }

    #[cold]
    pub(super) fn mov_from_segment(&mut self, op: &Op) -> Run<()> {
        let number = (op.operands[1] - place::SEGMENT) as usize;
        let value = u64::from(self.m.cpu.segments[number].selector);
        let width = if op.operands[0] == place::MEMORY {
            2
        } else {
            op.width
        };
        self.store(op, width, value)
    }

    pub(super) fn pop_segment(&mut self, op: &Op) -> Run<()> {
        let number = (op.operands[0] - place::SEGMENT) as usize;
        let selector = self.peek(op.width, 0)? as u16;
        let stack_bits_before = self.stack_bits();
        self.load_segment(number, selector)?;
        let top = self.m.cpu.registers[crate::cpu::register::RSP].wrapping_add(u64::from(op.width));
        self.m
            .cpu
            .set(crate::cpu::register::RSP, stack_bits_before / 8, top);
        self.shadow_after_ss(number);
        Ok(())
    }

    pub(super) fn load_far_pointer(&mut self, op: &Op) -> Run<()> {
        let number = match op.mnemonic {
            Mnemonic::Les => SegmentName::Es,
            Mnemonic::Lds => SegmentName::Ds,
            Mnemonic::Lfs => SegmentName::Fs,
            Mnemonic::Lgs => SegmentName::Gs,
            _ => SegmentName::Ss,
        } as usize;
        let offset = self.offset(op);
        let value = self.read_memory(op.segment, offset, op.width)?;
        let at = super::access::wrap(offset.wrapping_add(u64::from(op.width)), op.address_bits);
        let selector = self.read_memory(op.segment, at, 2)? as u16;
        self.load_segment(number, selector)?;
        self.m.refresh();
        self.store(op, op.width, value)
    }

    /// LAR and LSL: ZF tells whether the selector may be looked at.
    pub(super) fn load_rights_or_limit(&mut self, op: &Op) -> Run<()> {
        self.require_protected()?;
        let selector = self.operand(op, 1, 2)? as u16;
        let found = self.visible_descriptor(selector)?;
        let limit_wanted = op.mnemonic == Mnemonic::Lsl;
        let long = self.m.cpu.efer & efer::LMA != 0;
        let answer = found.and_then(|(word, segment)| {
            let system_ok = match segment.system_type() {
                2 | 9 | 11 => true,
                1 | 3 => !long,
                4 | 5 => !limit_wanted && !long,
                12 => !limit_wanted,
                _ => false,
            };
            (segment.is_code_or_data() || system_ok).then(|| {
                if limit_wanted {
                    u64::from(segment.limit)
                } else {
                    word >> 32 & 0x00ff_ff00
                }
            })
        });
        if let Some(value) = answer {
            self.store(op, op.width, value)?;
        }
        self.set_zero_flag(answer.is_some())
    }

    pub(super) fn verify(&mut self, op: &Op) -> Run<()> {
        self.require_protected()?;
        let selector = self.operand(op, 0, 2)? as u16;
        let write = op.mnemonic == Mnemonic::Verw;
        let good = self
            .visible_descriptor(selector)?
            .is_some_and(|(_, segment)| {
                if write {
                    segment.is_writable()
                } else {
                    segment.is_readable()
                }
            });
        self.set_zero_flag(good)
    }

    /// ARPL: raises a selector's RPL to that of another, so that a service does not lend its own rights.
    pub(super) fn arpl(&mut self, op: &Op) -> Run<()> {
        self.require_protected()?;
        let theirs = self.operand(op, 0, 2)?;
        let callers = self.operand(op, 1, 2)? & 3;
        let raised = theirs & 3 < callers;
        if raised {
            self.store(op, 2, theirs & !3 | callers)?;
        }
        self.set_zero_flag(raised)
    }

    /// A descriptor that the running code may know of.
    fn visible_descriptor(&mut self, selector: u16) -> Run<Option<(u64, Segment)>> {
        let Some((_, word)) = self.descriptor(selector)? else {
            return Ok(None);
        };
        let segment = Segment::from_descriptor(selector, word);
        let needed = self.m.cpu.cpl.max((selector & 3) as u8);
        Ok((segment.is_conforming() || segment.dpl() >= needed).then_some((word, segment)))
    }
}
