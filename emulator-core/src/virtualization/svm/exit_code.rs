//! Exit codes. AMD64 APM vol. 2, appendix C.
//!
//! Up to 0xbf, an exit code is also the number of its intercept bit.

#![allow(missing_docs)] // Reason: the manual's own names.

pub const READ_CR0: u64 = 0x00;
pub const WRITE_CR0: u64 = 0x10;
pub const READ_DR0: u64 = 0x20;
pub const WRITE_DR0: u64 = 0x30;
pub const EXCEPTION: u64 = 0x40;
pub const INTR: u64 = 0x60;
pub const NMI: u64 = 0x61;
pub const INIT: u64 = 0x63;
pub const VINTR: u64 = 0x64;
pub const CR0_SELECTIVE: u64 = 0x65;
pub const IDTR_READ: u64 = 0x66;
pub const IDTR_WRITE: u64 = 0x6a;
pub const RDTSC: u64 = 0x6e;
pub const RDPMC: u64 = 0x6f;
pub const PUSHF: u64 = 0x70;
pub const POPF: u64 = 0x71;
pub const CPUID: u64 = 0x72;
pub const RSM: u64 = 0x73;
pub const IRET: u64 = 0x74;
pub const SOFTWARE_INTERRUPT: u64 = 0x75;
pub const INVD: u64 = 0x76;
pub const PAUSE: u64 = 0x77;
pub const HLT: u64 = 0x78;
pub const INVLPG: u64 = 0x79;
pub const INVLPGA: u64 = 0x7a;
pub const IOIO: u64 = 0x7b;
pub const MSR: u64 = 0x7c;
pub const TASK_SWITCH: u64 = 0x7d;
pub const FERR_FREEZE: u64 = 0x7e;
pub const SHUTDOWN: u64 = 0x7f;
pub const VMRUN: u64 = 0x80;
pub const VMMCALL: u64 = 0x81;
pub const VMLOAD: u64 = 0x82;
pub const VMSAVE: u64 = 0x83;
pub const STGI: u64 = 0x84;
pub const CLGI: u64 = 0x85;
pub const RDTSCP: u64 = 0x87;
pub const ICEBP: u64 = 0x88;
pub const WBINVD: u64 = 0x89;
pub const XSETBV: u64 = 0x8d;
pub const NPF: u64 = 0x400;
/// All 64 bits.
pub const INVALID: u64 = !0;
