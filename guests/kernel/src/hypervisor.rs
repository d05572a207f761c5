//! Dom0's side of the hypervisor: hypercalls, events, and the pages that both share. A process, the device model, reaches
//! them through `/dev/hypervisor`. Only in the form of the kernel that is built for Dom0.

use crate::cell::KernelCell;
use crate::{cpu, frames, paging, physical, process, sched, user_memory};
use guest_abi::Errno;
use guest_abi::errno::{EFAULT, EINVAL, ENOTTY};
use guest_abi::hypercalls::GRANT_WRITE;
use guest_abi::hypervisor::DOMAIN_CAPACITY;
use guest_abi::layout::{PAGE_SIZE, USER_END};
#[cfg(feature = "para")]
use guest_abi::shared::PARA_REQUESTS as REQUESTS;
#[cfg(not(feature = "para"))]
use guest_abi::shared::WINDOW_REQUESTS as REQUESTS;
use guest_abi::shared::{
    GrantWrite, Hypercall, IOCTL_GRANT_WRITE, IOCTL_HYPERCALL, IOCTL_MAP_REQUESTS, IOCTL_WAIT,
    SECTOR,
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
        IOCTL_GRANT_WRITE => write_granted(argument),
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
        space.lend(address + offset, REQUESTS + offset)?;
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

/// The bytes go through a page of the kernel's, because a process's may lie in two.
fn write_granted(address: u64) -> Result<u64, Errno> {
    let mut bytes = [0; size_of::<GrantWrite>()];
    user_memory::copy_from(process::current_space(), address, &mut bytes)?;
    let word = |at: usize| u64::from(u32::from_le_bytes(core::array::from_fn(|i| bytes[at + i])));
    let source = u64::from_le_bytes(core::array::from_fn(|i| bytes[16 + i]));
    let (domain, grant, offset, length) = (word(0), word(4), word(8), word(12));
    let mut data = [0; SECTOR];
    let data = data.get_mut(..length as usize).ok_or(EINVAL)?;
    user_memory::copy_from(process::current_space(), source, data)?;
    let page = bounce_page()?;
    physical::copy_in(page, data);
    let arguments = [
        domain << 32 | grant,
        offset << 32 | length,
        paging::machine_frame(page),
    ];
    cpu::hypercall(GRANT_WRITE, arguments)
}

fn bounce_page() -> Result<u64, Errno> {
    static PAGE: KernelCell<u64> = KernelCell::new(0);
    PAGE.with(|page| {
        if *page == 0 {
            *page = frames::allocate()?;
        }
        Ok(*page)
    })
}

fn hypercall_of_process(address: u64) -> Result<u64, Errno> {
    let mut bytes = [0; size_of::<Hypercall>()];
    user_memory::copy_from(process::current_space(), address, &mut bytes).map_err(|_| EFAULT)?;
    let word = |place: usize| u64::from_le_bytes(core::array::from_fn(|i| bytes[8 * place + i]));
    cpu::hypercall(word(0), [word(1), word(2), word(3)])
}
