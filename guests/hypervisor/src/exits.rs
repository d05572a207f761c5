//! Why a fully virtualized domain came back, and what is done about it. Only what the hypervisor must see brings it back;
//! everything else the domain does runs at full speed without it.

use crate::vmcb::{self, EVENT_VALID, Vmcb, exit};
use crate::{cpuid, domains, hypercalls, model_registers, monitor, ports, sched, svm};
use guest_abi::DomainState;
use guest_abi::hypervisor::{EndReason, ExitReason};

/// Exception vectors.
const INVALID_OPCODE: u8 = 6;
const GENERAL_PROTECTION: u8 = 13;
/// Intercepted instructions of SVM and others that a guest does not have.
const FORBIDDEN: core::ops::RangeInclusive<u64> = 0x72..=0x8d;
const FLAG_INTERRUPTS: u64 = 1 << 9;

/// Does what a domain came back for.
pub fn handle(slot: usize, vmcb: Vmcb) {
    let code = vmcb.get(vmcb::EXIT_CODE);
    let details = [vmcb.get(vmcb::EXIT_INFO_1), vmcb.get(vmcb::EXIT_INFO_2)];
    deliver_again(vmcb);
    let count = |reason| {
        domains::count_exit(slot, reason);
        monitor::trace(slot, reason, details);
    };
    match code {
        // The interrupt itself has been taken already, on the way back.
        exit::INTERRUPT | exit::NON_MASKABLE | exit::MANAGEMENT => count(ExitReason::Interrupt),
        exit::PORT => {
            count(ExitReason::Port);
            ports::access(slot, vmcb, details[0], details[1]);
        }
        exit::CPUID => {
            count(ExitReason::Cpuid);
            cpuid::answer(slot, vmcb);
            skip(vmcb, 2);
        }
        exit::MSR => {
            count(ExitReason::Msr);
            match model_registers::access(slot, vmcb, details[0] & 1 != 0) {
                Ok(()) => skip(vmcb, 2),
                Err(model_registers::NoSuchRegister) => vmcb.raise(GENERAL_PROTECTION, Some(0)),
            }
        }
        exit::HALT => {
            count(ExitReason::Halt);
            skip(vmcb, 1);
            halt(slot, vmcb);
        }
        exit::HYPERCALL if vmcb.ring() == 0 => {
            count(ExitReason::Hypercall);
            skip(vmcb, 3);
            hypercalls::from_full(slot, vmcb);
        }
        exit::NESTED_PAGE_FAULT => {
            count(ExitReason::NestedPageFault);
            domains::end(slot, EndReason::OutsideMemory, 0, [code, details[1]]);
        }
        exit::SHUTDOWN => {
            count(ExitReason::Shutdown);
            domains::end(slot, EndReason::Crashed, 0, [code, vmcb.get(vmcb::RIP)]);
        }
        exit::INVALIDATE_CACHES | exit::WRITE_BACK_CACHES => {
            count(ExitReason::Forbidden);
            skip(vmcb, 2);
        }
        exit::COUNTERS => {
            count(ExitReason::Forbidden);
            vmcb.raise(GENERAL_PROTECTION, Some(0));
        }
        _ if FORBIDDEN.contains(&code) => {
            count(ExitReason::Forbidden);
            vmcb.raise(INVALID_OPCODE, None);
        }
        _ => domains::end(slot, EndReason::Crashed, 0, [code, vmcb.get(vmcb::RIP)]),
    }
}

/// What the guest was about to take when it came back, it takes when it goes on.
fn deliver_again(vmcb: Vmcb) {
    let event = vmcb.get(vmcb::EXIT_EVENT);
    vmcb.set(
        vmcb::INJECTED_EVENT,
        if event & EVENT_VALID != 0 { event } else { 0 },
    );
}

/// Goes on behind the instruction, which has `length` bytes where the CPU does not say more.
fn skip(vmcb: Vmcb, length: u64) {
    let next = if svm::has_next_rip() {
        vmcb.get(vmcb::NEXT_RIP)
    } else {
        vmcb.get(vmcb::RIP).wrapping_add(length)
    };
    vmcb.continue_at(next);
}

/// The guest sleeps until an interrupt. With interrupts off, none can wake it: it has stopped for good.
fn halt(slot: usize, vmcb: Vmcb) {
    if vmcb.get(vmcb::RFLAGS) & FLAG_INTERRUPTS == 0 {
        domains::end(
            slot,
            EndReason::Crashed,
            0,
            [exit::HALT, vmcb.get(vmcb::RIP)],
        );
    } else if !domains::has_interrupt(slot) && !vmcb.has_pending_interrupt() {
        sched::block(slot, DomainState::Halted);
    }
}
