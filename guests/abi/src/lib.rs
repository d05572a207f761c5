//! What both sides of a boundary must agree on: kernel and programs (system calls, errors, files, exit statuses), and
//! kernel and viewer (the tables of tasks, processes and open files, which a host program reads out of guest memory with the types declared here).
//! Constants and plain data only.
#![no_std]

pub mod errno;
pub mod files;
pub mod hypercalls;
pub mod hypervisor;
pub mod layout;
pub mod processes;
pub mod shared;
pub mod syscalls;
pub mod tasks;
pub mod virtual_cpu;
pub mod vmcb;
pub mod wait;

pub use errno::Errno;
pub use hypervisor::{Domain, DomainState, HypervisorTable};
pub use tasks::{Task, TaskState, TaskTable};
pub use virtual_cpu::VirtualState;
