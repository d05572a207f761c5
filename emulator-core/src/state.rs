//! The machine's parts as execution uses them, and what follows from them.

use alloc::vec::Vec;

use crate::{
    cpu::{Cpu, SegmentName},
    decode::{CodeCache, LONGEST_INSTRUCTION},
    devices::Devices,
    machine::End,
    memory::Ram,
    mmu::{self, Access, Tlb, TrailStep},
    trodden::Trodden,
    virtualization::svm::vm_cr,
};

/// With the A20 line off, bit 20 of every physical address is zero.
const A20_OFF: u64 = !(1 << 20);

/// ES, CS, SS and DS.
const LONG_MODE_FLAT: u8 = 0b1111;

/// What stays as it is while instructions only compute and move data; worked out before them.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Stretch {
    /// One bit for each segment whose offsets are linear addresses and may all be read and written. None is set
    /// outside a stretch, so that everything else makes its checks.
    pub flat: u8,
    /// What an instruction pointer is kept within.
    pub rip_mask: u64,
    /// What an offset is kept within, for instructions without an address-size prefix.
    pub address_mask: u64,
    /// Outside 64-bit code, offsets below this are code without looking. 0 outside a stretch, like `flat`.
    pub code_end: u64,
}

/// The parts, as execution uses them.
#[derive(Clone)]
pub(crate) struct State {
    pub cpu: Cpu,
    pub tlb: Tlb,
    pub ram: Ram,
    pub devices: Devices,
    pub tick: u64,
    /// Ticks skipped while halted.
    pub idle: u64,
    /// The clock up to which the devices have been moved.
    pub devices_at: u64,
    pub end: Option<End>,
    // What follows is not state of the machine: it can be made anew from what stands above.
    pub code: CodeCache,
    /// The code segment's size, from [`Cpu::code_bits`].
    pub bits: u32,
    /// Ways into handlers and back that were gone before.
    pub trodden: Trodden,
    /// What a stretch that runs from the cache relies on.
    pub stretch: Stretch,
    /// Ring 3 with CR0.AM and RFLAGS.AC (#AC). Follows from the registers.
    pub checks_alignment: bool,
    pub attention: bool,
    pub requested: bool,
    /// Bytes sent down serial lines: the tick after which they are out, the line, the byte.
    pub output: Vec<(u64, u8, u8)>,
    pub walk: Vec<TrailStep>,
}

impl State {
    pub fn clock(&self) -> u64 {
        self.tick + self.idle
    }

    /// Brings the devices to the present.
    pub fn sync_devices(&mut self) {
        let now = self.clock();
        if now != self.devices_at {
            self.devices.advance(now - self.devices_at);
            self.devices_at = now;
            self.collect_signals();
        }
    }

    /// After a change of mode, privilege or code segment.
    #[inline(always)]
    pub fn refresh(&mut self) {
        self.follow_registers();
        self.tlb.forget_fetch();
    }

    /// The same where the code size is known already.
    #[inline(always)]
    pub fn refresh_with(&mut self, bits: u32) {
        self.bits = bits;
        self.checks_alignment = self.cpu.checks_alignment();
        self.tlb.forget_fetch();
    }

    /// After a change of what decides how page tables are read.
    pub fn paging_mode_changed(&mut self) {
        self.tlb.flush(false);
        self.tlb.enter_world(&self.cpu);
    }

    /// Works out anew what follows from the registers.
    #[inline(always)]
    pub fn follow_registers(&mut self) {
        self.bits = self.cpu.code_bits();
        self.checks_alignment = self.cpu.checks_alignment();
    }

    /// Works out what holds until a segment register or the mode changes.
    #[inline(always)]
    pub fn prepare_stretch(&mut self) {
        let long = self.bits == 64;
        self.stretch = Stretch {
            flat: if long { LONG_MODE_FLAT } else { 0 },
            rip_mask: if long { !0 } else { 0xffff_ffff },
            address_mask: match self.bits {
                64 => !0,
                32 => 0xffff_ffff,
                _ => 0xffff,
            },
            code_end: self.cpu.segment(SegmentName::Cs).code_end(),
        };
        if !long {
            self.stretch.flat = self.cpu.flat_segments();
        }
    }

    /// Within a stretch, after CS and SS have been loaded from descriptors.
    #[inline(always)]
    pub fn go_on_with_stretch(&mut self, bits_before: u32, flat_stack: bool, code_end: u64) {
        const LOADED: u8 = 1 << SegmentName::Cs as u8 | 1 << SegmentName::Ss as u8;
        if self.bits != bits_before {
            self.prepare_stretch();
        } else if self.bits != 64 {
            // Code is never flat: it cannot be written.
            let stack = u8::from(flat_stack) << SegmentName::Ss as u8;
            self.stretch.flat = self.stretch.flat & !LOADED | stack;
            self.stretch.code_end = code_end;
        }
    }

    /// From here on no segment is taken to be flat, and no offset to be code, without looking.
    #[inline(always)]
    pub fn end_stretch(&mut self) {
        self.stretch.flat = 0;
        self.stretch.code_end = 0;
    }

    /// Pages written since the last call; their marks are cleared, so the next write to each must come by them.
    pub fn take_dirty_pages(&mut self) -> Vec<u32> {
        self.tlb.forget_quick_writes();
        self.ram.take_dirty()
    }

    #[cold]
    pub fn finish(&mut self, end: End) {
        self.end = Some(end);
        self.attention = true;
    }

    /// Reads 1, 2, 4 or 8 bytes at a place in RAM that the lookaside gave.
    #[inline(always)]
    pub fn load(&self, place: usize, width: u8) -> u64 {
        let ram = &self.ram;
        match width {
            8 => u64::from_le_bytes(ram.load(place)),
            4 => u64::from(u32::from_le_bytes(ram.load(place))),
            2 => u64::from(u16::from_le_bytes(ram.load(place))),
            _ => u64::from(u8::from_le_bytes(ram.load(place))),
        }
    }

    /// Reads 1, 2, 4 or 8 bytes of memory or a device; where nothing answers, the bus reads as ones.
    #[inline(always)]
    pub fn read_physical(&mut self, address: u64, width: u8) -> u64 {
        let ram = &self.ram;
        let value = match width {
            8 => ram.read(address).map(u64::from_le_bytes),
            4 => ram
                .read(address)
                .map(|bytes| u64::from(u32::from_le_bytes(bytes))),
            2 => ram
                .read(address)
                .map(|bytes| u64::from(u16::from_le_bytes(bytes))),
            _ => ram.read(address).map(|[byte]: [u8; 1]| u64::from(byte)),
        };
        match value {
            Some(value) => value,
            None => self.read_device(address, width),
        }
    }

    /// Neither memory nor a device is in the page of a physical address. An access there does nothing, not even to time.
    pub fn is_nobodys(&self, address: u64) -> bool {
        let local_apic = self.cpu.local_apic_address();
        self.ram.code_page(address).is_none() && !self.devices.claims_page(address, local_apic)
    }

    #[cold]
    #[inline(never)]
    fn read_device(&mut self, address: u64, width: u8) -> u64 {
        if self.is_nobodys(address) {
            return crate::execute::mask(width);
        }
        self.sync_devices();
        let local_apic = self.cpu.local_apic_address();
        let value = self.devices.memory_read(address, width, local_apic);
        self.devices_touched();
        value.unwrap_or(crate::execute::mask(width))
    }

    #[cold]
    #[inline(never)]
    fn write_device(&mut self, address: u64, width: u8, value: u64) {
        if self.is_nobodys(address) {
            return;
        }
        self.sync_devices();
        let local_apic = self.cpu.local_apic_address();
        self.devices.memory_write(address, width, value, local_apic);
        self.devices_touched();
    }

    /// After an access to a device: what it tells the CPU beyond the interrupt pin, which is looked at next.
    pub fn devices_touched(&mut self) {
        self.cpu.cr8 = self.devices.local_apic.cr8();
        self.attention = true;
        self.set_a20(self.devices.a20());
        self.collect_signals();
    }

    /// Translations in use end in physical addresses, so they are forgotten with a change of the line.
    fn set_a20(&mut self, on: bool) {
        let disabled = self.cpu.svm.vm_cr & vm_cr::DIS_A20M != 0;
        let mask = if on || disabled { !0 } else { A20_OFF };
        if self.cpu.a20_mask != mask {
            self.cpu.a20_mask = mask;
            self.tlb.flush_all();
        }
    }

    /// The reset line, if a device has pulled it: firmware begins anew, and without firmware the run is over.
    pub fn obey_reset(&mut self) {
        // INIT does less, but a processor that is alone waits for nobody afterwards either.
        let init = self.obeys_init() && self.devices.local_apic.take_init();
        if !self.devices.take_reset() && !init {
            return;
        }
        if self.ram.rom().is_empty() {
            return self.finish(End::Reset);
        }
        self.cpu = Cpu {
            tsc_offset: 0u64.wrapping_sub(self.clock()),
            ..Cpu::at_reset()
        };
        self.tlb.flush_all();
        self.tlb.enter_world(&self.cpu);
        self.devices.reset();
        self.refresh();
    }

    fn collect_signals(&mut self) {
        if self.devices.local_apic.take_nmi() {
            self.cpu.nmi_pending = true;
        }
    }

    /// After CR8 was written: it is the local APIC's task priority.
    pub fn cr8_written(&mut self) {
        self.sync_devices();
        self.devices.local_apic.set_cr8(self.cpu.cr8);
        self.attention = true;
    }

    /// After IA32_APIC_BASE may have been written.
    pub fn apic_base_written(&mut self) {
        self.sync_devices();
        let enabled = self.cpu.local_apic_is_enabled();
        self.devices.local_apic.set_enabled(enabled);
        self.devices_touched();
    }

    /// Writes 1, 2, 4 or 8 bytes of memory or a device; where nothing listens, the write is lost.
    #[inline(always)]
    pub fn write_physical(&mut self, address: u64, width: u8, value: u64) {
        let ram = &mut self.ram;
        let done = match width {
            8 => ram.write(address, value.to_le_bytes()),
            4 => ram.write(address, (value as u32).to_le_bytes()),
            2 => ram.write(address, (value as u16).to_le_bytes()),
            _ => ram.write(address, [value as u8]),
        };
        if done {
            self.notice_stale_code();
        } else {
            self.write_device(address, width, value);
        }
    }

    /// A write over cached code ends the stretch that runs from the cache.
    #[inline(always)]
    pub fn notice_stale_code(&mut self) {
        if self.ram.has_stale_code() {
            self.attention = true;
        }
    }

    /// Translates without side effects, with the rights of the supervisor.
    pub fn peek_translate(&self, address: u64) -> Option<u64> {
        if !mmu::translates(&self.cpu) {
            return Some(address & 0xffff_ffff & self.cpu.a20_mask);
        }
        let mut steps = Vec::new();
        mmu::walk(
            &self.cpu,
            &self.ram,
            address,
            Access::Read,
            false,
            &mut steps,
        )
        .ok()
        .map(|translation| translation.frame | address & 0xfff)
    }

    /// Copies memory at a linear address; how many bytes could be read.
    pub fn peek(&self, address: u64, buffer: &mut [u8]) -> usize {
        let mut done = 0;
        while done < buffer.len() {
            let at = address.wrapping_add(done as u64);
            let length = (4096 - (at & 0xfff) as usize).min(buffer.len() - done);
            let Some(bytes) = self
                .peek_translate(at)
                .and_then(|physical| self.ram.slice(physical, length))
            else {
                break;
            };
            buffer[done..done + length].copy_from_slice(bytes);
            done += length;
        }
        done
    }

    /// The bytes at an instruction pointer, through CS.
    pub fn peek_code(&self, rip: u64, bytes: &mut [u8; LONGEST_INSTRUCTION]) -> u8 {
        let base = if self.bits == 64 {
            0
        } else {
            self.cpu.segment(SegmentName::Cs).base
        };
        self.peek(base.wrapping_add(rip), bytes) as u8
    }
}
