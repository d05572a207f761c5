//! The same modules for a kernel that runs in ring 3 on our hypervisor (feature `para`): what needs a privileged instruction
//! on the bare machine is a hypercall here.

pub mod boot;
pub mod cpu;
pub mod gdt;
pub mod idt;
pub mod paging;
