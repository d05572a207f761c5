//! Our machine in ring 3, with the same data at the same linear addresses, one instruction at a time.

use emulator_core::boot::Image;
use emulator_core::cpu::{Cpu, Segment, SegmentName, TableRegister, cr0, cr4, efer};
use emulator_core::event::{Cause, Event, Flow, Observer, Unobserved, View};
use emulator_core::machine::{End, Machine, MachineConfig, Stop};

use super::case::{Bits, Case, Outcome};
use super::layout::{
    ARENA, CODE, CODE_32, CODE_64, DATA, DATA_SIZE, FLOAT_IMAGE, GS_BASE, LOW, PAGE,
};
use super::native::without_null;

/// Physical places, in this order, all below 1 MiB.
mod physical {
    pub const PML4: u64 = 0x1_0000;
    pub const PDPT: u64 = 0x1_1000;
    pub const DIRECTORY: u64 = 0x1_2000;
    pub const DIRECTORY_2: u64 = 0x1_3000;
    pub const TABLES: u64 = 0x1_4000;
    pub const GDT: u64 = 0x2_0000;
    pub const IDT: u64 = 0x2_1000;
    pub const TSS: u64 = 0x2_2000;
    pub const STACK_TOP: u64 = 0x2_4000;
    pub const CODE: u64 = 0x3_0000;
    pub const ARENA: u64 = 0x3_1000;
    pub const LOW: u64 = 0x3_4000;
    pub const FLOAT: u64 = 0x3_8000;
    pub const END: usize = 0x4_0000;
}

/// The first 2 MiB once more for the supervisor, out of reach of every case.
const KERNEL: u64 = 0xffff_8000_0000_0000;
/// Offset of FXRSTOR and FXSAVE in the page of code; cases lie above.
const RESTORE: u64 = 0x10;
const SAVE: u64 = 0x20;

const P: u64 = 1;
const W: u64 = 2;
const U: u64 = 4;
const LARGE: u64 = 0x80;
const NX: u64 = 1 << 63;
/// Accessed and dirty, so that no walk writes to a table.
const USED: u64 = 0x60;

/// What happened beside the ordinary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotImplemented;

/// Notes the exception of a step.
#[derive(Default)]
struct Watch {
    exception: Option<(u8, Option<u32>, Option<u64>)>,
}

impl Observer for Watch {
    const TRANSFERS: bool = true;

    fn event(&mut self, event: Event, _view: View<'_>) -> Flow {
        if let Event::Transfer { cause, .. } = event {
            self.exception = match cause {
                Cause::Exception {
                    vector,
                    error,
                    address,
                } => Some((vector, error, address)),
                Cause::SoftwareInterrupt { vector } => Some((vector, None, None)),
                _ => self.exception,
            };
        }
        Flow::Continue
    }
}

/// Our machine between two cases.
pub struct Ours {
    machine: Machine,
    /// Ring 3, everything set up, nothing in the general registers.
    template: Cpu,
    has_float: bool,
}

impl Ours {
    /// A machine with page tables, descriptors and handlers' addresses in place.
    pub fn new() -> Ours {
        let image = Image::Flat {
            bytes: vec![0xf4],
            address: 0x8000,
        };
        let config = MachineConfig {
            memory: physical::END,
        };
        let mut machine = Machine::boot(config, &image).expect("a byte fits");
        write_page_tables(&mut machine);
        write_descriptors(&mut machine);
        put(&mut machine, physical::CODE, &[0xcc; PAGE as usize]);
        // fxrstor64 and fxsave64 at FLOAT_IMAGE.
        for (place, extension) in [(RESTORE, 0x0c), (SAVE, 0x04)] {
            let mut code = vec![0x48, 0x0f, 0xae, extension, 0x25];
            code.extend((FLOAT_IMAGE as u32).to_le_bytes());
            put(&mut machine, physical::CODE + place, &code);
        }
        let template = template(machine.cpu());
        let mut ours = Ours {
            machine,
            template,
            has_float: false,
        };
        const FXSR: u32 = 1 << 24;
        const SSE2: u32 = 1 << 26;
        let [_, _, _, edx] = ours.cpuid(1, 0);
        ours.has_float = edx & FXSR != 0 && edx & SSE2 != 0;
        ours
    }

    /// Fills the data.
    pub fn fill(&mut self, arena: &[u8], low: &[u8]) {
        put(&mut self.machine, physical::ARENA, arena);
        put(&mut self.machine, physical::LOW, low);
    }

    /// Writes to the data by linear address.
    pub fn write(&mut self, address: u64, bytes: &[u8]) {
        let physical = if address >= ARENA {
            address - ARENA + physical::ARENA
        } else {
            address - LOW + physical::LOW
        };
        put(&mut self.machine, physical, bytes);
    }

    /// The data at `start`, [`ARENA`] or [`LOW`].
    pub fn data(&self, start: u64) -> &[u8] {
        let place = if start == ARENA {
            physical::ARENA
        } else {
            physical::LOW
        };
        self.machine
            .ram()
            .slice(place, DATA_SIZE as usize)
            .expect("it is in RAM")
    }

    /// What our CPUID says.
    pub fn cpuid(&mut self, leaf: u32, subleaf: u32) -> [u32; 4] {
        let place = CODE + 0x800;
        put(&mut self.machine, physical::CODE + 0x800, &[0x0f, 0xa2]);
        let mut cpu = self.template.clone();
        cpu.rip = place;
        cpu.registers[0] = u64::from(leaf);
        cpu.registers[1] = u64::from(subleaf);
        self.machine.set_cpu(cpu);
        self.machine.step(&mut Unobserved);
        put(&mut self.machine, physical::CODE + 0x800, &[0xcc, 0xcc]);
        let registers = &self.machine.cpu().registers;
        [0, 3, 1, 2].map(|number| registers[number] as u32)
    }

    /// Whether x87 and XMM registers can be loaded and compared.
    pub fn has_float(&self) -> bool {
        self.has_float
    }

    /// Whether RFLAGS.AC makes a misaligned read #AC.
    pub fn checks_alignment(&mut self) -> bool {
        const ALIGNMENT_CHECK: u64 = 1 << 18;
        const VECTOR: u8 = 17;
        // mov eax, [rax]
        let mut case = Case {
            bits: Bits::B64,
            code: [0xcc; 16],
            length: 2,
            rip: CODE + 0x800,
            registers: [ARENA + 1; 16],
            flags: ALIGNMENT_CHECK | 2,
            float: [0; 512],
            uses_float: false,
        };
        case.code[..2].copy_from_slice(&[0x8b, 0x00]);
        self.run(&case)
            .is_ok_and(|outcome| outcome.vector == Some(VECTOR))
    }

    /// Runs one instruction. The data is as the instruction left it; the float image only if the case uses it.
    ///
    /// # Errors
    /// When the machine says that it does not implement the instruction.
    pub fn run(&mut self, case: &Case) -> Result<Outcome, NotImplemented> {
        let float = case.uses_float && self.has_float;
        let place = physical::CODE + (case.rip - CODE);
        let room = ((CODE + PAGE - case.rip) as usize).min(case.length);
        put(&mut self.machine, place, &case.code[..room]);
        self.machine.set_cpu(self.template.clone());
        if float {
            put(&mut self.machine, physical::FLOAT, &case.float);
            self.run_helper(RESTORE);
        }
        let mut cpu = self.machine.cpu().clone();
        self.load(&mut cpu, case);
        self.machine.set_cpu(cpu);
        let mut watch = Watch::default();
        let stop = self.machine.step(&mut watch);
        put(&mut self.machine, place, &[0xcc; 16][..room]);
        if let Stop::End(End::Unsupported { .. }) = stop {
            return Err(NotImplemented);
        }
        let mut outcome = self.outcome(case, &watch);
        if float {
            self.run_helper(SAVE);
            let image = self.machine.ram().slice(physical::FLOAT, 512);
            outcome.float.copy_from_slice(image.expect("it is in RAM"));
        }
        Ok(outcome)
    }

    /// FXRSTOR or FXSAVE with the registers of the template, the CPU's float state untouched.
    fn run_helper(&mut self, offset: u64) {
        let mut cpu = self.machine.cpu().clone();
        let t = &self.template;
        (cpu.registers, cpu.segments, cpu.cpl) = (t.registers, t.segments, t.cpl);
        cpu.set_rflags(2);
        cpu.rip = CODE + offset;
        self.machine.set_cpu(cpu);
        let mut watch = Watch::default();
        self.machine.step(&mut watch);
        assert_eq!(watch.exception, None, "FXRSTOR or FXSAVE at {offset:#x}");
    }

    fn load(&self, cpu: &mut Cpu, case: &Case) {
        cpu.registers = case.registers;
        cpu.segments = self.template.segments;
        let code = match case.bits {
            Bits::B64 => Segment::from_descriptor(CODE_64, descriptor(true, true)),
            Bits::B32 => Segment::from_descriptor(CODE_32, descriptor(true, false)),
            Bits::B16 => Segment::from_descriptor(CODE_32, descriptor(true, false) & !BIG),
        };
        cpu.segments[SegmentName::Cs as usize] = code;
        cpu.cpl = 3;
        cpu.rip = case.rip;
        cpu.set_rflags(case.flags);
    }

    fn outcome(&self, case: &Case, watch: &Watch) -> Outcome {
        let cpu = self.machine.cpu();
        let mut outcome = Outcome {
            registers: cpu.registers,
            flags: cpu.rflags(),
            rip: cpu.rip,
            segments: [
                cpu.segment(SegmentName::Cs).selector,
                cpu.segment(SegmentName::Ss).selector,
                without_null(cpu.segment(SegmentName::Es).selector),
                without_null(cpu.segment(SegmentName::Ds).selector),
            ],
            vector: None,
            error: 0,
            address: 0,
            float: case.float,
        };
        let Some((vector, error, address)) = watch.exception else {
            return outcome;
        };
        // RIP, CS, RFLAGS, RSP, SS are on the handler's stack.
        let top = physical::STACK_TOP;
        let word = |number: u64| {
            self.machine
                .ram()
                .read_u64(top - 40 + number * 8)
                .expect("it is in RAM")
        };
        outcome.rip = word(0);
        outcome.segments[..2].copy_from_slice(&[word(1) as u16, word(4) as u16]);
        outcome.flags = word(2);
        outcome.registers[4] = word(3);
        outcome.vector = Some(vector);
        outcome.error = error.unwrap_or(0);
        outcome.address = address.unwrap_or(0);
        outcome
    }
}

impl Default for Ours {
    fn default() -> Self {
        Self::new()
    }
}

fn put(machine: &mut Machine, physical: u64, bytes: &[u8]) {
    assert!(machine.poke(physical, bytes), "{physical:#x} is RAM");
}

fn write_page_tables(machine: &mut Machine) {
    let mut entry = |table: u64, index: u64, value: u64| {
        put(machine, table + index * 8, &value.to_le_bytes());
    };
    entry(physical::PML4, 0, physical::PDPT | P | W | U | USED);
    entry(
        physical::PML4,
        256,
        (physical::TABLES + 0x4000) | P | W | USED,
    );
    entry(
        physical::TABLES + 0x4000,
        0,
        (physical::TABLES + 0x5000) | P | W | USED,
    );
    entry(physical::TABLES + 0x5000, 0, P | W | LARGE | USED);
    entry(physical::PDPT, 0, physical::DIRECTORY | P | W | U | USED);
    entry(physical::PDPT, 1, physical::DIRECTORY_2 | P | W | U | USED);
    let mut page = |table: u64, linear: u64, physical: u64, rights: u64| {
        let directory = if linear >> 30 == 0 {
            physical::DIRECTORY
        } else {
            physical::DIRECTORY_2
        };
        let table = physical::TABLES + table * PAGE;
        entry(directory, linear >> 21 & 511, table | P | W | U | USED);
        entry(table, linear >> 12 & 511, physical | P | U | USED | rights);
    };
    page(0, CODE, physical::CODE, W);
    for (table, linear, place) in [(1, ARENA, physical::ARENA), (2, LOW, physical::LOW)] {
        for number in 0..3 {
            let rights = if number < 2 { W | NX } else { NX };
            page(table, linear + number * PAGE, place + number * PAGE, rights);
        }
    }
    page(3, FLOAT_IMAGE, physical::FLOAT, W | NX);
}

/// The bit of a descriptor that makes code 32 bits wide.
const BIG: u64 = 1 << 54;

/// A flat segment of ring 3.
fn descriptor(code: bool, long: bool) -> u64 {
    let kind: u64 = if code { 0xfb } else { 0xf3 };
    let size: u64 = if long { 0xa } else { 0xc };
    0xffff | kind << 40 | 0xf << 48 | size << 52
}

fn write_descriptors(machine: &mut Machine) {
    const KERNEL_CODE: u64 = 0x00af_9b00_0000_ffff;
    let mut gdt = [0u64; 16];
    gdt[1] = KERNEL_CODE;
    gdt[(CODE_32 >> 3) as usize] = descriptor(true, false);
    gdt[(DATA >> 3) as usize] = descriptor(false, false);
    gdt[(CODE_64 >> 3) as usize] = descriptor(true, true);
    let bytes: Vec<u8> = gdt.iter().flat_map(|word| word.to_le_bytes()).collect();
    put(machine, physical::GDT, &bytes);
    for vector in 0..256u64 {
        // Only INT3 and INTO may be called from ring 3, as on Linux.
        let kind: u64 = if matches!(vector, 3 | 4) { 0xee } else { 0x8e };
        let handler = KERNEL + 0x8000;
        let low = handler & 0xffff | 8 << 16 | kind << 40 | (handler >> 16 & 0xffff) << 48;
        put(machine, physical::IDT + vector * 16, &low.to_le_bytes());
        put(
            machine,
            physical::IDT + vector * 16 + 8,
            &(handler >> 32).to_le_bytes(),
        );
    }
    let stack = (KERNEL + physical::STACK_TOP).to_le_bytes();
    put(machine, physical::TSS + 4, &stack);
    // No permission map: its offset lies beyond the limit.
    put(machine, physical::TSS + 102, &104u16.to_le_bytes());
}

fn template(booted: &Cpu) -> Cpu {
    let mut cpu = booted.clone();
    cpu.cr0 = cr0::PE | cr0::PG | cr0::WP | cr0::ET | cr0::MP | cr0::NE | cr0::AM;
    cpu.cr4 = cr4::PAE | cr4::KNOWN & OS_FLOAT;
    cpu.cr3 = physical::PML4;
    cpu.efer = efer::LME | efer::LMA | efer::NXE | efer::SCE;
    cpu.gdtr = TableRegister {
        base: KERNEL + physical::GDT,
        limit: 0x7f,
    };
    cpu.idtr = TableRegister {
        base: KERNEL + physical::IDT,
        limit: 0xfff,
    };
    cpu.tr.base = KERNEL + physical::TSS;
    cpu.tr.limit = 103;
    let data = Segment::from_descriptor(DATA, descriptor(false, false));
    let nothing = Segment::null();
    cpu.segments[SegmentName::Es as usize] = data;
    cpu.segments[SegmentName::Ss as usize] = data;
    cpu.segments[SegmentName::Ds as usize] = data;
    cpu.segments[SegmentName::Fs as usize] = nothing;
    cpu.segments[SegmentName::Gs as usize] = Segment {
        base: GS_BASE,
        ..nothing
    };
    cpu.segments[SegmentName::Cs as usize] =
        Segment::from_descriptor(CODE_64, descriptor(true, true));
    cpu.registers = [0; 16];
    cpu.cpl = 3;
    cpu
}

/// CR4.OSFXSR, OSXMMEXCPT and FSGSBASE, as far as this CPU knows them.
const OS_FLOAT: u64 = 1 << 9 | 1 << 10 | 1 << 16;
