//! Exceptions and interrupts: from a vector to the first instruction of its handler. AMD64 APM vol. 2, 8.7 to 8.9.

use super::{Core, Fault, Run, access::wrap, segments::selector_error, vector};
use crate::{
    cpu::{Segment, SegmentName, cr0, efer, flags, is_canonical, register::RSP},
    event::{Cause, Observer},
    machine::End,
};

const CS: usize = SegmentName::Cs as usize;
const SS: usize = SegmentName::Ss as usize;

/// What is delivered.
#[derive(Clone, Copy)]
struct Arrival {
    vector: u8,
    error: Option<u32>,
    /// By `int n`: the gate's DPL counts, and error codes say "not external".
    software: bool,
}

/// Where a gate leads.
struct Gate {
    selector: u16,
    offset: u64,
    /// Interrupt-stack-table slot, 0 for none.
    ist: u8,
    /// An interrupt gate clears IF, a trap gate leaves it.
    clears_if: bool,
    /// Width of what is pushed, in bytes.
    width: u8,
}

impl<O: Observer> Core<'_, O> {
    /// An external interrupt, between two instructions.
    pub(super) fn deliver_interrupt(&mut self, vector: u8) {
        let before = if O::TRANSFERS {
            Some(self.context())
        } else {
            None
        };
        self.deliver_until_it_holds(Arrival {
            vector,
            error: None,
            software: false,
        });
        self.tell_transfer(Cause::Interrupt { vector }, before);
    }

    /// A fault or trap, with RIP where the handler shall return to.
    pub(super) fn deliver_exception(
        &mut self,
        vector: u8,
        error: Option<u32>,
        _address: Option<u64>,
    ) {
        self.deliver_until_it_holds(Arrival {
            vector,
            error,
            software: false,
        });
    }

    /// `int n`: a fault while entering the handler belongs to the instruction.
    pub(super) fn int(&mut self, vector: u8) -> Run<()> {
        self.deliver(Arrival {
            vector,
            error: None,
            software: true,
        })?;
        self.transfer = Some(Cause::SoftwareInterrupt { vector });
        Ok(())
    }

    pub(super) fn int_on_overflow(&mut self) -> Run<()> {
        if self.m.cpu.flags.overflow() {
            self.int(vector::OVERFLOW)
        } else {
            Ok(())
        }
    }

    /// A fault during delivery is delivered in its stead, or becomes a double fault, or shuts the machine down
    /// (APM vol. 2, table 8-3).
    fn deliver_until_it_holds(&mut self, first: Arrival) {
        let mut arrival = first;
        while self.deliver(arrival).is_err() {
            let Fault::Exception {
                vector: next,
                error,
                ..
            } = self.fault
            else {
                let end = self.unsupported_end();
                return self.m.finish(end);
            };
            if arrival.vector == vector::DOUBLE_FAULT && arrival.error.is_some() {
                return self.m.finish(End::TripleFault);
            }
            let first_is_exception = arrival.vector < 32 && !arrival.software;
            let doubles = first_is_exception
                && (is_contributory(arrival.vector) && is_contributory(next)
                    || arrival.vector == vector::PAGE_FAULT
                        && (is_contributory(next) || next == vector::PAGE_FAULT));
            arrival = if doubles {
                Arrival {
                    vector: vector::DOUBLE_FAULT,
                    error: Some(0),
                    software: false,
                }
            } else {
                Arrival {
                    vector: next,
                    error,
                    software: false,
                }
            };
        }
    }

    /// One attempt. The machine is changed only when nothing can fail any more.
    fn deliver(&mut self, arrival: Arrival) -> Run<()> {
        let outcome = if self.m.cpu.cr0 & cr0::PE == 0 {
            self.deliver_real(arrival)
        } else {
            self.deliver_protected(arrival)
        };
        if outcome.is_ok() {
            self.m.cpu.halted = false;
        }
        outcome
    }

    fn deliver_real(&mut self, arrival: Arrival) -> Run<()> {
        let at = u64::from(arrival.vector) * 4;
        if at + 3 > u64::from(self.m.cpu.idtr.limit) {
            return self.protection(0);
        }
        let entry = self.read_linear(self.m.cpu.idtr.base + at, 4, false)?;
        let before = self.m.cpu.registers;
        let frame = [
            self.m.cpu.rflags(),
            u64::from(self.m.cpu.segments[CS].selector),
            self.m.cpu.rip,
        ];
        for value in frame {
            if self.push(2, value).is_err() {
                self.m.cpu.registers = before;
                return Err(super::Raised);
            }
        }
        let selector = (entry >> 16) as u16;
        let cpu = &mut self.m.cpu;
        cpu.segments[CS].selector = selector;
        cpu.segments[CS].base = u64::from(selector) << 4;
        cpu.rip = entry & 0xffff;
        cpu.system_flags &= !(flags::IF | flags::TF | flags::AC);
        self.m.refresh();
        Ok(())
    }

    fn deliver_protected(&mut self, arrival: Arrival) -> Run<()> {
        let gate = self.gate(arrival)?;
        let external = u32::from(!arrival.software);
        let error = selector_error(gate.selector) | external;
        let Some((address, word)) = self.descriptor(gate.selector)? else {
            return self.protection(if gate.selector & !3 == 0 {
                external
            } else {
                error
            });
        };
        let mut code = Segment::from_descriptor(gate.selector, word);
        let cpl = self.m.cpu.cpl;
        let long = self.m.cpu.efer & efer::LMA != 0;
        let wrong_size = long && (!code.is_long() || code.is_big());
        if !code.is_code() || code.dpl() > cpl || wrong_size {
            return self.protection(error);
        }
        if !code.is_present() {
            return self.raise(vector::NOT_PRESENT, Some(error));
        }
        let new_cpl = if code.is_conforming() {
            cpl
        } else {
            code.dpl()
        };
        code.selector = gate.selector & !3 | u16::from(new_cpl);
        let (stack, top) = self.handler_stack(&gate, cpl, new_cpl, external)?;
        let long_target = long && code.is_long();
        if if long_target {
            !is_canonical(gate.offset)
        } else {
            !code.contains(gate.offset, 1)
        } {
            return self.protection(external);
        }
        self.mark_accessed(address, &mut code)?;
        let top = self.push_frame(arrival, &gate, stack, top, cpl != new_cpl, new_cpl)?;
        let cpu = &mut self.m.cpu;
        cpu.segments[CS] = code;
        cpu.segments[SS] = stack;
        cpu.cpl = new_cpl;
        cpu.rip = gate.offset;
        cpu.system_flags &= !(flags::TF | flags::NT | flags::RF | flags::VM);
        if gate.clears_if {
            cpu.system_flags &= !flags::IF;
        }
        self.m.refresh();
        if long {
            self.m.cpu.registers[RSP] = top;
        } else {
            self.set_stack_pointer(top);
        }
        Ok(())
    }

    fn gate(&mut self, arrival: Arrival) -> Run<Gate> {
        let long = self.m.cpu.efer & efer::LMA != 0;
        let size = if long { 16 } else { 8 };
        let at = u64::from(arrival.vector) * size;
        let error = u32::from(arrival.vector) << 3 | 2 | u32::from(!arrival.software);
        if at + size - 1 > u64::from(self.m.cpu.idtr.limit) {
            return self.protection(error);
        }
        let base = self.m.cpu.idtr.base.wrapping_add(at);
        let low = self.read_linear(base, 8, false)?;
        let high = if long {
            self.read_linear(base.wrapping_add(8), 8, false)?
        } else {
            0
        };
        let kind = low >> 40 & 0x1f;
        let dpl = (low >> 45 & 3) as u8;
        let width = match kind {
            0xe | 0xf if long => 8,
            0xe | 0xf => 4,
            6 | 7 if !long => 2,
            5 if !long => return self.unsupported(),
            _ => return self.protection(error),
        };
        if arrival.software && dpl < self.m.cpu.cpl {
            return self.protection(error);
        }
        if low >> 47 & 1 == 0 {
            return self.raise(vector::NOT_PRESENT, Some(error));
        }
        let offset = low & 0xffff | low >> 32 & 0xffff_0000 | (high & 0xffff_ffff) << 32;
        Ok(Gate {
            selector: (low >> 16) as u16,
            offset: if width == 2 { offset & 0xffff } else { offset },
            ist: if long { (low >> 32 & 7) as u8 } else { 0 },
            clears_if: kind & 1 == 0,
            width,
        })
    }

    /// The stack segment and pointer on which the frame goes.
    fn handler_stack(
        &mut self,
        gate: &Gate,
        cpl: u8,
        new_cpl: u8,
        external: u32,
    ) -> Run<(Segment, u64)> {
        let current = (self.m.cpu.segments[SS], self.m.cpu.registers[RSP]);
        let tr = self.m.cpu.tr;
        if gate.width == 8 {
            let stack = if new_cpl == cpl {
                current.0
            } else {
                Segment {
                    selector: u16::from(new_cpl),
                    ..Segment::null()
                }
            };
            if gate.ist == 0 && new_cpl == cpl {
                return Ok((stack, current.1 & !15));
            }
            let slot = if gate.ist != 0 {
                0x1c + 8 * u64::from(gate.ist)
            } else {
                4 + 8 * u64::from(new_cpl)
            };
            if slot + 7 > u64::from(tr.limit) {
                return self.raise(
                    vector::INVALID_TSS,
                    Some(selector_error(tr.selector) | external),
                );
            }
            let top = self.read_linear(tr.base + slot, 8, false)?;
            if !is_canonical(top) {
                return self.raise(vector::STACK, Some(external));
            }
            return Ok((stack, top & !15));
        }
        if new_cpl == cpl {
            return Ok(current);
        }
        self.legacy_inner_stack(tr, new_cpl, external)
    }

    /// SS and ESP of an inner ring, from a 32- or 16-bit TSS.
    fn legacy_inner_stack(&mut self, tr: Segment, cpl: u8, external: u32) -> Run<(Segment, u64)> {
        let wide = tr.system_type() & 8 != 0;
        let (width, slot) = if wide {
            (4, 4 + 8 * u64::from(cpl))
        } else {
            (2, 2 + 4 * u64::from(cpl))
        };
        if slot + u64::from(width) + 1 > u64::from(tr.limit) {
            return self.raise(
                vector::INVALID_TSS,
                Some(selector_error(tr.selector) | external),
            );
        }
        let top = self.read_linear(tr.base + slot, width, false)?;
        let selector = self.read_linear(tr.base + slot + u64::from(width), 2, false)? as u16;
        let error = selector_error(selector) | external;
        let Some((_, word)) = self.descriptor(selector)? else {
            return self.raise(vector::INVALID_TSS, Some(error));
        };
        let stack = Segment::from_descriptor(selector, word);
        if !stack.is_writable() || stack.dpl() != cpl || (selector & 3) as u8 != cpl {
            return self.raise(vector::INVALID_TSS, Some(error));
        }
        if !stack.is_present() {
            return self.raise(vector::STACK, Some(error));
        }
        Ok((stack, top))
    }

    /// Writes the frame below `top` with the handler's privilege and returns the new top.
    fn push_frame(
        &mut self,
        arrival: Arrival,
        gate: &Gate,
        stack: Segment,
        top: u64,
        inner: bool,
        cpl: u8,
    ) -> Run<u64> {
        let cpu = &self.m.cpu;
        let keeps_rf = arrival.vector < 32 && !arrival.software;
        let image = cpu.rflags() | if keeps_rf { flags::RF } else { 0 };
        let mut frame = [0; 6];
        let mut length = 0;
        let mut put = |value: u64| {
            frame[length] = value;
            length += 1;
        };
        if inner || gate.width == 8 {
            put(u64::from(cpu.segments[SS].selector));
            put(cpu.registers[RSP]);
        }
        put(image);
        put(u64::from(cpu.segments[CS].selector));
        put(cpu.rip);
        if let Some(error) = arrival.error {
            put(u64::from(error));
        }
        let bits = if gate.width == 8 {
            64
        } else if stack.is_big() {
            32
        } else {
            16
        };
        let mut at = top;
        for value in &frame[..length] {
            at = wrap(at.wrapping_sub(u64::from(gate.width)), bits);
            let address = if gate.width == 8 {
                at
            } else {
                stack.base.wrapping_add(at) & 0xffff_ffff
            };
            if gate.width == 8 && !is_canonical(at)
                || gate.width != 8 && !stack.contains(at, u64::from(gate.width))
            {
                return self.raise(vector::STACK, Some(u32::from(!arrival.software)));
            }
            self.write_linear(address, gate.width, *value, cpl == 3)?;
        }
        Ok(at)
    }
}

/// Exceptions that double when two of them meet.
fn is_contributory(vector: u8) -> bool {
    matches!(
        vector,
        vector::DIVIDE | vector::INVALID_TSS..=vector::PROTECTION
    )
}
