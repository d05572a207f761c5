//! Hypercalls of a paravirtual kernel.

use super::bounce;
use super::user_access::{self, BadAddress};
use super::{VECTORS, run, tables, with};
use crate::{domains, hypercalls, ports, sched};
use guest_abi::errno::{EACCES, EFAULT, EINVAL};
use guest_abi::hypercalls as number;
use guest_abi::hypervisor::{DOM0, EndReason};
use guest_abi::layout::USER_END;
use guest_abi::{DomainState, Errno};
use guest_bare::cpu;
use guest_bare::trap_frame::TrapFrame;

impl From<BadAddress> for Errno {
    fn from(_: BadAddress) -> Errno {
        EFAULT
    }
}

/// Does what a kernel asks for, and puts the result into its registers.
pub fn handle(slot: usize, frame: &TrapFrame) {
    if frame.rax == number::RETURN {
        if bounce::return_from_kernel(slot, frame.rsp).is_err() {
            domains::end(slot, EndReason::Crashed, 0, [number::RETURN, frame.rip]);
        }
        return;
    }
    let result = match call(slot, frame.rax, [frame.rdi, frame.rsi, frame.rdx]) {
        Ok(value) => value,
        Err(Errno(number)) => i64::from(-number) as u64,
    };
    with(slot, |para| para.frame.rax = result);
}

fn call(slot: usize, number: u64, arguments: [u64; 3]) -> Result<u64, Errno> {
    let [first, second, third] = arguments;
    match number {
        number::SET_TRAPS => set_traps(slot, first, second),
        number::SET_SYSTEM_CALL => {
            with(slot, |para| para.system_call = first);
            Ok(0)
        }
        number::SET_STACK => {
            with(slot, |para| para.stack = first);
            Ok(0)
        }
        number::BLOCK => {
            with(slot, |para| para.waits = true);
            if !domains::has_interrupt(slot) {
                sched::block(slot, DomainState::Halted);
            }
            Ok(0)
        }
        number::TABLE_MAKE => tables::make(slot, first, second),
        number::TABLE_FREE => tables::free(slot, first),
        number::TABLE_WRITE => tables::write(slot, first, second, third),
        number::SWITCH_ROOT => tables::switch_root(slot, first),
        number::FORGET => {
            run::forget_all();
            Ok(0)
        }
        number::SET_FS_BASE if first >= USER_END => Err(EINVAL),
        number::SET_FS_BASE => {
            with(slot, |para| para.fs_base = first);
            Ok(0)
        }
        number::PORT_READ => {
            let port = device_port(slot, first)?;
            let size = u8::try_from(second)
                .ok()
                .filter(|size| matches!(size, 1 | 2 | 4));
            Ok(cpu::port_read_sized(port, size.ok_or(EINVAL)?).into())
        }
        number::PORT_WRITE => {
            cpu::port_write(device_port(slot, first)?, second as u8);
            Ok(0)
        }
        number::POWER_OFF => {
            power_off(slot, first as u8);
            Ok(0)
        }
        _ => hypercalls::call(slot, number, arguments),
    }
}

fn set_traps(slot: usize, table: u64, count: u64) -> Result<u64, Errno> {
    if count > VECTORS as u64 {
        return Err(EINVAL);
    }
    for vector in 0..count {
        let address = user_access::read_u64(slot, table.wrapping_add(8 * vector))?;
        with(slot, |para| para.traps[vector as usize] = address);
    }
    Ok(0)
}

fn device_port(slot: usize, port: u64) -> Result<u16, Errno> {
    let port = u16::try_from(port).map_err(|_| EINVAL)?;
    (slot == DOM0 && ports::are_of_dom0(port, port))
        .then_some(port)
        .ok_or(EACCES)
}

fn power_off(slot: usize, status: u8) {
    if slot == DOM0 {
        guest_bare::power::off(status);
    }
    domains::end(slot, EndReason::PoweredOff, status.into(), [0; 2]);
}
