//! Who has the CPU. Each domain's time is divided by its weight; whoever has least of it runs next, until it halts, waits,
//! or its slice is over and another one has less. A domain that wakes up does not get back the time it slept.
#![allow(unsafe_code)] // Reason: a pointer to a domain's registers, for the assembly.

use crate::para::bounce;
use crate::{domains, exits, monitor, svm, unswapped};
use core::sync::atomic::{AtomicBool, Ordering};
use guest_abi::hypervisor::{DomainKind, NO_DOMAIN};
use guest_abi::{Domain, DomainState};
use guest_bare::cpu;

/// A domain of this weight has its time counted once; one of twice the weight, half.
const NORMAL_WEIGHT: u64 = 256;
/// How much less than the others a domain may have when it wakes, in time-stamp counts of normal weight.
const BONUS: u64 = 1 << 16;

/// Somebody else may deserve the CPU more than the domain that has it.
static LOOK_AGAIN: AtomicBool = AtomicBool::new(false);

/// The timer has interrupted.
pub fn time_is_up() {
    LOOK_AGAIN.store(true, Ordering::Relaxed);
}

/// Lets a domain run that could not.
pub fn make_ready(slot: usize) {
    domains::TABLE.with(|table| {
        let least = table.domains.iter().filter(|domain| wants_cpu(domain));
        let least = least.map(|domain| domain.virtual_time).min().unwrap_or(0);
        let domain = &mut table.domains[slot];
        domain.state = DomainState::Ready as u32;
        domain.virtual_time = domain.virtual_time.max(least.saturating_sub(BONUS));
    });
    time_is_up();
}

/// Takes the CPU from a domain for a reason other than time.
pub fn block(slot: usize, state: DomainState) {
    domains::with(slot, |domain| domain.state = state as u32);
}

/// Runs domains for ever; the boot stack ends up here.
pub fn run() -> ! {
    loop {
        if LOOK_AGAIN.load(Ordering::Relaxed) {
            monitor::poll();
        }
        match choose() {
            Some(slot) => run_domain(slot),
            None => cpu::sleep_until_interrupt(),
        }
    }
}

const fn wants_cpu(domain: &Domain) -> bool {
    let state = domain.state;
    domain.paused == 0
        && (state == DomainState::Ready as u32 || state == DomainState::Running as u32)
}

/// The domain that had the CPU last, unless there is a reason to look at the others.
fn choose() -> Option<usize> {
    let look = LOOK_AGAIN.swap(false, Ordering::Relaxed);
    domains::TABLE.with(|table| {
        let current = table.current as usize;
        if !look && table.domains.get(current).is_some_and(wants_cpu) {
            return Some(current);
        }
        let slots = table.domains.iter().enumerate();
        let next = slots
            .filter(|(_, domain)| wants_cpu(domain))
            .min_by_key(|(_, domain)| domain.virtual_time)
            .map(|(slot, _)| slot);
        if let Some(domain) = table.domains.get_mut(current)
            && domain.state == DomainState::Running as u32
        {
            domain.state = DomainState::Ready as u32;
        }
        table.current = next.map_or(NO_DOMAIN, |slot| slot as u32);
        if let Some(slot) = next {
            let domain = &mut table.domains[slot];
            domain.state = DomainState::Running as u32;
            if slot != current {
                domain.switches += 1;
            }
        }
        next
    })
}

/// Gives a domain the CPU until it comes back, and does what it came back for.
fn run_domain(slot: usize) {
    if domains::with(slot, |domain| domain.kind == DomainKind::Paravirtual as u32) {
        return bounce::run_domain(slot);
    }
    let vmcb = domains::vmcb(slot);
    if !vmcb.has_pending_interrupt()
        && let Some(vector) = domains::take_interrupt(slot)
    {
        vmcb.interrupt(vector);
    }
    unswapped::give_to(slot);
    // SAFETY: the slot is one of the array.
    let registers = unsafe { &raw mut (*domains::PRIVATE.address())[slot].registers };
    account(slot, || svm::run(vmcb, registers));
    vmcb.keep_translations();
    exits::handle(slot, vmcb);
}

/// Counts the time that a domain has the CPU.
pub fn account(slot: usize, run: impl FnOnce()) {
    let start = cpu::time_stamp();
    run();
    let time = cpu::time_stamp().wrapping_sub(start);
    domains::with(slot, |domain| {
        domain.run_time = domain.run_time.wrapping_add(time);
        let weighted = time.saturating_mul(NORMAL_WEIGHT) / u64::from(domain.weight.max(1));
        domain.virtual_time = domain.virtual_time.saturating_add(weighted);
    });
}
