//! The CPU's registers: plain data that can be cloned, compared and shown.
//!
//! What instructions do with them is in [`crate::execute`]; the world (memory, devices) is not here.

mod branches;
mod cpuid;
pub mod flags;
pub mod fpu;
mod inspect;
mod msr;
mod mtrr;
mod segment;

pub use branches::Branches;
pub(crate) use cpuid::cpuid;
pub use flags::Flags;
pub use fpu::Fpu;
pub use msr::VendorRegisters;
pub(crate) use msr::{EFER, is_canonical, is_legal_pat, read_msr, write_msr};
pub use mtrr::Mtrr;
pub use segment::{Segment, SegmentName, attributes};

use crate::state_bytes::StateBytes;

use crate::virtualization::svm::Svm;

/// Names of the general registers by number, in 64 bits.
pub const REGISTER_NAMES: [&str; 16] = [
    "rax", "rcx", "rdx", "rbx", "rsp", "rbp", "rsi", "rdi", "r8", "r9", "r10", "r11", "r12", "r13",
    "r14", "r15",
];

/// Numbers of the general registers.
pub mod register {
    #![allow(missing_docs)] // Reason: the names say it.
    pub const RAX: usize = 0;
    pub const RCX: usize = 1;
    pub const RDX: usize = 2;
    pub const RBX: usize = 3;
    pub const RSP: usize = 4;
    pub const RBP: usize = 5;
    pub const RSI: usize = 6;
    pub const RDI: usize = 7;
    pub const R11: usize = 11;
}

/// Bits of CR0 (AMD64 APM vol. 2, 3.1.1).
pub mod cr0 {
    #![allow(missing_docs)] // Reason: the manual's own names.
    pub const PE: u64 = 1;
    pub const MP: u64 = 1 << 1;
    pub const EM: u64 = 1 << 2;
    pub const TS: u64 = 1 << 3;
    pub const ET: u64 = 1 << 4;
    pub const NE: u64 = 1 << 5;
    pub const WP: u64 = 1 << 16;
    pub const AM: u64 = 1 << 18;
    pub const NW: u64 = 1 << 29;
    pub const CD: u64 = 1 << 30;
    pub const PG: u64 = 1 << 31;
    /// All that there is; other bits of the lower half are ignored.
    pub const KNOWN: u64 = PE | MP | EM | TS | ET | NE | WP | AM | NW | CD | PG;
}

/// Bits of CR4 which this CPU has (AMD64 APM vol. 2, 3.1.3).
pub mod cr4 {
    #![allow(missing_docs)] // Reason: the manual's own names.
    pub const VME: u64 = 1;
    pub const PVI: u64 = 1 << 1;
    pub const TSD: u64 = 1 << 2;
    pub const DE: u64 = 1 << 3;
    pub const PSE: u64 = 1 << 4;
    pub const PAE: u64 = 1 << 5;
    pub const MCE: u64 = 1 << 6;
    pub const PGE: u64 = 1 << 7;
    pub const PCE: u64 = 1 << 8;
    pub const OSFXSR: u64 = 1 << 9;
    pub const OSXMMEXCPT: u64 = 1 << 10;
    pub const UMIP: u64 = 1 << 11;
    pub const FSGSBASE: u64 = 1 << 16;
    pub const OSXSAVE: u64 = 1 << 18;
    pub const SMEP: u64 = 1 << 20;
    pub const SMAP: u64 = 1 << 21;
    const SYSTEM: u64 = VME | PVI | TSD | DE | PSE | PAE | MCE | PGE | PCE | UMIP | SMEP | SMAP;
    /// All that may be set; setting another bit is #GP(0).
    pub const KNOWN: u64 = SYSTEM | OSFXSR | OSXMMEXCPT | FSGSBASE | OSXSAVE;
}

/// Bits of EFER (AMD64 APM vol. 2, 3.1.7).
pub mod efer {
    #![allow(missing_docs)] // Reason: the manual's own names.
    pub const SCE: u64 = 1;
    pub const LME: u64 = 1 << 8;
    pub const LMA: u64 = 1 << 10;
    pub const NXE: u64 = 1 << 11;
    pub const SVME: u64 = 1 << 12;
    /// All that may be set.
    pub const KNOWN: u64 = SCE | LME | LMA | NXE | SVME;
}

/// How the CPU reads instructions and forms addresses (AMD64 APM vol. 2, 1.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Real mode.
    Real,
    /// Virtual-8086 mode.
    Virtual8086,
    /// Protected mode, a 16-bit code segment.
    Protected16,
    /// Protected mode, a 32-bit code segment.
    Protected32,
    /// Long mode, a 16- or 32-bit code segment.
    Compatibility,
    /// 64-bit mode.
    Long,
}

/// IP after reset.
const RESET_IP: u64 = 0xfff0;
// Types of system segments.
const SYSTEM_LDT: u16 = 2;
const SYSTEM_BUSY_TSS: u16 = 0xb;

/// A descriptor table's register.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TableRegister {
    /// Linear address.
    pub base: u64,
    /// Last valid byte, from the base.
    pub limit: u16,
}

/// All registers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cpu {
    /// General registers by number, see [`register`].
    pub registers: [u64; 16],
    /// Address of the next instruction.
    pub rip: u64,
    /// The six arithmetic flags.
    pub flags: Flags,
    /// RFLAGS without the arithmetic flags; bit 1 always set.
    pub system_flags: u64,
    /// ES, CS, SS, DS, FS, GS, see [`SegmentName`].
    pub segments: [Segment; 6],
    /// Local descriptor table.
    pub ldtr: Segment,
    /// Task register.
    pub tr: Segment,
    /// Global descriptor table.
    pub gdtr: TableRegister,
    /// Interrupt descriptor table.
    pub idtr: TableRegister,
    /// Current privilege level.
    pub cpl: u8,
    /// Control register 0.
    pub cr0: u64,
    /// Address of the last page fault.
    pub cr2: u64,
    /// Root of the page tables.
    pub cr3: u64,
    /// Control register 4.
    pub cr4: u64,
    /// Task priority: what the local APIC has in the upper half of its own.
    pub cr8: u64,
    /// Debug registers 0 to 3, 6 and 7.
    pub debug: [u64; 8],
    /// Extended feature enable register.
    pub efer: u64,
    /// SYSCALL selectors and 32-bit target.
    pub star: u64,
    /// SYSCALL target in 64-bit mode.
    pub lstar: u64,
    /// SYSCALL target in compatibility mode.
    pub cstar: u64,
    /// Flags which SYSCALL clears.
    pub fmask: u64,
    /// What SWAPGS swaps with GS's base.
    pub kernel_gs_base: u64,
    /// SYSENTER selector, stack and target.
    pub sysenter: [u64; 3],
    /// Page attribute table.
    pub pat: u64,
    /// What RDTSCP gives in ECX.
    pub tsc_aux: u64,
    /// Added to the clock by RDTSC.
    pub tsc_offset: u64,
    /// HLT was executed and nothing has woken the CPU since.
    pub halted: bool,
    /// No interrupt before the next instruction is done (after STI, MOV SS, POP SS).
    pub interrupt_shadow: bool,
    /// No debug trap and no NMI either (after MOV SS, POP SS).
    pub debug_shadow: bool,
    /// Bits for DR6 of a #DB trap that is still to be delivered.
    pub pending_debug: u64,
    /// The four page-directory pointers of PAE paging, as read when CR3 was loaded.
    pub page_directory_pointers: [u64; 4],
    /// A non-maskable interrupt waits.
    pub nmi_pending: bool,
    /// Non-maskable interrupts wait until IRET.
    pub nmi_blocked: bool,
    /// Memory-type range registers.
    pub mtrr: Mtrr,
    /// Registers with nothing behind them.
    pub vendor: VendorRegisters,
    /// x87, MMX and SSE registers.
    pub fpu: Fpu,
    /// IA32_APIC_BASE: where the local APIC is, and whether it is enabled.
    pub apic_base: u64,
    /// The A20M pin: what remains of a physical address.
    pub a20_mask: u64,
    /// Virtualization.
    pub svm: Svm,
    /// DebugCtl and its records.
    pub branches: Branches,
}

impl Cpu {
    /// The state after reset (AMD64 APM vol. 2, 14.1.3), but for RIP and segments, which boot sets.
    pub fn new() -> Self {
        let mut segments = [Segment::flat_data(); 6];
        segments[SegmentName::Cs as usize] = Segment::flat_code32();
        Cpu {
            registers: [0; 16],
            rip: 0,
            flags: Flags::new(),
            system_flags: 2,
            segments,
            ldtr: Segment::null(),
            tr: Segment::busy_tss(),
            gdtr: TableRegister::default(),
            idtr: TableRegister {
                base: 0,
                limit: 0xffff,
            },
            cpl: 0,
            cr0: cr0::ET,
            cr2: 0,
            cr3: 0,
            cr4: 0,
            cr8: 0,
            debug: [0, 0, 0, 0, 0, 0, 0xffff_0ff0, 0x400],
            efer: 0,
            star: 0,
            lstar: 0,
            cstar: 0,
            fmask: 0,
            kernel_gs_base: 0,
            sysenter: [0; 3],
            pat: 0x0007_0406_0007_0406,
            tsc_aux: 0,
            tsc_offset: 0,
            halted: false,
            interrupt_shadow: false,
            debug_shadow: false,
            pending_debug: 0,
            page_directory_pointers: [0; 4],
            nmi_pending: false,
            nmi_blocked: false,
            mtrr: Mtrr::new(),
            vendor: VendorRegisters::default(),
            fpu: Fpu::new(),
            apic_base: msr::APIC_BASE_RESET,
            a20_mask: !0,
            svm: Svm::new(),
            branches: Branches::default(),
        }
    }

    /// The state after reset whole (AMD64 APM vol. 2, table 14-1): real mode at the reset vector, 16 bytes below 4 GiB.
    pub fn at_reset() -> Self {
        let mut cpu = Cpu::new();
        cpu.rip = RESET_IP;
        cpu.cr0 = cr0::CD | cr0::NW | cr0::ET;
        cpu.segments = [Segment::real(0); 6];
        cpu.segments[SegmentName::Cs as usize] = Segment::reset_code();
        cpu.ldtr = Segment::reset_system(SYSTEM_LDT);
        cpu.tr = Segment::reset_system(SYSTEM_BUSY_TSS);
        cpu.gdtr.limit = 0xffff;
        cpu.registers[register::RDX] = u64::from(cpuid(&cpu, 1, 0)[0]);
        cpu
    }

    /// RFLAGS whole.
    #[inline(always)]
    pub fn rflags(&self) -> u64 {
        self.system_flags | self.flags.bits()
    }

    /// Sets RFLAGS whole; reserved bits are put right.
    #[inline(always)]
    pub fn set_rflags(&mut self, value: u64) {
        use flags::{AC, ARITHMETIC, DF, ID, IF, IOPL, NT, RF, TF, VIF, VIP, VM};
        self.flags.set_bits(value & ARITHMETIC);
        self.system_flags = value & (TF | IF | DF | IOPL | NT | RF | VM | AC | VIF | VIP | ID) | 2;
    }

    /// Current privilege level, 0 to 3.
    pub fn cpl(&self) -> u8 {
        self.cpl
    }

    /// How instructions are read now.
    #[inline(always)]
    pub fn mode(&self) -> Mode {
        let cs = &self.segments[SegmentName::Cs as usize];
        if self.efer & efer::LMA != 0 {
            if cs.is_long() {
                Mode::Long
            } else {
                Mode::Compatibility
            }
        } else if self.cr0 & cr0::PE == 0 {
            Mode::Real
        } else if self.is_virtual_8086() {
            Mode::Virtual8086
        } else if cs.is_big() {
            Mode::Protected32
        } else {
            Mode::Protected16
        }
    }

    /// CR8 as software reads it: virtual in a guest with V_INTR_MASKING (APM vol. 2, 15.21.2).
    pub(crate) fn task_priority(&self) -> u64 {
        match &self.svm.guest {
            Some(guest) if guest.interrupt.masking => u64::from(guest.interrupt.task_priority),
            _ => self.cr8,
        }
    }

    /// The time-stamp counter as software reads it.
    pub(crate) fn time_stamp(&self, clock: u64) -> u64 {
        let offset = self.tsc_offset.wrapping_add(self.svm.tsc_offset());
        clock.wrapping_add(offset)
    }

    /// A non-maskable interrupt can be taken before the next instruction.
    #[inline(always)]
    pub(crate) fn nmi_due(&self) -> bool {
        self.nmi_pending && !self.nmi_blocked && !self.debug_shadow
    }

    /// Misaligned accesses are #AC: ring 3 with CR0.AM and RFLAGS.AC.
    #[inline(always)]
    pub(crate) fn checks_alignment(&self) -> bool {
        self.cpl == 3 && self.cr0 & cr0::AM != 0 && self.system_flags & flags::AC != 0
    }

    /// Virtual-8086 mode: protected mode with RFLAGS.VM.
    #[inline(always)]
    pub fn is_virtual_8086(&self) -> bool {
        self.system_flags & flags::VM != 0
    }

    /// Selectors name descriptors: neither real nor virtual-8086 mode.
    #[inline(always)]
    pub fn has_descriptors(&self) -> bool {
        self.cr0 & cr0::PE != 0 && !self.is_virtual_8086()
    }

    /// Long mode is active (64-bit or compatibility mode).
    #[inline(always)]
    pub fn is_long_mode(&self) -> bool {
        self.efer & efer::LMA != 0
    }

    /// 16, 32 or 64: the code segment's default size.
    #[inline(always)]
    pub fn code_bits(&self) -> u32 {
        self.bits_of(self.segment(SegmentName::Cs))
    }

    /// The default size of a code segment once it is in CS.
    #[inline(always)]
    pub(crate) fn bits_of(&self, code: &Segment) -> u32 {
        if self.efer & efer::LMA != 0 && code.is_long() {
            64
        } else if code.is_big() {
            32
        } else {
            16
        }
    }

    /// One bit for each segment register that needs neither base nor limit nor rights looked at, outside long mode.
    #[inline(always)]
    pub(crate) fn flat_segments(&self) -> u8 {
        let bit = |number: usize| u8::from(self.segments[number].is_flat_data()) << number;
        bit(0) | bit(1) | bit(2) | bit(3) | bit(4) | bit(5)
    }

    /// A segment's registers.
    #[inline(always)]
    pub fn segment(&self, name: SegmentName) -> &Segment {
        &self.segments[name as usize]
    }

    /// Physical address of the local APIC's registers.
    pub(crate) fn local_apic_address(&self) -> u64 {
        self.apic_base & !0xfff
    }

    /// IA32_APIC_BASE bit 11.
    pub(crate) fn local_apic_is_enabled(&self) -> bool {
        self.apic_base & msr::APIC_BASE_ENABLED != 0
    }

    /// I/O privilege level.
    pub fn iopl(&self) -> u8 {
        ((self.system_flags & flags::IOPL) >> 12) as u8
    }

    /// Every register in a fixed order, for the state hash.
    pub(crate) fn state_bytes(&self, out: &mut StateBytes) {
        let mut put = |value: u64| out.extend_from_slice(&value.to_le_bytes());
        self.registers.iter().copied().for_each(&mut put);
        put(self.rip);
        put(self.rflags());
        for segment in self.segments.iter().chain([&self.ldtr, &self.tr]) {
            put(u64::from(segment.selector));
            put(segment.base);
            put(u64::from(segment.limit));
            put(u64::from(segment.attributes));
        }
        for table in [self.gdtr, self.idtr] {
            put(table.base);
            put(u64::from(table.limit));
        }
        for value in [
            self.cr0, self.cr2, self.cr3, self.cr4, self.cr8, self.efer, self.star, self.lstar,
            self.cstar,
        ] {
            put(value);
        }
        self.debug
            .iter()
            .chain(&self.sysenter)
            .copied()
            .for_each(&mut put);
        for value in [
            self.fmask,
            self.kernel_gs_base,
            self.pat,
            self.tsc_aux,
            self.tsc_offset,
        ] {
            put(value);
        }
        put(u64::from(self.cpl)
            | u64::from(self.halted) << 8
            | u64::from(self.interrupt_shadow) << 16
            | u64::from(self.debug_shadow) << 17
            | u64::from(self.nmi_pending) << 18
            | u64::from(self.nmi_blocked) << 19);
        put(self.pending_debug);
        self.page_directory_pointers
            .iter()
            .copied()
            .chain(self.mtrr.values())
            .chain(self.vendor.performance)
            .chain(self.vendor.settings)
            .chain(self.branches.values())
            .for_each(&mut put);
        put(self.apic_base);
        put(self.a20_mask);
        self.svm.state_bytes(out);
        self.fpu.state_bytes(out);
    }
}

impl Default for Cpu {
    fn default() -> Self {
        Self::new()
    }
}
