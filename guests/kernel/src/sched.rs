//! Who has the CPU: round robin over the task table, by timer interrupt or when a task gives up the CPU. The kernel itself
//! is never preempted; when no task can run, the idle loop sleeps.
#![allow(unsafe_code)] // Reason: switching stacks and page tables; the exported name of the table.

use crate::cell::KernelCell;
use crate::cpu::{self, msr};
use crate::process::PROCESSES;
use crate::{entry, gdt, paging};
use guest_abi::tasks::{NO_TASK, TASK_CAPACITY, WaitReason};
use guest_abi::{Task, TaskState, TaskTable};

/// The task table. Viewers find it by this name; there is no other.
#[unsafe(export_name = "task_table")]
pub static TASKS: KernelCell<TaskTable> = KernelCell::new(TaskTable::EMPTY);

/// The saved stack pointer of the idle loop while a task runs.
static IDLE_STACK_POINTER: KernelCell<u64> = KernelCell::new(0);

unsafe extern "C" {
    fn switch_stacks(save: *mut u64, load: u64);
}

/// The slot of the task that has the CPU. There must be one: system calls and faults of programs come from one.
pub fn current_slot() -> usize {
    let current = TASKS.with(|table| table.current);
    assert_ne!(current, NO_TASK, "no task has the CPU");
    current as usize
}

/// A copy of the task that has the CPU.
pub fn current() -> Task {
    let slot = current_slot();
    TASKS.with(|table| table.tasks[slot])
}

/// The timer has interrupted: counts, and takes the CPU away if it was a program that was interrupted.
pub fn timer_tick(interrupted_program: bool) {
    if interrupted_program {
        let slot = current_slot();
        TASKS.with(|table| table.tasks[slot].ticks += 1);
        yield_now();
    }
}

/// Lets the next task run that can; returns when it is this one's turn again.
pub fn yield_now() {
    leave(TaskState::Ready, WaitReason::Nothing);
}

/// Stops the current task until [`wake`] is called for the same reason.
pub fn wait(reason: WaitReason) {
    leave(TaskState::Waiting, reason);
}

/// Leaves the CPU for good: the current task has become a zombie.
pub fn leave_as_zombie() -> ! {
    leave(TaskState::Zombie, WaitReason::Nothing);
    unreachable!("a zombie was given the CPU");
}

/// Makes tasks that wait for `reason` ready, among those that `which` picks.
pub fn wake(reason: WaitReason, which: impl Fn(&Task) -> bool) {
    TASKS.with(|table| {
        for task in &mut table.tasks {
            let waits =
                task.state == TaskState::Waiting as u32 && task.waiting_for == reason as u32;
            if waits && which(task) {
                task.state = TaskState::Ready as u32;
                task.waiting_for = WaitReason::Nothing as u32;
            }
        }
    });
}

/// What runs when nothing can: sleeps until an interrupt, then looks again. The boot stack ends up here for good.
#[unsafe(no_mangle)]
pub extern "C" fn idle() -> ! {
    loop {
        if TASKS.with(|table| next_ready(table)).is_some() {
            switch();
        } else {
            cpu::sleep_until_interrupt();
        }
    }
}

fn leave(state: TaskState, reason: WaitReason) {
    let slot = current_slot();
    TASKS.with(|table| {
        table.tasks[slot].state = state as u32;
        table.tasks[slot].waiting_for = reason as u32;
    });
    switch();
}

/// The first task that can run, starting behind the current one.
fn next_ready(table: &TaskTable) -> Option<usize> {
    let after = if table.current == NO_TASK {
        0
    } else {
        table.current as usize + 1
    };
    let mut slots = (0..TASK_CAPACITY).map(|i| (after + i) % TASK_CAPACITY);
    slots.find(|&slot| table.tasks[slot].state == TaskState::Ready as u32)
}

/// Gives the CPU to the next task that can run, or to the idle loop. Returns when the caller gets it back.
fn switch() {
    let (save, load) = TASKS.with(|table| {
        let save = match table.current {
            NO_TASK => IDLE_STACK_POINTER.address(),
            slot => &raw mut table.tasks[slot as usize].kernel_rsp,
        };
        (save, take_next(table))
    });
    if let Some(load) = load {
        // SAFETY: `load` was saved by this function or made for a new task; stacks and tables are set up for it. The
        // table is static, so `save` stays valid, and no borrow is alive.
        unsafe { switch_stacks(save, load) };
    }
}

/// Records who runs next and sets the CPU up for it. Returns its stack pointer, or `None` if it is the same as before.
fn take_next(table: &mut TaskTable) -> Option<u64> {
    let Some(slot) = next_ready(table) else {
        table.current = NO_TASK;
        // SAFETY: the kernel's own tables.
        unsafe { cpu::set_page_table_root(paging::kernel_root()) };
        return Some(IDLE_STACK_POINTER.with(|pointer| *pointer));
    };
    let same = table.current == slot as u32;
    table.current = slot as u32;
    let task = &mut table.tasks[slot];
    task.state = TaskState::Running as u32;
    if same {
        return None;
    }
    task.switches = task.switches.wrapping_add(1);
    gdt::set_kernel_stack(task.kernel_stack_top);
    entry::set_kernel_stack(task.kernel_stack_top);
    let fs_base = PROCESSES.with(|processes| processes[slot].fs_base);
    // SAFETY: the tables of a task have the kernel's half; `fs` is not used by the kernel, and its base is checked to
    // be an address of ring 3 where it is set.
    unsafe {
        cpu::set_page_table_root(task.cr3);
        cpu::write_msr(msr::FS_BASE, fs_base);
    }
    Some(task.kernel_rsp)
}
