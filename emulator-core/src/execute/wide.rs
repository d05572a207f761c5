//! Operands wider than a general register, and blocks of memory: all of a block is transferred, or none.

use super::{Core, Run, vector};
use crate::{
    cpu::{cr0, cr4},
    decode::{Op, place},
    event::Event,
    mmu::Access,
};

/// Where a block of at most a page lies: it may go on in a second page.
struct Block {
    linear: u64,
    first: u64,
    /// Physical address of the second page's first byte.
    second: u64,
    length: usize,
}

impl Block {
    /// Physical address, offset in the block and width of each piece: 8 bytes, or fewer at an end.
    fn pieces(&self) -> impl Iterator<Item = (u64, usize, u8)> + use<> {
        let in_first = (4096 - (self.linear & 0xfff) as usize).min(self.length);
        let (first, second, length) = (self.first, self.second, self.length);
        let mut at = 0;
        core::iter::from_fn(move || {
            if at >= length {
                return None;
            }
            let (physical, left) = if at < in_first {
                (first + at as u64, in_first - at)
            } else {
                (second + (at - in_first) as u64, length - at)
            };
            let width = match left {
                8.. => 8,
                4.. => 4,
                2.. => 2,
                _ => 1,
            };
            let piece = (physical, at, width);
            at += width as usize;
            Some(piece)
        })
    }
}

impl Core<'_> {
    /// #UD and #NM of SSE instructions (AMD64 APM vol. 2, 11.3).
    #[inline(always)]
    pub(super) fn require_sse(&mut self) -> Run<()> {
        let cpu = &self.m.cpu;
        if cpu.cr0 & (cr0::EM | cr0::TS) == 0 && cpu.cr4 & cr4::OSFXSR != 0 {
            return Ok(());
        }
        self.sse_missing()
    }

    #[cold]
    fn sse_missing(&mut self) -> Run<()> {
        let cpu = &self.m.cpu;
        if cpu.cr0 & cr0::EM != 0 || cpu.cr4 & cr4::OSFXSR == 0 {
            return self.undefined();
        }
        self.raise(vector::NO_DEVICE, None)
    }

    fn block(&mut self, segment: u8, offset: u64, length: usize, access: Access) -> Run<Block> {
        let linear = self.linear(segment, offset, 1, access)?;
        let last = self.linear(segment, offset.wrapping_add(length as u64 - 1), 1, access)?;
        let user = self.m.cpu.cpl == 3;
        let first = self.translate(linear, access, user)?;
        let second = if (linear ^ last) >> 12 != 0 {
            self.translate(last & !0xfff, access, user)?
        } else {
            0
        };
        Ok(Block {
            linear,
            first,
            second,
            length,
        })
    }

    #[inline(always)]
    fn tell_piece(&mut self, address: u64, piece: (u64, u8), value: u64, write: bool) {
        if self.watches {
            let (physical, width) = piece;
            self.tell(Event::Memory {
                address,
                physical,
                width,
                value,
                write,
            });
        }
    }

    /// Fills a buffer from segment:offset.
    pub(super) fn read_block(&mut self, segment: u8, offset: u64, buffer: &mut [u8]) -> Run<()> {
        let block = self.block(segment, offset, buffer.len(), Access::Read)?;
        for (physical, at, width) in block.pieces() {
            let value = self.m.read_physical(physical, width);
            buffer[at..at + width as usize].copy_from_slice(&value.to_le_bytes()[..width as usize]);
            self.tell_piece(
                block.linear.wrapping_add(at as u64),
                (physical, width),
                value,
                false,
            );
        }
        Ok(())
    }

    /// Writes bytes at segment:offset.
    pub(super) fn write_block(&mut self, segment: u8, offset: u64, bytes: &[u8]) -> Run<()> {
        let block = self.block(segment, offset, bytes.len(), Access::Write)?;
        for (physical, at, width) in block.pieces() {
            let mut value = [0; 8];
            value[..width as usize].copy_from_slice(&bytes[at..at + width as usize]);
            let value = u64::from_le_bytes(value);
            self.m.write_physical(physical, width, value);
            self.tell_piece(
                block.linear.wrapping_add(at as u64),
                (physical, width),
                value,
                true,
            );
        }
        Ok(())
    }

    /// Checks the right to write a block, for an instruction that changes registers with its store.
    pub(super) fn probe_write(&mut self, segment: u8, offset: u64, length: usize) -> Run<()> {
        self.block(segment, offset, length, Access::Write)
            .map(|_| ())
    }

    /// The offset of the memory operand, which must be a multiple of `alignment` as a linear address: #GP(0).
    pub(super) fn aligned_offset(&mut self, op: &Op, alignment: u64) -> Run<u64> {
        let offset = self.offset(op);
        let long = self.m.bits == 64 && op.segment < 4;
        let base = if long {
            0
        } else {
            self.m.cpu.segments[usize::from(op.segment)].base
        };
        if base.wrapping_add(offset) & (alignment - 1) != 0 {
            return self.protection(0);
        }
        Ok(offset)
    }

    /// Linear and physical address of 16 bytes, if they do not go on in another page: the usual case, made short.
    #[inline(always)]
    fn in_one_page(&mut self, segment: u8, offset: u64, access: Access) -> Run<Option<(u64, u64)>> {
        let address = self.linear(segment, offset, 16, access)?;
        if address & 0xfff > 4096 - 16 {
            return Ok(None);
        }
        let user = self.m.cpu.cpl == 3;
        Ok(Some((address, self.translate(address, access, user)?)))
    }

    /// 16 bytes at segment:offset.
    #[inline(always)]
    pub(super) fn read_16(&mut self, segment: u8, offset: u64) -> Run<u128> {
        if let Some((address, physical)) = self.in_one_page(segment, offset, Access::Read)? {
            let low = self.m.read_physical(physical, 8);
            let high = self.m.read_physical(physical + 8, 8);
            self.tell_piece(address, (physical, 8), low, false);
            self.tell_piece(address.wrapping_add(8), (physical + 8, 8), high, false);
            return Ok(u128::from(high) << 64 | u128::from(low));
        }
        let mut bytes = [0; 16];
        self.read_block(segment, offset, &mut bytes)?;
        Ok(u128::from_le_bytes(bytes))
    }

    /// Operand `number`, its low `width` bytes: an XMM, MMX or general register, or memory. 16 bytes of memory must be
    /// aligned.
    #[inline(always)]
    pub(super) fn wide(&mut self, op: &Op, number: usize, width: u8) -> Run<u128> {
        let place = op.operands[number];
        match place {
            place::XMM..place::MMX => {
                Ok(self.m.cpu.fpu.xmm[(place - place::XMM) as usize & 15] & wide_mask(width))
            }
            place::MMX..place::ST => Ok(u128::from(
                self.m.cpu.fpu.mmx((place - place::MMX) as usize),
            ) & wide_mask(width)),
            place::MEMORY if width == 16 => {
                let offset = self.aligned_offset(op, 16)?;
                self.read_16(op.segment, offset)
            }
            place::IMMEDIATE => Ok(u128::from(op.immediate as u8)),
            _ => self.operand(op, number, width).map(u128::from),
        }
    }

    /// As [`Core::wide`], without the need to be aligned.
    #[inline(always)]
    pub(super) fn wide_unaligned(&mut self, op: &Op, number: usize, width: u8) -> Run<u128> {
        if op.operands[number] == place::MEMORY && width == 16 {
            let offset = self.offset(op);
            return self.read_16(op.segment, offset);
        }
        self.wide(op, number, width)
    }

    /// An XMM or MMX register that is operand `number`.
    #[inline(always)]
    pub(super) fn vector_register(&self, op: &Op, number: usize) -> u128 {
        let place = op.operands[number];
        if is_mmx(place) {
            u128::from(self.m.cpu.fpu.mmx((place - place::MMX) as usize))
        } else {
            self.m.cpu.fpu.xmm[place.wrapping_sub(place::XMM) as usize & 15]
        }
    }

    /// Sets the XMM or MMX register that is operand 0.
    #[inline(always)]
    pub(super) fn set_vector(&mut self, op: &Op, value: u128) {
        let place = op.operands[0];
        if is_mmx(place) {
            self.m
                .cpu
                .fpu
                .set_mmx((place - place::MMX) as usize, value as u64);
        } else {
            self.m.cpu.fpu.xmm[place.wrapping_sub(place::XMM) as usize & 15] = value;
        }
    }

    /// Sets the low `width` bytes of the XMM register that is operand 0.
    #[inline(always)]
    pub(super) fn set_vector_low(&mut self, op: &Op, width: u8, value: u128) {
        let mask = wide_mask(width);
        let old = self.vector_register(op, 0);
        self.set_vector(op, old & !mask | value & mask);
    }

    /// Stores to operand 0 in memory: up to 16 bytes, aligned if `aligned`.
    pub(super) fn store_wide(&mut self, op: &Op, width: u8, value: u128, aligned: bool) -> Run<()> {
        let offset = if aligned {
            self.aligned_offset(op, u64::from(width))?
        } else {
            self.offset(op)
        };
        if width <= 8 {
            return self.write_memory(op.segment, offset, width, value as u64);
        }
        if let Some((address, physical)) = self.in_one_page(op.segment, offset, Access::Write)? {
            let (low, high) = (value as u64, (value >> 64) as u64);
            self.m.write_physical(physical, 8, low);
            self.m.write_physical(physical + 8, 8, high);
            self.tell_piece(address, (physical, 8), low, true);
            self.tell_piece(address.wrapping_add(8), (physical + 8, 8), high, true);
            return Ok(());
        }
        self.write_block(op.segment, offset, &value.to_le_bytes())
    }
}

/// All ones in the low `width` bytes.
#[inline(always)]
pub(super) fn wide_mask(width: u8) -> u128 {
    !0 >> (128 - 8 * u32::from(width))
}

/// Whether an operand is an MMX register.
#[inline(always)]
pub(super) fn is_mmx(place: u8) -> bool {
    (place::MMX..place::ST).contains(&place)
}
