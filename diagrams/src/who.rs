//! Who is running, as observed: privilege level, page-table root, and the kernel's own task table in guest memory. Who runs
//! where there are several kernels is found in [`crate::runners`].

use guest_abi::tasks::{NO_TASK, TASK_CAPACITY, TASK_TABLE_MAGIC, WaitReason};
use guest_abi::{Task, TaskState, TaskTable};
use serde::{Deserialize, Serialize};
use std::mem::offset_of;

use crate::guest::{Guest, GuestKind};
use crate::reach::Reach;
use crate::scene::{BoxState, Process};

/// Whoever has the CPU.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Who {
    /// Which layer.
    pub layer: Layer,
    /// The guest that it is in; `None` for what stands on the hardware itself.
    pub guest: Option<Guest>,
    /// Slot in the kernel's task table of the process that runs, or on whose behalf the kernel runs. `None` while the
    /// kernel boots or idles, or where no table is known.
    pub slot: Option<u32>,
    /// Number of that process.
    pub pid: Option<u32>,
    /// Name of that process's program; of a hypervisor, what it is called if it is not simply that; empty if there is none.
    pub name: String,
    /// Current privilege level, 0 to 3.
    pub cpl: u8,
    /// Root of the page tables.
    pub cr3: u64,
}

/// The kinds of layer, bottom to top. A guest has a kernel and processes of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Layer {
    /// Nobody's instructions run.
    Hardware,
    /// What lets several kernels share the machine.
    Hypervisor,
    /// A kernel.
    Kernel,
    /// A process.
    Process,
}

impl Who {
    /// A short name in the machine's terms, the same in all languages: `kernel`, `hello`, `OS 1 kernel`.
    pub fn label(&self) -> String {
        let name = match self.layer {
            Layer::Hardware => "hardware",
            Layer::Hypervisor if self.name.is_empty() => "hypervisor",
            Layer::Hypervisor => &self.name,
            Layer::Kernel => "kernel",
            Layer::Process if self.name.is_empty() => "process",
            Layer::Process => &self.name,
        };
        match &self.guest {
            Some(guest) => format!("{} {name}", guest.name),
            None => name.to_owned(),
        }
    }

    /// True if both are the same layer of the same guest, and the same process of it where it is one.
    pub fn is_same_place(&self, other: &Who) -> bool {
        self.layer == other.layer
            && self.place() == other.place()
            && (self.layer != Layer::Process || self.pid == other.pid)
    }

    /// The place in the picture of the guest that it is in.
    pub fn place(&self) -> Option<u8> {
        self.guest.map(|guest| guest.place)
    }

    /// Somebody in a guest whose kernel runs in ring 1 and does not know.
    pub fn is_deprivileged(&self) -> bool {
        let is_deprivileged = |guest: Guest| guest.kind == GuestKind::Deprivileged;
        self.guest.is_some_and(is_deprivileged)
    }

    /// The hypervisor of such a guest, which emulates what traps.
    pub fn is_monitor(&self) -> bool {
        self.layer == Layer::Hypervisor && self.name == MONITOR
    }

    /// The kernel of a paravirtual guest: it runs in ring 3, and what it may not do itself it asks for.
    pub fn is_paravirtual_kernel(&self) -> bool {
        let is_paravirtual = |guest: Guest| guest.kind == GuestKind::Paravirtual;
        self.layer == Layer::Kernel && self.guest.is_some_and(is_paravirtual)
    }
}

/// The name of a hypervisor that does without the CPU's help and without the guest's.
pub(crate) const MONITOR: &str = "monitor";

/// Where a kernel keeps its task table, and how to read it there. Any bytes are safe to read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TaskReader {
    /// Physical address of the table, if the kernel has one.
    table: Option<u64>,
}

impl TaskReader {
    /// A reader of the table at this physical address.
    pub fn new(table: Option<u64>) -> TaskReader {
        TaskReader { table }
    }

    /// Who runs at this privilege with these page tables: in ring 0 the kernel, for the task that its table calls the
    /// current one; elsewhere the process whose page tables they are.
    pub fn who_in<'a>(&self, cpl: u8, cr3: u64, memory: impl Into<Reach<'a>>) -> Who {
        let layer = if cpl == 0 {
            Layer::Kernel
        } else {
            Layer::Process
        };
        self.who_of(layer, cpl, cr3, cr3, memory.into())
    }

    /// Who runs in this layer. `root` is what the kernel's table knows the page tables of a process by; CR3 holds another
    /// root in a paravirtual guest, which has two for each process.
    pub(crate) fn who_of(
        &self,
        layer: Layer,
        cpl: u8,
        cr3: u64,
        root: u64,
        memory: Reach<'_>,
    ) -> Who {
        let current = self.current(memory);
        let task = match layer {
            Layer::Process => {
                let current = current.filter(|(_, task)| task.cr3 == root);
                current.or_else(|| self.owner(root, memory))
            }
            _ => current,
        };
        Who {
            layer,
            guest: None,
            slot: task.map(|(slot, _)| slot),
            pid: task.map(|(_, task)| task.pid),
            name: task.map_or_else(String::new, |(_, task)| printable(task.name())),
            cpl,
            cr3,
        }
    }

    /// All processes, by slot.
    pub fn processes<'a>(&self, memory: impl Into<Reach<'a>>) -> Vec<Process> {
        self.tasks(memory)
            .into_iter()
            .map(|(slot, task)| Process {
                slot,
                pid: task.pid,
                name: printable(task.name()),
                cr3: task.cr3,
                state: box_state(&task),
            })
            .collect()
    }

    /// All tasks in use, with their slots.
    pub(crate) fn tasks<'a>(&self, memory: impl Into<Reach<'a>>) -> Vec<(u32, Task)> {
        let memory = memory.into();
        let table = self
            .table
            .and_then(|at| memory.read::<{ TaskTable::SIZE }>(at))
            .and_then(|bytes| TaskTable::from_le_bytes(&bytes));
        let Some(table) = table else {
            return Vec::new();
        };
        (0..)
            .zip(table.tasks)
            .filter(|(_, task)| task.state != TaskState::Unused as u32)
            .collect()
    }

    /// The process whose page tables these are.
    pub fn owner<'a>(&self, cr3: u64, memory: impl Into<Reach<'a>>) -> Option<(u32, Task)> {
        let memory = memory.into();
        (0..TASK_CAPACITY as u32)
            .filter_map(|slot| Some((slot, self.task(slot, memory)?)))
            .find(|(_, task)| task.cr3 == cr3 && task.state != TaskState::Unused as u32)
    }

    /// The task that owns the CPU. Called at every crossing, so it reads no more than it needs.
    fn current(&self, memory: Reach<'_>) -> Option<(u32, Task)> {
        let at = self
            .table?
            .checked_add(offset_of!(TaskTable, current) as u64)?;
        let current = u32::from_le_bytes(memory.read(at)?);
        if current == NO_TASK {
            return None;
        }
        Some((current, self.task(current, memory)?))
    }

    fn task(&self, slot: u32, memory: Reach<'_>) -> Option<Task> {
        let table = self.table?;
        if memory.read_u64(table)? != TASK_TABLE_MAGIC || slot >= TASK_CAPACITY as u32 {
            return None;
        }
        let offset = offset_of!(TaskTable, tasks) + slot as usize * Task::SIZE;
        let bytes = memory.read::<{ Task::SIZE }>(table.checked_add(offset as u64)?)?;
        Some(Task::from_le_bytes(&bytes))
    }
}

pub(crate) fn box_state(task: &Task) -> BoxState {
    match TaskState::from_number(task.state) {
        Some(TaskState::Running) => BoxState::Running,
        Some(TaskState::Ready) => BoxState::Ready,
        Some(TaskState::Waiting) if task.waiting_for == WaitReason::Child as u32 => {
            BoxState::WaitingForChild
        }
        Some(TaskState::Waiting) if task.waiting_for == WaitReason::ConsoleInput as u32 => {
            BoxState::WaitingForInput
        }
        Some(TaskState::Waiting) if task.waiting_for == WaitReason::Disk as u32 => {
            BoxState::WaitingForDisk
        }
        Some(TaskState::Waiting) => BoxState::Waiting,
        Some(TaskState::Zombie) => BoxState::Ended,
        Some(TaskState::Unused) | None => BoxState::Present,
    }
}

/// Guests choose names: control characters are left out.
pub(crate) fn printable(name: &str) -> String {
    name.chars().filter(|letter| !letter.is_control()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use emulator_core::memory::Ram;

    const TABLE: u64 = 0x1000;

    /// RAM with a table of two tasks, the second of which is current.
    fn ram() -> Ram {
        let mut ram = Ram::new(16 << 12);
        ram.write(TABLE, TASK_TABLE_MAGIC.to_le_bytes());
        ram.write(TABLE + 8, 1_u32.to_le_bytes());
        ram.write(TABLE + 12, 64_u32.to_le_bytes());
        ram.write(TABLE + 16, 1_u32.to_le_bytes());
        for (slot, name, state) in [(0_u64, b"in\x01it", 3_u32), (1, b"hello", 2)] {
            let task = TABLE + 24 + slot * 72;
            ram.write(task, (slot as u32 + 7).to_le_bytes());
            ram.write(task + 8, state.to_le_bytes());
            ram.write(task + 16, ((slot + 4) << 12).to_le_bytes());
            ram.write_slice(task + 32, name);
            ram.write(task + 64, 1_u32.to_le_bytes());
        }
        ram
    }

    #[test]
    fn ring_0_is_the_kernel_for_the_current_task() {
        let who = TaskReader::new(Some(TABLE)).who_in(0, 0x9000, &ram());
        assert_eq!(
            (who.layer, who.slot, who.pid, who.label()),
            (Layer::Kernel, Some(1), Some(8), "kernel".to_owned())
        );
        assert_eq!(who.name, "hello");
    }

    #[test]
    fn ring_3_is_the_process_whose_page_tables_they_are() {
        let reader = TaskReader::new(Some(TABLE));
        let hello = reader.who_in(3, 0x5000, &ram());
        assert_eq!((hello.slot, hello.label().as_str()), (Some(1), "hello"));
        let init = reader.who_in(3, 0x4000, &ram());
        assert_eq!((init.slot, init.label().as_str()), (Some(0), "init"));
        let nobody = reader.who_in(3, 0x6000, &ram());
        assert_eq!((nobody.slot, nobody.label().as_str()), (None, "process"));
    }

    #[test]
    fn processes_have_names_and_states() {
        let found = TaskReader::new(Some(TABLE)).processes(&ram());
        let seen: Vec<_> = found
            .iter()
            .map(|process| (process.slot, process.name.as_str(), process.state))
            .collect();
        assert_eq!(
            seen,
            [
                (0, "init", BoxState::WaitingForChild),
                (1, "hello", BoxState::Running)
            ]
        );
    }

    #[test]
    fn no_table_and_damaged_tables_are_nobody() {
        for table in [None, Some(0), Some(u64::MAX - 8), Some((16 << 12) - 20)] {
            let reader = TaskReader::new(table);
            assert_eq!(reader.who_in(0, 0, &ram()).slot, None);
            assert_eq!(reader.who_in(3, 0, &ram()).slot, None);
            assert!(reader.processes(&ram()).is_empty());
        }
        let mut damaged = ram();
        damaged.write(TABLE + 16, 64_u32.to_le_bytes());
        let reader = TaskReader::new(Some(TABLE));
        assert_eq!(reader.who_in(0, 0, &damaged).slot, None);
    }
}
