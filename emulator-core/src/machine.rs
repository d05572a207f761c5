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
    cpu::{Cpu, Segment, SegmentName, TableRegister, cr0, cr4, efer, register},
    decode::{CodeCache, LONGEST_INSTRUCTION},
    devices::{BLANK, Devices, Disk, Key, Shown, TEXT_MEMORY, TEXT_MEMORY_SIZE},
    event::{Observer, Unobserved},
    execute::{Core, Listener, Wants},
    inspect::{Inspect, Node},
    lent::Lent,
    memory::Ram,
    mmu::{self, Access, NestedWalk, Tlb, WalkFault, WalkStep},
    state::{State, Stretch},
    state_bytes::StateBytes,
    trodden::Trodden,
};

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

/// The PC.
#[derive(Clone)]
pub struct Machine {
    pub(crate) state: Lent<State>,
}

impl Machine {
    /// A machine with an image loaded, at the image's first instruction.
    ///
    /// # Errors
    /// When the image cannot be booted; the error says what was wrong with it.
    pub fn boot(config: MachineConfig, image: &Image) -> Result<Machine, BootError> {
        let mut ram = Ram::new(config.memory);
        if !matches!(image, Image::Rom { .. }) {
            // As firmware leaves it; where the machine has no RAM for it, there is none to clear.
            ram.write_slice(TEXT_MEMORY, &BLANK.repeat(TEXT_MEMORY_SIZE / BLANK.len()));
        }
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
            trodden: Trodden::new(),
            stretch: Stretch::default(),
            checks_alignment: false,
            attention: false,
            requested: false,
            output: Vec::new(),
            walk: Vec::new(),
        };
        state.tlb.enter_world(&state.cpu);
        state.refresh();
        Ok(Machine {
            state: Lent::new(state),
        })
    }

    /// Puts a disk into the machine: before its first step, because a disk that was not there at power-on is never seen.
    pub fn attach_disk(&mut self, disk: Disk) {
        self.state.devices.attach_disk(disk);
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

    /// What the graphics card shows.
    pub fn screen(&self) -> Shown {
        self.state.devices.vga.shown(&self.state.ram)
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

    /// [`Machine::run`] with nobody watching.
    pub fn run_unobserved(&mut self, until: u64) -> Stop {
        self.run(until, &mut Unobserved)
    }

    /// Runs until [`Machine::tick`] is `until`, the observer asks to stop, or the run is over.
    pub fn run<O: Observer>(&mut self, until: u64, observer: &mut O) -> Stop {
        self.run_before(until, Wants::of::<O>(), &mut |event, view| {
            observer.event(event, view)
        })
    }

    /// Not generic: execution is compiled once, whatever observers there are.
    fn run_before(&mut self, until: u64, wants: Wants, listener: &mut Listener<'_>) -> Stop {
        let mut core = Core::new(self.state.lend(), wants, listener);
        let stop = core.run(until);
        self.state.give_back(core.m);
        stop
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
        let mut bytes = StateBytes::default();
        state.cpu.state_bytes(&mut bytes);
        state.tlb.state_bytes(&mut bytes);
        state.devices.state_bytes(&mut bytes);
        for value in [state.tick, state.idle, state.devices_at] {
            bytes.extend_from_slice(&value.to_le_bytes());
        }
        let mut hasher = Xxh3::new();
        hasher.update(bytes.as_slice());
        hasher.update(state.ram.slice(0, state.ram.len()).unwrap_or(&[]));
        hasher.update(state.ram.rom());
        hasher.digest()
    }

    /// Puts other registers in place of the CPU's, as a test or a debugger does between two steps: an end, a shadow and
    /// a fetched page are forgotten, and the whole TLB where a control register differs.
    pub fn set_cpu(&mut self, cpu: Cpu) {
        let state = &mut *self.state;
        let old = &state.cpu;
        let same = [old.cr0, old.cr3, old.cr4, old.efer] == [cpu.cr0, cpu.cr3, cpu.cr4, cpu.efer]
            && old.svm == cpu.svm;
        state.cpu = cpu;
        state.end = None;
        if !same {
            state.tlb.flush_all();
            state.tlb.enter_world(&state.cpu);
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
    /// The page fault, when the address is not mapped; in a guest, perhaps the nested one.
    pub fn walk(&self, address: u64) -> (Vec<WalkStep>, Result<u64, WalkFault>) {
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

    /// Every page-table entry that a supervisor's read of an address goes through: under nested paging, each of the
    /// guest's entries with the nested walk that finds it. Without side effects.
    pub fn nested_walk(&self, address: u64) -> NestedWalk {
        let (cpu, ram) = (&self.state.cpu, &self.state.ram);
        mmu::nested_walk(cpu, ram, address, Access::Read, false)
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
