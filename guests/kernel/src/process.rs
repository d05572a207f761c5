//! The life of a process: fork, exit, wait. What the scheduler and viewers need to know stands in the task table; the
//! rest stands here, slot by slot.

use crate::address_space::AddressSpace;
use crate::cell::KernelCell;
use crate::console::log;
use crate::entry::TrapFrame;
use crate::exec::Loaded;
use crate::files;
use crate::{cpu, kernel_stack, paging, power, sched};
use guest_abi::errno::{EAGAIN, ECHILD, EFAULT, EINVAL};
use guest_abi::processes::{Process, ProcessTable};
use guest_abi::tasks::{TASK_CAPACITY, TASK_NAME_LENGTH, WaitReason};
use guest_abi::wait::{self, WNOHANG};
use guest_abi::{Errno, Task, TaskState};

/// A process with only the console open and no heap.
const NEW_PROCESS: Process = Process {
    descriptors: files::INITIAL,
    heap_start: 0,
    heap_end: 0,
    fs_base: 0,
};

/// The processes, by the slots of the task table. Viewers find them by this name.
#[allow(unsafe_code)] // Reason: the exported name.
#[unsafe(export_name = "process_table")]
pub static PROCESSES: KernelCell<ProcessTable> = KernelCell::new([NEW_PROCESS; TASK_CAPACITY]);

/// The process number of init.
pub const INIT: u32 = 1;

/// Works on the process that has the CPU.
pub fn with_current<R>(work: impl FnOnce(&mut Process) -> R) -> R {
    let slot = sched::current_slot();
    PROCESSES.with(|processes| work(&mut processes[slot]))
}

/// The address space of the process that has the CPU.
pub fn current_space() -> AddressSpace {
    AddressSpace::from_root(sched::current().cr3)
}

/// Creates a task that starts in ring 3 with the registers of `frame`. Returns its process number.
fn spawn(
    parent: u32,
    name: [u8; TASK_NAME_LENGTH],
    space: AddressSpace,
    process: Process,
    frame: &TrapFrame,
) -> Result<u32, Errno> {
    sched::TASKS.with(|table| {
        let slot = table
            .tasks
            .iter()
            .position(|task| task.state == TaskState::Unused as u32)
            .ok_or(EAGAIN)?;
        let mut top = table.tasks[slot].kernel_stack_top;
        if top == 0 {
            top = kernel_stack::create(slot)?;
        }
        let pid = table.next_pid;
        table.next_pid += 1;
        table.tasks[slot] = Task {
            pid,
            parent,
            state: TaskState::Ready as u32,
            cr3: space.root(),
            kernel_stack_top: top,
            name,
            kernel_rsp: kernel_stack::prepare(top, frame),
            ..Task::UNUSED
        };
        PROCESSES.with(|processes| processes[slot] = process);
        Ok(pid)
    })
}

/// Creates the first process. Returns its number.
pub fn start_first(program: Loaded) -> Result<u32, Errno> {
    let (heap_start, heap_end) = (program.heap_start, program.heap_start);
    let process = Process {
        heap_start,
        heap_end,
        ..NEW_PROCESS
    };
    spawn(0, program.name, program.space, process, &program.frame)
}

/// `fork`: a copy of the current process, which sees 0 as the result.
pub fn fork(frame: &TrapFrame) -> Result<u64, Errno> {
    let parent = sched::current();
    let has_room = sched::TASKS.with(|table| {
        table
            .tasks
            .iter()
            .any(|task| task.state == TaskState::Unused as u32)
    });
    if !has_room {
        return Err(EAGAIN);
    }
    let space = AddressSpace::from_root(parent.cr3).copy()?;
    let process = with_current(|process| *process);
    let child_frame = TrapFrame { rax: 0, ..*frame };
    match spawn(parent.pid, parent.name, space, process, &child_frame) {
        Ok(pid) => {
            files::share(&process.descriptors);
            Ok(pid.into())
        }
        Err(error) => {
            space.free();
            Err(error)
        }
    }
}

/// Ends the current process with a wait status. The end of init is the end of the machine.
pub fn exit(status: i32) -> ! {
    let task = sched::current();
    if task.pid == INIT {
        end_of_init(status);
    }
    with_current(|process| files::close_all(&mut process.descriptors));
    let slot = sched::current_slot();
    let init_has_a_zombie = sched::TASKS.with(|table| {
        let mut init_has_a_zombie = false;
        for child in table
            .tasks
            .iter_mut()
            .filter(|child| child.parent == task.pid)
        {
            child.parent = INIT;
            init_has_a_zombie |= child.state == TaskState::Zombie as u32;
        }
        let this = &mut table.tasks[slot];
        this.exit_status = status;
        this.cr3 = 0;
        init_has_a_zombie
    });
    leave_address_space();
    AddressSpace::from_root(task.cr3).free();
    sched::wake(WaitReason::Child, |waiting| {
        waiting.pid == task.parent || (init_has_a_zombie && waiting.pid == INIT)
    });
    sched::leave_as_zombie()
}

/// `wait4`: takes the exit status of a child that has ended, waiting for one if need be.
pub fn wait_for_child(pid: i64, status: u64, options: u64) -> Result<u64, Errno> {
    if options & !WNOHANG != 0 {
        return Err(EINVAL);
    }
    let parent = sched::current().pid;
    let is_meant = |task: &Task| {
        task.state != TaskState::Unused as u32
            && task.parent == parent
            && (pid <= 0 || i64::from(task.pid) == pid)
    };
    loop {
        let (any, ended) = sched::TASKS.with(|table| {
            let ended = |task: &Task| is_meant(task) && task.state == TaskState::Zombie as u32;
            (
                table.tasks.iter().any(is_meant),
                table.tasks.iter().position(ended),
            )
        });
        match ended {
            Some(slot) => return take_status(slot, status),
            None if !any => return Err(ECHILD),
            None if options & WNOHANG != 0 => return Ok(0),
            None => sched::wait(WaitReason::Child),
        }
    }
}

/// Hands a zombie's status to its parent and frees the slot; its kernel stack stays for the next task.
fn take_status(slot: usize, address: u64) -> Result<u64, Errno> {
    let zombie = sched::TASKS.with(|table| table.tasks[slot]);
    if address != 0 {
        let bytes = zombie.exit_status.to_le_bytes();
        crate::user_memory::copy_to(current_space(), address, &bytes).map_err(|_| EFAULT)?;
    }
    sched::TASKS.with(|table| {
        table.tasks[slot] = Task {
            kernel_stack_top: zombie.kernel_stack_top,
            ..Task::UNUSED
        };
    });
    Ok(zombie.pid.into())
}

fn end_of_init(status: i32) -> ! {
    let code = wait::shell_status(status);
    match wait::signal(status) {
        Some(signal) => log!("init killed by signal {signal}"),
        None => log!("init exited with status {code}"),
    }
    power::off(code as u8)
}

/// Goes on with the kernel's half alone, so that the program's half can be freed.
#[allow(unsafe_code)] // Reason: writing CR3.
fn leave_address_space() {
    // SAFETY: the kernel's own tables.
    unsafe { cpu::set_page_table_root(paging::kernel_root()) };
}
