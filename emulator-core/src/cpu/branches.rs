//! DebugCtl, and what it has the processor record of branches. AMD64 APM vol. 2, 13.1.1.

/// Branches, interrupts and exceptions are recorded.
const LBR: u64 = 1;
/// Single steps trap after branches only.
const BTF: u64 = 2;
/// Those, and the four bits that choose what pins tell.
const KNOWN: u64 = 0x3f;

/// The register and the four that it fills.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Branches {
    /// DebugCtl.
    pub(crate) control: u64,
    /// LastBranchFromIP and LastBranchToIP.
    pub last: [u64; 2],
    /// LastIntFromIP and LastIntToIP.
    pub before_interrupt: [u64; 2],
}

impl Branches {
    /// Branches are recorded, or looked for.
    #[inline(always)]
    pub(crate) fn matter(&self) -> bool {
        self.control & (LBR | BTF) != 0
    }

    /// Branches are recorded.
    pub(crate) fn are_recorded(&self) -> bool {
        self.control & LBR != 0
    }

    /// Single steps go from branch to branch.
    pub(crate) fn are_stepped(&self) -> bool {
        self.control & BTF != 0
    }

    /// A #DB ends both.
    pub(crate) fn end(&mut self) {
        self.control &= !(LBR | BTF);
    }

    /// `None` for reserved bits.
    pub(crate) fn set_control(&mut self, value: u64) -> Option<()> {
        (value & !KNOWN == 0).then(|| self.control = value)
    }

    /// All of it, in the order of the control block's fields (APM vol. 2, 15.23.1).
    pub(crate) fn values(&self) -> [u64; 5] {
        let ([from, to], [int_from, int_to]) = (self.last, self.before_interrupt);
        [self.control, from, to, int_from, int_to]
    }

    /// From the same.
    pub(crate) fn from_values(values: [u64; 5]) -> Branches {
        let [control, from, to, int_from, int_to] = values;
        Branches {
            control: control & KNOWN,
            last: [from, to],
            before_interrupt: [int_from, int_to],
        }
    }
}
