//! What happens to a paravirtual domain, and how its kernel learns of it: as from a CPU, by a frame on its stack and a jump.

use super::run::canonical;
use super::user_access::{self, BadAddress};
use super::{calls, run, tables, with};
use crate::{domains, sched};
use core::mem::offset_of;
use guest_abi::hypercalls::ReturnFrame;
use guest_abi::hypervisor::{EndReason, ExitReason};
use guest_abi::shared::{EVENT_VECTOR, SharedPage};
use guest_bare::gdt::{KERNEL_CODE, KERNEL_DATA, USER_CODE, USER_DATA};
use guest_bare::trap_frame::{SYSTEM_CALL, TrapFrame};
use guest_bare::{cpu, physical};

const FLAG_INTERRUPTS: u64 = 1 << 9;
const PAGE_FAULT: u64 = 14;
const GENERAL_PROTECTION: u64 = 13;
const INVALID_OPCODE: u64 = 6;

/// Gives a paravirtual domain the CPU until it comes back, and does what it came back for.
pub fn run_domain(slot: usize) {
    deliver_event(slot);
    let root = with(slot, |para| {
        if para.in_kernel {
            para.root
        } else {
            tables::twin(para.root)
        }
    });
    if root == 0 {
        // It went to a program with page tables that have none.
        return crash(slot, GENERAL_PROTECTION);
    }
    sched::account(slot, || run::run(slot, root));
    let (frame, in_kernel) = with(slot, |para| (para.frame, para.in_kernel));
    match (frame.vector, in_kernel) {
        (SYSTEM_CALL, true) => {
            count(slot, ExitReason::Hypercall, frame.rax, frame.rdi);
            calls::handle(slot, &frame);
        }
        (SYSTEM_CALL, false) => {
            count(slot, ExitReason::SystemCall, frame.rax, frame.rdi);
            let target = with(slot, |para| para.system_call);
            enter_kernel(slot, target, None, frame.vector);
        }
        (0..32, _) => exception(slot, &frame),
        (_, _) => {
            count(slot, ExitReason::Interrupt, frame.vector, 0);
            crate::entry::host_interrupt(frame.vector);
        }
    }
}

fn count(slot: usize, reason: ExitReason, first: u64, second: u64) {
    domains::count_exit(slot, reason);
    crate::monitor::trace(slot, reason, [first, second]);
}

fn exception(slot: usize, frame: &TrapFrame) {
    count(slot, ExitReason::Exception, frame.vector, frame.rip);
    if frame.vector == PAGE_FAULT {
        let page = domains::with(slot, |domain| domain.shared_page);
        let place = page + offset_of!(SharedPage, fault_address) as u64;
        physical::write_u64(place, cpu::fault_address());
    }
    let target = with(slot, |para| para.traps[frame.vector as usize]);
    let error = pushes_error(frame.vector).then_some(frame.error);
    enter_kernel(slot, target, error, frame.vector);
}

/// A domain that waits for an event, or whose kernel lets interrupts in, is told of the one that has come.
fn deliver_event(slot: usize) {
    let target = with(slot, |para| {
        let takes = core::mem::take(&mut para.waits) || !para.masked;
        takes.then_some(para.traps[usize::from(EVENT_VECTOR)])
    });
    if let Some(target) = target
        && domains::take_interrupt(slot).is_some()
    {
        enter_kernel(slot, target, None, EVENT_VECTOR.into());
    }
}

/// Puts on the kernel's stack what a CPU would have pushed, and goes on at `target`.
fn enter_kernel(slot: usize, target: u64, error: Option<u64>, vector: u64) {
    if target == 0 {
        return crash(slot, vector);
    }
    let (frame, in_kernel, masked, stack) = with(slot, |para| {
        (para.frame, para.in_kernel, para.masked, para.stack)
    });
    let (code, data) = if in_kernel {
        (KERNEL_CODE, KERNEL_DATA)
    } else {
        (USER_CODE, USER_DATA)
    };
    let interrupts = if in_kernel && masked {
        0
    } else {
        FLAG_INTERRUPTS
    };
    let words = [
        data.into(),
        frame.rsp,
        frame.rflags & !FLAG_INTERRUPTS | interrupts,
        code.into(),
        frame.rip,
    ];
    let mut top = if in_kernel {
        frame.rsp & !15
    } else {
        stack & !15
    };
    let pushed = words.into_iter().chain(error).try_for_each(|word| {
        top = top.wrapping_sub(8);
        user_access::write_u64(slot, top, word)
    });
    if pushed == Err(BadAddress) {
        return crash(slot, vector);
    }
    with(slot, |para| {
        para.in_kernel = true;
        para.masked = true;
        para.frame.rsp = top;
        para.frame.rip = canonical(target);
        para.frame.rflags = 0;
    });
}

/// The hypercall `return`: to where the words on the kernel's stack say.
pub fn return_from_kernel(slot: usize, stack: u64) -> Result<(), BadAddress> {
    let word = |place: usize| user_access::read_u64(slot, stack.wrapping_add(place as u64));
    let rax = word(offset_of!(ReturnFrame, rax))?;
    let r11 = word(offset_of!(ReturnFrame, r11))?;
    let rcx = word(offset_of!(ReturnFrame, rcx))?;
    let rip = word(offset_of!(ReturnFrame, rip))?;
    let cs = word(offset_of!(ReturnFrame, cs))?;
    let rflags = word(offset_of!(ReturnFrame, rflags))?;
    let rsp = word(offset_of!(ReturnFrame, rsp))?;
    with(slot, |para| {
        let frame = &mut para.frame;
        (frame.rax, frame.r11, frame.rcx) = (rax, r11, rcx);
        (frame.rip, frame.rflags, frame.rsp) = (rip, rflags, rsp);
        para.in_kernel = cs & 3 == 0;
        para.masked = para.in_kernel && rflags & FLAG_INTERRUPTS == 0;
    });
    Ok(())
}

/// The domain cannot go on: its kernel has no entry for what has happened, or no stack.
fn crash(slot: usize, vector: u64) {
    let (rip, in_kernel) = with(slot, |para| (para.frame.rip, para.in_kernel));
    let privileged = in_kernel && matches!(vector, GENERAL_PROTECTION | INVALID_OPCODE);
    let reason = if privileged {
        EndReason::Privileged
    } else {
        EndReason::Crashed
    };
    domains::end(slot, reason, 0, [vector, rip]);
}

const fn pushes_error(vector: u64) -> bool {
    matches!(vector, 8 | 10..=14 | 17 | 21 | 29 | 30)
}
