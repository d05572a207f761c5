//! The kernel's scheduler table, in the one layout that the scheduler works on and a viewer reads. The kernel exports it
//! under the symbol [`TASK_TABLE_SYMBOL`]; no copy is made for anybody's benefit.
//!
//! All fields are little-endian. Offsets are part of the interface, and are checked at compile time below.

use core::mem::{offset_of, size_of};

/// The kernel's whole table of tasks.
///
/// | offset | field    | type           |
/// |-------:|----------|----------------|
/// |      0 | magic    | u64            |
/// |      8 | version  | u32            |
/// |     12 | capacity | u32            |
/// |     16 | current  | u32            |
/// |     20 | next_pid | u32            |
/// |     24 | tasks    | 64 × 72 bytes  |
#[repr(C)]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskTable {
    /// [`TASK_TABLE_MAGIC`], from the moment the image is loaded; anything else means that this kernel is not there.
    pub magic: u64,
    /// [`TASK_TABLE_VERSION`].
    pub version: u32,
    /// Number of slots: [`TASK_CAPACITY`].
    pub capacity: u32,
    /// Slot of the task that owns the CPU, or [`NO_TASK`] while the kernel boots or idles.
    pub current: u32,
    /// Process number that the next new task gets.
    pub next_pid: u32,
    /// The slots. A slot in state [`TaskState::Unused`] holds no task.
    pub tasks: [Task; TASK_CAPACITY],
}

/// One task: a process of ring 3 with its own address space and its own kernel stack.
///
/// | offset | field            | type   |
/// |-------:|------------------|--------|
/// |      0 | pid              | u32    |
/// |      4 | parent           | u32    |
/// |      8 | state            | u32    |
/// |     12 | exit_status      | i32    |
/// |     16 | cr3              | u64    |
/// |     24 | kernel_stack_top | u64    |
/// |     32 | name             | 16 × u8|
/// |     48 | kernel_rsp       | u64    |
/// |     56 | ticks            | u64    |
/// |     64 | waiting_for      | u32    |
/// |     68 | switches         | u32    |
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Task {
    /// Process number; 0 in an unused slot.
    pub pid: u32,
    /// Process number of the parent; 0 for init.
    pub parent: u32,
    /// A [`TaskState`], as its number.
    pub state: u32,
    /// Wait status (see [`crate::wait`]); meaningful in state [`TaskState::Zombie`].
    pub exit_status: i32,
    /// Physical address of the task's page-table root; 0 once a zombie's memory has been freed.
    pub cr3: u64,
    /// Virtual address just above the task's kernel stack, where an entry from ring 3 starts pushing.
    pub kernel_stack_top: u64,
    /// Program name, padded with zeros.
    pub name: [u8; TASK_NAME_LENGTH],
    /// Saved kernel stack pointer while the task does not run.
    pub kernel_rsp: u64,
    /// Timer interrupts that found this task running.
    pub ticks: u64,
    /// What a task in state [`TaskState::Waiting`] waits for: a [`WaitReason`], as its number.
    pub waiting_for: u32,
    /// How often the scheduler has given this task the CPU.
    pub switches: u32,
}

/// Where a task stands with the scheduler.
#[repr(u32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaskState {
    /// The slot is free.
    Unused = 0,
    /// Could run, but another task has the CPU.
    Ready = 1,
    /// Has the CPU.
    Running = 2,
    /// Blocked in a system call; see [`Task::waiting_for`].
    Waiting = 3,
    /// Has ended; its parent has not asked for the exit status yet.
    Zombie = 4,
}

/// What a waiting task waits for.
#[repr(u32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WaitReason {
    /// Nothing: the task is not waiting.
    Nothing = 0,
    /// The end of a child.
    Child = 1,
    /// A line of console input.
    ConsoleInput = 2,
    /// An event from the hypervisor, or the next tick of the clock.
    Event = 3,
    /// A sector from the disk.
    Disk = 4,
}

/// Symbol of the table in the kernel image.
pub const TASK_TABLE_SYMBOL: &str = "task_table";
/// First field of an initialized table: the letters `RINGTASK`.
pub const TASK_TABLE_MAGIC: u64 = u64::from_le_bytes(*b"RINGTASK");
/// Changes whenever a field moves.
pub const TASK_TABLE_VERSION: u32 = 1;
/// Number of slots.
pub const TASK_CAPACITY: usize = 64;
/// Bytes of a task's name, padding included.
pub const TASK_NAME_LENGTH: usize = 16;
/// Value of [`TaskTable::current`] when no task has the CPU.
pub const NO_TASK: u32 = u32::MAX;

impl Task {
    /// Bytes of one task in memory.
    pub const SIZE: usize = size_of::<Task>();

    /// An empty slot.
    pub const UNUSED: Task = Task {
        pid: 0,
        parent: 0,
        state: TaskState::Unused as u32,
        exit_status: 0,
        cr3: 0,
        kernel_stack_top: 0,
        name: [0; TASK_NAME_LENGTH],
        kernel_rsp: 0,
        ticks: 0,
        waiting_for: WaitReason::Nothing as u32,
        switches: 0,
    };

    /// Reads a task from guest memory bytes.
    pub fn from_le_bytes(bytes: &[u8; Task::SIZE]) -> Task {
        Task {
            pid: u32_at(bytes, offset_of!(Task, pid)),
            parent: u32_at(bytes, offset_of!(Task, parent)),
            state: u32_at(bytes, offset_of!(Task, state)),
            exit_status: u32_at(bytes, offset_of!(Task, exit_status)).cast_signed(),
            cr3: u64_at(bytes, offset_of!(Task, cr3)),
            kernel_stack_top: u64_at(bytes, offset_of!(Task, kernel_stack_top)),
            name: core::array::from_fn(|i| bytes[offset_of!(Task, name) + i]),
            kernel_rsp: u64_at(bytes, offset_of!(Task, kernel_rsp)),
            ticks: u64_at(bytes, offset_of!(Task, ticks)),
            waiting_for: u32_at(bytes, offset_of!(Task, waiting_for)),
            switches: u32_at(bytes, offset_of!(Task, switches)),
        }
    }

    /// The name without its padding; bytes that are not UTF-8 end it.
    pub fn name(&self) -> &str {
        let end = self
            .name
            .iter()
            .position(|&byte| byte == 0)
            .unwrap_or(TASK_NAME_LENGTH);
        match core::str::from_utf8(&self.name[..end]) {
            Ok(name) => name,
            Err(error) => core::str::from_utf8(&self.name[..error.valid_up_to()]).unwrap_or(""),
        }
    }
}

impl TaskTable {
    /// Bytes of the table in memory.
    pub const SIZE: usize = size_of::<TaskTable>();

    /// A table with no task.
    pub const EMPTY: TaskTable = TaskTable {
        magic: TASK_TABLE_MAGIC,
        version: TASK_TABLE_VERSION,
        capacity: TASK_CAPACITY as u32,
        current: NO_TASK,
        next_pid: 1,
        tasks: [Task::UNUSED; TASK_CAPACITY],
    };

    /// Reads a table from guest memory bytes. `None` unless magic, version and capacity are the ones declared here,
    /// as is the case before a kernel is loaded, or with another kernel.
    pub fn from_le_bytes(bytes: &[u8; TaskTable::SIZE]) -> Option<TaskTable> {
        let tasks = offset_of!(TaskTable, tasks);
        let table = TaskTable {
            magic: u64_at(bytes, offset_of!(TaskTable, magic)),
            version: u32_at(bytes, offset_of!(TaskTable, version)),
            capacity: u32_at(bytes, offset_of!(TaskTable, capacity)),
            current: u32_at(bytes, offset_of!(TaskTable, current)),
            next_pid: u32_at(bytes, offset_of!(TaskTable, next_pid)),
            tasks: core::array::from_fn(|slot| {
                let at = tasks + slot * Task::SIZE;
                Task::from_le_bytes(&core::array::from_fn(|i| bytes[at + i]))
            }),
        };
        let known = table.magic == TASK_TABLE_MAGIC
            && table.version == TASK_TABLE_VERSION
            && table.capacity == TASK_CAPACITY as u32;
        known.then_some(table)
    }
}

impl TaskState {
    /// The state with this number, if there is one.
    pub const fn from_number(number: u32) -> Option<TaskState> {
        Some(match number {
            0 => TaskState::Unused,
            1 => TaskState::Ready,
            2 => TaskState::Running,
            3 => TaskState::Waiting,
            4 => TaskState::Zombie,
            _ => return None,
        })
    }
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes(core::array::from_fn(|i| bytes[at + i]))
}

fn u64_at(bytes: &[u8], at: usize) -> u64 {
    u64::from_le_bytes(core::array::from_fn(|i| bytes[at + i]))
}

const _: () = {
    assert!(offset_of!(TaskTable, magic) == 0);
    assert!(offset_of!(TaskTable, version) == 8);
    assert!(offset_of!(TaskTable, capacity) == 12);
    assert!(offset_of!(TaskTable, current) == 16);
    assert!(offset_of!(TaskTable, next_pid) == 20);
    assert!(offset_of!(TaskTable, tasks) == 24);
    assert!(size_of::<TaskTable>() == 24 + 64 * 72);
    assert!(offset_of!(Task, pid) == 0);
    assert!(offset_of!(Task, parent) == 4);
    assert!(offset_of!(Task, state) == 8);
    assert!(offset_of!(Task, exit_status) == 12);
    assert!(offset_of!(Task, cr3) == 16);
    assert!(offset_of!(Task, kernel_stack_top) == 24);
    assert!(offset_of!(Task, name) == 32);
    assert!(offset_of!(Task, kernel_rsp) == 48);
    assert!(offset_of!(Task, ticks) == 56);
    assert!(offset_of!(Task, waiting_for) == 64);
    assert!(offset_of!(Task, switches) == 68);
    assert!(size_of::<Task>() == 72);
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_read_back_from_its_bytes() {
        let mut bytes = [0_u8; TaskTable::SIZE];
        assert_eq!(TaskTable::from_le_bytes(&bytes), None, "zeros are no table");
        bytes[..8].copy_from_slice(b"RINGTASK");
        bytes[8] = 1;
        bytes[12] = 64;
        bytes[16] = 2;
        let third = 24 + 2 * 72;
        bytes[third] = 7;
        bytes[third + 8] = 2;
        bytes[third + 12..third + 16].copy_from_slice(&(-1_i32).to_le_bytes());
        bytes[third + 16..third + 24].copy_from_slice(&0x12_3000_u64.to_le_bytes());
        bytes[third + 32..third + 37].copy_from_slice(b"hello");
        let table =
            TaskTable::from_le_bytes(&bytes).expect("magic, version and capacity are right");
        assert_eq!(table.current, 2);
        let task = &table.tasks[2];
        assert_eq!((task.pid, task.exit_status, task.cr3), (7, -1, 0x12_3000));
        assert_eq!(TaskState::from_number(task.state), Some(TaskState::Running));
        assert_eq!(task.name(), "hello");
    }

    #[test]
    fn a_name_that_is_not_utf8_ends_where_it_goes_wrong() {
        let mut task = Task::UNUSED;
        task.name[..4].copy_from_slice(&[b'a', b'b', 0xff, b'c']);
        assert_eq!(task.name(), "ab");
    }
}
