//! What everything that runs on the bare machine starts from, kernel and hypervisor alike: the first instructions, page
//! tables, segments, frames, what the loader says, and the chips.
#![no_std]

mod boot;
pub mod cell;
pub mod cpu;
pub mod frames;
pub mod gdt;
pub mod idt;
pub mod paging;
pub mod physical;
pub mod pic;
pub mod power;
pub mod pvh;
pub mod uart;
