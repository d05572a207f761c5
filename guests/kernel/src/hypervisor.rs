//! Dom0's side of the hypervisor: hypercalls, events, and the pages that both share. A process, the device model, reaches
//! them through `/dev/hypervisor`. Only in the form of the kernel that is built for Dom0.
#![allow(unsafe_code)] // Reason: the instruction that calls the hypervisor.

use crate::cell::KernelCell;
use crate::{process, sched, user_memory};
#[cfg(not(feature = "para"))]
use core::arch::asm;
use guest_abi::Errno;
use guest_abi::errno::{EFAULT, EINVAL, ENOTTY};
use guest_abi::hypervisor::DOMAIN_CAPACITY;
use guest_abi::layout::{PAGE_SIZE, USER_END};
use guest_abi::shared::{
    Hypercall, IOCTL_HYPERCALL, IOCTL_MAP_REQUESTS, IOCTL_WAIT, WINDOW_REQUESTS,
};
use guest_abi::tasks::WaitReason;

struct Events {
    /// An event has come that nobody has been told of.
    pending: bool,
    /// Timer interrupts since boot.
    ticks: u64,
    /// The ticks that a process was told last.
    told: u64,
}

static EVENTS: KernelCell<Events> = KernelCell::new(Events {
    pending: false,
    ticks: 0,
    told: 0,
});

/// An event has come.
pub fn event() {
    EVENTS.with(|events| events.pending = true);
    sched::wake(WaitReason::Event, |_| true);
}

/// The timer has interrupted.
pub fn tick() {
    EVENTS.with(|events| events.ticks += 1);
    sched::wake(WaitReason::Event, |_| true);
}

/// `ioctl` on `/dev/hypervisor`.
pub fn control(request: u64, argument: u64) -> Result<u64, Errno> {
    match request {
        IOCTL_MAP_REQUESTS => map_requests(argument),
        IOCTL_WAIT => Ok(wait()),
        IOCTL_HYPERCALL => hypercall_of_process(argument),
        _ => Err(ENOTTY),
    }
}

fn map_requests(address: u64) -> Result<u64, Errno> {
    let length = DOMAIN_CAPACITY as u64 * PAGE_SIZE;
    let end = address.checked_add(length).ok_or(EINVAL)?;
    if !address.is_multiple_of(PAGE_SIZE) || address == 0 || end > USER_END {
        return Err(EINVAL);
    }
    let space = process::current_space();
    for offset in (0..length).step_by(PAGE_SIZE as usize) {
        space.lend(address + offset, WINDOW_REQUESTS + offset)?;
    }
    Ok(0)
}

/// Waits until an event or a tick has come since the last time; returns the ticks since boot.
fn wait() -> u64 {
    loop {
        let news = EVENTS.with(|events| {
            let news = core::mem::take(&mut events.pending) || events.told != events.ticks;
            events.told = events.ticks;
            news.then_some(events.ticks)
        });
        match news {
            Some(ticks) => return ticks,
            None => sched::wait(WaitReason::Event),
        }
    }
}

fn hypercall_of_process(address: u64) -> Result<u64, Errno> {
    let mut bytes = [0; size_of::<Hypercall>()];
    user_memory::copy_from(process::current_space(), address, &mut bytes).map_err(|_| EFAULT)?;
    let word = |place: usize| u64::from_le_bytes(core::array::from_fn(|i| bytes[8 * place + i]));
    hypercall(word(0), [word(1), word(2), word(3)])
}

#[cfg(feature = "para")]
use crate::cpu::hypercall;

#[cfg(not(feature = "para"))]
fn hypercall(number: u64, arguments: [u64; 3]) -> Result<u64, Errno> {
    let result: i64;
    // SAFETY: the hypervisor changes no register but `rax`, and no memory of this kernel's.
    unsafe {
        asm!("vmmcall", inlateout("rax") number => result, in("rdi") arguments[0],
            in("rsi") arguments[1], in("rdx") arguments[2], options(nostack));
    }
    if (-4095..0).contains(&result) {
        Err(Errno(-result as i32))
    } else {
        Ok(result as u64)
    }
}
