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

/// What registers have to do with a way.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tables {
    gdtr: TableRegister,
    idtr: TableRegister,
    tr: Segment,
    cpl: u8,
    long: bool,
}

impl Tables {
    /// As they are now.
    #[inline(always)]
    pub fn of(cpu: &Cpu) -> Tables {
        Tables {
            gdtr: cpu.gdtr,
            idtr: cpu.idtr,
            tr: cpu.tr,
            cpl: cpu.cpl,
            long: cpu.is_long_mode(),
        }
    }

    /// The interrupt descriptor table.
    #[inline(always)]
    pub fn idtr(&self) -> TableRegister {
        self.idtr
    }

    /// Linear address of a descriptor of the global table.
    #[inline(always)]
    pub fn descriptor(&self, selector: u16) -> u64 {
        self.gdtr.base.wrapping_add(u64::from(selector & !7))
    }
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
    /// Outside long mode, from another ring: the stack that the task-state segment names.
    pub stack: Option<KnownSegment>,
    /// The handler's first instruction.
    pub offset: u64,
    /// Width of what is pushed, 4 or 8 bytes.
    pub width: u8,
    /// IF is cleared.
    pub clears_if: bool,
}

/// From ring 0 to ring 3 by IRET.
#[derive(Clone, Copy)]
pub(crate) struct WayBack {
    /// Registers before.
    pub tables: Tables,
    /// The code returned to.
    pub code: KnownSegment,
    /// Its stack.
    pub stack: KnownSegment,
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
    pub fn way_in(&self, vector: u8, software: bool, tables: &Tables) -> Option<&WayIn> {
        self.into[usize::from(vector) % INTO]
            .as_ref()
            .filter(|way| way.vector == vector && way.software == software)
            .filter(|way| way.tables == *tables)
    }

    /// The way kept back to these selectors, if these are the registers it was gone with.
    #[inline(always)]
    pub fn way_back(&self, code: u16, stack: u16, tables: &Tables) -> Option<&WayBack> {
        self.back[usize::from(code >> 3) % BACK]
            .as_ref()
            .filter(|way| way.code.selector == code && way.stack.selector == stack)
            .filter(|way| way.tables == *tables)
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
