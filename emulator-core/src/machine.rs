//! CPU, RAM, devices and time, as one value.
//!
//! A tick is one step of the CPU: an instruction retired (or refused with its fault delivered), or an interrupt
//! delivered. Time for devices is ticks plus the idle time that a halted CPU skips. Nothing else is time.

use alloc::{
    string::{String, ToString},
    vec,
    vec::Vec,
};

use iced_x86::{Decoder, DecoderOptions, Formatter, Instruction, NasmFormatter};
use xxhash_rust::xxh3::Xxh3;

use crate::{
    boot::{self, BootError, EntryMode, Image},
    cpu::{Cpu, Segment, SegmentName, TableRegister, cr0, cr4, efer, flags, register},
    decode::{CodeCache, LONGEST_INSTRUCTION},
    devices::{Devices, Key},
    event::{Observer, View},
    execute::{Core, Watcher},
    inspect::{Inspect, Node},
    memory::Ram,
    mmu::{self, Access, Tlb, WalkStep},
};

/// With the A20 line off, bit 20 of every physical address is zero.
const A20_OFF: u64 = !(1 << 20);

/// Why a run cannot go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The guest wrote this code to the debug-exit port, or turned the machine off by ACPI, which is code 0.
    Exit(u8),
    /// An exception while delivering a double fault: a real machine resets.
    TripleFault,
    /// An instruction, or a use of one, that this machine does not implement.
    Unsupported {
        /// Its linear address.
        address: u64,
        /// Its bytes and what follows.
        bytes: [u8; LONGEST_INSTRUCTION],
        /// How many of the bytes could be read.
        length: u8,
    },
    /// A device has pulled the reset line, and no firmware is there to begin anew.
    Reset,
    /// HLT, and nothing but input from outside could wake the CPU.
    Halted,
}

/// Why [`Machine::run`] came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The tick asked for is reached.
    Reached,
    /// The observer asked.
    Requested,
    /// The run is over.
    End(End),
}

/// Something from outside, at a tick.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// A byte arrives on a serial line.
    Serial {
        /// 0 for COM1.
        port: u8,
        /// The byte.
        byte: u8,
    },
    /// A key of the keyboard goes down or up.
    Key {
        /// Which, by its code in scan code set 2.
        key: Key,
        /// Down.
        pressed: bool,
    },
}

/// The line of [`Machine::take_output`] on which the debug console at port 0xe9 writes; the others are serial lines.
pub const DEBUG_CONSOLE: u8 = 0xe9;

/// What a machine is built from, beside its image.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MachineConfig {
    /// Bytes of RAM.
    pub memory: usize,
}

impl Default for MachineConfig {
    fn default() -> Self {
        MachineConfig { memory: 64 << 20 }
    }
}

/// One instruction as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DisassembledInstruction {
    /// Linear address.
    pub address: u64,
    /// Bytes in use of `bytes`.
    pub length: u8,
    /// The instruction.
    pub bytes: [u8; LONGEST_INSTRUCTION],
    /// `mov`; `(bad)` where no instruction is.
    pub mnemonic: String,
    /// `eax, 1`.
    pub operands: String,
}

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
    /// What a stretch that runs from the cache relies on.
    pub stretch: Stretch,
    /// Ring 3 with CR0.AM and RFLAGS.AC (#AC). Follows from the registers.
    pub checks_alignment: bool,
    pub attention: bool,
    pub requested: bool,
    /// Bytes sent down serial lines: the tick after which they are out, the line, the byte.
    pub output: Vec<(u64, u8, u8)>,
    pub walk: Vec<WalkStep>,
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
    pub fn refresh(&mut self) {
        self.follow_registers();
        self.tlb.forget_fetch();
    }

    /// Works out anew what follows from the registers.
    pub fn follow_registers(&mut self) {
        self.bits = self.cpu.code_bits();
        self.checks_alignment = self.cpu.checks_alignment();
    }

    /// Works out what holds until a segment register or the mode changes.
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
        };
        if !long {
            for (number, segment) in self.cpu.segments.iter().enumerate() {
                self.stretch.flat |= u8::from(segment.is_flat_data()) << number;
            }
        }
    }

    /// From here on no segment is taken to be flat without looking.
    #[inline(always)]
    pub fn end_stretch(&mut self) {
        self.stretch.flat = 0;
    }

    /// Pages written since the last call; their marks are cleared, so the next write to each must come by them.
    pub fn take_dirty_pages(&mut self) -> Vec<u32> {
        self.tlb.quick.forget_writes();
        self.ram.take_dirty()
    }

    #[cold]
    pub fn finish(&mut self, end: End) {
        self.end = Some(end);
        self.attention = true;
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

    #[cold]
    #[inline(never)]
    fn read_device(&mut self, address: u64, width: u8) -> u64 {
        self.sync_devices();
        let local_apic = self.cpu.local_apic_address();
        let value = self.devices.memory_read(address, width, local_apic);
        self.devices_touched();
        value.unwrap_or(crate::execute::mask(width))
    }

    #[cold]
    #[inline(never)]
    fn write_device(&mut self, address: u64, width: u8, value: u64) {
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
        let mask = if on { !0 } else { A20_OFF };
        if self.cpu.a20_mask != mask {
            self.cpu.a20_mask = mask;
            self.tlb.flush(false);
        }
    }

    /// The reset line, if a device has pulled it: firmware begins anew, and without firmware the run is over.
    fn obey_reset(&mut self) {
        // INIT does less, but a processor that is alone waits for nobody afterwards either.
        let init = self.devices.local_apic.take_init();
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
        self.tlb.flush(false);
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
        if !mmu::paging(&self.cpu) {
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

/// The PC.
#[derive(Clone)]
pub struct Machine {
    pub(crate) state: State,
}

impl Machine {
    /// A machine with an image loaded, at the image's first instruction.
    ///
    /// # Errors
    /// When the image cannot be booted; the error says what was wrong with it.
    pub fn boot(config: MachineConfig, image: &Image) -> Result<Machine, BootError> {
        let mut ram = Ram::new(config.memory);
        let entry = boot::load(&mut ram, image)?;
        let mut cpu = Cpu::new();
        match entry.mode {
            EntryMode::Reset => cpu = Cpu::at_reset(),
            EntryMode::Protected32 { eax, ebx } => {
                cpu.cr0 |= cr0::PE;
                cpu.registers[register::RAX] = u64::from(eax);
                cpu.registers[register::RBX] = u64::from(ebx);
            }
            EntryMode::Long {
                page_table,
                gdt_base,
                gdt_limit,
                stack,
            } => {
                cpu.cr0 |= cr0::PE | cr0::PG | cr0::WP;
                cpu.cr4 = cr4::PAE;
                cpu.cr3 = page_table;
                cpu.efer = efer::LME | efer::LMA;
                cpu.gdtr = TableRegister {
                    base: gdt_base,
                    limit: gdt_limit,
                };
                cpu.segments[SegmentName::Cs as usize] = Segment::flat_code64();
                cpu.registers[register::RSP] = stack;
            }
        }
        cpu.rip = entry.address;
        let pages = ram.code_pages();
        let mut devices = Devices::new(ram.len() as u64);
        if entry.mode != EntryMode::Reset {
            devices.set_up_for_kernel();
        }
        let mut state = State {
            cpu,
            tlb: Tlb::new(),
            ram,
            devices,
            tick: 0,
            idle: 0,
            devices_at: 0,
            end: None,
            code: CodeCache::new(pages),
            bits: 32,
            stretch: Stretch::default(),
            checks_alignment: false,
            attention: false,
            requested: false,
            output: Vec::new(),
            walk: Vec::new(),
        };
        state.refresh();
        Ok(Machine { state })
    }

    /// Registers.
    pub fn cpu(&self) -> &Cpu {
        &self.state.cpu
    }

    /// Memory.
    pub fn ram(&self) -> &Ram {
        &self.state.ram
    }

    /// Devices.
    pub fn devices(&self) -> &Devices {
        &self.state.devices
    }

    /// Steps done since boot.
    pub fn tick(&self) -> u64 {
        self.state.tick
    }

    /// Virtual time in ticks: steps done and idle time skipped.
    pub fn clock(&self) -> u64 {
        self.state.clock()
    }

    /// Why the run is over, if it is.
    pub fn end(&self) -> Option<End> {
        self.state.end
    }

    /// Exactly one tick, unless the run is over.
    pub fn step<O: Observer>(&mut self, observer: &mut O) -> Stop {
        self.run(self.state.tick.saturating_add(1), observer)
    }

    /// Runs until [`Machine::tick`] is `until`, the observer asks to stop, or the run is over.
    pub fn run<O: Observer>(&mut self, until: u64, observer: &mut O) -> Stop {
        self.state.requested = false;
        loop {
            // Before each return too: where a run was cut must not show in the state.
            self.state.sync_devices();
            self.state.obey_reset();
            if let Some(end) = self.state.end {
                return Stop::End(end);
            }
            if core::mem::take(&mut self.state.requested) {
                return Stop::Requested;
            }
            if self.state.tick >= until {
                return Stop::Reached;
            }
            self.state.attention = false;
            if self.state.cpu.halted && !self.wake() {
                continue;
            }
            let deadline = self
                .state
                .devices
                .deadline()
                .map_or(u64::MAX, |ticks| self.state.clock().saturating_add(ticks));
            let ticks_left =
                (until - self.state.tick).min(deadline.saturating_sub(self.state.clock()).max(1));
            let batch_end = self.state.tick + ticks_left;
            if self.state.cpu.has_breakpoints() {
                let mut behind = |event, view: View<'_>| observer.event(event, view);
                let mut watcher = Watcher::new::<O>(&mut behind);
                Core::new(&mut self.state, &mut watcher).step();
                continue;
            }
            let mut core = Core::new(&mut self.state, observer);
            // This step sees to interrupts, their shadow and traps; unless the next one has to as well, those after it
            // run freely until attention is asked for.
            core.step();
            core.run_batch(batch_end);
        }
    }

    /// A halted CPU skips from one device event to the next until one of them wakes it. False when the run is over.
    fn wake(&mut self) -> bool {
        /// So many events in vain are taken to be all in vain: more than the seconds until an alarm within a week.
        const MOST_EVENTS: u32 = 1 << 20;
        let state = &mut self.state;
        for _ in 0..MOST_EVENTS {
            let open = state.cpu.system_flags & flags::IF != 0;
            if open && state.devices.interrupt_pending() || state.cpu.nmi_due() {
                return true;
            }
            match state.devices.deadline() {
                Some(ticks) if open || state.devices.has_nmi_source() => state.idle += ticks.max(1),
                _ => break,
            }
            state.sync_devices();
            state.obey_reset();
            if state.end.is_some() || !state.cpu.halted {
                return state.end.is_none();
            }
        }
        state.finish(End::Halted);
        false
    }

    /// Input arrives now. It can wake a machine that ended with [`End::Halted`].
    pub fn input(&mut self, input: Input) {
        self.state.sync_devices();
        match input {
            Input::Serial { port, byte } => self.state.devices.serial_input(port, byte),
            Input::Key { key, pressed } => self.state.devices.key_input(key, pressed),
        }
        if self.state.end == Some(End::Halted) {
            self.state.end = None;
        }
    }

    /// A non-maskable interrupt arrives. It is taken before the next instruction, or after the IRET that ends the
    /// handler of one before it; more than one cannot wait (AMD64 APM vol. 2, 8.5).
    pub fn non_maskable_interrupt(&mut self) {
        self.state.cpu.nmi_pending = true;
        if self.state.end == Some(End::Halted) {
            self.state.end = None;
        }
    }

    /// Bytes sent down serial lines, and to the [`DEBUG_CONSOLE`], since the last call, as (tick after which it is out,
    /// line, byte).
    pub fn take_output(&mut self) -> Vec<(u64, u8, u8)> {
        core::mem::take(&mut self.state.output)
    }

    /// A hash of the whole state: CPU, TLB, RAM, devices and time. Equal states have equal hashes.
    pub fn state_hash(&self) -> u64 {
        let state = &self.state;
        let mut bytes = Vec::new();
        state.cpu.state_bytes(&mut bytes);
        state.tlb.state_bytes(&mut bytes);
        state.devices.state_bytes(&mut bytes);
        for value in [state.tick, state.idle, state.devices_at] {
            bytes.extend_from_slice(&value.to_le_bytes());
        }
        let mut hasher = Xxh3::new();
        hasher.update(&bytes);
        hasher.update(state.ram.slice(0, state.ram.len()).unwrap_or(&[]));
        hasher.update(state.ram.rom());
        hasher.digest()
    }

    /// Puts other registers in place of the CPU's, as a test or a debugger does between two steps: an end, a shadow and
    /// a fetched page are forgotten, and the whole TLB where a control register differs.
    pub fn set_cpu(&mut self, cpu: Cpu) {
        let state = &mut self.state;
        let old = &state.cpu;
        let same = [old.cr0, old.cr3, old.cr4, old.efer] == [cpu.cr0, cpu.cr3, cpu.cr4, cpu.efer];
        state.cpu = cpu;
        state.end = None;
        if !same {
            state.tlb.flush(false);
        }
        state.refresh();
    }

    /// Writes RAM at a physical address, as a test or a debugger does between two steps. False, with nothing written,
    /// where no RAM is.
    pub fn poke(&mut self, physical: u64, bytes: &[u8]) -> bool {
        self.state.ram.write_slice(physical, bytes)
    }

    /// Reads memory at a linear address through the page tables in force, without side effects and with the
    /// supervisor's rights. False, with the buffer partly filled, where nothing is mapped.
    pub fn read_virtual(&self, address: u64, buffer: &mut [u8]) -> bool {
        self.state.peek(address, buffer) == buffer.len()
    }

    /// Physical address of a linear one, without side effects.
    pub fn translate(&self, address: u64) -> Option<u64> {
        self.state.peek_translate(address)
    }

    /// The page-table entries that a supervisor's read of an address goes through, and where it arrives.
    ///
    /// # Errors
    /// The page-fault error code, when the address is not mapped.
    pub fn walk(&self, address: u64) -> (Vec<WalkStep>, Result<u64, u32>) {
        let mut steps = vec![];
        let outcome = mmu::walk(
            &self.state.cpu,
            &self.state.ram,
            address,
            Access::Read,
            false,
            &mut steps,
        );
        (
            steps,
            outcome.map(|translation| translation.frame | address & 0xfff),
        )
    }

    /// `count` instructions from an address on, decoded as the CPU would now. Stops early where memory cannot be read.
    pub fn disassemble(&self, address: u64, count: usize) -> Vec<DisassembledInstruction> {
        let mut list = Vec::new();
        let mut at = address;
        for _ in 0..count {
            let Some(instruction) = self.disassemble_one(at) else {
                break;
            };
            at = at.wrapping_add(u64::from(instruction.length));
            list.push(instruction);
        }
        list
    }

    fn disassemble_one(&self, address: u64) -> Option<DisassembledInstruction> {
        let mut bytes = [0; LONGEST_INSTRUCTION];
        let read = self.state.peek_code(address, &mut bytes) as usize;
        if read == 0 {
            return None;
        }
        let decoded = Decoder::with_ip(
            self.state.bits,
            &bytes[..read],
            address,
            DecoderOptions::AMD,
        )
        .decode();
        if decoded.is_invalid() {
            return Some(DisassembledInstruction {
                address,
                length: 1,
                bytes,
                mnemonic: "(bad)".to_string(),
                operands: String::new(),
            });
        }
        let (mnemonic, operands) = as_text(&decoded);
        Some(DisassembledInstruction {
            address,
            length: decoded.len() as u8,
            bytes,
            mnemonic,
            operands,
        })
    }
}

fn as_text(instruction: &Instruction) -> (String, String) {
    let mut formatter = NasmFormatter::new();
    let options = formatter.options_mut();
    options.set_hex_prefix("0x");
    options.set_hex_suffix("");
    options.set_uppercase_hex(false);
    options.set_space_after_operand_separator(true);
    options.set_branch_leading_zeros(false);
    options.set_rip_relative_addresses(false);
    let (mut mnemonic, mut operands) = (String::new(), String::new());
    formatter.format_mnemonic(instruction, &mut mnemonic);
    formatter.format_all_operands(instruction, &mut operands);
    (mnemonic, operands)
}

impl Inspect for Machine {
    fn inspect(&self) -> Node {
        Node::group(
            "machine",
            "",
            vec![
                Node::leaf("tick", self.tick().to_string()),
                Node::leaf("clock", self.clock().to_string()),
                self.state.cpu.inspect(),
                self.state.devices.inspect(),
            ],
        )
    }
}
