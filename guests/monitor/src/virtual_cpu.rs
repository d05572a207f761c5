//! The CPU that the guest believes to have: what of its state the real one cannot hold while the monitor needs it.
#![allow(unsafe_code)] // Reason: entering the guest, and loading its segments.

use crate::descriptor::Descriptor;
use crate::end::End;
use crate::loader::Guest;
use crate::memory::Memory;
use crate::shadow::{GUEST_DESCRIPTORS, LOADERS_CODE, LOADERS_DATA, Shadow};
use core::arch::asm;
use guest_abi::VirtualState;
use guest_abi::layout::KERNEL_BASE;
use guest_bare::cell::KernelCell;
use guest_bare::outer_ring::Saved;
use guest_bare::trap_frame::TrapFrame;
use guest_bare::{cpu, gdt};
use guest_chips::pic::Controllers;

/// Bits of the flags register.
pub mod flag {
    /// Trap after each instruction.
    pub const TRAP: u64 = 1 << 8;
    /// Interrupts are on.
    pub const INTERRUPTS: u64 = 1 << 9;
    /// What the guest may choose itself: arithmetic, trap, direction, resume, alignment check, identification.
    pub const FREE: u64 = 0xcd5 | TRAP | 1 << 16 | 1 << 18 | 1 << 21;
    /// Always set.
    pub const FIXED: u64 = 2;
}

/// Protected mode, and the bit that says 80387: as a loader leaves CR0.
const CR0_OF_LOADER: u32 = 0x11;
/// What a multiboot loader leaves in EAX.
const LOADER_MAGIC: u64 = 0x2bad_b002;

/// The guest's CPU.
pub struct VirtualCpu {
    /// The registers, as they are in the real CPU: in `cs` and `ss`, ring 1 stands for ring 0.
    pub frame: TrapFrame,
    /// Its memory.
    pub memory: Memory,
    /// What the real CPU cannot hold. The real interrupt flag is always on while the guest runs.
    pub state: &'static mut VirtualState,
    /// Where it stood after STI, if that was the last instruction: nothing interrupts before the next one.
    pub after_sti: Option<u64>,
    /// The monitor wants to be back after one instruction.
    pub steps: bool,
    /// Its interrupt controllers.
    pub controllers: Controllers,
    shadow: Shadow,
}

#[unsafe(export_name = "outer_frame")]
static SAVED: KernelCell<Saved> = KernelCell::new(Saved(TrapFrame::ZERO));

static STATE: KernelCell<VirtualState> = KernelCell::new(VirtualState::new(CR0_OF_LOADER));

/// Physical address of the guest's state, for the table by which a viewer finds it.
pub fn state_place() -> u64 {
    STATE.address() as u64 - KERNEL_BASE
}

unsafe extern "C" {
    fn enter_outer_ring();
}

impl VirtualCpu {
    /// As a multiboot loader leaves it, and ready to run: the guest's page tables and segments are loaded.
    pub fn new(guest: Guest, shadow: Shadow) -> VirtualCpu {
        gdt::set_kernel_stack(SAVED.address() as u64 + size_of::<Saved>() as u64);
        // SAFETY: the root has the monitor's half. The segments are there, and the monitor uses none of them. There is one
        // guest, so nobody else borrows the state.
        let state = unsafe {
            cpu::set_page_table_root(guest.root);
            asm!("mov ds, {0:e}", "mov es, {0:e}", in(reg) u32::from(LOADERS_DATA),
                options(nostack, preserves_flags));
            &mut *STATE.address()
        };
        VirtualCpu {
            frame: TrapFrame {
                rip: guest.entry.into(),
                cs: LOADERS_CODE.into(),
                ss: LOADERS_DATA.into(),
                rflags: flag::FIXED,
                rax: LOADER_MAGIC,
                ..TrapFrame::ZERO
            },
            memory: guest.memory,
            state,
            after_sti: None,
            steps: false,
            controllers: Controllers::NEW,
            shadow,
        }
    }

    /// Runs the guest until it comes back; its registers are then in the frame.
    pub fn run(&mut self) {
        self.shadow.switch(self.is_in_kernel());
        let mut frame = self.frame;
        frame.rflags = frame.rflags & flag::FREE | flag::FIXED | flag::INTERRUPTS;
        if self.steps {
            frame.rflags |= flag::TRAP;
        }
        SAVED.with(|saved| saved.0 = frame);
        // SAFETY: whoever sets `cs` and `ss` has checked them, and the code that they allow cannot reach the monitor, which
        // is above 4 GiB. Nothing is borrowed, so that interrupt handlers may borrow.
        unsafe { enter_outer_ring() };
        self.frame = SAVED.with(|saved| saved.0);
        if self.steps {
            self.frame.rflags &= !flag::TRAP;
        }
    }

    /// The guest's kernel runs, and not a program.
    pub fn is_in_kernel(&self) -> bool {
        self.frame.cs & 3 != 3
    }

    /// The flags as the guest would find them on a CPU of its own.
    pub fn flags(&self) -> u32 {
        let own = self.frame.rflags & flag::FREE | flag::FIXED;
        own as u32 | self.state.interrupts << 9
    }

    /// Sets the flags, as IRET does in ring 0.
    pub fn set_flags(&mut self, flags: u32) {
        self.frame.rflags = u64::from(flags) & flag::FREE | flag::FIXED;
        self.state.interrupts = flags >> 9 & 1;
    }

    /// The guest's interrupt flag.
    pub fn interrupts(&self) -> bool {
        self.state.interrupts != 0
    }

    /// Continues at an address.
    pub fn jump(&mut self, address: u32) {
        self.frame.rip = address.into();
    }

    /// The guest's descriptor for a selector, in its global table; an empty one if it has none.
    pub fn descriptor(&self, selector: u16) -> Result<Descriptor, End> {
        let offset = selector & !7;
        if selector & 4 != 0 || offset == 0 || u32::from(offset) + 7 > self.state.segments_limit {
            return Ok(Descriptor(0));
        }
        let at = self.state.segments_base.wrapping_add(offset.into());
        let bytes = self.memory.read(at)?;
        Ok(Descriptor(u64::from_le_bytes(bytes)))
    }

    /// First address of the segment in a segment register; before the guest has a table, the loader's.
    pub fn base(&self, selector: u16) -> Result<u32, End> {
        if self.state.segments_limit == 0 {
            return Ok(0);
        }
        self.descriptor(selector).map(Descriptor::base)
    }

    /// Takes over the guest's descriptors again; true if they are not as they were.
    pub fn descriptors_changed(&mut self) -> bool {
        if self.state.segments_limit == 0 {
            return false;
        }
        let mut descriptors = [Descriptor(0); GUEST_DESCRIPTORS];
        for (place, descriptor) in (0..).zip(&mut descriptors) {
            *descriptor = self.descriptor(place * 8).unwrap_or_default();
        }
        self.shadow.copy(descriptors)
    }

    /// Loads SS and CS with segments for the same ring, after a look at them.
    pub fn set_stack_segment(&mut self, selector: u16) -> Result<(), End> {
        let descriptor = self.descriptor(selector)?;
        if !descriptor.is_data() || descriptor.level() != selector as u8 & 3 {
            return Err(End::BadSegment(selector));
        }
        self.frame.ss = real(selector).into();
        Ok(())
    }

    /// Loads CS, after a look at it.
    pub fn set_code_segment(&mut self, selector: u16) -> Result<(), End> {
        let descriptor = self.descriptor(selector)?;
        if !descriptor.is_code() || descriptor.level() != selector as u8 & 3 {
            return Err(End::BadSegment(selector));
        }
        self.frame.cs = real(selector).into();
        Ok(())
    }
}

/// The selector that the CPU gets for one of the guest's: ring 0 becomes ring 1.
pub fn real(selector: u16) -> u16 {
    selector | u16::from(selector & 3 == 0)
}

/// The selector that the guest would see on a CPU of its own: ring 1 becomes ring 0.
pub fn virtual_of(selector: u64) -> u16 {
    let selector = selector as u16;
    if selector & 3 == 1 {
        selector & !3
    } else {
        selector
    }
}
