//! The file formats that kernel and hypervisor read: archives (cpio), programs and kernels (ELF), the list of domains, a
//! disk's file system (ext2). All come from outside, so all are read without trust, and apart from their users, where a
//! host can throw random bytes at them.
#![no_std]
#![forbid(unsafe_code)]

pub mod cpio;
pub mod domain_list;
pub mod elf;
pub mod ext2;
pub mod kernel_image;
