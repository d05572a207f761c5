//! Model-specific registers of a fully virtualized domain. Those that VMRUN, VMLOAD and VMSAVE swap it may use as it
//! likes; of the others it has few, and none of them reaches the real one.

use crate::domains;
use crate::vmcb::{self, EFER_SVME, Vmcb};
use guest_abi::layout::PAGE_SIZE;
use guest_bare::cpu::{self, msr};
use guest_bare::frames::{self, OutOfMemory};
use guest_bare::physical;

const TIME_STAMP: u32 = 0x10;
const PAGE_ATTRIBUTES: u32 = 0x277;
/// System call, long mode enabled and active, no-execute.
const EFER_PERMITTED: u64 = 1 << 0 | EFER_LONG_MODE | EFER_LONG_MODE_ACTIVE | 1 << 11;
const EFER_LONG_MODE: u64 = 1 << 8;
const EFER_LONG_MODE_ACTIVE: u64 = 1 << 10;
const CR0_PAGING: u64 = 1 << 31;

/// Registers that the CPU swaps: SYSENTER, STAR and its like, the bases of `fs` and `gs`.
const SWAPPED: [u32; 11] = [
    0x174,
    0x175,
    0x176,
    msr::STAR,
    msr::LSTAR,
    0xc000_0083,
    msr::FMASK,
    msr::FS_BASE,
    msr::GS_BASE,
    msr::KERNEL_GS_BASE,
    0xc000_0101,
];

/// The domain's CPU has no such register, or not with this value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoSuchRegister;

/// A register permission map: two bits for each register, read and write; 1 means that the guest comes back.
pub fn permission_map() -> Result<u64, OutOfMemory> {
    let map = frames::allocate_run(2)?;
    for at in (0..2 * PAGE_SIZE).step_by(8) {
        physical::write_u64(map + at, u64::MAX);
    }
    for register in SWAPPED {
        let place = match register {
            0..0x2000 => register,
            _ => register - 0xc000_0000 + 0x2000,
        };
        let word = map + u64::from(place / 16) * 4;
        physical::write_u32(word, physical::read_u32(word) & !(3 << (place % 16 * 2)));
    }
    Ok(map)
}

/// Reads or writes a register for a domain.
pub fn access(slot: usize, vmcb: Vmcb, write: bool) -> Result<(), NoSuchRegister> {
    let (register, high) = domains::with_private(slot, |private| {
        (private.registers.rcx as u32, private.registers.rdx)
    });
    if write {
        let value = vmcb.get(vmcb::RAX) & 0xffff_ffff | high << 32;
        return write_register(vmcb, register, value);
    }
    let value = match register {
        msr::EFER => vmcb.get(vmcb::EFER) & !EFER_SVME,
        PAGE_ATTRIBUTES => vmcb.get(vmcb::PAT),
        TIME_STAMP => cpu::time_stamp(),
        _ => return Err(NoSuchRegister),
    };
    vmcb.set(vmcb::RAX, value & 0xffff_ffff);
    domains::with_private(slot, |private| private.registers.rdx = value >> 32);
    Ok(())
}

fn write_register(vmcb: Vmcb, register: u32, value: u64) -> Result<(), NoSuchRegister> {
    match register {
        msr::EFER => {
            let old = vmcb.get(vmcb::EFER);
            let toggles =
                (old ^ value) & EFER_LONG_MODE != 0 && vmcb.get(vmcb::CR0) & CR0_PAGING != 0;
            if value & !EFER_PERMITTED != 0 || toggles {
                return Err(NoSuchRegister);
            }
            let active = old & EFER_LONG_MODE_ACTIVE;
            vmcb.set(
                vmcb::EFER,
                value & !EFER_LONG_MODE_ACTIVE | active | EFER_SVME,
            );
        }
        PAGE_ATTRIBUTES => {
            let valid = |byte: u8| matches!(byte, 0 | 1 | 4..=7);
            if !value.to_le_bytes().into_iter().all(valid) {
                return Err(NoSuchRegister);
            }
            vmcb.set(vmcb::PAT, value);
        }
        _ => return Err(NoSuchRegister),
    }
    Ok(())
}
