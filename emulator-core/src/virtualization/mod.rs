//! Between the instructions and hardware virtualization: instructions say what sensitive thing they are about to do, and
//! whatever kind of virtualization is there says whether a guest may do it.
//!
//! The instructions know [`Sensitive`] and nothing of control blocks. AMD's kind is [`svm`]; another kind would translate
//! the same questions by tables of its own.

pub mod svm;

/// What a guest is about to do that its hypervisor may want to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sensitive {
    /// MOV from a control register into the general register `into`; SMSW has none.
    ReadControl { number: u8, into: Option<u8> },
    /// MOV to a control register from the general register `from`; LMSW and CLTS have none.
    WriteControl { number: u8, from: Option<u8> },
    /// A write to CR0 that changes more than TS and MP, or any LMSW.
    ChangeControl0 { from: Option<u8> },
    /// MOV from a debug register.
    ReadDebug { number: u8, register: u8 },
    /// MOV to a debug register.
    WriteDebug { number: u8, register: u8 },
    /// SIDT, SGDT, SLDT, STR.
    StoreTable(Table),
    /// LIDT, LGDT, LLDT, LTR.
    LoadTable(Table),
    /// `int n`.
    SoftwareInterrupt { vector: u8 },
    /// INVLPG, with its linear address.
    InvalidatePage { address: u64 },
    /// IN, OUT, INS, OUTS.
    Port(PortAccess),
    /// RDMSR or WRMSR.
    Msr { number: u32, write: bool },
    /// A hardware task switch.
    TaskSwitch(TaskSwitch),
    /// PAUSE, which may be counted.
    Pause,
    /// What needs no more than its name.
    Plain(Plain),
}

/// A descriptor table or system segment register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Table {
    Idtr,
    Gdtr,
    Ldtr,
    Tr,
}

/// Instructions and conditions about which there is nothing more to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // Reason: the manual's own names.
pub(crate) enum Plain {
    Rdtsc,
    Rdtscp,
    Rdpmc,
    Pushf,
    Popf,
    Cpuid,
    Rsm,
    Iret,
    Invd,
    Wbinvd,
    Hlt,
    Icebp,
    Xsetbv,
    Vmrun,
    Vmmcall,
    Vmload,
    Vmsave,
    Stgi,
    Clgi,
    Invlpga,
    /// The processor freezes for a floating-point error (CR0.NE clear).
    FrozenFpu,
}

impl Sensitive {
    /// The exit belongs to an instruction, so that its hypervisor is told the next one's address (APM vol. 2, 15.7.1).
    pub fn is_instruction(self) -> bool {
        !matches!(
            self,
            Sensitive::TaskSwitch(_) | Sensitive::Plain(Plain::FrozenFpu)
        )
    }
}

/// A task switch that would be carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TaskSwitch {
    /// Selector of the new task's TSS.
    pub selector: u16,
    pub by_return: bool,
    pub by_jump: bool,
    /// For the new task's stack.
    pub error: Option<u32>,
    /// RF as it would be saved.
    pub resumes: bool,
}

/// One access to a port.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PortAccess {
    pub port: u16,
    /// 1, 2 or 4 bytes.
    pub width: u8,
    pub is_in: bool,
    /// INS or OUTS.
    pub string: bool,
    pub repeated: bool,
    /// 16, 32 or 64.
    pub address_bits: u8,
    /// Segment of the string, 0 to 5.
    pub segment: u8,
    /// Address of the next instruction.
    pub next_rip: u64,
}

/// A guest is left, and this is what its hypervisor is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Exit {
    pub code: u64,
    pub information: [u64; 2],
    /// Address of the next instruction, where the exit belongs to one.
    pub next_rip: Option<u64>,
    /// The instruction's bytes are of use to the hypervisor.
    pub wants_bytes: bool,
}

impl Exit {
    /// With a code alone.
    pub fn new(code: u64) -> Exit {
        Exit {
            code,
            information: [0; 2],
            next_rip: None,
            wants_bytes: false,
        }
    }

    /// With both words of information.
    pub fn with(code: u64, first: u64, second: u64) -> Exit {
        Exit {
            information: [first, second],
            ..Exit::new(code)
        }
    }
}
