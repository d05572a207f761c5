//! The stacks, declared: what a session boots and what a scene shows come from the same value.

use crate::messages::Message;
use crate::scene::{Chip, Label};

/// One stack of software on one machine.
#[derive(Debug)]
pub struct StackSpec {
    /// Id in addresses and on the command line.
    pub id: &'static str,
    /// Its name.
    pub name: Message,
    /// What it is, in a sentence.
    pub summary: Message,
    /// The layers, from the hardware up.
    pub layers: &'static [LayerSpec],
    /// What boots.
    pub images: ImageNames,
    /// Words for the kernel.
    pub command_line: &'static str,
    /// Bytes of RAM.
    pub memory: usize,
}

/// Files that a stack boots from, relative to where images are served.
#[derive(Debug)]
pub struct ImageNames {
    /// The kernel, an ELF file with a PVH note.
    pub kernel: &'static str,
    /// The first file system.
    pub initramfs: &'static str,
}

/// One layer of a stack.
#[derive(Debug)]
pub enum LayerSpec {
    /// The machine and its parts.
    Hardware {
        /// Name and detail of each part.
        chips: &'static [ChipSpec],
    },
    /// A kernel on the machine itself.
    Kernel {
        /// Its parts.
        chips: &'static [Message],
    },
    /// Processes, in so many fixed places.
    Processes {
        /// Number of places; slots of the task table beyond share the last one.
        places: u32,
    },
}

/// A part of the hardware.
#[derive(Debug)]
pub struct ChipSpec {
    /// Its name.
    pub name: &'static str,
    /// What is worth saying about it.
    pub detail: ChipDetail,
}

/// What is worth saying about a part.
#[derive(Debug)]
pub enum ChipDetail {
    /// Always the same.
    Fixed(&'static str),
    /// The size of RAM.
    MemorySize,
}

/// Bytes handed in by whoever can read files.
#[derive(Clone, Debug, Default)]
pub struct Images {
    /// The kernel.
    pub kernel: Vec<u8>,
    /// The first file system.
    pub initramfs: Vec<u8>,
}

impl StackSpec {
    /// Number of fixed places for processes.
    pub fn process_places(&self) -> u32 {
        self.layers
            .iter()
            .find_map(|layer| match layer {
                LayerSpec::Processes { places } => Some(*places),
                LayerSpec::Hardware { .. } | LayerSpec::Kernel { .. } => None,
            })
            .unwrap_or(1)
    }
}

impl ChipSpec {
    /// The part in a machine with this much RAM.
    pub(crate) fn seen(&self, memory: usize) -> Chip {
        Chip {
            name: Label::Named(self.name.to_owned()),
            detail: match self.detail {
                ChipDetail::Fixed(text) => text.to_owned(),
                ChipDetail::MemorySize => format!("{} MiB", memory >> 20),
            },
        }
    }
}

/// Every stack, in the order of a menu.
pub fn stacks() -> &'static [StackSpec] {
    STACKS
}

/// The stack with this id.
pub fn stack(id: &str) -> Option<&'static StackSpec> {
    STACKS.iter().find(|stack| stack.id == id)
}

static STACKS: &[StackSpec] = &[StackSpec {
    id: "bare-metal",
    name: Message::BareMetal,
    summary: Message::BareMetalSummary,
    layers: &[
        LayerSpec::Hardware {
            chips: &[
                ChipSpec {
                    name: "CPU",
                    detail: ChipDetail::Fixed("x86-64"),
                },
                ChipSpec {
                    name: "RAM",
                    detail: ChipDetail::MemorySize,
                },
                ChipSpec {
                    name: "UART",
                    detail: ChipDetail::Fixed("0x3F8"),
                },
                ChipSpec {
                    name: "PIT",
                    detail: ChipDetail::Fixed("IRQ0"),
                },
                ChipSpec {
                    name: "PIC",
                    detail: ChipDetail::Fixed("8259"),
                },
            ],
        },
        LayerSpec::Kernel {
            chips: &[
                Message::Scheduler,
                Message::PageTables,
                Message::ProcessManagement,
                Message::Files,
                Message::Console,
            ],
        },
        LayerSpec::Processes { places: 6 },
    ],
    images: ImageNames {
        kernel: "images/kernel.elf",
        initramfs: "images/initramfs.cpio",
    },
    command_line: "console=vga",
    memory: 64 << 20,
}];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_unique_and_lead_to_their_stack() {
        for spec in stacks() {
            assert!(std::ptr::eq(stack(spec.id).expect("listed"), spec));
        }
        assert!(stack("bare").is_none());
    }
}
