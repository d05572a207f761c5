//! What everything that runs on the bare machine starts from, kernel and hypervisor alike: the first instructions, page
//! tables, segments, frames, what the loader says, and the chips. With the feature `para`, the same for a kernel that runs
//! in ring 3 on our hypervisor.
#![no_std]

pub mod block;
#[cfg(not(feature = "para"))]
mod boot;
pub mod cell;
#[cfg(not(feature = "para"))]
pub mod cpu;
pub mod frames;
#[cfg(not(feature = "para"))]
pub mod gdt;
pub mod ide;
#[cfg(not(feature = "para"))]
pub mod idt;
#[cfg(not(feature = "para"))]
pub mod outer_ring;
#[cfg(not(feature = "para"))]
pub mod paging;
#[cfg(feature = "para")]
mod para;
pub mod physical;
pub mod pic;
pub mod power;
pub mod pvh;
pub mod ring;
mod table_entry;
pub mod trap_frame;
pub mod uart;

#[cfg(feature = "para")]
pub use para::{cpu, gdt, idt, paging};
