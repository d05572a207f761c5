//! FXSAVE, FXRSTOR, XSAVE, XRSTOR and XCR0: the registers of x87 and SSE as one area in memory.
//! AMD64 APM vol. 2, 11.4.4 and 11.5.

use crate::{
    cpu::{
        Fpu, cr0, cr4,
        fpu::{Extended, mxcsr, xcr0},
        register::{RAX, RCX, RDX},
    },
    decode::Op,
    execute::{Core, Run, vector},
    mmu::Access,
    virtualization::{Plain, Sensitive},
};
use iced_x86::Mnemonic;

/// Bytes of the legacy area.
const LEGACY: usize = 512;
/// Bytes of legacy area and header.
pub(crate) const XSAVE_AREA: usize = LEGACY + 64;
const MXCSR: usize = 24;
const ST0: usize = 32;
const XMM0: usize = 160;

/// How FXSAVE and its kin lay out what depends on the mode.
#[derive(Clone, Copy)]
struct Layout {
    /// Offsets of 64 bits instead of selectors with offsets of 32.
    wide: bool,
    /// 16 in 64-bit mode, otherwise 8.
    xmm: usize,
}

fn put(area: &mut [u8], at: usize, bytes: &[u8]) {
    area[at..at + bytes.len()].copy_from_slice(bytes);
}

fn get<const N: usize>(area: &[u8; LEGACY], at: usize) -> [u8; N] {
    core::array::from_fn(|i| area[at + i])
}

fn put_x87(fpu: &Fpu, layout: Layout, area: &mut [u8; LEGACY]) {
    put(area, 0, &fpu.control.to_le_bytes());
    put(area, 2, &fpu.status.to_le_bytes());
    put(area, 4, &[fpu.valid, 0]);
    put(area, 6, &fpu.opcode.to_le_bytes());
    if layout.wide {
        put(area, 8, &fpu.instruction.to_le_bytes());
        put(area, 16, &fpu.data.to_le_bytes());
    } else {
        put(area, 8, &(fpu.instruction as u32).to_le_bytes());
        put(area, 12, &u32::from(fpu.code_selector).to_le_bytes());
        put(area, 16, &(fpu.data as u32).to_le_bytes());
        put(area, 20, &u32::from(fpu.data_selector).to_le_bytes());
    }
    for number in 0..8 {
        let register = fpu.registers[(fpu.top() + number) & 7];
        put(area, ST0 + 16 * number, &register.bits().to_le_bytes());
    }
}

fn get_x87(fpu: &mut Fpu, layout: Layout, area: &[u8; LEGACY]) {
    fpu.set_control(u16::from_le_bytes(get(area, 0)));
    fpu.status = u16::from_le_bytes(get(area, 2));
    fpu.valid = area[4];
    fpu.opcode = u16::from_le_bytes(get(area, 6)) & 0x7ff;
    if layout.wide {
        fpu.instruction = u64::from_le_bytes(get(area, 8));
        fpu.data = u64::from_le_bytes(get(area, 16));
        (fpu.code_selector, fpu.data_selector) = (0, 0);
    } else {
        fpu.instruction = u64::from(u32::from_le_bytes(get(area, 8)));
        fpu.code_selector = u16::from_le_bytes(get(area, 12));
        fpu.data = u64::from(u32::from_le_bytes(get(area, 16)));
        fpu.data_selector = u16::from_le_bytes(get(area, 20));
    }
    for number in 0..8 {
        let bits = u128::from_le_bytes(get(area, ST0 + 16 * number));
        fpu.registers[(fpu.top() + number) & 7] = Extended::from_bits(bits);
    }
    fpu.update_summary();
}

fn put_xmm(fpu: &Fpu, layout: Layout, area: &mut [u8; LEGACY]) {
    for (number, value) in fpu.xmm.iter().enumerate().take(layout.xmm) {
        put(area, XMM0 + 16 * number, &value.to_le_bytes());
    }
}

fn get_xmm(fpu: &mut Fpu, layout: Layout, area: &[u8; LEGACY]) {
    for (number, value) in fpu.xmm.iter_mut().enumerate().take(layout.xmm) {
        *value = u128::from_le_bytes(get(area, XMM0 + 16 * number));
    }
}

fn put_mxcsr(fpu: &Fpu, area: &mut [u8; LEGACY]) {
    put(area, MXCSR, &fpu.mxcsr.to_le_bytes());
    put(area, MXCSR + 4, &mxcsr::KNOWN.to_le_bytes());
}

impl Core<'_> {
    fn layout(&self, op: &Op) -> Layout {
        use Mnemonic as M;
        Layout {
            wide: matches!(
                op.mnemonic,
                M::Fxsave64 | M::Fxrstor64 | M::Xsave64 | M::Xrstor64
            ),
            xmm: if self.m.bits == 64 { 16 } else { 8 },
        }
    }

    fn require_fxsave(&mut self) -> Run<()> {
        if self.m.cpu.cr0 & (cr0::EM | cr0::TS) != 0 {
            return self.raise(vector::NO_DEVICE, None);
        }
        Ok(())
    }

    /// The area's bytes from `from` to `to` in the area at `offset`.
    fn write_part(&mut self, op: &Op, offset: u64, area: &[u8], part: (usize, usize)) -> Run<()> {
        self.write_block(
            op.segment,
            offset.wrapping_add(part.0 as u64),
            &area[part.0..part.1],
        )
    }

    /// Where XMM registers end in the area.
    fn xmm_end(layout: Layout) -> usize {
        XMM0 + 16 * layout.xmm
    }

    /// Where the area is: within its segment first (#SS or #GP), then a multiple of 16 (#GP).
    fn state_offset(&mut self, op: &Op, access: Access) -> Run<u64> {
        let offset = self.offset(op);
        self.linear(op.segment, offset, 1, access)?;
        // Where alignment is checked, #AC tells of an address that is not even a multiple of 4.
        self.require_alignment((op.segment, offset), 4, LEGACY, access)?;
        self.aligned_offset(op, 16)
    }

    pub(in crate::execute) fn fxsave(&mut self, op: &Op) -> Run<()> {
        self.require_fxsave()?;
        let offset = self.state_offset(op, Access::Write)?;
        self.probe_write(op.segment, offset, LEGACY)?;
        let layout = self.layout(op);
        let mut area = [0; LEGACY];
        let fpu = &self.m.cpu.fpu;
        put_x87(fpu, layout, &mut area);
        put_mxcsr(fpu, &mut area);
        put_xmm(fpu, layout, &mut area);
        // Without OSFXSR the system does not know of XMM registers, and they are left out.
        let end = if self.m.cpu.cr4 & cr4::OSFXSR != 0 {
            Self::xmm_end(layout)
        } else {
            XMM0
        };
        self.write_part(op, offset, &area, (0, end))
    }

    pub(in crate::execute) fn fxrstor(&mut self, op: &Op) -> Run<()> {
        self.require_fxsave()?;
        let offset = self.state_offset(op, Access::Read)?;
        let mut area = [0; LEGACY];
        self.read_block(op.segment, offset, &mut area)?;
        let layout = self.layout(op);
        let with_xmm = self.m.cpu.cr4 & cr4::OSFXSR != 0;
        let control = u32::from_le_bytes(get(&area, MXCSR));
        if with_xmm && control & !mxcsr::KNOWN != 0 {
            return self.protection(0);
        }
        let fpu = &mut self.m.cpu.fpu;
        get_x87(fpu, layout, &area);
        if with_xmm {
            fpu.mxcsr = control;
            get_xmm(fpu, layout, &area);
        }
        Ok(())
    }

    /// #UD and #NM of XSAVE and XRSTOR, their aligned address, and which state they are about.
    fn xsave_request(&mut self, op: &Op) -> Run<(u64, u64)> {
        let cpu = &self.m.cpu;
        if cpu.cr4 & cr4::OSXSAVE == 0 {
            return self.undefined();
        }
        if cpu.cr0 & cr0::TS != 0 {
            return self.raise(vector::NO_DEVICE, None);
        }
        let mask = cpu.get(RDX, 4) << 32 | cpu.get(RAX, 4);
        let request = mask & cpu.fpu.xcr0;
        Ok((self.aligned_offset(op, 64)?, request))
    }

    pub(in crate::execute) fn xsave(&mut self, op: &Op) -> Run<()> {
        let (offset, request) = self.xsave_request(op)?;
        self.probe_write(op.segment, offset, XSAVE_AREA)?;
        let layout = self.layout(op);
        let mut area = [0; LEGACY];
        put_x87(&self.m.cpu.fpu, layout, &mut area);
        put_mxcsr(&self.m.cpu.fpu, &mut area);
        put_xmm(&self.m.cpu.fpu, layout, &mut area);
        if request & xcr0::X87 != 0 {
            self.write_part(op, offset, &area, (0, MXCSR))?;
            self.write_part(op, offset, &area, (ST0, XMM0))?;
        }
        if request & xcr0::SSE != 0 {
            self.write_part(op, offset, &area, (MXCSR, ST0))?;
            self.write_part(op, offset, &area, (XMM0, Self::xmm_end(layout)))?;
        }
        let header = offset.wrapping_add(LEGACY as u64);
        let old = self.read_memory(op.segment, header, 8)?;
        self.write_memory(op.segment, header, 8, old | request)
    }

    pub(in crate::execute) fn xrstor(&mut self, op: &Op) -> Run<()> {
        let (offset, request) = self.xsave_request(op)?;
        let mut whole = [0; XSAVE_AREA];
        self.read_block(op.segment, offset, &mut whole)?;
        let area: [u8; LEGACY] = core::array::from_fn(|i| whole[i]);
        let header: [u8; 24] = core::array::from_fn(|i| whole[LEGACY + i]);
        let present = u64::from_le_bytes(core::array::from_fn(|i| header[i]));
        let compact_or_reserved = header[8..].iter().any(|byte| *byte != 0);
        let control = u32::from_le_bytes(get(&area, MXCSR));
        let bad_control = request & xcr0::SSE != 0 && control & !mxcsr::KNOWN != 0;
        if present & !self.m.cpu.fpu.xcr0 != 0 || compact_or_reserved || bad_control {
            return self.protection(0);
        }
        let layout = self.layout(op);
        let fpu = &mut self.m.cpu.fpu;
        if request & xcr0::X87 != 0 {
            if present & xcr0::X87 != 0 {
                get_x87(fpu, layout, &area);
            } else {
                fpu.initialize();
                fpu.registers = [Extended::default(); 8];
            }
        }
        if request & xcr0::SSE != 0 {
            // MXCSR comes from memory in any case.
            fpu.mxcsr = control;
            if present & xcr0::SSE != 0 {
                get_xmm(fpu, layout, &area);
            } else {
                fpu.xmm[..layout.xmm].fill(0);
            }
        }
        Ok(())
    }

    /// #UD of XGETBV and XSETBV, and the number of the register.
    fn extended_control(&mut self) -> Run<u32> {
        if self.m.cpu.cr4 & cr4::OSXSAVE == 0 {
            return self.undefined();
        }
        Ok(self.m.cpu.registers[RCX] as u32)
    }

    pub(in crate::execute) fn xgetbv(&mut self) -> Run<()> {
        if self.extended_control()? != 0 {
            return self.protection(0);
        }
        let value = self.m.cpu.fpu.xcr0;
        self.m.cpu.registers[RAX] = value & 0xffff_ffff;
        self.m.cpu.registers[RDX] = value >> 32;
        Ok(())
    }

    pub(in crate::execute) fn xsetbv(&mut self) -> Run<()> {
        let number = self.extended_control()?;
        // Before #GP, of whatever cause (APM vol. 2, table 15-7).
        self.intercept(Sensitive::Plain(Plain::Xsetbv))?;
        self.require_ring_0()?;
        let value = self.m.cpu.get(RDX, 4) << 32 | self.m.cpu.get(RAX, 4);
        if number != 0 || value & !xcr0::KNOWN != 0 || value & xcr0::X87 == 0 {
            return self.protection(0);
        }
        self.m.cpu.fpu.xcr0 = value;
        Ok(())
    }
}
