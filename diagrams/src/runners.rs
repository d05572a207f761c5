//! Who runs, where several kernels may: in guest mode the guest whose control block the CPU uses, in ring 3 of the
//! hypervisor the guest that its table calls the current one, and then the guest's own task table, in its own memory.

use std::mem::offset_of;
use std::rc::Rc;

use emulator_core::cpu::Cpu;
use emulator_core::event::Context;
use emulator_core::memory::Ram;
use guest_abi::hypervisor::{
    DOMAIN_CAPACITY, Domain, DomainState, HYPERVISOR_TABLE_MAGIC, HypervisorTable,
};

use crate::guest::{Guest, GuestKind, GuestName};
use crate::reach::Reach;
use crate::stack_spec::StackSpec;
use crate::symbols::Symbols;
use crate::who::{Layer, MONITOR, TaskReader, Who, printable};

/// The bits of CR3 that are the root's address.
const ROOT: u64 = 0x000f_ffff_ffff_f000;

/// Where the CPU is, as far as it says who runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// Current privilege level.
    pub cpl: u8,
    /// Root of the page tables.
    pub cr3: u64,
    /// The control block of the guest that runs; `None` in host mode.
    pub vmcb: Option<u64>,
}

impl Spot {
    /// Where a CPU is.
    pub fn of(cpu: &Cpu) -> Spot {
        Spot {
            cpl: cpu.cpl(),
            cr3: cpu.cr3 & ROOT,
            vmcb: control_block(cpu),
        }
    }

    /// A place of an event, in the guest with this control block or, with `None`, in host mode.
    pub fn at(context: Context, vmcb: Option<u64>) -> Spot {
        Spot {
            cpl: context.cpl,
            cr3: context.cr3,
            vmcb,
        }
    }
}

/// The control block that a CPU in guest mode uses.
pub fn control_block(cpu: &Cpu) -> Option<u64> {
    cpu.svm.guest.as_ref().map(|guest| guest.vmcb)
}

/// How to tell who runs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Runners {
    /// The table of the kernel on the hardware itself.
    tasks: TaskReader,
    hypervisor: Option<Rc<Hypervisor>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Hypervisor {
    /// Physical address of its table.
    table: u64,
    /// What it is called, if not simply that.
    name: &'static str,
    images: Vec<Image>,
}

/// What is known of a guest before it runs.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Image {
    /// As the hypervisor's table calls it.
    domain: String,
    /// As the picture calls it.
    title: GuestName,
    /// Its kernel's file, without the ending.
    kernel: GuestName,
    /// Where its kernel keeps its task table: guest-physical and virtual address.
    tasks: Option<(u64, u64)>,
}

/// A guest as the hypervisor's table has it now.
#[derive(Clone, Debug)]
pub struct Live {
    /// Slot in the hypervisor's table.
    pub slot: usize,
    /// Which guest it is.
    pub guest: Guest,
    /// The table's entry.
    pub domain: Domain,
}

impl Runners {
    /// For a machine with one kernel.
    pub fn of_kernel(tasks: TaskReader) -> Runners {
        Runners {
            tasks,
            hypervisor: None,
        }
    }

    /// For what a stack boots, by its names.
    pub fn new(spec: &StackSpec, symbols: &Symbols) -> Runners {
        let images = || {
            symbols
                .guests()
                .map(|(domain, kernel, tasks)| Image {
                    domain: domain.to_owned(),
                    kernel: GuestName::new(kernel),
                    title: GuestName::new(spec.title_of(domain).unwrap_or(domain)),
                    tasks,
                })
                .collect()
        };
        Runners {
            tasks: TaskReader::new(symbols.task_table()),
            hypervisor: symbols.hypervisor_table().map(|table| {
                Rc::new(Hypervisor {
                    table,
                    name: if spec.has_monitor() { MONITOR } else { "" },
                    images: images(),
                })
            }),
        }
    }

    /// The reader of the task table of the kernel on the hardware itself.
    pub fn tasks(&self) -> TaskReader {
        self.tasks
    }

    /// Who runs with these registers.
    pub fn who(&self, cpu: &Cpu, ram: &Ram) -> Who {
        self.who_at(Spot::of(cpu), ram)
    }

    /// Who runs there.
    pub fn who_at(&self, spot: Spot, ram: &Ram) -> Who {
        let Some(hypervisor) = &self.hypervisor else {
            return self.tasks.who_in(spot.cpl, spot.cr3, ram);
        };
        let live = match spot.vmcb {
            Some(vmcb) => hypervisor.with_control_block(vmcb, ram),
            None if spot.cpl == 0 => {
                return Who {
                    name: hypervisor.name.to_owned(),
                    ..nobody(Layer::Hypervisor, None, spot)
                };
            }
            None => hypervisor.current(ram),
        };
        let Some(live) = live else {
            let layer = if spot.cpl == 0 {
                Layer::Kernel
            } else {
                Layer::Process
            };
            return nobody(layer, None, spot);
        };
        // In ring 3 of a paravirtual guest, page tables tell its kernel from its processes: theirs lack the kernel.
        let (is_kernel, root) = match live.guest.kind {
            GuestKind::Full => (spot.cpl == 0, spot.cr3),
            GuestKind::Paravirtual => {
                let own = hypervisor.own_address(live.guest, live.root, ram);
                (spot.cr3 == live.root, own)
            }
            // It has no page tables, and its tasks have none.
            GuestKind::Deprivileged => (spot.cpl < 3, 0),
        };
        let layer = if is_kernel {
            Layer::Kernel
        } else {
            Layer::Process
        };
        let found = hypervisor.reader(live.guest, live.root, ram);
        let mut who = match found {
            Some((tasks, memory)) => tasks.who_of(layer, spot.cpl, spot.cr3, root, memory),
            None => nobody(layer, None, spot),
        };
        who.guest = Some(live.guest);
        who
    }

    /// All guests that the hypervisor's table has now, by slot.
    pub fn live(&self, ram: &Ram) -> Vec<Live> {
        let Some(hypervisor) = &self.hypervisor else {
            return Vec::new();
        };
        let table = ram
            .read::<{ HypervisorTable::SIZE }>(hypervisor.table)
            .and_then(|bytes| HypervisorTable::from_le_bytes(&bytes));
        let Some(table) = table else {
            return Vec::new();
        };
        (0..)
            .zip(table.domains)
            .filter(|(_, domain)| domain.state != DomainState::Unused as u32)
            .map(|(slot, domain)| Live {
                slot,
                guest: hypervisor.guest(slot, domain.name(), domain.kind),
                domain,
            })
            .collect()
    }

    /// The reader of a guest's task table, and the memory to read it in.
    pub fn reader<'a>(&self, live: &Live, ram: &'a Ram) -> Option<(TaskReader, Reach<'a>)> {
        let hypervisor = self.hypervisor.as_ref()?;
        hypervisor.reader(live.guest, live.domain.page_table_root, ram)
    }

    /// The memory that a guest's kernel calls physical; for a paravirtual one, what it reaches by virtual addresses.
    pub fn memory<'a>(live: &Live, ram: &'a Ram) -> Reach<'a> {
        Reach::behind(ram, live.domain.page_table_root)
    }

    /// The processes of a guest, with their page tables' owner.
    pub fn owner(&self, who: &Who, root: u64, ram: &Ram) -> Option<String> {
        let task = match who.place() {
            None => self.tasks.owner(root, ram),
            Some(place) => {
                let live = self.live(ram);
                let live = live.iter().find(|one| one.guest.place == place)?;
                let (tasks, memory) = self.reader(live, ram)?;
                tasks.owner(root, memory)
            }
        };
        task.map(|(_, task)| printable(task.name()))
    }
}

/// Nobody that a table knows.
fn nobody(layer: Layer, guest: Option<Guest>, spot: Spot) -> Who {
    Who {
        layer,
        guest,
        slot: None,
        pid: None,
        name: String::new(),
        cpl: spot.cpl,
        cr3: spot.cr3,
    }
}

/// A guest with as much as it takes to tell who runs in it.
struct Running {
    guest: Guest,
    root: u64,
}

impl Hypervisor {
    fn guest(&self, slot: usize, name: &str, kind: u32) -> Guest {
        let found = self.images.iter().position(|image| image.domain == name);
        let image = found.and_then(|index| self.images.get(index));
        let place = found.unwrap_or(slot);
        let other = || GuestName::new(&printable(name));
        Guest {
            place: place.min(usize::from(u8::MAX)) as u8,
            name: image.map_or_else(other, |image| image.title),
            kernel: image.map_or(GuestName::new(""), |image| image.kernel),
            kind: GuestKind::of(kind),
        }
    }

    /// Called at every crossing, so these read no more than they need.
    fn with_control_block(&self, vmcb: u64, ram: &Ram) -> Option<Running> {
        let slot = (0..DOMAIN_CAPACITY)
            .find(|&slot| self.field(slot, offset_of!(Domain, vmcb), ram) == Some(vmcb))?;
        self.running(slot, ram)
    }

    fn current(&self, ram: &Ram) -> Option<Running> {
        let at = self.table + offset_of!(HypervisorTable, current) as u64;
        let slot = u32::from_le_bytes(ram.read(at)?) as usize;
        (slot < DOMAIN_CAPACITY)
            .then(|| self.running(slot, ram))
            .flatten()
    }

    fn running(&self, slot: usize, ram: &Ram) -> Option<Running> {
        if ram.read_u64(self.table)? != HYPERVISOR_TABLE_MAGIC {
            return None;
        }
        let at = self.place(slot);
        let kind = u32::from_le_bytes(ram.read(at + offset_of!(Domain, kind) as u64)?);
        let mut domain = Domain::UNUSED;
        domain.name = ram.read(at + offset_of!(Domain, name) as u64)?;
        Some(Running {
            guest: self.guest(slot, domain.name(), kind),
            root: self.field(slot, offset_of!(Domain, page_table_root), ram)?,
        })
    }

    fn field(&self, slot: usize, offset: usize, ram: &Ram) -> Option<u64> {
        ram.read_u64(self.place(slot) + offset as u64)
    }

    fn place(&self, slot: usize) -> u64 {
        self.table + (offset_of!(HypervisorTable, domains) + slot * Domain::SIZE) as u64
    }

    /// The name that a paravirtual guest itself has for a page of its memory, which is one piece of the machine's: by the
    /// distance of the page that its task table is in.
    fn own_address(&self, guest: Guest, root: u64, ram: &Ram) -> u64 {
        let image = self.images.get(usize::from(guest.place));
        let tables = image.and_then(|image| image.tasks);
        let start = tables.and_then(|(physical, linear)| {
            let machine = Reach::behind(ram, root).physical(linear)?;
            Some(machine.wrapping_sub(physical))
        });
        root.wrapping_sub(start.unwrap_or(0))
    }

    fn reader<'a>(&self, guest: Guest, root: u64, ram: &'a Ram) -> Option<(TaskReader, Reach<'a>)> {
        let (physical, linear) = self.images.get(usize::from(guest.place))?.tasks?;
        let table = match guest.kind {
            GuestKind::Full => physical,
            GuestKind::Paravirtual | GuestKind::Deprivileged => linear,
        };
        (root != 0).then(|| (TaskReader::new(Some(table)), Reach::behind(ram, root)))
    }
}
