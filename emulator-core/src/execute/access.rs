//! Operands: registers, memory through segmentation and paging, immediates.

use super::{Core, Fault, Raised, Run, vector};
use crate::{
    cpu::{Cpu, SegmentName, is_canonical, register},
    decode::{NATIVE_ADDRESS, NEXT_RIP, NO_REGISTER, Op, place},
    event::Event,
    mmu::{self, Access, Requester, WalkFault},
    virtualization::{Exit, svm::exit_code},
};

/// All ones in the low `width` bytes.
#[inline(always)]
pub(crate) fn mask(width: u8) -> u64 {
    !0 >> (64 - 8 * u32::from(width))
}

/// Keeps an address within its size.
#[inline(always)]
pub(crate) fn wrap(address: u64, bits: u8) -> u64 {
    match bits {
        64 => address,
        32 => address & 0xffff_ffff,
        _ => address & 0xffff,
    }
}

impl Cpu {
    /// A general register's low `width` bytes.
    #[inline(always)]
    pub(crate) fn get(&self, number: usize, width: u8) -> u64 {
        self.registers[number & 15] & mask(width)
    }

    /// Sets the low bytes; a 32-bit write clears the upper half, narrower ones leave the rest (APM vol. 1, 3.1.2).
    #[inline(always)]
    pub(crate) fn set(&mut self, number: usize, width: u8, value: u64) {
        let register = &mut self.registers[number & 15];
        *register = match width {
            8 => value,
            4 => value & 0xffff_ffff,
            2 => *register & !0xffff | value & 0xffff,
            _ => *register & !0xff | value & 0xff,
        };
    }
}

impl Core<'_> {
    #[inline(always)]
    pub(super) fn user(&self) -> bool {
        self.m.cpu.cpl == 3
    }

    /// True if the segment is known to need neither base nor limit.
    #[inline(always)]
    pub(super) fn is_flat(&self, segment: u8) -> bool {
        self.m.stretch.flat >> (segment & 7) & 1 != 0
    }

    /// Linear to physical, or a page fault.
    #[inline(always)]
    pub(super) fn translate(&mut self, address: u64, access: Access, user: bool) -> Run<u64> {
        if !mmu::translates(&self.m.cpu) {
            return Ok(address & 0xffff_ffff & self.m.cpu.a20_mask);
        }
        match self.m.tlb.lookup(address, access, user) {
            Some(physical) => Ok(physical),
            None => self.translate_slow(address, access, user),
        }
    }

    #[cold]
    #[inline(never)]
    fn translate_slow(&mut self, address: u64, access: Access, user: bool) -> Run<u64> {
        let m = &mut self.m;
        let outcome = mmu::translate(
            &m.cpu,
            &mut m.tlb,
            &mut m.ram,
            address,
            access,
            Requester {
                user,
                implicit: self.implicit,
            },
            &mut m.walk,
        );
        self.m.notice_stale_code();
        if self.watches {
            for number in 0..self.m.walk.len() {
                let mmu::WalkStep {
                    level,
                    entry_address,
                    entry,
                } = self.m.walk[number].step;
                let nested = self.m.walk[number].nested;
                self.tell(Event::WalkStep {
                    level,
                    entry_address,
                    entry,
                    nested,
                });
            }
        }
        outcome.map_err(|fault| {
            self.fault = match fault {
                WalkFault::Page(error) => Fault::Exception {
                    vector: vector::PAGE_FAULT,
                    error: Some(error),
                    address: Some(address),
                },
                WalkFault::Nested { error, address } => Fault::Exit(Exit {
                    wants_bytes: access != Access::Fetch,
                    ..Exit::with(exit_code::NPF, error, address)
                }),
            };
            Raised
        })
    }

    /// The offset of the memory operand within its segment.
    #[inline(always)]
    pub(super) fn offset(&self, op: &Op) -> u64 {
        let cpu = &self.m.cpu;
        let mut offset = op.displacement;
        if op.base == NEXT_RIP {
            offset = offset.wrapping_add(cpu.rip);
        } else if op.base != NO_REGISTER {
            offset = offset.wrapping_add(cpu.registers[op.base as usize & 15]);
        }
        if op.index != NO_REGISTER {
            offset = offset.wrapping_add(cpu.registers[op.index as usize & 15] << op.scale);
        }
        if op.address_bits == NATIVE_ADDRESS {
            return offset & self.m.stretch.address_mask;
        }
        wrap(offset, op.address_bits)
    }

    /// Segmentation: offset to linear address, with its checks (APM vol. 2, 4.5 and 4.12).
    #[inline(never)]
    pub(super) fn linear(
        &mut self,
        segment: u8,
        offset: u64,
        width: u8,
        access: Access,
    ) -> Run<u64> {
        let address = if self.m.bits == 64 {
            self.linear_long(segment, offset, width)?
        } else {
            self.linear_legacy(segment, offset, width, access)?
        };
        if self.m.checks_alignment {
            self.check_alignment(address, width, access)?;
        }
        Ok(address)
    }

    fn linear_long(&mut self, segment: u8, offset: u64, width: u8) -> Run<u64> {
        let address = if segment >= SegmentName::Fs as u8 {
            self.m.cpu.segments[segment as usize]
                .base
                .wrapping_add(offset)
        } else {
            offset
        };
        if is_canonical(address) && is_canonical(address.wrapping_add(u64::from(width) - 1)) {
            Ok(address)
        } else {
            self.segment_fault(segment)
        }
    }

    fn linear_legacy(&mut self, segment: u8, offset: u64, width: u8, access: Access) -> Run<u64> {
        let descriptor = self.m.cpu.segments[segment as usize];
        let protected = self.m.cpu.cr0 & crate::cpu::cr0::PE != 0;
        let allowed = match access {
            _ if !protected => true,
            Access::Write => descriptor.is_writable(),
            _ => descriptor.is_readable(),
        };
        if !allowed || !descriptor.contains(offset, u64::from(width)) {
            return self.segment_fault(segment);
        }
        Ok(descriptor.base.wrapping_add(offset) & 0xffff_ffff)
    }

    #[cold]
    pub(super) fn segment_fault<T>(&mut self, segment: u8) -> Run<T> {
        let vector = if segment == SegmentName::Ss as u8 {
            vector::STACK
        } else {
            vector::PROTECTION
        };
        self.raise(vector, Some(0))
    }

    /// Reads `width` bytes at a linear address.
    #[inline(always)]
    pub(super) fn read_linear(&mut self, address: u64, width: u8, user: bool) -> Run<u64> {
        self.read_for(address, width, user, Access::Read)
    }

    /// Reads with the rights of `access`: a read-modify-write instruction asks for the right to write first.
    pub(super) fn read_for(
        &mut self,
        address: u64,
        width: u8,
        user: bool,
        access: Access,
    ) -> Run<u64> {
        let known = if access == Access::Write {
            self.m.tlb.quick.write(address, width, user)
        } else {
            self.m.tlb.quick.read(address, width, user)
        };
        if let Some(place) = known {
            return Ok(self.m.load(place, width));
        }
        if (address & 0xfff) + u64::from(width) > 4096 {
            return self.read_across(address, width, user, access);
        }
        let physical = self.translate(address, access, user)?;
        self.remember_place(address, physical, access, user);
        let value = self.m.read_physical(physical, width);
        if self.watches {
            self.tell_memory(address, physical, width, value, false);
        }
        Ok(value)
    }

    /// Writes to a place that the lookaside gave: under a watcher it gives none.
    #[inline(always)]
    pub(super) fn store_known(&mut self, place: usize, width: u8, value: u64) {
        let ram = &mut self.m.ram;
        match width {
            8 => ram.store(place, value.to_le_bytes()),
            4 => ram.store(place, (value as u32).to_le_bytes()),
            2 => ram.store(place, (value as u16).to_le_bytes()),
            _ => ram.store(place, [value as u8]),
        }
    }

    /// The next access like this one may take the quick way.
    fn remember_place(&mut self, address: u64, physical: u64, access: Access, user: bool) {
        if self.watches {
            return;
        }
        let page = (physical >> 12) as usize;
        // What the TLB does not remember must be asked each time.
        let kept =
            !mmu::translates(&self.m.cpu) || self.m.tlb.lookup(address, access, user).is_some();
        if page >= self.m.ram.pages() || !kept {
            return;
        }
        let frame = page << 12;
        match access {
            Access::Write if self.m.ram.is_plain(page) => {
                self.m.tlb.quick.fill_write(address, frame, user);
            }
            Access::Read => self.m.tlb.quick.fill_read(address, frame, user),
            _ => {}
        }
    }

    fn tell_memory(&mut self, address: u64, physical: u64, width: u8, value: u64, write: bool) {
        self.tell(Event::Memory {
            address,
            physical,
            width,
            value,
            write,
        });
    }

    #[cold]
    #[inline(never)]
    fn read_across(&mut self, address: u64, width: u8, user: bool, access: Access) -> Run<u64> {
        let first = self.translate(address, access, user)?;
        let second = self.translate(self.next_page(address), access, user)?;
        let split = (4096 - (address & 0xfff)) as u8;
        let mut value = 0;
        for i in 0..width {
            let physical = if i < split {
                first + u64::from(i)
            } else {
                second + u64::from(i - split)
            };
            value |= self.m.read_physical(physical, 1) << (8 * i);
        }
        if self.watches {
            self.tell_memory(address, first, width, value, false);
        }
        Ok(value)
    }

    fn next_page(&self, address: u64) -> u64 {
        let next = (address | 0xfff).wrapping_add(1);
        if self.m.bits == 64 {
            next
        } else {
            next & 0xffff_ffff
        }
    }

    /// Writes the low `width` bytes at a linear address; all of them or none.
    pub(super) fn write_linear(
        &mut self,
        address: u64,
        width: u8,
        value: u64,
        user: bool,
    ) -> Run<()> {
        if let Some(place) = self.m.tlb.quick.write(address, width, user) {
            self.store_known(place, width, value);
            return Ok(());
        }
        if (address & 0xfff) + u64::from(width) > 4096 {
            return self.write_across(address, width, value, user);
        }
        let physical = self.translate(address, Access::Write, user)?;
        self.m.write_physical(physical, width, value);
        self.remember_place(address, physical, Access::Write, user);
        if self.watches {
            self.tell_memory(address, physical, width, value & mask(width), true);
        }
        Ok(())
    }

    #[cold]
    #[inline(never)]
    fn write_across(&mut self, address: u64, width: u8, value: u64, user: bool) -> Run<()> {
        let first = self.translate(address, Access::Write, user)?;
        let second = self.translate(self.next_page(address), Access::Write, user)?;
        let split = (4096 - (address & 0xfff)) as u8;
        for i in 0..width {
            let physical = if i < split {
                first + u64::from(i)
            } else {
                second + u64::from(i - split)
            };
            self.m.write_physical(physical, 1, value >> (8 * i));
        }
        if self.watches {
            self.tell_memory(address, first, width, value & mask(width), true);
        }
        Ok(())
    }

    /// Reads at segment:offset with the privilege of the running code.
    #[inline(always)]
    pub(super) fn read_memory(&mut self, segment: u8, offset: u64, width: u8) -> Run<u64> {
        // In a flat segment the offset is the address; a slot for it says that every check would pass.
        if self.is_flat(segment)
            && let Some(place) = self.m.tlb.quick.read(offset, width, self.user())
        {
            return Ok(self.m.load(place, width));
        }
        self.read_memory_long_way(segment, offset, width)
    }

    #[inline(never)]
    pub(super) fn read_memory_long_way(&mut self, segment: u8, offset: u64, width: u8) -> Run<u64> {
        let address = self.linear(segment, offset, width, Access::Read)?;
        self.read_linear(address, width, self.user())
    }

    /// Writes at segment:offset with the privilege of the running code.
    #[inline(always)]
    pub(super) fn write_memory(
        &mut self,
        segment: u8,
        offset: u64,
        width: u8,
        value: u64,
    ) -> Run<()> {
        if self.is_flat(segment)
            && let Some(place) = self.m.tlb.quick.write(offset, width, self.user())
        {
            self.store_known(place, width, value);
            return Ok(());
        }
        self.write_memory_long_way(segment, offset, width, value)
    }

    #[inline(never)]
    pub(super) fn write_memory_long_way(
        &mut self,
        segment: u8,
        offset: u64,
        width: u8,
        value: u64,
    ) -> Run<()> {
        let address = self.linear(segment, offset, width, Access::Write)?;
        self.write_linear(address, width, value, self.user())
    }

    #[inline(never)]
    pub(super) fn read_to_write_long_way(
        &mut self,
        segment: u8,
        offset: u64,
        width: u8,
    ) -> Run<u64> {
        let address = self.linear(segment, offset, width, Access::Write)?;
        self.read_for(address, width, self.user(), Access::Write)
    }

    /// The value of operand `number`, `width` bytes.
    #[inline(always)]
    pub(super) fn operand(&mut self, op: &Op, number: usize, width: u8) -> Run<u64> {
        let place = op.operands[number];
        if place < place::HIGH_BYTE {
            return Ok(self.m.cpu.get(place as usize, width));
        }
        match place {
            place::MEMORY => {
                let offset = self.offset(op);
                self.read_memory(op.segment, offset, width)
            }
            place::IMMEDIATE => Ok(op.immediate & mask(width)),
            _ => Ok(self.m.cpu.registers[(place - place::HIGH_BYTE) as usize & 3] >> 8 & 0xff),
        }
    }

    /// Reads operand 0 for a later [`Core::store`]: checks the right to write, so that the store cannot fail.
    #[inline(always)]
    pub(super) fn load_for_store(&mut self, op: &Op, width: u8) -> Run<u64> {
        if op.operands[0] != place::MEMORY {
            return self.operand(op, 0, width);
        }
        let offset = self.offset(op);
        self.read_to_write_long_way(op.segment, offset, width)
    }

    /// Writes operand 0.
    #[inline(always)]
    pub(super) fn store(&mut self, op: &Op, width: u8, value: u64) -> Run<()> {
        self.store_to(op, 0, width, value)
    }

    /// Writes operand `number`.
    #[inline(always)]
    pub(super) fn store_to(&mut self, op: &Op, number: usize, width: u8, value: u64) -> Run<()> {
        let place = op.operands[number];
        if place < place::HIGH_BYTE {
            self.m.cpu.set(place as usize, width, value);
            return Ok(());
        }
        if place == place::MEMORY {
            let offset = self.offset(op);
            return self.write_memory(op.segment, offset, width, value);
        }
        let register = &mut self.m.cpu.registers[(place - place::HIGH_BYTE) as usize & 3];
        *register = *register & !0xff00 | (value & 0xff) << 8;
        Ok(())
    }

    /// Width of the stack pointer in bits.
    pub(super) fn stack_bits(&self) -> u8 {
        if self.m.bits == 64 {
            64
        } else if self.m.cpu.segment(SegmentName::Ss).is_big() {
            32
        } else {
            16
        }
    }

    /// Sets RSP in the stack's own width.
    #[inline(always)]
    pub(super) fn set_stack_pointer(&mut self, value: u64) {
        let width = self.stack_bits() / 8;
        self.m.cpu.set(register::RSP, width, value);
    }

    /// Pushes one value.
    #[inline(always)]
    pub(super) fn push(&mut self, width: u8, value: u64) -> Run<()> {
        let bits = self.stack_bits();
        let top = wrap(
            self.m.cpu.registers[register::RSP].wrapping_sub(u64::from(width)),
            bits,
        );
        self.write_memory(SegmentName::Ss as u8, top, width, value)?;
        self.set_stack_pointer(top);
        Ok(())
    }

    /// The value `distance` bytes above the top of the stack.
    #[inline(always)]
    pub(super) fn peek(&mut self, width: u8, distance: u64) -> Run<u64> {
        let bits = self.stack_bits();
        let at = wrap(
            self.m.cpu.registers[register::RSP].wrapping_add(distance),
            bits,
        );
        self.read_memory(SegmentName::Ss as u8, at, width)
    }

    /// Moves the stack pointer up by `bytes`.
    #[inline(always)]
    pub(super) fn drop_stack(&mut self, bytes: u64) {
        let top = self.m.cpu.registers[register::RSP].wrapping_add(bytes);
        self.set_stack_pointer(top);
    }
}
