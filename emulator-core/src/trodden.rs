//! Ways into handlers, and back out of them, that were gone before.
//!
//! Nothing here is state of the machine. A way is kept with everything it was worked out from, as it stood in the
//! registers and in memory; it may be gone again only where all of that is read again and found the same. So a way
//! known and a way worked out anew cannot differ, and nothing has to be forgotten when tables change.

use alloc::boxed::Box;

use crate::cpu::{Cpu, Segment, TableRegister};

/// Ways kept into handlers, by the low bits of the vector.
const INTO: usize = 16;
/// Ways kept back, by the low bits of the code selector's index.
const BACK: usize = 8;

/// Registers that a way into a handler depends on.
#[derive(Clone, Copy)]
pub(crate) struct Tables {
    gdtr: TableRegister,
    idtr: TableRegister,
    tr: Segment,
    cpl: u8,
}

impl Tables {
    /// As they are now.
    pub fn of(cpu: &Cpu) -> Tables {
        Tables {
            gdtr: cpu.gdtr,
            idtr: cpu.idtr,
            tr: cpu.tr,
            cpl: cpu.cpl,
        }
    }

    /// They are still the same.
    #[inline(always)]
    fn hold(&self, cpu: &Cpu) -> bool {
        self.cpl == cpu.cpl && self.gdtr == cpu.gdtr && self.idtr == cpu.idtr && self.tr == cpu.tr
    }

    /// The interrupt came from an outer ring.
    #[inline(always)]
    pub fn begins_outside(&self) -> bool {
        self.cpl != 0
    }
}

/// Where in RAM it stands what a way was worked out from. Whoever has read there may read there again without looking
/// for it, as long as the lookaside does not grow older.
#[derive(Clone, Copy)]
pub(crate) struct Places {
    /// [`crate::lookaside::Lookaside::age`] when they were found.
    pub age: u64,
    /// The gate.
    pub gate: usize,
    /// The code segment's descriptor.
    pub code: usize,
    /// The stack's, in the task-state segment.
    pub task: usize,
    /// The stack segment's descriptor.
    pub stack: usize,
}

/// A segment as a descriptor in memory says, all checks made.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct KnownSegment {
    /// The selector, as it stood where the way was described.
    pub selector: u16,
    /// The descriptor.
    pub word: u64,
    /// What is loaded.
    pub segment: Segment,
}

/// From ring 0 or an outer ring through an interrupt or trap gate into ring 0.
#[derive(Clone, Copy)]
pub(crate) struct WayIn {
    /// The vector.
    pub vector: u8,
    /// By an instruction, for which the gate's DPL counts.
    pub software: bool,
    /// Registers before.
    pub tables: Tables,
    /// The gate; one word outside long mode.
    pub gate: [u64; 2],
    /// The handler's code segment.
    pub code: KnownSegment,
    /// Outside long mode, from another ring: the stack that the task-state segment names, which needs neither base nor
    /// limit.
    pub stack: Option<KnownSegment>,
    /// The handler's first instruction.
    pub offset: u64,
    /// Width of what is pushed: 8 bytes in long mode, 4 outside it.
    pub width: u8,
    /// IF is cleared.
    pub clears_if: bool,
    /// The handler's code size, as [`Cpu::code_bits`] has it.
    pub bits: u32,
    /// [`Segment::code_end`] of the handler's code.
    pub code_end: u64,
    /// Where to read it again.
    pub places: Places,
}

/// From ring 0 to ring 3 by IRET.
#[derive(Clone, Copy)]
pub(crate) struct WayBack {
    /// The global table.
    pub gdtr: TableRegister,
    /// In long mode.
    pub long: bool,
    /// The code returned to.
    pub code: KnownSegment,
    /// Its stack.
    pub stack: KnownSegment,
    /// The stack needs neither base nor limit.
    pub flat_stack: bool,
    /// The code size, as [`Cpu::code_bits`] has it.
    pub bits: u32,
    /// [`Segment::code_end`] of the code.
    pub code_end: u64,
    /// Where to read it again.
    pub places: Places,
}

/// The ways kept.
pub(crate) struct Trodden {
    into: Box<[Option<WayIn>; INTO]>,
    back: Box<[Option<WayBack>; BACK]>,
}

/// A copy starts empty.
impl Clone for Trodden {
    fn clone(&self) -> Self {
        Self::new()
    }
}

impl Trodden {
    pub fn new() -> Self {
        Trodden {
            into: Box::new([None; INTO]),
            back: Box::new([None; BACK]),
        }
    }

    /// The way kept for a vector, if these are the registers it was gone with.
    #[inline(always)]
    pub fn way_in(&self, vector: u8, software: bool, cpu: &Cpu) -> Option<&WayIn> {
        self.into[usize::from(vector) % INTO]
            .as_ref()
            .filter(|way| way.vector == vector && way.software == software)
            .filter(|way| way.tables.hold(cpu))
    }

    /// The way kept back to these selectors, if these are the registers it was gone with.
    #[inline(always)]
    pub fn way_back(&self, code: u16, stack: u16, cpu: &Cpu) -> Option<&WayBack> {
        self.back[usize::from(code >> 3) % BACK]
            .as_ref()
            .filter(|way| way.code.selector == code && way.stack.selector == stack)
            .filter(|way| way.gdtr == cpu.gdtr && way.long == cpu.is_long_mode())
    }

    /// What a way in is worked out from has been found elsewhere.
    pub fn move_into(&mut self, vector: u8, places: Places) {
        if let Some(way) = &mut self.into[usize::from(vector) % INTO] {
            way.places = places;
        }
    }

    /// The same of a way back.
    pub fn move_back(&mut self, code: u16, places: Places) {
        if let Some(way) = &mut self.back[usize::from(code >> 3) % BACK] {
            way.places = places;
        }
    }

    /// Whether a way into a vector's handler is kept.
    #[cfg(test)]
    pub fn knows(&self, vector: u8) -> bool {
        self.into.iter().flatten().any(|way| way.vector == vector)
    }

    pub fn keep_into(&mut self, way: WayIn) {
        self.into[usize::from(way.vector) % INTO] = Some(way);
    }

    pub fn keep_back(&mut self, way: WayBack) {
        self.back[usize::from(way.code.selector >> 3) % BACK] = Some(way);
    }
}
