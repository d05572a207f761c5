//! The one tool of the project, as a library, so that the whole-page tests can start the same server that
//! `cargo xtask serve` starts, and pack and run guests the same way.
//!
//! It has no dependencies: a newcomer's first `cargo xtask` should answer in seconds, before anything else is built.
//! Reading order: [`suite`] (what `test` does, and in which order), [`dist`], [`guests`], [`serve`], [`setup`],
//! [`tidy`].
#![forbid(unsafe_code)]

pub mod bench;
pub mod boot_archive;
pub mod cpio;
pub mod dist;
pub mod elf;
pub mod ext2;
pub mod fuzz;
pub mod guest_runs;
pub mod guests;
pub mod line_program;
pub mod paths;
pub mod process;
pub mod qemu;
pub mod roms;
pub mod serve;
pub mod setup;
pub mod sources;
pub mod suite;
pub mod tidy;
