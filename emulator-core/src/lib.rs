//! The machine: an x86-64 PC as plain data and pure functions of it.
//!
//! No clock, no chance, no browser: a run is a function of image and inputs.
//! Reading order: [`machine`], [`cpu`], [`memory`], [`mmu`], [`decode`], [`execute`], [`devices`], [`boot`], [`event`], [`timeline`], [`virtualization`].
#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;
#[cfg(test)]
extern crate std;

pub mod boot;
pub mod cpu;
pub mod decode;
pub mod devices;
pub mod event;
mod execute;
mod handler;
#[cfg(test)]
mod hostile;
pub mod inspect;
pub mod ledger;
mod lent;
mod lookaside;
pub mod machine;
pub mod memory;
pub mod mmu;
mod softfloat;
mod state;
mod state_bytes;
pub mod timeline;
mod trodden;
pub mod virtualization;
