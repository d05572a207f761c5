//! A fully virtualized domain's control block: what to intercept and why the domain came back, and the registers that VMRUN
//! swaps. `guest_abi::vmcb` has the layout.

use guest_abi::layout::PAGE_SIZE;
pub use guest_abi::vmcb::*;
use guest_bare::frames::{self, OutOfMemory};
use guest_bare::physical;

/// A control block, by its physical address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Vmcb(pub u64);

/// A pending virtual interrupt in [`VIRTUAL_INTERRUPT`].
pub const INTERRUPT_PENDING: u64 = 1 << 8;
/// What the guest has written to CR8.
const TASK_PRIORITY: u64 = 0xff;
/// Highest priority, and do not compare it with the task priority.
const INTERRUPT_AT_ONCE: u64 = 0xf << 16 | 1 << 20;
/// The guest's interrupt flag masks virtual interrupts only.
const MASK_VIRTUAL_ONLY: u64 = 1 << 24;

/// In [`INJECTED_EVENT`] and [`EXIT_EVENT`]: there is one.
pub const EVENT_VALID: u64 = 1 << 31;
const EVENT_EXCEPTION: u64 = 3 << 8;
const EVENT_HAS_ERROR: u64 = 1 << 11;

/// What makes the guest come back, in the words at offsets 0xC and 0x10.
mod intercept {
    /// INTR, NMI, SMI, INIT.
    pub const INTERRUPTS: u32 = 0xf;
    pub const RDPMC: u32 = 1 << 15;
    pub const CPUID: u32 = 1 << 18;
    pub const INVD: u32 = 1 << 22;
    pub const HLT: u32 = 1 << 24;
    pub const INVLPGA: u32 = 1 << 26;
    pub const IO: u32 = 1 << 27;
    pub const MSR: u32 = 1 << 28;
    pub const SHUTDOWN: u32 = 1 << 31;
    /// VMRUN, VMMCALL, VMLOAD, VMSAVE, STGI, CLGI, SKINIT.
    pub const SVM: u32 = 0x7f;
    pub const WBINVD: u32 = 1 << 9;
    /// MONITOR, MWAIT, and MWAIT when armed.
    pub const MONITOR: u32 = 7 << 10;
    pub const XSETBV: u32 = 1 << 13;
}

/// The word behind [`INTERCEPTS`]: more instructions.
const MORE_INTERCEPTS: u64 = 0x10;

/// What [`Vmcb::new`] needs to know.
pub struct Setup {
    /// Port permission map.
    pub io_map: u64,
    /// Register permission map.
    pub msr_map: u64,
    /// Nested page tables.
    pub nested_root: u64,
    /// Tag in the TLB.
    pub address_space_id: u32,
    /// First instruction, entered in 32-bit protected mode as PVH demands.
    pub entry: u32,
}

impl Vmcb {
    /// A control block for a guest that is about to start.
    pub fn new(setup: &Setup) -> Result<Vmcb, OutOfMemory> {
        let vmcb = Vmcb(frames::allocate()?);
        vmcb.set_intercepts();
        vmcb.set(IO_MAP, setup.io_map);
        vmcb.set(MSR_MAP, setup.msr_map);
        // The tag may have been another guest's: its translations are forgotten on the first VMRUN.
        vmcb.set(TAG, u64::from(setup.address_space_id) | FORGET_ALL);
        vmcb.set(VIRTUAL_INTERRUPT, MASK_VIRTUAL_ONLY);
        vmcb.set(NESTED_PAGING, 1);
        vmcb.set(NESTED_ROOT, setup.nested_root);
        vmcb.set_start(setup.entry);
        Ok(vmcb)
    }

    /// Reads a field.
    pub fn get(self, field: Field) -> u64 {
        physical::read_u64(self.0 + field.offset)
    }

    /// Writes a field.
    pub fn set(self, field: Field, value: u64) {
        physical::write_u64(self.0 + field.offset, value);
    }

    /// The ring the guest is in.
    pub fn ring(self) -> u8 {
        physical::read_u8(self.0 + 0x4cb) & 3
    }

    /// After the first run nothing more has to be forgotten.
    pub fn keep_translations(self) {
        self.set(TAG, self.get(TAG) & 0xffff_ffff);
    }

    /// Has the guest's CPU an interrupt that it has not taken yet?
    pub fn has_pending_interrupt(self) -> bool {
        self.get(VIRTUAL_INTERRUPT) & INTERRUPT_PENDING != 0
    }

    /// Makes an interrupt pending: the guest takes it as soon as its interrupt flag permits.
    pub fn interrupt(self, vector: u8) {
        let priority = self.get(VIRTUAL_INTERRUPT) & TASK_PRIORITY;
        let word = priority | MASK_VIRTUAL_ONLY | INTERRUPT_PENDING | INTERRUPT_AT_ONCE;
        self.set(VIRTUAL_INTERRUPT, word | u64::from(vector) << 32);
    }

    /// Makes the guest start with an exception.
    pub fn raise(self, vector: u8, error: Option<u32>) {
        let event = u64::from(vector) | EVENT_EXCEPTION | EVENT_VALID;
        let error = error.map_or(0, |error| EVENT_HAS_ERROR | u64::from(error) << 32);
        self.set(INJECTED_EVENT, event | error);
    }

    /// Goes on behind an instruction that has been done for the guest.
    pub fn continue_at(self, rip: u64) {
        self.set(RIP, rip);
        self.set(INTERRUPT_SHADOW, 0);
    }

    fn set_intercepts(self) {
        use intercept::{CPUID, HLT, INTERRUPTS, INVD, INVLPGA, IO, MSR, RDPMC, SHUTDOWN};
        use intercept::{MONITOR, SVM, WBINVD, XSETBV};
        let first = INTERRUPTS | RDPMC | CPUID | INVD | HLT | INVLPGA | IO | MSR | SHUTDOWN;
        physical::write_u64(self.0 + INTERCEPTS.offset, u64::from(first) << 32);
        physical::write_u32(self.0 + MORE_INTERCEPTS, SVM | WBINVD | MONITOR | XSETBV);
    }

    /// Registers as PVH wants them: 32-bit protected mode, flat segments, no paging.
    fn set_start(self, entry: u32) {
        const CODE: u16 = 0xc9b;
        const DATA: u16 = 0xc93;
        const TASK_STATE: u16 = 0x8b;
        const LOCAL_TABLE: u16 = 0x82;
        let segments: [(u64, u16, u16, u32); 8] = [
            (0x400, 0x10, DATA, u32::MAX),
            (0x410, 0x08, CODE, u32::MAX),
            (0x420, 0x10, DATA, u32::MAX),
            (0x430, 0x10, DATA, u32::MAX),
            (0x440, 0x10, DATA, u32::MAX),
            (0x450, 0x10, DATA, u32::MAX),
            (0x470, 0, LOCAL_TABLE, 0),
            (0x490, 0x18, TASK_STATE, 0x67),
        ];
        for (offset, selector, attributes, limit) in segments {
            let word = u64::from(selector) | u64::from(attributes) << 16 | u64::from(limit) << 32;
            physical::write_u64(self.0 + offset, word);
        }
        for (field, value) in [
            (EFER, EFER_SVME),
            (CR0, 0x11),
            (DR6, 0xffff_0ff0),
            (DR7, 0x400),
            (RFLAGS, 2),
            (RIP, entry.into()),
            (PAT, 0x0007_0406_0007_0406),
        ] {
            self.set(field, value);
        }
    }
}

/// In [`TAG`]: forget all translations.
const FORGET_ALL: u64 = 1 << 32;
/// VMRUN demands this bit of the guest too.
pub const EFER_SVME: u64 = 1 << 12;

const _: () = assert!(PAGE_SIZE == 4096, "a control block fills a page");
