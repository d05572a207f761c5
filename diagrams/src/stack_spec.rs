//! The stacks, declared: what a session boots and what a scene shows come from the same value.

use emulator_core::boot::initramfs;

use crate::guest::GuestKind;
use crate::language::Language;
use crate::messages::Message;
use crate::scene::{Chip, Label, Mode};

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
    /// Whose the serial lines are, from the first one; none where one kernel has them all.
    pub consoles: &'static [Console],
}

/// Whose a serial line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Console {
    /// A guest's, by its place.
    Guest(u8),
    /// The hypervisor's, which obeys lines typed there.
    Monitor,
    /// The hypervisor's, which only says something there.
    Log,
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
    /// What lets several kernels share the machine.
    Hypervisor,
    /// Kernels side by side, each with its processes, from the left.
    Guests {
        /// In the order of the boot archive's list.
        guests: &'static [GuestSpec],
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

/// A kernel with its processes among others.
#[derive(Debug)]
pub struct GuestSpec {
    /// As the hypervisor's table and the boot archive call it.
    pub domain: &'static str,
    /// As the picture calls it.
    pub title: &'static str,
    /// What is worth saying about it.
    pub note: Option<Message>,
    /// How it is run.
    pub kind: GuestKind,
    /// Its kernel's file, without the ending: the same file is the same kernel.
    pub kernel: &'static str,
    /// Number of places for its processes; slots of its task table beyond share the last one.
    pub places: u32,
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
    /// What the disk holds; nothing for a machine without one.
    pub disk: Vec<u8>,
}

impl StackSpec {
    /// Number of fixed places for processes.
    pub fn process_places(&self) -> u32 {
        self.layers
            .iter()
            .find_map(|layer| match layer {
                LayerSpec::Processes { places } => Some(*places),
                _ => None,
            })
            .unwrap_or(1)
    }

    /// The guests, from the left; none where one kernel has the machine.
    pub fn guests(&self) -> &'static [GuestSpec] {
        self.layers
            .iter()
            .find_map(|layer| match layer {
                LayerSpec::Guests { guests } => Some(*guests),
                _ => None,
            })
            .unwrap_or(&[])
    }

    /// The serial line on which the hypervisor obeys, if there is one: 0 for COM1.
    pub fn monitor(&self) -> Option<u8> {
        let place = self
            .consoles
            .iter()
            .position(|console| *console == Console::Monitor)?;
        u8::try_from(place).ok()
    }

    /// Whose a serial line is, in words.
    pub fn console_owner(&self, line: u8, language: Language) -> Option<String> {
        match self.consoles.get(usize::from(line))? {
            Console::Guest(place) => {
                let guest = self.guests().get(usize::from(*place))?;
                Some(guest.title.to_owned())
            }
            Console::Monitor | Console::Log => Some(self.hypervisor_name().text(language)),
        }
    }

    /// True where the hypervisor is a monitor that emulates what traps.
    pub fn has_monitor(&self) -> bool {
        let mut guests = self.guests().iter();
        guests.any(|guest| guest.kind == GuestKind::Deprivileged)
    }

    /// What its hypervisor is called.
    pub fn hypervisor_name(&self) -> Message {
        if self.has_monitor() {
            Message::TrapMonitor
        } else {
            Message::Hypervisor
        }
    }

    /// The mode of the hypervisor, if the CPU has one for its guests.
    pub fn host_mode(&self) -> Option<Mode> {
        let mut guests = self.guests().iter();
        let uses_modes = guests.any(|guest| guest.kind == GuestKind::Full);
        uses_modes.then_some(Mode::Host)
    }

    /// What the picture calls a domain.
    pub fn title_of(&self, domain: &str) -> Option<&'static str> {
        let guest = self.guests().iter().find(|guest| guest.domain == domain)?;
        Some(guest.title)
    }

    /// What it boots from, with a visitor's program for each kernel that is not there for the others.
    pub fn with_program(&self, archive: &[u8], program: &[u8]) -> Vec<u8> {
        if self.guests().is_empty() {
            initramfs::with_program(archive, program)
        } else {
            initramfs::with_program_for_domains(archive, program)
        }
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
            is_at_work: false,
        }
    }
}

/// The file with what the disk holds, where images are served: the same for all stacks, as all hardware is.
pub const DISK_IMAGE: &str = "images/disk.img";

/// Every stack, in the order of a menu.
pub fn stacks() -> &'static [StackSpec] {
    STACKS
}

/// The stack with this id.
pub fn stack(id: &str) -> Option<&'static StackSpec> {
    STACKS.iter().find(|stack| stack.id == id)
}

/// All hardware is the same: only what runs on it differs.
const HARDWARE: LayerSpec = LayerSpec::Hardware {
    chips: &[
        chip("CPU", "x86-64"),
        ChipSpec {
            name: "RAM",
            detail: ChipDetail::MemorySize,
        },
        chip("UART", "0x3F8"),
        chip("PIT", "IRQ0"),
        chip("PIC", "8259"),
        chip("IDE", "0x1F0"),
    ],
};

const fn chip(name: &'static str, detail: &'static str) -> ChipSpec {
    ChipSpec {
        name,
        detail: ChipDetail::Fixed(detail),
    }
}

/// A guest of three; which kernel it has differs from stack to stack.
const fn guest(
    (domain, title): (&'static str, &'static str),
    note: Option<Message>,
    kind: GuestKind,
    kernel: &'static str,
) -> GuestSpec {
    GuestSpec {
        domain,
        title,
        note,
        kind,
        kernel,
        places: 2,
    }
}

const DOM0: (&str, &str) = ("dom0", "Dom0");
const OS_1: (&str, &str) = ("os1", "OS 1");
const OS_2: (&str, &str) = ("os2", "OS 2");

static STACKS: &[StackSpec] = &[
    StackSpec {
        id: "bare-metal",
        name: Message::BareMetal,
        summary: Message::BareMetalSummary,
        layers: &[
            HARDWARE,
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
        consoles: &[],
    },
    StackSpec {
        id: "type1-full",
        name: Message::Type1Full,
        summary: Message::Type1FullSummary,
        layers: &[
            HARDWARE,
            LayerSpec::Hypervisor,
            LayerSpec::Guests {
                guests: &[
                    guest(
                        DOM0,
                        Some(Message::Privileged),
                        GuestKind::Full,
                        "kernel-dom0",
                    ),
                    guest(OS_1, None, GuestKind::Full, "kernel"),
                    guest(OS_2, None, GuestKind::Full, "kernel"),
                ],
            },
        ],
        images: ImageNames {
            kernel: HYPERVISOR,
            initramfs: "images/type1-full.cpio",
        },
        command_line: "",
        memory: THREE_GUESTS,
        consoles: CONSOLES,
    },
    StackSpec {
        id: "type1-para",
        name: Message::Type1Para,
        summary: Message::Type1ParaSummary,
        layers: &[
            HARDWARE,
            LayerSpec::Hypervisor,
            LayerSpec::Guests {
                guests: &[
                    guest(DOM0, Some(Message::Privileged), PARA, "kernel-para-dom0"),
                    guest(OS_1, None, PARA, "kernel-para"),
                    guest(OS_2, None, PARA, "kernel-para"),
                ],
            },
        ],
        images: ImageNames {
            kernel: HYPERVISOR,
            initramfs: "images/type1-para.cpio",
        },
        command_line: "svm=off",
        memory: THREE_GUESTS,
        consoles: CONSOLES,
    },
    StackSpec {
        id: "type1-pv-drivers",
        name: Message::Type1PvDrivers,
        summary: Message::Type1PvDriversSummary,
        layers: &[
            HARDWARE,
            LayerSpec::Hypervisor,
            LayerSpec::Guests {
                guests: &[
                    guest(
                        DOM0,
                        Some(Message::Privileged),
                        GuestKind::Full,
                        "kernel-dom0",
                    ),
                    guest(OS_1, None, GuestKind::Full, "kernel-pv"),
                    guest(OS_2, None, GuestKind::Full, "kernel-pv"),
                ],
            },
        ],
        images: ImageNames {
            kernel: HYPERVISOR,
            initramfs: "images/type1-pv-drivers.cpio",
        },
        command_line: "",
        memory: THREE_GUESTS,
        consoles: CONSOLES,
    },
    StackSpec {
        id: "trap-and-emulate",
        name: Message::TrapAndEmulate,
        summary: Message::TrapAndEmulateSummary,
        layers: &[
            HARDWARE,
            LayerSpec::Hypervisor,
            LayerSpec::Guests {
                guests: &[GuestSpec {
                    domain: "guest",
                    title: "Guest",
                    note: None,
                    kind: GuestKind::Deprivileged,
                    kernel: "kernel-32",
                    places: 1,
                }],
            },
        ],
        images: ImageNames {
            kernel: "images/monitor.elf",
            initramfs: "images/trap-and-emulate.cpio",
        },
        command_line: "",
        memory: 32 << 20,
        consoles: &[Console::Guest(0), Console::Log],
    },
];

const PARA: GuestKind = GuestKind::Paravirtual;
const HYPERVISOR: &str = "images/hypervisor.elf";
const CONSOLES: &[Console] = &[
    Console::Guest(0),
    Console::Guest(1),
    Console::Guest(2),
    Console::Monitor,
];
const THREE_GUESTS: usize = 96 << 20;

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
