//! A host about to run a guest: the tables both need, a control block, and what came of a run.

use emulator_core::boot::Image;
use emulator_core::cpu::register::{RAX, RBX};
use emulator_core::event::{Event, Flow, Observer, View};
use emulator_core::machine::{Machine, MachineConfig, Stop};

const MEMORY: usize = 4 << 20;
const HOST_CODE: u64 = 0x10_0000;
/// Tables that a flat image brings: the first 4 GiB at their own addresses.
pub const PAGE_TABLES: u64 = 0x1000;
pub const GDT: u64 = 0x4000;
pub const TSS: u64 = 0x5000;
pub const IDT: u64 = 0x6000;
pub const KERNEL_STACK: u64 = 0x9000;
pub const HOST_SAVE: u64 = 0xa000;
pub const BLOCK: u64 = 0xb000;
pub const IO_MAP: u64 = 0xc000;
pub const MSR_MAP: u64 = 0xf000;
/// Nested tables: the first 4 GiB, at their own addresses, the first 4 MiB in small pages.
pub const NESTED: u64 = 0x2_0000;
/// A handler for each vector, 16 bytes apart: VMMCALL.
pub const HANDLERS: u64 = 0x3_0000;
pub const GUEST: u64 = 0x4_0000;
pub const STACK: u64 = 0x5_0000;
/// Data that a guest may use.
pub const DATA: u64 = 0x6_0000;
/// The first page-table page of the nested tables: an entry for each page of the first 2 MiB.
pub const NESTED_PAGES: u64 = NESTED + 0x3000;

/// Selectors of the guest's descriptors.
pub const CODE64: u64 = 8;
pub const DATA0: u64 = 16;
pub const CODE32: u64 = 24;
pub const TASK: u64 = 48;
pub const ABSENT: u64 = 64;
pub const OTHER_TASK: u64 = 72;

/// Fields of the control area (appendix B).
pub mod field {
    pub const PAUSE_THRESHOLD: u64 = 0x3c;
    pub const PAUSE_COUNT: u64 = 0x3e;
    pub const IO_MAP: u64 = 0x40;
    pub const MSR_MAP: u64 = 0x48;
    pub const TSC_OFFSET: u64 = 0x50;
    pub const ASID: u64 = 0x58;
    pub const TLB_CONTROL: u64 = 0x5c;
    pub const INTERRUPT: u64 = 0x60;
    pub const SHADOW: u64 = 0x68;
    pub const EXIT_INT_INFO: u64 = 0x88;
    pub const NESTED: u64 = 0x90;
    pub const EVENT: u64 = 0xa8;
    pub const NESTED_CR3: u64 = 0xb0;
    pub const CLEAN: u64 = 0xc0;
    pub const NEXT_RIP: u64 = 0xc8;
    pub const BYTES: u64 = 0xd0;
    pub const CS: u64 = 0x410;
    pub const SS: u64 = 0x420;
    pub const DS: u64 = 0x430;
    pub const ES: u64 = 0x400;
    pub const GDTR: u64 = 0x460;
    pub const IDTR: u64 = 0x480;
    pub const CPL: u64 = 0x4cb;
    pub const EFER: u64 = 0x4d0;
    pub const CR4: u64 = 0x548;
    pub const CR3: u64 = 0x550;
    pub const CR0: u64 = 0x558;
    pub const DR7: u64 = 0x560;
    pub const DR6: u64 = 0x568;
    pub const RFLAGS: u64 = 0x570;
    pub const RIP: u64 = 0x578;
    pub const RSP: u64 = 0x5d8;
    pub const RAX: u64 = 0x5f8;
    pub const CR2: u64 = 0x640;
    pub const PAT: u64 = 0x668;
}

/// Exit codes beyond those that are numbers of intercept bits (appendix C).
pub const VMMCALL: u64 = 0x81;
pub const SHUTDOWN: u64 = 0x7f;
pub const NPF: u64 = 0x400;
pub const INVALID: u64 = !0;

/// An exit, as the control block tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exit {
    pub code: u64,
    pub information: [u64; 2],
    pub event: u64,
    pub rip: u64,
    pub next_rip: u64,
}

/// Stops at the next exit.
struct UntilExit(bool);

impl Observer for UntilExit {
    const TRANSFERS: bool = true;

    fn event(&mut self, event: Event, _view: View<'_>) -> Flow {
        if let Event::WorldLeft { .. } = event {
            self.0 = true;
            return Flow::Stop;
        }
        Flow::Continue
    }
}

/// How the guest reads its code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// 64-bit, in ring 0.
    Long,
    /// 32-bit protected mode without paging.
    Protected,
}

/// A machine whose host is about to execute VMRUN.
pub struct World {
    pub machine: Machine,
    mode: Mode,
    end: u64,
}

/// Bytes of some instructions.
pub fn assemble(bits: u32, source: &str, origin: u64) -> Vec<u8> {
    let text = format!("bits {bits}\n{source}\n");
    match assembler::assemble_flat("row.asm", &text, origin) {
        Ok(flat) => flat.bytes,
        Err(mistakes) => panic!("{source}: {mistakes:?}"),
    }
}

impl World {
    /// A host in 64-bit mode, and a guest in this one, whose control block asks for VMRUN and VMMCALL only.
    pub fn new(mode: Mode) -> World {
        World::with_host(mode, "")
    }

    /// The same, where the host does something just before VMRUN.
    pub fn with_host(mode: Mode, before: &str) -> World {
        let host = format!(
            "mov ecx, 0xc0000080
             rdmsr
             or eax, 0x1800
             wrmsr
             mov ecx, 0xc0010117
             mov eax, {HOST_SAVE}
             xor edx, edx
             wrmsr
             clgi
             mov eax, {BLOCK}
             vmload
             {before}
             mov eax, {BLOCK}
             xor ebx, ebx
             again:
             vmrun
             jmp again"
        );
        let image = Image::Flat {
            bytes: assemble(64, &host, HOST_CODE),
            address: HOST_CODE,
        };
        let machine = Machine::boot(MachineConfig { memory: MEMORY }, &image).expect("it fits");
        let mut world = World {
            machine,
            mode,
            end: GUEST,
        };
        world.tables();
        world.block();
        world
    }

    pub fn bits(&self) -> u32 {
        match self.mode {
            Mode::Long => 64,
            Mode::Protected => 32,
        }
    }

    pub fn put(&mut self, address: u64, value: u64) {
        assert!(self.machine.poke(address, &value.to_le_bytes()));
    }

    pub fn put_byte(&mut self, address: u64, value: u8) {
        assert!(self.machine.poke(address, &[value]));
    }

    /// Sets a field of the control block.
    pub fn set(&mut self, field: u64, value: u64) -> &mut World {
        self.put(BLOCK + field, value);
        self
    }

    pub fn get(&self, field: u64) -> u64 {
        self.word(BLOCK + field)
    }

    pub fn word(&self, address: u64) -> u64 {
        self.machine.ram().read_u64(address).expect("within RAM")
    }

    /// Sets or clears the intercept whose exit code this is.
    pub fn intercept(&mut self, code: u64, on: bool) -> &mut World {
        let field = code / 64 * 8;
        let bit = 1 << (code % 64);
        let old = self.get(field);
        self.set(field, if on { old | bit } else { old & !bit })
    }

    /// Puts instructions behind those that are there; where they begin.
    pub fn code(&mut self, source: &str) -> u64 {
        let at = self.end;
        let bytes = assemble(self.bits(), source, at);
        assert!(self.machine.poke(at, &bytes));
        self.end += bytes.len() as u64;
        at
    }

    /// Where the next instruction of the guest would go.
    pub fn end(&self) -> u64 {
        self.end
    }

    /// Runs until the guest is left; what its hypervisor is told. `None` if it is not left for long.
    pub fn run(&mut self) -> Option<Exit> {
        const LONG: u64 = 100_000;
        let mut until = UntilExit(false);
        let stop = self.machine.run(self.machine.tick() + LONG, &mut until);
        if !until.0 {
            assert_ne!(stop, Stop::Requested);
            return None;
        }
        Some(Exit {
            code: self.get(0x70),
            information: [self.get(0x78), self.get(0x80)],
            event: self.get(field::EXIT_INT_INFO),
            rip: self.get(field::RIP),
            next_rip: self.get(field::NEXT_RIP),
        })
    }

    /// The same, where it must be left.
    pub fn exit(&mut self) -> Exit {
        let end = |machine: &Machine| format!("{:?} at {:x}", machine.end(), machine.cpu().rip);
        self.run()
            .unwrap_or_else(|| panic!("no exit: {}", end(&self.machine)))
    }

    /// RAX and RBX of the guest that was just left.
    pub fn results(&self) -> [u64; 2] {
        [self.get(field::RAX), self.machine.cpu().registers[RBX]]
    }

    /// RAX as the host has it after an exit: the control block's address still.
    pub fn host_rax(&self) -> u64 {
        self.machine.cpu().registers[RAX]
    }

    /// Descriptors, gates that lead to handlers, a task-state segment, nested tables.
    fn tables(&mut self) {
        let tss =
            |base: u64, kind: u64| (base & 0xffff) << 16 | (base >> 16) << 32 | kind << 40 | 0x67;
        for (selector, descriptor) in [
            (CODE64, 0x00af_9b00_0000_ffff),
            (DATA0, 0x00cf_9300_0000_ffff),
            (CODE32, 0x00cf_9b00_0000_ffff),
            (TASK, tss(TSS, 0x8b)),
            (TASK + 8, 0),
            (ABSENT, 0x00cf_1300_0000_ffff),
            (OTHER_TASK, tss(TSS + 0x100, 0x89)),
        ] {
            self.put(GDT + selector, descriptor);
        }
        for vector in 0..256 {
            let at = HANDLERS + 16 * vector;
            assert!(self.machine.poke(at, &[0x0f, 0x01, 0xd9]));
            let gate = at & 0xffff | (at >> 16) << 48 | 0x8e << 40;
            match self.mode {
                Mode::Long => {
                    self.put(IDT + 16 * vector, gate | CODE64 << 16);
                    self.put(IDT + 16 * vector + 8, 0);
                }
                Mode::Protected => self.put(IDT + 8 * vector, gate | CODE32 << 16),
            }
        }
        self.put(TSS + 4, KERNEL_STACK);
        self.put(NESTED, NESTED + 0x1000 + 7);
        for gigabyte in 1..4u64 {
            self.put(NESTED + 0x1000 + 8 * gigabyte, gigabyte << 30 | 0x87);
        }
        self.put(NESTED + 0x1000, NESTED + 0x2000 + 7);
        for directory in 0..512u64 {
            let entry = match directory {
                0 => NESTED_PAGES + 7,
                _ => directory << 21 | 0x87,
            };
            self.put(NESTED + 0x2000 + 8 * directory, entry);
        }
        for page in 0..512u64 {
            self.put(NESTED_PAGES + 8 * page, page << 12 | 7);
        }
    }

    /// The control block of a guest without nested paging.
    fn block(&mut self) {
        let (code, efer, cr4, cr0) = match self.mode {
            Mode::Long => (0x0a9b_0000 | CODE64, 0x1d01, 0x620, 0x8001_0033),
            Mode::Protected => (0x0c9b_0000 | CODE32, 0x1000, 0x600, 0x33),
        };
        for (field, value) in [
            (field::IO_MAP, IO_MAP),
            (field::MSR_MAP, MSR_MAP),
            (field::ASID, 1),
            (field::ES, 0xffff_ffff_0c93_0000 | DATA0),
            (field::CS, 0xffff_ffff_0000_0000 | code),
            (field::SS, 0xffff_ffff_0c93_0000 | DATA0),
            (field::DS, 0xffff_ffff_0c93_0000 | DATA0),
            (field::GDTR, 0xff << 32),
            (field::GDTR + 8, GDT),
            (field::IDTR, 0xfff << 32),
            (field::IDTR + 8, IDT),
            // The task register, which VMLOAD loads.
            (0x490, 0x67_008b_0000 | TASK),
            (0x498, TSS),
            (field::EFER, efer),
            (field::CR4, cr4),
            (field::CR3, PAGE_TABLES),
            (field::CR0, cr0),
            (field::DR7, 0x400),
            (field::DR6, 0xffff_0ff0),
            (field::RFLAGS, 2),
            (field::RIP, GUEST),
            (field::RSP, STACK),
            (field::PAT, 0x0007_0406_0007_0406),
        ] {
            self.set(field, value);
        }
        self.intercept(0x80, true)
            .intercept(VMMCALL, true)
            .intercept(SHUTDOWN, true);
    }

    /// Turns nested paging on.
    pub fn nest(&mut self) -> &mut World {
        self.set(field::NESTED, 1).set(field::NESTED_CR3, NESTED)
    }
}
