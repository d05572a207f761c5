//! The two file formats that the kernel reads: the initramfs (cpio) and programs (ELF). Both come from outside, so both
//! are read without trust, and apart from the kernel, where a host can throw random bytes at them.
#![no_std]
#![forbid(unsafe_code)]

pub mod cpio;
pub mod elf;
