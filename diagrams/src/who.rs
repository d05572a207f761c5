//! Who is running, as observed: privilege level, page-table root, and the kernel's own task table in guest memory.

use serde::{Deserialize, Serialize};

/// Whoever has the CPU.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Who {
    /// Which layer.
    pub layer: Layer,
    /// Slot in the kernel's task table of the process that runs, or on whose behalf the kernel runs. `None` while the
    /// kernel boots or idles, or where no table is known.
    pub slot: Option<u32>,
    /// Number of that process.
    pub pid: Option<u32>,
    /// Name of that process's program; empty if there is none.
    pub name: String,
    /// Current privilege level, 0 to 3.
    pub cpl: u8,
    /// Root of the page tables.
    pub cr3: u64,
}

/// The layers of a stack without virtualization, bottom to top.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Layer {
    /// Nobody's instructions run.
    Hardware,
    /// The kernel.
    Kernel,
    /// A process.
    Process,
}
