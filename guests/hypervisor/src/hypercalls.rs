//! Hypercalls: what a domain's kernel asks for. Every number comes from the domain and is checked.

use crate::vmcb::{self, Vmcb};
use crate::{domains, grants, ports, sched};
use guest_abi::Errno;
use guest_abi::errno::{EACCES, EINVAL, ENOSYS};
use guest_abi::hypercalls as number;
use guest_abi::hypervisor::{DOM0, DOMAIN_CAPACITY, EndReason};

/// From a fully virtualized domain, by `vmmcall`.
pub fn from_full(slot: usize, vmcb: Vmcb) {
    let arguments = domains::with_private(slot, |private| {
        [
            private.registers.rdi,
            private.registers.rsi,
            private.registers.rdx,
        ]
    });
    let result = match call(slot, vmcb.get(vmcb::RAX), arguments) {
        Ok(value) => value,
        Err(Errno(number)) => i64::from(-number) as u64,
    };
    if domains::is_live(slot) {
        vmcb.set(vmcb::RAX, result);
    }
}

/// Does what is asked for.
pub fn call(slot: usize, number: u64, arguments: [u64; 3]) -> Result<u64, Errno> {
    let [first, second, third] = arguments;
    let privileged = domains::with(slot, |domain| domain.privileged != 0);
    match number {
        number::EVENT_SEND => {
            let channel = usize::try_from(first).map_err(|_| EINVAL)?;
            domains::send_event(slot, channel)
                .then_some(0)
                .ok_or(EINVAL)
        }
        number::YIELD => {
            sched::time_is_up();
            Ok(0)
        }
        number::GRANT => grants::grant(slot, first),
        number::REVOKE => grants::revoke(slot, first),
        number::INTERRUPT | number::ANSWERED | number::END_DOMAIN | number::GRANT_WRITE
            if !privileged =>
        {
            Err(EACCES)
        }
        number::GRANT_WRITE => grants::write(other_domain(first >> 32)?, first, second, third),
        number::INTERRUPT => {
            let vector = u8::try_from(second).map_err(|_| EINVAL)?;
            domains::interrupt(other_domain(first)?, vector);
            Ok(0)
        }
        number::ANSWERED => ports::answered(other_domain(first)?)
            .then_some(0)
            .ok_or(EINVAL),
        number::END_DOMAIN => {
            domains::end(
                other_domain(first)?,
                EndReason::PoweredOff,
                second as u8 as i32,
                [0; 2],
            );
            Ok(0)
        }
        _ => Err(ENOSYS),
    }
}

/// A live domain that is not Dom0.
fn other_domain(argument: u64) -> Result<usize, Errno> {
    let slot = usize::try_from(argument).map_err(|_| EINVAL)?;
    let valid = slot != DOM0 && slot < DOMAIN_CAPACITY && domains::is_live(slot);
    valid.then_some(slot).ok_or(EINVAL)
}
